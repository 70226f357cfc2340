//! Tables of the plan and their rows.

use super::entry::{Entry, Kind};
use crate::plan::{Document, PlanRow, PlanTable};
use crate::protocol::Screen;
use crate::state::{App, focus};
use crate::ui::shared::plan_words::{row_element, table_title};
use leptos::prelude::*;

/// Every table, and every row that has a name.
pub fn plan(app: App) -> Vec<Entry> {
    app.workspace.with_document(|document| {
        let tables = document.plan.tables.iter().map(|table| of_table(app, document, table));
        tables.chain(document.plan.rows.iter().filter_map(|row| of_row(app, document, row))).collect()
    })
}

fn of_table(app: App, document: &Document, table: &PlanTable) -> Entry {
    let t = app.prefs.texts();
    let title = format!("{}-title", table.id);
    Entry::new(Kind::Plan, table_title(t, document, table.id), t.find.table, move |app| {
        let title = title.clone();
        app.view.open_tab(Screen::Plan, Screen::Plan.tab("tables").unwrap_or_default());
        request_animation_frame(move || focus(&title));
    })
}

fn of_row(app: App, document: &Document, row: &PlanRow) -> Option<Entry> {
    let name = document.plan.name_of(row).filter(|name| !name.trim().is_empty())?;
    let element = row_element(&document.plan, row);
    let table = table_title(app.prefs.texts(), document, row.table);
    Some(Entry::new(Kind::Plan, name, table, move |app| app.go_to(element.clone())))
}
