//! What a file holds beside the orders of known customers, in sentences.

use crate::import::{Kind, Role};
use crate::locale::{fill, plural};
use crate::state::{App, Source};
use crate::ui::shared::figures;
use crate::units::Exact;

/// Rows of unknown customers with their words and sums, and orders of zero that count.
pub fn beside(app: App, source: &Source) -> Vec<String> {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let (unknown, zeros) = (&source.report.unknown, &source.report.zeros);
    let money = |amount: Exact| format.decimal(amount.money().units(), 2);
    let count = |count: u64| format.integer(count as f64);
    let mut said = Vec::new();
    if unknown.rows > 0 {
        let values = [count(unknown.rows), money(unknown.sold), money(unknown.back)];
        let text = plural(unknown.rows, t.unknown_say_one, t.unknown_say_other);
        let text = fill(text, &[("count", &values[0]), ("sold", &values[1]), ("back", &values[2])]);
        let column = source.mapping.column(Role::Customer);
        let empty = (unknown.empty > 0 && column.is_some()).then_some((t.unknown_empty, unknown.empty));
        let words = unknown.words.iter().map(|(word, rows)| (word.as_str(), *rows));
        let words: Vec<String> =
            empty.into_iter().chain(words).map(|(word, rows)| format!("{word}: {}", count(rows))).collect();
        said.push(format!("{text} {}", words.join(" · ")));
    }
    if zeros.rows > 0 && source.mapping.keep_zero {
        let values = [count(zeros.rows), figures::orders(app, zeros.orders())];
        let text = plural(zeros.rows, t.zeros_kept_one, t.zeros_kept_other);
        said.push(fill(text, &[("count", &values[0]), ("orders", &values[1])]));
    }
    let (rows, _) = source.report.taken();
    if source.mapping.kind == Kind::Orders && source.mapping.column(Role::Order).is_none() && rows > 0 {
        said.push(t.no_order_number.to_owned());
    }
    said
}
