//! A figure of the what-if explained, in the open scenario.

use super::super::super::shared::{figures, input_name, lever_called, line_called};
use super::sheet::{Cell, Explanation, Grid};
use crate::locale::{Texts, fill};
use crate::state::App;
use crate::whatif::{Figure, FigureValue, Input, LeverKind, MoneyPlan, Operation, ScenarioId, Status, Term, Unit};

/// The explanation of a figure of the what-if.
pub(super) fn explain(app: App, figure: Figure) -> Explanation {
    let t = app.prefs.texts();
    let scenario = app.workspace.open_scenario(app.view.scenario());
    let basis = app.workspace.outcome(scenario).basis(figure);
    let plan = app.workspace.with_document(|document| document.money.clone());
    let names: Vec<String> = basis.terms.iter().map(|term| term_name(t, &plan, term)).collect();
    let values: Vec<String> = basis.terms.iter().map(|term| term_text(app, &plan, term)).collect();
    let known = basis.result.ok();
    let text = known.map_or_else(|| t.common.unknown.to_owned(), |value| figures::outcome(app, value));
    let scenario_name = scenario.and_then(|id| plan.scenario(id)).map(|scenario| scenario.name.clone());
    let responds = basis.terms.iter().any(|term| matches!(term, Term::Response(..)));
    let rows = basis.terms.iter().zip(&names).map(|(term, name)| row(app, &plan, scenario, (term, name))).collect();
    let (meaning, source) = words(t, &plan, figure);
    let formula = match basis.operation {
        Operation::Stated => t.basis.op_stated.to_owned(),
        operation => joined(t, operation, &names),
    };
    Explanation {
        name: outcome_name(t, &plan, figure),
        exact: known.map(figures::outcome_number),
        missing: known.is_none().then(|| t.basis.missing_budget.to_owned()),
        meaning: meaning.to_owned(),
        formula,
        numbers: (basis.operation != Operation::Stated)
            .then(|| format!("{} = {text}", joined(t, basis.operation, &values))),
        text: Some(text),
        inputs: Some(Grid {
            caption: t.basis.inputs.to_owned(),
            columns: [t.basis.inputs, t.basis.value, t.basis.unit, t.basis.status_of_input].map(str::to_owned).to_vec(),
            rows,
        }),
        facts: vec![(t.basis.scenario, scenario_name.unwrap_or_else(|| t.budget.scenario_base.to_owned()))],
        sources: std::iter::once(source).chain(responds.then_some(t.basis.source_response)).collect(),
        next: None,
    }
}

/// The terms of a formula, names or numbers alike, put together by its operation.
fn joined(t: &Texts, operation: Operation, terms: &[String]) -> String {
    let at = |place: usize| terms.get(place).map_or("", String::as_str);
    match operation {
        Operation::Stated => terms.join(" "),
        Operation::Product => terms.join(" × "),
        Operation::Sum => terms.join(" + "),
        Operation::Quotient => terms.join(" ÷ "),
        Operation::SmallerTimes => {
            let smaller = |three: &[String]| match three {
                [first, second, share] => {
                    let smaller = fill(t.basis.smaller_of, &[("first", first), ("second", second)]);
                    format!("{smaller} × {share}")
                }
                _ => String::new(),
            };
            terms.chunks(3).map(smaller).collect::<Vec<_>>().join(" + ")
        }
        Operation::Difference => terms.join(" − "),
        Operation::DifferenceTimes => format!("({} − {}) × {}", at(0), at(1), at(2)),
        Operation::NetQuotient => format!("({} − {}) ÷ {}", at(0), at(1), at(1)),
    }
}

fn term_name(t: &Texts, plan: &MoneyPlan, term: &Term) -> String {
    match term {
        Term::Input(input, _) => input_name(t, plan, *input),
        Term::Figure(figure, _) => outcome_name(t, plan, *figure),
        Term::Response(line, _) => fill(t.basis.response_of, &[("line", &line_called(t, plan, *line))]),
        Term::Constant(_) => t.basis.constant.to_owned(),
    }
}

/// The unit of an input; a plain number where there is no such input.
fn unit_of(plan: &MoneyPlan, input: Input) -> Unit {
    plan.spec(input).map_or(Unit::Number, |spec| spec.unit)
}

fn term_text(app: App, plan: &MoneyPlan, term: &Term) -> String {
    match term {
        Term::Input(input, value) => figures::input(app, unit_of(plan, *input), *value),
        Term::Figure(_, FigureValue::Share(share)) => figures::exact(app, crate::analysis::Unit::Ratio, share.0),
        Term::Figure(_, value) => figures::outcome(app, *value),
        Term::Response(_, factor) => app.prefs.format().decimal_up_to(*factor, 8),
        Term::Constant(number) => app.prefs.format().decimal_up_to(*number, 8),
    }
}

