//! Customers whom another view counts: it says itself who they are.

use super::{Selector, Valued};
use crate::analysis::baskets::buyers;
use crate::analysis::loyalty::member_list;
use crate::analysis::onboarding::onboarding_members;
use crate::analysis::referrals::{Referred, referred_members};
use crate::analysis::retention::{cohort_members, life_members, stage_members, warned_members};
use crate::analysis::segments::{in_cell, moved};
use crate::analysis::sequence::first_buyers;
use crate::analysis::tags::tag_members;
use crate::analysis::value::AgainBand;
use crate::analysis::{OpenTables, Params};
use crate::dataset::Dataset;

/// What stands beside the orders, as far as a question needs it.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The tables beside the orders, which say with them who is warned of.
    pub tables: &'a OpenTables<'a>,
    /// What the models say of each customer, where that is asked for.
    pub valued: Option<Valued<'a>>,
    /// Who names whom as referrer, where that is asked for.
    pub referred: Option<&'a Referred>,
    /// The value score of each customer, where the list is of scores.
    pub scores: &'a [Option<u16>],
}

/// Whom a selector names, whatever the look-back of a scheme, by customer; nothing where look-back and filter say it.
pub(super) fn chosen(dataset: &Dataset, sight: &Sight<'_>, params: &Params, selector: &Selector) -> Option<Vec<bool>> {
    match selector {
        Selector::Everyone | Selector::Segment(_) | Selector::Scores { .. } => None,
        Selector::Again { from, to } => {
            let worths = sight.valued.map_or(&[][..], |valued| valued.worths);
            let inside = |again| AgainBand::holds(*from, *to, again);
            Some(worths.iter().map(|worth| worth.is_some_and(|worth| inside(worth.again))).collect())
        }
        Selector::Cross(cell) => Some(in_cell(dataset, params, cell)),
        Selector::Moved(cell) => Some(moved(dataset, params, cell)),
        Selector::Pair(pair) => Some(buyers(dataset, params, pair)),
        Selector::First(who) => Some(first_buyers(dataset, params, who)),
        Selector::Cohort(behind) => Some(cohort_members(dataset, params, behind)),
        Selector::Life(behind) => Some(life_members(dataset, params, behind)),
        Selector::Stage(behind) => Some(stage_members(dataset, params, behind)),
        Selector::Warned(ask) => Some(warned_members(dataset, sight.tables, params, ask)),
        Selector::Referred(who) => {
            Some(sight.referred.map_or_else(Vec::new, |referred| referred_members(dataset, referred, params, who)))
        }
        Selector::Tag(tag) => Some(tag_members(dataset, params, *tag)),
        Selector::Onboarding(behind) => Some(onboarding_members(dataset, sight.tables, params, behind)),
        Selector::Score(behind) => {
            Some(sight.scores.iter().map(|score| score.is_some_and(|score| behind.holds(score))).collect())
        }
        Selector::Member(behind) => Some(member_list(dataset, params, behind)),
    }
}
