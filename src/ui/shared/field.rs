//! Fields that commit on Enter or when they are left, take a wrong value back with Escape, and say what is wrong.

use crate::locale::{Notation, Typed, fill};
use crate::state::{App, use_app};
use crate::ui::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// Takes a committed value; a refusal is the sentence shown at the field.
pub type Commit<T> = Callback<T, Result<(), String>>;

fn input_of(event: &leptos::web_sys::Event) -> Option<HtmlInputElement> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Enter commits by leaving the field; Escape puts the old text back first.
fn on_key(event: &KeyboardEvent, old: &str) {
    let Some(input) = input_of(event) else { return };
    match event.key().as_str() {
        "Escape" => {
            input.set_value(old);
            let _ = input.blur();
        }
        "Enter" => {
            let _ = input.blur();
        }
        _ => {}
    }
}

/// A line of text.
#[component]
pub fn TextField(
    /// What the field holds, for people.
    #[prop(into)]
    label: Signal<String>,
    /// Its present text.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new text.
    on_commit: Commit<String>,
    /// Whether the label is shown or only read out (as in a table).
    #[prop(optional)]
    bare: bool,
    /// Name of the field in tests.
    #[prop(optional, into)]
    testid: Option<String>,
    /// Its place in the page, where the focus is sent to it.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let error = RwSignal::new(None::<String>);
    let commit = move |event: leptos::web_sys::Event| {
        let Some(input) = input_of(&event) else { return };
        let text = input.value();
        if text != value.get_untracked() {
            error.set(on_commit.run(text).err());
        }
    };
    view! {
        <label class="field" class:field-bare=bare>
            <span class=if bare { "visually-hidden" } else { "field-label" }>{label}</span>
            <input type="text" prop:value=value id=id data-testid=testid autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=commit
                on:keydown=move |event| on_key(&event, &value.get_untracked()) />
            <FieldError error />
        </label>
    }
}

/// A number. It is read as people of the language write it: 500万, 3.5k, 1 234,5.
#[component]
pub fn NumberField(
    /// What the field holds, for people.
    #[prop(into)]
    label: Signal<String>,
    /// Its present value; nothing shows as an empty field.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// How it is written.
    #[prop(default = Notation::Decimal(2))]
    notation: Notation,
    /// The unit behind the number.
    #[prop(optional, into)]
    unit: Signal<String>,
    /// Takes the new value; an emptied field commits nothing.
    on_commit: Commit<Option<f64>>,
    /// Whether the label is shown or only read out (as in a table).
    #[prop(optional)]
    bare: bool,
    /// Name of the field in tests.
    #[prop(optional, into)]
    testid: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    // The two things that a typed number may mean, until a person says which.
    let asked = RwSignal::new(None::<[f64; 2]>);
    let node = NodeRef::<leptos::html::Input>::new();
    let written = Memo::new(move |_| {
        value.get().map_or_else(String::new, |value| notation.write(value, app.prefs.format().as_ref()))
    });
    let take = move |number: Option<f64>| {
        let outcome = on_commit.run(number);
        if let (Ok(()), Some(input)) = (&outcome, node.get_untracked()) {
            // The text may stand for the same number in another way; then nothing else would rewrite it.
            input.set_value(&written.get_untracked());
        }
        asked.try_set(None);
        error.try_set(outcome.err());
    };
    let commit = move |event: leptos::web_sys::Event| {
        let Some(input) = input_of(&event) else { return };
        let text = input.value();
        asked.set(None);
        if text == written.get_untracked() {
            return error.set(None);
        }
        let e = &app.prefs.texts().errors;
        match notation.read(&text, app.prefs.format().as_ref()) {
            Typed::Empty => take(None),
            Typed::One(number) => take(Some(number)),
            Typed::Either { low, high } => {
                error.set(None);
                asked.set(Some([low, high]));
            }
            Typed::NoPercent => error.set(Some(fill(e.field_no_percent, &[("example", "40")]))),
            Typed::NotNumber => error.set(Some(fill(e.field_not_number, &[("example", "1234.5")]))),
        }
    };
    view! {
        <label class="field" class:field-bare=bare>
            <span class=if bare { "visually-hidden" } else { "field-label" }>{label}</span>
            <span class="field-row">
                <input type="text" inputmode="decimal" class="num" prop:value=written data-testid=testid
                    autocomplete="off" node_ref=node
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:change=commit
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            error.set(None);
                            asked.set(None);
                        }
                        on_key(&event, &written.get_untracked())
                    } />
                {move || (!unit.get().is_empty()).then(|| view! { <span class="field-unit">{unit}</span> })}
            </span>
            <FieldError error />
            {move || asked.get().map(|readings| either(app, readings, Callback::new(move |number| take(Some(number)))))}
        </label>
    }
}

/// Asks which of two shares is meant.
fn either(app: App, readings: [f64; 2], choose: Callback<f64>) -> AnyView {
    let format = app.prefs.format();
    let [low, high] = readings.map(|share| format!("{}%", format.decimal_up_to(share * 100.0, 6)));
    let question = fill(app.prefs.texts().errors.field_either, &[("low", &low), ("high", &high)]);
    let button = move |text: String, share: f64, testid: &'static str| {
        view! {
            <button type="button" class="button button-small" data-testid=testid on:click=move |event| {
                event.prevent_default();
                choose.run(share);
            }>{text}</button>
        }
    };
    let [low_share, high_share] = readings;
    view! {
        <span class="field-error" role="alert" data-testid="field-either">
            {question} " " {button(low, low_share, "mean-low")} " " {button(high, high_share, "mean-high")}
        </span>
    }
    .into_any()
}

#[component]
fn FieldError(error: RwSignal<Option<String>>) -> impl IntoView {
    move || error.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })
}
