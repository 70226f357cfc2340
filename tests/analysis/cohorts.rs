//! The cohort tables of the screen "Retention & value", by hand, against references, and what holds for any data.

use crate::properties::{any_params, lines};
use crate::support::{Line, dataset, line, orders, shared, table};
use proptest::prelude::*;
use rapport::analysis::{
    CohortAsk, CohortBehind, CohortLine, CohortMeasure, CohortOf, CohortSplit, CohortStep, CohortTable, FigureKey,
    ListAsk, Params, ReturnRule, Selector, Window, cohort_table, customer_list, run,
};
use rapport::dataset::{Block, Builder, Dataset};
use rapport::units::{Day, Money, Period};

fn as_of(day: &str) -> Params {
    Params { as_of: day.parse().ok(), ..Params::default() }
}

fn ask(step: CohortStep, rule: ReturnRule) -> CohortAsk {
    CohortAsk { step, rule, ..CohortAsk::default() }
}

fn customers(line: &CohortLine) -> Vec<u64> {
    line.cells.iter().map(|cell| cell.customers).collect()
}

fn open(line: &CohortLine) -> Vec<bool> {
    line.cells.iter().map(|cell| cell.open).collect()
}

fn listed(data: &Dataset, params: &Params, ask: CohortAsk, of: CohortOf, k: usize) -> u64 {
    let selector = Selector::Cohort(CohortBehind { ask, of, k: k as u16 });
    let page = customer_list(data, params, &ListAsk { selector, count: 5, ..ListAsk::default() });
    page.total as u64
}

/// Three begin on one day; one is back on day 1, one on day 5, one never: 33 % on days 1 and 5 and nobody else; on or after,
/// 67 % on day 1, 33 % on days 2 to 5 and nobody on day 6.
#[test]
fn three_users_of_the_retention_check() {
    let start = "2024-05-01".parse::<Day>().unwrap();
    let on = |customer, day| line(customer, &start.plus_days(day).to_string(), 100);
    let data = dataset(&[on("A", 0), on("B", 0), on("C", 0), on("A", 1), on("B", 5)]);
    let params = as_of("2024-05-07");
    for (rule, counts) in [(ReturnRule::On, [3, 1, 0, 0, 0, 1, 0]), (ReturnRule::OnOrAfter, [3, 2, 1, 1, 1, 1, 0])] {
        let table = cohort_table(&data, &params, &ask(CohortStep::Day, rule));
        assert_eq!((table.rows.len(), table.rows[0].of), (1, CohortOf::Start(start)));
        assert_eq!(customers(&table.rows[0]), counts, "{rule:?}");
        for (cell, count) in table.rows[0].cells.iter().zip(counts) {
            assert_eq!(cell.rate().unwrap().0, count as f64 / 3.0);
        }
        assert_eq!(open(&table.rows[0]), [false; 7]);
    }
}

/// 1 January 2024 is a Monday.
///
/// | | week of 1 January | 8 January | 15 January | 22 January |
/// |---|---|---|---|---|
/// | Ann | 10.00 on Monday | | 5.00 and 1.00 | |
/// | Bob | 20.00 on Sunday | 2.00 on Monday | | |
/// | Cid | | 40.00 | 4.00 | 3.00 on Tuesday |
fn weeks() -> Dataset {
    dataset(&[
        line("Ann", "2024-01-01", 1000),
        line("Ann", "2024-01-15", 500),
        line("Ann", "2024-01-21", 100),
        line("Bob", "2024-01-07", 2000),
        line("Bob", "2024-01-08", 200),
        line("Cid", "2024-01-10", 4000),
        line("Cid", "2024-01-16", 400),
        line("Cid", "2024-01-23", 300),
    ])
}

