//! One customer in the drawer.

section! {
    /// One customer in the drawer.
    CardTexts {
        title: "Customer" | "客户" | "客戶",
        open: "Open this customer" | "打开此客户" | "開啟此客戶",
        before: "Previous customer" | "上一位客户" | "上一位客戶",
        after: "Next customer" | "下一位客户" | "下一位客戶",
        sub:
            "{orders} with {revenue} of revenue; the last one {days} before {date}."
            | "{orders}，销售额 {revenue}；最近一笔在 {date} 之前 {days}。"
            | "{orders}，營業額 {revenue}；最近一筆在 {date} 之前 {days}。",
        gone:
            "No single orders of this customer up to this day are known."
            | "截至该日没有此客户的逐笔订单。"
            | "截至該日沒有此客戶的逐筆訂單。",
        segments: "Segments" | "分组" | "分組",
        none: "in none" | "不在任何分组" | "不在任何分組",
        scores: "Scores R F M" | "R F M 得分" | "R F M 得分",
        rhythm: "Days between purchases" | "购买间隔天数" | "購買間隔天數",
        rhythm_once: "bought on one day only" | "仅有一天购买" | "僅有一天購買",
        value: "Expected value, {span}" | "未来 {span}预期价值" | "未來 {span}預期價值",
        value_range: "{value} ({low}–{high})" | "{value}（{low}–{high}）" | "{value}（{low}–{high}）",
        again: "Orders again within {span}" | "{span}内再次下单的概率" | "{span}內再次下單的機率",
        course: "Segment at the end of each month" | "每月末所在分组" | "每月底所在分組",
        timeline: "Orders by month" | "按月订单" | "按月訂單",
        tables: "Other tables" | "其他表" | "其他表",
        rows_last: "{rows}, last {date}" | "{rows}，最近 {date}" | "{rows}，最近 {date}",
        rating: "last rating {rating} of 5" | "最近评分 {rating}（满分 5）" | "最近評分 {rating}（滿分 5）",
        orders: "Orders" | "订单" | "訂單",
        orders_shown: "the latest {count}" | "最近 {count} 笔" | "最近 {count} 筆",
        products: "Category" | "品类" | "品類",
    }
}
