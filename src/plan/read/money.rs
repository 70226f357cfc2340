//! Budget, assumptions and scenarios of a stored document.

use super::super::file::RestoreNote;
use super::super::reader::Fields;
use crate::whatif::{Assumption, Benefit, Book, BudgetLine, InputKey, Scenario, ScenarioId};
use std::collections::BTreeMap;

pub(in crate::plan) fn book(mut fields: Fields) -> Book {
    let default = Book::s0();
    let book = Book {
        base: fields.part("base", base).unwrap_or(default.base),
        links: fields.part("links", links).unwrap_or(default.links),
        locks: fields.take("locks", default.locks),
        declared: fields.take("declared", default.declared),
        scenarios: fields.list("scenarios", scenario),
    };
    fields.finish();
    book
}

fn base(mut fields: Fields) -> BTreeMap<InputKey, Assumption> {
    let read = |key: InputKey| {
        let first = Assumption::first(key);
        (key, fields.part(key.name(), |fields| assumption(fields, &first)).unwrap_or(first))
    };
    let base = InputKey::ALL.into_iter().map(read).collect();
    fields.finish();
    base
}

fn assumption(mut fields: Fields, first: &Assumption) -> Assumption {
    let assumption = Assumption {
        value: fields.take("value", first.value),
        range: fields.take("range", None),
        source: fields.text("source"),
        owner: fields.text("owner"),
        date: fields.take("date", None),
        status: fields.take("status", first.status),
    };
    fields.finish();
    assumption
}

fn links(mut fields: Fields) -> BTreeMap<Benefit, BudgetLine> {
    // A benefit that is not there is linked to nothing: that is no gap.
    let found = |benefit: Benefit| Some((benefit, fields.take_if_there(benefit.name())?));
    let links = Benefit::ALL.into_iter().filter_map(found).collect();
    fields.finish();
    links
}

fn scenario(mut fields: Fields) -> Scenario {
    let changes = |mut fields: Fields| {
        let found = |key: InputKey| Some((key, fields.take_if_there(key.name())?));
        let changes = InputKey::ALL.into_iter().filter_map(found).collect();
        fields.finish();
        changes
    };
    let scenario = Scenario {
        id: fields.take("id", ScenarioId(0)),
        name: fields.text("name"),
        changes: fields.part("changes", changes).unwrap_or_default(),
    };
    fields.finish();
    scenario
}

pub(in crate::plan) fn repair_base(book: &mut Book, notes: &mut Vec<RestoreNote>) {
    for (key, assumption) in &mut book.base {
        let path = format!("book.base.{}", key.name());
        assumption.value = bounded(*key, assumption.value, || format!("{path}.value"), notes);
        if let Some((low, high)) = assumption.range {
            let range = (
                bounded(*key, low, || format!("{path}.range[0]"), notes),
                bounded(*key, high, || format!("{path}.range[1]"), notes),
            );
            assumption.range = (range.0 <= range.1).then_some(range);
            if assumption.range.is_none() {
                notes.push(RestoreNote::BadValue { path: format!("{path}.range"), found: format!("[{low},{high}]") });
            }
        }
    }
}

pub(in crate::plan) fn repair_scenarios(book: &mut Book, notes: &mut Vec<RestoreNote>) {
    let base = BudgetLine::ALL.map(|line| (line.input(), book.base_value(line.input())));
    for (place, scenario) in book.scenarios.iter_mut().enumerate() {
        let path = |key: InputKey| format!("book.scenarios[{place}].changes.{}", key.name());
        for (key, value) in &mut scenario.changes {
            *value = bounded(*key, *value, || path(*key), notes);
        }
        // The split is one decision: a part of it is completed from the base.
        if scenario.changes.keys().any(|key| key.line().is_some()) {
            for (key, value) in base {
                scenario.changes.entry(key).or_insert_with(|| {
                    notes.push(RestoreNote::Missing { path: path(key) });
                    value
                });
            }
        }
    }
}

/// The nearest number that is kept for an input.
fn bounded(key: InputKey, found: f64, path: impl Fn() -> String, notes: &mut Vec<RestoreNote>) -> f64 {
    let spec = key.spec();
    let used = key.tidy(found.clamp(spec.lowest, spec.highest)).unwrap_or(spec.default);
    if used != found {
        notes.push(RestoreNote::OutOfRange { path: path(), found, used });
    }
    used
}
