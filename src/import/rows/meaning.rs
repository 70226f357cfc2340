//! What the status or the type of a row says about its money, judged by the words in it.

use super::meaning_words::{AFTER_SALE, FULFILMENT, HAN, PARTLY_PAID, Phrases, STATUS, TYPE};
use crate::import::look::header::normalised;
use crate::import::role::Role;
use serde::{Deserialize, Serialize};

/// What a row counts for, the better before the worse: of two columns the worse one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Meaning {
    /// A sale that was paid. An order of which a part came back is one, too.
    #[default]
    Paid,
    /// A sale that was paid, and all of it was given back.
    Returned,
    /// The row itself is money that was given back: a refund, a chargeback. Its amount lowers, with or without a minus.
    Refund,
    /// Nobody has paid yet: pending, authorised, on hold, draft.
    Unpaid,
    /// Nothing came of it: cancelled, failed, expired.
    Void,
    /// Money that moves without a sale: a payout, a transfer, a fee, a conversion.
    NoSale,
}

impl Meaning {
    /// The meanings of a status.
    pub const STATUSES: [Meaning; 4] = [Meaning::Paid, Meaning::Unpaid, Meaning::Void, Meaning::Returned];
    /// The meanings of a type.
    pub const TYPES: [Meaning; 3] = [Meaning::Paid, Meaning::Refund, Meaning::NoSale];
}

/// What a column that decides about money speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Speaks {
    /// Of the order or its payment.
    Order,
    /// Of packing and sending: what is not sent yet may be paid all the same.
    Fulfilment,
    /// Of what happened after the sale: a refund that was asked for, refused or made.
    AfterSale,
    /// Of the kind of entry: payment, refund, payout.
    Type,
}

/// Column names that speak of packing and sending.
#[rustfmt::skip]
const OF_FULFILMENT: &[&str] = &[
    "fulfillmentstatus", "fulfilmentstatus", "shippingstatus", "shipmentstatus", "deliverystatus",
    "发货状态", "物流状态", "配送状态", "發貨狀態", "物流狀態", "配送狀態", "lieferstatus", "versandstatus", "statutdelivraison",
    "estadodeenvio", "estadodelenvío", "estadodelenvio",
];
/// Column names that speak of refunds and returns.
#[rustfmt::skip]
const OF_AFTER_SALE: &[&str] = &[
    "refundstatus", "returnstatus", "returnrefundstatus", "refundstate", "aftersalestatus", "aftersalesstatus", "disputestatus", "isrefunded", "售后状态", "退款状态",
    "退货状态", "退款退货状态", "售后", "是否退款", "售後狀態", "退款狀態", "退貨狀態", "售後", "是否退款退货", "erstattungsstatus",
    "rückgabestatus", "retourenstatus", "statutderemboursement", "estadodereembolso",
];
/// Column names that may tell the kind of entry; the values decide.
#[rustfmt::skip]
pub(in crate::import) const OF_TYPE: &[&str] = &[
    "type", "transactiontype", "eventtype", "recordtype", "rowtype", "entrytype", "linetype", "salestype", "operationtype", "movementtype",
    "documenttype", "doctype", "reportingcategory", "balancetransactiontype", "kind", "transactionkind", "transactionkinds", "nature",
    "typ", "art", "transaktionstyp", "transaktionsart", "buchungsart", "buchungstyp", "belegart", "vorgang", "vorgangsart",
    "typedetransaction", "typedopération", "typedoperation", "typedemouvement", "tipo", "tipodetransacción", "tipodetransaccion",
    "tipodeoperación", "tipodeoperacion", "tipodemovimiento",
    "类型", "交易类型", "业务类型", "账务类型", "单据类型", "收支类型", "记录类型", "订单类型", "资金类型", "费用类型", "动账类型",
    "類型", "交易類型", "業務類型", "帳務類型", "單據類型", "收支類型", "記錄類型", "訂單類型", "資金類型", "費用類型",
];

impl Speaks {
    /// What the column with this name and role speaks of.
    pub fn of(header: &str, role: Role) -> Speaks {
        let name = normalised(header);
        match role {
            Role::Type => Speaks::Type,
            _ if OF_FULFILMENT.contains(&&*name) => Speaks::Fulfilment,
            _ if OF_AFTER_SALE.contains(&&*name) => Speaks::AfterSale,
            _ => Speaks::Order,
        }
    }

