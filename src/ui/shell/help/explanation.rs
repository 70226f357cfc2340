//! What an explanation holds.

use crate::analysis::Selector;
use crate::protocol::Screen;
use crate::state::{App, Topic};

/// The answer to "how is this computed?", in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Explanation {
    /// What the figure is called.
    pub name: String,
    /// Its text; nothing for rules, which have no one value.
    pub text: Option<String>,
    /// Its exact value.
    pub exact: Option<f64>,
    /// The days that it is of.
    pub period: Option<String>,
    /// Why there is no value.
    pub missing: Option<String>,
    /// What it means, in a sentence.
    pub meaning: String,
    /// Its formula in words.
    pub formula: String,
    /// The formula with the user's numbers.
    pub numbers: Option<String>,
    /// What it is made of: the numbers that go in first, then what else belongs to it.
    pub lists: Vec<List>,
    /// Unit, rows, bands: a label and a text each.
    pub facts: Vec<(&'static str, String)>,
    /// Where the formula comes from.
    pub sources: Vec<&'static str>,
    /// Whose list stands behind it.
    pub who: Option<Selector>,
    /// Where it can be changed: what the link says, a screen and the place of its tab.
    pub place: Option<(&'static str, Screen, usize)>,
}

impl Explanation {
    /// Of something that is no longer there.
    pub fn gone(app: App) -> Explanation {
        Explanation { missing: Some(app.prefs.texts().basis.gone.to_owned()), ..Explanation::default() }
    }

    /// Every line of it.
    pub fn lines(self) -> Vec<Line> {
        self.lists.into_iter().flat_map(|list| list.lines).collect()
    }
}

/// Lines that belong together.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct List {
    /// Their heading.
    pub title: &'static str,
    /// The lines.
    pub lines: Vec<Line>,
}

/// One thing that goes in.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line {
    /// How it is put together with the lines before it: ÷, ×, +.
    pub sign: &'static str,
    /// What it is called.
    pub name: String,
    /// Its exact value.
    pub exact: Option<f64>,
    /// Its value as text; empty for what has none.
    pub text: String,
    /// Unit, status, source.
    pub note: String,
    /// Its own explanation.
    pub topic: Option<Topic>,
}

impl Line {
    /// A number with its name.
    pub fn number(name: impl Into<String>, exact: f64, text: String) -> Line {
        Line { name: name.into(), exact: Some(exact), text, ..Line::default() }
    }

    /// Words with their name.
    pub fn words(name: impl Into<String>, text: impl Into<String>) -> Line {
        Line { name: name.into(), text: text.into(), ..Line::default() }
    }

    /// The same with what stands below it.
    pub fn noted(self, note: impl Into<String>) -> Line {
        Line { note: note.into(), ..self }
    }

    /// The same with its own explanation.
    pub fn of(self, topic: Topic) -> Line {
        Line { topic: Some(topic), ..self }
    }

    /// The same with how it is put together with the lines before it.
    pub fn signed(self, sign: &'static str) -> Line {
        Line { sign, ..self }
    }
}

/// Texts that are there, in one line.
pub(super) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
