//! Every figure that the data give, with its change against what was chosen.

use crate::analysis::{Compare, Figure, FigureKey, Missing, Results, Window};
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
            <Absent />
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

/// A figure of the results.
fn memo(app: App, key: FigureKey) -> Memo<Option<Arc<Figure>>> {
    Memo::new(move |_| {
        app.data.results.with(|results| results.value().and_then(|results| results.figure(key)).cloned().map(Arc::new))
    })
}

/// The value, which can be asked. The button stays while the value changes, so that the focus comes back to it.
#[component]
fn Value(key: FigureKey, figure: Memo<Option<Arc<Figure>>>) -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || figure.with(|figure| figure.as_ref().and_then(|figure| figure.value)));
    let text = Signal::derive(move || figures::text(app, key.unit(), value.get()));
    view! { <Explained topic=Signal::stored(Topic::Figure(key)) value text testid=testid(key) /> }
}

#[component]
fn One(key: FigureKey) -> impl IntoView {
    let app = use_app();
    let figure = memo(app, key);
    let there = Memo::new(move |_| figure.with(Option::is_some));
    let told = Memo::new(move |_| {
        figure.with(|figure| figure.as_ref().map_or(key.def().needs.is_empty(), |figure| !is_absent(figure)))
    });
    let of = move |text: fn(App, &Figure) -> Option<String>| figure.with(|figure| text(app, figure.as_ref()?));
    view! {
        <Show when=move || told.get()>
            <div class="figure-cell">
                <h3 class="figure-label">{move || figure_name(app.prefs.texts(), key)}</h3>
                <Show when=move || there.get() fallback=|| view! { <p class="skeleton" aria-hidden="true">"0"</p> }>
                    <p class="figure figure-small"><Value key figure /></p>
                    <p class="figure-note">{move || of(note)}</p>
                    {move || of(figures::from).map(|from| view! {
                        <p class="figure-note" data-testid=format!("from-{}", key.def().slug)>{from}</p>
                    })}
                </Show>
            </div>
        </Show>
    }
}

/// Whether no open file has what a figure needs.
fn is_absent(figure: &Figure) -> bool {
    matches!(figure.missing, Some(Missing::ColumnAbsent(_)))
}

/// The figures that no open file can give, those that need the same in one group.
fn absent(results: &Results) -> Vec<Vec<FigureKey>> {
    let mut groups: Vec<Vec<FigureKey>> = Vec::new();
    for key in results.figures.iter().filter(|figure| is_absent(figure)).map(|figure| figure.key) {
        let alike =
            |group: &&mut Vec<FigureKey>| group.first().is_some_and(|first| first.def().needs == key.def().needs);
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(key),
            None => groups.push(vec![key]),
        }
    }
    groups
}

/// What the open files lack, a line for each thing that would bring figures.
#[component]
fn Absent() -> impl IntoView {
    let app = use_app();
    let groups =
        Memo::new(move |_| app.data.results.with(|results| results.value().map(|r| absent(r)).unwrap_or_default()));
    move || {
        let groups = groups.get();
        let line = |group: Vec<FigureKey>| {
            let reason = group.first().map(|first| figures::missing(app, Missing::ColumnAbsent(*first)));
            let names = group.into_iter().map(|key| {
                let figure = memo(app, key);
                view! { <span>{figure_name(app.prefs.texts(), key)} " " <Value key figure /></span> }.into_any()
            });
            let names = names.collect::<Vec<AnyView>>();
            view! { <li class="figure-cell"><p class="cluster">{names}</p><p class="figure-note">{reason}</p></li> }
                .into_any()
        };
        (!groups.is_empty()).then(|| {
            let lines = groups.into_iter().map(line).collect::<Vec<AnyView>>();
            view! { <ul class="stack" data-testid="absent-figures">{lines}</ul> }.into_any()
        })
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
