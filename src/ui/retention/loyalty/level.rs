//! One tier of the programme: its threshold by slider and field, what its members get, and what that costs.

use super::{aloud, threshold};
use crate::analysis::{Loyalty, LoyaltyBasis, LoyaltyProgram, MemberLevel};
use crate::locale::{Notation, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, Icon, NumberField, Shape, TextField, figures, plan_words};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;
use std::sync::Arc;

/// Changes the tier with an identity.
fn on_level(id: u32, change: impl FnOnce(&mut MemberLevel)) -> impl FnOnce(&mut LoyaltyProgram) {
    move |program| {
        if let Some(level) = program.levels.iter_mut().find(|level| level.id == id) {
            change(level);
        }
    }
}

/// The fields of a tier.
#[component]
pub fn Level(id: u32, program: Memo<LoyaltyProgram>, members: Memo<Option<Arc<Loyalty>>>) -> impl IntoView {
    let app = use_app();
    let level = Memo::new(move |_| program.with(|program| program.level(id).cloned()).unwrap_or_default());
    let refused = move |error| plan_words::refusal(app, &error);
    let set = move |change: fn(&mut MemberLevel, Option<f64>)| -> Commit<Option<f64>> {
        Callback::new(move |number: Option<f64>| {
            app.change_loyalty(on_level(id, |level| change(level, number))).map_err(refused)
        })
    };
    let text = move |change: fn(&mut MemberLevel, String)| -> Commit<String> {
        Callback::new(move |text: String| {
            app.change_loyalty(on_level(id, |level| change(level, text.trim().to_owned()))).map_err(refused)
        })
    };
    let of = move |read: fn(&MemberLevel) -> Option<f64>| Signal::derive(move || level.with(read));
    let currency = Signal::derive(move || figures::currency_unit(app));
    let money = Signal::derive(move || match program.with(|program| program.basis) {
        LoyaltyBasis::Spend => figures::currency_unit(app),
        LoyaltyBasis::Orders | LoyaltyBasis::Points => String::new(),
    });
    let percent = || Signal::stored("%".to_owned());
    let named = move |text: &str| fill(text, &[("name", &level.with(|level| level.name.clone()))]);
    view! {
        <fieldset class="loyalty-level" data-testid=format!("level-{id}")>
            <legend class="panel-title">{move || level.with(|level| level.name.clone())}</legend>
            <div class="value-asked">
                <TextField label=word(|t| t.common.name) value=Signal::derive(move || level.with(|level| level.name.clone()))
                    on_commit=text(|level, text| level.name = text) testid=format!("level-{id}-name") />
                <NumberField label=word(|t| t.loyalty.from) notation=Notation::Decimal(2) unit=money
                    value=of(|level| Some(level.from))
                    on_commit=set(|level, number| level.from = number.unwrap_or_default())
                    testid=format!("level-{id}-from") />
                <Threshold id program members level />
            </div>
            <div class="value-asked">
                <TextField label=word(|t| t.loyalty.benefit)
                    value=Signal::derive(move || level.with(|level| level.benefit.clone()))
                    on_commit=text(|level, text| level.benefit = text) testid=format!("level-{id}-benefit") />
                <NumberField label=word(|t| t.loyalty.member_cost) notation=Notation::Decimal(2) unit=currency
                    value=of(|level| Some(level.cost_per_member))
                    on_commit=set(|level, number| level.cost_per_member = number.unwrap_or_default())
                    testid=format!("level-{id}-cost") />
                <NumberField label=word(|t| t.loyalty.discount) notation=Notation::Percent(1) unit=percent()
                    value=of(|level| Some(level.discount.0))
                    on_commit=set(|level, number| level.discount = Ratio(number.unwrap_or_default()))
                    testid=format!("level-{id}-discount") />
                <NumberField label=word(|t| t.loyalty.bonus) notation=Notation::Decimal(2)
                    value=of(|level| Some(level.bonus))
                    on_commit=set(|level, number| level.bonus = number.unwrap_or(1.0))
                    testid=format!("level-{id}-bonus") />
                <NumberField label=word(|t| t.loyalty.wanted) notation=Notation::Percent(1) unit=percent()
                    value=of(|level| level.wanted.map(|share| share.0))
                    on_commit=set(|level, number| level.wanted = number.map(Ratio))
                    testid=format!("level-{id}-wanted") />
            </div>
            {move || wanted(app, id, level, members)}
            <button type="button" class="button button-small button-quiet" data-testid=format!("level-{id}-remove")
                on:click=move |_| aloud(app, app.change_loyalty(|program| program.levels.retain(|level| level.id != id)))>
                <Icon shape=Shape::Remove />{move || named(app.prefs.texts().loyalty.remove)}
            </button>
        </fieldset>
    }
}

