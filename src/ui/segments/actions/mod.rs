//! Actions: what is bought together, what the segments buy, and who brought whom.

mod baskets;
mod overlay;
mod pairs;
mod referrals;

use crate::analysis::{BasketBy, Baskets};
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

    /// The strongest pair.
    pub fn title(&self) -> String {
        let (app, found) = (self.app, self.baskets.get());
        let t = &app.prefs.texts().actions;
        let strongest = found.as_ref().and_then(|found| found.pairs.first().map(|pair| (found.ask.by, pair)));
        let Some((by, pair)) = strongest.filter(|(_, pair)| pair.lift >= ABOVE_CHANCE) else {
            return t.title_empty.to_owned();
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
        view! {
            <baskets::Panel baskets busy />
            <overlay::Panel />
            <referrals::Panel />
        }
        .into_any()
    }
}
