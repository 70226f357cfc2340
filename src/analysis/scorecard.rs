//! KPIs against their targets, and the weighted score.

use super::{FigureKey, Unit};
use crate::units::{PercentagePoints, Ratio};
use serde::{Deserialize, Serialize};

/// The KPIs of the scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KpiKey {
    /// Customer retention.
    Retention,
    /// Repeat-purchase rate.
    Repurchase,
    /// Satisfaction, 1–5.
    Csat,
    /// Net promoter score in points.
    Nps,
    /// Share of customers who took part in an activity.
    Participation,
}

impl KpiKey {
    /// Every KPI, in the usual order.
    pub const ALL: [KpiKey; 5] =
        [KpiKey::Retention, KpiKey::Repurchase, KpiKey::Csat, KpiKey::Nps, KpiKey::Participation];

    /// The figure that gives the actual value.
    pub fn figure(self) -> FigureKey {
        match self {
            KpiKey::Retention => FigureKey::Retention,
            KpiKey::Repurchase => FigureKey::RepeatPurchaseRate,
            KpiKey::Csat => FigureKey::Csat,
            KpiKey::Nps => FigureKey::Nps,
            KpiKey::Participation => FigureKey::Participation,
        }
    }
}

/// Where a KPI stood, where it shall go, and how much it counts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Which KPI.
    pub key: KpiKey,
    /// The value at the start. Ratios as 0.60, never as 60.
    pub baseline: f64,
    /// The value to reach. Below the baseline for a KPI that shall fall.
    pub target: f64,
    /// How much it counts, as a share: 0.30 is 30 %.
    pub weight: f64,
    /// Unit of baseline, target and actual.
    pub unit: Unit,
    /// Progress from which the KPI is on track.
    pub on_track: f64,
    /// Progress from which it is behind; below it is off track.
    pub behind: f64,
    /// A value typed by hand; it goes before the computed one and is marked so.
    pub typed: Option<f64>,
}

impl Target {
    /// A target with the usual bands: on track from half of the way, behind from a quarter.
    pub fn new(key: KpiKey, baseline: f64, target: f64, weight: f64) -> Target {
        let unit = key.figure().unit();
        Target { key, baseline, target, weight, unit, on_track: 0.5, behind: 0.25, typed: None }
    }

