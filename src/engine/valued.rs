//! Lifetime value: the models are fitted once for rows and a filter, whoever asks.

use super::Engine;
use crate::analysis::value::{Holdout, Models, Refusal, ValueAsk, ValueView, Worth, calibrated, value_view};
use crate::analysis::{Compare, Params, SchemeId, Window};
use std::rc::Rc;

/// What the models say of everybody, by customer.
pub(super) type Worths = Rc<[Option<Worth>]>;

/// What was computed last.
#[derive(Clone)]
pub(super) struct Kept {
    params: Params,
    models: Models,
    /// What the models say of everybody, and over which months; nothing without a model.
    worths: Option<(ValueAsk, Worths)>,
}

impl Engine {
    /// What customers are worth; nothing without orders.
    pub(super) fn value(&self, params: &Params, ask: &ValueAsk) -> Option<ValueView> {
        let orders = self.orders()?;
        let (models, worths) = self.valued(params, ask)?;
        value_view(orders, params, ask, &models, worths.as_deref())
    }

    /// The model of purchases held against the last days; nothing without orders.
    pub(super) fn calibration(&self, params: &Params) -> Option<Result<Holdout, Refusal>> {
        calibrated(self.orders()?, params)
    }

    /// The models with what they say of everybody, values as revenue.
    pub(super) fn valued(&self, params: &Params, ask: &ValueAsk) -> Option<(Models, Option<Worths>)> {
        let orders = self.orders()?;
        let params = of_models(params);
        let ask = ValueAsk { margin: None, ..*ask };
        let kept = self.valued.borrow_mut().take().filter(|kept| kept.params == params);
        let mut kept = match kept {
            Some(kept) => kept,
            None => Kept { models: Models::of(orders, &params)?, params, worths: None },
        };
        if kept.worths.as_ref().is_none_or(|(known, _)| *known != ask) {
            let found = kept.models.worths(orders, &kept.params, &ask);
            kept.worths = found.map(|found| (ask, found.into()));
        }
        let out = (kept.models, kept.worths.as_ref().map(|(_, worths)| worths.clone()));
        self.valued.replace(Some(kept));
        Some(out)
    }

    /// The same where it has been computed; nothing is fitted for it.
    pub(super) fn known_value(&self, params: &Params, ask: &ValueAsk) -> Option<(Models, Option<Worths>)> {
        let ask_of_all = ValueAsk { margin: None, ..*ask };
        let of_ask = |kept: &Kept| kept.worths.as_ref().is_none_or(|(known, _)| *known == ask_of_all);
        let known = self.valued.borrow().as_ref().is_some_and(|kept| kept.params == of_models(params) && of_ask(kept));
        known.then(|| self.valued(params, ask)).flatten()
    }

    /// The rows are others now.
    pub(super) fn forget_value(&mut self) {
        self.valued.take();
        self.listing.take();
    }
}

/// The parameters as far as the models ask for them: neither window nor comparison, and schemes only for the filter.
fn of_models(params: &Params) -> Params {
    let segment = params.filter.segment;
    let schemes: Vec<_> = params
        .schemes
        .iter()
        .filter(|scheme| segment.is_some_and(|segment| scheme.number(segment).is_some()))
        .collect();
    // Tags matter only to the rules of such a scheme.
    let tags = if schemes.is_empty() { Vec::new() } else { params.tags.clone() };
    Params {
        tags,
        window: as_of_alone(params.window),
        compare: Compare::Nothing,
        scheme: SchemeId::TIERS,
        schemes: schemes.into_iter().cloned().collect(),
        ..params.clone()
    }
}

/// A window of chosen days may end before the as-of day, and then its end is the as-of day.
fn as_of_alone(window: Window) -> Window {
    match window {
        Window::All | Window::Months(_) => Window::All,
        Window::Custom(period) => Window::Custom(period),
    }
}
