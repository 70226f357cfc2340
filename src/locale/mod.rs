//! Texts, one file a language, and number formats.
