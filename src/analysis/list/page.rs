//! One page of a list: sorted only as far as the page reaches.

use super::ask::{ListAsk, ListSort};
use super::members::Members;
use super::valued::Valued;
use crate::analysis::value::Worth;
use crate::analysis::{Scores, SegmentId};
use crate::dataset::{Dataset, Texts};
use crate::units::{Day, Money};
use serde::{Deserialize, Serialize};

/// A page of customers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerPage {
    /// The customers of the page.
    pub rows: Vec<ListedCustomer>,
    /// Customers of the whole list.
    pub total: usize,
    /// Their revenue in the look-back, whatever the filter.
    pub revenue: Money,
    /// Their revenue in the window, with the filter on lines.
    pub window_revenue: Money,
}

/// A customer in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListedCustomer {
    /// The number of the customer among all people of the open tables.
    pub number: u32,
    /// The id as it is kept: a pseudonym where the file's ids name persons.
    pub id: String,
    /// Orders in the look-back.
    pub orders: u32,
    /// Revenue in the look-back.
    pub revenue: Money,
    /// Day of the first order of all; nothing where only sums are known.
    pub first: Option<Day>,
    /// Day of the last order in the look-back.
    pub last: Day,
    /// Days from the last order to the as-of day.
    pub days: i64,
    /// Scores in the look-back.
    pub scores: Option<Scores>,
    /// Segment of the shown scheme.
    pub segment: Option<SegmentId>,
    /// Orders in the window, with the filter on lines.
    pub window_orders: u32,
    /// Revenue in the window, with the filter on lines.
    pub window_revenue: Money,
    /// What the models expect, after the margin; nothing where it was not asked for, or there is no model.
    #[serde(default)]
    pub worth: Option<Worth>,
    /// The range of the value in currency units: 10 % of such customers stay below, 10 % come above.
    #[serde(default)]
    pub range: Option<(f64, f64)>,
}

impl ListedCustomer {
    /// Revenue / orders in currency units.
    pub fn order_value(&self) -> f64 {
        self.revenue.units() / f64::from(self.orders.max(1))
    }
}

/// Where ids and first days stand.
pub(super) enum People<'a> {
    /// With the single orders.
    Orders {
        /// All of them.
        dataset: &'a Dataset,
        /// Those that pass the filter on lines.
        counted: &'a Dataset,
        /// What the models say, where that is asked for.
        valued: Option<Valued<'a>>,
    },
    /// Ids alone.
    Sums(&'a Texts),
}

impl People<'_> {
    fn id(&self, customer: usize) -> String {
        match self {
            People::Orders { dataset, .. } => dataset.customers().get(customer as u32),
            People::Sums(names) => names.get(customer as u32).into_owned(),
        }
    }

    /// The day of the first order of all.
    fn first(&self, customer: usize) -> Option<Day> {
        let People::Orders { dataset, .. } = self else { return None };
        dataset.histories_from(customer).next()?.days.first().map(|day| Day(*day))
    }

    /// What the models expect of a customer.
    fn worth(&self, customer: usize) -> Option<Worth> {
        match self {
            People::Orders { valued, .. } => valued.as_ref()?.worth(customer),
            People::Sums(_) => None,
        }
    }

    fn range(&self, customer: usize, as_of: Day) -> Option<(f64, f64)> {
        match self {
            People::Orders { counted, valued, .. } => valued.as_ref()?.range(counted, customer, as_of),
            People::Sums(_) => None,
        }
    }

    /// Whether the id of a customer holds a text in lower case, whatever the case of its own ASCII letters.
    fn named(&self, customer: usize, search: &str) -> bool {
        search.is_empty() || self.id(customer).to_ascii_lowercase().contains(search)
    }
}

/// Customers of a page or file whose range of value is drawn, at most.
const MOST_RANGES: usize = 1_000;

