//! A strategy table as a grid: one cell can be reached with Tab, the arrow keys move between cells.

use super::row::GridRow;
use super::words::{carry_out, carry_out_aloud, column_name};
use crate::analysis::Tier;
use crate::locale::{fill, plural};
use crate::plan::{Edit, GridColumn, GridValue, Id, MAX_ITEMS, PlanEdit, Table, paste, read_block, write_block};
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Pager, Pages, Shape, rows, tier_name};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Texts that are told one by one when they are left out of a paste.
const MOST_TOLD: usize = 10;

/// A cell by its row and the place of its column.
pub type At = (Id, usize);

/// What every cell of a grid shares.
#[derive(Clone, Copy)]
pub struct Grid {
    pub app: App,
    pub table: Table,
    pub columns: StoredValue<Vec<GridColumn>>,
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
    fn new(app: App, table: Table) -> Grid {
        let rows = Memo::new(move |_| app.workspace.with_document(|document| document.plan.row_ids(table)));
        let ids = Memo::new(move |_| rows.with(|rows| rows.iter().map(|row| row.0).collect()));
        Grid {
            app,
            table,
            columns: StoredValue::new(table.columns()),
            rows,
            pages: Pages::new(app, ids),
            active: RwSignal::new(None),
            focused: RwSignal::new(None),
            editing: RwSignal::new(None),
            refused: RwSignal::new(None),
        }
    }

    /// The column at a place.
    pub fn column(&self, place: usize) -> Option<GridColumn> {
        // Asked for one picture after an edit, too: the screen may have gone meanwhile.
        self.columns.try_with_value(|columns| columns.get(place).copied()).flatten()
    }

    /// Whether Tab leads to this cell: the last one visited, or the first one of the page.
    pub fn is_active(&self, at: At) -> bool {
        let active = self.active.get();
        let (there, first) = self.pages.on_page(active.map_or(0, |active| active.0.0));
        active.filter(|_| there).map_or(first == Some(at.0.0) && at.1 == 0, |active| active == at)
    }

    /// Whether this cell is being edited.
    pub fn edits(&self, at: At) -> bool {
        self.editing.with(|editing| editing.is_some_and(|(other, _)| other == at))
    }

