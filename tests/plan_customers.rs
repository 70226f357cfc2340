//! What a person takes for granted about customers: kept in the project file, bounded, and taken back by undo.

use rapport::analysis::{ChurnAsk, ChurnCost, LoyaltyBasis, LoyaltyProgram, MemberLevel, ScoreWeights, StageAsk};
use rapport::plan::{CustomerEdit, Document, Edit, History, PlanError, RestoreNote, Step, Undo, encode, restore};
use rapport::units::Ratio;

fn stages(silent_after: u32, lost_after: u32) -> Edit {
    let stages = StageAsk { silent_after, lost_after, ..StageAsk::default() };
    Edit::Customers(CustomerEdit::SetStages { stages })
}

fn churn(days: u32, weights: [u32; 3], threshold: u32) -> Edit {
    let churn = ChurnAsk { days, weights, threshold, ..ChurnAsk::default() };
    Edit::Customers(CustomerEdit::SetChurn { churn })
}

fn cost(acquiring: Option<f64>, keeping: f64) -> Edit {
    Edit::Customers(CustomerEdit::SetChurnCost { cost: ChurnCost { acquiring, keeping: Ratio(keeping) } })
}

fn edited(edits: &[Edit]) -> History {
    let mut history = History::new(Document::default());
    edits.iter().for_each(|edit| history.edit(edit, Undo::AtOnce).unwrap());
    history
}

fn refused(edit: Edit) -> PlanError {
    History::new(Document::default()).edit(&edit, Undo::AtOnce).unwrap_err()
}

#[test]
fn what_was_chosen_reads_back_without_a_note() {
    let history = edited(&[stages(150, 300), churn(90, [1, 0, 2], 75), cost(Some(40.5), 0.25)]);
    let (document, notes) = restore(&encode(history.present())).unwrap();
    assert_eq!((&document, notes), (history.present(), Vec::new()));
    let customers = &document.customers;
    assert_eq!((customers.stages.silent_after, customers.stages.lost_after), (150, 300));
    assert_eq!((customers.churn.days, customers.churn.weights, customers.churn.threshold), (90, [1, 0, 2], 75));
    assert_eq!(customers.churn_cost, ChurnCost { acquiring: Some(40.5), keeping: Ratio(0.25) });
}

/// A file from before these were kept has margin, discount and months alone.
#[test]
fn an_earlier_file_has_the_first_choices() {
    let mut file: serde_json::Value = serde_json::from_str(&encode(edited(&[stages(150, 300)]).present())).unwrap();
    let customers = file["customers"].as_object_mut().unwrap();
    ["stages", "churn", "churn_cost", "score"].into_iter().for_each(|part| assert!(customers.remove(part).is_some()));
    let (document, notes) = restore(&file.to_string()).unwrap();
    assert_eq!((document, notes), (Document::default(), Vec::new()));
}

fn members(levels: &[(u32, &str, f64)]) -> LoyaltyProgram {
    let level = |(id, name, from): &(u32, &str, f64)| MemberLevel {
        id: *id,
        name: (*name).to_owned(),
        from: *from,
        bonus: 1.5,
        discount: Ratio(0.1),
        wanted: Some(Ratio(0.15)),
        ..MemberLevel::default()
    };
    LoyaltyProgram { levels: levels.iter().map(level).collect(), ..LoyaltyProgram::default() }
}

fn loyalty(program: Option<LoyaltyProgram>) -> Edit {
    Edit::Customers(CustomerEdit::SetLoyalty { program })
}

#[test]
fn a_loyalty_programme_begins_reads_back_and_ends() {
    let program = members(&[(1, "Silver", 100.0), (4, "Gold", 250.5)]);
    let mut history = edited(&[loyalty(Some(program.clone()))]);
    let (document, notes) = restore(&encode(history.present())).unwrap();
    assert_eq!((&document, notes), (history.present(), Vec::new()));
    assert_eq!(document.customers.loyalty, Some(program));
    history.edit(&loyalty(None), Undo::AtOnce).unwrap();
    assert!(history.present().customers.is_first());
    assert!(history.undo() && history.undo() && history.present().customers.loyalty.is_none());
}

/// What a file holds that cannot be computed with ends as no programme, and says so.
#[test]
fn a_stored_programme_that_makes_no_sense_is_left_out() {
    let program = members(&[(1, "Silver", 100.0), (2, "Gold", 250.0)]);
    let text = encode(edited(&[loyalty(Some(program))]).present());
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    file["customers"]["loyalty"]["levels"][1]["from"] = 5.0.into();
    let (document, notes) = restore(&file.to_string()).unwrap();
    assert_eq!(document.customers.loyalty, None);
    let bad = |note: &RestoreNote| matches!(note, RestoreNote::BadValue { path, .. } if path == "customers.loyalty");
    assert!(notes.len() == 1 && bad(&notes[0]), "{notes:?}");
}

