//! Currencies beside amounts: signs, names and codes.

use crate::units::Currency;
use serde::{Deserialize, Serialize};

/// The currency written beside an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// `$` of some dollar or peso.
    Dollar,
    /// `¥` of yuan or yen.
    Yen,
    /// 元 of yuan or a Chinese dollar.
    Yuan,
    /// `kr` of some northern crown.
    Crown,
    /// A code, or a sign that one currency uses.
    Code(Currency),
}

impl Sign {
    /// The currency that the sign most often means.
    pub fn usual(self) -> Option<Currency> {
        match self {
            Sign::Dollar => Currency::parse("USD"),
            Sign::Yen | Sign::Yuan => Some(Currency::CNY),
            Sign::Crown => None,
            Sign::Code(currency) => Some(currency),
        }
    }

    /// Whether an amount with this sign can be in the currency.
    pub fn fits(self, currency: Currency) -> bool {
        let code = currency.code();
        match self {
            Sign::Dollar => code.ends_with('D') || ["MXN", "CLP", "COP", "ARS", "BRL", "MOP"].contains(&code),
            Sign::Yen => ["CNY", "JPY"].contains(&code),
            Sign::Crown => ["SEK", "NOK", "DKK", "ISK"].contains(&code),
            Sign::Yuan => ["CNY", "TWD", "HKD", "MOP", "SGD"].contains(&code),
            Sign::Code(own) => own == currency,
        }
    }
}

const WORDS: [(&str, &str); 30] = [
    ("US$", "USD"),
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("MOP$", "MOP"),
    ("AU$", "AUD"),
    ("CA$", "CAD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₩", "KRW"),
    ("₹", "INR"),
    ("円", "JPY"),
    ("RMB", "CNY"),
    ("人民币", "CNY"),
    ("人民幣", "CNY"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₱", "PHP"),
    ("₪", "ILS"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("Rp", "IDR"),
    ("RM", "MYR"),
    ("Fr.", "CHF"),
];

/// The currencies that are recognised and can be chosen, in order of their use.
pub fn currencies() -> impl Iterator<Item = Currency> {
    CODES.iter().filter_map(|code| Currency::parse(code))
}

/// Codes that are read beside a number; other words there make it unreadable.
pub(in crate::import) const CODES: [&str; 46] = [
    "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "MOP", "KRW", "INR", "AUD", "CAD", "SGD", "CHF", "NZD", "SEK",
    "NOK", "DKK", "RUB", "BRL", "MXN", "THB", "MYR", "IDR", "VND", "PHP", "PLN", "CZK", "HUF", "TRY", "ZAR", "AED",
    "SAR", "ILS", "KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD", "CLP", "ISK", "PYG", "XOF", "XAF",
];

/// Takes a currency from the beginning or the end of the text.
pub(super) fn currency_at_edge(text: &str) -> Option<(&str, Sign)> {
    let either = |word: &str| text.strip_prefix(word).or_else(|| text.strip_suffix(word));
    if text.bytes().all(|b| b.is_ascii_digit() || b",. ".contains(&b)) {
        return None;
    }
    for (word, code) in WORDS {
        if let Some(rest) = either(word) {
            return Currency::parse(code).map(|c| (rest, Sign::Code(c)));
        }
    }
    for (word, sign) in [
        ("$", Sign::Dollar),
        ("¥", Sign::Yen),
        ("元", Sign::Yuan),
        ("圆", Sign::Yuan),
        ("圓", Sign::Yuan),
        ("kr.", Sign::Crown),
        ("kr", Sign::Crown),
    ] {
        if let Some(rest) = either(word) {
            return Some((rest, sign));
        }
    }
    let code = |word: Option<&str>| {
        let upper = word?.to_ascii_uppercase();
        CODES.contains(&upper.as_str()).then(|| Currency::parse(&upper)).flatten().map(Sign::Code)
    };
    let tail = text.len().saturating_sub(3);
    code(text.get(..3))
        .and_then(|sign| Some((text.get(3..)?, sign)))
        .or_else(|| code(text.get(tail..)).and_then(|sign| Some((text.get(..tail)?, sign))))
}
