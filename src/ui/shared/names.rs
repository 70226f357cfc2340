//! What things are called: keys of the pure rooms → texts.

use crate::analysis::{FigureKey, Tier};
use crate::goals::Kpi;
use crate::locale::Texts;
use crate::whatif::{Benefit, BudgetLine, InputKey};

/// The name of a tier.
pub fn tier_name(t: &Texts, tier: Tier) -> &'static str {
    match tier {
        Tier::HighValue => t.segments.tier_high,
        Tier::Potential => t.segments.tier_potential,
        Tier::General => t.segments.tier_general,
        Tier::Lost => t.segments.tier_lost,
    }
}

/// The name of a figure of the analysis.
pub fn figure_name(t: &Texts, key: FigureKey) -> &'static str {
    let k = &t.kpis;
    match key {
        FigureKey::Customers => k.customers,
        FigureKey::Orders => k.orders,
        FigureKey::Revenue => k.revenue,
        FigureKey::AverageOrderValue => k.aov,
        FigureKey::RevenuePerCustomer => k.arpu,
        FigureKey::OrdersPerCustomer => k.orders_per_customer,
        FigureKey::RepeatPurchaseRate => k.repeat_rate,
        FigureKey::Retention => k.retention,
        FigureKey::TopFifthShare => k.top_share,
        FigureKey::Gini => t.segments.gini,
        FigureKey::Csat => k.csat,
        FigureKey::Nps => k.nps,
        FigureKey::Participation => k.participation,
        FigureKey::ReturnedAmount => k.returned_amount,
        FigureKey::ReturnRate => k.return_rate,
        FigureKey::OrderReturnRate => k.order_return_rate,
    }
}

/// The name of a KPI: its own, or that of its figure.
pub fn kpi_name(t: &Texts, kpi: &Kpi) -> String {
    match kpi.figure().filter(|_| kpi.name.trim().is_empty()) {
        Some(key) => figure_name(t, key).to_owned(),
        None => kpi.name.clone(),
    }
}

/// The name of a line of the budget.
pub fn line_name(t: &Texts, line: BudgetLine) -> &'static str {
    let b = &t.budget;
    match line {
        BudgetLine::Tools => b.split_tools,
        BudgetLine::Activities => b.split_activities,
        BudgetLine::Training => b.split_training,
        BudgetLine::Analytics => b.split_analytics,
        BudgetLine::Other => b.split_other,
    }
}

/// The name of a line of the benefit.
pub fn benefit_name(t: &Texts, benefit: Benefit) -> &'static str {
    let b = &t.budget;
    match benefit {
        Benefit::Retention => b.line_retention,
        Benefit::Repurchase => b.line_repurchase,
        Benefit::Bots => b.line_bots,
        Benefit::Crm => b.line_crm,
    }
}

/// The name of an input of the what-if.
pub fn input_name(t: &Texts, key: InputKey) -> &'static str {
    let b = &t.budget;
    match key {
        InputKey::Customers => b.assume_customers,
        InputKey::RetentionGain => b.assume_retention_gain,
        InputKey::ValuePerCustomer => b.assume_value_per_customer,
        InputKey::RepurchaseBenefit => b.assume_repurchase_gain,
        InputKey::Agents => b.assume_agents,
        InputKey::Salary => b.assume_agent_cost,
        InputKey::Months => b.assume_months,
        InputKey::BotSavingRate => b.assume_bot_saving,
        InputKey::CrmSaving => b.assume_crm_saving,
        InputKey::Margin => b.margin,
        InputKey::Overlap => b.overlap,
        InputKey::BudgetTotal => b.split_total,
        InputKey::ToolsShare => b.split_tools,
        InputKey::ActivitiesShare => b.split_activities,
        InputKey::TrainingShare => b.split_training,
        InputKey::AnalyticsShare => b.split_analytics,
        InputKey::OtherShare => b.split_other,
        InputKey::ResponseElasticity => b.assume_elasticity,
    }
}
