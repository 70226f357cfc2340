//! Ids that a person has put together, as a file of the person's own that can be read again.

use super::export::csv_cell;
use crate::import::bytes::detect::detect;
use crate::import::bytes::dialect::{Dialect, LineEnd};
use crate::import::bytes::encoding::Decode;
use crate::import::bytes::table::placed_records;
use crate::import::look::shape::sample_text;
use crate::units::unguarded;
use serde::{Deserialize, Serialize};

/// The name of the first column, by which the file is known.
const MARK: &str = "rapport_kept_id";
const COLUMNS: [&str; 4] = [MARK, "merged_id", "reason", "when"];

/// Two ids of one customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Merge {
    /// The id that is replaced.
    pub from: String,
    /// The id that stays.
    pub into: String,
    /// Why, as it was suggested.
    pub reason: String,
    /// When a person confirmed it.
    pub when: String,
}

impl From<Merge> for Vec<String> {
    fn from(Merge { from, into, reason, when }: Merge) -> Vec<String> {
        vec![from, into, reason, when]
    }
}

impl From<Vec<String>> for Merge {
    fn from(texts: Vec<String>) -> Merge {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        Merge { from: next(), into: next(), reason: next(), when: next() }
    }
}

/// What a list says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergeList {
    /// The pairs in their order.
    pub merges: Vec<Merge>,
    /// Lines, from 1, that do not name two ids.
    pub faulty: Vec<u64>,
}

/// The list as CSV with a header. Ids that a spreadsheet would run as a formula begin with an apostrophe.
///
/// ```
/// use rapport::import::{Merge, merges_csv};
/// let one = Merge { from: "007".into(), into: "=7".into(), reason: "same_writing".into(), when: "2024-03-05".into() };
/// assert_eq!(merges_csv(&[one]), "rapport_kept_id,merged_id,reason,when\r\n'=7,007,same_writing,2024-03-05\r\n");
/// ```
pub fn merges_csv(merges: &[Merge]) -> String {
    let mut out = COLUMNS.join(",");
    for Merge { from, into, reason, when } in merges {
        out.push_str("\r\n");
        for (place, text) in [into, from, reason, when].into_iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            csv_cell(text, &mut out);
        }
    }
    out.push_str("\r\n");
    out
}

/// Whether a file that begins with these bytes is such a list, in whatever encoding a spreadsheet has saved it.
pub fn is_merge_list(head: &[u8]) -> bool {
    // What is left of UTF-16 and of a byte order mark is ASCII.
    let mut ascii = head.iter().copied().filter(|byte| byte.is_ascii() && !matches!(byte, 0 | b'"'));
    MARK.bytes().all(|byte| ascii.next() == Some(byte)) && ascii.next().is_some_and(|mark| b",;\t".contains(&mark))
}

/// Reads a list.
pub fn read_merges(bytes: &[u8], decode: &impl Decode) -> MergeList {
    let (encoding, _) = detect(bytes, true, decode);
    let text = sample_text(bytes, true, encoding, decode);
    let delimiter = text.bytes().find(|byte| b",;\t".contains(byte)).unwrap_or(b',');
    let dialect = Dialect { delimiter, line_end: LineEnd::Mixed, ..Dialect::default() };
    let mut records = placed_records(text.as_bytes(), dialect).into_iter();
    let header = records.next().map(|header| header.cells).unwrap_or_default();
    let places = COLUMNS.map(|name| header.iter().position(|cell| cell.trim_ascii() == name.as_bytes()));
    let mut list = MergeList::default();
    for record in records {
        let cell = |place: Option<usize>| place.and_then(|place| record.cells.get(place));
        let text = |place| String::from_utf8_lossy(cell(place).map_or(&[][..], |cell| unguarded(cell))).into_owned();
        let [into, from, reason, when] = places.map(text);
        match into.is_empty() || from.is_empty() || into == from {
            true => list.faulty.push(record.line),
            false => list.merges.push(Merge { from, into, reason, when }),
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::look::meanings::NoDecoder;

    fn merge(from: &str, into: &str) -> Merge {
        let (from, into) = (from.to_owned(), into.to_owned());
        Merge { from, into, reason: "same_email: a@b.c, \"x\"".to_owned(), when: "2024-03-05T10:00:00Z".to_owned() }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let merges =
            vec![merge("=1+1", "-7"), merge("0\"8", "张三"), merge("'@x", " a,b "), merge("line\nend", "+49 1")];
        let csv = merges_csv(&merges);
        for text in [csv.clone(), format!("\u{feff}{csv}")] {
            assert!(is_merge_list(text.as_bytes()));
            let expected = MergeList { merges: merges.clone(), faulty: Vec::new() };
            assert_eq!(read_merges(text.as_bytes(), &NoDecoder), expected);
            let sent = serde_json::to_string(&merges).unwrap();
            assert_eq!(serde_json::from_str::<Vec<Merge>>(&sent).unwrap(), merges);
        }
    }

    #[test]
    fn lists_saved_by_a_spreadsheet_are_known_and_faulty_lines_named() {
        let text = "rapport_kept_id;merged_id;reason;when\n7;007;;\n;8;;\n9;9;;\n\n5;55\n";
        assert!(is_merge_list(text.as_bytes()));
        let list = read_merges(text.as_bytes(), &NoDecoder);
        let pairs: Vec<(&str, &str)> = list.merges.iter().map(|one| (&*one.into, &*one.from)).collect();
        assert_eq!((pairs, list.faulty), (vec![("7", "007"), ("5", "55")], vec![3, 4]));
        let wide: Vec<u8> = "\u{feff}rapport_kept_id\tmerged_id".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is_merge_list(&wide) && !is_merge_list(b"customer_id,date") && !is_merge_list(b"rapport_kept_ids,x"));
    }
}
