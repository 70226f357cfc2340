//! The customers behind a count, a page at a time.

mod ask;
mod chosen;
mod column;
mod listing;
mod members;
mod page;
mod valued;

pub use ask::{ListAsk, ListSort, Selector};
pub use chosen::Sight;
pub use column::{ListColumn, OwnValue};
pub use listing::Listing;
pub use page::{CustomerPage, ListSource, ListedCustomer};
pub use valued::Valued;

use super::{OpenTables, Params, Summaries};
use crate::dataset::{Dataset, Texts};

/// A page of the customers that a selector names, as of the day of the parameters; empty without orders.
///
/// A segment lists as many customers as its row of the share table counts: those with an order in the look-back that passes
/// the filter on lines. It takes the place of the filter's own segment.
///
/// ```
/// use rapport::analysis::{ListAsk, Params, customer_list};
/// use rapport::dataset::{Block, Builder};
/// let mut block = Block { day: vec![10, 20, 30], amount: vec![500, 300, 900], ..Block::default() };
/// ["Ann", "Bob", "Ann"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let page = customer_list(&builder.finish(), &Params::default(), &ListAsk { count: 10, ..ListAsk::default() });
/// assert_eq!((page.total, page.revenue.units()), (2, 17.0));
/// assert_eq!(page.rows.iter().map(|row| (row.id.as_str(), row.orders)).collect::<Vec<_>>(), [("Ann", 2), ("Bob", 1)]);
/// ```
pub fn customer_list(dataset: &Dataset, params: &Params, ask: &ListAsk) -> CustomerPage {
    customer_list_valued(dataset, &OpenTables::default(), params, ask, None)
}

/// The same with the tables beside the orders, which say with them who is warned of, and with what the models say of each
/// customer.
pub fn customer_list_valued(
    dataset: &Dataset,
    tables: &OpenTables<'_>,
    params: &Params,
    ask: &ListAsk,
    valued: Option<Valued<'_>>,
) -> CustomerPage {
    let listing = Listing::of(dataset, &Sight { tables, valued, referred: None, scores: &[] }, params, ask);
    listing.page(&ListSource::Orders { dataset, valued }, ask)
}

/// The same of customers whose single orders nobody knows; `names` are their ids. Nobody knows the first day of one, and a
/// window and a filter on lines have no effect.
pub fn customer_list_of_sums(summaries: &Summaries, names: &Texts, params: &Params, ask: &ListAsk) -> CustomerPage {
    Listing::of_sums(summaries, names, params, ask).page(&ListSource::Sums(names), ask)
}
