//! Screens and their tabs.

use super::entry::{Entry, Kind};
use crate::locale::Texts;
use crate::protocol::Screen;
use crate::state::App;
use crate::ui::screens::{SCREENS, ScreenDef};

/// Every screen, and every tab of one with more than one.
pub fn screens(app: App) -> Vec<Entry> {
    let t = app.prefs.texts();
    SCREENS.iter().flat_map(|def| std::iter::once(screen(t, def)).chain(tabs(t, def))).collect()
}

fn screen(t: &Texts, def: &'static ScreenDef) -> Entry {
    Entry::new(Kind::Screen, (def.name)(t), "", move |app| app.view.open(def.screen)).with_shape(def.shape)
}

fn tabs(t: &'static Texts, def: &'static ScreenDef) -> impl Iterator<Item = Entry> {
    def.screen.tabs().iter().enumerate().filter_map(move |(at, word)| {
        let name = tab_name(t, def.screen, word)?;
        let tab = Entry::new(Kind::Screen, name, (def.name)(t), move |app| app.view.open_tab(def.screen, at));
        Some(tab.with_shape(def.shape))
    })
}

/// What the screen calls its tab.
fn tab_name(t: &Texts, screen: Screen, word: &str) -> Option<&'static str> {
    Some(match (screen, word) {
        (Screen::Segments, "groups") => t.segments.tab_groups,
        (Screen::Segments, "map") => t.segments.tab_map,
        (Screen::Segments, "rules") => t.segments.tab_rules,
        (Screen::Retention, "cohorts") => t.cohorts.tab,
        (Screen::Retention, "life") => t.life.tab,
        (Screen::Customers, "list") => t.tags.tab_list,
        (Screen::Customers, "tags") => t.tags.tab,
        (Screen::Segments, "movement") => t.movement.tab,
        (Screen::Segments, "actions") => t.actions.tab,
        (Screen::Retention, "value") => t.value.tab,
        (Screen::Retention, "churn") => t.churn.tab,
        (Screen::Retention, "loyalty") => t.loyalty.tab,
        (Screen::Data, "files") => t.data.tab_files,
        (Screen::Data, "quality") => t.data.tab_quality,
        (Screen::Data, "problems") => t.data.tab_problems,
        (Screen::Data, "export") => t.data.tab_export,
        (Screen::Budget, "levers") => t.budget.tab_levers,
        (Screen::Budget, "compare") => t.budget.tab_compare,
        (Screen::Plan, "timeline") => t.plan.tab_timeline,
        (Screen::Plan, "tables") => t.plan.tab_tables,
        (Screen::Plan, "checks") => t.plan.tab_checks,
        _ => return None,
    })
}
