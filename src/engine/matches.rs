//! Ids that may be one customer: suggested, never applied unasked.

use super::alias::Aliases;
use super::customers::Everyone;
use super::likeness::{jaro_winkler, letters, name_key, phone_key};
use super::tables::Tables;
use super::written::Ids;
use crate::dataset::{Dataset, Kind, Role, Table, Values};
use crate::import::is_pseudonym;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Suggestions sent to the page at a time.
const LISTED: usize = 500;
/// An address or a telephone that so many ids share belongs to a firm, not to a person.
const SHARED: usize = 5;
/// Names at least so alike are suggested (Jaro–Winkler; Winkler 1990 found errors in names mostly above this).
const ALIKE: f64 = 0.92;
/// In a larger block only neighbours in the alphabet are compared.
const BLOCK: usize = 300;
/// How many neighbours.
const NEIGHBOURS: usize = 15;

/// Why two ids may be one customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Why {
    /// The ids differ in case, blanks, leading zeros or the `.0` of a number column only.
    Written,
    /// The same e-mail address.
    Email(String),
    /// The same telephone number.
    Phone(String),
    /// Names that are nearly equal, in the same town.
    Name {
        /// The name under the id that is replaced.
        from: String,
        /// The name under the id that stays.
        into: String,
        /// Jaro–Winkler similarity, 0–1.
        likeness: f64,
    },
}

impl Why {
    /// The reason in a form for files.
    ///
    /// ```
    /// use rapport::engine::Why;
    /// assert_eq!(Why::Email("a@b.org".into()).reason(), "same_email: a@b.org");
    /// ```
    pub fn reason(&self) -> String {
        match self {
            Why::Written => "same_writing".to_owned(),
            Why::Email(value) => format!("same_email: {value}"),
            Why::Phone(value) => format!("same_phone: {value}"),
            Why::Name { from, into, likeness } => format!("similar_name: {from} / {into} ({likeness:.2})"),
        }
    }
}

/// Two ids that may be one customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The id to be replaced.
    pub from: String,
    /// The id to stay.
    pub into: String,
    /// Why.
    pub why: Why,
}

/// The first suggestions and the number of all.
#[derive(Debug, Clone, Default)]
pub(super) struct Suggestions {
    pub list: Vec<Suggestion>,
    pub all: usize,
}

/// A customer of a customers table.
#[derive(Default)]
struct Person {
    id: String,
    name: String,
    city: String,
    email: String,
    phone: String,
}

/// Finds ids that may be one customer. `refused` are pairs that a person does not want.
pub(super) fn suggest(
    everyone: &Everyone,
    orders: Option<&Dataset>,
    tables: &Tables,
    aliases: &Aliases,
    refused: &[(String, String)],
) -> Suggestions {
    let people: Vec<Person> = tables
        .of(Kind::Customers)
        .flat_map(|entry| entry.rows().filter_map(|row| person(&entry.table, row, aliases)))
        .collect();
    let same = written(everyone, orders);
    let mut finder = Finder::without(refused);
    finder.rank(everyone, &same, &people);
    for ids in &same {
        let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
        finder.group(&ids, || Why::Written);
    }
    for (email, ids) in shared(&people, |person| &person.email) {
        finder.group(&ids, || Why::Email(email.to_owned()));
    }
    for (phone, ids) in shared(&people, |person| &person.phone) {
        finder.group(&ids, || Why::Phone(phone.to_owned()));
    }
    finder.names(&people);
    finder.found
}

/// Finds ids of the orders that differ in writing only, where nothing else is known about the customers.
pub(super) fn suggest_alone(orders: &Dataset, refused: &[(String, String)]) -> Suggestions {
    let mut finder = Finder::without(refused);
    let name = |customer: usize| Cow::Owned(orders.customers().get(customer as u32));
    let ids = Ids { count: orders.customers().len(), name: &name, orders: Some(orders) };
    for group in ids.groups() {
        let ids: Vec<Cow<str>> = group.iter().map(|customer| name(*customer)).collect();
        finder.rank = ids.iter().zip(&group).map(|(id, customer)| (id.to_string(), (0, *customer))).collect();
        let ids: Vec<&str> = ids.iter().map(|id| &**id).filter(|id| !id.is_empty()).collect();
        finder.group(&ids, || Why::Written);
    }
    finder.found
}

/// Ids that differ in writing only, in order of appearance.
fn written<'a>(everyone: &Everyone<'a>, orders: Option<&Dataset>) -> Vec<Vec<Cow<'a, str>>> {
    let ids = Ids { count: everyone.ids.len(), name: &|customer| everyone.name(customer), orders };
    let groups = ids.groups();
    groups.into_iter().map(|group| group.into_iter().map(|customer| everyone.name(customer)).collect()).collect()
}

/// Values that a few ids share.
fn shared(people: &[Person], key: fn(&Person) -> &str) -> Vec<(&str, Vec<&str>)> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for person in people.iter().filter(|person| !key(person).is_empty()) {
        let group = groups.entry(key(person)).or_default();
        if !group.contains(&person.id.as_str()) {
            group.push(&person.id);
        }
    }
    groups.into_iter().filter(|(_, ids)| (2..=SHARED).contains(&ids.len())).collect()
}

