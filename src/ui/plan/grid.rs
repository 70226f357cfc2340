//! What the cells of a table share: one cell can be reached with Tab, the arrow keys move between cells.

use crate::locale::{fill, plural};
use crate::plan::{
    CellKind, CellValue, Cells, ColumnId, Edit, Id, MAX_ITEMS, Plan, PlanColumn, PlanEdit, RowDays, TableId, paste,
    phases, put, read_block, write_block, written,
};
use crate::state::App;
use crate::ui::shared::Pages;
use crate::ui::shared::plan_words::{Wording, carry_out, carry_out_aloud, cell_id, column_name, left_out, refusal};
use leptos::prelude::*;

/// Texts that are told one by one when they are left out of a paste.
const MOST_TOLD: usize = 10;

/// A cell by its row and the place of its column.
pub type At = (Id, usize);

/// What every cell of a table shares.
#[derive(Clone, Copy)]
pub struct Grid {
    pub app: App,
    pub table: TableId,
    /// The columns in sight.
    pub columns: Memo<Vec<PlanColumn>>,
    pub rows: Memo<Vec<Id>>,
    /// Of them, those that are drawn.
    pub pages: Pages,
    /// The cell that Tab leads to.
    pub active: RwSignal<Option<At>>,
    /// The cell that holds the focus.
    pub focused: RwSignal<Option<At>>,
    /// The cell that is being edited, and whether typing began with an empty text.
    pub editing: RwSignal<Option<(At, bool)>>,
    /// Why the text in the editor was refused.
    pub refused: RwSignal<Option<String>>,
}

impl Grid {
    pub fn new(app: App, table: TableId) -> Grid {
        let rows = Memo::new(move |_| app.workspace.with_document(|document| document.plan.row_ids(table)));
        let ids = Memo::new(move |_| rows.with(|rows| rows.iter().map(|row| row.0).collect()));
        let columns = Memo::new(move |_| {
            app.workspace.with_document(|document| {
                document.plan.table(table).map(|table| table.shown().cloned().collect::<Vec<_>>()).unwrap_or_default()
            })
        });
        Grid {
            app,
            table,
            columns,
            rows,
            pages: Pages::new(app, ids),
            active: RwSignal::new(None),
            focused: RwSignal::new(None),
            editing: RwSignal::new(None),
            refused: RwSignal::new(None),
        }
    }

    /// The column at a place.
    pub fn column(&self, place: usize) -> Option<PlanColumn> {
        // Asked for one picture after an edit, too: the screen may have gone meanwhile.
        self.columns.try_with_untracked(|columns| columns.get(place).cloned()).flatten()
    }

    /// How many columns are in sight.
    pub fn width(&self) -> usize {
        self.columns.with_untracked(Vec::len)
    }

    /// Whether Tab leads to this cell: the last one visited, or the first one of the page.
    pub fn is_active(&self, at: At) -> bool {
        let active = self.active.get();
        let (there, first) = self.pages.on_page(active.map_or(0, |active| active.0.0));
        let in_sight = |active: &At| there && active.1 < self.columns.with(Vec::len);
        active.filter(in_sight).map_or(first == Some(at.0.0) && at.1 == 0, |active| active == at)
    }

    /// Whether this cell is being edited.
    pub fn edits(&self, at: At) -> bool {
        self.editing.with(|editing| editing.is_some_and(|(other, _)| other == at))
    }

    /// The element of a cell.
    pub fn cell_id(&self, (row, place): At) -> String {
        self.column(place).map(|column| cell_id(row, column.id)).unwrap_or_default()
    }

    /// Moves the focus to a cell; on another page, as soon as that is drawn.
    pub fn focus(&self, at: At) {
        let id = self.cell_id(at);
        if self.pages.open_at(at.0.0) {
            request_animation_frame(move || crate::state::focus(&id));
        } else {
            crate::state::focus(&id);
        }
    }

    /// Moves the focus to a cell that an edit has just drawn, unless somebody types somewhere by now.
    fn focus_drawn(&self, at: At) {
        if self.editing.try_get_untracked() == Some(None) {
            self.focus(at);
        }
    }

    /// The cell so many rows down and columns to the right, within the grid.
    pub fn beside(&self, (row, place): At, down: isize, right: isize) -> At {
        let last = self.width().saturating_sub(1);
        self.rows.with_untracked(|rows| {
            let here = rows.iter().position(|other| *other == row).unwrap_or(0);
            let to = here.saturating_add_signed(down).min(rows.len().saturating_sub(1));
            (rows.get(to).copied().unwrap_or(row), place.saturating_add_signed(right).min(last))
        })
    }

