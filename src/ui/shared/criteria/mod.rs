//! What customers are asked for: written by hand, and told in words.

mod editor;
mod kinds;
mod line;
mod value;
mod words;

pub use editor::{CriteriaEditor, SetCriteria, is_told};
pub use kinds::named_texts;
pub use words::{attribute_label, criteria_words, tag_called, topic_called};
