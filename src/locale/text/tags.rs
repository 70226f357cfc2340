//! Tags of customers: the tab, the library, and the ready tags by their words.

section! {
    /// Tags of customers; ready tags and topics by their words.
    TagsTexts {
        tab_list: "List" | "名单" | "名單",
        tab: "Tags" | "标签" | "標籤",
        title:
            "At least one of {tags}: {share} of {customers}."
            | "{customers}中有 {share} 至少带有一个标签（共 {tags}）。"
            | "{customers}中有 {share} 至少帶有一個標籤（共 {tags}）。",
        title_none: "No customer has a tag yet." | "还没有客户带有标签。" | "還沒有客戶帶有標籤。",
        tags_one: "{count} tag" | "{count} 个标签" | "{count} 個標籤",
        tags_other: "{count} tags" | "{count} 个标签" | "{count} 個標籤",
        sub:
            "Who has a tag is found again with every file, from all orders up to {date}."
            | "每次打开文件都会按截至 {date} 的全部订单重新计算标签。"
            | "每次開啟檔案都會依截至 {date} 的全部訂單重新計算標籤。",
        panel: "Tags" | "标签" | "標籤",
        say:
            "Three levels: what a tag is about, its topic, and the tag. A click on a count opens the list."
            | "标签分三级：大类、主题、标签。点击人数可打开名单。"
            | "標籤分三級：大類、主題、標籤。點選人數可開啟名單。",
        short_data:
            "The data begin on {date}: who seems new, once-only or silent may only seem so."
            | "数据始于 {date}：看似新客户、仅一单或沉默的客户未必如此。"
            | "資料始於 {date}：看似新客、僅一單或沉默的客戶未必如此。",
        counter: "{count} of the first {goal} tags" | "首批标签 {count} / {goal}" | "首批標籤 {count} / {goal}",
        coverage: "Coverage" | "覆盖率" | "覆蓋率",
        coverage_of: "{group}: {share}" | "{group}：{share}" | "{group}：{share}",
        library: "Tag library" | "标签库" | "標籤庫",
        library_say:
            "Choose ready tags; each can be changed afterwards. Beside each stands how many would have it, or that no open file says it."
            | "选择现成标签，添加后均可修改。旁边是符合的客户数，或注明已打开的文件中没有依据。"
            | "選擇現成標籤，加入後均可修改。旁邊是符合的客戶數，或註明已開啟的檔案中沒有依據。",
        library_have: "already there" | "已添加" | "已加入",
        library_all: "Choose all that apply" | "选择全部适用的标签" | "選擇全部適用的標籤",
        library_untold: "no open file says it" | "文件中没有依据" | "檔案中沒有依據",
        library_nobody: "nobody" | "当前无客户" | "目前無客戶",
        library_add_one: "Add {count} tag" | "添加 {count} 个标签" | "加入 {count} 個標籤",
        library_add_other: "Add {count} tags" | "添加 {count} 个标签" | "加入 {count} 個標籤",
        values: "A tag for each value" | "每个取值一个标签" | "每個取值一個標籤",
        values_say:
            "Of a column or of what was bought: each value becomes a tag, at most {count}."
            | "按列或购买内容：每个取值成为一个标签，最多 {count} 个。"
            | "依欄或購買內容：每個取值成為一個標籤，最多 {count} 個。",
        values_of: "Values of" | "取值来自" | "取值來自",
        prefers: "Prefers {name}" | "偏好{name}" | "偏好{name}",
        add: "Own tag" | "自定义标签" | "自訂標籤",
        new_name: "New tag" | "新标签" | "新標籤",
        name: "Name" | "名称" | "名稱",
        name_of: "Name of {tag}" | "{tag}的名称" | "{tag}的名稱",
        group: "Level 1" | "一级" | "一級",
        topic: "Level 2: topic" | "二级：主题" | "二級：主題",
        tag: "Level 3: tag" | "三级：标签" | "三級：標籤",
        rule: "Who has it" | "判断条件" | "判斷條件",
        share: "Share" | "占比" | "占比",
        edit: "Change {tag}" | "修改{tag}" | "修改{tag}",
        remove: "Remove {tag}" | "删除{tag}" | "刪除{tag}",
        of_tag: "Tag: {tag}" | "标签：{tag}" | "標籤：{tag}",
        none:
            "Take ready tags from the library, or write your own."
            | "可从标签库选择现成标签，或自定义标签。"
            | "可從標籤庫選擇現成標籤，或自訂標籤。",
        no_orders:
            "Tags are found from single orders. Open an order file to see who has them."
            | "标签依据逐笔订单计算。请打开订单文件查看结果。"
            | "標籤依據逐筆訂單計算。請開啟訂單檔案檢視結果。",
        step: "Tags changed" | "修改标签" | "修改標籤",
        added_one: "{count} tag added" | "已添加 {count} 个标签" | "已加入 {count} 個標籤",
        added_other: "{count} tags added" | "已添加 {count} 个标签" | "已加入 {count} 個標籤",
        removed: "Tag removed" | "已删除标签" | "已刪除標籤",
        refused_gone: "This tag is not there any more." | "该标签已不存在。" | "該標籤已不存在。",
        refused_itself: "A tag cannot ask for itself." | "标签不能以自身为条件。" | "標籤不能以自身為條件。",
        refused_used:
            "Not removed: segments that ask for it: {segments}, tags: {tags}. Change them first."
            | "未删除：引用它的分组 {segments} 个、标签 {tags} 个，请先修改。"
            | "未刪除：引用它的分組 {segments} 個、標籤 {tags} 個，請先修改。",
        of_customer: "Tags" | "标签" | "標籤",
        // ---- groups ----
        basic: "Who they are" | "基础信息" | "基本資訊",
        behaviour: "What they do" | "行为" | "行為",
        value: "What they are worth" | "价值" | "價值",
        // ---- topics ----
        gender: "Gender" | "性别" | "性別",
        age: "Age" | "年龄" | "年齡",
        relationship: "Relationship" | "客户关系" | "客戶關係",
        frequency: "Frequency" | "购买频次" | "購買頻率",
        channel: "Channel preference" | "渠道偏好" | "通路偏好",
        assortment: "Category preference" | "品类偏好" | "品類偏好",
        price: "Price and baskets" | "价格与客单" | "價格與客單",
        service: "Service" | "服务" | "服務",
        engagement: "Engagement" | "互动" | "互動",
        tier: "Customer value" | "客户价值" | "客戶價值",
        risk: "Churn risk" | "流失风险" | "流失風險",
        stage: "Life cycle" | "生命周期" | "生命週期",
        first_moves: "First weeks" | "初期表现" | "初期表現",
        // ---- ready tags ----
        female: "Female" | "女性" | "女性",
        male: "Male" | "男性" | "男性",
        under_25: "Under 25" | "25 岁以下" | "25 歲以下",
        age_25_34: "25 to 34" | "25–34 岁" | "25–34 歲",
        age_35_44: "35 to 44" | "35–44 岁" | "35–44 歲",
        age_45_54: "45 to 54" | "45–54 岁" | "45–54 歲",
        age_55_up: "55 and over" | "55 岁及以上" | "55 歲及以上",
        may_write: "May be written to" | "同意接收信息" | "同意接收訊息",
        opted_out: "Opted out" | "拒绝接收信息" | "拒絕接收訊息",
        referred: "Referred" | "由他人推荐" | "由他人推薦",
        long_known: "Customer for two years or more" | "两年以上老客户" | "兩年以上老客戶",
        known_a_year: "Customer for one to two years" | "一至两年客户" | "一至兩年客戶",
        one_order: "One order" | "仅一单" | "僅一單",
        few_orders: "2–3 orders" | "2–3 单" | "2–3 筆訂單",
        several_orders: "4–9 orders" | "4–9 单" | "4–9 筆訂單",
        many_orders: "10 orders and more" | "10 单及以上" | "10 筆訂單及以上",
        weekend: "Weekend buyer" | "周末购买" | "週末購買",
        weekday: "Weekday buyer" | "工作日购买" | "平日購買",
        online: "Prefers online" | "偏好线上" | "偏好線上",
        offline: "Prefers stores" | "偏好线下" | "偏好線下",
        one_channel: "One channel only" | "单一渠道" | "單一通路",
        several_channels: "Several channels" | "多渠道" | "多通路",
        one_category: "One category only" | "单一品类" | "單一品類",
        two_categories: "Two categories" | "两个品类" | "兩個品類",
        broad: "Three categories and more" | "三个及以上品类" | "三個及以上品類",
        large_orders: "Few, large orders" | "少而大的订单" | "少而大的訂單",
        small_frequent: "Many, small orders" | "多而小的订单" | "多而小的訂單",
        by_campaign: "Bought from a campaign" | "参与过营销活动" | "參與過行銷活動",
        never_by_campaign: "Never from a campaign" | "从未参与营销活动" | "從未參與行銷活動",
        asked_service: "Has asked service" | "联系过客服" | "聯繫過客服",
        asked_often: "3 tickets and more" | "3 次及以上工单" | "3 次及以上工單",
        no_service: "Never asked service" | "未联系过客服" | "未聯繫過客服",
        satisfied: "Satisfied" | "满意" | "滿意",
        mixed: "Mixed satisfaction" | "满意度一般" | "滿意度一般",
        unhappy: "Unhappy" | "不满意" | "不滿意",
        in_contact: "In contact" | "有互动" | "有互動",
        often_in_contact: "10 contacts and more" | "10 次及以上互动" | "10 次及以上互動",
        no_contact: "No contact" | "无互动" | "無互動",
        value_high: "High value (top 20%)" | "高价值（前 20%）" | "高價值（前 20%）",
        value_mid: "Mid value" | "中价值" | "中價值",
        value_low: "Low value" | "低价值" | "低價值",
        top_1: "Top 1%" | "前 1%" | "前 1%",
        top_10: "Top 10%" | "前 10%" | "前 10%",
        risk_high: "High churn risk" | "高流失风险" | "高流失風險",
        risk_mid: "Mid churn risk" | "中流失风险" | "中流失風險",
        risk_low: "Low churn risk" | "低流失风险" | "低流失風險",
        value_at_risk: "High value, high churn risk" | "高价值流失风险" | "高價值流失風險",
        new: "New (30 days)" | "新客户（30 天）" | "新客（30 天）",
        active: "Active" | "活跃" | "活躍",
        silent: "Silent" | "沉默" | "沉默",
        lost: "Lost" | "流失" | "流失",
        strong_start: "Strong start" | "起步强劲" | "起步強勁",
    }
}
