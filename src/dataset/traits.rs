//! What tables beside the orders say of each customer of the orders: attributes, and what happened when.

use super::{Column, DatedRows, Kind, NO_ENTRY, Role, Table, Texts, Values};

/// A table beside the orders, as it is read for [`Traits`].
#[derive(Debug, Clone, Copy)]
pub struct TraitSource<'a> {
    /// Its columns.
    pub table: &'a Table,
    /// Rows that stand in another file, too; empty when all count.
    pub left_out: &'a [bool],
    /// The number of each distinct customer id of the table among all people.
    pub people: &'a [u32],
}

/// The values of an attribute, one for each customer of the orders.
#[derive(Debug, Clone, PartialEq)]
pub enum TraitValues {
    /// Distinct texts, and the position of each customer's text or [`NO_ENTRY`].
    Text(Texts, Vec<u32>),
    /// Numbers, or NaN. Days are their day number.
    Number(Vec<f64>),
}

/// An attribute of customers.
#[derive(Debug, Clone, PartialEq)]
pub struct Trait {
    /// What it is known by, whatever the file calls it: `city`, or `own:` with the name of its column.
    pub key: String,
    /// What its column means.
    pub role: Role,
    /// What the file calls it.
    pub name: String,
    /// Whether its numbers are days.
    pub is_day: bool,
    /// The values.
    pub values: TraitValues,
}

/// Everything that the open tables say of the customers of the orders. Where several rows say something, the first counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Traits {
    /// Attributes of the tables of customers.
    pub columns: Vec<Trait>,
    /// What customers did besides buying; nothing without such a table.
    pub contacts: Option<DatedRows>,
    /// Their service tickets; nothing without such a table.
    pub tickets: Option<DatedRows>,
    /// Their answers about satisfaction on a scale of 1 to 5; nothing without such a table.
    pub ratings: Option<DatedRows>,
}

/// The words of consent.
const CONSENT: [&str; 2] = ["no", "yes"];

/// What an attribute is known by; nothing where a column says who somebody is, not what.
fn key(column: &Column) -> Option<String> {
    let word = match column.role {
        Role::City => "city",
        Role::Region => "region",
        Role::Country => "country",
        Role::Gender => "gender",
        Role::Birthday => "birthday",
        Role::Age => "age",
        Role::Job => "job",
        Role::Industry => "industry",
        Role::Size => "size",
        Role::Segment => "segment",
        Role::Consent => "consent",
        Role::Referrer => "referrer",
        Role::Channel => "channel",
        Role::Since => "since",
        Role::Attribute if !column.name.is_empty() => return Some(format!("own:{}", column.name)),
        _ => return None,
    };
    Some(word.to_owned())
}

impl Traits {
    /// Reads the tables about the first so many people: the customers of the orders.
    pub fn of(customers: usize, tables: &[TraitSource<'_>]) -> Traits {
        let mut traits = Traits::default();
        for source in tables.iter().filter(|source| source.table.kind == Kind::Customers) {
            for column in &source.table.columns {
                let Some(key) = key(column) else { continue };
                match traits.columns.iter_mut().find(|known| known.key == key) {
                    Some(known) => known.fill(source, column),
                    None => {
                        let mut new = Trait::empty(key, column, customers);
                        new.fill(source, column);
                        traits.columns.push(new);
                    }
                }
            }
        }
        traits.columns.iter_mut().for_each(Trait::as_numbers);
        let of = |kinds: &[Kind], value: fn(&Table, usize) -> Option<f32>| {
            let tables = tables.iter().filter(|source| kinds.contains(&source.table.kind));
            let mut rows = None;
            for source in tables.filter(|source| source.table.when().is_some()) {
                let rows = rows.get_or_insert_with(Vec::new);
                source.each(customers, |row, person| {
                    let day = source.table.when().and_then(|when| when.day(row));
                    rows.extend(day.zip(value(source.table, row)).map(|(day, value)| (person, day.0, value)));
                });
            }
            rows.map(|rows| DatedRows::of(customers, rows))
        };
        // A message that was not opened is no contact, where the table says who opened it.
        let contact = |table: &Table, row: usize| match (table.kind, table.values(Role::Seen)) {
            (Kind::Responses, Some(Values::Flag(seen))) => (seen.get(row) == Some(&1)).then_some(0.0),
            _ => Some(0.0),
        };
        traits.contacts = of(&[Kind::Interactions, Kind::Responses], contact);
        traits.tickets = of(&[Kind::Tickets], |_, _| Some(0.0));
        traits.ratings = of(&[Kind::Surveys], |table, row| Some(table.column(Role::Rating)?.to_five(row)? as f32));
        traits
    }

    /// An attribute by its key.
    pub fn column(&self, key: &str) -> Option<&Trait> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Traits::default()
    }
}