    /// The next cell in reading order, or the one before; nothing at the ends.
    pub fn next(&self, (row, place): At, forward: bool) -> Option<At> {
        let count = self.width();
        let beside = if forward { (place + 1 < count).then_some(place + 1) } else { place.checked_sub(1) };
        if let Some(place) = beside {
            return Some((row, place));
        }
        let next = self.beside((row, place), if forward { 1 } else { -1 }, 0).0;
        (next != row).then_some((next, if forward { 0 } else { count.saturating_sub(1) }))
    }

    /// What stands in a cell.
    pub fn value(&self, (row, place): At) -> Option<CellValue> {
        let column = self.column(place)?.id;
        let read = |plan: &Plan| plan.row(row)?.value(column).cloned();
        self.app.workspace.with_document_untracked(|document| read(&document.plan))
    }

    /// What stands in a cell as text.
    pub fn text(&self, at: At) -> String {
        let (Some(column), value, wording) = (self.column(at.1), self.value(at), Wording::new(self.app)) else {
            return String::new();
        };
        self.app
            .workspace
            .with_document_untracked(|document| written(&document.plan, &column, value.as_ref(), &wording))
    }

    /// Whether a cell says that something is done or not.
    pub fn is_mark(&self, at: At) -> bool {
        self.column(at.1).is_some_and(|column| column.kind == CellKind::Done)
    }

    /// Starts to edit a cell; what is either done or not changes at once.
    pub fn edit(&self, at: At, from_empty: bool) {
        self.refused.set(None);
        if self.is_mark(at) {
            let done = self.value(at) == Some(CellValue::Done(true));
            self.set(at, Some(CellValue::Done(!done)));
        } else {
            self.editing.set(Some((at, from_empty)));
        }
    }

    /// Puts a value into a cell; a refusal is said aloud.
    pub fn set(&self, (row, place): At, value: Option<CellValue>) -> bool {
        let Some(column) = self.column(place) else { return false };
        carry_out_aloud(self.app, Edit::Plan(PlanEdit::SetCell { row, column: column.id, value }))
    }

    /// Puts a value into a cell while it is still being chosen.
    pub fn try_out(&self, (row, place): At, value: Option<CellValue>) {
        let Some(column) = self.column(place) else { return };
        let edit = Edit::Plan(PlanEdit::SetCell { row, column: column.id, value });
        if let Err(error) = self.app.workspace.edit_gesture(edit) {
            self.app.announcer.say(refusal(self.app, &error));
        }
    }

    /// Puts a text into a cell; a refused one stays in the editor with its reason.
    pub fn commit(&self, at: At, text: &str) -> bool {
        let outcome = self.read(at, text).and_then(|edit| carry_out(self.app, edit));
        let accepted = outcome.is_ok();
        self.refused.set(outcome.err());
        if accepted {
            self.editing.set(None);
        }
        accepted
    }

    fn read(&self, (row, place): At, text: &str) -> Result<Edit, String> {
        let t = &self.app.prefs.texts().plan_tables;
        let column = self.column(place).ok_or_else(String::new)?;
        let wording = Wording::new(self.app);
        let value = self.app.workspace.with_document_untracked(|document| put(&document.plan, &column, text, &wording));
        match value {
            Ok(value) => Ok(Edit::Plan(PlanEdit::SetCell { row, column: column.id, value })),
            Err(kind) => {
                let kind = t.named(&format!("kind_{}", kind.slug())).unwrap_or_default();
                Err(fill(t.wrong_kind, &[("text", text.trim()), ("kind", kind)]))
            }
        }
    }

    /// Empties a cell.
    pub fn clear(&self, at: At) {
        self.set(at, None);
    }

    /// Moves a row up or down; the focus stays in its cell.
    pub fn move_row(&self, at: At, down: isize) {
        let here = self.rows.with_untracked(|rows| rows.iter().position(|row| *row == at.0)).unwrap_or(0);
        let to = here.saturating_add_signed(down);
        if to != here && carry_out_aloud(self.app, Edit::Plan(PlanEdit::MoveRow { row: at.0, to })) {
            let grid = *self;
            request_animation_frame(move || grid.focus_drawn(at));
        }
    }

    /// Adds a row before this place, or at the end, and goes there.
    pub fn add_row(&self, at: Option<usize>) {
        let (id, cells, first) = self.app.workspace.with_document_untracked(|document| {
            (Id(document.next_id), usual_cells(&document.plan, self.table), self.first(&document.plan))
        });
        if carry_out_aloud(self.app, Edit::Plan(PlanEdit::AddRow { table: self.table, at, cells })) {
            let grid = *self;
            request_animation_frame(move || grid.focus_drawn((id, first)));
        }
    }

