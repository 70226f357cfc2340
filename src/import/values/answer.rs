//! Answers to a question with a scale: numbers, numbers with words around them, stars, shares, words alone.

use super::number::{DecimalMark, read_number};
use serde::{Deserialize, Serialize};

/// How words on a scale become numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Words {
    /// Very dissatisfied 1, dissatisfied 2, neither 3, satisfied 4, very satisfied 5; also for agreeing, likely, easy, good.
    Five,
    /// Extremely 1 and 7, very or plain 2 and 6, slightly or somewhat 3 and 5, neither 4.
    Seven,
    /// Poor 1, fair 2, good 3, very good 4, excellent 5.
    Quality,
}

/// An answer and the top of its scale, where it says it itself: `4/5`, `★★★★☆`, `80%`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::import) struct Answer {
    pub value: f64,
    pub of: Option<u32>,
}

/// The greatest answer on any scale.
const GREATEST: f64 = 100.0;

/// Reads an answer that holds a number: `9`, `10 - Extremely likely`, `9分`, `4 out of 5`, `Very satisfied (5)`, `★★★★☆`.
pub(in crate::import) fn answer(text: &str, decimal: DecimalMark) -> Option<Answer> {
    let text = text.trim();
    if let Some(number) = read_number(text, decimal) {
        return Some(Answer { value: number.value(), of: None });
    }
    if let Some(share) = text.strip_suffix(['%', '％']) {
        return Some(Answer { value: read_number(share, decimal)?.value(), of: Some(100) });
    }
    stars(text).or_else(|| in_front(text)).or_else(|| in_brackets(text)).filter(|answer| answer.value <= GREATEST)
}

fn stars(text: &str) -> Option<Answer> {
    let (full, empty) = (|c: &char| matches!(c, '★' | '⭐'), |c: &char| *c == '☆');
    let only = text.chars().all(|c| full(&c) || empty(&c) || c == '\u{fe0f}' || c.is_whitespace());
    let (value, rest) = (text.chars().filter(full).count(), text.chars().filter(empty).count());
    let of = if rest > 0 { (value + rest) as u32 } else { 5 };
    (only && value + rest > 0).then_some(Answer { value: value as f64, of: Some(of) })
}

/// The number at the beginning, when no other number follows than the top of the scale.
fn in_front(text: &str) -> Option<Answer> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let end = text.find(|c: char| !is_number(c))?;
    let (number, rest) = text.split_at_checked(end)?;
    let value: f64 = number.trim_end_matches('.').parse().ok()?;
    let rest = rest.trim_start();
    let top = rest.strip_prefix('/').or_else(|| rest.strip_prefix("out of")).or_else(|| rest.strip_prefix("of "));
    if let Some(of) = top.and_then(|top| top.trim().trim_end_matches(|c: char| !c.is_ascii_digit()).parse().ok()) {
        return Some(Answer { value, of: Some(of) });
    }
    let of_five = ["star", "星", "颗星", "顆星"].iter().any(|star| rest.to_lowercase().starts_with(star));
    (!rest.contains(|c: char| c.is_ascii_digit())).then_some(Answer { value, of: of_five.then_some(5) })
}

/// The number in brackets at the end, or before 分.
fn in_brackets(text: &str) -> Option<Answer> {
    let (words, number) = match text.strip_suffix([')', '）']) {
        Some(inner) => inner.rsplit_once(['(', '（'])?,
        None => {
            let inner = text.strip_suffix('分')?;
            inner.split_at_checked(inner.trim_end_matches(|c: char| c.is_ascii_digit()).len())?
        }
    };
    let value = number.trim().trim_end_matches('分').parse().ok()?;
    (!words.contains(|c: char| c.is_ascii_digit())).then_some(Answer { value, of: None })
}

/// For or against, and how much: 0 plain, 1 a little, 2 very, 3 wholly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opinion {
    Neutral,
    For(u8),
    Against(u8),
}

