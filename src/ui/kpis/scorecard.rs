//! The scorecard: goals, where they stand, and what they bring into the score.

use super::goal;
use crate::analysis::{Direction, KpiKey, KpiRow, Source, Status, Target, Unit};
use crate::locale::fill;
use crate::plan::Check;
use crate::state::{Topic, use_app};
use crate::ui::shared::{
    Explained, Icon, NumberField, ProgressTrack, Shape, StatusMark, figures, kpi_missing, kpi_name, kpi_slug, rows,
};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel with the table and what is to be said about the weights.
#[component]
pub fn ScorecardPanel() -> impl IntoView {
    let app = use_app();
    let keys =
        Memo::new(move |_| app.goals.with(|card| card.rows.iter().map(|row| row.target.key).collect::<Vec<KpiKey>>()));
    view! {
        <section class="panel" aria-labelledby="scorecard-title">
            <h2 class="panel-title" id="scorecard-title">{word(|t| t.kpis.scorecard_title)}</h2>
            <Weights />
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="scorecard-title">
                <table class="table scorecard" data-testid="scorecard">
                    <caption class="visually-hidden">{word(|t| t.kpis.scorecard_caption)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.kpis.kpi)}</th>
                            <th scope="col" class="num">{word(|t| t.common.baseline)}</th>
                            <th scope="col" class="num">{word(|t| t.common.actual)}</th>
                            <th scope="col" class="num">{word(|t| t.common.target)}</th>
                            <th scope="col" class="num">{word(|t| t.kpis.target_gap)}</th>
                            <th scope="col" class="num">{word(|t| t.kpis.progress)}</th>
                            <th scope="col">{word(|t| t.common.status)}</th>
                            <th scope="col" class="num">{word(|t| t.kpis.weight)}</th>
                            <th scope="col" class="num">{word(|t| t.basis.weighted)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows(move || keys.get(), |key| format!("{key:?}"), |key| view! { <Row key /> })}
                    </tbody>
                    <Total />
                </table>
            </div>
            <More />
        </section>
    }
}

/// KPIs without a goal, each with a button that gives it one.
#[component]
fn More() -> impl IntoView {
    let app = use_app();
    let missing = Memo::new(move |_| {
        let known = |key: &KpiKey| app.goals.with(|card| card.rows.iter().any(|row| row.target.key == *key));
        KpiKey::ALL.into_iter().filter(|key| !known(key)).collect::<Vec<KpiKey>>()
    });
    view! {
        <div class="cluster">
            {rows(move || missing.get(), |key| format!("{key:?}"), move |key| view! {
                <button type="button" class="button button-small" data-testid=format!("add-goal-{}", kpi_slug(key))
                    on:click=move |_| goal::add(app, key)>
                    {move || {
                        let t = app.prefs.texts();
                        fill(t.kpis.goal_add, &[("kpi", kpi_name(t, key))])
                    }}
                </button>
            })}
        </div>
    }
}

/// Whether the weights sum to 100 %, and the button that makes them.
#[component]
fn Weights() -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().kpis;
    let sum = move || {
        let weights = app.goals.with(|card| card.weights);
        let sum = figures::brief(app, Unit::Ratio, weights.sum);
        match weights.scale {
            Some(scale) => {
                let factor = app.prefs.format().decimal(scale, 3);
                fill(t().weights_sum_off, &[("sum", &sum), ("factor", &factor)])
            }
            None if weights.sum > 0.0 => t().weights_sum_ok.to_owned(),
            None => t().weights_none.to_owned(),
        }
    };
    let partial = move || {
        let (unknown, to_hold) = app.goals.with(|card| (card.unknown(), card.to_hold()));
        let count = |count: usize| app.prefs.format().integer(count as f64);
        let said = [(unknown, t().score_partial), (to_hold, t().score_hold)].into_iter().filter(|(n, _)| *n > 0);
        said.map(|(n, text)| fill(text, &[("count", &count(n))])).collect::<Vec<_>>().join(" ")
    };
    let fix = move || {
        app.findings.with(|found| {
            let weights = found.iter().find(|found| matches!(found.check, Check::WeightsNotWhole { .. }));
            weights.and_then(|found| found.fix.clone())
        })
    };
    view! {
        <p class="say" data-testid="weights">
            {sum}" "{partial}
            {move || fix().map(|fix| view! {
                " "
                <button type="button" class="button button-small" data-testid="rescale-weights"
                    on:click=move |_| {
                        // The edit comes from the checks of the document itself, which accepts what it proposes.
                        let _ = app.workspace.edit(fix.clone());
                    }>
                    {word(|t| t.kpis.weights_rescale)}
                </button>
            })}
        </p>
    }
}

