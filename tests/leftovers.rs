//! What nothing uses any more: texts that no screen says, style classes that no markup has.

use rapport::analysis::{Attribute, FIGURES, InputKey, READY_SCHEMES, READY_TAGS, TOPICS, TagGroup};
use rapport::locale::Lang;
use rapport::plan::{CellKind, READY, TEMPLATES};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn files(directory: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

/// The text of every file with this extension under these folders of the project.
fn text_of(folders: &[&str], extension: &str, wanted: impl Fn(&Path) -> bool) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    folders.iter().for_each(|folder| files(&root.join(folder), extension, &mut found));
    found.sort();
    assert!(!found.is_empty(), "no file was found");
    found.iter().filter(|path| wanted(path)).map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The keys of a section of texts: `key: "English" | …`.
fn keys(section: &str) -> impl Iterator<Item = &str> {
    section.lines().filter_map(|line| {
        let (key, rest) = line.trim_start().split_once(':')?;
        let is_key = line.starts_with("        ")
            && key.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
        (is_key && !key.is_empty() && (rest.is_empty() || rest.starts_with(" \""))).then_some(key)
    })
}

/// The fields that code reads: the words behind a dot.
fn fields(code: &str) -> BTreeSet<&str> {
    code.split('.')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

/// The texts of figures and templates, and those of plan tables, which `ui::plan::words` finds by name: those of the ready tables, their columns and the kinds
/// of cells. A text of a table or a column that has gone is none of them.
fn named() -> BTreeSet<String> {
    let of_table = READY.into_iter().flat_map(|table| {
        let columns = table.columns.iter().map(|column| column.key);
        let parts = ["title", "caption", "edit", "add"].into_iter().chain(columns);
        parts.map(|part| format!("{}_{part}", table.key)).collect::<Vec<String>>()
    });
    let of_template = TEMPLATES.into_iter().flat_map(|def| [def.slug.to_owned(), format!("{}_say", def.slug)]);
    let of_kinds = CellKind::ALL.into_iter().map(|kind| format!("kind_{}", kind.slug()));
    let others = of_tags().chain(of_criteria()).chain(of_ready_schemes());
    of_table.chain(of_template).chain(of_kinds).chain(of_figures()).chain(of_sample()).chain(others).collect()
}

/// Tags, topics and groups, which the library and the table of tags find by name.
fn of_tags() -> impl Iterator<Item = String> {
    let groups = TagGroup::ALL.map(TagGroup::slug).into_iter();
    let words = READY_TAGS.iter().map(|tag| tag.slug).chain(TOPICS.iter().map(|topic| topic.slug)).chain(groups);
    words.map(str::to_owned)
}

/// Attributes of customers, which `ui::shared::criteria` finds by name.
fn of_criteria() -> impl Iterator<Item = String> {
    let columns = [
        "city", "region", "country", "gender", "birthday", "job", "industry", "size", "segment", "consent", "referrer",
        "since",
    ];
    Attribute::ALL.into_iter().map(|of| of.slug()).chain(columns.map(str::to_owned))
}

/// Ready schemes and their segments, which the rules of segments find by name.
fn of_ready_schemes() -> impl Iterator<Item = String> {
    READY_SCHEMES.iter().flat_map(|ready| {
        let segments = (1..=ready.method().places()).map(|number| format!("{}_{number}", ready.slug));
        std::iter::once(ready.slug.to_owned()).chain(segments)
    })
}

/// What is found by name is there in every language.
#[test]
fn tags_attributes_and_ready_schemes_have_their_texts() {
    for lang in Lang::ALL {
        let t = lang.texts();
        assert!(of_tags().all(|word| t.tags.named(&word).is_some_and(|said| !said.is_empty())), "{lang:?}");
        assert!(of_criteria().all(|word| t.criteria.named(&word).is_some_and(|said| !said.is_empty())), "{lang:?}");
        assert!(of_ready_schemes().all(|word| t.ready.named(&word).is_some_and(|said| !said.is_empty())), "{lang:?}");
    }
}

/// The texts of figures, which `ui::shared::names` finds by name: of each its name, its parts, where its formula comes from,
/// and what goes into it. A text of a figure or an input that has gone is none of them.
fn of_figures() -> impl Iterator<Item = String> {
    let of_figure = FIGURES.iter().flat_map(|def| {
        let needs = (!def.needs.is_empty()).then(|| format!("{}_needs", def.slug));
        let parts = [def.slug.to_owned(), format!("{}_meaning", def.slug), format!("{}_formula", def.slug)];
        parts.into_iter().chain(needs).chain([def.source.to_owned()])
    });
    of_figure.chain(InputKey::all().into_iter().map(|key| format!("input_{}", key.slug())))
}

/// The names of channels and categories in the sample and the demonstration, which `ui::shared::sample_names` finds by name.
fn of_sample() -> BTreeSet<String> {
    let sample = fs::read_to_string("public/sample/orders.csv").unwrap();
    let mut names = BTreeSet::new();
    for text in [sample, rapport::engine::demo()] {
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap().split(',').collect();
        let at = |name: &str| header.iter().position(|field| *field == name).unwrap();
        let columns = [at("category"), at("channel")];
        for line in lines {
            let fields: Vec<&str> = line.split(',').collect();
            names.extend(columns.map(|column| fields[column].to_lowercase().replace(' ', "_")));
        }
    }
    names
}

#[test]
fn the_sample_speaks_every_language() {
    let names = of_sample();
    assert!(names.contains("online_shop") && names.contains("toys"), "{names:?}");
    for lang in Lang::ALL {
        for name in &names {
            assert!(lang.texts().sample.named(name).is_some_and(|said| !said.is_empty()), "{lang:?}: {name}");
        }
    }
}

/// What is found by name must be there: the compiler does not see it.
#[test]
fn every_figure_and_every_input_has_its_texts() {
    for lang in Lang::ALL {
        let figures = &lang.texts().figures;
        for text in of_figures().filter(|text| !text.starts_with("input_")) {
            assert!(figures.named(&text).is_some_and(|said| !said.is_empty()), "{lang:?}: {text}");
        }
        for key in InputKey::all() {
            let said = figures.named(&format!("input_{}", key.slug())).or_else(|| figures.named(key.slug()));
            assert!(said.is_some_and(|said| !said.is_empty()), "{lang:?}: {key:?}");
        }
    }
}

/// The classes that a style sheet knows: the words behind a dot in a selector.
fn classes(css: &str) -> BTreeSet<String> {
    let mut plain = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let selectors = plain.split('{').map(|part| part.rsplit(['}', ';']).next().unwrap_or_default());
    let mut found = BTreeSet::new();
    for selector in selectors {
        for name in selector.split('.').skip(1) {
            let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(name.len());
            if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                found.insert(name[..end].to_owned());
            }
        }
    }
    found
}

/// The words of a source, with the dashes in them.
fn words(source: &str) -> BTreeSet<&str> {
    source.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').collect()
}

#[test]
fn every_text_is_said_somewhere() {
    let in_texts = |path: &Path| path.components().any(|part| part.as_os_str() == "text");
    let texts = text_of(&["src/locale/text"], "rs", |path| !path.ends_with("mod.rs"));
    let code = text_of(&["src"], "rs", |path| !in_texts(path));
    let (said, named) = (fields(&code), named());
    let found: Vec<&str> = keys(&texts).collect();
    assert!(found.len() > 1_000, "{} keys", found.len());
    let dead: Vec<&str> = found.into_iter().filter(|key| !said.contains(key) && !named.contains(*key)).collect();
    assert!(dead.is_empty(), "no screen says {dead:?}");
}

#[test]
fn every_style_class_stands_in_some_markup() {
    let css = text_of(&["style"], "css", |_| true);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut markup = text_of(&["src"], "rs", |_| true);
    markup.push_str(&fs::read_to_string(root.join("index.html")).unwrap());
    markup.push_str(&text_of(&["public"], "js", |_| true));
    let (known, used) = (classes(&css), words(&markup));
    assert!(known.len() > 200, "{} classes", known.len());
    let dead: Vec<&String> = known.iter().filter(|class| !used.contains(class.as_str())).collect();
    assert!(dead.is_empty(), "no markup has {dead:?}");
}

/// A test that cannot fail holds nothing.
#[test]
fn keys_fields_and_classes_are_found() {
    let section = "section! {\n    /// A: b\n    Texts {\n        one: \"a\" | \"b\" | \"c\",\n        two:\n            \"x: y\"\n            | \"z\"\n";
    assert_eq!(keys(section).collect::<Vec<_>>(), ["one", "two"]);
    assert!(fields("t.data.one, x.two()").contains("one") && !fields("one").contains("one"));
    let css = "/* .gone {} */ .a > .b-c:hover, p.d { margin: .5rem; } @media (x) { .e { } }";
    assert_eq!(classes(css).into_iter().collect::<Vec<_>>(), ["a", "b-c", "d", "e"]);
}
