//! What a goal and a tier scheme may be.

use super::error::PlanError;
use super::file::RestoreNote;
use crate::analysis::{Scheme, Target, TierTarget};

/// Largest number a goal may hold; far beyond any KPI, small enough that differences stay exact.
const LARGEST: f64 = 1e12;
/// Longest time, in days, after which a customer may count as lost: a hundred years.
const LONGEST: u32 = 36_525;

/// A goal as it is kept, or why it is refused.
pub(super) fn target(target: &Target) -> Result<Target, PlanError> {
    let numbers = [target.baseline, target.target, target.typed.unwrap_or(0.0)];
    let sound = numbers.iter().all(|n| n.is_finite() && n.abs() <= LARGEST)
        && (0.0..=10.0).contains(&target.weight)
        && (0.0..=1.0).contains(&target.behind)
        && (0.0..=1.0).contains(&target.on_track)
        && target.behind <= target.on_track
        && target.unit == target.key.figure().unit();
    if sound { Ok(*target) } else { Err(PlanError::BadTarget { key: target.key }) }
}

/// A tier scheme as it is kept, or why it is refused.
pub(super) fn scheme(scheme: &Scheme) -> Result<Scheme, PlanError> {
    let share = |share: f64| (0.0..=1.0).contains(&share);
    let sound = |tier: TierTarget| share(tier.customer_share) && share(tier.revenue_share);
    let tiers = [scheme.high_value, scheme.potential, scheme.general, scheme.lost];
    if !(1..=LONGEST).contains(&scheme.lost_after_days) {
        return Err(PlanError::BadLostAfter { days: scheme.lost_after_days, most: LONGEST });
    }
    if tiers.into_iter().all(sound) { Ok(*scheme) } else { Err(PlanError::BadShare) }
}

/// At most one goal for each KPI, in the usual order; what makes no sense is left out and noted.
pub(super) fn sound_targets(read: Vec<Target>, notes: &mut Vec<RestoreNote>) -> Vec<Target> {
    let mut sound: Vec<Target> = Vec::new();
    for found in read {
        match target(&found) {
            Ok(target) if sound.iter().all(|other| other.key != target.key) => sound.push(target),
            _ => notes.push(RestoreNote::Missing { path: format!("targets.{:?}", found.key).to_lowercase() }),
        }
    }
    sound.sort_by_key(|target| target.key);
    sound
}
