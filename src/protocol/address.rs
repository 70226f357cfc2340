//! What the fragment of the address says: the screen and what is looked at. Links keep working across versions, so
//! unknown parts are passed over.

use super::screen::Screen;
use crate::analysis::{Compare, Filter, ListSort, Params, Scheme, SchemeId, SegmentRef, Selector, Tier, Window};
use crate::units::{Day, Period};
use crate::whatif::ScenarioId;

/// Characters of a channel or category that an address can name.
const MOST_NAME: usize = 500;

/// The word for charts of whole months.
const WHOLE: &str = "whole";

/// The word for a list that begins with the least.
const ASCENDING: &str = "ascending";

/// Where the person is and what they look at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Address {
    /// The open screen.
    pub screen: Screen,
    /// The open tab of it, by its place in [`Screen::tabs`].
    pub tab: usize,
    /// The day from which recency is counted; nothing stands for the last day in the data.
    pub as_of: Option<Day>,
    /// The window of orders.
    pub window: Window,
    /// What the figures are held against.
    pub compare: Compare,
    /// Whether charts by month leave out the months of which the window covers only a part.
    pub whole_months: bool,
    /// What the figures are restricted to.
    pub filter: Filter,
    /// The scheme whose segments are looked at; nothing stands for the default one.
    pub scheme: Option<SchemeId>,
    /// The open scenario; nothing stands for the base plan.
    pub scenario: Option<ScenarioId>,
    /// Whom the list of customers shows.
    pub who: Selector,
    /// What the list of customers is sorted by.
    pub sort: ListSort,
    /// Whether the list begins with the least.
    pub ascending: bool,
}

impl Address {
    /// Reads a fragment such as `/segments?asof=2024-12-31&window=12m`.
    ///
    /// ```
    /// use rapport::protocol::{Address, Screen};
    /// let address = Address::parse("/segments?asof=2024-12-31&window=12m&new=thing");
    /// assert_eq!(address.screen, Screen::Segments);
    /// assert_eq!(address.to_fragment(), "/segments?asof=2024-12-31&window=12m");
    /// ```
    pub fn parse(fragment: &str) -> Address {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let path = path.trim_matches('/');
        let (slug, tab) = path.split_once('/').unwrap_or((path, ""));
        let screen = Screen::ALL.into_iter().find(|s| s.slug() == slug).unwrap_or_default();
        let mut address = Address { screen, tab: screen.tab(tab).unwrap_or_default(), ..Address::default() };
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = decode(value);
            match key {
                "asof" => address.as_of = value.parse().ok(),
                "window" => address.window = parse_window(&value).unwrap_or_default(),
                "compare" => address.compare = Compare::from_slug(&value).unwrap_or_default(),
                "months" => address.whole_months = value == WHOLE,
                "scheme" => address.scheme = value.parse().ok(),
                "seg" => address.filter.segment = value.parse().ok(),
                // Before there were several schemes.
                "tier" => address.filter.segment = Tier::from_slug(&value).map(SegmentRef::tier),
                "channel" => address.filter.channel = Some(name(value)),
                "category" => address.filter.category = Some(name(value)),
                "who" => address.who = value.parse().unwrap_or_default(),
                "sort" => address.sort = ListSort::from_slug(&value).unwrap_or_default(),
                "order" => address.ascending = value == ASCENDING,
                "scenario" => address.scenario = value.parse().ok().map(ScenarioId),
                _ => {}
            }
        }
        address
    }

    /// Writes the fragment; what is at its default is left out.
    pub fn to_fragment(&self) -> String {
        let mut parts = Vec::new();
        let mut part = |key: &str, value: &str| parts.push(format!("{key}={}", encode(value)));
        if let Some(day) = self.as_of {
            part("asof", &day.to_string());
        }
        match self.window {
            Window::All => {}
            Window::Months(months) => part("window", &format!("{months}m")),
            Window::Custom(period) => part("window", &format!("{}..{}", period.from, period.to)),
        }
        if self.compare != Compare::default() {
            part("compare", self.compare.slug());
        }
        if self.whole_months {
            part("months", WHOLE);
        }
        if let Some(scheme) = self.scheme {
            part("scheme", &scheme.to_string());
        }
        if let Some(segment) = self.filter.segment {
            part("seg", &segment.to_string());
        }
        if let Some(channel) = &self.filter.channel {
            part("channel", channel);
        }
        if let Some(category) = &self.filter.category {
            part("category", category);
        }
        if let Some(scenario) = self.scenario {
            part("scenario", &scenario.0.to_string());
        }
        if self.who != Selector::default() {
            part("who", &self.who.to_string());
        }
        if self.sort != ListSort::default() {
            part("sort", self.sort.slug());
        }
        if self.ascending {
            part("order", ASCENDING);
        }
        let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
        let tab = match self.screen.tabs().get(self.tab) {
            Some(tab) if self.tab > 0 => format!("/{tab}"),
            _ => String::new(),
        };
        format!("/{}{tab}{query}", self.screen.slug())
    }

    /// What the engine is to compute for this address: all schemes of a document with the default one first, so that
    /// another one is on screen at once. A segment or a scheme that is not there is passed over.
    pub fn params(&self, schemes: &[Scheme]) -> Params {
        let there = |segment: &SegmentRef| schemes.iter().any(|scheme| scheme.number(*segment).is_some());
        let mut filter = self.filter.clone();
        filter.segment = filter.segment.filter(there);
        let chosen = self.scheme.filter(|chosen| schemes.iter().any(|scheme| scheme.id == *chosen));
        Params {
            as_of: self.as_of,
            window: self.window,
            compare: self.compare,
            filter,
            scheme: chosen.or(schemes.first().map(|scheme| scheme.id)).unwrap_or_default(),
            schemes: schemes.to_vec(),
            ..Params::default()
        }
    }
}

