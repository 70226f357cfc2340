//! Schemes of segments: who is where under each method, worked by hand; edits; stored documents.

use proptest::prelude::*;
use rapport::analysis::{
    Attribute, Colour, Condition, Criteria, Filter, GroupMap, LookBack, METHODS, Method, MethodError, OwnRules, Params,
    Results, Rule, Scheme, SchemeId, ScoreCuts, Scoring, SegmentId, SegmentRef, SegmentTable, ShareOf, Test,
    Thresholds, Tier, ValueLoyalty, ValueShare, Window, density, rfm_scores, run,
};
use rapport::dataset::{Block, Builder, Dataset};
use rapport::goals::{Basis, Kpi, annual_goals};
use rapport::plan::{
    CellValue, Document, Edit, GoalEdit, History, Id, Part, PlanEdit, PlanError, RestoreNote, SegmentEdit, Step, Undo,
    apply, encode, restore, short, step,
};
use rapport::units::{Day, Money};

#[path = "common/templates.rs"]
mod files;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Orders as (customer, day, amount in cents).
fn dataset(orders: &[(&str, &str, i64)]) -> Dataset {
    let days: Vec<(&str, i32, i64)> = orders.iter().map(|(who, on, amount)| (*who, day(on).0, *amount)).collect();
    dataset_of(&days)
}

fn dataset_of(orders: &[(&str, i32, i64)]) -> Dataset {
    let mut block = Block {
        day: orders.iter().map(|order| order.1).collect(),
        amount: orders.iter().map(|order| order.2).collect(),
        ..Block::default()
    };
    orders.iter().for_each(|order| block.push_customer(order.0.as_bytes()));
    let mut builder = Builder::new();
    builder.push(block).unwrap();
    builder.finish()
}

fn params(schemes: &[Scheme]) -> Params {
    Params { schemes: schemes.to_vec(), scheme: schemes[0].id, ..Params::default() }
}

/// Who is where, by the place of the segment.
fn places(data: &Dataset, scheme: &Scheme) -> Vec<(String, usize)> {
    let rows = rfm_scores(data, &params(std::slice::from_ref(scheme)));
    rows.into_iter().map(|row| (row.id, scheme.place(row.segment).unwrap())).collect()
}

fn counts(results: &Results, scheme: SchemeId) -> Vec<u64> {
    results.table(scheme).unwrap().rows.iter().map(|row| row.customers).collect()
}

fn condition(of: Attribute, test: Test) -> Condition {
    Condition::new(of, test)
}

fn rules(rules: Vec<Vec<Condition>>) -> Scheme {
    let rules = rules.into_iter().map(|conditions| Criteria { conditions }).collect();
    Scheme { id: SchemeId(7), ..Scheme::of(Method::Rules(OwnRules { rules })) }
}

fn share(of: ShareOf, cuts: &[f64]) -> Scheme {
    Scheme { id: SchemeId(8), ..Scheme::of(Method::Share(ValueShare { of, cuts: cuts.to_vec() })) }
}

/// As of 2024-06-30 Ann has 3 orders, 60.00, the last one yesterday; Bob 1, 12.34, 90 days ago; Cid 1, 0.00, 91 days ago; Dan
/// 1, 5.00, today.
fn three() -> Dataset {
    dataset(&[
        ("Ann", "2024-01-01", 2000),
        ("Ann", "2024-02-01", 2000),
        ("Ann", "2024-06-29", 2000),
        ("Bob", "2024-04-01", 1234),
        ("Cid", "2024-03-31", 0),
        ("Dan", "2024-06-30", 500),
    ])
}

#[test]
fn the_first_rule_that_holds_wins_and_the_rest_is_everybody_else() {
    let recent = vec![condition(Attribute::RecencyDays, Test::AtMost(90.0))];
    let regular = vec![condition(Attribute::Orders, Test::AtLeast(2.0))];
    let of = |rules_of: Vec<Vec<Condition>>| {
        places(&three(), &rules(rules_of)).into_iter().map(|(_, at)| at).collect::<Vec<_>>()
    };
    // Ann is both, and the order decides. Bob is exactly 90 days away and in, Cid 91 and out.
    assert_eq!(of(vec![recent.clone(), regular.clone()]), [0, 0, 2, 0]);
    assert_eq!(of(vec![regular.clone(), recent.clone()]), [0, 1, 2, 1]);
    // All conditions of a segment must hold; without any it is nobody's.
    assert_eq!(of(vec![[recent.clone(), regular].concat(), vec![]]), [0, 2, 2, 2]);
    // Amounts are compared in cents: 12.34 is at least 12.34 and at most 12.34.
    let between = vec![condition(Attribute::Revenue, Test::Between(12.34, 12.34))];
    assert_eq!(of(vec![between]), [1, 0, 1, 1]);
    let nothing = vec![condition(Attribute::Revenue, Test::AtMost(0.0))];
    assert_eq!(of(vec![nothing]), [1, 1, 0, 1]);
    // Recency scores of 0, 1, 90 and 91 days: the edges lie at 0.6, 18.8, 72.2 and 90.4.
    let best = vec![condition(Attribute::RecencyScore, Test::AtLeast(5.0))];
    let worst = vec![condition(Attribute::RecencyScore, Test::Between(1.0, 2.0))];
    assert_eq!(of(vec![best, worst]), [2, 1, 1, 0]);
}

