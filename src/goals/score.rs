//! What the weighted score is put together from.

use super::{KpiId, KpiRow, Scorecard, Status};
use crate::units::Ratio;
use serde::{Deserialize, Serialize};

/// The sum check of the weights.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Sum of all weights; 1.1 is 110 %.
    pub sum: f64,
    /// Factor by which they are scaled to 100 %; nothing when they are 100 % already or there are none.
    pub scale: Option<f64>,
    /// Share of the weights whose KPI is known.
    pub covered: f64,
}

/// Score = Σ weight · progress / Σ weight over the KPIs whose progress is known.
pub(super) fn weighted(rows: &[KpiRow]) -> (Weights, Option<f64>) {
    let sum: f64 = rows.iter().map(|row| row.kpi.sound_weight()).sum();
    let known = || rows.iter().filter_map(|row| Some((row.kpi.sound_weight(), row.progress?)));
    let covered: f64 = known().map(|(weight, _)| weight).sum();
    let reached: f64 = known().map(|(weight, progress)| weight * progress).sum();
    let weights = Weights {
        sum,
        scale: (sum > 0.0 && (sum - 1.0).abs() > 1e-9).then(|| 1.0 / sum),
        covered: if sum > 0.0 { covered / sum } else { 0.0 },
    };
    (weights, Ratio::of(reached, covered).map(|score| score.0))
}

impl KpiRow {
    /// What the KPI brings into the score: weight × progress; nothing while the progress is not known.
    pub fn contribution(&self) -> Option<f64> {
        self.progress.map(|progress| self.kpi.sound_weight() * progress)
    }
}

impl Scorecard {
    /// The row of a KPI.
    pub fn row(&self, id: KpiId) -> Option<&KpiRow> {
        self.rows.iter().find(|row| row.kpi.id == id)
    }

    /// So many of the KPIs that count most, in the order of their weight; those of equal weight in their own order.
    ///
    /// ```
    /// use rapport::goals::{annual_goals, evaluate};
    /// use rapport::units::Day;
    /// let mut goals = annual_goals(); // 30, 25, 20, 15, 10 %
    /// goals[4].weight = 0.5;
    /// let card = evaluate(&goals, Day(0), |_| None);
    /// assert_eq!(card.heaviest(3).map(|row| row.kpi.id.0).collect::<Vec<u64>>(), [5, 1, 2]);
    /// ```
    pub fn heaviest(&self, most: usize) -> impl Iterator<Item = &KpiRow> {
        let mut rows: Vec<&KpiRow> = self.rows.iter().collect();
        rows.sort_by(|one, other| other.kpi.sound_weight().total_cmp(&one.kpi.sound_weight()));
        rows.into_iter().take(most)
    }

    /// Σ weight × progress over the KPIs whose progress is known: the upper part of the score.
    ///
    /// ```
    /// use rapport::goals::{TypedValue, annual_goals, evaluate};
    /// use rapport::units::Day;
    /// let mut goals = annual_goals();
    /// goals[0].values = vec![TypedValue { day: None, value: 0.63 }];
    /// let card = evaluate(&goals, Day(0), |_| None);
    /// assert!((card.reached() - 0.18).abs() < 1e-9); // 30 % · 0.6
    /// assert_eq!(card.covered(), 0.30);
    /// assert!((card.score.unwrap() - 0.6).abs() < 1e-9);
    /// assert_eq!((card.on_track(), card.unknown()), (1, 4));
    /// ```
    pub fn reached(&self) -> f64 {
        self.rows.iter().filter_map(KpiRow::contribution).sum()
    }

    /// Σ weight over the same KPIs: the lower part of the score.
    pub fn covered(&self) -> f64 {
        self.rows.iter().filter(|row| row.progress.is_some()).map(|row| row.kpi.sound_weight()).sum()
    }

    /// How many KPIs are on track, or where they are to be held.
    pub fn on_track(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.status, Status::OnTrack | Status::Held)).count()
    }

    /// How many have no actual value, so that their weight is left out.
    pub fn unknown(&self) -> usize {
        self.rows.iter().filter(|row| row.status == Status::Unknown).count()
    }

    /// How many are values to hold: there is no way to measure progress on, so their weight is left out too.
    ///
    /// ```
    /// use rapport::goals::{Status, TargetPath, TypedValue, annual_goals, evaluate};
    /// use rapport::units::Day;
    /// let mut goals = annual_goals();
    /// goals[0].target = TargetPath::Plain(0.60); // hold 60 %
    /// for (kpi, value) in goals.iter_mut().zip([0.55, 0.34]) {
    ///     kpi.values = vec![TypedValue { day: None, value }];
    /// }
    /// let card = evaluate(&goals, Day(0), |_| None);
    /// assert_eq!((card.rows[0].status, card.rows[0].progress), (Status::Fallen, None));
    /// assert_eq!((card.to_hold(), card.unknown()), (1, 3));
    /// assert!((card.score.unwrap() - 0.5).abs() < 1e-9);
    /// ```
    pub fn to_hold(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.status, Status::Held | Status::Fallen)).count()
    }

    /// The known KPI whose missing progress costs the score most: the largest weight × (1 − progress). The first one
    /// when all are reached; nothing when none is known.
    ///
    /// ```
    /// use rapport::goals::{TypedValue, annual_goals, evaluate};
    /// use rapport::units::Day;
    /// // progress 0.6 × 30 %, 0.5 × 25 %: 12 % and 12.5 % of the score are missing
    /// let mut goals = annual_goals();
    /// for (kpi, value) in goals.iter_mut().zip([0.63, 0.34]) {
    ///     kpi.values = vec![TypedValue { day: None, value }];
    /// }
    /// let card = evaluate(&goals, Day(0), |_| None);
    /// assert_eq!(card.most_pressing().map(|row| row.kpi.id), Some(goals[1].id));
    /// ```
    pub fn most_pressing(&self) -> Option<&KpiRow> {
        let cost = |row: &KpiRow| row.kpi.sound_weight() * (1.0 - row.progress.unwrap_or(1.0));
        let known = self.rows.iter().filter(|row| row.progress.is_some());
        known.reduce(|worst, row| if cost(row) > cost(worst) + 1e-12 { row } else { worst })
    }
}
