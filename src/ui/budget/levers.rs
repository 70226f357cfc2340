//! The levers one by one, what each rests on, and what is left of them after overlap, margin and budget.

use super::super::shared::{Icon, Shape};
use super::desk::Desk;
use super::editor::Editor;
use super::figure::Figure;
use super::words;
use crate::locale::fill;
use crate::plan::{Edit, MoneyEdit};
use crate::ui::shared::rows;
use crate::ui::view;
use crate::whatif::{self, Input, LeverId, LeverKind};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Levers(desk: Desk) -> impl IntoView {
    let texts = move || desk.app.prefs.texts();
    let levers =
        Memo::new(move |_| desk.with_plan(|plan| plan.levers.iter().map(|lever| lever.id.0).collect::<Vec<u64>>()));
    // The lever whose fields are open.
    let open = RwSignal::new(None::<LeverId>);
    view! {
        <section class="panel" data-testid="levers-panel">
            <h2 class="panel-title">{move || desk.l().title}</h2>
            <p class="say">
                {move || if levers.with(Vec::is_empty) { desk.l().levers_none } else { desk.l().say }}
            </p>
            <Show when=move || !levers.with(Vec::is_empty)>
                <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().benefits_caption>
                    <table class="table" data-testid="benefit-table">
                        <caption class="visually-hidden">{move || desk.t().benefits_caption}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{move || desk.l().title}</th>
                                <th scope="col" class="optional">{move || desk.t().rests_on}</th>
                                <th scope="col">{move || texts().common.status}</th>
                                <th scope="col" class="num">{move || texts().common.amount}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {rows(move || levers.get(), u64::to_string, move |id| {
                                view! { <Lever desk lever=LeverId(id) open /> }.into_any()
                            })}
                            <Sums desk />
                        </tbody>
                    </table>
                </div>
            </Show>
            <Add desk open />
        </section>
    }
    .into_any()
}

#[component]
fn Sums(desk: Desk) -> impl IntoView {
    view! {
        <Sum desk of=whatif::Figure::Revenue testid="revenue" />
        <Sum desk of=whatif::Figure::CostSaving testid="cost-saving" />
        <Sum desk of=whatif::Figure::Total testid="total-benefit" strong=true />
        <Sum desk of=whatif::Figure::DoubleCounted testid="double-counted" />
        <Sum desk of=whatif::Figure::NetRevenue testid="net-revenue" input=Input::Margin />
        <Sum desk of=whatif::Figure::GrossBenefit testid="benefit-gross" strong=true />
        <Sum desk of=whatif::Figure::NetBenefit testid="benefit-net" strong=true />
    }
    .into_any()
}

/// A lever with its product in the user's numbers; opened, its fields.
#[component]
fn Lever(desk: Desk, lever: LeverId, open: RwSignal<Option<LeverId>>) -> impl IntoView {
    let product = move || {
        desk.outcome.with(|outcome| {
            let Some(found) = outcome.lever(lever) else { return String::new() };
            let factors = found.factors.iter().map(|(input, value)| words::input(desk, *input, *value));
            let response = found.effect.filter(|effect| effect.multiplier != 1.0).map(|effect| {
                let factor = desk.format().decimal(effect.multiplier, 3);
                fill(desk.t().response_factor, &[("factor", &factor)])
            });
            factors.chain(response).collect::<Vec<_>>().join(" × ")
        })
    };
    let status = Memo::new(move |_| {
        desk.outcome.with(|outcome| outcome.lever(lever).map(|found| desk.with_plan(|plan| plan.support(found))))
    });
    let name = move || words::lever_name(desk, lever);
    let is_open = Memo::new(move |_| open.get() == Some(lever));
    let toggle = move |_| open.update(|open| *open = if *open == Some(lever) { None } else { Some(lever) });
    view! {
        <tr data-testid=format!("lever-row-{}", lever.0)>
            <th scope="row">
                <button type="button" class="lever-open" aria-expanded=move || is_open.get().to_string()
                    title=move || fill(desk.l().open, &[("name", &name())])
                    data-testid=format!("lever-open-{}", lever.0) on:click=toggle>
                    <span class="lever-mark" aria-hidden="true">{move || if is_open.get() { "▾" } else { "▸" }}</span>
                    {name}
                </button>
            </th>
            <td class="muted optional budget-product">{product}</td>
            <td>{move || status.get().map(|status| badge(desk, status))}</td>
            <td class="num">
                <Figure desk of=whatif::Figure::Lever(lever) testid=format!("benefit-{}", lever.0) />
            </td>
        </tr>
        <Show when=move || is_open.get()>
            <tr class="lever-fields" data-testid=format!("lever-fields-{}", lever.0)>
                <td colspan="4"><Editor desk lever open /></td>
            </tr>
        </Show>
    }
    .into_any()
}

/// What something rests on, by sign, word and colour.
pub fn badge(desk: Desk, status: whatif::Status) -> impl IntoView {
    let (sign, word, class, help) = words::status(desk, status);
    view! { <span class=class title=help><span aria-hidden="true">{sign}</span> {word}</span> }
}

/// A sum, and the input that made it from the row above.
#[component]
fn Sum(
    desk: Desk,
    of: whatif::Figure,
    testid: &'static str,
    #[prop(optional)] input: Option<Input>,
    #[prop(optional)] strong: bool,
) -> impl IntoView {
    let by = move || {
        input.map(|input| {
            let (name, value) = (words::name(desk, input), words::input(desk, input, desk.input(input)));
            fill(desk.t().pair, &[("name", &name), ("value", &value)])
        })
    };
    view! {
        <tr class:budget-sum=strong>
            <th scope="row">{move || words::figure_name(desk, of)}</th>
            <td class="muted optional">{by}</td>
            <td></td>
            <td class="num"><Figure desk of testid /></td>
        </tr>
    }
    .into_any()
}

/// A kind to choose, what it means, and adding a lever of it.
#[component]
fn Add(desk: Desk, open: RwSignal<Option<LeverId>>) -> impl IntoView {
    let kind = RwSignal::new(LeverKind::ExtraRevenue);
    let texts = move || desk.app.prefs.texts();
    let choose = move |event: leptos::ev::Event| {
        let word = event_target_value(&event);
        if let Some(found) = LeverKind::ALL.iter().find(|known| known.name() == word) {
            kind.set(*found);
        }
    };
    let add = move |_| {
        let kind = kind.get_untracked();
        // A second lever of a kind is told apart by a number.
        let count = desk.with_plan_untracked(|plan| plan.levers.iter().filter(|lever| lever.kind == kind).count());
        let name = match count {
            0 => String::new(),
            _ => format!("{} {}", texts().kind(kind).name, desk.format().integer((count + 1) as f64)),
        };
        let id = desk.app.workspace.with_document_untracked(|document| document.next_id);
        if desk.press(Edit::Money(MoneyEdit::AddLever { kind, name })) {
            open.set(Some(LeverId(id)));
        }
    };
    view! {
        <div class="budget-add">
            <select aria-label=move || desk.l().kind data-testid="lever-kind" prop:value=move || kind.get().name()
                on:change=choose>
                {LeverKind::ALL.iter().map(|known| view! {
                    <option value=known.name() selected=move || kind.get() == *known>
                        {move || texts().kind(*known).name}
                    </option>
                }).collect_view()}
            </select>
            <button type="button" class="button" data-testid="lever-add" on:click=add>
                <Icon shape=Shape::Add /> {move || desk.l().add}
            </button>
            <p class="muted budget-note">{move || texts().kind(kind.get()).mean}</p>
        </div>
    }
    .into_any()
}
