//! Ids of customers: masked until somebody wants to see them.

use crate::state::App;
use leptos::prelude::*;

/// An id as it is shown.
pub fn shown_id(app: App, id: &str) -> String {
    if app.drawer.ids.get() { id.to_owned() } else { masked(id) }
}

/// The beginning and the end of an id, as far as they do not give it away.
fn masked(id: &str) -> String {
    let signs: Vec<char> = id.chars().collect();
    let (before, after) = match signs.len() {
        0 | 1 => (0, 0),
        2..6 => (0, 1),
        _ => (1, 2),
    };
    let hidden = signs.len().saturating_sub(before + after).min(6);
    let tail = signs.len().saturating_sub(after);
    signs.iter().take(before).chain(std::iter::repeat_n(&'•', hidden)).chain(signs.iter().skip(tail)).collect()
}
