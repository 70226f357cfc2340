//! One segment of a scheme: name, colour, what it asks for, who is in it, what it should be.

use super::super::shared::{
    Explained, Icon, Shape, TextField, group_codes, quadrant_rule, ready_name, rule_of_tier, segment_colour,
    segment_name,
};
use super::conditions::Conditions;
use super::cuts::Cut;
use super::edit;
use super::targets::TargetField;
use crate::analysis::{Colour, Method, Scheme, SegmentRef, SegmentTable, Tier};
use crate::locale::{Texts, fill};
use crate::plan::SegmentEdit;
use crate::state::{App, Topic, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The row.
#[component]
pub fn SegmentRow(segment: SegmentRef, table: Memo<SegmentTable>, by_mean: bool) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| table.with(|table| table.row(segment.segment).copied()));
    let count = move |value: Option<u64>| match value {
        Some(count) => app.prefs.format().integer(count as f64),
        None => app.prefs.texts().common.unknown.to_owned(),
    };
    let by_rule = move || row.get().map(|row| row.by_rule);
    let by_fallback = move || row.get().map(|row| row.by_fallback);
    let topic = Topic::Segment(segment);
    let key = segment.key();
    view! {
        <tr data-testid=format!("rule-{key}")>
            <th scope="row" class="rule-name"><Name segment /></th>
            <td><Asks segment /></td>
            <td class="num"><Explained topic=topic.clone() testid=format!("by-rule-{key}")
                value=Signal::derive(move || by_rule().map(|count| count as f64))
                text=Signal::derive(move || count(by_rule())) /></td>
            {by_mean.then(|| view! {
                <td class="num"><Explained topic testid=format!("by-rest-{key}")
                    value=Signal::derive(move || by_fallback().map(|count| count as f64))
                    text=Signal::derive(move || count(by_fallback())) /></td>
            })}
            <td class="num"><TargetField segment revenue=false /></td>
            <td class="num"><TargetField segment revenue=true /></td>
        </tr>
    }
}

/// Colour and name, and the ways to move and to remove the segment.
#[component]
fn Name(segment: SegmentRef) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| app.workspace.scheme(Some(segment.scheme)));
    let name = Signal::derive(move || {
        held.with(|held| {
            let found = held.segment(segment.segment);
            found.map_or_else(String::new, |found| segment_name(app.prefs.texts(), held, found))
        })
    });
    let rename = Callback::new(move |typed: String| {
        edit::set(app, segment.scheme, |held| {
            let found = held.segment(segment.segment).cloned();
            let ready = found.map(|found| ready_name(app.prefs.texts(), held, &found));
            if let Some(found) = held.segments.iter_mut().find(|found| found.id == segment.segment) {
                found.name = if Some(typed.trim()) == ready.as_deref() { String::new() } else { typed };
            }
        })
    });
    view! {
        <div class="segment-name">
            <ColourChoice segment name />
            <TextField label=Signal::derive(move || {
                fill(app.prefs.texts().segments.name_of, &[("segment", &name.get())])
            }) value=name on_commit=rename bare=true testid=format!("segment-name-{}", segment.key()) />
            <Actions segment name />
        </div>
    }
}

#[component]
fn ColourChoice(segment: SegmentRef, name: Signal<String>) -> impl IntoView {
    let app = use_app();
    let colour = move || segment_colour(app, segment);
    let chosen = Memo::new(move |_| {
        app.workspace
            .with_document(|document| document.segment(segment).map(|(_, found)| found.colour))
            .unwrap_or_default()
    });
    let choose = move |event: leptos::ev::Event| {
        let Some(colour) = Colour::from_token(&event_target_value(&event)) else { return };
        edit::set_aloud(app, segment.scheme, |held| {
            if let Some(found) = held.segments.iter_mut().find(|found| found.id == segment.segment) {
                found.colour = colour;
            }
        });
    };
    view! {
        <label class="colour-choice" title=word(|t| t.segments.colour)>
            <span class="dot" aria-hidden="true" style:--color=colour></span>
            <span class="visually-hidden">
                {move || fill(app.prefs.texts().segments.colour_of, &[("segment", &name.get())])}
            </span>
            <select data-testid=format!("segment-colour-{}", segment.key()) on:change=choose>
                {Colour::ALL.into_iter().zip(1..).map(|(colour, number)| view! {
                    <option value=colour.token() prop:selected=move || chosen.get() == colour>
                        {move || fill(app.prefs.texts().segments.colour_number, &[("number", &number.to_string())])}
                    </option>
                }).collect_view()}
            </select>
        </label>
    }
}

