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

    /// How many KPIs are on track.
    pub fn on_track(&self) -> usize {
        self.rows.iter().filter(|row| row.status == Status::OnTrack).count()
    }

    /// How many have no progress, so that their weight is left out.
    pub fn unknown(&self) -> usize {
        self.rows.iter().filter(|row| row.progress.is_none()).count()
    }
}
