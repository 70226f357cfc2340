//! What things are called: keys of the pure rooms → texts.

use crate::analysis::{FigureKey, InputKey};
use crate::dataset::Kind;
use crate::goals::Kpi;
use crate::locale::Texts;

/// The name of a figure of the analysis.
pub fn figure_name(t: &Texts, key: FigureKey) -> &'static str {
    t.figures.named(key.def().slug).unwrap_or_default()
}

/// What is said of a figure: its `meaning`, its `formula`, what it `needs`.
pub fn figure_text(t: &Texts, key: FigureKey, part: &str) -> &'static str {
    t.figures.named(&format!("{}_{part}", key.def().slug)).unwrap_or_default()
}

/// The name of a number that goes into figures.
pub fn figure_input(t: &Texts, key: InputKey) -> &'static str {
    let own = t.figures.named(&format!("input_{}", key.slug()));
    own.or_else(|| t.figures.named(key.slug())).unwrap_or_default()
}

/// What figures of this kind of table come from.
pub fn from_name(t: &Texts, kind: Kind) -> &'static str {
    match kind {
        Kind::Orders => t.figures.from_orders,
        kind => kind_name(t, kind),
    }
}

/// The name of a kind of table.
pub fn kind_name(t: &Texts, kind: Kind) -> &'static str {
    let t = &t.tables;
    match kind {
        Kind::Orders => t.kind_orders,
        Kind::Customers => t.kind_customers,
        Kind::Interactions => t.kind_interactions,
        Kind::Surveys => t.kind_surveys,
        Kind::Tickets => t.kind_tickets,
        Kind::Responses => t.kind_responses,
        Kind::Spend => t.kind_spend,
        Kind::TouchPoints => t.kind_touches,
        Kind::Summaries => t.kind_summaries,
    }
}

/// The name of a KPI: its own, or that of its figure.
pub fn kpi_name(t: &Texts, kpi: &Kpi) -> String {
    match kpi.figure().filter(|_| kpi.name.trim().is_empty()) {
        Some(key) => figure_name(t, key).to_owned(),
        None => kpi.name.clone(),
    }
}
