//! What belongs to a whole scheme: its name, its look-back, and the ways to other schemes.

use super::super::shared::{Icon, Select, Shape, TextField, method_name, scheme_name};
use super::edit;
use crate::analysis::{LookBack, SchemeId};
use crate::locale::{fill, plural};
use crate::plan::SegmentEdit;
use crate::state::{App, focus, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Months of a look-back that are offered.
const MONTHS: [u32; 5] = [3, 6, 12, 24, 36];

/// Name, look-back, and what can be done with the scheme.
#[component]
pub fn SchemeHead(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| app.workspace.scheme(Some(scheme)));
    let error = RwSignal::new(None::<String>);
    let name = Signal::derive(move || held.with(|held| scheme_name(app.prefs.texts(), held)));
    let rename = Callback::new(move |typed: String| {
        edit::set(app, scheme, |held| {
            // The ready name follows the language; only another one is a person's own.
            let ready = method_name(app.prefs.texts(), &held.method);
            held.name = if typed.trim() == ready { String::new() } else { typed };
        })
    });
    let is_default = move || app.workspace.scheme_id() == scheme;
    let make_default = move |_| {
        error.set(edit::edit(app, SegmentEdit::MakeDefault { scheme }).err());
    };
    let remove = move |_| match edit::edit(app, SegmentEdit::Remove { scheme }) {
        Ok(()) => {
            // The button went with the scheme.
            app.view.set_scheme(None);
            app.announcer.say(app.prefs.texts().segments.step_removed);
            focus("main");
        }
        Err(reason) => error.set(Some(reason)),
    };
    let copy = move |_| {
        let name = fill(app.prefs.texts().segments.copy_of, &[("name", &name.get_untracked())]);
        add(app, SegmentEdit::Copy { scheme, name }, error);
    };
    // Its place among the schemes, and how many there are.
    let place = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            let at = document.schemes.iter().position(|held| held.id == scheme);
            (at.unwrap_or_default(), document.schemes.len())
        })
    });
    let shift = move |to: usize| error.set(edit::edit(app, SegmentEdit::Move { scheme, to }).err());
    let move_label = move |pick: fn(&crate::locale::LeversTexts) -> &'static str| {
        fill(pick(&app.prefs.texts().levers), &[("name", &name.get())])
    };
    view! {
        <div class="scheme-head">
            <TextField label=Signal::derive(move || app.prefs.texts().segments.scheme_name.to_owned())
                value=name on_commit=rename testid="scheme-name" id="scheme-name" />
            <Select label=Signal::derive(move || app.prefs.texts().segments.look_back.to_owned())
                choices=Signal::derive(move || look_backs(app, held.with(|held| held.look_back)))
                value=Signal::derive(move || slug(held.with(|held| held.look_back)))
                on_choose=Callback::new(move |chosen: String| {
                    let look_back = chosen.parse().map_or(LookBack::All, LookBack::Months);
                    edit::set_aloud(app, scheme, |held| held.look_back = look_back);
                })
                testid="look-back" />
            <div class="cluster scheme-actions">
                {move || match is_default() {
                    true => view! {
                        <span class="badge" data-testid="scheme-default">{word(|t| t.segments.is_default)}</span>
                    }.into_any(),
                    false => view! {
                        <button type="button" class="button button-small" data-testid="scheme-make-default"
                            on:click=make_default>
                            {word(|t| t.segments.make_default)}
                        </button>
                    }.into_any(),
                }}
                <Show when=move || place.get().1 != 1>
                    <button type="button" class="icon-button" data-testid="scheme-up"
                        aria-label=move || move_label(|t| t.move_up) title=move || move_label(|t| t.move_up)
                        disabled=move || place.get().0 == 0 on:click=move |_| shift(place.get_untracked().0 - 1)>
                        <Icon shape=Shape::Up />
                    </button>
                    <button type="button" class="icon-button" data-testid="scheme-down"
                        aria-label=move || move_label(|t| t.move_down) title=move || move_label(|t| t.move_down)
                        disabled=move || place.get().0 + 1 == place.get().1
                        on:click=move |_| shift(place.get_untracked().0 + 1)>
                        <Icon shape=Shape::Down />
                    </button>
                </Show>
                <button type="button" class="button button-small" data-testid="scheme-copy" on:click=copy>
                    <Icon shape=Shape::Copy />{word(|t| t.segments.copy)}
                </button>
                <button type="button" class="button button-small" data-testid="scheme-remove" on:click=remove>
                    <Icon shape=Shape::Remove />{word(|t| t.segments.remove)}
                </button>
            </div>
        </div>
        <p class="field-hint">{word(|t| t.segments.look_back_hint)}</p>
        <Refused error />
    }
}

/// Why something was not done.
#[component]
pub fn Refused(error: RwSignal<Option<String>>) -> impl IntoView {
    move || {
        error.get().map(|reason| {
            view! {
                <p class="notice notice-bad" role="alert" data-testid="scheme-refused">
                    <span class="notice-text">{reason}</span>
                </p>
            }
        })
    }
}

/// Adds a scheme and goes to it, to its name.
pub(super) fn add(app: App, change: SegmentEdit, error: RwSignal<Option<String>>) {
    let id = app.workspace.with_document_untracked(|document| document.next_id);
    match edit::edit(app, change) {
        Ok(()) => {
            app.view.set_scheme(Some(SchemeId(id)));
            app.announcer.say(app.prefs.texts().segments.step_added);
            // The panel of the new scheme is there with one of the next frames.
            request_animation_frame(|| request_animation_frame(|| focus("scheme-name")));
        }
        Err(reason) => error.set(Some(reason)),
    }
}

fn slug(look_back: LookBack) -> String {
    match look_back {
        LookBack::All => "all".to_owned(),
        LookBack::Months(months) => months.to_string(),
    }
}

fn look_backs(app: App, own: LookBack) -> Vec<(String, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let mut months = MONTHS.to_vec();
    if let LookBack::Months(own) = own
        && !months.contains(&own)
    {
        months.push(own);
    }
    let named = |months: u32| {
        let text = plural(months.into(), t.kpis.period_months_one, t.kpis.period_months_other);
        (months.to_string(), fill(text, &[("count", &format.integer(months.into()))]))
    };
    let all = (slug(LookBack::All), t.segments.look_back_all.to_owned());
    std::iter::once(all).chain(months.into_iter().map(named)).collect()
}
