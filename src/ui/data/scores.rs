//! Completeness, accuracy and timeliness of every table and field, the rules behind them, and what is known of customers.

use super::kinds::kind_name;
use super::words::role_name;
use crate::engine::FieldScore;
use crate::locale::{Texts, fill};
use crate::plan::{Edit, QualityRules, SourceEdit};
use crate::state::{App, ScoredTable, Topic, use_app};
use crate::ui::shared::plan_words::carry_out;
use crate::ui::shared::{Notation, NumberField, Pager, Pages};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;

/// Share of the customers whose key information is to be known (S3, stage 1).
const GOAL: Ratio = Ratio(0.8);

/// The panel.
#[component]
pub fn Scores() -> impl IntoView {
    let app = use_app();
    let tables = Memo::new(move |_| app.scored_tables());
    let pages = Pages::places(move || tables.with(Vec::len));
    let shown = move || {
        let places = pages.shown();
        tables.with(|tables| {
            places.into_iter().filter_map(|place| tables.get(place as usize).cloned()).collect::<Vec<ScoredTable>>()
        })
    };
    let lines = move || {
        let head = |table: &ScoredTable| line(app, table_name(app, table), table, None);
        shown().iter().map(head).collect_view()
    };
    let fields = move || shown().iter().map(|table| fields(app, table)).collect_view();
    view! {
        <Show when=move || tables.with(|tables| !tables.is_empty())>
            <section class="panel" data-testid="quality">
                <h2 class="panel-title">{word(|t| t.quality.score_title)}</h2>
                <p class="say">{word(|t| t.quality.score_meaning)}</p>
                <div class="table-wrap" tabindex="0" role="region" aria-label=word(|t| t.quality.score_title)>
                    <table class="table" data-testid="quality-table">
                        <Heads first=|t| t.quality.score_table />
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                {fields}
                <Pager pages name="quality" />
                <Coverage />
                <Rules />
            </section>
        </Show>
    }
}

/// A table by the files that it was read from; orders of several files by their kind.
pub fn table_name(app: App, table: &ScoredTable) -> String {
    match &*table.files {
        [file] => file.clone(),
        _ => kind_name(app.prefs.texts(), table.profile.kind).to_owned(),
    }
}

#[component]
fn Heads(first: fn(&'static Texts) -> &'static str) -> impl IntoView {
    view! {
        <thead>
            <tr>
                <th scope="col">{word(first)}</th>
                <th scope="col">{word(|t| t.quality.completeness)}</th>
                <th scope="col">{word(|t| t.quality.accuracy)}</th>
                <th scope="col">{word(|t| t.quality.timeliness)}</th>
                <th scope="col">{word(|t| t.quality.whole)}</th>
                <th scope="col"><span class="visually-hidden">{word(|t| t.quality.score_how)}</span></th>
            </tr>
        </thead>
    }
}

/// The scores of a table, or of the field at a place in it.
fn line(app: App, name: String, table: &ScoredTable, field: Option<usize>) -> AnyView {
    let of_field = field.and_then(|place| table.score.fields.get(place));
    let score = of_field.map_or(table.score.score, |field| field.score);
    let t = app.prefs.texts();
    let how = fill(t.quality.score_how_of, &[("name", &name)]);
    let topic = Topic::Quality { name: name.clone(), files: table.files.clone(), field };
    let testid = if field.is_none() { "quality-row" } else { "quality-field" };
    view! {
        <tr data-testid=testid>
            <th scope="row">{name}</th>
            <td data-testid="completeness">{mark(app, score.completeness)}</td>
            <td data-testid="accuracy">{mark(app, score.accuracy)}</td>
            <td data-testid="timeliness">{mark(app, score.timeliness)}</td>
            <td data-testid="whole">{mark(app, score.whole)}</td>
            <td>
                <button type="button" class="data-link" aria-label=how data-testid="quality-how"
                    on:click=move |_| app.drawer.show(topic.clone())>{t.quality.score_how}</button>
            </td>
        </tr>
    }
    .into_any()
}

/// A score with its colour and its word.
pub fn mark(app: App, score: Option<f64>) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let Some(score) = score else { return view! { <span>{t.common.unknown}</span> }.into_any() };
    let rules = app.workspace.with_document(|document| document.inventory.rules);
    let (class, sign, word) = if score >= rules.good {
        ("badge badge-good", "●", t.quality.good)
    } else if score >= rules.fair {
        ("badge badge-warn", "▲", t.quality.fair)
    } else {
        ("badge badge-bad", "▼", t.quality.poor)
    };
    view! {
        <span class=class>
            <span aria-hidden="true">{sign}</span>
            <data value=score.to_string()>{format.decimal(score, 1)}</data> " " {word}
        </span>
    }
    .into_any()
}

fn fields(app: App, table: &ScoredTable) -> AnyView {
    let t = app.prefs.texts();
    let title = fill(t.quality.score_fields, &[("name", &table_name(app, table))]);
    let name = |field: &FieldScore| match field.role {
        Some(role) if !role.repeats() || field.name.is_empty() => role_name(t, role).to_owned(),
        _ => field.name.clone(),
    };
    let fields = table.score.fields.iter().enumerate();
    let lines = fields.map(|(place, field)| line(app, name(field), table, Some(place)));
    let label = title.clone();
    let (beyond, mended) = (table.score.beyond, table.score.mended);
    let beyond = (beyond.cells + beyond.present + mended > 0).then(|| {
        let [cells, present, mended] =
            [beyond.cells, beyond.present, mended].map(|count| app.prefs.format().integer(count as f64));
        fill(t.quality.score_beyond, &[("cells", &cells), ("present", &present), ("mended", &mended)])
    });
    view! {
        <details class="data-after" data-testid="quality-fields">
            <summary>{title}</summary>
            <div class="table-wrap" tabindex="0" role="region" aria-label=label>
                <table class="table">
                    <Heads first=|t| t.quality.score_field />
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </div>
            {beyond.map(|text| view! { <p class="data-hint" data-testid="quality-beyond">{text}</p> })}
        </details>
    }
    .into_any()
}