    /// Which way is good; nothing when baseline and target are equal.
    pub fn direction(&self) -> Option<Direction> {
        match self.target.partial_cmp(&self.baseline)? {
            std::cmp::Ordering::Greater => Some(Direction::Rising),
            std::cmp::Ordering::Less => Some(Direction::Falling),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The way covered: (actual − baseline) / (target − baseline), kept between 0 and 1; right for falling KPIs too.
    /// Nothing when baseline and target are equal.
    ///
    /// ```
    /// use rapport::analysis::{KpiKey, Target};
    /// let rising = Target::new(KpiKey::Retention, 0.60, 0.65, 0.30);
    /// assert!((rising.progress(0.63).unwrap() - 0.6).abs() < 1e-9);
    /// let falling = Target::new(KpiKey::Retention, 0.40, 0.30, 0.30);
    /// assert!((falling.progress(0.36).unwrap() - 0.4).abs() < 1e-9);
    /// assert_eq!(falling.progress(0.50), Some(0.0));
    /// ```
    pub fn progress(&self, actual: f64) -> Option<f64> {
        let way = (actual - self.baseline) / (self.target - self.baseline);
        (way.is_finite() && self.direction().is_some()).then(|| way.clamp(0.0, 1.0))
    }

    /// A difference between two values of this KPI in its own type.
    pub fn gap(&self, from: f64, to: f64) -> Gap {
        match self.unit {
            Unit::Ratio => Gap::PercentagePoints(Ratio(to).minus(Ratio(from))),
            Unit::Points => Gap::Points(to - from),
            _ => Gap::Plain(to - from),
        }
    }

    /// The planned change in its own type: 60 % → 65 % is +5 percentage points.
    pub fn change(&self) -> Gap {
        self.gap(self.baseline, self.target)
    }

    /// The planned change relative to the baseline: 60 % → 65 % is +8.3 %. Nothing from a baseline of 0.
    ///
    /// ```
    /// use rapport::analysis::{default_targets, Gap};
    /// let retention = default_targets()[0];
    /// assert!(matches!(retention.change(), Gap::PercentagePoints(pp) if (pp.0 - 5.0).abs() < 1e-9));
    /// assert!((retention.relative_change().unwrap().0 - 0.0833).abs() < 1e-4);
    /// let repurchase = default_targets()[1]; // 30 % → 38 %: +8 pp, +26.7 %
    /// assert!((repurchase.relative_change().unwrap().0 - 0.2667).abs() < 1e-4);
    /// ```
    pub fn relative_change(&self) -> Option<Ratio> {
        Ratio::of(self.target - self.baseline, self.baseline.abs())
    }

    /// The weight as it counts: a negative or undefined weight counts nothing.
    pub(super) fn sound_weight(&self) -> f64 {
        if self.weight.is_finite() { self.weight.max(0.0) } else { 0.0 }
    }
}

/// The KPIs of the annual strategy: retention 60 → 65 % (weight 30 %), repurchase 30 → 38 % (25 %), satisfaction
/// 4.2 → 4.5 (20 %), NPS 30 → 40 points (15 %), participation 20 → 30 % (10 %).
pub fn default_targets() -> Vec<Target> {
    vec![
        Target::new(KpiKey::Retention, 0.60, 0.65, 0.30),
        Target::new(KpiKey::Repurchase, 0.30, 0.38, 0.25),
        Target::new(KpiKey::Csat, 4.2, 4.5, 0.20),
        Target::new(KpiKey::Nps, 30.0, 40.0, 0.15),
        Target::new(KpiKey::Participation, 0.20, 0.30, 0.10),
    ]
}

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// More is better.
    Rising,
    /// Less is better.
    Falling,
}

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
    /// Baseline and target are equal, and the actual value is at least that.
    Held,
    /// Baseline and target are equal, and the actual value has fallen below.
    Fallen,
    /// There is no actual value.
    Unknown,
}

/// A difference in the type of its KPI.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Gap {
    /// Between two ratios.
    PercentagePoints(PercentagePoints),
    /// Between two scores such as NPS.
    Points(f64),
    /// Between two plain values, such as satisfactions of 1 to 5.
    Plain(f64),
}

/// One KPI of the scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct KpiRow {
    /// The target that it is held against.
    pub target: Target,
    /// The actual value.
    pub actual: Option<f64>,
    /// The value from the data, also where a typed one goes before it.
    pub computed: Option<f64>,
    /// Where the actual value comes from.
    pub source: Source,
    /// Which way is good.
    pub direction: Option<Direction>,
    /// The way covered, 0–1.
    pub progress: Option<f64>,
    /// How it stands.
    pub status: Status,
    /// What is still to go: target − actual.
    pub gap: Option<Gap>,
}

/// The sum check of the weights.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Sum of all weights; 1.1 is 110 %.
    pub sum: f64,
    /// Factor by which they are scaled to 100 %; nothing when they are 100 % already or there are none.
    pub scale: Option<f64>,
    /// Share of the weights whose KPI is known.
    pub covered: f64,
}

/// All KPIs and the weighted score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scorecard {
    /// One row a target, in the given order.
    pub rows: Vec<KpiRow>,
    /// Sum check of the weights.
    pub weights: Weights,
    /// Weighted progress over the known KPIs, 0–1; nothing when none is known.
    pub score: Option<f64>,
}

impl KpiRow {
    /// How far the actual value falls short of the target, without a sign; nothing when it is reached or not known.
    pub fn shortfall(&self) -> Option<Gap> {
        let way = self.target.target - self.target.baseline;
        let left = self.target.target - self.actual?;
        // A value to hold is missed from below.
        let short = if way == 0.0 { left > 1e-9 } else { way.signum() == left.signum() && left != 0.0 };
        short.then(|| self.target.gap(0.0, left.abs()))
    }
}

