//! The four value tiers, by ordered rules that leave nobody out and put nobody in twice.

use super::activity::{Activity, Mask, money};
use super::rfm::{Scores, Scoring, recency};
use super::{Scheme, Tier, TierTarget};
use crate::units::{Day, Money, PercentagePoints, Ratio};
use serde::{Deserialize, Serialize};

/// How a customer came into a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// One of the four rules of the scheme holds.
    Strict,
    /// None holds, so the mean of the scores decides.
    Fallback,
}

/// Finds the tier. The first rule that holds wins:
///
/// 1. High value: R, F and M scores are all at least 4.
/// 2. Lost: more than `lost_after_days` without an order, F ≤ 2 and M ≤ 2. Days, not the score: the annual strategy
///    says "R high" of its best and of its lost customers, and means recent once and many days the other time.
/// 3. Potential: R, F and M are all 3.
/// 4. General: R, F and M are all at most 2.
/// 5. Fallback, for the combinations that the four rules leave open: Potential when the mean of the three scores is at
///    least 3, else General.
///
/// ```
/// use rapport::analysis::{tier_of, Rule, Scores, Tier};
/// let scores = |r, f, m| Scores { r, f, m };
/// assert_eq!(tier_of(scores(5, 4, 4), 10, 180), (Tier::HighValue, Rule::Strict));
/// assert_eq!(tier_of(scores(1, 1, 2), 181, 180), (Tier::Lost, Rule::Strict));
/// assert_eq!(tier_of(scores(1, 1, 2), 180, 180), (Tier::General, Rule::Strict));
/// assert_eq!(tier_of(scores(3, 3, 3), 50, 180), (Tier::Potential, Rule::Strict));
/// assert_eq!(tier_of(scores(5, 2, 2), 5, 180), (Tier::Potential, Rule::Fallback)); // mean 3
/// assert_eq!(tier_of(scores(4, 2, 2), 5, 180), (Tier::General, Rule::Fallback)); // mean 2.67
/// ```
pub fn tier_of(scores: Scores, recency_days: i64, lost_after_days: u32) -> (Tier, Rule) {
    let Scores { r, f, m } = scores;
    if r >= 4 && f >= 4 && m >= 4 {
        (Tier::HighValue, Rule::Strict)
    } else if recency_days > i64::from(lost_after_days) && f <= 2 && m <= 2 {
        (Tier::Lost, Rule::Strict)
    } else if (r, f, m) == (3, 3, 3) {
        (Tier::Potential, Rule::Strict)
    } else if r <= 2 && f <= 2 && m <= 2 {
        (Tier::General, Rule::Strict)
    } else if r + f + m >= 9 {
        (Tier::Potential, Rule::Fallback)
    } else {
        (Tier::General, Rule::Fallback)
    }
}

/// Scores and tier of one customer in one byte: 0 without an order in the window, otherwise 1 + the place of the scores
/// among the 125, and [`Class::AWAY`] for who has been away for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Class(u8);

impl Class {
    const AWAY: u8 = 0x80;
    const COUNT: usize = 256;

    fn new(scores: Scores, away: bool) -> Class {
        let Scores { r, f, m } = scores;
        Class((r * 25 + f * 5 + m - 30) | if away { Class::AWAY } else { 0 })
    }

    /// The three scores.
    pub fn scores(self) -> Option<Scores> {
        let at = (self.0 & !Class::AWAY).checked_sub(1)?;
        Some(Scores { r: at / 25 + 1, f: at / 5 % 5 + 1, m: at % 5 + 1 })
    }

    /// The tier, and how the customer came into it.
    pub fn tier(self) -> Option<(Tier, Rule)> {
        // The rules ask only whether somebody has been away for longer than so many days.
        let days = i64::from(self.0 & Class::AWAY != 0);
        Some(tier_of(self.scores()?, days, 0))
    }

    /// One value for each class.
    pub fn each<T>(value: impl FnMut(Class) -> T) -> Vec<T> {
        (0..=u8::MAX).map(Class).map(value).collect()
    }