/// A goal.
#[component]
fn Row(key: KpiKey) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let unit = key.figure().unit();
    let row = Memo::new(move |_| app.goals.with(|card| card.rows.iter().find(|row| row.target.key == key).copied()));
    let of =
        move |read: fn(&KpiRow) -> Option<f64>| Signal::derive(move || row.with(|row| row.as_ref().and_then(read)));
    let goal = move |what: fn(&crate::locale::Texts) -> &'static str| {
        Signal::derive(move || fill(t().kpis.value_label, &[("name", kpi_name(t(), key)), ("what", what(t()))]))
    };
    let set = move |write: fn(&mut Target, f64)| {
        Callback::new(move |value: Option<f64>| {
            let value = goal::required(app, value)?;
            goal::set(app, key, |target| write(target, value))
        })
    };
    let gap = move || {
        let row = row.get()?;
        let gap = row.gap?;
        // Once the target is reached nothing is left to go, whichever way was good.
        Some(if row.progress.is_some_and(|progress| progress >= 1.0) {
            t().common.reached.to_owned()
        } else {
            figures::change(app, gap.into())
        })
    };
    let way = move || match row.get().and_then(|row| row.direction) {
        Some(Direction::Rising) => ("↑", t().kpis.direction_up),
        Some(Direction::Falling) => ("↓", t().kpis.direction_down),
        None => ("", t().basis.missing_way),
    };
    let progress = of(|row| row.progress);
    let weighted = of(KpiRow::contribution);
    let slug = kpi_slug(key);
    view! {
        <tr data-testid=format!("goal-{slug}")>
            <th scope="row">
                <span>{move || kpi_name(t(), key)}</span>
                <small class="cell-note"><span aria-hidden="true">{move || way().0}</span>" "{move || way().1}</small>
                <button type="button" class="button button-quiet button-small" data-testid=format!("remove-goal-{slug}")
                    aria-label=move || fill(t().kpis.goal_remove, &[("kpi", kpi_name(t(), key))])
                    on:click=move |_| goal::remove(app, key)>
                    <Icon shape=Shape::Remove />
                </button>
            </th>
            <td class="num">
                <NumberField bare=true label=goal(|t| t.common.baseline) value=of(|row| Some(row.target.baseline))
                    notation=goal::notation(unit) unit=Signal::stored(goal::sign(unit).to_owned())
                    on_commit=set(|target, value| target.baseline = value) testid=format!("baseline-{slug}") />
            </td>
            <td class="num"><Actual key row /></td>
            <td class="num">
                <NumberField bare=true label=goal(|t| t.common.target) value=of(|row| Some(row.target.target))
                    notation=goal::notation(unit) unit=Signal::stored(goal::sign(unit).to_owned())
                    on_commit=set(|target, value| target.target = value) testid=format!("target-{slug}") />
            </td>
            <td class="num" data-testid=format!("gap-{slug}")>
                {move || gap().unwrap_or_else(|| t().common.unknown.to_owned())}
            </td>
            <td class="bar-cell">
                <ProgressTrack progress />
                <span>{move || figures::text(app, Unit::Ratio, progress.get())}</span>
            </td>
            <td><StatusMark status=Signal::derive(move || row.get().map_or(Status::Unknown, |row| row.status)) /></td>
            <td class="num">
                <NumberField bare=true label=goal(|t| t.kpis.weight) value=of(|row| Some(row.target.weight))
                    notation=goal::notation(Unit::Ratio) unit=Signal::stored("%".to_owned())
                    on_commit=set(|target, value| target.weight = value) testid=format!("weight-{slug}") />
            </td>
            <td class="num">
                {move || match weighted.get() {
                    Some(exact) => view! {
                        <data value=exact.to_string()>{app.prefs.format().decimal(exact, 3)}</data>
                    }.into_any(),
                    None => view! { <span>{t().common.unknown}</span> }.into_any(),
                }}
            </td>
        </tr>
    }
}

