//! From chosen files to a dataset: look, ask where it is needed, read, compute.

use super::data::{Candidate, ImportFailure, Progress, Source, Stage};
use super::lanes::{Job, Meter, read_file};
use super::{App, runtime};
use crate::import::{DateVerdict, Doubt, Mapping, Sniff};
use crate::platform::worker::WorkerError;
use crate::platform::{File, clock, files, worker};
use crate::protocol::{Reply, Request, Screen};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where the sample lies, relative to the page.
const SAMPLE: &str = "sample/orders.csv";

impl App {
    /// The person has chosen files: in a file dialog, by dropping or by pasting.
    pub fn choose_files(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        self.privacy.file_chosen();
        self.data.sample.set(false);
        self.look_at(files);
    }

    /// Files of a file input.
    pub fn choose_picked(self, input: &leptos::web_sys::HtmlInputElement) {
        self.choose_files(files::picked(input));
    }

    /// Files or text of a drop or a paste. True when there was something in it.
    pub fn choose_transferred(self, data: &leptos::web_sys::DataTransfer) -> bool {
        let files = files::transferred(data);
        let any = !files.is_empty();
        self.choose_files(files);
        any
    }

    /// Text typed or pasted into a field.
    pub fn choose_text(self, text: &str) {
        self.choose_files(files::from_text("pasted.csv", text).into_iter().collect());
    }

    /// Opens the sample, which lies beside the page.
    pub fn try_sample(self) {
        if self.privacy.opened_untracked() {
            self.data.stage.set(Stage::Failed(ImportFailure::SampleNeedsReload));
            return;
        }
        self.data.stage.set(Stage::Looking);
        spawn_local(async move {
            match files::from_site(SAMPLE, "sample-orders.csv").await {
                // A file of the user's own may have been chosen meanwhile; then that one counts.
                Ok(_) if self.privacy.opened_untracked() => {}
                Ok(file) => {
                    self.data.sample.set(true);
                    self.look_at(vec![file]);
                }
                Err(said) => self.data.stage.set(Stage::Failed(ImportFailure::NoSample(said))),
            }
        });
    }

    fn look_at(self, files: Vec<File>) {
        self.cancel_import();
        self.data.stage.set(Stage::Looking);
        let job = Job::default();
        self.data.job.set_value(Some(job.clone()));
        spawn_local(async move {
            let looked = look(&job, &files).await;
            job.end();
            if job.cancelled() {
                return;
            }
            let mut candidates = match looked {
                Ok(candidates) => candidates,
                Err(failure) => return self.data.stage.set(Stage::Failed(failure)),
            };
            let mut certain = true;
            for candidate in &mut candidates {
                match self.workspace.profile(&candidate.sniff) {
                    Some(mapping) => candidate.mapping = mapping,
                    None => certain &= candidate.sniff.certain(),
                }
            }
            if certain {
                let mappings = candidates.into_iter().map(|candidate| candidate.mapping).collect();
                self.read(files, mappings, false);
            } else {
                self.data.waiting.set_value(files);
                self.data.stage.set(Stage::Confirm(candidates));
                self.view.open(Screen::Data);
            }
        });
    }

    /// The person has confirmed or corrected how the waiting files are read.
    pub fn confirm_import(self, candidates: Vec<Candidate>) {
        let files = self.data.waiting.try_update_value(std::mem::take).unwrap_or_default();
        for candidate in &candidates {
            self.workspace.remember_profile(&candidate.mapping);
        }
        self.read(files, candidates.into_iter().map(|candidate| candidate.mapping).collect(), true);
    }

    /// Opens the mapping step for the files that are open, so that it can be corrected afterwards.
    pub fn correct_mapping(self) {
        let files: Vec<File> = self.data.files.with_value(|files| files.iter().map(|(file, _)| file.clone()).collect());
        let mappings: Vec<Mapping> =
            self.data.files.with_value(|files| files.iter().map(|(_, mapping)| mapping.clone()).collect());
        let job = Job::default();
        self.data.job.set_value(Some(job.clone()));
        self.data.stage.set(Stage::Looking);
        spawn_local(async move {
            let looked = look(&job, &files).await;
            job.end();
            match looked {
                Ok(mut candidates) => {
                    for (candidate, mapping) in candidates.iter_mut().zip(mappings) {
                        candidate.mapping = mapping;
                    }
                    self.data.waiting.set_value(files);
                    self.data.stage.set(Stage::Confirm(candidates));
                }
                Err(failure) => self.data.stage.set(Stage::Failed(failure)),
            }
        });
    }

    /// Stops what is under way; the data that were there before stay.
    pub fn cancel_import(self) {
        let job = self.data.job.try_update_value(Option::take).flatten();
        if let Some(job) = job {
            job.cancel();
        }
        self.data.waiting.set_value(Vec::new());
        self.data.stage.set(Stage::Idle);
    }

    /// Puts an error message away.
    pub fn dismiss_failure(self) {
        self.data.stage.set(Stage::Idle);
    }

    /// Reads the open files once more, after the engine was lost.
    pub(super) fn read_again(self) {
        let open = self.data.files.with_value(Clone::clone);
        if !open.is_empty() && !matches!(self.data.stage.get_untracked(), Stage::Reading(_)) {
            let (files, mappings) = open.into_iter().unzip();
            self.read(files, mappings, true);
        }
    }

