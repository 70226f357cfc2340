//! Where in a file the table stands: below a title, above another table.

use super::header;
use super::shape::{is_value, usual};
use crate::import::bytes::table::Placed;
use crate::import::role::Role;
use crate::import::rows::furniture::furniture;

/// Records above which no table begins any more.
const DEEPEST: usize = 60;

/// A record as text.
#[derive(Debug, Clone)]
pub(in crate::import) struct TextRow {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The line behind it.
    pub next: u64,
    pub cells: Vec<String>,
}

impl TextRow {
    pub fn new(record: Placed) -> TextRow {
        let text = |cell: Vec<u8>| {
            let text =
                String::from_utf8(cell).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            let trimmed = text.trim_matches(|c: char| c == '\0' || c.is_whitespace());
            if trimmed.len() == text.len() { text } else { trimmed.to_owned() }
        };
        let cells = record.cells.into_iter().map(text).collect();
        TextRow { line: record.line, next: record.line + record.lines, cells }
    }

    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// Cells up to the last one that is filled.
    fn reach(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
    }

    /// The roles that its cells name, each once; none when a cell is a value.
    fn roles(&self) -> Vec<Role> {
        if self.cells.iter().any(|cell| is_value(cell)) {
            return Vec::new();
        }
        let mut roles = Vec::new();
        for (role, _) in self.cells.iter().flat_map(|cell| header::roles(cell)) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        roles
    }
}

/// Where the table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Structure {
    /// Lines above it.
    pub skip_lines: u32,
    /// Its last line, when another table follows.
    pub last_line: Option<u64>,
}

/// Finds the table: the first record that names customer, date and amount begins it, or the first that names two
/// things of an order, or the first that is as wide as the others. It ends where, behind a blank line, other names
/// begin; that is only believed when the whole file is seen.
pub(super) fn structure(rows: &[TextRow], whole_file: bool) -> Structure {
    let rows: Vec<&TextRow> = rows.iter().filter(|row| row.filled() > 0).collect();
    let begin = beginning(&rows);
    let skip_lines = rows.get(begin).filter(|_| begin > 0).map_or(0, |row| row.line.saturating_sub(1));
    let last_line = rows.get(begin..).filter(|_| whole_file).and_then(other_table);
    Structure { skip_lines: u32::try_from(skip_lines).unwrap_or(0), last_line }
}

fn beginning(rows: &[&TextRow]) -> usize {
    let head = || rows.iter().take(DEEPEST).enumerate();
    let names = |row: &TextRow, needed: &dyn Fn(&[Role]) -> bool| row.filled() > 1 && needed(&row.roles());
    let is_orders = |roles: &[Role]| {
        let amount = roles.contains(&Role::Amount) || roles.contains(&Role::UnitPrice);
        roles.contains(&Role::Customer) && roles.contains(&Role::Date) && amount
    };
    let known = head().find(|(_, row)| names(row, &is_orders));
    if let Some((at, _)) = known.or_else(|| head().find(|(_, row)| names(row, &|roles| roles.len() > 1))) {
        return at;
    }
    // A delimiter in the first line of a title is no second column: what is narrower than the others is no name.
    let width = usual(rows.iter().map(|row| row.cells.len()).filter(|&width| width > 1));
    let wide = |row: &TextRow| row.reach() > width / 2 && row.reach() > 1 && !row.cells.concat().starts_with('#');
    head().find(|(_, row)| width < 2 || wide(row)).map_or(0, |(at, _)| at)
}

/// The line before another table. A block behind a blank line is one when it begins with names, none of them a value
/// as every row of orders has, and rows follow.
fn other_table(rows: &[&TextRow]) -> Option<u64> {
    let (first, _) = rows.split_first()?;
    let gaps = rows.windows(2).enumerate().filter_map(|(at, pair)| match pair {
        [above, below] if below.line > above.next => Some((at + 1, above.next - 1)),
        _ => None,
    });
    gaps.into_iter().find_map(|(at, line)| {
        let block = rows.get(at..)?;
        let names = block.iter().position(|row| row.filled() > 1)?;
        // Only titles may stand above the names.
        let (row, after) = (block.get(names)?, block.get(names + 1)?);
        let is_other = names < 3
            && row.filled() > 1
            && after.line == row.next
            && after.filled() > 1
            && !row.cells.iter().any(|cell| is_value(cell))
            && after.cells.iter().any(|cell| is_value(cell))
            && furniture(&row.cells, &first.cells).is_none()
            && row.filled() == row.reach();
        is_other.then_some(line)
    })
}
