//! One measure: its values as a histogram with the edges on it, and the customers of each score.

use super::edge::{Edge, EdgeField};
use super::{Spread, scoring, set};
use crate::analysis::{SchemeId, ScoreCuts, ScoreMeasure, ScoreSpread, Selector, ValueSpread};
use crate::locale::{Texts, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{figures, rows};
use crate::ui::{view, word};
use crate::units::Money;
use leptos::prelude::*;
use std::sync::Arc;

/// The edges of one measure: those in use, or those that a hand is moving.
#[derive(Clone, Copy)]
pub struct Edges {
    pub app: App,
    pub scheme: SchemeId,
    pub measure: ScoreMeasure,
    pub spread: Spread,
    /// While a line is moved; nothing else is asked or kept before it is let go.
    pub draft: RwSignal<Option<Vec<f64>>>,
    /// The edges that are shown.
    pub shown: Memo<Vec<f64>>,
}

impl Edges {
    fn new(app: App, scheme: SchemeId, measure: ScoreMeasure, spread: Spread) -> Edges {
        let draft = RwSignal::new(None::<Vec<f64>>);
        let held = Memo::new(move |_| scoring(app, scheme));
        let shown = Memo::new(move |_| {
            let known = |spread: &Option<Arc<ScoreSpread>>| {
                let spread = spread.as_ref()?;
                let own = held.with(|held| match &held.cuts {
                    ScoreCuts::Own(own) if held.parts == spread.scoring.parts => Some(measure.edges(own).clone()),
                    ScoreCuts::Own(_) | ScoreCuts::Quantiles | ScoreCuts::Breaks => None,
                });
                Some(own.unwrap_or_else(|| spread.of(measure).edges.clone()))
            };
            draft.get().or_else(|| spread.with(known)).unwrap_or_default()
        });
        Edges { app, scheme, measure, spread, draft, shown }
    }

    /// Reads the spread of the measure.
    pub fn with<T: Default>(self, read: impl FnOnce(&ValueSpread) -> T) -> T {
        self.spread.with(|spread| spread.as_ref().map(|spread| read(spread.of(self.measure)))).unwrap_or_default()
    }

    /// The edges that a move begins with: none of them coincide.
    pub fn apart(self) -> Vec<f64> {
        if let Some(draft) = self.draft.get_untracked() {
            return draft;
        }
        let held = untrack(|| scoring(self.app, self.scheme));
        match held.cuts {
            ScoreCuts::Own(own) => self.measure.edges(&own).clone(),
            ScoreCuts::Quantiles | ScoreCuts::Breaks => {
                let spread = self.spread.get_untracked();
                spread.map(|spread| self.measure.edges(&spread.own()).clone()).unwrap_or_default()
            }
        }
    }

    /// Keeps edges as thresholds of the scheme; the other measures begin with those in use.
    pub fn keep(self, edges: Vec<f64>) -> Result<(), String> {
        let Some(spread) = self.spread.get_untracked() else { return Ok(()) };
        set(self.app, self.scheme, |scoring| {
            let mut own = match &scoring.cuts {
                ScoreCuts::Own(own) => own.clone(),
                ScoreCuts::Quantiles | ScoreCuts::Breaks => spread.own(),
            };
            *self.measure.edges_mut(&mut own) = edges;
            scoring.cuts = ScoreCuts::Own(own);
        })
    }

    /// A value in words: days, orders or money.
    pub fn words(self, value: f64) -> String {
        let (t, format) = (&self.app.prefs.texts().segments, self.app.prefs.format());
        match self.measure {
            ScoreMeasure::Recency => format!("{} {}", format.decimal_up_to(value, 2), t.days_unit),
            ScoreMeasure::Frequency => format!("{} {}", format.decimal_up_to(value, 2), t.orders_unit),
            ScoreMeasure::Monetary => self.money(value),
        }
    }

    /// The values of a bin, which lie above its lower bound.
    fn bin(self, from: f64, to: f64) -> String {
        match self.measure {
            ScoreMeasure::Recency | ScoreMeasure::Frequency if from + 1.0 < to => {
                format!("{} – {}", self.tick(from + 1.0), self.words(to))
            }
            ScoreMeasure::Recency | ScoreMeasure::Frequency => self.words(to),
            ScoreMeasure::Monetary => format!("> {} – {}", self.money(from), self.money(to)),
        }
    }

    /// A value without its unit, as on an axis.
    fn tick(self, value: f64) -> String {
        match self.measure {
            ScoreMeasure::Recency | ScoreMeasure::Frequency => self.app.prefs.format().integer(value.max(0.0).round()),
            ScoreMeasure::Monetary => self.money(value),
        }
    }

    fn money(self, value: f64) -> String {
        self.app.prefs.format().money(Money::from_units(value), self.app.currency(), value.abs() >= 1e5)
    }

    /// The unit behind a typed number.
    pub fn unit(self) -> String {
        let t = &self.app.prefs.texts().segments;
        match self.measure {
            ScoreMeasure::Recency => t.days_unit.to_owned(),
            ScoreMeasure::Frequency => t.orders_unit.to_owned(),
            ScoreMeasure::Monetary => figures::currency_unit(self.app),
        }
    }

    /// The name of the measure.
    pub fn name(self) -> &'static str {
        name(self.app.prefs.texts(), self.measure)
    }
}

