//! The scale on which customers answer, found by what says it: the answers themselves, the name of the column, the
//! greatest and the least answer.

use super::answer::{Words, answer};
use super::number::DecimalMark;
use crate::import::look::doubt::Doubt;
use crate::import::look::meanings::Look;
use crate::import::look::table_doubt::TableDoubt;
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use serde::{Deserialize, Serialize};

/// The scale of the answers in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// The least possible answer.
    pub lowest: u32,
    /// The greatest possible answer.
    pub highest: u32,
    /// How words become numbers, where the answers are words.
    pub words: Option<Words>,
}

impl Scale {
    /// Satisfaction with an order.
    pub const FIVE: Scale = Scale::from_to(1, 5);
    /// "Would you recommend us?", the only scale on which there is an NPS.
    pub const ELEVEN: Scale = Scale::from_to(0, 10);
    /// The scales that a person can choose.
    pub const ALL: [Scale; 8] = [
        Scale::from_to(1, 3),
        Scale::from_to(1, 4),
        Scale::FIVE,
        Scale::from_to(1, 6),
        Scale::from_to(1, 7),
        Scale::from_to(1, 10),
        Scale::ELEVEN,
        Scale::from_to(0, 100),
    ];

    /// A scale of numbers.
    pub const fn from_to(lowest: u32, highest: u32) -> Scale {
        Scale { lowest, highest, words: None }
    }

    /// Whether an answer lies on the scale.
    pub fn holds(self, answer: f64) -> bool {
        (f64::from(self.lowest)..=f64::from(self.highest)).contains(&answer)
    }

    /// Whether an NPS can be made of the answers: promoters say 9 or 10 of 10.
    pub fn is_recommendation(self) -> bool {
        self.highest == 10 && self.words.is_none()
    }

    /// The answer on the scale of 1 to 5, in proportion: 1 + 4 · (answer − lowest) / (highest − lowest). The share of the
    /// way from the least to the greatest possible answer stays the same (per cent of maximum possible, Cohen et al. 1999,
    /// "The problem of units and the circumstance for POMP", Multivariate Behavioral Research 34(3)).
    ///
    /// ```
    /// use rapport::import::Scale;
    /// assert_eq!(Scale::from_to(1, 10).to_five(10.0), 5.0);
    /// assert_eq!(Scale::from_to(1, 7).to_five(4.0), 3.0);
    /// assert_eq!(Scale::from_to(0, 100).to_five(75.0), 4.0);
    /// assert_eq!(Scale::FIVE.to_five(4.0), 4.0);
    /// ```
    pub fn to_five(self, answer: f64) -> f64 {
        crate::dataset::to_five(answer, [self.lowest, self.highest])
    }

    /// Reads an answer; nothing when it is none or lies outside the scale.
    pub(in crate::import) fn read(self, text: &str, decimal: DecimalMark) -> Option<f64> {
        let number = answer(text, decimal).map(|answer| answer.value);
        number.or_else(|| self.words?.number(text)).filter(|number| self.holds(*number))
    }
}

/// Whether the answers of a column lie on a scale.
pub(in crate::import) fn has_scale(role: Role) -> bool {
    matches!(role, Role::Recommend | Role::Rating | Role::Effort | Role::Driver)
}

impl Mapping {
    /// The scale of a column's answers: the one that was found or chosen; otherwise the usual one, if there is one.
    pub fn scale(&self, column: usize) -> Option<Scale> {
        let role = self.roles.get(column).copied().flatten().filter(|role| has_scale(*role))?;
        let usual = match (self.kind, role) {
            (_, Role::Recommend) => Some(Scale::ELEVEN),
            (Kind::Orders, _) => Some(Scale::FIVE),
            _ => None,
        };
        self.scales.get(column).copied().flatten().or(usual)
    }
}

impl Mapping {
    /// Gives a column another scale.
    pub(in crate::import) fn set_scale(&mut self, column: usize, scale: Scale) {
        if self.scales.len() <= column {
            self.scales.resize(column + 1, None);
        }
        if let Some(slot) = self.scales.get_mut(column) {
            *slot = Some(scale);
        }
    }
}

/// Answers that show the whole of a scale.
const ENOUGH: u32 = 20;

/// What the sample tells of one column.
#[derive(Clone, Copy)]
struct Seen {
    answers: u32,
    lowest: f64,
    greatest: f64,
}

