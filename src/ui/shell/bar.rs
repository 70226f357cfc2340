//! The top bar: what is open, as of when, which scenario, whether it is saved; language, theme, export.

use super::super::shared::{Icon, LanguageSelect, Shape, figures, rows};
use super::days::{AsOf, CompareChoice, WindowChoice};
use crate::analysis::Window;
use crate::locale::{fill, plural};
use crate::plan::Part;
use crate::protocol::Screen;
use crate::state::{App, SaveState, Stage, Theme, use_app, with_command};
use crate::ui::{view, word};
use crate::whatif::ScenarioId;
use leptos::prelude::*;

/// The top bar.
#[component]
pub fn Bar() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let with_money = Memo::new(move |_| match app.view.screen() {
        Screen::Overview => app.shows(Part::Budget),
        Screen::Budget => !app.is_blank(Part::Budget),
        Screen::Segments
        | Screen::Customers
        | Screen::Retention
        | Screen::Kpis
        | Screen::Plan
        | Screen::Data
        | Screen::Settings => false,
    });
    view! {
        <header class="bar" class:is-open=move || open.get()>
            <button type="button" class="chip chip-button bar-toggle" data-testid="bar-toggle"
                aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                <b>{move || file_name(app)}</b>
                <Icon shape=Shape::Down />
            </button>
            <div class="bar-choices">
                <OpenFile />
                <Show when=move || app.data.loaded() || !app.data.figures_of_tables().is_empty()>
                    <AsOf />
                    <WindowChoice />
                    <Show when=move || app.view.window() != Window::All><CompareChoice /></Show>
                </Show>
                <Show when=move || with_money.get()><ScenarioChoice /></Show>
                <FilterChip />
            </div>
            <span class="spring"></span>
            <Saved />
            <button type="button" class="icon-button" data-testid="undo" aria-label=word(|t| t.shell.undo)
                title=word(|t| t.shell.undo) disabled=move || !app.workspace.can_undo()
                on:click=move |_| app.undo()>
                <Icon shape=Shape::Undo />
            </button>
            <button type="button" class="icon-button" data-testid="redo" aria-label=word(|t| t.shell.redo)
                title=word(|t| t.shell.redo) disabled=move || !app.workspace.can_redo()
                on:click=move |_| app.redo()>
                <Icon shape=Shape::Redo />
            </button>
            <FindButton />
            <div class="bar-tools">
                <label class="chip">
                    <span class="visually-hidden">{word(|t| t.shell.language)}</span>
                    <LanguageSelect class="chip-select" testid="language" />
                </label>
                <ThemeChoice />
            </div>
            <button type="button" class="button button-primary bar-export" data-testid="export-results"
                aria-label=word(|t| t.shell.export_results)
                disabled=move || !app.data.loaded() && app.data.stage.with(Stage::works)
                data-loaded=move || app.data.loaded().to_string()
                title=move || match app.data.loaded() {
                    true => app.prefs.texts().shell.export_results_hint,
                    false => app.prefs.texts().shell.export_plan_hint,
                }
                on:click=move |_| app.export_results()>
                <Icon shape=Shape::Export />
                <span>{word(|t| t.shell.export_results)}</span>
            </button>
        </header>
    }
}

/// What is open, by the name of its first file.
fn file_name(app: App) -> String {
    let sources = app.data.sources.get();
    let t = app.prefs.texts();
    match (app.data.sample.get(), sources.as_slice()) {
        (_, []) => t.shell.no_file.to_owned(),
        (true, _) => t.data.sample_name.to_owned(),
        (false, [only]) => only.name.clone(),
        (false, [first, rest @ ..]) => format!("{} +{}", first.name, rest.len()),
    }
}

#[component]
fn OpenFile() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().shell;
    let name = move || file_name(app);
    let lines = move || {
        let facts = app.data.facts.get()?;
        let unknown =
            || app.data.sources.with(|sources| sources.iter().map(|source| source.report.unknown.rows).sum::<u64>());
        // Where nobody is known the facts are theirs already.
        let lines = facts.lines as u64 + if facts.customers > 0 { unknown() } else { 0 };
        let count = app.prefs.format().compact(lines as f64);
        Some(fill(plural(lines, t().lines_one, t().lines_other), &[("count", &count)]))
    };
    view! {
        <span class="chip" data-testid="open-file"><b>{name}</b> {lines}</span>
    }
}

