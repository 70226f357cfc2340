//! What the columns of the list are called, and what they say of a customer.

use super::super::shared::{attribute_label, part_name, segment_colour, segment_name, tag_called};
use super::list::List;
use crate::analysis::{Attribute, ListColumn, ListSort, ListedCustomer, OwnValue, SegmentRef};
use crate::state::App;
use crate::ui::view;
use crate::units::{Money, Ratio};
use leptos::prelude::*;

/// What a column is called.
pub fn name(app: App, column: &ListColumn) -> String {
    let t = app.prefs.texts();
    match column {
        ListColumn::Segment => t.segments.segment,
        ListColumn::Orders => t.common.orders,
        ListColumn::Revenue => t.segments.revenue,
        ListColumn::OrderValue => t.customers.order_value,
        ListColumn::First => t.customers.first,
        ListColumn::Last => t.customers.last,
        ListColumn::Days => t.customers.days,
        ListColumn::Recency => "R",
        ListColumn::Frequency => "F",
        ListColumn::Monetary => "M",
        ListColumn::WindowRevenue => t.customers.window_revenue,
        ListColumn::Value => t.value.list_value,
        ListColumn::Range => t.value.list_range,
        ListColumn::Again => t.value.list_again,
        ListColumn::Tags => t.tags.tab,
        ListColumn::Own(key) => return attribute_label(app, &Attribute::Column(key.clone())),
    }
    .to_owned()
}

/// What a click on the head of a column sorts by.
pub fn sort(column: &ListColumn) -> Option<ListSort> {
    match column {
        ListColumn::Orders => Some(ListSort::Orders),
        ListColumn::Revenue => Some(ListSort::Revenue),
        ListColumn::OrderValue => Some(ListSort::OrderValue),
        ListColumn::First => Some(ListSort::First),
        ListColumn::Last => Some(ListSort::Last),
        ListColumn::WindowRevenue => Some(ListSort::WindowRevenue),
        ListColumn::Value => Some(ListSort::Value),
        ListColumn::Again => Some(ListSort::Again),
        ListColumn::Segment
        | ListColumn::Days
        | ListColumn::Recency
        | ListColumn::Frequency
        | ListColumn::Monetary
        | ListColumn::Range
        | ListColumn::Tags
        | ListColumn::Own(_) => None,
    }
}

/// Whether its values stand at the end of the cell.
pub fn is_number(app: App, column: &ListColumn) -> bool {
    match column {
        ListColumn::Segment | ListColumn::Tags => false,
        ListColumn::Own(key) => {
            app.trait_facts(&Attribute::Column(key.clone())).is_some_and(|facts| facts.is_number || facts.is_day)
        }
        ListColumn::Orders
        | ListColumn::Revenue
        | ListColumn::OrderValue
        | ListColumn::First
        | ListColumn::Last
        | ListColumn::Days
        | ListColumn::Recency
        | ListColumn::Frequency
        | ListColumn::Monetary
        | ListColumn::WindowRevenue
        | ListColumn::Value
        | ListColumn::Range
        | ListColumn::Again => true,
    }
}

/// In which turn a column leaves where there is little room, as long as nobody chose the columns.
pub fn leaves(column: &ListColumn) -> Option<&'static str> {
    match column {
        ListColumn::First | ListColumn::WindowRevenue => Some("1"),
        ListColumn::OrderValue | ListColumn::Days => Some("2"),
        ListColumn::Segment | ListColumn::Recency | ListColumn::Frequency | ListColumn::Monetary => Some("3"),
        ListColumn::Last => Some("4"),
        ListColumn::Orders
        | ListColumn::Revenue
        | ListColumn::Value
        | ListColumn::Range
        | ListColumn::Again
        | ListColumn::Tags
        | ListColumn::Own(_) => None,
    }
}

/// The cells of a customer, or of one who is on the way.
pub fn cells(shown: List, row: Option<&ListedCustomer>) -> AnyView {
    let app = shown.app;
    let is_chosen = app.list_columns().is_some();
    let cell = |column: &ListColumn| {
        let class = is_number(app, column).then_some("num");
        let leaves = leaves(column).filter(|_| !is_chosen);
        let (window, value) = (of_window(column), of_models(column));
        let inside = match row {
            Some(row) => said(shown, row, column),
            None => view! { <span class="skeleton">" "</span> },
        };
        view! { <td class=class data-leaves=leaves data-window=window data-value=value>{inside}</td> }
    };
    shown.columns.with(|columns| columns.iter().map(cell).collect_view()).into_any()
}

/// The mark of the column about the window.
pub fn of_window(column: &ListColumn) -> Option<&'static str> {
    (*column == ListColumn::WindowRevenue).then_some("")
}

/// The mark of columns of the models.
pub fn of_models(column: &ListColumn) -> Option<&'static str> {
    column.is_of_models().then_some("")
}

fn said(shown: List, row: &ListedCustomer, column: &ListColumn) -> AnyView {
    let app = shown.app;
    let format = app.prefs.format();
    let money = |amount: Money| format.money(amount, app.currency(), false);
    let whole = |amount: f64| money(Money::from_units(amount.round()));
    let score = |score: Option<u8>| score.map(|score| score.to_string());
    let text = match column {
        ListColumn::Segment => return segment(app, row),
        ListColumn::Orders => Some(format.integer(row.orders.into())),
        ListColumn::Revenue => Some(money(row.revenue)),
        ListColumn::OrderValue => Some(money(Money::from_units(row.order_value()))),
        ListColumn::First => row.first.map(|first| format.date(first)),
        ListColumn::Last => Some(format.date(row.last)),
        ListColumn::Days => Some(format.integer(row.days as f64)),
        ListColumn::Recency => score(row.scores.map(|scores| scores.r)),
        ListColumn::Frequency => score(row.scores.map(|scores| scores.f)),
        ListColumn::Monetary => score(row.scores.map(|scores| scores.m)),
        ListColumn::WindowRevenue => Some(money(row.window_revenue)),
        ListColumn::Value => row.worth.and_then(|worth| worth.value).map(whole),
        ListColumn::Range => row.range.map(|(low, high)| format!("{} – {}", whole(low), whole(high))),
        ListColumn::Again => row.worth.map(|worth| format.share(Ratio((worth.again * 1e3).round() / 1e3))),
        ListColumn::Tags => Some(tags(app, row)),
        ListColumn::Own(key) => shown.own(row, key).map(|value| match value {
            OwnValue::Text(text) => part_name(app, &text),
            OwnValue::Number(number) => format.decimal_up_to(number, 2),
            OwnValue::Day(day) => format.date(day),
        }),
    };
    text.into_any()
}

fn segment(app: App, row: &ListedCustomer) -> AnyView {
    let scheme = app.listed_scheme();
    let held = app.workspace.scheme(Some(scheme));
    let found = row.segment.and_then(|segment| held.segment(segment));
    let named = found.map(|found| {
        let name = segment_name(app.prefs.texts(), &held, found);
        let colour = segment_colour(app, SegmentRef { scheme, segment: found.id });
        view! { <span class="dot" aria-hidden="true" style:--color=colour></span>" "{name} }
    });
    named.into_any()
}

/// The names of the tags that a customer has.
fn tags(app: App, row: &ListedCustomer) -> String {
    let t = app.prefs.texts();
    app.workspace.with_document(|document| {
        let names = row.tags.iter().filter_map(|tag| document.tag(*tag)).map(|tag| tag_called(t, tag));
        names.collect::<Vec<String>>().join(" · ")
    })
}
