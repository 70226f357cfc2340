//! Blocks survive the way between workers; anything else is refused.

use proptest::prelude::*;
use rapport::dataset::Block;

fn block() -> impl Strategy<Value = Block> {
    (0usize..20, any::<[bool; 4]>(), any::<u64>()).prop_map(|(rows, has, seed)| {
        let mut block = Block::default();
        for i in 0..rows as u64 {
            let n = seed.wrapping_mul(i + 1);
            block.customer.push(block.customers.push(format!("客户{n}").as_bytes()));
            block.day.push(n as i32);
            block.amount.push(n as i64);
            if has[0] {
                block.order.push(n);
            }
            if has[1] {
                block.quantity.push(i as f32 / 2.0);
            }
            if has[2] {
                let entry = if n % 3 == 0 { u32::MAX } else { block.categories.push(b"x") };
                block.category.push(entry);
            }
            if has[3] {
                block.rating.push(3.0);
            }
        }
        block
    })
}

proptest! {
    #[test]
    fn a_block_is_equal_after_the_journey(block in block()) {
        prop_assert_eq!(Block::from_bytes(&block.to_bytes()), Some(block));
    }

    #[test]
    fn a_damaged_block_is_refused_or_sound(block in block(), at: prop::sample::Index, byte: u8, cut: prop::sample::Index) {
        let mut bytes = block.to_bytes();
        prop_assert_eq!(Block::from_bytes(&bytes[..cut.index(bytes.len())]), None);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Some(block) = Block::from_bytes(&bytes) {
            for &customer in &block.customer {
                prop_assert!((customer as usize) < block.customers.len());
            }
        }
    }

    #[test]
    fn garbage_is_no_block(bytes: Vec<u8>, with_magic: bool) {
        let bytes = if with_magic { [b"RAPBLK01", &bytes[..]].concat() } else { bytes };
        let _ = Block::from_bytes(&bytes);
    }
}
