//! One customer: what the engine knows of the one that the drawer shows.

use super::{App, Loadable};
use crate::analysis::{CustomerCard, Stay};
use crate::engine::{Card, CourseOf};
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The card of the customer that the drawer shows.
    pub fn customer_card(self) -> ReadSignal<Loadable<Arc<CustomerCard>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| Some((looked_at.get()?, self.drawer.person()?.id, self.value_ask())));
        self.answered(wanted, |((_, params), id, ask)| Card(params, id, ask))
    }

    /// Where this customer was, month by month.
    pub fn customer_course(self) -> ReadSignal<Loadable<Arc<Vec<Stay>>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| Some((looked_at.get()?, self.drawer.person()?.id)));
        self.answered(wanted, |((_, params), id)| CourseOf(params, id))
    }
}
