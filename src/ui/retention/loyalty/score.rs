//! The value score: its weights, how customers are spread, and what the best of them bring.

use super::weights::Weights;
use crate::analysis::{ScoreTenth, Selector, ValueScores};
use crate::chart::{Category, Columns, Spec, Stack, Tone};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Icon, Kind, Shape, figures, score_points, short_money};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Score(scores: Memo<Option<Arc<ValueScores>>>) -> impl IntoView {
    let count = Memo::new(move |_| scores.with(|scores| scores.as_ref().map(|scores| scores.customers)));
    view! {
        <section class="panel" data-testid="value-score">
            <h2 class="panel-title">{word(|t| t.score.title)}</h2>
            <p class="say">{word(|t| t.score.say)}</p>
            <Weights scores />
            {move || match count.get() {
                None => view! { <p class="skeleton">" "</p> }.into_any(),
                Some(0) => view! { <p class="notice notice-info">{word(|t| t.cohorts.no_orders)}</p> }.into_any(),
                Some(_) => view! { <Found scores /> }.into_any(),
            }}
        </section>
    }
}

/// What comes of it.
#[component]
fn Found(scores: Memo<Option<Arc<ValueScores>>>) -> impl IntoView {
    let app = use_app();
    let spec = Memo::new(move |_| scores.with(|scores| spread(app, scores.as_deref())));
    let pick = Callback::new(move |key: String| {
        let place = key.split(' ').find_map(|word| word.strip_prefix("score:"));
        let tenth = place
            .and_then(|place| place.parse::<usize>().ok())
            .and_then(|place| scores.with_untracked(|scores| scores.as_ref()?.tenths.get(place).copied()));
        if let Some(tenth) = tenth {
            app.view.open_list(Selector::Score(tenth.behind));
        }
    });
    view! {
        {move || scores.with(|scores| scores.as_ref().map(|scores| best(app, scores)))}
        <h3 class="panel-title chart-title">{word(|t| t.score.chart)}</h3>
        <Chart spec kind=Signal::stored(Kind::Count) name="score-chart" on_pick=pick />
        {move || scores.with(|scores| scores.as_ref().map(|scores| table(app, scores)))}
    }
}

fn best(app: App, scores: &ValueScores) -> AnyView {
    let (t, format) = (&app.prefs.texts().score, app.prefs.format());
    let top = scores.top;
    let words = [
        ("customers", figures::customers(app, top.customers)),
        ("score", score_points(app, top.behind.from)),
        ("revenue", short_money(app, top.revenue)),
        ("orders", figures::orders(app, top.orders)),
    ];
    let say = fill(t.top, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
    let share = top.share.map(|share| fill(t.top_share, &[("share", &format.share(share))]));
    view! {
        <p class="value-answer" data-testid="score-top">{say} " " {share}</p>
        <p class="data-after">
            <a class="button" data-testid="score-list"
                href=move || app.view.link_to_list(Selector::Score(top.behind))>
                <Icon shape=Shape::People />{t.list_top}
            </a>
        </p>
    }
    .into_any()
}

/// A tenth of the scale in whole points: `80–90`.
fn band(app: App, place: usize) -> String {
    let (format, points) = (app.prefs.format(), |place: usize| place as f64 * 10.0);
    let (from, to) = (format.integer(points(place)), format.integer(points(place + 1)));
    fill(app.prefs.texts().score.band, &[("from", &from), ("to", &to)])
}

fn spread(app: App, scores: Option<&ValueScores>) -> Spec {
    let t = &app.prefs.texts().score;
    let tenths = scores.map(|scores| scores.tenths.as_slice()).unwrap_or_default();
    let category = |place: usize| {
        let name = band(app, place);
        Category { key: format!("score:{place}"), tick: name.clone(), name }
    };
    Spec::Columns(Columns {
        caption: t.chart.to_owned(),
        category: t.score.to_owned(),
        categories: (0..tenths.len()).map(category).collect(),
        series: vec![Stack {
            key: "customers".to_owned(),
            name: String::new(),
            tone: Tone::Data(0),
            below: false,
            values: tenths.iter().map(|tenth| Some(tenth.customers as f64)).collect(),
        }],
    })
}

fn table(app: App, scores: &ValueScores) -> AnyView {
    let t = app.prefs.texts();
    let row = |(place, tenth): (usize, &ScoreTenth)| {
        let behind = tenth.behind;
        view! {
            <tr data-testid=format!("score-{place}")>
                <th scope="row">
                    <a href=move || app.view.link_to_list(Selector::Score(behind))>{band(app, place)}</a>
                </th>
                <td class="num">{app.prefs.format().integer(tenth.customers as f64)}</td>
                <td class="num">{short_money(app, tenth.revenue)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.score.chart>
            <table class="table" data-testid="score-table">
                <caption class="visually-hidden">{t.score.chart}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.score.score}</th>
                        <th scope="col" class="num">{t.common.customers}</th>
                        <th scope="col" class="num">{t.common.revenue}</th>
                    </tr>
                </thead>
                <tbody>{scores.tenths.iter().enumerate().rev().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