    /// The place in [`Class::each`].
    #[inline]
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// Scores and tier of every customer.
#[derive(Debug, Clone, Default)]
pub(super) struct Classes {
    pub scoring: Option<Scoring>,
    pub of: Vec<Class>,
}

impl Classes {
    /// Scores every customer; `revenue` is theirs in ascending order, where it is known already.
    pub fn of(base: &Activity, as_of: Day, scheme: &Scheme, revenue: Option<&[i64]>) -> Classes {
        let scoring = Scoring::of(base, as_of, revenue);
        let Some(known) = scoring else { return Classes { scoring, of: vec![Class(0); base.orders.len()] } };
        let customers = base.orders.iter().zip(base.last.iter().zip(&base.revenue));
        let class = |(orders, (last, revenue)): (&u32, (&i32, &i64))| {
            let away = recency(as_of, *last) > i64::from(scheme.lost_after_days);
            if *orders == 0 { Class(0) } else { Class::new(known.scores(*orders, *last, *revenue), away) }
        };
        Classes { scoring, of: customers.map(class).collect() }
    }

    /// The customers of a tier; everyone when none is wanted.
    pub fn mask(&self, tier: Option<Tier>) -> Mask {
        let Some(tier) = tier else { return Mask::Everyone };
        let own = Class::each(|class| class.tier().is_some_and(|(own, _)| own == tier));
        Mask::Only(self.of.iter().map(|class| own.get(class.place()).copied().unwrap_or(false)).collect())
    }
}

/// One row of the share table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TierRow {
    /// The tier.
    pub tier: Tier,
    /// Customers of the tier with an order in the window and the filter.
    pub customers: u64,
    /// Their revenue.
    pub revenue: Money,
    /// Their orders.
    pub orders: u64,
    /// Share of all customers; nothing when there are none.
    pub customer_share: Option<Ratio>,
    /// Share of the revenue of all customers above zero; nothing when there is none.
    pub revenue_share: Option<Ratio>,
    /// Revenue / customers in currency units; nothing without customers.
    pub revenue_per_head: Option<f64>,
    /// Revenue per head against the average of all: revenue share / customer share; 1 is average.
    pub index: Option<f64>,
    /// Target shares of the scheme.
    pub target: TierTarget,
    /// Customers that one of the four rules put here.
    pub by_rule: u64,
    /// Customers that the fallback put here.
    pub by_fallback: u64,
    /// Customers who gave back as much as they bought, or more: they add nothing to the shares of revenue.
    #[serde(default)]
    pub not_positive: u64,
    /// Change of the customer share since one period earlier; nothing when the data do not cover it.
    pub customer_share_change: Option<PercentagePoints>,
    /// Change of the revenue share since one period earlier; nothing when the data do not cover it.
    pub revenue_share_change: Option<PercentagePoints>,
}

/// The share table with its sums.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TierTable {
    /// One row a tier, in the order of [`Tier::ALL`].
    pub rows: Vec<TierRow>,
    /// Customers of all rows.
    pub customers: u64,
    /// Revenue of all rows.
    pub revenue: Money,
    /// Whether the rows add up to the customers and the revenue of the selection: nobody left out, nobody twice.
    pub complete: bool,
    /// Sum of the target customer shares; 1 when the scheme is sound.
    pub target_customers: f64,
    /// Sum of the target revenue shares; 1 when the scheme is sound.
    pub target_revenue: f64,
    /// The as-of day of the comparison; nothing when there is none.
    pub compared_with: Option<Day>,
}

impl TierTable {
    /// The row of a tier.
    pub fn row(&self, tier: Tier) -> Option<&TierRow> {
        self.rows.iter().find(|row| row.tier == tier)
    }

    /// Sums of the customer shares and of the revenue shares; nothing when one of them is not known.
    pub fn share_sums(&self) -> (Option<Ratio>, Option<Ratio>) {
        let sum = |share: fn(&TierRow) -> Option<Ratio>| {
            let known: Option<Vec<f64>> = self.rows.iter().map(|row| share(row).map(|share| share.0)).collect();
            known.filter(|known| !known.is_empty()).map(|known| Ratio(known.iter().sum()))
        };
        (sum(|row| row.customer_share), sum(|row| row.revenue_share))
    }

    /// Revenue / customers of all tiers in currency units; nothing without customers.
    pub fn revenue_per_head(&self) -> Option<f64> {
        Ratio::of(self.revenue.units(), self.customers as f64).map(|r| r.0)
    }

    /// Customers that one of the four rules, and those that the fallback put into their tier.
    pub fn by_rule_and_fallback(&self) -> (u64, u64) {
        self.rows.iter().fold((0, 0), |(rule, rest), row| (rule + row.by_rule, rest + row.by_fallback))
    }
}

