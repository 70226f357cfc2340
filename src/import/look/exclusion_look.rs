//! Rules that the beginning of a file speaks for: orders that are tests, of the staff, of wholesale, drafts.

use super::header::normalised;
use super::status_look::amount_of;
use crate::import::mapping::Mapping;
use crate::import::role::{Kind, Role};
use crate::import::rows::exclusion::{Excluded, Exclusion, Test};
use crate::units::{Exact, Money};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A rule that is proposed, with what it leaves out of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedExclusion {
    /// The rule.
    pub rule: Exclusion,
    /// What it leaves out.
    pub leaves_out: Excluded,
}

/// Column names of marks that people put on orders.
#[rustfmt::skip]
const MARKS: &[&str] = &[
    "tags", "tag", "labels", "label", "ordertags", "customertags", "ordertag", "customertag", "customergroup", "customertype", "ordertype", "group",
    "source", "channel", "saleschannel", "orderchannel", "ordersource", "sourcename", "kundengruppe", "schlagwörter", "étiquettes", "etiquetas",
    "标签", "订单标签", "客户标签", "客户分组", "客户类型", "订单类型", "订单标记", "来源", "渠道", "订单来源", "標籤", "訂單標籤", "客戶標籤", "客戶類型", "訂單類型", "來源",
];
/// Words of marks for orders that are none of customers.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "test", "testing", "test order", "staff", "employee", "internal", "wholesale", "draft", "dummy", "demo", "mitarbeiter", "intern", "testbestellung",
    "großhandel", "grosshandel", "personnel", "employé", "grossiste", "prueba", "empleado", "mayorista",
    "测试", "內部", "内部", "员工", "批发", "測試", "員工", "批發", "内购", "內購", "刷单", "补单",
];
/// Parts of addresses before the sign by which people who work for the shop are known.
const OWN: &[&str] = &["test", "tester", "testing", "qa", "staff", "admin", "demo", "dev", "shop", "office"];
/// Domains that nobody has.
const NOBODY: &[&str] = &["example.com", "example.org", "example.net", "test.com", "example"];
/// Where anybody can have an address.
#[rustfmt::skip]
const ANYBODY: &[&str] = &[
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "live.com", "msn.com", "aol.com", "gmx.de", "gmx.net",
    "web.de", "t-online.de", "orange.fr", "free.fr", "laposte.net", "proton.me", "protonmail.com", "qq.com", "163.com", "126.com", "sina.com",
    "foxmail.com",
];
/// A rule that leaves out more of a hundred rows is how the shop works, not an exception.
const MOST: usize = 34;

/// The rules that the sample speaks for.
pub(in crate::import) fn proposed(mapping: &Mapping, table: &[Vec<String>]) -> Vec<ProposedExclusion> {
    if mapping.kind != Kind::Orders {
        return Vec::new();
    }
    let mut rules: Vec<Exclusion> = Vec::new();
    for (column, header) in mapping.headers.iter().enumerate() {
        let name = normalised(header);
        if MARKS.contains(&&*name) || mapping.roles.get(column) == Some(&Some(Role::Channel)) {
            let rule =
                |word: &&str| Exclusion { column: Some(column), test: Test::Contains, value: (*word).to_owned() };
            rules.extend(WORDS.iter().map(rule));
        }
        rules.extend(own_domains(column, table));
    }
    rules.push(Exclusion { column: None, test: Test::AtMost, value: "0.01".to_owned() });
    let mut found: Vec<ProposedExclusion> = Vec::new();
    let mut seen: BTreeSet<(Option<usize>, Vec<usize>)> = BTreeSet::new();
    let mut distinct = Distinct { table, columns: BTreeMap::new() };
    for rule in rules {
        let rows = match rule.column {
            None => (0..table.len()).filter(|at| fits(&rule, mapping, table.get(*at))).collect(),
            Some(column) => distinct.rows(column, |cell| rule.fits(cell, mapping.decimal)),
        };
        // Orders of nothing are no revenue anyway; one cent is what a payment is tried with.
        let tells =
            rule.column.is_some() || rows.iter().any(|at| amount(mapping, table.get(*at)) == Some(Money(1).into()));
        let few = !rows.is_empty() && rows.len() * 100 <= table.len() * MOST;
        // "test" and "test order" are one rule.
        if few && tells && seen.insert((rule.column, rows.clone())) {
            let amount = rows.iter().filter_map(|at| amount(mapping, table.get(*at))).sum();
            found.push(ProposedExclusion { rule, leaves_out: Excluded { rows: rows.len() as u64, amount } });
        }
    }
    found
}

