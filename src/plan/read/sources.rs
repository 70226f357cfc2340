//! The systems and the rules of quality of a stored document.

use super::super::file::RestoreNote;
use super::super::inventory::{self, Inventory, QualityRules, System};
use super::super::reader::Fields;
use super::super::table::Id;
use crate::analysis::{FigureKey, Sources};
use crate::dataset::Kind;

pub(in crate::plan) fn inventory(mut fields: Fields) -> Inventory {
    let first = QualityRules::default();
    let rules = |mut fields: Fields| {
        let rules = QualityRules {
            weights: fields.take("weights", first.weights),
            good: fields.take("good", first.good),
            fair: fields.take("fair", first.fair),
            days: fields.take("days", first.days),
        };
        fields.finish();
        rules
    };
    let inventory = Inventory {
        rules: fields.part("rules", rules).unwrap_or(first),
        systems: fields.list("systems", system).into(),
        figure_sources: if fields.has("figure_sources") { figure_sources(&mut fields) } else { Sources::default() },
    };
    fields.finish();
    inventory
}

/// The tables that figures come from; what this build does not know, and what no figure can come from, is noted and left
/// to the rule.
fn figure_sources(fields: &mut Fields) -> Sources {
    let read = fields.list("figure_sources", |mut fields| {
        let figure: Option<FigureKey> = fields.take_some("figure");
        let from: Option<String> = fields.take_some("from");
        fields.finish();
        figure.zip(from.and_then(|from| Kind::from_slug(&from)))
    });
    let mut sources = Sources::default();
    for (figure, from) in read.into_iter().flatten().filter(|(figure, from)| inventory::can_come(*figure, *from)) {
        sources.set(figure, Some(from));
    }
    sources
}

fn system(mut fields: Fields) -> System {
    let first = System::default();
    let system = System {
        id: fields.take("id", Id(0)),
        name: fields.text("name"),
        owner: fields.text("owner"),
        tables: fields.text("tables"),
        files: fields.text("files"),
        refresh_days: fields.take("refresh_days", first.refresh_days),
        stale_days: fields.take("stale_days", first.stale_days),
    };
    fields.finish();
    system
}

/// Rules and times that cannot be used become the first ones.
pub(in crate::plan) fn repair_inventory(inventory: &mut Inventory, notes: &mut Vec<RestoreNote>) {
    if inventory::rules(&inventory.rules).is_err() {
        let found = format!("{:?}", inventory.rules);
        notes.push(RestoreNote::BadValue { path: "inventory.rules".into(), found });
        inventory.rules = QualityRules::default();
    }
    let first = System::default();
    for (place, system) in inventory.systems.iter_mut().enumerate() {
        if inventory::times(system).is_err() {
            let found = format!("[{},{}]", system.refresh_days, system.stale_days);
            notes.push(RestoreNote::BadValue { path: format!("inventory.systems[{place}]"), found });
            (system.refresh_days, system.stale_days) = (first.refresh_days, first.stale_days);
        }
    }
}
