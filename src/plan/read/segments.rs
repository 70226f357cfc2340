//! The schemes of a stored document.

use super::super::document::Document;
use super::super::file::RestoreNote;
use super::super::list::List;
use super::super::reader::{Fields, shown};
use super::super::repair::usable;
use super::super::segments::sound;
use super::super::table::{CellValue, ColumnId};
use crate::analysis::{
    Colour, LookBack, MAX_SCHEMES, MAX_SEGMENTS, Method, MethodError, Scheme, SchemeId, Scoring, Segment, SegmentId,
    SegmentRef, SegmentTarget, Tier, Tiers,
};
use crate::goals::Basis;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The one scheme of format 1, and of the first files of format 2: a threshold and four targets.
#[derive(Deserialize)]
#[serde(default)]
struct SchemeOf1 {
    lost_after_days: u32,
    high_value: SegmentTarget,
    potential: SegmentTarget,
    general: SegmentTarget,
    lost: SegmentTarget,
}

impl Default for SchemeOf1 {
    fn default() -> SchemeOf1 {
        SchemeOf1 {
            lost_after_days: Tiers::default().lost_after_days,
            high_value: Tier::HighValue.target(),
            potential: Tier::Potential.target(),
            general: Tier::General.target(),
            lost: Tier::Lost.target(),
        }
    }
}

/// The schemes of a document, whatever its format.
pub(in crate::plan) fn schemes(fields: &mut Fields, new: List<Scheme>) -> List<Scheme> {
    // Before there were schemes there was one.
    if fields.has("scheme") && !fields.has("schemes") {
        let read: Option<SchemeOf1> = fields.take_some("scheme");
        return read.map_or(new, |read| vec![scheme_of_1(&read)].into());
    }
    if !fields.has("schemes") {
        fields.note(RestoreNote::Missing { path: "schemes".into() });
        return new;
    }
    fields.list_of("schemes", MAX_SCHEMES, scheme).into_iter().flatten().collect()
}

/// Which one is the default; where nobody says, the one of the four tiers.
pub(in crate::plan) fn default_scheme(fields: &mut Fields) -> SchemeId {
    fields.take_if_there("default_scheme").unwrap_or_default()
}

/// All its values in the scheme of the four tiers.
fn scheme_of_1(read: &SchemeOf1) -> Scheme {
    let mut scheme = Scheme::default().lost_after(read.lost_after_days);
    let targets = [read.high_value, read.potential, read.general, read.lost];
    for (segment, target) in scheme.segments.iter_mut().zip(targets) {
        segment.target = target;
    }
    scheme
}

/// A scheme; one whose method this build does not know is left out with a note.
fn scheme(mut fields: Fields) -> Option<Scheme> {
    let method: Option<Method> = fields.take_some("method");
    let mut scheme = Scheme {
        id: fields.take("id", SchemeId(u64::MAX)),
        name: fields.text("name"),
        segments: fields.list_of("segments", MAX_SEGMENTS, segment),
        look_back: fields.take("look_back", LookBack::All),
        scoring: fields.take_if_there("scoring").unwrap_or_default(),
        method: method.clone().unwrap_or(Method::Tiers(Tiers::default())),
    };
    // Scores that cannot be given in this way are given as in every new scheme.
    let of_scores = scheme.scoring.fault().is_some() || matches!(scheme.fault(), Some(MethodError::GroupScores { .. }));
    if of_scores && !scheme.scoring.is_usual() {
        let found = serde_json::to_value(&scheme.scoring).as_ref().map(shown).unwrap_or_default();
        let path = format!("{}.scoring", fields.path());
        fields.note(RestoreNote::BadValue { path, found });
        scheme = scheme.scored(Scoring::default());
    }
    fields.finish();
    method.map(|_| scheme)
}

fn segment(mut fields: Fields) -> Segment {
    let segment = Segment {
        id: fields.take("id", SegmentId::default()),
        name: fields.text("name"),
        colour: fields.take("colour", Colour::default()),
        target: fields.take("target", SegmentTarget::default()),
    };
    fields.finish();
    segment
}

/// Leaves out what makes no sense, gives each scheme and each segment an identity of its own, and notes it. Then takes away
/// what refers to a segment that is not there.
pub(in crate::plan) fn repair_schemes(document: &mut Document, paths: &[String], notes: &mut Vec<RestoreNote>) {
    repair_identities(document, notes);
    if document.schemes.is_empty() {
        document.schemes = Document::default().schemes;
        notes.push(RestoreNote::Missing { path: "schemes".into() });
    }
    if document.schemes.iter().all(|scheme| scheme.id != document.default_scheme) {
        let found = document.default_scheme.to_string();
        notes.push(RestoreNote::BadValue { path: "default_scheme".into(), found });
        document.default_scheme = document.schemes.first().map_or(SchemeId::TIERS, |scheme| scheme.id);
    }
    repair_references(document, paths, notes);
}

