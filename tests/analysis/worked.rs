//! Small cases worked by hand.

use crate::support::{Line, cut, dataset, line};
use rapport::analysis::*;
use rapport::dataset::{Block, BlockError, Builder, CustomerId};
use rapport::units::{Day, Money, Period};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn figure(results: &Results, key: FigureKey) -> &Figure {
    results.figure(key).unwrap()
}

#[test]
fn no_data_is_not_nought() {
    let results = run(&cut(&[], &[]), &Params::default());
    assert_eq!(results.figures.len(), FigureKey::ALL.len());
    assert!(results.figures.iter().all(|f| f.value.is_none() && f.missing == Some(Missing::NoFile)));
    assert_eq!(results.rfm.thresholds, None);
}

#[test]
fn figures_stand_in_their_order() {
    let results = run(&dataset(&[line("a", "2024-01-01", 100)]), &Params::default());
    assert_eq!(results.figures.iter().map(|f| f.key).collect::<Vec<_>>(), FigureKey::ALL);
}

#[test]
fn absent_columns_are_named() {
    let results = run(&dataset(&[line("a", "2024-01-01", 100)]), &Params::default());
    assert_eq!(figure(&results, FigureKey::Csat).missing, Some(Missing::ColumnAbsent(FigureKey::Csat)));
    assert_eq!(figure(&results, FigureKey::Nps).missing, Some(Missing::ColumnAbsent(FigureKey::Nps)));
    assert_eq!(
        figure(&results, FigureKey::Participation).missing,
        Some(Missing::ColumnAbsent(FigureKey::Participation))
    );
    assert!(matches!(figure(&results, FigureKey::Retention).missing, Some(Missing::OneDay)));
}

/// Two lines of one order id are one order of the earlier day; the same id of another customer is another order.
#[test]
fn an_order_is_one_id_of_one_customer() {
    let order =
        |customer: &str, day: &str, amount, id: &str| Line { order: Some(id.into()), ..line(customer, day, amount) };
    let lines = [
        order("a", "2024-01-05", 100, "7"),
        order("b", "2024-01-05", 900, "7"),
        order("a", "2024-01-03", 250, "7"),
        order("a", "2024-01-04", 50, "8"),
    ];
    let data = dataset(&lines);
    assert_eq!(
        data.days().iter().map(|d| Day(*d)).collect::<Vec<_>>(),
        [day("2024-01-03"), day("2024-01-04"), day("2024-01-05")]
    );
    assert_eq!(data.amounts(), [350, 50, 900]);
    assert_eq!(data.lines_of(0..1), 0..2);
    assert_eq!(data.line_amounts(), [100, 250, 50, 900]);
    let facts = data.facts();
    assert_eq!((facts.customers, facts.orders, facts.lines), (2, 3, 4));
}

#[test]
fn a_damaged_block_is_refused() {
    let mut builder = Builder::new();
    let short = Block { customer: vec![CustomerId::long(0)], ..Block::default() };
    assert_eq!(builder.push(short), Err(BlockError::ColumnLength));
    let stray = Block { customer: vec![CustomerId::long(0)], day: vec![1], amount: vec![1], ..Block::default() };
    assert_eq!(builder.push(stray), Err(BlockError::Index));
    assert_eq!(builder.rows(), 0);
}

