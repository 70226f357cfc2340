//! What has to be said across the page: progress of an import, and what went wrong with what to do about it.

use super::super::shared::{Icon, Shape, restore, sentences};
use super::unread::NotRead;
use crate::locale::fill;
use crate::state::{ImportFailure, SaveState, Stage, use_app};
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// Every banner that applies.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <Reading />
        <Failed />
        <NotRead />
        <Conflict />
        <NotSaved />
        <OpenedFile />
        <NoLanguage />
        <super::nothing::NothingMatches />
        <SeveralCurrencies />
    }
}

/// A message with what to do about it.
#[component]
pub(super) fn Notice(
    kind: &'static str,
    #[prop(into)] text: Signal<String>,
    testid: &'static str,
    #[prop(optional)] children: Option<Children>,
    #[prop(optional, into)] on_close: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class=format!("notice {kind}") role="alert" data-testid=testid>
            <span class="notice-text">{text}</span>
            {children.map(|children| children())}
            {on_close.map(|close| view! {
                <button type="button" class="icon-button" aria-label=word(|t| t.common.close)
                    on:click=move |_| close.run(())>
                    <Icon shape=Shape::Close />
                </button>
            })}
        </div>
    }
}

/// The elements stay while their texts change: progress is told five times a second.
#[component]
fn Reading() -> impl IntoView {
    let app = use_app();
    let what = Memo::new(move |_| {
        app.data.stage.with(|stage| match stage {
            Stage::Reading(progress) => sentences::importing(app, progress),
            Stage::Computing => app.prefs.texts().common.computing.to_owned(),
            _ => app.prefs.texts().common.loading.to_owned(),
        })
    });
    let far = Memo::new(move |_| {
        app.data.stage.with(|stage| match stage {
            Stage::Reading(progress) => sentences::progress(app, progress),
            _ => String::new(),
        })
    });
    let share = Memo::new(move |_| {
        app.data.stage.with(|stage| match stage {
            Stage::Reading(progress) if progress.total > 0.0 => Some(progress.share()),
            Stage::Computing => Some(1.0),
            _ => None,
        })
    });
    let computes = Memo::new(move |_| app.data.stage.with(|stage| *stage == Stage::Computing));
    let busy = Memo::new(move |_| app.data.stage.with(|stage| *stage == Stage::Looking || stage.opens()));
    view! {
        <Show when=move || busy.get()>
            <div class="notice notice-info" data-testid="import-progress" aria-busy="true">
                <progress class="progress" max="1" value=move || share.get() aria-label=move || what.get()>
                </progress>
                <span class="notice-text">
                    <b>{move || what.get()}</b> " "
                    <span data-testid="import-far">{move || far.get()}</span>
                </span>
                // What has been read stands in the place of what was open before as soon as it is put together.
                <button type="button" class="button" data-testid="import-cancel" disabled=move || computes.get()
                    on:click=move |_| {
                        app.cancel_import();
                        app.announcer.say(app.prefs.texts().data.cancelled);
                    }>
                    {word(|t| t.common.cancel)}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn Failed() -> impl IntoView {
    let app = use_app();
    let failure = Memo::new(move |_| match app.data.stage.get() {
        Stage::Failed(failure) => Some(failure),
        _ => None,
    });
    move || {
        failure.get().map(|failure| {
            let reload = failure.wants_reload();
            let correct = failure == ImportFailure::NoRows;
            let text = Signal::derive(move || sentences::import_failure(app, &failure));
            view! {
                <Notice kind="notice-bad" text testid="import-failed" on_close=move |()| app.dismiss_failure()>
                    {correct.then(|| view! {
                        <button type="button" class="button" on:click=move |_| app.correct_mapping()>
                            {word(|t| t.data.correct)}
                        </button>
                    })}
                    {reload.then(|| view! {
                        <button type="button" class="button" on:click=move |_| app.reload()>
                            {word(|t| t.common.reload)}
                        </button>
                    })}
                </Notice>
            }
        })
    }
}

#[component]
fn Conflict() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || matches!(app.workspace.save_state(), SaveState::Conflict { .. })>
            <div class="notice notice-warn" role="alert" data-testid="conflict">
                <span class="notice-text"><b>{word(|t| t.errors.conflict_title)}</b>" "{word(|t| t.errors.conflict_ask)}</span>
                <button type="button" class="button" data-testid="conflict-theirs"
                    on:click=move |_| app.workspace.take_theirs()>{word(|t| t.errors.conflict_take_theirs)}</button>
                <button type="button" class="button" data-testid="conflict-mine"
                    on:click=move |_| app.workspace.keep_mine()>{word(|t| t.errors.conflict_keep_mine)}</button>
                <button type="button" class="button" on:click=move |_| app.workspace.save_copy()>
                    {word(|t| t.errors.conflict_save_copy)}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn NotSaved() -> impl IntoView {
    let app = use_app();
    let text = Memo::new(move |_| {
        let t = &app.prefs.texts().errors;
        match app.workspace.save_state() {
            SaveState::Full => Some(t.save_quota.to_owned()),
            SaveState::Blocked => Some(t.save_blocked.to_owned()),
            SaveState::Newer => Some(t.save_newer.to_owned()),
            SaveState::Unavailable(_) => Some(t.save_unavailable.to_owned()),
            SaveState::Failed(said) => Some(fill(t.save_failed, &[("detail", &said)])),
            SaveState::Opening
            | SaveState::Untouched
            | SaveState::Unsaved
            | SaveState::Saving
            | SaveState::Saved { .. }
            | SaveState::Conflict { .. }
            | SaveState::Waiting => None,
        }
    });
    view! {
        <Show when=move || text.with(Option::is_some)>
            <div class="notice notice-warn" role="alert" data-testid="not-saved">
                <span class="notice-text">{move || text.get()}</span>
                <button type="button" class="button" on:click=move |_| app.workspace.save_now()>
                    {word(|t| t.common.retry)}
                </button>
                <button type="button" class="button" on:click=move |_| app.workspace.save_copy()>
                    {word(|t| t.shell.save_copy)}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn OpenedFile() -> impl IntoView {
    let app = use_app();
    move || {
        app.workspace.opened().map(|(name, opened)| {
            let bad = opened.is_refusal();
            let (text, notes) = restore::opened(app, &name, &opened);
            let kind = if bad { "notice-bad" } else { "notice-info" };
            view! {
                <Notice kind text=Signal::stored(text) testid="opened-file" on_close=move |()| app.workspace.dismiss_opened()>
                    {(!notes.is_empty()).then(|| view! {
                        <ul class="notice-list">
                            {notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}
                        </ul>
                    })}
                </Notice>
            }
        })
    }
}

#[component]
fn NoLanguage() -> impl IntoView {
    let app = use_app();
    move || {
        app.prefs.missing().map(|lang| {
            let text = fill(app.prefs.texts().errors.language_failed, &[("language", lang.own_name())]);
            view! {
                <Notice kind="notice-warn" text=Signal::stored(text) testid="no-language"
                    on_close=move |()| app.prefs.dismiss_missing()>
                    <button type="button" class="button" on:click=move |_| app.reload()>
                        {word(|t| t.common.reload)}
                    </button>
                </Notice>
            }
        })
    }
}

/// Files whose amounts are in several currencies and carry no sign that could be asked about.
#[component]
fn SeveralCurrencies() -> impl IntoView {
    let app = use_app();
    let several = Memo::new(move |_| app.currencies());
    let text = Signal::derive(move || {
        let named = several.get();
        let codes: Vec<&str> = named.iter().map(Currency::code).collect();
        fill(app.prefs.texts().shell.several_currencies, &[("currencies", &app.prefs.format().list(&codes))])
    });
    view! {
        <Show when=move || several.with(|several| several.len() > 1)>
            <Notice kind="notice-warn" text testid="several-currencies" />
        </Show>
    }
}
