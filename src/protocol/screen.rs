//! The screens, and the tabs in them: two levels and never three.

/// A screen of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// Everything on one page.
    #[default]
    Overview,
    /// Who the customers are.
    Segments,
    /// The customers one by one.
    Customers,
    /// What happens to customers, and what they are worth.
    Retention,
    /// Figures against targets.
    Kpis,
    /// Budget and what-if.
    Budget,
    /// Strategies and milestones.
    Plan,
    /// Files, mapping, refused rows.
    Data,
    /// Language, numbers, currency, storage.
    Settings,
}

impl Screen {
    /// Every screen in the order of the rail.
    pub const ALL: [Screen; 9] = [
        Screen::Overview,
        Screen::Segments,
        Screen::Customers,
        Screen::Retention,
        Screen::Kpis,
        Screen::Budget,
        Screen::Plan,
        Screen::Data,
        Screen::Settings,
    ];

    /// The word in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Screen::Overview => "overview",
            Screen::Segments => "segments",
            Screen::Customers => "customers",
            Screen::Retention => "retention",
            Screen::Kpis => "kpis",
            Screen::Budget => "budget",
            Screen::Plan => "plan",
            Screen::Data => "data",
            Screen::Settings => "settings",
        }
    }

    /// The tabs in the order in which they stand, each by its word in the address; the first is open at first. A screen
    /// without tabs has none.
    pub fn tabs(self) -> &'static [&'static str] {
        match self {
            Screen::Segments => &["groups", "map", "rules", "movement", "actions"],
            Screen::Retention => &["cohorts", "life", "value", "churn", "loyalty"],
            Screen::Data => &["files", "quality", "problems", "export"],
            Screen::Budget => &["levers", "compare"],
            Screen::Plan => &["timeline", "tables", "checks"],
            Screen::Customers => &["list", "tags"],
            Screen::Overview | Screen::Kpis | Screen::Settings => &[],
        }
    }

    /// The place of a tab by its word.
    pub fn tab(self, word: &str) -> Option<usize> {
        self.tabs().iter().position(|tab| *tab == word)
    }
}
