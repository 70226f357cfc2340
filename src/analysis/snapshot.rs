//! What customers did in the spans that an analysis looks at, measured in one pass.

use super::activity::Activity;
use super::criteria::Behind;
use super::scope::Scope;
use super::segments::Known;
use super::{Compare, LookBack, Scheme, Tag};
use crate::dataset::Dataset;
use crate::units::Period;
use std::rc::Rc;

/// What customers did in a scope's period, with and without the line filter, and in the look-backs of the schemes.
pub(super) struct Snapshot<'a> {
    pub scope: Scope,
    /// The single orders and the tags of the document; nothing where only sums are known.
    orders: Option<(&'a Dataset, &'a [Tag])>,
    /// In the period, without any filter.
    pub base: Rc<Activity>,
    /// In the period with the line filter.
    activity: Rc<Activity>,
    pasts: Vec<Past>,
}

/// What customers did in a look-back.
struct Past {
    look_back: LookBack,
    base: Rc<Activity>,
    filtered: Rc<Activity>,
}

impl<'d> Snapshot<'d> {
    /// A snapshot of customers whose lines are not known: no look-back tells them apart.
    pub fn whole(scope: Scope, base: Activity) -> Snapshot<'d> {
        let base = Rc::new(base);
        Snapshot { scope, orders: None, activity: base.clone(), base, pasts: Vec::new() }
    }

    /// What customers did in the period, with the line filter and without that on a segment.
    pub fn activity(&self) -> &Activity {
        &self.activity
    }

    fn past(&self, look_back: LookBack) -> (&Rc<Activity>, &Rc<Activity>) {
        let past = self.pasts.iter().find(|past| past.look_back == look_back);
        past.map_or((&self.base, &self.activity), |past| (&past.base, &past.filtered))
    }

    /// What customers did in the look-back of a scheme, with the line filter.
    pub fn of_look_back(&self, scheme: &Scheme) -> &Activity {
        self.past(scheme.look_back).1
    }

    /// What is known of the customers in each look-back of some schemes; `ascending` is the revenue of
    /// [`Snapshot::base`] in ascending order, where it is known already.
    pub fn known<'a>(&'a self, schemes: &[&Scheme], ascending: Option<&'a [i64]>) -> Vec<(LookBack, Known<'a>)> {
        let mut known: Vec<(LookBack, Known<'a>)> = Vec::new();
        for look_back in look_backs(schemes) {
            let (base, _) = self.past(look_back);
            let sorted = ascending.filter(|_| Rc::ptr_eq(base, &self.base));
            let past = self.scope.past(look_back);
            let behind = self.orders.map(|(dataset, tags)| Behind { dataset, past, tags });
            known.push((look_back, Known::new(base, self.scope.as_of, sorted).with(behind)));
        }
        known
    }
}

/// The look-backs of schemes, each once.
fn look_backs(schemes: &[&Scheme]) -> Vec<LookBack> {
    let mut found: Vec<LookBack> = Vec::new();
    for scheme in schemes {
        if !found.contains(&scheme.look_back) {
            found.push(scheme.look_back);
        }
    }
    found
}

/// The spans of an analysis, as far as the data cover them.
pub(super) struct Spans<'a> {
    /// What is looked at.
    pub now: Snapshot<'a>,
    /// The span before it, with which retention compares.
    pub earlier: Option<Snapshot<'a>>,
    /// What the figures are held against, where that is not the span before.
    pub other: Option<Snapshot<'a>>,
    /// The span before what the figures are held against, for its retention.
    pub before: Option<Snapshot<'a>>,
}

/// The schemes by which customers are told apart, in each of the spans.
pub(super) struct Wanted<'a> {
    /// In what is looked at, and in what it is held against.
    pub shown: Vec<&'a Scheme>,
    /// In every span: that of the filter.
    pub filter: Option<&'a Scheme>,
}

