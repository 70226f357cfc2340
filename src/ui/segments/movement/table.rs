//! The matrix: rows are where customers were, columns where they are.

use super::super::matrix::{Matrix, MatrixCell, MatrixHead, MatrixRow, Measured, matrix, shows};
use crate::analysis::{MoveRow, MoveSum, MovedCell, Movement, Selector, Standing};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Choice, short_money};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The matrix with the choice of what it shows.
#[component]
pub fn Table(moved: Memo<Option<Arc<Movement>>>) -> impl IntoView {
    let app = use_app();
    let place = RwSignal::new(0_usize);
    let measured = move || Measured::at(place.get());
    view! {
        <p class="say">{word(|t| t.movement.matrix_say)}</p>
        <div class="movement-days">
            <Choice label=|t| t.movement.show testid="movement-show"
                names=|t| vec![t.common.customers, t.movement.share_of_row, t.movement.before_after]
                chosen=place on_choose=Callback::new(move |chosen| place.set(chosen)) />
        </div>
        {move || moved.get().map(|moved| matrix(written(app, &moved, measured())))}
    }
}

fn written(app: App, moved: &Movement, measured: Measured) -> Matrix {
    let t = &app.prefs.texts().movement;
    let columns: Vec<Standing> = moved.columns.iter().map(|(at, _)| *at).collect();
    let kept: Vec<bool> = moved.columns.iter().map(|(at, sum)| shows(*at, sum.customers)).collect();
    let head = |at: Standing| MatrixHead::of(app, moved.scheme, at);
    let cell = |at: [Option<Standing>; 2], sum: &MoveSum| {
        let who = Selector::Moved(MovedCell { scheme: moved.scheme, days: moved.days, at });
        let [was, is] = at;
        let marked = was.is_some() && was == is;
        MatrixCell { marked, ..MatrixCell::counted(app, text(app, sum, measured), sum.customers, who) }
    };
    let row = |row: &MoveRow| {
        let own = row.cells.iter().zip(&columns).map(|(sum, to)| cell([Some(row.at), Some(*to)], sum));
        let own = own.zip(&kept).filter_map(|(cell, kept)| kept.then_some(cell));
        MatrixRow { head: head(row.at), cells: own.chain([cell([Some(row.at), None], &row.sum)]).collect(), note: None }
    };
    let sums = moved.columns.iter().map(|(to, sum)| cell([None, Some(*to)], sum)).zip(&kept);
    let sums = sums.filter_map(|(cell, kept)| kept.then_some(cell)).chain([cell([None, None], &moved.all)]);
    let heads = columns.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(at, _)| head(*at));
    Matrix {
        testid: "movement-table",
        caption: t.matrix.to_owned(),
        corner: t.corner.to_owned(),
        columns: heads.chain([MatrixHead::all(app)]).collect(),
        notes: None,
        rows: moved.rows.iter().filter(|row| shows(row.at, row.sum.customers)).map(row).collect(),
        sum: Some(MatrixRow { head: MatrixHead::all(app), cells: sums.collect(), note: None }),
    }
}

fn text(app: App, sum: &MoveSum, measured: Measured) -> String {
    let (t, format) = (&app.prefs.texts().common, app.prefs.format());
    match measured {
        Measured::Customers => format.integer(sum.customers as f64),
        Measured::Share => sum.share.map_or_else(|| t.unknown.to_owned(), |share| format.share(share)),
        Measured::Revenue if sum.customers == 0 => t.unknown.to_owned(),
        Measured::Revenue => {
            let (before, after) = (short_money(app, sum.before), short_money(app, sum.after));
            fill(t.from_to, &[("from", &before), ("to", &after)])
        }
    }
}
