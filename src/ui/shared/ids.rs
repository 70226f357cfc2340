//! Ids of customers: masked until somebody wants to see them.

use crate::state::App;
use crate::units::masked;
use leptos::prelude::*;

/// An id as it is shown.
pub fn shown_id(app: App, id: &str) -> String {
    if app.drawer.ids.get() { id.to_owned() } else { masked(id) }
}
