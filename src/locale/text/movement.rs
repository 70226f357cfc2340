//! Segments: who moved where, and two schemes side by side.

section! {
    /// Segments: who moved where, and two schemes side by side.
    MovementTexts {
        tab: "Movement" | "流动" | "流動",
        title_moved:
            "{customers} in {segment} on {from}: {stayed} still there on {to}, {moved} now in {other}."
            | "{from}属于“{segment}”的{customers}中，{to}仍在其中的有 {stayed} 位，转入“{other}”的有 {moved} 位。"
            | "{from}屬於「{segment}」的{customers}中，{to}仍在其中的有 {stayed} 位，轉入「{other}」的有 {moved} 位。",
        title_outside:
            "{customers} in {segment} on {from}: {stayed} still there on {to}, {moved} now in no segment."
            | "{from}属于“{segment}”的{customers}中，{to}仍在其中的有 {stayed} 位，不再属于任何分组的有 {moved} 位。"
            | "{from}屬於「{segment}」的{customers}中，{to}仍在其中的有 {stayed} 位，不再屬於任何分組的有 {moved} 位。",
        title_stayed:
            "{customers} in {segment} on {from}: all still there on {to}."
            | "{from}属于“{segment}”的{customers}，{to}全部仍在其中。"
            | "{from}屬於「{segment}」的{customers}，{to}全部仍在其中。",
        title_empty:
            "Who moved from one segment to another?"
            | "哪些客户从一个分组转入另一个？"
            | "哪些客戶從一個分組轉入另一個？",
        sub:
            "Each customer as of both days, by the same rules. Revenue before: {before}; after: {after}."
            | "按同一规则看每位客户在两日的分组。此前销售额：{before}；此后：{after}。"
            | "按同一規則看每位客戶在兩日的分組。此前營業額：{before}；此後：{after}。",
        matrix: "Who moved where" | "客户流向" | "客戶流向",
        matrix_say:
            "Rows say where customers were on the first day, columns where they are on the second. Marked: those who stayed. A count leads to its customers."
            | "行为第一日所在分组，列为第二日所在分组；突出显示者为未变动的客户。点击数字可查看客户名单。"
            | "列為第一日所在分組，欄為第二日所在分組；醒目標示者為未變動的客戶。點選數字可檢視客戶名單。",
        first_day: "First day" | "第一日" | "第一日",
        second_day: "Second day" | "第二日" | "第二日",
        quick: "First day before the second" | "第一日早于第二日" | "第一日早於第二日",
        quick_month: "A month before" | "前一个月" | "前一個月",
        quick_quarter: "A quarter before" | "前一个季度" | "前一季",
        quick_year: "A year before" | "前一年" | "前一年",
        day_outside:
            "Choose a day from {from} to {to}."
            | "请选择 {from} 至 {to} 之间的日期。"
            | "請選擇 {from} 至 {to} 之間的日期。",
        one_day:
            "Movement needs two days, and the data begin too late for a first one: choose a first day from {from} on and before {to}, or open orders of earlier months."
            | "流向需要两个日期，而数据起始太晚：请选择不早于 {from}、早于 {to} 的第一日，或打开更早月份的订单。"
            | "流向需要兩個日期，而資料起始太晚：請選擇不早於 {from}、早於 {to} 的第一日，或開啟更早月份的訂單。",
        only_day:
            "All orders are of one day. Movement needs orders of at least two days: open orders of other months as well."
            | "所有订单都在同一天。流向至少需要两天的订单：请同时打开其他月份的订单。"
            | "所有訂單都在同一天。流向至少需要兩天的訂單：請同時開啟其他月份的訂單。",
        sums_only:
            "Movement needs orders one by one, each with a customer and a day. The open files have none that fit."
            | "流向需要逐笔订单，每笔带客户和日期。打开的文件中没有符合的订单。"
            | "流向需要逐筆訂單，每筆帶客戶和日期。開啟的檔案中沒有符合的訂單。",
        show: "Show" | "显示" | "顯示",
        share_of_row: "Share of the row" | "占本行比例" | "占本列比例",
        before_after: "Revenue before → after" | "销售额 前 → 后" | "營業額 前 → 後",
        corner: "From ↓ to →" | "从 ↓ 到 →" | "從 ↓ 到 →",
        flow: "The way of customers" | "客户的去向" | "客戶的去向",
        flow_say:
            "Each band is as wide as it has customers. Choose a band or a group to see them."
            | "条带越宽，客户越多。点击条带或分组可查看客户名单。"
            | "條帶越寬，客戶越多。點選條帶或分組可檢視客戶名單。",
        history: "Month by month" | "逐月变化" | "逐月變化",
        history_say:
            "Customers in each segment at the end of each month."
            | "每月末各分组的客户数。"
            | "每月底各分組的客戶數。",
        history_none:
            "There is no whole month after the first month of the data yet."
            | "数据首月之后还没有完整的月份。"
            | "資料首月之後還沒有完整的月份。",
        cross: "Two ways to put customers into segments, side by side" | "两种分组方式对照" | "兩種分組方式對照",
        cross_say:
            "Everybody by both schemes as of the same day. A count leads to its customers."
            | "同一日按两种方案看每位客户。点击数字可查看客户名单。"
            | "同一日按兩種方案看每位客戶。點選數字可檢視客戶名單。",
        cross_rows: "Rows" | "行" | "列",
        cross_columns: "Columns" | "列" | "欄",
        cross_alone:
            "There is one scheme. With a second one beside it you see who is where under both."
            | "目前只有一种方案。再添加一种，即可看到每位客户在两种方案中的位置。"
            | "目前只有一種方案。再新增一種，即可看到每位客戶在兩種方案中的位置。",
        cross_add: "Add {scheme}" | "添加{scheme}" | "新增{scheme}",
        translation: "In the other scheme" | "在另一方案中" | "在另一方案中",
        mostly: "mostly {segment}: {share}" | "主要为{segment}：{share}" | "主要為{segment}：{share}",
    }
}
