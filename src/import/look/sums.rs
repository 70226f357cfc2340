//! Which rows of a sample are sums of the rows above them: the proof of a total.
//!
//! A row is a sum when its amount is that of the rows between any row above it and itself (subtotals by day, month, customer), or
//! of all rows. Sums are taken with and without the negative amounts, since lists do both. With words for a total any such
//! stretch proves it; rows without a word must begin where the total before them ended, or at the beginning, and nine in ten
//! rows that lack the same cells must be sums, one of them of more than one row.

use super::meanings::Look;
use super::total_words::{Naming, may_name, naming};
use crate::import::role::{Kind, Role};
use crate::import::rows::totals::Totals;
use crate::import::values::number::{DecimalMark, read_number};
use crate::import::values::value::is_missing;
use std::collections::HashMap;

/// What a sample shows about its totals.
#[derive(Debug, Default)]
pub(in crate::import) struct Sums {
    pub totals: Totals,
    /// The rows of the sample that are totals under this choice.
    pub rows: Vec<bool>,
    /// Rows with a customer and a day whose customer is called like a total, how many of them are no sums, and the name.
    pub doubtful: Option<(u32, u32, String)>,
}

/// A row as far as sums go.
struct Line {
    amount: i128,
    /// How a text names a total, and in which column.
    named: Option<(Naming, usize)>,
    /// What is empty of customer, date and order, one bit each.
    lacks: u8,
}

const CUSTOMER: u8 = 1;
const DATE: u8 = 2;
const ORDER: u8 = 4;

/// Looks at the rows of a sample, in which the customer, the date and the amount are known by now.
pub(in crate::import) fn sums(look: &Look, whole_file: bool) -> Sums {
    let rows = vec![false; look.table.len()];
    let (Some(amount), true) = (look.column(Role::Amount), matches!(look.kind, Kind::Orders | Kind::Spend)) else {
        return Sums { rows, ..Sums::default() };
    };
    let lines = lines(look, amount);
    let mut found = Sums { rows, ..Sums::default() };
    let needed = if look.kind == Kind::Orders { CUSTOMER | DATE } else { DATE };
    let plain = |line: &Line| matches!(line.named, Some((Naming::Plain, _)));
    let maybe = |line: &Line| matches!(line.named, Some((Naming::Maybe, _)));
    let readable = |line: &Line| line.lacks & needed == 0;
    let own = [Role::Customer, Role::Order].map(|role| look.column(role));

    // Words: all that name a total plainly are left out of the sums.
    // Those that may be names are taken for rows, or for totals, too.
    let mut by_word = proven(&lines, plain, false, whole_file);
    let without = proven(&lines, |line| line.named.is_some(), false, whole_file);
    by_word.iter_mut().zip(without).for_each(|(one, other)| *one |= other);
    let count = |column_fits: &dyn Fn(usize) -> bool| {
        let fits = |line: &Line| readable(line) && line.named.is_some_and(|(_, column)| column_fits(column));
        let of = lines.iter().zip(&by_word).filter(|(line, _)| plain(line) && fits(line));
        of.fold((0u32, 0u32), |(all, sums), (_, is_sum)| (all + 1, sums + u32::from(*is_sum)))
    };
    let (named, sums) = count(&|column| own.contains(&Some(column)));
    if named > 0 && sums * 5 < named * 4 && look.kind == Kind::Orders {
        found.totals.kept = true;
        let name = lines.iter().zip(look.table).zip(&by_word).find_map(|((line, row), is_sum)| {
            let column = line.named.filter(|_| plain(line) && readable(line) && !is_sum)?.1;
            row.get(column).cloned()
        });
        found.doubtful = Some((named, named - sums, name.unwrap_or_default()));
    }
    for column in 0..look.width {
        let (named, sums) = if own.contains(&Some(column)) { (0, 0) } else { count(&|at| at == column) };
        if named > 0 && sums * 5 >= named * 4 {
            found.totals.columns.push(column);
        }
    }
    let kept = found.totals.kept;
    let columns = found.totals.columns.clone();
    let is_word = |line: &Line| {
        let in_place = |column: usize| own.contains(&Some(column)) || columns.contains(&column);
        plain(line) && line.named.is_some_and(|(_, column)| !readable(line) || !kept && in_place(column))
    };
    mark(&mut found.rows, &lines, is_word);

    // Words that could be a name.
    let by_sum = proven(&lines, |line| is_word(line) || maybe(line), false, whole_file);
    let sums = lines.iter().zip(&by_sum).filter(|(line, is_sum)| maybe(line) && **is_sum).count();
    let all = lines.iter().filter(|line| maybe(line)).count();
    found.totals.loose = sums > 0 && sums * 10 >= all * 9 && (all > 1 || lines.len() > 3);
    let loose = found.totals.loose;
    let is_named = |line: &Line| is_word(line) || loose && maybe(line);
    mark(&mut found.rows, &lines, is_named);
    for column in lines.iter().filter(|line| loose && maybe(line)).filter_map(|line| Some(line.named?.1)) {
        if !own.contains(&Some(column)) && !found.totals.columns.contains(&column) {
            found.totals.columns.push(column);
        }
    }

    // No word at all.
    for lacks in [CUSTOMER | DATE | ORDER, CUSTOMER | DATE, CUSTOMER | ORDER, CUSTOMER] {
        let is_bare = |line: &Line| line.lacks == lacks && line.amount != 0 && !is_named(line);
        let known = [Role::Customer, Role::Date, Role::Order].into_iter().zip([CUSTOMER, DATE, ORDER]);
        let roles: Vec<Role> = known.filter(|(_, bit)| lacks & bit > 0).map(|(role, _)| role).collect();
        if look.kind != Kind::Orders || roles.iter().any(|role| look.column(*role).is_none()) {
            continue;
        }
        if are_bare_totals(&lines, is_bare, is_named, lacks, whole_file) {
            mark(&mut found.rows, &lines, is_bare);
            found.totals.lacking = roles;
            break;
        }
    }
    found
}