#[test]
fn value_is_cut_at_shares_and_equal_values_stay_together() {
    // 50, 30, 15 and 5 of 100, and two who brought nothing.
    let data = dataset(&[
        ("A", "2024-01-01", 5000),
        ("B", "2024-01-01", 3000),
        ("C", "2024-01-01", 1500),
        ("D", "2024-01-01", 500),
        ("E", "2024-01-01", 0),
        ("F", "2024-01-01", -100),
    ]);
    let of = |scheme: Scheme| places(&data, &scheme).into_iter().map(|(_, at)| at).collect::<Vec<_>>();
    assert_eq!(of(share(ShareOf::Revenue, &[0.80, 0.95])), [0, 0, 1, 2, 2, 2]);
    // Whoever crosses the line belongs above it.
    assert_eq!(of(share(ShareOf::Revenue, &[0.81])), [0, 0, 0, 1, 1, 1]);
    assert_eq!(of(share(ShareOf::Revenue, &[0.01])), [0, 1, 1, 1, 1, 1]);
    // A third of six are two; a tenth is nobody, so it is one.
    assert_eq!(of(share(ShareOf::Customers, &[1.0 / 3.0])), [0, 0, 1, 1, 1, 1]);
    assert_eq!(of(share(ShareOf::Customers, &[0.1, 0.5])), [0, 1, 1, 2, 2, 2]);
    let equal = dataset(&[("A", "2024-01-01", 10), ("B", "2024-01-02", 10), ("C", "2024-01-03", 5)]);
    let of = |scheme: Scheme| places(&equal, &scheme).into_iter().map(|(_, at)| at).collect::<Vec<_>>();
    assert_eq!(of(share(ShareOf::Customers, &[0.34, 0.9])), [0, 0, 2]);
    assert_eq!(of(share(ShareOf::Revenue, &[0.1])), [0, 0, 1]);
}

/// F and M by hand: Ann 5 and 5, Bob 1 and 2, Cid 1 and 1, Dan 1 and 4.
#[test]
fn the_mean_of_frequency_and_monetary_goes_by_halves() {
    let data = dataset(&[
        ("Ann", "2024-01-01", 2000),
        ("Ann", "2024-02-01", 2000),
        ("Ann", "2024-06-29", 2000),
        ("Bob", "2024-04-01", 1200),
        ("Cid", "2024-03-31", 800),
        ("Dan", "2024-06-30", 2000),
    ]);
    let of = |test| {
        let scheme = rules(vec![vec![condition(Attribute::FmScore, test)]]);
        let first = places(&data, &scheme).into_iter().filter(|(_, at)| *at == 0);
        first.map(|(who, _)| who).collect::<Vec<_>>()
    };
    assert_eq!(of(Test::AtLeast(2.5)), ["Ann", "Dan"]);
    assert_eq!(of(Test::AtLeast(2.6)), ["Ann"]);
    assert_eq!(of(Test::Between(1.5, 2.0)), ["Bob"]);
    assert_eq!(of(Test::AtMost(1.4)), ["Cid"]);
}

#[test]
fn nobody_and_one_customer_are_no_special_case() {
    let one = dataset(&[("A", "2024-01-01", 700)]);
    for def in METHODS {
        let scheme = Scheme { id: SchemeId(7), ..Scheme::of((def.start)()) };
        let results = run(&one, &params(std::slice::from_ref(&scheme)));
        assert_eq!(counts(&results, scheme.id).iter().sum::<u64>(), 1, "{}", def.slug);
        assert!(results.segments[0].complete && results.segments[0].revenue == Money(700));
        let none = run(&dataset(&[]), &params(&[scheme]));
        assert!(none.segments.iter().all(|table| table.customers == 0));
    }
}

/// The window moved people from segment to segment: who had not ordered in the last month was in none, and nobody was lost.
#[test]
fn the_window_moves_revenue_and_nobody() {
    let data = three();
    let scheme = rules(vec![vec![condition(Attribute::RecencyDays, Test::AtMost(30.0))]]);
    let table = |window| {
        let results = run(&data, &Params { window, ..params(std::slice::from_ref(&scheme)) });
        results.segments[0].clone()
    };
    let (all, month) = (table(Window::All), table(Window::Months(1)));
    let column = |table: &SegmentTable| {
        table.rows.iter().map(|row| (row.customers, row.active, row.revenue)).collect::<Vec<_>>()
    };
    assert_eq!(column(&all), [(2, 2, Money(6500)), (2, 2, Money(1234))]);
    // In June Ann bought for 20.00 and Dan for 5.00; Bob and Cid are where they were.
    assert_eq!(column(&month), [(2, 2, Money(2500)), (2, 0, Money(0))]);
    assert!(all.complete && month.complete);
    assert_eq!(month.outside, Default::default());
}

