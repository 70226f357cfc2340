//! The customers whom somebody brought.

use super::Referred;
use super::forest::{Forest, NOBODY};
use crate::analysis::Params;
use crate::analysis::activity::Activity;
use crate::analysis::selected::selected;
use crate::dataset::Dataset;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Those whom somebody brought, and who ordered in the window and the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReferredBy {
    /// The place of the referrer among all referrers of the open files by id; nothing for anybody.
    pub by: Option<u32>,
    /// Those whom they brought in turn, too.
    pub all: bool,
}

/// In an address: `any.direct`, `12.direct`, `12.all`.
impl fmt::Display for ReferredBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.by {
            Some(by) => write!(f, "{by}.")?,
            None => f.write_str("any.")?,
        }
        f.write_str(if self.all { "all" } else { "direct" })
    }
}

impl FromStr for ReferredBy {
    type Err = ();

    fn from_str(text: &str) -> Result<ReferredBy, ()> {
        let (by, which) = text.split_once('.').ok_or(())?;
        let all = match which {
            "all" => true,
            "direct" => false,
            _ => return Err(()),
        };
        let by = match by {
            "any" => None,
            _ => Some(by.parse().ok().filter(|number: &u32| number.to_string() == by).ok_or(())?),
        };
        Ok(ReferredBy { by, all })
    }
}

/// Who is one of those that somebody brought, by customer of the orders: as many as [`ReferralSum::customers`] counts.
pub(in crate::analysis) fn referred_members(
    dataset: &Dataset,
    referred: &Referred,
    params: &Params,
    who: &ReferredBy,
) -> Vec<bool> {
    let found = selected(dataset, params, |selection, scope| {
        let [activity] = Activity::measure(selection.dataset, [scope.period]);
        let activity = activity.masked(&selection.mask);
        let forest = Forest::of(dataset, referred);
        let brought = match who.by {
            None => forest.by.iter().map(|by| *by != NOBODY).collect(),
            Some(number) => {
                let referrers = forest.referrers(dataset, referred);
                referrers.get(number as usize).map_or_else(Vec::new, |by| forest.brought(*by, who.all))
            }
        };
        let ordering = activity.orders.len();
        brought.into_iter().take(ordering).enumerate().map(|(one, is)| is && activity.active(one)).collect()
    });
    found.unwrap_or_default()
}