/// The scale of each column, and what is to be asked about it. What was chosen before stays as long as the column keeps
/// its meaning, and is no question any more.
pub(in crate::import) fn scales(look: &mut Look, decimal: DecimalMark, chosen: Option<&Mapping>) -> Vec<Option<Scale>> {
    let width = look.width;
    let scale = |column| {
        let role = look.roles.get(column).copied().flatten().filter(|role| has_scale(*role))?;
        if let Some(chosen) = chosen.filter(|chosen| chosen.roles.get(column) == Some(&Some(role))) {
            return chosen.scales.get(column).copied().flatten();
        }
        let (scale, doubt) = find(look, column, role, decimal)?;
        look.doubts.extend(doubt.filter(|_| chosen.is_none()).map(Doubt::Table));
        Some(scale)
    };
    (0..width).map(scale).collect()
}

/// The scales of a table that Rapport has exported: its header says where answers are not on the usual one.
pub(in crate::import) fn own_scales(look: &Look) -> Vec<Option<Scale>> {
    let tells = |role: &Option<Role>| matches!(role, Some(Role::Recommend | Role::Rating));
    let said = |(role, header): (&Option<Role>, &String)| named(header).filter(|_| tells(role));
    look.roles.iter().zip(look.headers).map(said).collect()
}

fn find(look: &Look, column: usize, role: Role, decimal: DecimalMark) -> Option<(Scale, Option<TableDoubt>)> {
    let values: Vec<String> = look.values(column).collect();
    let answers: Vec<_> = values.iter().filter_map(|value| answer(value, decimal)).collect();
    if answers.len() * 2 < values.len() || answers.is_empty() {
        let words = Words::of(values.iter().map(String::as_str))?;
        let scale = Scale { words: Some(words), ..Scale::from_to(1, words.highest()) };
        return Some((scale, Some(TableDoubt::WordScale { column, words: numbered(words, &values) })));
    }
    let lowest = answers.iter().map(|answer| answer.value).fold(f64::MAX, f64::min);
    let greatest = answers.iter().map(|answer| answer.value).fold(0.0, f64::max);
    let seen = Seen { answers: answers.len() as u32, lowest, greatest };
    let zero = u32::from(lowest >= 1.0);
    let said = answers.iter().filter_map(|answer| answer.of).max();
    let said = said.map(|of| Scale::from_to(if of == 100 { 0 } else { zero }, of));
    let said = said.or_else(|| look.headers.get(column).and_then(|header| named(header)));
    if let Some(said) = said.filter(|said| said.holds(greatest)) {
        return Some((said, None));
    }
    let (scale, sure) = match usual_greatest(answers.iter().map(|answer| answer.value).collect()) {
        // A slip of the finger makes no other scale.
        Some(usual) if judge(role, &seen) != judge(role, &Seen { greatest: usual, ..seen }) => {
            (judge(role, &Seen { greatest: usual, ..seen })?.0, false)
        }
        _ => judge(role, &seen)?,
    };
    let (lowest, greatest) = (lowest.floor() as u32, greatest.ceil() as u32);
    let doubt = TableDoubt::UnsureScale { role, column, lowest, greatest, answers: seen.answers };
    Some((scale, Some(doubt).filter(|_| !sure)))
}

/// The answer that 95 % of many answers do not exceed.
fn usual_greatest(mut answers: Vec<f64>) -> Option<f64> {
    let place = answers.len() * 95 / 100;
    let many = answers.len() >= ENOUGH as usize;
    many.then(|| *answers.select_nth_unstable_by(place, f64::total_cmp).1)
}

/// The scale that the least and the greatest answer speak for, and whether there is no doubt about it.
fn judge(role: Role, seen: &Seen) -> Option<(Scale, bool)> {
    let (many, from_one) = (seen.answers >= ENOUGH, seen.lowest >= 1.0);
    let ten = if from_one { Scale::from_to(1, 10) } else { Scale::ELEVEN };
    Some(match (role, seen.greatest.ceil() as u32) {
        (Role::Recommend, ..=5) => match from_one {
            true => (Scale::FIVE, many && seen.greatest == 5.0),
            false => (Scale::ELEVEN, false),
        },
        (Role::Recommend, 6..=7) if many && from_one => (Scale::from_to(1, 7), false),
        (Role::Recommend, 6..=7) => (Scale::ELEVEN, false),
        (Role::Recommend, 8..=10) => (Scale::ELEVEN, true),
        (_, ..=3) if many => (Scale::from_to(1, 3), false),
        (_, 4) if many => (Scale::from_to(1, 4), false),
        (_, ..=5) => (Scale::FIVE, true),
        (_, 6) if many => (Scale::from_to(1, 6), false),
        (_, 6) => (Scale::from_to(1, 7), false),
        (_, 7) => (Scale::from_to(1, 7), many),
        (_, 8..=10) => (ten, true),
        (_, 11..=100) => (Scale::from_to(0, 100), true),
        _ => return None,
    })
}

