//! Rows in the common form, taken in at one go: every value that counts stands in its own cell and is written in the
//! simplest way.
//!
//! Nearly all rows are of this form. Where one is not, nothing has been done here, and the careful way of
//! [`Rows`](super::row::Rows) begins anew; where one is, both ways take in the same.

use super::columns::Columns;
use super::record::Record;
use super::row::Rows;
use super::row_optional::Scales;
use crate::dataset::NO_ENTRY;
use crate::import::bytes::encoding::{Decode, Encoding};
use crate::import::bytes::field::Form;
use crate::import::look::total_words::{is_ordinary, may_name};
use crate::import::mapping::{Mapping, Returns};
use crate::import::values::dictionary::Dictionary;
use crate::import::values::hash::hash64;
use crate::import::values::months::Months;
use crate::import::values::number::{DecimalMark, Number};
use crate::import::values::simple::simple;
use crate::import::values::value::{is_missing, trim};
use crate::import::values::zone::Zone;
use crate::units::{AmountUnit, Day};

/// What the common form needs.
#[derive(Default)]
pub(in crate::import) struct Common {
    /// Whether rows of this file can be of this form.
    fits: bool,
    months: Months,
    zone: Option<Zone>,
    credible: Option<(Day, Day)>,
    unit: AmountUnit,
}

impl Common {
    pub fn of(mapping: &Mapping) -> Common {
        let Columns { status, kind, currency, refunded, .. } = Columns::of(mapping);
        let by_other_rows = mapping.total_on_first_line || mapping.total_repeats;
        let twice = mapping.repair_text == Some(true);
        let rewritten = twice || mapping.float_customers || mapping.float_orders || mapping.guarded;
        let totals = mapping.totals.loose || !mapping.totals.lacking.is_empty();
        let usual = Scales::of(mapping).are_usual();
        let fits = usual && status.or(kind).or(currency).or(refunded).is_none() && !by_other_rows && !rewritten;
        let fits = fits
            && !totals
            && mapping.swapped != Some(true)
            && mapping.exclusions.is_empty()
            && mapping.items.is_empty();
        Common { fits, credible: mapping.credible, zone: mapping.zone, unit: mapping.unit(), ..Common::default() }
    }
}

impl<D: Decode> Rows<D> {
    /// Takes a row in that is in the common form; nothing where it is not.
    #[inline]
    pub(in crate::import) fn common(&mut self, record: &Record) -> Option<()> {
        if !self.common.fits || record.count < self.needed || record.count > self.surplus.width {
            return None;
        }
        let (columns, encoding, decimal) = (&self.columns, self.encoding, self.decimal);
        let customer = cell(record, columns.customer, encoding)?;
        let order = cell(record, columns.order, encoding)?;
        let odd = is_missing(customer) || is_dressed(customer) || is_dressed(order) || self.nobody.may_be(customer);
        let totals = |id| !is_ordinary(id) && may_name(id);
        if odd || !self.compared.is_plain(customer) || totals(customer) || totals(order) {
            return None;
        }
        for &column in self.totals.columns() {
            if may_name(cell(record, Some(column), encoding)?) {
                return None;
            }
        }
        let (day, of_month) = self.common.months.day(cell(record, columns.date, encoding)?, self.common.zone)?;
        if self.common.credible.is_some_and(|(from, to)| day < from.0 || day > to.0) {
            return None;
        }
        let quantity = number(record, columns.quantity, encoding, decimal)?;
        let (amount, rounded) = match columns.amount {
            Some(_) => number(record, columns.amount, encoding, decimal)??.amount(self.common.unit)?,
            None => quantity?.times(number(record, columns.price, encoding, decimal)??, self.common.unit)?,
        };
        // Returns and cancellations have rules of their own.
        if amount <= 0 || rounded || quantity.is_some_and(|quantity| quantity.digits < 0) {
            return None;
        }
        let rating = score(number(record, columns.rating, encoding, decimal)?, 1.0..=5.0)?;
        let recommend = score(number(record, columns.recommend, encoding, decimal)?, 0.0..=10.0)?;
        let category = cell(record, columns.category, encoding)?;
        let channel = cell(record, columns.channel, encoding)?;
        let campaign = cell(record, columns.campaign, encoding)?;

        // From here on the row is kept.
        let customer = self.customer_id(customer, record.line);
        let (columns, block, report, line) = (&self.columns, &mut self.block, &mut self.report, record.line);
        report.rows_in += 1;
        report.rows_kept += 1;
        report.last_kept = line;
        report.dates.year_first += 1;
        report.dates.late += u64::from(of_month > 12);
        if self.returns != Returns::Ignore {
            report.returned.sold += self.common.unit.exact(amount);
        }
        block.customer.push(customer);
        block.day.push(day);
        block.amount.push(amount);
        if columns.order.is_some() {
            block.order.push(hash64(order));
        }
        if columns.quantity.is_some() {
            block.quantity.push(quantity.map_or(f32::NAN, |quantity| quantity.value() as f32));
        }
        if columns.category.is_some() {
            block.category.push(entry(&mut self.categories, category, line));
        }
        if columns.channel.is_some() {
            block.channel.push(entry(&mut self.channels, channel, line));
        }
        if columns.campaign.is_some() {
            block.campaign.push(entry(&mut self.campaigns, campaign, line));
        }
        if columns.rating.is_some() {
            block.rating.push(rating);
        }
        if columns.recommend.is_some() {
            block.recommend.push(recommend);
        }
        Some(())
    }
}

