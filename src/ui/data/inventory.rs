//! Where the data come from: systems, their owners, how often they are exported, how fresh and how good their data are.

use super::kinds::kind_name;
use super::scores::mark;
use crate::import::Kind;
use crate::locale::{Texts, fill};
use crate::plan::{Edit, Freshness, Id, Inventory as Systems, SourceEdit, System, file_stem};
use crate::state::{App, ScoredTable, Source, use_app};
use crate::ui::shared::plan_words::{carry_out, carry_out_aloud, days};
use crate::ui::shared::{Icon, Notation, NumberField, Pager, Pages, Shape, TextField};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// A line: a system, and what the open files tell of it.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    /// What it is known by while files come and edits are made.
    key: String,
    /// The system; without an identity as long as nobody has said anything about it.
    system: System,
    kinds: Vec<Kind>,
    quality: Option<f64>,
    last_day: Option<Day>,
    modified: Option<Day>,
}

impl Line {
    fn of(system: System) -> Line {
        let key = if system.files.is_empty() { system.id.0.to_string() } else { system.files.clone() };
        Line { key, system, kinds: Vec::new(), quality: None, last_day: None, modified: None }
    }

    /// Days since the newest row and since the newest file, whichever are more; nothing without a file.
    fn age(&self, today: Day) -> Option<i32> {
        let days = [self.last_day, self.modified];
        days.into_iter().flatten().map(|day| (today.0 - day.0).max(0)).max()
    }
}

/// The systems of the document, then those of open files that it does not name.
fn lines(systems: &Systems, sources: &[Source], tables: &[ScoredTable]) -> Vec<Line> {
    let mut lines: Vec<Line> = systems.systems.iter().cloned().map(Line::of).collect();
    for source in sources {
        let (stem, name) = (file_stem(&source.name), source.name.split('.').next().unwrap_or_default());
        // A name of digits alone is its own stem.
        let stem = if stem.is_empty() { source.name.clone() } else { stem };
        let place = lines.iter().position(|line| line.key == stem).unwrap_or_else(|| {
            let system = System { name: name.to_owned(), files: stem, ..System::default() };
            lines.push(Line::of(system));
            lines.len() - 1
        });
        let Some(line) = lines.get_mut(place) else { continue };
        if !line.kinds.contains(&source.mapping.kind) {
            line.kinds.push(source.mapping.kind);
        }
        let table = tables.iter().find(|table| table.files.contains(&source.name));
        line.quality = line.quality.or(table.and_then(|table| table.score.score.whole));
        let own = source.report.days().map(|(_, last)| last);
        line.last_day = line.last_day.max(own.or_else(|| table.and_then(|table| table.profile.last_day())));
        line.modified = line.modified.max(Some(Day((source.modified / 86_400_000.0).floor() as i32)));
    }
    lines
}

/// The panel.
#[component]
pub fn Inventory() -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| {
        let tables = app.scored_tables();
        app.data.sources.with(|sources| app.workspace.with_document(|d| lines(&d.inventory, sources, &tables)))
    });
    let pages = Pages::places(move || lines.with(Vec::len));
    let keys = move || {
        let places = pages.shown();
        lines.with(|lines| {
            places
                .into_iter()
                .filter_map(|place| lines.get(place as usize))
                .map(|line| line.key.clone())
                .collect::<Vec<_>>()
        })
    };
    let add = |testid: &'static str, name: fn(&'static Texts) -> &'static str| {
        view! {
            <button type="button" class="button" data-testid=testid on:click=move |_| {
                let system = System { name: name(app.prefs.texts()).to_owned(), ..System::default() };
                carry_out_aloud(app, Edit::Sources(SourceEdit::AddSystem { system }));
            }>{word(name)}</button>
        }
    };
    view! {
        <section class="panel" data-testid="inventory">
            <h2 class="panel-title">{word(|t| t.quality.sources_title)}</h2>
            <p class="say">{word(|t| t.quality.sources_say)}</p>
            <Show when=move || lines.with(|lines| !lines.is_empty())>
                <div class="table-wrap" tabindex="0" role="region" aria-label=word(|t| t.quality.sources_title)>
                    <table class="table" data-testid="inventory-table">
                        <thead>
                            <tr>
                                <th scope="col">{word(|t| t.quality.source_system)}</th>
                                <th scope="col">{word(|t| t.quality.source_owner)}</th>
                                <th scope="col">{word(|t| t.quality.source_tables)}</th>
                                <th scope="col">{word(|t| t.quality.source_refresh)}</th>
                                <th scope="col">{word(|t| t.quality.source_stale)}</th>
                                <th scope="col">{word(|t| t.quality.source_quality)}</th>
                                <th scope="col">{word(|t| t.quality.source_last)}</th>
                                <th scope="col">{word(|t| t.quality.source_file)}</th>
                                <th scope="col">{word(|t| t.quality.source_status)}</th>
                                <th scope="col"><span class="visually-hidden">{word(|t| t.common.remove)}</span></th>
                            </tr>
                        </thead>
                        <tbody><For each=keys key=|key| key.clone() let:key><SystemLine key lines /></For></tbody>
                    </table>
                </div>
                <Pager pages name="inventory" />
            </Show>
            <div class="cluster data-after" role="group" aria-label=word(|t| t.quality.source_add)>
                <span>{word(|t| t.quality.source_add)}</span>
                {add("add-sales", |t| t.quality.source_add_sales)}
                {add("add-service", |t| t.quality.source_add_service)}
                {add("add-shop", |t| t.quality.source_add_shop)}
                {add("add-system", |t| t.quality.source_add_any)}
            </div>
        </section>
    }
}

