//! Every figure that the data give, with its change against what was chosen.

use crate::analysis::{Compare, Figure, FigureKey, Window};
use crate::locale::fill;
use crate::state::{App, Topic, use_app};
use crate::ui::shared::{Explained, UnknownCustomers, figure_name, figures};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel with all figures.
#[component]
pub fn Computed() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" aria-labelledby="computed-title" data-testid="computed">
            <h2 class="panel-title" id="computed-title">{word(|t| t.kpis.computed_title)}</h2>
            <p class="say">{move || compared(app)}</p>
            <UnknownCustomers />
            <div class="figure-grid">
                {FigureKey::ALL.map(|key| view! { <One key /> }).collect_view()}
            </div>
        </section>
    }
}

/// What the changes stand against.
fn compared(app: App) -> String {
    let t = &app.prefs.texts().kpis;
    match (app.view.window(), app.view.compare(), figures::compared_with(app)) {
        (Window::All, ..) => t.against_choose.to_owned(),
        (_, Compare::Nothing, _) => t.against_nothing.to_owned(),
        (.., None) => t.against_none.to_owned(),
        (.., Some(span)) => fill(t.against_before, &[("span", &figures::span(app, span))]),
    }
}

/// The name of a figure in tests: `figure-AverageOrderValue`.
fn testid(key: FigureKey) -> String {
    format!("figure-{key:?}")
}

#[component]
fn One(key: FigureKey) -> impl IntoView {
    let app = use_app();
    let figure = Memo::new(move |_| {
        app.data.results.with(|results| results.value().and_then(|results| results.figure(key)).cloned().map(Arc::new))
    });
    let known = move |figure: Arc<Figure>| {
        let value = figure.value;
        let text = Signal::derive({
            let figure = figure.clone();
            move || figures::text(app, figure.unit, figure.value)
        });
        let (note, from) = (note(app, &figure), figures::from(app, &figure));
        view! {
            <p class="figure figure-small">
                <Explained topic=Signal::stored(Topic::Figure(figure)) value=Signal::stored(value) text
                    testid=testid(key) />
            </p>
            <p class="figure-note">{note}</p>
            {from.map(|from| view! { <p class="figure-note" data-testid=format!("from-{}", key.def().slug)>{from}</p> })}
        }
    };
    view! {
        <div class="figure-cell">
            <h3 class="figure-label">{move || figure_name(app.prefs.texts(), key)}</h3>
            {move || match figure.get() {
                Some(figure) => known(figure).into_any(),
                None => view! { <p class="skeleton" aria-hidden="true">"0"</p> }.into_any(),
            }}
        </div>
    }
}

/// The change, or why there is no value.
fn note(app: App, figure: &Figure) -> Option<String> {
    match (figure.missing, figure.change()) {
        (Some(reason), _) => Some(figures::missing(app, reason)),
        (None, Some(change)) => Some(figures::change(app, change)),
        (None, None) => None,
    }
}
