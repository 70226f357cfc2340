//! The colours of the charts are those of the style sheet: two places, one truth.

use rapport::chart::{Rgb, Theme};
use std::path::{Path, PathBuf};

/// The light and the dark colour of `--name` in style/tokens.css.
fn token(css: &str, name: &str) -> (Rgb, Rgb) {
    let at = css.find(&format!("--{name}: light-dark(")).unwrap_or_else(|| panic!("no --{name}"));
    let inside = css[at..].split_once('(').unwrap().1.split_once(')').unwrap().0;
    let (light, dark) = inside.split_once(',').unwrap();
    (Rgb::parse(light.trim()).unwrap(), Rgb::parse(dark.trim()).unwrap())
}

#[test]
fn chart_colours_are_the_tokens() {
    let css = include_str!("../style/tokens.css");
    let (light, dark) = (Theme::light(), Theme::dark());
    let mut pairs = vec![
        ("ink".to_owned(), light.ink, dark.ink),
        ("ink-soft".into(), light.ink_soft, dark.ink_soft),
        ("ink-faint".into(), light.ink_faint, dark.ink_faint),
        ("line".into(), light.line, dark.line),
        ("line-strong".into(), light.line_strong, dark.line_strong),
        ("surface".into(), light.surface, dark.surface),
        ("accent".into(), light.accent, dark.accent),
        ("data-rest".into(), light.rest, dark.rest),
    ];
    pairs.extend((0..6).map(|i| (format!("data-{}", i + 1), light.data[i], dark.data[i])));
    for (name, light, dark) in pairs {
        assert_eq!(token(css, &name), (light, dark), "--{name}");
    }
}

#[test]
fn series_stand_out_from_the_ground() {
    // WCAG 1.4.11: graphics reach 3 : 1 against what they lie on.
    for theme in [Theme::light(), Theme::dark()] {
        for colour in theme.data {
            let contrast = colour.contrast(theme.surface);
            assert!(contrast >= 3.0, "{colour:?} on {:?}: {contrast:.2}", theme.surface);
        }
    }
}

/// Two merges once took the closing braces of a section, and every rule after it held only inside the last one.
#[test]
fn every_style_sheet_closes_what_it_opens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let of = |folder: &Path| std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect::<Vec<_>>();
    let (screens, own): (Vec<PathBuf>, Vec<PathBuf>) = of(&folder).into_iter().partition(|path| path.is_dir());
    let sheets: Vec<PathBuf> = own.into_iter().chain(screens.iter().flat_map(|folder| of(folder))).collect();
    assert!(sheets.len() > 15, "{} style sheets", sheets.len());
    for path in sheets {
        let mut depth = 0_i32;
        for (at, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            assert!(!line.starts_with('@') || depth == 0, "{}:{} is nested", path.display(), at + 1);
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
        }
        assert_eq!(depth, 0, "{}", path.display());
    }
}
