//! What a screen reader is told.

use leptos::prelude::*;

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
