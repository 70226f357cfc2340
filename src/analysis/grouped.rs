//! Who is in which segment as of the day of a snapshot, under each scheme that is asked for.

use super::activity::Mask;
use super::rfm::Rfm;
use super::segments::{Classes, Counted, Known};
use super::snapshot::Snapshot;
use super::{LookBack, Scheme, SchemeId};
use crate::units::Day;

/// The customers of a snapshot in their segments.
pub(super) struct Grouped<'a> {
    pub snapshot: &'a Snapshot<'a>,
    known: Vec<(LookBack, Known<'a>)>,
    classes: Vec<(SchemeId, Classes)>,
}

impl<'a> Grouped<'a> {
    /// Finds the segment of everybody under each of some schemes; `ascending` is the revenue of [`Snapshot::base`] in
    /// ascending order, where it is known already.
    pub fn of(snapshot: &'a Snapshot<'a>, schemes: &[&Scheme], ascending: Option<&'a [i64]>) -> Grouped<'a> {
        let known = snapshot.known(schemes, ascending);
        let mut grouped = Grouped { snapshot, known, classes: Vec::new() };
        for scheme in schemes {
            let new = !grouped.classes.iter().any(|(id, _)| *id == scheme.id);
            if let Some(known) = grouped.known(scheme).filter(|_| new) {
                let classes = Classes::of(scheme, known);
                grouped.classes.push((scheme.id, classes));
            }
        }
        grouped
    }

    /// What is known of the customers in the look-back of a scheme.
    pub fn known(&self, scheme: &Scheme) -> Option<&Known<'a>> {
        self.known.iter().find(|(look_back, _)| *look_back == scheme.look_back).map(|(_, known)| known)
    }

    /// Who is where under a scheme.
    pub fn classes(&self, scheme: &Scheme) -> Option<&Classes> {
        self.classes.iter().find(|(id, _)| *id == scheme.id).map(|(_, classes)| classes)
    }

    /// The customers of the segment of a filter; everybody without one.
    pub fn mask(&self, filter: Option<(&Scheme, usize)>) -> Mask {
        let found = filter.and_then(|(scheme, number)| Some(self.classes(scheme)?.mask(number)));
        found.unwrap_or_default()
    }

    /// What the table of a scheme counts.
    pub fn counted(&self, scheme: &Scheme) -> Option<Counted<'_>> {
        let (past, window) = (self.snapshot.of_look_back(scheme), self.snapshot.activity());
        Some(Counted { classes: self.classes(scheme)?, past, window })
    }

    /// The day as of which everybody is where they are.
    pub fn as_of(&self) -> Day {
        self.snapshot.scope.as_of
    }

    /// The scores in the look-back of a scheme.
    pub fn rfm(&self, scheme: Option<&Scheme>) -> Rfm {
        let view = |scheme: &Scheme| {
            let known = self.known(scheme)?;
            Some(known.scored(&scheme.scoring).view(known.base))
        };
        scheme.and_then(view).unwrap_or_default()
    }
}
