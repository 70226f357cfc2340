//! What customers did in the spans that an analysis looks at, measured in one pass.

use super::activity::Activity;
use super::scope::Scope;
use super::tiers::Classes;
use super::{Compare, Scheme};
use crate::dataset::Dataset;

/// What customers did in a scope's period, with and without the line filter.
pub(super) struct Snapshot {
    pub scope: Scope,
    /// Without any filter.
    pub base: Activity,
    /// With the line filter; nothing where that is open.
    filtered: Option<Activity>,
}

impl Snapshot {
    /// Measures several scopes at once; `filtered` is the part of the dataset that passes the line filter.
    pub fn of<const N: usize>(dataset: &Dataset, filtered: Option<&Dataset>, scopes: [Scope; N]) -> [Snapshot; N] {
        let periods = scopes.map(|scope| scope.period);
        let mut base = Activity::measure(dataset, periods).into_iter();
        let mut part = filtered.map(|part| Activity::measure(part, periods).into_iter());
        scopes.map(|scope| Snapshot {
            scope,
            base: base.next().unwrap_or_default(),
            filtered: part.as_mut().and_then(Iterator::next),
        })
    }

    /// A snapshot of customers whose lines are not known.
    pub fn whole(scope: Scope, base: Activity) -> Snapshot {
        Snapshot { scope, base, filtered: None }
    }

    /// What customers did, with the line filter and without the tier filter.
    pub fn activity(&self) -> &Activity {
        self.filtered.as_ref().unwrap_or(&self.base)
    }

    /// Who was in which tier at the as-of day; `revenue` is that of [`Snapshot::base`] in ascending order, where it is
    /// known already.
    pub fn classes(&self, scheme: &Scheme, revenue: Option<&[i64]>) -> Classes {
        Classes::of(&self.base, self.scope.as_of, scheme, revenue)
    }
}

/// The spans of an analysis, as far as the data cover them.
pub(super) struct Spans {
    /// What is looked at.
    pub now: Snapshot,
    /// The span before it, with which retention compares.
    pub earlier: Option<Snapshot>,
    /// What the figures are held against, where that is not the span before.
    pub other: Option<Snapshot>,
    /// The span before what the figures are held against, for its retention.
    pub before: Option<Snapshot>,
}

impl Spans {
    /// Measures the spans that are wanted.
    pub fn of(dataset: &Dataset, part: Option<&Dataset>, scope: Scope, compare: Compare) -> Spans {
        let before = |scope: Scope| scope.retention_covered().then(|| scope.back());
        let earlier = before(scope);
        let (other, twice) = match compare {
            Compare::Previous => (None, earlier.and_then(before)),
            Compare::LastYear => {
                let year = Some(scope.a_year_back()).filter(Scope::comparable);
                (year, year.and_then(before))
            }
            Compare::Nothing => (None, None),
        };
        let wanted: Vec<Scope> = [Some(scope), earlier, other, twice].into_iter().flatten().collect();
        let mut found = measured(dataset, part, &wanted).into_iter();
        // In the order in which they were wanted.
        let now = found.next().unwrap_or_else(|| Snapshot::whole(scope, Activity::default()));
        let mut next = |wanted: Option<Scope>| wanted.and_then(|_| found.next());
        Spans { now, earlier: next(earlier), other: next(other), before: next(twice) }
    }
}

/// One pass measures as many spans as are known when it is compiled.
fn measured(dataset: &Dataset, part: Option<&Dataset>, scopes: &[Scope]) -> Vec<Snapshot> {
    match scopes {
        [a, b, c, d] => Snapshot::of(dataset, part, [*a, *b, *c, *d]).into(),
        [a, b, c] => Snapshot::of(dataset, part, [*a, *b, *c]).into(),
        [a, b] => Snapshot::of(dataset, part, [*a, *b]).into(),
        [a] => Snapshot::of(dataset, part, [*a]).into(),
        _ => Vec::new(),
    }
}
