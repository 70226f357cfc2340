//! The rows that were refused: by reason, searchable, a page at a time, and as a file.

use super::corrector::Corrector;
use super::looking::{Looking, PAGE};
use super::many::Many;
use super::words::{column_name, reason, reason_name};
use crate::import::{ReasonKind, Refusal, refusals_csv};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Refused(looking: Looking) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let say = move || {
        looking.source(|source| {
            let (refused, kept) = (source.report.refused, source.report.details.len() as u64);
            let (all, shown) = (app.prefs.format().integer(refused as f64), app.prefs.format().integer(kept as f64));
            let say = fill(plural(refused, t().refused_say_one, t().refused_say_other), &[("count", &all)]);
            let cut = (kept < refused).then(|| fill(t().refused_kept, &[("shown", &shown), ("count", &all)]));
            [Some(say), cut].into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    };
    let export = move |_| {
        looking.source(|source| {
            let stem = source.name.rsplit_once('.').map_or(&*source.name, |(stem, _)| stem);
            let masked: Vec<Refusal> =
                source.report.details.iter().map(|refusal| source.mapping.masked(refusal)).collect();
            // The mark at the beginning tells spreadsheets that this is UTF-8.
            let csv = format!("\u{feff}{}", refusals_csv(&masked));
            app.download_text(&format!("{stem}-refused.csv"), "text/csv;charset=utf-8", &csv);
        });
    };
    view! {
        <section class="panel" data-testid="refused">
            <span class="panel-actions">
                <button type="button" class="button" data-testid="export-refused" on:click=export>
                    <Icon shape=Shape::Download /> {word(|t| t.data.refused_export)}
                </button>
            </span>
            <h2 class="panel-title">{word(|t| t.data.refused_title)}</h2>
            <p class="say">{say}</p>
            <Filters looking />
            <Many looking />
            <Rows looking />
            <Corrector looking />
        </section>
    }
}

/// File, reason, search.
#[component]
fn Filters(looking: Looking) -> impl IntoView {
    let files = looking.sources.with_value(|sources| {
        let refusing = sources.iter().enumerate().filter(|(_, source)| source.report.refused > 0);
        refusing.map(|(place, source)| (place, source.name.clone())).collect::<Vec<_>>()
    });
    let file = (files.len() > 1).then(|| {
        view! {
            <label class="field">
                <span class="field-label">{word(|t| t.data.refused_file)}</span>
                <select data-testid="refused-file" on:change=move |event| {
                    looking.file.set(event_target_value(&event).parse().unwrap_or_default());
                    looking.kind.set(None);
                    looking.page.set(0);
                }>
                    {files.into_iter().map(|(place, name)| view! {
                        <option value=place.to_string() selected=move || looking.file.get() == place>{name}</option>
                    }).collect_view()}
                </select>
            </label>
        }
    });
    view! {
        <div class="data-filters">
            {file}
            <div class="segmented" role="group" aria-label=word(|t| t.data.refused_reason) data-testid="refused-reasons">
                <Reason looking kind=None count=Signal::derive(move || looking.source(|s| s.report.refused)) />
                {move || {
                    let counts = looking.source(|source| source.report.refused_by.clone()).unwrap_or_default();
                    counts.into_iter().map(|(kind, count)| view! {
                        <Reason looking kind=Some(kind) count=Signal::stored(Some(count)) />
                    }).collect_view()
                }}
            </div>
            <label class="field data-search">
                <span class="visually-hidden">{word(|t| t.data.refused_search)}</span>
                <input type="search" data-testid="refused-search" autocomplete="off"
                    placeholder=word(|t| t.data.refused_search) prop:value=looking.search
                    on:input=move |event| {
                        looking.search.set(event_target_value(&event));
                        looking.page.set(0);
                    } />
            </label>
        </div>
    }
}

#[component]
fn Reason(looking: Looking, kind: Option<ReasonKind>, count: Signal<Option<u64>>) -> impl IntoView {
    let app = use_app();
    let text = move || {
        let t = app.prefs.texts();
        let name = kind.map_or(t.data.refused_all, |kind| reason_name(t, kind));
        format!("{name} {}", app.prefs.format().integer(count.get().unwrap_or_default() as f64))
    };
    view! {
        <button type="button" aria-pressed=move || (looking.kind.get() == kind).to_string() on:click=move |_| {
            looking.kind.set(kind);
            looking.page.set(0);
        }>{text}</button>
    }
}

/// The page that is open.
#[component]
fn Rows(looking: Looking) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().data;
    let page = Memo::new(move |_| looking.page());
    let total = move || page.with(|(_, total)| *total);
    let shown = move || {
        let first = looking.page.get() * PAGE;
        let number = |n: usize| app.prefs.format().integer(n as f64);
        let to = page.with(|(rows, _)| first + rows.len());
        fill(t().refused_range, &[("from", &number(first + 1)), ("to", &number(to)), ("count", &number(total()))])
    };
    view! {
        <div class="table-wrap table-wrap-tall" tabindex="0" role="region" aria-label=word(|t| t.data.refused_title)>
            <table class="table" data-testid="refused-table">
                <caption class="visually-hidden">{word(|t| t.data.refused_title)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{word(|t| t.data.refused_line)}</th>
                        <th scope="col">{word(|t| t.data.refused_reason)}</th>
                        <th scope="col">{word(|t| t.data.refused_column)}</th>
                        <th scope="col">{word(|t| t.common.value)}</th>
                        <th scope="col">{word(|t| t.data.refused_raw)}</th>
                        <th scope="col"><span class="visually-hidden">{word(|t| t.data.correct_row)}</span></th>
                    </tr>
                </thead>
                <tbody>{move || page.with(|(rows, _)| rows.iter().map(|row| cells(app, looking, row)).collect_view())}</tbody>
            </table>
        </div>
        <Show when=move || total() == 0><p class="data-hint">{word(|t| t.data.refused_nothing)}</p></Show>
        <Show when=move || { total() > PAGE }>
            <div class="cluster data-after">
                <button type="button" class="button" data-testid="refused-before"
                    disabled=move || looking.page.get() == 0
                    on:click=move |_| looking.page.update(|page| *page = page.saturating_sub(1))>
                    {word(|t| t.data.page_before)}
                </button>
                <span class="data-hint" data-testid="refused-range">{shown}</span>
                <button type="button" class="button" data-testid="refused-after"
                    disabled=move || { (looking.page.get() + 1) * PAGE >= total() }
                    on:click=move |_| looking.page.update(|page| *page += 1)>
                    {word(|t| t.data.page_after)}
                </button>
            </div>
        </Show>
    }
}

fn cells(app: App, looking: Looking, refusal: &Refusal) -> impl IntoView + use<> {
    let column = refusal.column.and_then(|at| looking.source(|source| column_name(app, &source.mapping.headers, at)));
    let line = app.prefs.format().integer(refusal.line as f64);
    let label = fill(app.prefs.texts().data.correct_row_of, &[("line", &line)]);
    let row = refusal.clone();
    view! {
        <tr>
            <td class="num">{line}</td>
            <td>{reason(app, refusal.reason)}</td>
            <td>{column.unwrap_or_else(|| app.prefs.texts().common.unknown.to_owned())}</td>
            <td><span class="raw-text">{refusal.value.clone()}</span></td>
            <td><span class="raw-text">{refusal.raw.clone()}</span></td>
            <td>
                <button type="button" class="button" aria-label=label data-testid="correct-row"
                    on:click=move |_| looking.editing.set(Some(row.clone()))>{word(|t| t.data.correct_row)}</button>
            </td>
        </tr>
    }
}
