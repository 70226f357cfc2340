//! The list of customers that is looked at: a page at a time, kept current with rows, choices and schemes.

use super::ask::ask;
use super::{App, Loadable};
use crate::analysis::{CustomerPage, ListAsk, SegmentId};
use crate::engine::{ListFile, ListPage};
use crate::locale::{fill, plural};
use crate::platform::download;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

impl App {
    /// The page that is asked for; it stays while a newer one is on its way. It ends with its owner.
    pub fn customer_page(self, asked: Signal<ListAsk>) -> ReadSignal<Loadable<Arc<CustomerPage>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| Some((looked_at.get()?, asked.get())));
        self.answered(wanted, |((_, params), list)| ListPage(params, list))
    }

    /// Saves the whole list as a CSV file, with these names of columns and segments.
    pub fn save_list(self, asked: ListAsk, heads: Vec<String>, segments: Vec<(SegmentId, String)>, count: usize) {
        let params = untrack(|| self.view.address().params(&self.shown_schemes()));
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
