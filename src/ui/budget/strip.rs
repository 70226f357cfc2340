//! The four figures that stay in sight while sliders are moved.

use super::desk::Desk;
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
        <section class="budget-strip" aria-label=move || desk.t().strip_label>
            <Item desk of=whatif::Figure::Ratio testid="ratio" />
            <Item desk of=whatif::Figure::Roi testid="roi" />
            <Item desk of=whatif::Figure::NetBenefit testid="net-benefit" />
            <Item desk of=whatif::Figure::Cost testid="cost" />
        </section>
    }
    .into_any()
}

#[component]
fn Item(desk: Desk, of: whatif::Figure, testid: &'static str) -> impl IntoView {
    let base = move || {
        desk.scenario.get()?;
        let base = desk.with_book(|book| evaluate(book, None)).figure(of).ok()?;
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
        </div>
    }
    .into_any()
}
