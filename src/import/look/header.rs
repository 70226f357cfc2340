//! Column names and the roles they stand for.

use super::synonyms::SYNONYMS;
use crate::import::role::Role;
use crate::import::values::sign::CODES;
use crate::units::Currency;

/// A header in the form in which headers are compared: lower case, full-width forms made ASCII, letters, digits and
/// other scripts only; what stands in brackets is left out when something stands before them.
pub(in crate::import) fn normalised(header: &str) -> String {
    let narrow: String = header
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '【' | '〔' => '(',
            '】' | '〕' => ')',
            _ => c,
        })
        .collect();
    let before = narrow.split(['(', '[']).next().unwrap_or_default();
    let short = letters(before);
    if short.is_empty() { letters(&narrow) } else { short }
}

/// The letters and digits of a header in lower case, also those in brackets.
pub(in crate::import) fn letters(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The roles that a header stands for, each with its rank.
pub(in crate::import) fn roles(header: &str) -> impl Iterator<Item = (Role, u8)> {
    let name = normalised(header);
    SYNONYMS.iter().filter(move |(_, _, names)| names.contains(&name.as_str())).map(|&(role, rank, _)| (role, rank))
}

/// A header in normal form without the currency that it names: `betrag` of `Betrag EUR`, `AmountUSD`, `Betrag in €`; nothing
/// where it names none, or nothing else.
pub(super) fn without_currency(header: &str) -> Option<String> {
    currency(header)?;
    let name = normalised(header);
    let codes = CODES.iter().map(|code| code.to_ascii_lowercase()).chain(MONEY_WORDS.map(str::to_owned));
    let without = |code: String| name.strip_suffix(&*code).or_else(|| name.strip_prefix(&*code)).map(str::to_owned);
    // The longest of several that fit: 人民币元, 日元.
    let plain = codes.filter_map(without).min_by_key(String::len).unwrap_or_else(|| name.clone());
    // "Betrag in €", but the end of "Kosten EUR" is none.
    let stands_alone =
        |word: &&&str| header.split(|c: char| !c.is_alphanumeric()).any(|one| one.eq_ignore_ascii_case(word));
    let linked = ["in", "en"].iter().filter(stands_alone).find_map(|word| plain.strip_suffix(word));
    let plain = linked.unwrap_or(&plain);
    (!plain.is_empty() && plain != name).then(|| plain.to_owned())
}

/// Words for currencies as they stand beside a name.
const MONEY_WORDS: [&str; 20] = [
    "rmb",
    "euro",
    "euros",
    "dollar",
    "dollars",
    "人民币元",
    "人民币",
    "人民幣",
    "港币",
    "港幣",
    "台币",
    "新台幣",
    "美元",
    "欧元",
    "歐元",
    "日元",
    "日圓",
    "英镑",
    "円",
    "元",
];

/// A word as a code of a currency: `eur`, or the end of `AmountUSD`.
fn code_of(word: &str) -> Option<String> {
    let is_code = |code: &str| CODES.contains(&code) || code == "RMB";
    let whole = word.to_ascii_uppercase();
    if is_code(&whole) {
        return Some(whole);
    }
    let end = word.get(word.len().checked_sub(3)?..).filter(|end| is_code(end))?;
    let before = word.strip_suffix(end)?.chars().next_back();
    before.filter(|c| c.is_lowercase() || *c >= '\u{2E80}').map(|_| end.to_owned())
}

/// The currency that a header names: `Betrag (EUR)`, `金额（元）`, `amount_usd`, `Total $`, `AmountUSD`.
pub(in crate::import) fn currency(header: &str) -> Option<Currency> {
    let code = header.split(|c: char| !c.is_alphabetic()).find_map(code_of);
    let code = code.as_deref().map(|c| if c == "RMB" { "CNY" } else { c });
    let signs = [
        ("€", "EUR"),
        ("£", "GBP"),
        ("US$", "USD"),
        ("HK$", "HKD"),
        ("NT$", "TWD"),
        ("$", "USD"),
        ("人民", "CNY"),
        ("港币", "HKD"),
        ("港幣", "HKD"),
        ("台币", "TWD"),
        ("新台幣", "TWD"),
        ("美元", "USD"),
        ("欧元", "EUR"),
        ("歐元", "EUR"),
        ("日元", "JPY"),
        ("日圓", "JPY"),
        ("円", "JPY"),
        ("英镑", "GBP"),
        ("¥", "CNY"),
        ("￥", "CNY"),
        ("元", "CNY"),
    ];
    let sign = || signs.iter().find(|(sign, _)| header.contains(sign)).map(|(_, code)| *code);
    code.or_else(sign).and_then(Currency::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(header: &str) -> Option<Role> {
        roles(header).min_by_key(|r| r.1).map(|r| r.0)
    }

    #[test]
    fn headers_of_common_exports_are_known() {
        for (header, role) in [
            ("InvoiceNo", Role::Order),
            ("CustomerID", Role::Customer),
            ("Customer_ID ", Role::Customer),
            ("UnitPrice", Role::UnitPrice),
            ("订单编号", Role::Order),
            ("客户编号", Role::Customer),
            ("下单日期", Role::Date),
            ("订单金额（元）", Role::Amount),
            ("數量", Role::Quantity),
            ("客戶編號", Role::Customer),
            ("Kunden-Nr", Role::Customer),
            ("Datum", Role::Date),
            ("Betrag (EUR)", Role::Amount),
            ("Bestell-Nr", Role::Order),
            ("Stück", Role::Quantity),
            ("ＡＭＯＵＮＴ", Role::Amount),
        ] {
            assert_eq!(best(header), Some(role), "{header}");
        }
        assert_eq!(best("Description"), None);
        assert_eq!(best("remark"), None);
    }

    #[test]
    fn no_synonym_stands_for_two_roles_and_all_are_in_normal_form() {
        let mut seen = std::collections::BTreeMap::new();
        for (role, _, names) in SYNONYMS {
            for name in *names {
                assert_eq!(normalised(name), *name);
                assert_eq!(*seen.entry(name).or_insert(role), role, "{name}");
            }
        }
    }

    #[test]
    fn currencies_are_found_in_headers() {
        let code = |h| currency(h).map(|c| c.code().to_owned());
        assert_eq!(code("Betrag (EUR)").as_deref(), Some("EUR"));
        assert_eq!(code("金额（元）").as_deref(), Some("CNY"));
        assert_eq!(code("金额(日元)").as_deref(), Some("JPY"));
        assert_eq!(code("amount_usd").as_deref(), Some("USD"));
        assert_eq!(code("Amount (¥, JPY)").as_deref(), Some("JPY"));
        assert_eq!(code("AmountUSD").as_deref(), Some("USD"));
        assert_eq!(code("金额CNY").as_deref(), Some("CNY"));
        assert_eq!(code("amount"), None);
        assert_eq!(code("Chateur"), None);
    }

    #[test]
    fn a_name_is_known_without_its_currency() {
        for (header, plain) in [
            ("Betrag EUR", "betrag"),
            ("EUR Betrag", "betrag"),
            ("AmountUSD", "amount"),
            ("amount_usd", "amount"),
            ("Amount in USD", "amount"),
            ("Umsatz in €", "umsatz"),
            ("金额人民币", "金额"),
            ("金额日元", "金额"),
            ("金额元", "金额"),
            ("Gesamtbetrag Euro €", "gesamtbetrag"),
            ("Montant en EUR", "montant"),
            // The ends of these words are no words.
            ("Kosten EUR", "kosten"),
            ("Ausgaben in EUR", "ausgaben"),
        ] {
            assert_eq!(without_currency(header).as_deref(), Some(plain), "{header}");
        }
        // Nothing to take away, or nothing left.
        assert_eq!(["Betrag", "Amount (USD)", "EUR", "元"].map(without_currency), [const { None }; 4]);
    }
}
