//! The bytes of a file: its encoding, its marks, and the records between them.

pub(super) mod cursor;
pub(super) mod cursor_pass;
pub(super) mod detect;
pub(super) mod dialect;
pub(super) mod encoding;
pub(super) mod encoding_votes;
pub(super) mod field;
pub(super) mod marks;
pub(super) mod speculate;
pub(super) mod straight;
pub(super) mod stray;
pub(super) mod table;
pub(super) mod transcode;
