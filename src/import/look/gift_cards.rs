//! Gift cards that were sold. Nothing has been bought with them yet: what is paid with one later is the sale, so that both would
//! count it twice.
//!
//! Lines are told by what was sold; a way of paying that is called so says the opposite. Tills have a column for them, whose money
//! is in what was collected and not in the sales.

use super::exclusion_look::ProposedExclusion;
use super::header::normalised;
use super::status_look::amount_of;
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::rows::exclusion::{Excluded, Exclusion, Test};
use crate::import::values::number::read_number;
use crate::units::Exact;
use std::collections::{BTreeSet, HashSet};

/// What gift cards are called.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "gift card", "gift cards", "giftcard", "giftcards", "egift card", "egift", "gift voucher", "gift vouchers", "gift certificate", "gift_card",
    "geschenkgutschein", "geschenkgutscheine", "geschenkkarte", "wertgutschein", "carte cadeau", "cartes cadeaux", "chèque cadeau", "tarjeta regalo",
    "tarjeta de regalo", "礼品卡", "购物卡", "储值卡", "充值卡", "会员储值", "会员充值", "礼券", "禮品卡", "購物卡", "儲值卡", "會員儲值", "會員充值", "禮券",
];
/// Column names that say what was sold or what happened.
#[rustfmt::skip]
const SOLD: &[&str] = &[
    "product", "productname", "producttitle", "producttype", "productcategory", "item", "itemname", "itemdescription", "itemtype", "lineitemname", "lineitem",
    "description", "details", "title", "event", "eventtype", "type", "transactiontype", "ordertype", "linetype", "variant", "category", "artikel", "produkt",
    "beschreibung", "warengruppe", "produit", "désignation", "producto", "descripción",
    "商品", "商品名称", "商品标题", "宝贝标题", "产品", "产品名称", "品名", "类型", "交易类型", "业务类型", "订单类型", "商品类别", "商品分类", "描述", "摘要",
    "商品名稱", "商品標題", "產品", "產品名稱", "類型", "交易類型", "業務類型", "訂單類型", "商品類別", "商品分類",
];
/// What is said of a gift card that is used, not sold.
const USED: &[&str] = &[
    "redeem",
    "redemption",
    "used",
    "paid",
    "payment",
    "einlös",
    "eingelöst",
    "兑",
    "兌",
    "使用",
    "抵扣",
    "核销",
    "核銷",
    "支付",
];
/// Columns of gift cards sold.
const COLUMNS: &[&str] =
    &["giftcardsales", "giftcardssold", "giftcardsold", "礼品卡销售", "储值卡销售", "禮品卡銷售", "儲值卡銷售"];

/// One of these stands in every name of a gift card.
const STEMS: &[&str] = &["gift", "gutschein", "geschenk", "cadeau", "regalo", "卡", "券", "储值", "充值", "儲值"];
/// Where more rows of a hundred are gift cards, they are what the shop sells.
const MOST: usize = 34;
/// Less than one in a hundred of rows and money moves no figure, and is asked about nobody.
const NOTICEABLE: i128 = 1;

/// The rules by which lines of gift cards are left out.
pub(in crate::import) fn proposed(mapping: &Mapping, table: &[Vec<String>]) -> Vec<ProposedExclusion> {
    if mapping.kind != Kind::Orders {
        return Vec::new();
    }
    let says = |column: &usize| {
        let name = mapping.headers.get(*column).map(|header| normalised(header)).unwrap_or_default();
        match mapping.roles.get(*column).copied().flatten() {
            // What types are sales is a question of its own.
            Some(Role::Type | Role::Status) => false,
            Some(Role::Category) => true,
            _ => SOLD.contains(&&*name),
        }
    };
    (0..mapping.headers.len()).filter(says).flat_map(|column| of_column(column, mapping, table)).collect()
}

/// The rules about one column, each for other rows.
fn of_column(column: usize, mapping: &Mapping, table: &[Vec<String>]) -> Vec<ProposedExclusion> {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let texts: HashSet<&str> = table.iter().filter_map(|row| row.get(column)).map(String::as_str).collect();
    for text in texts {
        let text = text.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        // Used once, the same words say the opposite in this column.
        if has(STEMS) && has(WORDS) {
            if has(USED) {
                return Vec::new();
            }
            named.extend(WORDS.iter().filter(|word| text.contains(**word)));
        }
    }
    let mut found: Vec<ProposedExclusion> = Vec::new();
    let mut taken: HashSet<usize> = HashSet::new();
    // The shorter word is in the longer ones.
    let mut named: Vec<&str> = named.into_iter().collect();
    named.sort_by_key(|word| word.len());
    for word in named {
        let rule = Exclusion { column: Some(column), test: Test::Contains, value: word.to_owned() };
        let rows = table
            .iter()
            .enumerate()
            .filter(|(_, row)| row.get(column).is_some_and(|cell| rule.fits(cell, mapping.decimal)));
        let mut leaves_out = Excluded::default();
        for (at, row) in rows {
            if taken.insert(at) {
                leaves_out.add(amount_of(mapping, row).unwrap_or_default());
            }
        }
        if leaves_out.rows > 0 {
            found.push(ProposedExclusion { rule, leaves_out });
        }
    }
    let sum: Exact = found.iter().map(|one| one.leaves_out.amount).sum();
    if sum <= Exact::ZERO || taken.len() * 100 > table.len() * MOST {
        return Vec::new();
    }
    let all: Exact = table.iter().filter_map(|row| amount_of(mapping, row)).map(|one| one.max(Exact::ZERO)).sum();
    let share = |part: i128, of: i128| part * 100 >= of * NOTICEABLE;
    if share(taken.len() as i128, table.len() as i128) || share(sum.ten_thousandths(), all.ten_thousandths()) {
        found
    } else {
        Vec::new()
    }
}

/// A column of gift cards sold whose money is not in the amounts: its place, and what it comes to.
pub(super) fn apart(mapping: &Mapping, table: &[Vec<String>]) -> Option<(usize, Excluded)> {
    let named = |header: &String| COLUMNS.contains(&&*normalised(header));
    let column = mapping.headers.iter().position(named).filter(|_| mapping.kind == Kind::Orders)?;
    let number = |row: &Vec<String>| read_number(row.get(column)?.trim(), mapping.decimal)?.exact();
    let mut sum = Excluded::default();
    table.iter().filter_map(number).filter(|amount| *amount != Exact::ZERO).for_each(|amount| sum.add(amount));
    let own =
        mapping.column(Role::Amount).and_then(|amount| mapping.headers.get(amount)).map(|header| normalised(header));
    // What was collected holds them, too.
    (sum.rows > 0 && own.is_some_and(|name| name.contains("sales"))).then_some((column, sum))
}