fn is_preset(scheme: &Scheme) -> bool {
    scheme.id == SchemeId::TIERS
}

/// Whether the identities of a scheme can stay: the four tiers have fixed ones.
fn keeps_ids(scheme: &Scheme) -> bool {
    let ids = scheme.segments.iter().map(|segment| segment.id);
    match is_preset(scheme) {
        true => matches!(scheme.method, Method::Tiers(_)) && ids.eq(Tier::ALL.map(SegmentId::tier)),
        false => usable(scheme.id.0),
    }
}

fn repair_identities(document: &mut Document, notes: &mut Vec<RestoreNote>) {
    // All but the four tiers themselves: a damaged copy of them gets identities of its own, and must not take one twice.
    let tiers = document.schemes.iter().position(|scheme| is_preset(scheme) && keeps_ids(scheme));
    let own = document.schemes.iter().enumerate().filter(|(place, _)| Some(*place) != tiers).map(|(_, scheme)| scheme);
    let ids =
        own.flat_map(|scheme| std::iter::once(scheme.id.0).chain(scheme.segments.iter().map(|segment| segment.id.0)));
    let largest = ids.filter(|id| usable(*id)).max().unwrap_or(0);
    let found = document.next_id;
    if found <= largest {
        document.next_id = largest + 1;
        notes.push(RestoreNote::CounterMoved { found, used: document.next_id });
    }
    let mut kept: Vec<Scheme> = Vec::new();
    let (mut seen, mut seen_segments) = (BTreeSet::new(), BTreeSet::new());
    for (place, read) in document.schemes.clone().iter().enumerate() {
        let path = format!("schemes[{place}]");
        let Ok(mut scheme) = sound(read) else {
            notes.push(RestoreNote::Missing { path });
            continue;
        };
        if !keeps_ids(&scheme) || !seen.insert(scheme.id) {
            let found = scheme.id.0;
            scheme.id = SchemeId(document.fresh().0);
            seen.insert(scheme.id);
            notes.push(RestoreNote::NewId { path: path.clone(), found, used: scheme.id.0 });
        }
        let preset = is_preset(&scheme);
        for (place, segment) in scheme.segments.iter_mut().enumerate().filter(|_| !preset) {
            if !usable(segment.id.0) || !seen_segments.insert(segment.id) {
                let found = segment.id.0;
                segment.id = SegmentId(document.fresh().0);
                seen_segments.insert(segment.id);
                let path = format!("{path}.segments[{place}]");
                notes.push(RestoreNote::NewId { path, found, used: segment.id.0 });
            }
        }
        kept.push(scheme);
    }
    if !document.schemes.iter().eq(&kept) {
        document.schemes = kept.into();
    }
}

fn repair_references(document: &mut Document, paths: &[String], notes: &mut Vec<RestoreNote>) {
    let known: BTreeSet<SegmentRef> = document.segments().into_iter().collect();
    let bad = |path: String, segment: SegmentRef| RestoreNote::BadValue { path, found: segment.to_string() };
    let mut lost: Vec<(usize, ColumnId)> = Vec::new();
    for (place, row) in document.plan.rows.iter().enumerate() {
        for (column, value) in &row.cells {
            let CellValue::Segment(segment) = value else { continue };
            if !known.contains(segment) {
                let path = paths.get(place).cloned().unwrap_or_else(|| format!("plan.rows[{place}]"));
                notes.push(bad(format!("{path}.{column}"), *segment));
                lost.push((place, *column));
            }
        }
    }
    for (place, column) in lost {
        if let Some(row) = document.plan.rows.get_mut(place) {
            row.cells.remove(&column);
        }
    }
    let unknown = |segment: &Option<SegmentRef>| segment.filter(|segment| !known.contains(segment));
    let mut places = Vec::new();
    for (place, kpi) in document.kpis.iter().enumerate() {
        if let Basis::Figure { filter, .. } = &kpi.basis
            && let Some(segment) = unknown(&filter.segment)
        {
            notes.push(bad(format!("kpis[{place}].basis.filter.segment"), segment));
            places.push(place);
        }
    }
    for place in places {
        if let Some(kpi) = document.kpis.get_mut(place)
            && let Basis::Figure { filter, .. } = &mut kpi.basis
        {
            filter.segment = None;
            // It would count everybody now, and stands for the record until somebody says of whom it is.
            kpi.retired = true;
        }
    }
}
