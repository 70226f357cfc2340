//! The doubts about surveys, reports of campaigns and consent as questions.

use super::words::{column_name, role_name};
use crate::import::{Mapping, TableDoubt};
use crate::locale::fill;
use crate::state::App;

/// The question with its evidence.
pub fn question(app: App, mapping: &Mapping, doubt: &TableDoubt) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let d = &t.tables;
    let column = |column: usize| column_name(app, &mapping.headers, column);
    let number = |n: u32| format.integer(f64::from(n));
    match doubt {
        TableDoubt::UnsureScale { role, column: at, lowest, greatest, answers } => {
            let values = [
                ("column", &*column(*at)),
                ("role", role_name(t, *role)),
                ("lowest", &*number(*lowest)),
                ("greatest", &*number(*greatest)),
                ("count", &*number(*answers)),
            ];
            fill(d.doubt_scale, &values)
        }
        TableDoubt::WordScale { column: at, words } => {
            let words: Vec<String> = words.iter().map(|(word, value)| format!("{word} = {value}")).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            fill(d.doubt_words, &[("column", &*column(*at)), ("words", &format.list(&words))])
        }
        TableDoubt::UnusedScore { column: at } => fill(d.doubt_score, &[("column", &*column(*at))]),
        TableDoubt::CampaignReport => d.doubt_campaign.to_owned(),
        TableDoubt::OneAnswerARow { question, answer } => {
            fill(d.doubt_long, &[("question", &*column(*question)), ("answer", &*column(*answer))])
        }
        TableDoubt::RefusalsOnly { column: at, refused, others } => {
            let values = [("column", &*column(*at)), ("refused", &*number(*refused)), ("others", &*number(*others))];
            fill(d.doubt_refusals, &values)
        }
        TableDoubt::UnclearConsent { column: at, words, count } => {
            let words: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let values = [("column", &*column(*at)), ("count", &*number(*count)), ("words", &*format.list(&words))];
            fill(d.doubt_consent, &values)
        }
    }
}
