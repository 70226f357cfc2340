//! What is listed at present.

use crate::analysis::{CustomerPage, ListAsk, ListSort, Selector};
use crate::state::{App, Loadable, Person};
use crate::ui::shared::shown_id;
use leptos::prelude::*;
use std::sync::Arc;

/// Customers on a page.
pub const PAGE: usize = 50;

/// The list: what is asked and what has come. Copies mean the same.
#[derive(Clone, Copy)]
pub struct List {
    pub app: App,
    /// Only ids that hold this text.
    pub search: RwSignal<String>,
    /// How many customers come before the page.
    pub from: RwSignal<usize>,
    /// Whether ids are shown as they are.
    pub ids: RwSignal<bool>,
    /// Whether lifetime value stands in the list, though nothing asks for it.
    pub wants_value: RwSignal<bool>,
    /// Whether lifetime value stands in the list.
    pub valued: Memo<bool>,
    /// What is asked.
    pub asked: Memo<ListAsk>,
    /// The page, also while a newer one is on its way.
    pub page: Memo<Option<Arc<CustomerPage>>>,
    /// Whether a newer page is on its way.
    pub busy: Memo<bool>,
}

impl List {
    pub fn new(app: App, on: Signal<bool>) -> List {
        let (search, from, ids) = (RwSignal::new(String::new()), RwSignal::new(0), app.drawer.ids);
        let wants_value = RwSignal::new(false);
        // A list that is sorted or chosen by the models shows what they say.
        let valued = Memo::new(move |_| {
            let by_models = app.view.list_order().0.is_of_models() || matches!(app.view.who(), Selector::Again { .. });
            wants_value.get() || by_models
        });
        let asked = Memo::new(move |_| {
            let (sort, ascending) = app.view.list_order();
            ListAsk {
                selector: app.view.who(),
                sort,
                ascending,
                search: search.get(),
                from: from.get(),
                count: PAGE,
                value: valued.get().then(|| app.value_ask()),
            }
        });
        // Another list begins at its first page.
        let what = Memo::new(move |_| {
            let looked_at = (app.view.filter(), app.view.window(), app.view.as_of(), app.view.scheme());
            (app.view.who(), app.view.list_order(), looked_at, search.get())
        });
        Effect::watch(move || what.get(), move |_, _, _| from.set(0), false);
        let answered = app.customer_page(asked.into(), on);
        let page = Memo::new(move |_| answered.with(|page| page.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|page| matches!(page, Loadable::Loading(_))));
        List { app, search, from, ids, wants_value, valued, asked, page, busy }
    }

    /// Shows lifetime value, or leaves it out together with the order by it.
    pub fn toggle_value(&self) {
        let on = self.valued.get_untracked();
        self.wants_value.set(!on);
        if on && untrack(|| self.app.view.list_order().0.is_of_models()) {
            self.app.view.sort_list(ListSort::Revenue);
        }
        if on && matches!(untrack(|| self.app.view.who()), Selector::Again { .. }) {
            self.app.view.set_who(Selector::Everyone);
        }
    }

    /// Customers of the whole list.
    pub fn total(&self) -> usize {
        self.page.with(|page| page.as_ref().map_or(0, |page| page.total))
    }

    /// Opens a customer of the page in the drawer.
    pub fn open(&self, id: String) {
        let among: Vec<String> = self
            .page
            .with_untracked(|page| page.iter().flat_map(|page| page.rows.iter()).map(|row| row.id.clone()).collect());
        self.app.drawer.show_customer(Person { id, among: among.into() });
    }

    /// An id as it is shown: masked until somebody wants to see it.
    pub fn shown_id(&self, id: &str) -> String {
        shown_id(self.app, id)
    }
}
