//! The figures of one column.

use super::profile::{Bin, ColumnProfile, Form, Spread};
use crate::dataset::{Kind, NO_DAY, Role, Texts};
use crate::units::Day;
use std::collections::HashSet;

/// Commonest values that are told.
const TOP: usize = 5;
/// Bins of a histogram at most.
const BINS: f64 = 20.0;
/// Up to so many different values are counted; more of them a bitmap estimates.
const COUNTED: usize = 50_000;
/// Bits of that bitmap, a power of two: with a million different values the error is about 0.1 %.
const BITS: usize = 1 << 22;
/// Whole values at most so far apart are counted value by value, in 4 MB.
const TALLIED: f64 = (1 << 20) as f64;
/// Nobody is older.
const MOST_YEARS: f64 = 120.0;

/// A value with the day of its row.
pub(super) struct Cell {
    pub value: Option<f64>,
    pub day: i32,
}

/// The newest of some days.
fn newest(days: impl Iterator<Item = i32>) -> Option<Day> {
    days.filter(|day| *day != NO_DAY).max().map(Day)
}

/// A column of texts.
pub(super) fn named(
    role: Role,
    name: String,
    texts: &Texts,
    cells: impl Iterator<Item = (Option<u32>, i32)>,
) -> ColumnProfile {
    let mut counts = vec![0usize; texts.len()];
    let (mut rows, mut filled, mut last) = (0, 0, NO_DAY);
    for (code, day) in cells {
        rows += 1;
        if let Some(count) = code.and_then(|code| counts.get_mut(code as usize)) {
            *count += 1;
            filled += 1;
            last = last.max(day);
        }
    }
    let mut order: Vec<u32> = (0..counts.len() as u32).filter(|code| counts.get(*code as usize) > Some(&0)).collect();
    let distinct = order.len();
    let rank = |code: &u32| (std::cmp::Reverse(counts.get(*code as usize).copied()), *code);
    if order.len() > TOP {
        order.select_nth_unstable_by_key(TOP, rank);
        order.truncate(TOP);
    }
    order.sort_unstable_by_key(rank);
    let told = |code: u32| (texts.get(code).into_owned(), counts.get(code as usize).copied().unwrap_or(0));
    ColumnProfile {
        role: Some(role),
        name,
        form: Form::Text,
        rows,
        filled,
        distinct,
        exact: true,
        top: order.into_iter().map(told).collect(),
        last_day: newest([last].into_iter()),
        ..ColumnProfile::default()
    }
}

/// A column of numbers, of what kind of table and with what meaning and form. Whole numbers that lie close together, as
/// days, amounts and counts do, are counted value by value: that takes no memory for the rows and no sorting.
pub(super) fn measured(
    what: (Kind, Role, Form),
    name: String,
    cells: impl Iterator<Item = Cell> + Clone,
    today: Day,
) -> ColumnProfile {
    let (_, role, form) = what;
    let (mut rows, mut filled, mut last, mut doubtful) = (0, 0, NO_DAY, 0);
    let (mut least, mut greatest, mut whole) = (f64::INFINITY, f64::NEG_INFINITY, true);
    for cell in cells.clone() {
        rows += 1;
        if let Some(value) = cell.value {
            filled += 1;
            last = last.max(cell.day);
            doubtful += usize::from(is_doubtful(what, value, today));
            (least, greatest) = (least.min(value), greatest.max(value));
            whole &= value == value.trunc();
        }
    }
    let values = cells.filter_map(|cell| cell.value);
    let Counts { distinct, exact, spread, bins, yes } = match filled {
        0 => Counts { exact: true, ..Counts::default() },
        _ if whole && greatest - least < TALLIED => tallied(values, least, greatest, filled),
        _ => sorted(values.collect(), whole || form != Form::Number),
    };
    let top = [("1", yes), ("0", filled - yes)];
    ColumnProfile {
        role: Some(role),
        name,
        form,
        rows,
        filled,
        distinct,
        exact,
        top: match form {
            Form::Flag => top.into_iter().map(|(text, count)| (text.to_owned(), count)).collect(),
            _ => Vec::new(),
        },
        doubtful,
        last_day: newest([last].into_iter()),
        bins: if form == Form::Flag { Vec::new() } else { bins },
        spread: spread.filter(|_| form != Form::Flag),
    }
}

/// What the values of a column are, without their order.
#[derive(Default)]
struct Counts {
    distinct: usize,
    exact: bool,
    spread: Option<Spread>,
    bins: Vec<Bin>,
    /// Values that are 1.
    yes: usize,
}

