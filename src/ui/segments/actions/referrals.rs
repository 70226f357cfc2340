//! Who brought whom: the referrers who brought the most revenue, as a tree.

use crate::analysis::{ReferralSum, Referrals, ReferredBy, ReferrerRow, Selector};
use crate::locale::fill;
use crate::state::{App, Loadable, use_app};
use crate::ui::shared::{Icon, Shape, short_money, shown_id};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Panel(
    /// Whether there are no single orders to say what anybody brought.
    no_orders: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let answered = app.referral_view();
    let found = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
    view! {
        <section class="panel" data-testid="referrals" aria-busy=move || busy.get().to_string()>
            <h2 class="panel-title">{word(|t| t.actions.referrals)}</h2>
            {move || match (found.get(), busy.get()) {
                (Some(found), _) => tree(app, found),
                (None, true) => view! { <p class="skeleton">" "</p> }.into_any(),
                (None, false) => view! {
                    <p class="say" data-testid="referrals-none">
                        {move || {
                            let t = &app.prefs.texts().actions;
                            if no_orders.get() { t.no_orders } else { t.referrals_none }
                        }}
                    </p>
                }.into_any(),
            }}
        </section>
    }
}

fn tree(app: App, found: Arc<Referrals>) -> AnyView {
    let (t, format) = (&app.prefs.texts().actions, app.prefs.format());
    let count = |count: u64| format.integer(count as f64);
    let words = [
        ("people", count(found.people)),
        ("referred", count(found.referred.people)),
        ("revenue", short_money(app, found.referred.revenue)),
    ];
    let say = fill(t.referrals_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())));
    let unknown = (found.unknown > 0).then(|| {
        fill(t.referrals_unknown, &[("names", &count(found.unknown_names)), ("people", &count(found.unknown))])
    });
    let counted = |number: u64, text: &str| (number > 0).then(|| fill(text, &[("count", &count(number))]));
    let (circles, several) = (counted(found.circles, t.referrals_circles), counted(found.several, t.referrals_several));
    let shown = found.rows.len() as u64;
    let more = (found.referrers > shown).then(|| fill(t.referrals_more, &[("all", &count(found.referrers))]));
    let ids = move || {
        let t = &app.prefs.texts().customers;
        if app.drawer.ids.get() { t.hide_ids } else { t.show_ids }
    };
    view! {
        <p class="say">
            {say}" "
            {(found.referred.customers > 0).then(|| view! {
                <a href=move || app.view.link_to_list(brought(None, false)) data-testid="referrals-list">
                    {word(|t| t.actions.see_list)}
                </a>
            })}
        </p>
        <p>
            <button type="button" class="button button-small" data-testid="referrals-ids"
                aria-pressed=move || app.drawer.ids.get().to_string()
                on:click=move |_| app.drawer.ids.update(|on| *on = !*on)>
                <Icon shape=Shape::Locked />{ids}
            </button>
        </p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.actions.referrals)>
            <table class="table" data-testid="referrals-table">
                <caption class="visually-hidden">{word(|t| t.actions.referrals)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.actions.referrer)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.depth)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.direct)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.with_orders)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.direct_revenue)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.in_all)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.with_orders)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.in_all_revenue)}</th>
                    </tr>
                </thead>
                <tbody>{found.tree().into_iter().map(|(below, referrer)| row(app, below, referrer)).collect_view()}</tbody>
            </table>
        </div>
        <p class="field-hint" data-testid="referrals-notes">{more}" "{unknown}" "{circles}" "{several}</p>
    }
    .into_any()
}

/// Those whom a referrer brought, or anybody.
fn brought(by: Option<u32>, all: bool) -> Selector {
    Selector::Referred(ReferredBy { by, all })
}

fn row(app: App, below: usize, referrer: &ReferrerRow) -> AnyView {
    let format = app.prefs.format();
    let (id, step) = (referrer.id.clone(), format.integer(referrer.step.into()));
    let number = referrer.number;
    let sum = |sum: ReferralSum, all: bool| {
        let customers = app.prefs.format().integer(sum.customers as f64);
        let ordered = match sum.customers {
            0 => customers.into_any(),
            _ => view! {
                <a href=move || app.view.link_to_list(brought(Some(number), all)) data-testid="referred-count">{customers}</a>
            },
        };
        view! {
            <td class="num">{app.prefs.format().integer(sum.people as f64)}</td>
            <td class="num">{ordered}</td>
            <td class="num">{short_money(app, sum.revenue)}</td>
        }
    };
    view! {
        <tr>
            <th scope="row">
                <span class="branch" style:--below=below.to_string()>{move || shown_id(app, &id)}</span>
            </th>
            <td class="num">{step}</td>
            {sum(referrer.direct, false)}
            {sum(referrer.all, true)}
        </tr>
    }
    .into_any()
}