#[test]
fn weeks_with_money_and_an_open_edge() {
    let table = cohort_table(&weeks(), &Params::default(), &ask(CohortStep::Week, ReturnRule::On));
    let [first, second] = &table.rows[..] else { panic!("{table:?}") };
    let day = |text: &str| CohortOf::Start(text.parse().unwrap());
    assert_eq!((first.of, first.size, second.of, second.size), (day("2024-01-01"), 2, day("2024-01-08"), 1));
    assert_eq!((customers(first), customers(second)), (vec![2, 1, 1, 0], vec![1, 1, 1]));
    // The week of 22 January ends on Sunday 28.
    assert_eq!((open(first), open(second)), (vec![false, false, false, true], vec![false, false, true]));
    let revenue = |line: &CohortLine| line.cells.iter().map(|cell| cell.revenue.0).collect::<Vec<_>>();
    let cumulative = |line: &CohortLine| line.cells.iter().map(|cell| cell.cumulative.0).collect::<Vec<_>>();
    assert_eq!((revenue(first), cumulative(first)), (vec![3000, 200, 600, 0], vec![3000, 3200, 3800, 3800]));
    assert_eq!((revenue(second), cumulative(second)), (vec![4000, 400, 300], vec![4000, 4400, 4700]));
    // Week 1: one of two and one of one; week 2: of the older alone; week 3: nobody can be known.
    let mean: Vec<_> = table.mean.iter().map(|mean| (mean.customers, mean.of, mean.cumulative.0)).collect();
    assert_eq!(mean, [(3, 3, 7000), (2, 3, 7600), (1, 2, 3800), (0, 0, 0)]);
    assert_eq!((table.mean[2].per_customer(), table.mean[3].rate()), (Some(19.0), None));
    // On Sunday evening the week is over.
    let table = cohort_table(&weeks(), &as_of("2024-01-28"), &ask(CohortStep::Week, ReturnRule::On));
    assert_eq!((open(&table.rows[0]), table.mean[3].of), (vec![false; 4], 2));
}