/// The value of a cell in which nothing is to be unquoted; empty without a column.
#[inline(always)]
fn cell<'a>(record: &Record<'a>, column: Option<usize>, encoding: Encoding) -> Option<&'a [u8]> {
    let Some(column) = column else { return Some(&[]) };
    let field = record.fields.get(column)?;
    let text = record.bytes.get(field.start as usize..field.end as usize)?;
    (field.form == Form::Plain && !field.escapes).then(|| trim(text, encoding))
}

/// The number of a cell, or that there is none.
#[inline(always)]
fn number(record: &Record, column: Option<usize>, encoding: Encoding, mark: DecimalMark) -> Option<Option<Number>> {
    let value = cell(record, column, encoding)?;
    if is_missing(value) { Some(None) } else { simple(value, mark).map(Some) }
}

/// An answer on a scale; NaN where there is none.
#[inline(always)]
fn score(number: Option<Number>, scale: std::ops::RangeInclusive<f64>) -> Option<f32> {
    let Some(number) = number else { return Some(f32::NAN) };
    Some(number.value()).filter(|value| scale.contains(value)).map(|value| value as f32)
}

#[inline(always)]
fn entry(dictionary: &mut Dictionary, text: &[u8], line: u64) -> u32 {
    if is_missing(text) { NO_ENTRY } else { dictionary.number(text, line) }
}

