//! The first lines of a file as they stand there, with what nobody sees made visible.

use super::shape::below_lines;
use crate::import::bytes::table::separators;
use crate::import::mapping::Mapping;
use serde::{Deserialize, Serialize};

/// Lines shown.
const LINES: usize = 40;
/// Characters shown of a line.
const LONGEST: usize = 1000;

/// A line as it stands in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct RawLine {
    /// Whether it lies above or below the table.
    pub outside: bool,
    /// What it holds, in order.
    pub parts: Vec<RawPart>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RawPart {
    /// Characters that can be seen.
    Text(String),
    /// A mark between two columns, by its name when nobody sees it.
    Separator(String),
    /// The name of a sign that nobody sees, or that could not be decoded: `LF`, `NUL`, `U+FFFD`.
    Sign(String),
}

/// What stands before a line outside the table, and before each kind of part, when a line travels as texts, for which
/// the page has a reader anyway.
const OUTSIDE: &str = "#";
const TEXT: &str = "'";
const SEPARATOR: &str = "|";
const SIGN: &str = "!";

impl From<RawLine> for Vec<String> {
    fn from(line: RawLine) -> Vec<String> {
        let part = |part| match part {
            RawPart::Text(text) => format!("{TEXT}{text}"),
            RawPart::Separator(text) => format!("{SEPARATOR}{text}"),
            RawPart::Sign(text) => format!("{SIGN}{text}"),
        };
        line.outside.then(|| OUTSIDE.to_owned()).into_iter().chain(line.parts.into_iter().map(part)).collect()
    }
}

impl From<Vec<String>> for RawLine {
    fn from(texts: Vec<String>) -> RawLine {
        let mut line = RawLine::default();
        for text in texts {
            let (kind, text) = text.split_at_checked(1).unwrap_or_default();
            match kind {
                OUTSIDE => line.outside = true,
                SEPARATOR => line.parts.push(RawPart::Separator(text.to_owned())),
                SIGN => line.parts.push(RawPart::Sign(text.to_owned())),
                _ => line.parts.push(RawPart::Text(text.to_owned())),
            }
        }
        line
    }
}

/// The first lines of the decoded text. `marked` tells that a byte order mark stood before it.
pub(super) fn raw_lines(text: &str, marked: bool, mapping: &Mapping) -> Vec<RawLine> {
    let end = below_lines(text, LINES as u32, mapping.line_end);
    let head = text.get(..text.len() - end.len()).unwrap_or(text);
    let table = below_lines(head, mapping.skip_lines, mapping.line_end);
    let begin = head.len() - table.len();
    let separators: Vec<usize> =
        separators(table.as_bytes(), mapping.dialect()).into_iter().map(|at| begin + at).collect();
    let mut lines = Vec::new();
    let mut rest = head;
    while !rest.is_empty() {
        let next = below_lines(rest, 1, mapping.line_end);
        let (from, line) = (head.len() - rest.len(), rest.get(..rest.len() - next.len()).unwrap_or(rest));
        let number = lines.len() as u64 + 1;
        let outside = from < begin || mapping.last_line.is_some_and(|last| number > last);
        let is_separator = |at: usize| !outside && separators.binary_search(&(from + at)).is_ok();
        lines.push(RawLine { outside, parts: parts(line, marked && from == 0, is_separator) });
        rest = next;
    }
    lines
}

fn parts(line: &str, marked: bool, is_separator: impl Fn(usize) -> bool) -> Vec<RawPart> {
    let mut parts = Vec::new();
    parts.extend(marked.then(|| RawPart::Sign("BOM".to_owned())));
    for (count, (at, c)) in line.char_indices().enumerate() {
        if count == LONGEST {
            parts.push(RawPart::Sign("…".to_owned()));
            break;
        }
        match (parts.last_mut(), name(c)) {
            _ if is_separator(at) => parts.push(RawPart::Separator(name(c).unwrap_or_else(|| c.to_string()))),
            (_, Some(name)) => parts.push(RawPart::Sign(name)),
            (Some(RawPart::Text(text)), None) => text.push(c),
            (_, None) => parts.push(RawPart::Text(c.to_string())),
        }
    }
    parts
}

