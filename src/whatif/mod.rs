//! Baseline, assumptions and scenario → money.
