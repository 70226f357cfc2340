//! The bytes of a file → typed columns and a report of every row refused.
