//! How numbers become text: the caller's language, not the chart's.

/// Turns figures into text in the reader's language.
///
/// A [`super::Spec`] holds plain numbers, so it stays `Clone + PartialEq`; the words for the numbers are given when it
/// is drawn or tabulated.
#[derive(Clone, Copy)]
pub struct Format<'a> {
    /// A figure for tooltips, value labels and table cells, for example `62.9 %`.
    pub value: &'a dyn Fn(f64) -> String,
    /// A figure on an axis and the distance between two ticks (tells how many decimals are needed), for example `4 k`.
    pub tick: &'a dyn Fn(f64, f64) -> String,
    /// Stands between the parts of a mark's label, for example `", "` or `"，"`.
    pub separator: &'a str,
    /// Stands for a figure that is missing, for example `–`.
    pub missing: &'a str,
}

impl std::fmt::Debug for Format<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Format").field("separator", &self.separator).field("missing", &self.missing).finish()
    }
}

impl Format<'_> {
    /// The text of a figure, or the sign for a missing one when it is absent or not a number that can be drawn.
    pub fn figure(&self, value: Option<f64>) -> String {
        value.and_then(drawable).map_or_else(|| self.missing.to_owned(), |v| (self.value)(v))
    }

    /// Joins the non-empty parts of a label.
    pub fn join(&self, parts: &[&str]) -> String {
        parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(self.separator)
    }
}

/// The largest magnitude that is drawn. Beyond it sums of a few values could overflow to infinity, and no customer
/// figure is that large; such a value counts as missing, like NaN.
const LARGEST: f64 = 1e100;

/// The number itself when it can be drawn; vanishing ones become 0.
///
/// This is the one gate through which data reaches the layout: NaN would be drawn as a plausible point and an infinite
/// range would never end.
pub(super) fn drawable(value: f64) -> Option<f64> {
    match value {
        v if !v.is_finite() || v.abs() > LARGEST => None,
        v if v.abs() < 1.0 / LARGEST => Some(0.0),
        v => Some(v),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_that_can_be_drawn_pass() {
        assert_eq!(drawable(f64::NAN), None);
        assert_eq!(drawable(f64::INFINITY), None);
        assert_eq!(drawable(-1e200), None);
        assert_eq!(drawable(5e-324), Some(0.0));
        assert_eq!(drawable(-2.5), Some(-2.5));
    }

    #[test]
    fn a_label_skips_empty_parts() {
        let f = Format { value: &|v| format!("{v}"), tick: &|v, _| format!("{v}"), separator: ", ", missing: "–" };
        assert_eq!(f.join(&["new", "", "12"]), "new, 12");
        assert_eq!(f.figure(Some(f64::NAN)), "–");
    }
}
