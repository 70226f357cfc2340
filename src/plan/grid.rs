//! Any table as a grid: cells from and as texts, by the kind of each column, and blocks pasted from a spreadsheet.

use super::document::Document;
use super::edit::{Edit, PlanEdit};
use super::model::{MAX_ITEMS, MAX_TEXT, Plan};
use super::table::{CellKind, CellValue, Cells, ColumnId, Id, Measure, PlanColumn, TableId};
use crate::analysis::{SegmentRef, Tier};
use crate::units::Day;

/// How a language writes and reads what a cell holds. What stands here is plain: numbers with a point, days with the
/// year first, segments by the names of the files.
pub trait CellWords {
    /// The segments that a text can name.
    fn segments(&self) -> Vec<SegmentRef> {
        Tier::ALL.map(SegmentRef::tier).to_vec()
    }

    /// The name of a segment.
    fn segment(&self, segment: SegmentRef) -> String {
        segment.key()
    }

    /// The number that a text means; 12 % is 0.12.
    fn number(&self, text: &str) -> Option<f64> {
        match text.strip_suffix(['%', '％']) {
            Some(text) => text.trim().parse::<f64>().ok().map(|number| number / 100.0),
            None => text.parse().ok(),
        }
    }

    /// A number as text; it reads back as the same.
    fn number_text(&self, number: f64) -> String {
        number.to_string()
    }

    /// What says that something is done.
    fn done(&self) -> String {
        "done".to_owned()
    }

    /// What says that something is not done.
    fn open(&self) -> String {
        "open".to_owned()
    }
}

/// The plain way of writing.
#[derive(Debug, Clone, Copy)]
pub struct PlainWords;

impl CellWords for PlainWords {}

/// A text of a pasted block that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The place of its row in the table, from 0.
    pub row: usize,
    /// The column that does not take it, and the kind that it is no text of; none beyond the last column.
    pub column: Option<(ColumnId, CellKind)>,
    /// The text.
    pub text: String,
}

/// A pasted block as an edit.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// Sets every cell, and adds the rows that are missing.
    pub edit: Edit,
    /// Cells that are set.
    pub cells: usize,
    /// Texts that were not taken.
    pub left_out: Vec<LeftOut>,
    /// Rows for which the table has no room.
    pub rows_left_out: usize,
}

/// A day as spreadsheets show it with the year first: `2024-06-30`, `2024/6/30`, `2024年6月30日`.
fn day_of(text: &str) -> Option<Day> {
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(())?;
    Day::from_ymd(year, month, day)
}

/// Both halves of a text that names two things: "2024-01-01 – 2024-03-31", "8–12 %", "5 to 8".
fn halves<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, T)> {
    // A hyphen is a minus, or stands inside a day, as well: whichever cut gives two readings is meant.
    ["–", "—", "~", "～", "…", " to ", "至", "到", " - ", "-"].into_iter().find_map(|mark| {
        text.match_indices(mark).find_map(|(at, mark)| {
            let (from, to) = (text.get(..at)?, text.get(at + mark.len()..)?);
            Some((read(from.trim())?, read(to.trim())?))
        })
    })
}

/// A number of what is counted: of a share "12" and "12 %" are both 0.12, of points "5", "5 pp" and "5 %" are all 5.
fn number_of(measure: Measure, text: &str, words: &impl CellWords) -> Option<f64> {
    let per_cent = text.contains(['%', '％']);
    match measure {
        Measure::Number | Measure::Money => words.number(text).filter(|_| !per_cent),
        Measure::Percent => words.number(text).map(|number| if per_cent { number } else { number / 100.0 }),
        Measure::Points => {
            let points = text.trim_end_matches(|c: char| "pPtsS个個百分点點".contains(c)).trim();
            words.number(points).map(|number| if per_cent { number * 100.0 } else { number })
        }
    }
}

