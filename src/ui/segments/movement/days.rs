//! The two days.

use crate::locale::{Texts, fill};
use crate::state::use_app;
use crate::ui::shared::{Commit, DateField};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// A text by its place among the texts.
type Name = fn(&'static Texts) -> &'static str;

/// Steps back that are offered: months, name in tests, and what they are called.
const QUICK: [(i32, &str, Name); 3] = [
    (1, "month", |t| t.movement.quick_month),
    (3, "quarter", |t| t.movement.quick_quarter),
    (12, "year", |t| t.movement.quick_year),
];

/// The fields and the quick choices.
#[component]
pub fn Days() -> impl IntoView {
    let app = use_app();
    let days = Memo::new(move |_| app.moved_days());
    let outside = move |from: Day, to: Day| {
        let format = app.prefs.format();
        fill(app.prefs.texts().movement.day_outside, &[("from", &format.date(from)), ("to", &format.date(to))])
    };
    let first: Commit<Option<Day>> = Callback::new(move |day: Option<Day>| {
        let (Some(day), Some(span), (_, Some(to))) = (day, app.movable(), app.moved_days()) else { return Ok(()) };
        if day < span.from || day >= to {
            return Err(outside(span.from, to.plus_days(-1)));
        }
        app.choose(|choices| choices.days[0] = Some(day));
        Ok(())
    });
    let second: Commit<Option<Day>> = Callback::new(move |day: Option<Day>| {
        let (Some(day), Some(span)) = (day, app.movable()) else { return Ok(()) };
        // The usual first day moves with the second: only a chosen one holds.
        let chosen = app.choices.with(|choices| choices.days[0]);
        let least = chosen.filter(|day| *day >= span.from && *day < span.to).unwrap_or(span.from).plus_days(1);
        if day < least || day > span.to {
            return Err(outside(least, span.to));
        }
        app.choose(|choices| choices.days[1] = Some(day));
        Ok(())
    });
    let label = |pick: fn(&'static Texts) -> &'static str| Signal::derive(move || pick(app.prefs.texts()).to_owned());
    let quick = move |(months, slug, name): (i32, &'static str, Name)| {
        let day = move || days.get().1.map(|to| to.plus_months(-months));
        let reaches = move || day().zip(app.movable()).is_some_and(|(day, span)| day >= span.from);
        view! {
            <button type="button" class="chip chip-button" data-testid=format!("movement-{slug}")
                aria-pressed=move || (days.get().0.is_some() && days.get().0 == day()).to_string()
                disabled=move || !reaches()
                on:click=move |_| {
                    let day = untrack(day);
                    app.choose(|choices| choices.days[0] = day);
                }>
                {word(name)}
            </button>
        }
    };
    view! {
        <div class="movement-days">
            <DateField label=label(|t| t.movement.first_day) value=Signal::derive(move || days.get().0)
                on_commit=first testid="movement-from" />
            <DateField label=label(|t| t.movement.second_day) value=Signal::derive(move || days.get().1)
                on_commit=second testid="movement-to" />
            <div class="cluster" role="group" aria-label=word(|t| t.movement.quick)>
                {QUICK.map(quick).into_iter().collect_view()}
            </div>
        </div>
    }
}
