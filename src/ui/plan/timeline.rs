//! Phases as bars and milestones as diamonds; a click on one goes to its row below.

use super::words::{state_sign, state_words};
use crate::chart::{Gantt, Milestone, Phase, Spec, Tick, Tone};
use crate::locale::fill;
use crate::plan::MilestoneState;
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Kind};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// So far from the plan's ends today is still drawn; farther away it would squeeze the plan to one side.
const SLACK: i32 = 45;

/// Phases and milestones that are drawn: more could not be told apart.
const MOST_PHASES: usize = 40;
const MOST_MILESTONES: usize = 80;

/// Colours of the phases; orange stands for a late milestone.
const TONES: [u8; 5] = [0, 4, 2, 5, 3];

/// The chart.
#[component]
pub fn TimeLine() -> impl IntoView {
    let app = use_app();
    let spec = Memo::new(move |_| Spec::Gantt(gantt(app)));
    let drawn = move || app.workspace.with_document(|document| document.plan.span().is_some());
    // Marks are named after the rows they stand for.
    let pick = Callback::new(move |key: String| app.go_to(key.replace(':', "-")));
    let left = move || {
        let (phases, milestones) =
            app.workspace.with_document(|document| (document.plan.phases.len(), document.plan.milestones.len()));
        let beyond = phases > MOST_PHASES || milestones > MOST_MILESTONES;
        let numbers = [phases.min(MOST_PHASES), phases, milestones.min(MOST_MILESTONES), milestones];
        let [drawn, phases, shown, milestones] = numbers.map(|number| app.prefs.format().integer(number as f64));
        let values = [("drawn", &*drawn), ("phases", &phases), ("shown", &shown), ("milestones", &milestones)];
        beyond.then(|| fill(app.prefs.texts().plan.timeline_left, &values))
    };
    view! {
        <section class="panel" aria-labelledby="timeline-title">
            <h2 class="panel-title" id="timeline-title">{word(|t| t.plan.timeline_title)}</h2>
            <p class="say">{word(|t| t.plan.timeline_hint)}</p>
            <Show when=drawn fallback=move || view! { <p class="muted">{word(|t| t.plan.empty_hint)}</p> }>
                <Chart spec kind=Kind::Count name="timeline" on_pick=pick />
            </Show>
            {move || left().map(|text| view! { <p class="muted" data-testid="timeline-left">{text}</p> })}
        </section>
    }
}

fn gantt(app: App) -> Gantt {
    let (t, format, today) = (app.prefs.texts(), app.prefs.format(), app.today());
    app.workspace.with_document(|document| {
        let plan = &document.plan;
        let phases = plan.phases.iter().take(MOST_PHASES).enumerate().map(|(place, phase)| Phase {
            key: format!("phase:{}", phase.id.0),
            name: phase.name.clone(),
            dates: fill(t.common.range, &[("from", &format.date(phase.start)), ("to", &format.date(phase.end))]),
            tone: Tone::Data(TONES.get(place % TONES.len()).copied().unwrap_or(0)),
            from: phase.start,
            to: phase.end,
        });
        let milestones = plan.milestones.iter().take(MOST_MILESTONES).map(|milestone| {
            let state = milestone.state(today);
            let tone = match state {
                MilestoneState::Done => Tone::Data(2),
                MilestoneState::Late { .. } => Tone::Data(1),
                MilestoneState::Ahead { .. } => Tone::Accent,
            };
            let sign = match state {
                MilestoneState::Ahead { .. } => "",
                _ => state_sign(state).0,
            };
            Milestone {
                key: format!("milestone:{}", milestone.id.0),
                name: format!("{sign} {}", milestone.name).trim().to_owned(),
                date: format!("{} · {}", format.date(milestone.date), state_words(t, format.as_ref(), state)),
                tone,
                day: milestone.date,
            }
        });
        let span = plan.span();
        let near = span.is_some_and(|span| span.from.plus_days(-SLACK) <= today && today <= span.to.plus_days(SLACK));
        let months = span.map(|span| span.from.month_index()..=span.to.month_index()).into_iter().flatten();
        let months = months
            .map(Day::from_month_index)
            .map(|day| Tick { label: if day.ymd().1 == 1 { format.month_year(day) } else { format.month(day) }, day });
        Gantt {
            caption: t.plan.timeline_label.to_owned(),
            headings: [t.common.name.to_owned(), t.common.date.to_owned()],
            phases: phases.collect(),
            milestones: milestones.collect(),
            as_of: near.then(|| Tick { day: today, label: t.plan.timeline_today.to_owned() }),
            months: months.collect(),
        }
    })
}
