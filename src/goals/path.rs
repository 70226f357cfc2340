//! A target that changes with the days.

use super::Baseline;
use crate::units::Day;
use serde::{Deserialize, Serialize};

/// Where a KPI shall go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetPath {
    /// One value, on whatever day.
    Plain(f64),
    /// Values by day, in the order of time.
    Path {
        /// What holds between the days.
        shape: PathShape,
        /// The days with their values; at least one.
        points: Vec<TargetPoint>,
    },
}

/// What holds between the days of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PathShape {
    /// Each value holds from its day on until the next one.
    Stepped,
    /// The value moves evenly from one day to the next.
    Straight,
}

/// A value to be reached by a day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TargetPoint {
    /// The day.
    pub day: Day,
    /// The value; money in currency units.
    pub value: f64,
}

impl TargetPath {
    /// The target in force on a day. Before the first day of a path its first value holds; a straight path begins at a
    /// baseline that has a day before it.
    ///
    /// ```
    /// use rapport::goals::{Baseline, PathShape, TargetPath, TargetPoint};
    /// use rapport::units::Day;
    /// let points = vec![TargetPoint { day: Day(100), value: 62.0 }, TargetPoint { day: Day(200), value: 66.0 }];
    /// let path = |shape| TargetPath::Path { shape, points: points.clone() };
    /// let baseline = Baseline { value: 60.0, day: Some(Day(0)) };
    /// let on = |shape, day| path(shape).on(Day(day), baseline);
    /// assert_eq!([50, 100, 150, 200, 300].map(|day| on(PathShape::Stepped, day)), [62.0, 62.0, 62.0, 66.0, 66.0]);
    /// assert_eq!([0, 50, 100, 150, 300].map(|day| on(PathShape::Straight, day)), [60.0, 61.0, 62.0, 64.0, 66.0]);
    /// assert_eq!(TargetPath::Plain(65.0).on(Day(7), baseline), 65.0);
    /// ```
    pub fn on(&self, day: Day, baseline: Baseline) -> f64 {
        let (shape, points) = match self {
            TargetPath::Plain(value) => return *value,
            TargetPath::Path { shape, points } => (*shape, points),
        };
        let Some(first) = points.first() else { return baseline.value };
        let start = baseline.day.filter(|start| shape == PathShape::Straight && *start < first.day);
        let start = start.map(|day| TargetPoint { day, value: baseline.value });
        let all = || start.iter().chain(points);
        let before = all().rfind(|point| point.day <= day);
        let after = all().find(|point| point.day > day);
        match (before, after, shape) {
            (Some(before), Some(after), PathShape::Straight) => {
                let way = f64::from(day.0.saturating_sub(before.day.0)) / f64::from(after.day.0 - before.day.0);
                before.value + (after.value - before.value) * way
            }
            (Some(before), _, _) => before.value,
            (None, Some(after), _) => after.value,
            (None, None, _) => baseline.value,
        }
    }

    /// The last value: where it shall be in the end. Not a number for a path without days, which no document holds.
    pub fn last(&self) -> f64 {
        match self {
            TargetPath::Plain(value) => *value,
            TargetPath::Path { points, .. } => points.last().map_or(f64::NAN, |point| point.value),
        }
    }

    /// Every value of it.
    pub fn values(&self) -> Vec<f64> {
        match self {
            TargetPath::Plain(value) => vec![*value],
            TargetPath::Path { points, .. } => points.iter().map(|point| point.value).collect(),
        }
    }

    /// Its days with their values; nothing for one value without a day.
    pub fn points(&self) -> &[TargetPoint] {
        match self {
            TargetPath::Plain(_) => &[],
            TargetPath::Path { points, .. } => points,
        }
    }

    /// Puts the days in the order of time.
    pub(super) fn sort(&mut self) {
        if let TargetPath::Path { points, .. } = self {
            points.sort_by_key(|point| point.day);
        }
    }
}