    /// Whether a column of this name tells of the order in a second way.
    pub fn is_second(header: &str) -> bool {
        matches!(Speaks::of(header, Role::Status), Speaks::Fulfilment | Speaks::AfterSale)
    }

    /// What a text of this column means; nothing when nobody knows it. A column that speaks of sending or of refunds says
    /// nothing against the sale unless it says so.
    pub fn meaning(self, text: &str) -> Option<Meaning> {
        let words = Words::new(text);
        if words.0.trim().is_empty() {
            return Some(Meaning::Paid);
        }
        match self {
            // How much was paid stands elsewhere.
            Speaks::Order if words.has(PARTLY_PAID) => None,
            Speaks::Order => words.meaning(STATUS),
            Speaks::Type => words.meaning(TYPE).or_else(|| words.meaning(STATUS)),
            Speaks::Fulfilment => Some(words.meaning(FULFILMENT).unwrap_or(Meaning::Paid)),
            Speaks::AfterSale => Some(words.meaning(AFTER_SALE).unwrap_or(Meaning::Paid)),
        }
    }
}

/// A text in the form in which phrases are looked for: lower case, without accents, signs as blanks, Chinese simplified
/// and without blanks.
struct Words(String);

impl Words {
    fn new(text: &str) -> Words {
        let mut words = String::from(" ");
        let mut before = ' ';
        for c in text.chars() {
            let c = narrow(c);
            // Two words written as one: PendingPayment.
            if c.is_uppercase() && before.is_lowercase() && !words.ends_with(' ') {
                words.push(' ');
            }
            match c {
                c if is_han(c) => {
                    if is_han(before) && words.ends_with(' ') {
                        words.pop();
                    }
                    words.push(simplified(c));
                }
                c if c.is_alphanumeric() => c.to_lowercase().for_each(|c| fold(c, &mut words)),
                _ if !words.ends_with(' ') => words.push(' '),
                _ => {}
            }
            if c.is_alphanumeric() {
                before = c;
            }
        }
        if !words.ends_with(' ') {
            words.push(' ');
        }
        Words(words)
    }

    /// The meaning of the phrases in the text: of two that overlap the longer one counts, of two side by side the worse.
    fn meaning(&self, phrases: Phrases) -> Option<Meaning> {
        let mut found: Vec<(usize, usize, Meaning)> = Vec::new();
        for &(meaning, list) in phrases {
            for phrase in list.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                found.extend(self.places(phrase).map(|start| (start, start + phrase.len(), meaning)));
            }
        }
        found.sort_by_key(|(start, end, _)| (std::cmp::Reverse(end - start), *start));
        let mut taken: Vec<(usize, usize, Meaning)> = Vec::new();
        for one in found {
            if taken.iter().all(|other| one.1 <= other.0 || other.1 <= one.0) {
                taken.push(one);
            }
        }
        taken.into_iter().map(|one| one.2).max()
    }

    /// Whether one of the phrases stands in the text.
    fn has(&self, list: &str) -> bool {
        list.split(", ").any(|phrase| self.places(phrase).next().is_some())
    }

    /// Where a phrase stands: whole words, Chinese anywhere.
    fn places<'a>(&'a self, phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
        let anywhere = phrase.chars().all(is_han);
        let text = self.0.as_str();
        text.match_indices(phrase).map(|(at, _)| at).filter(move |&at| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || is_han(c));
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let behind = text.get(at + phrase.len()..).and_then(|behind| behind.chars().next());
            anywhere || edge(before) && edge(behind)
        })
    }
}

/// A full-width form as the common one.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

fn simplified(c: char) -> char {
    let mut pairs = HAN.chars();
    while let (Some(long), Some(short)) = (pairs.next(), pairs.next()) {
        if long == c {
            return short;
        }
    }
    c
}

/// A letter without its accent.
fn fold(c: char, out: &mut String) {
    let plain = match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ß' => return out.push_str("ss"),
        c => c,
    };
    out.push(plain);
}

#[cfg(test)]
mod tests {
    use super::Meaning::{NoSale, Paid, Refund, Returned, Unpaid, Void};
    use super::*;

    fn all(speaks: Speaks, meaning: Meaning, texts: &[&str]) {
        for text in texts {
            assert_eq!(speaks.meaning(text), Some(meaning), "{text}");
        }
    }

