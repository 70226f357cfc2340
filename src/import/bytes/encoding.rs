//! Which characters the bytes stand for.

use serde::{Deserialize, Serialize};

/// Turns bytes into text; given from outside (the browser's `TextDecoder`, `encoding_rs` in native tests), because
/// the tables would weigh more than the rest of the program.
pub trait Decode {
    /// Decodes with replacement characters for what cannot be read; a byte order mark may be kept or dropped.
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String;
}

impl<D: Decode + ?Sized> Decode for &D {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
        (**self).decode(encoding, bytes)
    }
}

impl<D: Decode + ?Sized> Decode for Box<D> {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
        (**self).decode(encoding, bytes)
    }
}

/// An encoding that customer files are found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, and with it plain ASCII.
    #[default]
    Utf8,
    /// UTF-16, low byte first, as Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The Chinese national standard; includes GBK and GB2312.
    Gb18030,
    /// Western European; includes Latin-1.
    Windows1252,
    /// Traditional Chinese, as Excel in Taiwan and Hong Kong writes it.
    Big5,
    /// Japanese, as Excel in Japan writes it.
    ShiftJis,
}

impl Encoding {
    /// The name by which the WHATWG Encoding Standard (and `TextDecoder`) knows it.
    pub fn label(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Gb18030 => "gb18030",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Big5 => "big5",
            Encoding::ShiftJis => "shift_jis",
        }
    }

    /// Whether the text is stored in units of two bytes.
    pub fn is_utf16(self) -> bool {
        matches!(self, Encoding::Utf16Le | Encoding::Utf16Be)
    }
}

/// Why an encoding was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum EncodingEvidence {
    /// The file begins with a byte order mark.
    ByteOrderMark,
    /// Only ASCII in the sample, which reads alike in every encoding.
    Ascii,
    /// All multi-byte sequences of the sample are correct UTF-8.
    StrictUtf8,
    /// Nearly all multi-byte sequences are correct UTF-8; this many are damaged.
    DamagedUtf8(u64),
    /// Zero bytes at every second place.
    ZeroBytes,
    /// Read in this encoding, the text makes the best sense.
    Characters {
        /// The share of characters beyond ASCII that are common where the encoding is used, 0 to 1.
        common: f64,
        /// The same share in the encoding that fits next best.
        next: f64,
    },
}
