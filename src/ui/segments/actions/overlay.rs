//! What the segments buy, by category or by channel.

use super::super::chooser::SchemeChooser;
use super::super::matrix::{Matrix, MatrixCell, MatrixHead, MatrixRow, matrix, shows};
use crate::analysis::{Overlay, OverlayBy, OverlayCell, OverlayRow, PartName, SegmentRef, Selector, Standing};
use crate::locale::fill;
use crate::state::{App, Loadable, use_app};
use crate::ui::shared::{Choice, part_name, short_money};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let app = use_app();
    let there = Memo::new(move |_| app.overlaid().is_some());
    view! {
        <section class="panel" data-testid="overlay">
            <div class="scheme-bar">
                <h2 class="panel-title">{word(|t| t.actions.overlay)}</h2>
                <SchemeChooser />
            </div>
            {move || match there.get() {
                true => view! { <Answer /> }.into_any(),
                false => view! {
                    <p class="notice notice-info" data-testid="overlay-none">{word(|t| t.actions.overlay_none)}</p>
                }.into_any(),
            }}
        </section>
    }
}

/// The choices and the table.
#[component]
fn Answer() -> impl IntoView {
    let app = use_app();
    let answered = app.overlay_view();
    let table = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let busy = move || answered.with(|answer| matches!(answer, Loadable::Loading(_)));
    let by = Signal::derive(move || match app.overlaid() {
        Some(OverlayBy::Channel) => 1_usize,
        Some(OverlayBy::Category) | None => 0,
    });
    let choose = Callback::new(move |place: usize| {
        let by = if place == 0 { OverlayBy::Category } else { OverlayBy::Channel };
        app.choose(|choices| choices.overlay = by);
    });
    let measured = RwSignal::new(0_usize);
    view! {
        <p class="say">
            {move || {
                let t = &app.prefs.texts().actions;
                if measured.get() == 0 { t.overlay_shares } else { t.overlay_sums }
            }}" "{word(|t| t.actions.overlay_leads)}
        </p>
        <div class="movement-days">
            <Choice label=|t| t.actions.overlay_by testid="overlay-by"
                names=|t| vec![t.actions.category, t.actions.channel] chosen=by on_choose=choose />
            <Choice label=|t| t.movement.show testid="overlay-show"
                names=|t| vec![t.actions.share_of_revenue, t.common.revenue]
                chosen=measured on_choose=Callback::new(move |chosen| measured.set(chosen)) />
        </div>
        <div aria-busy=move || busy().to_string()>
            {move || match (table.get(), busy()) {
                (Some(table), _) => matrix(written(app, &table, measured.get() == 0)),
                (None, true) => view! { <p class="skeleton">" "</p> }.into_any(),
                (None, false) => view! { <p class="say">{word(|t| t.actions.no_orders)}</p> }.into_any(),
            }}
        </div>
    }
}

fn written(app: App, table: &Overlay, share: bool) -> Matrix {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let name = |part: &PartName| match part {
        PartName::Named(name) => part_name(app, name),
        PartName::NoEntry => t.customers.no_entry.to_owned(),
        PartName::Rest(names) => fill(t.actions.others, &[("count", &format.integer(*names as f64))]),
    };
    let head =
        |(place, part): (usize, &PartName)| MatrixHead { key: place.to_string(), name: name(part), colour: None };
    // Whom the cell is about is a segment and a name that one can filter by. All together are of no look-back.
    let to = |at: Option<Standing>, part: &PartName| {
        let PartName::Named(name) = part else { return None };
        let who = match at {
            Some(Standing::Segment(segment)) => Selector::Segment(SegmentRef { scheme: table.scheme, segment }),
            Some(Standing::Outside | Standing::NotYet) | None => return None,
        };
        Some(app.view.link_to_buyers(who, table.by, name))
    };
    let text = |cell: &OverlayCell| match (share, cell.share) {
        (true, Some(share)) => format.percent(share, 1),
        (true, None) => t.common.unknown.to_owned(),
        (false, _) => short_money(app, cell.revenue),
    };
    let row = |row: &OverlayRow| {
        let cells = row.cells.iter().zip(&table.columns).map(|(cell, part)| MatrixCell {
            text: text(cell),
            to: cell.share.and_then(|_| to(row.at, part)),
            marked: false,
        });
        let whole = MatrixCell { text: short_money(app, row.sum.revenue), to: None, marked: false };
        let head = row.at.map_or_else(|| MatrixHead::all(app), |at| MatrixHead::of(app, table.scheme, at));
        MatrixRow { head, cells: cells.chain([whole]).collect(), note: None }
    };
    let revenue = MatrixHead { name: t.common.revenue.to_owned(), ..MatrixHead::all(app) };
    Matrix {
        testid: "overlay-table",
        caption: t.actions.overlay.to_owned(),
        corner: t.segments.segment.to_owned(),
        columns: table.columns.iter().enumerate().map(head).chain([revenue]).collect(),
        notes: None,
        rows: table.rows.iter().filter(|row| row.at.is_some_and(|at| shows(at, row.sum.customers))).map(row).collect(),
        sum: Some(row(&table.all)),
    }
}
