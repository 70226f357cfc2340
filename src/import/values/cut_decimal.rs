//! Amounts whose decimal comma is the separator of the file, too: `12,50` in a file with commas is two cells.
//!
//! Such a file has fewer names than cells, in every row. It is repaired only where the rows prove it: under the names of money
//! stands a whole number and behind it two digits, and the cells fit the names in exactly one way when these are put together.

use super::date::date_form;
use crate::import::look::header::{self, normalised};
use crate::import::look::kind::{Value, slot};
use crate::import::look::kind_recognise::roles;
use crate::import::look::shape::usual_width;
use crate::import::role::{Kind, Role};

/// More amounts in a row are not looked for.
const MOST: usize = 4;
/// Fewer rows prove nothing.
const FEWEST: usize = 3;
/// Names of money that is no amount of an order.
#[rustfmt::skip]
const MONEY: &[&str] = &[
    "tax", "taxes", "vat", "discount", "discounts", "shipping", "shippingfee", "fee", "fees", "net", "gross", "tip", "cost", "subtotal", "steuer", "mwst", "ust",
    "rabatt", "versand", "versandkosten", "netto", "brutto", "gebühr", "tva", "remise", "livraison", "frais", "iva", "descuento", "envío",
    "税", "税额", "折扣", "运费", "優惠", "优惠", "稅", "稅額", "運費", "成本",
];

/// The columns whose numbers are cut, from 0; empty where nothing proves it.
pub(in crate::import) fn cut_decimals(headers: &[String], table: &[Vec<String>]) -> Vec<usize> {
    let (named, usual) = (headers.len(), usual_width(table));
    let more = usual.saturating_sub(named);
    let wide: Vec<&Vec<String>> = table.iter().filter(|row| row.len() == usual).collect();
    if named < 2 || !(1..=MOST).contains(&more) || wide.len() < FEWEST || wide.len() * 20 < table.len() * 19 {
        return Vec::new();
    }
    let fit = |fits: &dyn Fn(&Vec<String>) -> bool| {
        // A row that fits in no way is refused, and takes the proof from nobody.
        wide.iter().filter(|row| fits(row)).count() * 20 >= wide.len() * 19
    };
    let cell =
        |row: &Vec<String>, at: usize, fits: &dyn Fn(&str) -> bool| row.get(at).is_some_and(|cell| fits(cell.trim()));
    let is_pair = |at: usize| fit(&|row| cell(row, at, &is_whole) && cell(row, at + 1, &is_fraction));
    let pairs: Vec<bool> = (0..usual).map(is_pair).collect();
    let are_dates = |at: usize| fit(&|row| cell(row, at, &|cell| date_form(cell.as_bytes()).is_some()));
    let dates: Vec<bool> = (0..usual).map(are_dates).collect();
    let mut found: Vec<Vec<usize>> = Vec::new();
    // Which of the columns are cut, each under way with the cell that it begins with.
    let mut under_way: Vec<(usize, usize, Vec<usize>)> = vec![(0, 0, Vec::new())];
    while let Some((column, at, cut)) = under_way.pop() {
        let Some(header) = headers.get(column) else {
            if at == usual {
                found.push(cut);
            }
            continue;
        };
        if !is_date(header) || dates.get(at) == Some(&true) {
            under_way.push((column + 1, at + 1, cut.clone()));
        }
        if cut.len() < more && is_money(header) && pairs.get(at) == Some(&true) {
            under_way.push((column + 1, at + 2, [&cut[..], &[column]].concat()));
        }
    }
    <[Vec<usize>; 1]>::try_from(found).map(|[one]| one).unwrap_or_default()
}

/// Puts the two cells of each cut number together.
pub(in crate::import) fn put_together(row: &mut Vec<String>, named: usize, cut: &[usize]) {
    if row.len() != named + cut.len() {
        return;
    }
    for column in cut {
        let fraction = row.remove(column + 1);
        if let Some(cell) = row.get_mut(*column) {
            *cell = format!("{},{}", cell.trim_end(), fraction.trim_start());
        }
    }
}

fn of_orders(header: &str, fits: impl Fn(Role, Value) -> bool) -> bool {
    let value = |role: Role| slot(Kind::Orders, role).map(|slot| slot.value);
    roles(Kind::Orders, header).into_iter().any(|(role, _)| value(role).is_some_and(|value| fits(role, value)))
}

fn is_date(header: &str) -> bool {
    of_orders(header, |role, _| role == Role::Date)
}

fn is_money(header: &str) -> bool {
    let named = || MONEY.contains(&&*normalised(header)) || header::currency(header).is_some();
    of_orders(header, |_, value| value == Value::Money) || named()
}

/// A whole number, with a sign or a currency before it, and points between its thousands.
pub(in crate::import) fn is_whole(cell: &str) -> bool {
    let begin = cell.find(|c: char| c.is_ascii_digit()).unwrap_or(cell.len());
    let (sign, digits) = cell.split_at(begin);
    let mut groups = digits.split('.');
    let first = groups.next().unwrap_or_default();
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    sign.chars().count() <= 4 && are_digits(first) && groups.all(|group| group.len() == 3 && are_digits(group))
}

/// Two digits, and what may stand behind an amount.
pub(in crate::import) fn is_fraction(cell: &str) -> bool {
    let (digits, behind) = cell.split_at_checked(2).unwrap_or((cell, ""));
    let behind = behind.trim();
    let sign = behind.chars().count() <= 3 && !behind.contains(|c: char| c.is_ascii_digit() || c == '.');
    digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()) && sign
}
