//! Every row that has days: a span as a bar, one day as a diamond; a click on one goes to its row below.

use crate::chart::{Gantt, GanttGroup, Milestone, Phase, Spec, Tick, Tone};
use crate::locale::fill;
use crate::plan::{Document, Id, MilestoneState, PlanRow, RowDays};
use crate::state::{App, use_app};
use crate::ui::shared::plan_words::{row_element, state_sign, state_words, table_caption};
use crate::ui::shared::{Chart, Kind};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// So far from the plan's ends today is still drawn; farther away it would squeeze the plan to one side.
const SLACK: i32 = 45;

/// Bars and diamonds that are drawn: more could not be told apart.
const MOST_BARS: usize = 40;
const MOST_POINTS: usize = 80;

/// Colours of the bars; orange stands for a late milestone.
const TONES: [u8; 5] = [0, 4, 2, 5, 3];

/// The chart.
#[component]
pub fn TimeLine() -> impl IntoView {
    let app = use_app();
    let spec = Memo::new(move |_| Spec::Gantt(gantt(app)));
    let drawn = move || app.workspace.with_document(|document| document.plan.span().is_some());
    // Marks are named after the rows they stand for.
    let pick = Callback::new(move |key: String| {
        let element = app.workspace.with_document_untracked(|document| {
            let row = document.plan.row(Id(key.strip_prefix("row:")?.parse().ok()?))?;
            Some(row_element(&document.plan, row))
        });
        if let Some(element) = element {
            app.go_to(element);
        }
    });
    let left = move || {
        let (bars, points) = app.workspace.with_document(|document| {
            let days = document.plan.rows.iter().filter_map(|row| document.plan.days(row));
            days.fold((0, 0), |(bars, points), days| match days {
                RowDays::Bar(_) => (bars + 1, points),
                RowDays::Point(_) => (bars, points + 1),
            })
        });
        let beyond = bars > MOST_BARS || points > MOST_POINTS;
        let numbers = [bars.min(MOST_BARS), bars, points.min(MOST_POINTS), points];
        let [drawn, bars, shown, points] = numbers.map(|number| app.prefs.format().integer(number as f64));
        let values = [("drawn", &*drawn), ("bars", &bars), ("shown", &shown), ("points", &points)];
        beyond.then(|| fill(app.prefs.texts().plan.timeline_left, &values))
    };
    view! {
        <section class="panel" aria-labelledby="timeline-title">
            <h2 class="panel-title" id="timeline-title">{word(|t| t.plan.timeline_title)}</h2>
            <Show when=drawn><p class="say">{word(|t| t.plan.timeline_hint)}</p></Show>
            <Show when=drawn fallback=move || view! { <p class="muted">{word(|t| t.plan.empty_hint)}</p> }>
                <Chart spec kind=Kind::Count name="timeline" on_pick=pick />
            </Show>
            {move || left().map(|text| view! { <p class="muted" data-testid="timeline-left">{text}</p> })}
        </section>
    }
}

/// What is drawn of the tables, a group a table; the numbers of bars and diamonds are limited.
struct Drawing<'a> {
    app: App,
    document: &'a Document,
    today: Day,
    bars: usize,
    points: usize,
}

impl Drawing<'_> {
    fn group(&mut self, table: crate::plan::TableId) -> Option<GanttGroup> {
        let mut group = GanttGroup {
            name: table_caption(self.app.prefs.texts(), self.document, table),
            phases: Vec::new(),
            milestones: Vec::new(),
        };
        for row in self.document.plan.rows_of(table) {
            match self.document.plan.days(row) {
                Some(RowDays::Bar(period)) if self.bars < MOST_BARS => {
                    group.phases.push(self.bar(row, period.from, period.to));
                    self.bars += 1;
                }
                Some(RowDays::Point(day)) if self.points < MOST_POINTS => {
                    group.milestones.push(self.point(row, day));
                    self.points += 1;
                }
                Some(RowDays::Bar(_) | RowDays::Point(_)) | None => {}
            }
        }
        (!group.phases.is_empty() || !group.milestones.is_empty()).then_some(group)
    }

    fn name(&self, row: &PlanRow) -> String {
        let untitled = self.app.prefs.texts().plan.untitled;
        self.document.plan.name_of(row).unwrap_or(untitled).to_owned()
    }

    fn bar(&self, row: &PlanRow, from: Day, to: Day) -> Phase {
        let (t, format) = (self.app.prefs.texts(), self.app.prefs.format());
        Phase {
            key: format!("row:{}", row.id.0),
            name: self.name(row),
            dates: fill(t.common.range, &[("from", &format.date(from)), ("to", &format.date(to))]),
            tone: Tone::Data(TONES.get(self.bars % TONES.len()).copied().unwrap_or(0)),
            from,
            to,
        }
    }

    fn point(&self, row: &PlanRow, day: Day) -> Milestone {
        let (t, format) = (self.app.prefs.texts(), self.app.prefs.format());
        let state = self.document.plan.state(row, self.today);
        let tone = match state {
            Some(MilestoneState::Done) => Tone::Data(2),
            Some(MilestoneState::Late { .. }) => Tone::Data(1),
            Some(MilestoneState::Ahead { .. }) | None => Tone::Accent,
        };
        let sign = match state {
            Some(MilestoneState::Ahead { .. }) | None => "",
            Some(state) => state_sign(state).0,
        };
        let words = state.map(|state| format!(" · {}", state_words(t, format.as_ref(), state)));
        Milestone {
            key: format!("row:{}", row.id.0),
            name: format!("{sign} {}", self.name(row)).trim().to_owned(),
            date: format!("{}{}", format.date(day), words.unwrap_or_default()),
            tone,
            day,
        }
    }
}

fn gantt(app: App) -> Gantt {
    let (t, format, today) = (app.prefs.texts(), app.prefs.format(), app.today());
    app.workspace.with_document(|document| {
        let plan = &document.plan;
        let mut drawing = Drawing { app, document, today, bars: 0, points: 0 };
        // What lasts stands above what falls on a day.
        let mut groups: Vec<GanttGroup> = plan.tables.iter().filter_map(|table| drawing.group(table.id)).collect();
        groups.sort_by_key(|group| group.phases.is_empty());
        let span = plan.span();
        let near = span.is_some_and(|span| span.from.plus_days(-SLACK) <= today && today <= span.to.plus_days(SLACK));
        let months = span.map(|span| span.from.month_index()..=span.to.month_index()).into_iter().flatten();
        let months = months
            .map(Day::from_month_index)
            .map(|day| Tick { label: if day.ymd().1 == 1 { format.month_year(day) } else { format.month(day) }, day });
        Gantt {
            caption: t.plan.timeline_label.to_owned(),
            headings: [t.common.name.to_owned(), t.common.date.to_owned()],
            groups,
            as_of: near.then(|| Tick { day: today, label: t.plan.timeline_today.to_owned() }),
            months: months.collect(),
        }
    })
}
