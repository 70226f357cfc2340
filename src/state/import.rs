//! From chosen files to a dataset: look, ask where it is needed, read, compute.

use super::data::{ImportFailure, Progress, Source, Stage};
use super::lanes::{Job, Meter, lanes, read_file};
use super::{App, runtime};
use crate::dataset::partition_bits;
use crate::import::Mapping;
use crate::locale::{fill, plural};
use crate::platform::worker::WorkerError;
use crate::platform::{File, clock, files, worker};
use crate::protocol::{Reply, Request, Screen};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where the sample lies, relative to the page.
const SAMPLE: &str = "sample/orders.csv";

/// A guess, for the number of partitions; being wrong costs a little time and nothing else.
const BYTES_A_ROW: u64 = 60;

/// What an import is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// The person has seen and settled how the files are read.
    pub(super) confirmed: bool,
    /// These files are open already: the screen, the day and the filter stay as they are.
    pub(super) stay: bool,
    /// It is the sample.
    pub(super) sample: bool,
}

impl App {
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
                    self.open_files(vec![file], Vec::new(), true);
                }
                Err(said) => self.data.stage.set(Stage::Failed(ImportFailure::NoSample(said))),
            }
        });
    }

    /// Starts something that takes parse workers, in the place of what is under way.
    pub(super) fn start_job(self, stage: Stage) -> Job {
        self.cancel_import();
        self.data.stage.set(stage);
        let job = Job::default();
        self.data.job.set_value(Some(job.clone()));
        job
    }

    /// Stops what is under way; the data that were there before stay.
    pub fn cancel_import(self) {
        let job = self.data.job.try_update_value(Option::take).flatten();
        if let Some(job) = job {
            job.cancel();
        }
        self.data.waiting.set_value(Default::default());
        self.data.sheets_chosen.set_value(None);
        self.data.stage.set(Stage::Idle);
    }

    /// Puts an error message away, and the refused files of the last attempt when there are others to show.
    pub fn dismiss_failure(self) {
        if self.data.loaded() {
            self.data.rejected.set(Arc::default());
        }
        self.data.stage.set(Stage::Idle);
    }

    /// Reads the open files once more, after the engine was lost.
    pub(super) fn read_again(self) {
        let open = self.data.files.with_value(Clone::clone);
        if !open.is_empty() && !matches!(self.data.stage.get_untracked(), Stage::Reading(_)) {
            let (files, mappings) = open.into_iter().unzip();
            let sample = self.data.sample.get_untracked();
            self.read(files, mappings, Reading { confirmed: true, stay: true, sample });
        }
    }

    pub(super) fn read(self, files: Vec<File>, mappings: Vec<Mapping>, reading: Reading) {
        let job = self.start_job(Stage::Reading(Progress::default()));
        self.data.rejected.set(Arc::default());
        spawn_local(async move {
            let mut outcome = self.read_all(&job, &files, mappings.clone(), reading).await;
            if matches!(outcome, Err(ImportFailure::Worker(WorkerError::Crashed(_) | WorkerError::Silent))) {
                // The engine was lost with what it had; a fresh one starts from the files, once.
                outcome = self.read_all(&job, &files, mappings, reading).await;
            }
            job.end();
            match outcome {
                Ok(()) => {
                    self.data.stage.set(Stage::Idle);
                    self.tell_imported();
                }
                Err(_) if job.cancelled() => discard().await,
                Err(failure) => {
                    discard().await;
                    self.data.stage.set(Stage::Failed(failure));
                }
            }
        });
    }

    /// Tells a screen reader what came in.
    fn tell_imported(self) {
        let (t, format) = (self.prefs.texts(), self.prefs.format());
        let sources = self.data.sources.get_untracked();
        let rows = sources.iter().map(|source| source.report.rows_kept).sum::<u64>();
        let seconds = format.decimal(sources.iter().map(|source| source.seconds).sum(), 1);
        let rows =
            fill(plural(rows, t.common.rows_one, t.common.rows_other), &[("count", &format.integer(rows as f64))]);
        self.announcer.say(fill(t.data.imported, &[("rows", &rows), ("seconds", &seconds)]));
    }

    async fn read_all(
        self,
        job: &Job,
        files: &[File],
        mut mappings: Vec<Mapping>,
        reading: Reading,
    ) -> Result<(), ImportFailure> {
        let started = clock::now_ms();
        let bytes: f64 = files.iter().map(|file| file.size()).sum();
        let partition_bits = partition_bits(bytes as u64 / BYTES_A_ROW);
        let sources = loop {
            let (engine, _) = runtime::engine()?;
            let begun = engine.call(&Request::Begin, None, None, None);
            let mut sources: Vec<Source> = Vec::new();
            for (file, mapping) in files.iter().zip(&mappings) {
                let read: f64 = sources.iter().map(|source| source.size).sum();
                let rows: u64 = sources.iter().map(|source| source.report.rows_in).sum();
                let lanes = lanes();
                let meter = Meter::new(lanes, self.teller(file.name(), files, read, rows, started));
                let file_started = clock::now_ms();
                let report = read_file(job, lanes, file, mapping, &engine, &meter, partition_bits).await?;
                let seconds = (clock::now_ms() - file_started) / 1000.0;
                sources.push(Source {
                    name: file.name(),
                    size: file.size(),
                    mapping: mapping.clone(),
                    report,
                    seconds,
                });
            }
            done(begun.await?)?;
            // Only the whole column can tell in which order day and month stand; when the beginning of the file
            // suggested the other one, the files are read once more.
            let mut again = false;
            for (mapping, source) in mappings.iter_mut().zip(&sources) {
                if let Some(order) = source.report.dates.better_than(mapping.dates).filter(|_| !reading.confirmed) {
                    mapping.dates = order;
                    again = true;
                }
            }
            if !again {
                break sources;
            }
            done(engine.call(&Request::Discard, None, None, None).await?)?;
        };
        self.finish(files, mappings, sources, reading).await
    }

    async fn finish(
        self,
        files: &[File],
        mappings: Vec<Mapping>,
        sources: Vec<Source>,
        reading: Reading,
    ) -> Result<(), ImportFailure> {
        let opened: Vec<(File, Mapping)> = files.iter().cloned().zip(mappings).collect();
        if sources.iter().all(|source| source.report.rows_kept == 0) {
            // Nothing to put in the place of what is there; the refused rows say why.
            self.data.rejected_files.set_value(opened);
            self.data.rejected.set(Arc::new(sources));
            self.view.open(Screen::Data);
            return Err(ImportFailure::NoRows);
        }
        let (engine, _) = runtime::engine()?;
        let first = self.data.facts.with_untracked(Option::is_none);
        let forget = !first && !reading.stay;
        let params = self.view.params_untracked(&self.workspace.scheme(), forget);
        let (facts, results) = match engine.call(&Request::Build(params.clone()), None, None, None).await? {
            (Reply::Built(facts, results), _) => (facts, results),
            (other, _) => return Err(ImportFailure::Unexpected(other.kind().to_owned())),
        };
        self.data.computed.set_value(Some((params, *results)));
        self.data.files.set_value(opened);
        self.data.sample.set(reading.sample);
        self.data.sources.set(Arc::new(sources));
        if let Some(notices) = self.data.notices_waiting.try_update_value(Option::take).flatten() {
            self.data.notices.set(Arc::new(notices));
        }
        if forget {
            self.view.forget_data();
        }
        self.data.facts.set(Some(Arc::new(facts)));
        self.data.generation.update(|n| *n += 1);
        if !reading.stay {
            self.view.open(Screen::Overview);
        }
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

/// Drops half-read rows; an engine that is gone has dropped them already.
async fn discard() {
    if let Ok((engine, _)) = runtime::engine() {
        let _ = engine.call(&Request::Discard, None, None, None).await;
    }
}

fn done(answer: worker::Answer) -> Result<(), ImportFailure> {
    match answer {
        (Reply::Done, _) => Ok(()),
        (other, _) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
    }
}
