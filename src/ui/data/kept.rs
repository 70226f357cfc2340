//! What this browser keeps: the plan as a file, storage, the way of writing numbers, privacy, and deleting it all.

use super::asides::Asides;
use crate::locale::{Numbers, fill, plural};
use crate::state::{Estimate, SaveState, use_app};
use crate::ui::shared::{Dialog, Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The hidden input behind the button "Open".
const PROJECT_INPUT: &str = "open-project-input";

/// The two panels at the foot of the screen.
#[component]
pub fn Kept() -> impl IntoView {
    view! {
        <div class="row-2">
            <section class="panel" data-testid="kept">
                <h2 class="panel-title">{word(|t| t.data.keep_title)}</h2>
                <p class="say">{word(|t| t.data.keep_say)}</p>
                <ProjectFile />
                <Asides />
                <Storage />
            </section>
            <section class="panel" data-testid="privacy">
                <h2 class="panel-title">{word(|t| t.help.privacy_title)}</h2>
                <p class="say">{word(|t| t.help.privacy_text)}</p>
                <Requests />
                <p class="say data-after">{word(|t| t.help.privacy_check)}</p>
                <NumbersChoice />
            </section>
        </div>
    }
}

#[component]
fn ProjectFile() -> impl IntoView {
    let app = use_app();
    view! {
        <h3>{word(|t| t.data.project_title)}</h3>
        <p class="data-hint">{word(|t| t.data.project_say)}</p>
        <div class="cluster data-after">
            <button type="button" class="button" data-testid="save-copy" on:click=move |_| app.workspace.save_copy()>
                <Icon shape=Shape::Download /> {word(|t| t.shell.save_copy)}
            </button>
            <button type="button" class="button" data-testid="open-project"
                on:click=move |_| crate::state::click(PROJECT_INPUT)>
                <Icon shape=Shape::File /> {word(|t| t.data.project_open)}
            </button>
            <input id=PROJECT_INPUT type="file" class="visually-hidden" tabindex="-1" accept=".json,application/json"
                data-testid="open-project-input" aria-label=word(|t| t.data.project_field)
                on:change=move |event| app.open_picked_project(&event_target(&event)) />
        </div>
    }
}

/// How much is stored, and the way to delete it.
#[component]
fn Storage() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let (estimate, asking) = (RwSignal::new(None::<Estimate>), RwSignal::new(false));
    let outcome = RwSignal::new(None::<Result<(), SaveState>>);
    let deleted = move || {
        outcome.get().map(|outcome| match outcome {
            Ok(()) => t().data.forget_done.to_owned(),
            Err(SaveState::Unavailable(_)) => t().data.forget_nothing.to_owned(),
            Err(SaveState::Failed(detail)) => fill(t().data.forget_failed, &[("detail", &detail)]),
            Err(_) => fill(t().data.forget_failed, &[("detail", t().shell.save_failed)]),
        })
    };
    let saved =
        Memo::new(move |_| matches!(app.workspace.save_state(), SaveState::Saved { .. } | SaveState::Untouched));
    // What is in use changes with every save.
    Effect::new(move || {
        if saved.get() {
            app.measure_storage(move |measured| {
                estimate.try_set(Some(measured));
            });
        }
    });
    let used = move || match estimate.get() {
        Some(Estimate { used, quota }) => {
            let format = app.prefs.format();
            fill(t().data.storage_used, &[("used", &format.bytes(used)), ("quota", &format.bytes(quota))])
        }
        None => t().data.storage_unknown.to_owned(),
    };
    view! {
        <h3 class="data-after">{word(|t| t.data.storage_title)}</h3>
        <p class="data-hint" data-testid="storage">{used}</p>
        <button type="button" class="button button-danger data-after" data-testid="forget"
            on:click=move |_| asking.set(true)>
            <Icon shape=Shape::Remove /> {word(|t| t.data.forget_button)}
        </button>
        <p role="status" class="data-hint" data-testid="forget-outcome">{deleted}</p>
        <Dialog open=asking title=Signal::derive(move || t().data.forget_title.to_owned())
            on_close=move |()| asking.set(false)>
            <p>{word(|t| t.data.forget_text)}</p>
            <div class="dialog-actions">
                <button type="button" class="button" data-testid="forget-copy"
                    on:click=move |_| app.workspace.save_copy()>{word(|t| t.data.forget_copy)}</button>
                <button type="button" class="button" on:click=move |_| asking.set(false)>
                    {word(|t| t.common.cancel)}
                </button>
                <button type="button" class="button button-danger" data-testid="forget-confirm" on:click=move |_| {
                    asking.set(false);
                    app.workspace.delete_everything(move |done| {
                        outcome.try_set(Some(done));
                    });
                }>{word(|t| t.data.forget_do)}</button>
            </div>
        </Dialog>
    }
}

/// How many requests were made since a file was opened.
#[component]
fn Requests() -> impl IntoView {
    let app = use_app();
    let said = move || {
        let t = &app.prefs.texts().shell;
        match app.privacy.requests() {
            _ if !app.privacy.opened() => t.seal_help.to_owned(),
            0 => t.seal_none.to_owned(),
            n => {
                let count = app.prefs.format().integer(n.into());
                fill(plural(n.into(), t.seal_one, t.seal_other), &[("count", &count)])
            }
        }
    };
    let state = move || match app.privacy.requests() {
        _ if !app.privacy.opened() => "data-hint",
        0 => "badge badge-good",
        _ => "badge badge-warn",
    };
    view! { <p><span class=state data-testid="requests">{said}</span></p> }
}

#[component]
fn NumbersChoice() -> impl IntoView {
    let app = use_app();
    let name = move |numbers: Numbers| {
        let t = &app.prefs.texts().shell;
        match numbers {
            Numbers::Language => t.numbers_language,
            Numbers::Thousands => t.numbers_thousands,
            Numbers::Myriads => t.numbers_myriads,
            Numbers::DecimalComma => t.numbers_comma,
        }
    };
    let place = move || Numbers::ALL.iter().position(|one| *one == app.prefs.numbers()).unwrap_or_default();
    view! {
        <label class="field data-numbers">
            <span class="field-label">{word(|t| t.shell.numbers)}</span>
            <select data-testid="numbers" prop:value=move || place().to_string() on:change=move |event| {
                let at = event_target_value(&event).parse::<usize>().ok();
                if let Some(&numbers) = at.and_then(|at| Numbers::ALL.get(at)) {
                    app.prefs.set_numbers(numbers);
                }
            }>
                {Numbers::ALL.into_iter().enumerate().map(|(at, numbers)| view! {
                    <option value=at.to_string() selected=move || place() == at>{move || name(numbers)}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
