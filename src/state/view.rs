//! What is looked at, kept in the fragment of the address so that back, forward and links work.

use super::lasting::{Kept, Lasting};
use crate::analysis::{Compare, Filter, ListSort, OverlayBy, Params, Scheme, SchemeId, SegmentRef, Selector, Window};
use crate::platform::{fragment, page};
use crate::protocol::{Address, Screen};
use crate::units::{Day, Period};
use crate::whatif::ScenarioId;
use leptos::prelude::*;

/// The address as signals.
#[derive(Clone, Copy)]
pub struct View {
    address: Kept<Address>,
    /// By itself, so that a screen is not built anew when a filter changes.
    screen: Lasting<Memo<Screen>>,
    tab: Lasting<Memo<usize>>,
    /// How often a person has gone to another screen, by a link or by Back.
    visits: Kept<u32>,
}

impl View {
    /// Reads the address and follows its changes.
    pub(super) fn new() -> View {
        let address = Kept::new(Address::parse(&fragment::read()));
        let visits = Kept::new(0);
        let listeners = fragment::on_change(move |text| {
            let next = Address::parse(&text);
            if address.try_get_untracked().is_some_and(|now| now != next) {
                page::leave_field();
                if address.try_get_untracked().is_some_and(|now| now.screen != next.screen) {
                    visits.try_set(visits.try_get_untracked().unwrap_or(0) + 1);
                }
                address.try_set(next);
            }
        });
        StoredValue::new_local(listeners);
        let screen = Memo::new(move |_| address.with(|a| a.screen));
        let tab = Memo::new(move |_| address.with(|a| a.tab));
        View { address, screen: screen.into(), tab: tab.into(), visits }
    }

    /// The whole address.
    pub fn address(&self) -> Address {
        self.address.get()
    }

    /// The whole address, without following it.
    pub fn address_untracked(&self) -> Address {
        self.address.get_untracked()
    }

    /// The open screen.
    pub fn screen(&self) -> Screen {
        self.screen.get()
    }

    /// The open tab of the screen, by its place.
    pub fn tab(&self) -> usize {
        self.tab.get()
    }

    /// How often a person has gone to another screen, by a link or by Back.
    pub fn visits(&self) -> u32 {
        self.visits.get_untracked()
    }

    /// The chosen as-of day; nothing stands for the last day in the data.
    pub fn as_of(&self) -> Option<Day> {
        self.address.with(|a| a.as_of)
    }

    /// The window.
    pub fn window(&self) -> Window {
        self.address.with(|a| a.window)
    }

    /// What figures are held against.
    pub fn compare(&self) -> Compare {
        self.address.with(|a| a.compare)
    }

    /// Whether charts by month leave out the months of which the window covers only a part.
    pub fn whole_months(&self) -> bool {
        self.address.with(|a| a.whole_months)
    }

    /// The filter.
    pub fn filter(&self) -> Filter {
        self.address.with(|a| a.filter.clone())
    }

    /// The filter, without following it.
    pub fn filter_untracked(&self) -> Filter {
        self.address.with_untracked(|a| a.filter.clone())
    }

    /// The scheme whose segments are looked at; nothing stands for the default one.
    pub fn scheme(&self) -> Option<SchemeId> {
        self.address.with(|a| a.scheme)
    }

    /// The open scenario.
    pub fn scenario(&self) -> Option<ScenarioId> {
        self.address.with(|a| a.scenario)
    }

    /// Whom the list of customers shows.
    pub fn who(&self) -> Selector {
        self.address.with(|a| a.who)
    }

    /// What the list of customers is sorted by, and whether it begins with the least.
    pub fn list_order(&self) -> (ListSort, bool) {
        self.address.with(|a| (a.sort, a.ascending))
    }

    /// The link to the list of the customers that a selector names.
    pub fn link_to_list(&self, who: Selector) -> String {
        let list = |a: &Address| Address { screen: Screen::Customers, tab: 0, who, ..a.clone() };
        self.address.with(|a| format!("#{}", list(a).to_fragment()))
    }

    /// The link to the list of those of a selector who bought something: with the filter on that category or channel.
    pub fn link_to_buyers(&self, who: Selector, by: OverlayBy, name: &str) -> String {
        let mut address = self.address.get();
        (address.screen, address.tab, address.who) = (Screen::Customers, 0, who);
        match by {
            OverlayBy::Category => address.filter.category = Some(name.to_owned()),
            OverlayBy::Channel => address.filter.channel = Some(name.to_owned()),
        }
        format!("#{}", address.to_fragment())
    }

    /// The link to the list of everybody in the filter, sorted by something, the greatest first.
    pub fn link_to_sorted(&self, sort: ListSort) -> String {
        let list = |a: &Address| Address {
            screen: Screen::Customers,
            tab: 0,
            who: Selector::Everyone,
            sort,
            ascending: false,
            ..a.clone()
        };
        self.address.with(|a| format!("#{}", list(a).to_fragment()))
    }