/// What a sign is called that nobody sees, or that stands for bytes that are no character.
fn name(c: char) -> Option<String> {
    let known = match c {
        '\0' => "NUL",
        '\t' => "TAB",
        '\n' => "LF",
        '\r' => "CR",
        '\u{A0}' => "NBSP",
        '\u{FEFF}' => "BOM",
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FFFD}' => "",
        c if c.is_control() => "",
        _ => return None,
    };
    Some(if known.is_empty() { format!("U+{:04X}", u32::from(c)) } else { known.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::bytes::dialect::LineEnd;

    /// Separators in brackets, signs in braces, lines outside the table behind a hash.
    fn shown(text: &str, marked: bool, mapping: &Mapping) -> Vec<String> {
        let part = |part: &RawPart| match part {
            RawPart::Text(text) => text.clone(),
            RawPart::Separator(text) => format!("[{text}]"),
            RawPart::Sign(text) => format!("{{{text}}}"),
        };
        let line = |line: &RawLine| {
            let text: String = line.parts.iter().map(part).collect();
            if line.outside { format!("#{text}") } else { text }
        };
        raw_lines(text, marked, mapping).iter().map(line).collect()
    }

    fn commas() -> Mapping {
        Mapping { delimiter: b',', quote: Some(b'"'), ..Mapping::default() }
    }

    #[test]
    fn only_marks_between_columns_are_separators() {
        let lines = shown("id,name\r\n1,\"Li, \"\"W\"\"\nei\"\n2,a\tb\0", true, &commas());
        assert_eq!(lines, ["{BOM}id[,]name{CR}{LF}", "1[,]\"Li, \"\"W\"\"{LF}", "ei\"{LF}", "2[,]a{TAB}b{NUL}"]);
        let tabs = Mapping { delimiter: b'\t', ..commas() };
        assert_eq!(shown("a\t\"b\tc\"\u{a0}\u{200b}\n", false, &tabs), ["a[TAB]\"b{TAB}c\"{NBSP}{U+200B}{LF}"]);
        let blanks = Mapping { delimiter: b' ', ..commas() };
        assert_eq!(shown("a  b\n", false, &blanks), ["a[ ][ ]b{LF}"]);
    }

    #[test]
    fn lines_outside_the_table_have_no_separators() {
        let mapping = Mapping { skip_lines: 1, last_line: Some(3), ..commas() };
        let lines = shown("Orders, 2024\na,b\n1,2\n\nx,y\n", false, &mapping);
        assert_eq!(lines, ["#Orders, 2024{LF}", "a[,]b{LF}", "1[,]2{LF}", "#{LF}", "#x,y{LF}"]);
        let lines = raw_lines("#,'a'|\t!\nb", true, &mapping);
        let sent = serde_json::to_string(&lines).unwrap();
        assert_eq!(serde_json::from_str::<Vec<RawLine>>(&sent).unwrap(), lines);
    }

    #[test]
    fn lines_end_as_chosen() {
        let text = "a,b\r1,2\r\n3,4\n";
        assert_eq!(shown(text, false, &commas()), ["a[,]b{CR}1[,]2{CR}{LF}", "3[,]4{LF}"]);
        let mixed = Mapping { line_end: LineEnd::Mixed, ..commas() };
        assert_eq!(shown(text, false, &mixed), ["a[,]b{CR}", "1[,]2{CR}{LF}", "3[,]4{LF}"]);
    }

    #[test]
    fn long_files_and_long_lines_are_cut() {
        let lines = raw_lines(&"x\n".repeat(1000), false, &commas());
        assert_eq!(lines.len(), LINES);
        let line = raw_lines(&"长".repeat(2000), false, &commas()).remove(0);
        assert_eq!(line.parts, [RawPart::Text("长".repeat(LONGEST)), RawPart::Sign("…".to_owned())]);
    }
}
