//! What customers bought first, and whether and when they came again.

use super::Params;
use super::activity::Selection;
use super::interval::wilson;
use super::scope::Scope;
use super::selected::selected;
use crate::dataset::{Codes, Dataset, NO_ENTRY, Texts};
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// Rows that are told at most, those with the most customers.
pub const FIRSTS_SHOWN: usize = 100;

/// What is told of the second purchase: so many names.
const NEXT: usize = 3;

/// By what first purchases are told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstBy {
    /// The category with the most revenue in the purchase.
    #[default]
    Category,
    /// The channel with the most revenue in the purchase.
    Channel,
}

impl FirstBy {
    /// Every choice.
    pub const ALL: [FirstBy; 2] = [FirstBy::Category, FirstBy::Channel];

    /// The word in links and files.
    pub fn slug(self) -> &'static str {
        match self {
            FirstBy::Category => "category",
            FirstBy::Channel => "channel",
        }
    }

    /// The choice with this [`FirstBy::slug`].
    pub fn from_slug(slug: &str) -> Option<FirstBy> {
        FirstBy::ALL.into_iter().find(|by| by.slug() == slug)
    }

    fn column(self, dataset: &Dataset) -> &Codes {
        match self {
            FirstBy::Category => dataset.line_categories(),
            FirstBy::Channel => dataset.line_channels(),
        }
    }

    fn texts(self, dataset: &Dataset) -> &Texts {
        match self {
            FirstBy::Category => dataset.categories(),
            FirstBy::Channel => dataset.channels(),
        }
    }
}

/// What is asked of first purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SequenceAsk {
    /// By what they are told apart.
    pub by: FirstBy,
    /// Days that customers are given to come again before they are judged.
    pub follow: u32,
}

impl Default for SequenceAsk {
    /// By category, after 90 days.
    fn default() -> SequenceAsk {
        SequenceAsk { by: FirstBy::Category, follow: 90 }
    }
}

/// First purchases and what came after them. A purchase is all orders of one customer on one day, so that two orders of a day
/// are no return.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sequence {
    /// What was asked.
    pub ask: SequenceAsk,
    /// The days in which the first purchase lies.
    pub period: Period,
    /// By what was bought first, the most customers first, at most [`FIRSTS_SHOWN`]; empty without the column.
    pub rows: Vec<FirstRow>,
    /// Rows behind those that are told, and their customers.
    pub rest: (usize, u64),
    /// Everybody whose first purchase lies in the window.
    pub all: FirstSum,
}

/// Customers who bought the same first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FirstRow {
    /// The position of the category or channel; nothing for purchases without an entry.
    pub code: Option<u32>,
    /// Its name.
    pub name: Option<String>,
    /// How many, and whether they came again.
    pub sum: FirstSum,
    /// What the second purchase of those who came again mostly was, by name, with how many of them; three at most.
    pub next: Vec<(Option<String>, u64)>,
}

/// Whether customers came again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct FirstSum {
    /// How many: those who are judged, and those for whom it is too early.
    pub customers: u64,
    /// Those whose first purchase lies so many days before the as-of day as were asked for.
    pub judged: u64,
    /// Those of them who had bought again by the as-of day.
    pub second: u64,
    /// Second / judged; nothing when nobody is judged.
    pub rate: Option<Ratio>,
    /// The 95 % interval of the rate ([`wilson`]).
    pub interval: Option<[Ratio; 2]>,
    /// Median days from the first to the second purchase of those who are judged and came again.
    pub to_second: Option<f64>,
    /// Median days from the second to the third purchase of those who are judged and came a third time.
    pub to_third: Option<f64>,
}

/// The customers of a row, as a list names them.
///
/// ```
/// use rapport::analysis::FirstBuyers;
/// for text in ["category.3.90.any", "channel.none.30.yes", "category.17.0.no"] {
///     assert_eq!(text.parse::<FirstBuyers>().unwrap().to_string(), text);
/// }
/// assert!("month.3.90.any".parse::<FirstBuyers>().is_err() && "channel.3.90".parse::<FirstBuyers>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FirstBuyers {
    /// By what they are told apart.
    pub by: FirstBy,
    /// The position of the category or channel; nothing for purchases without an entry.
    pub code: Option<u32>,
    /// Days that customers are given before they are judged.
    pub follow: u32,
    /// Only those who are judged and came again, or who did not.
    pub second: Option<bool>,
}

const NONE: &str = "none";
/// The words for those who came again or not.
const CAME: [(Option<bool>, &str); 3] = [(None, "any"), (Some(true), "yes"), (Some(false), "no")];

