//! A cell of a table: its content, and the editor in its place.

use super::editor::Editor;
use super::grid::{At, Grid};
use super::keys;
use super::live::Live;
use super::row::name_of;
use crate::plan::{CellKind, CellValue, PlanColumn, PlanRow};
use crate::ui::shared::plan_words::{cell_id, state_sign, state_words, value_words};
use crate::ui::view;
use crate::units::guarded;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The cell.
#[component]
pub fn GridCell(grid: Grid, at: At, column: PlanColumn, found: Memo<Option<PlanRow>>) -> impl IntoView {
    let again = StoredValue::new(false);
    let id = cell_id(at.0, column.id);
    let (kind, column_id) = (column.kind, column.id);
    let value = Memo::new(move |_| found.with(|found| found.as_ref()?.value(column_id).cloned()));
    let edits = Memo::new(move |_| grid.edits(at));
    let column = StoredValue::new(column);
    let content = move || match edits.get() {
        true => view! { <Editor grid at column=column.get_value() value /> },
        false => view! { <Shown grid at kind value found /> },
    };
    view! {
        <td role="gridcell" id=id.clone() data-testid=id data-kind=kind.slug()
            tabindex=move || if grid.is_active(at) { "0" } else { "-1" }
            aria-invalid=move || (edits.get() && grid.refused.with(Option::is_some)).then_some("true")
            on:focus=move |_| { grid.active.set(Some(at)); grid.focused.set(Some(at)); }
            on:blur=move |_| grid.focused.set(None)
            on:keydown=move |event| keys::on_cell(grid, at, &event)
            on:mousedown=move |_| again.set_value(grid.focused.get_untracked() == Some(at))
            on:click=move |_| if again.get_value() && !edits.get_untracked() && kind != CellKind::Done {
                grid.edit(at, false);
            }
            on:dblclick=move |_| if !edits.get_untracked() && kind != CellKind::Done { grid.edit(at, false) }
            on:paste=move |event| {
                let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
                let Some(text) = text else { return };
                // Inside an editor a text goes where the caret is; only a block of cells is for the grid.
                if !edits.get_untracked() || text.contains('\t') {
                    event.prevent_default();
                    grid.editing.set(None);
                    grid.paste(at, &text);
                    grid.focus(at);
                }
            }
            on:copy=move |event| {
                if edits.get_untracked() { return; }
                let text = grid.text(at);
                let event = event.unchecked_into::<leptos::web_sys::ClipboardEvent>();
                if let Some(data) = event.clipboard_data() {
                    let _ = data.set_data("text/plain", &guarded(&text));
                    event.prevent_default();
                }
            }>
            {content}
        </td>
    }
}

/// What stands in a cell that is not being edited.
#[component]
fn Shown(
    grid: Grid,
    at: At,
    kind: CellKind,
    value: Memo<Option<CellValue>>,
    found: Memo<Option<PlanRow>>,
) -> impl IntoView {
    let app = grid.app;
    let words = move || value.with(|value| value.as_ref().map(|value| value_words(app, kind, value)));
    match kind {
        CellKind::Segment => view! { {move || {
            let segment = match value.get() {
                Some(CellValue::Segment(segment)) => Some(segment),
                _ => None,
            };
            view! { <Live segment /> }
        }} },
        CellKind::Done => view! { <DoneMark grid at value found /> },
        CellKind::Number(_) | CellKind::Range(_) | CellKind::Progress => {
            let exact = move || match value.get() {
                Some(CellValue::Number(number)) => Some(number.to_string()),
                _ => None,
            };
            let bar = move || match value.get() {
                Some(CellValue::Number(number)) if kind == CellKind::Progress => Some(number),
                _ => None,
            };
            view! {
                <div class="cell-number">
                    <data value=exact>{words}</data>
                    {move || bar().map(|part| view! { <progress max="1" value=part aria-hidden="true"></progress> })}
                </div>
            }
        }
        CellKind::Text | CellKind::Person | CellKind::Choice | CellKind::Day | CellKind::Span | CellKind::Row => {
            view! { <div class="cell-words">{words}</div> }
        }
    }
}

/// Whether a row is done, and where it stands today.
#[component]
fn DoneMark(grid: Grid, at: At, value: Memo<Option<CellValue>>, found: Memo<Option<PlanRow>>) -> impl IntoView {
    let app = grid.app;
    let done = move || value.get() == Some(CellValue::Done(true));
    let state = Memo::new(move |_| {
        found.with(|found| {
            let row = found.as_ref()?;
            app.workspace.with_document(|document| document.plan.state(row, app.today()))
        })
    });
    let label = move || format!("{}: {}", app.prefs.texts().plan.milestone_mark_done, name_of(app, found));
    view! {
        <div class="milestone-state">
            // The cell itself answers to the keyboard; the box is for the mouse and says its state.
            <input type="checkbox" tabindex="-1" prop:checked=done aria-label=label
                data-testid=format!("row-{}-done", at.0.0)
                on:click=|event| event.stop_propagation()
                on:change=move |event| {
                    grid.set(at, Some(CellValue::Done(event_target_checked(&event))));
                } />
            {move || state.get().map(|state| {
                let words = state_words(app.prefs.texts(), app.prefs.format().as_ref(), state);
                view! {
                    <span class=format!("milestone-words {}", state_sign(state).1)>
                        <span aria-hidden="true">{state_sign(state).0}</span>" "{words}
                    </span>
                }
            })}
        </div>
    }
}
