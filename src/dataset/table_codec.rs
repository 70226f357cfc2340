//! A table as one buffer that can be transferred between workers.

use super::packed::{put, take};
use super::{Column, Kind, NO_ENTRY, NO_FLAG, Role, Table, Texts, Values};
use crate::units::AmountUnit;

const MAGIC: &[u8; 8] = b"RAPTAB01";

/// Kind, meanings and names, as they travel.
type Head = (Kind, Vec<(Role, String, Option<[u32; 2]>, u8)>);

impl Table {
    /// Whether the bytes begin as a table does.
    pub fn is_table(bytes: &[u8]) -> bool {
        bytes.starts_with(MAGIC)
    }

    /// The table as bytes: eight bytes of magic, kind and meanings as JSON, then the columns, every one after its length.
    ///
    /// ```
    /// use rapport::dataset::{Column, Kind, Role, Table, Values};
    /// let column = Column { role: Role::Count, name: "n".into(), scale: None, values: Values::Number(vec![1.0, 2.5]) };
    /// let table = Table { kind: Kind::TouchPoints, columns: vec![column] };
    /// assert_eq!(Table::from_bytes(&table.to_bytes()), Some(table));
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let form = |values: &Values| match values {
            Values::Text(..) => 0,
            Values::Day(_) => 1,
            Values::Time(_) => 2,
            Values::Money(AmountUnit::Hundredths, _) => 3,
            Values::Number(_) => 4,
            Values::Flag(_) => 5,
            Values::Money(AmountUnit::TenThousandths, _) => 6,
        };
        let columns = self.columns.iter().map(|c| (c.role, c.name.clone(), c.scale, form(&c.values))).collect();
        let head: Head = (self.kind, columns);
        let head = serde_json::to_vec(&head).unwrap_or_default();
        let mut out = MAGIC.to_vec();
        put(&mut out, &head, |b| [b]);
        for column in &self.columns {
            match &column.values {
                Values::Text(texts, index) => {
                    let (bytes, ends) = texts.parts();
                    put(&mut out, bytes, |b| [b]);
                    put(&mut out, ends, u32::to_le_bytes);
                    put(&mut out, index, u32::to_le_bytes);
                }
                Values::Day(column) => put(&mut out, column, i32::to_le_bytes),
                Values::Time(column) | Values::Money(_, column) => put(&mut out, column, i64::to_le_bytes),
                Values::Number(column) => put(&mut out, column, f64::to_le_bytes),
                Values::Flag(column) => put(&mut out, column, |b| [b]),
            }
        }
        out
    }

    /// The table again; nothing when the bytes are not those of a table, when columns have different lengths or when an
    /// index points outside its dictionary.
    pub fn from_bytes(bytes: &[u8]) -> Option<Table> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let head = take(&mut rest, |[b]: [u8; 1]| b)?;
        let (kind, heads): Head = serde_json::from_slice(&head).ok()?;
        let mut columns = Vec::new();
        for (role, name, scale, form) in heads {
            let values = match form {
                0 => {
                    let bytes = take(&mut rest, |[b]: [u8; 1]| b)?;
                    let texts = Texts::from_parts(bytes, take(&mut rest, u32::from_le_bytes)?)?;
                    let index = take(&mut rest, u32::from_le_bytes)?;
                    if index.iter().any(|&i| i != NO_ENTRY && i as usize >= texts.len()) {
                        return None;
                    }
                    Values::Text(texts, index)
                }
                1 => Values::Day(take(&mut rest, i32::from_le_bytes)?),
                2 => Values::Time(take(&mut rest, i64::from_le_bytes)?),
                3 => Values::Money(AmountUnit::Hundredths, take(&mut rest, i64::from_le_bytes)?),
                4 => Values::Number(take(&mut rest, f64::from_le_bytes)?),
                5 => Values::Flag(take(&mut rest, |[b]: [u8; 1]| b.min(NO_FLAG))?),
                6 => Values::Money(AmountUnit::TenThousandths, take(&mut rest, i64::from_le_bytes)?),
                _ => return None,
            };
            columns.push(Column { role, name, scale, values });
        }
        let table = Table { kind, columns };
        let sound = rest.is_empty() && table.columns.iter().all(|column| column.values.len() == table.rows());
        sound.then_some(table)
    }
}
