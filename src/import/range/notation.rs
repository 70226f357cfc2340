//! Values that mean something only under a rule of their column: how many of each there are.

use super::report::RangeReport;
use crate::import::values::zone::{Offsets, Zone, may_have_offset, offset, offset_of};
use crate::units::{Day, Exact};
use serde::{Deserialize, Serialize};

/// What was counted of unusual notation. Two counts merge by addition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Notation {
    /// Dates and amounts in Arabic, Persian, Thai or other digits.
    pub digits: u64,
    /// Times with an offset that is not that of the zone; nothing is counted when times stay as they are written.
    pub offsets: Offsets,
    /// Times among them that were moved into the zone.
    pub moved: u64,
    /// The first and the last of the days that were set aside.
    pub set_aside: Option<(Day, Day)>,
    /// Rows with a negative quantity at a negative price.
    pub twice_negative: u64,
    /// The sum of quantity times price of those rows.
    pub twice_negative_amount: Exact,
    /// Rows that say more in ten-thousandths than in the hundredths in which they were read.
    pub fine: u64,
    /// What rounding has added in all, in hundred-millionths of a currency unit.
    pub rounding: i64,
}

impl Notation {
    pub(in crate::import) fn merge(&mut self, next: Notation) {
        self.digits += next.digits;
        self.moved += next.moved;
        self.twice_negative += next.twice_negative;
        self.twice_negative_amount += next.twice_negative_amount;
        self.fine += next.fine;
        self.rounding = self.rounding.saturating_add(next.rounding);
        if let Some((first, last)) = next.set_aside {
            self.set_aside(first);
            self.set_aside(last);
        }
        for (offset, count) in next.offsets {
            *self.offsets.entry(offset).or_default() += count;
        }
    }
}

impl Notation {
    fn set_aside(&mut self, day: Day) {
        let (first, last) = self.set_aside.unwrap_or((day, day));
        self.set_aside = Some((first.min(day), last.max(day)));
    }
}

impl RangeReport {
    /// Whether a day is believed; others are remembered.
    #[inline]
    pub(in crate::import) fn believes(&mut self, credible: Option<(Day, Day)>, day: Day) -> bool {
        let Some((from, to)) = credible else { return true };
        let inside = (from..=to).contains(&day);
        if !inside {
            self.notation.set_aside(day);
        }
        inside
    }

    /// The day of a written date in the zone of the file.
    #[inline]
    pub(in crate::import) fn in_zone(&mut self, zone: Option<Zone>, written: &[u8], day: Day) -> Day {
        if written.len() < 12 || zone == Some(Zone::Written) || !may_have_offset(written) {
            return day;
        }
        let Some(offset) = offset_of(written).filter(|offset| self.is_other(zone, *offset)) else { return day };
        let text = std::str::from_utf8(written).unwrap_or_default();
        zone.map_or(day, |zone| zone.applied(day, text, offset))
    }

    /// A day and a time of it in the zone of the file.
    pub(in crate::import) fn moved(&mut self, zone: Option<Zone>, written: &str, day: Day, time: u32) -> (Day, u32) {
        let offset = offset(written).filter(|_| zone != Some(Zone::Written));
        let Some(offset) = offset.filter(|offset| self.is_other(zone, *offset)) else { return (day, time) };
        zone.map_or((day, time), |zone| zone.moved(day, time, offset))
    }

    /// Whether an offset is another one than that of the zone; then it is counted.
    fn is_other(&mut self, zone: Option<Zone>, offset: i16) -> bool {
        if zone == Some(Zone::Offset(offset)) {
            return false;
        }
        *self.notation.offsets.entry(offset).or_default() += 1;
        self.notation.moved += u64::from(zone.is_some());
        true
    }
}