#[rustfmt::skip]
const NEUTRAL: &[&str] = &["neither", "neutral", "undecided", "average", "一般", "中立", "普通", "尚可", "说不清", "說不清", "无所谓", "無所謂", "weder"];
#[rustfmt::skip]
const AGAINST: &[&str] = &[
    "dissatisf", "unsatisf", "not satisf", "not at all satisf", "disagree", "unlikely", "not likely", "not at all likely", "difficult", "hard", "unhappy", "poor", "bad",
    "terrible", "awful", "不满意", "不滿意", "不太满意", "不太滿意", "不同意", "不太同意", "不愿意", "不願意", "不太愿意", "不可能", "不容易", "不推荐", "不推薦", "困难", "困難", "很差", "较差",
    "非常差", "差评", "差評", "unzufrieden",
];
#[rustfmt::skip]
const IN_FAVOUR: &[&str] = &[
    "satisf", "agree", "likely", "easy", "happy", "good", "great", "excellent", "满意", "滿意", "同意", "愿意", "願意", "可能", "容易", "推荐", "推薦", "很好", "非常好", "较好",
    "好评", "好評", "zufrieden",
];
const WHOLLY: &[&str] = &[
    "extremely",
    "completely",
    "strongly",
    "totally",
    "entirely",
    "not at all",
    "完全",
    "极其",
    "極其",
    "terrible",
    "awful",
];
const VERY: &[&str] = &["very", "highly", "excellent", "great", "非常", "十分", "很", "特别", "特別", "sehr"];
const A_LITTLE: &[&str] = &[
    "somewhat", "slightly", "rather", "fairly", "a little", "比较", "比較", "有点", "有點", "较", "較", "稍", "不太",
    "eher",
];

