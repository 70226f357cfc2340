//! Ready schemes of segments and their segments, by their words.

section! {
    /// Ready schemes of segments, by their words.
    ReadyTexts {
        service: "Service levels" | "服务分级" | "服務分級",
        service_1: "Churn risk: early warning" | "流失预警客户：主动干预" | "流失預警客戶：主動介入",
        service_2: "High value: personal service" | "高价值客户：个性化服务" | "高價值客戶：個人化服務",
        service_3: "Potential: automated nurture" | "潜力客户：自动化培育" | "潛力客戶：自動化培育",
        service_4: "Medium: standard service" | "一般客户：标准流程" | "一般客戶：標準流程",
        value_life: "Value and life cycle" | "价值与生命周期" | "價值與生命週期",
        value_life_1: "New (30 days)" | "新客户（30 天）" | "新客（30 天）",
        value_life_2: "High value, gone silent" | "高价值沉默客户" | "高價值沉默客戶",
        value_life_3: "High value, active" | "高价值活跃客户" | "高價值活躍客戶",
        value_life_4: "Active" | "活跃客户" | "活躍客戶",
        value_life_5: "Silent" | "沉默客户" | "沉默客戶",
        value_life_6: "Lost" | "流失客户" | "流失客戶",
    }
}
