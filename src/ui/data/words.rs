//! What the importer's keys are called.

use crate::import::{Calendar, DateOrder, DecimalMark, Encoding, Reason, ReasonKind, Role};
use crate::locale::{Texts, fill};
use crate::state::App;

/// The name of a role.
pub fn role_name(t: &Texts, role: Role) -> &'static str {
    let d = &t.data;
    match role {
        Role::Customer => d.role_customer,
        Role::Date => d.role_date,
        Role::Amount => d.role_amount,
        Role::UnitPrice => d.role_price,
        Role::Quantity => d.role_quantity,
        Role::Order => d.role_order,
        Role::Category => d.role_category,
        Role::Channel => d.role_channel,
        Role::Rating => d.role_score,
        Role::Recommend => d.role_recommend,
        Role::Campaign => d.role_event,
        Role::Status => d.role_status,
        Role::Currency => d.role_currency,
        Role::Refunded => d.role_refunded,
        other => super::kinds::more_role_name(t, other),
    }
}

/// What a role is good for, with its name; the needed ones come first.
pub fn role_uses(t: &Texts) -> [(Role, &'static str); 14] {
    let d = &t.data;
    [
        (Role::Customer, d.need_customer),
        (Role::Date, d.need_date),
        (Role::Amount, d.need_amount),
        (Role::Order, d.unlock_order),
        (Role::Quantity, d.unlock_quantity),
        (Role::Category, d.unlock_category),
        (Role::Channel, d.unlock_channel),
        (Role::Rating, d.unlock_rating),
        (Role::Recommend, d.unlock_recommend),
        (Role::Campaign, d.unlock_campaign),
        (Role::Status, d.unlock_status),
        (Role::Type, d.unlock_type),
        (Role::Currency, d.unlock_currency),
        (Role::Refunded, d.unlock_refunded),
    ]
}

/// The encodings, in the order of the choice.
pub const ENCODINGS: [Encoding; 7] = [
    Encoding::Utf8,
    Encoding::Gb18030,
    Encoding::Big5,
    Encoding::ShiftJis,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
    Encoding::Windows1252,
];

/// The name of an encoding, the same in every language.
pub fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Gb18030 => "GB18030",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Big5 => "Big5",
        Encoding::ShiftJis => "Shift-JIS",
    }
}

/// The delimiters, in the order of the choice.
pub const DELIMITERS: [u8; 8] = *b",;\t|:^~ ";

/// The name of a delimiter.
pub fn delimiter_name(t: &Texts, delimiter: u8) -> &'static str {
    let d = &t.data;
    match delimiter {
        b';' => d.delimiter_semicolon,
        b'\t' => d.delimiter_tab,
        b'|' => d.delimiter_pipe,
        b':' => d.delimiter_colon,
        b'^' => d.delimiter_caret,
        b'~' => d.delimiter_tilde,
        b' ' => d.delimiter_space,
        _ => d.delimiter_comma,
    }
}

/// The orders of day, month and year, in the order of the choice.
pub const DATE_ORDERS: [DateOrder; 7] = [
    DateOrder::Ymd,
    DateOrder::Dmy,
    DateOrder::Mdy,
    DateOrder::Compact,
    DateOrder::ExcelSerial,
    DateOrder::ExcelSerial1904,
    DateOrder::Unix,
];

/// The name of an order of day, month and year.
pub fn date_order_name(t: &Texts, order: DateOrder) -> &'static str {
    let d = &t.data;
    match order {
        DateOrder::Ymd => d.date_iso,
        DateOrder::Dmy => d.date_dmy,
        DateOrder::Mdy => d.date_mdy,
        DateOrder::Compact => d.date_compact,
        DateOrder::ExcelSerial => d.date_serial,
        DateOrder::ExcelSerial1904 => d.date_serial_1904,
        DateOrder::Unix => d.date_unix,
    }
}

/// The name of a calendar.
pub fn calendar_name(t: &Texts, calendar: Calendar) -> &'static str {
    let d = &t.data;
    match calendar {
        Calendar::Gregorian => d.calendar_gregorian,
        Calendar::Roc => d.calendar_roc,
        Calendar::Buddhist => d.calendar_buddhist,
        Calendar::Jalali => d.calendar_jalali,
    }
}

/// The name of a decimal mark.
pub fn decimal_name(t: &Texts, mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Point => t.data.decimal_point,
        DecimalMark::Comma => t.data.decimal_comma,
    }
}

/// Why rows were refused.
pub fn reason_name(t: &Texts, kind: ReasonKind) -> &'static str {
    let d = &t.data;
    match kind {
        ReasonKind::MissingCustomer => d.reason_customer_missing,
        ReasonKind::MissingDate => d.reason_date_missing,
        ReasonKind::BadDate => d.reason_date_unreadable,
        ReasonKind::OtherCalendar => d.reason_calendar,
        ReasonKind::MissingAmount => d.reason_amount_missing,
        ReasonKind::BadAmount => d.reason_amount_unreadable,
        ReasonKind::OtherCurrency => d.reason_currency,
        ReasonKind::NoRate => d.reason_no_rate,
        ReasonKind::MissingValue => t.tables.reason_empty,
        ReasonKind::BadNumber => t.tables.reason_number,
        ReasonKind::TooFewFields => d.reason_fields_missing,
        ReasonKind::TooManyFields => d.reason_fields_many,
        ReasonKind::UnclosedQuote => d.reason_quote_open,
        ReasonKind::LineTooLong => d.reason_too_long,
    }
}

/// Why one row was refused, with its numbers.
pub fn reason(app: App, reason: Reason) -> String {
    let t = app.prefs.texts();
    match reason {
        Reason::TooFewFields { found, needed } => {
            let format = app.prefs.format();
            let values = [("found", &*format.integer(found.into())), ("needed", &*format.integer(needed.into()))];
            fill(t.data.reason_fields_found, &values)
        }
        Reason::OtherCalendar { year } => fill(t.data.reason_calendar_of, &[("year", &year.to_string())]),
        Reason::TooManyFields { found, expected } => {
            let format = app.prefs.format();
            let values = [("found", &*format.integer(found.into())), ("expected", &*format.integer(expected.into()))];
            fill(t.data.reason_fields_surplus, &values)
        }
        Reason::NoRate { currency } => fill(t.data.reason_no_rate_of, &[("currency", currency.code())]),
        other => reason_name(t, other.kind()).to_owned(),
    }
}

/// The name of a column as the file gives it, or its number.
pub fn column_name(app: App, headers: &[String], column: usize) -> String {
    match headers.get(column).filter(|header| !header.trim().is_empty()) {
        Some(header) => header.clone(),
        None => {
            let number = app.prefs.format().integer(column.saturating_add(1) as f64);
            fill(app.prefs.texts().data.column_number, &[("number", &number)])
        }
    }
}
