//! Holds the direction in which the rooms of `src` may know each other, and what only `platform` may touch.
//!
//! It reads the sources as text: paths in comments and strings do not count, `use` groups and `super::` do. The workflow is
//! read, too: what it runs is pinned.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may name. What is missing from a list is an arrow that points up or sideways.
const ROOMS: [(&str, &[&str]); 15] = [
    ("units", &[]),
    ("dataset", &["units"]),
    ("import", &["dataset", "units"]),
    ("container", &["import"]),
    ("analysis", &["dataset", "units"]),
    ("whatif", &["dataset", "units"]),
    ("goals", &["analysis", "dataset", "units"]),
    ("plan", &["goals", "analysis", "whatif", "dataset", "units"]),
    ("engine", &["plan", "goals", "import", "analysis", "whatif", "dataset", "units"]),
    ("protocol", &["engine", "plan", "goals", "container", "import", "analysis", "whatif", "dataset", "units"]),
    ("chart", &["units"]),
    ("locale", &["engine", "plan", "goals", "import", "analysis", "whatif", "dataset", "units"]),
    (
        "platform",
        &[
            "protocol",
            "chart",
            "locale",
            "engine",
            "plan",
            "goals",
            "container",
            "import",
            "analysis",
            "whatif",
            "dataset",
            "units",
        ],
    ),
    (
        "state",
        &[
            "platform",
            "protocol",
            "chart",
            "locale",
            "engine",
            "plan",
            "goals",
            "container",
            "import",
            "analysis",
            "whatif",
            "dataset",
            "units",
        ],
    ),
    // Not `platform`: what the page shows goes through `state`.
    (
        "ui",
        &[
            "state",
            "protocol",
            "chart",
            "locale",
            "engine",
            "plan",
            "goals",
            "container",
            "import",
            "analysis",
            "whatif",
            "dataset",
            "units",
        ],
    ),
];

/// Crates and modules that reach outside: the browser, the clock, other threads.
const OUTSIDE: [&str; 9] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo",
    "plotters_canvas",
    "leptos",
    "std::time",
    "std::thread",
];
/// `platform` touches the browser; `state` and `ui` need signals, markup and event types, which `leptos` hands on
/// (`leptos::web_sys::MouseEvent`, `leptos::ev`), so only its own name is allowed there.
const ALLOWED_OUTSIDE: [(&str, &[&str]); 3] = [("platform", &OUTSIDE), ("state", &["leptos"]), ("ui", &["leptos"])];

const LONGEST: usize = 400;

/// The faults of one source file, whose path is relative to `src`.
fn faults(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines = source.lines().count();
    // The texts of a language are one table in one file, however long.
    if lines > LONGEST && !path.starts_with("locale/text/") {
        found.push(format!("{path}: {lines} lines, more than {LONGEST}"));
    }
    let Some((room, _)) = path.split_once('/') else { return found };
    if room == "bin" {
        return found;
    }
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        found.push(format!("{path}: the room {room} is not in the list of rooms"));
        return found;
    };
    let paths = paths(&code(source));
    let depth = path.split('/').count() - usize::from(path.ends_with("/mod.rs"));
    let named: BTreeSet<String> = paths.iter().filter_map(|segments| room_named(segments, depth)).collect();
    for target in named {
        if target != room && !allowed.contains(&target.as_str()) {
            found.push(format!("{path}: {room} must not know {target}"));
        }
    }
    let outside = ALLOWED_OUTSIDE.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, names)| names);
    for name in OUTSIDE.iter().filter(|name| !outside.contains(name)) {
        let parts: Vec<&str> = name.split("::").collect();
        if paths.iter().any(|segments| segments.iter().map(String::as_str).take(parts.len()).eq(parts.iter().copied()))
        {
            found.push(format!("{path}: {room} must not name {name}"));
        }
    }
    found
}

/// The room that a path leads to: by `crate::`, by `rapport::`, or by climbing to the root with `super::`.
fn room_named(segments: &[String], depth: usize) -> Option<String> {
    let climbed = segments.iter().take_while(|segment| *segment == "super").count();
    let target = match segments.first()?.as_str() {
        "crate" | "rapport" => segments.get(1)?,
        "super" if climbed >= depth => segments.get(climbed)?,
        _ => return None,
    };
    ROOMS.iter().any(|(name, _)| name == target).then(|| target.clone())
}

