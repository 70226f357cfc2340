//! What a range of orders leaves when its last row is read.

use super::row::Rows;
use super::row_apart::share_texts;
use crate::dataset::{Beside, Block};
use crate::import::bytes::encoding::Decode;
use crate::import::range::credible::DaySpread;
use crate::import::range::report::RangeReport;
use crate::import::range::tally::Tally;

impl<D: Decode> Rows<D> {
    /// The orders, what stands beside them and the report, with all texts decoded.
    pub fn finish(self) -> (Block, Beside<Block>, RangeReport) {
        let Rows { block, beside, mut report, columns, encoding, decode, digits, .. } = self;
        let mut block = block.in_least_unit();
        let Beside { refunds, returns, unknown } = beside;
        let [refunds, returns, unknown] = [refunds, returns, unknown].map(Block::in_least_unit);
        let mut beside = Beside { refunds, returns, unknown };
        report.notation.digits += digits.get();
        for (dictionary, column, out) in [
            (self.customers, columns.customer, &mut block.customers),
            (self.categories, columns.category, &mut block.categories),
            (self.channels, columns.channel, &mut block.channels),
            (self.campaigns, columns.campaign, &mut block.campaigns),
        ] {
            *out = dictionary.into_texts(encoding, &decode, column, &mut report);
        }
        report.excluded = self.excluder.counts;
        report.statuses = self.statuses.counts();
        report.details = self.refused.iter().map(|refused| refused.decoded(encoding, &decode)).collect();
        report.tally = Tally::of(&block);
        for part in [&block, &beside.refunds, &beside.unknown] {
            report.days.merge(DaySpread::of(&part.day));
        }
        report.tally.merge(Tally::of(&beside.refunds));
        report.unknown.tally = Tally::of(&beside.unknown);
        self.nobody.counted().for_each(|(word, rows)| report.unknown.add_word(word, rows));
        share_texts(&block, [&mut beside.refunds, &mut beside.returns, &mut beside.unknown]);
        (block, beside, report)
    }
}
