//! A block as one buffer that can be transferred between workers: columns in little-endian order with their lengths.

use super::{Block, NO_ENTRY, Texts};

const MAGIC: &[u8; 8] = b"RAPBLK01";

impl Block {
    /// The block as bytes: eight bytes of magic, then each dictionary and each column, every one after its length.
    ///
    /// ```
    /// use rapport::dataset::Block;
    /// let block = Block { day: vec![9862], amount: vec![2933], customer: vec![0], ..Default::default() };
    /// assert_eq!(Block::from_bytes(&block.to_bytes()), None); // customer 0 is not in the dictionary
    /// assert_eq!(Block::from_bytes(&Block::default().to_bytes()), Some(Block::default()));
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let texts = [&self.customers, &self.categories, &self.channels, &self.campaigns];
        let text_bytes: usize = texts.iter().map(|t| t.parts().0.len() + t.parts().1.len() * 4 + 8).sum();
        let mut out = Vec::with_capacity(8 + text_bytes + 10 * 4 + self.rows() * 48);
        out.extend_from_slice(MAGIC);
        for texts in texts {
            let (bytes, ends) = texts.parts();
            put(&mut out, bytes, |b| [b]);
            put(&mut out, ends, u32::to_le_bytes);
        }
        put(&mut out, &self.customer, u32::to_le_bytes);
        put(&mut out, &self.day, i32::to_le_bytes);
        put(&mut out, &self.amount, i64::to_le_bytes);
        put(&mut out, &self.order, u64::to_le_bytes);
        put(&mut out, &self.quantity, f32::to_le_bytes);
        put(&mut out, &self.category, u32::to_le_bytes);
        put(&mut out, &self.channel, u32::to_le_bytes);
        put(&mut out, &self.campaign, u32::to_le_bytes);
        put(&mut out, &self.rating, f32::to_le_bytes);
        put(&mut out, &self.recommend, f32::to_le_bytes);
        out
    }

    /// The block again; nothing when the bytes are not those of a block, when columns have different lengths or when
    /// an index points outside its dictionary.
    pub fn from_bytes(bytes: &[u8]) -> Option<Block> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut texts = || {
            let bytes = take(&mut rest, |[b]: [u8; 1]| b)?;
            Texts::from_parts(bytes, take(&mut rest, u32::from_le_bytes)?)
        };
        let (customers, categories, channels, campaigns) = (texts()?, texts()?, texts()?, texts()?);
        let block = Block {
            customers,
            categories,
            channels,
            campaigns,
            customer: take(&mut rest, u32::from_le_bytes)?,
            day: take(&mut rest, i32::from_le_bytes)?,
            amount: take(&mut rest, i64::from_le_bytes)?,
            order: take(&mut rest, u64::from_le_bytes)?,
            quantity: take(&mut rest, f32::from_le_bytes)?,
            category: take(&mut rest, u32::from_le_bytes)?,
            channel: take(&mut rest, u32::from_le_bytes)?,
            campaign: take(&mut rest, u32::from_le_bytes)?,
            rating: take(&mut rest, f32::from_le_bytes)?,
            recommend: take(&mut rest, f32::from_le_bytes)?,
        };
        let rows = block.rows();
        let full = block.day.len() == rows && block.amount.len() == rows;
        let optional = [
            block.order.len(),
            block.quantity.len(),
            block.category.len(),
            block.channel.len(),
            block.campaign.len(),
            block.rating.len(),
            block.recommend.len(),
        ];
        let within = |column: &[u32], texts: &Texts, optional: bool| {
            column.iter().all(|&i| (i as usize) < texts.len() || optional && i == NO_ENTRY)
        };
        let sound = rest.is_empty()
            && full
            && optional.iter().all(|&len| len == 0 || len == rows)
            && within(&block.customer, &block.customers, false)
            && within(&block.category, &block.categories, true)
            && within(&block.channel, &block.channels, true)
            && within(&block.campaign, &block.campaigns, true);
        sound.then_some(block)
    }
}

/// Appends a length and the values.
pub(super) fn put<T: Copy, const N: usize>(out: &mut Vec<u8>, values: &[T], bytes: impl Fn(T) -> [u8; N]) {
    out.extend_from_slice(&(values.len() as u32).to_le_bytes());
    out.extend(values.iter().flat_map(|&v| bytes(v)));
}

/// Takes a length and as many values; the length is checked against what is there before anything is allocated.
pub(super) fn take<T, const N: usize>(rest: &mut &[u8], value: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
    let (len, after) = rest.split_first_chunk::<4>()?;
    let (values, after) = after.split_at_checked((u32::from_le_bytes(*len) as usize).checked_mul(N)?)?;
    *rest = after;
    Some(values.chunks_exact(N).filter_map(|c| c.first_chunk::<N>()).map(|c| value(*c)).collect())
}
