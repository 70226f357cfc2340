//! Colours and font of a chart, by role.

use crate::units::decimal;

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Reads a CSS colour: `#rgb`, `#rrggbb`, `rgb(1, 2, 3)` or `rgb(1 2 3 / 0.5)`; transparency is left out. Nothing
    /// when the text is none of these.
    ///
    /// ```
    /// use rapport::chart::Rgb;
    /// assert_eq!(Rgb::parse("#2450c8"), Some(Rgb(36, 80, 200)));
    /// assert_eq!(Rgb::parse(" rgb(36, 80, 200) "), Some(Rgb(36, 80, 200)));
    /// assert_eq!(Rgb::parse("light-dark(#fff, #000)"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Rgb> {
        let text = text.trim();
        if let Some(hex) = text.strip_prefix('#') {
            let mut digits = Vec::with_capacity(8);
            for c in hex.chars() {
                digits.push(c.to_digit(16)? as u8);
            }
            return match *digits.as_slice() {
                [r, g, b] | [r, g, b, _] => Some(Rgb(r * 17, g * 17, b * 17)),
                [r, s, g, h, b, c] | [r, s, g, h, b, c, _, _] => Some(Rgb(r * 16 + s, g * 16 + h, b * 16 + c)),
                _ => None,
            };
        }
        let inner = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
        let mut parts = inner.split([',', ' ', '/']).filter(|p| !p.is_empty()).map(|p| {
            let value = decimal(p)?;
            (0.0..=255.0).contains(&value).then_some(value.round() as u8)
        });
        Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
    }

    /// The colour a share `t` (0–1) of the way to another one.
    ///
    /// ```
    /// use rapport::chart::Rgb;
    /// assert_eq!(Rgb(0, 100, 200).mix(Rgb(100, 100, 0), 0.5), Rgb(50, 100, 100));
    /// ```
    pub fn mix(self, other: Rgb, t: f64) -> Rgb {
        let t = t.clamp(0.0, 1.0);
        let part = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * t).round() as u8;
        Rgb(part(self.0, other.0), part(self.1, other.1), part(self.2, other.2))
    }

    /// Contrast ratio between two colours, 1–21 (WCAG 2.2, relative luminance).
    ///
    /// ```
    /// use rapport::chart::Rgb;
    /// assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
    /// ```
    pub fn contrast(self, other: Rgb) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// The role of a colour in a spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// One of the six data colours, counted from 0; higher numbers start over.
    Data(u8),
    /// Grey: everything else.
    Rest,
    /// The one accent colour.
    Accent,
}

/// Colours and font of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Main text.
    pub ink: Rgb,
    /// Secondary text.
    pub ink_soft: Rgb,
    /// Axis text.
    pub ink_faint: Rgb,
    /// Grid.
    pub line: Rgb,
    /// Axis.
    pub line_strong: Rgb,
    /// What the chart lies on.
    pub surface: Rgb,
    /// The one accent colour.
    pub accent: Rgb,
    /// Series, told apart by colour-blind eyes in this order.
    pub data: [Rgb; 6],
    /// Grey for the rest.
    pub rest: Rgb,
    /// CSS font list.
    pub font: String,
}

/// The page's font list: system fonts with Chinese fall-backs.
const FONT: &str = "system-ui, 'Segoe UI', 'PingFang SC', 'PingFang TC', 'Microsoft YaHei', 'Microsoft JhengHei', \
                    'Noto Sans CJK SC', 'Noto Sans', sans-serif";

impl Theme {
    /// The page's light colours.
    pub fn light() -> Theme {
        Theme {
            ink: Rgb(0x14, 0x1b, 0x26),
            ink_soft: Rgb(0x4b, 0x56, 0x68),
            ink_faint: Rgb(0x5f, 0x6a, 0x7c),
            line: Rgb(0xe2, 0xe5, 0xeb),
            line_strong: Rgb(0xc6, 0xcc, 0xd6),
            surface: Rgb(0xff, 0xff, 0xff),
            accent: Rgb(0x24, 0x50, 0xc8),
            data: [
                Rgb(0x2f, 0x62, 0xc9),
                Rgb(0xd7, 0x7a, 0x0f),
                Rgb(0x12, 0x89, 0x7a),
                Rgb(0xb1, 0x47, 0x8a),
                Rgb(0x47, 0x98, 0xd4),
                Rgb(0x7a, 0x7d, 0x1c),
            ],
            rest: Rgb(0xa9, 0xb1, 0xbd),
            font: FONT.to_owned(),
        }
    }

