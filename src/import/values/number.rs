//! Decimal numbers as files write them, exact, without binary fractions.

use super::sign::{Sign, currency_at_edge};
use super::simple::simple;
use crate::units::{AmountUnit, Exact};
use serde::{Deserialize, Serialize};

/// What stands before the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum DecimalMark {
    /// 1,234.50
    #[default]
    Point,
    /// 1.234,50
    Comma,
}

/// A decimal number: `digits` / 10^`scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// All digits, with the sign of the number.
    pub digits: i64,
    /// How many of them stand after the decimal mark.
    pub scale: u32,
    /// The currency beside the number.
    pub sign: Option<Sign>,
}

/// More digits than this do not fit 64 bits.
pub(super) const MOST_DIGITS: u32 = 18;

impl Number {
    /// Hundredths, rounded half away from zero, and whether rounding changed the value; none beyond 64 bits.
    ///
    /// ```
    /// use rapport::import::{DecimalMark, read_number};
    /// let third = |text| read_number(text, DecimalMark::Point).and_then(|n| n.minor_units());
    /// assert_eq!(third("1.95"), Some((195, false)));
    /// assert_eq!(third("0.125"), Some((13, true)));
    /// assert_eq!(third("(1,234.50)"), Some((-123_450, false)));
    /// assert_eq!(third("29,33"), None); // not 2933
    /// ```
    #[inline]
    pub fn minor_units(self) -> Option<(i64, bool)> {
        // Nearly every amount; the general way multiplies in 128 bits.
        const LARGEST: u64 = i64::MAX as u64 / 100;
        if self.digits.unsigned_abs() <= LARGEST {
            match self.scale {
                0 => return Some((self.digits * 100, false)),
                1 => return Some((self.digits * 10, false)),
                2 => return Some((self.digits, false)),
                _ => {}
            }
        }
        in_unit(i128::from(self.digits), self.scale, AmountUnit::Hundredths)
    }

    /// The same in a unit.
    #[inline]
    pub(in crate::import) fn amount(self, unit: AmountUnit) -> Option<(i64, bool)> {
        match unit {
            AmountUnit::Hundredths => self.minor_units(),
            AmountUnit::TenThousandths => in_unit(i128::from(self.digits), self.scale, unit),
        }
    }

    /// Quantity × price in a unit, computed exactly and rounded once.
    pub fn times(self, other: Number, unit: AmountUnit) -> Option<(i64, bool)> {
        in_unit(i128::from(self.digits) * i128::from(other.digits), self.scale + other.scale, unit)
    }

    /// The amount, rounded where it has more than four decimals; none beyond 64 bits.
    pub(in crate::import) fn exact(self) -> Option<Exact> {
        const FINE: AmountUnit = AmountUnit::TenThousandths;
        self.amount(FINE).map(|(amount, _)| FINE.exact(amount))
    }

    /// Quantity × price, rounded in the same way.
    pub(in crate::import) fn exact_times(self, other: Number) -> Option<Exact> {
        const FINE: AmountUnit = AmountUnit::TenThousandths;
        self.times(other, FINE).map(|(amount, _)| FINE.exact(amount))
    }

    /// The number times 10^`power`; none beyond 64 bits.
    fn times_power(self, power: u32) -> Option<Number> {
        let missing = power.saturating_sub(self.scale);
        let digits = self.digits.checked_mul(10i64.checked_pow(missing)?)?;
        Some(Number { digits, scale: self.scale.saturating_sub(power), ..self })
    }

    /// The nearest binary fraction, for quantities and ratings.
    #[inline]
    pub fn value(self) -> f64 {
        if self.scale == 0 {
            return self.digits as f64;
        }
        self.digits as f64 / 10f64.powi(self.scale as i32)
    }
}

