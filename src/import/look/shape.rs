//! The shape of a sample: its text, its marks, its width, and whether its first record names the columns.

use super::kind_recognise::is_known;
use crate::import::bytes::dialect::{Dialect, LineEnd};
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::table::{defects, widths};
use crate::import::rows::surplus::has_cut_number;
use crate::import::values::date::date_form;
use crate::import::values::number::{DecimalMark, read_number};

/// Bytes that decide the delimiter.
const TRIAL: usize = 64 << 10;
/// More columns than this are not compared with each other.
const MOST_NAMES: usize = 500;
/// Rows that decide whether there is a header.
const ROWS: usize = 20;

/// The sample as text without its last, cut line.
pub(in crate::import) fn sample_text(
    sample: &[u8],
    whole_file: bool,
    encoding: Encoding,
    decode: &impl Decode,
) -> String {
    let decoded = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(sample).into_owned(),
        _ => decode.decode(encoding, sample),
    };
    let text = decoded.strip_prefix('\u{feff}').unwrap_or(&decoded);
    let cut = if whole_file { None } else { text.rfind(['\n', '\r']) };
    cut.and_then(|cut| text.get(..=cut)).unwrap_or(text).to_owned()
}

/// The text below its first lines.
pub(super) fn below_lines(text: &str, lines: u32, line_end: LineEnd) -> &str {
    let end = char::from(line_end.byte());
    let is_end = |(at, c): &(usize, char)| {
        let lone = || *c == '\r' && text.as_bytes().get(at + 1) != Some(&b'\n');
        *c == end || line_end == LineEnd::Mixed && lone()
    };
    match (lines as usize).checked_sub(1) {
        None => text,
        Some(last) => {
            text.char_indices().filter(is_end).nth(last).map_or("", |(at, _)| text.get(at + 1..).unwrap_or(""))
        }
    }
}

/// Pictures and archives are full of control characters and of bytes that are no characters. Old programs leave vertical tabs,
/// form feeds and separators in texts, C1 codes where the encoding is UTF-8, and zero bytes behind the end.
pub(in crate::import) fn is_text(text: &str, encoding: Encoding) -> bool {
    let text = text.trim_end_matches('\0');
    let mild = |c: char| match c {
        '\t' | '\r' | '\n' | '\u{B}' | '\u{C}' | '\u{1A}'..='\u{1F}' => true,
        '\u{80}'..='\u{9F}' => encoding == Encoding::Utf8,
        _ => false,
    };
    let odd = |c: &char| c.is_control() && !mild(*c) || *c == char::REPLACEMENT_CHARACTER;
    let head = || text.chars().take(TRIAL);
    head().filter(odd).count() * 50 <= head().count()
}

/// Delimiters that are tried first, and those that are only believed when none of the first ones fits.
const COMMON: [u8; 4] = *b",;\t|";
const RARE: [u8; 4] = *b":^~ ";
/// How well a rare delimiter must fit, and a common one so that no rare one is tried.
const CLEAR: f64 = 0.9;

/// The delimiter that a first line `sep=;` names, as Excel understands it.
pub(super) fn named_delimiter(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches(|c: char| c == '"' || c.is_control() && c != '\t');
    match *line.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] if !delimiter.is_ascii_alphanumeric() => {
            Some(delimiter)
        }
        _ => None,
    }
}

/// The marks under which the most records have the same number of fields.
pub(in crate::import) fn dialect(text: &str) -> Dialect {
    let head = text.as_bytes().get(..TRIAL).unwrap_or(text.as_bytes());
    let named = named_delimiter(text);
    let commonest = Dialect { line_end: line_ends(head).first().copied().unwrap_or_default(), ..Dialect::default() };
    let mut best = (0.0, Dialect { delimiter: named.unwrap_or(b','), ..commonest });
    // Another line end must not make fewer lines: it stands inside quotes then.
    let lines = widths(head, commonest).len();
    let mut try_all = |delimiters: &[u8], clear: f64| {
        for candidate in candidates(head, delimiters) {
            let widths = widths(head, candidate);
            let (share, width) = consistency(&widths);
            // A comma in every amount makes two fields a line, but the true delimiter makes five.
            let fits = share * (1.0 - 1.0 / width.max(1) as f64);
            // Words are separated by blanks too; only rows of three or more make columns of them.
            let is_table = RARE.iter().all(|&rare| rare != candidate.delimiter) || widths.len() > 1 && width > 2;
            let plain = Dialect { backslash: false, ..candidate };
            let repairs = || best.1 == plain && fits + 1e-9 > best.0 && defects(head, candidate) < defects(head, plain);
            let is_better = fits > best.0 + 1e-9 || candidate.backslash && repairs();
            if is_better
                && share >= clear
                && is_table
                && (candidate.line_end == commonest.line_end || widths.len() >= lines)
            {
                best = (fits, candidate);
            }
        }
        best.0
    };
    match named {
        Some(delimiter) => try_all(&[delimiter], 0.0),
        None if try_all(&COMMON, 0.0) < 0.5 * CLEAR => try_all(&RARE, CLEAR),
        None => 0.0,
    };
    best.1
}

