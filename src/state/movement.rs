//! The questions of the Segments screen that have choices of their own: two days of one scheme, two schemes of one day, what
//! is bought together, who brought whom.

use super::{App, Loadable};
use crate::analysis::{
    BasketAsk, Baskets, CrossTable, MAX_MONTH_ENDS, Movement, Overlay, OverlayBy, Referrals, SchemeId, SegmentMonths,
};
use crate::engine::{BasketView, CrossView, MovementView, OverlayView, ReferralView, SegmentHistory};
use crate::units::{Day, Period};
use leptos::prelude::*;
use std::sync::Arc;

/// What is chosen on the tabs of the Segments screen. It stays while the page is open, so that the way back from a list leads
/// to the same table; what no longer fits the data is as if it were not chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SegmentChoices {
    /// The first day and the second one; nothing stands for the usual one.
    pub days: [Option<Day>; 2],
    /// The schemes of the rows and of the columns; nothing stands for the shown one and the one after it.
    pub schemes: [Option<SchemeId>; 2],
    /// What is asked of baskets.
    pub baskets: BasketAsk,
    /// By what the revenue of segments is cut.
    pub overlay: OverlayBy,
}

/// An answer that is kept current.
type Answered<T> = ReadSignal<Loadable<Arc<T>>>;

impl App {
    /// The days within which two can be compared: from the first of the data to the as-of day; nothing without orders.
    pub fn movable(self) -> Option<Period> {
        let basis = self.data.results.with(|results| results.value().map(|results| results.basis.clone()))?;
        let (data, to) = (basis.data?, basis.as_of?);
        Some(Period { from: data.from, to })
    }

    /// The two days that are compared. The second is the as-of day where no other is chosen. The first is a year before it,
    /// or the first end of a month in the data when that is later; nothing where no day is left for it.
    pub fn moved_days(self) -> (Option<Day>, Option<Day>) {
        let Some(span) = self.movable() else { return (None, None) };
        let [first, second] = self.choices.with(|choices| choices.days);
        let to = second.filter(|day| span.contains(*day) && *day > span.from).unwrap_or(span.to);
        let month_end = Day::from_month_index(span.from.month_index()).plus_months(1).plus_days(-1);
        let usual = to.plus_months(-12).max(month_end);
        let from = first.filter(|day| span.contains(*day) && *day < to).or((usual < to).then_some(usual));
        (from, Some(to))
    }

    /// Changes what is chosen.
    pub fn choose(self, change: impl FnOnce(&mut SegmentChoices)) {
        self.choices.update(change);
    }

    /// Who moved where, while it is looked at.
    pub fn movement_view(self, on: Signal<bool>) -> Answered<Movement> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| {
            let (from, to) = on.get().then(|| self.moved_days())?;
            Some((looked_at.get()?, self.chosen_scheme(), from?, to?))
        });
        self.answered(wanted, |((_, params), scheme, from, to)| MovementView(params, scheme, from, to))
    }

    /// The segments at the end of each month, while they are looked at.
    pub fn segment_months(self, on: Signal<bool>) -> Answered<SegmentMonths> {
        let looked_at = self.looked_at();
        let wanted =
            Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, self.chosen_scheme())));
        self.answered(wanted, |((_, params), scheme)| SegmentHistory(params, scheme, MAX_MONTH_ENDS))
    }

    /// The schemes that stand side by side: those chosen, or the shown one and the one after it; nothing with one scheme.
    pub fn crossed(self) -> Option<[SchemeId; 2]> {
        let chosen = self.choices.with(|choices| choices.schemes);
        let shown = self.chosen_scheme();
        let all: Vec<SchemeId> =
            self.workspace.with_document(|document| document.schemes.iter().map(|scheme| scheme.id).collect());
        let [rows, columns] = chosen.map(|id| id.filter(|id| all.contains(id)));
        let rows = rows.unwrap_or(shown);
        let at = all.iter().position(|id| *id == rows).unwrap_or_default();
        let next = all.iter().cycle().skip(at + 1).take(all.len()).copied().find(|id| *id != rows);
        Some([rows, columns.filter(|id| *id != rows).or(next)?])
    }

    /// Two schemes side by side.
    pub fn cross_view(self) -> Answered<CrossTable> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| Some((looked_at.get()?, self.crossed()?)));
        self.answered(wanted, |((_, params), [a, b])| CrossView(params, a, b))
    }

    /// What is bought together, while it is looked at.
    pub fn basket_view(self, on: Signal<bool>) -> Answered<Baskets> {
        let looked_at = self.looked_at();
        let asked = Memo::new(move |_| self.choices.with(|choices| choices.baskets));
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, asked.get())));
        self.answered(wanted, |((_, params), asked)| BasketView(params, asked))
    }

    /// By what the revenue of segments is cut: what is chosen where the data have it, the other where they do not; nothing
    /// where they have neither.
    pub fn overlaid(self) -> Option<OverlayBy> {
        let chosen = self.choices.with(|choices| choices.overlay);
        self.data.facts.with(|facts| {
            let facts = facts.as_ref()?;
            let has = |by: &OverlayBy| match by {
                OverlayBy::Category => !facts.categories.is_empty(),
                OverlayBy::Channel => !facts.channels.is_empty(),
            };
            [chosen, OverlayBy::Category, OverlayBy::Channel].into_iter().find(has)
        })
    }

    /// What the segments of the shown scheme buy.
    pub fn overlay_view(self) -> Answered<Overlay> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| Some((looked_at.get()?, self.chosen_scheme(), self.overlaid()?)));
        self.answered(wanted, |((_, params), scheme, by)| OverlayView(params, scheme, by))
    }

    /// Who brought whom.
    pub fn referral_view(self) -> Answered<Referrals> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| looked_at.get());
        self.answered(wanted, |(_, params)| ReferralView(params))
    }
}
