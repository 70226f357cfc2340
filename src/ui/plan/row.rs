//! A row of a strategy grid: its cells, and what can be done with the whole row.

use super::cell::GridCell;
use super::grid::Grid;
use crate::locale::fill;
use crate::plan::{GridValue, Id};
use crate::ui::shared::{Icon, Shape};
use crate::ui::view;
use leptos::prelude::*;

/// The row.
#[component]
pub fn GridRow(grid: Grid, row: Id) -> impl IntoView {
    let app = grid.app;
    let values = Memo::new(move |_| {
        let found = app.workspace.with_document(|document| document.plan.grid_row(grid.table, row));
        found.unwrap_or_default()
    });
    let t = move || &app.prefs.texts().plan;
    let place = Memo::new(move |_| grid.rows.with(|rows| rows.iter().position(|other| *other == row)).unwrap_or(0));
    let name = move || {
        let texts = values.with(|values| {
            values.iter().find_map(|value| match value {
                GridValue::Text(text) => Some(text.clone()),
                _ => None,
            })
        });
        let number = app.prefs.format().integer((place.get() + 1) as f64);
        fill(t().row_label, &[("number", &number), ("name", &texts.unwrap_or_default())])
    };
    let count = grid.columns.with_value(Vec::len);
    // The buttons of one row can be reached with Tab: of the row that holds the active cell.
    let stop = move || if (0..count).any(|place| grid.is_active((row, place))) { "0" } else { "-1" };
    let action = move |shape: Shape, word: fn(&crate::locale::PlanTexts) -> &'static str, run: Callback<()>| {
        view! {
            <button type="button" class="icon-button" tabindex=stop title=move || word(t())
                aria-label=move || format!("{}: {}", word(t()), name()) on:click=move |_| run.run(())>
                <Icon shape />
            </button>
        }
    };
    view! {
        <tr data-testid=format!("row-{}", row.0)>
            {(0..count).map(|place| {
                let value = Memo::new(move |_| values.with(|values| values.get(place).cloned()));
                view! { <GridCell grid at=(row, place) value /> }
            }).collect_view()}
            <td role="gridcell" class="row-actions">
                {action(Shape::Up, |t| t.row_up, Callback::new(move |()| grid.move_row((row, 0), -1)))}
                {action(Shape::Down, |t| t.row_down, Callback::new(move |()| grid.move_row((row, 0), 1)))}
                {action(Shape::Add, |t| t.row_add_above, Callback::new(move |()| {
                    grid.add_row(Some(place.get_untracked()));
                }))}
                {action(Shape::Remove, |t| t.row_delete, Callback::new(move |()| grid.remove_row(row)))}
            </td>
        </tr>
    }
}
