//! Whether a customer may be written to, as columns of consent and columns of refusal say it.
//!
//! Nothing here turns a no, or what is not known, into a yes: "Unsubscribed: no" tells that nobody has refused, which is
//! not the same as consent; what it is to mean is asked once. Words of refusal count whatever the column is called.

use super::value::is_missing;
use crate::import::look::doubt::Doubt;
use crate::import::look::header::letters;
use crate::import::look::meanings::{Look, form};
use crate::import::look::table_doubt::TableDoubt;
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use serde::{Deserialize, Serialize};

/// Words shown that cannot be understood.
const SHOWN: usize = 5;

/// What a person has said about consent that the words alone do not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsentRule {
    /// What it means that a customer has not refused ("Unsubscribed: no"): consent, none, or nothing.
    pub not_refused: Option<bool>,
    /// What words mean that cannot be understood: consent, none, or nothing.
    pub unclear: Option<bool>,
}

/// What a column about consent asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Asks {
    /// "Accepts marketing": a yes is consent.
    Consent,
    /// "Do not contact": a yes is a refusal.
    Refusal,
    /// "Consent until": neither yes nor no nor a date says whether it holds.
    Neither,
}

/// What a value says about consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Told {
    Yes,
    No,
    /// That it is not known.
    Nothing,
    /// Only that nobody has refused.
    NotRefused,
    /// Words that cannot be understood.
    Unclear,
}

#[rustfmt::skip]
const REFUSALS: &[&str] = &[
    "unsub", "optout", "optedout", "donot", "dontcontact", "nocontact", "nomarketing", "noemail", "suppress", "blacklist", "blocked",
    "bounced", "refus", "withdraw", "revok", "退订", "退訂", "拒收", "拒绝", "拒絕", "黑名单", "黑名單", "禁止", "勿扰", "勿擾", "免打扰", "免打擾", "撤回", "撤销",
    "撤銷", "abgemeldet", "abbestellt", "widerruf",
];

/// What the column with this name asks.
pub(super) fn asks(header: &str) -> Asks {
    let name = letters(header);
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["expir", "until", "validto", "到期", "有效期"]) {
        Asks::Neither
    } else if has(REFUSALS) || name == "dnc" {
        Asks::Refusal
    } else {
        Asks::Consent
    }
}

const YES: [&str; 13] = ["yes", "y", "true", "t", "1", "1.0", "x", "on", "ja", "是", "真", "√", "✓"];
const NO: [&str; 15] = ["no", "n", "false", "f", "0", "0.0", "off", "none", "nein", "-", "否", "无", "無", "假", "×"];
const UNKNOWN: [&str; 14] = [
    "unknown",
    "not set",
    "unset",
    "pending",
    "unconfirmed",
    "not specified",
    "not available",
    "not provided",
    "na",
    "n/a",
    "未知",
    "待确认",
    "待確認",
    "不详",
];
/// What says no wherever it stands in a value.
#[rustfmt::skip]
const REFUSED: &[&str] = &[
    "unsub", "opt out", "opt-out", "optout", "opted out", "opted-out", "do not", "don't", "dont ", "never", "without",
    "declin", "denied", "deny", "withdr", "revok", "refus", "reject", "block", "blacklist", "suppress", "bounce", "cleaned",
    "complain", "spam", "not ", "non-", "no ", "no,", "stop", "inactive", "cancel", "nicht", "kein", "abgemeldet", "不", "未", "拒", "退订", "退訂", "黑名单",
    "黑名單", "取消", "否", "无", "無", "禁", "撤", "勿", "屏蔽",
];
/// What says yes at the beginning of a value that holds no refusal.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "yes,", "yes ", "subscribed", "opted in", "opted-in", "opt in", "opt-in", "optin", "granted", "agreed", "accepted", "consented",
    "confirmed", "allowed", "double opt", "single opt", "explicit", "同意", "已同意", "已授权", "已授權", "授权", "授權", "已订阅", "已訂閱", "订阅", "訂閱", "接受",
    "接收", "允许", "允許", "有", "已",
];

/// What a value says under what its column asks; `is_day` tells whether it is a date.
pub(in crate::import) fn told(text: &str, asks: Asks, is_day: impl Fn() -> bool) -> Told {
    let text = text.trim().to_lowercase();
    let word = text.as_str();
    if is_missing(word.as_bytes()) || UNKNOWN.contains(&word) {
        return Told::Nothing;
    }
    let (yes, no) = (YES.contains(&word), NO.contains(&word));
    let refused = !no && REFUSED.iter().any(|refusal| word.contains(refusal));
    let given = !refused && GIVEN.iter().any(|given| word.starts_with(given));
    match asks {
        Asks::Neither if refused => Told::No,
        Asks::Neither => Told::Unclear,
        Asks::Consent if no || refused => Told::No,
        Asks::Consent if yes || given || is_day() => Told::Yes,
        Asks::Refusal if yes || refused || is_day() => Told::No,
        Asks::Refusal if no => Told::NotRefused,
        // "Do not contact: subscribed" contradicts itself.
        Asks::Consent | Asks::Refusal => Told::Unclear,
    }
}

