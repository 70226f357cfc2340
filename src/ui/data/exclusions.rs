//! Rules that leave rows out: made, removed and counted in the import step.

use super::mapping::Draft;
use super::words::column_name;
use crate::import::{Excluded, Exclusion, Test};
use crate::locale::{Texts, fill, plural};
use crate::state::{App, Source, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The name of a test.
fn test_name(t: &Texts, test: Test) -> &'static str {
    let t = &t.data;
    match test {
        Test::Contains => t.test_contains,
        Test::Equals => t.test_equals,
        Test::Domain => t.test_domain,
        Test::AtMost => t.test_at_most,
        Test::AtLeast => t.test_at_least,
        Test::InList => t.test_in_list,
    }
}

/// A rule in words.
fn rule_name(app: App, headers: &[String], rule: &Exclusion) -> String {
    let t = app.prefs.texts();
    let column = rule.column.map_or(t.data.exclusion_amount.to_owned(), |column| column_name(app, headers, column));
    let values = [("column", &*column), ("test", test_name(t, rule.test)), ("value", &*rule.value)];
    fill(t.data.exclusion_rule, &values)
}

/// A rule with what it leaves out.
pub fn counted_rule(app: App, headers: &[String], rule: &Exclusion, count: Excluded) -> String {
    let format = app.prefs.format();
    let values = [
        ("rule", &*rule_name(app, headers, rule)),
        ("count", &*format.integer(count.rows as f64)),
        ("amount", &*format.decimal(count.amount.money().units(), 2)),
    ];
    let t = &app.prefs.texts().data;
    fill(plural(count.rows, t.exclusion_counted_one, t.exclusion_counted_other), &values)
}

/// The rules of a file that was read, with what they left out.
#[component]
pub fn ExclusionCounts(source: StoredValue<Source>) -> impl IntoView {
    let app = use_app();
    move || {
        let lines: Vec<String> = source.with_value(|source| {
            let rules = source.mapping.exclusions.iter().zip(&source.report.excluded);
            rules.map(|(rule, count)| counted_rule(app, &source.mapping.headers, rule, *count)).collect()
        });
        let items = lines.iter().map(|line| view! { <li data-testid="excluded">{line.clone()}</li> }).collect_view();
        (!lines.is_empty()).then(|| {
            view! {
                <details class="data-after" data-testid="exclusion-counts">
                    <summary>{word(|t| t.data.exclusions_title)}</summary>
                    <ul>{items}</ul>
                </details>
            }
        })
    }
}

/// The rules in the import step, and a line to make another.
#[component]
pub fn ExclusionChoice(draft: Draft) -> impl IntoView {
    let app = use_app();
    let rules = Memo::new(move |_| {
        draft.candidate.with(|candidate| {
            let counts = candidate.sniff.excluded.iter().copied().chain(std::iter::repeat(Excluded::default()));
            candidate.mapping.exclusions.iter().cloned().zip(counts).collect::<Vec<(Exclusion, Excluded)>>()
        })
    });
    let list = move || {
        let headers = draft.read(|mapping| mapping.headers.clone());
        let row = |(rule, count): (Exclusion, Excluded)| {
            let name = rule_name(app, &headers, &rule);
            let label = fill(app.prefs.texts().data.exclusion_remove, &[("rule", &name)]);
            let text = counted_rule(app, &headers, &rule, count);
            view! {
                <li class="cluster" data-testid="exclusion">
                    <span>{text}</span>
                    <button type="button" class="button" data-testid="exclusion-remove" aria-label=label
                        on:click=move |_| {
                            let rule = rule.clone();
                            draft.change(None, move |mapping| mapping.exclusions.retain(|known| *known != rule));
                        }>"×"</button>
                </li>
            }
        };
        let rows = rules.get().into_iter().map(row).collect_view();
        match rules.with(Vec::is_empty) {
            true => view! { <p class="data-hint">{word(|t| t.data.exclusions_none)}</p> }.into_any(),
            false => view! { <ul class="stack">{rows}</ul> }.into_any(),
        }
    };
    view! {
        <details class="data-after" data-testid="exclusions" open=move || rules.with(|rules| !rules.is_empty())>
            <summary>{word(|t| t.data.exclusions_title)}</summary>
            <p class="data-hint">{word(|t| t.data.exclusions_say)}</p>
            {list}
            <NewRule draft />
        </details>
    }
}

#[component]
fn NewRule(draft: Draft) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let (column, test, value, bad) = (
        RwSignal::new(None::<usize>),
        RwSignal::new(Test::Contains),
        RwSignal::new(String::new()),
        RwSignal::new(false),
    );
    let names = Memo::new(move |_| draft.read(|mapping| mapping.headers.clone()));
    let add = move |_| {
        let rule = Exclusion { column: column.get(), test: test.get(), value: value.get().trim().to_owned() };
        bad.set(!rule.is_complete());
        if rule.is_complete() {
            value.set(String::new());
            draft.change(None, move |mapping| {
                mapping.exclusions.retain(|known| *known != rule);
                mapping.exclusions.push(rule);
            });
        }
    };
    view! {
        <div class="cluster data-rules">
            <label class="field">
                <span class="field-label">{word(|t| t.data.exclusion_column)}</span>
                <select data-testid="exclusion-column"
                    on:change=move |event| column.set(event_target_value(&event).parse().ok())>
                    <option value="">{word(|t| t.data.exclusion_amount)}</option>
                    {move || (0..names.with(Vec::len)).map(|at| view! {
                        <option value=at.to_string()>{names.with(|names| column_name(app, names, at))}</option>
                    }).collect_view()}
                </select>
            </label>
            <label class="field">
                <span class="field-label">{word(|t| t.data.exclusion_test)}</span>
                <select data-testid="exclusion-test" on:change=move |event| {
                    let at = event_target_value(&event).parse::<usize>().ok();
                    if let Some(&chosen) = at.and_then(|at| Test::ALL.get(at)) {
                        test.set(chosen);
                    }
                }>
                    {Test::ALL.into_iter().enumerate().map(|(at, test)| view! {
                        <option value=at.to_string()>{move || test_name(t(), test)}</option>
                    }).collect_view()}
                </select>
            </label>
            <label class="field">
                <span class="field-label">{word(|t| t.data.exclusion_value)}</span>
                <input type="text" data-testid="exclusion-value" prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event)) />
            </label>
            <button type="button" class="button" data-testid="exclusion-add" on:click=add>
                {word(|t| t.data.exclusion_add)}
            </button>
            <Show when=move || bad.get()>
                <span class="field-hint bad" role="alert">{word(|t| t.data.exclusion_bad)}</span>
            </Show>
        </div>
    }
}
