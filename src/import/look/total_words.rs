//! The words by which tables name their totals.
//!
//! The rule. A text names a total [plainly](Naming::Plain) when it is the word for a total ("Total", 合计, "Zwischensumme"),
//! alone or with what it counts: behind a sign or a linking word ("Total: North", "Subtotal – March", "Total for May"), with a
//! period, a number or a noun of tables ("March total", "Page 2 total", "Account totals"), or at the end of a short Chinese or
//! Japanese text (本月合计, 甲公司小计). It [may](Naming::Maybe) name one when the rest could be anybody's name ("Total Energies",
//! "Alder Total"): then only a sum proves it.

use super::header::normalised;
use std::collections::HashSet;
use std::sync::LazyLock;

type Words = LazyLock<HashSet<&'static str>>;

/// How a text names a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Naming {
    /// Nobody is called so.
    Plain,
    /// The rest could be a name.
    Maybe,
}

/// Longer texts are prose.
const LONGEST: usize = 60;
/// Characters of a Chinese or Japanese text that ends with the word.
const LONGEST_ENDING: usize = 20;

/// Words for totals in normal form (see [`normalised`]) in scripts with spaces.
static WORDS: Words = LazyLock::new(|| {
    words(
        "\
    total totals grandtotal grandtotals subtotal subtotals sumtotal overalltotal totalsum sum overall runningtotal \
    summe summen gesamt gesamtsumme gesamtergebnis teilergebnis zwischensumme teilsumme endsumme tagessumme \
    monatssumme jahressumme wochensumme quartalssumme summegesamt insgesamt totaux totalgénéral totalgeneral \
    totalglobal soustotal soustotaux somme sommetotale totale totali totalegenerale totaal eindtotaal subtotaal \
    subtotale parcial totales subtotales totalparcial suma sumatotal sumageneral totalgeral итого всего 합계 총계 소계 \
    mtd ytd monthtodate yeartodate 总额 總額",
    )
});

/// Words that a Chinese or Japanese name of a total ends with, or is.
const ENDINGS: &str = "\
    合计 总计 小计 共计 总和 汇总 累计 总合计 合計 總計 小計 共計 總和 彙總 累計 総計 総合計 集計 합계";

/// What links the word and what it counts.
static LINKS: Words = LazyLock::new(|| {
    words(
        "\
    for of by per in to from as the all pour par de du des del la le les el los por para für je pro im vom am der \
    und",
    )
});

/// Nouns and adjectives of tables, which are no names.
static LABELS: Words = LazyLock::new(|| {
    words(
        "\
    sales amount revenue orders order items rows records page day daily month monthly week weekly quarter \
    quarterly year yearly annual report account accounts campaign campaigns customer customers group section \
    column net gross due period date results spend cost search invoice invoices running umsatz konto konten monat \
    tag woche quartal jahr seite kampagnen kunden kunde aufträge bestellungen netto brutto ventes commandes \
    clients client mois jour jours année général générale general mes día año ventas pedidos clientes cuenta",
    )
});

/// Months in English, German, French and Spanish, and how they are cut.
static MONTHS: Words = LazyLock::new(|| {
    words(
        "\
    january february march april may june july august september october november december januar februar märz mai \
    juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre \
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre jan feb mar apr jun \
    jul aug sep sept oct nov dec jän mrz okt dez ene abr ago dic fév avr déc",
    )
});

/// How the text names a total, if it does.
pub(in crate::import) fn naming(text: &str) -> Option<Naming> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST * 4 || text.chars().count() > LONGEST {
        return None;
    }
    // The asterisks of lists of SAP, and the sign of sums.
    if text.chars().all(|c| c == '*') && text.len() <= 4 || matches!(text, "Σ" | "∑") {
        return Some(Naming::Plain);
    }
    if is_word(text) || ends_as_total(text) {
        return Some(Naming::Plain);
    }
    let lower = text.to_lowercase();
    if let Some((head, _)) = lower.split_once([':', '：', '–', '—', '=', '|', '/', '(', '（', '[', '-', '_'])
        && is_word(head)
    {
        return Some(Naming::Plain);
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    let joined = |from: usize, to: usize| words.get(from..to).unwrap_or_default().concat();
    let rest_of = |rest: &[&str]| if is_label(rest) { Naming::Plain } else { Naming::Maybe };
    for count in (1..=3).rev().filter(|count| *count < words.len()) {
        if is_word(&joined(0, count)) {
            let rest = words.get(count..).unwrap_or_default();
            let marked = joined(0, count).ends_with([':', '：']);
            let linked = rest.first().is_some_and(|word| LINKS.contains(word) || is_dash(word));
            return Some(if marked || linked { Naming::Plain } else { rest_of(rest) });
        }
    }
    for count in (1..=3).rev().filter(|count| *count < words.len()) {
        let at = words.len() - count;
        if is_word(&joined(at, words.len())) || count == 1 && words.last() == Some(&"ergebnis") {
            return Some(rest_of(words.get(..at).unwrap_or_default()));
        }
    }
    None
}

