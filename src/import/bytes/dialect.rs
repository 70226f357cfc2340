//! How fields and lines are marked in a file.

use serde::{Deserialize, Serialize};

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LineEnd {
    /// Line feed, with or without a carriage return before it.
    #[default]
    Lf,
    /// Carriage return alone, as old Macintosh programs write it.
    Cr,
    /// Line feeds and lone carriage returns in one file, as files joined from several programs have them.
    Mixed,
}

impl LineEnd {
    /// The byte that ends a line, once the line ends are alike (see [`unify_line_ends`]).
    pub fn byte(self) -> u8 {
        match self {
            LineEnd::Lf | LineEnd::Mixed => b'\n',
            LineEnd::Cr => b'\r',
        }
    }
}

/// The marks of a separated file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// Between two fields. A blank stands for any run of blanks.
    pub delimiter: u8,
    /// Around a field that holds a delimiter or a line end; doubled inside it. None: no field is ever quoted.
    pub quote: Option<u8>,
    /// What ends a line.
    pub line_end: LineEnd,
    /// Whether a backslash takes the meaning from the mark behind it: `"a \" b"`.
    pub backslash: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Dialect { delimiter: b',', quote: Some(b'"'), line_end: LineEnd::Lf, backslash: false }
    }
}

/// Turns every carriage return that no line feed follows into a line feed. No byte moves.
pub(in crate::import) fn unify_line_ends(bytes: &mut [u8]) {
    let mut after = None;
    for byte in bytes.iter_mut().rev() {
        let here = *byte;
        if here == b'\r' && after != Some(b'\n') {
            *byte = b'\n';
        }
        after = Some(here);
    }
}