fn pair(a: &str, b: &str) -> (String, String) {
    if a <= b { (a.to_owned(), b.to_owned()) } else { (b.to_owned(), a.to_owned()) }
}

struct Finder {
    /// Of the ids that may be suggested: the lower, the better to stay.
    rank: HashMap<String, (usize, usize)>,
    /// Pairs that are suggested or refused already.
    taken: HashSet<(String, String)>,
    found: Suggestions,
}

impl Finder {
    /// Finds other pairs than these.
    fn without(refused: &[(String, String)]) -> Finder {
        let taken = refused.iter().map(|(from, into)| pair(from, into)).collect();
        Finder { rank: HashMap::new(), taken, found: Suggestions::default() }
    }

    /// The id with orders stays; among those the one in more tables; then the one that came first.
    fn rank(&mut self, everyone: &Everyone, same: &[Vec<Cow<str>>], people: &[Person]) {
        let mut wanted: HashSet<&str> = people.iter().map(|person| person.id.as_str()).collect();
        wanted.extend(same.iter().flatten().map(|id| &**id));
        for customer in 0..everyone.ids.len() {
            let id = everyone.name(customer);
            if wanted.contains(&*id) {
                let (tables, orders) = everyone.standing(customer);
                let rank = if orders { 0 } else { 1_000_usize.saturating_sub(tables) };
                self.rank.insert(id.into_owned(), (rank, customer));
            }
        }
    }

    fn rank_of(&self, id: &str) -> (usize, usize) {
        self.rank.get(id).copied().unwrap_or((usize::MAX, 0))
    }

    /// Suggests to put all ids of a group under the best of them.
    fn group(&mut self, ids: &[&str], why: impl Fn() -> Why) {
        let Some(into) = ids.iter().min_by_key(|id| self.rank_of(id)).copied() else { return };
        for from in ids.iter().filter(|id| **id != into) {
            self.add(from, into, why());
        }
    }

    fn add(&mut self, from: &str, into: &str, why: Why) {
        if from != into && self.taken.insert(pair(from, into)) {
            self.found.all += 1;
            if self.found.list.len() < LISTED {
                self.found.list.push(Suggestion { from: from.to_owned(), into: into.to_owned(), why });
            }
        }
    }

    /// Nearly equal names in one town that begin with the same letter.
    fn names(&mut self, people: &[Person]) {
        let mut blocks: BTreeMap<(&str, char), Vec<&Person>> = BTreeMap::new();
        for person in people.iter().filter(|person| !person.city.is_empty()) {
            if let Some(first) = person.name.chars().next() {
                blocks.entry((&person.city, first)).or_default().push(person);
            }
        }
        for mut block in blocks.into_values() {
            block.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
            let reach = if block.len() > BLOCK { NEIGHBOURS } else { block.len() };
            for (at, one) in block.iter().enumerate() {
                for other in block.iter().skip(at + 1).take(reach).filter(|other| other.id != one.id) {
                    let likeness = jaro_winkler(&one.name, &other.name);
                    // A short name that differs in one sign is another name.
                    let short = one.name.chars().count().min(other.name.chars().count()) < 5;
                    if likeness >= ALIKE && (!short || one.name == other.name) {
                        let (from, into) = if self.rank_of(&one.id) <= self.rank_of(&other.id) {
                            (*other, *one)
                        } else {
                            (*one, *other)
                        };
                        let why = Why::Name { from: from.name.clone(), into: into.name.clone(), likeness };
                        self.add(&from.id, &into.id, why);
                    }
                }
            }
        }
    }
}

/// What a row of a customers table says about who it is.
fn person(table: &Table, row: usize, aliases: &Aliases) -> Option<Person> {
    let text = |role: Role| {
        let (texts, index) = table.texts(role)?;
        index.get(row).filter(|i| (**i as usize) < texts.len()).map(|i| texts.get(*i).into_owned())
    };
    let names = table.columns.iter().filter(|column| column.role == Role::Name).filter_map(|c| match &c.values {
        Values::Text(texts, index) => index.get(row).map(|i| texts.get(*i).into_owned()),
        _ => None,
    });
    // A pseudonym tells whether two values are equal, not how much they are alike.
    let name = names.filter(|name| !is_pseudonym(name)).collect::<Vec<_>>().join(" ");
    let (email, phone) = (text(Role::Email).unwrap_or_default(), text(Role::Phone).unwrap_or_default());
    let lower = email.trim().to_lowercase();
    Some(Person {
        id: aliases.resolve(&text(Role::Customer)?).to_owned(),
        name: name_key(&name),
        city: text(Role::City).filter(|city| !is_pseudonym(city)).map(|city| letters(&city)).unwrap_or_default(),
        email: match is_pseudonym(&email) {
            true => email,
            false if lower.contains('@') => lower,
            false => String::new(),
        },
        phone: if is_pseudonym(&phone) { phone } else { phone_key(&phone) },
    })
}