impl fmt::Display for FirstBuyers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.map_or(NONE.to_owned(), |code| code.to_string());
        let came = CAME.iter().find(|(second, _)| *second == self.second).map_or("", |(_, word)| word);
        write!(f, "{}.{code}.{}.{came}", self.by.slug(), self.follow)
    }
}

impl FromStr for FirstBuyers {
    type Err = ();

    fn from_str(text: &str) -> Result<FirstBuyers, ()> {
        let [by, code, follow, came] = text.split('.').collect::<Vec<_>>()[..] else { return Err(()) };
        let number = |text: &str| text.parse().ok().filter(|number: &u32| number.to_string() == text).ok_or(());
        Ok(FirstBuyers {
            by: FirstBy::from_slug(by).ok_or(())?,
            code: if code == NONE { None } else { Some(number(code)?) },
            follow: number(follow)?,
            second: CAME.iter().find(|(_, word)| *word == came).ok_or(())?.0,
        })
    }
}

/// What customers bought first in the window, and whether they came again by the as-of day. Only orders that pass the filter
/// count; whose first one lies before the window is not told of. Refunds are no part of a purchase. Nothing without orders.
///
/// ```
/// use rapport::analysis::{Params, SequenceAsk, sequence};
/// use rapport::dataset::{Block, Builder, Texts};
/// let mut categories = Texts::default();
/// ["tea", "cups"].iter().for_each(|name| { categories.push(name.as_bytes()); });
/// let mut block = Block { day: vec![1, 11, 200], amount: vec![100; 3], category: vec![0, 1, 0], categories, ..Block::default() };
/// ["Ann", "Ann", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let tea = &sequence(&builder.finish(), &Params::default(), &SequenceAsk::default()).unwrap().rows[0];
/// // Bob came on the last day: it is too early to tell
/// assert_eq!((tea.sum.customers, tea.sum.judged, tea.sum.second, tea.sum.to_second), (2, 1, 1, Some(10.0)));
/// assert_eq!(tea.next, [(Some("cups".to_owned()), 1)]);
/// ```
pub fn sequence(dataset: &Dataset, params: &Params, ask: &SequenceAsk) -> Option<Sequence> {
    selected(dataset, params, |selection, scope| {
        let mut starts: Vec<Start> = Vec::new();
        starts_of(selection, scope, ask, |start| starts.push(start));
        let all = FirstSum::of(&starts);
        let (mut rows, mut rest) = (Vec::new(), (0, 0));
        if !ask.by.column(selection.dataset).is_empty() {
            let texts = ask.by.texts(selection.whole);
            starts.sort_by_key(|start| (start.first, start.next));
            let mut groups: Vec<&[Start]> = starts.chunk_by(|a, b| a.first == b.first).collect();
            let name = |group: &[Start]| group.first().map_or(NO_ENTRY, |start| start.first);
            // Equal counts go by name, so that the order of the rows in the file does not show.
            groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| texts.bytes(name(a)).cmp(texts.bytes(name(b)))));
            let behind = groups.split_off(groups.len().min(FIRSTS_SHOWN));
            rest = (behind.len(), behind.iter().map(|group| group.len() as u64).sum());
            rows = groups.into_iter().map(|group| row(group, texts)).collect();
        }
        Sequence { ask: *ask, period: scope.period, rows, rest, all }
    })
}

/// Whether each customer is one of a row.
pub(super) fn first_buyers(dataset: &Dataset, params: &Params, who: &FirstBuyers) -> Vec<bool> {
    let found = selected(dataset, params, |selection, scope| {
        let mut found = vec![false; dataset.customers().len()];
        let ask = SequenceAsk { by: who.by, follow: who.follow };
        starts_of(selection, scope, &ask, |start| {
            let came = who.second.is_none_or(|second| start.judged && start.to_second.is_some() == second);
            if let Some(found) = found.get_mut(start.customer as usize) {
                *found = came && start.first == who.code.unwrap_or(NO_ENTRY);
            }
        });
        found
    });
    found.unwrap_or_default()
}

/// How a customer began.
#[derive(Debug, Clone, Copy)]
struct Start {
    customer: u32,
    /// The category or channel of the first purchase, and of the second; [`NO_ENTRY`] without one.
    first: u32,
    next: u32,
    judged: bool,
    to_second: Option<i32>,
    to_third: Option<i32>,
}

