//! A KPI and its parts.

use super::path::TargetPath;
use super::{KpiAsk, PathShape};
use crate::analysis::{Direction, FigureKey, Filter, Gap, SegmentRef, Unit, Window};
use crate::units::{Day, Ratio};
use serde::{Deserialize, Serialize};

/// Identifies a KPI within its document; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KpiId(pub u64);

/// A KPI: where it comes from, where it stood, where it shall go, and how much it counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Its identity.
    pub id: KpiId,
    /// Its own name; empty for the name of its figure.
    pub name: String,
    /// Where its value comes from.
    pub basis: Basis,
    /// Values typed by hand; the one in force goes before a computed one and is marked so.
    pub values: Vec<TypedValue>,
    /// Which way is good.
    pub direction: Direction,
    /// The span over which its value is taken; it ends on the as-of day.
    pub period: KpiPeriod,
    /// Where it stood.
    pub baseline: Baseline,
    /// Where it shall go.
    pub target: TargetPath,
    /// From which progress on it is on track or behind.
    pub bands: Bands,
    /// How much it counts, as a share: 0.30 is 30 %.
    pub weight: f64,
    /// Whether the weight stays when the others are scaled.
    pub locked: bool,
    /// Who answers for it.
    pub owner: String,
    /// The goal that it belongs to; KPIs of one goal stand together.
    pub goal: String,
    /// Targets that were given up, the latest last.
    pub revisions: Vec<Revision>,
    /// Whether it is kept for the record alone and counts no more.
    pub retired: bool,
}

/// Where the value of a KPI comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A figure of the data.
    Figure {
        /// Which figure.
        key: FigureKey,
        /// Whose orders count.
        filter: Filter,
    },
    /// Only what is typed by hand.
    Typed {
        /// What the values are measured in.
        unit: Unit,
    },
}

/// A value typed by hand.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TypedValue {
    /// The day from which it holds; nothing where nobody said.
    pub day: Option<Day>,
    /// The value; money in currency units.
    pub value: f64,
}

/// The span over which a KPI takes its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KpiPeriod {
    /// From the first order on.
    All,
    /// So many months.
    Months(u32),
}

/// Where a KPI stood at the start.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// The value. Ratios as 0.60, never as 60.
    pub value: f64,
    /// The day on which it stood there, where somebody said.
    pub day: Option<Day>,
}

/// Shares of the way from which a KPI is on track, and from which it is behind; below both it is off track.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// Progress from which it is on track.
    pub on_track: f64,
    /// Progress from which it is behind.
    pub behind: f64,
}

impl Default for Bands {
    /// On track from half of the way, behind from a quarter.
    fn default() -> Bands {
        Bands { on_track: 0.5, behind: 0.25 }
    }
}

/// A target that was replaced, with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// When.
    pub day: Day,
    /// The target before.
    pub old: TargetPath,
    /// The target from then on.
    pub new: TargetPath,
    /// Why.
    pub reason: String,
}

impl KpiPeriod {
    /// The spans to choose from.
    pub const ALL: [KpiPeriod; 4] = [KpiPeriod::Months(1), KpiPeriod::Months(3), KpiPeriod::Months(12), KpiPeriod::All];

    /// The window with the same orders.
    pub fn window(self) -> Window {
        match self {
            KpiPeriod::All => Window::All,
            KpiPeriod::Months(months) => Window::Months(months),
        }
    }

    /// The span that stands for a window.
    ///
    /// ```
    /// use rapport::{analysis::Window, goals::KpiPeriod};
    /// assert_eq!(KpiPeriod::of(Window::Months(3)), KpiPeriod::Months(3));
    /// assert_eq!(KpiPeriod::of(Window::All), KpiPeriod::All);
    /// ```
    pub fn of(window: Window) -> KpiPeriod {
        match window {
            Window::Months(months) => KpiPeriod::Months(months.clamp(1, 1200)),
            Window::All | Window::Custom(_) => KpiPeriod::All,
        }
    }
}

impl Kpi {
    /// A KPI of a figure with one target and the usual bands, over all data. Good is the way to the target; where that is the
    /// baseline, what is good for the figure.
    pub fn of_figure(key: FigureKey, baseline: f64, target: f64, weight: f64) -> Kpi {
        let basis = Basis::Figure { key, filter: Filter::default() };
        let direction = way(baseline, target).unwrap_or(key.def().better);
        Kpi { direction, ..Kpi::new(basis, baseline, target, weight) }
    }

    /// A KPI of values typed by hand.
    pub fn of_values(name: &str, unit: Unit, baseline: f64, target: f64, weight: f64) -> Kpi {
        Kpi { name: name.to_owned(), ..Kpi::new(Basis::Typed { unit }, baseline, target, weight) }
    }

    fn new(basis: Basis, baseline: f64, target: f64, weight: f64) -> Kpi {
        Kpi {
            id: KpiId(0),
            name: String::new(),
            basis,
            values: Vec::new(),
            direction: way(baseline, target).unwrap_or(Direction::Rising),
            period: KpiPeriod::All,
            baseline: Baseline { value: baseline, day: None },
            target: TargetPath::Plain(target),
            bands: Bands::default(),
            weight,
            locked: false,
            owner: String::new(),
            goal: String::new(),
            revisions: Vec::new(),
            retired: false,
        }
    }

