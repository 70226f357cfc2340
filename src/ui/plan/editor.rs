//! The editor of a cell, by its kind.

use super::grid::{At, Grid};
use super::keys::{self, Leave};
use crate::analysis::SegmentRef;
use crate::locale::fill;
use crate::plan::{CellKind, CellValue, Document, Id, PlanColumn};
use crate::ui::shared::plan_words::column_name;
use crate::ui::shared::segment_called;
use crate::ui::view;
use crate::units::Day;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::EventTarget;

/// The editor.
#[component]
pub fn Editor(grid: Grid, at: At, column: PlanColumn, value: Memo<Option<CellValue>>) -> impl IntoView {
    match column.kind {
        CellKind::Text | CellKind::Person | CellKind::Number(_) | CellKind::Range(_) | CellKind::Progress => {
            view! { <TextEditor grid at column /> }
        }
        CellKind::Choice | CellKind::Segment | CellKind::Row => view! { <ChoiceEditor grid at column value /> },
        CellKind::Day | CellKind::Span => view! { <DayEditor grid at column value /> },
        // What is done or not changes at once.
        CellKind::Done => view! { <span></span> },
    }
}

/// The name of an editor: its column and its row.
fn label(grid: Grid, at: At, column: &PlanColumn) -> String {
    let t = grid.app.prefs.texts();
    let name = column_name(t, grid.table, column);
    let place = grid.rows.with_untracked(|rows| rows.iter().position(|row| *row == at.0)).unwrap_or(0);
    let row = grid.app.prefs.format().integer((place + 1) as f64);
    fill(t.plan.cell_label, &[("column", &name), ("row", &row)])
}

/// Ends an editor whose changes are already made.
fn close(grid: Grid, to: Option<At>) {
    grid.app.workspace.settle();
    grid.refused.set(None);
    grid.editing.set(None);
    if let Some(to) = to {
        grid.focus(to);
    }
}

/// A text that grows with its lines, or a number with its unit.
#[component]
fn TextEditor(grid: Grid, at: At, column: PlanColumn) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    let from_empty = grid.editing.with_untracked(|editing| editing.is_some_and(|(_, empty)| empty));
    let first = StoredValue::new(if from_empty { String::new() } else { grid.text(at) });
    let hint = matches!(column.kind, CellKind::Range(_)).then(|| grid.app.prefs.texts().plan_tables.range_hint);
    let numeric = column.kind.measure().map(|_| "decimal");
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
        <textarea rows="1" node_ref=area aria-label=label(grid, at, &column) data-testid="cell-editor"
            placeholder=hint inputmode=numeric
            aria-invalid=move || grid.refused.with(Option::is_some).then_some("true")
            on:keydown=leave
            on:blur=move |_| if grid.edits(at) { grid.commit(at, &written()); }></textarea>
        {move || grid.refused.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
    }
}

/// Something that can be chosen, and how it is written in the list.
struct Offer {
    key: String,
    name: String,
}

/// What a column offers; a word of the cell that is offered no more stays to be chosen.
fn offers(grid: Grid, column: &PlanColumn, now: &str) -> Vec<Offer> {
    let t = grid.app.prefs.texts();
    let word = |word: &String| Offer { key: word.clone(), name: word.clone() };
    match column.kind {
        CellKind::Segment => {
            let offer = |segment: SegmentRef| Offer {
                key: segment.to_string(),
                name: untrack(|| segment_called(grid.app, segment)),
            };
            let segments = grid.app.workspace.with_document_untracked(Document::segments);
            segments.into_iter().map(offer).collect()
        }
        CellKind::Row => grid.app.workspace.with_document_untracked(|document| {
            let plan = &document.plan;
            let rows = plan.rows.iter().filter(|row| column.of.is_none_or(|of| row.table == of));
            let offer = |row: &crate::plan::PlanRow| Offer {
                key: row.id.0.to_string(),
                name: plan.name_of(row).unwrap_or(t.plan.untitled).to_owned(),
            };
            rows.map(offer).collect()
        }),
        _ => {
            let mut all: Vec<Offer> = column.choices.iter().map(word).collect();
            if !now.is_empty() && column.choices.iter().all(|word| word != now) {
                all.push(word(&now.to_owned()));
            }
            all
        }
    }
}

fn key_of(value: Option<&CellValue>) -> String {
    match value {
        Some(CellValue::Segment(segment)) => segment.to_string(),
        Some(CellValue::Row(row)) => row.0.to_string(),
        Some(CellValue::Text(word)) => word.clone(),
        _ => String::new(),
    }
}

