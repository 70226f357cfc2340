//! No programme yet: begin with three tiers where today's customers stand, or with one.

use super::aloud;
use crate::analysis::{Loyalty, LoyaltyBasis, LoyaltyProgram, MemberLevel};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape, figures};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The share of the customers in the highest tier that the strategy (S1) wants.
const TOP: Ratio = Ratio(0.15);

/// The panel.
#[component]
pub fn Start(members: Memo<Option<Arc<Loyalty>>>) -> impl IntoView {
    let app = use_app();
    let say = move || fill(app.prefs.texts().loyalty.empty, &[("span", &figures::months(app, months(members)))]);
    let suggested = move || {
        members.with(|members| {
            members.as_ref().map(|own| own.suggestion(LoyaltyBasis::Spend).to_vec()).unwrap_or_default()
        })
    };
    let has_three = Memo::new(move |_| !suggested().is_empty());
    view! {
        <section class="panel" data-testid="loyalty-start">
            <h2 class="panel-title">{word(|t| t.loyalty.program)}</h2>
            <p class="say">{say}</p>
            <div class="cluster data-after">
                <Show when=move || has_three.get()>
                    <button type="button" class="button button-primary" data-testid="loyalty-three"
                        on:click=move |_| begin(app, three(app, &suggested(), false))>
                        <Icon shape=Shape::Add />{word(|t| t.loyalty.start_three)}
                    </button>
                    <button type="button" class="button" data-testid="loyalty-example"
                        on:click=move |_| begin(app, three(app, &suggested(), true))>
                        {word(|t| t.loyalty.start_example)}
                    </button>
                </Show>
                <button type="button" class="button" data-testid="loyalty-one" on:click=move |_| begin(app, one(app))>
                    {word(|t| t.loyalty.start_single)}
                </button>
            </div>
        </section>
    }
}

fn months(members: Memo<Option<Arc<Loyalty>>>) -> u32 {
    members.with(|members| members.as_ref().map_or(0, |own| own.program.months))
}

fn begin(app: App, levels: Vec<MemberLevel>) {
    // Until somebody says that points are redeemed, they cost nothing.
    aloud(app, app.set_loyalty(Some(LoyaltyProgram { levels, redeemed: Ratio(0.0), ..LoyaltyProgram::default() })));
    crate::state::focus("main");
}

/// Silver, gold and diamond; as an example with the benefits of the strategy and the share that it wants in the highest.
fn three(app: App, thresholds: &[f64], is_example: bool) -> Vec<MemberLevel> {
    let t = &app.prefs.texts().loyalty;
    let names = [(t.silver, t.silver_benefit), (t.gold, t.gold_benefit), (t.diamond, t.diamond_benefit)];
    let levels = (1..).zip(names).zip(thresholds).map(|((id, (name, benefit)), from)| MemberLevel {
        id,
        name: name.to_owned(),
        from: *from,
        benefit: if is_example { benefit.to_owned() } else { String::new() },
        bonus: 1.0,
        wanted: (is_example && id == 3).then_some(TOP),
        ..MemberLevel::default()
    });
    levels.collect()
}

/// One that everybody with an order is in.
fn one(app: App) -> Vec<MemberLevel> {
    let name = app.prefs.texts().loyalty.new_tier.to_owned();
    vec![MemberLevel { id: 1, name, bonus: 1.0, ..MemberLevel::default() }]
}
