//! Spans of time as ticket systems write them: `1d 03:22`, `26:40:00`, `90 min`, or a number whose unit the header says.

use serde::{Deserialize, Serialize};

/// The unit of a bare number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // they say it themselves
pub enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl TimeUnit {
    fn seconds(self) -> f64 {
        match self {
            TimeUnit::Seconds => 1.0,
            TimeUnit::Minutes => 60.0,
            TimeUnit::Hours => 3600.0,
            TimeUnit::Days => 86_400.0,
        }
    }

    /// The unit with this name.
    fn of(word: &str) -> Option<TimeUnit> {
        Some(match word {
            "s" | "sec" | "secs" | "second" | "seconds" | "秒" => TimeUnit::Seconds,
            "m" | "min" | "mins" | "minute" | "minutes" | "分" | "分钟" | "分鐘" => TimeUnit::Minutes,
            "h" | "hr" | "hrs" | "hour" | "hours" | "小时" | "小時" | "时" | "時" | "std" => TimeUnit::Hours,
            "d" | "day" | "days" | "天" | "日" => TimeUnit::Days,
            _ => return None,
        })
    }

    /// The unit that a header says: "(in hrs)", "(minutes)", "in minutes", "时长(分钟)".
    pub(in crate::import) fn named(header: &str) -> Option<TimeUnit> {
        let lower = header.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphabetic());
        let word = words.find_map(|word| {
            TimeUnit::of(word).filter(|_| !matches!(word, "s" | "m" | "h" | "d" | "时" | "時" | "日" | "分"))
        });
        let inside = [
            ("分钟", TimeUnit::Minutes),
            ("分鐘", TimeUnit::Minutes),
            ("小时", TimeUnit::Hours),
            ("小時", TimeUnit::Hours),
            ("秒", TimeUnit::Seconds),
        ];
        word.or_else(|| inside.into_iter().find(|(word, _)| lower.contains(word)).map(|(_, unit)| unit))
    }
}

/// Seconds of a span; `unit` is that of a bare number.
pub(in crate::import) fn duration(text: &str, unit: Option<TimeUnit>) -> Option<i64> {
    let text = text.trim().to_lowercase();
    let (sign, text) = text.strip_prefix('-').map_or((1.0, &*text), |rest| (-1.0, rest));
    if let Ok(number) = text.parse::<f64>() {
        return unit.filter(|_| number.is_finite()).map(|unit| (sign * number * unit.seconds()).round() as i64);
    }
    let (mut seconds, mut rest, mut parts) = (0.0, text.trim(), 0);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':'))).unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(end)?;
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (word, next) = after.split_at_checked(end)?;
        seconds += match number.contains(':') {
            true => clocked(number)?,
            false => number.parse::<f64>().ok()? * TimeUnit::of(word)?.seconds(),
        };
        if number.contains(':') && !word.is_empty() && TimeUnit::of(word).is_none() {
            return None;
        }
        parts += 1;
        rest = next.trim_start_matches([',', ' ', '、']);
    }
    (parts > 0).then_some((sign * seconds).round() as i64)
}

/// `26:40:00`, `03:22`: hours, minutes and, as a third part, seconds.
fn clocked(text: &str) -> Option<f64> {
    let parts: Vec<f64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [hours, minutes] if minutes < 60.0 => Some(hours * 3600.0 + minutes * 60.0),
        [hours, minutes, seconds] if minutes < 60.0 && seconds < 60.0 => {
            Some(hours * 3600.0 + minutes * 60.0 + seconds)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_in_the_usual_forms() {
        for (text, unit, seconds) in [
            ("1d 03:22", None, 98_520),
            ("26:40:00", None, 96_000),
            ("00:30:00", None, 1_800),
            ("90 min", None, 5_400),
            ("2h 15m", None, 8_100),
            ("1 day, 2 hours", None, 93_600),
            ("3天2小时", None, 266_400),
            ("90", Some(TimeUnit::Minutes), 5_400),
            ("1.5", Some(TimeUnit::Hours), 5_400),
            ("-2h", None, -7_200),
        ] {
            assert_eq!(duration(text, unit), Some(seconds), "{text}");
        }
        for text in ["90", "soon", "2024-01-05 10:00", "10:75", "1d 03:22 x9", ""] {
            assert_eq!(duration(text, None), None, "{text}");
        }
    }

    #[test]
    fn headers_say_the_unit_of_bare_numbers() {
        for (header, unit) in [
            ("First response time (in hrs)", Some(TimeUnit::Hours)),
            ("First reply time in minutes", Some(TimeUnit::Minutes)),
            ("Time to close (seconds)", Some(TimeUnit::Seconds)),
            ("响应时长（分钟）", Some(TimeUnit::Minutes)),
            ("处理时长(小时)", Some(TimeUnit::Hours)),
            ("First response time", None),
            ("关闭时间", None),
        ] {
            assert_eq!(TimeUnit::named(header), unit, "{header}");
        }
    }
}
