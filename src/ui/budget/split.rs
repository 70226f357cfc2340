//! The budget and its lines.

use super::super::shared::{Chart, Icon, Kind, NumberField, Shape, line_name, line_tone};
use super::counting::{AsBase, InputSlider};
use super::desk::Desk;
use super::figure::Figure;
use super::line::Line;
use super::words;
use crate::chart::{Part, Spec, Split};
use crate::locale::fill;
use crate::plan::{self, Edit, MoneyEdit};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::units::Gather;
use crate::whatif::{self, Input, LineId, LineKind, MoneyPlan};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The panel.
#[component]
pub fn SplitPanel(desk: Desk) -> impl IntoView {
    let lines =
        Memo::new(move |_| desk.with_plan(|plan| plan.lines.iter().map(|line| line.id.0).collect::<Vec<u64>>()));
    let say = move || {
        if lines.with(Vec::is_empty) {
            return desk.l().lines_none.to_owned();
        }
        let total = desk.outcome.with(|outcome| outcome.cost);
        let count = desk.format().integer(lines.with(Vec::len) as f64);
        fill(desk.t().split_say, &[("total", &desk.money(total, true)), ("count", &count)])
    };
    view! {
        <section class="panel" data-testid="split-panel">
            <h2 class="panel-title">{move || desk.t().split_title}</h2>
            <p class="say">{say}</p>
            <div class="budget-total">
                <NumberField label=desk.say(|t| t.split_total) testid="budget-total"
                    value=Signal::derive(move || Some(desk.input(Input::Total)))
                    unit=Signal::derive(move || words::unit(desk, Input::Total))
                    on_commit=Callback::new(move |value| desk.commit(Input::Total, value)) />
                <InputSlider desk input=Input::Total testid="budget-total-slider" />
            </div>
            <AsBase desk input=Input::Total />
            <Show when=move || !lines.with(Vec::is_empty)>
                <Bar desk />
                <div class="split-lines">
                    {rows(move || lines.get(), u64::to_string, move |id| {
                        view! { <Line desk line=LineId(id) /> }.into_any()
                    })}
                </div>
                <Foot desk />
            </Show>
            <AddLine desk />
            // A policy on a budget that nobody has given is nobody's.
            <Show when=move || !lines.with(Vec::is_empty) && !desk.app.is_blank(plan::Part::Budget)><Policy desk /></Show>
        </section>
    }
    .into_any()
}

/// The sum of the lines, and the ways back: to the example's split, to that of the base.
#[component]
fn Foot(desk: Desk) -> impl IntoView {
    // Only the lines of the source document have its split to go back to.
    let first = Memo::new(move |_| {
        desk.with_plan(|plan| {
            let kinds: Vec<LineKind> = plan.lines.iter().map(|line| line.kind).collect();
            let shares = MoneyPlan::example().lines.into_iter().map(|line| line.share.value);
            let ids = plan.lines.iter().map(|line| line.id);
            (kinds == LineKind::READY).then(|| ids.zip(shares).gather::<BTreeMap<LineId, f64>>())
        })
    });
    let is_first = move || {
        first.with(|first| first.iter().flatten().all(|(line, share)| desk.input(Input::Share(*line)) == *share))
    };
    let reset = move |_| {
        if let Some(shares) = first.get_untracked() {
            desk.press(Edit::Money(MoneyEdit::SetShares { scenario: desk.scenario.get_untracked(), shares }));
        }
    };
    view! {
        <div class="split-foot">
            <span>{move || desk.t().split_sum}</span>
            <b>{move || desk.format().percent(desk.with_plan(|plan| plan.split(desk.scenario.get()).sum_share()), 1)}</b>
            <b class="num"><Figure desk of=whatif::Figure::Cost testid="split-sum" /></b>
        </div>
        <div class="cluster budget-foot">
            <Show when=move || first.with(Option::is_some)>
                <button type="button" class="button" data-testid="split-reset" aria-disabled=move || is_first().to_string()
                    on:click=reset>{move || desk.t().split_reset}</button>
            </Show>
            <SplitAsBase desk />
        </div>
    }
    .into_any()
}