/// The slider of a threshold, with the members that it gives while it moves.
#[component]
fn Threshold(
    id: u32,
    program: Memo<LoyaltyProgram>,
    members: Memo<Option<Arc<Loyalty>>>,
    level: Memo<MemberLevel>,
) -> impl IntoView {
    let app = use_app();
    let scale =
        Memo::new(move |_| members.with(|members| members.as_ref().map(|own| own.scale())).unwrap_or((1.0, 1.0)));
    let from = move || level.with(|level| level.from);
    // The upper end reaches as far as the threshold, and stays while that moves below it.
    let most = Memo::new(move |before: Option<&f64>| {
        let (top, step) = scale.get();
        let kept = before.copied().filter(|before| *before >= from() && *before <= top * 4.0);
        kept.unwrap_or(top).max(from()).max(step)
    });
    let counted = Memo::new(move |_| {
        let (counts, exact) = members.with(|members| program.with(|program| members.as_ref()?.under(program)))?;
        let place = program.with(|program| program.levels.iter().position(|level| level.id == id))?;
        Some((*counts.get(place + 1)?, counts.iter().sum::<u64>(), exact))
    });
    let said = move || {
        let (count, all, exact) = counted.get()?;
        let (t, format) = (&app.prefs.texts().loyalty, app.prefs.format());
        let share = Ratio::of(count as f64, all as f64).map(|share| format.percent(share, 1))?;
        let text = if exact { t.now } else { t.now_about };
        Some(fill(text, &[("count", &figures::customers(app, count)), ("share", &share)]))
    };
    let value_text =
        move || members.with(|members| members.as_ref().map(|own| threshold(app, own, from()))).unwrap_or_default();
    let name = move || fill(app.prefs.texts().loyalty.threshold, &[("name", &level.with(|level| level.name.clone()))]);
    view! {
        <div class="loyalty-slider">
            <input type="range" class="slider" min="0" max=move || most.get() step=move || scale.get().1
                data-testid=format!("level-{id}-slider") aria-label=name aria-valuetext=value_text
                prop:value=move || {
                    // The ends first: a value beyond the old ends would be cut.
                    most.track();
                    from().to_string()
                }
                style:--value=move || format!("{:.1}%", (from() / most.get() * 100.0).clamp(0.0, 100.0))
                on:input=move |event| {
                    let input = event_target::<HtmlInputElement>(&event);
                    app.slide_loyalty(on_level(id, |level| level.from = input.value_as_number()));
                    // Where it meets the next threshold the thumb stays.
                    input.set_value(&level.with_untracked(|level| level.from).to_string());
                }
                on:change=move |_| app.workspace.settle() />
            <p class="field-hint" data-testid=format!("level-{id}-now")>{said}</p>
        </div>
    }
}

/// The threshold that gives the wanted share, to be taken.
fn wanted(app: App, id: u32, level: Memo<MemberLevel>, members: Memo<Option<Arc<Loyalty>>>) -> Option<AnyView> {
    let wanted = level.with(|level| level.wanted)?;
    // Until the answer to this share comes, the one to another says nothing of it.
    let is_answer =
        |members: &Arc<Loyalty>| members.program.levels.iter().any(|own| own.id == id && own.wanted == Some(wanted));
    members.with(|members| members.as_ref().filter(|members| is_answer(members)).map(|_| ()))?;
    let (t, format) = (&app.prefs.texts().loyalty, app.prefs.format());
    let (from, text, found) = members.with(|members| {
        let members = members.as_ref()?;
        let line = members.lines.iter().find(|line| line.level == Some(id))?;
        let Some(wanted) = line.wanted else { return Some((0.0, String::new(), None)) };
        let share = Ratio::of(wanted.customers as f64, members.customers as f64)?;
        Some((wanted.from, threshold(app, members, wanted.from), Some((wanted.customers, share))))
    })?;
    let Some((customers, share)) = found else {
        return Some(view! { <p class="field-hint">{t.wanted_none}</p> }.into_any());
    };
    let (count, share) = (figures::customers(app, customers), format.percent(share, 1));
    let say = fill(t.wanted_say, &[("from", &text), ("count", &count), ("share", &share)]);
    let same = level.with(|level| (level.from - from).abs() < 1e-9);
    Some(
        view! {
            <p class="field-hint" data-testid=format!("level-{id}-gives")>
                {say} " "
                {(!same).then(|| view! {
                    <button type="button" class="button button-small" data-testid=format!("level-{id}-take")
                        on:click=move |_| aloud(app, app.change_loyalty(on_level(id, |level| level.from = from)))>
                        {fill(t.take, &[("from", &text)])}
                    </button>
                })}
            </p>
        }
        .into_any(),
    )
}
