//! Which categories are bought together.

use super::activity::Selection;
use super::selected::selected;
use super::{Filter, Params};
use crate::dataset::{Dataset, NO_ENTRY, for_codes};
use crate::units::{Period, Ratio};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Categories that are paired at most: those in most orders.
pub const PAIRED: usize = 500;

/// Pairs that are told at most: the strongest.
pub const PAIRS_SHOWN: usize = 200;

/// What is a basket.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BasketBy {
    /// The categories of an order.
    #[default]
    Orders,
    /// All categories that a customer bought in the window.
    Customers,
}

/// What is asked of baskets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BasketAsk {
    /// What is a basket.
    pub by: BasketBy,
    /// Pairs in fewer baskets are counted and not told: what a handful of orders says is chance.
    pub at_least: u32,
}

impl Default for BasketAsk {
    /// Orders, in thirty of them at least.
    fn default() -> BasketAsk {
        BasketAsk { by: BasketBy::Orders, at_least: 30 }
    }
}

/// Pairs of categories with what speaks for offering one to buyers of the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Baskets {
    /// What was asked.
    pub ask: BasketAsk,
    /// The days whose orders count.
    pub period: Period,
    /// Baskets with a category: orders or customers.
    pub baskets: u64,
    /// Categories in any of them.
    pub categories: usize,
    /// Of these, how many were paired: [`PAIRED`] at most.
    pub paired: usize,
    /// By lift, then by baskets, [`PAIRS_SHOWN`] at most.
    pub pairs: Vec<CategoryPair>,
    /// Pairs that any basket holds, and fewer than were asked for.
    pub rare: u64,
    /// Pairs behind those that are told.
    pub beyond: u64,
}

/// Two categories that are bought together (Agrawal, Imieliński, Swami, *Mining association rules between sets of items in
/// large databases*, SIGMOD 1993; the lift, there called interest: Brin, Motwani, Ullman, Tsur, SIGMOD 1997).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CategoryPair {
    /// The positions of A, which is in more orders, and of B among the categories.
    pub codes: [u32; 2],
    /// Their names.
    pub names: [String; 2],
    /// Baskets that hold A, and those that hold B.
    pub each: [u64; 2],
    /// Baskets that hold both.
    pub both: u64,
    /// Support: both / all baskets.
    pub support: Ratio,
    /// Confidence: both / A is the share of A's baskets that hold B, and both / B the other way round.
    pub confidence: [Ratio; 2],
    /// Lift: (both · all) / (A · B). 1 where the two have nothing to do with each other.
    pub lift: f64,
    /// Customers who bought both in the window, in one order or not.
    pub customers: u64,
    /// Customers who bought A and not B, and those who bought B and not A: to whom the other may be offered.
    pub only: [u64; 2],
}

/// The customers of a pair of categories, by their positions: those who bought both, or the first and not the second.
///
/// ```
/// use rapport::analysis::PairBuyers;
/// for text in ["3.17.both", "3.17.first"] {
///     assert_eq!(text.parse::<PairBuyers>().unwrap().to_string(), text);
/// }
/// assert!("3.both".parse::<PairBuyers>().is_err() && "3.017.both".parse::<PairBuyers>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PairBuyers {
    /// A.
    pub a: u32,
    /// B.
    pub b: u32,
    /// Both; otherwise A and not B.
    pub both: bool,
}

impl fmt::Display for PairBuyers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.a, self.b, if self.both { "both" } else { "first" })
    }
}

impl FromStr for PairBuyers {
    type Err = ();

    fn from_str(text: &str) -> Result<PairBuyers, ()> {
        let [a, b, which] = text.split('.').collect::<Vec<_>>()[..] else { return Err(()) };
        let code = |text: &str| text.parse().ok().filter(|code: &u32| code.to_string() == text).ok_or(());
        let both = match which {
            "both" => true,
            "first" => false,
            _ => return Err(()),
        };
        Ok(PairBuyers { a: code(a)?, b: code(b)?, both })
    }
}

