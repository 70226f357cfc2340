//! Retention & value: cohorts.

section! {
    /// Retention & value: cohorts.
    CohortsTexts {
        tab: "Cohorts" | "同期群" | "同期群",
        title_empty: "Who comes back?" | "谁会回购？" | "誰會回購？",
        empty_hint:
            "Drop an order file to see who comes back, who is lost, and what customers are worth."
            | "拖入订单文件，即可查看谁会回购、谁已流失、客户值多少。"
            | "拖入訂單檔案，即可檢視誰會回購、誰已流失、客戶值多少。",
        no_orders:
            "This needs orders one by one, each with a customer and a day. The open files have none that fit."
            | "此处需要逐笔订单，每笔带客户和日期。打开的文件中没有符合的订单。"
            | "此處需要逐筆訂單，每筆帶客戶和日期。開啟的檔案中沒有符合的訂單。",
        title:
            "Of the {customers} who first ordered {period}, {share} ordered again {when}."
            | "{period}首次下单的{customers}中，{share} 在{when}再次下单。"
            | "{period}首次下單的{customers}中，{share} 在{when}再次下單。",
        title_mean:
            "Of the {customers} for whom the {step} after the first order is over, {share} ordered again {when}."
            | "首单之后一{step}已结束的{customers}中，{share} 在{when}再次下单。"
            | "首單之後一{step}已結束的{customers}中，{share} 在{when}再次下單。",
        title_young:
            "{customers} placed a first order; for none of them the next {step} is over yet."
            | "{customers}有首单；其后一{step}均未结束。"
            | "{customers}有首單；其後一{step}均未結束。",
        title_nobody:
            "Nobody placed a first order in this time."
            | "该期间没有首次下单的客户。"
            | "該期間沒有首次下單的客戶。",
        with_orders:
            "{customers} with at least {orders} orders"
            | "至少下过 {orders} 单的{customers}"
            | "至少下過 {orders} 單的{customers}",
        sub:
            "By the first order in the chosen time; all orders up to {date} count."
            | "按所选期间内的首单分组；计入截至 {date} 的全部订单。"
            | "依所選期間內的首單分組；計入截至 {date} 的全部訂單。",
        on_day: "on {name}" | "{name}当天" | "{name}當天",
        in_week: "in the week of {name}" | "{name}当周" | "{name}當週",
        in_month: "in {name}" | "{name}内" | "{name}內",
        week: "Week of {name}" | "{name}当周" | "{name}當週",
        quarter: "Q{number} {year}" | "{year}年第{number}季度" | "{year}年第{number}季",
        next_day: "on the next day" | "第二天" | "第二天",
        next_week: "in the next week" | "下一周" | "下一週",
        next_month: "in the next month" | "下个月" | "下個月",
        next_quarter: "in the next quarter" | "下个季度" | "下個季度",
        or_later: "{when} or later" | "{when}或之后" | "{when}或之後",
        noun_day: "day" | "天" | "天",
        noun_week: "week" | "周" | "週",
        noun_month: "month" | "个月" | "個月",
        noun_quarter: "quarter" | "个季度" | "個季度",
        // ---- the controls ----
        step: "Period" | "周期" | "週期",
        day: "Day" | "天" | "天",
        week_name: "Week" | "周" | "週",
        month: "Month" | "月" | "月",
        quarter_name: "Quarter" | "季度" | "季",
        rule: "Who came back" | "回购的算法" | "回購的算法",
        rule_on: "In that period" | "在该周期内" | "在該週期內",
        rule_after: "In that period or later" | "在该周期或之后" | "在該週期或之後",
        rule_bracket: "In brackets of periods" | "按多个周期合并" | "按多個週期合併",
        rule_on_say:
            "Counts who ordered in that very period."
            | "统计恰好在该周期内下单的客户。"
            | "統計恰好在該週期內下單的客戶。",
        rule_after_say:
            "Counts who ordered in that period or in a later one; young cohorts have had less time for it."
            | "统计在该周期或之后下过单的客户；较新的同期群时间较短。"
            | "統計在該週期或之後下過單的客戶；較新的同期群時間較短。",
        rule_bracket_say:
            "Counts who ordered in any period of the column: 1, 2–3, 4–6, 7–12, 13 and later."
            | "统计在该列任一周期内下单的客户：1、2–3、4–6、7–12、13 及以后。"
            | "統計在該欄任一週期內下單的客戶：1、2–3、4–6、7–12、13 及以後。",
        measure: "Cells show" | "单元格显示" | "儲存格顯示",
        share: "Retention rate" | "留存率" | "留存率",
        customers: "Customers" | "客户数" | "客戶數",
        revenue: "Revenue" | "销售额" | "營業額",
        per_customer: "Cumulative revenue per customer" | "人均累计销售额" | "人均累計營業額",
        split: "Rows by" | "行按" | "列依",
        split_start: "Period of first order" | "首单周期" | "首單週期",
        split_channel: "Channel of first order" | "首单渠道" | "首單通路",
        split_category: "Category of first order" | "首单品类" | "首單品類",
        min_orders: "Least orders" | "最少订单数" | "最少訂單數",
        bad_orders: "Give a whole number from 1 to 1000." | "请填写 1 到 1000 的整数。" | "請填寫 1 到 1000 的整數。",
        // ---- the table ----
        table: "Cohorts" | "同期群表" | "同期群表",
        after_day: "Days after the first order" | "首单之后的天数" | "首單之後的天數",
        after_week: "Weeks after the first order" | "首单之后的周数" | "首單之後的週數",
        after_month: "Months after the first order" | "首单之后的月数" | "首單之後的月數",
        after_quarter: "Quarters after the first order" | "首单之后的季度数" | "首單之後的季數",
        mean: "Mean, by customers" | "加权平均" | "加權平均",
        no_entry: "No entry" | "未填写" | "未填寫",
        cell: "{row}, {column}: {value}; {customers} of {size}" | "{row}，{column}：{value}；{size} 位中的 {customers} 位" | "{row}，{column}：{value}；{size} 位中的 {customers} 位",
        open_note:
            "* Not over yet: more can come. Means and curves leave these out."
            | "* 尚未结束，数字还会变化；平均值和曲线不计入。"
            | "* 尚未結束，數字還會變化；平均值和曲線不計入。",
        left_out_one:
            "Not in the table: {count} older or smaller row."
            | "表中未列出：{count} 个更早或更小的行。"
            | "表中未列出：{count} 個更早或更小的列。",
        left_out_other:
            "Not in the table: {count} older or smaller rows."
            | "表中未列出：{count} 个更早或更小的行。"
            | "表中未列出：{count} 個更早或更小的列。",
        shown:
            "Shown: {rows} of {of} rows, {columns} of {wide} columns."
            | "显示 {of} 行中的 {rows} 行、{wide} 列中的 {columns} 列。"
            | "顯示 {of} 列中的 {rows} 列、{wide} 欄中的 {columns} 欄。",
        show_all: "Show all" | "全部显示" | "全部顯示",
        show_fewer: "Show fewer" | "收起" | "收起",
        unsold:
            "Refunds of {amount} belong to no known order; they are in no cell."
            | "有 {amount} 的退款不属于任何已知订单，未计入表中。"
            | "有 {amount} 的退款不屬於任何已知訂單，未計入表中。",
        csv: "Save as CSV" | "保存为 CSV" | "儲存為 CSV",
        saved_one: "{count} row saved." | "已保存 {count} 行。" | "已儲存 {count} 列。",
        saved_other: "{count} rows saved." | "已保存 {count} 行。" | "已儲存 {count} 列。",
        nobody:
            "No cohort to show. Choose a longer time, fewer orders, or another filter."
            | "没有可显示的同期群。请选择更长期间、更少订单数或其他筛选。"
            | "沒有可顯示的同期群。請選擇更長期間、更少訂單數或其他篩選。",
        // ---- curves ----
        curves_share: "How the rate goes on" | "留存曲线" | "留存曲線",
        curves_money: "How revenue per customer adds up" | "人均累计销售额曲线" | "人均累計營業額曲線",
        curves_none:
            "A curve needs two periods that are over. There are none yet."
            | "曲线至少需要两个已结束的周期，目前还没有。"
            | "曲線至少需要兩個已結束的週期，目前還沒有。",
        // ---- payback ----
        payback: "When a new customer has earned back the cost" | "新客成本何时收回" | "新客成本何時收回",
        payback_cost:
            "{spend} spent from {from} to {to} ÷ {new} with a first order in that time = {cost} each."
            | "{from} 至 {to} 支出 {spend} ÷ 期间有首单的 {new} = 每位 {cost}。"
            | "{from} 至 {to} 支出 {spend} ÷ 期間有首單的 {new} = 每位 {cost}。",
        payback_cost_all:
            "{spend} of all known spend ÷ {new} with a first order = {cost} each. Spend of other days than the orders may be in it: choose a time to hold both to the same days."
            | "全部已知支出 {spend} ÷ 有首单的 {new} = 每位 {cost}。其中可能含订单日期之外的支出；选择期间可使两者对应同一时段。"
            | "全部已知支出 {spend} ÷ 有首單的 {new} = 每位 {cost}。其中可能含訂單日期之外的支出；選擇期間可使兩者對應同一時段。",
        payback_first:
            "Not counted: {customers} with a first order in the first month of the data, who may have bought before. The spend of that month is counted; a later time leaves out both."
            | "未计入：首单在数据首月的{customers}，他们此前可能已购买过；该月支出仍计入。选择更晚的期间可将两者都排除。"
            | "未計入：首單在資料首月的{customers}，他們此前可能已購買過；該月支出仍計入。選擇更晚的期間可將兩者都排除。",
        payback_in:
            "On average a customer has brought it back by period {column} after the first order, counted in {what}."
            | "平均在首单之后的第 {column} 个周期收回，按{what}计。"
            | "平均在首單之後的第 {column} 個週期收回，按{what}計。",
        payback_at_once:
            "On average a customer has brought it back within the period of the first order, counted in {what}."
            | "平均在首单所在的周期内即收回，按{what}计。"
            | "平均在首單所在的週期內即收回，按{what}計。",
        payback_not:
            "On average it is not earned back in any period that is over, counted in {what}."
            | "在已结束的周期内平均尚未收回，按{what}计。"
            | "在已結束的週期內平均尚未收回，按{what}計。",
        cost_line: "cost" | "成本" | "成本",
        brought: "Brought per customer, cumulative" | "人均累计带来" | "人均累計帶來",
    }
}
