//! Movement: who was where on a day, and where they are on a later one.

mod days;
mod flow;
mod history;
mod table;

use super::chooser::SchemeChooser;
use crate::analysis::{MoveRow, Movement, SegmentMonths, Standing};
use crate::locale::fill;
use crate::state::{App, Loadable};
use crate::ui::shared::{figures, standing_name};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    moved: Memo<Option<Arc<Movement>>>,
    busy: Memo<bool>,
    months: ReadSignal<Loadable<Arc<SegmentMonths>>>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.movement_view(on);
        let moved = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, moved, busy, months: app.segment_months(on) }
    }

    /// How many of the first segment that had anybody stayed, and where most of the others went.
    pub fn title(&self) -> String {
        let (app, found) = (self.app, self.moved.get());
        let said = found.as_ref().and_then(|moved| sentence(app, moved));
        said.unwrap_or_else(|| app.prefs.texts().movement.title_empty.to_owned())
    }

    /// Which revenue stands before and after.
    pub fn sub(&self) -> Option<String> {
        let (app, moved) = (self.app, self.moved.get()?);
        let [before, after] = moved.periods.map(|period| figures::span(app, period));
        Some(fill(app.prefs.texts().movement.sub, &[("before", &before), ("after", &after)]))
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { app, moved, busy, months } = self;
        let there = Memo::new(move |_| moved.with(Option::is_some));
        view! {
            <section class="panel" data-testid="movement" aria-busy=move || busy.get().to_string()>
                <div class="scheme-bar">
                    <h2 class="panel-title">{word(|t| t.movement.matrix)}</h2>
                    <SchemeChooser />
                </div>
                <days::Days />
                {move || match there.get() {
                    true => view! { <table::Table moved /> }.into_any(),
                    false => view! {
                        {move || match busy.get() {
                            true => view! { <p class="skeleton">" "</p> }.into_any(),
                            false => view! {
                                <p class="notice notice-info" data-testid="movement-none">{move || missing(app)}</p>
                            }.into_any(),
                        }}
                    }.into_any(),
                }}
            </section>
            <Show when=move || there.get()>
                <flow::Flow moved />
                <history::History months />
            </Show>
        }
        .into_any()
    }
}

/// Why there is nothing to show, and what would fill it.
fn missing(app: App) -> String {
    let (t, format) = (&app.prefs.texts().movement, app.prefs.format());
    match (app.movable(), app.moved_days()) {
        (Some(span), _) if span.from >= span.to => t.only_day.to_owned(),
        (Some(span), (None, to)) => {
            let (from, to) = (format.date(span.from), format.date(to.unwrap_or(span.to)));
            fill(t.one_day, &[("from", &from), ("to", &to)])
        }
        (Some(_), (Some(_), _)) | (None, _) => t.sums_only.to_owned(),
    }
}

/// About the first segment that had anybody; nothing where none had.
fn sentence(app: App, moved: &Movement) -> Option<String> {
    let (t, format) = (&app.prefs.texts().movement, app.prefs.format());
    let is_segment = |row: &&MoveRow| matches!(row.at, Standing::Segment(_)) && row.sum.customers > 0;
    let row = moved.rows.iter().find(is_segment)?;
    let cells = || moved.columns.iter().map(|(at, _)| *at).zip(&row.cells);
    let stayed = cells().find(|(at, _)| *at == row.at).map_or(0, |(_, cell)| cell.customers);
    // The last of the greatest from behind is the first of them.
    let others: Vec<_> = cells().filter(|(at, cell)| *at != row.at && cell.customers > 0).collect();
    let most = others.into_iter().rev().max_by_key(|(_, cell)| cell.customers);
    let [from, to] = moved.days.map(|day| format.date(day));
    let count = |count: u64| format.integer(count as f64);
    let (text, other, went) = match most {
        None => (t.title_stayed, String::new(), 0),
        Some((at @ Standing::Segment(_), cell)) => {
            (t.title_moved, standing_name(app, moved.scheme, at), cell.customers)
        }
        Some((Standing::Outside | Standing::NotYet, cell)) => (t.title_outside, String::new(), cell.customers),
    };
    let words = [
        ("customers", figures::customers(app, row.sum.customers)),
        ("segment", standing_name(app, moved.scheme, row.at)),
        ("from", from),
        ("to", to),
        ("stayed", count(stayed)),
        ("moved", count(went)),
        ("other", other),
    ];
    Some(fill(text, &words.each_ref().map(|(name, value)| (*name, value.as_str()))))
}