impl<'d> Spans<'d> {
    /// Measures the spans that are wanted.
    pub fn of(
        (dataset, part): (&'d Dataset, Option<&'d Dataset>),
        tags: &'d [Tag],
        scope: Scope,
        compare: Compare,
        wanted: &Wanted<'_>,
    ) -> Spans<'d> {
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
        let filter: Vec<&Scheme> = wanted.filter.into_iter().collect();
        let both: Vec<&Scheme> = wanted.shown.iter().copied().chain(wanted.filter).collect();
        let of_earlier = if compare == Compare::Previous { &both } else { &filter };
        // In the order in which they are taken apart below.
        let spans = [
            Some((scope, &both)),
            earlier.map(|e| (e, of_earlier)),
            other.map(|o| (o, &both)),
            twice.map(|t| (t, &filter)),
        ];
        let mut measured = Measured { dataset, part, tags, known: Vec::new() };
        let days = |(scope, schemes): &(Scope, &Vec<&Scheme>)| {
            let pasts = look_backs(schemes).into_iter().map(|look_back| scope.past(look_back));
            std::iter::once(scope.period).chain(pasts).collect::<Vec<Period>>()
        };
        measured.measure(spans.iter().flatten().flat_map(days).collect());
        let [now, earlier, other, before] = spans.map(|span| {
            let (scope, schemes) = span?;
            Some(measured.snapshot(scope, &look_backs(schemes)))
        });
        let nothing = || Snapshot::whole(scope, Activity::default());
        Spans { now: now.unwrap_or_else(nothing), earlier, other, before }
    }
}

/// What customers did in some periods: equal ones are measured once.
struct Measured<'a> {
    dataset: &'a Dataset,
    /// The part of the dataset that passes the line filter.
    part: Option<&'a Dataset>,
    tags: &'a [Tag],
    known: Vec<(Period, Rc<Activity>, Rc<Activity>)>,
}

impl<'a> Measured<'a> {
    fn measure(&mut self, wanted: Vec<Period>) {
        let mut periods: Vec<Period> = Vec::new();
        for period in wanted {
            if !periods.contains(&period) {
                periods.push(period);
            }
        }
        // One pass measures as many periods as are known when it is compiled.
        for some in periods.chunks(4) {
            let of = |dataset: &Dataset| -> Vec<Rc<Activity>> {
                let found: Vec<Activity> = match some {
                    [a, b, c, d] => Activity::measure(dataset, [*a, *b, *c, *d]).into(),
                    [a, b, c] => Activity::measure(dataset, [*a, *b, *c]).into(),
                    [a, b] => Activity::measure(dataset, [*a, *b]).into(),
                    [a] => Activity::measure(dataset, [*a]).into(),
                    _ => Vec::new(),
                };
                found.into_iter().map(Rc::new).collect()
            };
            let base = of(self.dataset);
            let filtered = self.part.map_or_else(|| base.clone(), of);
            let found = some.iter().zip(base.into_iter().zip(filtered));
            self.known.extend(found.map(|(period, (base, filtered))| (*period, base, filtered)));
        }
    }

    fn find(&self, period: Period) -> (Rc<Activity>, Rc<Activity>) {
        let found = self.known.iter().find(|(known, ..)| *known == period);
        found.map(|(_, base, filtered)| (base.clone(), filtered.clone())).unwrap_or_default()
    }

    fn snapshot(&self, scope: Scope, look_backs: &[LookBack]) -> Snapshot<'a> {
        let (base, activity) = self.find(scope.period);
        let past = |look_back: &LookBack| {
            let (base, filtered) = self.find(scope.past(*look_back));
            Past { look_back: *look_back, base, filtered }
        };
        Snapshot {
            scope,
            orders: Some((self.dataset, self.tags)),
            base,
            activity,
            pasts: look_backs.iter().map(past).collect(),
        }
    }
}

/// What customers did as of the day of a scope, for lists of customers.
pub(super) fn snapshot<'d>(
    dataset: &'d Dataset,
    part: Option<&'d Dataset>,
    tags: &'d [Tag],
    scope: Scope,
    schemes: &[&Scheme],
) -> Snapshot<'d> {
    let mut measured = Measured { dataset, part, tags, known: Vec::new() };
    let pasts = look_backs(schemes);
    measured.measure(std::iter::once(scope.period).chain(pasts.iter().map(|past| scope.past(*past))).collect());
    measured.snapshot(scope, &pasts)
}