/// Of how many customers the key information is known, against the goal.
#[component]
fn Coverage() -> impl IntoView {
    let app = use_app();
    let coverage = Memo::new(move |_| app.quality.profiles.with(|profiles| profiles.as_ref().map(|p| p.coverage)));
    move || {
        let (t, format) = (app.prefs.texts(), app.prefs.format());
        let q = &t.quality;
        coverage.get().filter(|coverage| coverage.customers > 0).map(|coverage| {
            let of = coverage.customers;
            let share = Ratio(coverage.all as f64 / of as f64);
            let reached = share.0 >= GOAL.0;
            let (share, goal) = (format.percent(share, 1), format.percent(GOAL, 0));
            let count = format.integer(of as f64);
            let say = fill(q.score_say, &[("share", &share), ("count", &count)]);
            let parts = [
                ("coverage-attributes", q.coverage_attributes, coverage.attributes),
                ("coverage-transactions", q.coverage_transactions, coverage.transactions),
                ("coverage-service", q.coverage_service, coverage.service),
                ("coverage-all", q.coverage_all, coverage.all),
            ];
            view! {
                <h3 class="data-after">{q.coverage_title}</h3>
                <p class="say" data-testid="coverage">
                    {say} " "
                    <span class="badge" class:badge-good=reached>
                        {fill(if reached { q.coverage_reached } else { q.coverage_below }, &[("goal", &goal)])}
                    </span>
                </p>
                <dl class="basis">
                    {parts.into_iter().map(|(testid, name, known)| {
                        let known_text = format.integer(known as f64);
                        let text = fill(q.coverage_count, &[("count", &known_text), ("of", &count)]);
                        view! { <dt>{name}</dt><dd><data value=known.to_string() data-testid=testid>{text}</data></dd> }
                    }).collect_view()}
                </dl>
            }
        })
    }
}

/// The weights and thresholds, each in a field.
#[component]
fn Rules() -> impl IntoView {
    let weight = |place: usize| {
        (
            move |rules: &QualityRules| rules.weights.get(place).copied().unwrap_or_default(),
            move |rules: &mut QualityRules, value: f64| {
                if let Some(slot) = rules.weights.get_mut(place) {
                    *slot = value;
                }
            },
        )
    };
    let weights = [
        ("weight-completeness", (|t| t.quality.completeness) as fn(&'static Texts) -> &'static str),
        ("weight-accuracy", |t| t.quality.accuracy),
        ("weight-timeliness", |t| t.quality.timeliness),
    ];
    let weighed = weights.into_iter().enumerate().map(|(place, (testid, what))| {
        let (read, write) = weight(place);
        let name = move |t: &'static Texts| fill(t.quality.rule_weight, &[("what", what(t))]);
        view! { <Rule testid name=Callback::new(name) read=Callback::new(move |rules| read(&rules))
        write=Callback::new(move |(mut rules, value)| { write(&mut rules, value); rules }) /> }
    });
    let weighed = weighed.collect_view();
    view! {
        <details class="data-after" data-testid="quality-rules">
            <summary>{word(|t| t.quality.rules_title)}</summary>
            <div class="data-options">
                {weighed}
                <Rule testid="rule-days" name=Callback::new(|t: &'static Texts| t.quality.rule_days.to_owned()) days=true
                    read=Callback::new(|rules: QualityRules| f64::from(rules.days))
                    write=Callback::new(|(rules, value): (QualityRules, f64)| QualityRules {
                        days: value.round().clamp(0.0, f64::from(u32::MAX)) as u32, ..rules
                    }) />
                <Rule testid="rule-good" name=Callback::new(|t: &'static Texts| t.quality.rule_good.to_owned())
                    read=Callback::new(|rules: QualityRules| rules.good)
                    write=Callback::new(|(rules, good): (QualityRules, f64)| QualityRules { good, ..rules }) />
                <Rule testid="rule-fair" name=Callback::new(|t: &'static Texts| t.quality.rule_fair.to_owned())
                    read=Callback::new(|rules: QualityRules| rules.fair)
                    write=Callback::new(|(rules, fair): (QualityRules, f64)| QualityRules { fair, ..rules }) />
            </div>
        </details>
    }
}

#[component]
fn Rule(
    testid: &'static str,
    name: Callback<&'static Texts, String>,
    read: Callback<QualityRules, f64>,
    /// The rules with another value.
    write: Callback<(QualityRules, f64), QualityRules>,
    #[prop(optional)] days: bool,
) -> impl IntoView {
    let app = use_app();
    let value =
        Signal::derive(move || Some(read.run(app.workspace.with_document(|document| document.inventory.rules))));
    let commit = Callback::new(move |value: Option<f64>| {
        let rules = app.workspace.with_document_untracked(|document| document.inventory.rules);
        // An emptied field is refused by the same gate as a number out of range.
        carry_out(app, Edit::Sources(SourceEdit::SetQualityRules { rules: write.run((rules, value.unwrap_or(-1.0))) }))
    });
    view! {
        <NumberField label=Signal::derive(move || name.run(app.prefs.texts())) value notation=Notation::Decimal(1)
            unit=Signal::derive(move || if days { app.prefs.texts().quality.days_unit.to_owned() } else { String::new() })
            on_commit=commit testid=testid />
    }
}
