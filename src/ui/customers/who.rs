//! Whom a list shows, in words.

use super::super::shared::segment_called;
use crate::analysis::Selector;
use crate::locale::fill;
use crate::state::App;
use crate::units::Ratio;

/// The name of those whom a selector names.
pub fn name(app: App, who: Selector) -> String {
    let t = &app.prefs.texts().customers;
    match who {
        Selector::Everyone => t.everyone.to_owned(),
        Selector::Segment(segment) => segment_called(app, segment),
        Selector::Again { from, to } => {
            let percent = |whole: u8| app.prefs.format().percent(Ratio(f64::from(whole) / 100.0), 0);
            fill(app.prefs.texts().value.of_again, &[("from", &percent(from)), ("to", &percent(to))])
        }
        Selector::Scores { recency, frequency, monetary } => {
            let scores = [("R", recency), ("F", frequency), ("M", monetary)];
            let known = scores.iter().filter_map(|(letter, score)| Some(format!("{letter} {}", (*score)?)));
            fill(t.of_scores, &[("scores", &known.collect::<Vec<_>>().join(" · "))])
        }
        Selector::Cohort(_) => t.of_cohort.to_owned(),
        Selector::Life(_) => t.of_month.to_owned(),
        Selector::Stage(_) => t.of_stage.to_owned(),
        Selector::Warned(_) => t.warned.to_owned(),
    }
}

/// What can be chosen: everybody, the segments of the scheme that is looked at, and what is shown at present.
pub fn offers(app: App) -> Vec<(String, String)> {
    let scheme = app.workspace.scheme(Some(app.chosen_scheme()));
    let mut all = vec![Selector::Everyone];
    all.extend(scheme.references().map(Selector::Segment));
    let now = app.view.who();
    if !all.contains(&now) {
        all.push(now);
    }
    all.into_iter().map(|who| (who.to_string(), name(app, who))).collect()
}
