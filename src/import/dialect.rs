//! How the bytes of a file are cut into records and fields.

use serde::{Deserialize, Serialize};

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LineEnd {
    /// Line feed, with or without a carriage return before it.
    #[default]
    Lf,
    /// Carriage return alone, as old Macintosh programs write it.
    Cr,
}

impl LineEnd {
    /// The byte that ends a line.
    pub fn byte(self) -> u8 {
        match self {
            LineEnd::Lf => b'\n',
            LineEnd::Cr => b'\r',
        }
    }
}

/// The marks of a separated file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// Between two fields: comma, semicolon, tab or pipe.
    pub delimiter: u8,
    /// Around a field that holds a delimiter or a line end; doubled inside it. None: no field is ever quoted.
    pub quote: Option<u8>,
    /// What ends a line.
    pub line_end: LineEnd,
}

impl Default for Dialect {
    fn default() -> Self {
        Dialect { delimiter: b',', quote: Some(b'"'), line_end: LineEnd::Lf }
    }
}
