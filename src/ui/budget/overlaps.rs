//! Which levers count the same revenue, and how much of it.

use super::super::shared::{Icon, Shape};
use super::counting::Knob;
use super::desk::Desk;
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::whatif::{Input, LeverId};
use leptos::prelude::*;

/// The overlaps, and adding one where two levers have none yet.
#[component]
pub fn Overlaps(desk: Desk) -> impl IntoView {
    let pairs = Memo::new(move |_| {
        desk.with_plan(|plan| plan.overlaps.iter().map(|overlap| (overlap.a, overlap.b)).collect::<Vec<_>>())
    });
    view! {
        {rows(move || pairs.get(), |pair| format!("{pair:?}"), move |(a, b)| view! { <Pair desk a b /> }.into_any())}
        <Add desk />
    }
    .into_any()
}

#[component]
fn Pair(desk: Desk, a: LeverId, b: LeverId) -> impl IntoView {
    let input = Input::overlap(a, b);
    let help = move || if desk.input(input) == 0.0 { desk.l().overlap_flag } else { desk.l().overlap_help };
    let label = move || fill(desk.t().pair, &[("name", &words::name(desk, input)), ("value", desk.l().overlap_remove)]);
    view! {
        <div class="budget-knob budget-overlap">
            <Knob desk input testid=input.to_string() />
            <p class="muted budget-note">
                {help} " "
                <button type="button" class="button button-quiet budget-small" aria-label=label
                    data-testid=format!("remove-{input}")
                    on:click=move |_| { desk.press(Edit::Money(MoneyEdit::RemoveOverlap { a, b })); }>
                    {move || desk.l().overlap_remove}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// Two levers to choose; nothing while every pair has its overlap.
#[component]
fn Add(desk: Desk) -> impl IntoView {
    let chosen = [RwSignal::new(None::<LeverId>), RwSignal::new(None::<LeverId>)];
    let levers = Memo::new(move |_| {
        desk.with_plan(|plan| {
            plan.levers.iter().filter(|lever| lever.is_revenue()).map(|lever| lever.id).collect::<Vec<_>>()
        })
    });
    let open = Memo::new(move |_| {
        let (count, known) = (levers.with(Vec::len), desk.with_plan(|plan| plan.overlaps.len()));
        count * count.saturating_sub(1) / 2 > known
    });
    // Until a person chooses, the first pair that has none.
    let pair = Memo::new(move |_| {
        let levers = levers.get();
        let free = desk.with_plan(|plan| {
            let pairs = levers.iter().enumerate().flat_map(|(at, a)| levers.iter().skip(at + 1).map(move |b| (*a, *b)));
            pairs.into_iter().find(|(a, b)| plan.overlap(*a, *b).is_none())
        });
        let pick = |which: usize, first: Option<LeverId>| {
            chosen.get(which).and_then(|chosen| chosen.get()).filter(|id| levers.contains(id)).or(first)
        };
        Some((pick(0, free.map(|pair| pair.0))?, pick(1, free.map(|pair| pair.1))?))
    });
    let add = move |_| {
        let Some((a, b)) = pair.get_untracked() else { return };
        if desk.press(Edit::Money(MoneyEdit::AddOverlap { a, b })) {
            chosen.iter().for_each(|chosen| chosen.set(None));
        }
    };
    let choice = move |which: usize, label: fn(Desk) -> &'static str, testid: &'static str| {
        let now = move || pair.get().map(|pair| if which == 0 { pair.0 } else { pair.1 });
        view! {
            <select aria-label=move || label(desk) data-testid=testid
                prop:value=move || now().map_or(String::new(), |id| id.0.to_string())
                on:change=move |event| {
                    if let Some(chosen) = chosen.get(which) {
                        chosen.set(event_target_value(&event).parse().ok().map(LeverId));
                    }
                }>
                {move || levers.get().into_iter().map(|id| view! {
                    <option value=id.0.to_string() selected=move || now() == Some(id)>
                        {move || words::lever_name(desk, id)}
                    </option>
                }).collect_view()}
            </select>
        }
    };
    view! {
        <Show when=move || open.get()>
            <div class="budget-knob">
                <div class="budget-add">
                    {choice(0, |desk| desk.l().overlap_first, "overlap-first")}
                    {choice(1, |desk| desk.l().overlap_second, "overlap-second")}
                    <button type="button" class="button" data-testid="overlap-add" on:click=add>
                        <Icon shape=Shape::Add /> {move || desk.l().overlap_add}
                    </button>
                </div>
            </div>
        </Show>
    }
    .into_any()
}
