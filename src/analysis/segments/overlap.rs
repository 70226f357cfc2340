//! Who fits several rules of a scheme: the first one keeps them, and a person should know whom the others lose.

use super::SchemeId;
use super::methods::Method;
use crate::analysis::Params;
use crate::analysis::criteria::{Compiled, look};
use crate::dataset::Dataset;
use serde::{Deserialize, Serialize};

/// How the rules of a scheme overlap, as of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleOverlap {
    /// Customers who fit both rules, by their places; on the diagonal those who fit a rule at all.
    pub fit: Vec<Vec<u64>>,
    /// Customers whom each rule keeps: it is the first that they fit.
    pub kept: Vec<u64>,
    /// Customers who fit more than one rule.
    pub several: u64,
    /// Customers who fit none.
    pub unmatched: u64,
    /// All customers.
    pub customers: u64,
}

/// Asks every rule of every customer who passes the filter; nothing where the scheme has no own rules.
///
/// ```
/// use rapport::analysis::*;
/// use rapport::dataset::{Block, Builder};
/// // Ann: 3 orders of 1.00. Bob: one of 9.00. Cid: 2 orders of 5.00. Dee: one of 1.00.
/// let amount = vec![100, 100, 100, 900, 500, 500, 100];
/// let mut block = Block { day: vec![0, 1, 2, 2, 1, 2, 0], amount, ..Block::default() };
/// ["Ann", "Ann", "Ann", "Bob", "Cid", "Cid", "Dee"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let least = |of, number| Criteria::all(vec![Condition::new(of, Test::AtLeast(number))]);
/// let rules = vec![least(Attribute::Orders, 2.0), least(Attribute::Revenue, 9.0)];
/// let scheme = Scheme { id: SchemeId(7), ..Scheme::of(Method::Rules(OwnRules { rules })) };
/// let params = Params { schemes: vec![scheme], ..Params::default() };
/// let found = rule_overlap(&builder.finish(), &params, SchemeId(7)).unwrap();
/// // Often: Ann, Cid. Much: Bob, Cid. Both: Cid, whom the first rule keeps. Neither: Dee.
/// assert_eq!((found.fit, found.kept), (vec![vec![2, 1], vec![1, 2]], vec![2, 1]));
/// assert_eq!((found.several, found.unmatched, found.customers), (1, 1, 4));
/// ```
pub fn rule_overlap(dataset: &Dataset, params: &Params, scheme: SchemeId) -> Option<RuleOverlap> {
    let scheme = params.schemes.iter().find(|known| known.id == scheme)?;
    let Method::Rules(own) = &scheme.method else { return None };
    look(dataset, params, scheme.look_back, |known, counted| {
        let rules: Vec<Compiled> = own.rules.iter().map(|rule| Compiled::of(rule, known)).collect();
        let mut found = RuleOverlap {
            fit: vec![vec![0; rules.len()]; rules.len()],
            kept: vec![0; rules.len()],
            ..RuleOverlap::default()
        };
        let mut fits: Vec<usize> = Vec::new();
        let scoring = Some(&scheme.scoring).filter(|_| own.asks_scores());
        for (row, there) in known.rows(scoring).zip(counted.there()) {
            if row.orders == 0 || !there {
                continue;
            }
            fits.clear();
            fits.extend((0..rules.len()).filter(|place| rules.get(*place).is_some_and(|rule| rule.holds(&row, known))));
            found.customers += 1;
            found.several += u64::from(fits.len() > 1);
            match fits.first().and_then(|first| found.kept.get_mut(*first)) {
                Some(kept) => *kept += 1,
                None => found.unmatched += 1,
            }
            for a in &fits {
                let Some(line) = found.fit.get_mut(*a) else { continue };
                for b in &fits {
                    line.get_mut(*b).into_iter().for_each(|count| *count += 1);
                }
            }
        }
        found
    })
}