/// Pairs of categories in the baskets of the window. The filter on segment and channel holds; one on a category would leave
/// nothing to pair and is not heeded. Refunds are no part of an order. Nothing without orders.
///
/// ```
/// use rapport::analysis::{BasketAsk, BasketBy, Params, baskets};
/// use rapport::dataset::{Block, Builder, Texts};
/// let mut categories = Texts::default();
/// ["tea", "cups"].iter().for_each(|name| { categories.push(name.as_bytes()); });
/// // Ann buys tea on one day and cups on another, Bob tea
/// let mut block = Block { day: vec![1, 2, 3], amount: vec![100; 3], category: vec![0, 1, 0], categories, ..Block::default() };
/// ["Ann", "Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let ask = BasketAsk { by: BasketBy::Customers, at_least: 1 };
/// let found = baskets(&builder.finish(), &Params::default(), &ask).unwrap();
/// let pair = &found.pairs[0];
/// assert_eq!((pair.names[0].as_str(), pair.each, pair.both, pair.only), ("tea", [2, 1], 1, [1, 0]));
/// assert_eq!(pair.lift, 1.0); // 1 · 2 / (2 · 1)
/// ```
pub fn baskets(dataset: &Dataset, params: &Params, ask: &BasketAsk) -> Option<Baskets> {
    let params = without_category(params);
    selected(dataset, &params, |selection, scope| {
        let chosen = Chosen::of(selection, scope.period);
        chosen.pairs(selection, scope.period, ask)
    })
}

/// Whether each customer is one of a pair's.
pub(super) fn buyers(dataset: &Dataset, params: &Params, pair: &PairBuyers) -> Vec<bool> {
    let params = without_category(params);
    let found = selected(dataset, &params, |selection, scope| {
        let mut bought = vec![[false; 2]; dataset.customers().len()];
        orders(selection, scope.period, |customer, codes| {
            let Some([a, b]) = bought.get_mut(customer) else { return };
            *a |= codes.contains(&pair.a);
            *b |= codes.contains(&pair.b);
        });
        bought.into_iter().map(|[a, b]| a && b == pair.both).collect()
    });
    found.unwrap_or_default()
}

fn without_category(params: &Params) -> Params {
    let filter = Filter { category: None, ..params.filter.clone() };
    Params { filter, ..params.clone() }
}

/// Calls back with the customer and the distinct categories, ascending, of every order that has any.
fn orders(selection: &Selection<'_>, period: Period, mut visit: impl FnMut(usize, &[u32])) {
    let dataset = selection.dataset;
    let refunds = dataset.line_refunds();
    let mut own: Vec<u32> = Vec::new();
    for_codes!(dataset.line_categories(), |codes, wide| for (customer, history) in selection.histories(period) {
        for order in history.first..history.first + history.days.len() {
            let lines = dataset.lines_of(order..order + 1);
            own.clear();
            for (line, code) in lines.clone().zip(codes.get(lines).unwrap_or_default()) {
                let code = wide(*code);
                if code != NO_ENTRY && refunds.get(line).is_none_or(|refund| refund == 0) {
                    own.push(code);
                }
            }
            own.sort_unstable();
            own.dedup();
            if !own.is_empty() {
                visit(customer, &own);
            }
        }
    });
}

/// The categories that are paired, those in most orders first.
struct Chosen {
    /// Categories in any order.
    present: usize,
    codes: Vec<u32>,
    /// The place of each category in the list above, or [`UNPAIRED`].
    places: Vec<u16>,
}

const UNPAIRED: u16 = u16::MAX;

