//! Formats without a browser.

use super::format::Format;
use super::lang::{Lang, Numbers};
use crate::units::{Currency, Day, Money, Ratio};

/// English formats in plain Rust, for native tests and for charts drawn outside a browser.
///
/// ```
/// use rapport::locale::{Format, Plain};
/// use rapport::units::{Currency, Money, Ratio};
/// assert_eq!(Plain.integer(-1234567.0), "−1,234,567");
/// assert_eq!(Plain.percent(Ratio(0.629), 1), "62.9%");
/// assert_eq!(Plain.money(Money::from_units(8_380_000.0), Currency::CNY, true), "¥8.38M");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Plain;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Format for Plain {
    fn lang(&self) -> Lang {
        Lang::En
    }

    fn numbers(&self) -> Numbers {
        Numbers::Thousands
    }

    fn decimal(&self, value: f64, digits: u8) -> String {
        let text = format!("{:.*}", usize::from(digits), value.abs());
        let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(w, d)| (w, Some(d)));
        let mut out = String::new();
        // Rounded to zero there is nothing negative left to show.
        if value < 0.0 && text.bytes().any(|b| matches!(b, b'1'..=b'9')) {
            out.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if let Some(decimals) = decimals {
            out.push('.');
            out.push_str(decimals);
        }
        out
    }

    fn percent(&self, ratio: Ratio, digits: u8) -> String {
        format!("{}%", self.decimal(ratio.0 * 100.0, digits))
    }

    fn money(&self, amount: Money, currency: Currency, compact: bool) -> String {
        let sign = match currency.code() {
            _ if currency.is_none() => String::new(),
            "CNY" | "JPY" => "¥".to_owned(),
            "USD" => "$".to_owned(),
            "EUR" => "€".to_owned(),
            "GBP" => "£".to_owned(),
            code => format!("{code} "),
        };
        let number = match (compact, amount.0 % 100) {
            (true, _) => self.compact(amount.units()),
            (false, 0) => self.decimal(amount.units(), 0),
            (false, _) => self.decimal(amount.units(), 2),
        };
        match number.strip_prefix('−') {
            Some(number) => format!("−{sign}{number}"),
            None => format!("{sign}{number}"),
        }
    }

    fn compact(&self, value: f64) -> String {
        let (mut size, mut unit) = (value, "");
        for name in ["K", "M", "B", "T"] {
            if three_figures(size).abs() < 1000.0 {
                break;
            }
            size /= 1000.0;
            unit = name;
        }
        let size = three_figures(size);
        let digits = match size.abs() {
            s if s >= 100.0 => 0,
            s if s >= 10.0 => 1,
            _ => 2,
        };
        let text = self.decimal(size, digits);
        let text = if digits > 0 { text.trim_end_matches('0').trim_end_matches('.') } else { text.as_str() };
        format!("{text}{unit}")
    }

    fn date(&self, day: Day) -> String {
        let (_, _, number) = day.ymd();
        format!("{number} {}", self.month_year(day))
    }

    fn month(&self, day: Day) -> String {
        let (_, month, _) = day.ymd();
        MONTHS.get(month as usize - 1).copied().unwrap_or_default().to_owned()
    }

    fn month_year(&self, day: Day) -> String {
        let (year, _, _) = day.ymd();
        format!("{} {year}", self.month(day))
    }

    fn time(&self, epoch_ms: f64) -> String {
        let minutes = (epoch_ms / 60_000.0).floor().rem_euclid(1440.0) as u32;
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    fn ago(&self, minutes: f64) -> String {
        let (count, unit) = match minutes.max(0.0).floor() {
            m if m < 60.0 => (m, "minute"),
            m if m < 1440.0 => ((m / 60.0).floor(), "hour"),
            m => ((m / 1440.0).floor(), "day"),
        };
        format!("{} {unit}{} ago", self.integer(count), if count == 1.0 { "" } else { "s" })
    }
}

/// Rounds to three significant figures.
fn three_figures(value: f64) -> f64 {
    match value {
        v if v.abs() >= 100.0 => v.round(),
        v if v.abs() >= 10.0 => (v * 10.0).round() / 10.0,
        v => (v * 100.0).round() / 100.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::PercentagePoints;

    #[test]
    fn numbers() {
        for (value, digits, text) in
            [(0.0, 0, "0"), (999.0, 0, "999"), (1000.0, 0, "1,000"), (-0.001, 2, "0.00"), (1234.5, 1, "1,234.5")]
        {
            assert_eq!(Plain.decimal(value, digits), text);
        }
        for (value, text) in [
            (0.0, "0"),
            (999.4, "999"),
            (999.6, "1K"),
            (12_345.0, "12.3K"),
            (999_950.0, "1M"),
            (1_900_000.0, "1.9M"),
            (-100_000.0, "−100K"),
            (0.535, "0.54"),
        ] {
            assert_eq!(Plain.compact(value), text, "{value}");
        }
    }

    #[test]
    fn money_points_bytes_and_lists() {
        assert_eq!(Plain.money(Money(279_333_333), Currency::CNY, false), "¥2,793,333.33");
        assert_eq!(Plain.money(Money(-50_000), Currency::CNY, false), "−¥500");
        assert_eq!(Plain.money(Money(-50_050), Currency::NONE, false), "−500.50");
        assert_eq!(Plain.pp(PercentagePoints(1.24), 1), "+1.2 pp");
        assert_eq!(Plain.pp(PercentagePoints(-0.3), 1), "−0.3 pp");
        assert_eq!(Plain.pp(PercentagePoints(-0.01), 1), "0.0 pp");
        assert_eq!(Plain.bytes(75_000_000.0), "75 MB");
        assert_eq!(Plain.bytes(1_500.0), "1.5 KB");
        assert_eq!(Plain.bytes(12.0), "12 B");
        assert_eq!(Plain.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(Plain.list(&["a"]), "a");
    }

    #[test]
    fn days_and_times() {
        let day = Day::from_ymd(2024, 12, 31).unwrap();
        assert_eq!(Plain.date(day), "31 Dec 2024");
        assert_eq!(Plain.month_year(day), "Dec 2024");
        assert_eq!(Plain.time(14.0 * 3_600_000.0 + 2.0 * 60_000.0), "14:02");
        assert_eq!(Plain.ago(1.0), "1 minute ago");
        assert_eq!(Plain.ago(3.0 * 1440.0), "3 days ago");
    }
}
