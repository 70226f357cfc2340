//! Actions: what is bought together, what the segments buy, and who brought whom.

mod baskets;
mod overlay;
mod pairs;
mod referrals;

use super::measures::gaps_said;
use crate::analysis::{BasketBy, Baskets, CategoryPair};
use crate::locale::fill;
use crate::state::{App, Loadable};
use crate::ui::shared::part_name;
use crate::ui::view;
use leptos::prelude::*;
use std::sync::Arc;

/// From here on a lift is not shown as 1.0.
const ABOVE_CHANCE: f64 = 1.05;

/// What the tab asks and shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    baskets: Memo<Option<Arc<Baskets>>>,
    busy: Memo<bool>,
}

impl Shown {
    /// Asks while the tab is open.
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.basket_view(on);
        let baskets = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
        let busy = Memo::new(move |_| answered.with(|answer| matches!(answer, Loadable::Loading(_))));
        Shown { app, baskets, busy }
    }

    /// Whether the title says a pair.
    pub fn has_pair(&self) -> bool {
        self.baskets.with(|found| found.as_deref().is_some_and(|found| strongest(found).is_some()))
    }

    /// The strongest pair; where there is none above chance, the gaps in the measures.
    pub fn title(&self) -> String {
        let (app, found) = (self.app, self.baskets.get());
        let t = &app.prefs.texts().actions;
        let Some((by, pair)) = found.as_deref().and_then(strongest) else {
            return gaps_said(app, app.chosen_scheme());
        };
        let text = match by {
            BasketBy::Orders => t.title_orders,
            BasketBy::Customers => t.title_customers,
        };
        let [a, b] = pair.names.each_ref().map(|name| part_name(app, name));
        fill(text, &[("a", &a), ("b", &b), ("lift", &app.prefs.format().decimal(pair.lift, 1))])
    }

    /// The panels.
    pub fn view(self) -> AnyView {
        let Shown { baskets, busy, .. } = self;
        let no_orders = Signal::derive(move || baskets.with(Option::is_none) && !busy.get());
        view! {
            <baskets::Panel baskets busy />
            <overlay::Panel />
            <referrals::Panel no_orders />
        }
        .into_any()
    }
}

/// The strongest pair, where it is bought together more often than by chance.
fn strongest(found: &Baskets) -> Option<(BasketBy, &CategoryPair)> {
    let pair = found.pairs.first().filter(|pair| pair.lift >= ABOVE_CHANCE)?;
    Some((found.ask.by, pair))
}
