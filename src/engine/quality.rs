//! Completeness, accuracy and timeliness of fields and tables, 0–100 each, with the counts behind them.

use super::profile::TableProfile;
use crate::dataset::Role;
use crate::import::{RangeReport, ReasonKind};
use crate::plan::QualityRules;
use crate::units::Day;

/// What a score is computed from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cells that were looked at.
    pub cells: u64,
    /// Cells with a value that could be read.
    pub filled: u64,
    /// Cells with a value, readable or not.
    pub present: u64,
    /// Values that were read without refusal or repair and can be true.
    pub valid: u64,
    /// Days from the newest row with a value to today.
    pub age: Option<i32>,
}

/// The three scores and the whole, 0–100; nothing where there is nothing to score.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Score {
    /// Filled cells of all cells: `100 × filled ÷ cells`.
    pub completeness: Option<f64>,
    /// Values read without refusal or repair that can be true, of all values: `100 × valid ÷ present`.
    pub accuracy: Option<f64>,
    /// 100 while the newest row is at most T days old, falling evenly to 0 at 2 T: `100 × (2 − age ÷ T)`, within 0–100.
    pub timeliness: Option<f64>,
    /// The weighted mean of those three that there are.
    pub whole: Option<f64>,
}

/// A field with its scores.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldScore {
    /// What the field means.
    pub role: Option<Role>,
    /// What the file calls it.
    pub name: String,
    /// The counts.
    pub tally: Tally,
    /// The scores.
    pub score: Score,
}

/// A table with its scores.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableScore {
    /// Its fields.
    pub fields: Vec<FieldScore>,
    /// The counts of all fields and of `beyond`, less the repaired values.
    pub tally: Tally,
    /// Cells of refused rows and unreadable values of which it is not known in which field they stand.
    pub beyond: Tally,
    /// Values of the fields that were repaired: they do not count as valid in the table.
    pub mended: u64,
    /// The scores.
    pub score: Score,
}

impl Score {
    /// The scores of these counts (S2 4.1: completeness, accuracy, timeliness).
    ///
    /// ```
    /// use rapport::engine::{Score, Tally};
    /// use rapport::plan::QualityRules;
    /// let tally = Tally { cells: 10, filled: 8, present: 8, valid: 6, age: Some(45) };
    /// let score = Score::of(tally, &QualityRules { weights: [1.0, 1.0, 2.0], ..QualityRules::default() });
    /// assert_eq!([score.completeness, score.accuracy, score.timeliness], [Some(80.0), Some(75.0), Some(50.0)]);
    /// assert_eq!(score.whole, Some((80.0 + 75.0 + 2.0 * 50.0) / 4.0));
    /// ```
    pub fn of(tally: Tally, rules: &QualityRules) -> Score {
        let share = |part: u64, of: u64| (of > 0).then(|| 100.0 * part as f64 / of as f64);
        let completeness = share(tally.filled, tally.cells);
        let accuracy = share(tally.valid, tally.present);
        let days = f64::from(rules.days.max(1));
        let timeliness = tally.age.map(|age| (100.0 * (2.0 - f64::from(age) / days)).clamp(0.0, 100.0));
        let scores = [completeness, accuracy, timeliness].into_iter().zip(rules.weights);
        let weighed: Vec<(f64, f64)> = scores.filter_map(|(score, weight)| Some((score?, weight))).collect();
        let weights: f64 = weighed.iter().map(|(_, weight)| weight).sum();
        let sum: f64 = weighed.iter().map(|(score, weight)| score * weight).sum();
        Score { completeness, accuracy, timeliness, whole: (weights > 0.0).then(|| sum / weights) }
    }
}

/// The scores of a table that these files were read into. A row that was refused because a needed field was empty or
/// unreadable counts against that field; a row that could not be cut into fields counts against all of them.
pub fn score_table(profile: &TableProfile, reports: &[&RangeReport], rules: &QualityRules, today: Day) -> TableScore {
    let refused = |kinds: &[ReasonKind]| -> u64 {
        reports.iter().flat_map(|report| kinds.iter().filter_map(|kind| report.refused_by.get(kind))).sum()
    };
    let date = [Role::Date, Role::Opened, Role::Last];
    let dated = date.into_iter().find(|role| profile.columns.iter().any(|column| column.role == Some(*role)));
    let age = |day: Option<Day>| day.map(|day| (today.0 - day.0).max(0));
    // A row that could not be cut into fields is as much of every field.
    let broken = refused(&[
        ReasonKind::TooFewFields,
        ReasonKind::TooManyFields,
        ReasonKind::UnclosedQuote,
        ReasonKind::LineTooLong,
    ]);
    let fields: Vec<FieldScore> = profile
        .columns
        .iter()
        .map(|column| {
            let (missing, unreadable) = match column.role {
                // Whose rows nobody knows has no customer, whatever stands in the cell.
                Some(Role::Customer) => (
                    refused(&[ReasonKind::MissingCustomer])
                        + reports.iter().map(|report| report.unknown.rows).sum::<u64>(),
                    0,
                ),
                Some(Role::Amount) => {
                    let unreadable = [ReasonKind::BadAmount, ReasonKind::OtherCurrency, ReasonKind::NoRate];
                    (refused(&[ReasonKind::MissingAmount]), refused(&unreadable))
                }
                role if role.is_some() && role == dated => {
                    (refused(&[ReasonKind::MissingDate]), refused(&[ReasonKind::BadDate]))
                }
                _ => (0, 0),
            };
            let tally = Tally {
                cells: column.rows as u64 + missing + unreadable + broken,
                filled: column.filled as u64,
                present: column.filled as u64 + unreadable + broken,
                valid: column.filled.saturating_sub(column.doubtful) as u64,
                age: age(column.last_day),
            };
            FieldScore { role: column.role, name: column.name.clone(), tally, score: Score::of(tally, rules) }
        })
        .collect();
    let repairs = || reports.iter().map(|report| &report.repairs);
    let unread = refused(&[ReasonKind::BadNumber]);
    // Cells that could not be read and were left empty stand among the cells already.
    let left: u64 = repairs().map(|repairs| repairs.left_empty).sum();
    let beyond =
        Tally { cells: refused(&[ReasonKind::MissingValue]) + unread, present: unread + left, ..Tally::default() };
    let mended: u64 = repairs().map(|repairs| repairs.float_ids + repairs.rounded + repairs.undecodable).sum();
    let mut tally = Tally { age: age(profile.last_day()), ..beyond };
    for field in &fields {
        tally.cells += field.tally.cells;
        tally.filled += field.tally.filled;
        tally.present += field.tally.present;
        tally.valid += field.tally.valid;
    }
    tally.valid = tally.valid.saturating_sub(mended);
    TableScore { fields, tally, beyond, mended, score: Score::of(tally, rules) }
}
