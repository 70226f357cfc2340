//! Pictures of every kind against the files in `tests/goldens`, made again with `UPDATE_GOLDENS=1`.

mod chart_samples;

use chart_samples::all;
use rapport::chart::{Theme, svg};
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
        assert!(text.contains(&format!("<title>{}</title>", spec.caption())), "{name}");
        well_formed(&text).unwrap_or_else(|at| panic!("{name}: {at}"));
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
    well_formed(&text).unwrap();
    assert!(!text.contains("<script") && !text.contains('\u{1}') && !text.contains('\u{0}'));
}

/// Checks tags, quotes and entities of the XML subset that is written here; `Err` tells where it breaks.
fn well_formed(text: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    let entities_ok = |s: &str| {
        s.split('&').skip(1).all(|e| ["amp;", "lt;", "gt;", "quot;", "apos;"].iter().any(|k| e.starts_with(k)))
    };
    while let Some(at) = rest.find('<') {
        let (before, tail) = rest.split_at(at);
        let end = tail.find('>').ok_or_else(|| format!("unclosed {tail:.40}"))?;
        let tag = &tail[1..end];
        if !entities_ok(before) || !entities_ok(tag) || before.contains('>') {
            return Err(format!("entity near {before:.60} {tag:.60}"));
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("unexpected </{name}>"));
            }
        } else {
            if !tag.matches('"').count().is_multiple_of(2) {
                return Err(format!("quotes in {tag}"));
            }
            if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap_or_default());
            }
        }
        rest = &tail[end + 1..];
    }
    if open.is_empty() && rest.trim().is_empty() { Ok(()) } else { Err(format!("left open {open:?}")) }
}
