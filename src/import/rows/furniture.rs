//! What stands between the rows of a table and is no row: repeated names, totals, remarks.
//!
//! Each record is judged by itself, so that every way of cutting a file gives one result, and only when it cannot be
//! read as a row, so that no row is ever taken for furniture.

use super::record::Record;
use crate::import::bytes::dialect::Dialect;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::Field;
use crate::import::bytes::table::records;
use crate::import::look::total_words::{Naming, may_name, naming};
use crate::import::range::report::{Furniture, RangeReport};
use crate::import::values::dictionary::decoded;
use crate::import::values::value::is_missing;

/// What a remark begins with.
const NOTES: [&str; 16] = [
    "#", "*", "--", "//", "※", "注", "备注", "備註", "备 注", "说明", "說明", "note", "notes", "hinweis", "remarque",
    "nota",
];

/// Bytes of a record that decide whether it is a row at all.
const LONGEST_FURNITURE: usize = 4 << 10;

/// What a record is that cannot be read as a row.
pub(super) fn furniture_of_record(
    record: &Record,
    encoding: Encoding,
    dialect: Dialect,
    headers: &[String],
    decode: &impl Decode,
) -> Option<Furniture> {
    if !may_be_furniture(record) {
        return None;
    }
    let raw = record.bytes.get(record.start..record.end).unwrap_or_default();
    let head = raw.get(..LONGEST_FURNITURE).unwrap_or(raw);
    furniture_of_text(&decoded(head, encoding, decode), dialect, headers)
}

/// Counts a line that is no row of the table.
pub(in crate::import) fn pass_over(report: &mut RangeReport, line: &[u8], furniture: Furniture, dialect: Dialect) {
    if line.iter().all(|b| is_blank_byte(*b, dialect)) {
        report.blank_lines += 1;
    } else {
        report.rows_in += 1;
        report.skipped.count(furniture);
    }
}

/// Whether it is worth looking: not when the record begins with a number or an id such as C536379 and more follows.
/// Files with millions of refused rows must not read each of them twice.
pub(super) fn may_be_furniture(record: &Record) -> bool {
    let mut filled = record.fields.iter().map(|field| span(record.bytes, field).trim_ascii()).filter(|f| !f.is_empty());
    let begins_as_id = match filled.next() {
        Some([first, ..]) if first.is_ascii_digit() => true,
        Some([first, second, ..]) => first.is_ascii_alphabetic() && second.is_ascii_digit(),
        _ => false,
    };
    !begins_as_id
        || filled.next().is_none()
        || record.fields.iter().any(|f| may_name(span(record.bytes, f).trim_ascii()))
}

/// What a record is, from its text.
pub(super) fn furniture_of_text(text: &str, dialect: Dialect, headers: &[String]) -> Option<Furniture> {
    let cells = records(text.as_bytes(), dialect).into_iter().next()?;
    let cells: Vec<String> = cells.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
    furniture(&cells, headers)
}

/// What the record is, if it is no row. `headers` are the names of the columns; empty when the file has none.
pub(in crate::import) fn furniture(cells: &[String], headers: &[String]) -> Option<Furniture> {
    let filled = || cells.iter().map(|cell| cell.trim()).filter(|cell| !is_missing(cell.as_bytes()));
    let (first, count) = (filled().next()?, filled().count());
    if is_header(cells, headers) {
        return Some(Furniture::Header);
    }
    // A total leaves cells empty; where its word is not the first text, it leaves several.
    let width = cells.len().max(headers.len());
    let is_total = |cell: &str| may_name(cell.as_bytes()) && naming(cell) == Some(Naming::Plain);
    let sparse = || count + 2 <= width || width < 4 && count < width;
    if count > 1 && count < width && is_total(first) || sparse() && filled().any(is_total) && count > 1 {
        return Some(Furniture::Total);
    }
    // One text alone: a line without any delimiter, or one that says of itself that it is a remark.
    let first = first.trim_start_matches('\u{feff}');
    let says = || first.contains([':', '：', '。']) || starts_as_note(first) || first.split_whitespace().count() > 4;
    let alone = || cells.len() == 1 && headers.len() > 1 && first.chars().any(char::is_whitespace);
    // A comment may hold a delimiter, but it is not padded to the width of the table.
    let comment = cells.len() < headers.len() && first.starts_with('#') && starts_as_note(first);
    (count == 1 && (says() || alone()) || comment).then_some(Furniture::Note)
}

