//! Refused rows that a person corrects or leaves out, one or many at a time, and taking that back.

use super::App;
use super::data::{ImportFailure, Source};
use super::lanes::Job;
use super::limit::room;
use super::reading::Reading;
use crate::dataset::Kind;
use crate::import::{
    Corrected, Correction, Corrections, Mapping, RangeReport, RangeStart, Reason, Refusal, Remedy, Secret,
};
use crate::platform::{File, files};
use crate::protocol::{ParseTask, Reply, Request};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Corrections by name and size of the file. They hold customer data, so they live as long as the tab.
pub type ByFile = Arc<BTreeMap<(String, u64), Corrections>>;

/// Why a correction was not taken: at its first row that still cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct StillWrong {
    /// The column that is to blame, from 0.
    pub column: Option<usize>,
    /// The value that is to blame.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

fn key(source: &Source) -> (String, u64) {
    (source.name.clone(), source.size as u64)
}

impl App {
    /// The corrections of a file, in the order in which they were made.
    pub fn corrections(self, source: &Source) -> Corrections {
        self.data.corrections.with(|all| all.get(&key(source)).cloned().unwrap_or_default())
    }

    /// Corrects or leaves out refused rows of a file. When not one of them could be read, nothing is changed and `tell`
    /// hears why; otherwise the file is read again with the correction.
    pub fn correct_rows(
        self,
        source: Source,
        rows: Vec<Refusal>,
        remedy: Remedy,
        tell: impl FnOnce(Result<(), StillWrong>) + 'static,
    ) {
        let correction = Correction::new(&rows, remedy);
        if correction.count() == 0 {
            return;
        }
        let mut all = self.data.corrections.with_untracked(|all| all.get(&key(&source)).cloned().unwrap_or_default());
        all.0.push(correction);
        spawn_local(async move {
            let wrong = check(&all, &source.mapping, &rows).await.unwrap_or_default();
            if wrong.is_none() {
                self.data.corrections.update(|by_file| {
                    Arc::make_mut(by_file).insert(key(&source), all);
                });
                self.read_corrected(&source);
            }
            tell(wrong.map_or(Ok(()), Err));
        });
    }

    /// Takes a correction of a file back, by its place.
    pub fn undo_correction(self, source: &Source, place: usize) {
        self.data.corrections.update(|by_file| {
            if let Some(all) = Arc::make_mut(by_file).get_mut(&key(source))
                && place < all.0.len()
            {
                all.0.remove(place);
            }
        });
        self.read_corrected(source);
    }

    /// Reads the file again, and with orders all files of orders, because they are put together at once.
    fn read_corrected(self, source: &Source) {
        if self.data.rejected.with_untracked(|rejected| !rejected.is_empty()) {
            let (files, mappings) = self.data.rejected_files.get_value().into_iter().unzip();
            return self.read(files, mappings, Reading { confirmed: true, looked: true, ..Reading::default() });
        }
        let sources = self.data.sources.get_untracked();
        let orders = source.mapping.kind == Kind::Orders;
        let files = self.data.files.with_value(Clone::clone).into_iter().zip(sources.iter());
        let files = files.map(|((file, mapping), known)| {
            let again = key(known) == key(source) || orders && mapping.kind == Kind::Orders;
            (file, mapping, (!again).then(|| known.clone()))
        });
        self.read_beside(files.collect(), self.again());
    }

    /// What the corrections make of the refused rows of a file; nothing when there are none for them.
    pub(super) fn corrected(self, file: &File, mapping: &Mapping, report: &RangeReport) -> Option<Corrected> {
        let key = (file.name(), file.size() as u64);
        let corrections = self.data.corrections.with_untracked(|all| all.get(&key).cloned())?;
        Some(corrections.apply(mapping, &report.details)).filter(|corrected| !corrected.is_empty())
    }
}

/// Reads the rows once by themselves. Nothing when at least one of them would be taken in, or left out.
async fn check(
    corrections: &Corrections,
    mapping: &Mapping,
    rows: &[Refusal],
) -> Result<Option<StillWrong>, ImportFailure> {
    let corrected = corrections.apply(mapping, rows);
    let Some(file) = files::from_text("rows", &corrected.text) else { return Ok(None) };
    let job = Job::default();
    let start = RangeStart { offset: 0, end: file.size() as u64, at_record_start: true };
    // Only the reason is wanted, whatever name the customer gets.
    let secret = Secret::default();
    let task = ParseTask {
        mapping: corrected.mapping,
        start,
        partition_bits: 0,
        secret,
        limit: u64::MAX,
        report_only: false,
        room: room(),
    };
    let answer = job.ask(&Request::Parse(task), &file).await;
    job.release();
    let (Reply::Parsed(parsed), _) = answer? else { return Ok(None) };
    let report = parsed.report;
    let first = report.details.into_iter().next();
    Ok(first.filter(|_| report.refused == report.rows_in).map(|row| StillWrong {
        column: row.column,
        value: row.value,
        reason: row.reason,
    }))
}
