//! The S0 example to the yuan, and the properties of response, scenarios and comparison.
//! Golden numbers: worked by hand from the report's inputs (see each test).

use proptest::prelude::*;
use rapport::units::{Money, Ratio};
use rapport::whatif::*;

fn yuan(units: f64) -> Money {
    Money::from_units(units)
}

/// S0 with one scenario.
fn with_scenario() -> (Book, Option<ScenarioId>) {
    let mut book = Book::s0();
    let id = ScenarioId(7);
    book.scenarios.push(Scenario { id, name: "A".into(), ..Scenario::default() });
    (book, Some(id))
}

#[test]
fn the_s0_example_comes_out_to_the_yuan() {
    let outcome = evaluate(&Book::s0(), None);
    let amount = |benefit| outcome.line(benefit).unwrap().amount;
    assert_eq!(outcome.line(Benefit::Retention).unwrap().customers, Some(5_000.0)); // 100 000 × 5 pp
    assert_eq!(amount(Benefit::Retention), yuan(5_000_000.0)); // × 1 000
    assert_eq!(amount(Benefit::Repurchase), yuan(3_000_000.0));
    assert_eq!(amount(Benefit::Bots), yuan(180_000.0)); // 10 × 5 000 × 12 × 30 %
    assert_eq!(amount(Benefit::Crm), yuan(200_000.0));
    assert_eq!(outcome.revenue, yuan(8_000_000.0));
    assert_eq!(outcome.cost_saving, yuan(380_000.0));
    assert_eq!(outcome.total, yuan(8_380_000.0));
    assert_eq!(outcome.benefit, outcome.total);
}

#[test]
fn ceilings_are_the_benefit_over_the_ratio() {
    let ceilings = evaluate(&Book::s0(), None).ceilings.map(|ceiling| (ceiling.ratio.0, ceiling.budget));
    assert_eq!(ceilings, [(1.0, yuan(8_380_000.0)), (3.0, yuan(2_793_333.33)), (5.0, yuan(1_676_000.0))]);
}

#[test]
fn with_30_per_cent_margin_the_benefit_is_2_780_000() {
    let mut book = Book::s0();
    book.set(None, InputKey::Margin, 0.3).unwrap();
    let outcome = evaluate(&book, None);
    assert_eq!(outcome.net_revenue, yuan(2_400_000.0));
    assert_eq!(outcome.benefit, yuan(2_780_000.0));
    assert_eq!(outcome.total, yuan(8_380_000.0)); // margin leaves the gross total alone
    assert_eq!(outcome.ceilings[1].budget, yuan(926_666.67));
}

#[test]
fn the_ceiling_split_sums_to_the_cent() {
    let budget = evaluate(&Book::s0(), None).budget;
    // 30 % of 279 333 333 cents is 83 799 999.9, 20 % is 55 866 666.6, 10 % is 27 933 333.3. The fractions
    // 0.9 + 3 × 0.6 + 0.3 make 3 cents, which go to the largest: tools, activities, training.
    let cents = [83_800_000, 55_866_667, 55_866_667, 27_933_333, 55_866_666].map(Money);
    assert_eq!([budget.tools, budget.activities, budget.training, budget.analytics, budget.other], cents);
    assert_eq!(cents.into_iter().sum::<Money>(), yuan(2_793_333.33));
}

#[test]
fn ratio_and_net_return_are_two_figures() {
    let mut book = Book::s0();
    book.set(None, InputKey::BudgetTotal, 2_095_000.0).unwrap(); // 8 380 000 / 4
    let outcome = evaluate(&book, None);
    assert_eq!(outcome.ratio, Ok(BenefitCostRatio(4.0)));
    assert_eq!(outcome.roi, Ok(NetRoi(Ratio(3.0))));
}

#[test]
fn without_a_budget_there_is_no_return_but_still_a_benefit() {
    let mut book = Book::s0();
    book.set(None, InputKey::BudgetTotal, 0.0).unwrap();
    let outcome = evaluate(&book, None);
    assert_eq!((outcome.ratio, outcome.roi), (Err(NoReturn::NoBudget), Err(NoReturn::NoBudget)));
    assert_eq!(outcome.total, yuan(8_380_000.0));
    assert_eq!(outcome.figure(Figure::Ratio), Err(NoReturn::NoBudget));
}

#[test]
fn overlap_takes_a_share_of_the_smaller_benefit() {
    let mut book = Book::s0();
    book.set(None, InputKey::Overlap, 0.5).unwrap();
    let outcome = evaluate(&book, None);
    assert_eq!(outcome.double_counted, yuan(1_500_000.0));
    assert_eq!(outcome.benefit, yuan(6_880_000.0));
}

