//! Two schemes side by side: who is where under both, and which segment of one comes nearest to which of the other.

use super::edit;
use super::head::Refused;
use super::matrix::{Matrix, MatrixCell, MatrixHead, MatrixRow, Measured, matrix, shows};
use crate::analysis::{CrossCell, CrossRow, CrossTable, METHODS, Scheme, SchemeId, SegmentSum, Selector, Standing};
use crate::locale::fill;
use crate::plan::SegmentEdit;
use crate::state::{App, Loadable, use_app};
use crate::ui::shared::{Choice, Icon, Select, Shape, method_name, scheme_name, short_money, standing_name};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Cross() -> impl IntoView {
    let app = use_app();
    let pair = Memo::new(move |_| app.crossed());
    let two = Memo::new(move |_| pair.with(Option::is_some));
    view! {
        <section class="panel" data-testid="cross">
            <h2 class="panel-title">{word(|t| t.movement.cross)}</h2>
            {move || match two.get() {
                true => view! { <Both pair /> }.into_any(),
                false => view! { <Alone /> }.into_any(),
            }}
        </section>
    }
}

/// The schemes to choose from, but for one.
fn offers(app: App, but: Option<SchemeId>) -> Vec<(String, String)> {
    let t = app.prefs.texts();
    app.workspace.with_document(|document| {
        let others = document.schemes.iter().filter(|scheme| Some(scheme.id) != but);
        others.map(|scheme| (scheme.id.to_string(), scheme_name(t, scheme))).collect()
    })
}

/// Both schemes with their table.
#[component]
fn Both(pair: Memo<Option<[SchemeId; 2]>>) -> impl IntoView {
    let app = use_app();
    let answered = app.cross_view();
    let table = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let busy = move || answered.with(|answer| matches!(answer, Loadable::Loading(_)));
    let place = RwSignal::new(0_usize);
    let measured = move || Measured::at(place.get());
    let value = move |side: usize| {
        Signal::derive(move || {
            let id = pair.get().and_then(|pair| pair.get(side).copied());
            id.map(|id| id.to_string()).unwrap_or_default()
        })
    };
    let rows = Callback::new(move |chosen: String| {
        let rows = chosen.parse().ok();
        // The columns stay what they are, unless they are the same now.
        let columns = untrack(|| pair.get()).map(|[_, columns]| columns);
        app.choose(|choices| choices.schemes = [rows, columns.filter(|columns| Some(*columns) != rows)]);
    });
    let columns = Callback::new(move |chosen: String| {
        let rows = untrack(|| pair.get()).map(|[rows, _]| rows);
        app.choose(|choices| choices.schemes = [rows, chosen.parse().ok()]);
    });
    let first = move || pair.get().map(|[rows, _]| rows);
    view! {
        <p class="say">{word(|t| t.movement.cross_say)}</p>
        <div class="movement-days">
            <Select label=Signal::derive(move || app.prefs.texts().movement.cross_rows.to_owned())
                choices=Signal::derive(move || offers(app, None)) value=value(0) on_choose=rows testid="cross-rows" />
            <Select label=Signal::derive(move || app.prefs.texts().movement.cross_columns.to_owned())
                choices=Signal::derive(move || offers(app, first())) value=value(1) on_choose=columns
                testid="cross-columns" />
            <Choice label=|t| t.movement.show testid="cross-show"
                names=|t| vec![t.common.customers, t.movement.share_of_row, t.common.revenue]
                chosen=place on_choose=Callback::new(move |chosen| place.set(chosen)) />
        </div>
        <div aria-busy=move || busy().to_string()>
            {move || match (table.get(), busy()) {
                (Some(table), _) => matrix(written(app, &table, measured())),
                (None, true) => view! { <p class="skeleton">" "</p> }.into_any(),
                (None, false) => view! { <p class="say">{word(|t| t.movement.sums_only)}</p> }.into_any(),
            }}
        </div>
    }
}

/// A scheme alone, and the way to a second one.
#[component]
fn Alone() -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    // The first method that is not the one in use: tiers or RFM groups.
    let other = Memo::new(move |_| {
        let t = app.prefs.texts();
        let own = method_name(t, &app.workspace.scheme(None).method);
        METHODS.iter().position(|def| method_name(t, &(def.start)()) != own).unwrap_or_default()
    });
    let start = move || METHODS.get(other.get()).map(|def| (def.start)());
    let label = move || {
        let t = app.prefs.texts();
        start().map(|method| fill(t.movement.cross_add, &[("scheme", method_name(t, &method))]))
    };
    let add = move |_| {
        let Some(method) = untrack(start) else { return };
        let scheme = Box::new(Scheme::of(method));
        match edit::edit(app, SegmentEdit::Add { scheme }) {
            Ok(()) => app.announcer.say(app.prefs.texts().segments.step_added),
            Err(reason) => error.set(Some(reason)),
        }
    };
    view! {
        <p class="say">{word(|t| t.movement.cross_alone)}</p>
        <button type="button" class="button" data-testid="cross-add" on:click=add>
            <Icon shape=Shape::Add />{label}
        </button>
        <Refused error />
    }
}

fn written(app: App, table: &CrossTable, measured: Measured) -> Matrix {
    let (t, format) = (&app.prefs.texts().movement, app.prefs.format());
    let [a, b] = table.schemes;
    let kept: Vec<bool> = table.columns.iter().map(|(at, sum)| shows(*at, sum.customers)).collect();
    let text = |sum: &SegmentSum, of: &SegmentSum| match measured {
        Measured::Customers => format.integer(sum.customers as f64),
        Measured::Share => {
            let share = sum.share_of(of);
            share.map_or_else(|| app.prefs.texts().common.unknown.to_owned(), |share| format.share(share))
        }
        Measured::Revenue => short_money(app, sum.revenue),
    };
    let cell = |at: [Option<Standing>; 2], sum: &SegmentSum, of: &SegmentSum| {
        let who = Selector::Cross(CrossCell { schemes: table.schemes, at });
        MatrixCell::counted(app, text(sum, of), sum.customers, who)
    };
    let columns = || table.columns.iter().zip(&kept).filter(|(_, kept)| **kept).map(|((at, sum), _)| (*at, sum));
    let row = |row: &CrossRow| {
        let own = row.cells.iter().zip(&table.columns).zip(&kept).filter(|(_, kept)| **kept);
        let own = own.map(|((sum, (to, _)), _)| cell([Some(row.at), Some(*to)], sum, &row.sum));
        let sum = cell([Some(row.at), None], &row.sum, &table.all);
        let note = row.translation.map(|(to, share)| {
            fill(t.mostly, &[("segment", &standing_name(app, b, to)), ("share", &format.share(share))])
        });
        MatrixRow { head: MatrixHead::of(app, a, row.at), cells: own.chain([sum]).collect(), note }
    };
    let sums = columns().map(|(to, sum)| cell([None, Some(to)], sum, &table.all));
    let all = cell([None, None], &table.all, &table.all);
    Matrix {
        testid: "cross-table",
        caption: t.cross.to_owned(),
        corner: app.prefs.texts().segments.segment.to_owned(),
        columns: columns().map(|(at, _)| MatrixHead::of(app, b, at)).chain([MatrixHead::all(app)]).collect(),
        notes: Some(t.translation.to_owned()),
        rows: table.rows.iter().filter(|row| shows(row.at, row.sum.customers)).map(row).collect(),
        sum: Some(MatrixRow { head: MatrixHead::all(app), cells: sums.chain([all]).collect(), note: None }),
    }
}
