//! Fields that commit on Enter or when they are left, take a wrong value back with Escape, and say what is wrong.

use crate::state::use_app;
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
            <input type="text" prop:value=value data-testid=testid autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=commit
                on:keydown=move |event| on_key(&event, &value.get_untracked()) />
            <FieldError error />
        </label>
    }
}

/// How a number is written in its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// As it is, with at most so many decimals.
    Decimal(u8),
    /// A ratio written as per cent: 0.65 as 65.
    Percent(u8),
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
    let written = Memo::new(move |_| {
        let format = app.prefs.format();
        match (value.get(), notation) {
            (None, _) => String::new(),
            (Some(number), Notation::Decimal(digits)) => format.decimal_up_to(number, digits),
            (Some(ratio), Notation::Percent(digits)) => format.decimal_up_to(ratio * 100.0, digits),
        }
    });
    let read = move |text: &str| -> Result<Option<f64>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let number = app.prefs.format().parse_number(text);
        let number = number
            .ok_or_else(|| crate::locale::fill(app.prefs.texts().errors.field_not_number, &[("example", "1234.5")]))?;
        let per_cent = notation_is_percent(notation) && !text.contains(['%', '%']);
        Ok(Some(if per_cent { number / 100.0 } else { number }))
    };
    let commit = move |event: leptos::web_sys::Event| {
        let Some(input) = input_of(&event) else { return };
        let text = input.value();
        if text == written.get_untracked() {
            return error.set(None);
        }
        let outcome = read(&text).and_then(|number| on_commit.run(number));
        if outcome.is_ok() {
            // The text may stand for the same number in another way; then nothing else would rewrite it.
            input.set_value(&written.get_untracked());
        }
        error.set(outcome.err());
    };
    view! {
        <label class="field" class:field-bare=bare>
            <span class=if bare { "visually-hidden" } else { "field-label" }>{label}</span>
            <span class="field-row">
                <input type="text" inputmode="decimal" class="num" prop:value=written data-testid=testid
                    autocomplete="off"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:change=commit
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            error.set(None);
                        }
                        on_key(&event, &written.get_untracked())
                    } />
                {move || (!unit.get().is_empty()).then(|| view! { <span class="field-unit">{unit}</span> })}
            </span>
            <FieldError error />
        </label>
    }
}

fn notation_is_percent(notation: Notation) -> bool {
    matches!(notation, Notation::Percent(_))
}

#[component]
fn FieldError(error: RwSignal<Option<String>>) -> impl IntoView {
    move || error.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })
}
