//! Two schemes side by side, and one on two days: by hand, and counted again from who is where on each day.

use crate::support::{Line, dataset, line};
use rapport::analysis::{
    Attribute, Condition, Criteria, CrossCell, Filter, GroupMap, ListAsk, LookBack, Method, MovedCell, OwnRules,
    Params, Scheme, SchemeId, SegmentRef, Selector, ShareOf, Standing, Test, ValueShare, Window, cross_table,
    customer_list, movement, rfm_scores, run, segment_history,
};
use rapport::dataset::Dataset;
use rapport::units::{Day, Money, Ratio};
use std::collections::HashMap;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn rules(id: u64, look_back: LookBack, of: Attribute, at_least: f64) -> Scheme {
    let rules = vec![Criteria { conditions: vec![Condition::new(of, Test::AtLeast(at_least))] }];
    Scheme { id: SchemeId(id), look_back, ..Scheme::of(Method::Rules(OwnRules { rules })) }
}

/// Two orders or more, of all orders; 20.00 or more, of three months.
fn two() -> [Scheme; 2] {
    [rules(7, LookBack::All, Attribute::Orders, 2.0), rules(8, LookBack::Months(3), Attribute::Revenue, 20.0)]
}

fn params(schemes: &[Scheme]) -> Params {
    Params { schemes: schemes.to_vec(), scheme: schemes[0].id, ..Params::default() }
}

/// Ann 3 orders of 20.00, Bob 12.34 on the first day of the three months to the end of June, Cid 0.00 the day before, Dan 5.00
/// on the last day.
fn four() -> Dataset {
    dataset(&[
        line("Ann", "2024-01-01", 2000),
        line("Ann", "2024-02-01", 2000),
        line("Ann", "2024-06-29", 2000),
        line("Bob", "2024-04-01", 1234),
        line("Cid", "2024-03-31", 0),
        line("Dan", "2024-06-30", 500),
    ])
}

fn listed(data: &Dataset, params: &Params, selector: Selector) -> Vec<String> {
    let ask = ListAsk { selector, count: usize::MAX, ..ListAsk::default() };
    let page = customer_list(data, params, &ask);
    assert_eq!(page.total, page.rows.len());
    let mut ids: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
    ids.sort();
    ids
}

#[test]
fn two_schemes_side_by_side_by_hand() {
    let (data, schemes) = (four(), two());
    let table = cross_table(&data, &params(&schemes), [SchemeId(7), SchemeId(8)]).unwrap();
    let rows: Vec<Vec<(u64, i64)>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| (cell.customers, cell.revenue.0)).collect()).collect();
    // Ann has two orders and 20.00 in the three months. Bob and Dan are in neither first segment, Cid ordered before them.
    assert_eq!(rows, [[(1, 6000), (0, 0), (0, 0)], [(0, 0), (2, 1734), (1, 0)], [(0, 0), (0, 0), (0, 0)]]);
    let at = |scheme: &Scheme, place: usize| Standing::Segment(scheme.segments[place].id);
    let to: Vec<_> = table.rows.iter().map(|row| row.translation).collect();
    let expected = [Some((at(&schemes[1], 0), Ratio(1.0))), Some((at(&schemes[1], 1), Ratio(2.0 / 3.0))), None];
    assert_eq!(to, expected);
    let sums: Vec<_> = table.columns.iter().map(|(_, sum)| (sum.customers, sum.revenue.0)).collect();
    assert_eq!(sums, [(1, 6000), (2, 1734), (1, 0)]);
    assert_eq!((table.all.customers, table.all.revenue), (4, Money(7734)));
    // In June: Ann 20.00, Dan 5.00, and everybody is where they were.
    let june = Params { window: Window::Months(1), ..params(&schemes) };
    let table = cross_table(&data, &june, [SchemeId(7), SchemeId(8)]).unwrap();
    assert_eq!((table.all.customers, table.all.revenue), (4, Money(2500)));
    let cell = |row, column| CrossCell { schemes: [SchemeId(7), SchemeId(8)], at: [row, column] };
    let list = |row, column| listed(&data, &june, Selector::Cross(cell(row, column))).join(" ");
    assert_eq!(list(Some(at(&schemes[0], 1)), Some(Standing::Outside)), "Cid");
    assert_eq!(list(Some(at(&schemes[0], 1)), None), "Bob Cid Dan");
    assert_eq!(list(None, None), "Ann Bob Cid Dan");
    assert_eq!(list(Some(Standing::NotYet), None), "");
    // The earlier segment, where as many are in two: Bob and Dan, one with 10.00 and one without.
    let half = [schemes[0].clone(), rules(9, LookBack::All, Attribute::Revenue, 10.0)];
    let table = cross_table(
        &dataset(&[line("Bob", "2024-01-01", 1000), line("Dan", "2024-01-01", 900)]),
        &params(&half),
        [SchemeId(7), SchemeId(9)],
    )
    .unwrap();
    assert_eq!(table.rows[1].translation, Some((at(&half[1], 0), Ratio(0.5))));
    assert!(cross_table(&data, &june, [SchemeId(7), SchemeId(99)]).is_none());
    assert!(cross_table(&dataset(&[]), &june, [SchemeId(7); 2]).is_none());
}