/// Whether the whole text is the word, whatever it counts behind it: `合计 12`, `TOTAL:`.
fn is_word(text: &str) -> bool {
    let name = normalised(text);
    let name = name.trim_end_matches(char::is_numeric);
    !name.is_empty()
        && (WORDS.contains(name) || ENDINGS.split(' ').any(|one| one == name) || matches!(name, "计" | "計"))
}

/// 本月合计, 甲公司小计, 合计金额, 合计：12单.
fn ends_as_total(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    if text.is_ascii() || text.chars().count() > LONGEST_ENDING {
        return false;
    }
    let counts = |rest: &str| {
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        rest.starts_with(char::is_numeric)
            || ["金额", "金額", "数量", "數量", "共", "数", "行", "笔", "筆"].contains(&rest)
    };
    ENDINGS.split(' ').any(|word| text.ends_with(word) || text.strip_prefix(word).is_some_and(counts))
}

/// Whether the words are those of tables, dates and numbers.
fn is_label(words: &[&str]) -> bool {
    words.iter().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_number = bare.chars().any(char::is_numeric) && bare.chars().filter(|c| c.is_alphabetic()).count() <= 2;
        is_dash(word) || is_number || LABELS.contains(bare) || LINKS.contains(bare) || MONTHS.contains(bare)
    })
}

/// The words of a list with blanks between them.
fn words(list: &'static str) -> HashSet<&'static str> {
    list.split(' ').collect()
}

fn is_dash(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| !c.is_alphanumeric())
}

/// Whether a cell is empty or looks like most ids: it begins with an ordinary letter or digit and ends in a digit. Such
/// a cell does not name a total.
#[inline(always)]
pub(in crate::import) fn is_ordinary(cell: &[u8]) -> bool {
    match cell {
        [] => true,
        [first, .., last] => {
            let begins = matches!(first | 0x20, b't' | b's' | b'g' | b'z' | b'*');
            last.is_ascii_digit() && first.is_ascii() && !begins
        }
        [_] => false,
    }
}

/// The bytes with which a cell may begin or end that names a total plainly; nearly all ids and most names do not.
pub(in crate::import) fn may_name(cell: &[u8]) -> bool {
    match cell {
        [b't' | b'T', b'o' | b'O', ..]
        | [b's' | b'S', b'u' | b'U' | b'o' | b'O', ..]
        | [b'g' | b'G', b'r' | b'R' | b'e' | b'E', ..]
        | [b'z' | b'Z', b'w' | b'W', ..]
        | [b'*', ..] => true,
        [first, .., last] if last.is_ascii_digit() => !first.is_ascii() && cell.len() < LONGEST,
        [first, .., last] if first.is_ascii() && last.is_ascii() => ends_with_word(cell),
        [_, ..] => cell.len() < LONGEST && may_end(cell),
        [] => false,
    }
}

/// Last letters of a word for a total, in a text of more than one word or of a few words that begin otherwise.
fn ends_with_word(cell: &[u8]) -> bool {
    const LAST: [&[u8]; 9] = [b"tal", b"als", b"sum", b"mme", b"all", b"amt", b"bnis", b"ate", b"td"];
    let lower = |at: usize| cell.get(cell.len().saturating_sub(at)..).unwrap_or_default();
    LAST.iter().any(|word| lower(word.len()).eq_ignore_ascii_case(word))
}