/// Both numbers of a range; a single one is both. A sign at the end counts for both: "8–12 %".
fn range_of(measure: Measure, text: &str, words: &impl CellWords) -> Option<(f64, f64)> {
    if let Some(number) = number_of(measure, text, words) {
        return Some((number, number));
    }
    halves(text, |half| number_of(measure, half, words))
}

/// The row that a text names.
fn row_of(plan: &Plan, of: Option<TableId>, text: &str) -> Option<Id> {
    let mut rows = plan.rows.iter().filter(|row| of.is_none_or(|of| row.table == of));
    rows.find(|row| plan.name_of(row).is_some_and(|name| name.trim() == text)).map(|row| row.id)
}

/// The value that a text means in a column: nothing empties the cell. An error when it is no text of the column's kind.
///
/// ```
/// use rapport::plan::{CellKind, CellValue, Measure, PlainWords, Plan, PlanColumn, phases, put};
/// let range = PlanColumn { kind: CellKind::Range(Measure::Percent), ..PlanColumn::ready(phases::TABLE, "name").unwrap() };
/// let read = |text| put(&Plan::default(), &range, text, &PlainWords);
/// assert_eq!(read("8–12%"), Ok(Some(CellValue::Range(0.08, 0.12))));
/// assert_eq!(read(" "), Ok(None));
/// assert_eq!(read("much"), Err(CellKind::Range(Measure::Percent)));
/// ```
pub fn put(
    plan: &Plan,
    column: &PlanColumn,
    text: &str,
    words: &impl CellWords,
) -> Result<Option<CellValue>, CellKind> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(None);
    }
    let found = match column.kind {
        CellKind::Text | CellKind::Person => Some(CellValue::Text(text.to_owned())),
        CellKind::Choice => {
            let word = column.choices.iter().find(|word| word.to_lowercase() == trimmed.to_lowercase());
            word.map(|word| CellValue::Text(word.clone()))
        }
        CellKind::Day => day_of(trimmed).map(CellValue::Day),
        CellKind::Span => {
            let both = day_of(trimmed).map(|day| (day, day)).or_else(|| halves(trimmed, day_of));
            both.map(|(from, to)| CellValue::Span(from, to))
        }
        CellKind::Number(measure) => number_of(measure, trimmed, words).map(CellValue::Number),
        CellKind::Range(measure) => range_of(measure, trimmed, words).map(|(low, high)| CellValue::Range(low, high)),
        CellKind::Progress => number_of(Measure::Percent, trimmed, words).map(CellValue::Number),
        CellKind::Segment => {
            let named = |segment: &SegmentRef| words.segment(*segment).to_lowercase() == trimmed.to_lowercase();
            words.segments().into_iter().find(named).map(CellValue::Segment)
        }
        CellKind::Row => row_of(plan, column.of, trimmed).map(CellValue::Row),
        CellKind::Done => is_done(trimmed, words).map(CellValue::Done),
    };
    let kept = found.as_ref().map(|value| column.kind.keep(value));
    match (kept, column.kind) {
        (Some(Ok(_)), _) => Ok(found),
        // A text that is too long is refused by the edit itself, which says how long it may be.
        (Some(Err(_)), CellKind::Text | CellKind::Person) if text.chars().count() > MAX_TEXT => Ok(found),
        (Some(Err(_)) | None, kind) => Err(kind),
    }
}

fn is_done(text: &str, words: &impl CellWords) -> Option<bool> {
    let text = text.to_lowercase();
    let is = |word: String, others: &[&str]| text == word.to_lowercase() || others.contains(&text.as_str());
    if is(words.done(), &["true", "yes", "x", "✓", "✔", "1", "是"]) {
        Some(true)
    } else if is(words.open(), &["false", "no", "0", "否"]) {
        Some(false)
    } else {
        None
    }
}