    /// The place of the column that the focus goes to in a new row.
    fn first(&self, plan: &Plan) -> usize {
        let named = self.table.def().map(|def| ColumnId::Ready(def.first));
        let first = named.or_else(|| plan.table(self.table)?.first(CellKind::Text));
        let place = |columns: &Vec<PlanColumn>| columns.iter().position(|column| Some(column.id) == first);
        self.columns.with_untracked(place).unwrap_or(0)
    }

    /// Removes a row and goes to the one that takes its place.
    pub fn remove_row(&self, row: Id) {
        let next = self.beside((row, 0), 1, 0);
        let to = if next.0 == row { self.beside((row, 0), -1, 0) } else { next };
        if carry_out_aloud(self.app, Edit::Plan(PlanEdit::RemoveRow { row })) {
            let grid = *self;
            request_animation_frame(move || grid.focus_drawn(to));
        }
    }

    /// Puts a block of a spreadsheet in, from this cell on.
    pub fn paste(&self, at: At, text: &str) {
        let t = self.app.prefs.texts();
        let row = self.rows.with_untracked(|rows| rows.iter().position(|row| *row == at.0)).unwrap_or(0);
        let wording = Wording::new(self.app);
        let pasted = self
            .app
            .workspace
            .with_document_untracked(|document| paste(document, self.table, (row, at.1), &read_block(text), &wording));
        if pasted.cells > 0
            && let Err(reason) = carry_out(self.app, pasted.edit)
        {
            self.refused.set(Some(reason.clone()));
            return self.app.announcer.say(reason);
        }
        let integer = |count: usize| self.app.prefs.format().integer(count as f64);
        let counted = |count: usize, one: &'static str, other: &'static str, more: &[(&str, &str)]| {
            let number = integer(count);
            let values: Vec<(&str, &str)> =
                [("count", number.as_str())].into_iter().chain(more.iter().copied()).collect();
            fill(plural(count as u64, one, other), &values)
        };
        let mut said = vec![counted(pasted.cells, t.plan.pasted_one, t.plan.pasted_other, &[])];
        if !pasted.left_out.is_empty() {
            said.push(t.plan_tables.not_pasted.to_owned());
            said.extend(pasted.left_out.iter().take(MOST_TOLD).map(|one| left_out(self.app, self.table, one)));
            let more = pasted.left_out.len().saturating_sub(MOST_TOLD);
            said.extend((more > 0).then(|| fill(t.plan_tables.left_more, &[("count", &integer(more))])));
        }
        if pasted.rows_left_out > 0 {
            let (one, other) = (t.plan.paste_rows_one, t.plan.paste_rows_other);
            said.push(counted(pasted.rows_left_out, one, other, &[("max", &integer(MAX_ITEMS))]));
        }
        let said_all = said.join(" ");
        self.refused.set((said.len() > 1).then(|| said_all.clone()));
        self.app.announcer.say(said_all);
    }

    /// The whole table for a spreadsheet, headings first.
    pub fn copy(&self) {
        let (t, wording) = (self.app.prefs.texts(), Wording::new(self.app));
        let headings = self.columns.with_untracked(|columns| {
            columns.iter().map(|column| column_name(t, self.table, column)).collect::<Vec<_>>()
        });
        let rows = self.app.workspace.with_document_untracked(|document| document.plan.block(self.table, &wording));
        let block: Vec<_> = std::iter::once(headings).chain(rows).collect();
        self.app.copy_text(write_block(&block));
    }
}

/// What a new row begins with: a span follows the last one and lasts three months; what can be done is due on the last day
/// of the plan, where nothing is overdue by it, and belongs to its last phase.
fn usual_cells(plan: &Plan, table: TableId) -> Cells {
    let mut cells = Cells::new();
    let Some(found) = plan.table(table) else { return cells };
    if let Some(column) = found.first(CellKind::Span) {
        let ends = plan.rows_of(table).filter_map(|row| Some(row.span(column)?.1.plus_days(1)));
        let start = ends.max().unwrap_or(plan.start);
        cells.insert(column, CellValue::Span(start, start.plus_months(3).plus_days(-1)));
    }
    if let (Some(day), Some(_), Some(phase)) = (
        found.first(CellKind::Day),
        found.first(CellKind::Done),
        found.columns.iter().find(|c| c.of == Some(phases::TABLE)),
    ) {
        let bars = plan.rows_of(phases::TABLE).filter_map(|row| match plan.days(row)? {
            RowDays::Bar(period) => Some((period.to, row.id)),
            RowDays::Point(_) => None,
        });
        let last = bars.max_by_key(|(to, _)| *to);
        cells.insert(day, CellValue::Day(last.map_or(plan.start, |(to, _)| to)));
        cells.extend(last.map(|(_, row)| (phase.id, CellValue::Row(row))));
    }
    cells
}
