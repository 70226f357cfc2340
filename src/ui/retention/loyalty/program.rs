//! The programme: what tiers are reached by, what points are worth, and the tiers themselves.

use super::aloud;
use super::level::Level;
use crate::analysis::{Loyalty, LoyaltyBasis, LoyaltyProgram, MOST_LEVELS, MemberLevel};
use crate::locale::Notation;
use crate::state::{App, use_app};
use crate::ui::shared::{Choice, Commit, Icon, NumberField, Shape, figures, plan_words, rows};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Program(members: Memo<Option<Arc<Loyalty>>>) -> impl IntoView {
    let app = use_app();
    let program = Memo::new(move |_| app.loyalty_program().unwrap_or_default());
    let ids = move || program.with(|program| program.levels.iter().map(|level| level.id).collect::<Vec<_>>());
    let room = Memo::new(move |_| program.with(|program| program.levels.len() < MOST_LEVELS));
    view! {
        <section class="panel" data-testid="loyalty-program">
            <h2 class="panel-title">{word(|t| t.loyalty.program)}</h2>
            <p class="say">{word(|t| t.loyalty.program_say)}</p>
            <Asked program members />
            {rows(ids, |id| id.to_string(), move |id| view! { <Level id program members /> }.into_any())}
            <div class="cluster data-after">
                <Show when=move || room.get()>
                    <button type="button" class="button button-small" data-testid="loyalty-add" on:click=move |_| add(app)>
                        <Icon shape=Shape::Add />{word(|t| t.loyalty.add)}
                    </button>
                </Show>
                <button type="button" class="button button-small" data-testid="loyalty-suggest"
                    on:click=move |_| suggest(app, members, program.with_untracked(|program| program.basis))>{word(|t| t.loyalty.suggest)}</button>
                <button type="button" class="button button-small button-quiet" data-testid="loyalty-end"
                    on:click=move |_| {
                        aloud(app, app.set_loyalty(None));
                        app.announcer.say(app.prefs.texts().loyalty.ended.to_owned());
                    }>{word(|t| t.loyalty.end)}</button>
            </div>
        </section>
    }
}

/// A tier above the highest.
fn add(app: App) {
    let name = app.prefs.texts().loyalty.new_tier.to_owned();
    let outcome = app.change_loyalty(|program| {
        let (id, from) = (program.next_id(), program.next_from());
        program.levels.push(MemberLevel { id, name, from, bonus: 1.0, ..MemberLevel::default() });
    });
    aloud(app, outcome);
}

/// Thresholds of a basis where today's customers stand.
fn suggest(app: App, members: Memo<Option<Arc<Loyalty>>>, basis: LoyaltyBasis) {
    let thresholds = members.with_untracked(|members| members.as_ref().map(|own| own.suggestion(basis).to_vec()));
    let outcome = app.change_loyalty(|program| {
        program.basis = basis;
        program.place(&thresholds.unwrap_or_default());
    });
    aloud(app, outcome);
}

/// What holds for all tiers.
#[component]
fn Asked(program: Memo<LoyaltyProgram>, members: Memo<Option<Arc<Loyalty>>>) -> impl IntoView {
    let app = use_app();
    let set = move |change: fn(&mut LoyaltyProgram, f64)| -> Commit<Option<f64>> {
        Callback::new(move |number: Option<f64>| {
            app.change_loyalty(|program| change(program, number.unwrap_or_default()))
                .map_err(|error| plan_words::refusal(app, &error))
        })
    };
    let basis = Callback::new(move |place: usize| {
        // Another basis has thresholds of another kind.
        LoyaltyBasis::ALL.get(place).into_iter().for_each(|basis| suggest(app, members, *basis));
    });
    let of = move |read: fn(&LoyaltyProgram) -> f64| Signal::derive(move || Some(program.with(read)));
    let chosen = Signal::derive(move || {
        let own = program.with(|program| program.basis);
        LoyaltyBasis::ALL.into_iter().position(|basis| basis == own).unwrap_or_default()
    });
    let currency = Signal::derive(move || figures::currency_unit(app));
    let names = |t: &'static crate::locale::Texts| {
        let name = |basis| match basis {
            LoyaltyBasis::Spend => t.loyalty.basis_spend,
            LoyaltyBasis::Orders => t.loyalty.basis_orders,
            LoyaltyBasis::Points => t.loyalty.basis_points,
        };
        LoyaltyBasis::ALL.into_iter().map(name).collect::<Vec<_>>()
    };
    view! {
        <div class="value-asked">
            <Choice label=|t| t.loyalty.basis testid="loyalty-basis" names chosen on_choose=basis />
            <NumberField label=word(|t| t.loyalty.months) notation=Notation::Decimal(0)
                value=of(|program| program.months.into())
                on_commit=set(|program, number| program.months = number.round().clamp(0.0, 1e6) as u32)
                testid="loyalty-months" />
            <NumberField label=word(|t| t.loyalty.points_per_unit) notation=Notation::Decimal(4)
                value=of(|program| program.points_per_unit)
                on_commit=set(|program, number| program.points_per_unit = number) testid="loyalty-points" />
            <NumberField label=word(|t| t.loyalty.value_of_a_point) notation=Notation::Decimal(4) unit=currency
                value=of(|program| program.value_of_a_point)
                on_commit=set(|program, number| program.value_of_a_point = number) testid="loyalty-point-value" />
            <NumberField label=word(|t| t.loyalty.redeemed) notation=Notation::Percent(1)
                value=of(|program| program.redeemed.0) unit=Signal::stored("%".to_owned())
                on_commit=set(|program, number| program.redeemed = Ratio(number)) testid="loyalty-redeemed" />
        </div>
    }
}
