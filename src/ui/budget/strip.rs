//! The figures that stay in sight while sliders are moved.

use super::desk::Desk;
use super::draft::Draft;
use super::figure::Figure;
use super::words;
use crate::locale::fill;
use crate::ui::view;
use crate::whatif::{self, evaluate};
use leptos::prelude::*;

/// The strip.
#[component]
pub fn Strip(desk: Desk) -> impl IntoView {
    view! {
        <section class="budget-strip" aria-label=move || desk.t().strip_label data-testid="budget-strip">
            <div class="budget-items">
                <Item desk of=whatif::Figure::Ratio testid="ratio" />
                <Item desk of=whatif::Figure::NetBenefit testid="net-benefit" />
                <Item desk of=whatif::Figure::GrossBenefit testid="gross-benefit" />
                <Item desk of=whatif::Figure::Cost testid="cost" />
                <Item desk of=whatif::Figure::Roi testid="roi" />
            </div>
            <Draft desk />
        </section>
    }
    .into_any()
}

#[component]
fn Item(desk: Desk, of: whatif::Figure, testid: &'static str) -> impl IntoView {
    let base = move || {
        desk.scenario.get()?;
        let base = desk.with_plan(|plan| evaluate(plan, None)).figure(of).ok()?;
        Some(fill(desk.t().base_was, &[("value", &words::value(desk, base))]))
    };
    let help = move || match of {
        whatif::Figure::Ratio => Some(desk.t().ratio_help),
        whatif::Figure::Roi => Some(desk.t().net_roi_help),
        _ => None,
    };
    view! {
        <div class="budget-item" title=help>
            <span class="budget-item-name">{move || words::figure_name(desk, of)}</span>
            <span class="figure figure-small"><Figure desk of testid /></span>
            {move || base().map(|text| view! { <span class="muted budget-item-base">{text}</span> })}
            {(of == whatif::Figure::Ratio).then(|| view! { <Reached desk /> })}
        </div>
    }
    .into_any()
}

/// Beside a ratio that rests on a budget that was set to reach it.
#[component]
fn Reached(desk: Desk) -> impl IntoView {
    move || {
        let ratio = desk.outcome.with(|outcome| outcome.set_to_reach)?;
        let text = fill(desk.l().set_to_reach, &[("ratio", &desk.format().integer(ratio.0))]);
        Some(view! { <span class="muted budget-item-note" data-testid="set-to-reach">{text}</span> })
    }
}
