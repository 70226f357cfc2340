//! The S0 example to the yuan, and the properties of response, scenarios and comparison.
//! Golden numbers: worked by hand from the report's inputs (see each test).

use proptest::prelude::*;
use rapport::units::{Money, Ratio};
use rapport::whatif::*;

fn yuan(units: f64) -> Money {
    Money::from_units(units)
}

/// The lever of a kind; the example has one of each.
fn lever(plan: &MoneyPlan, kind: LeverKind) -> LeverId {
    plan.levers.iter().find(|lever| lever.kind == kind).unwrap().id
}

/// A factor of the example by its name.
fn factor(key: &str) -> Input {
    let plan = MoneyPlan::example();
    let mut found =
        plan.levers.iter().flat_map(|lever| lever.kind.def().factors.iter().map(move |def| (lever.id, def)));
    found.find(|(_, def)| def.key == key).map(|(lever, def)| Input::Factor(lever, def.id)).unwrap()
}

fn amount(plan: &MoneyPlan, outcome: &Outcome, kind: LeverKind) -> Money {
    outcome.lever(lever(plan, kind)).unwrap().amount
}

/// The lines of the example, in its order.
const TOOLS: LineId = LineId(1);
const ACTIVITIES: LineId = LineId(2);
const TRAINING: LineId = LineId(3);
const ANALYTICS: LineId = LineId(4);
const OTHER: LineId = LineId(5);

fn lock(plan: &mut MoneyPlan, lines: &[LineId]) {
    for line in &mut plan.lines {
        line.locked = lines.contains(&line.id);
    }
}

/// The example with one scenario.
fn with_scenario() -> (MoneyPlan, Option<ScenarioId>) {
    let mut plan = MoneyPlan::example();
    let id = ScenarioId(17);
    plan.scenarios.push(Scenario { id, name: "A".into(), ..Scenario::default() });
    (plan, Some(id))
}

#[test]
fn the_s0_example_comes_out_to_the_yuan() {
    let plan = MoneyPlan::example();
    let outcome = evaluate(&plan, None);
    let retention = outcome.lever(lever(&plan, LeverKind::Retention)).unwrap();
    assert_eq!(retention.people, Some(5_000.0)); // 100 000 × 5 pp
    assert_eq!(retention.amount, yuan(5_000_000.0)); // × 1 000
    assert_eq!(amount(&plan, &outcome, LeverKind::RepeatRevenue), yuan(3_000_000.0));
    assert_eq!(amount(&plan, &outcome, LeverKind::SavedTime), yuan(180_000.0)); // 10 × 5 000 × 12 × 30 %
    assert_eq!(amount(&plan, &outcome, LeverKind::SystemSaving), yuan(200_000.0));
    assert_eq!(outcome.revenue, yuan(8_000_000.0));
    assert_eq!(outcome.cost_saving, yuan(380_000.0));
    assert_eq!(outcome.total, yuan(8_380_000.0));
    assert_eq!((outcome.benefit, outcome.declared_benefit), (outcome.total, outcome.total));
    assert_eq!(outcome.net, yuan(5_586_666.67)); // 8 380 000 − 2 793 333.33
}

#[test]
fn ceilings_are_the_benefit_over_the_ratio() {
    let ceilings = evaluate(&MoneyPlan::example(), None).ceilings.map(|ceiling| (ceiling.ratio.0, ceiling.budget));
    assert_eq!(ceilings, [(1.0, yuan(8_380_000.0)), (3.0, yuan(2_793_333.33)), (5.0, yuan(1_676_000.0))]);
}

#[test]
fn with_30_per_cent_margin_the_benefit_is_2_780_000() {
    let mut plan = MoneyPlan::example();
    plan.set(None, Input::Margin, 0.3).unwrap();
    let outcome = evaluate(&plan, None);
    assert_eq!(outcome.net_revenue, yuan(2_400_000.0));
    assert_eq!(outcome.benefit, yuan(2_780_000.0));
    assert_eq!(outcome.total, yuan(8_380_000.0)); // margin leaves the gross total alone
    assert_eq!(outcome.ceilings[1].budget, yuan(926_666.67));
}

#[test]
fn the_ceiling_split_sums_to_the_cent() {
    let lines = evaluate(&MoneyPlan::example(), None).lines;
    // 30 % of 279 333 333 cents is 83 799 999.9, 20 % is 55 866 666.6, 10 % is 27 933 333.3. The fractions
    // 0.9 + 3 × 0.6 + 0.3 make 3 cents, which go to the largest: tools, activities, training.
    let cents = [83_800_000, 55_866_667, 55_866_667, 27_933_333, 55_866_666].map(Money);
    assert_eq!(lines.iter().map(|line| line.amount).collect::<Vec<_>>(), cents);
    assert_eq!(cents.into_iter().sum::<Money>(), yuan(2_793_333.33));
}

