//! The words of a part: what differs between the languages of a template.

use super::super::document::Document;
use super::super::part::Part;
use super::super::table::CellValue;
use crate::analysis::{Scheme, SchemeId};
use crate::goals::Kpi;
use crate::whatif::{Assumption, Input, Lever, Line, MoneyPlan};

/// Does something with every word of a part, in an order that rests on what the part is made of alone.
pub(super) fn each_word(document: &mut Document, part: Part, act: &mut impl FnMut(&mut String)) {
    match part {
        Part::Goals => {
            document.kpis.iter_mut().for_each(|kpi| of_kpi(kpi, act));
            let brought = |scheme: &&mut Scheme| scheme.id != SchemeId::TIERS && scheme.has_targets();
            for scheme in document.schemes.iter_mut().filter(brought) {
                act(&mut scheme.name);
                scheme.segments.iter_mut().for_each(|segment| act(&mut segment.name));
            }
        }
        Part::Budget => of_money(&mut document.money, act),
        Part::Plan => {
            for table in document.plan.tables.iter_mut() {
                act(&mut table.name);
                for column in &mut table.columns {
                    act(&mut column.name);
                    column.choices.iter_mut().for_each(&mut *act);
                }
            }
            for value in document.plan.rows.iter_mut().flat_map(|row| row.cells.values_mut()) {
                if let CellValue::Text(text) = value {
                    act(text);
                }
            }
        }
    }
}

fn of_kpi(kpi: &mut Kpi, act: &mut impl FnMut(&mut String)) {
    [&mut kpi.name, &mut kpi.owner, &mut kpi.goal].into_iter().for_each(&mut *act);
    kpi.revisions.iter_mut().for_each(|revision| act(&mut revision.reason));
}

fn of_money(money: &mut MoneyPlan, act: &mut impl FnMut(&mut String)) {
    for Line { name, .. } in &mut money.lines {
        act(name);
    }
    for Lever { name, factors, .. } in &mut money.levers {
        act(name);
        factors.iter_mut().for_each(|factor| act(&mut factor.name));
    }
    money.scenarios.iter_mut().for_each(|scenario| act(&mut scenario.name));
    for input in money.inputs().collect::<Vec<Input>>() {
        if let Some(Assumption { source, owner, .. }) = money.assumption_mut(input) {
            [source, owner].into_iter().for_each(&mut *act);
        }
    }
}

/// The words of a part, in their order.
pub(super) fn words(document: &Document, part: Part) -> Vec<String> {
    let mut found = Vec::new();
    each_word(&mut document.clone(), part, &mut |word| found.push(std::mem::take(word)));
    found
}

/// The document without a word: what the files of a template have in common in every language.
///
/// ```
/// use rapport::plan::{Document, Edit, PlanEdit, apply, phases, wordless};
/// let add = |name: &str| {
///     let cells = [(phases::NAME, name.into())].into();
///     apply(&Document::default(), &Edit::Plan(PlanEdit::AddRow { table: phases::TABLE, at: None, cells })).unwrap()
/// };
/// assert_eq!(wordless(&add("Set up")), wordless(&add("准备")));
/// ```
pub fn wordless(document: &Document) -> Document {
    let mut bare = document.clone();
    bare.name.clear();
    for part in Part::ALL {
        each_word(&mut bare, part, &mut String::clear);
    }
    bare
}
