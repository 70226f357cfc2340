//! The goals of the document held against the figures of the data.

use super::{Data, Workspace};
use crate::analysis::{Scorecard, evaluate};
use leptos::prelude::*;

/// Follows goals and figures; while new figures are on their way the old ones count.
pub(super) fn memo(data: Data, workspace: Workspace) -> Memo<Scorecard> {
    Memo::new(move |_| {
        data.results.with(|results| {
            let actual = |key| results.value()?.figure(key)?.value;
            workspace.with_document(|document| evaluate(&document.targets, |kpi| actual(kpi.figure())))
        })
    })
}
