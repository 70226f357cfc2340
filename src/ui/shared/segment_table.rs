//! The share table of a scheme: who is in each segment, what they are worth, and what they should be.

use super::{Explained, Kind, figures, has_unknown, rows, segment_called, segment_colour, segment_name};
use crate::analysis::{
    FigureKey, Group, InputKey, Method, Quadrant, Results, SchemeId, SegmentId, SegmentRef, SegmentRow, SegmentTable,
    Tier, Unit,
};
use crate::locale::{Format, fill};
use crate::plan::Document;
use crate::state::{App, Topic, use_app};
use crate::ui::{view, word};
use crate::units::{Money, PercentagePoints, Ratio};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// The present results, and while new ones are on their way those before.
pub fn present_results(app: App) -> Memo<Option<Arc<Results>>> {
    Memo::new(move |_| app.data.results.with(|results| results.value().cloned()))
}

/// Writes a value of the table, or "–" where there is none.
fn written<T>(app: App, value: Option<T>, write: impl FnOnce(T, &Rc<dyn Format>) -> String) -> String {
    match value {
        Some(value) => write(value, &app.prefs.format()),
        None => app.prefs.texts().common.unknown.to_owned(),
    }
}

fn share_text(app: App, share: Option<Ratio>) -> String {
    written(app, share, |share, format| format.percent(share, 1))
}

fn amount_text(app: App, units: Option<f64>) -> String {
    let currency = app.currency();
    written(app, units, |units, format| format.money(Money::from_units(units.round()), currency, false))
}

/// The share table of a scheme as it was computed last.
pub fn present_table(app: App, scheme: SchemeId) -> Memo<SegmentTable> {
    let results = present_results(app);
    Memo::new(move |_| results.with(|results| results.as_ref()?.table(scheme).cloned()).unwrap_or_default())
}

/// The table. Compact, it shows what fits beside other panels.
#[component]
pub fn SegmentShareTable(
    /// The scheme whose segments are shown.
    scheme: SchemeId,
    /// Leaves out what only the Segments screen has room for.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let table = present_table(app, scheme);
    let full = !compact;
    let per_head_leaves = if full { "1" } else { "3" };
    let segments = move || {
        app.workspace.with_document(|document| {
            let scheme = document.scheme_or_default(Some(scheme))?;
            Some(scheme.references().collect::<Vec<SegmentRef>>())
        })
    };
    // A change is shown only where something is compared.
    let compared = Memo::new(move |_| figures::compared_with(app).is_some());
    let since = move || {
        let span = figures::compared_with(app)?;
        Some(fill(app.prefs.texts().overview.sub_compared, &[("span", &figures::span(app, span))]))
    };
    let hidden = move |text: &'static str| view! { <span class="visually-hidden">" "{text}</span> };
    view! {
        <div class="table-scroll tier-scroll" tabindex="0" role="region" aria-label=word(|t| t.segments.table_caption)>
            <table class="table tier-table" data-testid="segment-table">
                <caption class="visually-hidden">{word(|t| t.segments.table_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.segments.segment)}</th>
                        <th scope="col" class="num">{word(|t| t.segments.customers)}</th>
                        {full.then(|| view! {
                            <th scope="col" class="num" data-leaves="3">{word(|t| t.segments.customer_share)}</th>
                            <Show when=move || compared.get()>
                                <th scope="col" class="num" data-leaves="3" title=since>
                                    {word(|t| t.segments.change)}{move || hidden(t().customer_share)}
                                </th>
                            </Show>
                            <th scope="col" class="num" data-leaves="2">{word(|t| t.segments.revenue)}</th>
                        })}
                        <th scope="col" class="num">{word(|t| t.segments.revenue_share)}</th>
                        {full.then(|| view! {
                            <Show when=move || compared.get()>
                                <th scope="col" class="num" data-leaves="4" title=since>
                                    {word(|t| t.segments.change)}{move || hidden(t().revenue_share)}
                                </th>
                            </Show>
                        })}
                        <th scope="col" class="num" data-leaves=per_head_leaves>{word(|t| t.segments.per_head)}</th>
                        {full.then(|| view! {
                            <th scope="col" class="num" data-leaves="1" title=word(|t| t.segments.index_help)>{word(|t| t.segments.index)}</th>
                        })}
                        {compact.then(|| view! {
                            <Show when=move || compared.get()>
                                <th scope="col" class="num" data-leaves="4" title=since>
                                    {word(|t| t.segments.change)}{move || hidden(t().revenue_share)}
                                </th>
                            </Show>
                        })}
                    </tr>
                </thead>
                <tbody>
                    {rows(
                        move || segments().unwrap_or_default(),
                        |segment| segment.to_string(),
                        move |segment| view! { <Row segment table full compared /> }.into_any(),
                    )}
                </tbody>
                {full.then(|| view! { <tfoot><Total scheme table compared /><Unknown compared /></tfoot> })}
            </table>
        </div>
    }
}

