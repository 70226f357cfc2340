//! One window of a list.

use super::ask::ListAsk;
use super::column::OwnValue;
use super::listing::Listing;
use super::valued::Valued;
use crate::analysis::rfm::recency;
use crate::analysis::tags::TagId;
use crate::analysis::value::Worth;
use crate::analysis::{Scores, SegmentId};
use crate::dataset::{Dataset, NO_ENTRY, Texts, TraitValues};
use crate::units::{Day, Money};
use serde::{Deserialize, Serialize};

/// A page of customers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerPage {
    /// How many customers of the list come before the page.
    #[serde(default)]
    pub from: usize,
    /// The customers of the page.
    pub rows: Vec<ListedCustomer>,
    /// The keys of attributes that the rows have values under, in order.
    #[serde(default)]
    pub own: Vec<String>,
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
    /// What the tables of customers say under each of [`CustomerPage::own`]; nothing where they say nothing.
    #[serde(default)]
    pub own: Vec<Option<OwnValue>>,
    /// The tags, where they were asked for, in the order of the document.
    #[serde(default)]
    pub tags: Vec<TagId>,
}

impl ListedCustomer {
    /// Revenue / orders in currency units.
    pub fn order_value(&self) -> f64 {
        self.revenue.units() / f64::from(self.orders.max(1))
    }
}

/// Where ids, first days and attributes stand.
pub enum ListSource<'a> {
    /// With the single orders.
    Orders {
        /// All of them.
        dataset: &'a Dataset,
        /// What the models say, where that is asked for.
        valued: Option<Valued<'a>>,
    },
    /// Ids alone.
    Sums(&'a Texts),
}

impl ListSource<'_> {
    fn id(&self, customer: u32) -> String {
        match self {
            ListSource::Orders { dataset, .. } => dataset.customers().get(customer),
            ListSource::Sums(names) => names.get(customer).into_owned(),
        }
    }

    /// The day of the first order of all.
    pub(super) fn first(&self, customer: u32) -> Option<Day> {
        let ListSource::Orders { dataset, .. } = self else { return None };
        dataset.histories_from(customer as usize).next()?.days.first().map(|day| Day(*day))
    }

    /// What the models expect of a customer.
    pub(super) fn worth(&self, customer: u32) -> Option<Worth> {
        match self {
            ListSource::Orders { valued, .. } => valued.as_ref()?.worth(customer as usize),
            ListSource::Sums(_) => None,
        }
    }

    fn range(&self, listing: &Listing, customer: u32) -> Option<(f64, f64)> {
        let ListSource::Orders { dataset, valued } = self else { return None };
        let counted = listing.counted.as_ref().unwrap_or(dataset);
        valued.as_ref()?.range(counted, customer as usize, listing.as_of)
    }

    /// What the tables of customers say under a key.
    fn own(&self, customer: u32, key: &str) -> Option<OwnValue> {
        let ListSource::Orders { dataset, .. } = self else { return None };
        let column = dataset.traits().column(key)?;
        match &column.values {
            TraitValues::Text(texts, of) => {
                let code = of.get(customer as usize).copied().filter(|code| *code != NO_ENTRY)?;
                Some(OwnValue::Text(texts.get(code).into_owned()))
            }
            TraitValues::Number(numbers) => {
                let number = numbers.get(customer as usize).copied().filter(|number| !number.is_nan())?;
                Some(if column.is_day { OwnValue::Day(Day(number as i32)) } else { OwnValue::Number(number) })
            }
        }
    }

    /// Whether the id of a customer holds a text in lower case, whatever the case of its own ASCII letters.
    pub(super) fn named(&self, customer: u32, search: &str) -> bool {
        search.is_empty() || self.id(customer).to_ascii_lowercase().contains(search)
    }
}

/// Customers of a page or file whose range of value is drawn, at most.
const MOST_RANGES: usize = 1_000;

impl Listing {
    /// The window that is asked for. It costs what its rows cost, however long the list is.
    pub fn page(&self, source: &ListSource<'_>, ask: &ListAsk) -> CustomerPage {
        let total = self.order.len();
        let from = ask.from.min(total);
        let shown = self.order.get(from..from.saturating_add(ask.count).min(total)).unwrap_or_default();
        // A range takes a thousand draws a customer: it is for what people read.
        let with_range = shown.len() <= MOST_RANGES;
        let [revenue, window_revenue] = self.sums;
        CustomerPage {
            from,
            rows: shown.iter().filter_map(|place| self.row(source, ask, *place, with_range)).collect(),
            own: ask.own.clone(),
            total,
            revenue: self.unit.money(revenue),
            window_revenue: self.window_unit.money(window_revenue),
        }
    }

    fn row(&self, source: &ListSource<'_>, ask: &ListAsk, place: u32, with_range: bool) -> Option<ListedCustomer> {
        let entry = self.entries.get(place as usize)?;
        let customer = entry.customer;
        let tags = match source {
            ListSource::Orders { dataset, .. } if ask.tags => self.tags_of(dataset, place),
            ListSource::Orders { .. } | ListSource::Sums(_) => Vec::new(),
        };
        Some(ListedCustomer {
            number: customer,
            id: source.id(customer),
            orders: entry.orders,
            revenue: self.unit.money(entry.revenue),
            first: source.first(customer),
            last: Day(entry.last),
            days: recency(self.as_of, entry.last),
            scores: entry.scores,
            segment: self.segments.get(usize::from(entry.segment)).copied(),
            window_orders: entry.window_orders,
            window_revenue: self.window_unit.money(entry.window_revenue),
            worth: source.worth(customer),
            range: if with_range { source.range(self, customer) } else { None },
            own: ask.own.iter().map(|key| source.own(customer, key)).collect(),
            tags,
        })
    }
}