/// The rows of a sample that are no totals; nothing where all are none.
pub(in crate::import) fn without(table: &[Vec<String>], totals: &[bool]) -> Option<Vec<Vec<String>>> {
    let rows = || table.iter().zip(totals).filter(|(_, total)| !**total).map(|(row, _)| row.clone());
    totals.contains(&true).then(|| rows().collect())
}

/// Whether the rows that lack these cells are sums.
fn are_bare_totals(
    lines: &[Line],
    is_bare: impl Fn(&Line) -> bool,
    is_named: impl Fn(&Line) -> bool,
    lacks: u8,
    whole_file: bool,
) -> bool {
    let places: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| is_bare(line)).map(|(at, _)| at).collect();
    let is_sum = proven(lines, |line| is_bare(line) || is_named(line), true, whole_file);
    let sums = places.iter().filter(|at| is_sum.get(**at) == Some(&true)).count();
    // A row above which another total stands adds up more than one row, or the totals.
    let several = places.windows(2).any(|pair| matches!(pair, [a, b] if b - a != 2)) || places.first() > Some(&1);
    let at_end = places.last().is_some_and(|last| last + 1 == lines.len());
    let enough = match places.len() {
        0 => false,
        1 => at_end && whole_file && lines.len() > 3,
        count => lacks != CUSTOMER || count > 2,
    };
    enough && several && sums * 10 >= places.len() * 9
}

fn mark(rows: &mut [bool], lines: &[Line], is_total: impl Fn(&Line) -> bool) {
    rows.iter_mut().zip(lines).filter(|(_, line)| is_total(line)).for_each(|(row, _)| *row = true);
}

/// Which of the candidates are sums of rows that are no candidates. `strict` sums begin behind a candidate or at the beginning.
fn proven(lines: &[Line], candidate: impl Fn(&Line) -> bool, strict: bool, whole_file: bool) -> Vec<bool> {
    if !lines.iter().any(&candidate) {
        return vec![false; lines.len()];
    }
    let total =
        |of: fn(i128) -> i128| lines.iter().filter(|line| !candidate(line)).map(|line| of(line.amount)).sum::<i128>();
    let all: fn(i128) -> i128 = |amount| amount;
    let positive: fn(i128) -> i128 = |amount| amount.max(0);
    let ways = [all, positive];
    let ends = ways.map(total);
    let mut running = [0i128; 2];
    // What had been added up where a sum may begin, and how many rows ago.
    let mut begins: [HashMap<i128, usize>; 2] = Default::default();
    for begins in &mut begins {
        begins.insert(0, 0);
    }
    let mut out = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let is_candidate = candidate(line);
        let is_sum = |((running, begins), end): ((&i128, &HashMap<i128, usize>), &i128)| {
            let above = begins.get(&(running - line.amount)).is_some_and(|from| *from < at);
            // Advertising exports begin with the sum of what follows.
            above || whole_file && at == 0 && *end == line.amount
        };
        out.push(is_candidate && line.amount != 0 && running.iter().zip(&begins).zip(&ends).any(is_sum));
        if !is_candidate {
            running.iter_mut().zip(ways).for_each(|(running, way)| *running += way(line.amount));
        }
        if is_candidate || !strict {
            for (begins, running) in begins.iter_mut().zip(running) {
                begins.insert(running, at);
            }
        }
    }
    out
}

fn lines<'a>(look: &Look<'a>, amount: usize) -> Vec<Line> {
    let values = || look.table.iter().filter_map(|row| row.get(amount)).filter(|cell| !is_missing(cell.as_bytes()));
    let read = |mark: DecimalMark| values().filter(|cell| read_number(cell, mark).is_some()).count();
    let points = read(DecimalMark::Point);
    let is_comma = points < values().count() && points < read(DecimalMark::Comma);
    let mark = if is_comma { DecimalMark::Comma } else { DecimalMark::Point };
    let keys = [Role::Customer, Role::Date, Role::Order].map(|role| look.column(role));
    // The same few words stand in many rows.
    let mut judged: HashMap<&str, Option<Naming>> = HashMap::new();
    let line = |row: &'a Vec<String>| {
        let empty = |column: usize| row.get(column).is_none_or(|cell| is_missing(cell.as_bytes()));
        let lacks = |(column, bit): (&Option<usize>, u8)| column.filter(|column| empty(*column)).map_or(0, |_| bit);
        let number = row.get(amount).and_then(|cell| read_number(cell, mark));
        let names = row.iter().enumerate().filter(|(column, _)| *column != amount);
        let names = names.filter(|(_, cell)| may_name(cell.trim().as_bytes()));
        let named =
            names.filter_map(|(column, cell)| Some(((*judged.entry(cell).or_insert_with(|| naming(cell)))?, column)));
        Line {
            // Ten-thousandths, so that what a file says to four places is added up exactly.
            amount: number.map_or(0, |number| {
                let digits = i128::from(number.digits);
                match number.scale {
                    scale @ 0..=4 => digits * 10i128.pow(4 - scale),
                    scale => digits / 10i128.pow(scale.min(30) - 4),
                }
            }),
            // A word that stands for nothing else counts before one that may be a name.
            named: named.min_by_key(|(naming, _)| *naming == Naming::Maybe),
            lacks: keys.iter().zip([CUSTOMER, DATE, ORDER]).map(lacks).sum(),
        }
    };
    look.table.iter().map(line).collect()
}
