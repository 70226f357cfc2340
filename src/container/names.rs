//! The names of files: as people are shown them, and as an archive holds them.

use crate::import::{Decode, Encoding};

/// The upper half of code page 437, which the format names where nothing else is said.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// A name as it is shown: without signs that are not seen or that turn the direction of the text, which could make
/// `orders` + U+202E + `fdp.csv` look like another file, and without line breaks.
///
/// ```
/// use rapport::container::shown_name;
/// assert_eq!(shown_name("orders\u{202e}fdp.csv"), "ordersfdp.csv");
/// assert_eq!(shown_name("订单 é.csv"), "订单 é.csv");
/// ```
pub fn shown_name(name: &str) -> String {
    let is_hidden = |c: char| {
        // Marks of direction, embeddings, isolates, and what takes no room. Joiners are part of some scripts.
        let turns =
            matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns
            || c.is_control()
            || matches!(c, '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
    name.chars().filter(|c| !is_hidden(*c)).collect()
}

/// A name as text. `utf8` is what the archive says about it. Windows in Chinese writes GB18030 without saying so; a
/// name is taken for it when every character above ASCII becomes a Chinese one.
pub fn decode_name(bytes: &[u8], utf8: bool, decode: &impl Decode) -> String {
    if utf8 {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let chinese = decode.decode(Encoding::Gb18030, bytes);
    if chinese.chars().all(|c| c.is_ascii() || is_chinese(c)) { chinese } else { code_page_437(bytes) }
}

fn is_chinese(c: char) -> bool {
    // Ideographs, their punctuation, full-width forms.
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '·' | '—' | '“' | '”')
}

fn code_page_437(bytes: &[u8]) -> String {
    let upper = |byte: u8| CP437.chars().nth(usize::from(byte & 0x7F)).unwrap_or(char::REPLACEMENT_CHARACTER);
    bytes.iter().map(|&byte| if byte < 0x80 { char::from(byte) } else { upper(byte) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Gbk;

    impl Decode for Gbk {
        fn decode(&self, encoding: Encoding, bytes: &[u8]) -> String {
            assert_eq!(encoding, Encoding::Gb18030);
            encoding_rs::GB18030.decode(bytes).0.into_owned()
        }
    }

    #[test]
    fn names_of_all_ages_are_read() {
        assert_eq!(CP437.chars().count(), 128);
        assert_eq!(decode_name("订单.csv".as_bytes(), true, &Gbk), "订单.csv");
        assert_eq!(decode_name("订单.csv".as_bytes(), false, &Gbk), "订单.csv");
        // GB18030: 订 is B6A9, 单 is B5A5.
        assert_eq!(decode_name(b"\xB6\xA9\xB5\xA5.csv", false, &Gbk), "订单.csv");
        // Code page 437: ä is 84, é is 82.
        assert_eq!(decode_name(b"Auftr\x84ge caf\x82.csv", false, &Gbk), "Aufträge café.csv");
    }
}