#[test]
fn on_or_after_brackets_and_least_orders() {
    let table = cohort_table(&weeks(), &Params::default(), &ask(CohortStep::Week, ReturnRule::OnOrAfter));
    assert_eq!((customers(&table.rows[0]), customers(&table.rows[1])), (vec![2, 2, 1, 0], vec![1, 1, 1]));
    // Of the closed cells: week 1 two of two and one of one, week 2 one of two.
    assert_eq!(
        table.mean.iter().map(|mean| (mean.customers, mean.of)).collect::<Vec<_>>(),
        [(3, 3), (3, 3), (1, 2), (0, 0)]
    );
    let table = cohort_table(&weeks(), &Params::default(), &ask(CohortStep::Week, ReturnRule::Bracket));
    // Columns 0, 1 and 2–3, which is open while week 3 is.
    assert_eq!((customers(&table.rows[0]), open(&table.rows[0])), (vec![2, 1, 1], vec![false, false, true]));
    assert_eq!(table.rows[0].cells[2].cumulative, Money(3800));
    let later = cohort_table(&weeks(), &as_of("2024-04-30"), &ask(CohortStep::Week, ReturnRule::Bracket));
    // 18 weeks: the bracket 13+ has begun and never ends.
    assert_eq!(open(&later.rows[0]), [false, false, false, false, false, true]);
    assert_eq!(customers(&later.rows[0]), [2, 1, 1, 0, 0, 0]);
    // Ann and Cid have three orders; Bob is in no cohort.
    let three = CohortAsk { min_orders: 3, ..ask(CohortStep::Week, ReturnRule::On) };
    let table = cohort_table(&weeks(), &Params::default(), &three);
    assert_eq!(table.rows.iter().map(|row| row.size).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(customers(&table.rows[0]), [1, 0, 1, 0]);
}

#[test]
fn quarters_and_the_window_that_chooses_cohorts() {
    let data = dataset(&[
        line("Ann", "2023-12-31", 100),
        line("Ann", "2024-01-01", 100),
        line("Bob", "2024-03-31", 100),
        line("Bob", "2024-04-01", 100),
        line("Cid", "2024-05-01", 100),
    ]);
    let asked = ask(CohortStep::Quarter, ReturnRule::On);
    let table = cohort_table(&data, &as_of("2024-06-30"), &asked);
    let rows: Vec<_> = table.rows.iter().map(|row| (row.of, customers(row))).collect();
    let start = |text: &str| CohortOf::Start(text.parse().unwrap());
    let expected =
        [(start("2023-10-01"), vec![1, 1, 0]), (start("2024-01-01"), vec![1, 1]), (start("2024-04-01"), vec![1])];
    assert_eq!(rows, expected);
    assert!(table.rows.iter().all(|row| open(row).iter().all(|open| !open)));
    // A window from 15 February on has days of the two later quarters, and all orders count.
    let window = Window::Custom(Period { from: "2024-02-15".parse().unwrap(), to: "2024-06-30".parse().unwrap() });
    let part = cohort_table(&data, &Params { window, ..as_of("2024-06-30") }, &asked);
    assert_eq!(part.rows, table.rows[1..]);
}

/// Ann's first order has a line of tea before one of toys; Bob's has none; Cid begins a month later and is too young for month 2.
#[test]
fn rows_by_the_name_of_the_first_order() {
    let named = |customer, day, amount, order: &str, category: Option<&str>| Line {
        order: Some(order.into()),
        category: category.map(str::to_owned),
        ..line(customer, day, amount)
    };
    let data = dataset(&[
        named("Ann", "2024-01-10", 1000, "1", Some("tea")),
        named("Ann", "2024-01-10", 500, "1", Some("toys")),
        named("Ann", "2024-03-10", 100, "2", Some("toys")),
        named("Bob", "2024-01-20", 700, "3", None),
        named("Cid", "2024-02-01", 300, "4", Some("tea")),
        named("Cid", "2024-03-01", 30, "5", Some("toys")),
    ]);
    let asked = CohortAsk { split: CohortSplit::Category, ..CohortAsk::default() };
    let params = as_of("2024-03-31");
    let table = cohort_table(&data, &params, &asked);
    let [tea, none] = &table.rows[..] else { panic!("{table:?}") };
    assert_eq!(
        (tea.name.as_deref(), tea.size, none.name.as_deref(), none.of),
        (Some("tea"), 2, None, CohortOf::Name(None))
    );
    assert_eq!((customers(tea), open(tea)), (vec![2, 1, 1], vec![false, false, true]));
    // Month 2 of Cid is April: of Ann alone it is known.
    let cell = tea.cells[2];
    assert_eq!((cell.of, cell.closed, cell.closed_cumulative, cell.cumulative), (1, 1, Money(1600), Money(1930)));
    assert_eq!(listed(&data, &params, asked, tea.of, 0), 2);
    assert_eq!(listed(&data, &params, asked, none.of, 0), 1);
}

#[test]
fn months_are_those_of_the_results_and_of_the_reference() {
    let Some(data) = shared("months_are_those_of_the_results_and_of_the_reference") else { return };
    for name in ["cdnow_sample", "rfm_r", "chinook", "jaffle_shop_classic"] {
        let dataset = dataset(&orders(&data, name));
        let table_of = |rule| cohort_table(&dataset, &Params::default(), &ask(CohortStep::Month, rule));
        let by_month = table_of(ReturnRule::On);
        let expected = table(data.join("reference").join(name).join("cohort_counts.csv"));
        let known = run(&dataset, &Params::default()).cohorts;
        assert_eq!((by_month.rows.len(), by_month.left_out), (expected.len(), known.left_out), "{name}");
        for ((row, known), e) in by_month.rows.iter().zip(&known.rows).zip(&expected) {
            assert_eq!((row.of, &customers(row)), (CohortOf::Start(known.month), &known.customers), "{name}");
            for (k, cell) in row.cells.iter().enumerate() {
                let expected = e.get(&k.to_string()).and_then(|cell| cell.parse::<f64>().ok()).unwrap_or(0.0);
                assert_eq!(cell.customers as f64, expected, "{name} {} +{k}", e["cohort"]);
                assert_eq!(listed(&dataset, &Params::default(), by_month.ask, row.of, k), cell.customers);
            }
        }
    }
}

#[test]
fn a_table_of_days_shows_the_latest_sixty() {
    let start = "2024-01-01".parse::<Day>().unwrap();
    let lines: Vec<Line> = (0..70).map(|n| line(&format!("c{n}"), &start.plus_days(n).to_string(), 100)).collect();
    let table = cohort_table(&dataset(&lines), &Params::default(), &ask(CohortStep::Day, ReturnRule::OnOrAfter));
    assert_eq!((table.rows.len(), table.left_out), (60, 10));
    assert_eq!(table.rows[0].of, CohortOf::Start(start.plus_days(10)));
    assert!(table.rows.iter().all(|row| row.cells.len() <= 60));
}

/// A refund of 3.00 on 5 January lowers Ann's order of 1 January; Bob never ordered, and his refund is younger than any order.
#[test]
fn refunds_stand_with_their_order_or_beside() {
    let orders = [line("Ann", "2024-01-01", 1000), line("Ann", "2024-01-10", 500)];
    let refunds = [line("Ann", "2024-01-05", -300), line("Bob", "2024-01-20", -200)];
    let block = |lines: &[Line]| crate::support::block(lines, &[]);
    let mut builder = Builder::new();
    builder.push(block(&orders)).unwrap();
    builder.push_refunds(block(&refunds)).unwrap();
    let table = cohort_table(&builder.finish(), &Params::default(), &ask(CohortStep::Week, ReturnRule::On));
    let revenue: Vec<i64> = table.rows[0].cells.iter().map(|cell| cell.revenue.0).collect();
    assert_eq!((table.rows.len(), revenue, table.unsold), (1, vec![700, 500], Money(-200)));
}

#[test]
fn nothing_without_orders() {
    let table = cohort_table(&dataset(&[]), &Params::default(), &CohortAsk::default());
    assert_eq!(table, CohortTable::default());
}

fn any_ask() -> impl Strategy<Value = CohortAsk> {
    let step = prop::sample::select(CohortStep::ALL.to_vec());
    let rule = prop::sample::select(ReturnRule::ALL.to_vec());
    let split = prop::sample::select(CohortSplit::ALL.to_vec());
    (step, rule, 0..4u32, split).prop_map(|(step, rule, min_orders, split)| CohortAsk { step, rule, min_orders, split })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Each cell is a list of that length; the first column is the whole row.
    #[test]
    fn a_cell_lists_whom_it_counts(lines in lines(), params in any_params(), ask in any_ask()) {
        let data = dataset(&lines);
        let table = cohort_table(&data, &params, &ask);
        for row in &table.rows {
            prop_assert_eq!(listed(&data, &params, ask, row.of, 0), row.size);
            prop_assert_eq!(row.cells[0].customers, row.size);
            for (k, cell) in row.cells.iter().enumerate().filter(|(k, _)| k % 7 < 3) {
                prop_assert_eq!(listed(&data, &params, ask, row.of, k), cell.customers);
                prop_assert!(cell.closed <= cell.of && cell.of <= row.size && cell.closed <= cell.customers);
                prop_assert_eq!(cell.open, cell.of < row.size);
            }
        }
    }

    /// Everybody stands in one row, and every amount in one cell or beside them.
    #[test]
    fn sizes_and_money_add_up(
        lines in lines(),
        refunds in prop::collection::vec(lines().prop_map(|mut lines| lines.swap_remove(0)), 0..9),
        ask in any_ask(),
    ) {
        let lines: Vec<Line> = lines.into_iter().map(|line| Line { amount: line.amount.abs(), ..line }).collect();
        let refunds: Vec<Line> =
            refunds.into_iter().map(|line| Line { amount: -1 - line.amount.abs(), ..line }).collect();
        let all: Vec<Line> = lines.iter().chain(&refunds).cloned().collect();
        let block = |lines: &[Line]| -> Block { crate::support::block(lines, &all) };
        let mut builder = Builder::new();
        builder.push(block(&lines)).unwrap();
        builder.push_refunds(block(&refunds)).unwrap();
        let data = builder.finish();
        let ask = CohortAsk { min_orders: 0, step: CohortStep::Month, ..ask };
        let table = cohort_table(&data, &Params::default(), &ask);
        let results = run(&data, &Params::default());
        let value = |key| results.figure(key).and_then(|figure| figure.value).unwrap();
        prop_assert_eq!(table.rows.iter().map(|row| row.size).sum::<u64>() as f64, value(FigureKey::Customers));
        let cells = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.revenue.0).sum::<i64>();
        prop_assert_eq!(Money(cells + table.unsold.0).units(), value(FigureKey::Revenue));
    }

    /// What is known of closed cells depends on the customers alone, not on the rows in which they stand.
    #[test]
    fn the_mean_is_the_same_for_any_rows(lines in lines(), params in any_params(), ask in any_ask()) {
        let data = dataset(&lines);
        let ask = CohortAsk { step: CohortStep::Month, ..ask };
        let mean = |split| cohort_table(&data, &params, &CohortAsk { split, ..ask }).mean;
        let by_start = mean(CohortSplit::Start);
        for split in [CohortSplit::Channel, CohortSplit::Category] {
            prop_assert_eq!(&mean(split), &by_start);
        }
    }

    /// On a day or later counts at least those on that day, and never more than on the day before or later.
    #[test]
    fn on_or_after_falls_and_holds_on(lines in lines(), params in any_params(), asked in any_ask()) {
        let data = dataset(&lines);
        let table = |rule| cohort_table(&data, &params, &CohortAsk { rule, ..asked });
        for (on, after) in table(ReturnRule::On).rows.iter().zip(&table(ReturnRule::OnOrAfter).rows) {
            prop_assert!(customers(after).is_sorted_by(|a, b| a >= b));
            prop_assert!(customers(on).iter().zip(customers(after)).all(|(on, after)| *on <= after));
            prop_assert_eq!(on.cells.iter().map(|cell| cell.revenue).collect::<Vec<_>>(),
                after.cells.iter().map(|cell| cell.revenue).collect::<Vec<_>>());
        }
    }
}