    /// The page's dark colours.
    pub fn dark() -> Theme {
        Theme {
            ink: Rgb(0xee, 0xf1, 0xf5),
            ink_soft: Rgb(0xaa, 0xb4, 0xc2),
            ink_faint: Rgb(0x8f, 0x9a, 0xab),
            line: Rgb(0x29, 0x31, 0x3c),
            line_strong: Rgb(0x3d, 0x48, 0x56),
            surface: Rgb(0x17, 0x1c, 0x23),
            accent: Rgb(0x8f, 0xb0, 0xff),
            data: [
                Rgb(0x7e, 0xa6, 0xff),
                Rgb(0xf0, 0xa5, 0x4a),
                Rgb(0x4c, 0xc9, 0xb5),
                Rgb(0xe3, 0x88, 0xc1),
                Rgb(0x9b, 0xd0, 0xf5),
                Rgb(0xc1, 0xc4, 0x5a),
            ],
            rest: Rgb(0x59, 0x63, 0x6f),
            font: FONT.to_owned(),
        }
    }

    /// For paper and slides: the light colours with black ink and a grid that survives a printer.
    pub fn print() -> Theme {
        let ink = Rgb(0, 0, 0);
        Theme {
            ink,
            ink_soft: Rgb(0x33, 0x33, 0x33),
            ink_faint: Rgb(0x55, 0x55, 0x55),
            line: Rgb(0xd0, 0xd0, 0xd0),
            line_strong: Rgb(0x90, 0x90, 0x90),
            ..Theme::light()
        }
    }

    /// The colour of a role.
    pub fn tone(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Data(n) => self.data.iter().copied().cycle().nth(usize::from(n % 6)).unwrap_or(self.accent),
            Tone::Rest => self.rest,
            Tone::Accent => self.accent,
        }
    }

    /// The colour darkened (on dark: lightened) until text in it has a contrast of 4.5 : 1 on the surface.
    pub fn readable(&self, colour: Rgb) -> Rgb {
        (0..=10)
            .map(|step| colour.mix(self.ink, f64::from(step) / 10.0))
            .find(|c| c.contrast(self.surface) >= 4.5)
            .unwrap_or(self.ink)
    }

    /// Ink or surface, whichever reads better on this ground.
    pub fn on(&self, ground: Rgb) -> Rgb {
        if self.surface.contrast(ground) >= self.ink.contrast(ground) { self.surface } else { self.ink }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_colours_are_read_and_nonsense_is_not() {
        assert_eq!(Rgb::parse("#FFF"), Some(Rgb(255, 255, 255)));
        assert_eq!(Rgb::parse("rgb(1 2 3 / 0.5)"), Some(Rgb(1, 2, 3)));
        assert_eq!(Rgb::parse("rgba(1,2,3,0.2)"), Some(Rgb(1, 2, 3)));
        for bad in ["", "#", "#12", "#gggggg", "rgb(1,2)", "rgb(300,0,0)", "red", "rgb(NaN,1,1)"] {
            assert_eq!(Rgb::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn text_in_every_data_colour_is_readable_in_every_theme() {
        for theme in [Theme::light(), Theme::dark(), Theme::print()] {
            for tone in (0..6).map(Tone::Data).chain([Tone::Rest, Tone::Accent]) {
                let colour = theme.tone(tone);
                assert!(theme.readable(colour).contrast(theme.surface) >= 4.5);
                assert!(theme.on(colour).contrast(colour) >= 3.0);
            }
        }
    }
}
