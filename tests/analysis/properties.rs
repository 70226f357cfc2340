//! What must hold for any data.

use crate::support::{Line, block, cut, dataset};
use proptest::prelude::*;
use rapport::analysis::{
    Attribute, Condition, Criteria, FigureKey, Method, OwnRules, Params, PartName, Scheme, SchemeId, SegmentId,
    SegmentRef, Test, Tier, Window, rfm_scores, run,
};
use rapport::dataset::{Block, Builder, Dataset};
use rapport::units::{AmountUnit, Day, Money};
use std::collections::BTreeSet;

fn any_line() -> impl Strategy<Value = Line> {
    let text =
        |names: &'static [&'static str]| proptest::option::of(prop::sample::select(names).prop_map(str::to_owned));
    let row = (0..12u8, 19_000..19_800i32, -500..20_000i64, 0..30u8);
    let entries = (text(&["web", "shop"]), text(&["toys", "books", "tea"]), text(&["spring"]));
    let answers = (proptest::option::of(1..=5u8), proptest::option::of(0..=10u8));
    (row, entries, answers).prop_map(
        |((customer, day, amount, order), (channel, category, campaign), (rating, answer))| Line {
            customer: format!("c{customer}"),
            day,
            amount,
            order: Some(order.to_string()),
            category,
            channel,
            campaign,
            rating: rating.map(f32::from),
            recommend: answer.map(f32::from),
        },
    )
}

pub fn lines() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(any_line(), 1..120)
}