    /// The element of a cell.
    pub fn cell_id(&self, (row, place): At) -> String {
        format!("cell-{}-{}", row.0, self.column(place).map_or("", GridColumn::slug))
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

    /// The cell so many rows down and columns to the right, within the grid.
    pub fn beside(&self, (row, place): At, down: isize, right: isize) -> At {
        let last = self.columns.with_value(Vec::len).saturating_sub(1);
        self.rows.with_untracked(|rows| {
            let here = rows.iter().position(|other| *other == row).unwrap_or(0);
            let to = here.saturating_add_signed(down).min(rows.len().saturating_sub(1));
            (rows.get(to).copied().unwrap_or(row), place.saturating_add_signed(right).min(last))
        })
    }

    /// The next cell in reading order, or the one before; nothing at the ends.
    pub fn next(&self, (row, place): At, forward: bool) -> Option<At> {
        let count = self.columns.with_value(Vec::len);
        let beside = if forward { (place + 1 < count).then_some(place + 1) } else { place.checked_sub(1) };
        if let Some(place) = beside {
            return Some((row, place));
        }
        let next = self.beside((row, place), if forward { 1 } else { -1 }, 0).0;
        (next != row).then_some((next, if forward { 0 } else { count.saturating_sub(1) }))
    }

    /// What stands in a cell.
    pub fn value(&self, (row, place): At) -> Option<GridValue> {
        let found = self.app.workspace.with_document_untracked(|document| document.plan.grid_row(self.table, row));
        found.and_then(|values| values.into_iter().nth(place))
    }

    /// Starts to edit a cell.
    pub fn edit(&self, at: At, from_empty: bool) {
        self.refused.set(None);
        self.editing.set(Some((at, from_empty)));
    }

    /// Puts a text into a cell; a refused one stays in the editor with its reason.
    pub fn commit(&self, at: At, text: &str) -> bool {
        let edit = self.column(at.1).and_then(|column| column.put(at.0, text, |_| None));
        let outcome = edit.map_or(Ok(()), |edit| carry_out(self.app, edit));
        let accepted = outcome.is_ok();
        self.refused.set(outcome.err());
        if accepted {
            self.editing.set(None);
        }
        accepted
    }

    /// Empties a cell.
    pub fn clear(&self, at: At) {
        if let Some(column) = self.column(at.1) {
            carry_out_aloud(self.app, column.clear(at.0));
        }
    }

    /// Moves a row up or down; the focus stays in its cell.
    pub fn move_row(&self, at: At, down: isize) {
        let here = self.rows.with_untracked(|rows| rows.iter().position(|row| *row == at.0)).unwrap_or(0);
        let to = here.saturating_add_signed(down);
        if to != here && carry_out_aloud(self.app, Edit::Plan(PlanEdit::MoveRow { row: at.0, to })) {
            let grid = *self;
            request_animation_frame(move || grid.focus(at));
        }
    }

    /// Adds a row before this place, or at the end, and goes there.
    pub fn add_row(&self, at: Option<usize>) {
        let id = Id(self.app.workspace.with_document_untracked(|document| document.next_id));
        if carry_out_aloud(self.app, Edit::Plan(PlanEdit::AddRow { table: self.table, at })) {
            let (grid, first) = (*self, usize::from(self.table == Table::Short));
            request_animation_frame(move || grid.focus((id, first)));
        }
    }

    /// Removes a row and goes to the one that takes its place.
    pub fn remove_row(&self, row: Id) {
        let next = self.beside((row, 0), 1, 0);
        let to = if next.0 == row { self.beside((row, 0), -1, 0) } else { next };
        if carry_out_aloud(self.app, Edit::Plan(PlanEdit::RemoveRow { row })) {
            let grid = *self;
            request_animation_frame(move || grid.focus(to));
        }
    }

    /// Puts a block of a spreadsheet in, from this cell on.
    pub fn paste(&self, at: At, text: &str) {
        let t = self.app.prefs.texts();
        let row = self.rows.with_untracked(|rows| rows.iter().position(|row| *row == at.0)).unwrap_or(0);
        let tier = |name: &str| Tier::ALL.into_iter().find(|tier| tier_name(t, *tier).eq_ignore_ascii_case(name));
        let pasted = self
            .app
            .workspace
            .with_document_untracked(|document| paste(document, self.table, (row, at.1), &read_block(text), tier));
        let (cells, left_out, rows) = (pasted.cells, pasted.left_out, pasted.rows_left_out);
        if cells > 0
            && let Err(reason) = carry_out(self.app, pasted.edit)
        {
            self.refused.set(Some(reason.clone()));
            return self.app.announcer.say(reason);
        }
        let integer = |count: usize| self.app.prefs.format().integer(count as f64);
        let mut said =
            vec![fill(plural(cells as u64, t.plan.pasted_one, t.plan.pasted_other), &[("count", &integer(cells))])];
        if !left_out.is_empty() {
            let texts = left_out.iter().take(MOST_TOLD).map(String::as_str).collect::<Vec<_>>().join(" · ");
            let more = if left_out.len() > MOST_TOLD { " …" } else { "" };
            said.push(fill(t.plan.paste_left_out, &[("texts", &format!("{texts}{more}"))]));
        }
        if rows > 0 {
            let text = plural(rows as u64, t.plan.paste_rows_one, t.plan.paste_rows_other);
            said.push(fill(text, &[("count", &integer(rows)), ("max", &integer(MAX_ITEMS))]));
        }
        let said_all = said.join(" ");
        self.refused.set((said.len() > 1).then(|| said_all.clone()));
        self.app.announcer.say(said_all);
    }

    /// The whole table for a spreadsheet, headings first.
    fn copy(&self) {
        let t = self.app.prefs.texts();
        let headings = self
            .columns
            .with_value(|columns| columns.iter().map(|column| column_name(t, *column).to_owned()).collect::<Vec<_>>());
        let rows = self
            .app
            .workspace
            .with_document_untracked(|document| document.plan.block(self.table, |tier| tier_name(t, tier).to_owned()));
        let block: Vec<_> = std::iter::once(headings).chain(rows).collect();
        self.app.copy_text(write_block(&block));
    }
}

/// A strategy table to edit.
#[component]
pub fn StrategyGrid(
    /// Which one.
    table: Table,
) -> impl IntoView {
    let app = use_app();
    let grid = Grid::new(app, table);
    let t = move || &app.prefs.texts().plan;
    let name = if table == Table::Short { "short" } else { "long" };
    let title = move || if table == Table::Short { t().short_title } else { t().long_title };
    let caption = move || if table == Table::Short { t().short_caption } else { t().long_caption };
    view! {
        <section class="panel" aria-labelledby=format!("{name}-title")>
            <span class="panel-actions">
                <button type="button" class="icon-button" title=word(|t| t.charts.copy_table)
                    aria-label=move || format!("{}: {}", caption(), app.prefs.texts().charts.copy_table)
                    data-testid=format!("{name}-copy") on:click=move |_| grid.copy()>
                    <Icon shape=Shape::Copy />
                </button>
            </span>
            <h2 class="panel-title" id=format!("{name}-title")>{title}</h2>
            <p class="say" id=format!("{name}-keys")>{word(|t| t.plan.grid_hint)}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=caption id=format!("{name}-table")>
                <table role="grid" class="grid-table" class:grid-wide=table == Table::Short aria-label=caption
                    aria-describedby=format!("{name}-keys") data-testid=format!("{name}-table")>
                    <caption class="visually-hidden">{caption}</caption>
                    <thead>
                        <tr>
                            {table.columns().into_iter().map(|column| view! {
                                <th scope="col" data-column=column.slug()>
                                    {move || column_name(app.prefs.texts(), column)}
                                </th>
                            }).collect_view()}
                            <th scope="col" class="row-actions">
                                <span class="visually-hidden">{word(|t| t.plan.row_actions)}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows(move || grid.pages.shown(), u64::to_string, move |row| view! { <GridRow grid row=Id(row) /> })}
                    </tbody>
                </table>
            </div>
            <Pager pages=grid.pages name />
            {move || grid.rows.with(Vec::is_empty).then(|| view! { <p class="muted">{t().table_empty}</p> })}
            {move || grid.refused.get().filter(|_| grid.editing.get().is_none()).map(|text| view! {
                <p class="field-error" role="alert">{text}</p>
            })}
            <button type="button" class="button button-quiet" data-testid=format!("add-{name}")
                on:click=move |_| grid.add_row(None)>
                <Icon shape=Shape::Add />
                {word(|t| t.plan.row_add)}
            </button>
        </section>
    }
}
