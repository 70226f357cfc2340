//! What rows count for by their status and type, whose totals repeat, and ids in the dress that keeps spreadsheets from
//! changing them.

use super::meaning::{Meaning, Speaks};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::look::header::normalised;
use crate::import::look::meanings::Look;
use crate::import::look::sniff::Doubt;
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::values::dictionary::{Dictionary, decoded};
use crate::import::values::value::is_missing;
use crate::units::Exact;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Distinct texts of a column that are told one by one; the rows of all others are counted together.
const MOST_TEXTS: usize = 200;

/// What a person says that a text of a status or type column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The column, from 0.
    pub column: usize,
    /// The text as it stands in the file, without blanks around it.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
}

/// A status or a type of a file with the rows that have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusCount {
    /// The column, from 0.
    pub column: usize,
    /// The text; empty for all that are too many to be told one by one.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
    /// Whether anybody knows the text: a person, or the table of words. What nobody knows counts as paid.
    pub known: bool,
    /// Its rows, also those that are refused.
    pub rows: u64,
    /// The sum of their amounts, as far as they can be read.
    pub amount: Exact,
}

/// Adds the counts of the range that follows.
pub(in crate::import) fn merge_counts(counts: &mut Vec<StatusCount>, next: Vec<StatusCount>) {
    for one in next {
        match counts.iter_mut().find(|known| known.column == one.column && known.text == one.text) {
            Some(known) => {
                known.rows += one.rows;
                known.amount += one.amount;
            }
            None => counts.push(one),
        }
    }
}

/// What a text means: as a person says, or as its words say.
pub(in crate::import) fn meaning_of(mapping: &Mapping, column: usize, text: &str) -> (Meaning, bool) {
    let said = mapping.statuses.iter().find(|said| said.column == column && said.text == text);
    let speaks = || {
        let role = mapping.roles.get(column).copied().flatten().unwrap_or(Role::Status);
        Speaks::of(mapping.headers.get(column).map_or("", String::as_str), role)
    };
    let found = said.map(|said| said.meaning).or_else(|| speaks().meaning(text));
    (found.unwrap_or_default(), found.is_some())
}

/// The columns that say what a row counts for.
pub(in crate::import) fn status_columns(mapping: &Mapping) -> impl Iterator<Item = usize> {
    let orders = mapping.kind == Kind::Orders;
    let speaks = move |role: &Option<Role>| orders && matches!(role, Some(Role::Status | Role::Type));
    mapping.roles.iter().enumerate().filter(move |(_, role)| speaks(role)).map(|(column, _)| column)
}

/// The texts of one column, each judged once.
struct StatusColumn {
    column: usize,
    texts: Dictionary,
    counts: Vec<StatusCount>,
    /// The text of the row that is being read.
    now: Option<usize>,
}

/// The statuses and types of a range.
pub(in crate::import) struct Statuses {
    mapping: Mapping,
    columns: Vec<StatusColumn>,
}

impl Statuses {
    pub fn of(mapping: &Mapping) -> Statuses {
        let empty = |column| StatusColumn { column, texts: Dictionary::default(), counts: Vec::new(), now: None };
        let columns = status_columns(mapping).map(empty).collect();
        let Mapping { roles, headers, statuses, .. } = mapping.clone();
        Statuses { mapping: Mapping { roles, headers, statuses, ..Mapping::default() }, columns }
    }

    /// Whether there is any column to ask.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// The columns.
    pub fn columns(&self) -> usize {
        self.columns.len()
    }

    /// The column at a place, from 0.
    pub fn column(&self, place: usize) -> Option<usize> {
        self.columns.get(place).map(|one| one.column)
    }

    /// What the text of the column at a place says of the row that is being read.
    pub fn judge(&mut self, place: usize, text: &[u8], encoding: Encoding, decode: &impl Decode) -> Meaning {
        let Statuses { mapping, columns } = self;
        let Some(one) = columns.get_mut(place) else { return Meaning::Paid };
        one.now = None;
        if is_missing(text) {
            return Meaning::Paid;
        }
        let number = one.texts.number(text, 0) as usize;
        if number >= one.counts.len() {
            let text = decoded(text, encoding, decode).trim().to_owned();
            let (meaning, known) = meaning_of(mapping, one.column, &text);
            one.counts.push(StatusCount { column: one.column, text, meaning, known, rows: 0, amount: Exact::ZERO });
        }
        let Some(count) = one.counts.get_mut(number) else { return Meaning::Paid };
        count.rows += 1;
        one.now = Some(number);
        count.meaning
    }

    /// Adds the amount of the row that was judged.
    pub fn add(&mut self, amount: Exact) {
        for one in &mut self.columns {
            if let Some(count) = one.now.take().and_then(|number| one.counts.get_mut(number)) {
                count.amount += amount;
            }
        }
    }

