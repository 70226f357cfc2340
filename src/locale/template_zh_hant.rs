//! The plan template in traditional Chinese.

use crate::plan::{LongTexts, PhaseTexts, ShortTexts, TemplateTexts};

/// Every text of the template.
pub const TEXTS: TemplateTexts = TemplateTexts {
    document_name: "客戶關係計畫",
    short: [
        ShortTexts {
            target_group: "高價值忠誠客戶",
            goal: "交叉銷售率提升 10%",
            measures: "推薦相關產品；舊客推薦回饋",
            owner: "業務經理",
            period: "每月",
            resources: "培訓教材、5,000 元",
            expected_effect: "交叉銷售額成長 8%–12%",
        },
        ShortTexts {
            target_group: "高價值潛力客戶",
            goal: "回購率提升 20%",
            measures: "限時優惠券，搭配專屬顧問跟進",
            owner: "客服專員",
            period: "3 個月",
            resources: "優惠券成本、顧問工時",
            expected_effect: "回購率提升 15%–25%",
        },
        ShortTexts {
            target_group: "流失風險客戶",
            goal: "挽回 30%",
            measures: "逐一電話回訪；贈送回歸禮包",
            owner: "業務團隊",
            period: "2 個月",
            resources: "禮包成本、回訪話術",
            expected_effect: "挽回率 25%–35%",
        },
    ],
    long: [
        LongTexts {
            direction: "分級服務",
            core_strategy: "一對一專屬顧問",
            milestone: "為 100 位核心客戶配置專屬經理並建立需求檔案",
            key_indicator: "滿意度 ≥ 90%",
            owner: "行銷總監",
            due_text: "6 個月內",
        },
        LongTexts {
            direction: "忠誠度經營",
            core_strategy: "會員制度增設鑽石等級",
            milestone: "鑽石會員占比達 15%",
            key_indicator: "會員回購率 ≥ 70%",
            owner: "客服主管",
            due_text: "1 年內",
        },
        LongTexts {
            direction: "價值共創",
            core_strategy: "成立客戶顧問團",
            milestone: "30 位客戶參與，提出至少 10 項建議",
            key_indicator: "建議採納率 ≥ 60%",
            owner: "產品經理",
            due_text: "3 年內",
        },
    ],
    phases: [
        PhaseTexts {
            name: "資料與系統建置",
            milestones: &["完成客戶資料整合", "確定分級策略", "完成工具採購", "完成 SQL、智慧客服與推薦系統培訓"],
        },
        PhaseTexts {
            name: "策略執行",
            milestones: &[
                "建立每週指標監控",
                "建立每月檢討會議",
                "推出分級行銷活動",
                "優化顧客旅程",
                "落實情感連結計畫",
            ],
        },
        PhaseTexts {
            name: "檢討優化",
            milestones: &["完成目標與實績比較", "彙整客戶回饋", "確定下一年度調整方案", "提交年度總結報告"],
        },
    ],
    source_stated: "年度策略報告算例",
    source_unsupported: "年度策略報告，文中未說明推算依據",
    source_budget: "報告未列投入金額；此為符合 3:1 的上限",
    source_elasticity: "暫定假設，尚未實測",
    source_neutral: "中性取值：不作扣減",
    scenario_technology: "科技投入占 30%",
    scenario_margin: "毛利率 30%",
};