/// The actual value: computed, or typed over it and marked so.
#[component]
fn Actual(key: KpiKey, row: Memo<Option<KpiRow>>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().kpis;
    let (unit, slug) = (key.figure().unit(), kpi_slug(key));
    let opened = RwSignal::new(false);
    let typed = Signal::derive(move || row.get().and_then(|row| row.target.typed));
    let actual = Signal::derive(move || row.get().and_then(|row| row.actual));
    let text = Signal::derive(move || figures::text(app, unit, actual.get()));
    let source = move || match row.get().map(|row| row.source) {
        Some(Source::Computed) => match figures::filter(app) {
            Some(only) => format!("{} · {only}", t().source_computed),
            None => t().source_computed.to_owned(),
        },
        Some(Source::Typed) => t().source_typed.to_owned(),
        // Without a file the reason is the same for all, and the cards give it.
        _ if !app.data.loaded() => t().source_missing.to_owned(),
        _ => row.get().and_then(|row| kpi_missing(app, &row)).unwrap_or_default(),
    };
    let label = Signal::derive(move || fill(t().typed_value, &[("name", kpi_name(app.prefs.texts(), key))]));
    let on_commit = Callback::new(move |value: Option<f64>| {
        goal::set(app, key, |target| target.typed = value)?;
        opened.try_set(false);
        Ok(())
    });
    let field = Memo::new(move |_| opened.get() || typed.with(Option::is_some));
    view! {
        <div class="actual">
            <Explained topic=Signal::stored(Topic::Kpi(key)) value=actual text testid=format!("actual-{slug}") />
            <small class="cell-note" data-testid=format!("source-{slug}")>{source}</small>
            {move || if field.get() {
                view! {
                    <NumberField bare=true label value=typed notation=goal::notation(unit)
                        unit=Signal::stored(goal::sign(unit).to_owned()) on_commit testid=format!("typed-{slug}") />
                    <button type="button" class="link-button" data-testid=format!("use-computed-{slug}")
                        on:click=move |_| {
                            // Taking the typed value away cannot be refused.
                            let _ = goal::set(app, key, |target| target.typed = None);
                            opened.set(false);
                        }>
                        {word(|t| t.kpis.use_computed)}
                    </button>
                }.into_any()
            } else {
                view! {
                    <button type="button" class="link-button" data-testid=format!("type-in-{slug}")
                        aria-label=move || format!("{}: {}", t().type_in, label.get())
                        on:click=move |_| opened.set(true)>
                        {word(|t| t.kpis.type_in)}
                    </button>
                }.into_any()
            }}
        </div>
    }
}

/// The last line: sum of the weights and the score.
#[component]
fn Total() -> impl IntoView {
    let app = use_app();
    let score = Signal::derive(move || app.goals.with(|card| card.score));
    let text = Signal::derive(move || match score.get() {
        Some(score) => figures::goal_score(app, score),
        None => app.prefs.texts().common.unknown.to_owned(),
    });
    let sum = Signal::derive(move || app.goals.with(|card| card.weights.sum));
    view! {
        <tfoot>
            <tr>
                <th scope="row" colspan="7">{word(|t| t.kpis.weighted_score)}</th>
                <td class="num">
                    <data value=move || sum.get().to_string()>
                        {move || figures::brief(app, Unit::Ratio, sum.get())}
                    </data>
                </td>
                <td class="num">
                    <Explained topic=Signal::stored(Topic::Score) value=score text testid="score" />
                </td>
            </tr>
        </tfoot>
    }
}
