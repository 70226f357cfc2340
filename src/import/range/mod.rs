//! Byte ranges of a file and how they become one whole: the parser, the chain, the report and what only the whole shows.

pub(super) mod chain;
pub(super) mod credible;
pub(super) mod crowd;
pub(super) mod fingerprint;
pub(super) mod forecast;
pub(super) mod notation;
pub(super) mod parser;
pub(super) mod reason;
pub(super) mod repair;
pub(super) mod repeats;
pub(super) mod report;
pub(super) mod report_money;
pub(super) mod reread;
pub(super) mod span;
pub(super) mod tail;
pub(super) mod tally;