#[test]
fn who_moved_where_by_hand() {
    let (data, schemes) = (four(), two());
    let params = params(&schemes);
    let days = [day("2024-03-31"), day("2024-06-30")];
    let cells = |moved: &rapport::analysis::Movement| -> Vec<Vec<(u64, i64, i64)>> {
        let cell = |cell: &rapport::analysis::MoveSum| (cell.customers, cell.before.0, cell.after.0);
        moved.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect()
    };
    let none = (0, 0, 0);
    // Of all orders, with the money of the year: on 31 March Ann has 40.00 of two orders, Cid one order; the others come later.
    let moved = movement(&data, &params, SchemeId(7), days).unwrap();
    assert_eq!(
        cells(&moved),
        [[(1, 4000, 6000), none, none], [none, (1, 0, 0), none], [none, none, none], [none, (2, 0, 1734), none]]
    );
    assert_eq!(moved.periods.map(|period| period.from), [day("2023-04-01"), day("2023-07-01")]);
    assert_eq!((moved.all.customers, moved.all.before, moved.all.after), (4, Money(4000), Money(7734)));
    assert_eq!(moved.rows[3].sum.share, Some(Ratio(0.5)));
    assert_eq!(
        moved.rows[3].cells.iter().map(|cell| cell.share).collect::<Vec<_>>(),
        [0.0, 1.0, 0.0].map(|s| Some(Ratio(s)))
    );
    // Of three months: by the end of March Ann 40.00; by the end of June Ann 20.00, and Cid is gone.
    let moved = movement(&data, &params, SchemeId(8), days).unwrap();
    assert_eq!(
        cells(&moved),
        [[(1, 4000, 2000), none, none], [none, none, (1, 0, 0)], [none, none, none], [none, (2, 0, 1734), none]]
    );
    let at = |place: usize| Some(Standing::Segment(schemes[1].segments[place].id));
    let list = |was, is| {
        let cell = MovedCell { scheme: SchemeId(8), days, at: [was, is] };
        listed(&data, &params, Selector::Moved(cell)).join(" ")
    };
    assert_eq!(list(at(1), Some(Standing::Outside)), "Cid");
    assert_eq!(list(Some(Standing::NotYet), None), "Bob Dan");
    assert_eq!(list(None, None), "Ann Bob Cid Dan");
    // A later day than the as-of day is that day; who comes after it is nobody yet.
    let early = Params { as_of: Some(day("2024-04-30")), ..params.clone() };
    let moved = movement(&data, &early, SchemeId(7), days).unwrap();
    assert_eq!((moved.days[1], moved.all.customers), (day("2024-04-30"), 3));
    // Before the data begin nobody is there.
    let before = movement(&data, &params, SchemeId(7), [day("2020-01-01"), day("2024-06-30")]).unwrap();
    assert_eq!(before.rows[3].sum.customers, 4);
}

/// Some numbers, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
}

fn any_lines(seed: u64) -> Vec<Line> {
    let (mut dice, first) = (Dice(seed), day("2022-05-10").0);
    let lines = (0..400).map(|order| Line {
        customer: format!("c{}", dice.below(70)),
        day: first + dice.below(800) as i32,
        amount: dice.below(20_000) as i64 - 300,
        order: Some(order.to_string()),
        channel: [None, Some("web".into()), Some("shop".into())][dice.below(3) as usize].clone(),
        ..Line::default()
    });
    lines.collect()
}

fn many() -> Vec<Scheme> {
    let share = Method::Share(ValueShare { of: ShareOf::Revenue, cuts: vec![0.5, 0.8] });
    vec![
        Scheme::default(),
        rules(7, LookBack::All, Attribute::Orders, 6.0),
        Scheme { id: SchemeId(8), look_back: LookBack::Months(6), ..Scheme::of(share) },
        Scheme { id: SchemeId(9), look_back: LookBack::Months(9), ..Scheme::of(Method::Groups(GroupMap::Eleven)) },
    ]
}