/// `digits` / 10^`scale` in a unit, rounded half away from zero, and whether rounding changed it; none beyond 64 bits.
pub(super) fn in_unit(digits: i128, scale: u32, unit: AmountUnit) -> Option<(i64, bool)> {
    let (value, rounded) = match unit.decimals().checked_sub(scale) {
        Some(missing) => (digits.checked_mul(10i128.pow(missing))?, false),
        None => {
            let unit = 10i128.checked_pow(scale - unit.decimals())?;
            let (whole, rest) = (digits / unit, digits % unit);
            let away = i128::from(rest.abs() * 2 >= unit) * digits.signum();
            (whole + away, rest != 0)
        }
    };
    i64::try_from(value).ok().map(|v| (v, rounded))
}

/// Reads a number as people write it: signs before or after, brackets for negative, currency, thousands separators, a
/// dash in the place of the fraction (`12.–`), an exponent, and the apostrophe that keeps spreadsheets from calculating.
/// Separators must stand between groups of digits (1,234 or 12,34,567), so that a decimal comma read under the wrong
/// mark is refused instead of being taken for a hundred times the amount.
pub fn read_number(text: &str, mark: DecimalMark) -> Option<Number> {
    if let Some(number) = simple(text.as_bytes(), mark) {
        return Some(number);
    }
    let (mut rest, mut negative, mut signed, mut sign) = (undressed(text.trim()), false, false, None);
    loop {
        let before = rest.len();
        if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')).filter(|_| !signed) {
            (rest, negative, signed) = (inner, true, true);
        }
        rest = without_dash(rest, mark);
        let strip = |c: char| rest.strip_prefix(c).or_else(|| rest.strip_suffix(c)).filter(|_| !signed);
        if let Some(inner) = MINUSES.into_iter().find_map(strip) {
            // –.50 is how some write 0.50 and others -0.50.
            if rest.starts_with(DASHES) && inner.starts_with(['.', ',']) {
                return None;
            }
            (rest, negative, signed) = (inner, true, true);
        } else if let Some(inner) = strip('+') {
            (rest, signed) = (inner, true);
        }
        rest = rest.trim();
        if let Some((inner, found)) = currency_at_edge(rest).filter(|_| sign.is_none()) {
            (rest, sign) = (inner.trim(), Some(found));
        }
        if rest.len() == before {
            break;
        }
    }
    let (rest, power) = multiple(rest);
    let number = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => scientific(mantissa, exponent, mark)?,
        None => grouped(rest, mark)?,
    };
    let number = number.times_power(power)?;
    Some(Number { digits: if negative { -number.digits } else { number.digits }, sign, ..number })
}

/// What stands for a minus.
const MINUSES: [char; 5] = ['-', '−', '–', '‒', '﹣'];
/// What stands for a fraction of nothing.
const DASHES: [char; 4] = ['–', '—', '‒', '―'];

/// Without what keeps spreadsheets from taking a text for a formula: `'-75.63` and `="12.50"`.
fn undressed(text: &str) -> &str {
    let quoted = text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"'));
    quoted.or(text.strip_prefix('\'')).or(text.strip_prefix('’')).unwrap_or(text).trim()
}

/// Takes a dash from the place of the fraction: `12.–` and `12,-` are 12, not -12. The mark before it must be the decimal
/// mark where another one stands in the number.
fn without_dash(text: &str, mark: DecimalMark) -> &str {
    let body = text.trim_end_matches(|c| c == '-' || DASHES.contains(&c));
    let (point, other) = if mark == DecimalMark::Point { ('.', ',') } else { (',', '.') };
    let whole =
        body.strip_suffix(point).or_else(|| body.strip_suffix(other).filter(|whole| !whole.contains(['.', ','])));
    match whole {
        Some(whole) if body.len() < text.len() && whole.ends_with(|c: char| c.is_ascii_digit()) => whole,
        _ => text,
    }
}

