//! Columns that look like scores and have no meaning: none is dropped without a word.

use super::doubt::Doubt;
use super::header::letters;
use super::meanings::Look;
use super::table_doubt::TableDoubt;
use crate::import::role::{Kind, Role};
use crate::import::values::answer::answer;
use crate::import::values::number::DecimalMark;

#[rustfmt::skip]
const SCORES: &[&str] = &["score", "rating", "stars", "satisf", "nps", "csat", "recommend", "likelihood", "评分", "满意", "打分", "星级", "得分", "推荐", "評分", "滿意", "星級", "推薦"];
/// Scores that no customer gives.
const OTHERS: &[&str] = &[
    "credit",
    "lead",
    "risk",
    "fraud",
    "member",
    "count",
    "number",
    "num",
    "date",
    "time",
    "id",
    "rfm",
    "health",
    "信用",
    "风险",
    "風險",
    "推荐人",
    "推薦人",
];

/// Columns without a meaning whose name and values look like answers on a scale: of a survey they are its further
/// questions; of orders and tickets they are named.
pub(super) fn scores(look: &mut Look) {
    if !matches!(look.kind, Kind::Orders | Kind::Surveys | Kind::Tickets) {
        return;
    }
    for column in 0..look.width {
        let name = look.headers.get(column).map(|header| letters(header)).unwrap_or_default();
        let is_named = SCORES.iter().any(|word| name.contains(word)) && !OTHERS.iter().any(|word| name.contains(word));
        if !is_named || look.roles.get(column) != Some(&None) {
            continue;
        }
        let (mut answers, mut all) = (0, 0);
        for value in look.values(column) {
            all += 1;
            answers += u32::from(
                answer(&value, DecimalMark::Point).is_some_and(|answer| (0.0..=100.0).contains(&answer.value)),
            );
        }
        if answers * 2 <= all {
            continue;
        }
        match look.kind {
            Kind::Surveys => {
                if let Some(role) = look.roles.get_mut(column) {
                    *role = Some(Role::Driver);
                }
            }
            _ => look.doubts.push(Doubt::Table(TableDoubt::UnusedScore { column })),
        }
    }
}