pub fn any_params() -> impl Strategy<Value = Params> {
    let window = prop_oneof![Just(Window::All), (1..12u32).prop_map(Window::Months)];
    let tier = proptest::option::of(prop::sample::select(Tier::ALL.to_vec()));
    let channel = proptest::option::of(prop::sample::select(vec!["web".to_owned(), "shop".to_owned()]));
    (window, tier, channel, 0..400u32).prop_map(|(window, tier, channel, lost_after_days)| {
        let mut params =
            Params { window, schemes: vec![Scheme::default().lost_after(lost_after_days)], ..Params::default() };
        params.filter.segment = tier.map(SegmentRef::tier);
        params.filter.channel = channel;
        params
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn amounts_in_ten_thousandths_give_the_figures_of_cents(
        lines in lines(),
        refunds in prop::collection::vec(any_line(), 0..20),
        at_least in 0..30_000i64,
        params in any_params(),
        mixed in any::<bool>(),
    ) {
        let refunds: Vec<Line> = refunds.into_iter().map(|line| Line { amount: -1 - line.amount.abs(), ..line }).collect();
        let all: Vec<Line> = lines.iter().chain(&refunds).cloned().collect();
        let in_unit = |unit: AmountUnit, lines: &[Line]| {
            let mut block = Block { unit, ..block(lines, &all) };
            block.amount.iter_mut().for_each(|amount| *amount *= unit.per_hundredth());
            block
        };
        let built = |units: [AmountUnit; 3]| -> Dataset {
            let (one, two) = lines.split_at(lines.len() / 2);
            let mut builder = Builder::new();
            builder.push(in_unit(units[0], one)).unwrap();
            builder.push(in_unit(units[1], two)).unwrap();
            builder.push_refunds(in_unit(units[2], &refunds)).unwrap();
            builder.finish()
        };
        let (coarse, fine) = (AmountUnit::Hundredths, AmountUnit::TenThousandths);
        let mut params = params;
        let rule = vec![Condition::new(Attribute::Revenue, Test::AtLeast(at_least as f64 / 100.0))];
        let by_revenue = Method::Rules(OwnRules { rules: vec![Criteria { conditions: rule }] });
        params.schemes.push(Scheme { id: SchemeId(2), ..Scheme::of(by_revenue) });
        let other = built(if mixed { [coarse, fine, coarse] } else { [fine; 3] });
        prop_assert_eq!(other.unit(), fine);
        prop_assert_eq!(run(&other, &params), run(&built([coarse; 3]), &params));
        prop_assert_eq!(rfm_scores(&other, &params), rfm_scores(&built([coarse; 3]), &params));
    }

    #[test]
    fn cuts_change_nothing(lines in lines(), cuts in prop::collection::vec(0..200usize, 0..6), params in any_params()) {
        let (whole, pieces) = (cut(&lines, &[]), cut(&lines, &cuts));
        prop_assert_eq!(whole.customers(), pieces.customers());
        prop_assert_eq!(whole.days(), pieces.days());
        prop_assert_eq!(whole.line_amounts(), pieces.line_amounts());
        prop_assert_eq!(whole.line_channels(), pieces.line_channels());
        prop_assert_eq!(run(&whole, &params), run(&pieces, &params));
    }

    #[test]
    fn the_order_of_rows_changes_no_figure(
        (lines, shuffled) in lines().prop_flat_map(|l| (Just(l.clone()), Just(l).prop_shuffle())),
        params in any_params(),
    ) {
        let (a, b) = (run(&dataset(&lines), &params), run(&dataset(&shuffled), &params));
        prop_assert_eq!(a, b);
    }

    #[test]
    fn every_customer_is_in_exactly_one_tier(lines in lines(), params in any_params()) {
        let mut params = params;
        params.filter.segment = None;
        let data = dataset(&lines);
        let results = run(&data, &params);
        let mut listed = 0;
        for tier in Tier::ALL {
            let mut of_tier = params.clone();
            of_tier.filter.segment = Some(SegmentRef::tier(tier));
            let rows = rfm_scores(&data, &of_tier);
            prop_assert!(rows.iter().all(|r| r.segment == SegmentId::tier(tier)));
            listed += rows.len();
        }
        prop_assert_eq!(listed, rfm_scores(&data, &params).len());
        // Everybody who has ever ordered through the channel is in a segment, whatever the window.
        let channel = params.filter.channel.clone();
        let ever = lines.iter().filter(|line| channel.is_none() || line.channel == channel);
        let ever: BTreeSet<&str> = ever.map(|line| line.customer.as_str()).collect();
        prop_assert_eq!(listed, ever.len());
        prop_assert_eq!(results.segments[0].customers, ever.len() as u64);
        let active: u64 = results.segments[0].rows.iter().map(|row| row.active).sum();
        prop_assert_eq!(active, results.basis.used.customers);
        prop_assert!(results.segments[0].complete);
    }

    #[test]
    fn shares_sum_to_one(lines in lines(), params in any_params()) {
        let results = run(&dataset(&lines), &params);
        let one = |sum: f64| (sum - 1.0).abs() < 1e-9;
        if results.segments[0].customers > 0 {
            prop_assert!(one(results.segments[0].rows.iter().filter_map(|r| r.customer_share).map(|r| r.0).sum()));
        }
        for parts in [&results.channels, &results.categories] {
            if parts.iter().any(|p| p.share.is_some()) {
                prop_assert!(one(parts.iter().filter_map(|p| p.share).map(|r| r.0).sum()));
            }
        }
    }

    #[test]
    fn parts_sum_to_the_total(lines in lines(), params in any_params()) {
        let results = run(&dataset(&lines), &params);
        let revenue = results.figure(FigureKey::Revenue).and_then(|f| f.money).unwrap_or_default();
        prop_assert_eq!(results.trend.iter().map(|m| m.revenue).sum::<rapport::units::Money>(), revenue);
        if lines.iter().any(|l| l.channel.is_some()) {
            prop_assert_eq!(results.channels.iter().map(|p| p.revenue).sum::<rapport::units::Money>(), revenue);
        }
        let orders: u64 = results.trend.iter().map(|m| m.orders).sum();
        prop_assert_eq!(orders, results.basis.used.orders);
        for figure in &results.figures {
            prop_assert!(figure.value.is_none_or(f64::is_finite));
            prop_assert_eq!(figure.value.is_none(), figure.missing.is_some());
        }
    }

    /// Against sums made line by line, in one dataset where each line is an order and in one where some share one.
    #[test]
    fn sums_are_those_of_the_lines(
        mut lines in lines(),
        cuts in prop::collection::vec(0..200usize, 0..6),
        lone: bool,
        halves: bool,
        months in proptest::option::of(1..30u32),
    ) {
        for line in &mut lines {
            line.order = line.order.take().filter(|_| !lone);
            line.rating = line.rating.map(|rating| if halves { rating - 0.5 } else { rating });
        }
        let data = cut(&lines, &cuts);
        // The day of an order is that of its first line.
        let of = |line: &Line| (line.customer.clone(), line.order.clone());
        let days: Vec<i32> = lines.iter().map(|line| {
            let same = lines.iter().filter(|other| !lone && of(other) == of(line));
            same.map(|other| other.day).min().unwrap_or(line.day)
        }).collect();
        let last = days.iter().copied().max().unwrap_or_default();
        let from = months.map_or(i32::MIN, |months| Day(last + 1).plus_months(-(months as i32)).0);
        let inside: Vec<&Line> = lines.iter().zip(&days).filter(|(_, day)| **day >= from).map(|(line, _)| line).collect();
        let window = months.map_or(Window::All, Window::Months);
        let results = run(&data, &Params { window, ..Params::default() });

        let money = |key| results.figure(key).and_then(|figure| figure.money);
        prop_assert_eq!(money(FigureKey::Revenue), Some(Money(inside.iter().map(|line| line.amount).sum())));
        if lines.iter().any(|line| line.amount < 0) {
            let back = inside.iter().map(|line| -line.amount.min(0)).sum();
            prop_assert_eq!(money(FigureKey::ReturnedAmount), Some(Money(back)));
        }
        let ratings: Vec<f64> = inside.iter().filter_map(|line| line.rating).map(f64::from).collect();
        let mean = (!ratings.is_empty()).then(|| ratings.iter().sum::<f64>() / ratings.len() as f64);
        prop_assert_eq!(results.figure(FigureKey::Csat).and_then(|figure| figure.value), mean);
        for part in &results.channels {
            let PartName::Named(name) = &part.name else { continue };
            let own = inside.iter().filter(|line| line.channel.as_ref() == Some(name));
            prop_assert_eq!(part.lines, own.clone().count() as u64);
            prop_assert_eq!(part.revenue, Money(own.map(|line| line.amount).sum()));
        }

        // Who is new, who was there in the month before in which anybody ordered.
        let month = |day: &i32| Day(*day).month_index();
        let active = |wanted: i32, from: i32| -> BTreeSet<&str> {
            let own = lines.iter().zip(&days).filter(|(_, day)| month(day) == wanted && **day >= from);
            own.map(|(line, _)| line.customer.as_str()).collect()
        };
        let present: Vec<i32> = days.iter().map(month).collect::<BTreeSet<i32>>().into_iter().collect();
        for row in &results.trend {
            let at = present.iter().position(|month| *month == row.month.month_index()).unwrap();
            let own = active(present[at], from);
            let before: BTreeSet<&str> = present[..at].iter().flat_map(|month| active(*month, i32::MIN)).collect();
            let just_before = at.checked_sub(1).map(|at| active(present[at], i32::MIN)).unwrap_or_default();
            let retained = own.intersection(&just_before).count() as u64;
            prop_assert_eq!((row.active, row.new), (own.len() as u64, own.difference(&before).count() as u64));
            prop_assert_eq!((row.retained, row.lost), (retained, just_before.len() as u64 - retained));
        }
    }
}
