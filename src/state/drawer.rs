//! The one drawer for details: what is open in it, and what was open before.

use crate::analysis::{FigureKey, SchemeId, SegmentRef};
use crate::dataset::Kind;
use crate::goals::KpiId;
use crate::platform::page::{self, Holder};
use crate::state::Kept;
use crate::whatif::{self, Input, LeverId};
use leptos::prelude::*;

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

/// The drawer: a way of topics, the last of which is shown. Copies are cheap and mean the same.
#[derive(Clone, Copy)]
pub struct Drawer {
    way: Kept<Vec<Topic>>,
    /// What held the focus when it was opened.
    opener: StoredValue<Option<Holder>, LocalStorage>,
}

impl Drawer {
    pub(super) fn new() -> Drawer {
        Drawer { way: Kept::default(), opener: StoredValue::new_local(None) }
    }

    /// What is shown; nothing while it is closed.
    pub fn topic(&self) -> Option<Topic> {
        self.way.with(|way| way.last().cloned())
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
        if !page::holds_focus(DRAWER) {
            self.opener.set_value(Some(page::holder()));
        }
        self.way.set(vec![topic]);
    }

    /// Shows something that was asked for in the drawer; Back leads from it.
    pub fn deepen(&self, topic: Topic) {
        self.way.update(|way| way.push(topic));
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
