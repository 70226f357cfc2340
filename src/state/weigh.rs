//! What comes of a waiting file under one reading or another: all of it is read and nothing is kept.

use super::App;
use super::data::{Candidate, ImportFailure, Source, Stage};
use super::lanes::{Job, lanes, report_file};
use super::mapping::{look, look_again};
use super::reading::Reading;
use super::tables::{Beside, known_by};
use crate::import::{Doubt, Mapping, RangeReport, Role, Tally, read_again, second_look};
use crate::platform::{File, clock};
use crate::units::Exact;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a reading of a whole file gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// Rows kept, those of unknown customers among them.
    pub kept: u64,
    /// Rows refused.
    pub refused: u64,
    /// Rows left out by a rule.
    pub skipped: u64,
    /// The money and the days of the rows kept.
    pub tally: Tally,
    /// Rows of unknown customers among them, and what they come to.
    pub unknown: (u64, Exact),
    /// What is to be asked that the beginning of the file did not show.
    pub later: Vec<Doubt>,
}

impl Weighed {
    fn new(mapping: &Mapping, report: &RangeReport) -> Weighed {
        let (kept, tally) = report.taken();
        Weighed {
            kept,
            refused: report.refused,
            skipped: report.skipped.total(),
            tally,
            unknown: (report.unknown.rows, report.unknown.tally.sum()),
            later: second_look(mapping, report),
        }
    }

    /// Adds what another file gives.
    fn add(&mut self, other: Weighed) {
        self.kept += other.kept;
        self.refused += other.refused;
        self.skipped += other.skipped;
        self.tally.merge(other.tally);
        self.unknown = (self.unknown.0 + other.unknown.0, self.unknown.1 + other.unknown.1);
        self.later.extend(other.later);
    }
}

/// A waiting file, a mapping, and what comes of it.
pub(super) type Known = (usize, Mapping, Weighed);

/// A file that was read, how, and what is to be asked about it.
pub(super) type Asked = (File, Mapping, Vec<Doubt>);

/// What only the whole of the files that were read now shows; nothing when there is nothing to ask.
pub(super) fn to_ask(beside: &[Beside], mappings: &[Mapping], sources: &[Source]) -> Option<Vec<Asked>> {
    let new = beside.iter().zip(mappings).zip(sources).filter(|((one, _), _)| one.2.is_none());
    let asked =
        new.map(|((one, mapping), source)| (one.0.clone(), mapping.clone(), second_look(mapping, &source.report)));
    let asked: Vec<Asked> = asked.collect();
    asked.iter().any(|(.., doubts)| !doubts.is_empty()).then_some(asked)
}

impl App {
    /// Reads a waiting file as the mapping says; `fresh` is a role that was just given to another column. `tell` hears
    /// nothing when the file cannot be read so, or the mapping step was left meanwhile.
    pub fn weigh(self, place: usize, mapping: Mapping, fresh: Option<Role>, tell: impl FnOnce(Weighed) + 'static) {
        let known = self
            .data
            .weighed
            .with_value(|known| known.iter().find(|one| one.0 == place && one.1 == mapping).map(|one| one.2.clone()));
        if let Some(known) = known {
            return tell(known);
        }
        let file = self.data.waiting.with_value(|(files, _)| files.get(place).cloned());
        let (Some(file), Some(job)) = (file, self.data.job.get_value()) else { return };
        spawn_local(async move {
            if let Ok(weighed) = weighed(&job, &file, mapping.clone(), fresh).await {
                if job.cancelled() {
                    return;
                }
                // Another file stands there when files were joined or taken apart meanwhile.
                let still = |files: &[File]| files.get(place).is_some_and(|now| known_by(now) == known_by(&file));
                if self.data.waiting.with_value(|(files, _)| still(files)) {
                    self.data.weighed.update_value(|known| known.push((place, mapping, weighed.clone())));
                }
                tell(weighed);
            }
        });
    }

    /// Reads files that do not wait themselves, to tell what would come of them together.
    pub(super) fn weigh_others(self, files: Vec<(File, Mapping)>, tell: impl FnOnce(Weighed) + 'static) {
        let Some(job) = self.data.job.get_value() else { return };
        spawn_local(async move {
            let mut all: Option<Weighed> = None;
            for (file, mapping) in files {
                let Ok(one) = weighed(&job, &file, mapping, None).await else { return };
                match &mut all {
                    Some(all) => all.add(one),
                    None => all = Some(one),
                }
            }
            if let Some(all) = all.filter(|_| !job.cancelled()) {
                tell(all);
            }
        });
    }

    /// Opens the mapping step for files of which only the whole shows what is to be asked.
    pub(super) fn ask_later(self, asked: Vec<Asked>, reading: Reading) {
        let job = self.start_job(Stage::Looking);
        spawn_local(async move {
            let files: Vec<File> = asked.iter().map(|(file, ..)| file.clone()).collect();
            let looked = async {
                let mut candidates = look(&job, &files, Vec::new()).await?;
                for (candidate, (file, mapping, later)) in candidates.iter_mut().zip(asked) {
                    candidate.sniff = look_again(&job, &file, mapping, None).await?;
                    candidate.mapping = candidate.sniff.mapping.clone();
                    candidate.later = later;
                }
                Ok(candidates)
            };
            let looked: Result<Vec<Candidate>, ImportFailure> = looked.await;
            if job.cancelled() {
                return;
            }
            match looked {
                Ok(candidates) => self.ask(files, candidates, reading),
                Err(failure) => {
                    job.end();
                    self.data.stage.set(Stage::Failed(failure));
                }
            }
        });
    }
}

async fn weighed(job: &Job, file: &File, mapping: Mapping, fresh: Option<Role>) -> Result<Weighed, ImportFailure> {
    // Another kind, header or column is understood anew.
    let mapping = look_again(job, file, mapping, fresh).await?.mapping;
    if !mapping.missing().is_empty() {
        return Err(ImportFailure::NoRows);
    }
    let mut report = report_file(job, lanes(), file, &mapping).await?;
    // As it will be read: without days that cannot be believed.
    let mut next = mapping.clone();
    if read_again(&mut next, &report, clock::today(), true) {
        report = report_file(job, lanes(), file, &next).await?;
    }
    Ok(Weighed::new(&mapping, &report))
}

/// The mapping with an answer to every doubt: where a person has left a question alone, the first answer holds.
pub(super) fn answered(candidate: &Candidate) -> Mapping {
    candidate.doubts().fold(candidate.mapping.clone(), |mapping, doubt| {
        let choices = doubt.choices(&mapping);
        let settled = choices.iter().any(|choice| choice.mapping == mapping);
        match choices.into_iter().next().filter(|_| !settled) {
            Some(first) => first.mapping,
            None => mapping,
        }
    })
}