fn is_header(cells: &[String], headers: &[String]) -> bool {
    if cells.len() * 2 < headers.len() {
        return false;
    }
    let named = headers.iter().filter(|name| !name.is_empty()).count();
    let same = cells.iter().zip(headers).filter(|(cell, name)| !name.is_empty() && bare(cell) == bare(name)).count();
    // A name or two may differ: the last column of an older export has another name.
    named > 0 && same * 4 >= named * 3
}

/// A name without what programs leave around it: blanks, the byte order mark of a file that was put behind another, quotes
/// that it hides.
pub(in crate::import) fn bare(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '"'))
}

fn starts_as_note(text: &str) -> bool {
    let lower = text.to_lowercase();
    NOTES.iter().filter_map(|note| Some((note, lower.strip_prefix(note)?))).any(|(note, rest)| {
        match note.chars().next() {
            // `#1001` is the number of an order.
            Some(sign) if sign.is_ascii_punctuation() => !rest.starts_with(|c: char| c.is_ascii_digit()),
            Some(letter) if letter.is_ascii() => !rest.starts_with(char::is_alphanumeric),
            _ => true,
        }
    })
}

/// Whether nothing stands in the record but blanks, delimiters and quotes.
#[inline]
pub(in crate::import) fn is_blank(record: &Record, dialect: Dialect) -> bool {
    let text = record.bytes.get(record.start..record.end).unwrap_or_default();
    // Most records show with their first byte that they are not blank.
    text.first().is_none_or(|b| is_blank_byte(*b, dialect)) && text.iter().all(|b| is_blank_byte(*b, dialect))
}

/// Whether a byte says nothing.
pub(super) fn is_blank_byte(b: u8, dialect: Dialect) -> bool {
    matches!(b, b' ' | b'\t' | b'\r' | 0) || b == dialect.delimiter || Some(b) == dialect.quote
}

fn span<'a>(bytes: &'a [u8], field: &Field) -> &'a [u8] {
    bytes.get(field.start as usize..field.end as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(cells: &[&str]) -> Option<Furniture> {
        let texts = |row: &[&str]| row.iter().map(|c| c.to_string()).collect::<Vec<_>>();
        furniture(&texts(cells), &texts(&["客户", "日期", "金额", "备注"]))
    }

    #[test]
    fn totals_remarks_and_repeated_names_are_no_rows() {
        assert_eq!(seen(&["客户", "日期", "金额", "备注"]), Some(Furniture::Header));
        assert_eq!(seen(&["客户", "日期", "金额", "说明"]), Some(Furniture::Header));
        for total in ["合计", "总计：", "Total", "TOTAL:", "Grand Total", "Zwischensumme", "合计 12"] {
            assert_eq!(seen(&[total, "", "1234.50", ""]), Some(Furniture::Total), "{total}");
        }
        assert_eq!(seen(&["", "合计", "1234.50", ""]), Some(Furniture::Total));
        for note in [
            "注：不含运费",
            "导出时间：2024-01-31",
            "# comment",
            "* without tax",
            "Note",
            "1) Figures of the last month are provisional.",
        ] {
            assert_eq!(seen(&[note, "", "", ""]), Some(Furniture::Note), "{note}");
        }
        assert_eq!(seen(&["End of report"]), Some(Furniture::Note));
    }

    #[test]
    fn a_row_with_gaps_is_a_row() {
        assert_eq!(seen(&["c17", "", "", ""]), None);
        assert_eq!(seen(&["王小明", "", "12.50", ""]), None);
        assert_eq!(seen(&["Total Energies", "", "12.50", ""]), None);
        assert_eq!(seen(&["Notebook", "", "", ""]), None);
        assert_eq!(seen(&["#1001", "", "", ""]), None);
        assert_eq!(seen(&["#1001", "", ""]), None);
        assert_eq!(seen(&["c17"]), None);
        assert_eq!(seen(&["", "", "", ""]), None);
    }
}