#[component]
fn Row(segment: SegmentRef, table: Memo<SegmentTable>, full: bool, compared: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| table.with(|table| table.row(segment.segment).copied()));
    let pressed = move || app.view.filter().segment == Some(segment);
    let customers = Signal::derive(move || row.get().map(|row| row.customers as f64));
    let revenue = Signal::derive(move || row.get().map(|row| row.revenue.units()));
    let per_head = Signal::derive(move || row.get().and_then(|row| row.revenue_per_head));
    let index = Signal::derive(move || row.get().and_then(|row| row.index));
    let count = Signal::derive(move || written(app, customers.get(), |n, format| format.integer(n)));
    let revenue_change = move || {
        view! { <Show when=move || compared.get()><Change segment row of=|row| row.revenue_share_change leaves="4" /></Show> }
    };
    view! {
        <tr data-selected=move || pressed().then_some("")>
            <th scope="row">
                <button type="button" class="tier-button" data-testid=format!("segment-{}", segment.key())
                    aria-pressed=move || pressed().to_string()
                    title=word(|t| t.segments.filter_hint)
                    on:click=move |_| app.view.toggle_segment(segment)>
                    <span class="dot" aria-hidden="true" style:--color=move || segment_colour(app, segment)></span>
                    {move || own_name(app, segment)}
                </button>
            </th>
            <td class="num"><Explained topic=Topic::Segment(segment) value=customers text=count /></td>
            {full.then(|| view! {
                <Share segment row of=|row| (row.customer_share, row.target.customer_share) leaves="3" />
                <Show when=move || compared.get()><Change segment row of=|row| row.customer_share_change leaves="3" /></Show>
                <td class="num" data-leaves="2"><Explained topic=Topic::Segment(segment) value=revenue
                    text=Signal::derive(move || amount_text(app, revenue.get())) /></td>
            })}
            <Share segment row of=|row| (row.revenue_share, row.target.revenue_share) />
            {full.then(revenue_change)}
            <td class="num" data-leaves=if full { "1" } else { "3" }><Explained topic=Topic::Segment(segment) value=per_head
                text=Signal::derive(move || amount_text(app, per_head.get())) /></td>
            {full.then(|| view! {
                <td class="num" data-leaves="1"><Explained topic=Topic::Segment(segment) value=index
                    text=Signal::derive(move || written(app, index.get(), |n, format| format.decimal(n, 2))) /></td>
            })}
            {(!full).then(revenue_change)}
        </tr>
    }
}

/// A share as a bar with its target as a mark, and as a figure.
#[component]
fn Share(
    segment: SegmentRef,
    row: Memo<Option<SegmentRow>>,
    of: fn(&SegmentRow) -> (Option<Ratio>, f64),
    #[prop(optional)] leaves: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    let share = Signal::derive(move || row.get().and_then(|row| of(&row).0));
    let target = move || row.get().map_or(0.0, |row| of(&row).1);
    let has_targets = Memo::new(move |_| app.has_targets(segment.scheme));
    let css = |share: f64| format!("{:.2}%", share * 100.0);
    let said = move || {
        let t = app.prefs.texts();
        let target = || format!("{} {}", t.common.target, app.prefs.format().percent(Ratio(target()), 0));
        has_targets.get().then(target)
    };
    view! {
        <td class="bar-cell" data-leaves=leaves title=said>
            <span class="track" data-target=move || has_targets.get().then_some("") aria-hidden="true" style:--color=move || segment_colour(app, segment)
                style:--value=move || css(share.get().map_or(0.0, |share| share.0))
                style:--target=move || css(target())></span>
            <Explained topic=Topic::Segment(segment) value=Signal::derive(move || share.get().map(|share| share.0))
                text=Signal::derive(move || share_text(app, share.get())) />
            <span class="visually-hidden">" "{said}</span>
        </td>
    }
}