impl TraitSource<'_> {
    /// Calls back with each row that counts about a customer of the orders.
    fn each(&self, customers: usize, mut visit: impl FnMut(usize, u32)) {
        let Some((_, who)) = self.table.texts(Role::Customer) else { return };
        for (row, code) in who.iter().enumerate() {
            let person = self.people.get(*code as usize).filter(|person| (**person as usize) < customers);
            if let Some(person) = person.filter(|_| !self.left_out.get(row).copied().unwrap_or(false)) {
                visit(row, *person);
            }
        }
    }
}

impl Trait {
    fn empty(key: String, column: &Column, customers: usize) -> Trait {
        let values = match column.values {
            Values::Text(..) => TraitValues::Text(Texts::default(), vec![NO_ENTRY; customers]),
            Values::Flag(_) => {
                let mut words = Texts::default();
                for word in CONSENT {
                    words.push(word.as_bytes());
                }
                TraitValues::Text(words, vec![NO_ENTRY; customers])
            }
            Values::Day(_) | Values::Time(_) | Values::Money(..) | Values::Number(_) => {
                TraitValues::Number(vec![f64::NAN; customers])
            }
        };
        let is_day = matches!(column.values, Values::Day(_) | Values::Time(_));
        Trait { key, role: column.role, name: column.name.clone(), is_day, values }
    }

    /// Takes over what a column says of customers of whom nothing is known yet.
    fn fill(&mut self, source: &TraitSource<'_>, column: &Column) {
        match (&mut self.values, &column.values) {
            (TraitValues::Text(own, of), Values::Text(texts, codes)) => {
                // The texts of another file get places of their own; equal ones meet when they are compared.
                let shift = own.len() as u32;
                texts.iter().for_each(|text| {
                    own.push(text.trim().as_bytes());
                });
                source.each(of.len(), |row, person| {
                    let code = codes.get(row).copied().filter(|code| !texts.bytes(*code).trim_ascii().is_empty());
                    set(of, person, code.map(|code| code + shift), |held| *held == NO_ENTRY);
                });
            }
            (TraitValues::Text(_, of), Values::Flag(flags)) => {
                source.each(of.len(), |row, person| {
                    let flag = flags.get(row).copied().map(u32::from).filter(|flag| *flag < 2);
                    // A no never becomes a yes.
                    set(of, person, flag, |held| *held == NO_ENTRY || flag == Some(0));
                });
            }
            (TraitValues::Number(of), values) => {
                source.each(of.len(), |row, person| {
                    let number = match values {
                        Values::Day(_) | Values::Time(_) => values.day(row).map(|day| f64::from(day.0)),
                        Values::Number(numbers) => numbers.get(row).copied().filter(|number| !number.is_nan()),
                        Values::Money(..) => values.amount(row).map(|amount| amount.units()),
                        Values::Text(..) | Values::Flag(_) => None,
                    };
                    set(of, person, number, |held| held.is_nan());
                });
            }
            (TraitValues::Text(..), _) => {}
        }
    }