/// Whether an id may stand in a dress that keeps its digits from spreadsheets (see [`bare_id`](super::status::bare_id)).
#[inline(always)]
fn is_dressed(id: &[u8]) -> bool {
    matches!(id, [b'=' | b'\'', ..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Beside, Block};
    use crate::import::bytes::cursor::{Cursor, Step};
    use crate::import::bytes::marks::Marks;
    use crate::import::look::meanings::NoDecoder;
    use crate::import::range::report::RangeReport;
    use crate::import::role::Role;
    use crate::import::values::cut_id::CutIds;
    use crate::import::{Handling, Treatment};
    use proptest::prelude::*;

    const ROLES: [Role; 9] = [
        Role::Customer,
        Role::Date,
        Role::Amount,
        Role::Quantity,
        Role::Order,
        Role::Category,
        Role::Channel,
        Role::Rating,
        Role::Recommend,
    ];

    /// What the rows of a text become, and how many of them are in the common form.
    fn read(text: &str, mapping: &Mapping, careful: bool) -> ((Block, Beside<Block>, RangeReport), u64) {
        let mut rows = Rows::new(mapping, Encoding::Utf8, NoDecoder);
        rows.common.fits &= !careful;
        let (mut marks, mut fields, mut line, mut common) = (Marks::default(), Vec::new(), 1, 0);
        marks.add(text.as_bytes(), 0, mapping.dialect());
        let mut cursor = Cursor::new(mapping.dialect(), 1000, ROLES.len());
        while let Step::Record { start, end, lines, fields: count } =
            cursor.next(text.as_bytes(), &marks, true, &mut fields)
        {
            let record = Record { bytes: text.as_bytes(), start, end, fields: &fields, count, line };
            match rows.common(&record) {
                Some(()) => common += 1,
                None => rows.add(record),
            }
            line += u64::from(lines);
        }
        (rows.finish(), common)
    }

    fn mapping(roles: [Option<Role>; 9], returns: Returns) -> Mapping {
        Mapping {
            delimiter: b',',
            quote: Some(b'"'),
            roles: roles.to_vec(),
            returns,
            has_header: false,
            ..Mapping::default()
        }
    }

    #[test]
    fn common_rows_are_known() {
        let mapping = mapping(ROLES.map(Some), Returns::Ignore);
        let text = "C1,2024-02-29,12.50,2,A1,Food,Store,5,10\nC2,2024-02-30,12.50,2,A1,Food,Store,5,10\n,,,,,,,,\n\
                    \"C3\",2024-02-01 10:00,7,,A2,食品, Store ,,\n";
        let ((block, _, report), common) = read(text, &mapping, false);
        assert_eq!((common, report.rows_kept, report.refused, report.blank_lines), (2, 2, 1, 1));
        assert_eq!((&*block.day, &*block.amount), (&[19_782, 19_754][..], &[1250, 700][..]));
        assert_eq!((&*block.category, &*block.channel), (&[0, 1][..], &[0, 0][..]));
    }

    proptest! {
        #[test]
        fn both_ways_take_in_the_same(
            rows in proptest::collection::vec((
                "(C[0-9]{1,8}|[0-9]{8,19}|'?[0-9]{1,3}|=\"01\"|NULL| ?王 ?|MÃ¼ller|[Aa]nn@Example\\.com\u{200b}?|ann@example\\.com)?",
                "(2024-0[0-3]-[0-3][0-9]|24/1/31|1899-01-01)?( 10:00| 23:30Z| 01:10:00\\+09:00|T10:00| x)?",
                "(-?[0-9]{0,4}(\\.[0-9]{0,3})?|1,5|9{17}|\\$5|n/a)",
                "(-?[0-3]|1\\.5|two|null)?",
                "(A[0-9]{1,9}|C[0-9]|'7|=\"1\")?",
                "(Food|食品|\u{a0}x\u{3000}|#N/A|\"\"\"q\"\"\")?",
                "( ?Store ?|\"Online, shop\"|\"a\nb\")?",
                "([0-6]|4\\.5|x)?",
                "(1?[0-9])?",
            ), 0..8),
            gaps in any::<u16>(),
            returns in prop_oneof![Just(Returns::Separate), Just(Returns::Net), Just(Returns::Ignore)],
            price in any::<bool>(),
            bounded in any::<bool>(),
            mails in any::<bool>(),
            twice in any::<bool>(),
            cut in any::<bool>(),
            fine in any::<bool>(),
            hidden in any::<bool>(),
            zone in proptest::option::of(prop_oneof![Just(Zone::Written), Just(Zone::Offset(0)), Just(Zone::Offset(540))]),
        ) {
            let mut roles = ROLES.map(Some);
            // The first three columns stay.
            roles.iter_mut().enumerate().skip(3).filter(|(at, _)| gaps >> at & 1 == 1).for_each(|(_, role)| *role = None);
            if price {
                roles[2] = Some(Role::UnitPrice);
            }
            let credible = bounded.then_some((Day(19_760), Day(19_790)));
            let mapping = Mapping {
                zone,
                credible,
                email_customers: mails,
                repair_text: Some(twice),
                cut_ids: if cut { CutIds::LongUnknown } else { CutIds::Stand },
                fine,
                handling: if hidden { vec![Handling { treatment: Treatment::Pseudonymise, role: Some(Role::Customer), personal: None }] } else { Vec::new() },
                ..mapping(roles, returns)
            };
            let text: String = rows
                .iter()
                .map(|(a, b, c, d, e, f, g, h, i)| format!("{a},{b},{c},{d},{e},{f},{g},{h},{i}\n"))
                .collect();
            let same = |(rows, _)| format!("{rows:?}");
            prop_assert_eq!(same(read(&text, &mapping, false)), same(read(&text, &mapping, true)));
        }
    }
}
