//! The base and scenarios side by side, with the variance of every figure.

use super::super::shared::Explained;
use super::desk::Desk;
use super::words;
use crate::locale::fill;
use crate::state::Topic;
use crate::ui::view;
use crate::whatif::{Change, Comparison, ComparisonRow, Figure, FigureValue, ScenarioId, compare};
use leptos::prelude::*;

/// The table.
#[component]
pub fn Compare(desk: Desk, chosen: Memo<Vec<ScenarioId>>) -> impl IntoView {
    let differing = RwSignal::new(false);
    let comparison = Memo::new(move |_| {
        let columns: Vec<Option<ScenarioId>> = chosen.get().into_iter().map(Some).collect();
        desk.with_plan(|plan| compare(plan, &columns))
    });
    let none = move || chosen.with(Vec::is_empty);
    view! {
        <div class="compare-head">
            <h3 class="panel-title">{move || desk.t().compare_title}</h3>
            <label class="switch">
                <input type="checkbox" role="switch" data-testid="compare-differing" prop:checked=move || differing.get()
                    on:change=move |event| differing.set(event_target_checked(&event)) />
                {move || desk.t().compare_differing}
            </label>
        </div>
        {move || none().then(|| view! { <p class="muted">{move || desk.t().compare_empty}</p> })}
        <div class="table-scroll" tabindex="0" role="region" aria-label=move || desk.t().compare_caption hidden=none>
            <table class="table compare-table" data-testid="compare-table">
                <caption class="visually-hidden">{move || desk.t().compare_caption}</caption>
                <thead><tr>
                    <th scope="col">{move || desk.t().figure}</th>
                    <th scope="col" class="num">{move || desk.t().scenario_base}</th>
                    {move || chosen.get().into_iter().map(|id| view! { <Name desk id /> }).collect_view()}
                </tr></thead>
                <tbody>{move || body(desk, &comparison.get(), differing.get())}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Name(desk: Desk, id: ScenarioId) -> impl IntoView {
    let name = move || desk.with_plan(|plan| plan.scenario(id).map(|scenario| scenario.name.clone()));
    view! { <th scope="col" class="num">{move || name().unwrap_or_default()}</th> }
}

/// A group of figures: its name and which belong to it.
type Group = (&'static str, fn(Figure) -> bool);

/// The figures in groups: the return, what it is made of, and the budget.
fn body(desk: Desk, comparison: &Comparison, differing: bool) -> AnyView {
    let t = desk.t();
    let groups: [Group; 3] = [
        (t.returns_title, |figure| {
            matches!(figure, Figure::Ratio | Figure::Roi | Figure::GrossBenefit | Figure::Cost | Figure::NetBenefit)
                || matches!(figure, Figure::Ceiling(_))
        }),
        (desk.l().title, |figure| {
            matches!(figure, Figure::Lever(_) | Figure::Revenue | Figure::CostSaving | Figure::Total)
                || matches!(figure, Figure::DoubleCounted | Figure::NetRevenue)
        }),
        (t.split_title, |figure| matches!(figure, Figure::Line(_) | Figure::Technology)),
    ];
    let shown = |row: &&ComparisonRow| !differing || row.differs(&comparison.base);
    if !comparison.rows.iter().any(|row| shown(&row)) {
        let span = comparison.columns.len() + 2;
        return view! { <tr><td class="muted" colspan=span>{t.compare_alike}</td></tr> }.into_any();
    }
    let group = |(name, belongs): Group| {
        let rows: Vec<&ComparisonRow> =
            comparison.rows.iter().filter(|row| belongs(row.figure)).filter(shown).collect();
        let head = (!rows.is_empty()).then(|| {
            view! {
                <tr class="compare-group"><th scope="rowgroup" colspan=comparison.columns.len() + 2>{name}</th></tr>
            }
        });
        (head, rows.into_iter().map(|row| line(desk, comparison, row)).collect_view())
    };
    groups.map(group).collect_view().into_any()
}

fn line(desk: Desk, comparison: &Comparison, row: &ComparisonRow) -> impl IntoView + use<> {
    let figure = row.figure;
    let base = comparison.base.figure(figure).ok();
    let cells = comparison.columns.iter().zip(&row.values).map(|(column, value)| {
        let change =
            value.zip(base).filter(|(value, base)| value != base).and_then(|(value, base)| Change::of(value, base));
        cell(desk, column.scenario, figure, *value, change)
    });
    let cells = cells.collect_view();
    view! {
        <tr data-testid=format!("compare-{}", words::slug(figure))>
            <th scope="row">{words::figure_name(desk, figure)}</th>
            {cell(desk, None, figure, base, None)}
            {cells}
        </tr>
    }
}

/// A figure of a column; of the open one it can be asked how it is computed.
fn cell(
    desk: Desk,
    scenario: Option<ScenarioId>,
    figure: Figure,
    value: Option<FigureValue>,
    change: Option<Change>,
) -> impl IntoView + use<> {
    let text = value.map_or(desk.app.prefs.texts().common.unknown.to_owned(), |value| words::value(desk, value));
    let exact = value.map(words::exact);
    let asked = desk.scenario.get() == scenario;
    let shown = match exact {
        _ if asked => view! {
            <Explained topic=Signal::stored(Topic::Outcome(figure)) value=Signal::stored(exact) text=Signal::stored(text) />
        }
        .into_any(),
        Some(exact) => view! { <data value=exact.to_string()>{text}</data> }.into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    };
    let against = fill(desk.t().compare_variance, &[("name", desk.t().scenario_base)]);
    view! {
        <td class="num">
            {shown}
            {change.map(|change| view! {
                <span class="compare-change muted" title=against>{words::change(desk, change)}</span>
            })}
        </td>
    }
}
