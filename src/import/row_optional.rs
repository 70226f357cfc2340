//! The columns of a row that a file need not have: what the order was about, and what the customer thought of it.

use super::columns::Columns;
use super::encoding::Decode;
use super::repair::RepairKind;
use super::report::Reason;
use super::row::{Record, Rows};
use super::value::is_missing;
use crate::dataset::NO_ENTRY;
use crate::units::unguarded;

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
        for (column, scale, is_rating) in [(rating, 1.0..=5.0, true), (recommend, 0.0..=10.0, false)] {
            if column.is_none() {
                continue;
            }
            let score = match self.number(record, column, value, scratch) {
                Ok(number) => Some(number.value()).filter(|v| scale.contains(v)).ok_or(()),
                Err(Reason::MissingAmount) => Ok(f64::NAN),
                Err(_) => Err(()),
            };
            if score.is_err() {
                self.repaired(RepairKind::LeftEmpty, record, column, String::new);
            }
            let out = if is_rating { &mut self.block.rating } else { &mut self.block.recommend };
            out.push(score.unwrap_or(f64::NAN) as f32);
        }
    }
}
