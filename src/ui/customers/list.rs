//! What is listed at present, and how far it has been scrolled.

use crate::analysis::{CustomerPage, ListAsk, ListColumn, ListSort, ListedCustomer, OwnValue, Selector, Window};
use crate::protocol::Reel;
use crate::state::{App, Kept, Loadable, Person, box_height_of};
use crate::ui::shared::shown_id;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::ops::Range;
use std::sync::Arc;

/// The height of a row and of the head, in CSS pixels; `style/screens/customers.css` has the same.
const ROW: f64 = 34.0;

/// The height of the box before it is measured.
const BOX: u32 = 600;

/// The list: what is asked and what has come. Copies mean the same.
#[derive(Clone, Copy)]
pub struct List {
    pub app: App,
    /// Only ids that hold this text.
    pub search: Kept<String>,
    /// Whether ids are shown as they are.
    pub ids: RwSignal<bool>,
    /// Whether lifetime value stands in the list, though nothing asks for it.
    wants_value: RwSignal<bool>,
    /// Whether lifetime value stands in the list.
    pub valued: Memo<bool>,
    /// The columns beside the id, in order.
    pub columns: Memo<Vec<ListColumn>>,
    /// The box that scrolls.
    pub frame: NodeRef<html::Div>,
    /// The position of its scroll bar.
    pub top: RwSignal<f64>,
    /// The rows under the head.
    pub reel: Memo<Reel>,
    /// The row that Tab leads to, where it is in sight.
    stop: RwSignal<usize>,
    /// The row that is to take the focus.
    pub sought: RwSignal<Option<usize>>,
    /// What is asked.
    pub asked: Memo<ListAsk>,
    /// The window, also while a newer one is on its way.
    pub page: Memo<Option<Arc<CustomerPage>>>,
    /// Whether a newer window is on its way.
    pub busy: Memo<bool>,
}

impl List {
    pub fn new(app: App, on: Signal<bool>) -> List {
        let (search, ids, top) = (app.list_search, app.drawer.ids, RwSignal::new(0.0));
        on_cleanup(move || search.set(String::new()));
        let (wants_value, stop, sought) = (RwSignal::new(false), RwSignal::new(0), RwSignal::new(None));
        // A list that is sorted or chosen by the models shows what they say.
        let valued = Memo::new(move |_| {
            let by_models = app.view.list_order().0.is_of_models() || matches!(app.view.who(), Selector::Again { .. });
            let is_chosen = app.list_columns().is_some_and(|all| all.iter().any(ListColumn::is_of_models));
            wants_value.get() || by_models || is_chosen
        });
        let columns = Memo::new(move |_| shown_columns(app, valued.get()));
        let frame = NodeRef::<html::Div>::new();
        let measured = box_height_of(move || frame.get().map(|frame| frame.unchecked_into()));
        let rows = RwSignal::new(0);
        let reel = Memo::new(move |_| {
            let height = Some(measured.get()).filter(|height| *height > 0).unwrap_or(BOX);
            Reel { rows: rows.get(), row: ROW, head: ROW, height: height.into() }
        });
        let window = Memo::new(move |_| reel.with(|reel| reel.window(top.get())));
        let asked = Memo::new(move |_| {
            let (sort, ascending) = app.view.list_order();
            let (from, count) = window.get();
            let own = columns.with(|columns| columns.iter().filter_map(own_key).collect());
            ListAsk {
                selector: app.view.who(),
                sort,
                ascending,
                search: search.get(),
                from,
                count,
                value: valued.get().then(|| app.value_ask()),
                own,
                tags: columns.with(|columns| columns.contains(&ListColumn::Tags)),
            }
        });
        let answered = app.customer_page(asked.into(), on);
        let page = Memo::new(move |_| answered.with(|page| page.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|page| matches!(page, Loadable::Loading(_))));
        // How long the list is says how far it can be scrolled, and that says what is asked: the circle is cut here.
        let total = Memo::new(move |_| page.with(|page| page.as_ref().map_or(0, |page| page.total)));
        Effect::watch(move || total.get(), move |total, _, _| rows.set(*total), true);
        let list =
            List { app, search, ids, wants_value, valued, columns, frame, top, reel, stop, sought, asked, page, busy };
        // Another list begins at its first row.
        let what = Memo::new(move |_| {
            let looked_at = (app.view.filter(), app.view.window(), app.view.as_of(), app.view.scheme());
            (app.view.who(), app.view.list_order(), looked_at, search.get())
        });
        Effect::watch(move || what.get(), move |_, _, _| list.rewind(), false);
        // A text was looked for in one list, and not in the next. A kept list sets its own behind the change.
        let who = Memo::new(move |_| app.view.who());
        Effect::watch(
            move || who.get(),
            move |who, _, _| {
                if app.kept_search.try_update_value(std::mem::take).flatten().is_none_or(|kept| kept != *who) {
                    search.set(String::new());
                }
            },
            false,
        );
        list
    }

