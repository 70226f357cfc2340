//! The one drawer for details: what is open in it, and what was open before.

use crate::analysis::{FigureKey, SchemeId, SegmentRef};
use crate::dataset::Kind;
use crate::goals::KpiId;
use crate::platform::page::{self, Holder};
use crate::state::Kept;
use crate::whatif::{self, Input, LeverId};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the drawer stands in the page.
pub const DRAWER: &str = "drawer";

/// What is shown. It names a thing and holds no number, so that the numbers follow window, filter, scenario and edits.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    /// A figure of the analysis, as it is on screen.
    Figure(FigureKey),
    /// A KPI of the scorecard.
    Kpi(KpiId),
    /// The figure behind a KPI, over the period of the KPI.
    Actual(KpiId),
    /// The weighted score.
    Score,
    /// A figure of the what-if, in the open scenario.
    Outcome(whatif::Figure),
    /// An input of the what-if, in the open scenario.
    Input(Input),
    /// The response of a lever to the money on its line.
    Response(LeverId),
    /// How the segments of a scheme are formed.
    Segments(SchemeId),
    /// A segment: its rule and its numbers.
    Segment(SegmentRef),
    /// How scores are given.
    Scores,
    /// The rows of a kind of table: the files that they come from.
    Rows(Kind),
    /// The quality of a table or of one of its fields.
    Quality {
        /// What it is called.
        name: String,
        /// The files that the table was read from.
        files: Vec<String>,
        /// The place of the field; nothing for the whole table.
        field: Option<usize>,
    },
}

/// A customer, and those who stand in the same list.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The id.
    pub id: String,
    /// The ids of the list from which it was opened, in its order.
    pub among: Arc<[String]>,
}

impl Person {
    /// The one so many places further in the list.
    pub fn neighbour(&self, by: isize) -> Option<Person> {
        let at = self.among.iter().position(|id| *id == self.id)?.checked_add_signed(by)?;
        Some(Person { id: self.among.get(at)?.clone(), among: self.among.clone() })
    }
}

/// What can be shown.
#[derive(Debug, Clone, PartialEq)]
enum Detail {
    Explained(Topic),
    Customer(Person),
}

/// The drawer: a way of topics, the last of which is shown. Copies are cheap and mean the same.
#[derive(Clone, Copy)]
pub struct Drawer {
    way: Kept<Vec<Detail>>,
    /// Whether ids of customers are shown as they are, here and in lists.
    pub ids: RwSignal<bool>,
    /// What held the focus when it was opened.
    opener: StoredValue<Option<Holder>, LocalStorage>,
}

impl Drawer {
    pub(super) fn new() -> Drawer {
        Drawer { way: Kept::default(), ids: RwSignal::new(false), opener: StoredValue::new_local(None) }
    }

    /// What is explained; nothing while it is closed, or a customer is shown.
    pub fn topic(&self) -> Option<Topic> {
        self.way.with(|way| match way.last()? {
            Detail::Explained(topic) => Some(topic.clone()),
            Detail::Customer(_) => None,
        })
    }

    /// The customer that is shown.
    pub fn person(&self) -> Option<Person> {
        self.way.with(|way| match way.last()? {
            Detail::Customer(person) => Some(person.clone()),
            Detail::Explained(_) => None,
        })
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.way.with(|way| !way.is_empty())
    }

    /// The same without following it.
    pub fn is_open_untracked(&self) -> bool {
        self.way.with_untracked(|way| !way.is_empty())
    }

    /// Whether there is something to go back to.
    pub fn leads_back(&self) -> bool {
        self.way.with(|way| way.len() > 1)
    }

    /// Shows something that was asked for on a screen; what was shown before is gone.
    pub fn show(&self, topic: Topic) {
        self.open(Detail::Explained(topic));
    }

    /// Shows a customer of a list.
    pub fn show_customer(&self, person: Person) {
        self.open(Detail::Customer(person));
    }

    /// Shows another customer in the place of the one that is shown.
    pub fn turn_to(&self, person: Person) {
        self.way.update(|way| {
            way.pop();
            way.push(Detail::Customer(person));
        });
    }

    fn open(&self, detail: Detail) {
        if !page::holds_focus(DRAWER) {
            self.opener.set_value(Some(page::holder()));
        }
        self.way.set(vec![detail]);
    }

    /// Shows something that was asked for in the drawer; Back leads from it.
    pub fn deepen(&self, topic: Topic) {
        self.way.update(|way| way.push(Detail::Explained(topic)));
    }

    /// Goes back to what was shown before.
    pub fn back(&self) {
        self.way.update(|way| {
            way.pop();
        });
    }

    /// Closes it. The focus goes back to what opened it, unless it is elsewhere on the page by now.
    pub fn close(&self) {
        let opener = self.opener.try_update_value(Option::take).flatten();
        let had_focus = page::holds_focus(DRAWER);
        self.way.set(Vec::new());
        if let Some(opener) = opener.filter(|_| had_focus) {
            request_animation_frame(move || opener.take_back());
        }
    }
}
