//! Numbers, money and days as text.

use super::lang::{Lang, Numbers};
use super::number::{Separators, parse_number};
use crate::units::{Currency, Day, Money, PercentagePoints, Ratio};

/// Writes values the way the reader's language does. A value that is not known has no text here: the caller shows "–".
/// Negative numbers carry a real minus sign (U+2212), as wide as the digits.
pub trait Format {
    /// The language of the words around the numbers.
    fn lang(&self) -> Lang;

    /// The way of writing numbers.
    fn numbers(&self) -> Numbers;

    /// A number with exactly this many decimals, grouped: `1,234.50`.
    fn decimal(&self, value: f64, digits: u8) -> String;

    /// A share in per cent: 0.629 is `62.9%` with one decimal.
    fn percent(&self, ratio: Ratio, digits: u8) -> String;

    /// A share in whole per cent, with decimals only where those would claim all or nothing.
    ///
    /// ```
    /// use rapport::locale::{Format, Plain};
    /// use rapport::units::Ratio;
    /// let shares = [0.5, 1.0, 2590.0 / 2600.0, 0.9999, 0.001, 0.0].map(|share| Plain.share(Ratio(share)));
    /// assert_eq!(shares, ["50%", "100%", "99.6%", "99.99%", "0.1%", "0%"]);
    /// ```
    fn share(&self, ratio: Ratio) -> String {
        let claims = |digits: i32| {
            let scale = 10f64.powi(digits + 2);
            let whole = (ratio.0 * scale).round() / scale;
            (whole == 0.0 || whole == 1.0) && whole != ratio.0
        };
        let digits = (0..6).find(|digits| !claims(*digits)).unwrap_or(6);
        self.percent(ratio, digits as u8)
    }

    /// Money, to the hundredth when the amount has any (`¥2,793,333.33`, `¥500`) or, compact, to about three figures
    /// (`¥8.38M`, `¥838万`).
    fn money(&self, amount: Money, currency: Currency, compact: bool) -> String;

    /// A large number to about three figures: `12.3K`, `1.2万`.
    fn compact(&self, value: f64) -> String;

    /// A day: `31 Dec 2024`, `2024年12月31日`.
    fn date(&self, day: Day) -> String;

    /// The month of a day alone: `Dec`, `12月`.
    fn month(&self, day: Day) -> String;

    /// Month and year: `Dec 2024`, `2024年12月`.
    fn month_year(&self, day: Day) -> String;

    /// The time of day of an instant in milliseconds since 1970, on the reader's clock: `14:02`.
    fn time(&self, epoch_ms: f64) -> String;

    /// How long ago in minutes: `3 minutes ago`, `2 days ago`, `3分钟前`.
    fn ago(&self, minutes: f64) -> String;

    /// A whole number, grouped: `1,234`.
    fn integer(&self, value: f64) -> String {
        self.decimal(value, 0)
    }

    /// A number with at most this many decimals, for a field: `12.5`, never `12.50`.
    fn decimal_up_to(&self, value: f64, digits: u8) -> String {
        let scale = 10f64.powi(digits.into());
        let rounded = (value * scale).round() / scale;
        let needed = (0..digits).find(|&n| {
            let scale = 10f64.powi(n.into());
            ((rounded * scale).round() / scale - rounded).abs() < 1e-12 * rounded.abs().max(1.0)
        });
        self.decimal(rounded, needed.unwrap_or(digits))
    }

    /// A difference between two shares, always with its sign: `+1.2 pp`, `−0.3 个百分点`.
    fn pp(&self, points: PercentagePoints, digits: u8) -> String {
        let number = with_sign(points.0, self.decimal(points.0, digits));
        match self.lang() {
            Lang::En => format!("{number} pp"),
            Lang::ZhHans => format!("{number} 个百分点"),
            Lang::ZhHant => format!("{number} 個百分點"),
        }
    }

    /// A size in bytes, by thousands as browsers and file managers show it: `75 MB`.
    fn bytes(&self, bytes: f64) -> String {
        const UNITS: [&str; 5] = ["B", "KB", "MB", "GB", "TB"];
        let (mut size, mut unit) = (bytes, "B");
        for name in UNITS {
            unit = name;
            if size.abs() < 999.5 {
                break;
            }
            if name != "TB" {
                size /= 1000.0;
            }
        }
        let digits = u8::from(unit != "B" && size.abs() < 9.95);
        format!("{} {unit}", self.decimal(size, digits))
    }

    /// Words in a row: `a, b and c`, `a、b和c`.
    fn list(&self, items: &[&str]) -> String {
        let (comma, and) = match self.lang() {
            Lang::En => (", ", " and "),
            Lang::ZhHans => ("、", "和"),
            Lang::ZhHant => ("、", "和"),
        };
        match items.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(comma)),
            Some((last, _)) => (*last).to_owned(),
            None => String::new(),
        }
    }

    /// Reads what a person typed, with the separators of this way of writing; see [`parse_number`].
    fn parse_number(&self, text: &str) -> Option<f64> {
        let separators = match self.numbers() {
            Numbers::DecimalComma => Separators::COMMA,
            _ => Separators::POINT,
        };
        parse_number(text, separators)
    }
}

/// Adds the plus sign that a rise carries; a fall already has its minus, and a text of zeros stays bare.
///
/// ```
/// use rapport::locale::with_sign;
/// assert_eq!(with_sign(1.2, "1.2".to_owned()), "+1.2");
/// assert_eq!(with_sign(0.04, "0.0".to_owned()), "0.0");
/// ```
pub fn with_sign(value: f64, text: String) -> String {
    let shows_something = text.chars().any(|c| matches!(c, '1'..='9'));
    match value > 0.0 && shows_something {
        true => format!("+{text}"),
        false if !shows_something => text.trim_start_matches('−').to_owned(),
        false => text,
    }
}