/// Where everybody with an order of the channel stands as of a day: who is where comes from the list of scores, without the
/// filter; who is there at all from the lines.
fn standing(
    lines: &[Line],
    data: &Dataset,
    scheme: &Scheme,
    on: Day,
    channel: Option<&str>,
) -> HashMap<String, Standing> {
    let params = Params { as_of: Some(on), ..params(std::slice::from_ref(scheme)) };
    let segments: HashMap<String, _> = rfm_scores(data, &params).into_iter().map(|row| (row.id, row.segment)).collect();
    let there = lines.iter().filter(|l| l.day <= on.0 && channel.is_none_or(|c| l.channel.as_deref() == Some(c)));
    let at = |l: &Line| segments.get(&l.customer).map_or(Standing::Outside, |segment| Standing::Segment(*segment));
    there.map(|l| (l.customer.clone(), at(l))).collect()
}

fn revenue(lines: &[Line], who: &str, [from, to]: [Day; 2], channel: Option<&str>) -> i64 {
    let own = lines.iter().filter(|l| l.customer == who && (from.0..=to.0).contains(&l.day));
    own.filter(|l| channel.is_none_or(|c| l.channel.as_deref() == Some(c))).map(|l| l.amount).sum()
}

#[test]
fn every_cell_counts_whom_it_lists() {
    for (seed, channel) in [(1, None), (2, Some("web")), (3, None)] {
        let lines = any_lines(seed);
        let (data, schemes) = (dataset(&lines), many());
        let as_of = day("2024-05-31");
        let filter = Filter { channel: channel.map(str::to_owned), ..Filter::default() };
        let params =
            Params { as_of: Some(as_of), window: Window::Months(5), filter: filter.clone(), ..params(&schemes) };
        for (a, b) in schemes.iter().zip(schemes.iter().cycle().skip(1)) {
            let table = cross_table(&data, &params, [a.id, b.id]).unwrap();
            let places = [a, b].map(|scheme| standing(&lines, &data, scheme, as_of, channel));
            let window = [day("2024-01-01"), as_of];
            for row in &table.rows {
                for (cell, (column, _)) in row.cells.iter().zip(&table.columns) {
                    let mut who: Vec<String> =
                        (places[0].iter().filter(|(who, at)| **at == row.at && places[1][*who] == *column))
                            .map(|(who, _)| who.clone())
                            .collect();
                    who.sort();
                    let brought: i64 = who.iter().map(|who| revenue(&lines, who, window, channel)).sum();
                    assert_eq!((cell.customers, cell.revenue), (who.len() as u64, Money(brought)));
                    let cell = CrossCell { schemes: [a.id, b.id], at: [Some(row.at), Some(*column)] };
                    assert_eq!(listed(&data, &params, Selector::Cross(cell)), who);
                }
                assert_eq!(row.sum.customers, row.cells.iter().map(|cell| cell.customers).sum::<u64>());
            }
            let column = |at: usize| table.rows.iter().map(|row| row.cells[at].revenue.0).sum::<i64>();
            assert!(table.columns.iter().enumerate().all(|(at, (_, sum))| sum.revenue.0 == column(at)));
            assert_eq!(table.all.customers, places[0].len() as u64);
            assert_eq!(table.all.revenue.0, table.rows.iter().map(|row| row.sum.revenue.0).sum::<i64>());
            // Without a filter each row is that of the share table.
            if channel.is_none() {
                let shares = run(&data, &params);
                let shares = shares.table(a.id).unwrap();
                let counts: Vec<u64> =
                    shares.rows.iter().map(|row| row.customers).chain([shares.outside.customers]).collect();
                assert_eq!(table.rows.iter().map(|row| row.sum.customers).collect::<Vec<_>>(), counts);
            }
        }
        let days = [day("2023-05-31"), as_of];
        for scheme in &schemes {
            let moved = movement(&data, &params, scheme.id, days).unwrap();
            let [was, is] = days.map(|on| standing(&lines, &data, scheme, on, channel));
            let months = match scheme.look_back {
                LookBack::All => 12,
                LookBack::Months(months) => months as i32,
            };
            let periods = days.map(|on| [on.plus_days(1).plus_months(-months), on]);
            let mut everybody = 0;
            for row in &moved.rows {
                for (cell, (column, _)) in row.cells.iter().zip(&moved.columns) {
                    let stood = |who: &String| was.get(who).copied().unwrap_or(Standing::NotYet);
                    let mut who: Vec<String> = is
                        .iter()
                        .filter(|(who, at)| stood(who) == row.at && *at == column)
                        .map(|(who, _)| who.clone())
                        .collect();
                    who.sort();
                    let [before, after] =
                        periods.map(|period| who.iter().map(|who| revenue(&lines, who, period, channel)).sum::<i64>());
                    let expected = (who.len() as u64, Money(before), Money(after));
                    assert_eq!((cell.customers, cell.before, cell.after), expected);
                    let cell = MovedCell { scheme: scheme.id, days, at: [Some(row.at), Some(*column)] };
                    assert_eq!(listed(&data, &params, Selector::Moved(cell)), who);
                    everybody += who.len() as u64;
                }
            }
            assert_eq!((moved.all.customers, everybody), (is.len() as u64, is.len() as u64));
            let (rows, columns) = (moved.rows.iter().map(|row| row.sum), moved.columns.iter().map(|(_, sum)| *sum));
            let (mut by_row, mut by_column) = ((0, 0, 0), (0, 0, 0));
            rows.for_each(|s| by_row = (by_row.0 + s.customers, by_row.1 + s.before.0, by_row.2 + s.after.0));
            columns.for_each(|s| {
                by_column = (by_column.0 + s.customers, by_column.1 + s.before.0, by_column.2 + s.after.0)
            });
            assert_eq!((by_row, by_column), ((moved.all.customers, moved.all.before.0, moved.all.after.0), by_row));
        }
    }
}

