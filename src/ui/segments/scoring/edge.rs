//! An edge between two scores: a line to be moved by pointer or keys, and a field to type it.

use super::measure::Edges;
use crate::locale::fill;
use crate::ui::shared::{Notation, NumberField};
use crate::ui::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

/// Steps of the axis for the pointer.
const AXIS: f64 = 1_000.0;
/// Steps of the keys that go far.
const FAR: i32 = 10;

/// What the edge is called.
fn called(edges: Edges, place: usize) -> Signal<String> {
    Signal::derive(move || {
        let t = &edges.app.prefs.texts().segments;
        let number = edges.app.prefs.format().integer((place + 1) as f64);
        fill(t.scoring_edge, &[("name", edges.name()), ("number", &number)])
    })
}

/// The line. Where it is moved to is a draft that counts at once; the scheme changes when it is let go.
#[component]
pub fn Edge(edges: Edges, place: usize) -> impl IntoView {
    let value = Memo::new(move |_| edges.shown.with(|shown| shown.get(place).copied()).unwrap_or(0.0));
    let stands = move |value: f64| (edges.with(|spread| spread.place(value)) * AXIS).round().to_string();
    let draw = move |moved: Vec<f64>| {
        // Where there is no room to move, nothing becomes a threshold of one's own.
        if moved != edges.apart() {
            edges.draft.set(Some(moved));
        }
    };
    let slide = move |event: leptos::ev::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        if let Ok(at) = input.value().parse::<f64>() {
            let to = untrack(|| edges.with(|spread| spread.value_at(at / AXIS)));
            let moved = edges.measure.moved(&edges.apart(), place, to);
            // The line stops where its neighbour stands, whatever the pointer does.
            let held = moved.get(place).copied().unwrap_or(to);
            draw(moved);
            input.set_value(&untrack(|| stands(held)));
        }
    };
    let let_go = move || {
        if let Some(moved) = edges.draft.get_untracked() {
            if let Err(reason) = edges.keep(moved) {
                edges.app.announcer.say(reason);
            }
            edges.draft.set(None);
        }
    };
    let press = move |event: KeyboardEvent| {
        let steps = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1,
            "ArrowLeft" | "ArrowDown" => -1,
            "PageUp" => FAR,
            "PageDown" => -FAR,
            "Escape" => {
                edges.draft.set(None);
                return;
            }
            _ => return,
        };
        // A step of the axis can be less than a day; the keys go by days, orders and amounts.
        event.prevent_default();
        draw(untrack(|| edges.with(|spread| edges.measure.stepped(spread, &edges.apart(), place, steps))));
    };
    view! {
        <input type="range" class="score-line" min="0" max=AXIS step="1"
            data-testid=format!("line-{}-{place}", edges.measure.slug())
            aria-label=called(edges, place) aria-valuetext=move || edges.words(value.get())
            prop:value=move || stands(value.get()) on:input=slide on:keydown=press
            on:change=move |_| let_go() on:keyup=move |_| let_go() on:blur=move |_| let_go() />
    }
}

/// The field.
#[component]
pub fn EdgeField(edges: Edges, place: usize) -> impl IntoView {
    let commit = Callback::new(move |typed: Option<f64>| {
        let mut moved = edges.apart();
        if let Some(edge) = moved.get_mut(place) {
            // A field that was emptied is refused by the same gate as a number that does not fit.
            *edge = typed.unwrap_or(f64::NAN);
        }
        edges.keep(moved)
    });
    view! {
        <NumberField label=called(edges, place)
            value=Signal::derive(move || edges.shown.with(|shown| shown.get(place).copied()))
            notation=Notation::Decimal(2) unit=Signal::derive(move || edges.unit()) on_commit=commit bare=true
            testid=format!("edge-{}-{place}", edges.measure.slug()) />
    }
}