#[test]
fn ratio_and_net_return_are_two_figures() {
    let mut plan = MoneyPlan::example();
    plan.take_budget(2_095_000.0).unwrap(); // 8 380 000 / 4, for the same benefit
    let outcome = evaluate(&plan, None);
    assert_eq!(outcome.ratio, Ok(BenefitCostRatio(4.0)));
    assert_eq!(outcome.roi, Ok(NetRoi(Ratio(3.0))));
}

/// ¥100 of budget in the base returned "83,800 : 1", and one same total gave 4.19 in the base and 3.55 in a scenario.
#[test]
fn the_same_money_gives_the_same_outcome_in_the_base_and_in_a_scenario() {
    for total in [0.0, 100.0, 1_000_000.0, 2_000_000.0, 2_793_333.33, 5_586_666.66, 1e9] {
        for tools in [0.0, 0.15, 0.3, 1.0] {
            let (mut plan, scenario) = with_scenario();
            plan.set(scenario, Input::Total, total).unwrap();
            plan.set_share(scenario, TOOLS, tools).unwrap();
            let in_scenario = evaluate(&plan, scenario);
            plan.set(None, Input::Total, total).unwrap();
            plan.set_share(None, TOOLS, tools).unwrap();
            let in_base = evaluate(&plan, None);
            let figures = |outcome: &Outcome| outcome.figures().map(|f| (f, outcome.figure(f))).collect::<Vec<_>>();
            assert_eq!(figures(&in_base), figures(&in_scenario), "{total} {tools}");
        }
    }
    // 8 380 000 × √(100 / 2 793 333.33) = 50 139.80 (four levers, each rounded to a cent): 501 : 1 and not 83 800 : 1.
    let mut plan = MoneyPlan::example();
    plan.set(None, Input::Total, 100.0).unwrap();
    let outcome = evaluate(&plan, None);
    assert!((outcome.benefit.units() - 50_139.80).abs() < 0.025, "{:?}", outcome.benefit);
    // 8 380 000 × √(2 000 000 / 2 793 333.33) / 2 000 000 = 4.19 × 0.846154 = 3.545385.
    plan.set(None, Input::Total, 2_000_000.0).unwrap();
    assert!((evaluate(&plan, None).ratio.unwrap().0 - 3.545_4).abs() < 1e-4);
}

/// Without money a benefit that answers to it was counted in full.
#[test]
fn without_a_budget_there_is_no_return_and_what_answers_to_money_brings_nothing() {
    let mut plan = MoneyPlan::example();
    plan.set(None, Input::Total, 0.0).unwrap();
    let outcome = evaluate(&plan, None);
    assert_eq!((outcome.ratio, outcome.roi), (Err(NoReturn::NoBudget), Err(NoReturn::NoBudget)));
    assert_eq!((outcome.total, outcome.declared_benefit), (Money::ZERO, yuan(8_380_000.0)));
    assert_eq!(outcome.figure(Figure::Ratio), Err(NoReturn::NoBudget));
    // Without a response, or at an elasticity of 0, the benefit does not depend on the money.
    let crm = lever(&plan, LeverKind::SystemSaving);
    plan.set_response(crm, &Response::None).unwrap();
    plan.set(None, Input::Elasticity(lever(&plan, LeverKind::RepeatRevenue)), 0.0).unwrap();
    assert_eq!(evaluate(&plan, None).total, yuan(3_200_000.0));
}

#[test]
fn overlap_takes_a_share_of_the_smaller_benefit() {
    let mut plan = MoneyPlan::example();
    plan.set(None, plan.overlaps[0].input(), 0.5).unwrap();
    let outcome = evaluate(&plan, None);
    assert_eq!(outcome.double_counted, yuan(1_500_000.0));
    assert_eq!(outcome.benefit, yuan(6_880_000.0));
}

#[test]
fn technology_takes_40_of_the_30_per_cent_allowed() {
    let (mut plan, scenario) = with_scenario();
    let technology = evaluate(&plan, None).technology;
    assert_eq!((technology.share, technology.limit, technology.within), (Ratio(0.4), Ratio(0.3), false));
    lock(&mut plan, &[ANALYTICS]);
    plan.set_share(scenario, TOOLS, 0.2).unwrap();
    let technology = evaluate(&plan, scenario).technology;
    assert_eq!((technology.share, technology.within), (Ratio(0.3), true));
    // Which lines are technology is the person's word.
    plan.line_mut(ANALYTICS).unwrap().technology = false;
    assert_eq!(evaluate(&plan, None).technology.share, Ratio(0.3));
}

