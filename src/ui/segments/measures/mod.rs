//! Who gets what: the measures of each segment of the chosen scheme, from the plan; gaps are shown and filled in place.

mod presets;

use super::super::shared::{Icon, Select, Shape, TextField, plan_words, present_table, segment_called, segment_colour};
use crate::analysis::{SchemeId, SegmentRef, Selector, Tier};
use crate::locale::{fill, plural};
use crate::plan::{CellValue, Cells, ColumnId, Edit, Id, PlanEdit, PlanRow, measures};
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use presets::PRESETS;

/// How many gaps a scheme's measures have, in one sentence.
pub fn gaps_said(app: App, scheme: SchemeId) -> String {
    let segments = app.workspace.scheme(Some(scheme)).references().collect::<Vec<_>>();
    let gap =
        |segment: &SegmentRef| measures::PARTS.iter().filter(|part| text(app, *segment, **part).is_empty()).count();
    let t = &app.prefs.texts().measures;
    match segments.iter().map(gap).sum::<usize>() as u64 {
        0 => t.say_whole.to_owned(),
        count => {
            let number = app.prefs.format().integer(count as f64);
            fill(plural(count, t.say_gaps_one, t.say_gaps_other), &[("count", &number)])
        }
    }
}

/// The panel.
#[component]
pub fn Measures(
    /// Whose segments.
    scheme: SchemeId,
    /// Whether the title of the screen says how many gaps there are.
    told: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let segments = move || app.workspace.scheme(Some(scheme)).references().collect::<Vec<_>>();
    let others = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            let rows = document.plan.rows_of(measures::TABLE);
            rows.filter(|row| row.segment(measures::SEGMENT).is_none()).map(|row| row.id).collect::<Vec<Id>>()
        })
    });
    let heads = move || {
        let t = &app.prefs.texts().plan_tables;
        [t.measures_service, t.measures_content, t.measures_channel, t.measures_benefit]
    };
    view! {
        <section class="panel" data-testid="measures">
            <span class="panel-actions">
                <a class="button button-quiet button-small" href=move || app.view.link_tab(Screen::Plan, 1)>
                    {word(|t| t.measures.edit_in_plan)}
                </a>
            </span>
            <h2 class="panel-title">{word(|t| t.measures.title)}</h2>
            <Show when=move || !told.get()>
                <p class="say" data-testid="measures-say">{move || gaps_said(app, scheme)}</p>
            </Show>
            <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.measures.title)>
                <table class="table measures-table">
                    <caption class="visually-hidden">{word(|t| t.measures.title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.segments.segment)}</th>
                            <th scope="col" class="num">{word(|t| t.common.customers)}</th>
                            {move || heads().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {super::super::shared::rows(
                            segments,
                            |segment: &SegmentRef| segment.to_string(),
                            move |segment| view! { <Row segment /> }.into_any(),
                        )}
                        {super::super::shared::rows(
                            move || others.get(),
                            |id: &Id| id.0.to_string(),
                            move |id| view! { <Other id /> }.into_any(),
                        )}
                    </tbody>
                </table>
            </div>
            <Presets />
        </section>
    }
}

/// The texts of a segment's rows in a column, one behind the other.
fn text(app: App, segment: SegmentRef, column: ColumnId) -> String {
    app.workspace.with_document(|document| {
        let rows = document.plan.rows_of(measures::TABLE);
        let own = rows.filter(|row| row.segment(measures::SEGMENT) == Some(segment));
        let texts: Vec<&str> = own.map(|row| row.text(column).trim()).filter(|text| !text.is_empty()).collect();
        texts.join("; ")
    })
}

/// The rows of a segment.
fn of_segment(app: App, segment: SegmentRef) -> Vec<Id> {
    app.workspace.with_document(|document| {
        let rows = document.plan.rows_of(measures::TABLE);
        rows.filter(|row| row.segment(measures::SEGMENT) == Some(segment)).map(|row| row.id).collect()
    })
}

#[component]
fn Row(segment: SegmentRef) -> impl IntoView {
    let app = use_app();
    let table = present_table(app, segment.scheme);
    let customers = move || table.with(|table| table.row(segment.segment).map(|row| row.customers));
    view! {
        <tr data-testid=format!("measures-{}", segment.key())>
            <th scope="row">
                <span class="dot" aria-hidden="true" style:--color=move || segment_colour(app, segment)></span>
                {move || segment_called(app, segment)}
            </th>
            <td class="num">
                {move || customers().map(|count| view! {
                    <a href=move || app.view.link_to_list(Selector::Segment(segment))>
                        {app.prefs.format().integer(count as f64)}
                    </a>
                })}
            </td>
            {measures::PARTS.map(|column| view! { <Cell segment column /> }).into_iter().collect_view()}
        </tr>
    }
}

