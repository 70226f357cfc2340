//! How a file is to be read, decided once and remembered for next month's file.

use super::bytes::dialect::{Dialect, LineEnd};
use super::bytes::encoding::Encoding;
use super::look::groups::ItemGroup;
use super::look::header;
use super::look::kind;
use super::look::personal::{Handling, Treatment, renewed};
use super::role::{Kind, Role};
use super::rows::exclusion::Exclusion;
use super::rows::status::Said;
use super::rows::totals::Totals;
use super::rows::unfinished::Unfinished;
use super::values::calendar::Calendar;
use super::values::consent::ConsentRule;
use super::values::currency::Rate;
use super::values::cut_id::CutIds;
use super::values::date::{DateOrder, DateRules};
use super::values::duration::TimeUnit;
use super::values::number::DecimalMark;
use super::values::scale::Scale;
use super::values::zone::Zone;
use crate::units::{AmountUnit, Currency, Day};
use serde::{Deserialize, Serialize};

/// What happens to returned and cancelled orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Returns {
    /// Rows with an amount of zero or less (see [`Mapping::keep_zero`]), and rows with a negative quantity whose order
    /// id is C and digits, are skipped by this rule and counted.
    #[default]
    Ignore,
    /// A return lowers the revenue of its customer and of an order of theirs; it is no order itself.
    Net,
    /// Skipped as with [`Returns::Ignore`], and told as figures of their own (see [`Returned`](super::Returned)).
    Separate,
}

/// Whom words such as "Guest" in the place of a customer stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Guests {
    /// Nobody: their rows belong to the one group of unknown customers, as rows without a customer do.
    #[default]
    Group,
    /// Each word is a customer like any other.
    Persons,
}

