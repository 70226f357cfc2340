//! The customers behind a count, a page at a time.

mod ask;
mod chosen;
mod members;
mod page;
mod valued;

pub use ask::{ListAsk, ListSort, Selector};
pub use page::{CustomerPage, ListedCustomer};
pub use valued::Valued;

use super::results::filtered;
use super::scope::Scope;
use super::snapshot::snapshot;
use super::{OpenTables, Params, Summaries};
use crate::dataset::{Dataset, Texts};
use members::Members;
use page::People;

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
    customer_list_scored(dataset, tables, params, ask, valued, &[])
}

/// The same with the value score of every customer ([`scores_by_customer`](super::scores_by_customer)), where the list is of
/// scores.
pub fn customer_list_scored(
    dataset: &Dataset,
    tables: &OpenTables<'_>,
    params: &Params,
    ask: &ListAsk,
    valued: Option<Valued<'_>>,
    scores: &[Option<u16>],
) -> CustomerPage {
    let asked = ask.selector.params(params);
    let (params, Some((data, scheme))) = (asked.as_ref(), dataset.span().zip(asked.shown())) else {
        return CustomerPage::default();
    };
    let part = filtered(dataset, &params.filter);
    let filter = params.filtered();
    let schemes: Vec<_> = std::iter::once(scheme).chain(filter.map(|(scheme, _)| scheme)).collect();
    let snapshot = snapshot(dataset, part.as_ref(), &params.tags, Scope::new(params, data), &schemes);
    let chosen = chosen::chosen(dataset, tables, params, &ask.selector, valued.as_ref(), scores);
    let people = People::Orders { dataset, counted: part.as_ref().unwrap_or(dataset), valued };
    match Members::of(&snapshot, &schemes, scheme, filter) {
        Some(members) => page::page(&people, &members.only(chosen), ask),
        None => CustomerPage::default(),
    }
}

/// The same of customers whose single orders nobody knows; `names` are their ids. Nobody knows the first day of one, and a
/// window and a filter on lines have no effect.
pub fn customer_list_of_sums(summaries: &Summaries, names: &Texts, params: &Params, ask: &ListAsk) -> CustomerPage {
    let asked = ask.selector.params(params);
    let (params, Some((scheme, (_, snapshot)))) = (asked.as_ref(), asked.shown().zip(summaries.snapshot(&asked)))
    else {
        return CustomerPage::default();
    };
    let filter = params.filtered();
    let schemes: Vec<_> = std::iter::once(scheme).chain(filter.map(|(scheme, _)| scheme)).collect();
    match Members::of(&snapshot, &schemes, scheme, filter) {
        Some(members) => page::page(&People::Sums(names), &members, ask),
        None => CustomerPage::default(),
    }
}
