//! Blocks survive the way between workers, in any number of partitions; anything else is refused.

use proptest::prelude::*;
use rapport::dataset::{Block, BlockError, Builder, Dataset, NO_ENTRY};
use std::collections::BTreeMap;

/// A customer's row: day, amount, quantity, category, rating; numbers as text, since NaN is not equal to itself.
type Row = (i32, i64, String, Option<String>, String);

fn block() -> impl Strategy<Value = Block> {
    (0usize..40, any::<[bool; 4]>(), any::<u64>(), any::<bool>()).prop_map(|(rows, has, seed, wide)| {
        let mut block = Block::default();
        let names: Vec<u32> = (0..if wide { 300 } else { 3 })
            .map(|i| block.categories.push(format!("category {i}").as_bytes()))
            .collect();
        for i in 0..rows as u64 {
            let n = seed.wrapping_mul(i + 1).rotate_left(17);
            match n % 3 {
                0 => block.push_customer(format!("客户{}", n % 5).as_bytes()),
                1 => block.push_customer(format!("C{}", n % 7).as_bytes()),
                _ => block.push_customer(format!("1380013800{}", n % 4).as_bytes()),
            }
            block.day.push(if wide { (n % 3_000_000) as i32 - 700_000 } else { 19_000 + (n % 1000) as i32 });
            block.amount.push(if wide { n as i64 } else { (n % 100_000) as i64 - 500 });
            if has[0] {
                block.order.push(i);
            }
            if has[1] {
                block.quantity.push(if wide { n as f32 / 2.0 } else { (n % 9) as f32 });
            }
            if has[2] {
                block.category.push(if n % 4 == 0 { NO_ENTRY } else { names[n as usize % names.len()] });
            }
            if has[3] {
                block.rating.push(if n % 2 == 0 { f32::NAN } else { 4.0 });
            }
        }
        block
    })
}

/// What the block says, customer by customer, each in order of time and otherwise as it stands.
fn told(blocks: &[Block]) -> BTreeMap<String, Vec<Row>> {
    let mut all: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let has = |column: fn(&Block) -> usize| blocks.iter().any(|b| column(b) > 0);
    let (quantities, categories, ratings) =
        (has(|b| b.quantity.len()), has(|b| b.category.len()), has(|b| b.rating.len()));
    let number = |there: bool, column: &[f32], i: usize| match column.get(i) {
        Some(x) => x.to_string(),
        None => if there { "NaN" } else { "-" }.to_owned(),
    };
    for block in blocks {
        for i in 0..block.rows() {
            let id = String::from_utf8(block.customer[i].text(&block.customers).into_owned()).unwrap();
            let category = block.category.get(i).filter(|c| **c != NO_ENTRY);
            all.entry(id).or_default().push((
                block.day[i],
                block.amount[i],
                number(quantities, &block.quantity, i),
                category.filter(|_| categories).map(|c| block.categories.get(*c).into_owned()),
                number(ratings, &block.rating, i),
            ));
        }
    }
    all.values_mut().for_each(|rows| rows.sort_by_key(|row| row.0));
    all
}

fn kept(data: &Dataset) -> BTreeMap<String, Vec<Row>> {
    let number = |x: Option<f32>| x.map_or("-".to_owned(), |x| x.to_string());
    let ids: Vec<String> = data.customers().iter().collect();
    let rows = data.histories().map(|history| {
        let row = |(i, (day, amount)): (usize, (&i32, &i64))| {
            let line = history.first + i;
            let category = data.line_categories().get(line).filter(|c| *c != NO_ENTRY);
            (
                *day,
                *amount,
                number(data.line_quantities().get(line)),
                category.map(|c| data.categories().get(c).into_owned()),
                number(data.line_ratings().get(line)),
            )
        };
        history.days.iter().zip(history.amounts).enumerate().map(row).collect()
    });
    let all: BTreeMap<_, _> = ids.iter().cloned().zip(rows).collect();
    assert_eq!(all.len(), ids.len(), "a customer stands there twice");
    all
}

proptest! {
    #[test]
    fn every_row_arrives_at_its_customer(mut blocks in prop::collection::vec(block(), 1..4), bits in 0u32..=5) {
        // Every row its own order, also across blocks.
        let orders = blocks.iter_mut().flat_map(|block| &mut block.order);
        orders.zip(0..).for_each(|(order, n)| *order = n);
        let mut builder = Builder::new();
        for block in &blocks {
            builder.append(block.to_bytes(bits)).unwrap();
        }
        prop_assert_eq!(kept(&builder.finish()), told(&blocks));
    }

    #[test]
    fn a_damaged_block_is_refused_or_harmless(block in block(), at: prop::sample::Index, byte: u8, cut: prop::sample::Index) {
        let mut bytes = block.to_bytes(2);
        let short = bytes[..cut.index(bytes.len())].to_vec();
        let mut builder = Builder::new();
        prop_assert_eq!(builder.append(short), Err(BlockError::Form));
        prop_assert_eq!(builder.rows(), 0);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if builder.append(bytes).is_ok() {
            prop_assert!(builder.finish().lines() <= block.rows());
        }
    }

    #[test]
    fn garbage_is_no_block(bytes: Vec<u8>, with_magic: bool) {
        let bytes = if with_magic { [b"RAPBLK02", &bytes[..]].concat() } else { bytes };
        let _ = Builder::new().append(bytes);
    }
}

#[test]
fn blocks_of_one_dataset_have_the_same_partitions() {
    let mut builder = Builder::new();
    builder.append(Block::default().to_bytes(3)).unwrap();
    assert_eq!(builder.append(Block::default().to_bytes(2)), Err(BlockError::Form));
}