#[component]
fn ScenarioChoice() -> impl IntoView {
    let app = use_app();
    let scenarios = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            document.money.scenarios.iter().map(|scenario| (scenario.id, scenario.name.clone())).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        app.workspace.open_scenario(app.view.scenario()).map(|id| id.0.to_string()).unwrap_or_default()
    });
    view! {
        <label class="chip">
            <span class="visually-hidden">{word(|t| t.shell.scenario)}</span>
            <select class="chip-select" data-testid="scenario" prop:value=chosen on:change=move |event| {
                app.view.set_scenario(event_target_value(&event).parse().ok().map(ScenarioId));
            }>
                <option value="" selected=move || chosen.with(String::is_empty)>
                    {word(|t| t.budget.scenario_base)}
                </option>
                {rows(
                    move || scenarios.get(),
                    |(id, name)| format!("{} {name}", id.0),
                    move |(id, name)| view! {
                        <option value=id.0.to_string() selected=move || chosen.get() == id.0.to_string()>{name}</option>
                    },
                )}
            </select>
        </label>
    }
}

#[component]
fn FilterChip() -> impl IntoView {
    let app = use_app();
    let what = move || {
        let parts = figures::filter_words(app, app.view.filter());
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    move || {
        what().map(|what| {
            let text = fill(app.prefs.texts().common.filtered_by, &[("what", &what)]);
            view! {
                <button type="button" class="chip chip-button chip-filter" data-testid="clear-filter"
                    title=word(|t| t.common.clear_filter)
                    on:click=move |_| app.view.clear_filter()>
                    {text} <Icon shape=Shape::Close />
                </button>
            }
        })
    }
}

/// Opens the search; the key that does the same stands on it.
#[component]
fn FindButton() -> impl IntoView {
    let app = use_app();
    view! {
        <button type="button" class="chip chip-button bar-find" data-testid="find"
            title=move || format!("{} ({})", app.prefs.texts().find.title, with_command("K"))
            aria-haspopup="dialog" on:click=move |_| app.finding.set(true)>
            <Icon shape=Shape::Search />
            <span class="visually-hidden">{word(|t| t.find.title)}</span>
            <kbd>{with_command("K")}</kbd>
        </button>
    }
}

#[component]
fn Saved() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().shell;
    let state = move || match app.workspace.save_state() {
        SaveState::Opening | SaveState::Untouched => String::new(),
        SaveState::Unsaved => t().save_unsaved.to_owned(),
        SaveState::Saving => t().save_saving.to_owned(),
        SaveState::Saved { at_ms } => fill(t().save_saved, &[("time", &app.prefs.format().time(at_ms))]),
        SaveState::Full => t().save_full.to_owned(),
        SaveState::Blocked | SaveState::Failed(_) => t().save_failed.to_owned(),
        SaveState::Newer => t().save_newer.to_owned(),
        SaveState::Waiting => t().save_waiting.to_owned(),
        SaveState::Unavailable(_) => t().save_unavailable.to_owned(),
        SaveState::Conflict { .. } => t().save_conflict.to_owned(),
    };
    let copy = move || match app.workspace.copy_age_days() {
        None => t().copy_never.to_owned(),
        Some(0) => t().copy_today.to_owned(),
        Some(days) => {
            let number = app.prefs.format().integer(days.into());
            fill(plural(days.into(), t().copy_days_one, t().copy_days_other), &[("count", &number)])
        }
    };
    view! {
        <span class="chip quiet" class:bad=move || app.workspace.save_state().is_problem() title=copy
            data-testid="save-state">
            {state}
            {move || (!state().is_empty()).then(|| view! { <span class="copy-age">{format!(" · {}", copy())}</span> })}
        </span>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let app = use_app();
    let label = move || {
        let t = &app.prefs.texts().shell;
        let name = match app.prefs.theme() {
            Theme::System => t.theme_system,
            Theme::Light => t.theme_light,
            Theme::Dark => t.theme_dark,
        };
        format!("{}: {name}", t.theme)
    };
    let shape = move || match app.prefs.theme() {
        Theme::System => Shape::Half,
        Theme::Light => Shape::Sun,
        Theme::Dark => Shape::Moon,
    };
    let next = move |_| {
        let now = app.prefs.theme();
        let mut themes = Theme::ALL.into_iter().cycle().skip_while(|theme| *theme != now);
        app.prefs.set_theme(themes.nth(1).unwrap_or_default());
    };
    view! {
        <button type="button" class="icon-button" data-testid="theme" title=label aria-label=label on:click=next>
            {move || view! { <Icon shape=shape() /> }}
        </button>
    }
}
