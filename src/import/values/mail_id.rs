//! E-mail addresses as ids: compared without case, blanks around them and signs that nobody sees.
//!
//! Mail systems hold `Ann@Example.com` and `ann@example.com` for one person (RFC 5321, 2.4: the domain has no case, and no
//! provider of note tells local parts by case). Ids that are no addresses keep their case, since it may tell two apart.

use super::twice::written_in;
use crate::import::bytes::encoding::{Decode, Encoding};
use std::borrow::Cow;

/// The form in which addresses are compared; nothing when the text is no address.
///
/// ```
/// use rapport::import::mail_form;
/// for written in ["Ann.B@Example.com", "\u{a0}ann.b@example.com\u{200b}", "ann.b\u{ad}＠example．com "] {
///     assert_eq!(mail_form(written).as_deref(), Some("ann.b@example.com"), "{written:?}");
/// }
/// assert_eq!([mail_form("Ann B"), mail_form("@Ann"), mail_form("Ann @ Home.com")], [None, None, None]);
/// ```
pub fn mail_form(text: &str) -> Option<String> {
    if !text.contains(['@', '\u{FF20}', '\u{FE6B}']) {
        return None;
    }
    let shown: String = text.chars().filter(|c| !is_unseen(*c)).map(narrow).collect();
    let form = shown.trim().to_lowercase();
    is_address(&form).then_some(form)
}

/// Whether a text without blanks around it has the form of an address.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_top = |top: &str| top.chars().count() > 1 && top.chars().all(|c| c.is_alphanumeric() || c == '-');
    let dotted = domain.rsplit_once('.').is_some_and(|(name, top)| !name.is_empty() && is_top(top));
    !local.is_empty() && dotted && !domain.contains('@') && !text.contains(char::is_whitespace)
}

/// Signs without a shape: soft hyphens, joiners, marks of direction, byte order marks.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The ASCII form of a sign that is written wide.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{FE6B}' => '@',
        '\u{3002}' | '\u{FF61}' => '.',
        _ => c,
    }
}

/// Whether ids are addresses: more than half of them.
pub(in crate::import) fn are_mails(ids: impl Iterator<Item = String>) -> bool {
    let (mails, all) =
        ids.fold((0u32, 0u32), |(mails, all), id| (mails + u32::from(mail_form(&id).is_some()), all + 1));
    mails * 2 > all
}

/// Whether the bytes can hold nothing that [`mail_form`] changes.
#[inline]
pub(in crate::import) fn is_alike(id: &[u8]) -> bool {
    id.iter().all(|b| matches!(b, 0x21..=0x40 | 0x5B..=0x7E))
}

/// An address in the form in which it is compared, in the encoding of its column; nothing when it has that form, or is
/// none.
pub(in crate::import) fn alike(id: &[u8], encoding: Encoding, decode: &impl Decode) -> Option<Vec<u8>> {
    if is_alike(id) {
        return None;
    }
    let text = match std::str::from_utf8(id) {
        Ok(text) if encoding == Encoding::Utf8 || text.is_ascii() => Cow::Borrowed(text),
        _ if encoding == Encoding::Utf8 => return None,
        _ => Cow::Owned(decode.decode(encoding, id)),
    };
    let form = mail_form(&text).filter(|form| *form != text)?;
    written_in(&form, encoding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::look::meanings::NoDecoder;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_form_of_a_form_is_itself(text in "[ \u{a0}\u{ad}\u{200b}]?[A-Za-zÄé][A-Za-zÄé.\u{200e}]{0,5}[@＠][A-Za-z]{1,4}[.．。]com[\u{feff} ]?") {
            let form = mail_form(&text).expect("an address");
            prop_assert_eq!(mail_form(&form), Some(form.clone()));
            let bytes = alike(text.as_bytes(), Encoding::Utf8, &NoDecoder);
            prop_assert_eq!(bytes, (form != text).then(|| form.into_bytes()));
        }

        #[test]
        fn the_quick_look_lets_every_change_through(text in "[ -~À-ÿ\u{200b}@＠.]{0,12}") {
            if is_alike(text.as_bytes()) {
                prop_assert!(mail_form(&text).is_none_or(|form| form == text));
            }
        }
    }

    #[test]
    fn most_ids_must_be_addresses() {
        let ids = |ids: &[&str]| are_mails(ids.iter().map(|id| (*id).to_owned()));
        assert!(ids(&["a@b.de", "C@D.de", "17"]) && !ids(&["a@b.de", "17"]) && !ids(&[]));
    }

    #[test]
    fn older_encodings_keep_their_own_bytes() {
        struct Latin;
        impl Decode for Latin {
            fn decode(&self, _: Encoding, bytes: &[u8]) -> String {
                bytes.iter().map(|b| char::from(*b)).collect()
            }
        }
        let form = |id: &[u8]| alike(id, Encoding::Windows1252, &Latin);
        assert_eq!(form(b"\xADJ\xD6RG@x.de").as_deref(), Some(&b"j\xF6rg@x.de"[..]));
        assert_eq!(form(b"j\xF6rg@x.de"), None);
    }
}