/// The data begin in January: Ann and Bob may have bought before. From 15 January on Bob has a first order of which that is not
/// known, and Cid and Dan are new, whatever cohort is shown and however many orders are asked for; 30.00 of spend is 15.00 each.
/// With all orders Ann is not known either; of January alone nobody is known to be new.
#[test]
fn new_customers_of_the_window_by_hand() {
    let data = dataset(&[
        line("Ann", "2024-01-03", 500),
        line("Ann", "2024-01-20", 500),
        line("Bob", "2024-01-15", 500),
        line("Cid", "2024-02-01", 500),
        line("Dan", "2024-02-01", 500),
    ]);
    let custom = |from: &str, to: &str| Window::Custom(Period { from: from.parse().unwrap(), to: to.parse().unwrap() });
    let of = |window, min_orders| {
        let params = Params { window, ..Params::default() };
        let table = cohort_table(&data, &params, &CohortAsk { min_orders, ..CohortAsk::default() });
        (table.new, table.first_month, table.cost_of_new(Money::from_units(30.0)))
    };
    for min_orders in [1, 2] {
        assert_eq!(of(custom("2024-01-15", "2024-02-01"), min_orders), (2, 1, Some(15.0)));
        assert_eq!(of(Window::All, min_orders), (2, 2, Some(15.0)));
        assert_eq!(of(custom("2024-02-01", "2024-02-01"), min_orders), (2, 0, Some(15.0)));
        assert_eq!(of(custom("2024-01-01", "2024-01-31"), min_orders), (0, 2, None));
    }
    assert_eq!(CohortTable::default().cost_of_new(Money::from_units(30.0)), None);
}

