//! The Settings screen.

section! {
    /// The Settings screen.
    SettingsTexts {
        reading: "Language and numbers" | "语言与数字" | "語言與數字",
        currency: "Currency" | "币种" | "幣別",
        currency_none: "Not said" | "未指定" | "未指定",
        currency_say:
            "For the plan, and for data that name no currency. Amounts are never converted on their own."
            | "用于计划，以及未注明币种的数据。金额不会自动换算。"
            | "用於計畫，以及未註明幣別的資料。金額不會自動換算。",
        currency_two:
            "The plan is in {plan}, the open data are in {data}. Nothing is converted."
            | "计划以 {plan} 计，打开的数据以 {data} 计，未作换算。"
            | "計畫以 {plan} 計，開啟的資料以 {data} 計，未作換算。",
        currency_question:
            "No file says which currency the amounts are in. Which is it?"
            | "文件没有注明金额的币种。是哪种货币？"
            | "檔案沒有註明金額的幣別。是哪種貨幣？",
        currency_choose: "Choose…" | "请选择…" | "請選擇…",
        currency_take: "Use this currency" | "采用此币种" | "採用此幣別",
        currency_outcome: "{without} becomes {with}." | "{without} 将显示为 {with}。" | "{without} 將顯示為 {with}。",
        currency_without: "Show amounts without a sign" | "金额不带货币符号" | "金額不帶貨幣符號",
        currency_same: "Write the plan in {data}" | "计划改用 {data}" | "計畫改用 {data}",
        currency_rate: "Convert the data with a rate" | "按汇率换算数据" | "依匯率換算資料",
    }
}