/// Later orders are ignored everywhere, and the window ends on the as-of day.
#[test]
fn as_of_and_window() {
    let lines = [
        line("a", "2023-01-10", 100),
        line("a", "2023-07-10", 200),
        line("b", "2023-02-10", 400),
        line("c", "2023-08-01", 800),
        line("c", "2024-03-01", 9999),
    ];
    let data = dataset(&lines);
    let params = Params { as_of: Some(day("2023-12-31")), ..Params::default() };
    let results = run(&data, &params);
    assert_eq!(figure(&results, FigureKey::Revenue).money, Some(Money(1500)));
    assert_eq!(results.basis.left_out.lines, 1);
    assert_eq!(results.trend.len(), 4);
    // the last six months, and the six before: a and b ordered, only a again
    let half = Params { window: Window::Months(6), as_of: Some(day("2023-12-31")), ..Params::default() };
    let results = run(&data, &half);
    let revenue = figure(&results, FigureKey::Revenue);
    assert_eq!((revenue.value, revenue.previous), (Some(10.0), None)); // the data begin on 10 January, not on the 1st
    assert!(matches!(figure(&results, FigureKey::Retention).missing, Some(Missing::PeriodNotCovered(Some(_)))));
    // a window that begins with the data has a period before
    let window = Window::Custom(Period { from: day("2023-07-01"), to: day("2023-12-19") });
    let results = run(&data, &Params { window, ..Params::default() });
    let revenue = figure(&results, FigureKey::Revenue);
    assert_eq!((revenue.value, revenue.previous), (Some(10.0), Some(5.0)));
    let retention = figure(&results, FigureKey::Retention);
    assert_eq!(retention.value, Some(0.5));
    assert_eq!(retention.inputs.iter().map(|i| i.value).collect::<Vec<_>>(), [1.0, 2.0]);
    assert_eq!(
        results.trend.iter().map(|m| (m.new, m.retained, m.reactivated)).collect::<Vec<_>>(),
        [(0, 0, 1), (1, 0, 0)]
    );
    // before the first order nothing is known
    let early = run(&data, &Params { as_of: Some(day("2020-01-01")), ..Params::default() });
    assert!(early.figures.iter().all(|f| f.value.is_none()));
}

/// June 2023 against May 2023, against June 2022, and against nothing.
#[test]
fn what_figures_are_held_against_is_a_choice() {
    let data = dataset(&[
        line("a", "2022-01-01", 100), // the data begin
        line("a", "2022-05-10", 600),
        line("a", "2022-06-30", 300),
        line("b", "2022-06-01", 100),
        line("a", "2023-05-31", 700),
        line("b", "2023-06-01", 500),
        line("a", "2023-06-30", 500),
    ]);
    let run = |compare| run(&data, &Params { window: Window::Months(1), compare, ..Params::default() });
    let value = |results: &Results, key| (figure(results, key).value, figure(results, key).previous);

    let results = run(Compare::Previous);
    let may = Period { from: day("2023-05-01"), to: day("2023-05-31") };
    assert_eq!(results.basis.compared, Some(may));
    assert_eq!(value(&results, FigureKey::Revenue), (Some(10.0), Some(7.0)));
    assert_eq!(value(&results, FigureKey::Customers), (Some(2.0), Some(1.0)));
    assert_eq!(results.segments[0].compared_with, Some(may.to));
    // Of May's one customer, one came again; of April's nobody ordered.
    assert_eq!(value(&results, FigureKey::Retention), (Some(1.0), None));

    let results = run(Compare::LastYear);
    let june = Period { from: day("2022-06-01"), to: day("2022-06-30") };
    assert_eq!(results.basis.compared, Some(june));
    assert_eq!(value(&results, FigureKey::Revenue), (Some(10.0), Some(4.0)));
    assert_eq!(value(&results, FigureKey::Customers), (Some(2.0), Some(2.0)));
    assert_eq!(results.segments[0].compared_with, Some(june.to));
    // What retention is does not depend on it: of May's one customer, one; a year ago, too.
    assert_eq!(value(&results, FigureKey::Retention), (Some(1.0), Some(1.0)));

    let results = run(Compare::Nothing);
    assert_eq!((results.basis.compared, results.segments[0].compared_with), (None, None));
    assert!(results.figures.iter().all(|figure| figure.previous.is_none()));
    assert_eq!(value(&results, FigureKey::Retention), (Some(1.0), None));
}

