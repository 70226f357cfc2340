//! The figures that the program knows: one file each, and this list.
//!
//! A file holds `DEF`, what is known of the figure without data, and `compute`, which takes the [`Facts`](super::facts::Facts)
//! that all figures share. Its texts stand in `locale/text/figures.rs` under its slug. Names in files, the choice of a KPI,
//! the export, its schema and "How this is computed" follow from the list; the order is the one in which figures are shown
//! and has no other meaning.

mod def;
mod figure;
mod input;

pub use crate::units::Unit;
pub use def::{Direction, FigureDef, Formula, Need};
pub use figure::{Figure, Lack, Missing};
pub use input::{Input, InputKey};

use super::facts::{Computed, Facts};

/// Declares the figures: a key and the file that it stands in.
macro_rules! figures {
    ($($key:ident: $file:ident,)*) => {
        $(mod $file;)*

        /// Which figure; what is known of it stands in [`FIGURES`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FigureKey {
            $(#[doc = concat!("See `analysis/figures/", stringify!($file), ".rs`.")] $key,)*
        }

        impl FigureKey {
            /// All figures, in the order in which they are shown.
            pub const ALL: [FigureKey; FIGURES.len()] = [$(FigureKey::$key),*];
        }

        /// What is known of every figure, in the order in which they are shown.
        pub static FIGURES: [FigureDef; [$(FigureKey::$key),*].len()] = [$($file::DEF),*];

        /// How every figure is computed.
        pub(super) static COMPUTES: [(FigureKey, fn(&Facts<'_>) -> Computed); FIGURES.len()] =
            [$((FigureKey::$key, $file::compute)),*];
    };
}

figures! {
    Customers: customers,
    Orders: orders,
    Revenue: revenue,
    AverageOrderValue: average_order_value,
    RevenuePerCustomer: revenue_per_customer,
    OrdersPerCustomer: orders_per_customer,
    RepeatPurchaseRate: repeat_purchase_rate,
    Retention: retention,
    TopFifthShare: top_fifth_share,
    Gini: gini,
    Csat: csat,
    Nps: nps,
    Participation: participation,
    ReturnedAmount: returned_amount,
    ReturnRate: return_rate,
    OrderReturnRate: order_return_rate,
    FirstResponseTime: first_response_time,
    AnsweredWithin2h: answered_within_2h,
    ClosedWithin24h: closed_within_24h,
    Spend: spend,
    SpendPerCustomer: spend_per_customer,
    SpendShare: spend_share,
}

pub use nps::nps;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_key_has_one_entry_and_its_slug_is_its_stored_name() {
        let keys: HashSet<FigureKey> = FigureKey::ALL.into_iter().collect();
        let slugs: HashSet<&str> = FIGURES.iter().map(|def| def.slug).collect();
        assert_eq!((keys.len(), slugs.len()), (FIGURES.len(), FIGURES.len()));
        for (def, key) in FIGURES.iter().zip(FigureKey::ALL) {
            assert_eq!((def.key, key.def().slug), (key, def.slug));
            assert_eq!(serde_json::to_string(&def.key).unwrap(), format!("\"{}\"", def.slug));
            assert_eq!(serde_json::from_str::<FigureKey>(&format!("\"{}\"", def.slug)).unwrap(), def.key);
        }
        assert!(serde_json::from_str::<FigureKey>("\"moon\"").is_err());
    }

    #[test]
    fn what_stands_in_a_formula_is_an_input() {
        for def in &FIGURES {
            let said: Vec<InputKey> = match def.formula {
                Formula::Rows => Vec::new(),
                Formula::Quotient(part, wholes) => [part].into_iter().chain(wholes.iter().copied()).collect(),
                Formula::Points(plus, minus, whole) => vec![plus, minus, whole],
            };
            assert!(said.iter().all(|key| def.inputs.contains(key)), "{}", def.slug);
            for key in def.inputs {
                let text = serde_json::to_string(key).unwrap();
                assert_eq!(serde_json::from_str::<InputKey>(&text).unwrap(), *key);
            }
        }
    }
}
