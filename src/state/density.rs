//! Where customers lie between value and loyalty, kept current.

use super::{App, Loadable};
use crate::analysis::{Density, SchemeId};
use crate::engine::DensityOf;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The density of a scheme by value and loyalty.
    pub fn density(self, scheme: SchemeId) -> ReadSignal<Loadable<Arc<Density>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| looked_at.get());
        self.answered(wanted, move |(_, params)| DensityOf(params, scheme))
    }
}
