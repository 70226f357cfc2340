//! Holds the direction in which the rooms of `src` may know each other, and what only `platform` may touch.
//!
//! It reads the sources as the compiler does: paths in `use` groups, types, expressions and macro calls count, under whatever name
//! they were brought in; what stands in comments and strings does not. The workflow is read, too: what it runs is pinned.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::UseTree;
use syn::visit::{self, Visit};

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

/// The faults of one source file, whose path is relative to `src`; `parts` are the folders of `ui`.
fn faults(path: &str, source: &str, parts: &[String]) -> Vec<String> {
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
    let file = match syn::parse_file(source) {
        Ok(file) => file,
        Err(error) => {
            found.push(format!("{path}: {error}"));
            return found;
        }
    };
    let paths = Paths::of(path, &file);
    let named = paths.iter().filter_map(|path| match path.as_slice() {
        [root, target, ..] if root == "crate" => ROOMS.iter().find(|(name, _)| name == target).map(|(name, _)| *name),
        _ => None,
    });
    let named: BTreeSet<&str> = named.collect();
    for target in named {
        if target != room && !allowed.contains(&target) {
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
    found.extend(faults_in_ui(path, &paths, parts));
    found
}

/// Every path of a source file, from the root of the crate where that can be told, else as it is written.
#[derive(Default)]
struct Paths {
    /// The module that is being read.
    module: Vec<String>,
    /// What a name stands for here: what is brought in by `use`, and the modules that are declared.
    names: BTreeMap<String, Vec<String>>,
    found: BTreeSet<Vec<String>>,
}

impl Paths {
    /// The paths of a file of `src`.
    fn of(path: &str, file: &syn::File) -> BTreeSet<Vec<String>> {
        let module = path.strip_suffix(".rs").unwrap_or(path);
        let module = module.strip_suffix("/mod").unwrap_or(module);
        let module: Vec<String> = module.split('/').map(str::to_owned).collect();
        // What stands for what is known before anything is looked up.
        let mut names = Names { paths: Paths { module: module.clone(), ..Paths::default() } };
        names.visit_file(file);
        let mut paths = Paths { module, names: names.paths.names, found: BTreeSet::new() };
        paths.visit_file(file);
        paths.found
    }

    fn add(&mut self, segments: &[String]) {
        // As it is written, too: a name of another crate is one whatever it stands for here.
        self.found.insert(segments.to_vec());
        self.found.insert(self.whole_path(segments));
    }

    fn whole_path(&self, segments: &[String]) -> Vec<String> {
        let climbed = segments.iter().take_while(|segment| *segment == "super").count();
        let below = |from: &[String], rest: &[String]| from.iter().chain(rest).cloned().collect::<Vec<_>>();
        match segments {
            [first, rest @ ..] if first == "crate" || first == "rapport" => below(&["crate".to_owned()], rest),
            [first, rest @ ..] if first == "self" && !rest.is_empty() => {
                below(&["crate".to_owned()], &below(&self.module, rest))
            }
            _ if climbed > 0 => {
                let above = &self.module[..self.module.len().saturating_sub(climbed)];
                below(&["crate".to_owned()], &below(above, &segments[climbed..]))
            }
            [first, rest @ ..] => match self.names.get(first) {
                Some(known) => below(known, rest),
                None => segments.to_vec(),
            },
            [] => Vec::new(),
        }
    }

    /// The leaves of a `use`, each with the name that it brings in.
    fn leaves(tree: &UseTree, before: &[String], out: &mut Vec<(String, Vec<String>)>) {
        let with = |ident: &syn::Ident| [before, &[ident.to_string()]].concat();
        match tree {
            UseTree::Path(one) => Paths::leaves(&one.tree, &with(&one.ident), out),
            UseTree::Name(one) if one.ident == "self" => {
                out.push((before.last().cloned().unwrap_or_default(), before.to_vec()));
            }
            UseTree::Name(one) => out.push((one.ident.to_string(), with(&one.ident))),
            UseTree::Rename(one) if one.ident == "self" => out.push((one.rename.to_string(), before.to_vec())),
            UseTree::Rename(one) => out.push((one.rename.to_string(), with(&one.ident))),
            UseTree::Glob(_) => out.push(("*".to_owned(), before.to_vec())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| Paths::leaves(tree, before, out)),
        }
    }

    /// The paths among the tokens of a macro: identifiers joined by `::`.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut colons) = (Vec::new(), 0);
        for token in tokens {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.add(&std::mem::take(&mut path));
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                // A group in the middle of a path continues it: `a::{b, c}`.
                TokenTree::Group(group) if colons == 2 && !path.is_empty() => {
                    for part in split(group.stream()) {
                        let mut inner = Paths { module: self.module.clone(), ..Paths::default() };
                        inner.tokens(part);
                        let whole = inner.found.into_iter().filter(|inner| !inner.is_empty());
                        whole.for_each(|inner| self.add(&[path.as_slice(), &inner].concat()));
                    }
                    self.add(&std::mem::take(&mut path));
                    colons = 0;
                }
                TokenTree::Group(group) => {
                    self.add(&std::mem::take(&mut path));
                    self.tokens(group.stream());
                    colons = 0;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.add(&std::mem::take(&mut path));
                    colons = 0;
                }
            }
        }
        self.add(&path);
    }
}

