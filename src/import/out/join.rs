//! Two files that only together make orders: one has a row an order, with its customer and its day, the other has the money of
//! the orders, line by line or payment by payment. The number of the order joins them.

use crate::import::look::header::normalised;
use crate::import::look::kind::slot;
use crate::import::look::kind_recognise::roles;
use crate::import::look::sniff::{Doubt, Sniff};
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// How the rows of one file find their order in another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JoinPlan {
    /// How the file with a row an order is read.
    pub head: Mapping,
    /// How the file with the money is read.
    pub lines: Mapping,
    /// The column of the order number in the first, from 0.
    pub head_key: usize,
    /// The same in the second.
    pub line_key: usize,
    /// Columns of the first that every row of the second is given, with their meanings.
    pub taken: Vec<(usize, Role)>,
    /// The total of an order in the first.
    pub total: Option<usize>,
    /// Whether both files call the number alike. Numbers under other names may be equal by chance: both count from 1.
    pub alike: bool,
    /// What the shared number is called in a table of orders; nothing when it is no number of theirs.
    pub key: Option<Role>,
    /// Whether the names say plainly what is taken from the first. What was found by values, or stands under several names, is
    /// a person's to confirm.
    pub plain: bool,
    /// Whether the first file says what was given back of an order, which its rows in the second do not.
    pub refunds: bool,
    /// The money of a row of the second: its amount, or its price and perhaps its quantity.
    pub money: [Option<usize>; 3],
}

/// What the names of a file's columns say.
#[derive(Debug, Clone)]
pub struct JoinSide<'a> {
    sniff: &'a Sniff,
    /// The names in normal form.
    names: Vec<String>,
    /// What they mean in a table of orders.
    meanings: Vec<Vec<(Role, u8)>>,
}

/// What a row is given with its customer and its day, where the file says it.
const STATUS: [Role; 2] = [Role::Status, Role::Type];
/// What it is given only when it does not say it itself.
const MORE: [Role; 4] = [Role::Channel, Role::Campaign, Role::Category, Role::Currency];

impl<'a> JoinSide<'a> {
    /// Looks at the names of a file's columns.
    pub fn of(sniff: &'a Sniff) -> JoinSide<'a> {
        let headers = &sniff.mapping.headers;
        let names = headers.iter().map(|header| normalised(header)).collect();
        JoinSide { sniff, names, meanings: headers.iter().map(|header| roles(Kind::Orders, header)).collect() }
    }

    /// The column with the best name for a meaning.
    fn column(&self, role: Role) -> Option<usize> {
        let rank = |meanings: &Vec<(Role, u8)>| meanings.iter().find(|(of, _)| *of == role).map(|(_, rank)| *rank);
        let ranked = self.meanings.iter().enumerate().filter_map(|(column, meanings)| Some((rank(meanings)?, column)));
        ranked.min().map(|(_, column)| column)
    }

    /// The same, or the column that was found by its values.
    fn found(&self, role: Role) -> Option<usize> {
        let mapping = &self.sniff.mapping;
        self.column(role).or_else(|| mapping.column(role).filter(|_| mapping.kind == Kind::Orders))
    }

    /// Whether the names say plainly which column it is.
    fn says(&self, role: Role) -> bool {
        let doubted = |doubt: &Doubt| match doubt {
            Doubt::GuessedByValues { role: guessed, .. } => *guessed == role,
            Doubt::SeveralColumns { role: several, .. } => *several == role,
            _ => false,
        };
        self.column(role).is_some() && !self.sniff.doubts.iter().any(doubted)
    }

    /// Whether the file can be joined at all: its columns have names, and its fields can be empty.
    fn is_named(&self) -> bool {
        self.sniff.mapping.has_header && self.sniff.mapping.delimiter != b' ' && !self.sniff.rows.is_empty()
    }

    /// Whether the file has the money of orders, and lacks who bought or when.
    pub fn lacks(&self) -> bool {
        // Spending has numbers of its own; what could as well be orders is asked about anyway.
        let either = |doubt: &Doubt| matches!(doubt, Doubt::SeveralKinds(kinds) if kinds.contains(&Kind::Orders));
        let kind = self.sniff.mapping.kind == Kind::Orders || self.sniff.doubts.iter().any(either);
        let money = self.column(Role::Amount).or(self.column(Role::UnitPrice)).is_some();
        let whole = self.column(Role::Customer).is_some() && self.column(Role::Date).is_some();
        self.is_named() && kind && money && !whole
    }

    /// The column of the order number by its name.
    fn order(&self) -> Option<usize> {
        self.column(Role::Order)
    }

    /// Whether hardly any value of a column stands twice in the first rows.
    fn is_unique(&self, column: usize) -> bool {
        let values = self.sniff.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.trim());
        let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
        let different = values.iter().collect::<HashSet<_>>().len();
        different > 0 && different * 10 >= values.len() * 9
    }

