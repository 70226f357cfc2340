//! Numbers of customers beyond orders, revenue and days: found when somebody asks, and kept for as long as they may ask again.

use super::texts::names;
use super::{Attribute, Compiled};
use crate::analysis::activity::{Mask, Selection};
use crate::analysis::retention::Rhythms;
use crate::analysis::returns::Returns;
use crate::analysis::segments::Known;
use crate::analysis::tags::{Tag, TagId};
use crate::dataset::{Dataset, DatedRows, NO_ENTRY, TraitValues};
use crate::units::{Day, Period};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// What stands behind the sums of a look-back: the single orders, and the tags of the document.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis) struct Behind<'a> {
    pub dataset: &'a Dataset,
    /// The look-back.
    pub past: Period,
    pub tags: &'a [Tag],
}

impl<'a> Behind<'a> {
    /// The lines of each customer in the look-back.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> + use<'a> {
        let (dataset, past) = (self.dataset, self.past);
        dataset.histories().map(move |history| {
            let own = history.within(past);
            dataset.lines_of(own.first..own.first + own.days.len())
        })
    }
}

/// The number of each customer, NaN where there is none; nothing where there is no such number.
type Numbers = Option<Rc<[f64]>>;

/// What was found.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Seen {
    numbers: RefCell<Vec<(Attribute, Numbers)>>,
    /// The one name of each customer: that with the most revenue, or the first.
    names: RefCell<Vec<(Attribute, Rc<[u32]>)>>,
    tags: RefCell<Vec<(TagId, Rc<[bool]>)>>,
    /// The tags that are being found: what rests on one of them rests on itself.
    under_way: RefCell<Vec<TagId>>,
}

impl Seen {
    /// The number of an attribute for each customer, NaN where there is none; nothing where the attribute is no number.
    pub fn numbers(&self, known: &Known<'_>, behind: &Behind<'_>, of: &Attribute) -> Option<Rc<[f64]>> {
        if let Some((_, found)) = self.numbers.borrow().iter().find(|(own, _)| own == of) {
            return found.clone();
        }
        let found: Option<Rc<[f64]>> = find(known, behind, of).map(Rc::from);
        self.numbers.borrow_mut().push((of.clone(), found.clone()));
        found
    }

    /// The one name of each customer for an attribute, by its place; found once.
    pub fn names(&self, of: &Attribute, find: impl FnOnce() -> Vec<u32>) -> Rc<[u32]> {
        if let Some((_, found)) = self.names.borrow().iter().find(|(own, _)| own == of) {
            return found.clone();
        }
        let found: Rc<[u32]> = find().into();
        self.names.borrow_mut().push((of.clone(), found.clone()));
        found
    }

    /// Whether each customer has a tag; nothing where there is no such tag, or it rests on itself.
    pub fn tagged(&self, known: &Known<'_>, behind: &Behind<'_>, tag: TagId) -> Option<Rc<[bool]>> {
        if let Some((_, found)) = self.tags.borrow().iter().find(|(own, _)| *own == tag) {
            return Some(found.clone());
        }
        // The document refuses tags that rest on each other; should they come all the same, such a tag is nobody's.
        let held = behind.tags.iter().find(|own| own.id == tag)?;
        if self.under_way.borrow().contains(&tag) {
            return None;
        }
        self.under_way.borrow_mut().push(tag);
        let members = Compiled::of(&held.criteria, known).members(known, held.criteria.scoring());
        self.under_way.borrow_mut().pop();
        let found: Rc<[bool]> = members.into();
        self.tags.borrow_mut().push((tag, found.clone()));
        Some(found)
    }
}

fn find(known: &Known<'_>, behind: &Behind<'_>, of: &Attribute) -> Option<Vec<f64>> {
    let unit = known.base.unit;
    match of {
        Attribute::OrderValue => {
            // To a millionth: a quotient that is a whole number of cents is compared as one.
            let round = |value: f64| (value * 1e6).round() / 1e6;
            let of = |(orders, _, revenue): (u32, i32, i64)| {
                if orders == 0 { f64::NAN } else { round(unit.exact(i128::from(revenue)).units() / f64::from(orders)) }
            };
            Some(known.customers().map(of).collect())
        }
        Attribute::RevenueRank => Some(ranks(known)),
        Attribute::KnownDays => Some(first_days(behind, known.as_of, |day| f64::from(known.as_of.0 - day))),
        Attribute::FirstDay => Some(first_days(behind, known.as_of, f64::from)),
        Attribute::Silence => Some(silences(known, behind)),
        Attribute::WeekendShare => Some(weekends(behind)),
        Attribute::Categories | Attribute::Channels => counts(behind, of),
        Attribute::Age => ages(known.as_of, behind.dataset),
        Attribute::Contacts => happened(behind, known.as_of, behind.dataset.traits().contacts.as_ref()),
        Attribute::Tickets => happened(behind, known.as_of, behind.dataset.traits().tickets.as_ref()),
        Attribute::Rating => ratings(behind, known.as_of),
        Attribute::Column(key) => match &behind.dataset.traits().column(key)?.values {
            TraitValues::Number(numbers) => Some(numbers.clone()),
            TraitValues::Text(..) => None,
        },
        _ => None,
    }
}

/// The share of customers in per cent who bring at least as much.
fn ranks(known: &Known<'_>) -> Vec<f64> {
    let ascending = known.ascending();
    let all = ascending.len().max(1) as f64;
    let rank = |(orders, _, revenue): (u32, i32, i64)| {
        if orders == 0 {
            return f64::NAN;
        }
        (ascending.len() - ascending.partition_point(|other| *other < revenue)) as f64 * 100.0 / all
    };
    known.customers().map(rank).collect()
}

