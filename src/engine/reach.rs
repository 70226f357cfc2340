//! Whom one may write to, and under which address.

use super::Engine;
use crate::analysis::{ListAsk, Params};
use crate::dataset::{NO_ENTRY, NO_FLAG, Role, Values};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Whether somebody may be written to. A no or an unknown never becomes a yes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// No row says it.
    #[default]
    Unknown,
    /// Every row that says something says yes.
    Yes,
    /// A row says no.
    No,
}

/// How many of a list may be written to, and of how many an address is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Customers of the list.
    pub total: u64,
    /// Whether any open table says who may be written to.
    pub is_known: bool,
    /// Customers who said no.
    pub no: u64,
    /// Customers of whom nothing says it.
    pub unknown: u64,
    /// E-mail addresses, each once.
    pub emails: u64,
    /// Those of customers who may be written to.
    pub emails_yes: u64,
}

impl Reach {
    /// How many a saved file holds: hashed addresses or customers, everybody or only who may be written to.
    ///
    /// ```
    /// use rapport::engine::Reach;
    /// let reach = Reach { total: 10, is_known: true, no: 2, unknown: 3, emails: 6, emails_yes: 4 };
    /// assert_eq!([false, true].map(|everybody| reach.in_file(false, everybody)), [5, 10]);
    /// assert_eq!([false, true].map(|everybody| reach.in_file(true, everybody)), [4, 6]);
    /// // Where no table says who may be written to, nobody is left out.
    /// assert_eq!(Reach { total: 10, ..Reach::default() }.in_file(false, false), 10);
    /// ```
    pub fn in_file(&self, hashed: bool, everybody: bool) -> u64 {
        match (hashed, everybody || !self.is_known) {
            (true, true) => self.emails,
            (true, false) => self.emails_yes,
            (false, true) => self.total,
            (false, false) => self.total.saturating_sub(self.no + self.unknown),
        }
    }
}

/// What is known of everybody.
pub(super) struct Known {
    /// By customer; nothing where no table says it.
    consent: Option<Vec<Consent>>,
    emails: Vec<Option<String>>,
}

impl Known {
    /// Whether a customer may be written to, as far as that is known.
    pub fn consent(&self, customer: u32) -> Consent {
        self.consent.as_ref().and_then(|all| all.get(customer as usize)).copied().unwrap_or_default()
    }

    /// Whether a list that leaves out opt-outs holds a customer.
    pub fn may(&self, customer: u32) -> bool {
        self.consent.is_none() || self.consent(customer) == Consent::Yes
    }

    /// The address of a customer.
    pub fn email(&self, customer: u32) -> Option<&str> {
        self.emails.get(customer as usize)?.as_deref()
    }
}

impl Engine {
    /// How many of a list can be reached; nothing without orders.
    pub(super) fn reach(&self, params: &Params, ask: &ListAsk) -> Option<Reach> {
        let known = self.known();
        self.listing(params, ask, |listing, _| {
            let (mut addresses, mut written_to) = (BTreeSet::new(), BTreeSet::new());
            let mut reach = Reach { is_known: known.consent.is_some(), ..Reach::default() };
            for customer in listing.customers() {
                let consent = known.consent(customer);
                reach.total += 1;
                reach.no += u64::from(consent == Consent::No);
                reach.unknown += u64::from(consent == Consent::Unknown && reach.is_known);
                let Some(email) = known.email(customer) else { continue };
                addresses.insert(email);
                if known.may(customer) {
                    written_to.insert(email);
                }
            }
            (reach.emails, reach.emails_yes) = (addresses.len() as u64, written_to.len() as u64);
            reach
        })
    }

    /// What the open tables say of everybody, by the number that all tables share.
    pub(super) fn known(&self) -> Known {
        let ids = self.orders().map(|orders| orders.customers());
        let people = ids.map_or_else(|| self.sums().map_or(0, |(_, names)| names.len()), |ids| ids.len());
        let mut emails: Vec<Option<String>> = match ids {
            Some(ids) => ids.iter().map(|id| normalised(&id)).collect(),
            None => self.sums().map_or_else(Vec::new, |(_, names)| names.iter().map(|id| normalised(&id)).collect()),
        };
        let mut consent: Option<Vec<Consent>> = None;
        for entry in &self.others.tables.open {
            let table = &entry.table;
            let Some((_, codes)) = table.texts(Role::Customer) else { continue };
            let person = |row: usize| codes.get(row).and_then(|code| entry.people.get(*code as usize)).copied();
            if let Some(Values::Flag(flags)) = table.values(Role::Consent) {
                let all = consent.get_or_insert_with(|| vec![Consent::Unknown; people]);
                for row in entry.rows() {
                    let own = person(row).and_then(|person| all.get_mut(person as usize));
                    let Some((own, flag)) = own.zip(flags.get(row)) else { continue };
                    *own = match (*flag, *own) {
                        (NO_FLAG, before) | (_, before @ Consent::No) => before,
                        (0, _) => Consent::No,
                        (_, _) => Consent::Yes,
                    };
                }
            }
            if let Some((texts, own)) = table.texts(Role::Email) {
                for row in entry.rows() {
                    let text = own.get(row).filter(|code| **code != NO_ENTRY).map(|code| texts.get(*code));
                    let place = person(row).and_then(|person| emails.get_mut(person as usize));
                    if let Some((place, text)) = place.zip(text) {
                        *place = normalised(&text).or(place.take());
                    }
                }
            }
        }
        Known { consent, emails }
    }
}

/// An e-mail address without space around it and in lower case; nothing where the text is none.
fn normalised(text: &str) -> Option<String> {
    let text = text.trim();
    let (before, after) = text.split_once('@')?;
    let is_address =
        !before.is_empty() && after.contains('.') && !after.contains('@') && !text.contains(char::is_whitespace);
    is_address.then(|| text.to_lowercase())
}

/// The SHA-256 of an address as advertising platforms take it: 64 hexadecimal digits in lower case.
///
/// That of `test@example.com` is `973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b`.
pub(super) fn hashed(address: &str) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(address.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published by several platforms as the example of a hashed address.
    #[test]
    fn an_address_is_hashed_as_platforms_do() {
        let address = normalised("  Test@Example.com ").unwrap();
        assert_eq!(hashed(&address), "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b");
        for text in ["", "Ann", "@example.com", "ann@example", "a b@example.com", "a@b@example.com"] {
            assert_eq!(normalised(text), None, "{text}");
        }
    }
}
