//! A table of the plan to edit, whatever its columns.

use super::columns::Columns;
use super::grid::Grid;
use super::row::GridRow;
use crate::plan::{Id, TableId};
use crate::state::use_app;
use crate::ui::shared::plan_words::{column_name, table_add, table_caption, table_title};
use crate::ui::shared::{Icon, Pager, Shape, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The table with its tools.
#[component]
pub fn PlanTableView(
    /// Which one.
    table: TableId,
) -> impl IntoView {
    let app = use_app();
    let grid = Grid::new(app, table);
    let name = table.to_string();
    let title =
        Memo::new(move |_| app.workspace.with_document(|document| table_title(app.prefs.texts(), document, table)));
    let caption =
        Memo::new(move |_| app.workspace.with_document(|document| table_caption(app.prefs.texts(), document, table)));
    let settings = RwSignal::new(false);
    let panel = format!("{name}-columns");
    view! {
        <section class="panel" aria-labelledby=format!("{name}-title") data-testid=format!("{name}-panel")>
            <span class="panel-actions">
                <button type="button" class="button button-quiet button-small" aria-controls=panel.clone()
                    aria-expanded=move || settings.get().to_string()
                    aria-label=move || format!("{}: {}", caption.get(), app.prefs.texts().plan_tables.columns)
                    data-testid=format!("{name}-settings") on:click=move |_| settings.update(|open| *open = !*open)>
                    {word(|t| t.plan_tables.columns)}
                </button>
                <button type="button" class="icon-button" title=word(|t| t.charts.copy_table)
                    aria-label=move || format!("{}: {}", caption.get(), app.prefs.texts().charts.copy_table)
                    data-testid=format!("{name}-copy") on:click=move |_| grid.copy()>
                    <Icon shape=Shape::Copy />
                </button>
            </span>
            <h2 class="panel-title" id=format!("{name}-title") tabindex="-1">{title}</h2>
            <p class="say" id=format!("{name}-keys")>{word(|t| t.plan.grid_hint)}</p>
            <div id=panel>
                <Show when=move || settings.get()><Columns table /></Show>
            </div>
            <div class="table-scroll" role="region" tabindex="0" aria-label=caption id=format!("{name}-table")>
                <table role="grid" class="grid-table" class:grid-wide=move || { grid.columns.with(Vec::len) > 7 }
                    class:grid-narrow=move || { grid.columns.with(Vec::len) < 4 } aria-label=caption
                    aria-describedby=format!("{name}-keys") data-testid=format!("{name}-table")>
                    <caption class="visually-hidden">{caption}</caption>
                    {move || {
                        grid.columns.track();
                        view! { <Body grid /> }
                    }}
                </table>
            </div>
            <Pager pages=grid.pages name=name.clone() />
            {move || grid.rows.with(Vec::is_empty).then(|| view! {
                <p class="muted">{app.prefs.texts().plan.table_empty}</p>
            })}
            {move || grid.refused.get().filter(|_| grid.editing.get().is_none()).map(|text| view! {
                <p class="field-error" role="alert" data-testid=format!("{table}-refused")>{text}</p>
            })}
            <button type="button" class="button button-quiet" data-testid=format!("add-{name}")
                on:click=move |_| grid.add_row(None)>
                <Icon shape=Shape::Add />
                {move || table_add(app.prefs.texts(), table)}
            </button>
        </section>
    }
}

/// Headings and rows; drawn anew when the columns are others.
#[component]
fn Body(grid: Grid) -> impl IntoView {
    let app = grid.app;
    let columns = grid.columns.get_untracked();
    let heading = move |column: crate::plan::PlanColumn| {
        let kind = column.kind.slug();
        let id = column.id.to_string();
        view! {
            <th scope="col" data-column=id data-kind=kind>
                {move || column_name(app.prefs.texts(), grid.table, &column)}
            </th>
        }
    };
    view! {
        <thead>
            <tr>
                {columns.into_iter().map(heading).collect_view()}
                <th scope="col" class="row-actions">
                    <span class="visually-hidden">{word(|t| t.plan.row_actions)}</span>
                </th>
            </tr>
        </thead>
        <tbody>
            {rows(move || grid.pages.shown(), u64::to_string, move |row| view! { <GridRow grid row=Id(row) /> })}
        </tbody>
    }
}
