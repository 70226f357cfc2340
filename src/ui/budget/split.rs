//! The budget and its five lines.

use super::super::shared::{Chart, Kind, NumberField, line_name};
use super::counting::{AsBase, InputSlider};
use super::desk::Desk;
use super::figure::Figure;
use super::line::{Line, tone};
use super::words;
use crate::chart::{Part, Spec, Split};
use crate::locale::fill;
use crate::plan::{self, Edit, MoneyEdit};
use crate::ui::view;
use crate::whatif::{self, BudgetLine, InputKey, PerLine};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn SplitPanel(desk: Desk) -> impl IntoView {
    let say = move || {
        let total = desk.outcome.with(|outcome| outcome.cost);
        let count = desk.format().integer(BudgetLine::ALL.len() as f64);
        fill(desk.t().split_say, &[("total", &desk.money(total, true)), ("count", &count)])
    };
    let first = PerLine::from_fn(|line| line.input().spec().default);
    let is_first = move || BudgetLine::ALL.into_iter().all(|line| desk.input(line.input()) == *first.get(line));
    view! {
        <section class="panel" data-testid="split-panel">
            <h2 class="panel-title">{move || desk.t().split_title}</h2>
            <p class="say">{say}</p>
            <div class="budget-total">
                <NumberField label=desk.say(|t| t.split_total) testid="budget-total"
                    value=Signal::derive(move || Some(desk.input(InputKey::BudgetTotal)))
                    unit=Signal::derive(move || words::unit(desk, InputKey::BudgetTotal))
                    on_commit=Callback::new(move |value| desk.commit(InputKey::BudgetTotal, value)) />
                <InputSlider desk key=InputKey::BudgetTotal testid="budget-total-slider" />
            </div>
            <AsBase desk key=InputKey::BudgetTotal />
            <Bar desk />
            <div class="split-lines">
                {BudgetLine::ALL.map(|line| view! { <Line desk line /> }).collect_view()}
            </div>
            <div class="split-foot">
                <span>{move || desk.t().split_sum}</span>
                <b>{move || desk.format().percent(desk.with_book(|book| book.split(desk.scenario.get()).sum_share()), 1)}</b>
                <b class="num"><Figure desk of=whatif::Figure::Cost testid="split-sum" /></b>
            </div>
            <div class="cluster budget-foot">
                <button type="button" class="button" data-testid="split-reset" aria-disabled=move || is_first().to_string()
                    on:click=move |_| {
                        desk.press(Edit::Money(MoneyEdit::SetShares { scenario: desk.scenario.get_untracked(), shares: first }));
                    }>{move || desk.t().split_reset}</button>
                <SplitAsBase desk />
            </div>
            // A policy on a budget that nobody has given is nobody's.
            <Show when=move || !desk.app.is_blank(plan::Part::Budget)><Policy desk /></Show>
        </section>
    }
    .into_any()
}

/// The bar of the lines.
#[component]
fn Bar(desk: Desk) -> impl IntoView {
    let spec = Signal::derive(move || {
        let (texts, t) = (desk.app.prefs.texts(), desk.t());
        Spec::Split(Split {
            caption: t.split_title.to_owned(),
            headings: [t.split_line.to_owned(), t.split_share.to_owned()],
            parts: BudgetLine::ALL
                .map(|line| Part {
                    key: format!("budget:{}", line.input().name()),
                    name: line_name(texts, line).to_owned(),
                    tone: tone(line),
                    value: desk.input(line.input()),
                })
                .to_vec(),
        })
    });
    view! { <Chart spec kind=Signal::stored(Kind::Share) name="budget-split" plain=true /> }
}

/// In a scenario whose split is its own: back to the base's.
#[component]
fn SplitAsBase(desk: Desk) -> impl IntoView {
    move || {
        let scenario = desk.scenario.get()?;
        let own = BudgetLine::ALL.into_iter().any(|line| desk.changed(line.input()));
        own.then(|| {
            let base = PerLine::from_fn(|line| desk.base(line.input()));
            view! {
                <button type="button" class="button button-quiet" data-testid="split-as-base" on:click=move |_| {
                    desk.press(Edit::Money(MoneyEdit::InheritInput { scenario, key: InputKey::ToolsShare }));
                }>
                    {move || desk.t().scenario_reset_value}
                    " (" {move || words::split(desk, &base)} ")"
                </button>
            }
        })
    }
}

/// What the policy says about technology, and where money shows no return.
#[component]
fn Policy(desk: Desk) -> impl IntoView {
    let technology = Memo::new(move |_| desk.outcome.with(|outcome| outcome.technology));
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
        let lines = desk.with_book(whatif::Book::lines_without_effect);
        let names: Vec<&str> = lines.into_iter().map(|line| line_name(desk.app.prefs.texts(), line)).collect();
        (!names.is_empty()).then(|| fill(desk.t().no_effect, &[("lines", &desk.format().list(&names))]))
    };
    view! {
        <div class="stack budget-policy">
            <div class="notice" class:notice-warn=move || !technology.get().within data-testid="technology-policy">
                <p>{sentence}</p>
                <Figure desk of=whatif::Figure::Technology testid="technology" />
            </div>
            {move || without_effect().map(|text| view! {
                <p class="muted budget-note" data-testid="no-effect">{text}</p>
            })}
        </div>
    }
    .into_any()
}
