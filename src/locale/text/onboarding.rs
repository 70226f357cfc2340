//! Retention & value: the first days of new customers.

section! {
    /// Retention & value: the first days of new customers.
    OnboardingTexts {
        title: "The first days of new customers" | "新客户的最初几天" | "新客戶的最初幾天",
        say:
            "{customers} had their first order from {from} to {to}, so that all have had {days} since. A step counts within these days."
            | "{from} 至 {to} 首次下单的有{customers}，至今均已满 {days}。各步骤在这些天内发生才计入。"
            | "{from} 至 {to} 首次下單的有{customers}，至今均已滿 {days}。各步驟在這些天內發生才計入。",
        nobody:
            "Nobody had a first order from {from} to {to}. Choose fewer days or more months."
            | "{from} 至 {to} 没有客户首次下单。请减少天数或增加月数。"
            | "{from} 至 {to} 沒有客戶首次下單。請減少天數或增加月數。",
        too_short:
            "The data begin on {date} and do not yet reach {days} beyond a first order."
            | "数据始于 {date}，首单之后尚不满 {days}。"
            | "資料始於 {date}，首單之後尚不滿 {days}。",
        days: "Days after the first order" | "首单后天数" | "首單後天數",
        months: "Months of first orders" | "首单所在月数" | "首單所在月數",
        bad_days: "Give 1 to 365 whole days." | "请填写 1 到 365 的整数天。" | "請填寫 1 到 365 的整數天。",
        bad_months: "Give 1 to 120 whole months." | "请填写 1 到 120 的整数月。" | "請填寫 1 到 120 的整數月。",
        step: "Step" | "步骤" | "步驟",
        first: "First order" | "首单" | "首單",
        contact: "Contact after the order" | "下单后互动" | "下單後互動",
        message: "Message of a campaign" | "收到活动消息" | "收到活動訊息",
        opened: "Message opened" | "打开消息" | "開啟訊息",
        ticket: "Ticket" | "提交工单" | "提交工單",
        rating: "Rating" | "满意度评价" | "滿意度評價",
        second: "Order on a later day" | "后续日期再次下单" | "後續日期再次下單",
        took: "Took it" | "完成人数" | "完成人數",
        median: "Day, median" | "天数中位数" | "天數中位數",
        again_took: "Ordered again: took it" | "完成者再次下单" | "完成者再次下單",
        again_not: "Ordered again: did not" | "未完成者再次下单" | "未完成者再次下單",
        part: "{share} ({part} of {all})" | "{share}（{all} 中的 {part}）" | "{share}（{all} 中的 {part}）",
        note:
            "Ordered again means an order on a later day within the same days. Who takes a step may be keener from the start: a difference is no proof that the step works."
            | "再次下单指在同一期间内的后续日期下单。完成步骤的客户可能本就更积极：差异不能证明步骤有效。"
            | "再次下單指在同一期間內的後續日期下單。完成步驟的客戶可能本就更積極：差異不能證明步驟有效。",
        partly: "Table from {from} to {to} only" | "该表仅覆盖 {from} 至 {to}" | "該表僅涵蓋 {from} 至 {to}",
        begins:
            "The data begin on {date}: who ordered first soon after that may have been a customer before."
            | "数据始于 {date}：其后不久首次下单者可能此前已是客户。"
            | "資料始於 {date}：其後不久首次下單者可能此前已是客戶。",
        missing:
            "No open file tells of: {steps}. Add tables with a customer and a day in each row: {tables}."
            | "打开的文件未涉及：{steps}。请添加每行带客户和日期的表：{tables}。"
            | "開啟的檔案未涉及：{steps}。請加入每列帶客戶和日期的表：{tables}。",
        of_took: "Within {days} of the first order: {step}" | "首单后 {days}内：{step}" | "首單後 {days}內：{step}",
        of_not: "Not within {days} of the first order: {step}" | "首单后 {days}内没有该步骤：{step}" | "首單後 {days}內沒有該步驟：{step}",
        of_first: "First order from {from} to {to}" | "{from} 至 {to} 首次下单" | "{from} 至 {to} 首次下單",
    }
}
