//! How unequal revenue is: the Lorenz curve, the Gini coefficient and the share of the top customers.

use super::super::shared::{Chart, Explained, Kind, figure_name};
use crate::analysis::{Concentration, FigureKey, Results, TopShare};
use crate::chart::{Lorenz, Spec, Spot};
use crate::locale::{Texts, fill};
use crate::state::{App, Topic, use_app};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The share of customers the sentence is about.
const TOP: f64 = 0.2;

/// The panel.
#[component]
pub fn Spread(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let spread = Memo::new(move |_| {
        results.with(|r| r.as_ref().map(|r| r.concentration.told(r.basis.used.customers))).unwrap_or_default()
    });
    let say = Memo::new(move |_| spread.with(|spread| sentence(app, spread)));
    let spec = Memo::new(move |_| spread.with(|spread| curve(app, app.prefs.texts(), spread)));
    view! {
        <section class="panel" data-testid="spread">
            <h2 class="panel-title">{word(|t| t.segments.lorenz_title)}</h2>
            <p class="say">{move || say.get().unwrap_or_else(|| t().lorenz_none.to_owned())}</p>
            <dl class="top-shares">
                <Asked results key=FigureKey::Gini />
                <Asked results key=FigureKey::TopFifthShare />
            </dl>
            <Chart spec=spec kind=Signal::derive(|| Kind::Share) name="lorenz" />
            <Show when=move || spread.with(|spread| !spread.top.is_empty())>
                <p class="field-hint tier-note">{word(|t| t.segments.top_shares)}": "{move || spread.with(|s| tops(app, s))}</p>
            </Show>
        </section>
    }
}

/// A figure with its name and its explanation.
#[component]
fn Asked(results: Memo<Option<Arc<Results>>>, key: FigureKey) -> impl IntoView {
    let app = use_app();
    let figure = Memo::new(move |_| {
        results.with(|results| results.as_ref().and_then(|results| results.figure(key).cloned())).map(Arc::new)
    });
    let value = move || figure.with(|figure| figure.as_ref().and_then(|figure| figure.value));
    let text = move || match value() {
        Some(value) if key == FigureKey::Gini => app.prefs.format().decimal(value, 3),
        Some(value) => app.prefs.format().percent(Ratio(value), 1),
        None => app.prefs.texts().common.unknown.to_owned(),
    };
    view! {
        <div>
            <dt title=move || (key == FigureKey::Gini).then(|| app.prefs.texts().figures.gini_meaning)>
                {move || figure_name(app.prefs.texts(), key)}
            </dt>
            <dd class="figure figure-small">
                <Explained topic=Signal::stored(Topic::Figure(key))
                    value=Signal::derive(value) text=Signal::derive(text) testid=format!("segments-{key:?}") />
            </dd>
        </div>
    }
}

fn sentence(app: App, spread: &Concentration) -> Option<String> {
    // Of a handful of customers a fifth is nobody: then it is about the largest share that is somebody.
    let top = spread.top.iter().find(|top| top.top == TOP).or(spread.top.last())?;
    let format = app.prefs.format();
    let (share, revenue) = (format.percent(Ratio(top.top), 0), format.percent(top.revenue, 1));
    let gini = format.decimal(spread.gini?, 2);
    let text = app.prefs.texts().segments.lorenz_say;
    Some(fill(text, &[("share", &share), ("revenue", &revenue), ("gini", &gini)]))
}

/// "top 1 % 14.9 %, top 5 % 38.0 %" and so on.
fn tops(app: App, spread: &Concentration) -> String {
    let format = app.prefs.format();
    let one = |top: &TopShare| {
        let name = fill(app.prefs.texts().segments.top_share_of, &[("share", &format.percent(Ratio(top.top), 0))]);
        format!("{name} {}", format.percent(top.revenue, 1))
    };
    spread.top.iter().map(one).collect::<Vec<_>>().join(" · ")
}

fn curve(app: App, texts: &Texts, spread: &Concentration) -> Spec {
    let t = &texts.segments;
    let format = app.prefs.format();
    let all = app.data.results.with(|results| results.value().map_or(0, |results| results.basis.used.customers));
    let spot = spread.top.iter().find(|top| top.top == TOP).map(|top| {
        let share = fill(t.top_share_of, &[("share", &format.percent(Ratio(top.top), 0))]);
        let label = format!("{share}: {}", format.percent(top.revenue, 1));
        Spot { key: "top:20".to_owned(), at: (1.0 - top.share_of(all), 1.0 - top.revenue.0), label }
    });
    Spec::Lorenz(Lorenz {
        caption: t.lorenz_title.to_owned(),
        x: t.lorenz_x.to_owned(),
        y: t.lorenz_y.to_owned(),
        points: spread.lorenz.iter().map(|point| (point.customers, point.revenue)).collect(),
        equality: t.lorenz_equal.to_owned(),
        gap: spread.gini.map(|gini| fill(t.gini_short, &[("gini", &format.decimal(gini, 2))])).unwrap_or_default(),
        spots: spot.into_iter().collect(),
    })
}