/// A filter on a segment keeps those who are in it today.
#[test]
fn a_filter_on_a_segment_keeps_who_is_in_it() {
    let (data, schemes) = (dataset(&any_lines(4)), many());
    for segment in &schemes[0].segments {
        let segment: SegmentRef = schemes[0].reference(segment);
        let filter = Filter { segment: Some(segment), ..Filter::default() };
        let params = Params { filter, ..params(&schemes) };
        let own = listed(&data, &params, Selector::Segment(segment)).len() as u64;
        let table = cross_table(&data, &params, [SchemeId(7), SchemeId(8)]).unwrap();
        let moved = movement(&data, &params, SchemeId(8), [day("2023-01-31"), day("2024-12-31")]).unwrap();
        assert_eq!((table.all.customers, moved.all.customers), (own, own));
    }
}

#[test]
fn month_by_month_by_hand_and_counted_again() {
    let (data, schemes) = (four(), two());
    let history = segment_history(&data, &params(&schemes), SchemeId(8), 36).unwrap();
    let months: Vec<(String, Vec<(u64, i64)>)> = (history.months.iter())
        .map(|m| (m.day.to_string(), m.sums.iter().map(|(_, sum)| (sum.customers, sum.revenue.0)).collect()))
        .collect();
    let row = |day: &str, sums: [(u64, i64); 3]| (day.to_owned(), sums.to_vec());
    // Of three months each: Ann has 40.00 to the end of March and 20.00 to the end of April; on 31 May her orders are from
    // before March, and she is outside.
    let expected = [
        row("2024-02-29", [(1, 4000), (0, 0), (0, 0)]),
        row("2024-03-31", [(1, 4000), (1, 0), (0, 0)]),
        row("2024-04-30", [(1, 2000), (2, 1234), (0, 0)]),
        row("2024-05-31", [(0, 0), (2, 1234), (1, 0)]),
        row("2024-06-30", [(1, 2000), (2, 1734), (1, 0)]),
    ];
    assert_eq!(months, expected);
    let short = segment_history(&data, &Params { as_of: Some(day("2024-06-29")), ..params(&schemes) }, SchemeId(8), 2);
    assert_eq!(short.unwrap().months.iter().map(|m| m.day).collect::<Vec<_>>(), [day("2024-04-30"), day("2024-05-31")]);
    let (lines, schemes) = (any_lines(5), many());
    let data = dataset(&lines);
    for scheme in &schemes {
        let history = segment_history(&data, &params(&schemes), scheme.id, 99).unwrap();
        let ends: Vec<Day> = history.months.iter().map(|month| month.day).collect();
        assert!(
            ends.len() > 20 && ends.windows(2).all(|two| two[1] == two[0].plus_days(1).plus_months(1).plus_days(-1))
        );
        for month in &history.months {
            let stands = standing(&lines, &data, scheme, month.day, None);
            for (at, sum) in &month.sums {
                let who = stands.iter().filter(|(_, own)| *own == at).map(|(who, _)| who);
                let brought: i64 =
                    who.clone().map(|who| revenue(&lines, who, [month.period.from, month.day], None)).sum();
                assert_eq!((sum.customers, sum.revenue), (who.count() as u64, Money(brought)));
            }
        }
    }
}
