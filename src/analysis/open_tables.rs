//! The tables beside the orders, as figures read them.

use super::Filter;
use super::activity::Mask;
use super::figures::{Lack, Missing, Need};
use crate::dataset::{Kind, NO_ENTRY, NO_VALUE, Role, Table, Values};
use crate::units::{Day, Exact, Period};

/// An open table: its rows that count, and who they are about.
#[derive(Debug, Clone, Copy)]
pub struct OpenRows<'a> {
    /// The columns.
    pub table: &'a Table,
    /// Rows that stand in another file, too; empty when all count.
    pub left_out: &'a [bool],
    /// The number of each distinct customer id of the table among all people ([`crate::dataset::People`]).
    pub people: &'a [u32],
}

/// Every open table.
#[derive(Debug, Clone, Default)]
pub struct OpenTables<'a>(pub Vec<OpenRows<'a>>);

/// Rows that count, table by table.
#[derive(Debug, Default)]
pub(super) struct Picked<'a> {
    /// The tables with their rows.
    pub parts: Vec<(OpenRows<'a>, Vec<u32>)>,
    /// Rows of all tables that have the columns, whatever the choice.
    pub all: u64,
}

impl<'a> OpenTables<'a> {
    /// The tables of a kind that have all columns of a need.
    pub(super) fn of(&self, need: &Need) -> impl Iterator<Item = OpenRows<'a>> {
        let fits = |open: &&OpenRows<'a>| {
            open.table.kind == need.kind && need.roles.iter().all(|role| open.table.column(*role).is_some())
        };
        self.0.iter().filter(fits).copied()
    }

    /// The first and the last day of the rows of these tables.
    pub(super) fn days(&self, need: &Need) -> Option<Period> {
        around(self.of(need).filter_map(|open| open.days()))
    }

    /// The first and the last day of the rows of all tables; nothing where none has days.
    pub(super) fn span(&self) -> Option<Period> {
        around(self.0.iter().filter_map(OpenRows::days))
    }

    /// The rows of these tables that count. A table that lacks what the choice asks for has none; where all lack it, that is
    /// the reason.
    pub(super) fn pick(
        &self,
        need: &Need,
        period: Period,
        filter: &Filter,
        mask: &Mask,
    ) -> Result<Picked<'a>, Missing> {
        let mut picked = Picked::default();
        let mut lacking = None;
        for open in self.of(need) {
            picked.all += open.count();
            match open.rows(period, filter, mask) {
                Ok(rows) => picked.parts.push((open, rows)),
                Err(what) => lacking = Some(Missing::TableLacks { kind: need.kind, what }),
            }
        }
        match (picked.parts.is_empty(), lacking) {
            (true, Some(lacking)) => Err(lacking),
            _ => Ok(picked),
        }
    }
}

/// The span around all of these.
fn around(spans: impl Iterator<Item = Period>) -> Option<Period> {
    spans.reduce(|a, b| Period { from: a.from.min(b.from), to: a.to.max(b.to) })
}

impl OpenRows<'_> {
    fn days(&self) -> Option<Period> {
        let when = self.table.when()?;
        let days = || (0..self.table.rows()).filter_map(|row| when.day(row));
        Some(Period { from: days().min()?, to: days().max()? })
    }

    fn count(&self) -> u64 {
        let left_out = self.left_out.iter().filter(|out| **out).count();
        (self.table.rows() - left_out) as u64
    }

    /// The rows of a period that pass the filter and are about who counts.
    fn rows(&self, period: Period, filter: &Filter, mask: &Mask) -> Result<Vec<u32>, Lack> {
        let everything = period.from == Day::MIN && period.to == Day::MAX;
        let when = match everything {
            true => None,
            false => Some(self.table.when().ok_or(Lack::Days)?),
        };
        let who = match mask {
            Mask::Everyone => None,
            Mask::Only(_) => Some(self.table.texts(Role::Customer).ok_or(Lack::Customers)?.1),
        };
        let named = |role, name: &Option<String>, lack| match name {
            None => Ok(None),
            Some(name) => {
                let (texts, codes) = self.table.texts(role).ok_or(lack)?;
                let place = (0..texts.len() as u32).find(|at| texts.bytes(*at) == name.as_bytes());
                // A name that the table does not hold has no row, and neither has an entry that is empty.
                Ok(Some((codes, place.unwrap_or(NO_ENTRY - 1))))
            }
        };
        let channel = named(Role::Channel, &filter.channel, Lack::Channels)?;
        // What money is spent on is no category of products.
        let category = match (self.table.kind, &filter.category) {
            (Kind::Spend, Some(_)) => return Err(Lack::Categories),
            (_, name) => named(Role::Category, name, Lack::Categories)?,
        };
        let is = |choice: &Option<(&[u32], u32)>, row: usize| {
            choice.is_none_or(|(codes, place)| codes.get(row) == Some(&place))
        };
        let counts = |row: &u32| {
            let row = *row as usize;
            let known = !self.left_out.get(row).copied().unwrap_or(false);
            let in_time = || when.is_none_or(|when| when.day(row).is_some_and(|day| period.contains(day)));
            let wanted = || who.is_none_or(|who| self.of(who, row).is_some_and(|person| mask.wants(person)));
            known && in_time() && wanted() && is(&channel, row) && is(&category, row)
        };
        Ok((0..self.table.rows() as u32).filter(counts).collect())
    }

    fn of(&self, who: &[u32], row: usize) -> Option<usize> {
        self.people.get(*who.get(row)? as usize).map(|person| *person as usize)
    }

    /// The number of whom a row is about among all people; nothing where it names nobody.
    pub(super) fn person(&self, row: usize) -> Option<usize> {
        self.of(self.table.texts(Role::Customer)?.1, row)
    }

    /// The satisfaction of a row on a scale of 1 to 5.
    pub(super) fn rating(&self, row: usize) -> Option<f64> {
        self.table.column(Role::Rating)?.to_five(row)
    }

    /// A time of a row in seconds.
    pub(super) fn time(&self, role: Role, row: usize) -> Option<i64> {
        match self.table.values(role) {
            Some(Values::Time(times)) => times.get(row).copied().filter(|time| *time != NO_VALUE),
            _ => None,
        }
    }

    /// The seconds from the opening of a ticket to another of its times; nothing where either is not known or the end lies
    /// before the opening.
    pub(super) fn span(&self, end: Role, row: usize) -> Option<i64> {
        let span = self.time(end, row)? - self.time(Role::Opened, row)?;
        (span >= 0).then_some(span)
    }

    /// An amount of a row.
    pub(super) fn amount(&self, role: Role, row: usize) -> Option<Exact> {
        self.table.values(role)?.amount(row)
    }

    /// Whether a row says yes.
    pub(super) fn yes(&self, role: Role, row: usize) -> bool {
        matches!(self.table.values(role), Some(Values::Flag(flags)) if flags.get(row) == Some(&1))
    }
}

impl<'a> Picked<'a> {
    /// Every row that counts, with its table.
    pub fn rows(&self) -> impl Iterator<Item = (&OpenRows<'a>, usize)> {
        self.parts.iter().flat_map(|(open, rows)| rows.iter().map(move |row| (open, *row as usize)))
    }
}
