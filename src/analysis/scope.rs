//! Which days an analysis looks at: the period, the one before it, and the two that retention compares.

use super::{LookBack, Params, Window};
use crate::units::{Day, Period};

/// The days of one analysis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scope {
    /// The effective as-of day.
    pub as_of: Day,
    /// The span whose orders count; never after the as-of day.
    pub period: Period,
    /// The later of the two spans that retention compares.
    pub recent: Period,
    /// The earlier one.
    pub earlier: Period,
    window: Window,
    data: Period,
}

impl Scope {
    /// Resolves the choice against the days that the data span.
    pub fn new(params: &Params, data: Period) -> Scope {
        let as_of = params.as_of.unwrap_or(data.to);
        match params.window {
            Window::All => Scope::all(as_of, half_span(data.from, as_of), data),
            Window::Months(months) => Scope::months(as_of, months.clamp(1, 1200), data),
            Window::Custom(period) => {
                let to = period.to.min(as_of);
                Scope::custom(Period { from: period.from, to }, data)
            }
        }
    }

    /// The same choice one period earlier: for a window the span just before it, for [`Window::All`] everything up to
    /// the day before the recent retention span.
    pub fn back(&self) -> Scope {
        match self.window {
            Window::All => Scope::all(self.earlier.to, self.recent.days(), self.data),
            Window::Months(months) => Scope::months(self.earlier.to, months, self.data),
            Window::Custom(_) => Scope::custom(self.earlier, self.data),
        }
    }

    /// The same choice a year earlier; of all data the same as [`Scope::back`], which nothing is compared with. A span that
    /// ends with a month ends with that month a year earlier, too.
    pub fn a_year_back(&self) -> Scope {
        let first = |day: Day| day.plus_months(-12);
        let last = |day: Day| first(day.plus_days(1)).plus_days(-1);
        match self.window {
            Window::All => self.back(),
            Window::Months(months) => Scope::months(last(self.period.to), months, self.data),
            Window::Custom(_) => {
                let (from, to) = (first(self.period.from), last(self.period.to));
                Scope::custom(Period { from: from.min(to), to }, self.data)
            }
        }
    }

    /// All orders up to the same day, whatever the window.
    pub fn whole(&self) -> Scope {
        Scope::all(self.as_of, half_span(self.data.from, self.as_of), self.data)
    }

    /// The days of a look-back: they end on the as-of day, whatever the window.
    pub fn past(&self, look_back: LookBack) -> Period {
        look_back.period(self.data.from, self.as_of)
    }

    /// The days of what stands beside the orders: where all orders count, it may be older and, unless an earlier day was
    /// chosen, newer than they are.
    pub fn beside(&self) -> Period {
        let to = if self.as_of == self.data.to { Day::MAX } else { self.period.to };
        if self.window == Window::All { Period { from: Day::MIN, to } } else { self.period }
    }

    /// Whether the data reach back to the beginning of the earlier retention span and into the recent one.
    pub fn retention_covered(&self) -> bool {
        self.recent.days() > 0 && self.data.from <= self.earlier.from && self.recent.from <= self.data.to
    }

    /// Whether all that is known up to the as-of day happened on one day.
    pub fn one_day(&self) -> bool {
        self.data.from == self.data.to.min(self.as_of)
    }

    /// Whether totals of this scope may stand beside those of the next one: a window of equal length, wholly covered.
    pub fn comparable(&self) -> bool {
        self.window != Window::All && self.holds_data() && self.data.from <= self.period.from
    }

    /// Whether the period reaches into the days of the data.
    pub fn holds_data(&self) -> bool {
        self.period.from <= self.period.to && self.period.from <= self.data.to && self.data.from <= self.period.to
    }

    fn all(as_of: Day, days: i32, data: Period) -> Scope {
        let recent = Period { from: as_of.plus_days(1 - days), to: as_of };
        let period = Period { from: data.from, to: as_of };
        Scope { as_of, period, recent, earlier: recent.before(), window: Window::All, data }
    }

    fn months(as_of: Day, months: u32, data: Period) -> Scope {
        let start = |to: Day| to.plus_days(1).plus_months(-(months as i32));
        let period = Period { from: start(as_of), to: as_of };
        let end = period.from.plus_days(-1).max(Day::MIN);
        let earlier = Period { from: start(end), to: end };
        Scope { as_of, period, recent: period, earlier, window: Window::Months(months), data }
    }

    fn custom(period: Period, data: Period) -> Scope {
        let earlier = period.before();
        Scope { as_of: period.to, period, recent: period, earlier, window: Window::Custom(period), data }
    }
}

/// The longest span of at most a year that fits twice into the days up to the as-of day.
fn half_span(from: Day, as_of: Day) -> i32 {
    (Period { from, to: as_of }.days() / 2).min(365)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    #[test]
    fn twelve_months_to_the_end_of_june_begin_on_the_first_of_july() {
        let params = Params { window: Window::Months(12), ..Params::default() };
        let scope = Scope::new(&params, period("2022-01-10", "2024-06-30"));
        assert_eq!(scope.period, period("2023-07-01", "2024-06-30"));
        assert_eq!(scope.earlier, period("2022-07-01", "2023-06-30"));
        assert_eq!(scope.back().period, scope.earlier);
        assert!(scope.back().comparable());
        assert!(!scope.back().back().comparable());
    }

    #[test]
    fn a_year_earlier_a_month_is_the_same_month() {
        let data = period("2021-01-01", "2024-02-29");
        let scope = |window| Scope::new(&Params { window, ..Params::default() }, data).a_year_back();
        assert_eq!(scope(Window::Months(1)).period, period("2023-02-01", "2023-02-28"));
        assert_eq!(scope(Window::Months(3)).period, period("2022-12-01", "2023-02-28"));
        let custom = Window::Custom(period("2024-01-10", "2024-01-20"));
        assert_eq!(scope(custom).period, period("2023-01-10", "2023-01-20"));
        let leap = Window::Custom(period("2024-02-29", "2024-02-29"));
        assert_eq!(scope(leap).period, period("2023-02-28", "2023-02-28"));
        assert!(scope(Window::Months(24)).comparable() && !scope(Window::Months(27)).comparable());
    }

    #[test]
    fn without_a_window_retention_compares_the_two_halves_but_at_most_two_years() {
        let short = Scope::new(&Params::default(), period("2024-01-01", "2024-01-11"));
        assert_eq!(
            (short.earlier, short.recent),
            (period("2024-01-02", "2024-01-06"), period("2024-01-07", "2024-01-11"))
        );
        let long = Scope::new(&Params::default(), period("2020-01-01", "2023-12-31"));
        assert_eq!(long.recent, period("2023-01-01", "2023-12-31"));
        assert_eq!(long.earlier, period("2022-01-01", "2022-12-31"));
    }

    #[test]
    fn one_day_of_data_has_no_period_before() {
        let scope = Scope::new(&Params::default(), period("2024-01-01", "2024-01-01"));
        assert!(!scope.retention_covered() && scope.holds_data() && scope.one_day());
    }

    #[test]
    fn a_window_that_ends_earlier_moves_the_as_of_day() {
        let window = Window::Custom(period("2023-01-01", "2023-03-31"));
        let scope = Scope::new(&Params { window, ..Params::default() }, period("2022-01-01", "2024-01-01"));
        assert_eq!(scope.as_of, "2023-03-31".parse().unwrap());
    }
}