/// Tokens between commas.
fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match &token {
            TokenTree::Punct(mark) if mark.as_char() == ',' => parts.push(TokenStream::new()),
            _ => parts.last_mut().unwrap().extend([token]),
        }
    }
    parts
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut leaves = Vec::new();
        Paths::leaves(&item.tree, &[], &mut leaves);
        leaves.iter().for_each(|(_, path)| self.add(path));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(&path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }
}

/// What the names of a file stand for.
struct Names {
    paths: Paths,
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let own = self.paths.whole_path(&["self".to_owned(), item.ident.to_string()]);
        self.paths.names.insert(item.ident.to_string(), own);
        self.paths.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.paths.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut leaves = Vec::new();
        Paths::leaves(&item.tree, &[], &mut leaves);
        for (name, path) in leaves {
            let whole = self.paths.whole_path(&path);
            self.paths.names.insert(name, whole);
        }
    }
}

/// The folders of `ui` that are no screen.
const NO_SCREEN: [&str; 2] = ["shared", "shell"];

/// The faults of a file of `ui`: `shared` knows no screen, no screen and not the frame know a screen, and the frame is known by
/// the root alone. `parts` are the folders of `ui`.
fn faults_in_ui(path: &str, paths: &BTreeSet<Vec<String>>, parts: &[String]) -> Vec<String> {
    let Some((own, _)) = path.strip_prefix("ui/").and_then(|rest| rest.split_once('/')) else { return Vec::new() };
    let named = paths.iter().filter_map(|path| match path.as_slice() {
        [root, room, part, ..] if root == "crate" && room == "ui" => Some(part.as_str()),
        _ => None,
    });
    let named: BTreeSet<&str> = named.filter(|part| parts.iter().any(|known| known == part)).collect();
    let bad = named.into_iter().filter(|part| *part != own && *part != "shared");
    bad.map(|part| format!("{path}: {own} must not know {part}")).collect()
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
    let folder = |path: &Path| path.is_dir().then(|| path.file_name().unwrap().to_string_lossy().into_owned());
    let parts: Vec<String> =
        fs::read_dir(src.join("ui")).unwrap().filter_map(|entry| folder(&entry.unwrap().path())).collect();
    assert!(NO_SCREEN.iter().all(|part| parts.iter().any(|known| known == part)) && parts.len() > 5, "{parts:?}");
    let found: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let path = file.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            faults(&path, &fs::read_to_string(file).unwrap(), &parts)
        })
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The faults of a planted file, in a `ui` of two screens.
fn sample(path: &str, source: &str) -> Vec<String> {
    faults(path, source, &["data", "plan", "shared", "shell"].map(str::to_owned))
}

