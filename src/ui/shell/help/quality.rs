//! How the quality of a table or of a field is computed.

use super::explanation::{Explanation, Line, List};
use crate::engine::{Score, Tally};
use crate::locale::fill;
use crate::state::App;

/// The scores with their counts, as the rules of the document have them now.
pub(super) fn explain(app: App, name: &str, files: &[String], field: Option<usize>) -> Explanation {
    let table = app.scored_tables().into_iter().find(|table| table.files == files);
    let found = table.and_then(|table| match field {
        None => Some((table.score.tally, table.score.score)),
        Some(place) => table.score.fields.get(place).map(|field| (field.tally, field.score)),
    });
    match found {
        Some((tally, score)) => of(app, name, tally, score),
        None => Explanation::gone(app),
    }
}

fn of(app: App, name: &str, tally: Tally, score: Score) -> Explanation {
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
    let line = |name: &str, score: Option<f64>| match score {
        Some(score) => Line::number(name, score, format.decimal(score, 1)),
        None => Line::words(name, t.common.unknown),
    };
    let lines = vec![
        line(q.completeness, score.completeness),
        line(q.accuracy, score.accuracy),
        line(q.timeliness, score.timeliness),
    ];
    Explanation {
        name: name.to_owned(),
        text: score.whole.map(|whole| format.decimal(whole, 1)),
        exact: score.whole,
        meaning: q.score_meaning.to_owned(),
        formula: q.score_formula.to_owned(),
        numbers: Some(fill(q.score_numbers, &values)),
        lists: vec![List { title: q.score_title, lines }],
        facts: vec![(q.accuracy, q.score_doubt.to_owned())],
        sources: vec![q.score_source],
        ..Explanation::default()
    }
}
