//! What a person takes for granted about customers: kept in the project file, bounded, and taken back by undo.

use rapport::analysis::{ChurnAsk, ChurnCost, StageAsk};
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
    ["stages", "churn", "churn_cost"].into_iter().for_each(|part| assert!(customers.remove(part).is_some()));
    let (document, notes) = restore(&file.to_string()).unwrap();
    assert_eq!((document, notes), (Document::default(), Vec::new()));
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
    let refused = |edit: Edit| History::new(Document::default()).edit(&edit, Undo::AtOnce).unwrap_err();
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
