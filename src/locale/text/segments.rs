//! The Segments screen: tiers, scores, Lorenz curve.

section! {
    /// The Segments screen: tiers, scores, Lorenz curve.
    SegmentsTexts {
        tab_groups: "Groups" | "分组" | "分組",
        tab_map: "Map" | "分布图" | "分布圖",
        tab_rules: "Rules" | "规则" | "規則",
        title:
            "{tier} customers are {customers} of all and bring {revenue} of revenue."
            | "{tier}客户占全部客户的 {customers}，贡献 {revenue} 的销售额。"
            | "{tier}客戶占全部客戶的 {customers}，貢獻 {revenue} 的營業額。",
        title_known:
            "{tier} customers are {customers} of all known customers and bring {revenue} of their revenue."
            | "{tier}客户占已知客户的 {customers}，贡献其销售额的 {revenue}。"
            | "{tier}客戶占已知客戶的 {customers}，貢獻其營業額的 {revenue}。",
        title_nobody: "No customer is in the tier {tier}." | "没有客户属于{tier}层级。" | "沒有客戶屬於{tier}層級。",
        title_empty:
            "Who are your customers, and what are they worth?"
            | "客户是谁，价值几何？"
            | "客戶是誰，價值幾何？",
        empty_hint:
            "Drop an order file and every customer gets a tier."
            | "拖入订单文件，每位客户都会归入一个层级。"
            | "拖入訂單檔案，每位客戶都會歸入一個層級。",
        table_title: "Tiers" | "客户层级" | "客戶層級",
        table_caption:
            "Customers and revenue by tier"
            | "各层级的客户与销售额"
            | "各層級的客戶與營業額",
        tier: "Tier" | "层级" | "層級",
        tier_high: "High value" | "高价值" | "高價值",
        tier_potential: "Potential" | "潜力" | "潛力",
        tier_general: "General" | "一般" | "一般",
        tier_lost: "Lost" | "流失" | "流失",
        customers: "Customers" | "客户数" | "客戶數",
        customer_share: "Share of customers" | "客户占比" | "客戶占比",
        revenue: "Revenue" | "销售额" | "營業額",
        revenue_share: "Share of revenue" | "销售额占比" | "營業額占比",
        per_head: "Per head" | "人均" | "每人平均",
        index: "Index" | "指数" | "指數",
        index_help:
            "Revenue per head against the average of all customers; 1.0 is average."
            | "人均销售额与全体平均之比，1.0 为平均水平。"
            | "每人平均營業額與全體平均之比，1.0 為平均水準。",
        change: "Change" | "变化" | "變化",
        sum_check: "Targets sum to {sum}" | "目标合计 {sum}" | "目標合計 {sum}",
        sum_check_bad:
            "Targets sum to {sum}, not 100%."
            | "目标合计为 {sum}，不是 100%。"
            | "目標合計為 {sum}，不是 100%。",
        scores_title: "Recency, frequency and money" | "最近购买、购买频次与金额" | "最近購買、購買頻率與金額",
        scores_say:
            "Five groups each; equal values always get the same score."
            | "各分五档，数值相同得分必相同。"
            | "各分五檔，數值相同得分必相同。",
        scores_alike:
            "All customers have the same score for {names}: the values are nearly all equal, and quantiles cannot tell equal customers apart. The score then means “like everybody”, not “low”, and the tiers rest on the other values."
            | "所有客户的{names}得分相同：数值几乎全部相等，分位数无法区分。此时得分的意思是“与大家一样”，而不是“低”，分层由其余的值决定。"
            | "所有客戶的{names}得分相同：數值幾乎全部相等，分位數無法區分。此時得分的意思是「與大家一樣」，而不是「低」，分層由其餘的值決定。",
        scores_alike_all:
            "All customers are alike in recency, frequency and value: quantiles cannot tell them apart. Scores and tiers then mean “like everybody”, not “low” or “high”."
            | "所有客户在最近、频次和金额上都一样：分位数无法区分。此时得分和分层的意思是“与大家一样”，不是“低”或“高”。"
            | "所有客戶在最近、頻次和金額上都一樣：分位數無法區分。此時得分和分層的意思是「與大家一樣」，不是「低」或「高」。",
        recency: "Recency" | "最近购买" | "最近購買",
        frequency: "Frequency" | "购买频次" | "購買頻率",
        monetary: "Monetary value" | "购买金额" | "購買金額",
        recency_help:
            "Days since the last order. 5 = most recent."
            | "距最近一次订单的天数，5 分为最近。"
            | "距最近一次訂單的天數，5 分為最近。",
        frequency_help: "Number of orders. 5 = most often." | "订单数，5 分为最多。" | "訂單數，5 分為最多。",
        monetary_help: "Sum of amounts. 5 = most money." | "金额合计，5 分为最高。" | "金額合計，5 分為最高。",
        score: "Score" | "得分" | "得分",
        scores_grid_label:
            "Customers by recency and frequency score"
            | "按最近购买与购买频次得分的客户分布"
            | "依最近購買與購買頻率得分的客戶分布",
        thresholds: "Thresholds" | "分档界限" | "分檔界限",
        threshold_lost: "Lost after days without an order" | "超过多少天无订单算流失" | "超過多少天無訂單算流失",
        scheme: "Scheme" | "分层方法" | "分層方法",
        rules_title: "Rules" | "分层规则" | "分層規則",
        rules_say:
            "Read from top to bottom; every customer gets exactly one tier."
            | "自上而下判断，每位客户只属于一个层级。"
            | "由上而下判斷，每位客戶只屬於一個層級。",
        lorenz_title: "How unequal revenue is" | "销售额集中程度" | "營業額集中程度",
        lorenz_say:
            "The top {share} of customers bring {revenue} of revenue; Gini {gini}."
            | "前 {share} 的客户贡献 {revenue} 的销售额，基尼系数 {gini}。"
            | "前 {share} 的客戶貢獻 {revenue} 的營業額，吉尼係數 {gini}。",
        lorenz_x: "Share of customers, lowest first" | "客户累计占比（从低到高）" | "客戶累計占比（從低到高）",
        lorenz_y: "Share of revenue" | "销售额累计占比" | "營業額累計占比",
        lorenz_equal: "all equal" | "完全均等" | "完全均等",
        filter_hint:
            "Click a tier to see only its customers everywhere."
            | "点击层级，只看这一层客户。"
            | "點層級，只看這一層客戶。",
        sub:
            "As of {date} · orders from {from} to {to}"
            | "截至 {date} · 订单期间 {from} 至 {to}"
            | "截至 {date} · 訂單期間 {from} 至 {to}",
        table_say: "The mark in each bar is the target." | "条形中的刻度为目标。" | "長條中的刻度為目標。",
        change_since:
            "Change in percentage points since {date}."
            | "变化为与 {date} 相比的百分点。"
            | "變化為與 {date} 相比的百分點。",
        change_none:
            "No change is shown: nothing is compared, or the data do not reach back far enough."
            | "未显示变化：未作对比，或数据回溯不够。"
            | "未顯示變化：未作比較，或資料回溯不足。",
        sum_shares:
            "The tiers add up to all customers and all revenue."
            | "各层级之和等于全部客户和全部销售额。"
            | "各層級之和等於全部客戶和全部營業額。",
        sum_shares_known:
            "The tiers add up to all known customers and all their revenue."
            | "各层级之和等于全部已知客户及其全部销售额。"
            | "各層級之和等於全部已知客戶及其全部營業額。",
        sum_shares_unsold:
            "The tiers add up to all customers and their revenue. Besides, customers without an order gave back {amount}."
            | "各层级之和等于全部客户及其销售额。此外，没有订单的客户退回了 {amount}。"
            | "各層級之和等於全部客戶及其營業額。此外，沒有訂單的客戶退回了 {amount}。",
        sum_shares_bad:
            "The tiers do not add up to all customers."
            | "各层级之和不等于全部客户。"
            | "各層級之和不等於全部客戶。",
        rule: "Rule" | "规则" | "規則",
        rule_high: "R, F and M are all 4 or 5" | "R、F、M 均为 4 分或 5 分" | "R、F、M 均為 4 分或 5 分",
        rule_lost:
            "More than {days} without an order, F and M at most 2"
            | "超过 {days}无订单，且 F、M 均不高于 2 分"
            | "超過 {days}無訂單，且 F、M 均不高於 2 分",
        rule_potential:
            "R, F and M are all 3; of all others, those with a mean score of 3 or more"
            | "R、F、M 均为 3 分；其余客户中平均分不低于 3 分者"
            | "R、F、M 均為 3 分；其餘客戶中平均分不低於 3 分者",
        rule_general:
            "R, F and M are all at most 2; of all others, those with a mean score below 3"
            | "R、F、M 均不高于 2 分；其余客户中平均分低于 3 分者"
            | "R、F、M 均不高於 2 分；其餘客戶中平均分低於 3 分者",
        rule_conflict:
            "The strategy says “R high” of its best and of its lost customers. Here R 5 always means most recent, and the days without an order decide who is lost."
            | "策略方案中，高价值与流失客户都写作“R 高”。这里 R 为 5 始终表示最近购买，是否流失按无订单天数判断。"
            | "策略方案中，高價值與流失客戶都寫作「R 高」。這裡 R 為 5 一律表示最近購買，是否流失依無訂單天數判斷。",
        by_rule: "By rule" | "按规则" | "依規則",
        by_mean: "By mean score" | "按平均分" | "依平均分",
        targets_title: "Rules and targets" | "规则与目标" | "規則與目標",
        target_customers: "Target, customers" | "客户占比目标" | "客戶占比目標",
        target_revenue: "Target, revenue" | "销售额占比目标" | "營業額占比目標",
        target_of: "{target}: {tier}" | "{tier}：{target}" | "{tier}：{target}",
        scored: "{customers} scored" | "已为 {customers}评分" | "已為 {customers}評分",
        thresholds_caption:
            "Values for each score of recency, frequency and money"
            | "最近购买、频次与金额各分值对应的范围"
            | "最近購買、頻率與金額各分值對應的範圍",
        days_unit: "days" | "天" | "天",
        orders_unit: "orders" | "单" | "筆",
        lorenz_none: "There is no revenue to share out." | "没有可供分布的销售额。" | "沒有可供分布的營業額。",
        top_shares: "Revenue of the top customers" | "头部客户的销售额占比" | "頂端客戶的營業額占比",
        top_share_of: "top {share}" | "前 {share}" | "前 {share}",
        channel_title: "Revenue by channel" | "各渠道销售额" | "各通路營業額",
        category_title: "Revenue by category" | "各品类销售额" | "各品類營業額",
        part_say:
            "{name} brings {share} of revenue. Click a bar to filter everything by it."
            | "{name}贡献 {share} 的销售额。点击条形即可筛选全部数据。"
            | "{name}貢獻 {share} 的營業額。點選長條即可篩選全部資料。",
        part_no_entry: "No entry: {revenue}" | "未填写：{revenue}" | "未填寫：{revenue}",
        part_unknown:
            "Unknown customers besides: {revenue} ({parts})"
            | "另有未知客户：{revenue}（{parts}）"
            | "另有未知客戶：{revenue}（{parts}）",
        part_rest: "{count} more: {revenue}" | "其余 {count} 项：{revenue}" | "其餘 {count} 項：{revenue}",
        gini_short: "Gini {gini}" | "基尼 {gini}" | "吉尼 {gini}",
    }
}
