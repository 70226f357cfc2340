//! Retention & value: churn risk.

section! {
    /// Retention & value: churn risk.
    ChurnTexts {
        tab: "Churn risk" | "流失风险" | "流失風險",
        title_one:
            "{customers} shows signs of leaving, with {revenue} of revenue in the last 12 months."
            | "{customers}有流失迹象，最近 12 个月带来 {revenue}。"
            | "{customers}有流失跡象，最近 12 個月帶來 {revenue}。",
        title_other:
            "{customers} show signs of leaving; they brought {revenue} in the last 12 months."
            | "{customers}有流失迹象，最近 12 个月带来 {revenue}。"
            | "{customers}有流失跡象，最近 12 個月帶來 {revenue}。",
        title_none_one:
            "{customers} ordered in the last {days} and shows no signs of leaving."
            | "最近 {days}内下单的有{customers}，无流失迹象。"
            | "最近 {days}內下單的有{customers}，無流失跡象。",
        title_none_other:
            "{customers} ordered in the last {days}; nobody of them shows signs of leaving."
            | "最近 {days}内下单的有{customers}，均无流失迹象。"
            | "最近 {days}內下單的有{customers}，均無流失跡象。",
        title_nobody:
            "Nobody ordered in the last {days}: all count as lost."
            | "最近 {days}内无人下单：全部视为流失。"
            | "最近 {days}內無人下單：全部視為流失。",
        sub:
            "As of {date}; lost means {days} without an order."
            | "截至 {date}；{days}未下单视为流失。"
            | "截至 {date}；{days}未下單視為流失。",
        refused:
            "Give 1 to 3650 days, weights from 0 to 1000 with one above 0, and a threshold from 1% to 100%."
            | "天数需为 1 到 3650，权重 0 到 1000 且至少一项大于 0，阈值 1% 到 100%。"
            | "天數需為 1 到 3650，權重 0 到 1000 且至少一項大於 0，門檻 1% 到 100%。",
        refused_cost:
            "Give a cost of 0 or more, and for keeping 0% to 100% of it."
            | "成本需不小于 0，维系成本占比 0% 到 100%。"
            | "成本需不小於 0，維繫成本占比 0% 到 100%。",
        // ---- the definition ----
        definition: "What counts as lost" | "流失的定义" | "流失的定義",
        days: "Days without an order" | "未下单天数" | "未下單天數",
        base_rate:
            "Of {customers} active in the {days} up to {date}, {rate} did not order in the following {days}."
            | "截至 {date} 的 {days}内活跃的{customers}中，{rate} 在其后 {days}内未下单。"
            | "截至 {date} 的 {days}內活躍的{customers}中，{rate} 在其後 {days}內未下單。",
        base_rate_none:
            "To try this definition the data must cover twice as many days: {needed} up to the as-of day."
            | "检验该定义需要数据覆盖两倍天数：截至统计日 {needed}。"
            | "檢驗該定義需要資料涵蓋兩倍天數：截至統計日 {needed}。",
        base_rate_nobody:
            "Nobody was active in the {days} up to {date}."
            | "截至 {date} 的 {days}内没有活跃客户。"
            | "截至 {date} 的 {days}內沒有活躍客戶。",
        curve: "Share lost, by the days that count" | "不同天数定义下的流失率" | "不同天數定義下的流失率",
        curve_say: "A click on a point takes its days." | "点击数据点即采用该天数。" | "點選資料點即採用該天數。",
        // ---- the warning ----
        warning: "Early warning" | "流失预警" | "流失預警",
        warning_say:
            "Each sign goes from 0 to 1; who reaches the threshold in the weighted mean is warned of. A sign that is not known leaves its weight to the others."
            | "每项迹象取 0 到 1；加权平均达到阈值的客户列入预警。未知的迹象将权重让给其他迹象。"
            | "每項跡象取 0 到 1；加權平均達到門檻的客戶列入預警。未知的跡象將權重讓給其他跡象。",
        sign: "Sign" | "迹象" | "跡象",
        weight: "Weight: {sign}" | "权重：{sign}" | "權重：{sign}",
        threshold: "Threshold" | "阈值" | "門檻",
        usable: "Known for" | "已知" | "已知",
        gap: "Silence against the own rhythm" | "相对自身节奏的沉默" | "相對自身節奏的沉默",
        gap_say: "0 up to one own gap, 1 from four on" | "不超过一个自身间隔为 0，四个起为 1" | "不超過一個自身間隔為 0，四個起為 1",
        interactions: "Fewer contacts" | "互动减少" | "互動減少",
        interactions_say:
            "the last 90 days against the 90 before"
            | "最近 90 天与之前 90 天相比"
            | "最近 90 天與之前 90 天相比",
        satisfaction: "Less satisfied" | "满意度下降" | "滿意度下降",
        satisfaction_say:
            "the last answer against the mean of the earlier ones"
            | "最近一次评分与此前平均相比"
            | "最近一次評分與此前平均相比",
        none_gap: "Not used: nobody can be kept" | "未使用：没有可挽留的客户" | "未使用：沒有可挽留的客戶",
        none_interactions:
            "Not used: needs a table of contacts by customer and day that covers the last 180 days"
            | "未使用：需要覆盖最近 180 天、按客户和日期的互动表"
            | "未使用：需要涵蓋最近 180 天、依客戶和日期的互動表",
        none_satisfaction:
            "Not used: needs customers with two answers or more, by day"
            | "未使用：需要客户有两次及以上带日期的评分"
            | "未使用：需要客戶有兩次及以上帶日期的評分",
        list: "{customers} to write to" | "查看{customers}" | "檢視{customers}",
        stake: "At stake: {revenue} in the last 12 months." | "涉及金额：最近 12 个月 {revenue}。" | "涉及金額：最近 12 個月 {revenue}。",
        // ---- the back-test ----
        test: "Would it have been right?" | "回测" | "回測",
        test_say_one:
            "Tried on the month end {to}, knowing only what was known then. Of all who could be kept, {rate} then did not order for {days}."
            | "在 {to} 这一月末检验，只用当时已知的数据。可挽留的客户中，{rate} 其后 {days}未下单。"
            | "在 {to} 這一月底檢驗，只用當時已知的資料。可挽留的客戶中，{rate} 其後 {days}未下單。",
        test_say_other:
            "Tried on {count} month ends from {from} to {to}, each knowing only what was known then. Of all who could be kept, {rate} then did not order for {days}."
            | "在 {from} 至 {to} 的 {count} 个月末检验，只用当时已知的数据。可挽留的客户中，{rate} 其后 {days}未下单。"
            | "在 {from} 至 {to} 的 {count} 個月底檢驗，只用當時已知的資料。可挽留的客戶中，{rate} 其後 {days}未下單。",
        rule: "Rule" | "规则" | "規則",
        rule_own: "Weighted signs" | "加权迹象" | "加權跡象",
        rule_plain: "Silent for twice the own gap" | "沉默达自身间隔两倍" | "沉默達自身間隔兩倍",
        warned: "Warned" | "预警" | "預警",
        precision: "Precision" | "精确率" | "精確率",
        recall: "Recall" | "召回率" | "召回率",
        lift: "Lift" | "提升度" | "提升度",
        days_ahead: "Days of warning" | "提前天数" | "提前天數",
        test_note:
            "A customer counts at each month end. Precision: of the warned, who left. Recall: of those who left, who was warned of. Lift: precision ÷ the share of all who left. Days of warning: median."
            | "客户在每个月末各计一次。精确率：预警者中流失的占比。召回率：流失者中被预警的占比。提升度：精确率 ÷ 整体流失率。提前天数为中位数。"
            | "客戶在每個月底各計一次。精確率：預警者中流失的占比。召回率：流失者中被預警的占比。提升度：精確率 ÷ 整體流失率。提前天數為中位數。",
        verdict_untested:
            "The data are too short to try the rule: whether its warnings come true is not known."
            | "数据太短，无法检验规则：预警是否准确尚不可知。"
            | "資料太短，無法檢驗規則：預警是否準確尚不可知。",
        verdict_nothing:
            "On these days the rule warned nobody, or nobody left: whether its warnings come true is not known."
            | "在这些日期规则未预警任何人，或无人流失：预警是否准确尚不可知。"
            | "在這些日期規則未預警任何人，或無人流失：預警是否準確尚不可知。",
        verdict_chance:
            "On these data the rule does not beat chance (lift {lift}): its list is no better than one drawn at random."
            | "在这些数据上，规则并不优于随机（提升度 {lift}）：名单不比随机抽取更好。"
            | "在這些資料上，規則並不優於隨機（提升度 {lift}）：名單不比隨機抽取更好。",
        verdict_plain:
            "The rule beats chance (lift {lift}), but the plain one does better (lift {plain})."
            | "规则优于随机（提升度 {lift}），但简单规则更好（提升度 {plain}）。"
            | "規則優於隨機（提升度 {lift}），但簡單規則更好（提升度 {plain}）。",
        verdict_better:
            "The warned left {lift} times as often as all who could be kept."
            | "被预警者的流失率是整体的 {lift} 倍。"
            | "被預警者的流失率是整體的 {lift} 倍。",
        // ---- the cost ----
        cost: "What churn cost" | "流失的成本" | "流失的成本",
        cost_say_one:
            "{customers} became lost in the last 12 months and has not come back: {revenue} of revenue in the 12 months up to the last order."
            | "最近 12 个月有{customers}流失且未回流，其在最后一单之前的 12 个月内带来 {revenue}。"
            | "最近 12 個月有{customers}流失且未回流，其在最後一筆訂單之前的 12 個月內帶來 {revenue}。",
        cost_say_other:
            "{customers} became lost in the last 12 months and have not come back. In the 12 months up to the last order they brought {revenue}."
            | "最近 12 个月有{customers}流失且未回流，他们在最后一单之前的 12 个月内带来 {revenue}。"
            | "最近 12 個月有{customers}流失且未回流，他們在最後一筆訂單之前的 12 個月內帶來 {revenue}。",
        cost_nobody:
            "By this definition nobody became lost in the last 12 months."
            | "按此定义，最近 12 个月没有客户流失。"
            | "依此定義，最近 12 個月沒有客戶流失。",
        acquiring: "Cost of a new customer" | "新客成本" | "新客成本",
        acquiring_from:
            "From the spend in the chosen time ÷ customers with a first order in it."
            | "取自所选期间支出 ÷ 期间有首单的客户。"
            | "取自所選期間支出 ÷ 期間有首單的客戶。",
        acquiring_from_all:
            "From all known spend ÷ customers with a first order. Spend of other days than the orders may be in it."
            | "取自全部已知支出 ÷ 有首单的客户。其中可能含订单日期之外的支出。"
            | "取自全部已知支出 ÷ 有首單的客戶。其中可能含訂單日期之外的支出。",
        keeping: "Keeping costs, of that" | "维系成本占其比例" | "維繫成本占其比例",
        keeping_hint:
            "One fifth is a rule of thumb; put your own share."
            | "五分之一为经验值，可改为自己的比例。"
            | "五分之一為經驗值，可改為自己的比例。",
        ask_both:
            "Give the margin and the cost of a new customer to see what churn cost."
            | "请填写毛利率和新客成本，以计算流失的成本。"
            | "請填寫毛利率和新客成本，以計算流失的成本。",
        ask_margin: "Give the margin to see what churn cost." | "请填写毛利率，以计算流失的成本。" | "請填寫毛利率，以計算流失的成本。",
        ask_cost:
            "Give the cost of a new customer to see what churn cost."
            | "请填写新客成本，以计算流失的成本。"
            | "請填寫新客成本，以計算流失的成本。",
        lost_margin: "Lost margin of a year" | "一年的毛利损失" | "一年的毛利損失",
        lost_margin_how: "{revenue} × {margin}" | "{revenue} × {margin}" | "{revenue} × {margin}",
        replacing: "Replacing them" | "重新获客" | "重新獲客",
        replacing_how: "{customers} × {cost}" | "{customers} × {cost}" | "{customers} × {cost}",
        keeping_them: "Keeping them would have cost" | "若当初维系的成本" | "若當初維繫的成本",
        keeping_how: "{customers} × {cost} × {share}" | "{customers} × {cost} × {share}" | "{customers} × {cost} × {share}",
        how: "How" | "算法" | "算法",
    }
}
