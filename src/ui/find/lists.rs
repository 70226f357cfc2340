//! Lists of customers that somebody keeps.

use super::entry::{Entry, Kind};
use crate::state::App;

/// Every kept list.
pub fn lists(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    let entry = |list: crate::plan::KeptList| {
        Entry::new(Kind::List, list.name.clone(), t.customers.list, move |app| app.open_kept_list(&list))
    };
    app.kept_lists().into_iter().map(entry).collect()
}
