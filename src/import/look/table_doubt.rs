//! What is asked about surveys, reports of campaigns and consent.

use super::question::{Answer, Choice};
use crate::import::mapping::Mapping;
use crate::import::role::Role;
use crate::import::values::scale::Scale;
use serde::{Deserialize, Serialize};

/// Why the user is asked about a table beside the orders, or about the answers in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableDoubt {
    /// Nothing says on which scale the answers of a column stand; a likely one is proposed.
    UnsureScale {
        /// What the answers are.
        role: Role,
        /// The column, from 0.
        column: usize,
        /// The least answer of the sample.
        lowest: u32,
        /// The greatest answer of the sample.
        greatest: u32,
        /// Answers in the sample.
        answers: u32,
    },
    /// The answers of a column are words, which are read as these numbers.
    WordScale {
        /// The column, from 0.
        column: usize,
        /// The words of the sample with their numbers, the greatest first.
        words: Vec<(String, u32)>,
    },
    /// A column looks like a score and is not used.
    UnusedScore {
        /// The column, from 0.
        column: usize,
    },
    /// A row is a campaign, not a customer: only its counts can be used, as those of a touch point.
    CampaignReport,
    /// A row is one answer of a questionnaire; a row for each questionnaire is needed.
    OneAnswerARow {
        /// The column of the question, from 0.
        question: usize,
        /// The column of the answer, from 0.
        answer: usize,
    },
    /// A column says who has refused to be written to; that the others have not is no consent.
    RefusalsOnly {
        /// The column, from 0.
        column: usize,
        /// Customers of the sample who have refused.
        refused: u32,
        /// Customers of the sample who have not.
        others: u32,
    },
    /// Words about consent that cannot be understood.
    UnclearConsent {
        /// The column, from 0.
        column: usize,
        /// Some of the words.
        words: Vec<String>,
        /// Values of the sample that are such words.
        count: u32,
    },
}

impl TableDoubt {
    /// The readings among which a person chooses.
    pub(super) fn choices(&self, mapping: &Mapping) -> Vec<Choice> {
        let with = |answer, change: &dyn Fn(&mut Mapping)| {
            let mut mapping = mapping.clone();
            change(&mut mapping);
            Choice { answer, mapping, fresh: None }
        };
        let role = |column: usize, role: Option<Role>| {
            move |mapping: &mut Mapping| {
                if let Some(slot) = mapping.roles.get_mut(column) {
                    *slot = role;
                }
            }
        };
        match self {
            TableDoubt::UnsureScale { column, greatest, .. } => {
                let fits = Scale::ALL.into_iter().filter(|scale| scale.highest >= *greatest);
                fits.map(|scale| with(Answer::Scale(scale), &|mapping| mapping.set_scale(*column, scale))).collect()
            }
            TableDoubt::WordScale { column, .. } => {
                let scale = mapping.scale(*column);
                let read = scale.map(|scale| with(Answer::Scale(scale), &|mapping| mapping.set_scale(*column, scale)));
                read.into_iter().chain([with(Answer::NotRead, &role(*column, None))]).collect()
            }
            TableDoubt::UnusedScore { column } => {
                let free = mapping.column(Role::Rating).is_none_or(|given| given == *column);
                let used = free.then(|| with(Answer::Role(Role::Rating), &role(*column, Some(Role::Rating))));
                [with(Answer::NotRead, &role(*column, None))].into_iter().chain(used).collect()
            }
            TableDoubt::RefusalsOnly { .. } => {
                [(Answer::Open, None), (Answer::Consent, Some(true)), (Answer::NoConsent, Some(false))]
                    .map(|(answer, means)| with(answer, &|mapping| mapping.consent.not_refused = means))
                    .to_vec()
            }
            TableDoubt::UnclearConsent { .. } => {
                [(Answer::Open, None), (Answer::Consent, Some(true)), (Answer::NoConsent, Some(false))]
                    .map(|(answer, means)| with(answer, &|mapping| mapping.consent.unclear = means))
                    .to_vec()
            }
            TableDoubt::CampaignReport | TableDoubt::OneAnswerARow { .. } => Vec::new(),
        }
    }
}
