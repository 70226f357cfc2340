//! Lists of customers that a person keeps by name, and the columns that are shown.

use super::App;
use crate::analysis::ListColumn;
use crate::plan::{Edit, KeptList, KeptListId, ListEdit, PlanError};
use crate::platform::list_columns;
use leptos::prelude::*;

impl App {
    /// The columns of the list of customers, where somebody chose them.
    pub fn list_columns(self) -> Option<Vec<ListColumn>> {
        self.chosen_columns.get()
    }

    /// Chooses the columns, and remembers them in this browser; nothing takes the choice back.
    pub fn choose_columns(self, columns: Option<Vec<ListColumn>>) {
        let words: Option<Vec<String>> = columns.as_ref().map(|all| all.iter().map(ToString::to_string).collect());
        list_columns::save(words.as_deref());
        self.chosen_columns.set(columns);
    }

    /// The columns that were chosen in this browser.
    pub(super) fn remembered_columns() -> Option<Vec<ListColumn>> {
        Some(list_columns::load()?.iter().filter_map(|word| word.parse().ok()).collect())
    }

    /// The list that is shown now, as it would be kept under a name.
    pub fn list_to_keep(self, name: String) -> KeptList {
        let (sort, ascending) = self.view.list_order();
        KeptList {
            id: KeptListId::default(),
            name,
            selector: self.view.who(),
            sort,
            ascending,
            search: self.list_search.get(),
            columns: self.list_columns(),
        }
    }

    /// The kept lists of the document.
    pub fn kept_lists(self) -> Vec<KeptList> {
        self.workspace.with_document(|document| document.lists.iter().cloned().collect())
    }

    /// Shows a kept list.
    pub fn open_kept_list(self, list: &KeptList) {
        // What is remembered in this browser stays.
        self.chosen_columns.set(list.columns.clone());
        self.kept_search.set_value(Some(list.selector));
        self.view.open_sorted_list(list.selector, list.sort, list.ascending);
        self.list_search.set(list.search.clone());
    }

    /// Changes the kept lists of the document.
    ///
    /// # Errors
    /// Where the document refuses it.
    pub fn edit_lists(self, edit: ListEdit) -> Result<(), PlanError> {
        self.workspace.edit(Edit::Lists(edit))
    }
}