#[test]
fn who_has_no_order_in_the_look_back_is_in_no_segment_and_counted() {
    let data = three();
    let scheme = Scheme {
        look_back: LookBack::Months(3),
        ..rules(vec![vec![condition(Attribute::Orders, Test::AtLeast(2.0))]])
    };
    let results = run(&data, &params(std::slice::from_ref(&scheme)));
    let table = &results.segments[0];
    // From 2024-04-01 on: Ann once, Bob, Dan. Cid ordered the day before.
    assert_eq!(table.rows.iter().map(|row| row.customers).collect::<Vec<_>>(), [0, 3]);
    assert_eq!((table.outside.customers, table.outside.active, table.outside.revenue), (1, 1, Money(0)));
    // What Ann bought before is hers all the same, since the window holds it.
    assert_eq!((table.revenue, table.complete, results.rfm.customers), (Money(7734), true, 3));
    // As of the end of May it begins on 2024-03-01: Bob and Cid are in, Ann was last there in February. Dan had not come
    // yet, so he is not missing from anything.
    let as_of = Some(day("2024-05-31"));
    let results = run(&data, &Params { as_of, ..params(&[scheme]) });
    assert_eq!((counts(&results, SchemeId(7)), results.segments[0].outside.customers), (vec![0, 2], 1));
}

#[test]
fn thresholds_and_look_backs_are_those_of_each_scheme() {
    let data = three();
    let tiers = Scheme::default().lost_after(89);
    let short = Scheme { id: SchemeId(9), look_back: LookBack::Months(1), ..Scheme::default() };
    let results = run(&data, &params(&[tiers.clone(), short.clone(), share(ShareOf::Customers, &[0.5])]));
    assert_eq!(results.segments.iter().map(|table| table.scheme.0).collect::<Vec<_>>(), [0, 9, 8]);
    assert_eq!(counts(&results, tiers.id).iter().sum::<u64>(), 4);
    assert_eq!((counts(&results, short.id).iter().sum::<u64>(), results.segments[1].outside.customers), (2, 2));
    assert_eq!(counts(&results, SchemeId(8)), [2, 2]);
    // The scores are those of the look-back of the scheme that is shown.
    assert_eq!(results.rfm.customers, 4);
    assert_eq!(run(&data, &Params { scheme: short.id, ..params(&[tiers, short]) }).rfm.customers, 2);
}

#[test]
fn any_segment_of_any_scheme_can_be_the_filter() {
    let data = three();
    let scheme = rules(vec![vec![condition(Attribute::Orders, Test::AtLeast(2.0))]]);
    let segment = Some(scheme.reference(&scheme.segments[0]));
    let filter = Filter { segment, ..Filter::default() };
    let results = run(&data, &Params { filter, ..params(&[Scheme::default(), scheme.clone()]) });
    assert_eq!((results.basis.used.customers, results.basis.used.orders), (1, 3));
    // The tables show everybody, whatever the filter.
    assert_eq!(counts(&results, scheme.id), [1, 3]);
    assert_eq!(counts(&results, SchemeId::TIERS).iter().sum::<u64>(), 4);
}

fn any_scheme() -> impl Strategy<Value = Scheme> {
    let test = prop_oneof![
        (-5.0..200.0f64).prop_map(Test::AtLeast),
        (-5.0..200.0f64).prop_map(Test::AtMost),
        (-5.0..100.0f64, 0.0..100.0f64).prop_map(|(from, more)| Test::Between(from, from + more)),
    ];
    let any = (prop::sample::select(Attribute::ALL.to_vec()), test).prop_map(|(of, test)| condition(of, test));
    let own = prop::collection::vec(prop::collection::vec(any, 0..3), 0..5).prop_map(rules);
    let cuts = prop::collection::vec(0.01..0.99f64, 0..5).prop_map(|mut cuts| {
        cuts.sort_by(f64::total_cmp);
        cuts.dedup();
        cuts
    });
    let by = prop::sample::select(vec![ShareOf::Revenue, ShareOf::Customers]);
    let shares = (by, cuts).prop_map(|(by, cuts)| share(by, &cuts));
    let tiers = (1..400u32, 1..4u8, 1..5u8, 1.0..5.0f64).prop_map(|(days, low, more, mean)| {
        let mut scheme = Scheme::default().lost_after(days);
        if let Method::Tiers(tiers) = &mut scheme.method {
            (tiers.low, tiers.high, tiers.potential_from) = (low, (low + more).min(5), mean);
        }
        scheme
    });
    let groups =
        prop_oneof![Just(GroupMap::Eleven), Just(GroupMap::Ten)].prop_map(|map| Scheme::of(Method::Groups(map)));
    let matrix = (proptest::option::of(0.0..90.0f64), 1..9u32)
        .prop_map(|(value, orders)| Scheme::of(Method::Matrix(ValueLoyalty { value, orders })));
    let look_back = prop_oneof![Just(LookBack::All), (1..30u32).prop_map(LookBack::Months)];
    let cuts = prop::sample::select(vec![ScoreCuts::Quantiles, ScoreCuts::Breaks]);
    let rising = (2..=9u8).prop_flat_map(|parts| {
        let edges = prop::collection::btree_set(0..200u32, usize::from(parts) - 1);
        (Just(parts), edges.prop_map(|edges| edges.into_iter().map(f64::from).collect::<Vec<_>>()))
    });
    let chosen = rising.prop_map(|(parts, edges)| {
        let cuts = Thresholds { recency: edges.clone(), frequency: edges.clone(), monetary: edges };
        Scoring { parts, cuts: ScoreCuts::Own(cuts) }
    });
    let scoring = prop_oneof![
        Just(Scoring::default()),
        (2..=9u8, cuts).prop_map(|(parts, cuts)| Scoring { parts, cuts }),
        chosen
    ];
    (prop_oneof![own, shares, tiers, groups, matrix], look_back, scoring).prop_map(|(scheme, look_back, scoring)| {
        // The groups are made for five scores, and other bounds of tiers fit their own number alone.
        let fits =
            matches!(scheme.method, Method::Rules(_) | Method::Matrix(_) | Method::Share(_)) || scoring.parts == 5;
        Scheme { look_back, scoring: if fits { scoring } else { Scoring::default() }, ..scheme }
    })
}

