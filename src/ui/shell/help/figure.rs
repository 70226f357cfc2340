//! A figure of the analysis explained.

use super::super::super::shared::{figure_name, figures};
use super::sheet::{Cell, Explanation, Grid};
use crate::analysis::{Figure, FigureKey, InputKey, Unit};
use crate::import::Returns;
use crate::locale::Texts;
use crate::state::App;
use leptos::prelude::With;

/// The explanation of a figure.
pub(super) fn explain(app: App, figure: &Figure) -> Explanation {
    let t = app.prefs.texts();
    let (meaning, formula, source) = words(t, figure.key);
    let unsold = figure.inputs.iter().any(|input| input.key == InputKey::UnsoldRefunds);
    let formula = if unsold { t.kpis.revenue_formula_net } else { formula };
    let meaning = match figure.unit == Unit::Money && figure.key < FigureKey::ReturnedAmount && taken_off(app) {
        true => format!("{meaning} {}", t.kpis.revenue_returns),
        false => meaning.to_owned(),
    };
    Explanation {
        name: figure_name(t, figure.key).to_owned(),
        text: Some(figures::text(app, figure.unit, figure.value)),
        exact: figure.value,
        missing: figure.missing.map(|reason| figures::missing(app, reason)),
        meaning,
        formula: formula.to_owned(),
        numbers: numbers(app, figure),
        inputs: Some(inputs(app, figure)),
        facts: facts(app, figure),
        sources: vec![source],
        next: None,
    }
}

/// Whether returns lower the revenue: some file takes them off, and there are any.
fn taken_off(app: App) -> bool {
    let net = app.data.sources.with(|sources| sources.iter().any(|source| source.mapping.returns == Returns::Net));
    let returned = app.data.results.with(|results| {
        let figure = results.value().and_then(|results| results.figure(FigureKey::ReturnedAmount));
        figure.and_then(|figure| figure.value).is_some_and(|amount| amount > 0.0)
    });
    net && returned
}

/// Period and rows of a figure on screen, and what it is restricted to.
fn facts(app: App, figure: &Figure) -> Vec<(&'static str, String)> {
    let mut facts = basis(app, figure);
    // A KPI's own figure does not follow what is looked at.
    let on_screen = app.data.results.with(|results| {
        results.value().and_then(|results| results.figure(figure.key)).is_some_and(|shown| shown == figure)
    });
    let only = figures::filter(app).filter(|_| on_screen);
    facts.extend(only.map(|what| (app.prefs.texts().common.filter, what)));
    facts
}

/// Unit, period and rows of a figure.
pub(super) fn basis(app: App, figure: &Figure) -> Vec<(&'static str, String)> {
    let (b, format) = (&app.prefs.texts().basis, app.prefs.format());
    let mut facts = vec![(b.unit, figures::unit_name(app, figure.unit))];
    if let Some(period) = figure.period {
        let now = figures::span(app, period);
        let before = figure.compared_with.map(|before| {
            let ends = [format.date(before.from), format.date(before.to)];
            crate::locale::fill(b.compared_with, &[("from", &ends[0]), ("to", &ends[1])])
        });
        facts.push((b.period, std::iter::once(now).chain(before).collect::<Vec<_>>().join(" · ")));
    }
    facts.push((b.rows_used, format.integer(figure.rows_used as f64)));
    facts.push((b.rows_left_out, format.integer(figure.rows_left_out as f64)));
    facts
}

fn inputs(app: App, figure: &Figure) -> Grid {
    let t = app.prefs.texts();
    let row = |input: &crate::analysis::Input| {
        let value = Cell::number(input.value, figures::exact(app, input.unit, input.value));
        (input_name(t, input.key).to_owned(), vec![value, Cell::words(figures::unit_name(app, input.unit))])
    };
    Grid {
        caption: t.basis.inputs.to_owned(),
        columns: [t.basis.inputs, t.basis.value, t.basis.unit].map(str::to_owned).to_vec(),
        rows: figure.inputs.iter().map(row).collect(),
    }
}

