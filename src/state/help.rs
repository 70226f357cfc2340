//! The open "How this is computed", and what a screen reader is told.

use crate::analysis::{Figure, SchemeId};
use crate::engine::{Score, Tally};
use crate::goals::KpiId;
use leptos::prelude::*;
use std::sync::Arc;

/// What is being explained.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    /// A figure of the analysis.
    Figure(Arc<Figure>),
    /// A row of the scorecard.
    Kpi(KpiId),
    /// The weighted score.
    Score,
    /// A figure of the what-if, in the open scenario.
    Outcome(crate::whatif::Figure),
    /// How the segments of a scheme are formed.
    Segments(SchemeId),
    /// How scores are given.
    Scores,
    /// The quality of a table or of a field, by its name.
    Quality(String, Tally, Score),
}

/// The open explanation.
#[derive(Clone, Copy)]
pub struct Help {
    topic: RwSignal<Option<Topic>>,
}

impl Help {
    pub(super) fn new() -> Help {
        Help { topic: RwSignal::new(None) }
    }

    /// What is being explained.
    pub fn topic(&self) -> Option<Topic> {
        self.topic.get()
    }

    /// Explains something.
    pub fn explain(&self, topic: Topic) {
        self.topic.set(Some(topic));
    }

    /// Closes the explanation.
    pub fn close(&self) {
        self.topic.set(None);
    }
}

/// The live region.
#[derive(Clone, Copy)]
pub struct Announcer {
    said: RwSignal<String>,
}

impl Announcer {
    pub(super) fn new() -> Announcer {
        Announcer { said: RwSignal::new(String::new()) }
    }

    /// The last announcement.
    pub fn said(&self) -> String {
        self.said.get()
    }

    /// Tells a screen reader.
    pub fn say(&self, text: impl Into<String>) {
        self.said.set(text.into());
    }
}
