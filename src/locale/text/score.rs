//! Retention & value: the value score.

section! {
    /// Retention & value: the value score.
    ScoreTexts {
        title: "Value score" | "客户价值评分" | "客戶價值評分",
        say:
            "0 to 100 for each customer: the weighted mean of the ranks among all customers in each dimension. The last in a dimension has rank 0, the first 100; equal customers share the mean of their ranks."
            | "每位客户 0 到 100 分：各维度在全部客户中排名的加权平均。末位为 0，首位为 100；数值相同者取平均排名。"
            | "每位客戶 0 到 100 分：各維度在全部客戶中排名的加權平均。末位為 0，首位為 100；數值相同者取平均排名。",
        refused: "Give weights from 0 to 1000, one of them above 0." | "权重需为 0 到 1000，且至少一项大于 0。" | "權重需為 0 到 1000，且至少一項大於 0。",
        dimension: "Dimension" | "维度" | "維度",
        value: "Value" | "价值" | "價值",
        loyalty: "Loyalty" | "忠诚" | "忠誠",
        effort: "Cost to serve" | "服务成本" | "服務成本",
        referral: "Referral" | "推荐" | "推薦",
        value_models: "What the models expect of the customer, next {span}" | "模型预计客户未来 {span}带来的价值" | "模型預計客戶未來 {span}帶來的價值",
        value_revenue: "Revenue so far, because the models give no expected value here" | "至今销售额（此处模型未给出预期价值）" | "至今營業額（此處模型未給出預期價值）",
        loyalty_say: "Orders, and days from the first to the last one, half each" | "订单数与首末单间隔天数，各占一半" | "訂單數與首末單間隔天數，各占一半",
        effort_say: "Returns and tickets per order; fewer rank higher" | "每笔订单的退货与工单数，越少排名越高" | "每筆訂單的退貨與工單數，越少排名越高",
        effort_needs:
            "Takes no part: needs returns with the orders, or a table of tickets with customers"
            | "不参与：需要订单中的退货，或带客户的工单表"
            | "不參與：需要訂單中的退貨，或帶客戶的工單表",
        referral_say: "Customers whom the customer brought" | "该客户带来的客户数" | "該客戶帶來的客戶數",
        referral_needs:
            "Takes no part: needs a table of customers with a column that says who brought them"
            | "不参与：需要带推荐人列的客户表"
            | "不參與：需要帶推薦人欄的客戶表",
        basis: "What counts" | "计分内容" | "計分內容",
        weight: "Weight" | "权重" | "權重",
        counts: "Counts for" | "实际占比" | "實際占比",
        mean_top: "Mean rank, highest scores" | "最高分客户平均排名" | "最高分客戶平均排名",
        mean_all: "Mean rank, all" | "全部平均排名" | "全部平均排名",
        chart: "Customers by score" | "按评分的客户数" | "按評分的客戶數",
        score: "Score" | "评分" | "評分",
        band: "{from}–{to}" | "{from}–{to}" | "{from}–{to}",
        top:
            "The highest scores, {score} points or more: {customers}, who brought {revenue} with {orders}."
            | "评分最高者（{score} 分及以上）：{customers}，带来 {revenue}，{orders}。"
            | "評分最高者（{score} 分及以上）：{customers}，帶來 {revenue}，{orders}。",
        top_share: "That is {share} of the revenue." | "占销售额的 {share}。" | "占營業額的 {share}。",
        list_top: "List them" | "列出名单" | "列出名單",
        of_single: "Value score {score}" | "价值评分 {score}" | "價值評分 {score}",
        of_score: "Value score {from}–{to}" | "价值评分 {from}–{to}" | "價值評分 {from}–{to}",
    }
}
