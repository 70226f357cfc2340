//! How many customers share the scores of recency and frequency.

use super::super::shared::{Chart, Explained, Kind};
use crate::analysis::{Results, Rfm, Selector};
use crate::chart::{Category, HeatGrid, Spec};
use crate::locale::{Texts, fill, plural};
use crate::state::{App, Topic, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn ScoresPanel(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let rfm = Memo::new(move |_| results.with(|r| r.as_ref().map(|r| r.rfm.clone())).unwrap_or_default());
    let scored = move || rfm.with(|rfm| rfm.customers);
    let text = Signal::derive(move || {
        let words = &app.prefs.texts().common;
        let number = app.prefs.format().integer(scored() as f64);
        let customers = fill(plural(scored(), words.customers_one, words.customers_other), &[("count", &number)]);
        fill(t().scored, &[("customers", &customers)])
    });
    let spec = Memo::new(move |_| rfm.with(|rfm| grid(app.prefs.texts(), rfm)));
    view! {
        <section class="panel" data-testid="scores">
            <h2 class="panel-title">{word(|t| t.segments.scores_title)}</h2>
            <p class="say">
                <Explained topic=Topic::Scores value=Signal::derive(move || Some(scored() as f64)) text=text />
            </p>
            {move || alike(app, rfm.with(Rfm::alike)).map(|text| view! {
                <p class="notice notice-info" data-testid="scores-alike">{text}</p>
            })}
            <h3 class="panel-title chart-title">{word(|t| t.segments.scores_grid_label)}</h3>
            <Chart spec=spec kind=Signal::derive(|| Kind::Count) name="scores-grid"
                on_pick=Callback::new(move |key: String| app.view.open_list(cell(&key))) />
        </section>
    }
}

/// Where the edges tell nobody apart, so that a score of 1 is not read as "low".
fn alike(app: App, alike: [bool; 3]) -> Option<String> {
    let t = &app.prefs.texts().segments;
    if alike == [true; 3] {
        return Some(t.scores_alike_all.to_owned());
    }
    let names: Vec<&str> = alike
        .into_iter()
        .zip([t.recency, t.frequency, t.monetary])
        .filter_map(|(alike, name)| alike.then_some(name))
        .collect();
    (!names.is_empty()).then(|| fill(t.scores_alike, &[("names", &app.prefs.format().list(&names))]))
}

/// Recency from the best score down to 1, frequency from 1 up: the best customers stand at the top right.
fn grid(texts: &Texts, rfm: &Rfm) -> Spec {
    let t = &texts.segments;
    let parts = usize::from(rfm.scoring.parts);
    let category = |letter: &str, name: &str, score: usize| Category {
        key: format!("{letter}{score}"),
        name: format!("{name} {score}"),
        tick: format!("{letter} {score}"),
    };
    let mut rows: Vec<Vec<Option<f64>>> = rfm
        .by_recency_and_frequency()
        .iter()
        .map(|row| row.iter().map(|customers| Some(*customers as f64)).collect())
        .collect();
    rows.reverse();
    Spec::HeatGrid(HeatGrid {
        caption: t.scores_grid_label.to_owned(),
        row_title: t.recency.to_owned(),
        column_title: t.frequency.to_owned(),
        rows: (1..=parts).rev().map(|score| category("R", t.recency, score)).collect(),
        columns: (1..=parts).map(|score| category("F", t.frequency, score)).collect(),
        values: rows,
        cuts: None,
    })
}

/// The customers of a cell of the grid, by its key: `R5 F3`.
fn cell(key: &str) -> Selector {
    let score = |letter: char| {
        let found = key.split(' ').find_map(|word| word.strip_prefix(letter));
        found.and_then(|digits| digits.parse::<u8>().ok())
    };
    Selector::Scores { recency: score('R'), frequency: score('F'), monetary: None }
}