/// The change of a share since one period earlier. More of the best and fewer of the lost is good; the sign says the same.
#[component]
fn Change(
    segment: SegmentRef,
    row: Memo<Option<SegmentRow>>,
    of: fn(&SegmentRow) -> Option<PercentagePoints>,
    leaves: &'static str,
) -> impl IntoView {
    let app = use_app();
    let change = Signal::derive(move || row.get().and_then(|row| of(&row)));
    let tone = move || {
        let shown = change.get().filter(|change| change.0.abs() >= 0.05)?;
        let worth = app.workspace.with_document(|document| worth(document, segment))?;
        Some(if (shown.0 > 0.0) == worth { "good" } else { "bad" })
    };
    let why = move || change.get().is_none().then(|| app.prefs.texts().segments.change_none);
    view! {
        <td class="num tier-change" data-leaves=leaves data-tone=tone title=why>
            <Explained topic=Topic::Segment(segment) value=Signal::derive(move || change.get().map(|change| change.0))
                text=Signal::derive(move || written(app, change.get(), |change, format| format.pp(change, 1))) />
        </td>
    }
}

/// Whether more of a segment is good or bad; nothing where nobody can say, as of the rules that a person writes.
fn worth(document: &Document, segment: SegmentRef) -> Option<bool> {
    let (scheme, _) = document.segment(segment)?;
    let place = scheme.place(segment.segment)?;
    match &scheme.method {
        Method::Tiers(_) => match Tier::ALL.get(place)? {
            Tier::HighValue => Some(true),
            Tier::Lost => Some(false),
            Tier::Potential | Tier::General => None,
        },
        Method::Groups(map) => match map.group(place)? {
            Group::Champions => Some(true),
            Group::Lost => Some(false),
            _ => None,
        },
        Method::Matrix(_) => (Quadrant::ALL.get(place)? == &Quadrant::Loyal).then_some(true),
        Method::Rules(_) | Method::Share(_) => None,
    }
}

/// The name within the table of its scheme.
fn own_name(app: App, segment: SegmentRef) -> Option<String> {
    app.workspace.with_document(|document| {
        let (scheme, found) = document.segment(segment)?;
        Some(segment_name(app.prefs.texts(), scheme, found))
    })
}

/// All segments together, and whether the rows add up to the selection.
#[component]
fn Total(scheme: SchemeId, table: Memo<SegmentTable>, compared: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().segments;
    let customers = Signal::derive(move || Some(table.with(|table| table.customers as f64)));
    let revenue = Signal::derive(move || Some(table.with(|table| table.revenue.units())));
    let per_head = Signal::derive(move || table.with(SegmentTable::revenue_per_head));
    let sums = Memo::new(move |_| table.with(SegmentTable::share_sums));
    let complete = move || table.with(|table| table.complete || table.customers == 0);
    let outside = move || table.with(|table| table.outside.customers);
    let check = move || match (complete(), unsold(app)) {
        (false, _) => t().sum_shares_bad.to_owned(),
        (true, _) if outside() > 0 => fill(t().outside, &[("customers", &figures::customers(app, outside()))]),
        (true, Some(back)) => fill(t().sum_shares_unsold, &[("amount", &figures::text(app, Unit::Money, Some(back)))]),
        (true, None) if has_unknown(app) => t().sum_shares_known.to_owned(),
        (true, None) => t().sum_shares.to_owned(),
    };
    let sign = move || if complete() { "✓ " } else { "▲ " };
    let sum = move |share: Option<Ratio>| share_text(app, share);
    view! {
        <tr>
            <th scope="row" title=check>
                <span class="sum-check" class:bad=move || !complete() aria-hidden="true">{sign}</span>
                {word(|t| t.common.total)}
                <span class="visually-hidden">" "{check}</span>
            </th>
            <td class="num"><Explained topic=Topic::Segments(scheme) value=customers
                text=Signal::derive(move || written(app, customers.get(), |n, format| format.integer(n))) /></td>
            <td class="num" data-leaves="3">{move || sum(sums.get().0)}</td>
            <Show when=move || compared.get()><td data-leaves="3"></td></Show>
            <td class="num" data-leaves="2"><Explained topic=Topic::Segments(scheme) value=revenue
                text=Signal::derive(move || amount_text(app, revenue.get())) /></td>
            <td class="num">{move || sum(sums.get().1)}</td>
            <Show when=move || compared.get()><td data-leaves="4"></td></Show>
            <td class="num" data-leaves="1"><Explained topic=Topic::Segments(scheme) value=per_head
                text=Signal::derive(move || amount_text(app, per_head.get())) /></td>
            <td data-leaves="1"></td>
        </tr>
    }
}

