//! Segments, KPIs, retention: one method, one file.
