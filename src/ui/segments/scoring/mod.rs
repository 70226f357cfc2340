//! How scores are given: how many there are, where the values are cut, and how these lie around the cuts.

mod edge;
mod measure;

use super::super::shared::Select;
use super::chooser::SchemeChooser;
use super::edit;
use super::head::Refused;
use crate::analysis::{GroupMap, MOST_PARTS, Method, SchemeId, ScoreCuts, ScoreMeasure, ScoreSpread, Scoring};
use crate::locale::fill;
use crate::state::{App, Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The ways to cut, by their words.
const CUTS: [&str; 3] = ["quantiles", "breaks", "own"];

/// The spread as it is known now.
type Spread = Memo<Option<Arc<ScoreSpread>>>;

/// How the scores of a scheme are given at present.
fn scoring(app: App, scheme: SchemeId) -> Scoring {
    app.workspace.scheme(Some(scheme)).scoring
}

/// Gives scores in another way; a refusal as a sentence.
fn set(app: App, scheme: SchemeId, change: impl FnOnce(&mut Scoring)) -> Result<(), String> {
    edit::set(app, scheme, |held| {
        let mut scoring = held.scoring.clone();
        change(&mut scoring);
        *held = held.clone().scored(scoring);
    })
}

/// The panel of the scheme that is looked at.
#[component]
pub fn ScoringPanel(scheme: Memo<SchemeId>) -> impl IntoView {
    view! {
        <section class="panel" data-testid="scoring">
            <div class="scheme-bar">
                <h2 class="panel-title">{word(|t| t.segments.scoring_title)}</h2>
                <SchemeChooser />
            </div>
            {move || view! { <Scored scheme=scheme.get() /> }}
        </section>
    }
}

/// How one scheme is scored.
#[component]
fn Scored(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let answered = app.score_spread(scheme);
    let spread: Spread = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let busy = move || answered.with(|answer| matches!(answer, Loadable::Loading(_)));
    let there = Memo::new(move |_| spread.with(Option::is_some));
    let say = move || {
        let best = app.prefs.format().integer(scoring(app, scheme).parts.into());
        format!("{} {}", fill(t().scores_say, &[("parts", &best)]), t().scoring_hint)
    };
    view! {
        <p class="say">{say}</p>
        <Ways scheme spread />
        <div aria-busy=move || busy().to_string()>
            {move || match there.get() {
                true => view! {
                    <div class="score-measures">
                        {ScoreMeasure::ALL.map(|measure| view! { <measure::Measure scheme measure spread /> }).collect_view()}
                    </div>
                }.into_any(),
                false if busy() => view! { <p class="skeleton">" "</p> }.into_any(),
                false => view! { <p class="field-hint">{word(|t| t.segments.scoring_none)}</p> }.into_any(),
            }}
        </div>
    }
}

/// How many scores, and how they are cut.
#[component]
fn Ways(scheme: SchemeId, spread: Spread) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let error = RwSignal::new(None::<String>);
    let held = Memo::new(move |_| scoring(app, scheme));
    let groups = Memo::new(move |_| matches!(app.workspace.scheme(Some(scheme)).method, Method::Groups(_)));
    let own = Memo::new(move |_| held.with(|held| matches!(held.cuts, ScoreCuts::Own(_))));
    let numbers =
        move || (2..=MOST_PARTS).map(|parts| (parts.to_string(), app.prefs.format().integer(parts.into()))).collect();
    let ways = move || {
        let name = |slug: &'static str| match slug {
            "quantiles" => t().by_quantiles,
            "breaks" => t().by_breaks,
            _ => t().by_own,
        };
        CUTS.map(|slug| (slug.to_owned(), name(slug).to_owned())).to_vec()
    };
    let count = Callback::new(move |chosen: String| {
        let Ok(parts) = chosen.parse::<u8>() else { return };
        error.set(
            set(app, scheme, |scoring| {
                // Thresholds of one's own are as many as their scores.
                if matches!(scoring.cuts, ScoreCuts::Own(_)) && scoring.parts != parts {
                    scoring.cuts = ScoreCuts::Quantiles;
                }
                scoring.parts = parts;
            })
            .err(),
        );
    });
    let cut = Callback::new(move |chosen: String| {
        let begin = spread.get_untracked();
        error.set(
            set(app, scheme, |scoring| match chosen.as_str() {
                "quantiles" => scoring.cuts = ScoreCuts::Quantiles,
                "breaks" => scoring.cuts = ScoreCuts::Breaks,
                _ => {
                    let known = begin.filter(|spread| spread.scoring.parts == scoring.parts);
                    if let (Some(spread), ScoreCuts::Quantiles | ScoreCuts::Breaks) = (known, &scoring.cuts) {
                        scoring.cuts = ScoreCuts::Own(spread.own());
                    }
                }
            })
            .err(),
        );
    });
    let back = move |_| error.set(set(app, scheme, |scoring| scoring.cuts = ScoreCuts::Quantiles).err());
    let fixed =
        move || fill(t().refused_group_scores, &[("parts", &app.prefs.format().integer(GroupMap::PARTS.into()))]);
    view! {
        <div class="score-ways">
            <Show when=move || !groups.get()>
                <Select label=word(|t| t.segments.scoring_parts) choices=Signal::derive(numbers)
                    value=Signal::derive(move || held.with(|held| held.parts.to_string())) on_choose=count testid="score-parts" />
            </Show>
            <Select label=word(|t| t.segments.scoring_cuts) choices=Signal::derive(ways)
                value=Signal::derive(move || held.with(|held| held.cuts.slug().to_owned())) on_choose=cut testid="score-cuts" />
            <Show when=move || own.get()>
                <button type="button" class="button button-small" data-testid="score-back" on:click=back>
                    {word(|t| t.segments.scoring_back)}
                </button>
            </Show>
        </div>
        {move || groups.get().then(|| view! { <p class="field-hint" data-testid="score-fixed">{fixed}</p> })}
        {move || (own.get() && !groups.get()).then(|| view! { <p class="field-hint">{word(|t| t.segments.scoring_own_hint)}</p> })}
        <Refused error />
    }
}