/// What unknown customers brought: they are a group of its own, and nobody knows how many they are.
#[component]
fn Unknown(compared: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let revenue = Memo::new(move |_| {
        app.data.results.with(|results| {
            let unknown = results.value()?.unknown.as_ref().filter(|unknown| unknown.lines > 0)?;
            Some(unknown.revenue.units())
        })
    });
    let none = || view! { <span class="muted">{word(|t| t.common.unknown)}</span> };
    view! {
        <Show when=move || revenue.get().is_some()>
            <tr data-testid="segment-unknown">
                <th scope="row">{word(|t| t.segments.unknown_row)}</th>
                <td class="num">{none()}</td>
                <td class="num" data-leaves="3">{none()}</td>
                <Show when=move || compared.get()><td data-leaves="3"></td></Show>
                <td class="num" data-leaves="2">{move || amount_text(app, revenue.get())}</td>
                <td class="num">{none()}</td>
                <Show when=move || compared.get()><td data-leaves="4"></td></Show>
                <td class="num" data-leaves="1">{none()}</td>
                <td data-leaves="1"></td>
            </tr>
        </Show>
    }
}

/// What customers without an order gave back: it lowers revenue and stands in no segment.
fn unsold(app: App) -> Option<f64> {
    app.data.results.with(|results| {
        let revenue = results.value()?.figure(FigureKey::Revenue)?;
        let unsold = revenue.inputs.iter().find(|input| input.key == InputKey::UNSOLD_REFUNDS);
        unsold.map(|input| input.value).filter(|back| *back != 0.0)
    })
}

/// One sentence about a segment, or the first one of the table: its share of customers and of revenue; nothing without
/// revenue.
pub fn segment_sentence(app: App, table: &SegmentTable, segment: Option<SegmentId>) -> Option<String> {
    let row = segment.and_then(|segment| table.row(segment)).or(table.rows.first())?;
    let format = app.prefs.format();
    let (customers, revenue) = (format.share(row.customer_share?), format.share(row.revenue_share?));
    let t = app.prefs.texts();
    let segment = SegmentRef { scheme: table.scheme, segment: row.segment };
    let ready = app.workspace.with_document(|document| {
        let (scheme, found) = document.segment(segment)?;
        Some(matches!(scheme.method, Method::Tiers(_)) && found.name.trim().is_empty())
    });
    let sentence = match (has_unknown(app), ready == Some(true)) {
        _ if row.customers == 0 => t.segments.title_nobody,
        (true, true) => t.segments.title_known,
        (false, true) => t.segments.title,
        (true, false) => t.segments.title_own_known,
        (false, false) => t.segments.title_own,
    };
    let name = own_name(app, segment).unwrap_or_else(|| segment_called(app, segment));
    Some(fill(sentence, &[("tier", &name), ("customers", &customers), ("revenue", &revenue)]))
}

/// Money as text, short where it is large.
pub fn short_money(app: App, money: Money) -> String {
    Kind::Money(app.currency()).value(app.prefs.format().as_ref(), money.units())
}