/// One of a list: words, segments, rows.
#[component]
fn ChoiceEditor(grid: Grid, at: At, column: PlanColumn, value: Memo<Option<CellValue>>) -> impl IntoView {
    let t = grid.app.prefs.texts();
    let choice = NodeRef::<html::Select>::new();
    choice.on_load(move |choice| {
        let _ = choice.focus();
    });
    let before = value.get_untracked();
    let now = key_of(before.as_ref());
    let kind = column.kind;
    let kept = before.clone();
    let put = move |key: String| {
        let value = match kind {
            _ if key.is_empty() => None,
            // The word that was there may be offered no more.
            _ if key == key_of(kept.as_ref()) => kept.clone(),
            CellKind::Segment => key.parse().ok().map(CellValue::Segment),
            CellKind::Row => key.parse().ok().map(|row| CellValue::Row(Id(row))),
            _ => Some(CellValue::Text(key)),
        };
        grid.try_out(at, value);
    };
    let leave = move |event: leptos::ev::KeyboardEvent| match keys::in_editor(grid, at, &event) {
        Some(Leave::Cancel) => {
            grid.try_out(at, before.clone());
            close(grid, Some(at));
        }
        Some(Leave::Keep(to)) => close(grid, Some(to)),
        None => {}
    };
    let none = if kind == CellKind::Segment { t.plan.segment_none } else { t.plan_tables.row_none };
    view! {
        <select node_ref=choice aria-label=label(grid, at, &column) data-testid="cell-editor" on:keydown=leave
            on:change=move |event| put(event_target_value(&event))
            on:blur=move |_| if grid.edits(at) { close(grid, None); }>
            <option value="" selected=now.is_empty()>{none}</option>
            {offers(grid, &column, &now).into_iter().map(|offer| view! {
                <option value=offer.key.clone() selected=offer.key == now>{offer.name}</option>
            }).collect_view()}
        </select>
    }
}

/// Whether an element is this field.
fn is_field(element: &EventTarget, field: NodeRef<html::Input>) -> bool {
    field.get_untracked().is_some_and(|field| AsRef::<EventTarget>::as_ref(&field) == element)
}

/// A day, or a first and a last one.
#[component]
fn DayEditor(grid: Grid, at: At, column: PlanColumn, value: Memo<Option<CellValue>>) -> impl IntoView {
    let (first, last) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    first.on_load(move |field| {
        let _ = field.focus();
    });
    let is_span = column.kind == CellKind::Span;
    let before = value.get_untracked();
    let (from, to) = match &before {
        Some(CellValue::Day(day)) => (Some(*day), None),
        Some(CellValue::Span(from, to)) => (Some(*from), Some(*to)),
        _ => (None, None),
    };
    let read =
        move |field: NodeRef<html::Input>| field.get_untracked().and_then(|field| field.value().parse::<Day>().ok());
    // One day of a span alone is the whole span; the ends may be given in either order.
    let typed = move || match (read(first), read(last)) {
        (day, _) if !is_span => day.map(CellValue::Day),
        (Some(from), Some(to)) => Some(CellValue::Span(from.min(to), from.max(to))),
        (Some(day), None) | (None, Some(day)) => Some(CellValue::Span(day, day)),
        (None, None) => None,
    };
    let keep = move || {
        let now = typed();
        if now != value.get_untracked() {
            grid.set(at, now);
        }
    };
    let leave = move |event: leptos::ev::KeyboardEvent| {
        let within = event.key() == "Tab" && is_span;
        let second = event.target().is_some_and(|target| is_field(&target, last));
        if within && second == event.shift_key() {
            // From one day to the other.
            event.prevent_default();
            event.stop_propagation();
            let other = if second { first } else { last };
            if let Some(other) = other.get_untracked() {
                let _ = other.focus();
            }
            return;
        }
        match keys::in_editor(grid, at, &event) {
            Some(Leave::Cancel) => close(grid, Some(at)),
            Some(Leave::Keep(to)) => {
                keep();
                close(grid, Some(to));
            }
            None => {}
        }
    };
    // Going from one day to the other does not leave the editor.
    let left = move |event: leptos::ev::FocusEvent| {
        let into = event.related_target();
        let inside = |field| into.as_ref().is_some_and(|into| is_field(into, field));
        if grid.edits(at) && !inside(first) && !inside(last) {
            keep();
            close(grid, None);
        }
    };
    let t = &grid.app.prefs.texts().plan;
    let name = label(grid, at, &column);
    let names = if is_span {
        (format!("{name}: {}", t.phase_from), format!("{name}: {}", t.phase_to))
    } else {
        (name, String::new())
    };
    let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <div class="cell-days">
            <input type="date" node_ref=first aria-label=names.0 data-testid="cell-editor" max="9999-12-31"
                prop:value=text(from) on:keydown=leave on:blur=left />
            {is_span.then(|| view! {
                <input type="date" node_ref=last aria-label=names.1 data-testid="cell-editor-end" max="9999-12-31"
                    prop:value=text(to) on:keydown=leave on:blur=left />
            })}
        </div>
    }
}