/// A name, and a line of it.
#[component]
fn AddLine(desk: Desk) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let add = move || {
        let name = draft.get_untracked();
        let outcome = desk.edit(Edit::Money(MoneyEdit::AddLine { kind: LineKind::Own, name }));
        if outcome.is_ok() {
            draft.set(String::new());
        }
        refused.set(outcome.err());
    };
    view! {
        <form class="budget-add" data-testid="line-form" on:submit=move |event| {
            event.prevent_default();
            add();
        }>
            <label class="field field-bare">
                <span class="visually-hidden">{move || desk.l().line_new_name}</span>
                <input type="text" autocomplete="off" data-testid="line-new" placeholder=move || desk.l().line_new_name
                    prop:value=draft aria-invalid=move || refused.with(Option::is_some).then_some("true")
                    on:input=move |event| draft.set(event_target_value(&event)) />
                {move || refused.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
            </label>
            <button type="submit" class="button" data-testid="line-add">
                <Icon shape=Shape::Add /> {move || desk.l().line_add}
            </button>
        </form>
    }
    .into_any()
}

/// The bar of the lines.
#[component]
fn Bar(desk: Desk) -> impl IntoView {
    let spec = Signal::derive(move || {
        let (texts, t) = (desk.app.prefs.texts(), desk.t());
        let part = |(place, line): (usize, &whatif::Line)| Part {
            key: format!("budget:{}", line.id.0),
            name: line_name(texts, line),
            tone: line_tone(place, line),
            value: desk.input(Input::Share(line.id)),
        };
        Spec::Split(Split {
            caption: t.split_title.to_owned(),
            headings: [t.split_line.to_owned(), t.split_share.to_owned()],
            parts: desk.with_plan(|plan| plan.lines.iter().enumerate().map(part).collect()),
        })
    });
    view! { <Chart spec kind=Signal::stored(Kind::Share) name="budget-split" plain=true /> }
}

/// In a scenario whose split is its own: back to the base's.
#[component]
fn SplitAsBase(desk: Desk) -> impl IntoView {
    move || {
        let scenario = desk.scenario.get()?;
        let lines = desk.with_plan(|plan| plan.lines.iter().map(|line| line.id).collect::<Vec<_>>());
        let first = lines.first().copied()?;
        let own = lines.iter().any(|line| desk.changed(Input::Share(*line)));
        own.then(|| {
            let format = desk.format();
            let shares = lines.iter().map(|line| format.decimal_up_to(desk.base(Input::Share(*line)) * 100.0, 1));
            let base = shares.collect::<Vec<_>>().join("/");
            view! {
                <button type="button" class="button button-quiet" data-testid="split-as-base" on:click=move |_| {
                    desk.press(Edit::Money(MoneyEdit::InheritInput { scenario, input: Input::Share(first) }));
                }>
                    {move || desk.t().scenario_reset_value} " (" {base} ")"
                </button>
            }
        })
    }
}

/// What the policy says about technology, and where money shows no return.
#[component]
fn Policy(desk: Desk) -> impl IntoView {
    let technology = Memo::new(move |_| desk.outcome.with(|outcome| outcome.technology));
    // Nothing is said of technology where no line is any.
    let any = Memo::new(move |_| desk.with_plan(|plan| plan.lines.iter().any(|line| line.technology)));
    let sentence = move || {
        let (format, found) = (desk.format(), technology.get());
        let (share, limit) = (format.percent(found.share, 1), format.percent(found.limit, 0));
        if found.within {
            return fill(desk.t().technology_within, &[("share", &share), ("limit", &limit)]);
        }
        let over = format.pp(found.share.minus(found.limit), 1);
        let points = over.trim_start_matches('+');
        fill(desk.t().technology_over, &[("share", &share), ("limit", &limit), ("points", points)])
    };
    let without_effect = move || {
        let lines = desk.with_plan(MoneyPlan::lines_without_effect);
        let names: Vec<String> = lines.into_iter().map(|line| words::line_name(desk, line)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (!names.is_empty()).then(|| fill(desk.t().no_effect, &[("lines", &desk.format().list(&names))]))
    };
    view! {
        <div class="stack budget-policy">
            <Show when=move || any.get()>
                <div class="notice" class:notice-warn=move || !technology.get().within data-testid="technology-policy">
                    <p>{sentence}</p>
                    <Figure desk of=whatif::Figure::Technology testid="technology" />
                </div>
            </Show>
            {move || without_effect().map(|text| view! {
                <p class="muted budget-note" data-testid="no-effect">{text}</p>
            })}
        </div>
    }
    .into_any()
}
