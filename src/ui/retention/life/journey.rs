//! The journey of customers: from those who may become one to the loyal.

use crate::analysis::{JourneyLine, JourneyStage, Selector, StageAsk, StageBehind, StageOf, Stages};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{short_money, stage_name};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Journey(stages: Memo<Option<Arc<Stages>>>) -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" data-testid="life-journey">
            <h2 class="panel-title">{word(|t| t.life.journey)}</h2>
            {move || stages.with(|stages| match stages {
                Some(stages) => table(app, stages),
                None => view! { <p class="skeleton">" "</p> }.into_any(),
            })}
        </section>
    }
}

fn table(app: App, stages: &Stages) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    // Nobody is potential where no other table could name them.
    let potential = stages.potential.map(|count| {
        view! {
            <tr data-testid="journey-potential">
                <th scope="row">{t.life.journey_potential}</th>
                <td class="words">{t.life.potential_say}</td>
                <td class="num">{format.integer(count as f64)}</td>
                <td class="num">{t.common.unknown}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.life.journey>
            <table class="table" data-testid="journey-table">
                <caption class="visually-hidden">{t.life.journey}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.life.stage}</th>
                        <th scope="col">{t.life.rule}</th>
                        <th scope="col" class="num">{t.common.customers}</th>
                        <th scope="col" class="num">{t.common.revenue}</th>
                    </tr>
                </thead>
                <tbody>
                    {potential}
                    {stages.journey.iter().map(|line| row(app, stages.ask, line)).collect_view()}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(app: App, ask: StageAsk, line: &JourneyLine) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let of = StageOf::Journey(line.stage);
    let who = Selector::Stage(StageBehind { ask, of });
    let rule = match line.stage {
        JourneyStage::First => t.life.first_say.to_owned(),
        JourneyStage::Existing => t.life.existing_say.to_owned(),
        JourneyStage::Loyal => fill(t.life.loyal_say, &[("orders", &format.integer(ask.loyal_orders.into()))]),
    };
    view! {
        <tr data-testid=format!("journey-{}", line.stage.slug())>
            <th scope="row"><a href=move || app.view.link_to_list(who)>{stage_name(t, of)}</a></th>
            <td class="words">{rule}</td>
            <td class="num">{format.integer(line.customers as f64)}</td>
            <td class="num">{short_money(app, line.revenue)}</td>
        </tr>
    }
    .into_any()
}