/// A cell: a field while the segment has at most one row, the texts of all rows where it has several.
#[component]
fn Cell(segment: SegmentRef, column: ColumnId) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| text(app, segment, column));
    let several = Memo::new(move |_| of_segment(app, segment).len() > 1);
    let label = Signal::derive(move || format!("{}: {}", segment_called(app, segment), column_name(app, column)));
    let commit = Callback::new(move |typed: String| {
        let value = Some(typed.trim().to_owned()).filter(|text| !text.is_empty()).map(CellValue::Text);
        let edit = match untrack(|| of_segment(app, segment)).first() {
            Some(row) => PlanEdit::SetCell { row: *row, column, value },
            None => {
                let mut cells = Cells::from([(measures::SEGMENT, CellValue::Segment(segment))]);
                cells.extend(value.map(|value| (column, value)));
                PlanEdit::AddRow { table: measures::TABLE, at: None, cells }
            }
        };
        plan_words::carry_out(app, Edit::Plan(edit))
    });
    let testid = format!("measure-{}-{column}", segment.key());
    view! {
        <td class:is-gap=move || held.with(String::is_empty)>
            <Show when=move || several.get() fallback=move || view! {
                <TextField label value=held on_commit=commit bare=true testid=testid.clone() />
            }>
                {move || held.get()}
            </Show>
        </td>
    }
}

/// A row that is for somebody in words.
#[component]
fn Other(id: Id) -> impl IntoView {
    let app = use_app();
    let read = move |read: fn(&PlanRow, ColumnId) -> String, column: ColumnId| {
        app.workspace.with_document(|document| document.plan.row(id).map(|row| read(row, column)).unwrap_or_default())
    };
    let own = |row: &PlanRow, column: ColumnId| row.text(column).to_owned();
    view! {
        <tr>
            <th scope="row">{move || read(own, measures::WHOM)}</th>
            <td></td>
            {measures::PARTS.map(|column| view! { <td>{move || read(own, column)}</td> }).into_iter().collect_view()}
        </tr>
    }
}

fn column_name(app: App, column: ColumnId) -> &'static str {
    let t = &app.prefs.texts().plan_tables;
    match column {
        measures::SERVICE => t.measures_service,
        measures::CONTENT => t.measures_content,
        measures::CHANNEL => t.measures_channel,
        _ => t.measures_benefit,
    }
}

/// The ready measures.
#[component]
fn Presets() -> impl IntoView {
    let app = use_app();
    let chosen = RwSignal::new("annual".to_owned());
    let offers = move || {
        PRESETS
            .iter()
            .map(|preset| (preset.slug.to_owned(), (preset.name)(app.prefs.texts()).to_owned()))
            .collect::<Vec<_>>()
    };
    let add = move |_| {
        let t = app.prefs.texts();
        let Some(preset) = PRESETS.iter().find(|preset| chosen.with_untracked(|slug| preset.slug == slug)) else {
            return;
        };
        let known = |segment: SegmentRef| {
            app.workspace.scheme(Some(segment.scheme)).place(segment.segment).is_some()
                && app
                    .workspace
                    .with_document_untracked(|document| document.schemes.iter().any(|held| held.id == segment.scheme))
        };
        let edits = untrack(|| preset.edits(t, known, |tier: Tier| segment_called(app, SegmentRef::tier(tier))));
        let count = edits.len() as u64;
        if plan_words::carry_out_aloud(app, Edit::Batch { edits }) {
            let number = app.prefs.format().integer(count as f64);
            app.announcer.say(fill(plural(count, t.measures.added_one, t.measures.added_other), &[("count", &number)]));
        }
    };
    view! {
        <div class="list-tools data-after">
            <Select label=word(|t| t.measures.presets) choices=Signal::derive(offers) value=chosen
                on_choose=Callback::new(move |slug: String| chosen.set(slug)) testid="measures-preset" />
            <button type="button" class="button" data-testid="measures-add" on:click=add>
                <Icon shape=Shape::Add />{word(|t| t.measures.add)}
            </button>
        </div>
        <p class="field-hint">{word(|t| t.measures.presets_say)}</p>
    }
}
