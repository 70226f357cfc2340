//! What an import is for, and how reading ended.

use super::App;
use super::data::Source;
use super::weigh::Asked;
use crate::import::Mapping;
use crate::platform::File;
use leptos::prelude::*;

/// What an import is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// The person has seen and settled how the files are read.
    pub(super) confirmed: bool,
    /// These files are open already: the screen, the day and the filter stay as they are.
    pub(super) stay: bool,
    /// It is the sample.
    pub(super) sample: bool,
    /// The new orders begin after those that are open end, so that they come beside them.
    pub(super) continues: bool,
    /// What only the whole file shows has been asked, or is not to be.
    pub(super) looked: bool,
    /// How often the person had gone to another screen when the files were chosen; nothing until reading begins when that is
    /// later. Whoever has gone to one since stays there.
    pub(super) visits: Option<u32>,
}

impl App {
    /// The open files are read once more.
    pub(super) fn again(self) -> Reading {
        let sample = self.data.sample.get_untracked();
        Reading { confirmed: true, stay: true, sample, looked: true, ..Reading::default() }
    }
}

/// How reading ended.
pub(super) enum Outcome {
    /// The files are open.
    Opened,
    /// Something is to be asked first, and nothing is open that was not before.
    Asks(Vec<Asked>),
}

/// What was read, before it is opened.
pub(super) struct Read {
    pub opened: Vec<(File, Mapping)>,
    pub sources: Vec<Source>,
    /// Which of them were read now.
    pub fresh: Vec<bool>,
    /// Whether the orders are put together anew.
    pub anew: bool,
}
