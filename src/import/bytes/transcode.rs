//! Encodings that cannot be cut into fields as they are, turned into UTF-8 while the bytes stream in.

use super::encoding::{Decode, Encoding};

/// What is left over between two chunks.
#[derive(Debug, Clone)]
pub(in crate::import) enum Transcoder {
    /// Two-byte units: an odd byte, and the first half of a surrogate pair.
    Utf16 { big: bool, odd: Option<u8>, high: Option<u16> },
    /// Encodings in which a mark is also the second byte of some characters (`|` in GB18030 and Big5), so that text is
    /// decoded before it is cut. A line end is never part of a character.
    Lines { encoding: Encoding, line_end: u8, pending: Vec<u8> },
}

impl Transcoder {
    /// For a file that is decoded before it is cut.
    pub fn new(encoding: Encoding, line_end: u8) -> Transcoder {
        match encoding {
            e if e.is_utf16() => Transcoder::Utf16 { big: e == Encoding::Utf16Be, odd: None, high: None },
            encoding => Transcoder::Lines { encoding, line_end, pending: Vec::new() },
        }
    }

    /// Appends the text of the next bytes to `out`.
    pub fn feed(&mut self, bytes: &[u8], decode: &impl Decode, out: &mut Vec<u8>) {
        match self {
            Transcoder::Utf16 { big, odd, high } => {
                let unit = |a: u8, b: u8| if *big { u16::from_be_bytes([a, b]) } else { u16::from_le_bytes([a, b]) };
                let mut bytes = bytes;
                if let (Some(a), Some((&b, rest))) = (*odd, bytes.split_first()) {
                    *odd = None;
                    bytes = rest;
                    push_unit(unit(a, b), high, out);
                }
                let mut pairs = bytes.chunks_exact(2);
                for pair in &mut pairs {
                    if let [a, b] = *pair {
                        push_unit(unit(a, b), high, out);
                    }
                }
                if let [last] = *pairs.remainder() {
                    *odd = Some(last);
                }
            }
            Transcoder::Lines { encoding, line_end, pending } => {
                let whole = memchr::memrchr(*line_end, bytes).map_or(0, |p| p + 1);
                let (lines, rest) = bytes.split_at(whole);
                if whole > 0 {
                    pending.extend_from_slice(lines);
                    out.extend_from_slice(decode.decode(*encoding, pending).as_bytes());
                    pending.clear();
                }
                pending.extend_from_slice(rest);
                // A line without end must not fill the memory; a character may suffer, the line is too long anyway.
                if pending.len() > LONGEST_LINE {
                    out.extend_from_slice(decode.decode(*encoding, pending).as_bytes());
                    pending.clear();
                }
            }
        }
    }

    /// Appends what is left at the end of the file.
    pub fn finish(&mut self, decode: &impl Decode, out: &mut Vec<u8>) {
        match self {
            Transcoder::Utf16 { odd, high, .. } => {
                if odd.take().is_some() | high.take().is_some() {
                    push_char(char::REPLACEMENT_CHARACTER, out);
                }
            }
            Transcoder::Lines { encoding, pending, .. } => {
                out.extend_from_slice(decode.decode(*encoding, pending).as_bytes());
                pending.clear();
            }
        }
    }
}

const LONGEST_LINE: usize = 4 << 20;

fn push_unit(unit: u16, high: &mut Option<u16>, out: &mut Vec<u8>) {
    if unit < 0x80 && high.is_none() {
        out.push(unit as u8);
        return;
    }
    if (0xD800..0xDC00).contains(&unit) {
        if high.replace(unit).is_some() {
            push_char(char::REPLACEMENT_CHARACTER, out);
        }
        return;
    }
    for decoded in char::decode_utf16(high.take().into_iter().chain([unit])) {
        push_char(decoded.unwrap_or(char::REPLACEMENT_CHARACTER), out);
    }
}

fn push_char(c: char, out: &mut Vec<u8>) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}
