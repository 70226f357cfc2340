//! The figures: name, meaning and formula of each under its slug, what it needs where orders are not enough, the numbers
//! that go into them (`input_…`) and where their formulas come from (`source_…`).

section! {
    /// The figures and what goes into them.
    FiguresTexts {
        customers: "Customers" | "客户数" | "客戶數",
        customers_meaning: "Customers with at least one order in the period." | "周期内至少有一笔订单的客户。" | "期間內至少有一筆訂單的客戶。",
        customers_formula: "count of distinct customers with an order" | "有订单的不同客户数" | "有訂單的不同客戶數",
        orders: "Orders" | "订单数" | "訂單數",
        orders_meaning: "Orders in the period." | "周期内的订单。" | "期間內的訂單。",
        orders_formula: "count of distinct orders" | "不同订单的数量" | "不同訂單的數量",
        revenue: "Revenue" | "销售额" | "營業額",
        revenue_meaning:
            "Money from all orders of known customers in the period. What unknown customers bought is told beside it."
            | "周期内已知客户全部订单的金额。未知客户的购买另行列出。"
            | "期間內已知客戶全部訂單的金額。未知客戶的購買另行列出。",
        revenue_formula: "sum of the amounts of all orders" | "全部订单金额之和" | "全部訂單金額之和",
        revenue_returns:
            "Returns are taken off: each lowers an order of its customer and is no order itself; one of somebody without an order lowers the sum alone."
            | "已扣除退货：每笔退货冲减该客户的一笔订单，本身不是订单；没有订单者的退款只冲减总额。"
            | "已扣除退貨：每筆退貨沖減該客戶的一筆訂單，本身不是訂單；沒有訂單者的退款只沖減總額。",
        revenue_formula_net:
            "sum of the amounts of all orders − refunds without an order"
            | "全部订单金额之和 − 无订单的退款"
            | "全部訂單金額之和 − 無訂單的退款",
        average_order_value: "Average order value" | "客单价" | "平均客單價",
        average_order_value_meaning: "What one order brings on average." | "平均每笔订单的金额。" | "平均每筆訂單的金額。",
        average_order_value_formula: "revenue ÷ orders" | "销售额 ÷ 订单数" | "營業額 ÷ 訂單數",
        revenue_per_customer: "Revenue per customer" | "人均销售额" | "每位客戶營業額",
        revenue_per_customer_meaning:
            "What one customer brings on average in the period."
            | "周期内平均每位客户带来的金额。"
            | "期間內平均每位客戶帶來的金額。",
        revenue_per_customer_formula: "revenue ÷ customers" | "销售额 ÷ 客户数" | "營業額 ÷ 客戶數",
        orders_per_customer: "Orders per customer" | "人均订单数" | "人均訂單數",
        orders_per_customer_meaning:
            "How often one customer orders on average in the period."
            | "一位客户在期间内平均下单的次数。"
            | "一位客戶在期間內平均下單的次數。",
        orders_per_customer_formula: "orders ÷ customers" | "订单数 ÷ 客户数" | "訂單數 ÷ 客戶數",
        repeat_purchase_rate: "Repeat-purchase rate" | "复购率" | "回購率",
        repeat_purchase_rate_meaning:
            "Share of customers who ordered at least twice in the period."
            | "周期内至少下过两次订单的客户占比。"
            | "期間內至少下過兩次訂單的客戶占比。",
        repeat_purchase_rate_formula:
            "customers with 2 or more orders ÷ customers"
            | "有 2 笔及以上订单的客户 ÷ 客户数"
            | "有 2 筆及以上訂單的客戶 ÷ 客戶數",
        retention: "Retention" | "留存率" | "留存率",
        retention_meaning:
            "Share of the customers of the period before who ordered again in this one."
            | "上一周期的客户中，本周期再次下单的占比。"
            | "上一期的客戶中，本期再次下單的占比。",
        retention_formula:
            "customers of both periods ÷ customers of the period before"
            | "两个周期都下单的客户 ÷ 上一周期的客户"
            | "兩期都下單的客戶 ÷ 上一期的客戶",
        revenue_share_top_20: "Revenue share of the top 20%" | "前 20% 客户销售额占比" | "前 20% 客戶營業額占比",
        revenue_share_top_20_meaning:
            "How much of the revenue the best fifth of the customers brings."
            | "消费最高的五分之一客户贡献了多少销售额。"
            | "消費最高的五分之一客戶貢獻了多少營業額。",
        revenue_share_top_20_formula:
            "revenue of the top 20% of customers ÷ revenue of all customers above zero"
            | "前 20% 客户的销售额 ÷ 净额为正的全部客户的销售额"
            | "前 20% 客戶的營業額 ÷ 淨額為正的全部客戶的營業額",
        gini: "Gini coefficient" | "基尼系数" | "吉尼係數",
        gini_meaning:
            "0 = everyone brings the same, 1 = one customer brings all."
            | "0 表示人人相同，1 表示全部来自一位客户。"
            | "0 表示人人相同，1 表示全部來自一位客戶。",
        gini_formula:
            "Σ (2 × rank − customers − 1) × revenue of the customer ÷ (customers × revenue), customers ranked by revenue; who gave back more than was bought counts with zero"
            | "Σ（2 × 名次 − 客户数 − 1）× 该客户销售额 ÷（客户数 × 总销售额），客户按销售额从低到高排名；退回多于购买的客户按零计"
            | "Σ（2 × 名次 − 客戶數 − 1）× 該客戶營業額 ÷（客戶數 × 總營業額），客戶依營業額從低到高排名；退回多於購買的客戶按零計",
        csat: "Satisfaction" | "满意度" | "滿意度",
        csat_meaning:
            "Mean satisfaction from 1 to 5. Answers on another scale are mapped in proportion: 10 of 10 is 5."
            | "平均满意度，1 到 5 分。其他分制按比例换算：10 分制的 10 分等于 5 分。"
            | "平均滿意度，1 到 5 分。其他分制按比例換算：10 分制的 10 分等於 5 分。",
        csat_formula: "sum of scores ÷ answers" | "评分合计 ÷ 回答数" | "評分合計 ÷ 回答數",
        csat_needs:
            "ratings of satisfaction, in a survey, in tickets or beside the orders"
            | "满意度评分（在调查、工单中，或与订单同列）"
            | "滿意度評分（在調查、工單中，或與訂單同列）",
        nps: "NPS" | "净推荐值（NPS）" | "淨推薦值（NPS）",
        nps_meaning:
            "Net promoter score: who would recommend minus who would not, −100 to 100."
            | "愿意推荐的比例减去不愿推荐的比例，取值 −100 至 100。"
            | "願意推薦的比例減去不願推薦的比例，取值 −100 至 100。",
        nps_formula: "share of 9–10 − share of 0–6, × 100" | "（9–10 分占比 − 0–6 分占比）× 100" | "（9–10 分占比 − 0–6 分占比）× 100",
        nps_needs:
            "answers from 0 to 10 to “would you recommend us?”, in a survey or beside the orders"
            | "“是否愿意推荐”的 0 到 10 分答案（在调查中，或与订单同列）"
            | "「是否願意推薦」的 0 到 10 分答案（在調查中，或與訂單同列）",
        participation: "Participation" | "活动参与率" | "活動參與率",
        participation_meaning: "Share of customers who took part in an activity." | "参加过活动的客户占比。" | "參加過活動的客戶占比。",
        participation_formula: "participants ÷ customers" | "参与客户 ÷ 客户数" | "參與客戶 ÷ 客戶數",
        participation_needs:
            "who took part in a campaign, in campaign responses, in interactions or beside the orders"
            | "谁参加了活动（在活动响应、互动记录中，或与订单同列）"
            | "誰參加了活動（在活動回應、互動紀錄中，或與訂單同列）",
        returned_amount: "Returned amount" | "退货金额" | "退貨金額",
        returned_amount_meaning:
            "What customers gave back: rows with a negative amount, refunds in a column of their own and, where returns are shown apart, orders that their status calls given back."
            | "客户退回的金额：负金额的行、退款列中的金额，以及单独列出退货时状态为已全部退回的订单。"
            | "客戶退回的金額：負金額的列、退款欄中的金額，以及單獨列出退貨時狀態為已全部退回的訂單。",
        returned_amount_formula: "sum of the returned amounts, without their minus" | "退货金额之和（不带负号）" | "退貨金額之和（不帶負號）",
        return_rate: "Return rate by amount" | "退货率（按金额）" | "退貨率（按金額）",
        return_rate_meaning: "How much of what was sold came back." | "卖出的金额中有多少被退回。" | "賣出的金額中有多少被退回。",
        return_rate_formula:
            "returned amount ÷ gross sales (sum of all positive amounts)"
            | "退货金额 ÷ 销售总额（所有正金额之和）"
            | "退貨金額 ÷ 銷售總額（所有正金額之和）",
        order_return_rate: "Return rate by orders" | "退货率（按订单）" | "退貨率（按訂單）",
        order_return_rate_meaning:
            "Returns for every order that sold something. Files seldom say which order came back, so a return with a number of its own counts like one under the number of its order; without order numbers each row counts."
            | "每笔销售订单对应的退货比例。文件很少注明退的是哪一笔订单，因此有单独编号的退货与使用原订单编号的退货同样计算；没有订单编号时按行计算。"
            | "每筆銷售訂單對應的退貨比例。檔案很少註明退的是哪一筆訂單，因此有單獨編號的退貨與使用原訂單編號的退貨同樣計算；沒有訂單編號時按列計算。",
        order_return_rate_formula:
            "orders with a return ÷ orders with a line that is no return"
            | "有退货的订单 ÷ 含非退货明细的订单"
            | "有退貨的訂單 ÷ 含非退貨明細的訂單",
        first_response_time: "First response time" | "首次响应时间" | "首次回應時間",
        first_response_time_meaning:
            "Half of the tickets opened in the period were first answered within this time. Hours count by the calendar, not by business hours."
            | "周期内开启的工单有一半在此时间内得到首次响应。按自然时间计算，不按工作时间。"
            | "期間內開啟的工單有一半在此時間內得到首次回應。按自然時間計算，不按工作時間。",
        first_response_time_formula:
            "median of (first answer − opening), in hours"
            | "（首次响应 − 开启）的中位数，以小时计"
            | "（首次回應 − 開啟）的中位數，以小時計",
        first_response_time_needs:
            "service tickets with the times of opening and of the first answer"
            | "有开启时间和首次响应时间的服务工单"
            | "有開啟時間和首次回應時間的服務工單",
        answered_within_2h: "Answered within 2 hours" | "2 小时内响应" | "2 小時內回應",
        answered_within_2h_meaning:
            "Share of the tickets opened in the period that were first answered within 2 hours; a ticket that nobody answered was not."
            | "周期内开启的工单中 2 小时内得到首次响应的占比；无人响应的工单算作未响应。"
            | "期間內開啟的工單中 2 小時內得到首次回應的占比；無人回應的工單算作未回應。",
        answered_within_2h_formula:
            "tickets answered within 2 hours ÷ tickets"
            | "2 小时内响应的工单 ÷ 工单数"
            | "2 小時內回應的工單 ÷ 工單數",
        answered_within_2h_needs:
            "service tickets with the times of opening and of the first answer"
            | "有开启时间和首次响应时间的服务工单"
            | "有開啟時間和首次回應時間的服務工單",
        closed_within_24h: "Closed within 24 hours" | "24 小时内关闭" | "24 小時內結案",
        closed_within_24h_meaning:
            "Share of the tickets opened in the period that were closed within 24 hours; an open ticket was not."
            | "周期内开启的工单中 24 小时内关闭的占比；未关闭的工单算作未关闭。"
            | "期間內開啟的工單中 24 小時內結案的占比；未結案的工單算作未結案。",
        closed_within_24h_formula:
            "tickets closed within 24 hours ÷ tickets"
            | "24 小时内关闭的工单 ÷ 工单数"
            | "24 小時內結案的工單 ÷ 工單數",
        closed_within_24h_needs:
            "service tickets with the times of opening and closing"
            | "有开启时间和关闭时间的服务工单"
            | "有開啟時間和結案時間的服務工單",
        spend: "Spending" | "费用支出" | "費用支出",
        spend_meaning: "Money spent in the period." | "周期内的支出金额。" | "期間內的支出金額。",
        spend_formula: "sum of the amounts spent" | "支出金额之和" | "支出金額之和",
        spend_needs: "spending with its days and amounts" | "有日期和金额的费用支出" | "有日期和金額的費用支出",
        spend_per_customer: "Spending per customer" | "人均费用" | "每位客戶費用",
        spend_per_customer_meaning:
            "What was spent for each customer with an order in the period."
            | "周期内平均花在每位下单客户上的费用。"
            | "期間內平均花在每位下單客戶上的費用。",
        spend_per_customer_formula: "spending ÷ customers" | "费用支出 ÷ 客户数" | "費用支出 ÷ 客戶數",
        spend_per_customer_needs: "spending with its days and amounts" | "有日期和金额的费用支出" | "有日期和金額的費用支出",
        spend_share: "Spending as a share of revenue" | "费用占销售额比例" | "費用占營業額比例",
        spend_share_meaning: "How much of the revenue was spent in the period." | "周期内的费用占销售额多少。" | "期間內的費用占營業額多少。",
        spend_share_formula: "spending ÷ revenue" | "费用支出 ÷ 销售额" | "費用支出 ÷ 營業額",
        spend_share_needs: "spending with its days and amounts" | "有日期和金额的费用支出" | "有日期和金額的費用支出",
        input_repeat_customers: "Customers with two or more orders" | "有两笔及以上订单的客户" | "有兩筆及以上訂單的客戶",
        input_customers_before: "Customers of the period before" | "上一周期的客户" | "上一期的客戶",
        input_customers_retained: "Of these, ordered again" | "其中再次下单的客户" | "其中再次下單的客戶",
        input_top_customers: "Customers in the top 20%" | "前 20% 的客户" | "前 20% 的客戶",
        input_top_revenue: "Their revenue" | "他们的销售额" | "他們的營業額",
        input_rated_lines: "Ratings" | "评分数" | "評分數",
        input_rating_sum: "Sum of the ratings" | "评分合计" | "評分合計",
        input_respondents: "Answers" | "回答数" | "回答數",
        input_promoters: "Promoters (9–10)" | "推荐者（9–10 分）" | "推薦者（9–10 分）",
        input_passives: "Passives (7–8)" | "中立者（7–8 分）" | "中立者（7–8 分）",
        input_detractors: "Detractors (0–6)" | "贬损者（0–6 分）" | "批評者（0–6 分）",
        input_participants: "Customers who took part" | "参与活动的客户" | "參與活動的客戶",
        input_gross_sales: "Gross sales" | "销售总额" | "銷售總額",
        input_refunds_without_order: "Refunds of customers without an order" | "无订单客户的退款" | "無訂單客戶的退款",
        input_positive_revenue: "Revenue of the customers above zero" | "净额为正的客户的销售额" | "淨額為正的客戶的營業額",
        input_customers_not_positive:
            "Customers at zero or below, counted with zero"
            | "净额为零或负的客户，按零计"
            | "淨額為零或負的客戶，按零計",
        input_unknown_customers_revenue:
            "Revenue of unknown customers, not in this figure"
            | "未知客户的销售额，不计入此项"
            | "未知客戶的營業額，不計入此項",
        input_returns: "Orders with a return" | "有退货的订单" | "有退貨的訂單",
        input_sales_orders: "Orders that sold something" | "销售订单" | "銷售訂單",
        input_tickets: "Tickets opened" | "开启的工单" | "開啟的工單",
        input_tickets_answered: "Tickets answered" | "已响应的工单" | "已回應的工單",
        input_tickets_answered_in_time: "Of these, answered within 2 hours" | "其中 2 小时内响应" | "其中 2 小時內回應",
        input_tickets_closed_in_time: "Of these, closed within 24 hours" | "其中 24 小时内关闭" | "其中 24 小時內結案",
        source_orders:
            "Customer view: frequency, average order value and repurchase, counted from your order lines"
            | "客户视图：频次、客单价与复购，由您的订单行统计"
            | "客戶視圖：頻次、平均客單價與回購，由您的訂單列統計",
        source_retention:
            "Annual customer-relationship strategy, goal “customer retention”"
            | "年度客户关系战略，目标“客户留存率”"
            | "年度客戶關係策略，目標「客戶留存率」",
        source_repurchase:
            "Annual customer-relationship strategy, goal “repurchase rate”"
            | "年度客户关系战略，目标“复购率”"
            | "年度客戶關係策略，目標「回購率」",
        source_csat:
            "Annual customer-relationship strategy, goal “satisfaction”"
            | "年度客户关系战略，目标“满意度”"
            | "年度客戶關係策略，目標「滿意度」",
        source_participation:
            "Annual customer-relationship strategy, goal “activity participation”"
            | "年度客户关系战略，目标“活动参与率”"
            | "年度客戶關係策略，目標「活動參與率」",
        source_nps:
            "Reichheld (2003), “The one number you need to grow”, Harvard Business Review 81(12)"
            | "Reichheld（2003），《The one number you need to grow》，《哈佛商业评论》81(12)"
            | "Reichheld（2003），〈The one number you need to grow〉，《哈佛商業評論》81(12)",
        source_gini:
            "Gini (1912), in the form of Dixon et al. (1987), Ecology 68, without the correction for small samples"
            | "Gini（1912），采用 Dixon 等（1987）《Ecology》68 的形式，不作小样本修正"
            | "Gini（1912），採用 Dixon 等（1987）《Ecology》68 的形式，不作小樣本修正",
        source_top:
            "Data-driven customer management (high value = top 20%)"
            | "数据驱动的客户管理（高价值 = 前 20%）"
            | "數據驅動的客戶管理（高價值 = 前 20%）",
        source_service:
            "Customer-relationship plan: answered within 2 hours, closed within 24 hours"
            | "客户关系方案：2 小时内响应，24 小时内闭环"
            | "客戶關係方案：2 小時內回應，24 小時內結案",
        source_spend: "Counted from your table of spending" | "由您的费用支出表统计" | "由您的費用支出表統計",
        from: "From" | "来自" | "來自",
        from_orders: "Columns beside the orders" | "订单中的列" | "訂單中的欄",
        from_choose: "Where {figure} comes from" | "{figure}的来源" | "{figure}的來源",
        from_rule: "{table} (the rule)" | "{table}（默认规则）" | "{table}（預設規則）",
        needs: "Needs {what}" | "需要{what}" | "需要{what}",
        needs_none_one: "Needs {what}; your file has none." | "需要{what}；您的文件中没有。" | "需要{what}；您的檔案中沒有。",
        needs_none_other:
            "Needs {what}; none of your {count} files has any."
            | "需要{what}；您的 {count} 个文件中都没有。"
            | "需要{what}；您的 {count} 個檔案中都沒有。",
        other_days:
            "{table}: none of this period; they are of {from} to {to}."
            | "{table}中没有本周期的记录，日期为 {from} 至 {to}。"
            | "{table}中沒有本期的紀錄，日期為 {from} 至 {to}。",
        lacks_days:
            "{table}: without days, so they count only for all data, not for a window."
            | "{table}没有日期，只能按全部数据计入，不能按时间段计入。"
            | "{table}沒有日期，只能按全部資料計入，不能按時段計入。",
        lacks_customers:
            "{table}: no customer is named, so they count only for all customers, not for a group."
            | "{table}没有写明客户，只能按全部客户计入，不能按客户群计入。"
            | "{table}沒有寫明客戶，只能按全部客戶計入，不能按客戶群計入。",
        lacks_channels:
            "{table}: without channels, so they count only for all channels."
            | "{table}没有渠道，只能按全部渠道计入。"
            | "{table}沒有通路，只能按全部通路計入。",
        lacks_categories:
            "{table}: without categories of products, so they count only for all of them."
            | "{table}没有产品类别，只能按全部类别计入。"
            | "{table}沒有產品類別，只能按全部類別計入。",
    }
}
