//! Orders under the ids that stay, when ids are put together.

use super::alias::Aliases;
use crate::dataset::{Block, BlockError, Builder, CustomerId, Dataset, NO_ENTRY, Texts};

impl Aliases {
    /// The same orders under the ids that stay. The lines of an order keep its day, and a refund without an order lowers
    /// one of who stays.
    pub fn unite(&self, dataset: &Dataset) -> Result<Dataset, BlockError> {
        let (customers, places) = self.places(&dataset.customers().to_texts());
        let (mut sales, mut refunds) = (Lines::new(dataset), Lines::new(dataset));
        let mut ids = Vec::with_capacity(customers.len());
        for at in 0..customers.len() as u32 {
            ids.push(sales.id(customers.bytes(at)));
        }
        for (history, place) in dataset.histories().zip(places) {
            let Some(id) = ids.get(place as usize) else { continue };
            for (order, day) in (history.first..).zip(history.days) {
                for line in dataset.lines_of(order..order + 1) {
                    match dataset.line_refunds().get(line).unwrap_or(0) {
                        0 => sales.push(line, *id, *day, order as u64),
                        refund => {
                            let id = refunds.id(customers.bytes(place));
                            // The first kind has the number of the order.
                            let number = u64::from(refund - 1) << 40 | order as u64;
                            refunds.push(line, id, *day, number);
                        }
                    }
                }
            }
        }
        for line in dataset.unsold() {
            let id = dataset.unsold_id(line);
            let id = refunds.id(self.resolve(&id).as_bytes());
            let block = &mut refunds.block;
            block.customer.push(id);
            block.day.push(line.day);
            block.amount.push(line.amount);
            block.order.push(line.refund | 1 << 63);
            block.quantity.extend(refunds.has_quantity.then_some(f32::NAN));
            block.category.extend(refunds.has_category.then_some(line.category));
            block.channel.extend(refunds.has_channel.then_some(line.channel));
            block.campaign.extend(refunds.has_campaign.then_some(NO_ENTRY));
            block.rating.extend(refunds.has_rating.then_some(f32::NAN));
            block.recommend.extend(refunds.has_recommend.then_some(f32::NAN));
        }
        let mut builder = Builder::new();
        builder.push(sales.block)?;
        if refunds.block.rows() > 0 {
            builder.push_refunds(refunds.block)?;
        }
        Ok(builder.finish())
    }
}

/// Lines of a dataset on their way into another one.
struct Lines<'a> {
    from: &'a Dataset,
    block: Block,
    has_quantity: bool,
    has_category: bool,
    has_channel: bool,
    has_campaign: bool,
    has_rating: bool,
    has_recommend: bool,
}

impl<'a> Lines<'a> {
    fn new(from: &'a Dataset) -> Lines<'a> {
        let block = Block {
            unit: from.unit(),
            categories: from.categories().clone(),
            channels: from.channels().clone(),
            campaigns: from.campaigns().clone(),
            ..Block::default()
        };
        Lines {
            from,
            block,
            has_quantity: !from.line_quantities().is_empty(),
            has_category: !from.line_categories().is_empty(),
            has_channel: !from.line_channels().is_empty(),
            has_campaign: !from.line_campaigns().is_empty(),
            has_rating: !from.line_ratings().is_empty(),
            has_recommend: !from.line_recommends().is_empty(),
        }
    }

    fn id(&mut self, id: &[u8]) -> CustomerId {
        let texts: &mut Texts = &mut self.block.customers;
        CustomerId::short(id).unwrap_or_else(|| CustomerId::long(texts.push(id)))
    }

    fn push(&mut self, line: usize, id: CustomerId, day: i32, order: u64) {
        let (block, from) = (&mut self.block, self.from);
        block.customer.push(id);
        block.day.push(day);
        block.amount.push(from.line_amounts().get(line).copied().unwrap_or(0));
        block.order.push(order);
        block.quantity.extend(from.line_quantities().get(line));
        block.category.extend(from.line_categories().get(line));
        block.channel.extend(from.line_channels().get(line));
        block.campaign.extend(from.line_campaigns().get(line));
        block.rating.extend(from.line_ratings().get(line));
        block.recommend.extend(from.line_recommends().get(line));
    }
}
