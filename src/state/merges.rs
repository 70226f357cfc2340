//! Lists of ids that are one customer: saved as a file of the person's own, and put into force again.

use super::App;
use super::ask::ask;
use crate::engine::{Alias, Unknown};
use crate::import::{Merge, MergeList, merges_csv};
use leptos::prelude::*;

/// The name of a saved list.
const FILE: &str = "rapport-one-customer.csv";

/// What became of a list that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Name of its file.
    pub file: String,
    /// Pairs that were put together because of it.
    pub merges: Vec<Merge>,
    /// Pairs of which no open table has one of the ids.
    pub unknown: Vec<Merge>,
    /// Lines that do not name two ids.
    pub faulty: Vec<u64>,
}

pub(super) fn alias(merge: &Merge) -> Alias {
    Alias { from: merge.from.clone(), into: merge.into.clone() }
}

impl App {
    /// Saves what was put together, so that it can be put together again another day.
    pub fn save_merges(self) {
        let csv = self.tables.united.with_untracked(|united| merges_csv(united));
        // The mark at the beginning tells spreadsheets that this is UTF-8.
        self.download_text(FILE, "text/csv;charset=utf-8", &format!("\u{feff}{csv}"));
    }

    /// Puts together what lists say, as far as the open tables have the ids.
    pub(super) async fn apply_lists(self, lists: Vec<(String, MergeList)>) {
        for (file, MergeList { merges, faulty }) in lists {
            let Ok(unknown) = ask(Unknown(merges.iter().map(alias).collect())).await else { return };
            let known = |place: &usize| !unknown.contains(place);
            let (merges, unknown): (Vec<_>, Vec<_>) = merges.into_iter().enumerate().partition(|(at, _)| known(at));
            let there = self.tables.united.get_untracked();
            let again = |new: &Merge| there.iter().any(|old| (&old.from, &old.into) == (&new.from, &new.into));
            let merges: Vec<Merge> = merges.into_iter().map(|(_, merge)| merge).filter(|new| !again(new)).collect();
            let unknown = unknown.into_iter().map(|(_, merge)| merge).collect();
            if !merges.is_empty() {
                self.unite_all(merges.clone());
            }
            self.tables.listed.set(Some(Listed { file, merges, unknown, faulty }));
        }
    }

    /// Takes apart what the list put together that was opened last.
    pub fn take_list_apart(self) {
        let Some(listed) = self.tables.listed.get_untracked() else { return };
        self.tables.listed.set(None);
        self.tables.united.update(|united| united.retain(|merge| !listed.merges.contains(merge)));
        self.settle_united();
    }
}
