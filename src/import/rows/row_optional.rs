//! The columns of a row that a file need not have: what the order was about, and what the customer thought of it.

use super::columns::Columns;
use super::record::Record;
use super::row::Rows;
use crate::dataset::{NO_ENTRY, OTHER_SCALE};
use crate::import::bytes::encoding::Decode;
use crate::import::mapping::Mapping;
use crate::import::range::repair::RepairKind;
use crate::import::role::Role;
use crate::import::values::plain::plain;
use crate::import::values::scale::Scale;
use crate::import::values::value::is_missing;
use crate::units::unguarded;

/// The scales of the answers that stand beside orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Scales {
    rating: Scale,
    recommend: Scale,
}

impl Scales {
    pub fn of(mapping: &Mapping) -> Scales {
        let scale = |role| mapping.column(role).and_then(|column| mapping.scale(column));
        Scales {
            rating: scale(Role::Rating).unwrap_or(Scale::FIVE),
            recommend: scale(Role::Recommend).unwrap_or(Scale::ELEVEN),
        }
    }

    /// Whether both are the usual ones, on which answers stay as they are.
    pub fn are_usual(self) -> bool {
        self == Scales { rating: Scale::FIVE, recommend: Scale::ELEVEN }
    }
}

impl<D: Decode> Rows<D> {
    pub(super) fn optional_texts(&mut self, record: &Record, scratch: &mut Vec<u8>) {
        let Columns { category, channel, campaign, .. } = self.columns;
        for (column, which) in [(category, 0), (channel, 1), (campaign, 2)] {
            if column.is_none() {
                continue;
            }
            let mut value = self.value(record, column, scratch);
            if self.guarded {
                value = unguarded(value);
            }
            let read = self.compared.text(value, self.encoding, &self.decode);
            let value = read.as_deref().unwrap_or(value);
            let (dictionary, out) = match which {
                0 => (&mut self.categories, &mut self.block.category),
                1 => (&mut self.channels, &mut self.block.channel),
                _ => (&mut self.campaigns, &mut self.block.campaign),
            };
            out.push(if is_missing(value) { NO_ENTRY } else { dictionary.number(value, record.line) });
        }
    }

    pub(super) fn optional_scores(&mut self, record: &Record, value: &mut Vec<u8>, scratch: &mut String) {
        let Columns { rating, recommend, .. } = self.columns;
        for (column, scale, is_rating) in
            [(rating, self.scales.rating, true), (recommend, self.scales.recommend, false)]
        {
            if column.is_none() {
                continue;
            }
            let raw = self.value(record, column, value);
            self.count_digits(raw);
            let score = match is_missing(raw) {
                true => Ok(f64::NAN),
                false => scale.read(plain(raw, self.encoding, &self.decode, scratch), self.decimal).ok_or(()),
            };
            // Satisfaction is kept on the scale of 1 to 5; of a recommendation on another scale no NPS is made.
            let score = score.map(|score| match is_rating {
                true => scale.to_five(score),
                false if scale.is_recommendation() => score,
                false => score + OTHER_SCALE,
            });
            if score.is_err() {
                self.repaired(RepairKind::LeftEmpty, record, column, String::new);
            }
            let out = if is_rating { &mut self.block.rating } else { &mut self.block.recommend };
            out.push(score.unwrap_or(f64::NAN) as f32);
        }
    }
}