#[test]
fn doubling_the_spend_brings_the_square_root_of_two_at_elasticity_one_half() {
    let (mut plan, scenario) = with_scenario();
    plan.set(scenario, Input::Total, 5_586_666.66).unwrap();
    let outcome = evaluate(&plan, scenario);
    // 5 000 000 × √2 = 7 071 067.81; 3 000 000 × √2 = 4 242 640.69; 180 000 × √2 = 254 558.44; 200 000 × √2 = 282 842.71
    let amounts: Vec<Money> = outcome.levers.iter().map(|lever| lever.amount).collect();
    assert_eq!(amounts, [7_071_067.81, 4_242_640.69, 254_558.44, 282_842.71].map(yuan));
    for lever in plan.levers.clone() {
        plan.set(None, Input::Elasticity(lever.id), 0.0).unwrap();
    }
    assert_eq!(evaluate(&plan, scenario).total, yuan(8_380_000.0));
}

#[test]
fn moving_money_to_activities_moves_retention_only() {
    let (mut plan, scenario) = with_scenario();
    lock(&mut plan, &[ANALYTICS, TOOLS, TRAINING]);
    plan.set_share(scenario, ACTIVITIES, 0.4).unwrap();
    let outcome = evaluate(&plan, scenario);
    assert_eq!(amount(&plan, &outcome, LeverKind::Retention), yuan(7_071_067.81)); // 20 % → 40 %: × √2
    assert_eq!(amount(&plan, &outcome, LeverKind::RepeatRevenue), yuan(3_000_000.0));
    assert_eq!(outcome.cost_saving, yuan(380_000.0));
    assert_eq!(outcome.line(OTHER).unwrap().share, Ratio(0.0));
}

#[test]
fn an_unlinked_benefit_ignores_the_budget_and_a_line_without_money_brings_nothing() {
    let (mut plan, scenario) = with_scenario();
    plan.set_link(lever(&plan, LeverKind::SystemSaving), None).unwrap();
    plan.set_share(scenario, TOOLS, 0.0).unwrap();
    let outcome = evaluate(&plan, scenario);
    assert_eq!(amount(&plan, &outcome, LeverKind::SavedTime), Money::ZERO);
    assert_eq!(amount(&plan, &outcome, LeverKind::SystemSaving), yuan(200_000.0));
}

#[test]
fn while_no_money_is_declared_the_response_is_unknown() {
    let (mut plan, scenario) = with_scenario();
    plan.set(None, Input::Total, 0.0).unwrap();
    plan.declare();
    plan.set(scenario, Input::Total, 1_000.0).unwrap();
    let outcome = evaluate(&plan, scenario);
    assert!(outcome.levers.iter().all(|lever| !lever.effect.unwrap().known));
    assert_eq!(outcome.total, yuan(8_380_000.0));
}

#[test]
fn scenarios_store_differences_only() {
    let (mut plan, scenario) = with_scenario();
    let gain = factor("retention_gain");
    let changes = |plan: &MoneyPlan| plan.scenarios[0].changes.clone();
    plan.set(scenario, gain, 6.0).unwrap();
    assert_eq!(changes(&plan).into_iter().collect::<Vec<_>>(), [(gain, 6.0)]);
    plan.set(None, factor("customers"), 200_000.0).unwrap();
    let retention = lever(&plan, LeverKind::Retention);
    assert_eq!(evaluate(&plan, scenario).lever(retention).unwrap().people, Some(12_000.0));
    plan.set(scenario, gain, 5.0).unwrap();
    assert!(changes(&plan).is_empty());
    plan.set_share(scenario, TOOLS, 0.2).unwrap();
    assert_eq!(changes(&plan).len(), 5); // the split is one decision
    plan.inherit(ScenarioId(17), Input::Share(TRAINING)).unwrap();
    assert!(changes(&plan).is_empty());
}

#[test]
fn a_derived_value_set_by_hand_is_declared() {
    let mut plan = MoneyPlan::example();
    let customers = factor("customers");
    plan.assumption_mut(customers).unwrap().status = Status::Derived;
    plan.set(None, customers, 100_000.0).unwrap();
    assert_eq!(plan.status(customers), Status::Derived);
    plan.set(None, customers, 99_000.0).unwrap();
    assert_eq!(plan.status(customers), Status::Declared);
}

#[test]
fn refused_values_say_what_is_accepted() {
    let mut plan = MoneyPlan::example();
    let refused = plan.set(None, Input::Margin, 1.5);
    let expected = MoneyError::OutOfRange { input: Input::Margin, value: 1.5, lowest: 0.0, highest: 1.0 };
    assert_eq!(refused, Err(expected));
    let salary = factor("salary");
    assert_eq!(plan.set(None, salary, f64::NAN), Err(MoneyError::NotANumber { input: salary }));
    let nobody = ScenarioId(99);
    assert_eq!(plan.set(Some(nobody), salary, 1.0), Err(MoneyError::NoScenario { scenario: nobody }));
    let gone = Input::Elasticity(LeverId(99));
    assert_eq!(plan.set(None, gone, 1.0), Err(MoneyError::NoInput { input: gone }));
    assert_eq!(plan, MoneyPlan::example());
}

