//! The plan template in English.

use crate::plan::{LongTexts, PhaseTexts, ShortTexts, TemplateTexts};

/// Every text of the template.
pub const TEXTS: TemplateTexts = TemplateTexts {
    document_name: "Customer plan",
    short: [
        ShortTexts {
            target_group: "High-value loyal customers",
            goal: "Raise the cross-sell rate by 10 %",
            measures: "Recommend related products; rebate for referring friends",
            owner: "Sales manager",
            period: "Monthly",
            resources: "Training material, 5,000 yuan",
            expected_effect: "Cross-sales up 8–12 %",
        },
        ShortTexts {
            target_group: "High-value potential customers",
            goal: "Raise the repurchase rate by 20 %",
            measures: "Time-limited coupon with advice from a personal adviser",
            owner: "Service specialist",
            period: "3 months",
            resources: "Cost of coupons, adviser time",
            expected_effect: "Repurchase rate up 15–25 %",
        },
        ShortTexts {
            target_group: "Customers at risk of leaving",
            goal: "Win back 30 %",
            measures: "Call each customer; welcome-back gift pack",
            owner: "Sales team",
            period: "2 months",
            resources: "Cost of gift packs, call script",
            expected_effect: "25–35 % won back",
        },
    ],
    long: [
        LongTexts {
            direction: "Tiered service",
            core_strategy: "Personal advisers, one to one",
            milestone: "100 core customers have a personal manager and a file of their needs",
            key_indicator: "Satisfaction ≥ 90 %",
            owner: "Marketing director",
            due_text: "Within 6 months",
        },
        LongTexts {
            direction: "Loyalty",
            core_strategy: "Add a diamond tier to the membership",
            milestone: "Diamond members are 15 % of all members",
            key_indicator: "Repurchase rate of members ≥ 70 %",
            owner: "Head of service",
            due_text: "Within 1 year",
        },
        LongTexts {
            direction: "Co-creation",
            core_strategy: "Customer advisory group",
            milestone: "30 customers take part and make at least 10 suggestions",
            key_indicator: "≥ 60 % of suggestions adopted",
            owner: "Product manager",
            due_text: "Within 3 years",
        },
    ],
    phases: [
        PhaseTexts {
            name: "Set up data and systems",
            milestones: &[
                "Customer data integrated",
                "Strategy per tier agreed",
                "Tools bought",
                "Staff trained in SQL, service bots and recommendation",
            ],
        },
        PhaseTexts {
            name: "Execute",
            milestones: &[
                "Weekly KPI monitoring running",
                "Monthly review meeting running",
                "Campaigns per tier launched",
                "Customer journey improved",
                "Emotional-bond programme running",
            ],
        },
        PhaseTexts {
            name: "Review",
            milestones: &[
                "Results compared with targets",
                "Customer feedback collected",
                "Changes for next year agreed",
                "Annual summary report delivered",
            ],
        },
    ],
    source_stated: "Annual strategy report, worked example",
    source_unsupported: "Annual strategy report; stated there without derivation",
    source_budget: "Not stated in the report; the most that gives 3 : 1",
    source_elasticity: "Working assumption, not measured yet",
    source_neutral: "Neutral value: nothing is taken off",
    scenario_technology: "Technology at 30 %",
    scenario_margin: "30 % margin",
};
