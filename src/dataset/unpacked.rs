//! A packed block as rows again, for the rare case that some of them must go.

use super::packed::{Columns, Head, LEAD};
use super::{Block, BlockError, CustomerId, Packed};

impl Block {
    /// The rows of a packed block, partition by partition, and how many partitions it has as a power of two.
    pub fn unpack(packed: &impl Packed) -> Result<(Block, u32), BlockError> {
        let mut bytes = vec![0; packed.size()];
        if !packed.copy(0, &mut bytes) {
            return Err(BlockError::Form);
        }
        let length = Head::length(&bytes)?;
        let head = bytes.get(LEAD..).and_then(|rest| rest.get(..length)).ok_or(BlockError::Form)?;
        let head = Head::read(head, bytes.len())?;
        let (bits, widths, first_day) = (head.bits, head.widths, head.first_day);
        let mut block = Block { unit: head.unit, ..Block::default() };
        for partition in 0..1usize << bits {
            let rows = bytes.get(head.place(partition)).unwrap_or_default();
            let mut columns = Columns::new(rows, head.rows_of(partition));
            block.customer.extend(columns.next().map(|id| CustomerId(u64::from_le_bytes(id))));
            if widths.order == 8 {
                block.order.extend(columns.next().map(u64::from_le_bytes));
            }
            match widths.amount {
                4 => block.amount.extend(columns.next().map(|x| i64::from(i32::from_le_bytes(x)))),
                _ => block.amount.extend(columns.next().map(i64::from_le_bytes)),
            }
            match widths.day {
                2 => block.day.extend(columns.next().map(|day| first_day + i32::from(u16::from_le_bytes(day)))),
                _ => block.day.extend(columns.next().map(i32::from_le_bytes)),
            }
            let numbers = |columns: &mut Columns, width: u8, out: &mut Vec<f32>| match width {
                0 => {}
                _ => columns.numbers(width, out),
            };
            let codes = |columns: &mut Columns, width: u8, out: &mut Vec<u32>| match width {
                0 => {}
                _ => columns.codes(width, out, |code| code),
            };
            numbers(&mut columns, widths.quantity, &mut block.quantity);
            codes(&mut columns, widths.category, &mut block.category);
            codes(&mut columns, widths.channel, &mut block.channel);
            codes(&mut columns, widths.campaign, &mut block.campaign);
            numbers(&mut columns, widths.rating, &mut block.rating);
            numbers(&mut columns, widths.recommend, &mut block.recommend);
        }
        let Head { customers, categories, channels, campaigns, .. } = head;
        let block = Block { customers, categories, channels, campaigns, ..block };
        block.check().map(|()| (block, bits))
    }
}
