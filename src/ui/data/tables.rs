//! The open tables: what each file holds, what it shares with others, and the way to close it.

use super::kinds::kind_name;
use super::words::role_name;
use crate::analysis::{Answers, InTime, Service};
use crate::dataset::TableFacts;
use crate::engine::OpenTable;
use crate::import::Kind;
use crate::locale::fill;
use crate::state::{App, Moved, Source, use_app};
use crate::ui::shared::{Icon, Pager, Pages, Shape};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;

/// Shares of orders below this are chance: two people may buy the same on one day.
const NOTABLE: f64 = 0.01;

/// What happened to open files, and the way back.
#[component]
pub fn MovedFiles() -> impl IntoView {
    let app = use_app();
    move || {
        let t = &app.prefs.texts().tables;
        app.tables.moved.get().map(|moved| {
            let (text, both) = match &moved {
                Moved::Removed(file) => (fill(t.removed, &[("file", file)]), false),
                Moved::Replaced(files) => {
                    let names: Vec<&str> = files.iter().map(String::as_str).collect();
                    (fill(t.replaced, &[("files", &app.prefs.format().list(&names))]), true)
                }
            };
            view! {
                <div class="notice notice-info" role="status" data-testid="moved">
                    <span class="notice-text">{text}</span>
                    <span class="cluster">
                        <button type="button" class="button" data-testid="put-back"
                            on:click=move |_| app.put_back()>{t.put_back}</button>
                        {both.then(|| view! {
                            <button type="button" class="button" data-testid="keep-both"
                                on:click=move |_| app.keep_both()>{t.keep_both}</button>
                        })}
                        <button type="button" class="button" data-testid="moved-dismiss"
                            on:click=move |_| app.tables.moved.set(None)>{t.dismiss}</button>
                    </span>
                </div>
            }
        })
    }
}

/// One line a file.
#[component]
pub fn OpenTables() -> impl IntoView {
    let app = use_app();
    let pages = Pages::places(move || app.data.sources.with(|sources| sources.len()));
    let rows = move || {
        let (sources, open) = (app.data.sources.get(), app.tables.open.get());
        let table = |source: &Source| open.iter().find(|table| Some(table.id) == source.table).cloned();
        let places = pages.shown().into_iter().map(|place| place as usize);
        let lines = places.filter_map(|place| sources.get(place).map(|source| (place, source)));
        lines.map(|(place, source)| line(app, place, source, table(source))).collect_view()
    };
    view! {
        <section class="panel" data-testid="tables">
            <h2 class="panel-title">{word(|t| t.tables.title)}</h2>
            <p class="say">{word(|t| t.tables.say)}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label=word(|t| t.tables.title)>
                <table class="table" data-testid="tables-table">
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.tables.column_file)}</th>
                            <th scope="col">{word(|t| t.tables.column_kind)}</th>
                            <th scope="col" class="num">{word(|t| t.tables.column_rows)}</th>
                            <th scope="col">{word(|t| t.tables.column_span)}</th>
                            <th scope="col">{word(|t| t.tables.column_columns)}</th>
                            <th scope="col"><span class="visually-hidden">{word(|t| t.tables.remove_short)}</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Pager pages name="tables" />
            <Told />
            <Overlaps />
        </section>
    }
}

/// Files about which something is told.
const TOLD: usize = 20;

/// What tickets and surveys tell by themselves.
#[component]
fn Told() -> impl IntoView {
    let app = use_app();
    move || {
        let (sources, open) = (app.data.sources.get(), app.tables.open.get());
        let said = open.iter().filter_map(|table| {
            let name = sources.iter().find(|source| source.table == Some(table.id))?.name.clone();
            let said = table.service.map(|service| of_tickets(app, service));
            let said = said.or_else(|| table.answers.map(|answers| of_answers(app, answers)))?;
            Some(
                view! { <p class="data-hint" data-testid="table-told"><strong>{name}</strong> " " {said}</p> }
                    .into_any(),
            )
        });
        said.take(TOLD).collect::<Vec<AnyView>>()
    }
}

fn of_tickets(app: App, service: Service) -> String {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    let number = |n: u64| format.integer(n as f64);
    let told = |text: &str, counted: InTime| {
        let share = format.percent(counted.share()?, 1);
        let values = [("share", &*share), ("soon", &*number(counted.in_time)), ("ended", &*number(counted.ended))];
        Some(fill(text, &values))
    };
    let answered = service.answered.and_then(|counted| told(t.told_answered, counted));
    let closed = service.closed.and_then(|counted| told(t.told_closed, counted));
    let hours = answered.is_some() || closed.is_some();
    let all = [
        Some(fill(t.told_tickets, &[("tickets", &number(service.tickets))])),
        answered,
        closed,
        hours.then(|| t.told_hours.to_owned()),
    ];
    all.into_iter().flatten().collect::<Vec<String>>().join(" ")
}

