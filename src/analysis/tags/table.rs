//! Who has which tag: counts, revenue and coverage.

use super::{TagGroup, TagId};
use crate::analysis::criteria::look;
use crate::analysis::{LookBack, Params};
use crate::dataset::Dataset;
use crate::units::{Day, Money, Ratio};
use serde::{Deserialize, Serialize};

/// A tag in the table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TagRow {
    /// The tag.
    pub tag: TagId,
    /// Customers who have it.
    pub customers: u64,
    /// Their revenue up to the day.
    pub revenue: Money,
    /// Their share of all customers; nothing without customers.
    pub share: Option<Ratio>,
}

/// All tags of a document as of a day.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TagTable {
    /// The day.
    pub as_of: Day,
    /// Customers with an order up to the day who pass the filter.
    pub customers: u64,
    /// Their revenue.
    pub revenue: Money,
    /// One row a tag, in the order of the document.
    pub rows: Vec<TagRow>,
    /// Customers with at least one tag.
    pub tagged: u64,
    /// Customers with at least one tag of each group, in the order of [`TagGroup::ALL`].
    pub tagged_in: [u64; 3],
}

impl TagTable {
    /// Share of the customers with at least one tag; nothing without customers.
    pub fn coverage(&self) -> Option<Ratio> {
        Ratio::of(self.tagged as f64, self.customers as f64)
    }

    /// The same for a group.
    pub fn coverage_of(&self, group: TagGroup) -> Option<Ratio> {
        let at = TagGroup::ALL.into_iter().position(|other| other == group)?;
        Ratio::of(self.tagged_in.get(at).copied().unwrap_or(0) as f64, self.customers as f64)
    }
}

/// Counts the customers of each tag of the parameters.
///
/// ```
/// use rapport::analysis::{Attribute, Condition, Criteria, Params, Tag, TagId, Test, tag_table};
/// use rapport::dataset::{Block, Builder};
/// // Ann ordered three times, Bob once.
/// let mut block = Block { day: vec![0, 10, 20, 5], amount: vec![100; 4], ..Block::default() };
/// ["Ann", "Ann", "Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let often = Criteria::all(vec![Condition::new(Attribute::Orders, Test::AtLeast(2.0))]);
/// let params = Params { tags: vec![Tag { id: TagId(1), criteria: often, ..Tag::default() }], ..Params::default() };
/// let table = tag_table(&builder.finish(), &params).unwrap();
/// assert_eq!((table.customers, table.rows[0].customers, table.rows[0].revenue.units()), (2, 1, 3.0));
/// ```
pub fn tag_table(dataset: &Dataset, params: &Params) -> Option<TagTable> {
    look(dataset, params, LookBack::All, |known, counted| {
        let (there, counted) = (counted.there(), counted.activity);
        let sum = |members: &dyn Fn(usize) -> bool| {
            let (mut customers, mut revenue) = (0u64, 0i128);
            for (customer, amount) in counted.revenue.iter().enumerate() {
                if there.get(customer).copied().unwrap_or(false) && members(customer) {
                    customers += 1;
                    revenue += i128::from(*amount);
                }
            }
            (customers, counted.unit.money(revenue))
        };
        let (customers, revenue) = sum(&|_| true);
        let mut groups = vec![0u8; counted.orders.len()];
        let mut rows = Vec::with_capacity(params.tags.len());
        for tag in &params.tags {
            let Some(members) = known.tagged(tag.id) else { continue };
            let bit = 1u8 << (tag.group as u8);
            for (own, member) in groups.iter_mut().zip(members.iter()) {
                *own |= if *member { bit } else { 0 };
            }
            let (own, revenue) = sum(&|customer| members.get(customer).copied().unwrap_or(false));
            rows.push(TagRow { tag: tag.id, customers: own, revenue, share: Ratio::of(own as f64, customers as f64) });
        }
        let with = |bits: u8| {
            let own = groups.iter().zip(&there).filter(|(own, there)| **there && **own & bits != 0);
            own.count() as u64
        };
        let tagged_in = TagGroup::ALL.map(|group| with(1 << (group as u8)));
        TagTable { as_of: known.as_of, customers, revenue, rows, tagged: with(u8::MAX), tagged_in }
    })
}

/// The customers who have a tag and pass the filter.
pub(in crate::analysis) fn tag_members(dataset: &Dataset, params: &Params, tag: TagId) -> Vec<bool> {
    let found = look(dataset, params, LookBack::All, |known, counted| {
        let mut members = known.tagged(tag).map(|members| members.to_vec()).unwrap_or_default();
        members.iter_mut().zip(counted.there()).for_each(|(member, there)| *member &= there);
        members
    });
    found.unwrap_or_default()
}

/// The tags of the customer with an id, in the order of the document.
pub fn tags_of(dataset: &Dataset, params: &Params, id: &str) -> Vec<TagId> {
    let Some(customer) = dataset.customers().place_of(id) else { return Vec::new() };
    let found = look(dataset, params, LookBack::All, |known, _| {
        let has = |tag: TagId| {
            let members = known.tagged(tag);
            members.and_then(|members| members.get(customer).copied()).unwrap_or(false)
        };
        params.tags.iter().map(|tag| tag.id).filter(|tag| has(*tag)).collect()
    });
    found.unwrap_or_default()
}
