//! Which kind of table a header row belongs to.

use super::header::{self, normalised};
use super::kind::{Value, missing, slot, slots};
use super::kind_names::{NAMES, QUESTIONS};
use super::kind_values::are_events;
use super::known::known_kind;
use super::synonyms::SYNONYMS;
use crate::import::role::{Kind, Role};

/// The meanings that a header can have in a kind of table, each with its rank.
pub(in crate::import) fn roles(kind: Kind, header: &str) -> Vec<(Role, u8)> {
    let known = roles_of(kind, &normalised(header));
    if !known.is_empty() {
        return known;
    }
    // Beside a currency stands the name of money.
    let money = |role: &(Role, u8)| slot(kind, role.0).is_some_and(|slot| slot.value == Value::Money);
    let plain = header::without_currency(header);
    let known: Vec<(Role, u8)> = plain.map(|name| roles_of(kind, &name)).unwrap_or_default();
    let known: Vec<(Role, u8)> = known.into_iter().filter(money).collect();
    if known.is_empty() && kind == Kind::Surveys { question(header) } else { known }
}

/// The meanings that a normalised header has in a kind of table.
fn roles_of(kind: Kind, name: &str) -> Vec<(Role, u8)> {
    let own = own_roles(kind, name);
    if !own.is_empty() {
        return own;
    }
    let known = SYNONYMS.iter().filter(|(role, _, names)| names.contains(&name) && slot(kind, *role).is_some());
    known.map(|&(role, rank, _)| (role, rank)).collect()
}

/// The meanings that only this kind of table gives to a normalised header.
fn own_roles(kind: Kind, name: &str) -> Vec<(Role, u8)> {
    let own = NAMES.iter().filter(|(of, _, _, names)| *of == kind && names.contains(&name));
    own.map(|&(_, role, rank, _)| (role, rank)).collect()
}

/// What the question of a survey asks for. Short headers are names, not questions.
fn question(header: &str) -> Vec<(Role, u8)> {
    let text = header.to_lowercase();
    let fits = |words: &[&str]| words.iter().any(|word| text.contains(word));
    QUESTIONS.iter().find(|(_, words)| fits(words)).map(|&(role, _)| (role, 3)).into_iter().collect()
}

/// Whether any kind of table knows the header.
pub(in crate::import) fn is_known(header: &str) -> bool {
    let known = |name: &str| {
        let mut names = SYNONYMS.iter().map(|known| known.2).chain(NAMES.iter().map(|known| known.3));
        names.any(|names| names.contains(&name))
    };
    known(&normalised(header)) || header::without_currency(header).is_some_and(|name| known(&name))
}

/// How well a header row fits a kind: a point for every column that the kind knows, another for every one that it knows
/// by a name of its own, one for each needed meaning that is there, and three less for each that is not.
fn fit(kind: Kind, headers: &[String], events: Option<usize>) -> Fit {
    let mut found: Vec<Role> = Vec::new();
    let (mut points, mut guessed) = (0i32, false);
    for (column, header) in headers.iter().enumerate() {
        let named = roles(kind, header).iter().min_by_key(|r| r.1).map(|r| r.0);
        let shown = (kind == Kind::Interactions && events == Some(column)).then_some(Role::Event);
        let Some(role) = named.or(shown) else { continue };
        let own = named != Some(role) || !own_roles(kind, &normalised(header)).is_empty();
        if role.repeats() || !found.contains(&role) {
            points += 1 + i32::from(own);
        }
        guessed |= kind == Kind::Spend && role == Role::Amount && !own;
        found.push(role);
    }
    let missing = missing(kind, |role| found.contains(&role));
    let needed = slots(kind).iter().filter(|slot| slot.needed).count() as i32;
    points += needed - 4 * missing.len() as i32;
    // An id alone makes no table of customers.
    let bare = kind == Kind::Customers
        && found.iter().all(|role| matches!(role, Role::Customer | Role::Channel | Role::Since));
    let (numbered, nameless) = (found.contains(&Role::Order), missing == [Role::Customer]);
    Fit { kind, points, complete: missing.is_empty() && !bare, guessed, numbered, nameless }
}

/// By so many points another kind must fit better than orders when everything that orders need is there.
const CLEARLY: i32 = 4;

#[derive(Debug, Clone, Copy)]
struct Fit {
    kind: Kind,
    points: i32,
    complete: bool,
    /// Money that is not called spending could as well be that of orders whose customers have an unknown name.
    guessed: bool,
    /// Rows have the number of an order.
    numbered: bool,
    /// Nothing is missing but the customer.
    nameless: bool,
}

/// The kind that fits best, and the others that fit nearly as well. A table in which nothing fits is one of orders.
pub(super) fn recognise(headers: &[String], rows: &[Vec<String>]) -> (Kind, Vec<Kind>) {
    if let Some(kind) = known_kind(headers) {
        return (kind, Vec::new());
    }
    // The first rows tell as much as all of them.
    let values = |column: usize| rows.iter().take(200).filter_map(move |row| row.get(column)).map(String::as_str);
    let events = (0..headers.len()).find(|column| are_events(values(*column)));
    let fit = |kind| fit(kind, headers, events);
    let orders = fit(Kind::Orders);
    let mut fits: Vec<Fit> = Kind::ALL.into_iter().map(fit).filter(|fit| fit.complete).collect();
    fits.sort_by_key(|fit| -fit.points);
    let Some(&best) = fits.first() else { return (Kind::Orders, Vec::new()) };
    // Orders with the address of the customer in every row know many names of a customers table, too; with the number of
    // the order in it, no table is one of customers.
    let addressed = best.kind == Kind::Customers && orders.numbered;
    if orders.complete && (addressed || orders.points + CLEARLY > best.points) {
        return (Kind::Orders, Vec::new());
    }
    let close = fits.iter().skip(1).filter(|other| best.points - other.points < 2).map(|other| other.kind);
    let mut close: Vec<Kind> = close.collect();
    if !best.guessed {
        return (best.kind, close);
    }
    // Money beside numbers of orders is not spent.
    if orders.nameless && orders.numbered {
        return (Kind::Orders, Vec::new());
    }
    // A column that nobody knows may name the customers.
    if headers.iter().any(|header| !is_known(header)) {
        return (Kind::Orders, vec![best.kind]);
    }
    if !close.contains(&Kind::Orders) {
        close.push(Kind::Orders);
    }
    (best.kind, close)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_has_two_meanings_in_a_kind_and_all_are_in_normal_form() {
        let mut seen = std::collections::BTreeMap::new();
        for (kind, role, _, names) in NAMES {
            assert!(slot(*kind, *role).is_some(), "{kind:?} has no {role:?}");
            for name in *names {
                assert_eq!(normalised(name), *name);
                assert_eq!(*seen.entry((kind, name)).or_insert(role), role, "{kind:?} {name}");
            }
        }
    }
}
