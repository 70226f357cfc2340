//! What a document of an earlier format holds of the example. Such a document has no marks: what nobody has touched would
//! be taken for a person's own.

use super::document::Document;
use super::model::Plan;
use super::part::Part;
use super::table::{CellValue, Cells, Id, TableId};
use super::template::with_template;
use super::template_texts::TemplateTexts;
use crate::goals::{Kpi, KpiId, KpiPeriod};
use crate::units::{Currency, Gather, Money};
use crate::whatif::{Input, LeverId, LineId, MoneyPlan, Overlap, ScenarioId};
use std::collections::BTreeMap;

/// The document with each part marked as an example that is the template's in one of these languages, whatever its
/// identities. Format 1 had its currency from the program, never from a person: beside an example it is the example's,
/// and where no budget stands nobody has said one.
pub fn with_examples_marked(document: &Document, languages: &[&TemplateTexts]) -> Document {
    let mut marked = document.clone();
    for part in Part::ALL.into_iter().filter(|part| !document.is_blank(*part)) {
        if languages.iter().any(|texts| is_template(document, part, texts)) {
            marked.examples.insert(part);
        }
    }
    if marked.currency == Currency::CNY {
        marked.example_currency = marked.is_example(Part::Budget);
        if marked.is_blank(Part::Budget) {
            marked.currency = Currency::NONE;
        }
    }
    marked
}

/// Whether a part holds what the template does, when the plan starts on the same day.
fn is_template(document: &Document, part: Part, texts: &TemplateTexts) -> bool {
    let template = with_template(&Document::default(), &[part], texts, document.plan.start);
    match part {
        Part::Goals => {
            document.has_example_targets() && document.kpis.iter().map(anywhere).eq(template.kpis.iter().map(anywhere))
        }
        Part::Budget => renumbered(&document.money) == renumbered(&template.money),
        Part::Plan => {
            document.plan.tables == template.plan.tables && contents(&document.plan) == contents(&template.plan)
        }
    }
}

/// A KPI without its identity and its period: those of format 1 had none of their own.
fn anywhere(kpi: &Kpi) -> Kpi {
    Kpi { id: KpiId::default(), period: KpiPeriod::All, ..kpi.clone() }
}

/// The rows of a plan, which refer to each other by their places.
fn contents(plan: &Plan) -> Vec<(TableId, Cells)> {
    let places: BTreeMap<Id, u64> = plan.rows.iter().map(|row| row.id).zip(0..).gather();
    let at_place = |value: &CellValue| match value {
        CellValue::Row(id) => CellValue::Row(Id(places.get(id).copied().unwrap_or(u64::MAX))),
        other => other.clone(),
    };
    let cells = |cells: &Cells| cells.iter().map(|(column, value)| (*column, at_place(value))).collect();
    plan.rows.iter().map(|row| (row.table, cells(&row.cells))).collect()
}

/// The plan of money with its lines and levers counted through, and amounts that were computed in whole cents.
fn renumbered(plan: &MoneyPlan) -> MoneyPlan {
    let lines: BTreeMap<LineId, LineId> = plan.lines.iter().map(|line| line.id).zip((1..).map(LineId)).gather();
    let levers: BTreeMap<LeverId, LeverId> = plan.levers.iter().map(|lever| lever.id).zip((1..).map(LeverId)).gather();
    let line = |id: LineId| lines.get(&id).copied().unwrap_or_default();
    let lever = |id: LeverId| levers.get(&id).copied().unwrap_or_default();
    let input = |input: Input| match input {
        Input::Factor(id, factor) => Input::Factor(lever(id), factor),
        Input::Elasticity(id) => Input::Elasticity(lever(id)),
        Input::Overlap(a, b) => Input::overlap(lever(a), lever(b)),
        Input::Share(id) => Input::Share(line(id)),
        Input::Margin | Input::Total => input,
    };
    let mut next = plan.clone();
    next.lines.iter_mut().for_each(|held| held.id = line(held.id));
    for held in &mut next.levers {
        held.id = lever(held.id);
        held.line = held.line.map(line);
        held.declared = Money::from_units(held.declared).units();
    }
    for held in &mut next.overlaps {
        *held = Overlap { share: held.share.clone(), ..Overlap::new(lever(held.a), lever(held.b)) };
    }
    for scenario in &mut next.scenarios {
        scenario.id = ScenarioId::default();
        scenario.changes = scenario.changes.iter().map(|(key, value)| (input(*key), *value)).collect();
    }
    next
}
