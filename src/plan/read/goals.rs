//! The KPIs of a stored document.

use super::super::document::Document;
use super::super::file::RestoreNote;
use super::super::goals::sound;
use super::super::reader::Fields;
use super::super::repair::usable;
use crate::analysis::{Direction, FigureKey, Unit};
use crate::goals::{Bands, Baseline, Basis, Kpi, KpiId, KpiPeriod, Revision, TargetPath, TypedValue, annual_goals};
use crate::units::Day;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A KPI; what cannot be read of it is as in a new one. A figure that this build does not know becomes typed values: the
/// goal and its history stay.
pub(in crate::plan) fn kpi(mut fields: Fields) -> Kpi {
    let basis = fields.take("basis", Basis::Typed { unit: Unit::Number });
    let direction = match &basis {
        Basis::Figure { key, .. } => key.def().better,
        Basis::Typed { .. } => Direction::Rising,
    };
    let name = fields.text("name");
    let nameless = matches!(basis, Basis::Typed { .. }) && name.trim().is_empty();
    let kpi = Kpi {
        id: fields.take("id", KpiId::default()),
        name: if nameless { "KPI".to_owned() } else { name },
        values: fields.list("values", typed).into_iter().flatten().collect(),
        direction: fields.take("direction", direction),
        period: fields.take("period", KpiPeriod::All),
        baseline: fields.take("baseline", Baseline { value: 0.0, day: None }),
        target: fields.take("target", TargetPath::Plain(0.0)),
        bands: fields.take("bands", Bands::default()),
        weight: fields.take("weight", 0.0),
        locked: fields.take("locked", false),
        owner: fields.text("owner"),
        goal: fields.text("goal"),
        revisions: fields.list("revisions", revision).into_iter().flatten().collect(),
        retired: fields.take("retired", false),
        basis,
    };
    fields.finish();
    kpi
}

fn typed(mut fields: Fields) -> Option<TypedValue> {
    let typed = TypedValue { day: fields.take("day", None), value: fields.take("value", f64::NAN) };
    fields.finish();
    typed.value.is_finite().then_some(typed)
}

fn revision(mut fields: Fields) -> Option<Revision> {
    let (old, new): (Option<TargetPath>, Option<TargetPath>) = (fields.take("old", None), fields.take("new", None));
    let day: Option<Day> = fields.take("day", None);
    let reason = fields.text("reason");
    fields.finish();
    Some(Revision { day: day?, old: old?, new: new?, reason })
}

/// The five KPIs of format 1, in their order.
#[derive(Clone, Copy, Deserialize)]
enum KeyOf1 {
    Retention,
    Repurchase,
    Csat,
    Nps,
    Participation,
}

impl KeyOf1 {
    fn figure(self) -> FigureKey {
        match self {
            KeyOf1::Retention => FigureKey::Retention,
            KeyOf1::Repurchase => FigureKey::RepeatPurchaseRate,
            KeyOf1::Csat => FigureKey::Csat,
            KeyOf1::Nps => FigureKey::Nps,
            KeyOf1::Participation => FigureKey::Participation,
        }
    }
}

/// A goal of format 1: one of five KPIs, over all that was looked at, with one target without a day and at most one typed
/// value. Its identity is its place among the five, so that it is the same one in every step of a history.
pub(in crate::plan) fn target_of_1(mut fields: Fields) -> Option<Kpi> {
    let key: KeyOf1 = fields.take_if_there("key")?;
    let usual = annual_goals().into_iter().find(|usual| usual.figure() == Some(key.figure()))?;
    let baseline = fields.take("baseline", usual.baseline.value);
    let target = fields.take("target", usual.target.last());
    let weight = fields.take("weight", usual.weight);
    // It was that of the figure.
    fields.take("unit", serde_json::Value::Null);
    let bands = Bands {
        on_track: fields.take("on_track", usual.bands.on_track),
        behind: fields.take("behind", usual.bands.behind),
    };
    let typed: Option<f64> = fields.take("typed", None);
    fields.finish();
    let values = typed.map(|value| TypedValue { day: None, value }).into_iter().collect();
    let id = KpiId(key as u64 + 1);
    Some(Kpi { id, bands, values, ..Kpi::of_figure(key.figure(), baseline, target, weight) })
}

/// The goals of format 1 in their order, at most one for each of the five; an identity of a new KPI lies beyond theirs.
pub(in crate::plan) fn migrate(document: &mut Document, mut goals: Vec<Kpi>) {
    goals.sort_by_key(|kpi| kpi.id);
    goals.dedup_by_key(|kpi| kpi.id);
    document.next_id = document.next_id.max(goals.last().map_or(0, |last| last.id.0 + 1));
    document.kpis = goals.into();
}

/// Leaves out what makes no sense, gives each KPI an identity of its own among the KPIs, and notes it.
pub(in crate::plan) fn repair_kpis(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    let read = std::mem::take(&mut document.kpis);
    let largest = read.iter().map(|kpi| kpi.id.0).filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut seen = BTreeSet::new();
    for (place, kpi) in read.iter().enumerate() {
        let Ok(mut kpi) = sound(kpi) else {
            notes.push(RestoreNote::Missing { path: format!("kpis[{place}]") });
            continue;
        };
        if !usable(kpi.id.0) || !seen.insert(kpi.id) {
            let found = kpi.id.0;
            kpi.id = KpiId(document.fresh().0);
            seen.insert(kpi.id);
            notes.push(RestoreNote::NewId { path: format!("kpis[{place}]"), found, used: kpi.id.0 });
        }
        document.kpis.push(kpi);
    }
}
