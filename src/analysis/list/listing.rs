//! Who is listed and in which order: found once for a question, read a window at a time.

use super::ask::{ListAsk, ListSort, Selector};
use super::chosen::{Sight, chosen};
use super::members::Members;
use super::page::ListSource;
use crate::analysis::results::filtered;
use crate::analysis::scope::Scope;
use crate::analysis::snapshot::snapshot;
use crate::analysis::tags::{TagId, TagSets};
use crate::analysis::{Params, Scores, SegmentId, Summaries};
use crate::dataset::{Dataset, Texts};
use crate::units::{AmountUnit, Day};
use std::cell::OnceCell;

/// The customers of a question in their order, with what a row says of them. It holds no id: those stay with the rows.
pub struct Listing {
    /// Those whom the selector names, in the order of the data.
    pub(super) entries: Vec<Entry>,
    /// The segments that entries name by their place.
    pub(super) segments: Vec<SegmentId>,
    /// The unit of revenue in the look-back.
    pub(super) unit: AmountUnit,
    /// The unit of revenue in the window.
    pub(super) window_unit: AmountUnit,
    pub(super) as_of: Day,
    /// The orders that pass the filter on lines, where these are not all and the models are asked.
    pub(super) counted: Option<Dataset>,
    /// Places of entries: those whom the search finds, sorted.
    pub(super) order: Vec<u32>,
    /// Revenue of those in the look-back and in the window.
    pub(super) sums: [i128; 2],
    params: Params,
    tags: OnceCell<TagSets>,
}

/// Somebody who is listed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub customer: u32,
    pub orders: u32,
    pub last: i32,
    pub window_orders: u32,
    pub revenue: i64,
    pub window_revenue: i64,
    pub scores: Option<Scores>,
    /// The place of the segment among those of the listing; [`u16::MAX`] for none.
    pub segment: u16,
}

impl Listing {
    /// The customers that a selector names, sorted; nobody without orders.
    pub fn of(dataset: &Dataset, sight: &Sight<'_>, params: &Params, ask: &ListAsk) -> Listing {
        let asked = ask.selector.params(params);
        let (params, Some((data, scheme))) = (asked.as_ref(), dataset.span().zip(asked.shown())) else {
            return Listing::nobody(params);
        };
        let part = filtered(dataset, &params.filter);
        let filter = params.filtered();
        let schemes: Vec<_> = std::iter::once(scheme).chain(filter.map(|(scheme, _)| scheme)).collect();
        let snapshot = snapshot(dataset, part.as_ref(), &params.tags, Scope::new(params, data), &schemes);
        let chosen = chosen(dataset, sight, params, &ask.selector);
        let mut listing = match Members::of(&snapshot, &schemes, scheme, filter) {
            Some(members) => Listing::with(&members.only(chosen), params, &ask.selector),
            None => return Listing::nobody(params),
        };
        drop(snapshot);
        listing.counted = part.filter(|_| sight.valued.is_some());
        listing.sort(&ListSource::Orders { dataset, valued: sight.valued }, ask);
        listing
    }

    /// The same of customers whose single orders nobody knows; `names` are their ids.
    pub fn of_sums(summaries: &Summaries, names: &Texts, params: &Params, ask: &ListAsk) -> Listing {
        let asked = ask.selector.params(params);
        let (params, Some((scheme, (_, snapshot)))) = (asked.as_ref(), asked.shown().zip(summaries.snapshot(&asked)))
        else {
            return Listing::nobody(params);
        };
        let filter = params.filtered();
        let schemes: Vec<_> = std::iter::once(scheme).chain(filter.map(|(scheme, _)| scheme)).collect();
        let Some(members) = Members::of(&snapshot, &schemes, scheme, filter) else { return Listing::nobody(params) };
        let mut listing = Listing::with(&members, params, &ask.selector);
        listing.sort(&ListSource::Sums(names), ask);
        listing
    }

    fn nobody(params: &Params) -> Listing {
        Listing {
            entries: Vec::new(),
            segments: Vec::new(),
            unit: AmountUnit::default(),
            window_unit: AmountUnit::default(),
            as_of: Day::default(),
            counted: None,
            order: Vec::new(),
            sums: [0; 2],
            params: params.clone(),
            tags: OnceCell::new(),
        }
    }