    /// The counts, the commonest texts first; the rest of a column that has very many is counted as one.
    pub fn counts(self) -> Vec<StatusCount> {
        let mut all = Vec::new();
        for mut one in self.columns {
            let mut counts: Vec<StatusCount> = Vec::new();
            // Texts that differ in their blanks only.
            merge_counts(&mut counts, std::mem::take(&mut one.counts));
            counts.sort_by_key(|count| std::cmp::Reverse(count.rows));
            let rest = counts.split_off(counts.len().min(MOST_TEXTS));
            let rest = rest.into_iter().map(|count| StatusCount { text: String::new(), ..count });
            merge_counts(&mut counts, rest.collect());
            all.append(&mut counts);
        }
        all
    }
}

/// An order id of C and digits, as point-of-sale systems mark cancellations.
pub(super) fn is_cancellation(order: &[u8]) -> bool {
    matches!(order, [b'C' | b'c', digits @ ..] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
}

/// An id without the dress in which shops keep its digits from spreadsheets: `="0012"` and `'0012`.
#[inline]
pub(in crate::import) fn bare_id(id: &[u8]) -> &[u8] {
    match id {
        [b'=', b'"', inner @ .., b'"'] => inner,
        [b'\'', digits @ ..] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) => digits,
        _ => id,
    }
}

/// Shopify writes a row for every item of an order and the totals only into the first: a row without a total is an item
/// of the order above. The quantity of one row is not that of the order, so it is not read, and the order is named by
/// the column `Name`. Whether the header row is one of this kind; then the meanings are put right.
pub(in crate::import) fn total_on_first_line(headers: &[String], roles: &mut [Option<Role>]) -> bool {
    let names: Vec<String> = headers.iter().map(|header| normalised(header)).collect();
    let column = |name: &str| names.iter().position(|known| known == name);
    let (Some(order), Some(total), Some(items)) = (column("name"), column("total"), column("lineitemquantity")) else {
        return false;
    };
    if roles.get(total) != Some(&Some(Role::Amount)) {
        return false;
    }
    for (place, role) in [(order, Some(Role::Order)), (items, None)] {
        if let Some(slot) = roles.get_mut(place) {
            *slot = role;
        }
    }
    true
}

/// Column names that say that an amount is that of an order.
#[rustfmt::skip]
const ORDER_TOTALS: &[&str] = &[
    "ordertotal", "ordertotalamount", "orderamount", "ordervalue", "订单金额", "订单总金额", "订单总价", "订单实付金额", "买家实际支付金额",
    "訂單金額", "訂單總金額", "訂單總價", "bestellwert", "auftragswert",
];

/// Column names that say it of an order or of a line.
const TOTALS: &[&str] =
    &["total", "totalamount", "grandtotal", "总金额", "总额", "總金額", "總額", "gesamtbetrag", "gesamt"];

/// Orders of several rows that show that a total of either is that of the order.
const ENOUGH: usize = 3;

/// WooCommerce and others write a row for every item of an order and the total of the order into each. Recognised by the
/// name of the column and because no order has two amounts; a name that fits lines as well needs several orders of
/// several rows whose amounts differ. Then what is said of an item is not said of the order: quantity and category lose
/// their meaning, and which of several columns is the amount is no question any more.
pub(in crate::import) fn total_repeats(look: &mut Look) -> bool {
    let (Some(order), Some(amount)) = (look.column(Role::Order), look.column(Role::Amount)) else { return false };
    let name = look.headers.get(amount).map(|header| normalised(header)).unwrap_or_default();
    let sure = ORDER_TOTALS.contains(&name.as_str());
    if !sure && !TOTALS.contains(&name.as_str()) {
        return false;
    }
    let mut orders: HashMap<&str, (&str, usize)> = HashMap::new();
    for row in look.table {
        let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
        if is_missing(cell(order).as_bytes()) {
            continue;
        }
        let known = orders.entry(cell(order)).or_insert((cell(amount), 0));
        if known.0 != cell(amount) || is_missing(cell(amount).as_bytes()) {
            return false;
        }
        known.1 += 1;
    }
    let several: Vec<&str> = orders.values().filter(|(_, rows)| *rows > 1).map(|(amount, _)| *amount).collect();
    let differ = several.windows(2).any(|pair| matches!(pair, [a, b] if a != b));
    let shown = sure || several.len() >= ENOUGH && differ;
    if several.is_empty() || !shown {
        return false;
    }
    let items = |role: &Option<Role>| matches!(role, Some(Role::Quantity | Role::Category));
    look.roles.iter_mut().filter(|role| items(role)).for_each(|role| *role = None);
    look.doubts.retain(|doubt| !matches!(doubt, Doubt::SeveralColumns { role: Role::Amount, .. }));
    true
}
