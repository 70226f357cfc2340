//! Items of an order that stand side by side in one row: `item1_name, item1_price, item2_name, …`, or the same names again.

use super::header::{normalised, roles};
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::values::number::{Number, read_number};
use crate::units::Exact;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The columns of one of the items that stand side by side, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemGroup {
    /// What was bought.
    pub name: Option<usize>,
    /// The money of the line.
    pub amount: Option<usize>,
    /// The price of one unit.
    pub price: Option<usize>,
    /// How many units; without it, one.
    pub quantity: Option<usize>,
}

impl ItemGroup {
    /// Its columns.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        [self.name, self.amount, self.price, self.quantity].into_iter().flatten()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Name,
    Amount,
    Price,
    Quantity,
}

/// Endings of names, in normal form, by what they say; the first that fits counts.
#[rustfmt::skip]
const ENDINGS: &[(Part, &[&str])] = &[
    (Part::Quantity, &["quantity", "qty", "units", "count", "quantité", "quantite", "cantidad", "menge", "anzahl", "数量", "數量", "件数", "件數"]),
    (Part::Price, &["unitprice", "price", "einzelpreis", "preis", "prix", "prixunitaire", "precio", "单价", "單價", "价格", "價格", "售价", "售價"]),
    (Part::Amount, &["total", "amount", "subtotal", "betrag", "summe", "gesamt", "montant", "importe", "小计", "小計", "金额", "金額", "总价", "總價"]),
    (Part::Name, &["name", "product", "item", "title", "sku", "article", "artikel", "produkt", "produit", "producto", "description", "商品", "产品", "產品", "品名", "名称", "名稱"]),
];

fn part(stem: &str) -> Option<Part> {
    let fits = |names: &[&str]| names.iter().any(|name| stem.ends_with(name));
    ENDINGS.iter().find(|(_, names)| fits(names)).map(|(part, _)| *part)
}

/// A name without the first number in it, and that number.
fn numbered(header: &str) -> (String, Option<u32>) {
    let is_digit = |c: char| c.is_ascii_digit();
    let Some(start) = header.find(is_digit) else { return (normalised(header), None) };
    let (before, rest) = header.split_at(start);
    let end = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(end);
    (normalised(&format!("{before} {behind}")), digits.parse().ok().filter(|number| *number < 1000))
}

/// The items that stand side by side, by the names of the columns: two or more, each with money and with what was bought
/// or how many.
pub(super) fn item_groups(headers: &[String]) -> Vec<ItemGroup> {
    // By what a column says: the stem of its name, and its columns with their numbers.
    let mut stems: BTreeMap<String, Vec<(usize, Option<u32>)>> = BTreeMap::new();
    for (column, header) in headers.iter().enumerate() {
        let (stem, number) = numbered(header);
        if part(&stem).is_some() {
            stems.entry(stem).or_default().push((column, number));
        }
    }
    let mut groups: BTreeMap<u32, ItemGroup> = BTreeMap::new();
    for (stem, columns) in stems.into_iter().filter(|(_, columns)| columns.len() > 1) {
        let numbers: Vec<u32> = columns.iter().filter_map(|one| one.1).collect();
        let first = numbers.iter().min().copied().unwrap_or(1);
        // Names that a program has numbered where they repeat: price, price.1, price.2.
        let from = if numbers.len() < columns.len() && !numbers.is_empty() { first } else { first.wrapping_sub(1) };
        for (place, (column, number)) in (1u32..).zip(columns) {
            let nth = match number {
                // The one without a number is the first.
                Some(number) if from == first => number.wrapping_sub(first).wrapping_add(1),
                Some(number) if numbers.len() > 1 => number.wrapping_sub(from),
                Some(_) => place,
                None if numbers.is_empty() => place,
                None => 0,
            };
            // Both ways of counting begin with the same item.
            let nth = if from == first { nth + 1 } else { nth };
            let group = groups.entry(nth).or_default();
            let slot = match part(&stem) {
                Some(Part::Name) => &mut group.name,
                Some(Part::Amount) => &mut group.amount,
                Some(Part::Price) => &mut group.price,
                Some(Part::Quantity) => &mut group.quantity,
                None => continue,
            };
            *slot = slot.or(Some(column));
        }
    }
    let money = |group: &ItemGroup| group.amount.or(group.price).is_some();
    let groups: Vec<ItemGroup> = groups.into_values().filter(money).collect();
    let whole = groups.iter().all(|group| group.name.or(group.quantity).is_some());
    if groups.len() > 1 && whole { groups } else { Vec::new() }
}

