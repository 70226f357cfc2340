//! The id of a customer in the form in which it is compared.

use super::record::Record;
use super::row::Rows;
use crate::dataset::CustomerId;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::mapping::Mapping;
use crate::import::range::repair::RepairKind;
use crate::import::values::dictionary::decoded;
use crate::import::values::mail_id::{alike, is_alike};
use crate::import::values::plain::plain as as_text;
use crate::import::values::pseudonym::{Secret, pseudonym_signs};
use crate::import::values::twice::mended_bytes;
use crate::import::values::value::without_float;

/// How the texts of a file become those that are compared.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::import) struct Compared {
    /// Ids that are e-mail addresses are compared as addresses.
    mails: bool,
    /// Texts that were encoded twice are read right.
    twice: bool,
}

impl Compared {
    pub fn of(mapping: &Mapping) -> Compared {
        Compared { mails: mapping.email_customers, twice: mapping.repair_text == Some(true) }
    }

    /// Whether an id has the form in which it is compared already, at a quick look.
    #[inline(always)]
    pub fn is_plain(self, id: &[u8]) -> bool {
        !self.mails || is_alike(id)
    }

    /// A text that is no id; nothing when it stays as it is.
    pub fn text(self, text: &[u8], encoding: Encoding, decode: &impl Decode) -> Option<Vec<u8>> {
        if self.twice { mended_bytes(text, encoding, decode) } else { None }
    }

    /// The id of a customer and what was changed, the last of both; nothing when it stays as it is.
    pub fn id(self, id: &[u8], encoding: Encoding, decode: &impl Decode) -> Option<(Vec<u8>, RepairKind)> {
        let read = self.text(id, encoding, decode);
        let mail = if self.mails { alike(read.as_deref().unwrap_or(id), encoding, decode) } else { None };
        let mail = mail.map(|mail| (mail, RepairKind::MailAlike));
        mail.or(read.map(|read| (read, RepairKind::ReadRight)))
    }
}

impl<D: Decode> Rows<D> {
    /// The id in the form in which it is compared, where it is written in another one; the change is counted and listed.
    pub(super) fn compared_id(&mut self, id: &[u8], record: &Record) -> Option<Vec<u8>> {
        let (read, kind) = self.compared.id(id, self.encoding, &self.decode)?;
        let told = decoded(&read, self.encoding, &self.decode);
        self.repaired(kind, record, self.columns.customer, || told);
        Some(read)
    }

    /// The id as it was before it went through a number column; a change is counted and listed.
    pub(in crate::import) fn without_float<'a>(
        &mut self,
        id: &'a [u8],
        record: &Record,
        column: Option<usize>,
    ) -> &'a [u8] {
        let Some(short) = without_float(id) else { return id };
        let utf8 = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
        self.report.repair(RepairKind::FloatId, record.line, column, || (utf8(id), utf8(short)));
        short
    }

    /// Who ordered, by the id without its dress.
    #[inline]
    pub(in crate::import) fn customer_id(&mut self, customer: &[u8], line: u64) -> CustomerId {
        match self.secret {
            None => {
                CustomerId::short(customer).unwrap_or_else(|| CustomerId::long(self.customers.number(customer, line)))
            }
            Some(secret) => self.named(secret, customer, line),
        }
    }

    /// The same by a pseudonym.
    #[inline(never)]
    fn named(&mut self, secret: Secret, customer: &[u8], line: u64) -> CustomerId {
        let mut plain = String::new();
        let text = match std::str::from_utf8(customer) {
            Ok(text) if text.is_ascii() => text,
            _ => as_text(customer, self.encoding, &self.decode, &mut plain),
        };
        CustomerId::long(self.customers.number(&pseudonym_signs(secret, text), line))
    }
}
