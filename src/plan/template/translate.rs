//! Untouched examples in another language.

use super::super::document::Document;
use super::Template;
use super::words::{each_word, words};

/// The document with its untouched examples in the language of `to`. Only words change: what stands in them keeps its
/// identity and its place, so that the steps of a history still fit. A word is the template's where it stands there in any
/// language of what is `known`; everything else stays as it is.
pub fn translated(document: &Document, to: &[Template<'_>], known: &[Template<'_>]) -> Document {
    let mut next = document.clone();
    let find = |slug: &str| to.iter().find(|template| template.slug == slug).map(|template| template.document);
    let named = known.iter().find(|template| template.document.name == next.name);
    if let Some(named) = named.and_then(|template| find(template.slug)) {
        next.name.clone_from(&named.name);
    }
    for part in &document.examples {
        let Some(slug) = document.template_of(*part) else { continue };
        let Some(wanted) = find(slug).map(|found| words(found, *part)) else { continue };
        // What is made of more than the template is today has its words in other places. One from before lacks what the template
        // got since, at its end.
        if words(document, *part).len() > wanted.len() {
            continue;
        }
        let there: Vec<Vec<String>> = (known.iter().filter(|template| template.slug == slug))
            .map(|template| words(template.document, *part))
            .filter(|words| words.len() == wanted.len())
            .collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Edit, Part, PlanEdit, apply, phases};

    /// A plan with one phase of this name.
    fn plan(name: &str) -> Document {
        let cells = [(phases::NAME, name.into())].into();
        apply(&Document::default(), &Edit::Plan(PlanEdit::AddRow { table: phases::TABLE, at: None, cells })).unwrap()
    }

    #[test]
    fn a_word_of_no_language_of_the_template_stays() {
        let (english, german) = (plan("Set up"), plan("Vorbereiten"));
        let [en, de] = [&english, &german].map(|document| Template { slug: "x", document });
        let marked = |name: &str| {
            let mut document = plan(name);
            document.mark(Part::Plan, "x");
            document
        };
        let into = |name: &str, to: Template<'_>| translated(&marked(name), &[to], &[en, de]);
        assert_eq!(into("Set up", de), marked("Vorbereiten"));
        assert_eq!(into("Vorbereiten", en), marked("Set up"));
        assert_eq!(into("Mine", de), marked("Mine"));
        // A part of one's own stays, whatever its words, and so does one of another template.
        assert_eq!(translated(&plan("Set up"), &[de], &[en, de]), plan("Set up"));
        // The template got another phase since.
        let longer = |names: [&str; 2]| {
            let cells = [(phases::NAME, names[1].into())].into();
            apply(&plan(names[0]), &Edit::Plan(PlanEdit::AddRow { table: phases::TABLE, at: None, cells })).unwrap()
        };
        let (two, zwei) = (longer(["Set up", "Run"]), longer(["Vorbereiten", "Laufen"]));
        let [two, zwei] = [&two, &zwei].map(|document| Template { slug: "x", document });
        assert_eq!(translated(&marked("Set up"), &[zwei], &[two, zwei]), marked("Vorbereiten"));
        let other = Template { slug: "y", ..de };
        assert_eq!(translated(&marked("Set up"), &[other], &[en, other]), marked("Set up"));
    }
}
