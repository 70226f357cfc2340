//! Who brought whom, and what those who were brought are worth.

use super::Params;
use super::activity::{Activity, Wide};
use super::selected::selected;
use crate::dataset::{Dataset, NO_ENTRY, People, Texts};
use crate::units::{AmountUnit, Money, Period};
use serde::{Deserialize, Serialize};

/// Referrers that are told at most: those who brought the most revenue.
pub const REFERRERS_SHOWN: usize = 100;

/// Steps from somebody whom nobody brought that are told apart; longer chains count with the longest.
pub const MAX_STEPS: usize = 12;

/// Which customer names whom as referrer, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referred {
    /// Ids of customers and what stands in the column of referrers, under the ids that stay.
    pub ids: Texts,
    /// The positions of the customer and of the referrer; [`NO_ENTRY`] without one.
    pub rows: Vec<[u32; 2]>,
}

/// The referrals of the table of customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Referrals {
    /// The days whose orders count.
    pub period: Period,
    /// Customers of the table.
    pub people: u64,
    /// Those whom a known customer brought, as far as no circle was cut.
    pub referred: ReferralSum,
    /// The same by steps from somebody whom nobody brought, the first for one step; [`MAX_STEPS`] at most.
    pub steps: Vec<ReferralSum>,
    /// Customers who brought anybody.
    pub referrers: u64,
    /// By revenue of all whom they brought, [`REFERRERS_SHOWN`] at most.
    pub rows: Vec<ReferrerRow>,
    /// Customers whose referrer is no customer of the table or the orders: a source, a code, a wrong id.
    pub unknown: u64,
    /// How many such referrers there are.
    pub unknown_names: u64,
    /// Circles, people who name themselves among them. Each is cut before the member who ordered first.
    pub circles: u64,
    /// Customers whose rows name several referrers: the first by id counts.
    pub several: u64,
}

impl Referrals {
    /// The referrers that are told as a tree: each below the one who brought them where that one is told, with how many stand
    /// above it; those who stand beside each other by revenue.
    ///
    /// ```
    /// use rapport::analysis::{ReferralSum, Referrals, ReferrerRow};
    /// use rapport::units::{Day, Period};
    /// let row = |id: &str, by: Option<&str>| ReferrerRow {
    ///     id: id.into(), by: by.map(str::to_owned), step: 0, reach: 1,
    ///     direct: ReferralSum::default(), all: ReferralSum::default(),
    /// };
    /// let found = Referrals {
    ///     period: Period { from: Day(0), to: Day(1) }, people: 0, referred: ReferralSum::default(), steps: vec![],
    ///     referrers: 3, rows: vec![row("Ann", None), row("Eve", Some("Zoe")), row("Bob", Some("Ann"))],
    ///     unknown: 0, unknown_names: 0, circles: 0, several: 0,
    /// };
    /// let tree: Vec<(usize, &str)> = found.tree().into_iter().map(|(below, row)| (below, row.id.as_str())).collect();
    /// assert_eq!(tree, [(0, "Ann"), (1, "Bob"), (0, "Eve")]);
    /// ```
    pub fn tree(&self) -> Vec<(usize, &ReferrerRow)> {
        let told = |row: &&ReferrerRow| self.rows.iter().any(|other| row.by.as_ref() == Some(&other.id));
        let mut open: Vec<(usize, &ReferrerRow)> =
            self.rows.iter().filter(|row| !told(row)).map(|row| (0, row)).rev().collect();
        let mut tree = Vec::new();
        while let Some((below, row)) = open.pop() {
            tree.push((below, row));
            let brought = self.rows.iter().filter(|other| other.by.as_ref() == Some(&row.id));
            open.extend(brought.map(|other| (below + 1, other)).rev());
        }
        tree
    }
}

/// People who were brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralSum {
    /// How many.
    pub people: u64,
    /// Those of them with an order in the window and the filter.
    pub customers: u64,
    /// Their revenue in the window and the filter.
    pub revenue: Money,
}

