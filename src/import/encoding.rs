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
    /// Zero bytes at every second place.
    ZeroBytes,
    /// Of the pairs that begin with a high byte, this share looks like Chinese writing in GB18030.
    ChinesePairs(f64),
    /// High bytes stand alone among letters, as accents in Western European texts do; the share of pairs is given.
    SingleAccents(f64),
}

/// Finds the encoding of a file from its first bytes. `whole_file` tells that nothing follows, so that a character cut
/// at the end is an error.
pub(super) fn detect(sample: &[u8], whole_file: bool) -> (Encoding, EncodingEvidence) {
    if sample.starts_with(b"\xEF\xBB\xBF") {
        return (Encoding::Utf8, EncodingEvidence::ByteOrderMark);
    }
    if sample.starts_with(b"\xFF\xFE") {
        return (Encoding::Utf16Le, EncodingEvidence::ByteOrderMark);
    }
    if sample.starts_with(b"\xFE\xFF") {
        return (Encoding::Utf16Be, EncodingEvidence::ByteOrderMark);
    }
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count() * 100;
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if pairs > 0 && odd >= 20 * pairs && even <= 2 * pairs {
        return (Encoding::Utf16Le, EncodingEvidence::ZeroBytes);
    }
    if pairs > 0 && even >= 20 * pairs && odd <= 2 * pairs {
        return (Encoding::Utf16Be, EncodingEvidence::ZeroBytes);
    }
    if sample.is_ascii() {
        return (Encoding::Utf8, EncodingEvidence::Ascii);
    }
    match std::str::from_utf8(sample) {
        Ok(_) => return (Encoding::Utf8, EncodingEvidence::StrictUtf8),
        Err(e) if !whole_file && e.error_len().is_none() => return (Encoding::Utf8, EncodingEvidence::StrictUtf8),
        Err(_) => {}
    }
    let share = chinese_share(sample);
    if share >= 0.5 {
        (Encoding::Gb18030, EncodingEvidence::ChinesePairs(share))
    } else {
        (Encoding::Windows1252, EncodingEvidence::SingleAccents(share))
    }
}

/// The share of high bytes that begin a sequence of common Chinese text: two high bytes (GB2312 and the high half of
/// GBK), or one of the four-byte sequences of GB18030. "Stück" has `FC 63`, which is a correct GBK pair too, but with
/// a letter as its second byte; in Chinese text such pairs are rare.
fn chinese_share(sample: &[u8]) -> f64 {
    let (mut common, mut all, mut rest) = (0u32, 0u32, sample);
    while let Some((&lead, tail)) = rest.split_first() {
        rest = tail;
        if lead < 0x80 {
            continue;
        }
        match (lead, tail) {
            (0x81..=0xFE, [0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, after @ ..]) => {
                common += 1;
                rest = after;
            }
            (0x81..=0xFE, [trail @ 0x40..=0xFE, after @ ..]) if *trail != 0x7F => {
                common += u32::from(*trail >= 0x80);
                rest = after;
            }
            // The sample may end in the middle of a character.
            (_, []) => continue,
            _ => {}
        }
        all += 1;
    }
    if all == 0 { 0.0 } else { f64::from(common) / f64::from(all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_accent_is_not_chinese() {
        assert_eq!(detect(b"Bestell-Nr;St\xFCck\r\n1;2\r\n", true).0, Encoding::Windows1252);
        assert_eq!(detect("a,é".as_bytes(), true), (Encoding::Utf8, EncodingEvidence::StrictUtf8));
        // 客户,金额
        assert_eq!(detect(b"\xBF\xCD\xBB\xA7,\xBD\xF0\xB6\xEE\n", true).0, Encoding::Gb18030);
    }

    #[test]
    fn a_cut_character_is_an_error_only_at_the_end_of_the_file() {
        let cut = &"客户".as_bytes()[..5];
        assert_eq!(detect(cut, false).0, Encoding::Utf8);
        assert_ne!(detect(cut, true).0, Encoding::Utf8);
    }

    #[test]
    fn utf16_without_a_mark_shows_in_its_zeros() {
        let le: Vec<u8> = "id,amount\n1,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "id,amount\n1,2\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(detect(&le, true).0, Encoding::Utf16Le);
        assert_eq!(detect(&be, true).0, Encoding::Utf16Be);
    }
}
