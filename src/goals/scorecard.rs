//! KPIs against their targets.

use super::kpi::way;
use super::score::{Weights, weighted};
use super::{Covered, Kpi, KpiAnswer};
use crate::analysis::{Direction, Figure, Gap, Missing};
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// Where an actual value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Source {
    /// From the data.
    Computed,
    /// Typed by hand.
    Typed,
    /// Not known.
    Missing,
}

/// How a KPI stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Progress has reached the upper band.
    OnTrack,
    /// Progress has reached the lower band.
    Behind,
    /// Progress is below both.
    OffTrack,
    /// Baseline and target are equal, and the actual value is at least as good.
    Held,
    /// Baseline and target are equal, and the actual value is worse.
    Fallen,
    /// There is no actual value.
    Unknown,
}

/// One KPI of the scorecard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KpiRow {
    /// The KPI.
    pub kpi: Kpi,
    /// The target in force on the as-of day.
    pub target: f64,
    /// The actual value.
    pub actual: Option<f64>,
    /// The value from the data, also where a typed one goes before it; nothing where they do not cover the period.
    pub computed: Option<f64>,
    /// The figure behind it.
    pub figure: Option<Figure>,
    /// How much of its period the data cover; nothing before they are asked.
    pub covered: Option<Covered>,
    /// Where the actual value comes from.
    pub source: Source,
    /// Which way leads from the baseline to the target; nothing where they are equal.
    pub direction: Option<Direction>,
    /// The way covered, 0–1.
    pub progress: Option<f64>,
    /// How it stands.
    pub status: Status,
    /// What is still to go: target − actual.
    pub gap: Option<Gap>,
}

/// All KPIs that count, and the weighted score.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Scorecard {
    /// The day as of which they stand so.
    pub as_of: Day,
    /// One row a KPI that is not retired, in the given order.
    pub rows: Vec<KpiRow>,
    /// Sum check of the weights.
    pub weights: Weights,
    /// Weighted progress over the known KPIs, 0–1; nothing when none is known.
    pub score: Option<f64>,
}

/// The way covered: (actual − baseline) / (target − baseline), kept between 0 and 1; right for falling KPIs too.
/// Nothing when baseline and target are equal.
///
/// ```
/// # use rapport::{analysis::FigureKey, goals::{Kpi, evaluate, TypedValue}, units::Day};
/// let progress = |baseline, target, actual| {
///     let mut kpi = Kpi::of_figure(FigureKey::Retention, baseline, target, 1.0);
///     kpi.values = vec![TypedValue { day: None, value: actual }];
///     evaluate([&kpi], Day(0), |_| None).rows[0].progress
/// };
/// assert!((progress(0.60, 0.65, 0.63).unwrap() - 0.6).abs() < 1e-9);
/// assert!((progress(0.40, 0.30, 0.36).unwrap() - 0.4).abs() < 1e-9);
/// assert_eq!((progress(0.40, 0.30, 0.50), progress(0.40, 0.40, 0.50)), (Some(0.0), None));
/// ```
fn progress(baseline: f64, target: f64, actual: f64) -> Option<f64> {
    let covered = (actual - baseline) / (target - baseline);
    (covered.is_finite() && way(baseline, target).is_some()).then(|| covered.clamp(0.0, 1.0))
}

/// Holds what the data say and what was typed against the targets in force on a day. Retired KPIs take no part, nor does one
/// whose period the data do not cover.
///
/// ```
/// use rapport::goals::{TypedValue, annual_goals, evaluate};
/// use rapport::units::Day;
/// let mut goals = annual_goals();
/// // 3 of 5 points: 0.6 · 30 %; 4 of 8: 0.5 · 25 %; 0.15 of 0.3: 0.5 · 20 %; 6 of 10: 0.6 · 15 %; 4 of 10: 0.4 · 10 %
/// for (kpi, value) in goals.iter_mut().zip([0.63, 0.34, 4.35, 36.0, 0.24]) {
///     kpi.values = vec![TypedValue { day: None, value }];
/// }
/// assert!((evaluate(&goals, Day(0), |_| None).score.unwrap() - 0.535).abs() < 1e-9);
/// ```
pub fn evaluate<'a>(
    kpis: impl IntoIterator<Item = &'a Kpi>,
    as_of: Day,
    answer: impl Fn(&Kpi) -> Option<KpiAnswer>,
) -> Scorecard {
    let kpis = kpis.into_iter().filter(|kpi| !kpi.retired);
    let rows: Vec<KpiRow> = kpis.map(|kpi| row(kpi, as_of, answer(kpi))).collect();
    let (weights, score) = weighted(&rows);
    Scorecard { as_of, rows, weights, score }
}

fn row(kpi: &Kpi, as_of: Day, answer: Option<KpiAnswer>) -> KpiRow {
    let (covered, figure) = answer.map(|answer| (answer.covered, answer.figure)).unzip();
    let whole = covered.is_none_or(Covered::is_whole);
    let computed = figure.as_ref().and_then(|figure| figure.value).filter(|value| whole && value.is_finite());
    let typed = kpi.typed(as_of);
    let actual = typed.or(computed);
    let source = match (typed, computed) {
        (Some(_), _) => Source::Typed,
        (None, Some(_)) => Source::Computed,
        (None, None) => Source::Missing,
    };
    let (baseline, target) = (kpi.baseline.value, kpi.target_on(as_of));
    let progress = actual.and_then(|actual| progress(baseline, target, actual));
    // The edge of a band belongs to the better side, also when 0.34 − 0.30 is a hair below 0.04.
    let reached = |band: f64| progress.is_some_and(|p| p >= band - 1e-9);
    let held = |actual: f64| match kpi.direction {
        Direction::Rising => actual >= target - 1e-9,
        Direction::Falling => actual <= target + 1e-9,
    };
    let status = match (progress, actual) {
        (None, None) => Status::Unknown,
        (None, Some(actual)) if held(actual) => Status::Held,
        (None, Some(_)) => Status::Fallen,
        (Some(_), _) if reached(kpi.bands.on_track) => Status::OnTrack,
        (Some(_), _) if reached(kpi.bands.behind) => Status::Behind,
        (Some(_), _) => Status::OffTrack,
    };
    KpiRow {
        target,
        actual,
        computed,
        figure,
        covered,
        source,
        direction: way(baseline, target),
        progress,
        status,
        gap: actual.map(|actual| kpi.gap(actual, target)),
        kpi: kpi.clone(),
    }
}

impl KpiRow {
    /// How far the actual value falls short of the target, without a sign; nothing when it is reached or not known.
    pub fn shortfall(&self) -> Option<Gap> {
        let left = self.target - self.actual?;
        // A value to hold is missed on the side that is not good.
        let short = match self.direction.unwrap_or(self.kpi.direction) {
            Direction::Rising => left > 1e-9,
            Direction::Falling => left < -1e-9,
        };
        short.then(|| self.kpi.gap(0.0, left.abs()))
    }

    /// Why there is no actual value, where the data were asked and have none.
    pub fn missing(&self) -> Option<Missing> {
        self.figure.as_ref().and_then(|figure| figure.missing)
    }

    /// The months that the data cover, where they do not cover the period.
    pub fn short_of_data(&self) -> Option<Covered> {
        self.covered.filter(|covered| !covered.is_whole() && self.source == Source::Missing)
    }

    /// Whether the target lies on the side that is not good.
    pub fn contradicts(&self) -> bool {
        self.direction.is_some_and(|way| way != self.kpi.direction)
    }
}