fn of_answers(app: App, answers: Answers) -> String {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    let count = fill(t.told_answers, &[("count", &format.integer(answers.responses as f64))]);
    let nps = match (answers.nps(), answers.elsewhere) {
        (Some(nps), _) => Some(fill(t.told_nps, &[("nps", &format.decimal(nps, 1))])),
        (None, Some(greatest)) => {
            Some(fill(app.prefs.texts().basis.missing_scale, &[("greatest", &greatest.to_string())]))
        }
        (None, None) => None,
    };
    let rating = answers.rating().map(|rating| fill(t.told_rating, &[("rating", &format.decimal(rating, 2))]));
    [Some(count), nps, rating].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn line(app: App, place: usize, source: &Source, table: Option<OpenTable>) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let facts = table.map(|table| table.facts);
    let span = match &facts {
        Some(facts) => facts.first_day.zip(facts.last_day),
        None => source.report.days(),
    };
    let span = span.map(|(from, to)| fill(t.common.from_to, &[("from", &format.date(from)), ("to", &format.date(to))]));
    let columns = match &facts {
        Some(facts) => columns(app, facts),
        None => source.mapping.roles.iter().flatten().map(|role| role_name(t, *role).to_owned()).collect(),
    };
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let (kept, _) = source.report.taken();
    let remove = fill(t.tables.remove, &[("file", &source.name)]);
    view! {
        <tr data-testid="table-row">
            <th scope="row">{source.name.clone()}</th>
            <td data-testid="table-kind">{kind_name(t, source.mapping.kind)}</td>
            <td class="num"><data value=kept.to_string()>{format.integer(kept as f64)}</data></td>
            <td>{span}</td>
            <td class="data-columns">{format.list(&columns)}</td>
            <td>
                <button type="button" class="button" data-testid=format!("remove-file-{place}") aria-label=remove
                    on:click=move |_| app.remove_file(place)>
                    <Icon shape=Shape::Remove /> {t.tables.remove_short}
                </button>
            </td>
        </tr>
    }
    .into_any()
}

/// The meanings of the columns; those that may repeat by their own names.
fn columns(app: App, facts: &TableFacts) -> Vec<String> {
    let t = app.prefs.texts();
    let name = |column: &crate::dataset::ColumnFacts| match column.role.repeats() && !column.name.is_empty() {
        true => column.name.clone(),
        false => role_name(t, column.role).to_owned(),
    };
    facts.columns.iter().map(name).collect()
}

/// Rows that stand in two files.
#[component]
fn Overlaps() -> impl IntoView {
    let app = use_app();
    let kinds = Memo::new(move |_| {
        let open = app.tables.open.get();
        let orders = app.tables.orders_twice.get() > 0 || !orders_twice(app).is_empty();
        let shared = |kind: &Kind| match kind {
            Kind::Orders => orders,
            _ => open.iter().any(|table| table.facts.kind == *kind && table.overlap.rows() > 0),
        };
        Kind::ALL.into_iter().filter(shared).collect::<Vec<Kind>>()
    });
    view! {
        <For each=move || kinds.get() key=|kind| *kind let:kind>
            <div class="notice notice-info data-after" data-testid="overlap">
                <span class="notice-text">
                    <strong>{move || kind_name(app.prefs.texts(), kind)}</strong> " " {move || overlap(app, kind)}
                </span>
                <label class="switch">
                    <input type="checkbox" role="switch" data-testid="count-once"
                        prop:checked=move || !app.tables.keep_all.with(|kinds| kinds.contains(&kind))
                        on:change=move |event| app.keep_all(kind, !event_target_checked(&event)) />
                    {word(|t| t.tables.count_once)}
                </label>
            </div>
        </For>
    }
}

fn overlap(app: App, kind: Kind) -> String {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    if kind == Kind::Orders {
        let count = app.tables.orders_twice.get();
        let once = (count > 0).then(|| fill(t.overlap_once, &[("count", &format.integer(count as f64))]));
        return orders_twice(app).into_iter().chain(once).collect::<Vec<_>>().join(" ");
    }
    let open = app.tables.open.get();
    let tables = || open.iter().filter(|table| table.facts.kind == kind).map(|table| &table.overlap);
    let (same, replaced) = (tables().map(|o| o.same).sum::<usize>(), tables().map(|o| o.replaced).sum::<usize>());
    let say = |text: &str, count: usize| (count > 0).then(|| fill(text, &[("count", &format.integer(count as f64))]));
    let said = [say(t.overlap_same, same), say(t.overlap_replaced, replaced)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Files of orders that share a notable part of their rows.
fn orders_twice(app: App) -> Vec<String> {
    let (t, format) = (&app.prefs.texts().tables, app.prefs.format());
    let sources = app.data.sources.get();
    let orders: Vec<&Source> = sources.iter().filter(|source| source.mapping.kind == Kind::Orders).collect();
    let mut said = Vec::new();
    for (at, later) in orders.iter().enumerate() {
        for earlier in orders.iter().take(at) {
            let share = later.report.fingerprint.share_in(&earlier.report.fingerprint);
            if let Some(share) = share.filter(|share| *share >= NOTABLE) {
                let share = format.share(Ratio(share));
                let values = [("share", &*share), ("file", &*later.name), ("other", &*earlier.name)];
                said.push(fill(t.overlap_orders, &values));
            }
        }
    }
    said
}
