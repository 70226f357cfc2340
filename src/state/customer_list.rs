//! The list of customers that is looked at: a page at a time, kept current with rows, choices and schemes.

use super::ask::ask;
use super::{App, Loadable};
use crate::analysis::{CustomerPage, ListAsk, Params};
use crate::engine::{ListFile, ListForm, ListPage, ListReach, ListTable, ListText, Reach};
use crate::locale::{fill, plural};
use crate::platform::clock::now_ms;
use crate::platform::saved_lists::{self, SavedList};
use crate::platform::{clipboard, download};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Lines of the log of saved lists that are kept.
const MOST_LINES: usize = 200;

/// Customers that are copied at most.
const MOST_COPIED: usize = 1_000;

impl App {
    /// The page that is asked for; while it is looked at, it stays while a newer one is on its way. It ends with its owner.
    pub fn customer_page(self, asked: Signal<ListAsk>, on: Signal<bool>) -> ReadSignal<Loadable<Arc<CustomerPage>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| Some((on.get().then(|| looked_at.get()).flatten()?, asked.get())));
        self.answered(wanted, |((_, params), list)| ListPage(params, list))
    }

    /// How many of a list may be written to, and of how many an address is known; asked while `on` is true.
    pub fn list_reach(self, asked: Signal<ListAsk>, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Reach>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, asked.get())));
        self.answered(wanted, |((_, params), list)| ListReach(params, list))
    }

    /// Saves the whole list as a file, with or without those who may not be written to; `who` names it in the log.
    pub fn save_list(self, asked: ListAsk, form: ListForm, everybody: bool, who: String) {
        let params = self.params_of_list();
        let (name, hashed) = match form {
            ListForm::Table(_) => ("customers.csv", false),
            ListForm::Hashed => ("customers-hashed.csv", true),
        };
        spawn_local(async move {
            let Ok((text, count)) = ask(ListFile(params, asked, form, everybody)).await else { return };
            // A spreadsheet knows by the mark that the text is UTF-8; a platform that reads hashes does not want it.
            let mark = if hashed { "" } else { "\u{feff}" };
            if download::save_text(name, "text/csv", &format!("{mark}{text}")).is_some() {
                self.log_export(SavedList { at: now_ms(), who, count, hashed });
                let t = &self.prefs.texts().customers;
                let number = self.prefs.format().integer(count as f64);
                self.announcer.say(fill(plural(count, t.saved_one, t.saved_other), &[("count", &number)]));
            }
        });
    }

    /// Copies the first customers of a list as text for a spreadsheet, [`MOST_COPIED`] at most; ids stay masked until somebody
    /// unlocks them.
    pub fn copy_list(self, asked: ListAsk, table: ListTable) {
        let params = self.params_of_list();
        let is_masked = !self.drawer.ids.get_untracked();
        spawn_local(async move {
            let first = ListAsk { from: 0, count: MOST_COPIED, ..asked };
            let Ok((text, count)) = ask(ListText(params, first, table, is_masked)).await else { return };
            let copied = clipboard::copy_text(&text).await;
            let t = self.prefs.texts();
            let number = self.prefs.format().integer(count as f64);
            let done = || fill(plural(count, t.lists.copied_one, t.lists.copied_other), &[("count", &number)]);
            self.announcer.say(if copied { done() } else { t.common.copy_failed.to_owned() });
        });
    }

    fn params_of_list(self) -> Params {
        untrack(|| Params { tags: self.shown_tags(), ..self.view.address().params(&self.shown_schemes()) })
    }

    /// The lists that were saved from this browser, the last one first.
    pub fn saved_lists(self) -> Vec<SavedList> {
        self.exports.get().into_iter().rev().collect()
    }

    /// The log is gone from this browser.
    pub fn forget_saved_lists(self) {
        self.exports.try_set(Vec::new());
    }

    /// Keeps a line about a list that was saved: when, whom, how many. No id is kept.
    fn log_export(self, line: SavedList) {
        // Another tab may have written meanwhile; where nothing is stored, the page remembers.
        let stored = saved_lists::load();
        let mut lines = if stored.is_empty() { untrack(|| self.exports.get()) } else { stored };
        lines.push(line);
        let late = lines.len().saturating_sub(MOST_LINES);
        lines.drain(..late);
        saved_lists::save(&lines);
        self.exports.try_set(lines);
    }
}