/// Calls back with everybody whose first purchase lies in the window.
fn starts_of(selection: &Selection<'_>, scope: &Scope, ask: &SequenceAsk, mut visit: impl FnMut(Start)) {
    let past = Period { from: Day(i32::MIN), to: scope.as_of };
    let follow = i32::try_from(ask.follow).unwrap_or(i32::MAX);
    let mut named =
        Named { dataset: selection.dataset, by: ask.by, texts: ask.by.texts(selection.whole), sums: Vec::new() };
    for (customer, history) in selection.histories(past) {
        let Some(first) = history.days.first().copied().filter(|day| scope.period.contains(Day(*day))) else {
            continue;
        };
        // The days ascend: a purchase is a run of equal ones.
        let mut runs = history.days.chunk_by(|a, b| a == b);
        let mut purchase = || runs.next().and_then(|run| Some((*run.first()?, run.len())));
        let [one, two, three] = [purchase(), purchase(), purchase()];
        let (count, second) = (one.map_or(0, |(_, orders)| orders), two.map_or(0, |(_, orders)| orders));
        let begin = history.first + count;
        visit(Start {
            customer: customer as u32,
            first: named.of(history.first..begin),
            next: named.of(begin..begin + second),
            judged: first.saturating_add(follow) <= scope.as_of.0,
            to_second: two.map(|(day, _)| day - first),
            to_third: two.zip(three).map(|((two, _), (three, _))| three - two),
        });
    }
}

/// Finds what a purchase is told apart by.
struct Named<'a> {
    dataset: &'a Dataset,
    by: FirstBy,
    texts: &'a Texts,
    /// Category or channel and amount of each line of one purchase.
    sums: Vec<(u32, i64)>,
}

impl Named<'_> {
    /// The entry with the most revenue in some orders, of equal ones the first by name; [`NO_ENTRY`] where no line has one.
    fn of(&mut self, orders: Range<usize>) -> u32 {
        let (codes, refunds) = (self.by.column(self.dataset), self.dataset.line_refunds());
        self.sums.clear();
        for line in self.dataset.lines_of(orders) {
            let Some(code) = codes.get(line).filter(|code| *code != NO_ENTRY) else { continue };
            if refunds.get(line).is_some_and(|refund| refund > 0) {
                continue;
            }
            let amount = self.dataset.line_amounts().get(line).copied().unwrap_or(0);
            self.sums.push((code, amount));
        }
        self.sums.sort_unstable();
        let sums = self.sums.chunk_by(|(a, _), (b, _)| a == b);
        let sums = sums.filter_map(|own| Some((own.first()?.0, own.iter().map(|(_, sum)| i128::from(*sum)).sum())));
        let order = |(a, x): &(u32, i128), (b, y): &(u32, i128)| {
            x.cmp(y).then_with(|| self.texts.bytes(*b).cmp(self.texts.bytes(*a)))
        };
        sums.max_by(order).map_or(NO_ENTRY, |(code, _)| code)
    }
}

/// A row; its customers are sorted by what they bought next.
fn row(group: &[Start], texts: &Texts) -> FirstRow {
    let name = |code: u32| (code != NO_ENTRY).then(|| texts.get(code).into_owned());
    let came: Vec<u32> =
        group.iter().filter(|start| start.judged && start.to_second.is_some()).map(|s| s.next).collect();
    let mut next: Vec<(u32, u64)> = Vec::new();
    for same in came.chunk_by(|a, b| a == b) {
        next.extend(same.first().map(|code| (*code, same.len() as u64)));
    }
    next.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| texts.bytes(*a).cmp(texts.bytes(*b))));
    let code = group.first().map_or(NO_ENTRY, |start| start.first);
    FirstRow {
        code: (code != NO_ENTRY).then_some(code),
        name: name(code),
        sum: FirstSum::of(group),
        next: next.into_iter().take(NEXT).map(|(code, count)| (name(code), count)).collect(),
    }
}

impl FirstSum {
    /// Those for whom it is too early to tell: customers − judged.
    pub fn early(&self) -> u64 {
        self.customers.saturating_sub(self.judged)
    }

    fn of(group: &[Start]) -> FirstSum {
        let judged: Vec<&Start> = group.iter().filter(|start| start.judged).collect();
        let all = judged.len() as u64;
        let days = |of: fn(&Start) -> Option<i32>| judged.iter().filter_map(|start| of(start)).collect::<Vec<i32>>();
        let (second, third) = (days(|start| start.to_second), days(|start| start.to_third));
        let came = second.len() as u64;
        FirstSum {
            customers: group.len() as u64,
            judged: all,
            second: came,
            rate: Ratio::of(came as f64, all as f64),
            interval: wilson(came, all),
            to_second: median(second),
            to_third: median(third),
        }
    }
}

/// The middle of some days, or the mean of the two in the middle.
fn median(mut days: Vec<i32>) -> Option<f64> {
    days.sort_unstable();
    let (low, high) = (days.get(days.len().saturating_sub(1) / 2)?, days.get(days.len() / 2)?);
    Some((f64::from(*low) + f64::from(*high)) / 2.0)
}