/// Six customers in ascending order of all three measures: quintile edges at positions 1, 2, 3, 4 (type 7 of six
/// values), so scores 1 1 2 3 4 5.
#[test]
fn tiers_of_six_customers() {
    let mut lines = Vec::new();
    for (i, name) in (1..=6).zip(["a", "b", "c", "d", "e", "f"]) {
        for k in 0..i {
            let mut order = line(name, "2024-01-01", 100);
            order.day += i * 10 - k;
            lines.push(order);
        }
    }
    let as_of = Some(day("2024-01-01").plus_days(200));
    let scheme = Scheme::default().lost_after(185);
    let data = dataset(&lines);
    let schemes = vec![scheme];
    let rows = rfm_scores(&data, &Params { as_of, schemes: schemes.clone(), ..Params::default() });
    let tier = |id| Tier::ALL.into_iter().find(|tier| SegmentId::tier(*tier) == id).unwrap();
    let found: Vec<_> =
        rows.iter().map(|r| (r.recency, r.scores.r, r.scores.f, r.scores.m, tier(r.segment), r.rule)).collect();
    assert_eq!(
        found,
        [
            // recency reversed: edges at 150, 160, 170, 180 → 190 and 180 lie above 4 and 3 of them
            (190, 1, 1, 1, Tier::Lost, Rule::Strict),
            (180, 2, 1, 1, Tier::General, Rule::Strict),
            (170, 3, 2, 2, Tier::General, Rule::Fallback),
            (160, 4, 3, 3, Tier::Potential, Rule::Fallback),
            (150, 5, 4, 4, Tier::HighValue, Rule::Strict),
            (140, 5, 5, 5, Tier::HighValue, Rule::Strict),
        ]
    );
    let results = run(&data, &Params { as_of, schemes: schemes.clone(), ..Params::default() });
    let table = &results.segments[0];
    assert!(table.complete && table.customers == 6 && table.revenue == Money(2100));
    let high = table.rows[0];
    assert_eq!((high.customers, high.revenue, high.revenue_per_head), (2, Money(1100), Some(5.5)));
    assert!((high.index.unwrap() - 5.5 / 3.5).abs() < 1e-12);
    assert_eq!(
        table.rows.iter().map(|r| (r.by_rule, r.by_fallback)).collect::<Vec<_>>(),
        [(2, 0), (0, 1), (1, 1), (1, 0)]
    );
    // restricted to one tier, figures cover its customers only, while the table still shows all
    let filter = Filter { segment: Some(SegmentRef::tier(Tier::HighValue)), ..Filter::default() };
    let filtered = run(&data, &Params { as_of, schemes, filter, ..Params::default() });
    assert_eq!(figure(&filtered, FigureKey::Revenue).money, Some(Money(1100)));
    assert_eq!(filtered.segments[0], results.segments[0]);
}

#[test]
fn channel_filter_keeps_matching_lines_of_an_order() {
    let part = |id: &str, channel: &str, amount| Line {
        order: Some(id.into()),
        channel: Some(channel.into()),
        ..line("a", "2024-05-01", amount)
    };
    let lines = [part("1", "shop", 300), part("1", "web", 200), part("2", "web", 500)];
    let data = dataset(&lines);
    let all = run(&data, &Params::default());
    let parts: Vec<_> = all.channels.iter().map(|p| (p.name.clone(), p.orders, p.lines, p.revenue.0)).collect();
    let named = |name: &str| PartName::Named(name.into());
    assert_eq!(parts, [(named("web"), 2, 2, 700), (named("shop"), 1, 1, 300)]);
    assert_eq!(all.channels[0].share.unwrap().0, 0.7);
    let filter = Filter { channel: Some("shop".into()), ..Filter::default() };
    let shop = run(&data, &Params { filter, ..Params::default() });
    assert_eq!(figure(&shop, FigureKey::Orders).value, Some(1.0));
    assert_eq!(figure(&shop, FigureKey::Revenue).money, Some(Money(300)));
    assert_eq!(figure(&shop, FigureKey::Revenue).rows_left_out, 2);
    let filter = Filter { channel: Some("moon".into()), ..Filter::default() };
    let none = run(&data, &Params { filter, ..Params::default() });
    assert_eq!(figure(&none, FigureKey::Customers).value, Some(0.0));
    assert_eq!(figure(&none, FigureKey::AverageOrderValue).missing, Some(Missing::NoOrders));
}

#[test]
fn the_thirteenth_name_goes_to_the_rest() {
    let lines: Vec<Line> = (1..=14)
        .map(|i| Line {
            category: Some(format!("c{i:02}")),
            order: Some(if i <= 2 { "small".into() } else { i.to_string() }),
            ..line("a", "2024-05-01", i * 100)
        })
        .collect();
    let parts = run(&dataset(&lines), &Params::default()).categories;
    assert_eq!(parts.len(), 13);
    assert_eq!(parts[0].name, PartName::Named("c14".into()));
    let rest = &parts[12];
    assert_eq!((rest.name.clone(), rest.orders, rest.lines, rest.revenue), (PartName::Rest(2), 1, 2, Money(300)));
}

