//! What is known of everybody who may be listed.

use super::ask::Selector;
use crate::analysis::activity::{Activity, Mask};
use crate::analysis::grouped::Grouped;
use crate::analysis::rfm::{Scored, Scores};
use crate::analysis::snapshot::Snapshot;
use crate::analysis::{Scheme, SegmentId};
use crate::units::Day;
use std::cell::OnceCell;
use std::rc::Rc;

/// The customers of a snapshot with their place in a scheme.
pub(super) struct Members<'a> {
    grouped: Grouped<'a>,
    scheme: &'a Scheme,
    mask: Mask,
    chosen: Option<Vec<bool>>,
    /// The scores of everybody, once somebody has asked for them.
    scored: OnceCell<Option<Rc<Scored>>>,
}

impl<'a> Members<'a> {
    /// The customers under the shown scheme, restricted to the segment of the filter; nothing without them.
    pub fn of(
        snapshot: &'a Snapshot<'a>,
        schemes: &[&'a Scheme],
        scheme: &'a Scheme,
        filter: Option<(&Scheme, usize)>,
    ) -> Option<Members<'a>> {
        let grouped = Grouped::of(snapshot, schemes, None);
        let mask = grouped.mask(filter);
        let known = grouped.known(scheme).is_some() && grouped.classes(scheme).is_some();
        known.then_some(Members { grouped, scheme, mask, chosen: None, scored: OnceCell::new() })
    }

    /// Only those whom another view counts, where it says who they are: it has heard of the filter, too.
    pub fn only(self, chosen: Option<Vec<bool>>) -> Members<'a> {
        Members { chosen, ..self }
    }

    /// What everybody did in the look-back, whatever the filter.
    pub fn past(&self) -> &Activity {
        self.grouped.known(self.scheme).map_or(&self.grouped.snapshot.base, |known| known.base)
    }

    /// What everybody did in the window, with the filter on lines.
    pub fn window(&self) -> &Activity {
        self.grouped.snapshot.activity()
    }

    /// The day from which one looks back.
    pub fn as_of(&self) -> Day {
        self.grouped.as_of()
    }

    /// The scores of a customer; nothing without an order in the look-back.
    pub fn scores(&self, customer: usize) -> Option<Scores> {
        let known = || Some(self.grouped.known(self.scheme)?.scored(&self.scheme.scoring));
        self.scored.get_or_init(known).as_ref()?.of.get(customer)?.scores()
    }

    /// The segment of a customer.
    pub fn segment(&self, customer: usize) -> Option<SegmentId> {
        let (number, _) = self.grouped.classes(self.scheme)?.of.get(customer)?.segment()?;
        Some(self.scheme.id_at(number))
    }

    /// The segments of the scheme.
    pub fn segments(&self) -> Vec<SegmentId> {
        self.scheme.segments.iter().map(|segment| segment.id).collect()
    }

    /// Whether a customer is one of those that a selector names.
    pub fn selects(&self, selector: &Selector, customer: usize) -> bool {
        if let Some(chosen) = &self.chosen {
            return chosen.get(customer).copied().unwrap_or(false);
        }
        let past = self.grouped.snapshot.of_look_back(self.scheme);
        if !past.active(customer) || !self.mask.wants(customer) {
            return false;
        }
        match selector {
            // The segment is that of the filter.
            Selector::Everyone => true,
            // Otherwise nobody: the segment may be gone since somebody kept the list.
            Selector::Segment(segment) => self.scheme.number(*segment).is_some(),
            // Nobody, where no model says who they are.
            Selector::Again { .. } => false,
            // Only single orders say who they are, and then they are chosen.
            Selector::Cohort(_)
            | Selector::Life(_)
            | Selector::Stage(_)
            | Selector::Warned(_)
            | Selector::Tag(_)
            | Selector::Member(_)
            | Selector::Score(_)
            | Selector::Onboarding(_) => false,
            Selector::Scores { recency, frequency, monetary } => self.scores(customer).is_some_and(|scores| {
                let fits = |wanted: &Option<u8>, score| wanted.is_none_or(|wanted| wanted == score);
                fits(recency, scores.r) && fits(frequency, scores.f) && fits(monetary, scores.m)
            }),
            // They are chosen, or nobody is: sums have no orders to tell who they are.
            Selector::Cross(_)
            | Selector::Moved(_)
            | Selector::Pair(_)
            | Selector::First(_)
            | Selector::Referred(_) => false,
        }
    }
}
