//! Orders that count for nothing by their status, and ids in the dress that keeps spreadsheets from changing them.

use super::dictionary::Dictionary;
use super::encoding::{Decode, Encoding};
use super::header::normalised;
use super::look::Look;
use super::plain::plain;
use super::role::Role;
use super::sniff::Doubt;
use super::value::is_missing;
use std::collections::HashMap;

/// Statuses, in lower case, under which no money was earned.
#[rustfmt::skip]
const VOID: &[&str] = &[
    "cancelled", "canceled", "wc-cancelled", "cancelled by customer", "closed", "void", "voided", "failed", "wc-failed",
    "declined", "expired", "rejected", "unpaid", "pending payment", "awaiting payment", "requires payment method",
    "incomplete", "blocked", "storniert",
    "交易关闭", "已关闭", "关闭", "已取消", "取消", "交易取消", "订单取消", "已作废", "作废",
    "支付失败", "付款失败", "等待买家付款", "等待付款", "待付款", "未付款", "(删除)等待付款", "(删除)已取消", "(锁定)已取消",
    "交易關閉", "已關閉", "關閉", "訂單取消", "已作廢", "作廢", "支付失敗", "付款失敗", "等待買家付款", "不成立",
];

/// Statuses, in lower case, under which the order was paid and all of it given back.
#[rustfmt::skip]
const RETURNED: &[&str] = &[
    "refunded", "wc-refunded", "fully refunded", "returned", "erstattet",
    "已退款", "退款成功", "全额退款", "交易关闭(退款)", "已退货", "全額退款", "已退貨",
];

/// What an order counts for by its status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It counts.
    Counts,
    /// Nothing was earned.
    Void,
    /// All of it was given back.
    Returned,
}

/// The statuses of a range, each judged once.
#[derive(Default)]
pub(super) struct Statuses {
    known: Dictionary,
    standing: Vec<Standing>,
}

impl Statuses {
    /// What an order with this status counts for.
    pub fn standing(&mut self, status: &[u8], encoding: Encoding, decode: &impl Decode) -> Standing {
        let place = self.known.number(status, 0) as usize;
        if place >= self.standing.len() {
            let mut text = String::new();
            let status = plain(status, encoding, decode, &mut text).trim().to_lowercase();
            self.standing.push(match status.as_str() {
                status if VOID.contains(&status) => Standing::Void,
                status if RETURNED.contains(&status) => Standing::Returned,
                _ => Standing::Counts,
            });
        }
        self.standing.get(place).copied().unwrap_or(Standing::Counts)
    }
}

/// An order id of C and digits, as point-of-sale systems mark cancellations.
pub(super) fn is_cancellation(order: &[u8]) -> bool {
    matches!(order, [b'C' | b'c', digits @ ..] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
}

/// An id without the dress in which shops keep its digits from spreadsheets: `="0012"` and `'0012`.
#[inline]
pub(super) fn bare_id(id: &[u8]) -> &[u8] {
    match id {
        [b'=', b'"', inner @ .., b'"'] => inner,
        [b'\'', digits @ ..] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) => digits,
        _ => id,
    }
}

/// Shopify writes a row for every item of an order and the totals only into the first: a row without a total is an item
/// of the order above. The quantity of one row is not that of the order, so it is not read, and the order is named by
/// the column `Name`. Whether the header row is one of this kind; then the meanings are put right.
pub(super) fn total_on_first_line(headers: &[String], roles: &mut [Option<Role>]) -> bool {
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
pub(super) fn total_repeats(look: &mut Look) -> bool {
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