/// A test that cannot fail holds nothing.
#[test]
fn faults_are_found_in_bad_samples() {
    let upward = |path: &str, source: &str, target: &str| {
        let room = path.split('/').next().unwrap();
        assert_eq!(sample(path, source), [format!("{path}: {room} must not know {target}")], "{source}");
    };
    upward("units/day.rs", "use crate::dataset::Block;", "dataset");
    upward("analysis/rfm.rs", "use crate::{units::Day, import::{Header, Report}};", "import");
    upward("analysis/rfm.rs", "fn f() -> crate::whatif::Outcome { todo() }", "whatif");
    upward("import/mod.rs", "use super::engine;", "engine");
    upward("import/dates/order.rs", "use super::super::super::engine::{self};", "engine");
    upward("chart/spec.rs", "use crate::{\n    units::Money,\n    locale::Texts,\n};", "locale");
    upward("locale/text/data.rs", "use crate::platform::clock;", "platform");
    upward("ui/data/drop.rs", "use crate::state::Files; use crate::platform::files;", "platform");
    // In a macro, under another name, through the name of a module, and from a module inside of a file.
    upward("ui/data/drop.rs", "fn f() { view! { <Tag open=crate::platform::files::open /> } }", "platform");
    upward("units/day.rs", "fn f() { vec![(1, crate::{plan::Edit})]; }", "plan");
    upward("units/day.rs", "use crate as root; fn f() { root::import::read() }", "import");
    upward(
        "units/day.rs",
        "use crate::units as own; use super::super::import; fn f() { own::f(import::read()) }",
        "import",
    );
    upward("units/day.rs", "mod tests { use super::super::super::engine::Engine; }", "engine");
    upward("dataset/store.rs", "fn f() { macro_rules! m { () => { $crate::import::read() } } }", "import");
    upward("plan/edit.rs", "fn f<'a>(x: &'a str) { let c = '\"'; crate::import::read(x, c) }", "import");

    let upward_in_ui = |path: &str, source: &str, target: &str| {
        let part = path.split('/').nth(1).unwrap();
        assert_eq!(sample(path, source), [format!("{path}: {part} must not know {target}")], "{source}");
    };
    upward_in_ui("ui/shared/lint.rs", "use crate::ui::plan::words::days;", "plan");
    upward_in_ui("ui/shared/lint.rs", "use super::super::{shell::Shell, view};", "shell");
    upward_in_ui("ui/data/start.rs", "use crate::ui::{view, plan::{words::refusal}};", "plan");
    upward_in_ui("ui/data/parts/deep.rs", "fn f() { view! { <super::super::super::plan::Plan /> } }", "plan");
    upward_in_ui("ui/data/start.rs", "use crate::ui; fn f() { ui::shell::choose_files() }", "shell");
    upward_in_ui("ui/shell/bar.rs", "use crate::ui::data::Start;", "data");

    let outside = |path: &str, source: &str| {
        let found = sample(path, source);
        assert!(found.len() == 1 && found[0].contains("must not name"), "{source}: {found:?}");
    };
    outside("engine/mod.rs", "use web_sys::File;");
    outside("units/day.rs", "fn now() -> std::time::Instant { loop {} }");
    outside("locale/mod.rs", "use leptos::prelude::*;");
    outside("ui/shell.rs", "fn f(event: web_sys::MouseEvent) {}");
    outside("units/day.rs", "use std::time as when; fn f() { when::now() }");
    outside("plan/edit.rs", "fn f() { format!(\"{}\", ::js_sys::Date::now()) }");

    assert_eq!(sample("units/day.rs", &"\n".repeat(401)).len(), 1);
    assert_eq!(sample("helpers/mod.rs", "").len(), 1);
    assert_eq!(sample("units/day.rs", "fn {").len(), 1, "what cannot be read is a fault");
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
        ("analysis/rfm.rs", "mod tests { use super::super::Params; }"),
        (
            "ui/data/start.rs",
            "use crate::ui::{view, word, rest::Later}; use super::super::shared::Icon; use super::plan;",
        ),
        ("ui/shared/lint.rs", "fn f() { view! { <p>\"crate::ui::plan\"</p> } }"),
        ("ui/screens.rs", "use super::{data::Data, plan, shell::Shell};"),
        ("lib.rs", "pub mod ui;"),
    ] {
        assert_eq!(sample(path, source), Vec::<String>::new(), "{source}");
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
