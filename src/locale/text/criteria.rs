//! What customers can be asked for: attributes, comparisons, and what becomes of the answers.

section! {
    /// What customers can be asked for; attributes by their words.
    CriteriaTexts {
        // ---- attributes of the orders ----
        recency_days: "Days since the last order" | "距最近订单天数" | "距最近訂單天數",
        orders: "Orders" | "订单数" | "訂單數",
        revenue: "Revenue" | "销售额" | "營業額",
        order_value: "Revenue per order" | "每单金额" | "每筆金額",
        revenue_rank: "Revenue rank (top share of customers)" | "销售额排名（前百分比）" | "營業額排名（前百分比）",
        known_days: "Days since the first order" | "距首单天数" | "距首單天數",
        silence: "Silence in multiples of the own rhythm" | "未下单时长（自身购买间隔的倍数）" | "未下單時長（自身購買間隔的倍數）",
        weekend_share: "Share of orders on a weekend" | "周末订单占比" | "週末訂單占比",
        first_day: "Day of the first order" | "首单日期" | "首單日期",
        last_day: "Day of the last order" | "最近订单日期" | "最近訂單日期",
        // ---- scores ----
        recency_score: "Recency score" | "最近购买得分" | "最近購買得分",
        frequency_score: "Frequency score" | "购买频次得分" | "購買頻率得分",
        monetary_score: "Monetary score" | "购买金额得分" | "購買金額得分",
        fm_score:
            "FM score (mean of frequency and monetary)"
            | "FM 得分（频次与金额得分的平均）"
            | "FM 得分（頻率與金額得分的平均）",
        // ---- what was bought ----
        category: "Bought category" | "买过的品类" | "買過的品類",
        main_category: "Main category" | "主要品类" | "主要品類",
        first_category: "Category of the first order" | "首单品类" | "首單品類",
        categories: "Categories bought" | "买过的品类数" | "買過的品類數",
        channel: "Bought through channel" | "用过的渠道" | "用過的通路",
        main_channel: "Main channel" | "主要渠道" | "主要通路",
        first_channel: "Channel of the first order" | "首单渠道" | "首單通路",
        channels: "Channels used" | "用过的渠道数" | "用過的通路數",
        campaign: "Ordered from campaign" | "来自的营销活动" | "來自的行銷活動",
        // ---- other tables ----
        age: "Age" | "年龄" | "年齡",
        contacts: "Contacts" | "互动次数" | "互動次數",
        tickets: "Service tickets" | "服务工单数" | "服務工單數",
        rating: "Mean satisfaction, 1 to 5" | "平均满意度（1–5）" | "平均滿意度（1–5）",
        city: "City" | "城市" | "城市",
        region: "Region" | "省份或地区" | "省份或地區",
        country: "Country" | "国家" | "國家",
        gender: "Gender" | "性别" | "性別",
        birthday: "Birthday" | "生日" | "生日",
        job: "Job" | "职业" | "職業",
        industry: "Industry" | "行业" | "產業",
        size: "Company size" | "企业规模" | "企業規模",
        segment: "Segment in the file" | "文件中的分组" | "檔案中的分組",
        consent: "May be written to" | "是否同意接收信息" | "是否同意接收訊息",
        referrer: "Referred by" | "推荐人" | "推薦人",
        own_channel: "Channel in the customer file" | "客户文件中的渠道" | "客戶檔案中的通路",
        since: "Joined on" | "加入日期" | "加入日期",
        // ---- groups of attributes ----
        of_orders: "Orders and revenue" | "订单与销售额" | "訂單與營業額",
        of_scores: "Scores" | "得分" | "得分",
        of_goods: "What was bought, and where" | "购买内容与渠道" | "購買內容與通路",
        of_tables: "Other tables" | "其他数据表" | "其他資料表",
        of_columns: "Columns of the customer file" | "客户文件的列" | "客戶檔案的欄",
        of_tags: "Tags" | "标签" | "標籤",
        // ---- comparisons ----
        at_least: "at least" | "至少" | "至少",
        at_most: "at most" | "至多" | "至多",
        between: "between" | "介于" | "介於",
        outside: "not between" | "不介于" | "不介於",
        from_day: "on or after" | "不早于" | "不早於",
        to_day: "on or before" | "不晚于" | "不晚於",
        is: "is" | "是" | "是",
        is_one_of: "is one of" | "为" | "為",
        exactly: "exactly" | "正好" | "正好",
        is_not: "is not" | "不是" | "不是",
        known: "is known" | "有值" | "有值",
        unknown: "is not known" | "没有值" | "沒有值",
        has: "has it" | "有" | "有",
        has_not: "does not have it" | "没有" | "沒有",
        any_known: "any" | "任意" | "任意",
        none_known: "none" | "无" | "無",
        and: "and" | "且" | "且",
        or: "or" | "或" | "或",
        joined_by: "Joined by" | "连接方式" | "連接方式",
        or_say:
            "“And” binds stronger than “or”."
            | "“且”优先于“或”。"
            | "「且」優先於「或」。",
        value: "Value" | "值" | "值",
        gone_tag: "a tag that is gone" | "已删除的标签" | "已刪除的標籤",
        missing:
            "The open files have no such column: {name}."
            | "已打开的文件中没有这一列：{name}。"
            | "已開啟的檔案中沒有這一欄：{name}。",
        missing_table:
            "No open table says it: {name}."
            | "已打开的数据表中没有相关内容：{name}。"
            | "已開啟的資料表中沒有相關內容：{name}。",
        // ---- schemes that come of a column, and ready ones ----
        from_column: "From a column, category or channel" | "按列、品类或渠道" | "依欄、品類或通路",
        from_column_say:
            "One segment for each value, at most {count}; everybody else comes last."
            | "每个取值一个分组，最多 {count} 个；其余客户归入最后一组。"
            | "每個取值一個分組，最多 {count} 個；其餘客戶歸入最後一組。",
        from_column_none:
            "Open orders with categories or channels, or a table of customers with a column such as region, level or industry."
            | "请打开含有品类或渠道的订单，或含有地区、等级、行业等列的客户表。"
            | "請開啟含有品類或通路的訂單，或含有地區、等級、產業等欄的客戶表。",
        overlap: "Who fits several rules" | "符合多条规则的客户" | "符合多條規則的客戶",
        overlap_say:
            "More than one rule: {several}, whom the first rule keeps. No rule: {unmatched}."
            | "{several}符合多条规则，归入最先满足的一条；{unmatched}不符合任何规则。"
            | "{several}符合多條規則，歸入最先滿足的一條；{unmatched}不符合任何規則。",
        overlap_fits: "Fits" | "符合" | "符合",
        overlap_kept: "Kept" | "归入" | "歸入",
        ready: "Ready schemes" | "现成方案" | "現成方案",
    }
}
