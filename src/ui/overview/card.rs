//! A figure as a card: its value, and its change where there is one.

use super::super::shared::{Explained, figure_name, figures};
use crate::analysis::FigureKey;
use crate::state::{Topic, use_app};
use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// The card.
#[component]
pub fn FigureCard(
    /// Which figure.
    key: FigureKey,
) -> impl IntoView {
    let app = use_app();
    let figure = Memo::new(move |_| {
        app.data.results.with(|results| results.value().and_then(|results| results.figure(key)).cloned().map(Arc::new))
    });
    let note = move || {
        let figure = figure.get()?;
        match (figure.missing, figure.change()) {
            (Some(reason), _) => Some(figures::missing(app, reason)),
            (None, change) => change.map(|change| figures::change(app, change)),
        }
    };
    view! {
        <article class="card" data-testid=format!("figure-card-{key:?}")>
            <h2 class="card-label">{move || figure_name(app.prefs.texts(), key)}</h2>
            {move || figure.get().map(|figure| {
                let value = figure.value;
                let text = Signal::derive({
                    let figure = figure.clone();
                    move || figures::text(app, figure.unit, figure.value)
                });
                view! {
                    <p class="figure">
                        <Explained topic=Signal::stored(Topic::Figure(key)) value=Signal::stored(value) text />
                    </p>
                }
            })}
            {move || note().map(|note| view! { <p class="card-reason">{note}</p> })}
        </article>
    }
}
