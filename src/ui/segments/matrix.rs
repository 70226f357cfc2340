//! A table of groups by groups whose cells lead to their customers.

use super::super::shared::{standing_colour, standing_name};
use crate::analysis::{SchemeId, SegmentRef, Selector, Standing};
use crate::state::App;
use crate::ui::view;
use leptos::prelude::*;

/// What the cells show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// How many.
    Customers,
    /// Their share of the row.
    Share,
    /// Their money.
    Revenue,
}

impl Measured {
    /// The choice at a place.
    pub fn at(place: usize) -> Measured {
        match place {
            1 => Measured::Share,
            2 => Measured::Revenue,
            _ => Measured::Customers,
        }
    }
}

/// Whether a place has a row or column: every segment, and what stands beside them when somebody is there.
pub fn shows(at: Standing, customers: u64) -> bool {
    matches!(at, Standing::Segment(_)) || customers > 0
}

/// What stands at the beginning of a row or column.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixHead {
    /// Its name in tests.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its colour in the style sheets; nothing for a sum and for what has none.
    pub colour: Option<String>,
}

impl MatrixHead {
    /// Of those who stand somewhere under a scheme.
    pub fn of(app: App, scheme: SchemeId, standing: Standing) -> MatrixHead {
        let key = match standing {
            Standing::Segment(segment) => SegmentRef { scheme, segment }.key(),
            Standing::Outside => "outside".to_owned(),
            Standing::NotYet => "not_yet".to_owned(),
        };
        let (name, colour) = (standing_name(app, scheme, standing), standing_colour(app, scheme, standing));
        MatrixHead { key, name, colour: Some(colour) }
    }

    /// Of all together.
    pub fn all(app: App) -> MatrixHead {
        MatrixHead { key: "all".to_owned(), name: app.prefs.texts().common.total.to_owned(), colour: None }
    }
}

/// A cell: what it says, and whose list it opens.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixCell {
    /// What it says.
    pub text: String,
    /// The address of its list; nothing where there is nobody.
    pub to: Option<String>,
    /// Whether it stands out: those who stayed where they were.
    pub marked: bool,
}

impl MatrixCell {
    /// A cell that leads to the customers it counts.
    pub fn counted(app: App, text: String, customers: u64, who: Selector) -> MatrixCell {
        let to = (customers > 0).then(|| app.view.link_to_list(who));
        MatrixCell { text, to, marked: false }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// What it is about.
    pub head: MatrixHead,
    /// A cell for each column.
    pub cells: Vec<MatrixCell>,
    /// What is said at its end, where the table has such a column.
    pub note: Option<String>,
}

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Its name in tests.
    pub testid: &'static str,
    /// What it shows.
    pub caption: String,
    /// What stands above the rows.
    pub corner: String,
    /// The columns.
    pub columns: Vec<MatrixHead>,
    /// What the notes are called; nothing without notes.
    pub notes: Option<String>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
    /// The last row: all together.
    pub sum: Option<MatrixRow>,
}

fn named(head: &MatrixHead) -> AnyView {
    let dot = head.colour.clone().map(|colour| {
        view! {
            <span class="dot" aria-hidden="true" style:--color=colour></span>
        }
    });
    view! { {dot}{head.name.clone()} }.into_any()
}

/// Writes the table.
pub fn matrix(table: Matrix) -> AnyView {
    let Matrix { testid, caption, corner, columns, notes, rows, sum } = table;
    let keys: Vec<String> = columns.iter().map(|column| column.key.clone()).collect();
    let label = caption.clone();
    let with_notes = notes.is_some();
    let row = |row: MatrixRow| {
        let cells = row.cells.into_iter().zip(&keys).map(|(cell, key)| {
            let name = format!("{testid}-{}-{key}", row.head.key);
            let said = match cell.to {
                Some(to) => view! { <a href=to>{cell.text}</a> }.into_any(),
                None => view! { <span class="muted">{cell.text}</span> }.into_any(),
            };
            view! { <td class="num" data-stays=cell.marked.then_some("") data-testid=name>{said}</td> }
        });
        let note = with_notes.then(|| view! { <td>{row.note}</td> });
        view! { <tr><th scope="row">{named(&row.head)}</th>{cells.collect_view()}{note}</tr> }
    };
    let body = rows.into_iter().map(row).collect_view();
    let foot = sum.map(|sum| view! { <tfoot>{row(sum)}</tfoot> });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class="table matrix" data-testid=testid>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{corner}</th>
                        {columns.iter().map(|head| view! { <th scope="col" class="num">{named(head)}</th> }).collect_view()}
                        {notes.map(|notes| view! { <th scope="col">{notes}</th> })}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
                {foot}
            </table>
        </div>
    }
    .into_any()
}