/// The different texts of columns and where they stand: most marks are the same few words in every row, and there are many
/// rules to hold against them.
struct Distinct<'a> {
    table: &'a [Vec<String>],
    columns: BTreeMap<usize, BTreeMap<&'a str, Vec<usize>>>,
}

impl Distinct<'_> {
    /// The rows whose text fits, from 0 in ascending order.
    fn rows(&mut self, column: usize, fits: impl Fn(&str) -> bool) -> Vec<usize> {
        let table = self.table;
        let texts = self.columns.entry(column).or_insert_with(|| {
            let mut texts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            for (at, row) in table.iter().enumerate() {
                texts.entry(row.get(column).map_or("", String::as_str)).or_default().push(at);
            }
            texts
        });
        let mut rows: Vec<usize> =
            texts.iter().filter(|(text, _)| fits(text)).flat_map(|(_, at)| at).copied().collect();
        rows.sort_unstable();
        rows
    }
}

/// What each rule of the mapping leaves out of the sample; a row counts with the first.
pub(in crate::import) fn counted(mapping: &Mapping, table: &[Vec<String>]) -> Vec<Excluded> {
    let mut counts = vec![Excluded::default(); mapping.exclusions.len()];
    for row in table {
        let first = mapping.exclusions.iter().position(|rule| fits(rule, mapping, Some(row)));
        if let Some(count) = first.and_then(|first| counts.get_mut(first)) {
            count.rows += 1;
            count.amount += amount(mapping, Some(row)).unwrap_or_default();
        }
    }
    counts
}

fn amount(mapping: &Mapping, row: Option<&Vec<String>>) -> Option<Exact> {
    amount_of(mapping, row?)
}

fn fits(rule: &Exclusion, mapping: &Mapping, row: Option<&Vec<String>>) -> bool {
    let Some(row) = row else { return false };
    match rule.column {
        None => amount_of(mapping, row).is_some_and(|amount| rule.fits_amount(amount)),
        Some(column) => rule.fits(row.get(column).map_or("", String::as_str), mapping.decimal),
    }
}

/// Domains of the addresses in a column that nobody has, or where half of the addresses are of people who try or run the
/// shop.
fn own_domains(column: usize, table: &[Vec<String>]) -> Vec<Exclusion> {
    let mut domains: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut rows = 0usize;
    for cell in table.iter().filter_map(|row| row.get(column)).filter(|cell| cell.contains('@')) {
        if let Some((name, domain)) = cell.trim().to_lowercase().rsplit_once('@') {
            domains.entry(domain.to_owned()).or_default().insert(name.to_owned());
            rows += 1;
        }
    }
    if rows * 2 < table.len() {
        return Vec::new();
    }
    let own = |name: &&String| {
        let word = name.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        OWN.contains(&word)
    };
    let is_own = |(domain, names): &(String, BTreeSet<String>)| {
        let half = names.iter().filter(own).count() * 2 >= names.len();
        NOBODY.contains(&&**domain) || half && !ANYBODY.contains(&&**domain)
    };
    let own = domains.into_iter().filter(is_own);
    own.map(|(domain, _)| Exclusion { column: Some(column), test: Test::Domain, value: domain }).collect()
}