/// A name as long as names are.
fn name(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MOST_NAME) {
        text.truncate(end);
    }
    text
}

fn parse_window(text: &str) -> Option<Window> {
    if let Some(months) = text.strip_suffix('m') {
        return months.parse().ok().filter(|m| (1..=1200).contains(m)).map(Window::Months);
    }
    let (from, to) = text.split_once("..")?;
    let period = Period { from: from.parse().ok()?, to: to.parse().ok()? };
    (period.from <= period.to).then_some(Window::Custom(period))
}

/// Percent-encodes all but letters, digits and a few marks that are safe in a fragment.
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn decode(text: &str) -> String {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let mut rest = bytes.clone();
        let digits = (byte == b'%').then(|| {
            let high = (rest.next()? as char).to_digit(16)?;
            let low = (rest.next()? as char).to_digit(16)?;
            Some((high * 16 + low) as u8)
        });
        match digits.flatten() {
            Some(decoded) => {
                out.push(decoded);
                bytes = rest;
            }
            None => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::SegmentId;
    use proptest::prelude::*;

    #[test]
    fn every_screen_has_its_own_address() {
        for screen in Screen::ALL {
            assert_eq!(Address::parse(&format!("/{}", screen.slug())).screen, screen);
            for (place, tab) in screen.tabs().iter().enumerate() {
                let address = Address::parse(&format!("/{}/{tab}?window=3m", screen.slug()));
                assert_eq!((address.screen, address.tab, address.window), (screen, place, Window::Months(3)));
            }
            assert_eq!(Address::parse(&format!("/{}/nowhere", screen.slug())).tab, 0);
        }
        assert_eq!(Address::parse("").screen, Screen::Overview);
        assert_eq!(Address::parse("/nowhere").screen, Screen::Overview);
    }

    /// Links from before there were several schemes say `tier=`.
    #[test]
    fn links_to_a_tier_open_for_ever() {
        let address = Address::parse("/segments?tier=lost");
        assert_eq!(address.filter.segment, Some(SegmentRef::tier(Tier::Lost)));
        assert_eq!(address.to_fragment(), "/segments?seg=tiers.lost");
        assert_eq!(Address::parse("/segments?seg=tiers.lost"), address);
        let own = Address::parse("/segments?scheme=7&seg=7.9");
        assert_eq!((own.scheme, own.to_fragment().as_str()), (Some(SchemeId(7)), "/segments?scheme=7&seg=7.9"));
        for nothing in ["seg=7.07", "seg=tiers.9", "seg=lost.lost", "seg=7.", "tier=best"] {
            assert_eq!(Address::parse(&format!("/segments?{nothing}")).filter.segment, None, "{nothing}");
        }
    }

    #[test]
    fn a_segment_or_a_scheme_that_is_gone_is_passed_over() {
        let params = Address::parse("/segments?scheme=7&seg=7.9").params(&[Scheme::default()]);
        assert_eq!((params.scheme, params.filter.segment), (SchemeId::TIERS, None));
    }

    #[test]
    fn reversed_periods_are_passed_over() {
        assert_eq!(Address::parse("/kpis?window=2024-02-01..2024-01-01").window, Window::All);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            screen in 0usize..9, tab in 0usize..5, compare in 0usize..3, day in proptest::option::of(-10_000i32..50_000), months in 1u32..200,
            channel in proptest::option::of(".{1,12}"), scenario in proptest::option::of(1u64..99),
            own in proptest::option::of((1u64..99, 1u64..99)), tier in proptest::option::of(0usize..4), scheme in proptest::option::of(0u64..9),
            sort in 0usize..8, score in proptest::option::of(1u8..6),
        ) {
            let segment = own.map(|(scheme, segment)| SegmentRef { scheme: SchemeId(scheme), segment: SegmentId(segment) });
            let segment = segment.or(tier.map(|tier| SegmentRef::tier(Tier::ALL[tier])));
            let address = Address {
                screen: Screen::ALL[screen],
                tab: if tab < Screen::ALL[screen].tabs().len() { tab } else { 0 },
                as_of: day.map(Day),
                window: Window::Months(months),
                compare: Compare::ALL[compare],
                whole_months: months % 2 == 0,
                filter: Filter { segment, channel, category: Some("食品 & more".into()) },
                scheme: scheme.map(SchemeId),
                scenario: scenario.map(ScenarioId),
                who: match (segment, score) {
                    (Some(segment), _) => Selector::Segment(segment),
                    (None, Some(5)) => Selector::Again { from: 20, to: 50 },
                    (None, Some(_)) => Selector::Scores { recency: score, frequency: None, monetary: Some(1) },
                    (None, None) => Selector::Everyone,
                },
                sort: ListSort::ALL[sort],
                ascending: months % 3 == 0,
            };
            prop_assert_eq!(Address::parse(&address.to_fragment()), address);
        }

        #[test]
        fn any_fragment_is_read(text in ".*") {
            Address::parse(&text);
        }
    }
}