impl Chosen {
    fn of(selection: &Selection<'_>, period: Period) -> Chosen {
        let texts = selection.whole.categories();
        let mut counts = vec![0u64; texts.len()];
        orders(selection, period, |_, codes| {
            for code in codes {
                if let Some(count) = counts.get_mut(*code as usize) {
                    *count += 1;
                }
            }
        });
        let mut found: Vec<(u32, u64)> = (0u32..).zip(counts).filter(|(_, count)| *count > 0).collect();
        // Equal counts go by name, so that the order of the rows in the file does not show.
        found.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| texts.bytes(*a).cmp(texts.bytes(*b))));
        let present = found.len();
        found.truncate(PAIRED);
        let codes: Vec<u32> = found.into_iter().map(|(code, _)| code).collect();
        let mut places = vec![UNPAIRED; texts.len()];
        for (place, code) in (0u16..).zip(&codes) {
            if let Some(slot) = places.get_mut(*code as usize) {
                *slot = place;
            }
        }
        Chosen { present, codes, places }
    }

    fn place(&self, code: u32) -> Option<u16> {
        self.places.get(code as usize).copied().filter(|place| *place != UNPAIRED)
    }

    fn pairs(&self, selection: &Selection<'_>, period: Period, ask: &BasketAsk) -> Baskets {
        let count = self.codes.len();
        let (mut of_orders, mut of_customers) = (Together::new(count), Together::new(count));
        let mut basket: Vec<u16> = Vec::new();
        let (mut customer, mut bought) = (usize::MAX, Vec::<u16>::new());
        orders(selection, period, |own, codes| {
            if own != customer {
                of_customers.add(&mut bought);
                of_customers.baskets += 1;
                customer = own;
            }
            of_orders.baskets += 1;
            basket.extend(codes.iter().filter_map(|code| self.place(*code)));
            bought.extend(&basket);
            of_orders.add(&mut basket);
            // Somebody with many orders of the same must not grow without end.
            if bought.len() > 2 * PAIRED {
                bought.sort_unstable();
                bought.dedup();
            }
        });
        of_customers.add(&mut bought);
        self.tell(selection, period, ask, [&of_orders, &of_customers])
    }

    fn tell(
        &self,
        selection: &Selection<'_>,
        period: Period,
        ask: &BasketAsk,
        [of_orders, of_customers]: [&Together; 2],
    ) -> Baskets {
        let counts = match ask.by {
            BasketBy::Orders => of_orders,
            BasketBy::Customers => of_customers,
        };
        let (mut found, mut rare) = (Vec::new(), 0);
        for a in 0..self.codes.len() {
            for b in a + 1..self.codes.len() {
                let both = counts.pair(a, b);
                if both > 0 && both >= u64::from(ask.at_least) {
                    let lift = both as f64 * counts.baskets as f64 / (counts.one(a) as f64 * counts.one(b) as f64);
                    found.push((lift, both, a, b));
                } else {
                    rare += u64::from(both > 0);
                }
            }
        }
        let texts = selection.whole.categories();
        let code = |place: usize| self.codes.get(place).copied().unwrap_or(NO_ENTRY);
        let name = |place: usize| texts.bytes(code(place));
        found.sort_by(|(lift, both, a, b), (other_lift, other_both, other_a, other_b)| {
            let strongest = other_lift.total_cmp(lift).then(other_both.cmp(both));
            strongest.then_with(|| (name(*a), name(*b)).cmp(&(name(*other_a), name(*other_b))))
        });
        let beyond = found.len().saturating_sub(PAIRS_SHOWN) as u64;
        let share = |part: u64, whole: u64| Ratio::of(part as f64, whole as f64).unwrap_or_default();
        let pair = |(lift, both, a, b): (f64, u64, usize, usize)| {
            let (each, customers) = ([counts.one(a), counts.one(b)], of_customers.pair(a, b));
            CategoryPair {
                codes: [code(a), code(b)],
                names: [code(a), code(b)].map(|code| texts.get(code).into_owned()),
                each,
                both,
                support: share(both, counts.baskets),
                confidence: each.map(|one| share(both, one)),
                lift,
                customers,
                only: [a, b].map(|own| of_customers.one(own) - customers),
            }
        };
        Baskets {
            ask: *ask,
            period,
            baskets: counts.baskets,
            categories: self.present,
            paired: self.codes.len(),
            pairs: found.into_iter().take(PAIRS_SHOWN).map(pair).collect(),
            rare,
            beyond,
        }
    }
}

/// Baskets by what they hold.
struct Together {
    /// Those with any category, paired or not.
    baskets: u64,
    /// How many categories are paired.
    count: usize,
    /// A row for each category; those of a pair stand in the row of the earlier one, those of one on the diagonal.
    held: Vec<u32>,
}

impl Together {
    fn new(count: usize) -> Together {
        Together { baskets: 0, count, held: vec![0; count * count] }
    }

    /// Together what a basket holds, and empties it.
    fn add(&mut self, basket: &mut Vec<u16>) {
        basket.sort_unstable();
        basket.dedup();
        let mut rest: &[u16] = basket;
        while let [first, ..] = rest {
            let start = usize::from(*first) * self.count;
            let row = self.held.get_mut(start..start + self.count).unwrap_or_default();
            for place in rest {
                if let Some(count) = row.get_mut(usize::from(*place)) {
                    *count += 1;
                }
            }
            rest = rest.get(1..).unwrap_or_default();
        }
        basket.clear();
    }

    fn pair(&self, a: usize, b: usize) -> u64 {
        self.held.get(a * self.count + b).copied().unwrap_or(0).into()
    }

    fn one(&self, place: usize) -> u64 {
        self.pair(place, place)
    }
}
