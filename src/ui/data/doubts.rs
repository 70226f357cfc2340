//! The doubts about a file as questions.

use super::exclusions::counted_rule;
use super::kinds::kind_name;
use super::words::{column_name, role_name};
use crate::import::{Doubt, Mapping, ProposedExclusion, Role, slots};
use crate::locale::fill;
use crate::state::{App, Candidate};
use crate::ui::shared::figures;
use crate::units::Currency;

/// Unknown statuses that are named in a question.
const STATUSES: usize = 5;

/// What is said about the file as a whole; what a role lacks is said at the choices.
pub fn question(app: App, candidate: &Candidate, doubt: &Doubt) -> Option<String> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let (mapping, currencies) = (&candidate.mapping, &candidate.sniff.currencies);
    let d = &t.data;
    let column = |column: usize| column_name(app, &mapping.headers, column);
    let number = |n: u64| format.integer(n as f64);
    Some(match doubt {
        Doubt::NotText => d.doubt_not_text.to_owned(),
        Doubt::NoRows => d.doubt_no_rows.to_owned(),
        Doubt::NoHeader => d.doubt_no_header.to_owned(),
        // Once a person has chosen, the question is answered.
        Doubt::SeveralKinds(kinds) => {
            let names: Vec<&str> = kinds.iter().map(|kind| kind_name(t, *kind)).collect();
            fill(t.tables.doubt_kinds, &[("kinds", &format.list(&names))])
        }
        Doubt::MissingRole(_) => return None,
        Doubt::NoCustomers { .. } => d.doubt_no_customers.to_owned(),
        Doubt::GuessedByValues { role, column: at } => {
            fill(d.doubt_guessed, &[("column", &column(*at)), ("role", role_name(t, *role))])
        }
        Doubt::SeveralColumns { role, columns } => {
            let columns: Vec<String> = columns.iter().map(|&at| format!("“{}”", column(at))).collect();
            let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
            fill(d.doubt_several, &[("role", role_name(t, *role)), ("columns", &format.list(&columns))])
        }
        Doubt::UnreadableValues { role, column: at, readable, of } => {
            let values = [
                ("readable", &*number((*readable).into())),
                ("count", &*number((*of).into())),
                ("column", &*column(*at)),
                ("role", role_name(t, *role)),
            ];
            fill(d.doubt_unreadable, &values)
        }
        Doubt::AmbiguousDate { dmy, mdy, .. } if dmy == mdy => fill(d.date_ambiguous, &[("count", &number(*dmy))]),
        Doubt::AmbiguousDate { dmy, mdy, .. } => fill(d.date_mixed, &[("dmy", &number(*dmy)), ("mdy", &number(*mdy))]),
        Doubt::MergedCells { column: at, blank, of } => {
            let name = column(*at);
            fill(
                d.doubt_merged,
                &[("column", &*name), ("count", &number((*blank).into())), ("of", &number((*of).into()))],
            )
        }
        // Once every rate is given, the question is answered.
        Doubt::SeveralCurrencies if mapping.settles(currencies) => return None,
        Doubt::SeveralCurrencies => {
            let counted = |(currency, count): &(Currency, u32)| {
                fill(d.currency_count, &[("currency", currency.code()), ("count", &number((*count).into()))])
            };
            let counted: Vec<String> = currencies.iter().map(counted).collect();
            let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
            let own = mapping.currency.filter(|own| currencies.iter().all(|(currency, _)| currency != own));
            match own {
                Some(own) => {
                    fill(d.doubt_currency, &[("currencies", &format.list(&counted)), ("currency", own.code())])
                }
                None => fill(d.doubt_currencies, &[("currencies", &format.list(&counted))]),
            }
        }
        Doubt::DamagedIds { column: at, count, ids, .. } => {
            let values =
                [("column", &*column(*at)), ("count", &*number((*count).into())), ("ids", &*number((*ids).into()))];
            fill(d.doubt_damaged, &values)
        }
        Doubt::DoubleEncoded { count, written, read } => {
            fill(d.doubt_encoded, &[("count", &*number(*count)), ("written", written), ("read", read)])
        }
        Doubt::ItemPrice { column: at, same, grows } => {
            let values =
                [("column", &*column(*at)), ("same", &*number((*same).into())), ("grows", &*number((*grows).into()))];
            fill(d.doubt_item_price, &values)
        }
        Doubt::GiftCardColumn { column: at, rows, amount } => {
            let amount = format.decimal(amount.units(), 2);
            fill(d.doubt_gift_column, &[("column", &column(*at)), ("amount", &amount), ("count", &number(*rows))])
        }
        Doubt::GiftCards(proposed) | Doubt::Exclusions(proposed) => {
            let rule = |one: &ProposedExclusion| counted_rule(app, &mapping.headers, &one.rule, one.leaves_out);
            let rules: Vec<String> = proposed.iter().map(rule).collect();
            let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
            let gifts = matches!(doubt, Doubt::GiftCards(_));
            let said = if gifts { d.doubt_gifts } else { d.doubt_exclusions };
            fill(said, &[("rules", &format.list(&rules))])
        }
        Doubt::Types { column: at } => fill(d.doubt_types, &[("column", &column(*at))]),
        Doubt::UnknownStatuses { column: at, texts } => {
            let listed: Vec<String> = texts.iter().take(STATUSES).map(|(text, _)| format!("“{text}”")).collect();
            let listed: Vec<&str> = listed.iter().map(String::as_str).collect();
            let rows = texts.iter().map(|(_, rows)| rows).sum();
            let values = [("column", &*column(*at)), ("texts", &*format.list(&listed)), ("count", &*number(rows))];
            fill(d.doubt_statuses, &values)
        }
        Doubt::DuplicateRows { rows, of, same } => {
            let text = if *same { d.doubt_repeats_same } else { d.doubt_repeats };
            fill(text, &[("count", &number((*rows).into())), ("of", &number((*of).into()))])
        }
        Doubt::RepeatedRows { rows, of, numbered } => {
            let said = if *numbered { d.doubt_repeated } else { d.doubt_double };
            fill(said, &[("count", &number(*rows)), ("of", &number(*of))])
        }
        Doubt::TotalRows { count, others, name } => fill(
            d.doubt_total_rows,
            &[("count", &number((*count).into())), ("others", &number((*others).into())), ("name", name)],
        ),
        Doubt::SwappedDates { real, texts } => {
            fill(d.doubt_swapped, &[("real", &number(*real)), ("texts", &number(*texts))])
        }
        Doubt::TwiceNegative { rows, amount } => {
            let amount = format.decimal(amount.units(), 2);
            fill(d.doubt_twice, &[("count", &number(*rows)), ("amount", &amount)])
        }
        Doubt::Table(doubt) => super::table_doubts::question(app, mapping, doubt),
        Doubt::Crowd { name, rows, of } => {
            fill(d.doubt_crowd, &[("name", name), ("count", &number(*rows)), ("of", &number(*of))])
        }
        Doubt::Zeros { rows, orders, of } => fill(
            d.doubt_zeros,
            &[("count", &number(*rows)), ("orders", &figures::orders(app, *orders)), ("of", &number(*of))],
        ),
        Doubt::OtherTable { line } => fill(d.doubt_other_table, &[("line", &number(*line))]),
        Doubt::AmbiguousDecimal { column: at } => fill(d.doubt_decimal, &[("column", &column(*at))]),
    })
}

/// Roles that are needed and have no column, in words.
pub fn missing(app: App, mapping: &Mapping) -> Vec<String> {
    let t = app.prefs.texts();
    mapping.missing().into_iter().map(|role| fill(t.data.role_missing, &[("role", role_name(t, role))])).collect()
}

/// Roles that several columns have.
pub fn twice(mapping: &Mapping) -> Vec<Role> {
    let has_two = |role: &Role| mapping.roles.iter().filter(|given| **given == Some(*role)).count() > 1;
    let roles = slots(mapping.kind).iter().map(|slot| slot.role);
    roles.filter(|role| !role.repeats() && has_two(role)).collect()
}
