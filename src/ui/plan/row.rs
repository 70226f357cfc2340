//! A row of a table: its cells, and what can be done with the whole row.

use super::cell::GridCell;
use super::grid::Grid;
use crate::locale::{PlanTexts, fill};
use crate::plan::{CellKind, Edit, Id, PlanEdit, PlanRow};
use crate::state::App;
use crate::ui::shared::plan_words::carry_out_aloud;
use crate::ui::shared::{Icon, Shape};
use crate::ui::view;
use leptos::prelude::*;

/// The name of a row at hand.
pub fn name_of(app: App, found: Memo<Option<PlanRow>>) -> String {
    found.with(|found| {
        let Some(row) = found else { return String::new() };
        app.workspace.with_document(|document| document.plan.name_of(row).unwrap_or_default().to_owned())
    })
}

/// The row. It is looked for once after an edit, however many cells it has.
#[component]
pub fn GridRow(grid: Grid, row: Id) -> impl IntoView {
    let app = grid.app;
    let found = Memo::new(move |_| app.workspace.with_document(|document| document.plan.row(row).cloned()));
    let t = move || &app.prefs.texts().plan;
    let place = Memo::new(move |_| grid.rows.with(|rows| rows.iter().position(|other| *other == row)).unwrap_or(0));
    let name = Memo::new(move |_| {
        let number = app.prefs.format().integer((place.get() + 1) as f64);
        fill(t().row_label, &[("number", &number), ("name", &name_of(app, found))])
    });
    let columns = grid.columns.get_untracked();
    let count = columns.len();
    let is_bar = columns.iter().any(|column| column.kind == CellKind::Span);
    // The buttons of one row can be reached with Tab: of the row that holds the active cell.
    let stop = move || if (0..count).any(|place| grid.is_active((row, place))) { "0" } else { "-1" };
    let action = move |shape: Shape, word: fn(&PlanTexts) -> &'static str, run: Callback<()>| {
        view! {
            <button type="button" class="icon-button" tabindex=stop title=move || word(t())
                aria-label=move || format!("{}: {}", word(t()), name.get()) on:click=move |_| run.run(())>
                <Icon shape />
            </button>
        }
    };
    let shift = move |days: i32| {
        let (sign, slug) = if days < 0 { ("← 7", "earlier") } else { ("7 →", "later") };
        let say = move || {
            let t = &app.prefs.texts().plan_tables;
            if days < 0 { t.row_earlier } else { t.row_later }
        };
        view! {
            <button type="button" class="chip chip-button" tabindex=stop title=say
                aria-label=move || format!("{sign} – {}: {}", name.get(), say())
                data-testid=format!("row-{}-{slug}", row.0)
                on:click=move |_| { carry_out_aloud(app, Edit::Plan(PlanEdit::ShiftRow { row, days })); }>{sign}</button>
        }
    };
    view! {
        <tr data-testid=format!("row-{}", row.0)>
            {columns.into_iter().enumerate().map(|(place, column)| {
                view! { <GridCell grid at=(row, place) column found /> }
            }).collect_view()}
            <td role="gridcell" class="row-actions">
                {is_bar.then(|| [shift(-7), shift(7)])}
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
