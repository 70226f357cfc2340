//! Blocks of cells as spreadsheets copy them.

use crate::units::{guarded, unguarded};

/// Reads a block of cells as spreadsheets copy it: tabs between columns, line ends between rows, quotes around a cell
/// that holds one of these. The apostrophe that [`write_block`] puts before a text is taken away.
///
/// ```
/// use rapport::plan::read_block;
/// assert_eq!(read_block("a\t\"b\nc\"\r\n1\t2\n"), [["a", "b\nc"], ["1", "2"]]);
/// assert_eq!(read_block("5\" tube\tx"), [["5\" tube", "x"]]);
/// ```
pub fn read_block(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut fresh = true;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if fresh => (quoted, fresh) = (true, false),
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '\t' if !quoted => {
                row.push(own_text(&mut cell));
                fresh = true;
            }
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(own_text(&mut cell));
                rows.push(std::mem::take(&mut row));
                fresh = true;
            }
            _ => {
                cell.push(c);
                fresh = false;
            }
        }
    }
    if !row.is_empty() || !cell.is_empty() {
        row.push(own_text(&mut cell));
        rows.push(row);
    }
    rows
}

/// The text that has been read, without what guards it.
fn own_text(cell: &mut String) -> String {
    let cell = std::mem::take(cell);
    match unguarded(cell.as_bytes()).len() {
        own if own < cell.len() => cell.get(cell.len() - own..).unwrap_or_default().to_owned(),
        _ => cell,
    }
}

/// Writes a block the way [`read_block`] reads it. Texts that a spreadsheet would run as a formula begin with an apostrophe.
///
/// ```
/// use rapport::plan::{read_block, write_block};
/// let block = vec![vec!["a\tb".to_owned(), "say \"x\"".to_owned()], vec!["=1+1".to_owned(), "\"q\"".to_owned()]];
/// assert_eq!(write_block(&block), "\"a\tb\"\t\"say \"\"x\"\"\"\n'=1+1\t\"\"\"q\"\"\"\n");
/// assert_eq!(read_block(&write_block(&block)), block);
/// ```
pub fn write_block(block: &[Vec<String>]) -> String {
    let cell = |text: &String| match guarded(text) {
        text if text.contains(['\t', '\n', '\r', '"']) => format!("\"{}\"", text.replace('"', "\"\"")),
        text => text.into_owned(),
    };
    let rows = block.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t"));
    rows.map(|row| row + "\n").collect()
}