/// What can be done with a segment where the method lets it.
#[component]
fn Actions(segment: SegmentRef, name: Signal<String>) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let held = Memo::new(move |_| app.workspace.scheme(Some(segment.scheme)));
    let place = move || held.with(|held| held.place(segment.segment));
    let last = move || place().is_none_or(|place| place + 1 == held.with(|held| held.segments.len()));
    // The row goes with its segment.
    let press = move |change: SegmentEdit| error.try_set(edit::edit(app, change).err());
    let shift = move |by: i32| {
        let Some(to) = untrack(place).and_then(|place| place.checked_add_signed(by as isize)) else { return };
        let _ = press(SegmentEdit::MoveSegment { segment, to });
    };
    let labelled =
        move |text: fn(&Texts) -> &'static str| move || fill(text(app.prefs.texts()), &[("segment", &name.get())]);
    let (up, down, remove) = (
        labelled(|t| t.segments.segment_up),
        labelled(|t| t.segments.segment_down),
        labelled(|t| t.segments.segment_remove),
    );
    let def = untrack(|| held.with(|held| held.method.def()));
    let key = segment.key();
    view! {
        <Show when=move || !last()>
            <span class="segment-actions">
                {def.moves.then(|| view! {
                    <button type="button" class="icon-button" aria-label=up title=up
                        data-testid=format!("segment-up-{key}") on:click=move |_| shift(-1)>
                        <Icon shape=Shape::Up /></button>
                    <button type="button" class="icon-button" aria-label=down title=down
                        data-testid=format!("segment-down-{key}") on:click=move |_| shift(1)>
                        <Icon shape=Shape::Down /></button>
                })}
                {def.grows.then(|| view! {
                    <button type="button" class="icon-button" aria-label=remove title=remove
                        data-testid=format!("segment-remove-{key}")
                        on:click=move |_| drop(press(SegmentEdit::RemoveSegment { segment }))>
                        <Icon shape=Shape::Remove /></button>
                })}
            </span>
        </Show>
        {move || error.get().map(|reason| view! {
            <span class="field-error" role="alert">{reason}</span>
        })}
    }
}

/// What the segment asks for: a sentence, conditions, or a cut.
#[component]
fn Asks(segment: SegmentRef) -> impl IntoView {
    let app = use_app();
    // The method of a scheme never changes.
    match untrack(|| app.workspace.scheme(Some(segment.scheme)).method) {
        Method::Tiers(_) => view! { {move || tier_rule(app, segment)} }.into_any(),
        Method::Groups(map) => {
            let place = move || app.workspace.scheme(Some(segment.scheme)).place(segment.segment);
            view! { <span class="rule-codes">{move || place().map(|place| group_codes(app, map, place))}</span> }
                .into_any()
        }
        Method::Matrix(_) => {
            let rule = move || match app.workspace.scheme(Some(segment.scheme)) {
                Scheme { method: Method::Matrix(matrix), .. } => {
                    let place = app.workspace.scheme(Some(segment.scheme)).place(segment.segment).unwrap_or(0);
                    quadrant_rule(app, &matrix, place)
                }
                _ => String::new(),
            };
            view! { {rule} }.into_any()
        }
        Method::Rules(_) => view! { <Conditions segment /> }.into_any(),
        Method::Share(_) => view! { <Cut segment /> }.into_any(),
    }
}

fn tier_rule(app: App, segment: SegmentRef) -> Option<String> {
    let scheme: Scheme = app.workspace.scheme(Some(segment.scheme));
    let Method::Tiers(tiers) = &scheme.method else { return None };
    let tier = Tier::ALL.get(scheme.place(segment.segment)?)?;
    Some(rule_of_tier(app, tiers, *tier))
}
