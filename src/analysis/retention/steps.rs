//! The calendar in steps of equal kind: days, weeks from Monday to Sunday, months, quarters.

use super::cohort_ask::CohortStep;
use crate::units::{Day, Period};

impl CohortStep {
    /// The number of the step in which a day lies; days that lie in the same step have the same.
    pub(super) fn number(self, day: Day) -> i32 {
        match self {
            CohortStep::Day => day.0,
            // 1970-01-01 was a Thursday.
            CohortStep::Week => (day.0 + 3).div_euclid(7),
            CohortStep::Month => day.month_index(),
            CohortStep::Quarter => day.month_index().div_euclid(3),
        }
    }

    /// The first day of the step with a number.
    pub(super) fn start(self, number: i32) -> Day {
        match self {
            CohortStep::Day => Day(number),
            CohortStep::Week => Day(number.saturating_mul(7).saturating_sub(3)),
            CohortStep::Month => Day::from_month_index(number),
            CohortStep::Quarter => Day::from_month_index(number.saturating_mul(3)),
        }
    }
}

/// The steps from the one of the first day of the data to that of the last, counted from 0.
#[derive(Debug, Clone)]
pub(super) struct Steps {
    step: CohortStep,
    first: i32,
    first_day: i32,
    /// The step of each day, so that no order needs calendar arithmetic.
    of_day: Vec<u32>,
    count: usize,
}

impl Steps {
    /// The steps of a span.
    pub fn of(step: CohortStep, span: Period) -> Steps {
        let first = step.number(span.from);
        let mut of_day = Vec::with_capacity(span.days() as usize);
        let mut number = 0u32;
        while of_day.len() < span.days() as usize {
            let next = step.start(first + number as i32 + 1);
            // The calendar ends with the year 9999: what comes after its last step is that step.
            let reached = span.from.0 + of_day.len() as i32;
            let end = if next.0 > reached { next.0.min(span.to.0 + 1) } else { span.to.0 + 1 };
            of_day.resize((end - span.from.0).max(0) as usize, number);
            number += 1;
        }
        Steps { step, first, first_day: span.from.0, of_day, count: number.max(1) as usize }
    }

    /// How many steps there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The step of a day of the data.
    #[inline]
    pub fn of_day(&self, day: i32) -> usize {
        self.of_day.get((day - self.first_day) as usize).copied().unwrap_or(0) as usize
    }

    /// The step of any day from the first of the data on; of an earlier day the first.
    pub fn at(&self, day: Day) -> usize {
        (self.step.number(day) - self.first).max(0) as usize
    }

    /// The first day of a step.
    pub fn start(&self, step: usize) -> Day {
        self.step.start(self.first.saturating_add(step as i32))
    }

    /// How many steps are wholly over on the evening of a day.
    pub fn over(&self, day: Day) -> usize {
        self.at(day.plus_days(1))
    }

    /// Whether a step has a day in a period.
    pub fn meets(&self, step: usize, period: Period) -> bool {
        self.start(step + 1) > period.from && self.start(step) <= period.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_quarters_with_january_april_july_and_october() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        // 1 January 2024 was a Monday.
        for (step, inside, start) in [
            (CohortStep::Day, "2024-02-29", "2024-02-29"),
            (CohortStep::Week, "2024-01-01", "2024-01-01"),
            (CohortStep::Week, "2024-01-07", "2024-01-01"),
            (CohortStep::Week, "1969-12-31", "1969-12-29"),
            (CohortStep::Month, "2024-02-29", "2024-02-01"),
            (CohortStep::Quarter, "2024-06-30", "2024-04-01"),
            (CohortStep::Quarter, "2023-12-31", "2023-10-01"),
        ] {
            assert_eq!(step.start(step.number(day(inside))), day(start), "{step:?} {inside}");
        }
        let span = Period { from: day("2023-12-30"), to: day("2024-01-15") };
        let weeks = Steps::of(CohortStep::Week, span);
        assert_eq!((weeks.count(), weeks.of_day(span.from.0), weeks.of_day(span.to.0)), (4, 0, 3));
        // Sunday 7 January ends the second of them, Saturday does not.
        assert_eq!([day("2024-01-06"), day("2024-01-07"), day("2024-01-15")].map(|day| weeks.over(day)), [1, 2, 3]);
    }
}
