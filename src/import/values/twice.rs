//! Text that was encoded twice: UTF-8 or GB18030 that a program took for Latin and stored again, so that Müller became
//! `MÃ¼ller` and 张三 `ÕÅÈý`.

use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::look::sniff::Doubt;
use crate::import::mapping::Mapping;
use crate::import::range::report::RangeReport;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How often a text may have been encoded again.
const MOST_TIMES: usize = 3;

/// Texts of a file that were encoded twice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Twice {
    /// How many distinct ones, counted in each range.
    pub texts: u64,
    /// The first of them, as it is written and as it reads right.
    pub example: Option<(String, String)>,
}

impl Twice {
    pub(in crate::import) fn add(&mut self, written: &str, read: String) {
        self.texts += 1;
        self.example.get_or_insert_with(|| (written.to_owned(), read));
    }

    pub(in crate::import) fn merge(&mut self, next: Twice) {
        self.texts += next.texts;
        self.example = self.example.take().or(next.example);
    }

    /// The question whether they are to be read right.
    pub(in crate::import) fn doubt(&self) -> Option<Doubt> {
        let (written, read) = self.example.clone()?;
        Some(Doubt::DoubleEncoded { count: self.texts, written, read })
    }
}

/// Texts that only the whole file shows, where nobody has said how to read them.
pub(in crate::import) fn late_twice(mapping: &Mapping, report: &RangeReport) -> Option<Doubt> {
    report.twice.doubt().filter(|_| mapping.repair_text.is_none())
}

/// A text that was encoded twice as it reads right; nothing for any other text.
pub(in crate::import) fn mended(text: &str, decode: &impl Decode) -> Option<String> {
    let (mut read, mut times) = (Cow::Borrowed(text), 0);
    while let Some(inner) = utf8_inside(&read).or_else(|| gb18030_inside(&read, decode)).filter(|_| times < MOST_TIMES)
    {
        (read, times) = (Cow::Owned(inner), times + 1);
    }
    (times > 0).then(|| read.into_owned())
}

/// The same for the bytes of a cell, in the encoding of its column.
pub(in crate::import) fn mended_bytes(cell: &[u8], encoding: Encoding, decode: &impl Decode) -> Option<Vec<u8>> {
    if cell.is_ascii() {
        return None;
    }
    let text = match encoding {
        Encoding::Utf8 => Cow::Borrowed(std::str::from_utf8(cell).ok()?),
        // A file of both: bytes of UTF-8 among those of Latin.
        Encoding::Windows1252 => Cow::Owned(decode.decode(encoding, cell)),
        _ => return None,
    };
    written_in(&mended(&text, decode)?, encoding)
}

/// A text in the encoding of a column; nothing where that cannot be done simply.
pub(super) fn written_in(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    match encoding {
        Encoding::Utf8 => Some(text.as_bytes().to_vec()),
        _ if text.is_ascii() => Some(text.as_bytes().to_vec()),
        Encoding::Windows1252 => text.chars().map(latin).collect(),
        _ => None,
    }
}

/// Whether any of these bytes of UTF-8 can belong to a text that was encoded twice: the letters that it begins with all
/// have this first byte, which no Chinese, Greek or Cyrillic text has.
pub(in crate::import) fn may_be_twice(bytes: &[u8]) -> bool {
    bytes.contains(&0xC3) || bytes.contains(&0xC2)
}

/// UTF-8 that was taken for Windows-1252.
fn utf8_inside(text: &str) -> Option<String> {
    if !text.chars().any(|c| matches!(c, 'Â'..='ô')) {
        return None;
    }
    let bytes: Vec<u8> = text.chars().map(latin).collect::<Option<_>>()?;
    let read = String::from_utf8(bytes).ok()?;
    let beyond: Vec<char> = read.chars().filter(|c| !c.is_ascii()).collect();
    // `É®` at the end of a brand would be a sign of phonetics, and a single Greek or Arabic letter among Latin ones is
    // none either.
    let is_sign =
        |c: &char| matches!(c, '\u{80}'..='\u{17F}' | 'ƒ' | 'ˆ' | '˜' | '\u{1E00}'..='\u{FFFC}' | '\u{1_0000}'..);
    let alone = beyond.iter().all(is_sign);
    let word = beyond.len() > 1 && beyond.iter().all(|c| c.is_alphabetic() && !matches!(c, '\u{180}'..='\u{36F}'));
    (alone || word).then_some(read)
}

