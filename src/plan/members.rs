//! The members of a JSON object as far as they can be read: of a text that was cut short, those before the cut.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// The members up to the first fault, and the fault.
pub(super) fn members(text: &str) -> (Vec<(String, Value)>, Option<serde_json::Error>) {
    let mut found = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    let fault = Collect(&mut found).deserialize(&mut reader).and_then(|()| reader.end()).err();
    (found, fault)
}

/// The beginning of the text under this name, where everything behind it is missing.
pub(super) fn cut_text(text: &str, name: &str) -> Option<String> {
    let mark = format!("\"{name}\":\"");
    let (_, rest) = text.split_once(&mark)?;
    // The cut may have gone through an escaped character: at most six bytes (`\u00ff`) of it are left.
    (0..=6).find_map(|less| {
        let end = rest.len().checked_sub(less).filter(|end| rest.is_char_boundary(*end))?;
        serde_json::from_str(&format!("\"{}\"", rest.get(..end)?)).ok()
    })
}

struct Collect<'a>(&'a mut Vec<(String, Value)>);

impl<'de> DeserializeSeed<'de> for Collect<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Collect<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(member) = map.next_entry()? {
            self.0.push(member);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_cut_is_read() {
        let text = r#"{"a": {"b": [1]}, "c": "d"}"#;
        for (end, expected) in [(text.len(), 2), (text.len() - 1, 2), (text.len() - 2, 1), (17, 1), (15, 0), (0, 0)] {
            let (found, fault) = members(&text[..end]);
            assert_eq!((found.len(), fault.is_some()), (expected, end < text.len()), "{end}");
        }
        for text in ["[1]", "7", "{\"a\":1} {", "\u{0}"] {
            assert!(members(text).1.is_some(), "{text}");
        }
    }

    #[test]
    fn the_beginning_of_a_text_is_read_wherever_it_ends() {
        let whole = r#"{"history":"{\"name\":\"caf\u00e9 \\\\ 客户"#;
        let expected = "{\"name\":\"café \\\\ 客户";
        let begins = whole.find("{\\").unwrap();
        for end in (begins..=whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            let read = cut_text(&whole[..end], "history").unwrap();
            assert!(expected.starts_with(&read), "{read}");
        }
        assert_eq!(cut_text(whole, "history").as_deref(), Some(expected));
        assert_eq!(cut_text(whole, "profiles"), None);
    }
}