#[component]
fn SystemLine(key: String, lines: Memo<Vec<Line>>) -> impl IntoView {
    let app = use_app();
    let line = Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.key == key).cloned()));
    let system = move || line.with(|line| line.as_ref().map(|line| line.system.clone()).unwrap_or_default());
    // The first thing that a person says about the files of a system makes it part of the document.
    let set = move |change: &dyn Fn(&mut System)| {
        let mut system = untrack(system);
        change(&mut system);
        let known = system.id != Id(0);
        carry_out(
            app,
            if known {
                Edit::Sources(SourceEdit::SetSystem { system })
            } else {
                Edit::Sources(SourceEdit::AddSystem { system })
            },
        )
    };
    let label = move |what: fn(&'static Texts) -> &'static str| {
        Signal::derive(move || {
            let t = app.prefs.texts();
            fill(t.quality.source_field, &[("what", what(t)), ("name", &system().name)])
        })
    };
    // An emptied field is refused by the same gate as a number out of range.
    let whole = |value: Option<f64>| value.filter(|days| *days >= 1.0).map_or(0, |days| days.round() as u32);
    let unit = Signal::derive(move || app.prefs.texts().quality.days_unit.to_owned());
    let kinds = move || {
        let t = app.prefs.texts();
        let kinds = line.with(|line| line.as_ref().map(|line| line.kinds.clone()).unwrap_or_default());
        let names: Vec<&str> = kinds.into_iter().map(|kind| kind_name(t, kind)).collect();
        (!names.is_empty()).then(|| app.prefs.format().list(&names))
    };
    let date = move |read: fn(&Line) -> Option<Day>| {
        let day = line.with(|line| line.as_ref().and_then(read));
        day.map_or_else(|| app.prefs.texts().common.unknown.to_owned(), |day| app.prefs.format().date(day))
    };
    let remove = move || {
        (system().id != Id(0)).then(|| {
            view! {
                <button type="button" class="icon-button" data-testid="system-remove"
                    aria-label=move || fill(app.prefs.texts().quality.source_remove, &[("name", &system().name)])
                    on:click=move |_| {
                        carry_out_aloud(app, Edit::Sources(SourceEdit::RemoveSystem { system: untrack(system).id }));
                    }><Icon shape=Shape::Remove /></button>
            }
        })
    };
    view! {
        <tr data-testid="system">
            <td>
                <TextField label=label(|t| t.quality.source_system) value=Signal::derive(move || system().name)
                    on_commit=Callback::new(move |name: String| set(&|system| system.name.clone_from(&name)))
                    bare=true testid="system-name" />
            </td>
            <td>
                <TextField label=label(|t| t.quality.source_owner) value=Signal::derive(move || system().owner)
                    on_commit=Callback::new(move |owner: String| set(&|system| system.owner.clone_from(&owner)))
                    bare=true testid="system-owner" />
            </td>
            <td data-testid="system-tables">{move || match kinds() {
                Some(kinds) => view! { <span>{kinds}</span> }.into_any(),
                None => view! {
                    <TextField label=label(|t| t.quality.source_tables) value=Signal::derive(move || system().tables)
                        on_commit=Callback::new(move |tables: String| set(&|system| system.tables.clone_from(&tables)))
                        bare=true testid="system-holds" />
                }.into_any(),
            }}</td>
            <td>
                <NumberField label=label(|t| t.quality.source_refresh) notation=Notation::Decimal(0) unit
                    value=Signal::derive(move || Some(system().refresh_days.into()))
                    on_commit=Callback::new(move |value| set(&|system| system.refresh_days = whole(value)))
                    bare=true testid="system-refresh" />
            </td>
            <td>
                <NumberField label=label(|t| t.quality.source_stale) notation=Notation::Decimal(0) unit
                    value=Signal::derive(move || Some(system().stale_days.into()))
                    on_commit=Callback::new(move |value| set(&|system| system.stale_days = whole(value)))
                    bare=true testid="system-stale" />
            </td>
            <td data-testid="system-quality">
                {move || mark(app, line.with(|line| line.as_ref().and_then(|line| line.quality)))}
            </td>
            <td data-testid="system-last">{move || date(|line| line.last_day)}</td>
            <td data-testid="system-file">{move || date(|line| line.modified)}</td>
            <td data-testid="system-status">{move || line.get().map(|line| status(app, &line))}</td>
            <td>{remove}</td>
        </tr>
    }
}

/// How fresh the data are, in colour, sign and words.
fn status(app: App, line: &Line) -> AnyView {
    let (t, format) = (&app.prefs.texts().quality, app.prefs.format());
    let Some(age) = line.age(app.today()) else {
        return view! { <span class="badge">{t.not_imported}</span> }.into_any();
    };
    let (class, sign, text) = match line.system.freshness(age) {
        Freshness::Fresh => ("badge badge-good", "●", t.fresh),
        Freshness::Ageing => ("badge badge-warn", "▲", t.ageing),
        Freshness::Stale => ("badge badge-bad", "▼", t.stale),
    };
    let text = fill(text, &[("age", &days(app.prefs.texts(), &*format, age))]);
    view! { <span class=class><span aria-hidden="true">{sign}</span> {text}</span> }.into_any()
}
