//! The demonstration of the annual strategy, through the importer and into the share table.

use crate::support::open;
use rapport::analysis::{FigureKey, Params, SegmentId, Tier};
use rapport::engine::{Engine, demo};
use rapport::import::sniff;

#[test]
fn the_demonstration_has_exactly_the_shares_of_the_strategy() {
    let text = demo();
    assert_eq!(text, demo());
    let head = &text.as_bytes()[..256 << 10];
    let seen = sniff(head, false, &crate::support::Utf8);
    assert!(seen.certain(), "{:?}", seen.doubts);
    let mut engine = Engine::default();
    let settled = open(&mut engine, &[&text], &[], &[]);
    assert_eq!(settled.facts.unwrap().customers, 100_000);
    let results = engine.analyse(&Params::default()).unwrap();
    assert!(results.segments[0].complete);
    for (tier, customers, share) in [
        (Tier::HighValue, 10_000, 0.4),
        (Tier::Potential, 20_000, 0.3),
        (Tier::General, 50_000, 0.2),
        (Tier::Lost, 20_000, 0.1),
    ] {
        let row = results.segments[0].row(SegmentId::tier(tier)).unwrap();
        assert_eq!((row.customers, row.revenue_share.unwrap().0), (customers, share), "{tier:?}");
    }
    // Every screen has something to show.
    assert!(results.trend.len() > 12 && !results.channels.is_empty() && !results.categories.is_empty());
    let retention = results.figure(FigureKey::Retention).and_then(|figure| figure.value).unwrap();
    assert!((0.0..1.0).contains(&retention) && retention > 0.0);
}
