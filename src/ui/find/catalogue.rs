//! What can be found: a list of sources, each of which knows one sort of thing. To add one: a function and a line here.

use super::entry::Entry;
use super::{commands, kpis, lists, money, places, plan, segments};
use crate::locale::Wanted;
use crate::state::App;

/// Every source, in the order in which its entries stand where nothing else tells them apart.
const SOURCES: [fn(App) -> Vec<Entry>; 10] = [
    places::screens,
    kpis::kpis,
    kpis::figures,
    segments::segments,
    lists::lists,
    money::scenarios,
    money::lines,
    money::levers,
    plan::plan,
    commands::commands,
];

/// So many are shown.
pub const MOST: usize = 50;

/// Everything that can be found now.
pub fn all(app: App) -> Vec<Entry> {
    SOURCES.into_iter().flat_map(|source| source(app)).collect()
}

/// What fits, by its place in the list: kinds in the order of their best entry, the best entries of a kind first. Where
/// nothing is searched for, screens and commands.
pub fn found(entries: &[Entry], wanted: &Wanted) -> Vec<usize> {
    let ranked = entries.iter().enumerate().filter_map(|(at, entry)| {
        let rank = match wanted.is_empty() {
            true => entry.is_first().then_some(0),
            false => wanted.rank(&entry.searched.0, &entry.searched.1),
        };
        rank.map(|rank| (rank, entry.kind, at))
    });
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_unstable();
    ranked.truncate(MOST);
    let best = |kind| ranked.iter().position(|(_, of, _)| *of == kind);
    let mut grouped = ranked.clone();
    grouped.sort_by_key(|(_, kind, _)| best(*kind));
    grouped.into_iter().map(|(_, _, at)| at).collect()
}
