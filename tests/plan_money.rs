//! Edits of budget lines, levers, assumptions and scenarios, and how they enter the history.

use rapport::plan::*;
use rapport::units::{Day, Money, Ratio};
use rapport::whatif::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn after(document: &Document, edits: &[Edit]) -> Document {
    edits.iter().fold(document.clone(), |document, edit| apply(&document, edit).unwrap())
}

/// A factor of the money of a document by its name.
fn factor(document: &Document, key: &str) -> Input {
    let levers = &document.money.levers;
    let mut found = levers.iter().flat_map(|lever| lever.kind.def().factors.iter().map(move |def| (lever.id, def)));
    found.find(|(_, def)| def.key == key).map(|(lever, def)| Input::Factor(lever, def.id)).unwrap()
}

/// A document with the example of the source document, and nothing else.
fn with_example() -> Document {
    Document { money: MoneyPlan::example(), next_id: 10, ..Document::default() }
}

fn money(edit: MoneyEdit) -> Edit {
    Edit::Money(edit)
}

#[test]
fn scenarios_are_added_copied_renamed_and_removed() {
    let start = with_example();
    let input = factor(&start, "retention_gain");
    let first = ScenarioId(start.next_id);
    let copy = ScenarioId(start.next_id + 1);
    let document = after(
        &start,
        &[
            money(MoneyEdit::AddScenario { name: "A".into() }),
            money(MoneyEdit::SetInput { scenario: Some(first), input, value: 6.0 }),
            money(MoneyEdit::DuplicateScenario { scenario: first, name: "B".into() }),
            money(MoneyEdit::SetInput { scenario: Some(copy), input, value: 7.0 }),
            money(MoneyEdit::RenameScenario { scenario: first, name: "C".into() }),
        ],
    );
    let gains: Vec<_> = document.money.scenarios.iter().map(|s| (s.name.as_str(), s.changes[&input])).collect();
    assert_eq!(gains, [("C", 6.0), ("B", 7.0)]);
    let document = after(&document, &[money(MoneyEdit::RemoveScenario { scenario: first })]);
    assert_eq!(document.money.scenarios.len(), 1);
}

#[test]
fn lines_are_added_named_moved_marked_and_removed() {
    let own = |name: &str| money(MoneyEdit::AddLine { kind: LineKind::Own, name: name.into() });
    let document = after(
        &Document::default(),
        &[
            own("Shop"),
            own("Web"),
            money(MoneyEdit::RenameLine { line: LineId(1), name: "Shops".into() }),
            money(MoneyEdit::MoveLine { line: LineId(1), to: 9 }),
            money(MoneyEdit::SetTechnology { line: LineId(2), technology: true }),
            money(MoneyEdit::SetLock { line: LineId(2), locked: true }),
            money(MoneyEdit::SetBounds { line: LineId(1), bounds: Some((1.0, 2.0)) }),
        ],
    );
    let lines: Vec<_> = document.money.lines.iter().map(|line| (line.name.as_str(), line.share.value)).collect();
    assert_eq!(lines, [("Web", 0.0), ("Shops", 1.0)]);
    let web = document.money.line(LineId(2)).unwrap();
    assert!(web.technology && web.locked);
    let refused = |edit| apply(&document, &money(edit)).unwrap_err();
    for edit in [
        MoneyEdit::AddLine { kind: LineKind::Own, name: " ".into() },
        MoneyEdit::RenameLine { line: LineId(1), name: String::new() },
    ] {
        assert_eq!(refused(edit), PlanError::EmptyName);
    }
    let gone = MoneyError::NoLine { line: LineId(9) };
    assert_eq!(refused(MoneyEdit::MoveLine { line: LineId(9), to: 0 }), PlanError::Money(gone));
    let document = after(&document, &[money(MoneyEdit::RemoveLine { line: LineId(1) })]);
    assert_eq!(document.money.lines[0].share.value, 1.0);
    let full: Vec<Edit> = (0..MAX_ITEMS).map(|number| own(&number.to_string())).collect();
    let full = apply(&Document::default(), &Edit::Batch { edits: full }).unwrap();
    assert_eq!(apply(&full, &own("one more")), Err(PlanError::TooMany { limit: MAX_ITEMS }));
}