/// Ann 3 orders of 20.00 on average, Bob 1 of 50.00, Cid 2 of 5.00, Dan 1 of 10.00: the middle lies between 10 and 20.
#[test]
fn value_and_loyalty_make_four_places() {
    let data = dataset(&[
        ("Ann", "2024-01-01", 1_000),
        ("Ann", "2024-02-01", 2_000),
        ("Ann", "2024-03-01", 3_000),
        ("Bob", "2024-01-05", 5_000),
        ("Cid", "2024-01-06", 400),
        ("Cid", "2024-02-06", 600),
        ("Dan", "2024-03-06", 1_000),
    ]);
    let counts = |value: Option<f64>, orders: u32| {
        let scheme = Scheme::of(Method::Matrix(ValueLoyalty { value, orders }));
        let params = Params { scheme: scheme.id, schemes: vec![scheme], ..Params::default() };
        let results = run(&data, &params);
        let rows = &results.segments[0].rows;
        let seen = density(&data, &params, params.scheme).unwrap();
        assert_eq!(seen.counts.iter().flatten().sum::<u64>(), 4);
        // Each place has a rule of its own: nobody is there for want of one.
        assert!(rows.iter().all(|row| row.by_fallback == 0));
        (rows.iter().map(|row| row.customers).collect::<Vec<_>>(), seen.value_cut)
    };
    // Ann loyal, Bob potential, Cid frequent, Dan the rest.
    assert_eq!(counts(None, 2), (vec![1, 1, 1, 1], 15.0));
    // Who reaches a cut is above it.
    assert_eq!(counts(Some(10.0), 1), (vec![3, 0, 1, 0], 10.0));
    assert_eq!(counts(Some(10.01), 1).0, [2, 0, 2, 0]);
    assert_eq!(counts(Some(0.0), 4).0, [0, 4, 0, 0]);
    for (value, orders) in [(Some(-1.0), 2), (Some(f64::NAN), 2), (None, 0), (None, 1_001)] {
        assert!(!Scheme::of(Method::Matrix(ValueLoyalty { value, orders })).is_sound());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Exhaustive and exclusive: everybody with an order in the look-back is in one segment, and all adds up.
    #[test]
    fn everybody_is_in_exactly_one_segment(
        orders in prop::collection::vec((0..9u8, 19_000..19_800i32, -500..9_000i64), 1..60),
        scheme in any_scheme(),
        months in proptest::option::of(1..24u32),
        as_of in proptest::option::of(19_300..19_900i32),
    ) {
        prop_assert!(scheme.is_sound());
        let names: Vec<String> = (0..9).map(|customer| format!("c{customer}")).collect();
        let orders: Vec<(&str, i32, i64)> =
            orders.iter().map(|(who, on, amount)| (names[usize::from(*who)].as_str(), *on, *amount)).collect();
        let data = dataset_of(&orders);
        let window = months.map_or(Window::All, Window::Months);
        let asked = Params { window, as_of: as_of.map(Day), ..params(std::slice::from_ref(&scheme)) };
        let results = run(&data, &asked);
        let table = &results.segments[0];
        prop_assert!(table.complete);
        let last = orders.iter().map(|order| order.1).max().unwrap();
        let as_of = as_of.unwrap_or(last);
        let from = match scheme.look_back {
            LookBack::All => i32::MIN,
            LookBack::Months(months) => Day(as_of + 1).plus_months(-(months as i32)).0,
        };
        let of = |days: &dyn Fn(i32) -> bool| {
            let own = orders.iter().filter(|order| days(order.1)).map(|order| order.0);
            own.collect::<std::collections::BTreeSet<&str>>()
        };
        let (ever, inside) = (of(&|on| on <= as_of), of(&|on| (from..=as_of).contains(&on)));
        prop_assert_eq!(table.customers, inside.len() as u64);
        prop_assert_eq!(table.outside.customers, (ever.len() - inside.len()) as u64);
        let rows = rfm_scores(&data, &asked);
        let listed: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        prop_assert_eq!((rows.len(), listed), (inside.len(), inside));
        for (row, segment) in table.rows.iter().zip(&scheme.segments) {
            prop_assert_eq!(row.customers, rows.iter().filter(|row| row.segment == segment.id).count() as u64);
            prop_assert_eq!(row.by_rule + row.by_fallback, row.customers);
            let fallback = rows.iter().filter(|row| row.segment == segment.id && row.rule == Rule::Fallback);
            prop_assert_eq!(row.by_fallback, fallback.count() as u64);
            // The filter on a segment is the same customers.
            let filter = Filter { segment: Some(scheme.reference(segment)), ..Filter::default() };
            prop_assert_eq!(run(&data, &Params { filter, ..asked.clone() }).basis.used.customers, row.active);
        }
    }
}

fn segments(edit: SegmentEdit) -> Edit {
    Edit::Segments(edit)
}

fn done(document: &Document, edit: SegmentEdit) -> Document {
    apply(document, &segments(edit)).unwrap()
}

fn refused(document: &Document, edit: SegmentEdit) -> PlanError {
    apply(document, &segments(edit)).unwrap_err()
}

/// A document with a scheme of own rules beside the tiers; its identity, and those of its segments.
fn with_rules() -> (Document, SchemeId, Vec<SegmentRef>) {
    let start = Document { next_id: 10, ..Document::default() };
    let document = done(&start, SegmentEdit::Add { scheme: Box::new(Scheme::of(started("rules"))) });
    let scheme = document.schemes[1].clone();
    (document, scheme.id, scheme.references().collect())
}

#[test]
fn a_new_scheme_and_a_copy_get_identities_of_their_own() {
    let (document, id, own) = with_rules();
    assert_eq!((id, own.iter().map(|own| own.segment.0).collect::<Vec<_>>()), (SchemeId(10), vec![11, 12, 13]));
    let document = done(&document, SegmentEdit::Copy { scheme: id, name: "Mine".into() });
    let copy = &document.schemes[2];
    assert_eq!((copy.id, copy.name.as_str(), copy.segments[0].id), (SchemeId(14), "Mine", SegmentId(15)));
    assert_eq!(copy.method, document.schemes[1].method);
    // A copy of the four tiers has other identities: the words belong to the first.
    let document = done(&document, SegmentEdit::Copy { scheme: SchemeId::TIERS, name: "Tiers 2".into() });
    assert!(document.schemes[1].id != SchemeId::TIERS && document.schemes[1].segments.iter().all(|s| s.id.0 >= 18));
    assert_eq!(document.default_scheme, SchemeId::TIERS);
    assert_eq!(step(&Document::default(), &document), Some(Step::SchemeAdded));
}

#[test]
fn names_colours_targets_and_rules_are_set_and_others_are_refused() {
    let (document, id, _) = with_rules();
    let mut scheme = document.schemes[1].clone();
    scheme.segments[0].name = "Regulars".into();
    scheme.segments[0].colour = Colour::Fourth;
    scheme.segments[1].target.customer_share = 0.25;
    scheme.look_back = LookBack::Months(12);
    scheme.method = rules(vec![vec![condition(Attribute::Orders, Test::AtLeast(3.0))], vec![]]).method;
    let set = |scheme: &Scheme| SegmentEdit::Set { scheme: Box::new(scheme.clone()) };
    let changed = done(&document, set(&scheme));
    assert_eq!(changed.schemes[1], scheme);
    assert_eq!(step(&document, &changed), Some(Step::Segments));
    // Other segments, another method or settings that make no sense are no setting.
    let mut other = scheme.clone();
    other.segments.swap(0, 1);
    assert_eq!(refused(&document, set(&other)), PlanError::OtherSegments { scheme: id });
    let other = Scheme { method: started("share"), ..scheme.clone() };
    assert_eq!(refused(&document, set(&other)), PlanError::OtherSegments { scheme: id });
    let bad = |conditions: Vec<Condition>| {
        let method = rules(vec![conditions, vec![]]).method;
        refused(&document, set(&Scheme { method, ..scheme.clone() }))
    };
    let error = PlanError::BadMethod { error: MethodError::Condition };
    assert_eq!(bad(vec![condition(Attribute::Orders, Test::Between(3.0, 2.0))]), error);
    assert_eq!(bad(vec![condition(Attribute::Orders, Test::AtLeast(f64::NAN))]), error);
    let mut wide = scheme.clone();
    wide.segments[0].target.revenue_share = 1.5;
    assert_eq!(refused(&document, set(&wide)), PlanError::BadShare);
    let late = document.schemes[0].clone().lost_after(40_000);
    assert_eq!(refused(&document, set(&late)), PlanError::BadLostAfter { days: 40_000, most: 36_525 });
}

#[test]
fn segments_are_added_moved_and_removed_with_what_they_ask_for() {
    let (document, scheme, own) = with_rules();
    let conditions = |document: &Document| match &document.schemes[1].method {
        Method::Rules(rules) => rules.rules.iter().map(|rule| rule.conditions.len()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let ids = |document: &Document| document.schemes[1].segments.iter().map(|s| s.id.0).collect::<Vec<_>>();
    assert_eq!((ids(&document), conditions(&document)), (vec![11, 12, 13], vec![2, 1]));
    // Everybody else stays the last, wherever one is added.
    let more = done(&document, SegmentEdit::AddSegment { scheme, at: 99, name: "VIP".into() });
    assert_eq!((ids(&more), conditions(&more)), (vec![11, 12, 14, 13], vec![2, 1, 0]));
    let moved = done(&document, SegmentEdit::MoveSegment { segment: own[0], to: 1 });
    assert_eq!((ids(&moved), conditions(&moved)), (vec![12, 11, 13], vec![1, 2]));
    let less = done(&document, SegmentEdit::RemoveSegment { segment: own[0] });
    assert_eq!((ids(&less), conditions(&less)), (vec![12, 13], vec![1]));
    assert_eq!(refused(&document, SegmentEdit::RemoveSegment { segment: own[2] }), PlanError::LastSegment);
    assert_eq!(refused(&document, SegmentEdit::MoveSegment { segment: own[0], to: 2 }), PlanError::LastSegment);
    let tier = SegmentRef::tier(Tier::Lost);
    assert_eq!(refused(&document, SegmentEdit::RemoveSegment { segment: tier }), PlanError::SegmentsFixed);
    let add = SegmentEdit::AddSegment { scheme: SchemeId::TIERS, at: 0, name: String::new() };
    assert_eq!(refused(&document, add), PlanError::SegmentsFixed);
    let nobody = SegmentRef { scheme, segment: SegmentId(99) };
    assert_eq!(
        refused(&document, SegmentEdit::RemoveSegment { segment: nobody }),
        PlanError::NoSegment { segment: nobody }
    );
}

/// A KPI that loses its segment would count everybody, and nobody would see it.
#[test]
fn what_a_kpi_or_a_row_is_about_stays() {
    let (document, scheme, own) = with_rules();
    let filter = Filter { segment: Some(own[0]), ..Filter::default() };
    let kpi = Kpi {
        basis: Basis::Figure { key: rapport::analysis::FigureKey::Revenue, filter },
        ..annual_goals()[0].clone()
    };
    let kpi = Edit::Goals(GoalEdit::Add { kpi: Box::new(kpi) });
    let cells = [(short::SEGMENT, CellValue::Segment(own[0]))].into();
    let row = Edit::Plan(PlanEdit::AddRow { table: short::TABLE, at: None, cells });
    let used = [kpi.clone(), row].iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap());
    let why = PlanError::SegmentUsed { kpis: 1, rows: 1 };
    assert_eq!(refused(&used, SegmentEdit::RemoveSegment { segment: own[0] }), why);
    assert_eq!(refused(&used, SegmentEdit::Remove { scheme }), why);
    assert_eq!(done(&used, SegmentEdit::RemoveSegment { segment: own[1] }).schemes[1].segments.len(), 2);
    // The one of all screens stays until another one is.
    assert_eq!(refused(&document, SegmentEdit::Remove { scheme: SchemeId::TIERS }), PlanError::DefaultScheme);
    let other = done(&document, SegmentEdit::MakeDefault { scheme });
    assert_eq!(other.scheme().map(|scheme| scheme.id), Some(scheme));
    let alone = done(&other, SegmentEdit::Remove { scheme: SchemeId::TIERS });
    assert_eq!(alone.schemes.len(), 1);
    // Nothing can be made to be about a segment that is not there.
    let gone = PlanError::NoSegment { segment: own[0] };
    assert_eq!(apply(&Document::default(), &kpi), Err(gone));
}

#[test]
fn what_the_example_brings_is_the_targets_and_they_go_with_it() {
    let (document, scheme, _) = with_rules();
    let with = files::with_annual(&document, &[Part::Goals], rapport::locale::Lang::En, day("2024-01-01"));
    assert!(with.schemes[0].has_targets() && !with.schemes[1].has_targets());
    let without = rapport::plan::without(&with, Part::Goals, day("2024-01-01"));
    assert!(without.is_blank(Part::Goals) && without.schemes.len() == 2 && without.schemes[1].id == scheme);
}

fn any_edit() -> impl Strategy<Value = SegmentEdit> {
    let scheme = prop::sample::select(vec![0u64, 10, 14, 99]).prop_map(SchemeId);
    let segment = (scheme.clone(), prop::sample::select(vec![1u64, 11, 12, 13, 15, 16]))
        .prop_map(|(scheme, segment)| SegmentRef { scheme, segment: SegmentId(segment) });
    prop_oneof![
        any_scheme().prop_map(|scheme| SegmentEdit::Add { scheme: Box::new(scheme) }),
        (scheme.clone(), any_scheme())
            .prop_map(|(id, scheme)| SegmentEdit::Set { scheme: Box::new(Scheme { id, ..scheme }) }),
        scheme.clone().prop_map(|scheme| SegmentEdit::Copy { scheme, name: "Copy".into() }),
        (scheme.clone(), 0..4usize).prop_map(|(scheme, to)| SegmentEdit::Move { scheme, to }),
        scheme.clone().prop_map(|scheme| SegmentEdit::Remove { scheme }),
        scheme.clone().prop_map(|scheme| SegmentEdit::MakeDefault { scheme }),
        (scheme, 0..5usize).prop_map(|(scheme, at)| SegmentEdit::AddSegment { scheme, at, name: "New".into() }),
        segment.clone().prop_map(|segment| SegmentEdit::RemoveSegment { segment }),
        (segment, 0..4usize).prop_map(|(segment, to)| SegmentEdit::MoveSegment { segment, to }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Undo ∘ do is nothing, a history reads back, and every document that edits lead to passes the gate unchanged.
    #[test]
    fn edits_of_schemes_are_undone_and_stored(edits in prop::collection::vec(any_edit(), 1..10)) {
        let (start, ..) = with_rules();
        let mut history = History::new(start.clone());
        for edit in edits {
            let _ = history.edit(&segments(edit), Undo::AtOnce);
        }
        let end = history.present().clone();
        prop_assert!(end.schemes.iter().all(Scheme::is_sound));
        prop_assert_eq!(restore(&encode(&end)), Ok((end.clone(), vec![])));
        let (read, notes) = History::restore(&history.encode()).unwrap();
        prop_assert_eq!((read.present(), notes), (&end, vec![]));
        while history.undo() {}
        prop_assert_eq!(history.present(), &start);
        while history.redo() {}
        prop_assert_eq!(history.present(), &end);
    }
}

/// What the first files of format 2 held: one scheme under another name, tiers in KPIs and rows by their word alone.
fn of_before(document: &Document) -> serde_json::Value {
    let mut json: serde_json::Value = serde_json::from_str(&encode(document)).unwrap();
    let object = json.as_object_mut().unwrap();
    object.remove("schemes");
    object.remove("default_scheme");
    let shares =
        |customers: f64, revenue: f64| serde_json::json!({"customer_share": customers, "revenue_share": revenue});
    object.insert(
        "scheme".into(),
        serde_json::json!({
            "lost_after_days": 97, "high_value": shares(0.11, 0.41), "potential": shares(0.2, 0.3),
            "general": shares(0.49, 0.2), "lost": shares(0.2, 0.09),
        }),
    );
    let text = json.to_string().replace("tiers.lost", "lost");
    let text =
        text.replace("\"segment\":null", "\"tier\":null").replace("\"filter\":{\"segment\"", "\"filter\":{\"tier\"");
    serde_json::from_str(&text.replace("\"channel\":null,\"segment\":\"lost\"", "\"channel\":null,\"tier\":\"lost\""))
        .unwrap()
}

#[test]
fn the_first_files_of_format_2_open_with_everything() {
    let lost = SegmentRef::tier(Tier::Lost);
    let filter = Filter { segment: Some(lost), ..Filter::default() };
    let kpi = Kpi {
        basis: Basis::Figure { key: rapport::analysis::FigureKey::Revenue, filter },
        ..annual_goals()[0].clone()
    };
    let cells = [(short::SEGMENT, CellValue::Segment(lost))].into();
    let edits = [
        Edit::Goals(GoalEdit::Add { kpi: Box::new(kpi) }),
        Edit::Plan(PlanEdit::AddRow { table: short::TABLE, at: None, cells }),
    ];
    let document = edits.iter().fold(Document::default(), |document, edit| apply(&document, edit).unwrap());
    let json = of_before(&document);
    assert!(json.to_string().contains("\"tier\":\"lost\"") && json.to_string().contains("\"segment\":\"lost\""));
    let (read, notes) = restore(&json.to_string()).unwrap();
    assert_eq!(notes, []);
    assert_eq!(read.schemes[0].lost_after_days(), Some(97));
    let target = |tier| read.schemes[0].tier(tier).unwrap().target.customer_share;
    assert_eq!(Tier::ALL.map(target), [0.11, 0.2, 0.49, 0.2]);
    assert_eq!(read.kpis, document.kpis);
    assert_eq!(read.plan, document.plan);
    assert_eq!(restore(&encode(&read)), Ok((read, vec![])));
}

#[test]
fn a_kept_history_of_the_first_form_of_format_2_keeps_its_steps() {
    let mut present = of_before(&Document::default());
    present["name"] = "After".into();
    // One step back the name was another one, and customers were lost later.
    let past = serde_json::json!([{"{}": [{"name": {"=": "Before"}, "scheme": {"{}": [{"lost_after_days": {"=": 180}}, []]}}, []]}]);
    let text = serde_json::json!({"present": present, "past": past, "future": []}).to_string();
    let (mut history, notes) = History::restore(&text).unwrap();
    assert_eq!((history.present().schemes[0].lost_after_days(), notes), (Some(97), vec![]));
    assert!(history.undo());
    assert_eq!(
        (history.present().name.as_str(), history.present().schemes[0].lost_after_days()),
        ("Before", Some(180))
    );
}

#[test]
fn what_cannot_be_used_of_stored_schemes_is_mended_and_noted() {
    let (document, ..) = with_rules();
    let mut json: serde_json::Value = serde_json::from_str(&encode(&document)).unwrap();
    // A method of a later version, an identity twice, a default that is not there, a row about nobody.
    let strange =
        serde_json::json!({"id": 50, "name": "Moon", "method": {"moon": {}}, "segments": [], "look_back": "all"});
    let twin = json["schemes"][1].clone();
    json["schemes"].as_array_mut().unwrap().extend([strange, twin]);
    json["default_scheme"] = 77.into();
    json["plan"]["rows"] =
        serde_json::json!([{"id": 3, "table": "short", "cells": {"segment": {"segment": "10.99"}, "goal": "keep"}}]);
    let (read, notes) = restore(&json.to_string()).unwrap();
    assert_eq!(read.schemes.iter().map(|scheme| scheme.id.0).collect::<Vec<_>>(), [0, 10, 14]);
    assert_eq!(read.default_scheme, SchemeId::TIERS);
    assert_eq!((read.plan.rows[0].segment(short::SEGMENT), read.plan.rows[0].text(short::GOAL)), (None, "keep"));
    let noted = |path: &str| {
        notes.iter().any(|note| match note {
            RestoreNote::BadValue { path: found, .. } | RestoreNote::NewId { path: found, .. } => found == path,
            _ => false,
        })
    };
    for path in ["schemes[2].method", "schemes[2]", "schemes[2].segments[0]", "default_scheme", "plan.rows[0].segment"]
    {
        assert!(noted(path), "{path}: {notes:?}");
    }
    assert_eq!(read.plan.rows[0].id, Id(3));
    // Without any scheme there is the first one.
    json["schemes"] = serde_json::json!([]);
    json["plan"]["rows"] = serde_json::json!([]);
    let (read, notes) = restore(&json.to_string()).unwrap();
    assert_eq!(read.schemes, Document::default().schemes);
    assert!(notes.contains(&RestoreNote::Missing { path: "schemes".into() }));
}

/// How scores are given is written only where a person has chosen it; what cannot be used is as in every new scheme.
#[test]
fn stored_scoring_opens_and_damaged_scoring_is_mended() {
    assert!(!encode(&Document::default()).contains("scoring"));
    let document = Document::default();
    let thirds = Scheme::default().scored(Scoring { parts: 3, cuts: ScoreCuts::Breaks });
    let document = done(&document, SegmentEdit::Set { scheme: Box::new(thirds.clone()) });
    assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    let mut json: serde_json::Value = serde_json::from_str(&encode(&document)).unwrap();
    assert_eq!(json["schemes"][0]["scoring"], serde_json::json!({"parts": 3, "cuts": "breaks"}));
    let own = |recency: serde_json::Value| serde_json::json!({"parts": 3, "cuts": {"own": {"recency": recency, "frequency": [1, 3], "monetary": [9.5, 20]}}});
    json["schemes"][0]["scoring"] = own(serde_json::json!([30, 90]));
    let (read, notes) = restore(&json.to_string()).unwrap();
    assert_eq!((read.schemes[0].scoring.parts, notes), (3, vec![]));
    for damaged in [own(serde_json::json!([90, 30])), serde_json::json!({"parts": 40}), serde_json::json!("moon")] {
        json["schemes"][0]["scoring"] = damaged;
        let (read, notes) = restore(&json.to_string()).unwrap();
        assert_eq!((read.schemes.len(), &read.schemes[0].scoring), (1, &Scoring::default()));
        let path = "schemes[0].scoring";
        assert!(notes.iter().any(|note| matches!(note, RestoreNote::BadValue { path: found, .. } if found == path)));
    }
    let bad =
        Scheme { scoring: Scoring { parts: 3, ..Scoring::default() }, ..Scheme::of(Method::Groups(GroupMap::Ten)) };
    let error = PlanError::BadMethod { error: MethodError::GroupScores { parts: 5 } };
    assert_eq!(refused(&document, SegmentEdit::Add { scheme: Box::new(bad) }), error);
}

/// A scratch made two segments of the four tiers one; the copy that got identities of its own took 3 twice, because those
/// of the tiers were not counted, and the next reading had to mend it once more.
#[test]
fn damaged_tiers_get_identities_that_nothing_else_has() {
    let mut json: serde_json::Value = serde_json::from_str(&encode(&Document::default())).unwrap();
    let segments = json["schemes"][0]["segments"].as_array_mut().unwrap();
    assert_eq!(segments.iter().map(|segment| segment["id"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3, 4]);
    segments[3]["id"] = 3.into();
    json["next_id"] = 2.into();
    let (read, notes) = restore(&json.to_string()).unwrap();
    // 3 is the largest in use: the counter goes to 4, the scheme takes 4, its fourth segment 5.
    assert_eq!(read.schemes[0].id.0, 4);
    assert_eq!(read.schemes[0].segments.iter().map(|segment| segment.id.0).collect::<Vec<_>>(), [1, 2, 3, 5]);
    assert!(notes.contains(&RestoreNote::CounterMoved { found: 2, used: 4 }), "{notes:?}");
    assert_eq!(restore(&encode(&read)), Ok((read, vec![])));
}

/// What a new scheme of a method begins with.
fn started(slug: &str) -> Method {
    let def = METHODS.iter().find(|def| def.slug == slug).unwrap();
    (def.start)()
}