/// Somebody who brought others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReferrerRow {
    /// The id as it is kept.
    pub id: String,
    /// Who brought them.
    pub by: Option<String>,
    /// Steps from somebody whom nobody brought; 0 for such a one.
    pub step: u32,
    /// Those whom they brought themselves.
    pub direct: ReferralSum,
    /// Those, whom they brought, and so on.
    pub all: ReferralSum,
    /// Steps to the furthest of them.
    pub reach: u32,
}

/// The referrals of some rows, with the orders of the window and the filter. A known referrer is somebody with an order or a row
/// in the table of customers. Nothing without orders or without rows that name a referrer.
///
/// ```
/// use rapport::analysis::{Params, Referred, referrals};
/// use rapport::dataset::{Block, Builder, NO_ENTRY, Texts};
/// let mut block = Block { day: vec![1, 2, 3], amount: vec![100, 500, 700], ..Block::default() };
/// ["Ann", "Bob", "Cid"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let mut ids = Texts::default();
/// ["Ann", "Bob", "Cid"].iter().for_each(|id| { ids.push(id.as_bytes()); });
/// // Ann brought Bob, and Bob Cid
/// let found = referrals(&builder.finish(), &Referred { ids, rows: vec![[0, NO_ENTRY], [1, 0], [2, 1]] }, &Params::default());
/// let ann = &found.unwrap().rows[0];
/// assert_eq!((ann.id.as_str(), ann.direct.revenue.units(), ann.all.revenue.units(), ann.reach), ("Ann", 5.0, 12.0, 2));
/// ```
pub fn referrals(dataset: &Dataset, referred: &Referred, params: &Params) -> Option<Referrals> {
    if referred.rows.iter().all(|[_, by]| *by == NO_ENTRY) {
        return None;
    }
    selected(dataset, params, |selection, scope| {
        let [activity] = Activity::measure(selection.dataset, [scope.period]);
        let activity = activity.masked(&selection.mask);
        let forest = Forest::of(dataset, referred);
        forest.tell(dataset, referred, &activity, scope.period)
    })
}

/// How many people each customer of the orders has brought, without steps and circles; nothing where no row names a referrer.
pub fn brought(dataset: &Dataset, referred: &Referred) -> Option<Vec<u32>> {
    if referred.rows.iter().all(|[_, by]| *by == NO_ENTRY) {
        return None;
    }
    let mut out = vec![0u32; dataset.customers().len()];
    for by in Forest::of(dataset, referred).by {
        out.get_mut(by as usize).into_iter().for_each(|count| *count += 1);
    }
    Some(out)
}

/// Stands where nobody is.
const NOBODY: u32 = u32::MAX;

/// Everybody with whom brought them.
struct Forest {
    /// The first place of each person's id in the list of ids, or [`NOBODY`].
    named: Vec<u32>,
    /// Who brought each person, without circles.
    by: Vec<u32>,
    people: u64,
    unknown: u64,
    unknown_names: u64,
    circles: u64,
    several: u64,
}

