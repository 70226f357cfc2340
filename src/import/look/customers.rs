//! Files of orders in which no column names the customer: the list of a till, the settlement of a marketplace.
//!
//! Such a file is read as orders of unknown customers, and a person is told so. Nothing is taken for the customer only because it
//! is there: a number of the order would make everybody a customer who came once.

use super::header::normalised;
use super::kind::missing;
use super::kind_recognise::is_known;
use super::meanings::Look;
use crate::import::role::{Kind, Role};
use crate::import::values::date::date_form;
use std::collections::HashMap;

/// Names of columns that tell what was sold or why money moved, never to whom.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "description", "itemdescription", "details", "detail", "title", "item", "items", "itemname", "memo", "note", "notes", "remark", "remarks", "comment",
    "sku", "asin", "variant", "brand", "store", "location", "marketplace", "city", "country", "state", "postal", "fulfillment", "device", "timezone",
    "settlementid", "payoutid", "batchid", "paymentid", "transactionid", "paymentmethod", "cardbrand", "staff", "staffname", "staffid", "cashier", "employee",
    "beschreibung", "artikel", "bemerkung", "filiale", "kasse", "商品", "商品名称", "描述", "备注", "说明", "规格", "门店", "店铺", "收银员", "商品名稱", "備註",
    "說明", "規格", "門市", "店鋪", "收銀員",
];
/// So many columns at most are offered: under each the whole file is read.
const MOST: usize = 3;

impl Look<'_> {
    /// Whether a file with names has all that orders need but the customer.
    pub fn lacks_customers(&self) -> bool {
        let named = self.headers.iter().any(|header| !header.trim().is_empty());
        named
            && self.kind == Kind::Orders
            && missing(Kind::Orders, |role| self.column(role).is_some()) == [Role::Customer]
    }

    /// Columns that could name the customer although nobody knows their names: texts or numbers that come again.
    pub fn may_name_customers(&self) -> Vec<usize> {
        let free = |column: &usize| matches!(self.roles.get(*column), Some(None | Some(Role::Customer)));
        let name = |column: usize| self.headers.get(column).map(|header| normalised(header)).unwrap_or_default();
        let unknown = |column: &usize| {
            let name = name(*column);
            !name.is_empty() && !NO_NAMES.contains(&&*name) && (!is_known(&name) || self.is(*column, Role::Customer))
        };
        (0..self.width).filter(free).filter(unknown).filter(|column| self.come_again(*column)).take(MOST).collect()
    }

    fn is(&self, column: usize, role: Role) -> bool {
        self.roles.get(column) == Some(&Some(role))
    }

    /// Whether most cells are filled with ids or names, of which some stand on several rows, and several are there.
    fn come_again(&self, column: usize) -> bool {
        let mut rows: HashMap<String, usize> = HashMap::new();
        let is_id = |value: &str| {
            let letters = value.chars().any(char::is_alphabetic);
            value.len() <= 60 && date_form(value.as_bytes()).is_none() && (letters || !value.contains(['.', ',', '-']))
        };
        let mut filled = 0;
        for value in self.values(column) {
            filled += 1;
            if is_id(&value) {
                *rows.entry(value).or_default() += 1;
            }
        }
        let ids: usize = rows.values().sum();
        ids * 20 >= filled * 19 && filled * 2 > self.table.len() && rows.len() > 1 && rows.len() < ids
    }
}