/// What a text on a scale says; nothing when it is none.
pub(super) fn opinion(text: &str) -> Option<Opinion> {
    let text = text.trim().to_lowercase();
    if text.chars().count() > 60 {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(NEUTRAL) || matches!(text.as_str(), "ok" | "okay" | "fair") {
        return Some(Opinion::Neutral);
    }
    let degree = if has(WHOLLY) {
        3
    } else if has(A_LITTLE) {
        1
    } else if has(VERY) {
        2
    } else {
        0
    };
    if has(AGAINST) { Some(Opinion::Against(degree)) } else { has(IN_FAVOUR).then_some(Opinion::For(degree)) }
}

impl Words {
    /// The greatest number that the words stand for.
    pub fn highest(self) -> u32 {
        match self {
            Words::Five | Words::Quality => 5,
            Words::Seven => 7,
        }
    }

    /// The number that a word stands for.
    ///
    /// ```
    /// use rapport::import::Words;
    /// assert_eq!(Words::Five.number("Very satisfied"), Some(5.0));
    /// assert_eq!(Words::Five.number("不太满意"), Some(2.0));
    /// assert_eq!(Words::Seven.number("Slightly agree"), Some(5.0));
    /// assert_eq!(Words::Quality.number("Very good"), Some(4.0));
    /// ```
    pub fn number(self, text: &str) -> Option<f64> {
        if self == Words::Quality {
            let text = text.trim().to_lowercase();
            let ranks = ["poor", "fair", "good", "very good", "excellent"];
            return ranks.iter().position(|rank| *rank == text).map(|rank| rank as f64 + 1.0);
        }
        Some(match (self, opinion(text)?) {
            (Words::Seven, Opinion::Neutral) => 4.0,
            (Words::Seven, Opinion::For(degree)) => [6.0, 5.0, 6.0, 7.0].get(usize::from(degree)).copied()?,
            (Words::Seven, Opinion::Against(degree)) => [2.0, 3.0, 2.0, 1.0].get(usize::from(degree)).copied()?,
            (_, Opinion::Neutral) => 3.0,
            (_, Opinion::For(degree)) => 4.0 + f64::from(u8::from(degree > 1)),
            (_, Opinion::Against(degree)) => 2.0 - f64::from(u8::from(degree > 1)),
        })
    }

    /// The scale on which all of these texts lie; nothing when most say nothing on any.
    pub(in crate::import) fn of<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Words> {
        let (all, known) = (texts.clone().count(), texts.clone().filter(|text| opinion(text).is_some()).count());
        if all == 0 || known * 10 < all * 9 {
            return None;
        }
        let is = |word: &str| texts.clone().any(|text| text.trim().eq_ignore_ascii_case(word));
        let has = |degrees: &[u8]| {
            texts.clone().any(|text| {
                matches!(opinion(text), Some(Opinion::For(degree) | Opinion::Against(degree)) if degrees.contains(&degree))
            })
        };
        Some(if is("excellent") && is("very good") {
            Words::Quality
        } else if has(&[3]) && has(&[1]) && has(&[0, 2]) {
            Words::Seven
        } else {
            Words::Five
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_in_an_answer_counts() {
        for (text, value, of) in [
            ("10 - Extremely likely", 10.0, None),
            ("0 - Not at all likely", 0.0, None),
            ("9", 9.0, None),
            ("7分", 7.0, None),
            ("4/5", 4.0, Some(5)),
            ("4 out of 5", 4.0, Some(5)),
            ("3 stars", 3.0, Some(5)),
            ("4星", 4.0, Some(5)),
            ("★★★★☆", 4.0, Some(5)),
            ("⭐⭐⭐", 3.0, Some(5)),
            ("80%", 80.0, Some(100)),
            ("Very satisfied (5)", 5.0, None),
            ("非常满意（5分）", 5.0, None),
            ("非常满意5分", 5.0, None),
            ("4.5", 4.5, None),
        ] {
            assert_eq!(answer(text, DecimalMark::Point), Some(Answer { value, of }), "{text}");
        }
        for text in ["Very satisfied", "1-2 times", "2024-01-05", "between 3 and 4", "", "101 nights", "B2B (2 of 3)"] {
            assert_eq!(answer(text, DecimalMark::Point).map(|answer| answer.value), None, "{text}");
        }
    }

    #[test]
    fn words_have_their_place_on_the_scale_of_their_column() {
        let five = [
            "Very satisfied",
            "Somewhat satisfied",
            "Neither satisfied nor dissatisfied",
            "Somewhat dissatisfied",
            "Very dissatisfied",
        ];
        assert_eq!(Words::of(five.into_iter()), Some(Words::Five));
        assert_eq!(five.map(|word| Words::Five.number(word)), [5.0, 4.0, 3.0, 2.0, 1.0].map(Some));
        let agree = ["Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree"];
        assert_eq!(Words::of(agree.into_iter()), Some(Words::Five));
        assert_eq!(agree.map(|word| Words::Five.number(word)), [5.0, 4.0, 3.0, 2.0, 1.0].map(Some));
        let chinese = ["非常满意", "比较满意", "一般", "不太满意", "非常不满意"];
        assert_eq!(chinese.map(|word| Words::Five.number(word)), [5.0, 4.0, 3.0, 2.0, 1.0].map(Some));
        let seven = [
            "Extremely satisfied",
            "Moderately satisfied",
            "Slightly satisfied",
            "Neither",
            "Slightly dissatisfied",
            "Moderately dissatisfied",
            "Extremely dissatisfied",
        ];
        assert_eq!(Words::of(seven.into_iter()), Some(Words::Seven));
        assert_eq!(seven.map(|word| Words::Seven.number(word)), [7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0].map(Some));
        let quality = ["Excellent", "Very good", "Good", "Fair", "Poor"];
        assert_eq!(Words::of(quality.into_iter()), Some(Words::Quality));
        assert_eq!(quality.map(|word| Words::Quality.number(word)), [5.0, 4.0, 3.0, 2.0, 1.0].map(Some));
        assert_eq!(Words::of(["Late", "Fine soap", "Very good"].into_iter()), None);
    }
}