/// Whether a text beyond ASCII may be one: it is short, and what ends it may end a word for a total. In encodings other than
/// UTF-8 the last character may be any.
fn may_end(cell: &[u8]) -> bool {
    const LAST: [&[u8]; 15] = [
        // 计 計 和 总 總 额 額 in UTF-8; Cyrillic and Korean words are looked at whole.
        b"\xE8\xAE\xA1",
        b"\xE8\xA8\x88",
        b"\xE5\x92\x8C",
        b"\xE6\x80\xBB",
        b"\xE7\xB8\xBD",
        b"\xE9\xA2\x9D",
        b"\xE9\xA1\x8D",
        // 计 計 总 和 in GB18030.
        b"\xBC\xC6",
        b"\xD3\x8B",
        b"\xD7\xDC",
        b"\xBA\xCD",
        // 計 in Big5 and Shift-JIS, which are decoded before they are cut, so only where that changes.
        b"\xAD\x70",
        b"\x8C\x76",
        // A full-width colon, a full-width bracket.
        b"\xEF\xBC\x9A",
        b"\xEF\xBC\x89",
    ];
    // 合 总 總 小 共 汇 累 彙 総 集
    const FIRST: [&[u8]; 10] = [
        b"\xE5\x90\x88",
        b"\xE6\x80\xBB",
        b"\xE7\xB8\xBD",
        b"\xE5\xB0\x8F",
        b"\xE5\x85\xB1",
        b"\xE6\xB1\x87",
        b"\xE7\xB4\xAF",
        b"\xE5\xBD\x99",
        b"\xE7\xB7\x8F",
        b"\xE9\x9B\x86",
    ];
    cell.first().is_some_and(|first| matches!(first, 0xD0 | 0xD1 | 0xEC | 0xED))
        || FIRST.iter().any(|first| cell.starts_with(first))
        || LAST.iter().any(|last| cell.ends_with(last))
        || cell.len() > 1 && cell.last().is_none_or(|last| *last < 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_named_in_many_ways() {
        for text in [
            "Total",
            "TOTAL:",
            "Totals",
            "Grand Total",
            "Subtotal – North",
            "Subtotal - North",
            "Total: Campaigns",
            "Total: Account",
            "Total for March",
            "March total",
            "Total Jan 2024",
            "Total 2024-01",
            "Page 2 total",
            "Account totals",
            "Sous-total",
            "Sous-total mars",
            "Total général",
            "Summe",
            "Gesamtsumme",
            "Summe Januar",
            "Zwischensumme: Nord",
            "Zwischensumme (3)",
            "Gesamtergebnis",
            "Total general",
            "Suma",
            "Total de ventas",
            "合计",
            "总计：",
            "合计 12",
            "本月合计",
            "1月小计",
            "甲公司小计",
            "总计（元）",
            "合计：12单",
            "共计12单",
            "本頁合計",
            "総合計",
            "3月 合計",
            "*",
            "**",
            "Itogo: total",
            "Итого",
        ] {
            // The one of these words that nobody uses alone.
            let expected = if text == "Itogo: total" { Naming::Maybe } else { Naming::Plain };
            assert_eq!(naming(text), Some(expected), "{text}");
            assert!(
                may_name(text.as_bytes()) || expected == Naming::Maybe || text.ends_with(char::is_numeric),
                "{text}"
            );
        }
    }

    #[test]
    fn names_that_resemble_a_total_need_more_evidence() {
        for text in ["Total Energies", "Total Wine & More", "Alder Total", "Summe Nord", "Nord Ergebnis", "Total Nord"]
        {
            assert_eq!(naming(text), Some(Naming::Maybe), "{text}");
        }
        for text in
            ["C17", "王小明", "Totalizer", "Sumatra", "Summers", "Gesamtschule Köln", "统计局", "设计", "", "***** x"]
        {
            assert_eq!(naming(text), None, "{text}");
        }
    }

    #[test]
    fn ids_are_not_looked_at() {
        for id in ["C17", "17850", "A-000-1", "ann@example.com", "王小明", "Müller KG", "x"] {
            assert!(!may_name(id.as_bytes()), "{id}");
        }
        for first in 0..=u8::MAX {
            for last in 0..=u8::MAX {
                for id in [&[first][..], &[first, last], &[first, b'o', last], &[first, b'1', last]] {
                    assert!(!(is_ordinary(id) && may_name(id)), "{id:?}");
                }
            }
        }
    }
}