#[test]
fn variance_stands_next_to_every_amount() {
    let (mut plan, scenario) = with_scenario();
    plan.set(scenario, factor("retention_gain"), 6.0).unwrap();
    let comparison = compare(&plan, &[None, scenario]);
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
    for plan in [MoneyPlan::example(), MoneyPlan::default()] {
        let outcome = evaluate(&plan, None);
        for figure in outcome.figures() {
            let basis = outcome.basis(figure);
            assert!(!basis.terms.is_empty(), "{figure:?}");
            assert_eq!(basis.result, outcome.figure(figure));
            if basis.operation == Operation::Sum && figure != Figure::Technology {
                let terms = basis.terms.iter().map(|term| match term {
                    Term::Figure(_, value) => value.money().unwrap(),
                    Term::Constant(number) => yuan(*number),
                    other => panic!("{other:?}"),
                });
                assert_eq!(Ok(FigureValue::Money(terms.sum())), basis.result);
            }
        }
    }
}

#[test]
fn names_and_values_of_inputs_are_consistent() {
    let plan = MoneyPlan::example();
    for input in plan.inputs() {
        let spec = plan.spec(input).unwrap();
        assert_eq!(serde_json::to_value(input).unwrap(), input.to_string());
        assert_eq!(input.to_string().parse(), Ok(input));
        let value = plan.base_value(input);
        assert_eq!(spec.tidy(value), Some(value));
    }
    for text in
        ["", "moon", "line", "line--1", "line-01", "line-+1", "lever-1", "overlap-7-6", "overlap-6-6", "total-1"]
    {
        assert_eq!(text.parse::<Input>(), Err(NoInput), "{text}");
    }
    let specs = LeverKind::ALL.iter().flat_map(|kind| kind.def().factors.iter().map(|factor| factor.spec));
    for spec in specs.chain(Unit::ALL.map(|unit| unit.spec())) {
        assert!(spec.lowest <= spec.min && spec.min < spec.max && spec.max <= spec.highest && spec.step > 0.0);
        let digits = spec.lowest.abs().max(spec.highest.abs()).log10() + f64::from(spec.unit.decimals());
        assert!(digits <= 15.0, "{spec:?}");
    }
    for kind in LeverKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        let mut numbers: Vec<u32> = kind.def().factors.iter().map(|factor| factor.id.0).collect();
        let count = numbers.len();
        numbers.dedup();
        assert_eq!((numbers.len(), kind.def().open), (count, count == 0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_set_of_inputs_gives_finite_figures_and_a_whole_budget(
        values in proptest::collection::vec(0.0..1.0f64, 21),
    ) {
        let (mut plan, scenario) = with_scenario();
        let inputs: Vec<Input> = plan.inputs().collect();
        prop_assert_eq!(inputs.len(), values.len());
        for (input, at) in inputs.into_iter().zip(values) {
            let spec = plan.spec(input).unwrap();
            plan.set(scenario, input, spec.min + at * (spec.max - spec.min)).unwrap();
        }
        let outcome = evaluate(&plan, scenario);
        prop_assert_eq!(outcome.lines.iter().map(|line| line.amount).sum::<Money>(), outcome.cost);
        prop_assert_eq!(outcome.net, outcome.benefit - outcome.cost);
        prop_assert_eq!(outcome.revenue + outcome.cost_saving, outcome.total);
        if let (Ok(ratio), Ok(roi)) = (outcome.ratio, outcome.roi) {
            prop_assert!(ratio.0.is_finite());
            prop_assert!((ratio.0 - 1.0 - roi.0.0).abs() <= 1e-9 * ratio.0.abs().max(1.0));
        }
    }

    #[test]
    fn kept_values_survive_json(value in -1e11..1e11f64, unit in proptest::sample::select(Unit::ALL.to_vec())) {
        let spec = unit.spec();
        let kept = spec.tidy(value.clamp(spec.lowest, spec.highest)).unwrap();
        let back: f64 = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
        prop_assert_eq!(kept.to_bits(), back.to_bits());
        prop_assert_eq!(spec.tidy(kept), Some(kept));
    }

    #[test]
    fn more_money_never_brings_less(low in 1.0..1e6f64, more in 1.0..10.0f64, elasticity in 0.0..2.0f64) {
        let factor = |spend| multiplier(spend, 1e5, elasticity).unwrap();
        prop_assert!(factor(low * more) >= factor(low));
    }
}
