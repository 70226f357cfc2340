//! Segments: what may be offered to whom.

section! {
    /// Segments: what may be offered to whom.
    ActionsTexts {
        tab: "Actions" | "行动" | "行動",
        title_orders:
            "Orders with {a} hold {b} {lift} times as often as orders on the whole."
            | "含{a}的订单中出现{b}的频率是全部订单的 {lift} 倍。"
            | "含{a}的訂單中出現{b}的頻率是全部訂單的 {lift} 倍。",
        title_customers:
            "Customers who buy {a} buy {b} {lift} times as often as customers on the whole."
            | "买过{a}的客户也买{b}的比例是全部客户的 {lift} 倍。"
            | "買過{a}的客戶也買{b}的比例是全部客戶的 {lift} 倍。",
        baskets: "Bought together" | "连带购买" | "連帶購買",
        baskets_say:
            "A lift of 1 is what chance would bring; above it, the two are bought together more often. The lists name those to whom the other may be offered."
            | "提升度为 1 即与随机相同；大于 1 说明两者更常一起购买。名单列出可向其推荐另一品类的客户。"
            | "提升度為 1 即與隨機相同；大於 1 說明兩者更常一起購買。名單列出可向其推薦另一品類的客戶。",
        basket: "What is a basket" | "以什么为一篮" | "以什麼為一籃",
        by_orders: "An order" | "一笔订单" | "一筆訂單",
        by_customers: "All orders of a customer" | "一位客户的所有订单" | "一位客戶的所有訂單",
        at_least: "In at least so many baskets" | "至少出现的篮数" | "至少出現的籃數",
        at_least_hint:
            "What a handful of baskets says may be chance."
            | "只有少数几篮时可能只是偶然。"
            | "只有少數幾籃時可能只是偶然。",
        pair: "Pair" | "组合" | "組合",
        together: "Together" | "同时购买" | "同時購買",
        support: "Support" | "支持度" | "支持度",
        forth: "First → second" | "前者 → 后者" | "前者 → 後者",
        back: "Second → first" | "后者 → 前者" | "後者 → 前者",
        confidence: "Confidence, {way}" | "置信度，{way}" | "信賴度，{way}",
        lift: "Lift" | "提升度" | "提升度",
        offer: "To make an offer to" | "可推荐的客户" | "可推薦的客戶",
        only: "{a}, not {b}: {count}" | "买过{a}、未买{b}：{count}" | "買過{a}、未買{b}：{count}",
        needs_category:
            "This needs a column of categories or products in the orders: open a file that has one, or name it in the mapping."
            | "需要订单中有品类或产品列：请打开带该列的文件，或在字段对应中指定。"
            | "需要訂單中有品類或產品欄：請開啟帶該欄的檔案，或在欄位對應中指定。",
        no_pairs_one:
            "No two categories are together in any basket."
            | "没有任何一篮同时含有两个品类。"
            | "沒有任何一籃同時含有兩個品類。",
        no_pairs_other:
            "No two categories are together in {least} baskets or more."
            | "没有两个品类同时出现在 {least} 篮以上。"
            | "沒有兩個品類同時出現在 {least} 籃以上。",
        rare: "Pairs in fewer baskets: {count}." | "篮数更少的组合：{count} 个。" | "籃數更少的組合：{count} 個。",
        paired:
            "Only the {paired} categories in the most orders are paired, of {categories}."
            | "仅对订单最多的 {paired} 个品类配对，共 {categories} 个。"
            | "僅對訂單最多的 {paired} 個品類配對，共 {categories} 個。",
        show_rare: "Show them all the same" | "仍然显示" | "仍然顯示",
        beyond: "Weaker pairs that are not shown: {count}." | "未显示的较弱组合：{count} 个。" | "未顯示的較弱組合：{count} 個。",
        no_orders:
            "This needs orders one by one, each with a customer and a day. The open files have none that fit."
            | "需要逐笔订单，每笔带客户和日期。打开的文件中没有符合的订单。"
            | "需要逐筆訂單，每筆帶客戶和日期。開啟的檔案中沒有符合的訂單。",
        overlay: "What the segments buy" | "各分组买什么" | "各分組買什麼",
        overlay_shares:
            "Share of each segment's revenue in the window."
            | "所选期间内占各分组销售额的比例。"
            | "所選期間內占各分組營業額的比例。",
        overlay_sums: "Revenue of each segment in the window." | "所选期间内各分组的销售额。" | "所選期間內各分組的營業額。",
        overlay_leads:
            "A number leads to the customers of the segment with an order of it in the scheme's look-back."
            | "点击数字可查看该分组中、在方案计入的订单里买过它的客户。"
            | "點選數字可檢視該分組中、在方案計入的訂單裡買過它的客戶。",
        overlay_none:
            "This needs a column of categories or channels in the orders."
            | "需要订单中有品类列或渠道列。"
            | "需要訂單中有品類欄或通路欄。",
        overlay_by: "By" | "按" | "依",
        category: "Category" | "品类" | "品類",
        channel: "Channel" | "渠道" | "通路",
        others: "Other names ({count})" | "其他（{count} 个）" | "其他（{count} 個）",
        share_of_revenue: "Share of revenue" | "销售额占比" | "營業額占比",
        referrals: "Who brought whom" | "转介绍" | "轉介紹",
        referrals_say:
            "Of {people} in the table of customers, {referred} were brought by another customer; their revenue in the window: {revenue}."
            | "客户表的 {people} 位客户中，{referred} 位由其他客户介绍；其所选期间销售额：{revenue}。"
            | "客戶表的 {people} 位客戶中，{referred} 位由其他客戶介紹；其所選期間營業額：{revenue}。",
        referrals_none:
            "Open a table of customers with a column that says who referred each of them, and the referrers stand here with what they brought."
            | "打开带推荐人列的客户表，即可在此查看推荐人及其带来的销售额。"
            | "開啟帶推薦人欄的客戶表，即可在此檢視推薦人及其帶來的營業額。",
        referrals_unknown:
            "Referrers who are no customers of the open tables: {names}, named by {people}."
            | "不在打开表中的推荐人：{names} 个，被 {people} 位客户提及。"
            | "不在開啟表中的推薦人：{names} 個，被 {people} 位客戶提及。",
        referrals_circles:
            "Circles of referrers, people who name themselves among them: {count}; each is cut before the member who ordered first."
            | "循环介绍（含介绍人为本人）：{count} 个，均在最早下单者之前断开。"
            | "循環介紹（含介紹人為本人）：{count} 個，均在最早下單者之前斷開。",
        referrals_several:
            "Customers whose rows name several referrers: {count}; the first by id counts."
            | "被登记多位推荐人的客户：{count} 位，按编号取第一位。"
            | "被登記多位推薦人的客戶：{count} 位，依編號取第一位。",
        referrals_more:
            "Referrers in all: {all}; shown are those who brought the most revenue."
            | "推荐人共 {all} 位；此处显示带来销售额最多者。"
            | "推薦人共 {all} 位；此處顯示帶來營業額最多者。",
        referrer: "Referrer" | "推荐人" | "推薦人",
        depth: "Depth" | "层级" | "層級",
        direct: "Brought directly" | "直接介绍" | "直接介紹",
        with_orders: "Of them with orders" | "其中有订单" | "其中有訂單",
        direct_revenue: "Their revenue" | "其销售额" | "其營業額",
        in_all: "In all" | "合计带来" | "合計帶來",
        in_all_revenue: "Revenue in all" | "合计销售额" | "合計營業額",
        see_list: "See the list" | "查看名单" | "檢視名單",
        use_in_plan: "Use in the plan" | "用于计划" | "用於計畫",
        pick_none: "Show everybody" | "显示全部客户" | "顯示全部客戶",
    }
}
