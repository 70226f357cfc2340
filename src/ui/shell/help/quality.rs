//! How the quality of a table or of a field is computed.

use super::sheet::{Cell, Explanation, Grid};
use crate::engine::{Score, Tally};
use crate::locale::fill;
use crate::state::App;

/// The scores with their counts.
pub(super) fn explain(app: App, name: &str, tally: Tally, score: Score) -> Explanation {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let q = &t.quality;
    let rules = app.workspace.with_document(|document| document.inventory.rules);
    let number = |count: u64| format.integer(count as f64);
    let age = tally.age.map_or_else(|| t.common.unknown.to_owned(), |age| format.integer(age.into()));
    let weights = rules.weights.map(|weight| format.decimal_up_to(weight, 2)).join(" : ");
    let values = [
        ("filled", &*number(tally.filled)),
        ("cells", &*number(tally.cells)),
        ("valid", &*number(tally.valid)),
        ("present", &*number(tally.present)),
        ("age", &*age),
        ("days", &*format.integer(rules.days.into())),
        ("weights", &*weights),
    ];
    let row = |name: &str, score: Option<f64>| {
        let cell =
            score.map_or_else(|| Cell::words(t.common.unknown), |score| Cell::number(score, format.decimal(score, 1)));
        (name.to_owned(), vec![cell])
    };
    Explanation {
        name: name.to_owned(),
        text: score.whole.map(|whole| format.decimal(whole, 1)),
        exact: score.whole,
        meaning: q.score_meaning.to_owned(),
        formula: q.score_formula.to_owned(),
        numbers: Some(fill(q.score_numbers, &values)),
        inputs: Some(Grid {
            caption: q.score_title.to_owned(),
            columns: vec![q.score_title.to_owned(), q.whole.to_owned()],
            rows: vec![
                row(q.completeness, score.completeness),
                row(q.accuracy, score.accuracy),
                row(q.timeliness, score.timeliness),
            ],
        }),
        facts: vec![(q.accuracy, q.score_doubt.to_owned())],
        sources: vec![q.score_source],
        ..Explanation::default()
    }
}