/// What stands in a cell as text; [`put`] reads it as the same.
pub fn written(plan: &Plan, column: &PlanColumn, value: Option<&CellValue>, words: &impl CellWords) -> String {
    let number = |number: f64| match column.kind.measure() {
        Some(Measure::Percent) => format!("{}%", words.number_text(tidy(number * 100.0))),
        Some(Measure::Number | Measure::Money | Measure::Points) | None => words.number_text(number),
    };
    match value {
        None if column.kind == CellKind::Done => words.open(),
        None => String::new(),
        Some(CellValue::Text(text)) => text.clone(),
        Some(CellValue::Day(day)) => day.to_string(),
        Some(CellValue::Span(from, to)) => format!("{from} – {to}"),
        Some(CellValue::Number(found)) => number(*found),
        Some(CellValue::Range(low, high)) => format!("{} – {}", number(*low), number(*high)),
        Some(CellValue::Segment(segment)) => words.segment(*segment),
        Some(CellValue::Row(row)) => plan.row_name(*row).unwrap_or_default().to_owned(),
        Some(CellValue::Done(done)) => {
            if *done {
                words.done()
            } else {
                words.open()
            }
        }
    }
}

/// A per cent as it was typed: 0.07 × 100 is not the double nearest to 7.
fn tidy(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

impl Plan {
    /// A whole table as texts, row by row; columns out of sight are left out.
    pub fn block(&self, table: TableId, words: &impl CellWords) -> Vec<Vec<String>> {
        let Some(found) = self.table(table) else { return Vec::new() };
        let columns: Vec<&PlanColumn> = found.shown().collect();
        let texts = self
            .rows_of(table)
            .map(|row| columns.iter().map(|column| written(self, column, row.value(column.id), words)).collect());
        texts.collect()
    }
}

/// The edit that puts a block of texts into a table, its top left text into the cell at (row, column) counted from 0 among
/// the columns in sight. Rows that the table does not have are added at its end, as many as it has room for.
///
/// ```
/// use rapport::plan::{Document, PlainWords, apply, paste, read_block, short};
/// let pasted = paste(&Document::default(), short::TABLE, (0, 1), &read_block("VIP\tkeep\nNew\twelcome"), &PlainWords);
/// let document = apply(&Document::default(), &pasted.edit).unwrap();
/// assert_eq!((pasted.cells, document.plan.rows[1].text(short::GOAL)), (4, "welcome"));
/// ```
pub fn paste(
    document: &Document,
    table: TableId,
    (row, column): (usize, usize),
    block: &[Vec<String>],
    words: &impl CellWords,
) -> Pasted {
    let plan = &document.plan;
    let ids = plan.row_ids(table);
    let columns: Vec<&PlanColumn> = plan.table(table).into_iter().flat_map(|table| table.shown()).collect();
    let (mut edits, mut left_out, mut cells) = (Vec::new(), Vec::new(), 0);
    let room = MAX_ITEMS.max(ids.len()).saturating_sub(row);
    for (down, texts) in block.iter().enumerate().take(room) {
        let place = row.saturating_add(down);
        let mut values: Vec<(ColumnId, Option<CellValue>)> = Vec::new();
        for (right, text) in texts.iter().enumerate() {
            match columns.get(column.saturating_add(right)) {
                Some(column) => match put(plan, column, text, words) {
                    Ok(value) => values.push((column.id, value)),
                    Err(kind) => {
                        left_out.push(LeftOut { row: place, column: Some((column.id, kind)), text: text.clone() });
                    }
                },
                None if text.trim().is_empty() => {}
                None => left_out.push(LeftOut { row: place, column: None, text: text.clone() }),
            }
        }
        cells += values.len();
        match ids.get(place) {
            Some(id) => edits.extend(
                values.into_iter().map(|(column, value)| Edit::Plan(PlanEdit::SetCell { row: *id, column, value })),
            ),
            None => {
                let cells: Cells = values.into_iter().filter_map(|(column, value)| Some((column, value?))).collect();
                edits.push(Edit::Plan(PlanEdit::AddRow { table, at: None, cells }));
            }
        }
    }
    Pasted { edit: Edit::Batch { edits }, cells, left_out, rows_left_out: block.len().saturating_sub(room) }
}