/// Source text without comments, strings and characters, so that a word in a sentence is no path.
fn code(source: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if first == '"' {
            text_length(rest)
        } else if let Some(length) = raw_text_length(rest, &out) {
            length
        } else if first == '\'' {
            character_length(rest)
        } else {
            0
        };
        if skipped > 0 {
            out.push(' ');
            rest = &rest[skipped..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// `r"…"` and `r#"…"#`, unless the `r` ends a longer word.
fn raw_text_length(rest: &str, before: &str) -> Option<usize> {
    if before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && !before.ends_with('b') {
        return None;
    }
    let marks = rest.strip_prefix('r')?;
    let hashes = marks.chars().take_while(|c| *c == '#').count();
    marks[hashes..].starts_with('"').then_some(())?;
    let from = 2 + hashes;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(rest[from..].find(&end).map_or(rest.len(), |at| from + at + end.len()))
}

/// The length of a character literal; 1 for a lifetime's mark.
fn character_length(rest: &str) -> usize {
    let inner = &rest[1..];
    match inner.chars().next() {
        Some('\\') => inner.get(2..).and_then(|tail| tail.find('\'')).map_or(1, |at| at + 4),
        Some(one) if inner[one.len_utf8()..].starts_with('\'') => one.len_utf8() + 2,
        _ => 1,
    }
}

/// Every path in the code, groups in braces written out: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(code: &str) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    // The path before each open brace that continues one, and nothing for a block.
    let mut groups: Vec<Vec<String>> = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut joined = false;
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = rest.len() - rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
        let taken = if word > 0 {
            if !joined {
                found.insert(std::mem::take(&mut path));
                path = groups.last().cloned().unwrap_or_default();
            }
            path.push(rest[..word].to_owned());
            joined = false;
            word
        } else if rest.starts_with("::") {
            joined = true;
            2
        } else {
            found.insert(path.clone());
            match first {
                '{' => groups.push(if joined { path.clone() } else { Vec::new() }),
                '}' => drop(groups.pop()),
                _ => {}
            }
            path.clear();
            joined = false;
            first.len_utf8()
        };
        rest = rest[taken..].trim_start();
    }
    found.insert(path);
    found
}

fn sources(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn arrows_point_down_and_only_platform_touches_the_browser() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources(&src);
    assert!(files.len() > 10, "the sources were not found");
    let found: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let path = file.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            faults(&path, &fs::read_to_string(file).unwrap())
        })
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// A test that cannot fail holds nothing.
#[test]
fn faults_are_found_in_bad_samples() {
    let upward = |path: &str, source: &str, target: &str| {
        let room = path.split('/').next().unwrap();
        assert_eq!(faults(path, source), [format!("{path}: {room} must not know {target}")], "{source}");
    };
    upward("units/day.rs", "use crate::dataset::Block;", "dataset");
    upward("analysis/rfm.rs", "use crate::{units::Day, import::{Header, Report}};", "import");
    upward("analysis/rfm.rs", "fn f() -> crate::whatif::Outcome { todo() }", "whatif");
    upward("import/mod.rs", "use super::engine;", "engine");
    upward("import/dates/order.rs", "use super::super::super::engine::{self};", "engine");
    upward("chart/spec.rs", "use crate::{\n    units::Money,\n    locale::Texts,\n};", "locale");
    upward("locale/text/data.rs", "use crate::platform::clock;", "platform");
    upward("ui/data/drop.rs", "use crate::state::Files; use crate::platform::files;", "platform");
    upward("plan/edit.rs", "fn f<'a>(x: &'a str) { let c = '\"'; crate::import::read(x, c) }", "import");

    let outside = |path: &str, source: &str| {
        let found = faults(path, source);
        assert!(found.len() == 1 && found[0].contains("must not name"), "{source}: {found:?}");
    };
    outside("engine/mod.rs", "use web_sys::File;");
    outside("units/day.rs", "fn now() -> std::time::Instant { loop {} }");
    outside("locale/mod.rs", "use leptos::prelude::*;");
    outside("ui/shell.rs", "fn f(event: web_sys::MouseEvent) {}");

    assert_eq!(faults("units/day.rs", &"\n".repeat(401)).len(), 1);
    assert_eq!(faults("helpers/mod.rs", "").len(), 1);
}

#[test]
fn good_samples_have_no_fault() {
    for (path, source) in [
        ("units/day.rs", "/// See [`crate::engine`].\n/* crate::ui */ const A: &str = \"crate::plan\"; // web_sys"),
        ("units/day.rs", "const A: &str = r#\"use \"crate::plan\"\"#; const B: char = '\\''; const C: char = '\"';"),
        ("engine/mod.rs", "use crate::{analysis::rfm, plan::{Plan, Edit}};\nuse super::units::Day;"),
        ("analysis/rfm.rs", "mod tests { use super::*; use super::plan_of; }"),
        ("analysis/rfm.rs", "use crate::dataset::{Block, import_like};"),
        ("ui/shell.rs", "use leptos::{prelude::*, web_sys::MouseEvent}; use crate::state::Files;"),
        ("platform/files.rs", "use web_sys::File; use crate::protocol::Message;"),
        ("lib.rs", "pub mod ui;"),
    ] {
        assert_eq!(faults(path, source), Vec::<String>::new(), "{source}");
    }
}

/// The actions of a workflow that may change without anyone here changing them: a tag or a branch can be moved.
fn unpinned(workflow: &str) -> Vec<&str> {
    let uses = workflow.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses:"));
    let is_commit = |version: &str| version.len() == 40 && version.bytes().all(|byte| byte.is_ascii_hexdigit());
    uses.map(|action| action.split('#').next().unwrap_or_default().trim())
        .filter(|action| !action.rsplit_once('@').is_some_and(|(_, version)| is_commit(version)))
        .collect()
}

#[test]
fn actions_of_the_workflow_are_pinned_by_commit() {
    assert_eq!(
        unpinned("- uses: a/b@v4\n  uses: c/d@main # no\n- uses: e/f@v1 # v1"),
        ["a/b@v4", "c/d@main", "e/f@v1"]
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows");
    let workflows: Vec<_> = fs::read_dir(folder).expect("the workflow is part of the project").collect();
    assert!(!workflows.is_empty());
    for workflow in workflows {
        let path = workflow.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        assert!(text.contains("uses:"), "{}: no action was found", path.display());
        assert_eq!(unpinned(&text), [""; 0], "{}", path.display());
    }
}
