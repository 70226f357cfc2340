//! The goals of the document held against the figures of the data.

use super::{Data, Workspace, parts};
use crate::analysis::{Scorecard, evaluate};
use crate::plan::Part;
use leptos::prelude::*;

/// Follows goals and figures; while new figures are on their way the old ones count.
pub(super) fn memo(data: Data, workspace: Workspace) -> Memo<Scorecard> {
    Memo::new(move |_| {
        data.results.with(|results| {
            let actual = |key| results.value()?.figure(key)?.value;
            let shown = parts::shows(data, workspace, Part::Goals);
            workspace.with_document(|document| {
                let targets = if shown { document.targets.as_slice() } else { &[] };
                evaluate(targets, |kpi| actual(kpi.figure()))
            })
        })
    })
}

/// All goals, also those of an example: beside them no actual value stands, so that they say nothing of the business.
pub(super) fn goals(data: Data, workspace: Workspace, shown: Memo<Scorecard>) -> Memo<Scorecard> {
    Memo::new(move |_| match parts::shows(data, workspace, Part::Goals) {
        true => shown.get(),
        false => workspace.with_document(|document| evaluate(&document.targets, |_| None)),
    })
}