#[test]
fn technology_takes_40_of_the_30_per_cent_allowed() {
    let (mut book, scenario) = with_scenario();
    let technology = evaluate(&book, None).technology;
    assert_eq!((technology.share, technology.limit, technology.within), (Ratio(0.4), Ratio(0.3), false));
    book.locks.analytics = true;
    book.set_share(scenario, BudgetLine::Tools, 0.2).unwrap();
    let technology = evaluate(&book, scenario).technology;
    assert_eq!((technology.share, technology.within), (Ratio(0.3), true));
}

#[test]
fn doubling_the_spend_brings_the_square_root_of_two_at_elasticity_one_half() {
    let (mut book, scenario) = with_scenario();
    book.set(scenario, InputKey::BudgetTotal, 5_586_666.66).unwrap();
    let outcome = evaluate(&book, scenario);
    // 5 000 000 × √2 = 7 071 067.81; 3 000 000 × √2 = 4 242 640.69; 180 000 × √2 = 254 558.44; 200 000 × √2 = 282 842.71
    let amounts: Vec<Money> = outcome.lines.iter().map(|line| line.amount).collect();
    assert_eq!(amounts, [7_071_067.81, 4_242_640.69, 254_558.44, 282_842.71].map(yuan));
    book.set(None, InputKey::ResponseElasticity, 0.0).unwrap();
    assert_eq!(evaluate(&book, scenario).total, yuan(8_380_000.0));
}

#[test]
fn moving_money_to_activities_moves_retention_only() {
    let (mut book, scenario) = with_scenario();
    book.locks = PerLine { analytics: true, tools: true, training: true, ..PerLine::default() };
    book.set_share(scenario, BudgetLine::Activities, 0.4).unwrap();
    let outcome = evaluate(&book, scenario);
    assert_eq!(outcome.line(Benefit::Retention).unwrap().amount, yuan(7_071_067.81)); // 20 % → 40 %: × √2
    assert_eq!(outcome.line(Benefit::Repurchase).unwrap().amount, yuan(3_000_000.0));
    assert_eq!(outcome.cost_saving, yuan(380_000.0));
    assert_eq!(outcome.shares.other, Ratio(0.0));
}

#[test]
fn an_unlinked_benefit_ignores_the_budget_and_a_line_without_money_brings_nothing() {
    let (mut book, scenario) = with_scenario();
    book.links.remove(&Benefit::Crm);
    book.set_share(scenario, BudgetLine::Tools, 0.0).unwrap();
    let outcome = evaluate(&book, scenario);
    assert_eq!(outcome.line(Benefit::Bots).unwrap().amount, Money::ZERO);
    assert_eq!(outcome.line(Benefit::Crm).unwrap().amount, yuan(200_000.0));
}

#[test]
fn a_base_that_spends_nothing_says_that_the_response_is_unknown() {
    let (mut book, scenario) = with_scenario();
    book.set(scenario, InputKey::BudgetTotal, 1_000.0).unwrap();
    book.set(None, InputKey::BudgetTotal, 0.0).unwrap();
    let outcome = evaluate(&book, scenario);
    let effect = outcome.line(Benefit::Retention).unwrap().effect.unwrap();
    assert!(!effect.known);
    assert_eq!(outcome.total, yuan(8_380_000.0));
}

#[test]
fn scenarios_store_differences_only() {
    let (mut book, scenario) = with_scenario();
    let changes = |book: &Book| book.scenarios[0].changes.clone();
    book.set(scenario, InputKey::RetentionGain, 6.0).unwrap();
    assert_eq!(changes(&book).into_iter().collect::<Vec<_>>(), [(InputKey::RetentionGain, 6.0)]);
    book.set(None, InputKey::Customers, 200_000.0).unwrap();
    assert_eq!(evaluate(&book, scenario).line(Benefit::Retention).unwrap().customers, Some(12_000.0));
    book.set(scenario, InputKey::RetentionGain, 5.0).unwrap();
    assert!(changes(&book).is_empty());
    book.set_share(scenario, BudgetLine::Tools, 0.2).unwrap();
    assert_eq!(changes(&book).len(), 5); // the split is one decision
    book.inherit(ScenarioId(7), InputKey::ToolsShare).unwrap();
    assert!(changes(&book).is_empty());
}

#[test]
fn a_derived_value_set_by_hand_is_declared() {
    let mut book = Book::s0();
    book.base.get_mut(&InputKey::Customers).unwrap().status = Status::Derived;
    book.set(None, InputKey::Customers, 100_000.0).unwrap();
    assert_eq!(book.base[&InputKey::Customers].status, Status::Derived);
    book.set(None, InputKey::Customers, 99_000.0).unwrap();
    assert_eq!(book.base[&InputKey::Customers].status, Status::Declared);
}