/// How the values of one column about consent are read.
#[derive(Debug, Clone, Copy)]
pub(in crate::import) struct ConsentColumn {
    asks: Asks,
    rule: ConsentRule,
}

impl ConsentColumn {
    pub fn of(mapping: &Mapping, column: usize) -> ConsentColumn {
        let header = mapping.headers.get(column).map_or("", String::as_str);
        // What Rapport has exported says yes where there is consent, whatever the column was called.
        let asks = if mapping.guarded { Asks::Consent } else { asks(header) };
        ConsentColumn { asks, rule: mapping.consent }
    }

    /// Whether there is consent; nothing where it is not known. `Err` when the words cannot be understood.
    pub fn read(self, text: &str, is_day: impl Fn() -> bool) -> Result<Option<bool>, ()> {
        match told(text, self.asks, is_day) {
            Told::Yes => Ok(Some(true)),
            Told::No => Ok(Some(false)),
            Told::Nothing => Ok(None),
            Told::NotRefused => Ok(self.rule.not_refused),
            Told::Unclear => self.rule.unclear.map(Some).ok_or(()),
        }
    }
}

/// Asks about a column of refusals, and about words that cannot be understood.
pub(in crate::import) fn doubt(look: &mut Look) {
    let Some(column) = look.column(Role::Consent) else { return };
    let asked = asks(look.headers.get(column).map_or("", String::as_str));
    let (mut refused, mut others, mut count, mut words) = (0, 0, 0, Vec::new());
    for value in look.values(column) {
        match told(&value, asked, || form(&value).is_some()) {
            Told::No => refused += 1,
            Told::NotRefused => others += 1,
            Told::Unclear => {
                count += 1;
                if words.len() < SHOWN && !words.contains(&value) {
                    words.push(value);
                }
            }
            Told::Yes | Told::Nothing => {}
        }
    }
    if asked == Asks::Refusal && others > 0 {
        look.doubts.push(Doubt::Table(TableDoubt::RefusalsOnly { column, refused, others }));
    }
    if count > 0 {
        look.doubts.push(Doubt::Table(TableDoubt::UnclearConsent { column, words, count }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_name_of_the_column_decides_what_a_yes_means() {
        for (header, asked) in [
            ("Accepts Email Marketing", Asks::Consent),
            ("Email Marketing Consent", Asks::Consent),
            ("是否订阅", Asks::Consent),
            ("Email Opt-Out", Asks::Refusal),
            ("Unsubscribed from all email", Asks::Refusal),
            ("Do Not Contact", Asks::Refusal),
            ("Consent withdrawn", Asks::Refusal),
            ("是否退订", Asks::Refusal),
            ("黑名單", Asks::Refusal),
            ("Consent valid until", Asks::Neither),
        ] {
            assert_eq!(asks(header), asked, "{header}");
        }
    }

    #[test]
    fn a_no_in_either_kind_of_column_is_never_a_yes() {
        let read = |text: &str, asks| told(text, asks, || text.starts_with("2024"));
        for (text, consent, refusal) in [
            ("yes", Told::Yes, Told::No),
            ("no", Told::No, Told::NotRefused),
            ("TRUE", Told::Yes, Told::No),
            ("0", Told::No, Told::NotRefused),
            ("2024-03-05", Told::Yes, Told::No),
            ("Subscribed", Told::Yes, Told::Unclear),
            ("Unsubscribed", Told::No, Told::No),
            ("Never subscribed", Told::No, Told::No),
            ("opted out (by phone)", Told::No, Told::No),
            ("Opted in", Told::Yes, Told::Unclear),
            ("Yes, but do not call", Told::No, Told::No),
            ("不同意", Told::No, Told::No),
            ("同意", Told::Yes, Told::Unclear),
            ("拒收", Told::No, Told::No),
            ("已退订", Told::No, Told::No),
            ("黑名單", Told::No, Told::No),
            ("unknown", Told::Nothing, Told::Nothing),
            ("", Told::Nothing, Told::Nothing),
            ("transactional", Told::Unclear, Told::Unclear),
            ("7", Told::Unclear, Told::Unclear),
        ] {
            assert_eq!((read(text, Asks::Consent), read(text, Asks::Refusal)), (consent, refusal), "{text}");
        }
        assert_eq!(read("2024-03-05", Asks::Neither), Told::Unclear);
    }

    proptest! {
        // What refuses in a column of consent never consents in any other, and nothing but a rule makes a yes of the rest.
        #[test]
        fn no_word_says_yes_in_a_column_of_refusals(text in "\\PC{0,12}|(not |un|no )?(yes|true|subscribed|opted (in|out)|同意|拒收|退订)( by mail)?") {
            prop_assert_ne!(told(&text, Asks::Refusal, || true), Told::Yes);
            prop_assert_ne!(told(&text, Asks::Neither, || true), Told::Yes);
            for header in ["Unsubscribed", "退订", "Consent until"] {
                let column = ConsentColumn { asks: asks(header), rule: ConsentRule::default() };
                prop_assert_ne!(column.read(&text, || true), Ok(Some(true)));
            }
        }
    }
}
