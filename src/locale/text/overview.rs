//! The Overview screen.

section! {
    /// The Overview screen.
    OverviewTexts {
        title_empty:
            "Drop your customer files and see where you stand"
            | "拖入客户文件，一眼看清现状"
            | "拖入客戶檔案，一眼看清現狀",
        empty_hint:
            "Customers, KPIs, budget and plan on one page. Nothing leaves this tab."
            | "客户、指标、预算与计划，一页看全。数据不出本页。"
            | "客戶、指標、預算與計畫，一頁看全。資料不出本頁。",
        headline_short:
            "{kpi} is {value}, {gap} short of target."
            | "{kpi}为 {value}，距目标还差 {gap}。"
            | "{kpi}為 {value}，距目標還差 {gap}。",
        headline_reached:
            "{kpi} is {value} and has reached its target."
            | "{kpi}为 {value}，已达成目标。"
            | "{kpi}為 {value}，已達成目標。",
        headline_data:
            "{customers} bought for {revenue} in {orders}."
            | "{customers}下了{orders}，共 {revenue}。"
            | "{customers}下了{orders}，共 {revenue}。",
        headline_unknown:
            "{orders} came to {revenue}; no row names a customer."
            | "{orders}共 {revenue}，没有一行写明客户。"
            | "{orders}共 {revenue}，沒有一列寫明客戶。",
        headline_figure: "{name}: {value}" | "{name}：{value}" | "{name}：{value}",
        sub_data: "{from} to {to}" | "{from} 至 {to}" | "{from} 至 {to}",
        next_title: "Next steps" | "下一步" | "下一步",
        next_goals: "Set goals for your KPIs" | "为 KPI 设定目标" | "為 KPI 設定目標",
        next_budget: "Try a budget and see what it returns" | "试算预算及其回报" | "試算預算及其回報",
        next_numbers:
            "Put your numbers into the budget: {numbers}"
            | "把您的数字用于预算：{numbers}"
            | "把您的數字用於預算：{numbers}",
        next_plan: "Plan measures and milestones" | "制定措施与里程碑" | "制定措施與里程碑",
        sub:
            "Goal score {score} of 100 · {from} to {to}"
            | "目标得分 {score}（满分 100）· {from} 至 {to}"
            | "目標得分 {score}（滿分 100）· {from} 至 {to}",
        sub_compared: "compared with {span}" | "与 {span} 对比" | "與 {span} 比較",
        cards_label: "Key indicators" | "关键指标" | "關鍵指標",
        segments_title: "Segments" | "客户分层" | "客戶分層",
        trend_title: "Revenue by month" | "月度销售额" | "每月營業額",
        trend_say_up:
            "{change} against the same months a year before."
            | "较上年同期 {change}。"
            | "較去年同期 {change}。",
        trend_say_none: "There is no earlier year to compare with." | "没有上一年可供比较。" | "沒有上一年可供比較。",
        customers_title: "Customers by month" | "月度客户" | "每月客戶",
        budget_title: "Budget and return" | "预算与回报" | "預算與報酬",
        budget_say:
            "{cost} spent as planned returns {ratio} : 1."
            | "按计划投入 {cost}，收益成本比为 {ratio} : 1。"
            | "依計畫投入 {cost}，收益成本比為 {ratio} : 1。",
        budget_say_none:
            "No budget yet. For 3 : 1 it may be up to {ceiling}."
            | "尚未填写预算。要达到 3 : 1，最多可投入 {ceiling}。"
            | "尚未填寫預算。要達到 3 : 1，最多可投入 {ceiling}。",
        milestones_title: "Next milestones" | "近期里程碑" | "近期里程碑",
        milestones_say_one: "{count} milestone ahead." | "还有 {count} 个里程碑。" | "還有 {count} 個里程碑。",
        milestones_say_other: "{count} milestones ahead." | "还有 {count} 个里程碑。" | "還有 {count} 個里程碑。",
        milestones_late_one: "{count} milestone is late." | "{count} 个里程碑已延期。" | "{count} 個里程碑已逾期。",
        milestones_late_other:
            "{count} milestones are late."
            | "{count} 个里程碑已延期。"
            | "{count} 個里程碑已逾期。",
        milestones_none: "No milestones yet." | "还没有里程碑。" | "還沒有里程碑。",
        attention_title: "Needs attention" | "需要关注" | "需要關注",
        attention_none: "Nothing needs attention." | "暂无需要关注的事项。" | "目前沒有需要關注的事項。",
        attention_say_one: "{count} to review." | "{count} 项待查看。" | "{count} 項待查看。",
        attention_say_other: "{count} to review." | "{count} 项待查看。" | "{count} 項待查看。",
        attention_behind: "{kpi} is behind its target" | "{kpi}落后于目标" | "{kpi}落後於目標",
        attention_refused_one: "{count} row was refused" | "{count} 行数据未能导入" | "{count} 列資料未能匯入",
        attention_refused_other: "{count} rows were refused" | "{count} 行数据未能导入" | "{count} 列資料未能匯入",
        attention_fix: "Fix" | "处理" | "處理",
        attention_review: "Review" | "查看" | "查看",
        customers_say:
            "Customers who ordered in {month}: {returning} returning, {new} new."
            | "{month}有 {returning} 位回头客和 {new} 位新客户下单。"
            | "{month}有 {returning} 位回頭客和 {new} 位新客戶下單。",
        customers_say_first:
            "{count} customers ordered in {month}, the month in which the data begin."
            | "{month}（数据开始的月份）有 {count} 位客户下单。"
            | "{month}（資料開始的月份）有 {count} 位客戶下單。",
        month: "Month" | "月份" | "月份",
        attention_off: "{kpi} is off track" | "{kpi}未达标" | "{kpi}未達標",
    }
}
