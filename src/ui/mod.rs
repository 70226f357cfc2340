//! Markup, no arithmetic.
