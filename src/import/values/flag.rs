//! Yes and no, and the time of day, as files write them.

/// Whether a value says yes or no; a number says yes when it is above zero.
pub(in crate::import) fn flag(text: &str) -> Option<bool> {
    const YES: [&str; 27] = [
        "yes",
        "y",
        "true",
        "t",
        "x",
        "ok",
        "on",
        "ja",
        "subscribed",
        "opted in",
        "granted",
        "resolved",
        "solved",
        "closed",
        "completed",
        "是",
        "有",
        "真",
        "√",
        "✓",
        "已",
        "同意",
        "已同意",
        "已解决",
        "已解決",
        "已授权",
        "已訂閱",
    ];
    const NO: [&str; 24] = [
        "no",
        "n",
        "false",
        "f",
        "-",
        "off",
        "none",
        "nein",
        "unsubscribed",
        "opted out",
        "denied",
        "unresolved",
        "open",
        "pending",
        "not subscribed",
        "否",
        "无",
        "無",
        "假",
        "×",
        "未",
        "未解决",
        "未解決",
        "不同意",
    ];
    let lower = text.trim().to_lowercase();
    if YES.contains(&lower.as_str()) {
        return Some(true);
    }
    if NO.contains(&lower.as_str()) {
        return Some(false);
    }
    lower.parse::<f64>().ok().filter(|n| n.is_finite() && *n < 10_000.0).map(|n| n > 0.0)
}

/// The time of day in a value that holds a date, in seconds: `2024-03-05 14:07:31`, `3/5/2024 2:07 PM`, `下午 2:07`, or the
/// fraction of an Excel serial. 24:00 is the end of the day, and a leap second, :60, the second after :59. An offset is
/// not applied here (see [`Zone`](crate::import::Zone)).
pub(super) fn clock(text: &str) -> Option<u32> {
    let Some(colon) = text.find(':') else {
        let fraction: f64 = text.parse::<f64>().ok().filter(|n| *n < 200_000.0)?.fract();
        return Some((fraction * 86_400.0).round().clamp(0.0, 86_399.0) as u32);
    };
    let (before, after) = text.split_at(colon);
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count().min(2);
    let mut hour: u32 = before.get(before.len() - digits..)?.parse().ok()?;
    let mut rest = after.get(1..)?.split(|c: char| !c.is_ascii_digit());
    let minute: u32 = rest.next()?.parse().ok()?;
    let seconds =
        after.get(1..)?.split_once(':').and_then(|(_, s)| s.get(..2)).and_then(|s| s.parse().ok()).unwrap_or(0);
    let lower = text.to_lowercase();
    let afternoon = ["pm", "p.m", "下午", "晚上"].iter().any(|word| lower.contains(word));
    let morning = ["am", "a.m", "上午", "凌晨", "早上"].iter().any(|word| lower.contains(word));
    if afternoon && hour < 12 {
        hour += 12;
    }
    if morning && hour == 12 {
        hour = 0;
    }
    let fits = hour < 24 && minute < 60 && seconds <= 60 || (hour, minute, seconds) == (24, 0, 0);
    fits.then_some(hour * 3600 + minute * 60 + seconds)
}

/// The time of day of a written date: midnight where none is written, nothing where what is written is no time.
pub(in crate::import) fn time_of_day(text: &str) -> Option<u32> {
    if text.contains(':') { clock(text) } else { Some(clock(text).unwrap_or(0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read_in_the_usual_forms() {
        for (text, seconds) in [
            ("2019-11-01 08:51:12.402", 31_872),
            ("11/1/2019 2:30:36 PM", 52_236),
            ("2024-03-05T14:07:31Z", 50_851),
            ("2024/3/5 下午 2:07", 50_820),
            ("12:05 AM", 300),
            ("45356.5", 43_200),
            ("2024-01-31 24:00:00", 86_400),
            ("2024-01-31T24:00", 86_400),
            ("2016-12-31 23:59:60", 86_400),
            ("2024-06-30 23:59:60", 86_400),
            ("2024-01-05 11:59:60 AM", 43_200),
        ] {
            assert_eq!(clock(text), Some(seconds), "{text}");
        }
        assert_eq!((clock("2024-03-05"), clock("5.3.2024 25:00")), (None, None));
        assert_eq!((clock("2024-01-31 24:00:01"), clock("2024-01-31 24:30"), clock("10:00:61")), (None, None, None));
        assert_eq!((time_of_day("2024-03-05"), time_of_day("5.3.2024 25:00")), (Some(0), None));
    }

    #[test]
    fn yes_and_no_are_read_in_the_usual_words() {
        for yes in ["Yes", "TRUE", "1", "是", "3", "x"] {
            assert_eq!(flag(yes), Some(true), "{yes}");
        }
        for no in ["no", "False", "0", "否", "未解决"] {
            assert_eq!(flag(no), Some(false), "{no}");
        }
        assert_eq!((flag("maybe"), flag("20240305")), (None, None));
    }
}
