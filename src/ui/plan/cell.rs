//! A cell of a strategy grid: its content, and the editor in its place.

use super::grid::{At, Grid};
use super::keys::{self, Leave};
use super::live::Live;
use super::words::{carry_out_aloud, column_name, refusal};
use crate::analysis::Tier;
use crate::locale::fill;
use crate::plan::{Edit, GridValue, PlanEdit};
use crate::ui::shared::tier_name;
use crate::ui::view;
use crate::units::{Day, guarded};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The cell.
#[component]
pub fn GridCell(grid: Grid, at: At, value: Memo<Option<GridValue>>) -> impl IntoView {
    let app = grid.app;
    let again = StoredValue::new(false);
    let id = grid.cell_id(at);
    let edits = Memo::new(move |_| grid.edits(at));
    let content = move || match (edits.get(), value.get()) {
        (_, None) => ().into_any(),
        (true, Some(GridValue::Text(text))) => view! { <TextEditor grid at text /> }.into_any(),
        (true, Some(GridValue::Segment(_))) => view! { <SegmentEditor grid at value /> }.into_any(),
        (true, Some(GridValue::Due(_))) => view! { <DueEditor grid at value /> }.into_any(),
        (false, Some(GridValue::Text(text))) => view! { <div class="cell-words">{text}</div> }.into_any(),
        (false, Some(GridValue::Segment(tier))) => view! { <Live tier /> }.into_any(),
        (false, Some(GridValue::Due(due))) => {
            view! { <div>{due.map(|due| app.prefs.format().date(due))}</div> }.into_any()
        }
    };
    view! {
        <td role="gridcell" id=id.clone() data-testid=id
            tabindex=move || if grid.is_active(at) { "0" } else { "-1" }
            aria-invalid=move || (edits.get() && grid.refused.with(Option::is_some)).then_some("true")
            on:focus=move |_| { grid.active.set(Some(at)); grid.focused.set(Some(at)); }
            on:blur=move |_| grid.focused.set(None)
            on:keydown=move |event| keys::on_cell(grid, at, &event)
            on:mousedown=move |_| again.set_value(grid.focused.get_untracked() == Some(at))
            on:click=move |_| if again.get_value() && !edits.get_untracked() { grid.edit(at, false) }
            on:dblclick=move |_| if !edits.get_untracked() { grid.edit(at, false) }
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
                let text = match grid.value(at) {
                    Some(GridValue::Text(text)) => text,
                    Some(GridValue::Segment(tier)) => {
                        tier.map(|tier| tier_name(app.prefs.texts(), tier).to_owned()).unwrap_or_default()
                    }
                    Some(GridValue::Due(due)) => due.map(|due| due.to_string()).unwrap_or_default(),
                    None => return,
                };
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

/// The name of an editor: its column and its row.
fn label(grid: Grid, at: At) -> String {
    let t = grid.app.prefs.texts();
    let column = grid.column(at.1).map_or("", |column| column_name(t, column));
    let place = grid.rows.with_untracked(|rows| rows.iter().position(|row| *row == at.0)).unwrap_or(0);
    let row = grid.app.prefs.format().integer((place + 1) as f64);
    fill(t.plan.cell_label, &[("column", column), ("row", &row)])
}

/// A text that grows with its lines.
#[component]
fn TextEditor(grid: Grid, at: At, text: String) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    let from_empty = grid.editing.with_untracked(|editing| editing.is_some_and(|(_, empty)| empty));
    let first = StoredValue::new(if from_empty { String::new() } else { text.clone() });
    area.on_load(move |area| {
        area.set_value(&first.get_value());
        let _ = area.focus();
        let end = first.with_value(|text| text.encode_utf16().count()) as u32;
        let _ = area.set_selection_range(end, end);
    });
    let written = move || area.get_untracked().map(|area| area.value()).unwrap_or_default();
    let leave = move |event: leptos::ev::KeyboardEvent| match keys::in_editor(grid, at, &event) {
        Some(Leave::Cancel) => {
            grid.refused.set(None);
            grid.editing.set(None);
            grid.focus(at);
        }
        Some(Leave::Keep(to)) if grid.commit(at, &written()) => grid.focus(to),
        Some(Leave::Keep(_)) | None => {}
    };
    view! {
        <textarea rows="1" node_ref=area aria-label=label(grid, at) data-testid="cell-editor"
            aria-invalid=move || grid.refused.with(Option::is_some).then_some("true")
            on:keydown=leave
            on:blur=move |_| if grid.edits(at) { grid.commit(at, &written()); }></textarea>
        {move || grid.refused.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
    }
}

/// Ends an editor whose changes are already made.
fn close(grid: Grid, to: Option<At>) {
    grid.app.workspace.settle();
    grid.editing.set(None);
    if let Some(to) = to {
        grid.focus(to);
    }
}

/// The customer tier that a row is about.
#[component]
fn SegmentEditor(grid: Grid, at: At, value: Memo<Option<GridValue>>) -> impl IntoView {
    let t = grid.app.prefs.texts();
    let choice = NodeRef::<html::Select>::new();
    choice.on_load(move |choice| {
        let _ = choice.focus();
    });
    let before = match value.get_untracked() {
        Some(GridValue::Segment(tier)) => tier,
        _ => None,
    };
    let put = move |segment: Option<Tier>| {
        let edit = Edit::Plan(PlanEdit::SetSegment { row: at.0, segment });
        if let Err(error) = grid.app.workspace.edit_gesture(edit) {
            grid.app.announcer.say(refusal(grid.app, &error));
        }
    };
    let leave = move |event: leptos::ev::KeyboardEvent| match keys::in_editor(grid, at, &event) {
        Some(Leave::Cancel) => {
            put(before);
            close(grid, Some(at));
        }
        Some(Leave::Keep(to)) => close(grid, Some(to)),
        None => {}
    };
    view! {
        <select node_ref=choice aria-label=label(grid, at) data-testid="cell-editor" on:keydown=leave
            on:change=move |event| put(Tier::from_slug(&event_target_value(&event)))
            on:blur=move |_| if grid.edits(at) { close(grid, None); }>
            <option value="" selected=before.is_none()>{t.plan.segment_none}</option>
            {Tier::ALL.map(|tier| view! {
                <option value=tier.slug() selected=before == Some(tier)>{tier_name(t, tier)}</option>
            }).collect_view()}
        </select>
    }
}

/// The day of a long-term strategy.
#[component]
fn DueEditor(grid: Grid, at: At, value: Memo<Option<GridValue>>) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    field.on_load(move |field| {
        let _ = field.focus();
    });
    let before = match value.get_untracked() {
        Some(GridValue::Due(due)) => due,
        _ => None,
    };
    let keep = move || {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let due = text.parse::<Day>().ok();
        if due != before {
            carry_out_aloud(grid.app, Edit::Plan(PlanEdit::SetDue { row: at.0, due }));
        }
    };
    let leave = move |event: leptos::ev::KeyboardEvent| match keys::in_editor(grid, at, &event) {
        Some(Leave::Cancel) => close(grid, Some(at)),
        Some(Leave::Keep(to)) => {
            keep();
            close(grid, Some(to));
        }
        None => {}
    };
    view! {
        <input type="date" node_ref=field aria-label=label(grid, at) data-testid="cell-editor"
            prop:value=before.map(|due| due.to_string()).unwrap_or_default()
            on:keydown=leave
            on:blur=move |_| if grid.edits(at) { keep(); close(grid, None); } />
    }
}
