//! What can be followed month by month.

use super::{Change, Month, Unit};

/// One number of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Revenue.
    Revenue,
    /// Orders.
    Orders,
    /// Customers with an order.
    Active,
    /// Of these: first order ever.
    New,
    /// Of these: active in the previous month too.
    Retained,
    /// Of these: back after a pause.
    Reactivated,
    /// Active in the previous month and not in this one.
    Lost,
    /// Revenue / orders.
    AverageOrderValue,
}

/// A measure in two months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The earlier month.
    pub before: Month,
    /// The later month.
    pub now: Month,
    /// Value of the earlier month.
    pub from: f64,
    /// Value of the later month.
    pub to: f64,
    /// The change; nothing from a value of 0.
    pub change: Option<Change>,
}

impl Month {
    /// Active customers who were here before: retained or back after a pause.
    pub fn returning(&self) -> u64 {
        self.retained + self.reactivated
    }
}

impl Measure {
    /// All measures, in the order in which they are offered.
    pub const ALL: [Measure; 8] = [
        Measure::Revenue,
        Measure::Orders,
        Measure::Active,
        Measure::New,
        Measure::Retained,
        Measure::Reactivated,
        Measure::Lost,
        Measure::AverageOrderValue,
    ];

    /// The value of a month; money in currency units. Nothing where it cannot be known: in the first month of the data
    /// everybody has a first order, which says nothing of who is new, back or lost.
    ///
    /// ```
    /// use rapport::analysis::{Measure, Month};
    /// use rapport::units::Day;
    /// let month = Month { active: 59, new: 59, ..Month::without_orders(Day(19_723)) };
    /// assert_eq!((Measure::New.of(&month), Measure::Active.of(&month)), (Some(59.0), Some(59.0)));
    /// let first = Month { first: true, ..month };
    /// assert_eq!((Measure::New.of(&first), Measure::Active.of(&first)), (None, Some(59.0)));
    /// ```
    pub fn of(self, month: &Month) -> Option<f64> {
        Some(match self {
            _ if month.first && self.needs_history() => return None,
            Measure::Revenue => month.revenue.units(),
            Measure::Orders => month.orders as f64,
            Measure::Active => month.active as f64,
            Measure::New => month.new as f64,
            Measure::Retained => month.retained as f64,
            Measure::Reactivated => month.reactivated as f64,
            Measure::Lost => month.lost as f64,
            Measure::AverageOrderValue => return month.average_order_value,
        })
    }

    /// Whether it says who was here before, so that the first month of the data cannot have it.
    pub fn needs_history(self) -> bool {
        match self {
            Measure::New | Measure::Retained | Measure::Reactivated | Measure::Lost => true,
            Measure::Revenue | Measure::Orders | Measure::Active | Measure::AverageOrderValue => false,
        }
    }

    /// The unit of the value.
    pub fn unit(self) -> Unit {
        match self {
            Measure::Revenue | Measure::AverageOrderValue => Unit::Money,
            _ => Unit::Count,
        }
    }

    /// The last whole month against the same month a year before, so that seasons cancel out; against the first whole
    /// month where the data do not reach back a year. Nothing with fewer than two whole months.
    pub fn compared(self, months: &[Month]) -> Option<Compared> {
        let whole = || months.iter().filter(|month| !month.partial && self.of(month).is_some());
        let now = *whole().next_back()?;
        let year_before = now.month.month_index() - 12;
        let before = *whole().find(|month| month.month.month_index() == year_before).or(whole().next())?;
        let (from, to) = (self.of(&before)?, self.of(&now)?);
        (before.month < now.month).then(|| Compared {
            before,
            now,
            from,
            to,
            change: Change::of(self.unit(), from, to),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Day, Money, Ratio};

    fn month(index: i32, orders: u64, partial: bool) -> Month {
        Month {
            month: Day::from_month_index(24_000 + index),
            orders,
            revenue: Money::from_units(orders as f64 * 10.0),
            average_order_value: (orders > 0).then_some(10.0),
            active: 0,
            new: 0,
            retained: 0,
            reactivated: 0,
            lost: 0,
            retention: None,
            partial,
            first: false,
        }
    }

    #[test]
    fn a_whole_month_is_held_against_the_same_month_a_year_before() {
        let months: Vec<Month> = (0..15).map(|i| month(i, 100 + i as u64, i == 14)).collect();
        let compared = Measure::Orders.compared(&months).unwrap();
        assert_eq!((compared.before.month, compared.from), (Day::from_month_index(24_001), 101.0));
        assert_eq!((compared.now.month, compared.to), (Day::from_month_index(24_013), 113.0));
        assert_eq!(compared.change, Some(Change::Relative(Ratio(12.0 / 101.0))));
    }

    #[test]
    fn shorter_data_are_held_against_the_first_whole_month() {
        let months = [month(0, 5, true), month(1, 10, false), month(2, 20, false), month(3, 3, true)];
        let compared = Measure::Revenue.compared(&months).unwrap();
        assert_eq!((compared.from, compared.to), (100.0, 200.0));
    }

    #[test]
    fn the_first_month_of_the_data_is_no_baseline_of_new_and_lost_customers() {
        // 90 "new" customers in the first month are all that ordered; 10 and 20 are new in truth.
        let new = |index: i32, new: u64| Month { new, active: 90, first: index == 0, ..month(index, 9, false) };
        let months = [new(0, 90), new(1, 10), new(2, 20)];
        let compared = Measure::New.compared(&months).unwrap();
        assert_eq!((compared.from, compared.to), (10.0, 20.0));
        assert_eq!(Measure::Active.compared(&months).map(|compared| compared.from), Some(90.0));
        assert_eq!([Measure::Lost.compared(&months[..2]), Measure::New.compared(&months[..2])], [None, None]);
    }

    #[test]
    fn one_whole_month_has_nothing_to_be_held_against() {
        assert_eq!(Measure::Orders.compared(&[month(0, 5, true), month(1, 10, false)]), None);
        assert_eq!(Measure::Orders.compared(&[]), None);
    }

    #[test]
    fn a_month_without_orders_has_no_average_order_value() {
        assert_eq!(Measure::AverageOrderValue.of(&month(0, 0, false)), None);
        assert_eq!(Measure::Orders.of(&month(0, 0, false)), Some(0.0));
    }
}
