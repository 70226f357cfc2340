//! Who names whom as referrer in the open tables of customers.

use super::Engine;
use crate::analysis::{Params, Referrals, Referred, brought, referrals};
use crate::dataset::{Kind, NO_ENTRY, Role, Texts};

impl Engine {
    /// The referrals of the open tables of customers, under the ids that stay; nothing without orders, and where no table names
    /// a referrer.
    pub(super) fn referrals(&self, params: &Params) -> Option<Referrals> {
        referrals(self.orders()?, &self.referred(), params)
    }

    /// How many people each customer of the orders has brought; nothing without orders, and where no table names a referrer.
    pub(super) fn brought(&self) -> Option<Vec<u32>> {
        brought(self.orders()?, &self.referred())
    }

    /// Who names whom as referrer in them.
    pub(super) fn referred(&self) -> Referred {
        let mut referred = Referred::default();
        for entry in self.others.tables.of(Kind::Customers) {
            let columns = entry.table.texts(Role::Customer).zip(entry.table.texts(Role::Referrer));
            let Some(((ids, who), (names, by))) = columns else { continue };
            let (ids, names) = (self.stay(ids, &mut referred.ids), self.stay(names, &mut referred.ids));
            let place = |places: &[u32], codes: &[u32], row: usize| {
                codes.get(row).and_then(|code| places.get(*code as usize)).copied().unwrap_or(NO_ENTRY)
            };
            referred.rows.extend(entry.rows().map(|row| [place(&ids, who, row), place(&names, by, row)]));
        }
        referred
    }

    /// Adds ids under those that stay, and tells where each of them stands.
    fn stay(&self, ids: &Texts, all: &mut Texts) -> Vec<u32> {
        let (stay, places) = self.others.aliases.places(ids);
        let first = all.len() as u32;
        (0..stay.len() as u32).for_each(|at| {
            all.push(stay.bytes(at));
        });
        places.into_iter().map(|place| first + place).collect()
    }
}
