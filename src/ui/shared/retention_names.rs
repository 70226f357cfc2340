//! What cohorts, stages and kinds of customers are called.

use super::sample_names::part_name;
use crate::analysis::{
    BRACKETS, CohortAsk, CohortBehind, CohortOf, CohortSplit, CohortStep, JourneyStage, LifeBehind, LifeKind,
    LifeStage, ReturnRule, StageOf,
};
use crate::locale::{Texts, fill};
use crate::state::App;
use crate::units::Day;
use leptos::prelude::With;

/// A period of a cohort table that begins on a day: `Mar 2024`, `Week of 4 Mar 2024`.
pub fn cohort_period(app: App, step: CohortStep, start: Day) -> String {
    let (t, format) = (&app.prefs.texts().cohorts, app.prefs.format());
    match step {
        CohortStep::Day => format.date(start),
        CohortStep::Week => fill(t.week, &[("name", &format.date(start))]),
        CohortStep::Month => format.month_year(start),
        CohortStep::Quarter => {
            let (year, month, _) = start.ymd();
            let number = (month.saturating_sub(1) / 3 + 1).to_string();
            fill(t.quarter, &[("number", &number), ("year", &year.to_string())])
        }
    }
}

/// A row of a cohort table.
pub fn cohort_row(app: App, ask: CohortAsk, of: CohortOf) -> String {
    match of {
        CohortOf::Start(day) => cohort_period(app, ask.step, day),
        CohortOf::Name(None) => app.prefs.texts().cohorts.no_entry.to_owned(),
        CohortOf::Name(Some(code)) => {
            let name = app.data.facts.with(|facts| {
                let facts = facts.as_ref()?;
                let names = match ask.split {
                    CohortSplit::Category => &facts.categories,
                    CohortSplit::Channel | CohortSplit::Start => &facts.channels,
                };
                names.get(code as usize).cloned()
            });
            name.map_or_else(|| app.prefs.texts().common.unknown.to_owned(), |name| part_name(app, &name))
        }
    }
}

/// A column of a cohort table: `3`, `3+`, `4–6`.
pub fn cohort_column(rule: ReturnRule, k: usize) -> String {
    match rule {
        ReturnRule::On => k.to_string(),
        ReturnRule::OnOrAfter => format!("{k}+"),
        ReturnRule::Bracket => match BRACKETS.get(k) {
            Some((from, Some(to))) if from == to => from.to_string(),
            Some((from, Some(to))) => format!("{from}–{to}"),
            Some((from, None)) => format!("{from}+"),
            None => k.to_string(),
        },
    }
}

/// What the columns of a cohort table count: `Months after the first order`.
pub fn cohort_after(t: &Texts, step: CohortStep) -> &'static str {
    match step {
        CohortStep::Day => t.cohorts.after_day,
        CohortStep::Week => t.cohorts.after_week,
        CohortStep::Month => t.cohorts.after_month,
        CohortStep::Quarter => t.cohorts.after_quarter,
    }
}

/// The customers behind a cell of a cohort table.
pub fn cohort_called(app: App, who: CohortBehind) -> String {
    let t = app.prefs.texts();
    let row = cohort_row(app, who.ask, who.of);
    if who.k == 0 {
        return fill(t.customers.of_cohort_all, &[("row", &row)]);
    }
    let column = cohort_column(who.ask.rule, who.k.into());
    fill(t.customers.of_cohort, &[("row", &row), ("column", &column), ("after", cohort_after(t, who.ask.step))])
}

/// What a kind of customers of a month is called.
pub fn life_kind(t: &Texts, kind: LifeKind) -> &'static str {
    match kind {
        LifeKind::Active => t.life.active,
        LifeKind::New => t.life.new,
        LifeKind::Retained => t.life.retained,
        LifeKind::Resurrected => t.life.resurrected,
        LifeKind::Lost => t.life.lost,
    }
}

/// The customers of a kind in a month.
pub fn life_called(app: App, who: LifeBehind) -> String {
    let month = app.prefs.format().month_year(who.month);
    let t = app.prefs.texts();
    fill(t.customers.of_month, &[("month", &month), ("kind", life_kind(t, who.kind))])
}

/// What a stage is called.
pub fn stage_name(t: &Texts, of: StageOf) -> &'static str {
    match of {
        StageOf::Life(LifeStage::New) => t.life.stage_new,
        StageOf::Life(LifeStage::Active) => t.life.stage_active,
        StageOf::Life(LifeStage::Returned) => t.life.stage_returned,
        StageOf::Life(LifeStage::Silent) => t.life.stage_silent,
        StageOf::Life(LifeStage::Lost) => t.life.stage_lost,
        StageOf::Journey(JourneyStage::First) => t.life.journey_first,
        StageOf::Journey(JourneyStage::Existing) => t.life.journey_existing,
        StageOf::Journey(JourneyStage::Loyal) => t.life.journey_loyal,
    }
}