/// Two Chinese characters or more in GB18030 that were taken for Latin: pairs whose first letter is a capital or a sign
/// (the characters of the first level of GB 2312).
fn gb18030_inside(text: &str, decode: &impl Decode) -> Option<String> {
    if text.chars().filter(|c| !c.is_ascii()).count() < 4 {
        return None;
    }
    let bytes: Vec<u8> = text.chars().map(latin).collect::<Option<_>>()?;
    let mut rest = &*bytes;
    while let [first, behind @ ..] = rest {
        rest = match (first, behind) {
            (0..=0x7F, _) => behind,
            (0xB0..=0xD7, [0xA1..=0xFE, behind @ ..]) => behind,
            _ => return None,
        };
    }
    let read = decode.decode(Encoding::Gb18030, &bytes);
    read.chars().all(|c| c.is_ascii() || matches!(c, '\u{4E00}'..='\u{9FFF}')).then_some(read)
}

/// Windows-1252 between 0x80 and 0x9F; free places are the control characters of the same number.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The byte of a character in Windows-1252, or in Latin-1.
fn latin(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => UPPER.iter().position(|upper| *upper == c).map(|place| 0x80 + place as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::look::meanings::NoDecoder;
    use proptest::prelude::*;

    /// The text as a program stores it that takes its UTF-8 for Windows-1252.
    fn again(text: &str) -> String {
        let upper = |b: u8| UPPER.get(usize::from(b).wrapping_sub(0x80)).copied().unwrap_or(char::from(b));
        text.bytes().map(upper).collect()
    }

    #[test]
    fn names_are_read_right() {
        for name in
            ["Müller", "Société Été", "Jørgensen", "Paweł", "张三", "山田", "Иванов", "Ωμέγα", "50 €", "Łódź 😀"]
        {
            assert_eq!(mended(&again(name), &NoDecoder).as_deref(), Some(name));
            assert_eq!(mended(&again(&again(name)), &NoDecoder).as_deref(), Some(name), "twice again");
            assert_eq!(mended(name, &NoDecoder), None);
        }
        // The text in the file, as people meet it.
        assert_eq!(mended("SociÃ©tÃ© Ã‰tÃ©", &NoDecoder).as_deref(), Some("Société Été"));
    }

    #[test]
    fn honest_texts_stay() {
        for text in
            ["NESTLÉ®", "São Paulo", "ÄÖÜ", "Ãngela", "CAFÉ »Été«", "£5 à 6 °", "Ångström", "Â", "MÜNCHEN–ÖST", "Çağ"]
        {
            assert_eq!(mended(text, &NoDecoder), None, "{text}");
        }
    }

    #[test]
    fn chinese_taken_for_latin_is_read_right() {
        struct Two;
        impl Decode for Two {
            fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
                assert_eq!((encoding, bytes), (Encoding::Gb18030, &b"\xD5\xC5\xC8\xFD"[..]));
                "张三".into()
            }
        }
        assert_eq!(mended("ÕÅÈý", &Two).as_deref(), Some("张三"));
        assert_eq!(mended("ÕÅ", &NoDecoder), None);
    }

    proptest! {
        #[test]
        fn what_was_encoded_twice_is_known_by_its_bytes(text in "[a-zäöüßéèñçÀ-Ö張三王李]{1,8}") {
            let written = again(&text);
            if mended(&written, &NoDecoder).is_some() {
                prop_assert!(may_be_twice(written.as_bytes()));
            }
        }
    }
}
