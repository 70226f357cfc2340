//! What things are called: keys of the pure rooms → texts.

use crate::analysis::FigureKey;
use crate::goals::Kpi;
use crate::locale::Texts;

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
