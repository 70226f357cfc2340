//! Rows that add up the rows above them, although they can be read like any other.
//!
//! What is a total is decided once from the beginning of the file ([`sums`](crate::import::look::sums)) and kept in the mapping; then every
//! record is judged by itself, so that every way of cutting a file gives one result.

use super::record::Record;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::text;
use crate::import::look::total_words::{Naming, may_name, naming};
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::values::plain::plain;
use crate::import::values::value::{is_missing, trim};
use crate::units::Money;
use serde::{Deserialize, Serialize};

/// Which rows of a table are totals, beside those that cannot be read as rows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Totals {
    /// A customer is called like a total: rows that can be read are never taken for one by their words.
    pub kept: bool,
    /// Texts that only may name a total do, since such rows are sums of the rows above: "Alder Total".
    pub loose: bool,
    /// Columns whose texts name totals, beside those of the customer and the order.
    pub columns: Vec<usize>,
    /// A row with an amount in which all these are empty is a total without a word; empty where there are none.
    pub lacking: Vec<Role>,
    /// The amount, rounded to hundredths, of the one row without a customer that adds up all others, as the whole file has shown.
    pub grand: Option<i64>,
}

/// Finds the totals among the records.
#[derive(Debug, Default)]
pub(in crate::import) struct TotalRows {
    kept: bool,
    loose: bool,
    /// Columns that may name a total.
    named: Vec<usize>,
    /// Those of them that are no customer and no order.
    proven: Vec<usize>,
    /// Other columns with texts, which name one where the customer or the day is missing.
    texts: Vec<usize>,
    /// Customer and day.
    key: Vec<usize>,
    lacking: Vec<usize>,
    amount: Option<usize>,
    grand: Option<i64>,
}

impl TotalRows {
    pub fn of(mapping: &Mapping) -> TotalRows {
        let columns = |roles: &[Role]| roles.iter().filter_map(|role| mapping.column(*role)).collect::<Vec<_>>();
        let all = |fits: fn(Role) -> bool| {
            let role = |(column, role): (usize, &Option<Role>)| role.filter(|role| fits(*role)).map(|_| column);
            mapping.roles.iter().enumerate().filter_map(role).collect::<Vec<_>>()
        };
        let Totals { kept, loose, columns: proven, lacking, grand } = &mapping.totals;
        // An export of Rapport holds rows only.
        let (mut named, texts) = match mapping.kind {
            _ if mapping.guarded => (Vec::new(), Vec::new()),
            Kind::Orders | Kind::Summaries => (columns(&[Role::Customer, Role::Order]), all(is_text)),
            Kind::Spend => (all(is_text), Vec::new()),
            _ => (Vec::new(), Vec::new()),
        };
        named.extend(proven.iter().filter(|column| !named.contains(column)).copied().collect::<Vec<_>>());
        TotalRows {
            kept: *kept,
            loose: *loose,
            named,
            proven: proven.clone(),
            texts,
            key: columns(&[Role::Customer, Role::Date]),
            lacking: columns(lacking),
            amount: mapping.column(Role::Amount),
            grand: *grand,
        }
    }

    /// Whether a row without a customer and with this amount adds up the whole file.
    pub fn is_grand(&self, amount: Money) -> bool {
        self.grand == Some(amount.0)
    }

    /// Columns beside customer and order that may name a total.
    #[inline]
    pub fn columns(&self) -> &[usize] {
        &self.proven
    }

    /// Whether the record adds up others.
    pub fn has(&self, record: &Record, quote: Option<u8>, encoding: Encoding, decode: &impl Decode) -> bool {
        if self.named.is_empty() && self.lacking.is_empty() {
            return false;
        }
        let mut scratch = Vec::new();
        let mut is_empty = |column: usize| {
            let field = record.fields.get(column);
            field.is_none_or(|field| is_missing(trim(text(record.bytes, field, quote, &mut scratch), encoding)))
        };
        let bare = !self.lacking.is_empty()
            && self.amount.is_some_and(|amount| !is_empty(amount))
            && self.lacking.iter().all(|column| is_empty(*column));
        if bare {
            return true;
        }
        let lacks_key = self.key.iter().any(|column| is_empty(*column));
        let (mut scratch, mut wide) = (Vec::new(), String::new());
        let mut name = |column: &usize| {
            let value = trim(text(record.bytes, record.fields.get(*column)?, quote, &mut scratch), encoding);
            (may_name(value) || self.loose).then(|| naming(plain(value, encoding, decode, &mut wide))).flatten()
        };
        self.named.iter().filter_map(&mut name).any(|naming| match naming {
            Naming::Plain => !self.kept || lacks_key,
            Naming::Maybe => self.loose,
        }) || lacks_key && self.texts.iter().filter_map(&mut name).any(|naming| naming == Naming::Plain)
    }
}

fn is_text(role: Role) -> bool {
    matches!(role, Role::Customer | Role::Order | Role::Category | Role::Channel | Role::Campaign)
}
