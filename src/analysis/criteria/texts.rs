//! Conditions on texts: categories, channels and campaigns of the orders, attributes of the tables of customers.

use super::seen::Behind;
use super::{Attribute, Test};
use crate::analysis::activity::Wide;
use crate::analysis::segments::Known;
use crate::dataset::{Codes, Dataset, NO_ENTRY, Texts, TraitValues};
use std::rc::Rc;

/// Whether the text of each customer passes a test; nothing where the data have no such text.
pub(super) fn told(of: &Attribute, test: &Test, known: &Known<'_>) -> Option<Rc<[bool]>> {
    let behind = known.behind()?;
    if let Attribute::Column(key) = of {
        let column = behind.dataset.traits().column(key)?;
        let TraitValues::Text(texts, codes) = &column.values else { return None };
        let wanted = wanted(texts, test)?;
        return Some(codes.iter().map(|code| wanted.get(*code as usize).copied().unwrap_or(false)).collect());
    }
    let (texts, codes) = names(of, behind.dataset)?;
    if codes.is_empty() {
        return None;
    }
    let wanted = wanted(texts, test)?;
    let is_wanted = |code: u32| code != NO_ENTRY && wanted.get(code as usize).copied().unwrap_or(false);
    Some(match of {
        Attribute::MainCategory | Attribute::MainChannel => {
            let main = known.names(of, || main_names(behind, texts.len(), codes).collect());
            main.iter().map(|code| is_wanted(*code)).collect()
        }
        Attribute::FirstCategory | Attribute::FirstChannel => {
            let first = known.names(of, || first_names(behind, codes).collect());
            first.iter().map(|code| is_wanted(*code)).collect()
        }
        _ => any_name(behind, codes, is_wanted).collect(),
    })
}

/// The names that an attribute of orders is about, and that of each line.
pub(super) fn names<'a>(of: &Attribute, dataset: &'a Dataset) -> Option<(&'a Texts, &'a Codes)> {
    match of {
        Attribute::Category | Attribute::MainCategory | Attribute::FirstCategory | Attribute::Categories => {
            Some((dataset.categories(), dataset.line_categories()))
        }
        Attribute::Channel | Attribute::MainChannel | Attribute::FirstChannel | Attribute::Channels => {
            Some((dataset.channels(), dataset.line_channels()))
        }
        Attribute::Campaign => Some((dataset.campaigns(), dataset.line_campaigns())),
        _ => None,
    }
}

/// Which of some texts pass a test; nothing where a text cannot be asked so.
fn wanted(texts: &Texts, test: &Test) -> Option<Vec<bool>> {
    match test {
        Test::Known => Some(texts.iter().map(|text| !text.trim().is_empty()).collect()),
        Test::Is(name) => {
            let name = name.trim().to_lowercase();
            Some(texts.iter().map(|text| text.trim().to_lowercase() == name).collect())
        }
        Test::AtLeast(_) | Test::AtMost(_) | Test::Between(..) => None,
    }
}

/// Whether any line of each customer in the look-back has a wanted name.
fn any_name<'a>(
    behind: &'a Behind<'_>,
    codes: &'a Codes,
    is_wanted: impl Fn(u32) -> bool + 'a,
) -> impl Iterator<Item = bool> + 'a {
    behind.lines().map(move |mut lines| lines.any(|line| is_wanted(codes.get(line).unwrap_or(NO_ENTRY))))
}

/// The name of the first line of each customer in the look-back.
fn first_names<'a>(behind: &'a Behind<'_>, codes: &'a Codes) -> impl Iterator<Item = u32> + 'a {
    behind.lines().map(|mut lines| lines.next().and_then(|line| codes.get(line)).unwrap_or(NO_ENTRY))
}

/// The name with the most revenue of each customer in the look-back; of equal ones the one that came first in the data.
fn main_names<'a>(behind: &'a Behind<'_>, names: usize, codes: &'a Codes) -> impl Iterator<Item = u32> + 'a {
    let amounts = behind.dataset.line_amounts();
    let mut sums = vec![Wide::default(); names];
    let mut met: Vec<u32> = Vec::new();
    behind.lines().map(move |lines| {
        for line in lines {
            let code = codes.get(line).unwrap_or(NO_ENTRY);
            let Some(sum) = sums.get_mut(code as usize) else { continue };
            if !met.contains(&code) {
                met.push(code);
            }
            sum.add(amounts.get(line).copied().unwrap_or(0));
        }
        met.sort_unstable();
        let sum_of = |code: &u32| sums.get(*code as usize).map_or(0, |sum| sum.sum());
        let best = met.iter().copied().reduce(|best, code| if sum_of(&code) > sum_of(&best) { code } else { best });
        for code in met.drain(..) {
            sums.get_mut(code as usize).into_iter().for_each(|sum| *sum = Wide::default());
        }
        best.unwrap_or(NO_ENTRY)
    })
}
