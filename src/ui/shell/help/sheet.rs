//! What an explanation holds, and how it is shown.

use super::super::super::shared::{Icon, Shape};
use crate::state::{App, Topic};
use crate::ui::view;
use leptos::prelude::*;

/// The answer to "how is this computed?", in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Explanation {
    /// What the figure is called.
    pub name: String,
    /// Its text; nothing for rules, which have no one value.
    pub text: Option<String>,
    /// Its exact value.
    pub exact: Option<f64>,
    /// Why there is no value.
    pub missing: Option<String>,
    /// What it means, in a sentence.
    pub meaning: String,
    /// Its formula in words.
    pub formula: String,
    /// The formula with the user's numbers.
    pub numbers: Option<String>,
    /// The numbers that go in.
    pub inputs: Option<Grid>,
    /// Period, rows, bands: a label and a text each.
    pub facts: Vec<(&'static str, String)>,
    /// Where the formula comes from.
    pub sources: Vec<&'static str>,
    /// Another figure that this one rests on: label and topic.
    pub next: Option<(&'static str, Topic)>,
}

/// A table of numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Grid {
    /// What it holds.
    pub caption: String,
    /// Headings; the first is that of the names.
    pub columns: Vec<String>,
    /// Names and cells.
    pub rows: Vec<(String, Vec<Cell>)>,
}

/// A cell: the exact number, if it is one, and its text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell(pub Option<f64>, pub String);

impl Cell {
    /// A number.
    pub fn number(exact: f64, text: String) -> Cell {
        Cell(Some(exact), text)
    }

    /// Words.
    pub fn words(text: impl Into<String>) -> Cell {
        Cell(None, text.into())
    }
}

/// The explanation as shown in the dialog.
pub(super) fn sheet(app: App, explanation: Explanation) -> impl IntoView {
    let t = app.prefs.texts();
    let Explanation { name, text, exact, missing, meaning, formula, numbers, inputs, facts, sources, next } =
        explanation;
    view! {
        <div class="help-sheet" data-testid="help">
            <h3 class="help-name" data-testid="help-name">{name}</h3>
            {text.map(|text| value(app, text, exact))}
            {missing.map(|reason| view! {
                <p class="help-missing" data-testid="help-missing">
                    <b>{t.basis.missing_title}</b>": "{reason}
                </p>
            })}
            <p class="help-meaning">{meaning}</p>
            <div class="basis-formula" data-testid="help-formula">
                <p>{formula}</p>
                {numbers.map(|numbers| view! { <p class="help-numbers" data-testid="help-numbers">{numbers}</p> })}
            </div>
            {inputs.filter(|grid| !grid.rows.is_empty()).map(grid)}
            <dl class="basis">
                {facts.into_iter().map(|(label, text)| view! { <dt>{label}</dt><dd>{text}</dd> }).collect_view()}
                {(!sources.is_empty()).then(|| view! {
                    <dt>{t.basis.source}</dt>
                    <dd data-testid="help-source">
                        {sources.into_iter().map(|source| view! { <p>{source}</p> }).collect_view()}
                    </dd>
                })}
            </dl>
            {next.map(|(label, topic)| view! {
                <button type="button" class="button help-next" data-testid="help-next"
                    on:click=move |_| app.help.explain(topic.clone())>{label}</button>
            })}
        </div>
    }
    .into_any()
}

fn value(app: App, text: String, exact: Option<f64>) -> impl IntoView {
    let t = app.prefs.texts();
    let Some(exact) = exact else {
        return view! { <p class="figure" data-testid="help-value">{text}</p> }.into_any();
    };
    // What is behind a modal dialog is not read out, so the answer to the button is said in here too.
    let asked = RwSignal::new(false);
    view! {
        <p class="figure" data-testid="help-value"><data value=exact.to_string()>{text}</data></p>
        <p class="help-exact">
            <span class="muted">{t.basis.exact_value}</span>
            <code data-testid="help-exact">{exact.to_string()}</code>
            <button type="button" class="icon-button" data-testid="help-copy" title=t.basis.copy_value
                aria-label=t.basis.copy_value
                on:click=move |_| {
                    asked.set(true);
                    app.copy_text(exact.to_string());
                }>
                <Icon shape=Shape::Copy />
            </button>
            <span role="status" class="muted">{move || asked.get().then(|| app.announcer.said())}</span>
        </p>
    }
    .into_any()
}

fn grid(grid: Grid) -> impl IntoView {
    let label = grid.caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class="table" data-testid="help-inputs">
                <caption class="visually-hidden">{grid.caption}</caption>
                <thead>
                    <tr>
                        {grid.columns.into_iter().enumerate().map(|(at, name)| view! {
                            <th scope="col" class:num={at > 0}>{name}</th>
                        }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {grid.rows.into_iter().map(|(name, cells)| view! {
                        <tr>
                            <th scope="row">{name}</th>
                            {cells.into_iter().map(|Cell(exact, text)| view! {
                                <td class="num">{match exact {
                                    Some(exact) => view! { <data value=exact.to_string()>{text}</data> }.into_any(),
                                    None => view! { <span>{text}</span> }.into_any(),
                                }}</td>
                            }).collect_view()}
                        </tr>
                    }).collect_view()}
                </tbody>
            </table>
        </div>
    }
}