/// The page that is asked for.
pub(super) fn page(people: &People<'_>, members: &Members<'_>, ask: &ListAsk) -> CustomerPage {
    let (past, window) = (members.past(), members.window());
    let mut keys: Vec<(i64, u32)> = Vec::new();
    let (mut revenue, mut window_revenue) = (0i128, 0i128);
    let key = sorted_by(people, members, ask.sort, ask.ascending);
    let search = ask.search.to_ascii_lowercase();
    for customer in 0..past.orders.len() {
        if members.selects(&ask.selector, customer) && people.named(customer, &search) {
            revenue += i128::from(past.revenue.get(customer).copied().unwrap_or(0));
            window_revenue += i128::from(window.revenue.get(customer).copied().unwrap_or(0));
            let key = key(customer);
            // Equal values stay in the order of the data either way.
            keys.push((if ask.ascending { key } else { !key }, customer as u32));
        }
    }
    let total = keys.len();
    let from = ask.from.min(total);
    let to = from.saturating_add(ask.count).min(total);
    // What lies beyond the page needs no order.
    if to < total {
        keys.select_nth_unstable(to);
    }
    let sorted = keys.get_mut(..to).unwrap_or_default();
    if from > 0 && from < to {
        sorted.select_nth_unstable(from);
    }
    let shown = sorted.get_mut(from..).unwrap_or_default();
    // A range takes a thousand draws a customer: it is for what people read.
    let with_range = shown.len() <= MOST_RANGES;
    shown.sort_unstable();
    CustomerPage {
        rows: shown.iter().map(|(_, customer)| row(people, members, *customer as usize, with_range)).collect(),
        total,
        revenue: past.unit.money(revenue),
        window_revenue: window.unit.money(window_revenue),
    }
}

/// The number by which a customer is sorted, the greatest first.
fn sorted_by<'a>(
    people: &'a People<'_>,
    members: &'a Members<'_>,
    sort: ListSort,
    ascending: bool,
) -> Box<dyn Fn(usize) -> i64 + 'a> {
    let (past, window) = (members.past(), members.window());
    let revenue = |customer: usize| past.revenue.get(customer).copied().unwrap_or(0);
    let orders = |customer: usize| past.orders.get(customer).copied().unwrap_or(0);
    match sort {
        ListSort::Revenue => Box::new(revenue),
        ListSort::Orders => Box::new(move |customer| orders(customer).into()),
        ListSort::Last => Box::new(|customer| past.last.get(customer).copied().unwrap_or(i32::MIN).into()),
        ListSort::First => Box::new(|customer| people.first(customer).map_or(0, |day| day.0.into())),
        // In 1/256 of the smallest unit: finer than any amount that is shown.
        ListSort::OrderValue => Box::new(move |customer| {
            let value = (i128::from(revenue(customer)) << 8) / i128::from(orders(customer).max(1));
            i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
        }),
        ListSort::WindowRevenue => Box::new(|customer| window.revenue.get(customer).copied().unwrap_or(0)),
        ListSort::Value => {
            Box::new(move |customer| ranked(people.worth(customer).and_then(|worth| worth.value), ascending))
        }
        ListSort::Again => Box::new(move |customer| ranked(people.worth(customer).map(|worth| worth.again), ascending)),
    }
}

/// A number of the models as one that can be compared, in millionths; what is not known comes behind all that is.
fn ranked(number: Option<f64>, ascending: bool) -> i64 {
    number.map_or(if ascending { i64::MAX } else { i64::MIN }, |number| (number * 1e6).round() as i64)
}

fn row(people: &People<'_>, members: &Members<'_>, customer: usize, with_range: bool) -> ListedCustomer {
    let (past, window) = (members.past(), members.window());
    let last = past.last.get(customer).copied().unwrap_or_default();
    ListedCustomer {
        number: customer as u32,
        id: people.id(customer),
        orders: past.orders.get(customer).copied().unwrap_or(0),
        revenue: past.unit.money(past.revenue.get(customer).copied().unwrap_or(0)),
        first: people.first(customer),
        last: Day(last),
        days: members.days_since(last),
        scores: members.scores(customer),
        segment: members.segment(customer),
        window_orders: window.orders.get(customer).copied().unwrap_or(0),
        window_revenue: window.unit.money(window.revenue.get(customer).copied().unwrap_or(0)),
        worth: people.worth(customer),
        range: if with_range { people.range(customer, members.as_of()) } else { None },
    }
}
