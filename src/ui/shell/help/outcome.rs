//! A figure of the what-if explained, in the open scenario.

use super::super::super::shared::{figures, input_name, lever_called, line_called};
use super::explanation::{Explanation, Line, List, joined};
use super::input::{status, unit_name};
use crate::locale::{Texts, fill};
use crate::plan::Part;
use crate::protocol::Screen;
use crate::state::{App, Topic};
use crate::units::Ratio;
use crate::whatif::{
    Basis, Figure, FigureValue, Input, LeverId, LeverKind, LineId, MoneyPlan, Operation, Outcome, Term, Unit,
};
use leptos::prelude::*;

/// The explanation of a figure of the what-if.
pub(super) fn explain(app: App, figure: Figure) -> Explanation {
    let plan = app.workspace.with_document(|document| document.money.clone());
    if !exists(&plan, figure) {
        return Explanation::gone(app);
    }
    app.outcome().with(|outcome| of(app, &plan, outcome, figure))
}

/// Whether the lever or the line is still there.
fn exists(plan: &MoneyPlan, figure: Figure) -> bool {
    match figure {
        Figure::Lever(lever) => plan.lever(lever).is_some(),
        Figure::Line(line) => plan.line(line).is_some(),
        _ => true,
    }
}

fn of(app: App, plan: &MoneyPlan, outcome: &Outcome, figure: Figure) -> Explanation {
    let t = app.prefs.texts();
    let basis = outcome.basis(figure);
    let names: Vec<String> = basis.terms.iter().map(|term| term_name(t, plan, term)).collect();
    let values: Vec<String> = basis.terms.iter().map(|term| term_text(app, plan, term)).collect();
    let known = basis.result.ok();
    let text = known.map_or_else(|| t.common.unknown.to_owned(), |value| figures::outcome(app, value));
    let responds = basis.terms.iter().any(|term| matches!(term, Term::Response(..)));
    let (meaning, source) = words(t, plan, figure);
    let formula = match basis.operation {
        Operation::Stated => t.basis.op_stated.to_owned(),
        operation => combined(t, operation, &names),
    };
    let inputs = List { title: t.basis.inputs, lines: terms(app, plan, &basis, &names) };
    let lines = List { title: t.budget.split_title, lines: lines(app, plan, outcome, figure) };
    Explanation {
        name: outcome_name(t, plan, figure),
        exact: known.map(figures::outcome_number),
        missing: known.is_none().then(|| t.basis.missing_budget.to_owned()),
        meaning: meaning.to_owned(),
        formula,
        numbers: (basis.operation != Operation::Stated)
            .then(|| format!("{} = {text}", combined(t, basis.operation, &values))),
        text: Some(text),
        lists: [inputs, lines].into_iter().filter(|list| !list.lines.is_empty()).collect(),
        facts: facts(app, plan, figure),
        sources: std::iter::once(source).chain(responds.then_some(t.basis.source_response)).collect(),
        who: None,
        place: Some((t.basis.see_budget, Screen::Budget, 0)),
        period: None,
    }
}

/// The scenario; whether all is an example; of a lever the line that pays for it.
fn facts(app: App, plan: &MoneyPlan, figure: Figure) -> Vec<(&'static str, String)> {
    let t = app.prefs.texts();
    let scenario = app.workspace.open_scenario(app.view.scenario()).and_then(|id| plan.scenario(id));
    let name = scenario.map_or_else(|| t.budget.scenario_base.to_owned(), |scenario| scenario.name.clone());
    let mut facts = vec![(t.basis.scenario, name)];
    if let Figure::Lever(lever) = figure {
        let line = plan.lever(lever).and_then(|lever| lever.line);
        facts.extend(line.map(|line| (t.budget.split_line, line_called(t, plan, line))));
    }
    facts.extend(app.is_example(Part::Budget).then(|| (t.basis.status_of_input, t.basis.from_template.to_owned())));
    facts
}

/// Of the budget, the lines that share it.
fn lines(app: App, plan: &MoneyPlan, outcome: &Outcome, figure: Figure) -> Vec<Line> {
    if figure != Figure::Cost {
        return Vec::new();
    }
    let line = |line: LineId, share: Ratio, amount: crate::units::Money| {
        let text = figures::outcome(app, FigureValue::Money(amount));
        let note = app.prefs.format().percent(share, 1);
        Line::number(line_called(app.prefs.texts(), plan, line), amount.units(), text)
            .noted(note)
            .of(Topic::Outcome(Figure::Line(line)))
    };
    outcome.lines.iter().map(|found| line(found.line, found.share, found.amount)).collect()
}

/// A line for each term of a formula.
fn terms(app: App, plan: &MoneyPlan, basis: &Basis, names: &[String]) -> Vec<Line> {
    let lever = match basis.figure {
        Figure::Lever(lever) => Some(lever),
        _ => None,
    };
    let lines = basis.terms.iter().zip(names).enumerate();
    lines.map(|(at, (term, name))| row(app, plan, lever, (term, name)).signed(sign(basis.operation, at))).collect()
}

/// How a term is put together with those before it.
fn sign(operation: Operation, at: usize) -> &'static str {
    match (operation, at) {
        (_, 0) | (Operation::Stated, _) => "",
        (Operation::Product, _) => "×",
        (Operation::Sum, _) => "+",
        (Operation::Quotient, _) => "÷",
        (Operation::Difference, _) => "−",
        (Operation::DifferenceTimes, 1) => "−",
        (Operation::DifferenceTimes, _) => "×",
        // The cost stands on both sides of the line of division.
        (Operation::NetQuotient, _) => "÷",
        // Three by three, each the smaller of two figures × a share.
        (Operation::SmallerTimes, at) => match at % 3 {
            0 => "+",
            1 => "",
            _ => "×",
        },
    }
}

/// The terms of a formula, names or numbers alike, put together by its operation.
fn combined(t: &Texts, operation: Operation, terms: &[String]) -> String {
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
pub(super) fn unit_of(plan: &MoneyPlan, input: Input) -> Unit {
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

fn row(app: App, plan: &MoneyPlan, lever: Option<LeverId>, (term, name): (&Term, &str)) -> Line {
    let text = term_text(app, plan, term);
    match term {
        Term::Input(input, value) => {
            let unit = unit_name(app, unit_of(plan, *input));
            let note = joined([unit, status(app, plan, *input)]);
            Line::number(name, *value, text).noted(note).of(Topic::Input(*input))
        }
        Term::Figure(figure, value) => {
            Line::number(name, figures::outcome_number(*value), text).of(Topic::Outcome(*figure))
        }
        Term::Response(_, factor) => {
            let line = Line::number(name, *factor, text);
            lever.into_iter().fold(line, |line, lever| line.of(Topic::Response(lever)))
        }
        Term::Constant(number) => Line::number(name, *number, text),
    }
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
