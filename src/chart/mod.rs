//! Spec → marks on any plotters backend, and the same spec → table.