#[test]
fn weights_of_the_score_are_kept_and_bounded() {
    let weights = |weights| Edit::Customers(CustomerEdit::SetScore { weights: ScoreWeights(weights) });
    let history = edited(&[weights([40, 30, 0, 1_000])]);
    let (document, notes) = restore(&encode(history.present())).unwrap();
    assert_eq!((document.customers.score, notes), (ScoreWeights([40, 30, 0, 1_000]), Vec::new()));
    for bad in [[0; 4], [1, 0, 0, 1_001]] {
        assert_eq!(refused(weights(bad)), PlanError::BadScoreWeights);
    }
}

#[test]
fn a_loyalty_programme_that_makes_no_sense_is_refused() {
    let sound = members(&[(1, "Silver", 100.0), (2, "Gold", 250.0)]);
    assert!(sound.is_sound() && LoyaltyProgram::default().is_sound());
    let bad = [
        members(&[(1, "Silver", 100.0), (2, "Gold", 100.0)]),
        members(&[(1, "Silver", 100.0), (1, "Gold", 250.0)]),
        members(&[(1, " ", 100.0)]),
        members(&[(1, "Silver", -1.0)]),
        members(&[(1, "Silver", f64::NAN)]),
        LoyaltyProgram { months: 0, ..sound.clone() },
        LoyaltyProgram { points_per_unit: 0.0, ..sound.clone() },
        LoyaltyProgram { redeemed: Ratio(1.1), ..sound.clone() },
        members(&(1..10).map(|id| (id, "x", f64::from(id))).collect::<Vec<_>>()),
        // Two thresholds within one order are one.
        LoyaltyProgram { basis: LoyaltyBasis::Orders, ..members(&[(1, "a", 1.2), (2, "b", 1.8)]) },
    ];
    for program in bad {
        assert_eq!(refused(loyalty(Some(program))), PlanError::BadLoyalty { levels: 8 });
    }
}

#[test]
fn undo_takes_back_and_redo_does_again() {
    let mut history = edited(&[stages(150, 300), churn(90, [60, 20, 20], 50)]);
    assert_eq!(history.undo_step(), Some(Step::Customers));
    assert!(history.undo());
    assert_eq!(history.present().customers.churn, ChurnAsk::default());
    assert_eq!(history.present().customers.stages.silent_after, 150);
    assert!(history.undo() && history.present().customers.is_first());
    assert!(history.redo() && history.redo());
    assert_eq!(history.present().customers.churn.days, 90);
}

#[test]
fn what_cannot_be_used_is_refused() {
    // Silent at nought, lost before silent, beyond a hundred rhythms.
    for edit in [stages(0, 400), stages(200, 199), stages(200, 10_001)] {
        assert_eq!(refused(edit), PlanError::BadStageAsk);
    }
    let loyal = StageAsk { loyal_orders: 1, ..StageAsk::default() };
    assert_eq!(refused(Edit::Customers(CustomerEdit::SetStages { stages: loyal })), PlanError::BadStageAsk);
    // No day, more than ten years, no weight at all, a weight too many, no threshold, one that nobody can reach.
    let bad = [(0, 1, 50), (3_651, 1, 50), (90, 0, 50), (90, 1_001, 50), (90, 1, 0), (90, 1, 101)];
    for (days, weight, threshold) in bad {
        assert_eq!(
            refused(churn(days, [weight, 0, 0], threshold)),
            PlanError::BadChurnAsk,
            "{days} {weight} {threshold}"
        );
    }
    for edit in [cost(Some(-1.0), 0.2), cost(Some(f64::NAN), 0.2), cost(None, 1.01), cost(None, -0.01)] {
        assert_eq!(refused(edit), PlanError::BadChurnCost);
    }
    assert!(edited(&[stages(1, 1), churn(3_650, [0, 0, 1_000], 100), cost(Some(0.0), 1.0)]).undo());
}

#[test]
fn a_file_that_holds_it_all_the_same_is_mended_and_says_so() {
    let mut file: serde_json::Value =
        serde_json::from_str(&encode(edited(&[churn(90, [1, 0, 2], 75)]).present())).unwrap();
    file["customers"]["churn"]["weights"] = serde_json::json!([0, 0, 0]);
    file["customers"]["stages"]["lost_after"] = serde_json::json!(1);
    let (document, notes) = restore(&file.to_string()).unwrap();
    assert_eq!(document, Document::default());
    let paths: Vec<&str> = notes
        .iter()
        .filter_map(|note| match note {
            RestoreNote::BadValue { path, .. } => Some(path.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!((paths, notes.len()), (vec!["customers.stages", "customers.churn"], 2));
}
