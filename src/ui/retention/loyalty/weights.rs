//! The dimensions of the score: what counts in each, its weight, and how the best customers stand in it.

use crate::analysis::{ScoreDimension, ScoreLine, ScoreWeights, ValueScores};
use crate::locale::{Notation, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, NumberField, dimension_name, figures, plan_words};
use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// The table with the fields.
#[component]
pub fn Weights(scores: Memo<Option<Arc<ValueScores>>>) -> impl IntoView {
    let app = use_app();
    let row = move |place: usize, dimension: ScoreDimension| {
        let line = Memo::new(move |_| scores.with(|scores| scores.as_ref()?.dimensions.get(place).copied()));
        let by_models = Memo::new(move |_| scores.with(|scores| scores.as_ref().is_some_and(|own| own.by_models)));
        view! { <Dimension place dimension line by_models /> }.into_any()
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=move || app.prefs.texts().score.dimension>
            <table class="table" data-testid="score-weights">
                <caption class="visually-hidden">{move || app.prefs.texts().score.dimension}</caption>
                <thead>
                    <tr>
                        <th scope="col">{move || app.prefs.texts().score.dimension}</th>
                        <th scope="col">{move || app.prefs.texts().score.basis}</th>
                        <th scope="col" class="num">{move || app.prefs.texts().score.weight}</th>
                        <th scope="col" class="num">{move || app.prefs.texts().score.counts}</th>
                        <th scope="col" class="num">{move || app.prefs.texts().score.mean_top}</th>
                        <th scope="col" class="num">{move || app.prefs.texts().score.mean_all}</th>
                    </tr>
                </thead>
                <tbody>
                    {ScoreDimension::ALL.into_iter().enumerate().map(|(place, own)| row(place, own)).collect_view()}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Dimension(
    place: usize,
    dimension: ScoreDimension,
    line: Memo<Option<ScoreLine>>,
    by_models: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let weight = Signal::derive(move || {
        let ScoreWeights(weights) = app.score_weights();
        weights.get(place).map(|weight| f64::from(*weight))
    });
    let commit: Commit<Option<f64>> = Callback::new(move |number: Option<f64>| {
        // What no weight can be is refused by the document, which says why.
        let number = number.map_or(0.0, |number| if number < 0.0 { 1e6 } else { number.round().min(1e6) }) as u32;
        let set = |weights: &mut ScoreWeights| {
            weights.0.get_mut(place).into_iter().for_each(|weight| *weight = number);
        };
        app.set_score_weights(set).map_err(|error| plan_words::refusal(app, &error))
    });
    // Nothing is said to be missing before the answer is here.
    let known = move || line.get().is_none_or(|line| line.known);
    let percent = move || line.get().filter(|_| known()).map(|line| app.prefs.format().share(line.share));
    let mean = move |read: fn(&ScoreLine) -> Option<f64>| {
        let mean = line.get().and_then(|line| read(&line)).map(|mean| app.prefs.format().decimal(mean, 1));
        mean.unwrap_or_else(|| app.prefs.texts().common.unknown.to_owned())
    };
    let name = Signal::derive(move || {
        format!("{}: {}", app.prefs.texts().score.weight, dimension_name(app.prefs.texts(), dimension))
    });
    view! {
        <tr data-testid=format!("score-{}", dimension.slug())>
            <th scope="row">{move || dimension_name(app.prefs.texts(), dimension)}</th>
            <td class="words">{move || counts(app, dimension, known(), by_models.get())}</td>
            <td class="num">
                <NumberField label=name value=weight notation=Notation::Decimal(0) on_commit=commit bare=true
                    testid=format!("weight-{}", dimension.slug()) />
            </td>
            <td class="num">{move || percent().unwrap_or_else(|| app.prefs.texts().common.unknown.to_owned())}</td>
            <td class="num">{move || mean(|line| line.top)}</td>
            <td class="num">{move || mean(|line| line.all)}</td>
        </tr>
    }
}

/// What counts in a dimension, or what would bring it.
fn counts(app: App, dimension: ScoreDimension, known: bool, by_models: bool) -> String {
    let t = &app.prefs.texts().score;
    match (dimension, known) {
        (ScoreDimension::Value, _) if by_models => {
            fill(t.value_models, &[("span", &figures::months(app, app.value_ask().months))])
        }
        (ScoreDimension::Value, _) => t.value_revenue.to_owned(),
        (ScoreDimension::Loyalty, _) => t.loyalty_say.to_owned(),
        (ScoreDimension::Effort, true) => t.effort_say.to_owned(),
        (ScoreDimension::Effort, false) => t.effort_needs.to_owned(),
        (ScoreDimension::Referral, true) => t.referral_say.to_owned(),
        (ScoreDimension::Referral, false) => t.referral_needs.to_owned(),
    }
}
