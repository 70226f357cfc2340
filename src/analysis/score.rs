//! What the weighted score is put together from.

use super::{KpiRow, Scorecard, Status};

impl KpiRow {
    /// What the KPI brings into the score: weight × progress; nothing while the progress is not known.
    pub fn contribution(&self) -> Option<f64> {
        self.progress.map(|progress| self.target.sound_weight() * progress)
    }
}

impl Scorecard {
    /// Σ weight × progress over the KPIs whose progress is known: the upper part of the score.
    ///
    /// ```
    /// use rapport::analysis::{default_targets, evaluate, KpiKey};
    /// let card = evaluate(&default_targets(), |key| (key == KpiKey::Retention).then_some(0.63));
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
        self.rows.iter().filter(|row| row.progress.is_some()).map(|row| row.target.sound_weight()).sum()
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
    /// use rapport::analysis::{default_targets, evaluate, KpiKey, Status};
    /// let mut goals = default_targets();
    /// goals[0].target = 0.60; // hold 60 %
    /// let card = evaluate(&goals, |key| match key {
    ///     KpiKey::Retention => Some(0.55),
    ///     KpiKey::Repurchase => Some(0.34),
    ///     _ => None,
    /// });
    /// assert_eq!((card.rows[0].status, card.rows[0].progress), (Status::Fallen, None));
    /// assert_eq!((card.to_hold(), card.unknown()), (1, 3));
    /// assert!((card.score.unwrap() - 0.5).abs() < 1e-9);
    /// ```
    pub fn to_hold(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.status, Status::Held | Status::Fallen)).count()
    }
}