    /// The column of this file that can hold the order numbers of another one's column.
    fn key_for(&self, name: &str) -> Option<usize> {
        let named = |wanted: &str| self.names.iter().position(|own| own == wanted);
        // A bare id is that of an order where the day is called so, or the table can be nothing else.
        let ordered = |meanings: &Vec<(Role, u8)>| meanings.contains(&(Role::Date, 0));
        let orders = self.sniff.mapping.kind == Kind::Orders || self.meanings.iter().any(ordered);
        let keys = [named(name), self.order(), named("id").filter(|_| orders)];
        keys.into_iter().flatten().find(|column| self.is_unique(*column))
    }
}

/// Whether two files have the same columns, in any order: one table in several files.
///
/// ```
/// use rapport::import::is_same_table;
/// let names = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
/// assert!(is_same_table(&names("order_id,Date"), &names("date,Order ID")));
/// assert!(!is_same_table(&names("order_id,date"), &names("order_id,date,note")));
/// ```
pub fn is_same_table(one: &[String], other: &[String]) -> bool {
    let names = |headers: &[String]| {
        let mut names: Vec<String> = headers.iter().map(|header| normalised(header)).collect();
        names.sort();
        names
    };
    !one.is_empty() && names(one) == names(other)
}

/// Names of shared columns that are numbers of something.
const NUMBERS: [&str; 7] = ["id", "no", "number", "nr", "号", "号码", "编号"];

impl JoinPlan {
    /// How the rows of `lines` find their order in `head`; nothing where the names say nothing of the kind.
    pub fn of(head: &JoinSide, lines: &JoinSide) -> Option<JoinPlan> {
        let kinds = [Kind::Orders, Kind::Customers, Kind::Interactions, Kind::Spend];
        if !lines.lacks() || !head.is_named() || !kinds.contains(&head.sniff.mapping.kind) {
            return None;
        }
        let lacking = [Role::Customer, Role::Date].map(|role| lines.column(role).is_none().then_some(role));
        if lacking.into_iter().flatten().any(|role| head.found(role).is_none()) {
            return None;
        }
        let line_key = lines.order().or_else(|| shared_number(head, lines))?;
        let head_key = head.key_for(lines.names.get(line_key)?)?;
        let always = [Role::Customer, Role::Date].into_iter().filter_map(|role| Some((head.found(role)?, role)));
        let status = STATUS.into_iter().filter_map(|role| Some((head.column(role)?, role)));
        let more = MORE.into_iter().filter(|role| lines.column(*role).is_none());
        let more = more.filter_map(|role| Some((head.column(role)?, role)));
        let mut taken: Vec<(usize, Role)> = Vec::new();
        for one in always.chain(status).chain(more) {
            if one.0 != head_key && taken.iter().all(|(column, _)| *column != one.0) {
                taken.push(one);
            }
        }
        if !lacking.into_iter().flatten().all(|role| taken.iter().any(|(_, taken)| *taken == role)) {
            return None;
        }
        let plain = taken.iter().all(|(_, role)| head.says(*role));
        Some(JoinPlan {
            head: head.sniff.mapping.clone(),
            lines: lines.sniff.mapping.clone(),
            head_key,
            line_key,
            taken,
            plain,
            refunds: head.column(Role::Refunded).is_some(),
            total: head.column(Role::Amount),
            alike: head.names.get(head_key) == lines.names.get(line_key),
            key: Some(Role::Order),
            money: [Role::Amount, Role::UnitPrice, Role::Quantity].map(|role| lines.column(role)),
        })
    }

