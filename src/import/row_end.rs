//! What a range of orders leaves when its last row is read.

use super::encoding::Decode;
use super::report::RangeReport;
use super::row::Rows;
use super::tally::Tally;
use crate::dataset::Block;

impl<D: Decode> Rows<D> {
    /// The orders, the returns beside them and the report, with all texts decoded.
    pub fn finish(self) -> (Block, Block, RangeReport) {
        let Rows { mut block, mut apart, mut report, columns, encoding, decode, digits, .. } = self;
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
        if apart.rows() > 0 {
            let texts = (block.customers.clone(), block.categories.clone(), block.channels.clone());
            (apart.customers, apart.categories, apart.channels) = texts;
        }
        (block, apart, report)
    }
}
