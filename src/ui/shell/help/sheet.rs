//! How an explanation is shown. Every piece follows the numbers by itself, so that what is open in the drawer and what has
//! the focus stay while they change.

use super::super::super::shared::{Icon, Shape, rows};
use super::explanation::Explanation;
use super::tree::tree;
use crate::state::{App, Topic};
use crate::ui::view;
use leptos::prelude::*;

/// The explanation of a topic as shown in the drawer.
pub(super) fn sheet(app: App, topic: Topic, explanation: Memo<Explanation>) -> AnyView {
    let of = move |text: fn(&Explanation) -> &str| explanation.with(|e| text(e).to_owned());
    let maybe = move |text: fn(&Explanation) -> &Option<String>| explanation.with(|e| text(e).clone());
    let has_value = Memo::new(move |_| explanation.with(|e| e.text.is_some()));
    let has_formula = Memo::new(move |_| explanation.with(|e| !e.formula.is_empty()));
    let lists = Memo::new(move |_| explanation.with(|e| e.lists.len()));
    view! {
        <div class="help-sheet" data-testid="help">
            <div class="help-top">
                <h3 class="help-name" data-testid="help-name">{move || of(|e| &e.name)}</h3>
                <Show when=move || has_value.get()>
                    <p class="figure" data-testid="help-value">{move || written(explanation)}</p>
                </Show>
                {move || maybe(|e| &e.period).map(|period| view! { <p class="help-period">{period}</p> })}
                {exact(app, explanation)}
            </div>
            {move || maybe(|e| &e.missing).map(|reason| view! {
                <p class="help-missing" data-testid="help-missing">
                    <b>{app.prefs.texts().basis.missing_title}</b>": "{reason}
                </p>
            })}
            <p class="help-meaning">{move || of(|e| &e.meaning)}</p>
            <Show when=move || has_formula.get()>
                <div class="basis-formula" data-testid="help-formula">
                    <p>{move || of(|e| &e.formula)}</p>
                    {move || maybe(|e| &e.numbers).map(|numbers| view! {
                        <p class="help-numbers" data-testid="help-numbers">{numbers}</p>
                    })}
                </div>
            </Show>
            {rows(
                move || (0..lists.get()).collect(),
                usize::to_string,
                move |place| list(explanation, place, topic.clone()),
            )}
            {list_of(app, explanation)}
            {facts(app, explanation)}
            {place(app, explanation)}
        </div>
    }
}

fn list(explanation: Memo<Explanation>, place: usize, topic: Topic) -> AnyView {
    let title = move || explanation.with(|e| e.lists.get(place).map(|list| list.title));
    let lines =
        Memo::new(move |_| explanation.with(|e| e.lists.get(place).map(|l| l.lines.clone()).unwrap_or_default()));
    // Journeys know the first one: what goes into the formula.
    let testid = if place == 0 { "help-inputs" } else { "help-list" };
    view! {
        <section class="help-list" data-testid=testid>
            <h4 class="help-heading">{title}</h4>
            {tree(lines, vec![topic])}
        </section>
    }
}

fn written(explanation: Memo<Explanation>) -> AnyView {
    explanation.with(|e| match (e.exact, e.text.clone()) {
        (Some(exact), text) => view! { <data value=exact.to_string()>{text}</data> },
        (None, text) => view! { <span>{text}</span> },
    })
}

/// Every digit of the value, to be copied.
fn exact(app: App, explanation: Memo<Explanation>) -> AnyView {
    // Where the text has every digit already, nothing is left to say.
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let exact = Memo::new(move |_| {
        explanation.with(|e| {
            let text = digits(e.text.as_deref().unwrap_or_default());
            e.exact.filter(|exact| digits(&exact.to_string()) != text)
        })
    });
    // What is behind a sheet on a phone is not read out, so the answer to the button is said in here too.
    let asked = RwSignal::new(false);
    let line = move || {
        let exact = exact.get()?;
        let t = &app.prefs.texts().basis;
        Some(view! {
            <p class="help-exact">
                <span class="muted">{t.exact_value}</span>
                <code data-testid="help-exact">{exact.to_string()}</code>
                <button type="button" class="icon-button" data-testid="help-copy" title=t.copy_value aria-label=t.copy_value
                    on:click=move |_| {
                        asked.set(true);
                        app.copy_text(exact.to_string());
                    }>
                    <Icon shape=Shape::Copy />
                </button>
                <span role="status" class="muted">{move || asked.get().then(|| app.announcer.said())}</span>
            </p>
        })
    };
    view! { {line} }
}

fn facts(app: App, explanation: Memo<Explanation>) -> AnyView {
    let facts = move || {
        let line = |(label, text): (&'static str, String)| view! { <dt>{label}</dt><dd>{text}</dd> };
        explanation.with(|e| e.facts.clone()).into_iter().map(line).collect::<Vec<AnyView>>()
    };
    let sources = move || {
        let sources = explanation.with(|e| e.sources.clone());
        (!sources.is_empty()).then(|| {
            let lines = sources.into_iter().map(|source| view! { <p>{source}</p> }).collect::<Vec<AnyView>>();
            view! { <dt>{app.prefs.texts().basis.source}</dt><dd data-testid="help-source">{lines}</dd> }
        })
    };
    view! { <dl class="basis">{facts}{sources}</dl> }
}

/// The way to the customers behind the figure.
fn list_of(app: App, explanation: Memo<Explanation>) -> AnyView {
    let who = Memo::new(move |_| explanation.with(|e| e.who));
    let link = move || {
        let who = who.get()?;
        let address = move || app.view.link_to_list(who);
        let label = move || app.prefs.texts().customers.see;
        Some(view! { <a class="help-place" data-testid="help-list-of" href=address>{label}</a> })
    };
    view! { {link} }
}

fn place(app: App, explanation: Memo<Explanation>) -> AnyView {
    let place = Memo::new(move |_| explanation.with(|e| e.place));
    let link = move || {
        // Whoever is there needs no way to it.
        let here = |screen, tab| (app.view.screen(), app.view.tab()) == (screen, tab);
        let (label, screen, tab) = place.get().filter(|(_, screen, tab)| !here(*screen, *tab))?;
        let address = move || app.view.link_tab(screen, tab);
        Some(view! { <a class="help-place" data-testid="help-place" href=address>{label}</a> })
    };
    view! { {link} }
}