/// The ways in which lines may end, the likeliest first.
fn line_ends(head: &[u8]) -> Vec<LineEnd> {
    let lone = head
        .windows(2)
        .filter(|pair| pair.first() == Some(&b'\r') && !pair.ends_with(b"\r") && !pair.ends_with(b"\n"))
        .count();
    match (memchr::memchr(b'\n', head).is_some(), memchr::memchr(b'\r', head).is_some()) {
        (false, true) => vec![LineEnd::Cr],
        (true, true) if lone > 0 => vec![LineEnd::Lf, LineEnd::Cr, LineEnd::Mixed],
        _ => vec![LineEnd::Lf],
    }
}

fn candidates(head: &[u8], delimiters: &[u8]) -> Vec<Dialect> {
    let has = |byte: u8| memchr::memchr(byte, head).is_some();
    // An apostrophe is a quote only where no other is.
    let quotes: &[u8] = if has(b'\'') && !has(b'"') { b"\"'" } else { b"\"" };
    let escaped = |mark: u8| memchr::memmem::find(head, &[b'\\', mark]).is_some();
    let mut all = Vec::new();
    for line_end in line_ends(head) {
        for &quote in quotes {
            for &delimiter in delimiters.iter().filter(|&&delimiter| has(delimiter)) {
                let plain = Dialect { delimiter, quote: Some(quote), line_end, backslash: false };
                all.push(plain);
                if escaped(quote) || escaped(delimiter) {
                    all.push(Dialect { backslash: true, ..plain });
                }
            }
        }
    }
    all
}

/// The share of records with the usual number of fields, and that number. Lines without any delimiter may be titles
/// and remarks and count half.
fn consistency(widths: &[usize]) -> (f64, usize) {
    let rows = || widths.iter().copied().filter(|&width| width > 1);
    let width = usual(rows());
    let same = rows().filter(|&w| w == width).count();
    let all = rows().count() as f64 + (widths.len() - rows().count()) as f64 / 2.0;
    if width < 2 { (0.0, width) } else { (same as f64 / all, width) }
}

pub(in crate::import) fn usual_width(table: &[Vec<String>]) -> usize {
    usual(table.iter().map(Vec::len))
}

/// The columns of a table of which so many have a name: more where most rows have them. A row that is wider because a comma
/// cuts its numbers does not count.
pub(super) fn width_of(named: usize, table: &[Vec<String>]) -> usize {
    let usual = usual_width(table);
    let wide = || table.iter().filter(|row| row.len() == usual && usual > named);
    let cut = wide().filter(|row| has_cut_number(row)).count();
    if wide().count() * 2 > table.len() && cut * 5 < wide().count() * 4 { usual } else { named }
}

/// The most frequent number, the larger of two equally frequent ones.
pub(in crate::import) fn usual(counts: impl Iterator<Item = usize>) -> usize {
    let mut tally = std::collections::BTreeMap::<usize, usize>::new();
    for count in counts {
        *tally.entry(count).or_default() += 1;
    }
    tally.into_iter().max_by_key(|&(width, n)| (n, width)).map_or(0, |(width, _)| width)
}

/// Whether the first record names the columns: it has a known name and no values, or it is the only record without any
/// number or date.
pub(in crate::import) fn has_header(table: &[Vec<String>]) -> bool {
    let Some((first, rest)) = table.split_first() else { return false };
    let known = first.iter().filter(|cell| is_known(cell)).count();
    if first.iter().any(|cell| is_value(cell)) {
        return known >= 2;
    }
    known > 0 || rest.iter().take(ROWS).any(|row| row.iter().any(|cell| is_value(cell))) || are_names(first, rest)
}

/// Whether texts above texts are names: short words, all different, that no row below repeats.
fn are_names(first: &[String], rest: &[Vec<String>]) -> bool {
    let filled = first.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let names = first.get(..filled).unwrap_or_default();
    let all_different = || names.iter().enumerate().all(|(at, name)| !names.iter().take(at).any(|other| other == name));
    let is_name = |name: &&String| name.chars().count() <= 30 && name.starts_with(char::is_alphabetic);
    let repeated = || rest.iter().any(|row| row.iter().zip(first).any(|(cell, name)| cell == name && !cell.is_empty()));
    (2..=MOST_NAMES).contains(&filled)
        && !rest.is_empty()
        && names.iter().all(|name| is_name(&name))
        && all_different()
        && !repeated()
}

/// Whether a cell holds a number or a date.
pub(in crate::import) fn is_value(cell: &str) -> bool {
    read_number(cell, DecimalMark::Point).is_some()
        || read_number(cell, DecimalMark::Comma).is_some()
        || date_form(cell.as_bytes()).is_some()
}