/// All choices that turn the bytes of one file into rows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// What a row of the file is.
    #[serde(default)]
    pub kind: Kind,
    /// The encoding of the file.
    pub encoding: Encoding,
    /// The byte between two fields.
    pub delimiter: u8,
    /// The byte around a field, if fields may be quoted.
    pub quote: Option<u8>,
    /// What ends a line.
    pub line_end: LineEnd,
    /// Whether a backslash takes the meaning from the mark behind it.
    pub backslash: bool,
    /// Lines above the table: a title, "Exported on …". They are skipped, whatever stands in them.
    pub skip_lines: u32,
    /// The last line of the table, from 1, when another table or text follows in the same file.
    pub last_line: Option<u64>,
    /// Whether a row without a customer belongs to the customer above it, as merged cells are exported: its empty
    /// customer, date and order take the values of the row above.
    pub fill_down: bool,
    /// A row that stands in the file before, exactly alike, is left out.
    #[serde(default)]
    pub once: bool,
    /// Whether a person has said what becomes of such rows.
    pub repeats_said: bool,
    /// Which rows are totals although they can be read.
    #[serde(default)]
    pub totals: Totals,
    /// Whether the first record names the columns.
    pub has_header: bool,
    /// Records below the first that name the columns, too: the questions of a survey, and ids of its tool.
    pub further_names: u32,
    /// The names of the columns; empty without a header.
    pub headers: Vec<String>,
    /// The meaning of each column; a column without one is not kept.
    pub roles: Vec<Option<Role>>,
    /// The order of day, month and year.
    pub dates: DateOrder,
    /// In which calendar years beyond 1900 to 2199 count.
    pub calendar: Calendar,
    /// Whether dates with the year first have month and day exchanged, as a spreadsheet leaves them that took 5/1 for the
    /// 1st of May and 13/1 for a text; nothing as long as nobody was asked.
    pub swapped: Option<bool>,
    /// What becomes of offsets beside times; nothing when none are known.
    pub zone: Option<Zone>,
    /// The first and the last day of the file that can be believed; rows of other days are skipped by this rule.
    pub credible: Option<(Day, Day)>,
    /// All days are believed.
    pub all_days: bool,
    /// Whether a negative quantity at a negative price is a return, written negative twice, or a sale; nothing, and a
    /// return, as long as nobody was asked.
    pub twice_negative: Option<bool>,
    /// What stands before the fraction of an amount.
    pub decimal: DecimalMark,
    /// Amounts have more than two decimals, in the file or after quantity × price or a rate: they are read in
    /// ten-thousandths.
    pub fine: bool,
    /// The currency of the file, if known. Amounts that carry the sign of another currency are refused.
    pub currency: Option<Currency>,
    /// What other currencies are worth in that one.
    pub rates: Vec<Rate>,
    /// Only amounts in that currency are kept; those in others are skipped by this rule and counted.
    pub only_currency: bool,
    /// What happens to returns.
    pub returns: Returns,
    /// Rows with an amount of exactly zero are orders even when returns are ignored. Proposed for files without any
    /// return, where zero is an order paid by voucher; beside returns, zero is a correction.
    pub keep_zero: bool,
    /// No column of a file of orders names a customer: every row is one of an unknown customer. It says nothing once a
    /// column has that role.
    pub without_customers: bool,
    /// Whom words such as "Guest" in the place of a customer stand for.
    pub guests: Guests,
    /// Further ids that stand for nobody, such as the name of the shop itself.
    pub nobody: Vec<String>,
    /// Ids of which a person has said that they are one customer each, however many orders they have.
    pub somebody: Vec<String>,
    /// Whether a person has said what becomes of orders of zero.
    pub zeros_said: bool,
    /// Whether the id 0 stands for nobody: proposed where the other ids look different.
    pub zero_is_nobody: bool,
    /// Columns whose decimal comma is the separator of the file, too, so that each number is two cells.
    pub cut_decimals: Vec<usize>,
    /// Customer ids have gone through a number column: `17850.0` means `17850`.
    pub float_customers: bool,
    /// Order ids have gone through a number column.
    pub float_orders: bool,
    /// Customer ids are e-mail addresses and compared as such: without case, and without signs that nobody sees.
    pub email_customers: bool,
    /// What becomes of rows whose customer id a spreadsheet has cut.
    pub cut_ids: CutIds,
    /// Whether texts that were encoded twice are read right; nothing as long as nobody has met any.
    pub repair_text: Option<bool>,
    /// Orders whose total stands on the first of their rows only; rows without a total are items of the order above.
    pub total_on_first_line: bool,
    /// Every row of an order repeats the total of the order, which counts once.
    pub total_repeats: bool,
    /// The file is an export of Rapport: apostrophes that guard against formulas are taken away.
    pub guarded: bool,
    /// The file is one compressed stream (gzip); it can only be read from its beginning.
    #[serde(default)]
    pub compressed: bool,
    /// The scale of each column's answers; nothing stands for the usual one of its meaning (see [`Mapping::scale`]).
    pub scales: Vec<Option<Scale>>,
    /// Columns that hold spans of time counted from the opening of a ticket, with the unit of bare numbers.
    pub spans: Vec<Option<TimeUnit>>,
    /// Test answers and answers that were broken off are kept; otherwise they are skipped by this rule and counted.
    pub keep_unfinished: bool,
    /// What the words of a column about consent mean where they do not say it themselves.
    pub consent: ConsentRule,
    /// What a person says of statuses and types whose meaning is not that of their words.
    pub statuses: Vec<Said>,
    /// Items of an order that stand side by side in one row; their money is added up.
    pub items: Vec<ItemGroup>,
    /// Rows that a person leaves out.
    pub exclusions: Vec<Exclusion>,
    /// What each column holds about persons and what is done with it; a column beyond the end is kept as it is.
    pub handling: Vec<Handling>,
}

impl Mapping {
    /// The marks of the file.
    pub fn dialect(&self) -> Dialect {
        Dialect { delimiter: self.delimiter, quote: self.quote, line_end: self.line_end, backslash: self.backslash }
    }

