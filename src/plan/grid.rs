//! The strategy tables as grids: what stands in a cell, and blocks of cells from and for a spreadsheet.

use super::column::{Cell, LongColumn, ShortColumn};
use super::document::Document;
use super::edit::{Edit, PlanEdit, Table};
use super::model::{Id, MAX_ITEMS, Plan};
use crate::analysis::Tier;
use crate::units::{Day, guarded, unguarded};

/// A column of a strategy table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GridColumn {
    /// The linked customer tier.
    Segment,
    /// A text.
    Text(Cell),
    /// The day by which a long-term strategy is carried out.
    Due,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GridValue {
    /// The linked customer tier.
    Segment(Option<Tier>),
    /// A text.
    Text(String),
    /// A day.
    Due(Option<Day>),
}

/// A pasted block as an edit.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// Sets every cell, and adds the rows that are missing.
    pub edit: Edit,
    /// Cells that are set.
    pub cells: usize,
    /// Texts that are neither a tier nor a day where one belongs, or lie beyond the last column.
    pub left_out: Vec<String>,
    /// Rows for which the table has no room.
    pub rows_left_out: usize,
}

impl Table {
    /// The columns in their order.
    pub fn columns(self) -> Vec<GridColumn> {
        match self {
            Table::Short => {
                let texts = ShortColumn::ALL.into_iter().map(|column| GridColumn::Text(Cell::Short(column)));
                std::iter::once(GridColumn::Segment).chain(texts).collect()
            }
            Table::Long => {
                let texts = LongColumn::ALL.into_iter().map(|column| GridColumn::Text(Cell::Long(column)));
                texts.chain(std::iter::once(GridColumn::Due)).collect()
            }
        }
    }
}

impl GridColumn {
    /// The name used in links and tests.
    pub fn slug(self) -> &'static str {
        match self {
            GridColumn::Segment => "segment",
            GridColumn::Due => "due",
            GridColumn::Text(Cell::Short(column)) => match column {
                ShortColumn::TargetGroup => "target_group",
                ShortColumn::Goal => "goal",
                ShortColumn::Measures => "measures",
                ShortColumn::Owner => "owner",
                ShortColumn::Period => "period",
                ShortColumn::Resources => "resources",
                ShortColumn::ExpectedEffect => "expected_effect",
            },
            GridColumn::Text(Cell::Long(column)) => match column {
                LongColumn::Direction => "direction",
                LongColumn::CoreStrategy => "core_strategy",
                LongColumn::Milestone => "milestone",
                LongColumn::KeyIndicator => "key_indicator",
                LongColumn::Owner => "owner",
                LongColumn::DueText => "due_text",
            },
        }
    }

    /// The edit that empties a cell.
    pub fn clear(self, row: Id) -> Edit {
        match self {
            GridColumn::Segment => Edit::Plan(PlanEdit::SetSegment { row, segment: None }),
            GridColumn::Text(cell) => Edit::Plan(PlanEdit::SetCell { row, cell, text: String::new() }),
            GridColumn::Due => Edit::Plan(PlanEdit::SetDue { row, due: None }),
        }
    }

    /// The edit that puts a text into a cell; none when it is no tier or no day where one belongs.
    pub fn put(self, row: Id, text: &str, tier: impl Fn(&str) -> Option<Tier>) -> Option<Edit> {
        let trimmed = text.trim();
        match self {
            GridColumn::Text(cell) => Some(Edit::Plan(PlanEdit::SetCell { row, cell, text: text.to_owned() })),
            _ if trimmed.is_empty() => Some(self.clear(row)),
            GridColumn::Segment => {
                tier(trimmed).map(|tier| Edit::Plan(PlanEdit::SetSegment { row, segment: Some(tier) }))
            }
            GridColumn::Due => day_of(trimmed).map(|day| Edit::Plan(PlanEdit::SetDue { row, due: Some(day) })),
        }
    }
}

