//! The KPIs of the document held against what the data say.

use super::{App, Data, View};
use crate::goals::{Scorecard, evaluate};
use crate::plan::Part;
use crate::platform::clock;
use crate::units::Day;
use leptos::prelude::*;

/// The day as of which KPIs stand: the chosen one, the last one of the data, or today.
pub(super) fn day(data: Data, view: View) -> Day {
    let last = || data.results.with(|results| results.value().and_then(|results| results.basis.data));
    view.as_of().or_else(|| last().map(|data| data.to)).unwrap_or_else(clock::today)
}

/// Follows KPIs and answers; while new answers are on their way the old ones count.
pub(super) fn scorecard(app: App) -> Scorecard {
    let (day, as_of, shown) = (day(app.data, app.view), app.view.as_of(), app.shows(Part::Goals));
    app.answers.with(|answers| {
        app.workspace.with_document(|document| {
            let kpis = document.kpis.iter().filter(|_| shown);
            evaluate(kpis, day, |kpi| answers.of_any_day(&kpi.ask(as_of)?))
        })
    })
}

/// All KPIs, also those of an example: beside them no actual value stands, so that they say nothing of the business.
pub(super) fn all_goals(app: App) -> Scorecard {
    if app.shows(Part::Goals) {
        return app.scorecard.get();
    }
    let day = day(app.data, app.view);
    app.workspace.with_document(|document| evaluate(document.kpis.iter(), day, |_| None))
}