    /// The link to the first tab of a screen, with all else as it is.
    pub fn link(&self, screen: Screen) -> String {
        self.link_tab(screen, 0)
    }

    /// The link to a tab of a screen, with all else as it is.
    pub fn link_tab(&self, screen: Screen, tab: usize) -> String {
        self.address.with(|a| format!("#{}", Address { screen, tab, ..a.clone() }.to_fragment()))
    }

    fn change(&self, push: bool, change: impl FnOnce(&mut Address)) {
        let mut next = self.address.get_untracked();
        change(&mut next);
        if next != self.address.get_untracked() {
            if next.screen != self.address.with_untracked(|now| now.screen) {
                page::leave_field();
            }
            fragment::write(&next.to_fragment(), push);
            self.address.set(next);
        }
    }

    /// Opens a screen.
    pub fn open(&self, screen: Screen) {
        self.open_tab(screen, 0);
    }

    /// Opens a tab of a screen.
    pub fn open_tab(&self, screen: Screen, tab: usize) {
        self.change(true, |a| (a.screen, a.tab) = (screen, tab));
    }

    /// Sets the as-of day; no step back is made for every day on the way.
    pub fn set_as_of(&self, day: Option<Day>) {
        self.change(false, |a| a.as_of = day);
    }

    /// Sets the window.
    pub fn set_window(&self, window: Window) {
        self.change(true, |a| a.window = window);
    }

    /// Sets the window to a span of its own; no step back is made for every day on the way.
    pub fn set_period(&self, period: Period) {
        self.change(false, |a| a.window = Window::Custom(period));
    }

    /// Sets what figures are held against.
    pub fn set_compare(&self, compare: Compare) {
        self.change(true, |a| a.compare = compare);
    }

    /// Has charts by month leave out the months of which the window covers only a part, or show them.
    pub fn set_whole_months(&self, whole: bool) {
        self.change(true, |a| a.whole_months = whole);
    }

    /// Restricts every figure to a segment, or lifts that when it is the present one.
    pub fn toggle_segment(&self, segment: SegmentRef) {
        self.change(true, |a| a.filter.segment = (a.filter.segment != Some(segment)).then_some(segment));
    }

    /// Looks at the segments of a scheme; nothing stands for the default one.
    pub fn set_scheme(&self, scheme: Option<SchemeId>) {
        self.change(true, |a| a.scheme = scheme);
    }

    /// Restricts every figure to a channel, or lifts that when it is the present one.
    pub fn toggle_channel(&self, name: &str) {
        self.change(true, |a| toggle(&mut a.filter.channel, name));
    }

    /// Restricts every figure to a category, or lifts that when it is the present one.
    pub fn toggle_category(&self, name: &str) {
        self.change(true, |a| toggle(&mut a.filter.category, name));
    }

    /// Lifts every restriction.
    pub fn clear_filter(&self) {
        self.change(true, |a| a.filter = Filter::default());
    }

    /// Lists other customers.
    pub fn set_who(&self, who: Selector) {
        self.change(true, |a| a.who = who);
    }

    /// Opens the list of the customers that a selector names.
    pub fn open_list(&self, who: Selector) {
        self.change(true, |a| (a.screen, a.tab, a.who) = (Screen::Customers, 0, who));
    }

    /// Opens the list of the customers that a selector names, in an order.
    pub(super) fn open_sorted_list(&self, who: Selector, sort: ListSort, ascending: bool) {
        self.change(true, |a| {
            (a.screen, a.tab, a.who) = (Screen::Customers, 0, who);
            (a.sort, a.ascending) = (sort, ascending);
        });
    }

    /// Sorts the list of customers by something, the greatest first; by the same once more, the least first.
    pub fn sort_list(&self, sort: ListSort) {
        self.change(false, |a| (a.ascending, a.sort) = (a.sort == sort && !a.ascending, sort));
    }

    /// Opens a scenario; nothing stands for the base plan.
    pub fn set_scenario(&self, scenario: Option<ScenarioId>) {
        self.change(true, |a| a.scenario = scenario);
    }

    /// What the engine is asked for; `forget` leaves out what belongs to the data that were open.
    pub(super) fn params_untracked(&self, schemes: &[Scheme], forget: bool) -> Params {
        let mut address = self.address.get_untracked();
        if forget {
            forget_data(&mut address);
        }
        address.params(schemes)
    }

    /// What belongs to the data that was open: as-of day, window, filter and list go with it.
    pub(super) fn forget_data(&self) {
        self.change(false, |address| {
            forget_data(address);
            // A list may be of categories by their places in the file that was open.
            address.who = Selector::Everyone;
        });
    }

    /// Lifts every restriction: filter, window and as-of day.
    pub fn show_everything(&self) {
        self.change(true, forget_data);
    }
}

fn forget_data(address: &mut Address) {
    address.as_of = None;
    address.window = Window::All;
    address.filter = Filter::default();
}

fn toggle(slot: &mut Option<String>, name: &str) {
    *slot = if slot.as_deref() == Some(name) { None } else { Some(name.to_owned()) };
}