    #[rustfmt::skip]
    #[test]
    fn statuses_are_known_by_their_words() {
        all(Speaks::Order, Paid, &[
            "paid", "Paid", "PAID", "wc-completed", "Processing", "wc-processing", "Shipped", "Delivered", "fulfilled", "Completed",
            "partially_refunded", "Partially refunded", "PartiallyRefunded", "partially returned", "payment received", "succeeded",
            "Shipped - Delivered to Buyer", "awaiting shipment", "Pending - Waiting for Pick Up", "not refunded", "Refund declined",
            "bezahlt", "Versendet", "Teilweise erstattet", "in Bearbeitung", "payé", "Expédiée", "partiellement remboursé", "Pagado",
            "Enviado", "parcialmente reembolsado", "pendiente de envío",
            "交易成功", "已付款", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "已发货", "等待出库", "部分退款", "退款关闭", "已完成", "訂單已完成",
            "買家已付款", "已發貨", "退款中",
        ]);
        all(Speaks::Order, Unpaid, &[
            "pending", "Pending payment", "pendingPayment", "authorized", "Authorised", "on hold", "on-hold", "wc-on-hold", "ON_HOLD",
            "draft", "checkout-draft", "unpaid", "not paid", "awaiting payment", "requires_payment_method", "overdue",
            "Zahlung ausstehend", "nicht bezahlt", "Entwurf", "en attente de paiement", "impayé", "Pendiente de pago", "en espera",
            "等待买家付款", "待付款", "未付款", "待支付", "等待買家付款", "待付款（未成团）", "(删除)等待付款",
        ]);
        all(Speaks::Order, Void, &[
            "cancelled", "Canceled", "wc-cancelled", "Cancelled by customer", "voided", "Void", "failed", "Payment failed", "expired",
            "declined", "storniert", "Abgebrochen", "fehlgeschlagen", "annulée", "Échoué", "Cancelado", "anulada", "rechazado", "vencido",
            "已关闭", "交易关闭", "已取消", "(锁定)已取消", "已過期", "支付失败", "訂單取消", "交易關閉", "不成立",
        ]);
        all(Speaks::Order, Returned, &[
            "refunded", "wc-refunded", "Fully refunded", "returned", "Completed - refunded", "Shipped - Returned to Seller", "chargeback",
            "erstattet", "zurückerstattet", "remboursée", "reembolsado", "devuelto",
            "已发货，退款成功", "退款成功", "交易关闭(退款)", "已退货", "已退款", "全額退款", "已發貨，退款成功",
        ]);
        for unknown in ["new", "L3", "XYZ", "mystery", "partially_paid", "火星"] {
            assert_eq!(Speaks::Order.meaning(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn other_columns_speak_of_other_things() {
        all(Speaks::Fulfilment, Paid, &["pending", "unfulfilled", "on hold", "fulfilled", "", "未发货", "anything"]);
        all(Speaks::Fulfilment, Returned, &["restocked", "returned"]);
        all(
            Speaks::AfterSale,
            Paid,
            &["no refund", "closed", "rejected", "退款关闭", "无售后", "无", "-", "部分退款", "partial", "退款中"],
        );
        all(Speaks::AfterSale, Returned, &["refunded", "success", "退款成功", "已退款", "completed", "退货退款"]);
    }

    #[rustfmt::skip]
    #[test]
    fn types_tell_sales_from_other_money() {
        all(Speaks::Type, Paid, &["charge", "Payment", "Order", "sale", "Express Checkout Payment", "销售", "Verkauf", "vente", "venta", "交易收款"]);
        all(Speaks::Type, Refund, &["refund", "Payment Refund", "payment_refund", "chargeback", "Payment Reversal", "退款", "Erstattung", "remboursement", "devolución", "Credit note"]);
        all(Speaks::Type, NoSale, &[
            "payout", "Transfer", "Service Fee", "withdrawal", "General Withdrawal", "General Currency Conversion", "hold",
            "Account Hold for Open Authorization", "Reversal of General Account Hold", "Chargeback Fee", "stripe_fee", "gift card", "提现", "手续费",
            "转账", "Auszahlung", "Gebühr", "virement", "comisión", "FBA Inventory Fee",
        ]);
        assert_eq!(Speaks::Type.meaning("Online"), None);
    }
}
