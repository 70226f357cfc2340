//! What opening a project file brought, in words.

use crate::state::{App, Opened};

/// The sentence and the list of what was put right.
pub fn opened(_app: App, _name: &str, _opened: &Opened) -> (String, Vec<String>) {
    (String::new(), Vec::new())
}