/// January: Ann and Bob, 5.00 and 3.00; Ann again in February for 2.00; Cid begins in March. As of 15 March February is over and
/// March is not.
#[test]
fn what_cells_show_by_hand() {
    let data = dataset(&[
        line("Ann", "2024-01-03", 500),
        line("Bob", "2024-01-15", 300),
        line("Ann", "2024-02-10", 200),
        line("Cid", "2024-03-01", 400),
        line("Cid", "2024-03-15", 100),
    ]);
    let table = cohort_table(&data, &Params::default(), &CohortAsk::default());
    let january = &table.rows[0];
    let shows = |measure: CohortMeasure| {
        let cells = january.cells.iter();
        cells.map(|cell| (measure.of(cell, january.size).unwrap(), measure.is_open(cell))).collect::<Vec<_>>()
    };
    assert_eq!(shows(CohortMeasure::Share), [(1.0, false), (0.5, false), (0.0, true)]);
    assert_eq!(shows(CohortMeasure::Customers), [(2.0, false), (1.0, false), (0.0, true)]);
    assert_eq!(shows(CohortMeasure::Revenue), [(8.0, false), (2.0, false), (0.0, true)]);
    assert_eq!(shows(CohortMeasure::PerCustomer), [(4.0, false), (5.0, false), (5.0, true)]);
    // Two customers give no sentence of their own: that of the mean, which is theirs here.
    let first = table.first_return().unwrap();
    assert_eq!((first.start, first.of, first.rate.0), (None, 2, 0.5));
    // Thirty do: every third came back in February, and March has begun.
    let many: Vec<_> = (0..30)
        .flat_map(|customer| {
            let name = format!("c{customer}");
            let again = (customer % 3 == 0).then(|| line(&name, "2024-02-10", 100));
            [Some(line(&name, "2024-01-10", 100)), again].into_iter().flatten().collect::<Vec<_>>()
        })
        .chain([line("Zoe", "2024-03-01", 100)])
        .collect();
    let first = cohort_table(&dataset(&many), &Params::default(), &CohortAsk::default()).first_return().unwrap();
    assert_eq!((first.start, first.of, first.rate.0), ("2024-01-01".parse().ok(), 30, 10.0 / 30.0));
    // The first column is no part of the scale of shares; of money it is: 8.00 is the largest, 2.00 a quarter of it.
    assert_eq!((CohortMeasure::Share.largest(&table), CohortMeasure::Revenue.largest(&table)), (0.5, 8.0));
    assert_eq!(CohortMeasure::Revenue.shade(&january.cells[1], january.size, 8.0), 0.25);
    // March alone: nobody's next month is over.
    let window = Window::Custom(Period { from: "2024-03-01".parse().unwrap(), to: "2024-03-15".parse().unwrap() });
    let march = cohort_table(&data, &Params { window, ..Params::default() }, &CohortAsk::default());
    assert_eq!((march.first_return(), march.customers()), (None, 1));
}
