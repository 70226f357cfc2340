//! The texts of a row of a table that holds no orders: its ids, names and words.

use super::record::Record;
use super::records::{Filling, Records};
use super::status::bare_id;
use crate::import::bytes::encoding::Decode;
use crate::import::range::repair::RepairKind;
use crate::import::role::Role;
use crate::import::values::dictionary::decoded;
use crate::import::values::plain::plain;
use crate::import::values::pseudonym::pseudonym_signs;
use crate::import::values::value::without_float;
use crate::units::unguarded;

impl<D: Decode> Records<D> {
    /// The number of a text in its column, in the form in which it is compared; a change is counted and listed.
    pub(in crate::import) fn entry(&mut self, record: &Record, column: &mut Filling) -> u32 {
        let (mut scratch, mut wide) = (Vec::new(), String::new());
        let mut raw = self.value(record, column.place, &mut scratch);
        if let Some(short) = without_float(raw).filter(|_| column.float) {
            raw = short;
            let read = || String::from_utf8_lossy(short).into_owned();
            self.repaired(RepairKind::FloatId, record, column.place, read);
        }
        if self.guarded {
            raw = unguarded(raw);
        } else if matches!(column.role, Role::Customer | Role::Referrer | Role::Order | Role::Record) {
            raw = bare_id(raw);
        }
        let text =
            |raw| column.compared.text(raw, self.encoding, &self.decode).map(|text| (text, RepairKind::ReadRight));
        let compared = match column.role {
            // A referrer is a customer, too.
            Role::Customer | Role::Referrer => column.compared.id(raw, self.encoding, &self.decode),
            _ => text(raw),
        };
        if let Some((read, kind)) = &compared {
            let read = decoded(read, self.encoding, &self.decode);
            self.repaired(*kind, record, column.place, || read);
        }
        let raw = compared.as_ref().map_or(raw, |(read, _)| read);
        match column.hidden {
            false => column.dictionary.number(raw, record.line),
            true => {
                let written = plain(raw, self.encoding, &self.decode, &mut wide);
                column.dictionary.number(&pseudonym_signs(self.secret, written), record.line)
            }
        }
    }
}
