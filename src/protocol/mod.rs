//! The messages between page and workers.
