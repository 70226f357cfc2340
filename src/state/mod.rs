//! Signals and actions, no markup.
