//! The screens of the page, a line each: its name, its icon, its place in the rail. Their views come behind the first part
//! of the program ([`rest`](super::rest)); their words in the address and their tabs stand in [`Screen`].

use super::shared::Shape;
use crate::locale::Texts;
use crate::protocol::Screen;

/// Where in the rail a screen stands, and under which heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// First, without a heading.
    First,
    /// Who the customers are.
    Customers,
    /// What was reached.
    Results,
    /// What is to be done.
    Decide,
    /// At the foot.
    Foot,
}

impl Group {
    /// Every group in the order of the rail.
    pub const ALL: [Group; 5] = [Group::First, Group::Customers, Group::Results, Group::Decide, Group::Foot];

    /// The heading; none at the top and at the foot.
    pub fn heading(self) -> Option<fn(&Texts) -> &'static str> {
        match self {
            Group::First | Group::Foot => None,
            Group::Customers => Some(|t| t.shell.group_customers),
            Group::Results => Some(|t| t.shell.group_results),
            Group::Decide => Some(|t| t.shell.group_decide),
        }
    }
}

/// What the frame knows of a screen.
pub struct ScreenDef {
    /// Which one.
    pub screen: Screen,
    /// Its place.
    pub group: Group,
    /// Its icon.
    pub shape: Shape,
    /// Its name.
    pub name: fn(&Texts) -> &'static str,
    /// Whether it stands behind "More" where the bar is short.
    pub behind_more: bool,
}

/// Every screen, in the order of [`Screen::ALL`].
pub const SCREENS: [ScreenDef; Screen::ALL.len()] = [
    def(Screen::Overview, Group::First, Shape::Overview, |t| t.shell.overview, false),
    def(Screen::Segments, Group::Customers, Shape::Segments, |t| t.shell.segments, false),
    def(Screen::Customers, Group::Customers, Shape::People, |t| t.shell.customers, true),
    def(Screen::Retention, Group::Customers, Shape::Cycle, |t| t.shell.retention, true),
    def(Screen::Kpis, Group::Results, Shape::Kpis, |t| t.shell.kpis, false),
    def(Screen::Budget, Group::Decide, Shape::Budget, |t| t.shell.budget, true),
    def(Screen::Plan, Group::Decide, Shape::Plan, |t| t.shell.plan, false),
    def(Screen::Data, Group::Foot, Shape::Data, |t| t.shell.data, true),
    def(Screen::Settings, Group::Foot, Shape::Settings, |t| t.shell.settings, true),
];

const fn def(
    screen: Screen,
    group: Group,
    shape: Shape,
    name: fn(&Texts) -> &'static str,
    behind_more: bool,
) -> ScreenDef {
    ScreenDef { screen, group, shape, name, behind_more }
}

/// The name of a screen.
pub fn screen_name(t: &Texts, screen: Screen) -> &'static str {
    SCREENS.iter().find(|def| def.screen == screen).map_or("", |def| (def.name)(t))
}