    fn with(members: &Members<'_>, params: &Params, selector: &Selector) -> Listing {
        let (past, window) = (members.past(), members.window());
        let segments = members.segments();
        let place = |id: SegmentId| segments.iter().position(|own| *own == id).and_then(|place| place.try_into().ok());
        let entry = |customer: usize| Entry {
            customer: customer as u32,
            orders: past.orders.get(customer).copied().unwrap_or(0),
            last: past.last.get(customer).copied().unwrap_or_default(),
            window_orders: window.orders.get(customer).copied().unwrap_or(0),
            revenue: past.revenue.get(customer).copied().unwrap_or(0),
            window_revenue: window.revenue.get(customer).copied().unwrap_or(0),
            scores: members.scores(customer),
            segment: members.segment(customer).and_then(place).unwrap_or(u16::MAX),
        };
        let chosen = (0..past.orders.len()).filter(|customer| members.selects(selector, *customer));
        Listing {
            entries: chosen.map(entry).collect(),
            unit: past.unit,
            window_unit: window.unit,
            as_of: members.as_of(),
            segments,
            ..Listing::nobody(params)
        }
    }

    /// Puts those whom the search finds in order; who is listed stays.
    pub fn sort(&mut self, source: &ListSource<'_>, ask: &ListAsk) {
        let search = ask.search.to_ascii_lowercase();
        let key = sorted_by(source, ask.sort, ask.ascending);
        let mut keys: Vec<(i64, u32)> = Vec::with_capacity(if search.is_empty() { self.entries.len() } else { 0 });
        self.sums = [0; 2];
        for (place, entry) in (0u32..).zip(&self.entries) {
            if source.named(entry.customer, &search) {
                let key = key(entry);
                // Equal values stay in the order of the data either way.
                keys.push((if ask.ascending { key } else { !key }, place));
                let [revenue, window] = &mut self.sums;
                *revenue += i128::from(entry.revenue);
                *window += i128::from(entry.window_revenue);
            }
        }
        keys.sort_unstable();
        self.order = keys.into_iter().map(|(_, place)| place).collect();
    }

    /// Those whom the search finds, in order, by their numbers among all people of the open tables.
    pub fn customers(&self) -> impl Iterator<Item = u32> + '_ {
        self.order.iter().filter_map(|place| self.entries.get(*place as usize)).map(|entry| entry.customer)
    }

    /// The tags of those who are listed, found when somebody asks.
    pub(super) fn tags_of(&self, dataset: &Dataset, place: u32) -> Vec<TagId> {
        let customers = || self.entries.iter().map(|entry| entry.customer).collect::<Vec<u32>>();
        self.tags.get_or_init(|| TagSets::of(dataset, &self.params, &customers())).of_place(place as usize)
    }
}

/// The number by which a customer is sorted, the greatest first.
fn sorted_by<'a>(source: &'a ListSource<'_>, sort: ListSort, ascending: bool) -> Box<dyn Fn(&Entry) -> i64 + 'a> {
    match sort {
        ListSort::Revenue => Box::new(|entry| entry.revenue),
        ListSort::Orders => Box::new(|entry| entry.orders.into()),
        ListSort::Last => Box::new(|entry| entry.last.into()),
        ListSort::First => Box::new(|entry| source.first(entry.customer).map_or(0, |day| day.0.into())),
        // In 1/256 of the smallest unit: finer than any amount that is shown.
        ListSort::OrderValue => Box::new(|entry| {
            let value = (i128::from(entry.revenue) << 8) / i128::from(entry.orders.max(1));
            i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
        }),
        ListSort::WindowRevenue => Box::new(|entry| entry.window_revenue),
        ListSort::Value => {
            Box::new(move |entry| ranked(source.worth(entry.customer).and_then(|worth| worth.value), ascending))
        }
        ListSort::Again => {
            Box::new(move |entry| ranked(source.worth(entry.customer).map(|worth| worth.again), ascending))
        }
    }
}

/// A number of the models as one that can be compared, in millionths; what is not known comes behind all that is.
fn ranked(number: Option<f64>, ascending: bool) -> i64 {
    number.map_or(if ascending { i64::MAX } else { i64::MIN }, |number| (number * 1e6).round() as i64)
}