#[test]
fn refused_values_say_what_is_accepted() {
    let mut book = Book::s0();
    let refused = book.set(None, InputKey::Margin, 1.5);
    let expected = BookError::OutOfRange { key: InputKey::Margin, value: 1.5, lowest: 0.0, highest: 1.0 };
    assert_eq!(refused, Err(expected));
    assert_eq!(book.set(None, InputKey::Salary, f64::NAN), Err(BookError::NotANumber { key: InputKey::Salary }));
    let nobody = ScenarioId(99);
    assert_eq!(book.set(Some(nobody), InputKey::Salary, 1.0), Err(BookError::NoScenario { scenario: nobody }));
    assert_eq!(book, Book::s0());
}

#[test]
fn variance_stands_next_to_every_amount() {
    let (mut book, scenario) = with_scenario();
    book.set(scenario, InputKey::RetentionGain, 6.0).unwrap();
    let comparison = compare(&book, &[None, scenario]);
    let row = comparison.rows.iter().find(|row| row.figure == Figure::Total).unwrap();
    assert_eq!(row.variances[0].unwrap().absolute, Money::ZERO);
    // One more point is 1 000 customers, 1 000 000; 1 000 000 / 8 380 000 = 11.93 %.
    let variance = row.variances[1].unwrap();
    assert_eq!(variance.absolute, yuan(1_000_000.0));
    assert!((variance.relative.unwrap().0 - 0.119_331_742_2).abs() < 1e-9);
    let ratio = comparison.rows.iter().find(|row| row.figure == Figure::Ratio).unwrap();
    assert_eq!(ratio.variances, [None, None]);
}

#[test]
fn every_figure_has_a_basis_and_the_sums_add_up() {
    let outcome = evaluate(&Book::s0(), None);
    for figure in Figure::all() {
        let basis = outcome.basis(figure);
        assert!(!basis.terms.is_empty(), "{figure:?}");
        assert_eq!(basis.result, outcome.figure(figure));
        if basis.operation == Operation::Sum && figure != Figure::Technology {
            let terms = basis.terms.iter().map(|term| match term {
                Term::Figure(_, value) => value.money().unwrap(),
                other => panic!("{other:?}"),
            });
            assert_eq!(Ok(FigureValue::Money(terms.sum())), basis.result);
        }
    }
}

#[test]
fn names_and_defaults_of_inputs_are_consistent() {
    for key in InputKey::ALL {
        let spec = key.spec();
        assert_eq!(serde_json::to_value(key).unwrap(), key.name());
        assert_eq!(InputKey::from_name(key.name()), Some(key));
        assert_eq!(key.tidy(spec.default), Some(spec.default));
        assert!(spec.lowest <= spec.min && spec.min < spec.max && spec.max <= spec.highest && spec.step > 0.0);
        let digits = spec.lowest.abs().max(spec.highest.abs()).log10() + f64::from(spec.unit.decimals());
        assert!(digits <= 15.0, "{key:?}");
    }
    for benefit in Benefit::ALL {
        assert_eq!(serde_json::to_value(benefit).unwrap(), benefit.name());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_set_of_inputs_gives_finite_figures_and_a_whole_budget(
        values in proptest::collection::vec(0.0..1.0f64, InputKey::ALL.len()),
    ) {
        let (mut book, scenario) = with_scenario();
        for (key, at) in InputKey::ALL.into_iter().zip(values) {
            let spec = key.spec();
            book.set(scenario, key, spec.min + at * (spec.max - spec.min)).unwrap();
        }
        let outcome = evaluate(&book, scenario);
        prop_assert_eq!(outcome.budget.iter().map(|(_, amount)| *amount).sum::<Money>(), outcome.cost);
        prop_assert_eq!(outcome.revenue + outcome.cost_saving, outcome.total);
        if let (Ok(ratio), Ok(roi)) = (outcome.ratio, outcome.roi) {
            prop_assert!(ratio.0.is_finite());
            prop_assert!((ratio.0 - 1.0 - roi.0.0).abs() <= 1e-9 * ratio.0.abs().max(1.0));
        }
    }

    #[test]
    fn kept_values_survive_json(value in -1e11..1e11f64, key in proptest::sample::select(InputKey::ALL.to_vec())) {
        let spec = key.spec();
        let kept = key.tidy(value.clamp(spec.lowest, spec.highest)).unwrap();
        let back: f64 = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
        prop_assert_eq!(kept.to_bits(), back.to_bits());
        prop_assert_eq!(key.tidy(kept), Some(kept));
    }

    #[test]
    fn more_money_never_brings_less(low in 1.0..1e6f64, more in 1.0..10.0f64, elasticity in 0.0..2.0f64) {
        let factor = |spend| multiplier(spend, 1e5, elasticity).unwrap();
        prop_assert!(factor(low * more) >= factor(low));
    }
}
