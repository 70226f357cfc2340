//! The scorecard: KPIs by goal, where they stand, and what they bring into the score.

use super::add::AddKpi;
use super::goal;
use super::row::Row;
use crate::analysis::Unit;
use crate::goals::KpiId;
use crate::locale::fill;
use crate::plan::{GoalEdit, Part};
use crate::state::{App, Topic, use_app};
use crate::ui::shared::{Explained, figures, kpi_name, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// A line of the table: the name of a goal, or a KPI.
#[derive(Debug, Clone, PartialEq)]
enum Entry {
    Goal(String),
    Kpi(KpiId),
}

/// KPIs of one goal stand together, the goals in the order of their first KPI; without any goal there are no headings.
fn entries(app: App) -> Vec<Entry> {
    app.goals.with(|card| {
        let mut goals: Vec<&str> = Vec::new();
        for row in &card.rows {
            if !goals.contains(&row.kpi.goal.as_str()) {
                goals.push(&row.kpi.goal);
            }
        }
        let headed = goals.iter().any(|goal| !goal.is_empty());
        let of = |goal: &&str| {
            let heading = headed.then(|| Entry::Goal((*goal).to_owned()));
            let kpis = card.rows.iter().filter(|row| row.kpi.goal == **goal).map(|row| Entry::Kpi(row.kpi.id));
            heading.into_iter().chain(kpis).collect::<Vec<Entry>>()
        };
        goals.iter().flat_map(of).collect()
    })
}

/// The panel with the table and what is to be said about the weights; without KPIs, how to get one.
#[component]
pub fn ScorecardPanel() -> impl IntoView {
    let app = use_app();
    let none = Memo::new(move |_| app.workspace.with_document(|document| document.kpis.is_empty()));
    let entries = Memo::new(move |_| entries(app));
    view! {
        <section class="panel" aria-labelledby="scorecard-title">
            <div class="panel-actions"><AddKpi /></div>
            <h2 class="panel-title" id="scorecard-title">{word(|t| t.kpis.scorecard_title)}</h2>
            <Show when=move || none.get()>
                <p class="say" data-testid="scorecard-empty">{word(|t| t.kpis.none_yet)}</p>
            </Show>
            <Show when=move || !entries.with(Vec::is_empty)>
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
                            {rows(move || entries.get(), |entry| format!("{entry:?}"), |entry| match entry {
                                Entry::Goal(name) => view! {
                                    <tr class="goal-heading">
                                        <th scope="colgroup" colspan="9">
                                            {move || if name.is_empty() {
                                                use_app().prefs.texts().kpis.no_goal.to_owned()
                                            } else {
                                                name.clone()
                                            }}
                                        </th>
                                    </tr>
                                },
                                Entry::Kpi(id) => view! { <Row id /> },
                            })}
                        </tbody>
                        <Total />
                    </table>
                </div>
            </Show>
            <Retired />
        </section>
    }
}

/// KPIs that are kept for the record.
#[component]
fn Retired() -> impl IntoView {
    let app = use_app();
    let retired = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            document.kpis.iter().filter(|kpi| kpi.retired).map(|kpi| kpi.id).collect::<Vec<KpiId>>()
        })
    });
    view! {
        <Show when=move || retired.with(|retired| !retired.is_empty())>
            <h3 class="panel-subtitle">{word(|t| t.kpis.retired_title)}</h3>
            <ul class="list-rows" data-testid="retired">
                {rows(move || retired.get(), |id| id.0.to_string(), move |id| {
                    let kpi = super::detail::memo(app, id);
                    view! {
                        <li>
                            <button type="button" class="link-row" on:click=move |_| app.chosen_kpi.set(Some(id))>
                                {move || kpi.with(|kpi| kpi_name(app.prefs.texts(), kpi))}
                            </button>
                            <button type="button" class="button button-small" data-testid=format!("unretire-{}", id.0)
                                on:click=move |_| {
                                    if goal::edit_aloud(app, GoalEdit::Unretire { kpi: id }) {
                                        app.announcer.say(app.prefs.texts().kpis.unretired);
                                    }
                                }>{word(|t| t.kpis.unretire)}</button>
                        </li>
                    }
                })}
            </ul>
        </Show>
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
        let (unknown, to_hold, idle) = app.goals.with(|card| {
            let idle = card.rows.iter().filter(|row| row.kpi.sound_weight() == 0.0).count();
            (card.unknown(), card.to_hold(), if card.weights.sum > 0.0 { idle } else { 0 })
        });
        let count = |count: usize| app.prefs.format().integer(count as f64);
        let said = [(unknown, t().score_partial), (to_hold, t().score_hold), (idle, t().score_idle)];
        let said = said.into_iter().filter(|(n, _)| *n > 0);
        said.map(|(n, text)| fill(text, &[("count", &count(n))])).collect::<Vec<_>>().join(" ")
    };
    // Also where all are 0: they are spread evenly then.
    let off = move || app.goals.with(|card| card.weights.scale.is_some() || card.weights.sum == 0.0);
    view! {
        <p class="say" data-testid="weights">
            {sum}" "{partial}
            {move || (off() && !app.is_blank(Part::Goals)).then(|| view! {
                " "
                <button type="button" class="button button-small" data-testid="rescale-weights"
                    on:click=move |_| {
                        if goal::edit_aloud(app, GoalEdit::Rescale) {
                            app.announcer.say(t().weights_sum_ok);
                        }
                    }>
                    {word(|t| t.kpis.weights_rescale)}
                </button>
            })}
        </p>
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
