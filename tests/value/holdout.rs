//! A model held against what came.

use crate::support::{calibration, cdnow, close, models, near, shared};
use rapport::analysis::value::{Refusal, holdout};
use rapport::dataset::{Block, Builder, Dataset};
use rapport::units::Day;

#[test]
fn the_holdout_of_cdnow() {
    let Some(data) = shared("the_holdout_of_cdnow") else { return };
    let models = models(&data);
    // The 39 weeks behind 1997-09-30.
    let end = calibration().plus_days(273);
    let own = holdout(&cdnow(&data), calibration(), end).unwrap();
    let totals = &models["holdout_totals"];
    assert_eq!(own.actual, totals["actual"].as_u64().unwrap());
    near(own.expected, totals["expected"].as_f64().unwrap(), 1e-6);
    near(own.mean_error, totals["mae"].as_f64().unwrap(), 1e-6);
    near(own.root_error, totals["rmse"].as_f64().unwrap(), 1e-6);
    for (bar, expected) in own.by_count.iter().zip(models["holdout_by_calibration_frequency"].as_array().unwrap()) {
        assert_eq!(bar.customers, expected["n"].as_u64().unwrap());
        close(bar.actual, expected["actual"].as_f64().unwrap(), 1e-9);
        near(bar.expected, expected["expected"].as_f64().unwrap(), 1e-5);
    }
    assert_eq!(own.deciles.iter().map(|bar| bar.customers).sum::<u64>(), 2357);
    assert!(own.deciles.windows(2).all(|pair| pair[0].expected <= pair[1].expected));
    assert_eq!(own.counts.iter().map(|count| count.actual).sum::<u64>(), 2357);
    close(own.counts.iter().map(|count| count.expected).sum(), 2357.0, 1e-6);
    let (last, before) = (own.weeks[own.weeks.len() - 1], own.weeks[own.calibration - 1]);
    println!("{} weeks, {} of them known: {before:?} {last:?}, {:?}", own.weeks.len(), own.calibration, own.counts);
    assert_eq!((own.weeks.len(), own.calibration, own.seasonal), (78, 39, false));
    // As in the paper, the model follows the cumulative purchases closely and ends a little below them; the level of the last
    // weeks of the calibration, repeated, ends far above.
    assert!((before.expected / before.actual as f64 - 1.0).abs() < 0.05);
    assert!((last.expected / last.actual as f64 - 1.0).abs() < 0.05);
    assert!(last.naive / last.actual as f64 > 1.1);
}

fn every(days: &[i32], customers: usize) -> Dataset {
    let mut block = Block::default();
    for customer in 0..customers {
        for day in days {
            block.push_customer(customer.to_string().as_bytes());
            block.day.push(*day);
            block.amount.push(100);
        }
    }
    let mut builder = Builder::new();
    builder.push(block).unwrap();
    builder.finish()
}

#[test]
fn without_a_model_or_days_behind_it_there_is_none() {
    assert!(matches!(holdout(&Dataset::default(), Day(200), Day(300)), Err(Refusal::TooFewCustomers { found: 0, .. })));
    let once = every(&[10], 900);
    assert_eq!(holdout(&once, Day(300), Day(400)), Err(Refusal::NobodyReturned));
    assert_eq!(holdout(&once, Day(300), Day(306)), Err(Refusal::TooShort { days: 6, needed: 7 }));
    assert_eq!(holdout(&once, Day(300), Day(200)), Err(Refusal::TooShort { days: 0, needed: 7 }));
}
