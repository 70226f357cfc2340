//! The kinds of lever that the program knows. To add one: a file with its [`KindDef`], a line in the list below, and its
//! texts in `locale/text/levers.rs`.

use super::lever::FactorId;
use super::unit::InputSpec;
use serde::{Deserialize, Serialize};

/// Whether a benefit is money earned or money not spent. Only the first is subject to margin and overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BenefitKind {
    /// Extra revenue.
    Revenue,
    /// Cost saved.
    CostSaving,
}

/// What the program knows of a kind of lever. Its benefit is the product of its factors in a year; percentage points
/// count as hundredths.
#[derive(Debug)]
pub struct KindDef {
    /// Whether it brings revenue or saves cost.
    pub counts_as: BenefitKind,
    /// Its factors, in the order of its formula. Numbers are never used again for another meaning.
    pub factors: &'static [FactorDef],
    /// Whether a person adds the factors, with names and units of their own.
    pub open: bool,
    /// The factors whose product counts people; empty where none does.
    pub people: &'static [FactorId],
}

impl KindDef {
    /// The factor with this number.
    pub fn factor(&self, id: FactorId) -> Option<&'static FactorDef> {
        self.factors.iter().find(|def| def.id == id)
    }
}

/// A factor of a ready kind.
#[derive(Debug)]
pub struct FactorDef {
    /// Its number within the kind.
    pub id: FactorId,
    /// The name used in exported results.
    pub key: &'static str,
    /// Unit and bounds.
    pub spec: InputSpec,
    /// The value of a lever in which nothing stands.
    pub neutral: f64,
}

/// Declares the kinds: a variant and the file that describes it, which is also its name in files.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $file:ident,)*) => {
        $(mod $file;)*

        /// A kind of lever.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum LeverKind {
            $($(#[$doc])* $kind,)*
        }

        impl LeverKind {
            /// Every kind, in the order in which they are offered.
            pub const ALL: &'static [LeverKind] = &[$(LeverKind::$kind),*];

            /// What the program knows of it.
            pub fn def(self) -> &'static KindDef {
                match self {
                    $(LeverKind::$kind => &$file::KIND,)*
                }
            }

            /// The name used in files.
            pub fn name(self) -> &'static str {
                match self {
                    $(LeverKind::$kind => stringify!($file),)*
                }
            }
        }
    };
}

kinds! {
    /// Customers stay who would have left.
    Retention: retention,
    /// Customers buy again more often.
    RepeatRevenue: repeat_revenue,
    /// People's work that is saved, such as by service bots.
    SavedTime: saved_time,
    /// Cost that a system saves, such as a CRM.
    SystemSaving: system_saving,
    /// Extra revenue a year, as an amount.
    ExtraRevenue: extra_revenue,
    /// Cost saved a year, as an amount.
    SavedCost: saved_cost,
    /// Revenue as a product of own factors.
    RevenueProduct: revenue_product,
    /// Cost saved as a product of own factors.
    SavingProduct: saving_product,
}
