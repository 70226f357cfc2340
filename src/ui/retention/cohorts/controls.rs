//! What the table of cohorts is asked.

use crate::analysis::{CohortMeasure, CohortSplit, CohortStep, ReturnRule};
use crate::locale::{Notation, Texts};
use crate::state::use_app;
use crate::ui::shared::{Choice, Commit, NumberField, Select};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The most orders that can be asked for.
const MOST_ORDERS: f64 = 1_000.0;

/// The fields, and what the rule counts.
#[component]
pub fn Controls() -> impl IntoView {
    let app = use_app();
    let shown = app.retention;
    let asked = Memo::new(move |_| app.cohort_ask());
    let place = |found: Option<usize>| found.unwrap_or_default();
    let step = Signal::derive(move || place(CohortStep::ALL.iter().position(|step| *step == asked.get().step)));
    let rule = Signal::derive(move || place(ReturnRule::ALL.iter().position(|rule| *rule == asked.get().rule)));
    let measure = Signal::derive(move || place(CohortMeasure::ALL.iter().position(|own| *own == shown.get().measure)));
    let set_step = move |place: usize| {
        CohortStep::ALL.get(place).into_iter().for_each(|step| shown.update(|shown| shown.cohorts.step = *step));
    };
    let set_rule = move |place: usize| {
        ReturnRule::ALL.get(place).into_iter().for_each(|rule| shown.update(|shown| shown.cohorts.rule = *rule));
    };
    let set_measure = move |place: usize| {
        CohortMeasure::ALL.get(place).into_iter().for_each(|own| shown.update(|shown| shown.measure = *own));
    };
    // A split of which the file has no column is not offered.
    let splits = Signal::derive(move || {
        let (channels, categories) = app.names_known();
        let t = &app.prefs.texts().cohorts;
        let there = |split: &CohortSplit| match split {
            CohortSplit::Start => true,
            CohortSplit::Channel => channels,
            CohortSplit::Category => categories,
        };
        let name = |split: CohortSplit| match split {
            CohortSplit::Start => t.split_start,
            CohortSplit::Channel => t.split_channel,
            CohortSplit::Category => t.split_category,
        };
        let all = CohortSplit::ALL.into_iter().filter(there);
        all.map(|split| (split.slug().to_owned(), name(split).to_owned())).collect::<Vec<_>>()
    });
    let set_split = Callback::new(move |slug: String| {
        let split = CohortSplit::ALL.into_iter().find(|split| split.slug() == slug);
        split.into_iter().for_each(|split| shown.update(|shown| shown.cohorts.split = split));
    });
    let orders: Commit<Option<f64>> = Callback::new(move |orders: Option<f64>| {
        let orders = orders.unwrap_or(1.0);
        if orders.fract() != 0.0 || !(1.0..=MOST_ORDERS).contains(&orders) {
            return Err(app.prefs.texts().cohorts.bad_orders.to_owned());
        }
        shown.update(|shown| shown.cohorts.min_orders = orders as u32);
        Ok(())
    });
    let say = move || rule_say(app.prefs.texts(), asked.get().rule);
    view! {
        <div class="value-asked">
            <Choice label=|t| t.cohorts.step testid="cohort-step" chosen=step on_choose=Callback::new(set_step)
                names=|t| vec![t.cohorts.day, t.cohorts.week_name, t.cohorts.month, t.cohorts.quarter_name] />
            <Choice label=|t| t.cohorts.rule testid="cohort-rule" chosen=rule on_choose=Callback::new(set_rule)
                names=|t| vec![t.cohorts.rule_on, t.cohorts.rule_after, t.cohorts.rule_bracket] />
            <Choice label=|t| t.cohorts.measure testid="cohort-measure" chosen=measure
                on_choose=Callback::new(set_measure)
                names=|t| vec![t.cohorts.share, t.cohorts.customers, t.cohorts.revenue, t.cohorts.per_customer] />
            <Select label=Signal::derive(move || app.prefs.texts().cohorts.split.to_owned()) choices=splits
                value=Signal::derive(move || asked.get().split.slug().to_owned()) on_choose=set_split
                testid="cohort-split" />
            <NumberField label=word(|t| t.cohorts.min_orders) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(asked.get().min_orders.into())) on_commit=orders
                testid="cohort-orders" />
        </div>
        <p class="field-hint" data-testid="cohort-rule-say">{say}</p>
    }
}

/// What a rule counts.
fn rule_say(t: &'static Texts, rule: ReturnRule) -> &'static str {
    match rule {
        ReturnRule::On => t.cohorts.rule_on_say,
        ReturnRule::OnOrAfter => t.cohorts.rule_after_say,
        ReturnRule::Bracket => t.cohorts.rule_bracket_say,
    }
}
