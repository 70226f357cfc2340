//! The rail: the screens, and the seal that says what left the tab.

use super::super::screens::{Group, SCREENS, ScreenDef};
use super::super::shared::{Icon, Shape};
use crate::locale::{fill, plural};
use crate::state::use_app;
use crate::ui::{view, word};
use leptos::prelude::*;

/// The navigation.
#[component]
pub fn Rail() -> impl IntoView {
    view! {
        <nav class="rail" aria-label=word(|t| t.shell.screens)>
            <div class="brand">
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <rect class="brand-ground" x="1" y="1" width="22" height="22" rx="6" />
                    <path class="brand-mark" d="M7 17V9.5M12 17V6.5M17 17v-5" />
                </svg>
                {word(|t| t.shell.app_name)}
            </div>
            {Group::ALL.map(|group| {
                let heading = group.heading().map(|heading| view! {
                    <div class="rail-group">{move || heading(use_app().prefs.texts())}</div>
                });
                let links = SCREENS.iter().filter(move |def| def.group == group).map(|def| view! { <Link def /> });
                view! { {heading} <div class="rail-links" class:rail-foot=group == Group::Foot>{links.collect_view()}</div> }
            }).collect_view()}
            <Find />
            <More />
            <Seal />
        </nav>
    }
}

#[component]
fn Link(def: &'static ScreenDef) -> impl IntoView {
    let app = use_app();
    let screen = def.screen;
    view! {
        <a class="rail-link" class:rail-second=def.behind_more href=move || app.view.link(screen)
            title=move || (def.name)(app.prefs.texts()) data-testid=format!("nav-{}", screen.slug())
            aria-current=move || (app.view.screen() == screen).then_some("page")>
            <Icon shape=def.shape />
            {move || (def.name)(app.prefs.texts())}
        </a>
    }
}

/// Where the bar is short: opens and closes the screens that have no place in it.
#[component]
fn More() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    // Whoever has gone to a screen has no more use for the list.
    let here = Memo::new(move |_| (app.view.screen(), app.view.tab()));
    let at = RwSignal::new(here.get_untracked());
    let shown = move || open.get() && at.get() == here.get();
    let second = move || SCREENS.iter().any(|def| def.behind_more && def.screen == app.view.screen());
    view! {
        <button type="button" class="rail-link rail-more" data-testid="nav-more"
            aria-expanded=move || shown().to_string()
            class:is-open=shown class:is-here=second
            on:click=move |_| {
                let now = untrack(shown);
                at.set(here.get_untracked());
                open.set(!now);
            }>
            <Icon shape=Shape::More />
            {word(|t| t.shell.more)}
        </button>
    }
}

/// Opens the search, where the bar is short.
#[component]
fn Find() -> impl IntoView {
    let app = use_app();
    view! {
        <button type="button" class="rail-link rail-second rail-find" data-testid="nav-find" aria-haspopup="dialog"
            on:click=move |_| app.finding.set(true)>
            <Icon shape=Shape::Search />
            {word(|t| t.find.title)}
        </button>
    }
}

#[component]
fn Seal() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().shell;
    let count = move || match app.privacy.requests() {
        _ if !app.privacy.opened() => t().seal_help.to_owned(),
        0 => t().seal_none.to_owned(),
        n => {
            let number = app.prefs.format().integer(n.into());
            fill(plural(n.into(), t().seal_one, t().seal_other), &[("count", &number)])
        }
    };
    view! {
        <div class="seal" data-testid="seal">
            <b>"✓ " {word(|t| t.shell.seal_title)}</b>
            <span>{count}</span>
        </div>
    }
}
