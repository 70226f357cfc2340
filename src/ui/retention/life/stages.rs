//! The stages by each customer's own rhythm, and where they part.

use crate::analysis::{LifeStage, Selector, StageAsk, StageBehind, StageLine, StageOf, Stages};
use crate::locale::{Notation, fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, NumberField, plan_words, short_money, stage_name};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// A multiple of the rhythm is stored in hundredths.
const HUNDREDTHS: f64 = 100.0;

/// The panel.
#[component]
pub fn Staged(stages: Memo<Option<Arc<Stages>>>) -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" data-testid="life-stages">
            <h2 class="panel-title">{word(|t| t.life.stages)}</h2>
            <p class="say">{word(|t| t.life.stages_say)}" "{move || stages.with(|stages| rhythm_say(app, stages.as_deref()?))}</p>
            <Asked />
            {move || stages.with(|stages| match stages {
                Some(stages) => table(app, stages),
                None => view! { <p class="skeleton">" "</p> }.into_any(),
            })}
        </section>
    }
}

/// Days with at most one decimal: `7.5 days`.
pub fn gap(app: App, days: f64) -> String {
    let t = &app.prefs.texts().common;
    let one = (days - 1.0).abs() < 1e-9;
    fill(
        plural(if one { 1 } else { 2 }, t.days_one, t.days_other),
        &[("count", &app.prefs.format().decimal_up_to(days, 1))],
    )
}

fn rhythm_say(app: App, stages: &Stages) -> Option<String> {
    let t = &app.prefs.texts().life;
    stages.as_of?;
    Some(match stages.median_gap {
        Some(days) => fill(t.stages_once, &[("gap", &gap(app, days))]),
        None => fill(t.stages_plain, &[("gap", &gap(app, stages.ask.plain_days.into()))]),
    })
}

/// The fields.
#[component]
fn Asked() -> impl IntoView {
    let app = use_app();
    let ask = Memo::new(move |_| app.stage_ask());
    let set = move |change: fn(&mut StageAsk, f64), scale: f64| -> Commit<Option<f64>> {
        Callback::new(move |number: Option<f64>| {
            // What no field can hold is refused by the document, which says why.
            let number = number.map_or(0.0, |number| (number * scale).round().clamp(0.0, 1e6));
            app.set_stage_ask(|ask| change(ask, number)).map_err(|error| plan_words::refusal(app, &error))
        })
    };
    view! {
        <div class="value-asked">
            <NumberField label=word(|t| t.life.silent_after) notation=Notation::Decimal(2)
                value=Signal::derive(move || Some(f64::from(ask.get().silent_after) / HUNDREDTHS))
                on_commit=set(|ask, number| ask.silent_after = number as u32, HUNDREDTHS) testid="stages-silent" />
            <NumberField label=word(|t| t.life.lost_after) notation=Notation::Decimal(2)
                value=Signal::derive(move || Some(f64::from(ask.get().lost_after) / HUNDREDTHS))
                on_commit=set(|ask, number| ask.lost_after = number as u32, HUNDREDTHS) testid="stages-lost" />
            <NumberField label=word(|t| t.life.loyal_orders) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(ask.get().loyal_orders.into()))
                on_commit=set(|ask, number| ask.loyal_orders = number as u32, 1.0) testid="stage-loyal" />
        </div>
    }
}

/// Who is in a stage, in words.
fn rule(app: App, stage: LifeStage, ask: StageAsk) -> String {
    let t = &app.prefs.texts().life;
    let times = |hundredths: u32| app.prefs.format().decimal_up_to(f64::from(hundredths) / HUNDREDTHS, 2);
    let (silent, lost) = (times(ask.silent_after), times(ask.lost_after));
    let text = match stage {
        LifeStage::New => t.new_say,
        LifeStage::Active => t.active_say,
        LifeStage::Returned => t.returned_say,
        LifeStage::Silent => t.silent_say,
        LifeStage::Lost => t.lost_say,
    };
    fill(text, &[("silent", &silent), ("lost", &lost)])
}

fn table(app: App, stages: &Stages) -> AnyView {
    let t = app.prefs.texts();
    let all: u64 = stages.life.iter().map(|line| line.customers).sum();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.life.stages>
            <table class="table" data-testid="stage-table">
                <caption class="visually-hidden">{t.life.stages}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.life.stage}</th>
                        <th scope="col">{t.life.rule}</th>
                        <th scope="col" class="num">{t.common.customers}</th>
                        <th scope="col" class="num">{t.common.share}</th>
                        <th scope="col" class="num">{t.common.revenue}</th>
                        <th scope="col" class="num">{t.life.rhythm}</th>
                    </tr>
                </thead>
                <tbody>{stages.life.iter().map(|line| row(app, stages.ask, line, all)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(app: App, ask: StageAsk, line: &StageLine, all: u64) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let of = StageOf::Life(line.stage);
    let who = Selector::Stage(StageBehind { ask, of });
    let share = Ratio::of(line.customers as f64, all as f64).map(|share| format.percent(share, 1));
    let unknown = || t.common.unknown.to_owned();
    view! {
        <tr data-testid=format!("stage-{}", line.stage.slug())>
            <th scope="row"><a href=move || app.view.link_to_list(who)>{stage_name(t, of)}</a></th>
            <td class="words">{rule(app, line.stage, ask)}</td>
            <td class="num">{format.integer(line.customers as f64)}</td>
            <td class="num">{share.unwrap_or_else(unknown)}</td>
            <td class="num">{short_money(app, line.revenue)}</td>
            <td class="num">{line.median_rhythm.map_or_else(unknown, |days| gap(app, days))}</td>
        </tr>
    }
    .into_any()
}