    fn rewind(&self) {
        self.stop.set(0);
        self.scroll_to(0.0);
    }

    fn scroll_to(&self, top: f64) {
        if let Some(frame) = self.frame.get_untracked() {
            frame.set_scroll_top(top.round() as i32);
        }
        self.top.set(top.round());
    }

    /// The rows that are in sight.
    pub fn sight(&self) -> Range<usize> {
        self.reel.with(|reel| reel.sight(self.top.get()))
    }

    /// The row that Tab leads to: where somebody was, or the first in sight.
    pub fn stop(&self) -> usize {
        let sight = self.sight();
        self.stop.get().clamp(sight.start, sight.end.saturating_sub(1).max(sight.start))
    }

    /// A row has the focus.
    pub fn took_focus(&self, row: usize) {
        self.stop.set(row);
    }

    /// The row that was to take the focus has it. Nothing shows that, so nobody is told.
    pub fn found(&self) {
        if let Some(mut sought) = self.sought.try_write_untracked() {
            *sought = None;
        }
    }

    /// Moves the focus to a row, and shows it.
    pub fn go_to(&self, row: usize) {
        let row = row.min(untrack(|| self.total()).saturating_sub(1));
        let top = self.top.get_untracked();
        self.scroll_to(self.reel.with_untracked(|reel| reel.showing(row, top)));
        self.stop.set(row);
        self.sought.set(Some(row));
    }

    /// The customer of a row; nothing while it is on its way.
    pub fn row(&self, place: usize) -> Option<ListedCustomer> {
        self.page.with(|page| {
            let page = page.as_ref()?;
            page.rows.get(place.checked_sub(page.from)?).cloned()
        })
    }

    /// What the tables of customers say of one of them under a key.
    pub fn own(&self, row: &ListedCustomer, key: &str) -> Option<OwnValue> {
        // By the keys of the window that has come: others may be on their way.
        let place = self.page.with(|page| page.as_ref()?.own.iter().position(|asked| asked == key))?;
        row.own.get(place).cloned().flatten()
    }

    /// Shows lifetime value, or leaves it out together with the order by it.
    pub fn toggle_value(&self) {
        let on = self.valued.get_untracked();
        self.wants_value.set(!on);
        if let Some(mut chosen) = untrack(|| self.app.list_columns()).filter(|_| on) {
            chosen.retain(|column| !column.is_of_models());
            self.app.choose_columns(Some(chosen));
        }
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

    /// Opens a customer of the window in the drawer.
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

/// The key of a column of the tables of customers.
fn own_key(column: &ListColumn) -> Option<String> {
    if let ListColumn::Own(key) = column { Some(key.clone()) } else { None }
}

/// Every column that the open files have, in order.
pub fn all_columns(app: App) -> Vec<ListColumn> {
    let own = app.traits();
    ListColumn::READY.into_iter().chain(own.iter().map(|facts| ListColumn::Own(facts.key.clone()))).collect()
}

/// The columns that are shown: those somebody chose, or the common ones; and what the models say, where that is wanted.
pub fn shown_columns(app: App, valued: bool) -> Vec<ListColumn> {
    let chosen = app.list_columns();
    // Without a window its revenue is the revenue.
    let has_window = app.view.window() != Window::All;
    let is_common = |column: &ListColumn| match column {
        ListColumn::WindowRevenue => has_window,
        ListColumn::Tags | ListColumn::Own(_) | ListColumn::Value | ListColumn::Range | ListColumn::Again => false,
        ListColumn::Segment
        | ListColumn::Orders
        | ListColumn::Revenue
        | ListColumn::OrderValue
        | ListColumn::First
        | ListColumn::Last
        | ListColumn::Days
        | ListColumn::Recency
        | ListColumn::Frequency
        | ListColumn::Monetary => true,
    };
    let is_shown = |column: &ListColumn| chosen.as_ref().map_or_else(|| is_common(column), |all| all.contains(column));
    all_columns(app).into_iter().filter(|column| is_shown(column) || (valued && column.is_of_models())).collect()
}