/// Builds the share table; `earlier` is the same selection one period earlier.
pub(super) fn table(
    scheme: &Scheme,
    classes: &Classes,
    now: &Activity,
    earlier: Option<(Day, &Classes, &Activity)>,
) -> TierTable {
    let sums = sums(classes, now);
    let before = earlier.map(|(_, classes, activity)| self::sums(classes, activity));
    let all = total(&sums);
    let rows: Vec<TierRow> = Tier::ALL
        .iter()
        .zip(&sums)
        .enumerate()
        .map(|(i, (tier, sum))| {
            let (customer_share, revenue_share) = shares(sum, &all);
            let then = before.as_ref().and_then(|b| Some(shares(b.get(i)?, &total(b)))).unwrap_or_default();
            let change = |now: Option<Ratio>, then: Option<Ratio>| Some(now?.minus(then?));
            TierRow {
                tier: *tier,
                customers: sum.customers,
                revenue: money(sum.revenue),
                orders: sum.orders,
                customer_share,
                revenue_share,
                revenue_per_head: Ratio::of(money(sum.revenue).units(), sum.customers as f64).map(|r| r.0),
                index: revenue_share.zip(customer_share).and_then(|(r, c)| Ratio::of(r.0, c.0)).map(|r| r.0),
                target: scheme.target(*tier),
                by_rule: sum.customers - sum.fallback,
                by_fallback: sum.fallback,
                not_positive: sum.not_positive,
                customer_share_change: change(customer_share, then.0),
                revenue_share_change: change(revenue_share, then.1),
            }
        })
        .collect();
    let totals = now.totals();
    let targets = || Tier::ALL.iter().map(|t| scheme.target(*t));
    TierTable {
        rows,
        customers: all.customers,
        revenue: money(all.revenue),
        complete: all.customers == totals.customers && money(all.revenue) == totals.revenue,
        target_customers: targets().map(|t| t.customer_share).sum(),
        target_revenue: targets().map(|t| t.revenue_share).sum(),
        compared_with: earlier.map(|(day, ..)| day),
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    customers: u64,
    orders: u64,
    revenue: i128,
    /// What those below zero lack.
    below: i128,
    not_positive: u64,
    fallback: u64,
}

fn sums(classes: &Classes, activity: &Activity) -> [Sum; 4] {
    let mut by_class = [(0u64, 0u64, 0i128); Class::COUNT];
    let mut low = [(0u64, 0i128); Class::COUNT];
    for ((orders, revenue), class) in activity.orders.iter().zip(&activity.revenue).zip(&classes.of) {
        if let Some((customers, all, sum)) = by_class.get_mut(class.place()).filter(|_| *orders > 0) {
            *customers += 1;
            *all += u64::from(*orders);
            *sum += i128::from(*revenue);
            if let Some((customers, below)) = low.get_mut(class.place()).filter(|_| *revenue <= 0) {
                *customers += 1;
                *below += i128::from(*revenue);
            }
        }
    }
    let mut sums = [Sum::default(); 4];
    let classes = Class::each(Class::tier).into_iter().zip(by_class.into_iter().zip(low));
    for (tier, ((customers, orders, revenue), (not_positive, below))) in classes {
        let Some((tier, rule)) = tier else { continue };
        if let Some(sum) = sums.get_mut(tier as usize) {
            sum.customers += customers;
            sum.orders += orders;
            sum.revenue += revenue;
            sum.below += below;
            sum.not_positive += not_positive;
            sum.fallback += if rule == Rule::Fallback { customers } else { 0 };
        }
    }
    sums
}

fn total(sums: &[Sum; 4]) -> Sum {
    sums.iter().fold(Sum::default(), |all, s| Sum {
        customers: all.customers + s.customers,
        orders: all.orders + s.orders,
        revenue: all.revenue + s.revenue,
        below: all.below + s.below,
        not_positive: all.not_positive + s.not_positive,
        fallback: all.fallback + s.fallback,
    })
}

fn shares(sum: &Sum, all: &Sum) -> (Option<Ratio>, Option<Ratio>) {
    let above = |sum: &Sum| sum.revenue - sum.below;
    let revenue = (above(all) > 0).then(|| Ratio(above(sum) as f64 / above(all) as f64));
    (Ratio::of(sum.customers as f64, all.customers as f64), revenue)
}