    /// The figure it rests on; nothing where all is typed.
    pub fn figure(&self) -> Option<FigureKey> {
        match &self.basis {
            Basis::Figure { key, .. } => Some(*key),
            Basis::Typed { .. } => None,
        }
    }

    /// The segment whose customers count; nothing where all do.
    pub fn segment(&self) -> Option<SegmentRef> {
        match &self.basis {
            Basis::Figure { filter, .. } => filter.segment,
            Basis::Typed { .. } => None,
        }
    }

    /// The unit of baseline, target and actual.
    pub fn unit(&self) -> Unit {
        match &self.basis {
            Basis::Figure { key, .. } => key.unit(),
            Basis::Typed { unit } => *unit,
        }
    }

    /// What it asks of the rows; nothing where all is typed.
    pub fn ask(&self, as_of: Option<Day>) -> Option<KpiAsk> {
        match &self.basis {
            Basis::Figure { key, filter } => {
                Some(KpiAsk { figure: *key, filter: filter.clone(), period: self.period, as_of })
            }
            Basis::Typed { .. } => None,
        }
    }

    /// The typed value in force on a day: the latest one that holds by then, or else the one without a day.
    ///
    /// ```
    /// use rapport::{analysis::Unit, goals::{Kpi, TypedValue}, units::Day};
    /// let mut kpi = Kpi::of_values("First contact", Unit::Ratio, 0.6, 0.75, 1.0);
    /// kpi.values = [(None, 0.6), (Some(10), 0.7), (Some(20), 0.8)]
    ///     .map(|(day, value)| TypedValue { day: day.map(Day), value }).to_vec();
    /// assert_eq!([5, 10, 19, 20].map(|day| kpi.typed(Day(day)).unwrap()), [0.6, 0.7, 0.7, 0.8]);
    /// ```
    pub fn typed(&self, day: Day) -> Option<f64> {
        let held =
            self.values.iter().filter(|typed| typed.value.is_finite() && typed.day.is_none_or(|from| from <= day));
        held.max_by_key(|typed| typed.day).map(|typed| typed.value)
    }

    /// The target in force on a day.
    pub fn target_on(&self, day: Day) -> f64 {
        self.target.on(day, self.baseline)
    }

    /// A difference between two values of this KPI in its own type.
    pub fn gap(&self, from: f64, to: f64) -> Gap {
        Gap::of(self.unit(), from, to)
    }

    /// The planned change in its own type: 60 % → 65 % is +5 percentage points.
    pub fn change(&self) -> Gap {
        self.gap(self.baseline.value, self.target.last())
    }

    /// The planned change relative to the baseline: 60 % → 65 % is +8.3 %. Nothing from a baseline of 0.
    ///
    /// ```
    /// use rapport::{analysis::Gap, goals::annual_goals};
    /// let retention = &annual_goals()[0];
    /// assert!(matches!(retention.change(), Gap::PercentagePoints(pp) if (pp.0 - 5.0).abs() < 1e-9));
    /// assert!((retention.relative_change().unwrap().0 - 0.0833).abs() < 1e-4);
    /// let repurchase = &annual_goals()[1]; // 30 % → 38 %: +8 pp, +26.7 %
    /// assert!((repurchase.relative_change().unwrap().0 - 0.2667).abs() < 1e-4);
    /// ```
    pub fn relative_change(&self) -> Option<Ratio> {
        Ratio::of(self.target.last() - self.baseline.value, self.baseline.value.abs())
    }

    /// The weight as it counts: a negative or undefined weight counts nothing.
    pub fn sound_weight(&self) -> f64 {
        if self.weight.is_finite() { self.weight.max(0.0) } else { 0.0 }
    }

    /// Puts a new target in the place of the present one, and keeps that with the reason.
    ///
    /// ```
    /// use rapport::goals::{TargetPath, annual_goals};
    /// use rapport::units::Day;
    /// let mut kpi = annual_goals()[0].clone();
    /// kpi.revise(TargetPath::Plain(0.63), Day(20_000), "a new rival".into());
    /// assert_eq!((kpi.target.last(), kpi.revisions[0].old.last()), (0.63, 0.65));
    /// ```
    pub fn revise(&mut self, target: TargetPath, day: Day, reason: String) {
        let old = std::mem::replace(&mut self.target, target);
        self.revisions.push(Revision { day, old, new: self.target.clone(), reason });
    }

    /// Values, days and paths in the order of time.
    pub fn in_order(mut self) -> Kpi {
        self.values.sort_by_key(|typed| typed.day);
        let paths = self.revisions.iter_mut().flat_map(|revision| [&mut revision.old, &mut revision.new]);
        for path in paths.chain([&mut self.target]) {
            path.sort();
        }
        self
    }
}

impl PathShape {
    /// Both shapes.
    pub const ALL: [PathShape; 2] = [PathShape::Stepped, PathShape::Straight];
}

/// Which way leads from one value to the other; nothing where they are equal.
pub(super) fn way(from: f64, to: f64) -> Option<Direction> {
    match to.partial_cmp(&from)? {
        std::cmp::Ordering::Greater => Some(Direction::Rising),
        std::cmp::Ordering::Less => Some(Direction::Falling),
        std::cmp::Ordering::Equal => None,
    }
}
