//! The colours of the charts are those of the style sheet: two places, one truth.

use rapport::chart::{Rgb, Theme};

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