fn row(app: App, plan: &MoneyPlan, scenario: Option<ScenarioId>, named: (&Term, &str)) -> (String, Vec<Cell>) {
    let (term, name) = named;
    let t = app.prefs.texts();
    let text = term_text(app, plan, term);
    let (exact, unit, status) = match term {
        Term::Input(input, value) => {
            (*value, unit_name(app, unit_of(plan, *input)), status(app, plan, scenario, *input))
        }
        Term::Figure(_, value) => {
            let unit = value.money().map(|_| figures::money_unit(app, app.plan_currency()));
            let unit = unit.unwrap_or_else(|| t.basis.unit_share.to_owned());
            (figures::outcome_number(*value), unit, t.common.computed.to_owned())
        }
        Term::Response(_, factor) => (*factor, t.basis.unit_number.to_owned(), t.common.computed.to_owned()),
        Term::Constant(number) => (*number, t.basis.unit_number.to_owned(), t.common.unknown.to_owned()),
    };
    (name.to_owned(), vec![Cell::number(exact, text), Cell::words(unit), Cell::words(status)])
}

/// What an input rests on, and whether the open scenario changes it.
fn status(app: App, plan: &MoneyPlan, scenario: Option<ScenarioId>, input: Input) -> String {
    let t = app.prefs.texts();
    let changed = scenario.is_some_and(|id| plan.value(Some(id), input) != plan.base_value(input));
    if changed {
        return t.basis.in_scenario.to_owned();
    }
    let word = match plan.status(input) {
        Status::Derived => t.budget.status_derived,
        Status::Declared => t.budget.status_declared,
        Status::Unsupported => t.budget.status_unsupported,
    };
    let source = plan.assumption(input).map(|held| held.source.trim()).filter(|source| !source.is_empty());
    source.map_or_else(|| word.to_owned(), |source| format!("{word} · {source}"))
}

fn unit_name(app: App, unit: Unit) -> String {
    if unit == Unit::Money { figures::money_unit(app, app.plan_currency()) } else { figures::unit_name(app, unit) }
}

/// The name of a figure of the what-if.
fn outcome_name(t: &Texts, plan: &MoneyPlan, figure: Figure) -> String {
    let b = &t.basis;
    match figure {
        Figure::Lever(lever) => return lever_called(t, plan, lever),
        Figure::Revenue => b.out_revenue,
        Figure::CostSaving => b.out_saving,
        Figure::Total => b.out_total,
        Figure::DoubleCounted => b.out_double,
        Figure::NetRevenue => b.out_net_revenue,
        Figure::GrossBenefit => b.out_benefit,
        Figure::NetBenefit => b.out_net,
        Figure::Cost => t.budget.split_total,
        Figure::Ratio => t.budget.ratio,
        Figure::Roi => t.budget.net_roi,
        Figure::Line(line) => return line_called(t, plan, line),
        Figure::Technology => b.out_technology,
        Figure::Ceiling(ratio) => return fill(t.budget.ceiling_for, &[("ratio", &ratio.to_string())]),
    }
    .to_owned()
}

/// Meaning and source of a figure of the what-if.
fn words(t: &Texts, plan: &MoneyPlan, figure: Figure) -> (&'static str, &'static str) {
    let b = &t.basis;
    match figure {
        Figure::Lever(lever) => {
            let kind = plan.lever(lever).map_or(LeverKind::RevenueProduct, |lever| lever.kind);
            let source = match kind {
                LeverKind::Retention | LeverKind::RepeatRevenue | LeverKind::SavedTime | LeverKind::SystemSaving => {
                    b.source_benefit
                }
                LeverKind::ExtraRevenue
                | LeverKind::SavedCost
                | LeverKind::RevenueProduct
                | LeverKind::SavingProduct => b.typed_by_you,
            };
            (t.kind(kind).mean, source)
        }
        Figure::Revenue => (b.mean_revenue, b.source_benefit),
        Figure::CostSaving => (b.mean_saving, b.source_benefit),
        Figure::Total => (b.mean_total, b.source_benefit),
        Figure::DoubleCounted => (b.mean_double, b.source_benefit),
        Figure::NetRevenue => (b.mean_net_revenue, b.source_benefit),
        Figure::GrossBenefit => (b.mean_benefit, b.source_benefit),
        Figure::NetBenefit => (b.mean_net, b.source_returns),
        Figure::Cost => (b.mean_cost, b.source_budget),
        Figure::Ratio => (t.budget.ratio_help, b.source_returns),
        Figure::Roi => (t.budget.net_roi_help, b.source_returns),
        Figure::Ceiling(_) => (b.mean_ceiling, b.source_returns),
        Figure::Line(_) => (b.mean_budget, b.source_budget),
        Figure::Technology => (b.mean_technology, b.source_technology),
    }
}
