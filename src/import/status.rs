//! Orders that count for nothing by their status, and ids in the dress that keeps spreadsheets from changing them.

use super::dictionary::Dictionary;
use super::encoding::{Decode, Encoding};
use super::header::normalised;
use super::plain::plain;
use super::role::Role;

/// Statuses, in lower case, under which no money was earned or all of it was given back.
#[rustfmt::skip]
const VOID: &[&str] = &[
    "cancelled", "canceled", "wc-cancelled", "cancelled by customer", "closed", "void", "voided", "refunded",
    "wc-refunded", "fully refunded", "failed", "wc-failed", "declined", "expired", "rejected", "returned", "unpaid",
    "pending payment", "awaiting payment", "requires payment method", "incomplete", "blocked", "storniert", "erstattet",
    "交易关闭", "已关闭", "关闭", "已取消", "取消", "交易取消", "订单取消", "已退款", "退款成功", "全额退款", "交易关闭(退款)", "已作废", "作废",
    "支付失败", "付款失败", "等待买家付款", "等待付款", "待付款", "未付款", "已退货", "(删除)等待付款", "(删除)已取消", "(锁定)已取消",
    "交易關閉", "已關閉", "關閉", "訂單取消", "退款成功", "全額退款", "已作廢", "作廢", "支付失敗", "付款失敗", "等待買家付款", "不成立", "已退貨",
];

/// The statuses of a range, each judged once.
#[derive(Default)]
pub(super) struct Statuses {
    known: Dictionary,
    void: Vec<bool>,
}

impl Statuses {
    /// Whether an order with this status counts for nothing.
    pub fn is_void(&mut self, status: &[u8], encoding: Encoding, decode: &impl Decode) -> bool {
        let place = self.known.number(status, 0) as usize;
        if place >= self.void.len() {
            let mut text = String::new();
            let status = plain(status, encoding, decode, &mut text).trim().to_lowercase();
            self.void.push(VOID.contains(&status.as_str()));
        }
        self.void.get(place).copied().unwrap_or(false)
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
