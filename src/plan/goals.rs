//! What a KPI may be.

use super::error::PlanError;
use super::model::MAX_TEXT;
use crate::goals::{Basis, Kpi, KpiPeriod, Revision, TargetPath};
use crate::units::Day;

/// Largest number a goal may hold; far beyond any KPI, small enough that differences stay exact.
const LARGEST: f64 = 1e12;
/// Most typed values, days of a path or revisions of one KPI.
pub(super) const MOST_ENTRIES: usize = 500;

/// A KPI as it is kept, in the order of time, or why it is refused.
pub(super) fn sound(kpi: &Kpi) -> Result<Kpi, PlanError> {
    let refused = || PlanError::BadKpi { kpi: kpi.id };
    let texts = [&kpi.name, &kpi.owner, &kpi.goal].into_iter();
    let texts = texts.chain(kpi.revisions.iter().map(|revision| &revision.reason));
    for text in texts {
        let length = text.chars().count();
        if length > MAX_TEXT {
            return Err(PlanError::TextTooLong { length, limit: MAX_TEXT });
        }
    }
    if matches!(kpi.basis, Basis::Typed { .. }) && kpi.name.trim().is_empty() {
        return Err(PlanError::EmptyName);
    }
    if [kpi.values.len(), kpi.target.points().len(), kpi.revisions.len()].into_iter().any(|count| count > MOST_ENTRIES)
    {
        return Err(PlanError::TooMany { limit: MOST_ENTRIES });
    }
    let number = |value: f64| value.is_finite() && value.abs() <= LARGEST;
    let path = |path: &TargetPath| {
        let empty = matches!(path, TargetPath::Path { points, .. } if points.is_empty());
        !empty && path.values().into_iter().all(number) && path.points().iter().all(|point| is_day(point.day))
    };
    let revision = |revision: &Revision| path(&revision.old) && path(&revision.new) && is_day(revision.day);
    let months = !matches!(kpi.period, KpiPeriod::Months(months) if !(1..=1200).contains(&months));
    let is_sound = number(kpi.baseline.value)
        && kpi.baseline.day.is_none_or(is_day)
        && path(&kpi.target)
        && kpi.revisions.iter().all(revision)
        && kpi.values.iter().all(|typed| number(typed.value) && typed.day.is_none_or(is_day))
        && (0.0..=10.0).contains(&kpi.weight)
        && (0.0..=1.0).contains(&kpi.bands.behind)
        && (0.0..=1.0).contains(&kpi.bands.on_track)
        && kpi.bands.behind <= kpi.bands.on_track
        && months;
    if is_sound { Ok(kpi.clone().in_order()) } else { Err(refused()) }
}

fn is_day(day: Day) -> bool {
    (1..=9999).contains(&day.ymd().0)
}