impl Scorecard {
    /// The known KPI whose missing progress costs the score most: the largest weight × (1 − progress). The first one
    /// when all are reached; nothing when none is known.
    ///
    /// ```
    /// use rapport::analysis::{KpiKey, default_targets, evaluate};
    /// // progress 0.6 × 30 %, 0.5 × 25 %: 12 % and 12.5 % of the score are missing
    /// let card = evaluate(&default_targets(), |key| match key {
    ///     KpiKey::Retention => Some(0.63),
    ///     KpiKey::Repurchase => Some(0.34),
    ///     _ => None,
    /// });
    /// assert_eq!(card.most_pressing().map(|row| row.target.key), Some(KpiKey::Repurchase));
    /// ```
    pub fn most_pressing(&self) -> Option<&KpiRow> {
        let cost = |row: &KpiRow| row.target.sound_weight() * (1.0 - row.progress.unwrap_or(1.0));
        let known = self.rows.iter().filter(|row| row.progress.is_some());
        known.reduce(|worst, row| if cost(row) > cost(worst) + 1e-12 { row } else { worst })
    }
}

/// Holds the actual values against the targets.
///
/// Score = Σ weight · progress / Σ weight over the KPIs whose progress is known.
///
/// ```
/// use rapport::analysis::{default_targets, evaluate, KpiKey};
/// let card = evaluate(&default_targets(), |key| match key {
///     KpiKey::Retention => Some(0.63),     // 3 of 5 points: 0.6 · 30 %
///     KpiKey::Repurchase => Some(0.34),    // 4 of 8:        0.5 · 25 %
///     KpiKey::Csat => Some(4.35),          // 0.15 of 0.3:   0.5 · 20 %
///     KpiKey::Nps => Some(36.0),           // 6 of 10:       0.6 · 15 %
///     KpiKey::Participation => Some(0.24), // 4 of 10:       0.4 · 10 %
/// });
/// assert!((card.score.unwrap() - 0.535).abs() < 1e-9);
/// ```
pub fn evaluate(targets: &[Target], actual: impl Fn(KpiKey) -> Option<f64>) -> Scorecard {
    let rows: Vec<KpiRow> = targets.iter().map(|target| row(target, actual(target.key))).collect();
    let sum: f64 = targets.iter().map(Target::sound_weight).sum();
    let known = || rows.iter().filter_map(|r| Some((r.target.sound_weight(), r.progress?)));
    let covered: f64 = known().map(|(weight, _)| weight).sum();
    let reached: f64 = known().map(|(weight, progress)| weight * progress).sum();
    let weights = Weights {
        sum,
        scale: (sum > 0.0 && (sum - 1.0).abs() > 1e-9).then(|| 1.0 / sum),
        covered: if sum > 0.0 { covered / sum } else { 0.0 },
    };
    Scorecard { weights, score: Ratio::of(reached, covered).map(|r| r.0), rows }
}

fn row(target: &Target, computed: Option<f64>) -> KpiRow {
    let computed = computed.filter(|v| v.is_finite());
    let typed = target.typed.filter(|v| v.is_finite());
    let actual = typed.or(computed);
    let source = match (typed, computed) {
        (Some(_), _) => Source::Typed,
        (None, Some(_)) => Source::Computed,
        (None, None) => Source::Missing,
    };
    let progress = actual.and_then(|a| target.progress(a));
    // The edge of a band belongs to the better side, also when 0.34 − 0.30 is a hair below 0.04.
    let reached = |band: f64| progress.is_some_and(|p| p >= band - 1e-9);
    let status = match progress {
        None => match actual {
            Some(actual) if target.direction().is_none() && actual >= target.target - 1e-9 => Status::Held,
            Some(_) => Status::Fallen,
            None => Status::Unknown,
        },
        Some(_) if reached(target.on_track) => Status::OnTrack,
        Some(_) if reached(target.behind) => Status::Behind,
        Some(_) => Status::OffTrack,
    };
    KpiRow {
        target: *target,
        actual,
        computed,
        source,
        direction: target.direction(),
        progress,
        status,
        gap: actual.map(|a| target.gap(a, target.target)),
    }
}
