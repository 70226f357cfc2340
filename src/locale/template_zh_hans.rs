//! The plan template in simplified Chinese.

use crate::plan::{LongTexts, PhaseTexts, ShortTexts, TemplateTexts};

/// Every text of the template.
pub const TEXTS: TemplateTexts = TemplateTexts {
    document_name: "客户关系计划",
    short: [
        ShortTexts {
            target_group: "高价值忠诚客户",
            goal: "交叉销售率提升 10%",
            measures: "推荐关联产品；老客户推荐返利",
            owner: "销售经理",
            period: "每月",
            resources: "培训资料、5 000 元",
            expected_effect: "交叉销售额增长 8%–12%",
        },
        ShortTexts {
            target_group: "高价值潜力客户",
            goal: "复购率提升 20%",
            measures: "限时优惠券，配合专属顾问跟进",
            owner: "客服专员",
            period: "3 个月",
            resources: "优惠券成本、顾问工时",
            expected_effect: "复购率提升 15%–25%",
        },
        ShortTexts {
            target_group: "流失风险客户",
            goal: "挽回 30%",
            measures: "逐一电话回访；赠送回归礼包",
            owner: "销售团队",
            period: "2 个月",
            resources: "礼包成本、回访话术",
            expected_effect: "挽回率 25%–35%",
        },
    ],
    long: [
        LongTexts {
            direction: "分层服务",
            core_strategy: "一对一专属顾问",
            milestone: "为 100 位核心客户配备专属经理并建立需求档案",
            key_indicator: "满意度 ≥ 90%",
            owner: "市场总监",
            due_text: "6 个月内",
        },
        LongTexts {
            direction: "忠诚度建设",
            core_strategy: "会员体系增设钻石等级",
            milestone: "钻石会员占比达到 15%",
            key_indicator: "会员复购率 ≥ 70%",
            owner: "客服主管",
            due_text: "1 年内",
        },
        LongTexts {
            direction: "价值共创",
            core_strategy: "成立客户顾问团",
            milestone: "30 位客户参与，提出不少于 10 条建议",
            key_indicator: "建议采纳率 ≥ 60%",
            owner: "产品经理",
            due_text: "3 年内",
        },
    ],
    phases: [
        PhaseTexts {
            name: "数据与系统搭建",
            milestones: &["完成客户数据整合", "确定分层策略", "完成工具采购", "完成 SQL、智能客服与推荐系统培训"],
        },
        PhaseTexts {
            name: "策略执行",
            milestones: &[
                "建立每周指标监控",
                "建立月度复盘会议",
                "上线分层营销活动",
                "优化客户旅程",
                "落地情感连接计划",
            ],
        },
        PhaseTexts {
            name: "复盘优化",
            milestones: &["完成目标与实际对比", "汇总客户反馈", "确定下一年度调整方案", "提交年度总结报告"],
        },
    ],
    source_stated: "年度策略报告算例",
    source_unsupported: "年度策略报告，文中未说明推算依据",
    source_budget: "报告未列投入金额；此为满足 3:1 的上限",
    source_elasticity: "暂定假设，尚未实测",
    source_neutral: "中性取值：不作扣减",
    scenario_technology: "技术投入占 30%",
    scenario_margin: "毛利率 30%",
};
