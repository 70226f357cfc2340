//! Untouched examples in another language.

use super::super::document::Document;
use super::super::part::Part;
use super::Templates;
use super::words::{each_word, words};

/// The document with its untouched examples in another language. Only words change: what stands in them keeps its
/// identity and its place, so that the steps of a history still fit. A word is the template's where it stands in its file
/// in any of the languages that are `known`; everything else stays as it is.
pub fn translated(document: &Document, to: &Templates, known: &[&Templates]) -> Document {
    let mut next = document.clone();
    let named = known.iter().flat_map(|templates| templates.iter()).find(|(_, found)| found.name == next.name);
    if let Some(named) = named.and_then(|(slug, _)| to.get(slug)) {
        next.name.clone_from(&named.name);
    }
    for part in &document.examples {
        let Some((wanted, there)) = in_languages(document, *part, to, known) else { continue };
        let mut place = 0;
        each_word(&mut next, *part, &mut |word| {
            let known = there.iter().any(|words| words.get(place) == Some(word));
            if let Some(said) = wanted.get(place).filter(|_| known) {
                word.clone_from(said);
            }
            place += 1;
        });
    }
    next
}

/// The words of the template that a part came with: in the language wanted, and in each that is known. Nothing where the
/// part is made of other things than the template is today.
fn in_languages(
    document: &Document,
    part: Part,
    to: &Templates,
    known: &[&Templates],
) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let slug = document.template_of(part)?;
    let wanted = words(to.get(slug)?, part);
    (words(document, part).len() == wanted.len()).then_some(())?;
    let there = known.iter().filter_map(|templates| templates.get(slug)).map(|found| words(found, part));
    let there = there.filter(|words| words.len() == wanted.len()).collect();
    Some((wanted, there))
}
