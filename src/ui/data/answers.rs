//! What the answers to a question are called.

use super::kinds::kind_name;
use super::words::{column_name, date_order_name, decimal_name, role_name};
use crate::import::{Answer, Choice};
use crate::locale::fill;
use crate::state::App;

/// The name of an answer.
pub fn answer_name(app: App, choice: &Choice) -> String {
    let t = app.prefs.texts();
    let a = &t.ask;
    match choice.answer {
        Answer::Kind(kind) => kind_name(t, kind).to_owned(),
        Answer::Header => a.answer_header.to_owned(),
        Answer::NoHeader => a.answer_no_header.to_owned(),
        Answer::Column(column) => column_name(app, &choice.mapping.headers, column),
        Answer::Dates(order) => date_order_name(t, order).to_owned(),
        Answer::Decimal(mark) => decimal_name(t, mark).to_owned(),
        Answer::FillDown => a.answer_fill_down.to_owned(),
        Answer::LeaveBlank => a.answer_leave_blank.to_owned(),
        Answer::Swapped(swapped) => if swapped { a.answer_swapped } else { a.answer_not_swapped }.to_owned(),
        Answer::TwiceNegative(back) => if back { a.answer_twice_return } else { a.answer_twice_sale }.to_owned(),
        Answer::StopAtTable => a.answer_stop_at_table.to_owned(),
        Answer::EachCounts => a.answer_each_counts.to_owned(),
        Answer::OnceEach => a.answer_once_each.to_owned(),
        Answer::OneCustomer => a.answer_one_customer.to_owned(),
        Answer::NobodyKnown => a.answer_nobody.to_owned(),
        Answer::ZerosCount => t.data.zeros_keep.to_owned(),
        Answer::ZerosLeave => t.data.zeros_leave.to_owned(),
        Answer::NamedRows => a.answer_named_rows.to_owned(),
        Answer::NamedTotals => a.answer_named_totals.to_owned(),
        Answer::ReadOn => a.answer_read_on.to_owned(),
        Answer::ByType => a.answer_by_type.to_owned(),
        Answer::EveryType => a.answer_every_type.to_owned(),
        Answer::UnknownPaid => a.answer_unknown_paid.to_owned(),
        Answer::UnknownUnpaid => a.answer_unknown_unpaid.to_owned(),
        Answer::CutStand => a.answer_cut_stand.to_owned(),
        Answer::CutUnknown => a.answer_cut_unknown.to_owned(),
        Answer::ReadRight => a.answer_read_right.to_owned(),
        Answer::ReadAsWritten => a.answer_read_as_written.to_owned(),
        Answer::PriceOfUnit => a.answer_price_of_unit.to_owned(),
        Answer::PriceOfLine => a.answer_price_of_line.to_owned(),
        Answer::KeepAll => a.answer_keep_all.to_owned(),
        Answer::LeaveOut => a.answer_leave_out.to_owned(),
        Answer::Scale(scale) => {
            let (lowest, highest) = (scale.lowest.to_string(), scale.highest.to_string());
            fill(a.answer_scale, &[("lowest", &lowest), ("highest", &highest)])
        }
        Answer::NotRead => a.answer_not_read.to_owned(),
        Answer::Role(role) => role_name(t, role).to_owned(),
        Answer::Open => a.answer_open.to_owned(),
        Answer::NoCustomers => a.answer_no_customers.to_owned(),
        Answer::Consent => a.answer_consent.to_owned(),
        Answer::NoConsent => a.answer_no_consent.to_owned(),
    }
}
