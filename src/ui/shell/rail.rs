//! The rail: the screens, and the seal that says what left the tab.

use super::super::shared::Icon;
use crate::locale::{fill, plural};
use crate::protocol::Screen;
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
            <Link screen=Screen::Overview />
            <Link screen=Screen::Data />
            <div class="rail-group">{word(|t| t.shell.group_understand)}</div>
            <Link screen=Screen::Segments />
            <Link screen=Screen::Kpis />
            <div class="rail-group">{word(|t| t.shell.group_decide)}</div>
            <Link screen=Screen::Budget />
            <Link screen=Screen::Plan />
            <Seal />
        </nav>
    }
}

#[component]
fn Link(screen: Screen) -> impl IntoView {
    let app = use_app();
    let name = move || {
        let t = &app.prefs.texts().shell;
        match screen {
            Screen::Overview => t.overview,
            Screen::Data => t.data,
            Screen::Segments => t.segments,
            Screen::Kpis => t.kpis,
            Screen::Budget => t.budget,
            Screen::Plan => t.plan,
        }
    };
    view! {
        <a class="rail-link" href=move || app.view.link(screen) data-testid=format!("nav-{}", screen.slug())
            aria-current=move || (app.view.screen() == screen).then_some("page")>
            <Icon shape=super::shape(screen) />
            {name}
        </a>
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