impl Forest {
    fn of(dataset: &Dataset, referred: &Referred) -> Forest {
        let people = People::of(Some(dataset.customers()), &[&referred.ids]);
        let numbers = people.of_table(0);
        let number = |place: u32| numbers.get(place as usize).copied().unwrap_or(NOBODY);
        let mut forest = Forest {
            named: vec![NOBODY; people.count()],
            by: vec![NOBODY; people.count()],
            people: 0,
            unknown: 0,
            unknown_names: 0,
            circles: 0,
            several: 0,
        };
        for (place, person) in (0u32..).zip(numbers) {
            if let Some(slot) = forest.named.get_mut(*person as usize).filter(|slot| **slot == NOBODY) {
                *slot = place;
            }
        }
        // Who has an order is known, and who has a row of their own.
        let mut known = vec![true; people.ordering()];
        known.resize(people.count(), false);
        let mut rows: Vec<[u32; 2]> = referred.rows.iter().map(|row| row.map(number)).collect();
        for [who, _] in &rows {
            if let Some(known) = known.get_mut(*who as usize) {
                *known = true;
            }
        }
        let id = |person: u32| forest.named.get(person as usize).map_or(&[][..], |place| referred.ids.bytes(*place));
        // The rows of one person side by side, known referrers first and by id, so that their order in the file does not show.
        let is_known = |person: u32| known.get(person as usize).copied().unwrap_or(false);
        let rank = |by: u32| (by == NOBODY, !is_known(by), id(by));
        rows.retain(|[who, _]| *who != NOBODY);
        rows.sort_by(|[a, by], [b, other]| a.cmp(b).then_with(|| rank(*by).cmp(&rank(*other))));
        rows.dedup();
        let (mut strangers, mut links) = (Vec::new(), Vec::new());
        for own in rows.chunk_by(|[a, _], [b, _]| a == b) {
            let [who, by] = own.first().copied().unwrap_or([NOBODY; 2]);
            forest.people += 1;
            forest.several += u64::from(own.iter().filter(|[_, by]| *by != NOBODY).count() > 1);
            if by != NOBODY && !is_known(by) {
                strangers.push(by);
            } else {
                links.push([who, by]);
            }
        }
        forest.unknown = strangers.len() as u64;
        strangers.sort_unstable();
        strangers.dedup();
        forest.unknown_names = strangers.len() as u64;
        for [who, by] in links {
            if let Some(slot) = forest.by.get_mut(who as usize) {
                *slot = by;
            }
        }
        forest.cut_circles(dataset, referred);
        forest
    }

    fn by(&self, person: u32) -> u32 {
        self.by.get(person as usize).copied().unwrap_or(NOBODY)
    }

    /// Follows everybody to the one whom nobody brought; where that leads back, the link of the member who ordered first is
    /// cut: nobody can have been brought by those who came later.
    fn cut_circles(&mut self, dataset: &Dataset, referred: &Referred) {
        // The walk on which somebody was met, 0 before.
        let mut met = vec![0u32; self.by.len()];
        let mut first_in = Vec::new();
        for (start, walk) in (0..self.by.len() as u32).zip(1u32..) {
            let mut at = start;
            while let Some(seen) = met.get_mut(at as usize).filter(|seen| **seen == 0) {
                *seen = walk;
                at = self.by(at);
            }
            if at != NOBODY && met.get(at as usize) == Some(&walk) {
                first_in.push(at);
            }
        }
        let first_day = |person: u32| {
            let history = dataset.histories_from(person as usize).next();
            history.and_then(|history| history.days.first().copied()).unwrap_or(i32::MAX)
        };
        for start in first_in {
            let (mut first, mut at) = (start, self.by(start));
            let key = |person: u32| {
                let place = self.named.get(person as usize).copied().unwrap_or(NOBODY);
                (first_day(person), referred.ids.bytes(place))
            };
            while at != start {
                if key(at) < key(first) {
                    first = at;
                }
                at = self.by(at);
            }
            if let Some(slot) = self.by.get_mut(first as usize) {
                *slot = NOBODY;
            }
            self.circles += 1;
        }
    }

    /// Everybody, those who brought nobody first, and everybody before whom brought them.
    fn leaves_first(&self) -> Vec<u32> {
        let mut brought = vec![0u32; self.by.len()];
        for by in &self.by {
            if let Some(count) = brought.get_mut(*by as usize) {
                *count += 1;
            }
        }
        let mut order: Vec<u32> =
            (0u32..).zip(&brought).filter(|(_, count)| **count == 0).map(|(who, _)| who).collect();
        let mut next = 0;
        while let Some(who) = order.get(next).copied() {
            next += 1;
            let by = self.by(who);
            if let Some(count) = brought.get_mut(by as usize) {
                *count -= 1;
                if *count == 0 {
                    order.push(by);
                }
            }
        }
        order
    }

