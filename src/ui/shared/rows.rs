//! A list whose rows keep their elements, their focus and their drafts while the list around them changes.

use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// A row that may have to be made.
struct Row {
    key: String,
    make: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A row for each item, kept as long as an item has its key. `<For>` is compiled for every type of item anew; here only
/// the making of a row is.
pub fn rows<T: Send + 'static>(
    items: impl Fn() -> Vec<T> + Send + 'static,
    key: fn(&T) -> String,
    make: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let make = Arc::new(make);
    list(Box::new(move || {
        let row = |item: T| {
            let make = make.clone();
            Row { key: key(&item), make: Box::new(move || make(item)) }
        };
        items().into_iter().map(row).collect()
    }))
}

fn list(each: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <For each key=|row: &Row| row.key.clone() children=|row: Row| (row.make)() /> }
}