    /// `confirmed` says that the person has seen and settled how the files are read.
    fn read(self, files: Vec<File>, mappings: Vec<Mapping>, confirmed: bool) {
        self.cancel_import();
        self.data.stage.set(Stage::Reading(Progress::default()));
        let job = Job::default();
        self.data.job.set_value(Some(job.clone()));
        spawn_local(async move {
            let mut outcome = self.read_all(&job, &files, mappings.clone(), confirmed).await;
            if matches!(outcome, Err(ImportFailure::Worker(WorkerError::Crashed(_) | WorkerError::Silent))) {
                // The engine was lost with what it had; a fresh one starts from the files, once.
                outcome = self.read_all(&job, &files, mappings, confirmed).await;
            }
            job.end();
            match outcome {
                Ok(()) => self.data.stage.set(Stage::Idle),
                Err(_) if job.cancelled() => discard().await,
                Err(failure) => {
                    discard().await;
                    self.data.stage.set(Stage::Failed(failure));
                }
            }
        });
    }

    async fn read_all(
        self,
        job: &Job,
        files: &[File],
        mut mappings: Vec<Mapping>,
        confirmed: bool,
    ) -> Result<(), ImportFailure> {
        let started = clock::now_ms();
        let sources = loop {
            let (engine, _) = runtime::engine()?;
            done(engine.call(&Request::Begin, None, None, None).await?)?;
            let mut sources: Vec<Source> = Vec::new();
            for (file, mapping) in files.iter().zip(&mappings) {
                let read: f64 = sources.iter().map(|source| source.size).sum();
                let rows: u64 = sources.iter().map(|source| source.report.rows_in).sum();
                let lanes = worker::cores();
                let meter = Meter::new(lanes, self.teller(file.name(), files, read, rows, started));
                let file_started = clock::now_ms();
                let report = read_file(job, lanes, file, mapping, &engine, &meter).await?;
                let seconds = (clock::now_ms() - file_started) / 1000.0;
                sources.push(Source {
                    name: file.name(),
                    size: file.size(),
                    mapping: mapping.clone(),
                    report,
                    seconds,
                });
            }
            // Only the whole column can tell in which order day and month stand; when the beginning of the file
            // suggested the other one, the files are read once more.
            let mut again = false;
            for (mapping, source) in mappings.iter_mut().zip(&sources) {
                match source.report.dates.decide() {
                    DateVerdict::Decided(order) if order != mapping.dates && !confirmed => {
                        mapping.dates = order;
                        again = true;
                    }
                    _ => {}
                }
            }
            if !again {
                break sources;
            }
            done(engine.call(&Request::Discard, None, None, None).await?)?;
        };
        self.finish(files, mappings, sources).await
    }

    async fn finish(self, files: &[File], mappings: Vec<Mapping>, sources: Vec<Source>) -> Result<(), ImportFailure> {
        if sources.iter().all(|source| source.report.rows_kept == 0) {
            // Nothing to put in the place of what is there; the refused rows say why.
            self.data.sources.set(Arc::new(sources));
            self.view.open(Screen::Data);
            return Err(ImportFailure::NoRows);
        }
        let (engine, _) = runtime::engine()?;
        let facts = match engine.call(&Request::Build, None, None, None).await? {
            (Reply::Built(facts), _) => facts,
            (other, _) => return Err(ImportFailure::Unexpected(format!("{other:?}"))),
        };
        let first = self.data.facts.with_untracked(Option::is_none);
        self.data.files.set_value(files.iter().cloned().zip(mappings).collect());
        self.data.sources.set(Arc::new(sources));
        if !first {
            self.view.forget_data();
        }
        self.data.facts.set(Some(Arc::new(facts)));
        self.data.generation.update(|n| *n += 1);
        self.view.open(Screen::Overview);
        Ok(())
    }

    fn teller(
        self,
        name: String,
        files: &[File],
        read: f64,
        rows_before: u64,
        started: f64,
    ) -> impl Fn(u64, u64) + 'static {
        let total: f64 = files.iter().map(|file| file.size()).sum();
        move |bytes, rows| {
            let bytes = read + bytes as f64;
            let rows = rows_before + rows;
            let seconds = ((clock::now_ms() - started) / 1000.0).max(1e-3);
            let seconds_left = (bytes > 0.0 && seconds > 0.2).then(|| seconds * (total - bytes).max(0.0) / bytes);
            let rows_per_second = rows as f64 / seconds;
            let file = name.clone();
            self.data.stage.set(Stage::Reading(Progress { file, bytes, total, rows, rows_per_second, seconds_left }));
        }
    }
}

async fn look(job: &Job, files: &[File]) -> Result<Vec<Candidate>, ImportFailure> {
    runtime::ready().await;
    let mut candidates = Vec::new();
    for file in files {
        let name = file.name();
        if file.size() == 0.0 {
            return Err(ImportFailure::EmptyFile(name));
        }
        let worker = job.worker(0)?;
        let sniff: Sniff = match worker.call(&Request::Sniff, Some(file), None, None).await? {
            (Reply::Sniffed(sniff), _) => *sniff,
            (Reply::Failed(failure), _) => return Err(ImportFailure::of(failure, &name)),
            (other, _) => return Err(ImportFailure::Unexpected(format!("{other:?}"))),
        };
        if sniff.doubts.contains(&Doubt::NotText) {
            return Err(ImportFailure::NotATable(name));
        }
        let mapping = sniff.mapping.clone();
        candidates.push(Candidate { name, size: file.size(), sniff, mapping });
    }
    Ok(candidates)
}

/// Drops half-read rows; an engine that is gone has dropped them already.
async fn discard() {
    if let Ok((engine, _)) = runtime::engine() {
        let _ = engine.call(&Request::Discard, None, None, None).await;
    }
}

fn done(answer: worker::Answer) -> Result<(), ImportFailure> {
    match answer {
        (Reply::Done, _) => Ok(()),
        (other, _) => Err(ImportFailure::Unexpected(format!("{other:?}"))),
    }
}
