//! New schemes: a button a method, ready ones, and one that comes of a column of the customer file.

use super::super::shared::{Icon, Select, Shape, attribute_label, method_name, named_texts};
use super::head::{Refused, add};
use crate::analysis::{
    Attribute, MAX_SEGMENTS, METHODS, MethodDef, READY_SCHEMES, ReadyScheme, Scheme, rules_by_value,
};
use crate::locale::{Texts, fill};
use crate::plan::SegmentEdit;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The ways to a new scheme.
#[component]
pub fn NewScheme() -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let begin = move |scheme: Scheme| add(app, SegmentEdit::Add { scheme: Box::new(scheme) }, error);
    let button = |def: &'static MethodDef| {
        let start = def.start;
        view! {
            <button type="button" class="button button-small" data-testid=format!("new-scheme-{}", def.slug)
                on:click=move |_| begin(Scheme::of(start()))>
                <Icon shape=Shape::Add />
                {move || method_name(app.prefs.texts(), &start())}
            </button>
        }
    };
    let ready = |ready: &'static ReadyScheme| {
        view! {
            <button type="button" class="button button-small" data-testid=format!("new-scheme-{}", ready.slug)
                on:click=move |_| begin(taken(app.prefs.texts(), ready))>
                <Icon shape=Shape::Add />
                {move || app.prefs.texts().ready.named(ready.slug)}
            </button>
        }
    };
    view! {
        <div class="cluster new-scheme" role="group" aria-label=word(|t| t.segments.new_scheme)>
            <span class="field-label">{word(|t| t.segments.new_scheme)}</span>
            {METHODS.iter().map(button).collect_view()}
        </div>
        <div class="cluster new-scheme" role="group" aria-label=word(|t| t.criteria.ready)>
            <span class="field-label">{word(|t| t.criteria.ready)}</span>
            {READY_SCHEMES.iter().map(ready).collect_view()}
        </div>
        <FromColumn error />
        <Refused error />
    }
}

/// A ready scheme with its names, in the language in which it is taken over.
fn taken(t: &Texts, ready: &ReadyScheme) -> Scheme {
    let mut scheme = Scheme::of(ready.method());
    scheme.name = t.ready.named(ready.slug).unwrap_or_default().to_owned();
    for (segment, number) in scheme.segments.iter_mut().zip(1..) {
        segment.name = t.ready.named(&format!("{}_{number}", ready.slug)).unwrap_or_default().to_owned();
    }
    scheme
}

/// A segment for each value of a column, or of what was bought.
#[component]
fn FromColumn(error: RwSignal<Option<String>>) -> impl IntoView {
    let app = use_app();
    let offered = Memo::new(move |_| {
        let columns = app.traits();
        let texts = columns.iter().filter(|facts| !facts.is_number).map(|facts| Attribute::Column(facts.key.clone()));
        let others = [Attribute::MainCategory, Attribute::MainChannel, Attribute::FirstChannel];
        texts.chain(others).filter(|of| !named_texts(app, of).is_empty()).collect::<Vec<Attribute>>()
    });
    let picked = RwSignal::new(None::<String>);
    let of = Memo::new(move |_| {
        let wanted = picked.get();
        offered.with(|all| all.iter().find(|of| Some(of.slug()) == wanted).or(all.first()).cloned())
    });
    let choices = Signal::derive(move || {
        offered.with(|all| all.iter().map(|of| (of.slug(), attribute_label(app, of))).collect::<Vec<_>>())
    });
    let make = move |_| {
        if let Some(of) = of.get_untracked() {
            add(app, SegmentEdit::Add { scheme: Box::new(by_value(app, &of)) }, error);
        }
    };
    let say = move || {
        let most = app.prefs.format().integer((MAX_SEGMENTS - 1) as f64);
        fill(app.prefs.texts().criteria.from_column_say, &[("count", &most)])
    };
    move || {
        if offered.with(Vec::is_empty) {
            return view! { <p class="field-hint">{word(|t| t.criteria.from_column_none)}</p> }.into_any();
        }
        view! {
            <div class="cluster new-scheme" role="group" aria-label=word(|t| t.criteria.from_column)>
                <Select label=word(|t| t.criteria.from_column) choices
                    value=Signal::derive(move || of.get().map_or_else(String::new, |of| of.slug()))
                    on_choose=Callback::new(move |slug: String| picked.set(Some(slug))) testid="scheme-column" />
                <button type="button" class="button button-small" data-testid="new-scheme-column" on:click=make>
                    <Icon shape=Shape::Add />{word(|t| t.segments.new_scheme)}
                </button>
            </div>
            <p class="field-hint">{say}</p>
        }
        .into_any()
    }
}

fn by_value(app: App, of: &Attribute) -> Scheme {
    untrack(|| {
        // The last segment is for everybody else.
        let values: Vec<(String, String)> = named_texts(app, of).into_iter().take(MAX_SEGMENTS - 1).collect();
        let mut scheme = Scheme::of(rules_by_value(of, values.iter().map(|(text, _)| text.clone())));
        scheme.name = attribute_label(app, of);
        for (segment, (_, called)) in scheme.segments.iter_mut().zip(values) {
            segment.name = called;
        }
        scheme
    })
}