/// `1.5e3`, `2E+02`: digits and a power of ten.
fn scientific(mantissa: &str, exponent: &str, mark: DecimalMark) -> Option<Number> {
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let (down, power) = match exponent.strip_prefix('-') {
        Some(power) => (true, power),
        None => (false, exponent.strip_prefix('+').unwrap_or(exponent)),
    };
    let power: u32 = digits(power).then(|| power.parse().ok()).flatten()?;
    // A mantissa has no thousands.
    let number = simple(mantissa.as_bytes(), mark)?;
    if down { Some(Number { scale: number.scale + power, ..number }) } else { number.times_power(power) }
}

/// Takes the word for a power of ten from the end of a number: `3.5万`, `12k`.
fn multiple(text: &str) -> (&str, u32) {
    let words = [("万", 4), ("萬", 4), ("亿", 8), ("億", 8), ("k", 3), ("K", 3), ("M", 6)];
    let found = words.into_iter().find_map(|(word, power)| Some((text.strip_suffix(word)?.trim_end(), power)));
    found.unwrap_or((text, 0))
}

/// No-break, narrow, figure and thin spaces, as some languages write them between thousands.
const SPACES: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}', '\u{2008}'];
/// The same between thousands in Switzerland.
const APOSTROPHES: [char; 6] = ['\'', '’', '‘', 'ʼ', '´', '`'];