    fn tell(&self, dataset: &Dataset, referred: &Referred, activity: &Activity, period: Period) -> Referrals {
        let unit = activity.unit;
        let order = self.leaves_first();
        let own = |who: u32| BranchSum::one(activity, who as usize);
        let mut branches = vec![Branch::default(); self.by.len()];
        for who in &order {
            let below = branches.get(*who as usize).copied().unwrap_or_default();
            if let Some(above) = branches.get_mut(self.by(*who) as usize) {
                let one = own(*who);
                above.direct.add(&one);
                above.all.add(&one);
                above.all.add(&below.all);
                above.reach = above.reach.max(below.reach + 1);
            }
        }
        let mut steps_of = vec![0u32; self.by.len()];
        let (mut steps, mut all): (Vec<BranchSum>, BranchSum) = (Vec::new(), BranchSum::default());
        for who in order.iter().rev() {
            let Some(above) = steps_of.get(self.by(*who) as usize).copied() else { continue };
            if let Some(slot) = steps_of.get_mut(*who as usize) {
                *slot = above + 1;
            }
            let at = (above as usize).min(MAX_STEPS - 1);
            if steps.len() <= at {
                steps.resize(at + 1, BranchSum::default());
            }
            if let Some(step) = steps.get_mut(at) {
                step.add(&own(*who));
            }
            all.add(&own(*who));
        }
        // Who has an order and no row is named by nobody, unless as referrer.
        let id = |who: u32| match self.named.get(who as usize) {
            Some(place) if *place != NOBODY => referred.ids.get(*place).into_owned(),
            _ => dataset.customers().get(who),
        };
        let mut found: Vec<(u32, &Branch)> = (0u32..).zip(&branches).filter(|(_, branch)| branch.reach > 0).collect();
        let referrers = found.len() as u64;
        found.sort_by(|(a, one), (b, other)| {
            let most = other.all.revenue.sum().cmp(&one.all.revenue.sum()).then(other.all.people.cmp(&one.all.people));
            most.then_with(|| id(*a).cmp(&id(*b)))
        });
        let row = |(who, branch): (u32, &Branch)| ReferrerRow {
            id: id(who),
            by: Some(self.by(who)).filter(|by| *by != NOBODY).map(id),
            step: steps_of.get(who as usize).copied().unwrap_or(0),
            direct: branch.direct.told(unit),
            all: branch.all.told(unit),
            reach: branch.reach,
        };
        Referrals {
            period,
            people: self.people,
            referred: all.told(unit),
            steps: steps.iter().map(|step| step.told(unit)).collect(),
            referrers,
            rows: found.into_iter().take(REFERRERS_SHOWN).map(row).collect(),
            unknown: self.unknown,
            unknown_names: self.unknown_names,
            circles: self.circles,
            several: self.several,
        }
    }
}

/// Those whom somebody brought.
#[derive(Debug, Clone, Copy, Default)]
struct Branch {
    direct: BranchSum,
    all: BranchSum,
    reach: u32,
}

/// How many, how many of them bought, and for how much.
#[derive(Debug, Clone, Copy, Default)]
struct BranchSum {
    people: u64,
    customers: u64,
    revenue: Wide,
}

impl BranchSum {
    fn one(activity: &Activity, who: usize) -> BranchSum {
        let mut revenue = Wide::default();
        revenue.add(activity.revenue.get(who).copied().unwrap_or(0));
        BranchSum { people: 1, customers: activity.active(who).into(), revenue }
    }

    fn add(&mut self, more: &BranchSum) {
        self.people += more.people;
        self.customers += more.customers;
        self.revenue.join(more.revenue);
    }

    fn told(&self, unit: AmountUnit) -> ReferralSum {
        ReferralSum { people: self.people, customers: self.customers, revenue: unit.money(self.revenue.sum()) }
    }
}
