//! What a document of an earlier format holds of the example. Such a document has no marks: what nobody has touched would
//! be taken for a person's own.

use super::super::document::Document;
use super::super::model::Plan;
use super::super::part::Part;
use super::super::table::{CellValue, Cells, Id, PlanRow, TableId, measures, milestones, phases};
use super::fresh::Fresh;
use super::{ANNUAL, Template, with_template};
use crate::goals::{Kpi, KpiId, KpiPeriod};
use crate::units::{Currency, Day, Gather, Money};
use crate::whatif::{MoneyPlan, ScenarioId};
use std::collections::BTreeMap;

/// The document with each part marked as an example that is the annual strategy's in one of these languages, whatever its
/// identities. Format 1 had its currency from the program, never from a person: beside an example it is the example's,
/// and where no budget stands nobody has said one.
pub fn with_examples_marked(document: &Document, annual: &[&Document]) -> Document {
    let mut marked = document.clone();
    for part in Part::ALL.into_iter().filter(|part| !document.is_blank(*part)) {
        if annual.iter().any(|template| is_template(document, part, template)) {
            marked.mark(part, ANNUAL);
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
fn is_template(document: &Document, part: Part, template: &Document) -> bool {
    let template = Template { slug: ANNUAL, document: template };
    let template = with_template(&Document::default(), template, &[part], document.plan.start);
    match part {
        Part::Goals => {
            document.targets().eq(template.targets())
                && document.kpis.iter().map(anywhere).eq(template.kpis.iter().map(anywhere))
        }
        Part::Budget => renumbered(&document.money) == renumbered(&template.money),
        Part::Plan => {
            document.plan.tables == template.plan.tables
                && contents(&document.plan) == contents(&spread(&template.plan))
        }
    }
}

/// A KPI without its identity and its period: those of format 1 had none of their own.
fn anywhere(kpi: &Kpi) -> Kpi {
    Kpi { id: KpiId::default(), period: KpiPeriod::All, ..kpi.clone() }
}

/// The plan with the milestones of each phase spread evenly over its days, the last one on the last: so format 1 dated them,
/// whatever the months in which the plan began. It had no measures of segments.
fn spread(plan: &Plan) -> Plan {
    let mut spread = plan.clone();
    spread.rows.retain(|row| row.table != measures::TABLE);
    for phase in plan.rows_of(phases::TABLE) {
        let Some((first, last)) = phase.span(phases::DAYS) else { continue };
        let of_phase = |row: &&mut PlanRow| row.table == milestones::TABLE && row.refers_to(phase.id);
        let count = plan.rows_of(milestones::TABLE).filter(|row| row.refers_to(phase.id)).count().max(1) as i32;
        for (rank, row) in (1..).zip(spread.rows.iter_mut().filter(of_phase)) {
            let day: Day = first.plus_days((last.0 - first.0 + 1) * rank / count - 1);
            row.cells.insert(milestones::DATE, CellValue::Day(day));
        }
    }
    spread
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
    let mut next = Fresh { next: 1, months: 0 }.money(plan);
    next.levers.iter_mut().for_each(|lever| lever.declared = Money::from_units(lever.declared).units());
    next.scenarios.iter_mut().for_each(|scenario| scenario.id = ScenarioId::default());
    next
}