/// Digits in groups, and a fraction.
fn grouped(text: &str, mark: DecimalMark) -> Option<Number> {
    let (point, thousands) = if mark == DecimalMark::Point { ('.', ',') } else { (',', '.') };
    // Arabic has marks of its own.
    let (whole, fraction) = text.split_once([point, '٫']).unwrap_or((text, ""));
    let is_separator = |c: char| c == thousands || SPACES.contains(&c) || APOSTROPHES.contains(&c) || "٬،".contains(c);
    let separator = whole.chars().find(|&c| is_separator(c));
    let mut digits = 0i64;
    let mut count = 0u32;
    let mut add = |part: &str| -> Option<()> {
        for c in part.chars() {
            count += 1;
            if count > MOST_DIGITS {
                return None;
            }
            digits = digits * 10 + i64::from(c.to_digit(10)?);
        }
        Some(())
    };
    match separator {
        None => add(whole)?,
        Some(separator) => {
            let mut groups = whole.split(separator).peekable();
            let first = groups.next()?;
            if !(1..=3).contains(&first.len()) {
                return None;
            }
            add(first)?;
            while let Some(group) = groups.next() {
                let last = groups.peek().is_none();
                if !(group.len() == 3 || !last && group.len() == 2) {
                    return None;
                }
                add(group)?;
            }
        }
    }
    add(fraction)?;
    (count > 0).then_some(Number { digits, scale: fraction.len() as u32, sign: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(text: &str, mark: DecimalMark) -> Option<i64> {
        read_number(text, mark).and_then(Number::minor_units).map(|(v, _)| v)
    }

    #[test]
    fn amounts_of_all_habits_are_read() {
        for text in [
            "1234.50",
            "1234.5",
            "+1234.50",
            "1,234.50",
            "1 234.50",
            "1'234.50",
            "1\u{a0}234.50",
            "$1,234.50",
            "US$ 1,234.50",
            "1,234.50 USD",
            "EUR 1234.50",
            "1234.50元",
            "¥1,234.50",
            "£1234.500",
            "\u{202f}1234.50 ",
        ] {
            assert_eq!(cents(text, DecimalMark::Point), Some(123_450), "{text}");
        }
        for text in ["-1234.50", "1234.50-", "(1,234.50)", "-$1,234.50", "$-1,234.50", "($1,234.50)", "−1234.5"] {
            assert_eq!(cents(text, DecimalMark::Point), Some(-123_450), "{text}");
        }
        for text in ["1234,50", "1.234,50", "1 234,50 €", "€ 1.234,5"] {
            assert_eq!(cents(text, DecimalMark::Comma), Some(123_450), "{text}");
        }
        for (text, cents_of) in [
            ("3.5万", 3_500_000),
            ("¥3.5万", 3_500_000),
            ("3.5萬元", 3_500_000),
            ("0.12345万", 123_450),
            ("-1.2亿元", -12_000_000_000),
            ("2億", 20_000_000_000),
            ("12k", 1_200_000),
            ("$1.5M", 150_000_000),
            ("(2.5K)", -250_000),
            ("12.5 kr", 1_250),
            ("RM 12.50", 1_250),
            ("RMB 12.50", 1_250),
            ("12.50 zł", 1_250),
            ("12.–", 1_200),
            ("12.-", 1_200),
            ("12,-", 1_200),
            ("1'234.—", 123_400),
            ("-12.–", -1_200),
            ("CHF 12.--", 1_200),
            ("'-75.63", -7_563),
            ("'-1,000.00", -100_000),
            ("=\"12.50\"", 1_250),
            ("1.5e3", 150_000),
            ("2E2", 20_000),
            ("-1.25E+03", -125_000),
            ("125e-2", 125),
            ("–75.63", -7_563),
            ("﹣5", -500),
            ("1`234.50", 123_450),
            ("1٬234٫50", 123_450),
            ("1,23,456.78", 12_345_678),
            ("10,00,00,000.50", 10_000_000_050),
        ] {
            assert_eq!(cents(text, DecimalMark::Point), Some(cents_of), "{text}");
        }
        assert_eq!(cents("12,34,567.00", DecimalMark::Point), Some(123_456_700));
        assert_eq!(cents(".5", DecimalMark::Point), Some(50));
        assert_eq!(cents("5.", DecimalMark::Point), Some(500));
    }

    #[test]
    fn the_wrong_mark_is_refused_not_multiplied() {
        for text in ["29,33", "1.234,50", "1,23", "12,3456", "1,2,3"] {
            assert_eq!(cents(text, DecimalMark::Point), None, "{text}");
        }
        assert_eq!(cents("29.33", DecimalMark::Comma), None);
    }

    #[test]
    fn other_words_make_it_unreadable() {
        for text in [
            "",
            "-",
            ".",
            "abc",
            "12 pcs",
            "1.2.3",
            "1e",
            "1e5x",
            "e5",
            "1e400",
            "1,000e3",
            "9,999.99 Cr",
            "9,999.99 DR",
            "–.50",
            "—",
            "12.-5",
            "1.234,-",
            "-(5)",
            "--5",
            "()",
            "$",
            "1.2.3万",
            "12%",
            "万",
            "k",
            "9223372036854775807k",
            "9999999999999999999",
            "$€5",
        ] {
            assert_eq!(cents(text, DecimalMark::Point), None, "{text}");
        }
    }

    #[test]
    fn products_are_exact_and_rounded_once() {
        let n = |t| read_number(t, DecimalMark::Point).unwrap();
        let (cents, fine) = (AmountUnit::Hundredths, AmountUnit::TenThousandths);
        assert_eq!(n("10").times(n("1.95"), cents), Some((1950, false)));
        assert_eq!(n("3").times(n("0.335"), cents), Some((101, true))); // 1.005, which a double stores as 1.00499…
        assert_eq!(n("-3").times(n("0.335"), cents), Some((-101, true)));
        assert_eq!(n("3").times(n("0.335"), fine), Some((10_050, false)));
        assert_eq!(n("-0.5").times(n("0.0001"), fine), Some((-1, true))); // -0.00005, half away from zero
        assert_eq!(n("999999999999999999").times(n("999999999999999999"), cents), None);
        // 922,337,203,685,477.5807 are the most ten-thousandths of 64 bits.
        assert_eq!(n("922337203685477.58").amount(fine), Some((9_223_372_036_854_775_800, false)));
        assert_eq!(n("922337203685477.59").amount(fine), None);
    }
}
