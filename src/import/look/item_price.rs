//! Whether a column of money is the price of one unit or that of the line, where its name does not say.

use super::header::normalised;
use super::known::known_kind;
use super::meanings::Look;
use super::sniff::Doubt;
use super::synonyms::SYNONYMS;
use crate::import::role::{Kind, Role};
use crate::import::values::number::{DecimalMark, read_number};
use crate::import::values::value::is_missing;
use std::collections::BTreeMap;

/// Column names of a price that may be that of one unit or that of the line.
#[rustfmt::skip]
const EITHER: &[&str] = &[
    "price", "itemprice", "dealprice", "saleprice", "salesprice", "sellingprice", "productprice", "价格", "售价", "商品价格", "價格", "售價", "商品價格",
    "preis", "verkaufspreis", "artikelpreis", "prix", "prixdevente", "precio", "preciodeventa",
];
/// Column names that say what was bought.
#[rustfmt::skip]
const PRODUCTS: &[&str] = &[
    "product", "productid", "productname", "productcode", "productsku", "sku", "item", "itemid", "itemname", "itemsku", "itemcode", "lineitemname",
    "lineitemsku", "stockcode", "description", "title", "article", "articleno", "asin", "variant", "artikel", "artikelnr", "artikelnummer",
    "produkt", "produit", "référence", "reference", "producto", "artículo", "articulo",
    "商品", "商品名称", "商品编码", "商品编号", "商品id", "宝贝标题", "宝贝名称", "产品", "产品名称", "产品编号", "货号", "货品名称", "货品编号", "品名", "商品標題",
    "商品名稱", "商品編號", "產品", "產品名稱", "貨號",
];

/// What the prices of products that were sold in different quantities show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Shown {
    /// Products whose price does not change with the quantity: it is that of one unit.
    same: u32,
    /// Products whose price grows as the quantity does: it is that of the line.
    grows: u32,
    /// Whether any quantity is above one; otherwise both are the same.
    matters: bool,
}

/// What the rows of one product show.
struct Seen {
    /// Quantity and price of its first row.
    first: (f64, f64),
    /// Whether its price is the same in every other quantity, and whether it grows as they do; nothing until there is one.
    verdict: Option<(bool, bool)>,
}

impl Look<'_> {
    /// Decides whether a price is that of one unit or of the line, unless a person has decided (not `fresh`); asks where
    /// neither its name nor the values tell.
    pub fn find_item_price(&mut self, decimal: DecimalMark, fresh: bool) {
        if self.kind != Kind::Orders {
            return;
        }
        let Some(quantity) = self.column(Role::Quantity) else { return };
        let amount = self.column(Role::Amount);
        let Some(column) = amount.or(self.column(Role::UnitPrice)) else { return };
        let name = self.headers.get(column).map(|header| normalised(header)).unwrap_or_default();
        let shown = self.shown(column, quantity, decimal);
        if !shown.matters || known_kind(self.headers).is_some() {
            return;
        }
        let doubt = Doubt::ItemPrice { column, same: shown.same, grows: shown.grows };
        if EITHER.contains(&&*name) {
            let (same, grows) = (shown.same > 0, shown.grows > 0);
            if same == grows {
                self.doubts.push(doubt);
            } else if grows && fresh {
                self.roles.iter_mut().skip(column).take(1).for_each(|role| *role = Some(Role::Amount));
            }
        } else if shown.same > 1 && shown.grows == 0 && !is_unit_price(&name) && !is_settled(&name) {
            // Its name says that it is the money of the line, but products show otherwise.
            self.doubts.push(doubt);
        }
    }

    fn shown(&self, column: usize, quantity: usize, decimal: DecimalMark) -> Shown {
        let product = self.headers.iter().position(|header| PRODUCTS.contains(&&*normalised(header)));
        let number = |row: &[String], column: usize| read_number(row.get(column)?.trim(), decimal);
        let mut shown = Shown::default();
        let mut seen: BTreeMap<&str, Seen> = BTreeMap::new();
        for row in self.table {
            let Some((units, price)) = number(row, quantity).zip(number(row, column)) else { continue };
            if units.digits <= 0 || price.digits <= 0 {
                continue;
            }
            let (units, price) = (units.value(), price.value());
            shown.matters |= units > 1.0;
            let name = product.and_then(|product| row.get(product)).map_or("", |cell| cell.trim());
            if is_missing(name.as_bytes()) {
                continue;
            }
            let known = seen.entry(name).or_insert(Seen { first: (units, price), verdict: None });
            let (first_units, first_price) = known.first;
            if first_units != units {
                let near = |a: f64, b: f64| (a - b).abs() <= 0.005 * units.max(first_units) + 1e-9;
                let (same, grows) = known.verdict.unwrap_or((true, true));
                let line = near(first_price * units / first_units, price);
                known.verdict = Some((same && near(first_price, price), grows && line));
            }
        }
        for one in seen.into_values() {
            shown.same += u32::from(one.verdict == Some((true, false)));
            shown.grows += u32::from(one.verdict == Some((false, true)));
        }
        shown
    }
}

/// Whether a name in normal form stands for the price of one unit.
fn is_unit_price(name: &str) -> bool {
    SYNONYMS.iter().any(|(role, _, names)| *role == Role::UnitPrice && names.contains(&name))
}

/// Whether the money is that of an order or a line by its very name.
fn is_settled(name: &str) -> bool {
    let words = [
        "total", "subtotal", "sum", "order", "line", "小计", "小計", "总", "總", "合计", "订单", "訂單", "实付", "實付",
    ];
    words.iter().any(|word| name.contains(word))
}
