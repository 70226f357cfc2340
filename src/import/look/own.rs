//! The tables that Rapport exports, so that it reads its own files back as they were, without a question.
//!
//! The first column counts the rows and is named after the kind; every other column is named by a fixed code, followed
//! by the column's own name where several columns may have one meaning, or by the currency of the amounts.

use super::kind::slots;
use super::sniff::Doubt;
use crate::import::bytes::dialect::Dialect;
use crate::import::mapping::{Guests, Mapping, Returns};
use crate::import::role::{Kind, Role};
use crate::import::values::number::DecimalMark;
use crate::units::Currency;

const MARK: &str = "rapport_";

/// The fixed name of the first column of an exported table.
pub fn own_kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Orders => "rapport_orders",
        Kind::Customers => "rapport_customers",
        Kind::Interactions => "rapport_interactions",
        Kind::Surveys => "rapport_surveys",
        Kind::Tickets => "rapport_tickets",
        Kind::Responses => "rapport_responses",
        Kind::Spend => "rapport_spend",
        Kind::TouchPoints => "rapport_touch_points",
        Kind::Summaries => "rapport_summaries",
    }
}

/// The fixed name of a meaning in exported tables.
pub fn own_role_name(role: Role) -> &'static str {
    match role {
        Role::Customer => "customer",
        Role::Date => "date",
        Role::Amount => "amount",
        Role::UnitPrice => "unit_price",
        Role::Quantity => "quantity",
        Role::Order => "order",
        Role::Category => "category",
        Role::Channel => "channel",
        Role::Rating => "rating",
        Role::Recommend => "recommend",
        Role::Campaign => "campaign",
        Role::Record => "record",
        Role::Name => "name",
        Role::Email => "email",
        Role::Phone => "phone",
        Role::Company => "company",
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
        Role::Since => "since",
        Role::Attribute => "attribute",
        Role::Event => "event",
        Role::Subject => "subject",
        Role::Effort => "effort",
        Role::Driver => "driver",
        Role::Comment => "comment",
        Role::Opened => "opened",
        Role::FirstResponse => "first_response",
        Role::Closed => "closed",
        Role::Type => "type",
        Role::Resolved => "resolved",
        Role::Seen => "seen",
        Role::Participated => "participated",
        Role::Converted => "converted",
        Role::Arm => "arm",
        Role::Stage => "stage",
        Role::Count => "count",
        Role::First => "first",
        Role::Last => "last",
        Role::Orders => "orders",
        Role::Status => "status",
        Role::Currency => "currency",
        Role::Refunded => "refunded",
    }
}

/// The header of a column in an exported table.
pub fn own_header(role: Role, name: &str, currency: Option<Currency>) -> String {
    let code = own_role_name(role);
    match (role, currency) {
        (Role::Amount, Some(currency)) => format!("{code} {}", currency.code()),
        _ if role.repeats() && !name.is_empty() => format!("{code}: {name}"),
        _ => code.to_owned(),
    }
}

/// What the header of an exported table says.
pub(in crate::import) struct Own {
    pub kind: Kind,
    pub roles: Vec<Option<Role>>,
    /// The names of the columns as they were before the export, as far as they matter.
    pub names: Vec<String>,
}

/// Reads the header of an exported table; nothing when it is none.
pub(in crate::import) fn own(headers: &[String]) -> Option<Own> {
    let (first, rest) = headers.split_first()?;
    let kind = Kind::ALL.into_iter().find(|kind| own_kind_name(*kind) == first)?;
    let (mut roles, mut names) = (vec![None], vec![first.clone()]);
    for header in rest {
        let code = header.split([' ', ':']).next().unwrap_or_default();
        let role = slots(kind).iter().map(|slot| slot.role).find(|role| own_role_name(*role) == code)?;
        let name = header.strip_prefix(code).and_then(|rest| rest.strip_prefix(": "));
        names.push(name.unwrap_or(if role.repeats() { "" } else { header }).to_owned());
        roles.push(Some(role));
    }
    Some(Own { kind, roles, names })
}

/// The marks of an exported table, from its first line.
pub(super) fn own_dialect(text: &str) -> Option<Dialect> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (line, _) = text.split_once('\n')?;
    let end = line.find(|c: char| !(c.is_ascii_lowercase() || c == '_'))?;
    let kind = line.get(..end).filter(|name| name.starts_with(MARK))?;
    let known = Kind::ALL.into_iter().any(|known| own_kind_name(known) == kind);
    let delimiter = line.as_bytes().get(end).copied().filter(|mark| b",;\t".contains(mark))?;
    known.then(|| Dialect { delimiter, ..Dialect::default() })
}

/// The decimal mark that goes with a delimiter: where the comma is one, lists are separated by semicolons.
pub fn own_decimal(delimiter: u8) -> DecimalMark {
    if delimiter == b';' { DecimalMark::Comma } else { DecimalMark::Point }
}

/// The mapping of an exported table, whose header gives these names.
pub(super) fn as_exported(mapping: Mapping, names: Vec<String>) -> Mapping {
    Mapping {
        headers: names,
        // What may be kept was decided before it was exported.
        handling: Vec::new(),
        decimal: own_decimal(mapping.delimiter),
        returns: Returns::Net,
        guests: Guests::Persons,
        keep_zero: true,
        float_customers: false,
        float_orders: false,
        email_customers: false,
        repair_text: None,
        fill_down: false,
        once: false,
        guarded: true,
        ..mapping
    }
}

/// Whether a doubt can be true of an exported table: somebody may have changed it.
pub(super) fn may_doubt(doubt: &Doubt) -> bool {
    matches!(
        doubt,
        Doubt::NotText
            | Doubt::NoRows
            | Doubt::MissingRole(_)
            | Doubt::NoCustomers { .. }
            | Doubt::UnreadableValues { .. }
            | Doubt::AmbiguousDate { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_has_a_name_of_its_own_and_every_header_is_read_back() {
        for kind in Kind::ALL {
            let roles: Vec<Role> = slots(kind).iter().map(|slot| slot.role).collect();
            let headers = roles.iter().map(|role| own_header(*role, "a: b", Currency::parse("EUR")));
            let headers: Vec<String> = std::iter::once(own_kind_name(kind).to_owned()).chain(headers).collect();
            let own = own(&headers).unwrap();
            assert_eq!((own.kind, own.roles[1..].iter().flatten().copied().collect()), (kind, roles.clone()));
            let repeated = roles.iter().zip(&own.names[1..]).filter(|(role, _)| role.repeats());
            repeated.for_each(|(_, name)| assert_eq!(name, "a: b"));
        }
    }
}