/// A customer's sum that 64 bits cannot hold stands at their edge.
#[test]
fn absurd_amounts_saturate() {
    let lines = [
        line("a", "2024-01-01", i64::MAX),
        line("a", "2024-01-02", i64::MAX),
        line("b", "2024-01-02", -i64::MAX),
        line("c", "2024-01-03", 7),
    ];
    let results = run(&dataset(&lines), &Params::default());
    // The first customer stands at the edge, the second takes as much off.
    assert_eq!(figure(&results, FigureKey::Revenue).money, Some(Money(7)));
    assert_eq!(figure(&results, FigureKey::ReturnedAmount).money, Some(Money(i64::MAX)));
}

#[test]
fn survey_figures() {
    let answer = |customer: &str, day: &str, recommend: Option<f32>, rating: Option<f32>| Line {
        recommend,
        rating,
        campaign: (customer == "a").then(|| "spring".to_owned()),
        ..line(customer, day, 100)
    };
    let lines = [
        answer("a", "2024-01-01", Some(2.0), Some(5.0)),
        answer("a", "2024-02-01", Some(9.0), Some(4.0)), // the latest answer counts
        answer("b", "2024-01-01", Some(7.0), None),
        answer("c", "2024-01-01", Some(0.0), Some(3.0)),
        answer("d", "2024-01-01", None, None),
    ];
    let results = run(&dataset(&lines), &Params::default());
    assert_eq!(figure(&results, FigureKey::Csat).value, Some(4.0));
    assert_eq!(figure(&results, FigureKey::Csat).rows_used, 3);
    assert_eq!(figure(&results, FigureKey::Nps).value, Some(0.0)); // a promoter, a passive, a detractor
    assert_eq!(figure(&results, FigureKey::Participation).value, Some(0.25));
}

/// A published survey (Preppin' Data, prepbench case 040): 39 answers, 8 promoters, 22 detractors, NPS −35.9.
#[test]
fn published_nps_survey() {
    let answers = [[9.0; 8].as_slice(), &[7.0; 9], &[3.0; 22]].concat();
    let lines: Vec<Line> = (0..)
        .zip(answers)
        .map(|(i, answer): (u32, f32)| Line { recommend: Some(answer), ..line(&i.to_string(), "2024-01-01", 1) })
        .collect();
    let results = run(&dataset(&lines), &Params::default());
    let nps = figure(&results, FigureKey::Nps);
    assert!((nps.value.unwrap() - -35.897_435_897_435_9).abs() < 1e-9);
    assert_eq!(nps.unit, Unit::Points);
}

/// Annual strategy: 100 000 customers at 1 000 each would be 4 000 / 1 500 / 400 / 500 a head.
#[test]
fn target_shares_of_the_annual_strategy() {
    let scheme = Scheme::default();
    let heads = Tier::ALL.map(|t| scheme.tier(t).unwrap().target.index().unwrap() * 1000.0);
    assert!(heads.iter().zip([4000.0, 1500.0, 400.0, 500.0]).all(|(a, b)| (a - b).abs() < 1e-9));
    let groups = Tier::ALL.map(|t| {
        let target = scheme.tier(t).unwrap().target;
        (target.customer_share, target.revenue_share)
    });
    let shares = GroupedShares::of(&groups).unwrap();
    assert!((shares.gini - 0.46).abs() < 1e-12 && (shares.top(0.2) - 0.55).abs() < 1e-12);
}

#[test]
fn results_survive_json() {
    let data = dataset(&[line("a", "2024-01-01", 100), line("b", "2024-03-01", 250), line("a", "2024-03-02", 5)]);
    let results = run(&data, &Params::default());
    let text = serde_json::to_string(&results).unwrap();
    assert_eq!(serde_json::from_str::<Results>(&text).unwrap(), results);
    let params = Params { window: Window::Months(3), ..Params::default() };
    assert_eq!(serde_json::from_str::<Params>(&serde_json::to_string(&params).unwrap()).unwrap(), params);
    assert_eq!(serde_json::from_str::<Params>("{}").unwrap(), Params::default());
}