    /// How the rows of `orders` find their customer in a table of customers, when their customer number is a new one for every
    /// order, as in the published orders of Olist: there the table of customers says under a second number who is the same.
    pub fn of_customers(customers: &JoinSide, orders: &JoinSide) -> Option<JoinPlan> {
        let named = |side: &JoinSide, wanted: &str| side.names.iter().position(|name| name == wanted);
        let person = named(customers, "customeruniqueid")?;
        let usable = orders.is_named() && customers.is_named() && named(orders, "customeruniqueid").is_none();
        Some(JoinPlan {
            head: customers.sniff.mapping.clone(),
            lines: orders.sniff.mapping.clone(),
            head_key: named(customers, "customerid")?,
            line_key: named(orders, "customerid").filter(|_| usable && orders.order().is_some())?,
            taken: vec![(person, Role::Customer)],
            plain: true,
            refunds: false,
            total: None,
            alike: true,
            key: None,
            money: [None; 3],
        })
    }

    /// How the joined file is read, as far as the joining says it; the rest is as its beginning shows.
    pub fn mapping(&self, seen: &Mapping) -> Mapping {
        let mut roles = seen.roles.clone();
        roles.iter_mut().for_each(|role| *role = role.filter(|role| slot(Kind::Orders, *role).is_some()));
        let mut give = |column: usize, role: Role| {
            let alone = !STATUS.contains(&role);
            for (place, slot) in roles.iter_mut().enumerate() {
                if place == column {
                    *slot = Some(role);
                } else if alone && *slot == Some(role) {
                    *slot = None;
                }
            }
        };
        self.taken.iter().enumerate().for_each(|(place, (_, role))| give(place, *role));
        let behind = |column: usize| column + self.taken.len();
        self.key.into_iter().for_each(|role| give(behind(self.line_key), role));
        match self.money {
            [Some(amount), ..] => give(behind(amount), Role::Amount),
            // A price without a quantity is what the line costs.
            [None, Some(price), None] => give(behind(price), Role::Amount),
            [None, Some(price), Some(quantity)] => {
                give(behind(price), Role::UnitPrice);
                give(behind(quantity), Role::Quantity);
            }
            [None, None, _] => {}
        }
        // A row without its order has an empty beginning, which nothing above it may fill.
        Mapping { kind: Kind::Orders, roles, fill_down: false, without_customers: false, ..seen.clone() }
    }

    /// Whether the joining itself answers a doubt about the joined file. `proven` tells that the money was held against the
    /// totals of the orders.
    pub fn answers(&self, doubt: &Doubt, proven: bool) -> bool {
        let settled = |role: &Role| match role {
            Role::Order => true,
            Role::Customer | Role::Date => self.plain,
            Role::Amount => proven,
            _ => false,
        };
        match doubt {
            Doubt::SeveralKinds(_) | Doubt::MissingRole(_) | Doubt::NoCustomers { .. } | Doubt::MergedCells { .. } => {
                true
            }
            Doubt::GuessedByValues { role, .. } | Doubt::SeveralColumns { role, .. } => settled(role),
            _ => false,
        }
    }
}

/// A column of the lines that the other file has under the same name, which is that of a number and means nothing else.
fn shared_number(head: &JoinSide, lines: &JoinSide) -> Option<usize> {
    let number = |name: &str| NUMBERS.iter().any(|end| name.len() > end.len() && name.ends_with(end));
    let free = |side: &JoinSide, column: usize| side.meanings.get(column).is_some_and(Vec::is_empty);
    let mut names = lines.names.iter().enumerate();
    let shared = names.find(|(column, name)| {
        let there = head.names.iter().position(|other| other == *name);
        number(name) && free(lines, *column) && there.is_some_and(|there| free(head, there))
    });
    shared.map(|(column, _)| column)
}