/// Whether another column says what the whole order comes to; then its items need not be added up.
pub(super) fn has_total(headers: &[String], groups: &[ItemGroup]) -> bool {
    let in_group = |column: usize| groups.iter().any(|group| group.columns().any(|own| own == column));
    let is_amount = |header: &String| roles(header).any(|(role, _)| role == Role::Amount);
    headers.iter().enumerate().any(|(column, header)| !in_group(column) && is_amount(header))
}

/// The names of the columns as they would be with one item: those of the first one in plain words, those of the others
/// empty, so that no role is given to them.
pub(super) fn plain_headers(headers: &[String], groups: &[ItemGroup]) -> Vec<String> {
    let mut plain = headers.to_vec();
    let mut put = |column: Option<usize>, name: &str| {
        if let Some(slot) = column.and_then(|column| plain.get_mut(column)) {
            name.clone_into(slot);
        }
    };
    for (place, group) in groups.iter().enumerate() {
        let first = |name| if place == 0 { name } else { "" };
        put(group.name, "");
        put(group.amount, first("line total"));
        put(group.price, first("unit price"));
        put(group.quantity, first("quantity"));
    }
    plain
}

/// The money of the items of a row of the sample; nothing where none can be read.
pub(super) fn sum_of_items(mapping: &Mapping, row: &[String]) -> Option<Exact> {
    let number = |column: Option<usize>| read_number(row.get(column?)?.trim(), mapping.decimal);
    let one = Number { digits: 1, scale: 0, sign: None };
    let worth = |group: &ItemGroup| match number(group.amount) {
        Some(amount) => amount.exact(),
        None => number(group.quantity).unwrap_or(one).exact_times(number(group.price)?),
    };
    let worths: Vec<Exact> = mapping.items.iter().filter_map(worth).collect();
    (!worths.is_empty()).then(|| worths.into_iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(headers: &str) -> Vec<[Option<usize>; 4]> {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        item_groups(&headers).iter().map(|group| [group.name, group.amount, group.price, group.quantity]).collect()
    }

    #[test]
    fn items_side_by_side_are_known_by_the_names_of_their_columns() {
        let two = |name, amount, price, quantity, step: usize| {
            let next = |column: Option<usize>| column.map(|column| column + step);
            vec![[name, amount, price, quantity], [next(name), next(amount), next(price), next(quantity)]]
        };
        let s = Some;
        assert_eq!(
            groups("id,item1_name,item1_price,item1_qty,item2_name,item2_price,item2_qty"),
            two(s(1), None, s(2), s(3), 3)
        );
        assert_eq!(groups("id,Product 1,Price 1,Product 2,Price 2"), two(s(1), None, s(2), None, 2));
        assert_eq!(groups("id,商品1,单价1,数量1,商品2,单价2,数量2"), two(s(1), None, s(2), s(3), 3));
        assert_eq!(
            groups("id,product_1,unit_price,quantity,product_2,unit_price,quantity"),
            two(s(1), None, s(2), s(3), 3)
        );
        assert_eq!(groups("id,product,price,qty,product,price,qty"), two(s(1), None, s(2), s(3), 3));
        assert_eq!(groups("id,product,price,product.1,price.1"), two(s(1), None, s(2), None, 2));
        assert_eq!(
            groups("id,Line Item 1 Name,Line Item 1 Total,Line Item 2 Name,Line Item 2 Total"),
            two(s(1), s(2), None, None, 2)
        );
        assert_eq!(groups("id,item0_name,item0_price,item1_name,item1_price"), two(s(1), None, s(2), None, 2));
    }

    #[test]
    fn other_numbers_in_names_make_no_items() {
        for headers in [
            "id,customer,date,amount,product,quantity,price",
            "id,address 1,address 2,amount",
            "id,price,price 2023,amount",
            "id,total,subtotal,product",
            "id,tax 1,tax 2,discount 1,discount 2,amount",
        ] {
            assert_eq!(groups(headers), Vec::<[Option<usize>; 4]>::new(), "{headers}");
        }
    }
}