/// Something about the day of the first order of all, where it is not after a day.
fn first_days(behind: &Behind<'_>, upto: Day, of: impl Fn(i32) -> f64) -> Vec<f64> {
    let first = behind.dataset.histories().map(|history| history.days.first().copied());
    first.map(|day| day.filter(|day| *day <= upto.0).map_or(f64::NAN, &of)).collect()
}

/// Days since the last order in multiples of the rhythm; nothing where nobody ever came back.
fn silences(known: &Known<'_>, behind: &Behind<'_>) -> Vec<f64> {
    let selection = Selection::new(behind.dataset, behind.dataset, Mask::Everyone, Returns::default());
    let rhythms = Rhythms::of(&selection, known.as_of, 1);
    let past = Period { from: Day::MIN, to: known.as_of };
    let mut scratch = Vec::new();
    let times = |(_, history): (usize, crate::dataset::History<'_>)| {
        let Some(last) = history.days.last() else { return f64::NAN };
        let rhythm = rhythms.rhythm(&history, &mut scratch);
        if rhythm.is_plain() { f64::NAN } else { rhythm.times(i64::from(known.as_of.0) - i64::from(*last)) }
    };
    selection.histories(past).map(times).collect()
}

/// The share of the orders on a Saturday or Sunday in per cent.
fn weekends(behind: &Behind<'_>) -> Vec<f64> {
    let share = |history: crate::dataset::History<'_>| {
        let days = history.within(behind.past).days;
        // Day 0 is a Thursday.
        let weekend = days.iter().filter(|day| matches!(day.rem_euclid(7), 2 | 3)).count();
        if days.is_empty() { f64::NAN } else { weekend as f64 * 100.0 / days.len() as f64 }
    };
    behind.dataset.histories().map(share).collect()
}

/// How many different names the lines of each customer have.
fn counts(behind: &Behind<'_>, of: &Attribute) -> Option<Vec<f64>> {
    let (_, codes) = names(of, behind.dataset)?;
    if codes.is_empty() {
        return None;
    }
    let mut met: Vec<u32> = Vec::new();
    let count = |lines: Range<usize>| {
        met.clear();
        for code in lines.filter_map(|line| codes.get(line)).filter(|code| *code != NO_ENTRY) {
            if !met.contains(&code) {
                met.push(code);
            }
        }
        met.len() as f64
    };
    Some(behind.lines().map(count).collect())
}

/// Whole years on a day: of the column of ages, or since the day of birth.
fn ages(as_of: Day, dataset: &Dataset) -> Option<Vec<f64>> {
    let numbers = |key: &str| match &dataset.traits().column(key)?.values {
        TraitValues::Number(numbers) => Some(numbers),
        TraitValues::Text(..) => None,
    };
    let years = |day: f64| {
        let ((year, month, day), (y, m, d)) = (Day(day as i32).ymd(), as_of.ymd());
        f64::from(y - year - i32::from((m, d) < (month, day)))
    };
    let (ages, birthdays) = (numbers("age"), numbers("birthday"));
    if ages.is_none() && birthdays.is_none() {
        return None;
    }
    let at = |numbers: Option<&Vec<f64>>, customer: usize| {
        numbers.and_then(|numbers| numbers.get(customer)).copied().filter(|number| !number.is_nan())
    };
    let age = |customer: usize| {
        let told = at(ages, customer).map(f64::floor).or_else(|| at(birthdays, customer).map(years));
        told.filter(|age| *age >= 0.0).unwrap_or(f64::NAN)
    };
    Some((0..dataset.customers().len()).map(age).collect())
}

/// The first day of what happened besides orders: under all orders it may lie before the first of them.
fn begin(behind: &Behind<'_>) -> i32 {
    let all = behind.dataset.span().is_none_or(|data| behind.past.from <= data.from);
    if all { i32::MIN } else { behind.past.from.0 }
}

/// How often something happened to each customer in the look-back; nothing without such a table.
fn happened(behind: &Behind<'_>, upto: Day, rows: Option<&DatedRows>) -> Option<Vec<f64>> {
    let (rows, begin) = (rows?, begin(behind));
    let count = |customer: usize| {
        let (days, _) = rows.upto(customer, upto);
        (days.len() - days.partition_point(|day| *day < begin)) as f64
    };
    Some((0..behind.dataset.customers().len()).map(count).collect())
}

/// The mean answer of each customer in the look-back: of the tables of answers, otherwise of the lines of the orders.
fn ratings(behind: &Behind<'_>, upto: Day) -> Option<Vec<f64>> {
    // To a thousandth: answers are kept in 32 bits.
    let round = |value: f64| (value * 1e3).round() / 1e3;
    let mean = |sum: f64, count: usize| if count == 0 { f64::NAN } else { round(sum / count as f64) };
    if let Some(rows) = &behind.dataset.traits().ratings {
        let of = |customer: usize| {
            let (days, values) = rows.upto(customer, upto);
            let inside = values.get(days.partition_point(|day| *day < begin(behind))..).unwrap_or_default();
            mean(inside.iter().map(|value| f64::from(*value)).sum(), inside.len())
        };
        return Some((0..behind.dataset.customers().len()).map(of).collect());
    }
    let column = behind.dataset.line_ratings();
    if column.is_empty() {
        return None;
    }
    let of = |lines: Range<usize>| {
        let (mut sum, mut count) = (0.0, 0);
        for rating in lines.filter_map(|line| column.get(line)).filter(|rating| !rating.is_nan()) {
            sum += f64::from(rating);
            count += 1;
        }
        mean(sum, count)
    };
    Some(behind.lines().map(of).collect())
}
