//! Where customers lie between value and loyalty, and which rules they fit, kept current.

use super::{App, Loadable};
use crate::analysis::{Density, RuleOverlap, SchemeId};
use crate::engine::{DensityOf, OverlapView};
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The density of a scheme by value and loyalty.
    pub fn density(self, scheme: SchemeId) -> ReadSignal<Loadable<Arc<Density>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| looked_at.get());
        self.answered(wanted, move |(_, params)| DensityOf(params, scheme))
    }

    /// How the own rules of a scheme overlap.
    pub fn rule_overlap(self, scheme: SchemeId) -> ReadSignal<Loadable<Arc<RuleOverlap>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| looked_at.get());
        self.answered(wanted, move |(_, params)| OverlapView(params, scheme))
    }
}
