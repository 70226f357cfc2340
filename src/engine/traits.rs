//! What attributes the customers of the orders have, small enough for the page.

use super::Engine;
use crate::dataset::{NO_ENTRY, Role, Trait, TraitValues};
use serde::{Deserialize, Serialize};

/// Most values that are told of one attribute.
const MOST_VALUES: usize = 200;

/// A value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitValue {
    /// The text.
    pub text: String,
    /// Customers who have it.
    pub customers: u64,
}

/// An attribute in brief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitFacts {
    /// What it is known by in conditions.
    pub key: String,
    /// What its column means.
    pub role: Role,
    /// What the file calls it.
    pub name: String,
    /// Whether its numbers are days.
    pub is_day: bool,
    /// Whether its values are numbers or days.
    pub is_number: bool,
    /// Customers of whom a value is known.
    pub customers: u64,
    /// Distinct texts, whatever the case of their letters.
    pub distinct: u64,
    /// The texts, the most frequent first, at most 200.
    pub values: Vec<TraitValue>,
}

impl Engine {
    /// The attributes of the customers of the orders; none without orders or without a table of customers.
    pub(super) fn traits(&self) -> Vec<TraitFacts> {
        let traits = self.orders().map(|orders| orders.traits());
        traits.map(|traits| traits.columns.iter().map(facts).collect()).unwrap_or_default()
    }
}

fn facts(column: &Trait) -> TraitFacts {
    let mut values = Vec::new();
    if let TraitValues::Text(texts, of) = &column.values {
        let mut counts = vec![0u64; texts.len()];
        for code in of.iter().filter(|code| **code != NO_ENTRY) {
            counts.get_mut(*code as usize).into_iter().for_each(|count| *count += 1);
        }
        let counted = texts.iter().zip(counts).filter(|(_, count)| *count > 0);
        let mut all: Vec<(String, TraitValue)> = counted
            .map(|(text, customers)| (text.to_lowercase(), TraitValue { text: text.into_owned(), customers }))
            .collect();
        // Texts that differ in case alone are one; it is written as in most rows.
        all.sort_by(|(a, x), (b, y)| a.cmp(b).then(y.customers.cmp(&x.customers)).then_with(|| x.text.cmp(&y.text)));
        all.dedup_by(|(other, next), (word, first)| {
            let same = other == word;
            first.customers += if same { next.customers } else { 0 };
            same
        });
        values = all.into_iter().map(|(_, value)| value).collect();
        values.sort_by(|x, y| y.customers.cmp(&x.customers).then_with(|| x.text.cmp(&y.text)));
    }
    let distinct = values.len() as u64;
    values.truncate(MOST_VALUES);
    TraitFacts {
        key: column.key.clone(),
        role: column.role,
        name: column.name.clone(),
        is_day: column.is_day,
        is_number: matches!(column.values, TraitValues::Number(_)),
        customers: column.filled() as u64,
        distinct,
        values,
    }
}
