//! The list of customers that is looked at: a page at a time, kept current with rows, choices and schemes.

use super::ask::{Latest, ask};
use super::{App, ImportFailure, Loadable};
use crate::analysis::{CustomerPage, ListAsk, Params, Scheme, SegmentId};
use crate::engine::{ListFile, ListPage};
use crate::locale::{fill, plural};
use crate::platform::download;
use futures::future::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

impl App {
    /// What is listed, by what is chosen in the address; nothing without rows.
    fn list_params(self, schemes: &[Scheme]) -> Option<Params> {
        (self.data.generation.get() > 0 && self.data.loaded()).then(|| self.view.address().params(schemes))
    }

    /// The page that is asked for; it stays while a newer one is on its way. It ends with its owner.
    pub fn customer_page(self, asked: Signal<ListAsk>) -> ReadSignal<Loadable<Arc<CustomerPage>>> {
        let (page, set_page) = signal(Loadable::Empty);
        let schemes = Memo::new(move |_| self.shown_schemes());
        let wanted = Memo::new(move |_| {
            let params = self.list_params(&schemes.get())?;
            Some((self.data.generation.get(), params, asked.get()))
        });
        let line = Latest::default();
        let done = move |answered: Result<CustomerPage, ImportFailure>| {
            set_page.try_set(match answered {
                Ok(page) => Loadable::Ready(Arc::new(page)),
                // Without orders there is nobody to list; rows that went with a worker come again with the results.
                Err(_) => Loadable::Empty,
            });
        };
        Effect::new(move || {
            let Some((_, params, list)) = wanted.get() else {
                set_page.set(Loadable::Empty);
                return;
            };
            line.ask((params, list), |(params, list)| ask(ListPage(params, list)).boxed_local(), done);
            set_page.update(|page| *page = Loadable::Loading(page.value().cloned()));
        });
        page
    }

    /// Saves the whole list as a CSV file, with these names of columns and segments.
    pub fn save_list(self, asked: ListAsk, heads: Vec<String>, segments: Vec<(SegmentId, String)>, count: usize) {
        let schemes = untrack(|| self.shown_schemes());
        let Some(params) = untrack(|| self.list_params(&schemes)) else { return };
        spawn_local(async move {
            let Ok(text) = ask(ListFile(params, asked, heads, segments)).await else { return };
            // A spreadsheet knows by the mark that the text is UTF-8.
            if download::save_text("customers.csv", "text/csv", &format!("\u{feff}{text}")).is_some() {
                let t = &self.prefs.texts().customers;
                let number = self.prefs.format().integer(count as f64);
                self.announcer.say(fill(plural(count as u64, t.saved_one, t.saved_other), &[("count", &number)]));
            }
        });
    }
}
