//! Revenue by channel and by category, where the files have these columns.

use super::super::shared::{Chart, Kind, part_name, short_money};
use crate::analysis::{self, Breakdown, PartName, Results};
use crate::chart::{Bar, Bars, Spec, Tone};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::view;
use crate::units::Money;
use leptos::prelude::*;
use std::sync::Arc;

/// A column that revenue is broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Channel,
    Category,
}

impl Column {
    fn parts(self, results: &Results) -> &Breakdown {
        match self {
            Column::Channel => &results.channels,
            Column::Category => &results.categories,
        }
    }

    /// The same of unknown customers.
    fn unknown(self, results: &Results) -> Option<&Breakdown> {
        let unknown = results.unknown.as_ref()?;
        Some(match self {
            Column::Channel => &unknown.channels,
            Column::Category => &unknown.categories,
        })
    }

    fn title(self, app: App) -> &'static str {
        let t = &app.prefs.texts().segments;
        match self {
            Column::Channel => t.channel_title,
            Column::Category => t.category_title,
        }
    }

    fn picked(self, app: App) -> Option<String> {
        let filter = app.view.filter();
        match self {
            Column::Channel => filter.channel,
            Column::Category => filter.category,
        }
    }

    fn pick(self, app: App, name: &str) {
        match self {
            Column::Channel => app.view.toggle_channel(name),
            Column::Category => app.view.toggle_category(name),
        }
    }
}

/// A panel for each column that there is.
#[component]
pub fn Parts(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let has = move |column: Column| {
        Memo::new(move |_| {
            results.with(|results| {
                results.as_ref().is_some_and(|results| {
                    let unknown = column.unknown(results).is_some_and(|parts| !parts.is_empty());
                    unknown || !column.parts(results).is_empty()
                })
            })
        })
    };
    let (channel, category) = (has(Column::Channel), has(Column::Category));
    view! {
        <Show when=move || channel.get() || category.get()>
            <div class="row-2">
                <Show when=move || channel.get()><Part results column=Column::Channel name="channels" /></Show>
                <Show when=move || category.get()><Part results column=Column::Category name="categories" /></Show>
            </div>
        </Show>
    }
}

#[component]
fn Part(results: Memo<Option<Arc<Results>>>, column: Column, name: &'static str) -> impl IntoView {
    let app = use_app();
    let parts = Memo::new(move |_| {
        results.with(|results| results.as_ref().map(|results| column.parts(results).clone())).unwrap_or_default()
    });
    let spec = Memo::new(move |_| parts.with(|parts| bars(app, column, parts)));
    let say = move || parts.with(|parts| sentence(app, parts));
    let unknown = Memo::new(move |_| {
        let unknown = |results: &Option<Arc<Results>>| Some(column.unknown(results.as_ref()?)?.clone());
        results.with(unknown).unwrap_or_default()
    });
    let rest = move || {
        let beside = unknown.with(|parts| strangers(app, parts));
        let texts: Vec<String> =
            parts.with(|parts| parts.iter().filter_map(|part| unnamed(app, part)).chain(beside).collect());
        (!texts.is_empty()).then(|| texts.join(" · "))
    };
    view! {
        <section class="panel" data-testid=format!("{name}-panel")>
            <h2 class="panel-title">{move || column.title(app)}</h2>
            <p class="say">{say}</p>
            <Chart spec=spec kind=Signal::derive(move || Kind::Money(app.currency())) name=name
                on_pick=Callback::new(move |key: String| column.pick(app, &key))
                picked=Signal::derive(move || column.picked(app)) />
            {move || rest().map(|text| view! { <p class="field-hint tier-note">{text}</p> })}
        </section>
    }
}

/// The names as bars; the key of a bar is the name itself. What cannot be filtered by stands below the chart.
fn bars(app: App, column: Column, parts: &Breakdown) -> Spec {
    let t = &app.prefs.texts().common;
    let named = parts.iter().filter_map(|part| match &part.name {
        PartName::Named(name) => Some(Bar {
            key: name.clone(),
            name: part_name(app, name),
            tone: Tone::Accent,
            value: Some(part.revenue.units()),
            target: None,
        }),
        PartName::NoEntry | PartName::Rest(_) => None,
    });
    Spec::Bars(Bars {
        caption: column.title(app).to_owned(),
        headings: [t.name, t.revenue, t.target].map(str::to_owned),
        bars: named.collect(),
        whole: None,
    })
}

fn sentence(app: App, parts: &Breakdown) -> Option<String> {
    let (name, share) = parts.iter().find_map(|part| match &part.name {
        PartName::Named(name) => Some((name, part.share?)),
        PartName::NoEntry | PartName::Rest(_) => None,
    })?;
    let share = app.prefs.format().share(share);
    Some(fill(app.prefs.texts().segments.part_say, &[("name", &part_name(app, name)), ("share", &share)]))
}

/// What unknown customers bought, by the largest of the same names.
fn strangers(app: App, parts: &Breakdown) -> Option<String> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let said = |part: &analysis::Part| {
        let named = |name: &String| format!("{} {}", part_name(app, name), short_money(app, part.revenue));
        unnamed(app, part).or(match &part.name {
            PartName::Named(name) => Some(named(name)),
            PartName::NoEntry | PartName::Rest(_) => None,
        })
    };
    let said: Vec<String> = parts.iter().filter_map(said).collect();
    let listed: Vec<&str> = said.iter().map(String::as_str).collect();
    let sum = parts.iter().map(|part| part.revenue).fold(Money(0), |sum, next| sum + next);
    let values = [("revenue", &*short_money(app, sum)), ("parts", &*format.list(&listed))];
    (!parts.is_empty()).then(|| fill(t.segments.part_unknown, &values))
}

/// Lines without an entry, or the names that are not told one by one.
fn unnamed(app: App, part: &analysis::Part) -> Option<String> {
    let t = &app.prefs.texts().segments;
    let revenue = short_money(app, part.revenue);
    match part.name {
        PartName::Named(_) => None,
        PartName::NoEntry => Some(fill(t.part_no_entry, &[("revenue", &revenue)])),
        PartName::Rest(names) => {
            let count = app.prefs.format().integer(names as f64);
            Some(fill(t.part_rest, &[("count", &count), ("revenue", &revenue)]))
        }
    }
}