/// A day as spreadsheets show it with the year first: `2024-06-30`, `2024/6/30`, `2024年6月30日`.
fn day_of(text: &str) -> Option<Day> {
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(())?;
    Day::from_ymd(year, month, day)
}

impl Plan {
    /// The rows of a table in their order.
    pub fn row_ids(&self, table: Table) -> Vec<Id> {
        match table {
            Table::Short => self.short.iter().map(|row| row.id).collect(),
            Table::Long => self.long.iter().map(|row| row.id).collect(),
        }
    }

    /// What stands in each column of a row; nothing when the table has no such row.
    pub fn grid_row(&self, table: Table, row: Id) -> Option<Vec<GridValue>> {
        let text = |text: &str| GridValue::Text(text.to_owned());
        match table {
            Table::Short => self.short.iter().find(|other| other.id == row).map(|found| {
                let texts = ShortColumn::ALL.into_iter().map(|column| text(found.cell(column)));
                std::iter::once(GridValue::Segment(found.segment)).chain(texts).collect()
            }),
            Table::Long => self.long.iter().find(|other| other.id == row).map(|found| {
                let texts = LongColumn::ALL.into_iter().map(|column| text(found.cell(column)));
                texts.chain(std::iter::once(GridValue::Due(found.due))).collect()
            }),
        }
    }

    /// What a row is called: its target group, or its direction; the linked tier's name is the caller's.
    pub fn row_name(&self, row: Id) -> Option<&str> {
        let short = self.short.iter().find(|other| other.id == row).map(|found| found.target_group.as_str());
        short.or_else(|| self.long.iter().find(|other| other.id == row).map(|found| found.direction.as_str()))
    }

    /// A whole table as texts, row by row.
    pub fn block(&self, table: Table, tier_name: impl Fn(Tier) -> String) -> Vec<Vec<String>> {
        let shown = |value: GridValue| match value {
            GridValue::Segment(tier) => tier.map(&tier_name).unwrap_or_default(),
            GridValue::Text(text) => text,
            GridValue::Due(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        };
        let rows = self.row_ids(table).into_iter().filter_map(|row| self.grid_row(table, row));
        rows.map(|row| row.into_iter().map(shown).collect()).collect()
    }
}

/// The edit that puts a block of texts into a table, its top left text into the cell at (row, column) counted from 0.
/// Rows that the table does not have are added at its end, as many as it has room for.
///
/// ```
/// use rapport::plan::{Document, Table, apply, paste, read_block};
/// let pasted = paste(&Document::default(), Table::Short, (0, 1), &read_block("VIP\tkeep\nNew\twelcome"), |_| None);
/// let document = apply(&Document::default(), &pasted.edit).unwrap();
/// assert_eq!((pasted.cells, document.plan.short[1].goal.as_str()), (4, "welcome"));
/// ```
pub fn paste(
    document: &Document,
    table: Table,
    (row, column): (usize, usize),
    block: &[Vec<String>],
    tier: impl Fn(&str) -> Option<Tier>,
) -> Pasted {
    let (ids, columns) = (document.plan.row_ids(table), table.columns());
    let (mut edits, mut left_out, mut cells) = (Vec::new(), Vec::new(), 0);
    let mut next = document.next_id;
    let room = MAX_ITEMS.max(ids.len()).saturating_sub(row);
    for (down, texts) in block.iter().enumerate().take(room) {
        let id = ids.get(row.saturating_add(down)).copied().unwrap_or_else(|| {
            edits.push(Edit::Plan(PlanEdit::AddRow { table, at: None }));
            next = next.saturating_add(1);
            Id(next - 1)
        });
        for (right, text) in texts.iter().enumerate() {
            let edit = columns.get(column.saturating_add(right)).and_then(|column| column.put(id, text, &tier));
            match edit {
                Some(edit) => {
                    edits.push(edit);
                    cells += 1;
                }
                None if text.trim().is_empty() => {}
                None => left_out.push(text.clone()),
            }
        }
    }
    Pasted { edit: Edit::Batch { edits }, cells, left_out, rows_left_out: block.len().saturating_sub(room) }
}

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