    /// Attributes under a name of their own come as texts; where all of them are plain numbers, they are numbers.
    fn as_numbers(&mut self) {
        let TraitValues::Text(texts, of) = &self.values else { return };
        if self.role != Role::Attribute {
            return;
        }
        // Only in their one way of writing: 007 and 1E5 are codes.
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.to_string() == text);
        let texts: Vec<String> = texts.iter().map(|text| text.into_owned()).collect();
        let mut told = of.iter().filter_map(|code| texts.get(*code as usize)).peekable();
        if told.peek().is_none() || !told.all(|text| number(text).is_some()) {
            return;
        }
        let of = of.iter().map(|code| texts.get(*code as usize).and_then(|text| number(text)).unwrap_or(f64::NAN));
        self.values = TraitValues::Number(of.collect());
    }

    /// Customers of whom a value is known.
    pub fn filled(&self) -> usize {
        match &self.values {
            TraitValues::Text(_, of) => of.iter().filter(|code| **code != NO_ENTRY).count(),
            TraitValues::Number(of) => of.iter().filter(|number| !number.is_nan()).count(),
        }
    }
}

/// Sets the value of a person, where there is one and the held one may go.
fn set<T>(of: &mut [T], person: u32, value: Option<T>, may: impl Fn(&T) -> bool) {
    if let Some((held, value)) = of.get_mut(person as usize).zip(value)
        && may(held)
    {
        *held = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(values: &[&str]) -> Values {
        let mut texts = Texts::default();
        let codes = values.iter().map(|value| if value.is_empty() { NO_ENTRY } else { texts.push(value.as_bytes()) });
        let codes = codes.collect();
        Values::Text(texts, codes)
    }

    fn column(role: Role, name: &str, values: Values) -> Column {
        Column { role, name: name.into(), scale: None, values }
    }

    /// Three rows about customers 1, 0 and a stranger; a second file about customer 1.
    #[test]
    fn the_first_row_that_says_something_counts() {
        let columns = vec![
            column(Role::Customer, "id", texts(&["b", "a", "x"])),
            column(Role::City, "Town", texts(&["Bern", "", "Rom"])),
            column(Role::Attribute, "Points", texts(&["12", "7.5", "1"])),
            column(Role::Consent, "mail", Values::Flag(vec![1, 2, 0])),
            column(Role::Since, "since", Values::Day(vec![100, 200, 300])),
            column(Role::Phone, "phone", texts(&["1", "2", "3"])),
        ];
        let first = Table { kind: Kind::Customers, columns };
        let columns = vec![
            column(Role::Customer, "id", texts(&["b", "a"])),
            column(Role::City, "City", texts(&["Basel", "Genf"])),
            column(Role::Consent, "mail", Values::Flag(vec![0, 1])),
        ];
        let second = Table { kind: Kind::Customers, columns };
        let sources = [
            TraitSource { table: &first, left_out: &[], people: &[1, 0, 2] },
            TraitSource { table: &second, left_out: &[], people: &[1, 0] },
        ];
        let traits = Traits::of(2, &sources);
        let text = |key: &str, customer: usize| match &traits.column(key).unwrap().values {
            TraitValues::Text(texts, of) => texts.get(of[customer]).into_owned(),
            TraitValues::Number(of) => of[customer].to_string(),
        };
        assert_eq!([text("city", 0), text("city", 1)], ["Genf", "Bern"]);
        assert_eq!([text("own:Points", 0), text("own:Points", 1)], ["7.5", "12"]);
        // Customer 1 said yes in one file and no in another: a no stays a no.
        assert_eq!([text("consent", 0), text("consent", 1)], ["yes", "no"]);
        assert_eq!([text("since", 0), text("since", 1)], ["200", "100"]);
        assert!(traits.column("phone").is_none() && traits.contacts.is_none());
    }

    #[test]
    fn what_happened_stands_by_customer_and_day() {
        let rating = Column { scale: Some([1, 10]), ..column(Role::Rating, "stars", Values::Number(vec![10.0, 1.0])) };
        let columns = vec![
            column(Role::Customer, "id", texts(&["a", "a"])),
            column(Role::Date, "day", Values::Day(vec![5, 3])),
            rating,
        ];
        let table = Table { kind: Kind::Surveys, columns };
        let traits = Traits::of(1, &[TraitSource { table: &table, left_out: &[], people: &[0, 0] }]);
        let known = traits.ratings.unwrap();
        assert_eq!(known.upto(0, crate::units::Day(9)), (&[3, 5][..], &[1.0, 5.0][..]));
    }
}
