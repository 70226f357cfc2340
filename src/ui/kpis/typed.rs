//! Values of a KPI that somebody types, each with the day from which it holds.

use super::goal;
use super::target::NewEntry;
use crate::goals::{Kpi, KpiId, TypedValue};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape, figures, rows};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// The list and the form.
#[component]
pub fn TypedValues(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let values = Memo::new(move |_| {
        let mut values = kpi.with(|kpi| kpi.values.clone());
        // A file may say a thing twice.
        values.dedup();
        values
    });
    let unit = Memo::new(move |_| kpi.with(Kpi::unit));
    let computed = Memo::new(move |_| kpi.with(|kpi| kpi.figure().is_some()));
    let add = Callback::new(move |(day, value): (Day, f64)| {
        goal::set(app, id, |kpi| {
            kpi.values.retain(|typed| typed.day != Some(day));
            kpi.values.push(TypedValue { day: Some(day), value });
        })
    });
    let remove = move |gone: TypedValue| {
        if goal::set(app, id, |kpi| kpi.values.retain(|typed| *typed != gone)).is_ok() {
            app.announcer.say(app.prefs.texts().kpis.entry_removed);
            goal::later_focus("value-new");
        }
    };
    view! {
        <div class="kpi-part">
            <h3 class="panel-subtitle">{word(|t| t.kpis.typed_values)}</h3>
            <Show when=move || computed.get()><p class="say">{word(|t| t.kpis.typed_first)}</p></Show>
            <ul class="kpi-entries" data-testid="typed-values">
                {rows(move || values.get(), |typed| format!("{typed:?}"), move |typed| view! {
                    <li>
                        <span class="entry-day">{move || day_words(app, typed.day)}</span>
                        <data value=typed.value.to_string()>{move || figures::value(app, unit.get(), typed.value)}</data>
                        <button type="button" class="icon-button"
                            aria-label=move || fill(
                                app.prefs.texts().kpis.entry_remove,
                                &[("day", &day_words(app, typed.day))],
                            )
                            on:click=move |_| remove(typed)>
                            <Icon shape=Shape::Remove />
                        </button>
                    </li>
                })}
            </ul>
            <NewEntry unit add name="value" />
        </div>
    }
}

fn day_words(app: App, day: Option<Day>) -> String {
    day.map_or_else(|| app.prefs.texts().kpis.no_day.to_owned(), |day| app.prefs.format().date(day))
}
