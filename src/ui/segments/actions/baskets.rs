//! Which categories are bought together: what is asked, and the pairs.

use super::pairs::pairs;
use crate::analysis::{BasketBy, Baskets};
use crate::locale::{Notation, fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Choice, Commit, NumberField};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The most that can be asked for.
const MOST: f64 = 1e6;

/// The panel.
#[component]
pub fn Panel(baskets: Memo<Option<Arc<Baskets>>>, busy: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let has_categories = Memo::new(move |_| {
        app.data.facts.with(|facts| facts.as_ref().is_some_and(|facts| !facts.categories.is_empty()))
    });
    view! {
        <section class="panel" data-testid="baskets" aria-busy=move || busy.get().to_string()>
            <h2 class="panel-title">{word(|t| t.actions.baskets)}</h2>
            <Show when=move || has_categories.get() fallback=|| view! {
                <p class="notice notice-info" data-testid="baskets-none">{word(|t| t.actions.needs_category)}</p>
            }>
                <p class="say">{word(|t| t.actions.baskets_say)}</p>
                <Asked />
                {move || match (baskets.get(), busy.get()) {
                    (Some(found), _) => answer(app, &found),
                    (None, true) => view! { <p class="skeleton">" "</p> }.into_any(),
                    (None, false) => view! { <p class="say">{word(|t| t.actions.no_orders)}</p> }.into_any(),
                }}
            </Show>
        </section>
    }
}

/// What is a basket, and in how many a pair must be.
#[component]
fn Asked() -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| app.choices.with(|choices| choices.baskets));
    let by = Signal::derive(move || match asked.get().by {
        BasketBy::Orders => 0_usize,
        BasketBy::Customers => 1,
    });
    let choose = Callback::new(move |place: usize| {
        let by = if place == 0 { BasketBy::Orders } else { BasketBy::Customers };
        app.choose(|choices| choices.baskets.by = by);
    });
    let least: Commit<Option<f64>> = Callback::new(move |typed: Option<f64>| {
        let number = typed.unwrap_or(f64::NAN).round();
        if !(1.0..=MOST).contains(&number) {
            let format = app.prefs.format();
            let range = [format.integer(1.0), format.integer(MOST)];
            return Err(fill(app.prefs.texts().errors.field_range, &[("min", &range[0]), ("max", &range[1])]));
        }
        app.choose(|choices| choices.baskets.at_least = number as u32);
        Ok(())
    });
    view! {
        <div class="movement-days">
            <Choice label=|t| t.actions.basket testid="baskets-by"
                names=|t| vec![t.actions.by_orders, t.actions.by_customers] chosen=by on_choose=choose />
            <NumberField label=word(|t| t.actions.at_least) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(asked.get().at_least.into())) on_commit=least
                testid="baskets-least" />
            <p class="field-hint">{word(|t| t.actions.at_least_hint)}</p>
        </div>
    }
}

/// The pairs, or that there are none; and how many more there are.
fn answer(app: App, found: &Baskets) -> AnyView {
    let (t, format) = (&app.prefs.texts().actions, app.prefs.format());
    let count = |count: u64| format.integer(count as f64);
    let rare = (found.rare > 0).then(|| fill(t.rare, &[("count", &count(found.rare))]));
    let paired = (found.paired < found.categories).then(|| {
        let words = [("paired", count(found.paired as u64)), ("categories", count(found.categories as u64))];
        fill(t.paired, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    if found.pairs.is_empty() {
        let least = u64::from(found.ask.at_least);
        let none = fill(plural(least, t.no_pairs_one, t.no_pairs_other), &[("least", &count(least))]);
        let all = move |_| app.choose(|choices| choices.baskets.at_least = 1);
        return view! {
            <p class="say" data-testid="baskets-nobody">{none}" "{rare}" "{paired}</p>
            {(found.rare > 0).then(|| view! {
                <button type="button" class="button button-small" data-testid="baskets-rare" on:click=all>
                    {word(|t| t.actions.show_rare)}
                </button>
            })}
        }
        .into_any();
    }
    view! { {pairs(app, found)}<p class="field-hint">{rare}" "{paired}</p> }.into_any()
}
