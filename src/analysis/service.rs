//! What the tables beside the orders tell by themselves: how fast tickets are answered and closed, what a survey says.

use super::nps;
use crate::dataset::{NO_VALUE, OTHER_SCALE, Role, Table, Values};
use serde::{Deserialize, Serialize};

/// The limits of the source: answered within 2 hours, closed within 24 (S1, fast lane for key customers).
const ANSWER_LIMIT: i64 = 2 * 3600;
const CLOSE_LIMIT: i64 = 24 * 3600;

/// Tickets by the calendar: nights, weekends and holidays count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Tickets.
    pub tickets: u64,
    /// Tickets with a time of the first answer.
    pub answered: u64,
    /// Those answered within two hours.
    pub answered_in_time: u64,
    /// Tickets with a time of closing.
    pub closed: u64,
    /// Those closed within 24 hours.
    pub closed_in_time: u64,
}

impl Service {
    /// Counts the rows of a table of tickets. An end that lies before the opening counts for nothing.
    pub fn of(table: &Table, rows: impl Iterator<Item = usize>) -> Service {
        let time = |role, row: usize| match table.values(role) {
            Some(Values::Time(times)) => times.get(row).copied().filter(|time| *time != NO_VALUE),
            _ => None,
        };
        let mut service = Service::default();
        for row in rows {
            service.tickets += 1;
            let Some(opened) = time(Role::Opened, row) else { continue };
            let after = |role| time(role, row).map(|end| end - opened).filter(|span| *span >= 0);
            if let Some(span) = after(Role::FirstResponse) {
                service.answered += 1;
                service.answered_in_time += u64::from(span <= ANSWER_LIMIT);
            }
            if let Some(span) = after(Role::Closed) {
                service.closed += 1;
                service.closed_in_time += u64::from(span <= CLOSE_LIMIT);
            }
        }
        service
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