#[test]
fn levers_are_added_copied_linked_and_removed() {
    let start = with_example();
    let (added, copy) = (LeverId(10), LeverId(11));
    let document = after(
        &start,
        &[
            money(MoneyEdit::AddLever { kind: LeverKind::RevenueProduct, name: "Referrals".into() }),
            money(MoneyEdit::AddFactor { lever: added, name: "New customers".into(), unit: Unit::Count }),
            money(MoneyEdit::AddFactor { lever: added, name: "Order".into(), unit: Unit::Money }),
            money(MoneyEdit::SetInput { scenario: None, input: Input::Factor(added, FactorId(1)), value: 300.0 }),
            money(MoneyEdit::SetInput { scenario: None, input: Input::Factor(added, FactorId(2)), value: 40.0 }),
            money(MoneyEdit::SetLink { lever: added, line: Some(LineId(2)) }),
            money(MoneyEdit::SetResponse {
                lever: added,
                response: Response::Elasticity(Assumption::new(0.5, Status::Unsupported)),
            }),
            money(MoneyEdit::DuplicateLever { lever: added, name: "Again".into() }),
            money(MoneyEdit::MoveLever { lever: added, to: 0 }),
            money(MoneyEdit::AddOverlap { a: added, b: LeverId(6) }),
        ],
    );
    let ids: Vec<u64> = document.money.levers.iter().map(|lever| lever.id.0).collect();
    assert_eq!(ids, [10, 6, 7, 8, 9, 11]);
    // 300 × 40 each, as declared for the money that stands on the line.
    let outcome = evaluate(&document.money, None);
    for lever in [added, copy] {
        assert_eq!(outcome.lever(lever).unwrap().amount, Money::from_units(12_000.0));
        assert!(outcome.lever(lever).unwrap().effect.unwrap().as_declared());
    }
    assert_eq!(restore(&encode(&document)), Ok((document.clone(), vec![])));
    let elasticity = |value| Response::Elasticity(Assumption::new(value, Status::Declared));
    let refused = apply(&document, &money(MoneyEdit::SetResponse { lever: added, response: elasticity(2.5) }));
    assert!(matches!(refused, Err(PlanError::Money(MoneyError::OutOfRange { .. }))));
    let without = after(&document, &[money(MoneyEdit::RemoveLever { lever: added })]);
    assert_eq!((without.money.levers.len(), without.money.overlaps.len()), (5, 1));
    let named = |name: &str| money(MoneyEdit::RenameLever { lever: copy, name: name.into() });
    assert_eq!(apply(&document, &named("  ")), Err(PlanError::EmptyName));
    let long = "x".repeat(MAX_TEXT + 1);
    assert_eq!(apply(&document, &named(&long)), Err(PlanError::TextTooLong { length: MAX_TEXT + 1, limit: MAX_TEXT }));
}

#[test]
fn what_was_tried_in_the_base_is_kept_as_a_scenario_in_one_step() {
    let start = with_example();
    let input = factor(&start, "customers");
    let before = [(input, start.money.assumption(input).unwrap().clone())].into();
    let mut history = History::new(start.clone());
    let edit = |edit: MoneyEdit| money(edit);
    history.edit(&edit(MoneyEdit::SetInput { scenario: None, input, value: 90_000.0 }), Undo::AtOnce).unwrap();
    history.edit(&edit(MoneyEdit::KeepAsScenario { name: "Fewer".into(), before }), Undo::AtOnce).unwrap();
    let kept = &history.present().money;
    assert_eq!((kept.base_value(input), kept.scenarios[0].changes[&input]), (100_000.0, 90_000.0));
    assert_eq!(history.undo_step(), Some(Step::Scenario));
    assert!(history.undo());
    assert_eq!(history.present().money.base_value(input), 90_000.0);
}

#[test]
fn an_assumption_is_edited_with_its_ledger() {
    let assumption = Assumption {
        value: 2_500_000.0,
        range: Some((2_000_000.0, 3_000_000.0)),
        source: "A/B test".into(),
        owner: "Analyst".into(),
        date: Some(day("2024-05-01")),
        status: Status::Derived,
    };
    let input = factor(&with_example(), "repurchase_benefit");
    let document =
        after(&with_example(), &[Edit::Money(MoneyEdit::SetAssumption { input, assumption: assumption.clone() })]);
    assert_eq!(document.money.assumption(input), Some(&assumption));
    let reversed = Assumption { range: Some((3.0, 2.0)), ..assumption };
    let error = MoneyError::RangeReversed { input, low: 3.0, high: 2.0 };
    assert_eq!(
        apply(&with_example(), &Edit::Money(MoneyEdit::SetAssumption { input, assumption: reversed })),
        Err(PlanError::Money(error))
    );
}

#[test]
fn dragging_is_one_step_and_dragging_back_is_none() {
    let before = with_example();
    let mut history = History::new(before.clone());
    let share = |share| Edit::Money(MoneyEdit::SetShare { scenario: None, line: LineId(1), share });
    for at in [0.5, 0.9, 1.0, 0.65] {
        history.edit(&share(at), Undo::Coalesced).unwrap();
    }
    assert_eq!(history.past_len(), 1);
    // Through 100 % and back to 65 %, the others still have the proportions 20/20/10/20.
    let split = history.present().money.split(None);
    assert_eq!((split.share(LineId(3)), split.share(LineId(4))), (Ratio(0.1), Ratio(0.05)));
    history.edit(&share(0.3), Undo::Coalesced).unwrap();
    assert_eq!((history.past_len(), history.present()), (0, &before));
    history.edit(&share(0.4), Undo::Coalesced).unwrap();
    history.settle();
    history.edit(&share(0.5), Undo::Coalesced).unwrap();
    assert_eq!(history.past_len(), 2);
}

#[test]
fn what_came_from_the_data_is_never_undone() {
    let mut history = History::new(with_example());
    let input = factor(history.present(), "customers");
    history.edit(&Edit::Rename { name: "Plan".into() }, Undo::AtOnce).unwrap();
    let count = Edit::Money(MoneyEdit::SetInput { scenario: None, input, value: 4_321.0 });
    history.edit(&count, Undo::Never).unwrap();
    assert_eq!(history.past_len(), 1);
    assert!(history.undo());
    assert_eq!(history.present().money.base_value(input), 4_321.0);
    assert_eq!(history.present().name, "");
}