fn name(t: &Texts, measure: ScoreMeasure) -> &'static str {
    match measure {
        ScoreMeasure::Recency => t.segments.recency,
        ScoreMeasure::Frequency => t.segments.frequency,
        ScoreMeasure::Monetary => t.segments.monetary,
    }
}

/// The measure.
#[component]
pub fn Measure(scheme: SchemeId, measure: ScoreMeasure, spread: Spread) -> impl IntoView {
    let app = use_app();
    let edges = Edges::new(app, scheme, measure, spread);
    let parts = Memo::new(move |_| spread.with(|spread| spread.as_ref().map_or(0, |spread| spread.scoring.parts)));
    let help = move || {
        let t = &app.prefs.texts().segments;
        let text = match measure {
            ScoreMeasure::Recency => t.recency_help,
            ScoreMeasure::Frequency => t.frequency_help,
            ScoreMeasure::Monetary => t.monetary_help,
        };
        fill(text, &[("best", &app.prefs.format().integer(parts.get().into()))])
    };
    let lines = move || (0..usize::from(parts.get().saturating_sub(1))).collect::<Vec<_>>();
    let ends =
        move || edges.with(|spread| [0.0, 0.5, 1.0].map(|place| spread.value_at(place))).map(|value| edges.tick(value));
    view! {
        <div class="score-measure" data-testid=format!("measure-{}", measure.slug())>
            <h3 class="panel-title">{move || edges.name()}</h3>
            <p class="field-hint">{help}</p>
            <div class="score-chart">
                <div class="score-bars" aria-hidden="true">{move || bars(edges)}</div>
                {rows(lines, usize::to_string, move |place| view! { <Edge edges place /> }.into_any())}
            </div>
            <div class="score-axis" aria-hidden="true">
                {move || ends().map(|tick| view! { <span>{tick}</span> }).collect_view()}
            </div>
            <Bands edges parts />
        </div>
    }
}

/// A bar for each bin, as high as it has customers.
fn bars(edges: Edges) -> Vec<AnyView> {
    edges.with(|spread| {
        let most = spread.bins.iter().copied().max().unwrap_or(0).max(1) as f64;
        let bounds = spread.bounds.iter().zip(spread.bounds.iter().skip(1));
        let bar = |((from, to), count): ((&f64, &f64), &u64)| {
            let customers = figures::customers(edges.app, *count);
            let title = format!("{}: {customers}", edges.bin(*from, *to));
            let height = format!("{:.1}%", *count as f64 / most * 100.0);
            view! { <span class:none={*count == 0} style:--height=height title=title></span> }.into_any()
        };
        bounds.zip(&spread.bins).map(bar).collect()
    })
}

/// The scores with the values up to which they reach, those of the lowest values first, and their customers.
#[component]
fn Bands(edges: Edges, parts: Memo<u8>) -> impl IntoView {
    let app = use_app();
    let counted = Memo::new(move |_| edges.shown.with(|shown| edges.with(|spread| spread.counted(shown))));
    let bands = move || (0..parts.get()).map(|band| (band, parts.get())).collect::<Vec<_>>();
    let caption = move || fill(app.prefs.texts().segments.scoring_table, &[("name", edges.name())]);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table class="table score-bands" data-testid=format!("bands-{}", edges.measure.slug())>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.segments.score)}</th>
                        <th scope="col" class="num">{word(|t| t.segments.scoring_upto)}</th>
                        <th scope="col" class="num">{word(|t| t.segments.customers)}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows(bands, |(band, parts)| format!("{band}/{parts}"), move |(band, parts)| {
                        view! { <Band edges band parts counted /> }.into_any()
                    })}
                </tbody>
            </table>
        </div>
    }
}

/// One score.
#[component]
fn Band(edges: Edges, band: u8, parts: u8, counted: Memo<(Vec<u64>, bool)>) -> impl IntoView {
    let app = use_app();
    let score = edges.measure.score(band, parts);
    let who = match edges.measure {
        ScoreMeasure::Recency => Selector::Scores { recency: Some(score), frequency: None, monetary: None },
        ScoreMeasure::Frequency => Selector::Scores { recency: None, frequency: Some(score), monetary: None },
        ScoreMeasure::Monetary => Selector::Scores { recency: None, frequency: None, monetary: Some(score) },
    };
    let count = move || {
        let (count, exact) = counted.with(|(counts, exact)| (counts.get(usize::from(band)).copied(), *exact));
        let count = app.prefs.format().integer(count.unwrap_or(0) as f64);
        if exact { count } else { format!("≈ {count}") }
    };
    view! {
        <tr>
            <th scope="row">{move || app.prefs.format().integer(score.into())}</th>
            <td class="num">
                {if band + 1 < parts {
                    view! { <EdgeField edges place=usize::from(band) /> }.into_any()
                } else {
                    view! { {word(|t| t.segments.scoring_above)} }.into_any()
                }}
            </td>
            <td class="num">
                <a href=move || app.view.link_to_list(who) data-testid=format!("count-{}-{score}", edges.measure.slug())>{count}</a>
            </td>
        </tr>
    }
}
