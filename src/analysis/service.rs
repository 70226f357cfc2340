//! What the tables beside the orders tell by themselves: how fast tickets are answered and closed, what a survey says.

use super::nps;
use super::open_tables::OpenRows;
use crate::dataset::{OTHER_SCALE, Role, Table, Values};
use crate::units::Ratio;
use serde::{Deserialize, Serialize};

/// The limits of the source: answered within 2 hours, closed within 24 (S1, fast lane for key customers).
const ANSWER_LIMIT: i64 = 2 * 3600;
const CLOSE_LIMIT: i64 = 24 * 3600;

/// How many tickets came to an end in time: the one rule of the figures and of what is told about a file.
///
/// The share is of all tickets. Of the answered ones alone it would say that all is well, however many customers wait. A
/// ticket without an end, or with one that lies before its opening, was not in time. Service levels usually leave out tickets
/// that still wait within the limit. A file does not say when it was written, so that nobody knows which ones those are;
/// they could only be the ones of its last hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InTime {
    /// Tickets.
    pub tickets: u64,
    /// Those that have come to the end, in time or late.
    pub ended: u64,
    /// Those that did in time.
    pub in_time: u64,
}

impl InTime {
    /// Tickets first answered within two hours.
    pub(super) fn answered<'a>(rows: impl Iterator<Item = (&'a OpenRows<'a>, usize)>) -> InTime {
        InTime::of(Role::FirstResponse, ANSWER_LIMIT, rows)
    }

    /// Tickets closed within 24 hours.
    pub(super) fn closed<'a>(rows: impl Iterator<Item = (&'a OpenRows<'a>, usize)>) -> InTime {
        InTime::of(Role::Closed, CLOSE_LIMIT, rows)
    }

    fn of<'a>(end: Role, limit: i64, rows: impl Iterator<Item = (&'a OpenRows<'a>, usize)>) -> InTime {
        let mut counted = InTime::default();
        for (open, row) in rows {
            let span = open.span(end, row);
            counted.tickets += 1;
            counted.ended += u64::from(span.is_some());
            counted.in_time += u64::from(span.is_some_and(|span| span <= limit));
        }
        counted
    }

    /// Those in time as a share of all tickets; nothing without any.
    pub fn share(&self) -> Option<Ratio> {
        Ratio::of(self.in_time as f64, self.tickets as f64)
    }
}

/// A table of tickets by the calendar: nights, weekends and holidays count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Tickets.
    pub tickets: u64,
    /// Answered within two hours; nothing where the table has no such times.
    pub answered: Option<InTime>,
    /// Closed within 24 hours; nothing where the table has no such times.
    pub closed: Option<InTime>,
}

impl Service {
    /// Counts the rows of a table of tickets.
    pub fn of(open: &OpenRows<'_>, rows: impl Iterator<Item = usize> + Clone) -> Service {
        let counted = || rows.clone().map(|row| (open, row));
        let has = |end: Role| open.table.column(end).is_some();
        Service {
            tickets: rows.clone().count() as u64,
            answered: has(Role::FirstResponse).then(|| InTime::answered(counted())),
            closed: has(Role::Closed).then(|| InTime::closed(counted())),
        }
    }
}

/// The answers of a survey, one row a respondent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// Rows.
    pub responses: u64,
    /// Answers of 9 or 10, of 7 or 8, and of 6 or less to "would you recommend us".
    pub recommended: [u64; 3],
    /// The greatest answer that was given on another scale than 0 to 10.
    pub elsewhere: Option<u32>,
    /// Answers about satisfaction.
    pub rated: u64,
    /// Their sum, on their own scale.
    pub rating_sum: f64,
}

impl Answers {
    /// Counts the rows of a survey.
    pub fn of(table: &Table, rows: impl Iterator<Item = usize>) -> Answers {
        let mut answers = Answers::default();
        rows.for_each(|row| answers.add(table, row));
        answers
    }

    /// Counts a row.
    pub(super) fn add(&mut self, table: &Table, row: usize) {
        let number = |role| match table.values(role) {
            Some(Values::Number(numbers)) => numbers.get(row).copied().filter(|number| !number.is_nan()),
            _ => None,
        };
        self.responses += 1;
        match number(Role::Recommend) {
            Some(answer) if answer >= OTHER_SCALE => {
                self.elsewhere = self.elsewhere.max(Some((answer - OTHER_SCALE).ceil() as u32));
            }
            Some(answer) => {
                let [promoters, passives, detractors] = &mut self.recommended;
                let group = if answer >= 9.0 {
                    promoters
                } else if answer > 6.0 {
                    passives
                } else {
                    detractors
                };
                *group += 1;
            }
            None => {}
        }
        if let Some(rating) = number(Role::Rating) {
            self.rated += 1;
            self.rating_sum += rating;
        }
    }

    /// The net promoter score in points; nothing without answers on the scale of 0 to 10.
    ///
    /// ```
    /// use rapport::analysis::Answers;
    /// // 3 promoters, 2 passives and 2 detractors: (3 − 2) / 7 · 100
    /// let answers = Answers { recommended: [3, 2, 2], ..Answers::default() };
    /// assert!((answers.nps().unwrap() - 14.285714285714286).abs() < 1e-12);
    /// ```
    pub fn nps(&self) -> Option<f64> {
        let [promoters, passives, detractors] = self.recommended;
        nps(promoters, passives, detractors)
    }

    /// Mean satisfaction on the scale of the survey.
    pub fn rating(&self) -> Option<f64> {
        (self.rated > 0).then(|| self.rating_sum / self.rated as f64)
    }
}