/// The scale that a header names: "(1-5)", "0 to 10", "out of 10", "10分制", "5-point".
fn named(header: &str) -> Option<Scale> {
    let text = header.to_lowercase();
    if text.contains("百分制") {
        return Some(Scale::from_to(0, 100));
    }
    let numbers: Vec<(usize, usize, u32)> = numbers(&text);
    let tops = [3, 4, 5, 6, 7, 10, 100];
    let pair = numbers.windows(2).find_map(|pair| match pair {
        [(_, end, low @ 0..=1), (start, _, top)] if tops.contains(top) => {
            let between = text.get(*end..*start)?.trim();
            ["-", "–", "—", "~", "～", "to", "至", "到", "..", "…"]
                .contains(&between)
                .then(|| Scale::from_to(*low, *top))
        }
        _ => None,
    });
    pair.or_else(|| {
        numbers.iter().find_map(|(start, end, top)| {
            let (before, after) = (text.get(..*start)?.trim_end(), text.get(*end..)?.trim_start());
            let says = before.ends_with("out of")
                || before.ends_with('/')
                || ["分制", "-point", " point", "星制", "颗星", "stars", "-star"]
                    .iter()
                    .any(|word| after.starts_with(word));
            let lowest = if *top == 100 { 0 } else { 1 };
            (says && tops.contains(top)).then(|| Scale::from_to(lowest, *top))
        })
    })
}

/// The whole numbers of a text with their places.
fn numbers(text: &str) -> Vec<(usize, usize, u32)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) =
        text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|next| at + next)
    {
        let digits = text.get(start..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count()).max(1);
        at = start + digits;
        if let Some(number) = text.get(start..at).and_then(|digits| digits.parse().ok()) {
            found.push((start, at, number));
        }
    }
    found
}

/// The different words with the numbers that they stand for, the greatest first.
fn numbered(words: Words, values: &[String]) -> Vec<(String, u32)> {
    let mut all: Vec<(String, u32)> =
        values.iter().filter_map(|value| Some((value.clone(), words.number(value)? as u32))).collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all.dedup();
    all.truncate(10);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_name_their_scale() {
        for (header, scale) in [
            ("Overall satisfaction (1-5)", Some((1, 5))),
            ("How likely are you to recommend us? (0–10)", Some((0, 10))),
            ("Rate us from 1 to 7", Some((1, 7))),
            ("满意度（1～10分）", Some((1, 10))),
            ("10分制评分", Some((1, 10))),
            ("Score out of 10", Some((1, 10))),
            ("百分制得分", Some((0, 100))),
            ("Q12 satisfaction", None),
            ("NPS 2024", None),
            ("Visit 1 to shop 5th", None),
        ] {
            let expected = scale.map(|(lowest, highest)| Scale::from_to(lowest, highest));
            assert_eq!(named(header), expected, "{header}");
        }
    }

    #[test]
    fn a_slip_of_the_finger_makes_no_other_scale() {
        let answers = |last: f64| (0..40).map(|n| f64::from(n % 5 + 1)).chain([last]).collect::<Vec<f64>>();
        assert_eq!((usual_greatest(answers(55.0)), usual_greatest(answers(9.0))), (Some(5.0), Some(5.0)));
        assert_eq!(usual_greatest(vec![9.0; 3]), None);
    }

    #[test]
    fn an_nps_needs_answers_above_five() {
        let judged = |role, lowest, greatest, answers| {
            let (scale, sure) = judge(role, &Seen { answers, lowest, greatest }).unwrap();
            (scale.lowest, scale.highest, sure)
        };
        assert_eq!(judged(Role::Recommend, 1.0, 5.0, 30), (1, 5, true));
        assert_eq!(judged(Role::Recommend, 3.0, 5.0, 4), (1, 5, false));
        assert_eq!(judged(Role::Recommend, 0.0, 5.0, 30), (0, 10, false));
        assert_eq!(judged(Role::Recommend, 1.0, 7.0, 30), (1, 7, false));
        assert_eq!(judged(Role::Recommend, 0.0, 10.0, 3), (0, 10, true));
        assert_eq!(judged(Role::Rating, 1.0, 10.0, 30), (1, 10, true));
        assert_eq!(judged(Role::Rating, 2.0, 5.0, 2), (1, 5, true));
        assert_eq!(judged(Role::Rating, 1.0, 4.0, 30), (1, 4, false));
        assert_eq!(judged(Role::Rating, 1.0, 6.0, 30), (1, 6, false));
        assert_eq!(judged(Role::Effort, 1.0, 7.0, 30), (1, 7, true));
        assert_eq!(judged(Role::Rating, 20.0, 95.0, 3), (0, 100, true));
        assert!(judge(Role::Rating, &Seen { answers: 3, lowest: 1.0, greatest: 2024.0 }).is_none());
    }
}
