//! The figures that the program knows, each with what everybody asks about it. A name for people, a meaning and a formula
//! in words stand in the locale under the same key.

use super::figure::{Column, FigureKey, Unit};
use serde::{Deserialize, Serialize};

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Rising,
    /// Less is better.
    Falling,
}

/// What is known of a figure without any data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureDef {
    /// Which figure.
    pub key: FigureKey,
    /// Its name in files, in stored documents and in tests; it never changes.
    pub slug: &'static str,
    /// What its value is measured in.
    pub unit: Unit,
    /// Which way is good, as long as nobody says otherwise.
    pub better: Direction,
    /// The column without which it has no value; nothing where orders are enough.
    pub needs: Option<Column>,
}

const fn def(key: FigureKey, slug: &'static str, unit: Unit) -> FigureDef {
    FigureDef { key, slug, unit, better: Direction::Rising, needs: None }
}

const fn falling(def: FigureDef) -> FigureDef {
    FigureDef { better: Direction::Falling, ..def }
}

const fn needs(column: Column, def: FigureDef) -> FigureDef {
    FigureDef { needs: Some(column), ..def }
}

/// Every figure, in the order in which they are shown.
pub const FIGURES: [FigureDef; 16] = [
    def(FigureKey::Customers, "customers", Unit::Count),
    def(FigureKey::Orders, "orders", Unit::Count),
    def(FigureKey::Revenue, "revenue", Unit::Money),
    def(FigureKey::AverageOrderValue, "average_order_value", Unit::Money),
    def(FigureKey::RevenuePerCustomer, "revenue_per_customer", Unit::Money),
    def(FigureKey::OrdersPerCustomer, "orders_per_customer", Unit::Number),
    def(FigureKey::RepeatPurchaseRate, "repeat_purchase_rate", Unit::Ratio),
    def(FigureKey::Retention, "retention", Unit::Ratio),
    falling(def(FigureKey::TopFifthShare, "revenue_share_top_20", Unit::Ratio)),
    falling(def(FigureKey::Gini, "gini", Unit::Number)),
    needs(Column::Rating, def(FigureKey::Csat, "csat", Unit::Scale5)),
    needs(Column::Recommend, def(FigureKey::Nps, "nps", Unit::Points)),
    needs(Column::Campaign, def(FigureKey::Participation, "participation", Unit::Ratio)),
    falling(def(FigureKey::ReturnedAmount, "returned_amount", Unit::Money)),
    falling(def(FigureKey::ReturnRate, "return_rate", Unit::Ratio)),
    falling(def(FigureKey::OrderReturnRate, "order_return_rate", Unit::Ratio)),
];

impl FigureKey {
    /// All figures, in the order in which they are shown.
    pub const ALL: [FigureKey; FIGURES.len()] = {
        let mut all = [FigureKey::Customers; FIGURES.len()];
        let mut place = 0;
        while place < all.len() {
            #[allow(clippy::indexing_slicing, reason = "a constant: an index beyond the end would not compile")]
            {
                all[place] = FIGURES[place].key;
            }
            place += 1;
        }
        all
    };

    /// What is known of the figure.
    ///
    /// ```
    /// use rapport::analysis::{FigureKey, Unit};
    /// let def = FigureKey::RepeatPurchaseRate.def();
    /// assert_eq!((def.slug, def.unit), ("repeat_purchase_rate", Unit::Ratio));
    /// ```
    pub fn def(self) -> &'static FigureDef {
        let [first, ..] = &FIGURES;
        FIGURES.iter().find(|def| def.key == self).unwrap_or(first)
    }

    /// The unit of the value.
    pub fn unit(self) -> Unit {
        self.def().unit
    }

    /// The figure with this [`FigureDef::slug`].
    ///
    /// ```
    /// use rapport::analysis::FigureKey;
    /// assert_eq!(FigureKey::from_slug("nps"), Some(FigureKey::Nps));
    /// assert_eq!(FigureKey::from_slug("moon"), None);
    /// ```
    pub fn from_slug(slug: &str) -> Option<FigureKey> {
        FIGURES.iter().find(|def| def.slug == slug).map(|def| def.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The list is complete: a key without an entry would be told as the first one.
    #[test]
    fn every_key_has_one_entry_and_its_slug_is_its_stored_name() {
        let keys: BTreeSet<FigureKey> = FigureKey::ALL.into_iter().collect();
        let slugs: BTreeSet<&str> = FIGURES.iter().map(|def| def.slug).collect();
        assert_eq!((keys.len(), slugs.len()), (FIGURES.len(), FIGURES.len()));
        for def in &FIGURES {
            assert_eq!(def.key.def(), def);
            assert_eq!(serde_json::to_string(&def.key).unwrap(), format!("\"{}\"", def.slug));
            // No key beyond the last one is left out of the list.
            assert!((def.key as usize) < FIGURES.len());
        }
        assert_eq!(FIGURES.len(), FigureKey::OrderReturnRate as usize + 1);
    }
}