    /// What the amounts of the file count.
    pub(super) fn unit(&self) -> AmountUnit {
        match self.fine {
            true => AmountUnit::TenThousandths,
            false => AmountUnit::Hundredths,
        }
    }

    /// How dates are read.
    pub(super) fn date_rules(&self) -> DateRules {
        DateRules { order: self.dates, calendar: self.calendar, swapped: self.swapped == Some(true) }
    }

    /// The column with a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|r| *r == Some(role))
    }

    /// How many columns, from the first, are looked at.
    pub(super) fn columns_read(&self) -> usize {
        let with_role = self.roles.iter().rposition(Option::is_some);
        let tested = self.exclusions.iter().filter_map(|rule| rule.column).max();
        let totals = self.totals.columns.iter().copied().max();
        let items = self.items.iter().flat_map(ItemGroup::columns).max();
        let read = with_role.max(tested).max(totals).max(items).map_or(0, |last| last + 1);
        read.max(Unfinished::of(self).reach())
    }

    /// What a column holds about persons and what is done with it. What was decided for another meaning of the column
    /// does not count: an address that was left out and is now the customer becomes a pseudonym.
    pub fn handled(&self, column: usize) -> Handling {
        let role = self.roles.get(column).copied().flatten();
        match self.handling.get(column) {
            None => Handling::default(),
            Some(decided) if decided.role == role => *decided,
            Some(decided) => renewed(self.kind, role, *decided),
        }
    }

    /// What is done with the values of a column.
    pub fn treatment(&self, column: usize) -> Treatment {
        self.handled(column).treatment
    }

    /// Whether any column that is read becomes pseudonyms.
    pub fn pseudonymises(&self) -> bool {
        let read = |column: usize| self.roles.get(column).is_some_and(Option::is_some);
        (0..self.handling.len()).any(|column| read(column) && self.treatment(column) == Treatment::Pseudonymise)
    }

    /// Whether the customers are known by pseudonyms.
    pub fn hides_customers(&self) -> bool {
        self.column(Role::Customer).is_some_and(|column| self.treatment(column) == Treatment::Pseudonymise)
    }

    /// The same without the meanings of columns that are left out; one that is needed is read all the same.
    pub(super) fn without_dropped(&self) -> Mapping {
        let mut mapping = self.clone();
        for (column, role) in mapping.roles.iter_mut().enumerate() {
            let needed = role.and_then(|role| kind::slot(self.kind, role)).is_some_and(|slot| slot.needed);
            if self.treatment(column) == Treatment::Drop && !needed {
                *role = None;
            }
        }
        mapping
    }

    /// The roles that are needed and have no column; empty when rows can be read.
    ///
    /// ```
    /// use rapport::import::{Mapping, Role};
    /// let roles = [Role::Customer, Role::Date, Role::Quantity].map(Some).to_vec();
    /// assert_eq!(Mapping { roles, ..Default::default() }.missing(), [Role::Amount]);
    /// ```
    pub fn missing(&self) -> Vec<Role> {
        let nobody = |role| role == Role::Customer && self.names_nobody();
        kind::missing(self.kind, |role| self.column(role).is_some() || nobody(role))
    }

    /// Whether it is known that no column names a customer.
    pub(super) fn names_nobody(&self) -> bool {
        self.without_customers && self.kind == Kind::Orders && self.column(Role::Customer).is_none()
    }

    /// Whether it is settled what becomes of amounts in these currencies.
    pub fn settles(&self, currencies: &[(Currency, u32)]) -> bool {
        let known = |currency| self.currency == Some(currency) || self.rates.iter().any(|r| r.currency == currency);
        self.only_currency || currencies.iter().all(|(currency, _)| known(*currency))
    }

    /// Whether byte ranges of the file can be read independently. A compressed file cannot be cut. Encodings in whose characters a mark can hide are
    /// decoded from the beginning (see [`Mapping::is_decoded_first`]); and what depends on the rows above or on the
    /// line number needs the file in one piece.
    pub fn is_splittable(&self) -> bool {
        !self.compressed
            && !self.is_decoded_first()
            && self.last_line.is_none()
            && !self.fill_down
            && !self.once
            && !self.total_repeats
    }

    /// Whether the bytes must become UTF-8 before they are cut into fields. UTF-16 cannot be cut at any byte. In Big5
    /// and Shift-JIS the second byte of a character can be a backslash or a pipe, in GB18030 a digit too.
    pub(super) fn is_decoded_first(&self) -> bool {
        let in_characters = |b: u8| b.is_ascii_digit() || (0x40..0x7F).contains(&b);
        match self.encoding {
            Encoding::Utf8 | Encoding::Windows1252 => false,
            Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Big5 | Encoding::ShiftJis => true,
            Encoding::Gb18030 => {
                self.backslash || in_characters(self.delimiter) || self.quote.is_some_and(in_characters)
            }
        }
    }

    /// Treats the customers as an open file treats them when both know them by the same kind of personal data, since
    /// otherwise nobody would be found in the other.
    pub fn join(&mut self, open: &Mapping) {
        let customers = |mapping: &Mapping| mapping.column(Role::Customer);
        let theirs = customers(open).map(|column| open.handled(column));
        let own = customers(self).map(|column| (self.handled(column), self.handling.get_mut(column)));
        if let Some(((own, Some(place)), theirs)) = own.zip(theirs)
            && own.personal == theirs.personal
        {
            *place = Handling { treatment: theirs.treatment, ..own };
        }
    }

    /// A key that is equal for files with the same columns, so that a profile is found again; none without a header.
    pub fn profile_key(&self) -> Option<String> {
        let names: Vec<String> = self.headers.iter().map(|h| header::normalised(h)).collect();
        (self.has_header && names.iter().any(|n| !n.is_empty())).then(|| names.join("\u{1f}"))
    }

    /// This remembered mapping for a new file with the same columns: the marks and the encoding are the new file's own,
    /// the meanings are the remembered ones.
    pub fn for_file(&self, proposed: &Mapping) -> Mapping {
        Mapping {
            encoding: proposed.encoding,
            delimiter: proposed.delimiter,
            quote: proposed.quote,
            line_end: proposed.line_end,
            backslash: proposed.backslash,
            skip_lines: proposed.skip_lines,
            further_names: proposed.further_names,
            last_line: proposed.last_line,
            headers: proposed.headers.clone(),
            compressed: proposed.compressed,
            handling: if self.handling.is_empty() { proposed.handling.clone() } else { self.decided() },
            guarded: proposed.guarded,
            cut_decimals: proposed.cut_decimals.clone(),
            calendar: if self.calendar == Calendar::Gregorian { proposed.calendar } else { self.calendar },
            zone: self.zone.or(proposed.zone),
            // Who is called like a total is remembered; where the totals stand is the file's own.
            totals: Totals { kept: self.totals.kept, ..proposed.totals.clone() },
            credible: None,
            // What a rate makes of an amount is nearly always finer than cents.
            fine: proposed.fine || !self.rates.is_empty(),
            float_customers: self.float_customers || proposed.float_customers,
            float_orders: self.float_orders || proposed.float_orders,
            email_customers: self.email_customers || proposed.email_customers,
            repair_text: self.repair_text.or(proposed.repair_text),
            ..self.clone()
        }
    }

    /// What was decided of each column. Profiles from before the meaning was kept with it were decided for the meanings
    /// they hold.
    fn decided(&self) -> Vec<Handling> {
        let meant = |(decided, role): (&Handling, &Option<Role>)| Handling { role: decided.role.or(*role), ..*decided };
        self.handling.iter().zip(&self.roles).map(meant).collect()
    }
}
