//! Pictures of every kind against the files in `tests/goldens`, made again with `UPDATE_GOLDENS=1`.

mod chart_samples;

use chart_samples::all;
use rapport::chart::{Theme, svg};
use roxmltree::Document;
use std::path::PathBuf;

#[test]
fn every_kind_looks_as_before() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens"));
    let runs = [("light", false, 560, Theme::light()), ("zh-dark", true, 340, Theme::dark())];
    let mut changed = Vec::new();
    for (suffix, chinese, width, theme) in runs {
        for (name, spec, format) in all(chinese) {
            let text = svg(&spec, &theme, &format, (width, spec.height(&format, width))).unwrap();
            let path = folder.join(format!("{name}-{suffix}.svg"));
            if std::env::var_os("UPDATE_GOLDENS").is_some() {
                std::fs::write(&path, &text).unwrap();
            } else if std::fs::read_to_string(&path).unwrap_or_default() != text {
                changed.push(path);
            }
        }
    }
    assert!(changed.is_empty(), "look at the change, then run with UPDATE_GOLDENS=1: {changed:#?}");
}

#[test]
fn every_svg_is_well_formed_and_named() {
    for (name, spec, format) in all(true) {
        let text = svg(&spec, &Theme::print(), &format, (600, 320)).unwrap();
        let picture = Document::parse(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let root = picture.root_element();
        assert_eq!(root.tag_name().name(), "svg", "{name}");
        assert_eq!(texts(&picture, "title"), [spec.caption()], "{name}");
    }
}

/// Story: a customer name with markup and a control character must not break the file.
#[test]
fn names_from_the_file_cannot_break_the_svg() {
    let mut bars = chart_samples::bars(false);
    bars.caption = "a < b & \"c\"\u{1}".into();
    bars.bars[0].name = "<script>&\u{0}'\"".into();
    let spec = rapport::chart::Spec::Bars(bars);
    let text = svg(&spec, &Theme::light(), &chart_samples::percent(), (500, 140)).unwrap();
    let picture = Document::parse(&text).unwrap();
    assert_eq!(texts(&picture, "title"), ["a < b & \"c\""]);
    // The name is a text that is read back as it is, a blank for what no XML can hold, and no element.
    assert!(texts(&picture, "text").contains(&"<script>& '\""), "{:?}", texts(&picture, "text"));
    assert!(!picture.descendants().any(|node| node.has_tag_name("script")));
}

/// The texts of all elements of a name.
fn texts<'a>(picture: &'a Document, name: &str) -> Vec<&'a str> {
    let elements = picture.descendants().filter(|node| node.tag_name().name() == name);
    elements.map(|node| node.text().unwrap_or_default().trim()).collect()
}