/// The formula with the user's numbers; nothing where it is a sum over all customers.
fn numbers(app: App, figure: &Figure) -> Option<String> {
    let value = match figure.unit {
        Unit::Money => figures::exact(app, figure.unit, figure.value?),
        unit => figures::value(app, unit, figure.value?),
    };
    let input = |key: InputKey| {
        let input = figure.inputs.iter().find(|input| input.key == key)?;
        Some(figures::exact(app, input.unit, input.value))
    };
    let quotient = |part, whole| Some(format!("{} ÷ {} = {value}", input(part)?, input(whole)?));
    match figure.key {
        FigureKey::Customers | FigureKey::Orders | FigureKey::Revenue | FigureKey::Gini | FigureKey::ReturnedAmount => {
            None
        }
        FigureKey::AverageOrderValue => quotient(InputKey::Revenue, InputKey::Orders),
        FigureKey::RevenuePerCustomer => quotient(InputKey::Revenue, InputKey::Customers),
        FigureKey::OrdersPerCustomer => quotient(InputKey::Orders, InputKey::Customers),
        FigureKey::RepeatPurchaseRate => quotient(InputKey::RepeatCustomers, InputKey::Customers),
        FigureKey::Retention => quotient(InputKey::CustomersRetained, InputKey::CustomersBefore),
        FigureKey::TopFifthShare => quotient(InputKey::TopRevenue, InputKey::Revenue)
            .or_else(|| quotient(InputKey::TopRevenue, InputKey::PositiveRevenue)),
        FigureKey::Csat => quotient(InputKey::RatingSum, InputKey::RatedLines),
        FigureKey::Participation => quotient(InputKey::Participants, InputKey::Customers),
        FigureKey::ReturnRate => quotient(InputKey::ReturnedAmount, InputKey::GrossSales),
        FigureKey::OrderReturnRate => quotient(InputKey::Returns, InputKey::SalesOrders),
        FigureKey::Nps => Some(format!(
            "({} − {}) ÷ {} × 100 = {value}",
            input(InputKey::Promoters)?,
            input(InputKey::Detractors)?,
            input(InputKey::Respondents)?
        )),
    }
}

/// Meaning, formula and source of a figure.
pub(super) fn words(t: &Texts, key: FigureKey) -> (&'static str, &'static str, &'static str) {
    let (k, b) = (&t.kpis, &t.basis);
    match key {
        FigureKey::Customers => (k.customers_meaning, k.customers_formula, b.source_orders),
        FigureKey::Orders => (k.orders_meaning, k.orders_formula, b.source_orders),
        FigureKey::Revenue => (k.revenue_meaning, k.revenue_formula, b.source_orders),
        FigureKey::AverageOrderValue => (k.aov_meaning, k.aov_formula, b.source_orders),
        FigureKey::RevenuePerCustomer => (k.arpu_meaning, k.arpu_formula, b.source_orders),
        FigureKey::OrdersPerCustomer => (k.orders_per_customer_meaning, k.orders_per_customer_formula, b.source_orders),
        FigureKey::RepeatPurchaseRate => (k.repeat_rate_meaning, k.repeat_rate_formula, b.source_repurchase),
        FigureKey::Retention => (k.retention_meaning, k.retention_formula, b.source_retention),
        FigureKey::TopFifthShare => (k.top_share_meaning, k.top_share_formula, b.source_top),
        FigureKey::Gini => (t.segments.gini_help, b.gini_formula, b.source_gini),
        FigureKey::Csat => (k.csat_meaning, k.csat_formula, b.source_csat),
        FigureKey::Nps => (k.nps_meaning, k.nps_formula, b.source_nps),
        FigureKey::Participation => (k.participation_meaning, k.participation_formula, b.source_participation),
        FigureKey::ReturnedAmount => (k.returned_amount_meaning, k.returned_amount_formula, b.source_orders),
        FigureKey::ReturnRate => (k.return_rate_meaning, k.return_rate_formula, b.source_orders),
        FigureKey::OrderReturnRate => (k.order_return_rate_meaning, k.order_return_rate_formula, b.source_orders),
    }
}

fn input_name(t: &Texts, key: InputKey) -> &'static str {
    let (k, b) = (&t.kpis, &t.basis);
    match key {
        InputKey::Customers => k.customers,
        InputKey::Orders => k.orders,
        InputKey::Revenue => k.revenue,
        InputKey::UnsoldRefunds => b.input_unsold,
        InputKey::PositiveRevenue => b.input_positive,
        InputKey::NotPositive => b.input_not_positive,
        InputKey::UnknownRevenue => b.input_unknown,
        InputKey::RepeatCustomers => b.input_repeat,
        InputKey::CustomersBefore => b.input_before,
        InputKey::CustomersRetained => b.input_retained,
        InputKey::TopCustomers => b.input_top_customers,
        InputKey::TopRevenue => b.input_top_revenue,
        InputKey::RatedLines => b.input_rated,
        InputKey::RatingSum => b.input_rating_sum,
        InputKey::Respondents => b.input_respondents,
        InputKey::Promoters => b.input_promoters,
        InputKey::Passives => b.input_passives,
        InputKey::Detractors => b.input_detractors,
        InputKey::Participants => b.input_participants,
        InputKey::ReturnedAmount => k.returned_amount,
        InputKey::GrossSales => b.input_gross,
        InputKey::Returns => b.input_returns,
        InputKey::SalesOrders => b.input_sales,
    }
}

/// A number that may not be known, as a cell.
pub(super) fn brief(app: App, unit: Unit, known: Option<f64>) -> Cell {
    match known {
        Some(value) => Cell::number(value, figures::exact(app, unit, value)),
        None => Cell::words(app.prefs.texts().common.unknown),
    }
}