/// Counts whole values value by value.
fn tallied(values: impl Iterator<Item = f64>, least: f64, greatest: f64, filled: usize) -> Counts {
    let mut tally = vec![0u32; (greatest - least) as usize + 1];
    for value in values {
        if let Some(count) = tally.get_mut((value - least) as usize) {
            *count += 1;
        }
    }
    let counted = || {
        let there = tally.iter().enumerate().filter(|(_, count)| **count > 0);
        there.map(|(at, count)| (least + at as f64, *count as usize))
    };
    let sum: f64 = counted().map(|(value, count)| value * count as f64).sum();
    // The values in the middle: the same one when there is an odd number.
    let (mut passed, mut lower, mut upper) = (0, least, least);
    for (value, count) in counted() {
        lower = if passed <= (filled - 1) / 2 { value } else { lower };
        upper = if passed <= filled / 2 { value } else { upper };
        passed += count;
    }
    let mean = sum / filled as f64;
    Counts {
        distinct: counted().count(),
        exact: true,
        spread: Some(Spread { least, median: (lower + upper) / 2.0, greatest, mean }),
        bins: bins(counted(), least, greatest, true),
        yes: counted().find(|(value, _)| *value == 1.0).map_or(0, |(_, count)| count),
    }
}

/// Counts values of any size and fineness.
fn sorted(mut values: Vec<f64>, whole: bool) -> Counts {
    let (distinct, exact) = distinct(&values);
    let Some((least, greatest)) = ends(&values) else { return Counts::default() };
    Counts {
        distinct,
        exact,
        bins: bins(values.iter().map(|value| (*value, 1)), least, greatest, whole),
        yes: values.iter().filter(|value| **value == 1.0).count(),
        spread: spread(&mut values),
    }
}

/// Whether a value can be read and cannot be true.
fn is_doubtful((kind, role, form): (Kind, Role, Form), value: f64, today: Day) -> bool {
    match form {
        Form::Day => {
            value > f64::from(today.0) || role == Role::Birthday && f64::from(today.0) - value > MOST_YEARS * 365.25
        }
        // A return is an amount below zero; an order for nothing is none.
        Form::Money if kind == Kind::Orders => value == 0.0,
        Form::Money => value < 0.0,
        Form::Number => match role {
            Role::Age => !(0.0..=MOST_YEARS).contains(&value),
            Role::Count | Role::Orders | Role::Rating | Role::Recommend | Role::Effort => value < 0.0,
            _ => false,
        },
        Form::Text | Form::Flag => false,
    }
}

/// How many values are different, and whether that is counted. An estimate is a linear counting (Whang, Vander-Zanden
/// and Taylor 1990, ACM TODS 15, 208–229): `−m ln(z)` for a bitmap of m bits of which the share z stays empty.
fn distinct(values: &[f64]) -> (usize, bool) {
    let mut seen = HashSet::new();
    let few = values.iter().all(|value| {
        seen.insert(value.to_bits());
        seen.len() <= COUNTED
    });
    if few {
        return (seen.len(), true);
    }
    let mut bitmap = vec![0u64; BITS / 64];
    for value in values {
        let hash = crate::import::hash64(&value.to_bits().to_le_bytes()) as usize & (BITS - 1);
        if let Some(word) = bitmap.get_mut(hash / 64) {
            *word |= 1 << (hash % 64);
        }
    }
    let taken: u32 = bitmap.iter().map(|word| word.count_ones()).sum();
    let empty = (BITS as f64 - f64::from(taken)).max(1.0);
    // Few enough different values hardly share a bit.
    (((BITS as f64) * (BITS as f64 / empty).ln()).round() as usize, false)
}

fn spread(values: &mut [f64]) -> Option<Spread> {
    let count = values.len();
    let mean = values.iter().sum::<f64>() / count as f64;
    let (least, greatest) = ends(values)?;
    let (lower, upper, _) = values.select_nth_unstable_by(count / 2, f64::total_cmp);
    let upper = *upper;
    let lower = lower.iter().copied().max_by(f64::total_cmp).filter(|_| count.is_multiple_of(2)).unwrap_or(upper);
    Some(Spread { least, median: (lower + upper) / 2.0, greatest, mean })
}

fn ends(values: &[f64]) -> Option<(f64, f64)> {
    let first = *values.first()?;
    Some(values.iter().fold((first, first), |(least, most), value| (least.min(*value), most.max(*value))))
}

/// Bins between round edges: the width is 1, 2 or 5 times a power of ten, for whole values a whole number. Each value comes
/// with how often it stands there.
fn bins(values: impl Iterator<Item = (f64, usize)>, least: f64, greatest: f64, whole: bool) -> Vec<Bin> {
    let wanted = (greatest - least) / (BINS - 1.0);
    let power = 10f64.powf(wanted.log10().floor());
    let nice = [1.0, 2.0, 5.0, 10.0].map(|digit| digit * power).into_iter().find(|width| *width >= wanted);
    let whole = if whole || greatest == least { 1.0 } else { 0.0 };
    let width = nice.filter(|width| width.is_normal()).unwrap_or(1.0).max(whole);
    let start = (least / width).floor();
    let count = ((greatest / width).floor() - start) as usize + 1;
    let mut counts = vec![0usize; count.min(BINS as usize + 1)];
    for (value, often) in values {
        if let Some(slot) = counts.get_mut(((value / width).floor() - start) as usize) {
            *slot += often;
        }
    }
    let edge = |place: usize| (start + place as f64) * width;
    counts.into_iter().enumerate().map(|(at, count)| Bin { from: edge(at), to: edge(at + 1), count }).collect()
}
