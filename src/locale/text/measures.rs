//! Measures for segments: the table on the Segments screen, and the ready ones of the documents.

section! {
    /// Measures for segments: the table on the Segments screen, and the ready ones of the documents.
    MeasuresTexts {
        title: "What is done for each segment" | "各分组的措施" | "各分組的措施",
        say_gaps_one: "{count} gap: a segment or a part of it without a measure." | "{count} 处空缺：某分组或其某项没有措施。" | "{count} 處空缺：某分組或其某項沒有措施。",
        say_gaps_other: "{count} gaps: segments or parts of them without a measure." | "{count} 处空缺：某些分组或其某项没有措施。" | "{count} 處空缺：某些分組或其某項沒有措施。",
        say_whole: "Every segment has service, content, channel and benefit." | "每个分组都有服务、内容、渠道和权益。" | "每個分組都有服務、內容、通路和權益。",
        gap: "nothing yet" | "暂无" | "暫無",
        edit_in_plan: "Open in the plan" | "在计划中打开" | "在計畫中開啟",
        presets: "Ready measures" | "现成措施" | "現成措施",
        presets_say:
            "Taken into your plan as rows that you can change. What is there stays."
            | "作为可修改的行加入您的计划，已有内容不变。"
            | "作為可修改的列加入您的計畫，已有內容不變。",
        preset_annual: "Annual strategy: four tiers" | "年度策略：四层客户" | "年度策略：四層客戶",
        preset_loyalty: "Sales strategy: value and loyalty" | "销售策略：价值与忠诚" | "銷售策略：價值與忠誠",
        preset_cycle: "Digital preplan: life cycle" | "数字化预案：生命周期" | "數位化預案：生命週期",
        add: "Add to the plan" | "加入计划" | "加入計畫",
        added_one: "{count} row added to the plan." | "已向计划加入 {count} 行。" | "已向計畫加入 {count} 列。",
        added_other: "{count} rows added to the plan." | "已向计划加入 {count} 行。" | "已向計畫加入 {count} 列。",
        // ---- annual strategy ----
        high_service: "One-to-one manager, VIP discount, early access" | "一对一专属客户经理、VIP 折扣、新品优先体验" | "一對一專屬客戶經理、VIP 折扣、新品優先體驗",
        high_content: "Invitation to new products" | "新品内测邀请" | "新品內測邀請",
        high_channel: "WeChat, one to one" | "企业微信一对一" | "企業微信一對一",
        high_benefit: "Lifetime warranty" | "终身保修" | "終身保修",
        potential_service: "Recommendations, discount above a threshold, bundles (raise frequency)" | "个性化推荐、满减优惠、组合套餐（提升频次）" | "個人化推薦、滿減優惠、組合套餐（提升頻次）",
        potential_content: "Recommendations" | "产品推荐" | "產品推薦",
        potential_channel: "SMS and app push" | "短信 + App 推送" | "簡訊 + App 推播",
        potential_benefit: "Double points" | "双倍积分" | "雙倍積分",
        general_service: "Upgrade, bundles, time-limited discount (raise order value)" | "升级引导、组合套餐、限时折扣（提升客单价）" | "升級引導、組合套餐、限時折扣（提升客單價）",
        general_channel: "E-mail and official account" | "邮件 + 公众号" | "郵件 + 官方帳號",
        general_benefit: "First-order discount" | "首单优惠" | "首單優惠",
        lost_service: "Exclusive offer, reminder, problem solving" | "专属召回优惠、提醒、问题解决" | "專屬召回優惠、提醒、問題解決",
        lost_content: "50-yuan coupon without a minimum" | "50 元无门槛优惠券" | "50 元無門檻優惠券",
        // ---- sales strategy ----
        loyal_whom: "High-value loyal customers" | "高价值忠诚客户" | "高價值忠誠客戶",
        loyal_service: "Monthly contact; success manager" | "每月专属沟通；客户成功经理" | "每月專屬溝通；客戶成功經理",
        grow_whom: "High-value potential customers" | "高价值潜力客户" | "高價值潛力客戶",
        grow_service: "Growth community" | "成长社群" | "成長社群",
        grow_content: "Weekly push of offers that fit" | "每周精准推送" | "每週精準推播",
        often_whom: "Low value, frequent" | "低价值高频客户" | "低價值高頻客戶",
        often_benefit: "Gift for cumulative spend" | "累计消费赠礼" | "累計消費贈禮",
        risk_whom: "Customers at risk of leaving" | "流失风险客户" | "流失風險客戶",
        risk_service: "Call each customer; win back" | "逐一回访；挽回" | "逐一回訪；挽回",
        // ---- digital preplan ----
        new_whom: "New customers" | "新客户" | "新客戶",
        new_content: "Welcome mail" | "欢迎邮件" | "歡迎郵件",
        new_benefit: "Activation pack, coupon on registration" | "激活礼包、注册优惠券" | "啟動禮包、註冊優惠券",
        active_whom: "Active customers" | "活跃客户" | "活躍客戶",
        active_benefit: "Membership upgrade" | "会员升级" | "會員升級",
        silent_whom: "Silent customers, high value first" | "沉默客户（高价值优先）" | "沉默客戶（高價值優先）",
        silent_content: "Care message by SMS" | "关怀短信" | "關懷簡訊",
        silent_channel: "SMS" | "短信" | "簡訊",
        silent_benefit: "Discount" | "折扣券" | "折扣券",
        gone_whom: "Lost customers" | "流失客户" | "流失客戶",
        gone_service: "Win-back" | "召回" | "召回",
        // ---- onboarding (digital preplan 2.2) ----
        preset_onboarding: "Digital preplan: first 30 days" | "数字化预案：新客户 30 天" | "數位化預案：新客戶 30 天",
        order_whom: "New customers, on the order" | "新客户：下单后" | "新客戶：下單後",
        order_content: "Welcome mail: guide, FAQ, contact" | "欢迎邮件：使用指南、常见问题、联系方式" | "歡迎郵件：使用指南、常見問題、聯絡方式",
        order_channel: "E-mail" | "邮件" | "郵件",
        delivery_whom: "New customers, on delivery" | "新客户：收货时" | "新客戶：收貨時",
        delivery_content: "Message about the delivery" | "收货提醒" | "收貨提醒",
        delivery_channel: "SMS" | "短信" | "簡訊",
        week_whom: "New customers, after one week" | "新客户：一周后" | "新客戶：一週後",
        week_service: "Follow-up" | "回访" | "回訪",
        week_content: "Related product" | "关联产品推荐" | "關聯產品推薦",
    }
}
