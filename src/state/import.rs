//! From chosen files to a dataset: look, ask where it is needed, read, compute.

use super::currency::currencies_by_kind;
use super::data::{Candidate, ImportFailure, Progress, Source, Stage};
use super::lanes::{Job, Meter, lanes, read_file};
use super::limit::outgrows;
use super::reading::{Outcome, Read, Reading};
use super::tables::{Beside, Moved, shared_days};
use super::weigh::to_ask;
use super::{App, runtime};
use crate::analysis::Params;
use crate::dataset::{Kind, partition_bits};
use crate::import::{Forecast, Mapping, RangeReport, Secret, read_again};
use crate::locale::{fill, plural};
use crate::platform::worker::WorkerError;
use crate::platform::{File, clock, files, page, requests, worker};
use crate::protocol::{Reply, Request, Screen};
use futures::future::try_join_all;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::sync::Arc;

/// Where the tables of the sample lie, relative to the page, and what they are called.
const SAMPLE: [(&str, &str); 3] = [
    ("sample/orders.csv", "sample-orders.csv"),
    ("sample/tickets.csv", "sample-tickets.csv"),
    ("sample/spend.csv", "sample-spend.csv"),
];

/// The name of the demonstration.
const DEMO: &str = "demo-orders.csv";

/// A guess, for the number of partitions; being wrong costs a little time and nothing else.
const BYTES_A_ROW: u64 = 60;

impl App {
    /// Opens the sample, which lies beside the page.
    pub fn try_sample(self) {
        if self.privacy.opened_untracked() {
            self.data.stage.set(Stage::Failed(ImportFailure::SampleNeedsReload));
            return;
        }
        let job = self.start_job(Stage::Looking);
        let tables = SAMPLE.map(|(address, name)| files::from_site(address, name));
        let sample = requests::follow(try_join_all(tables));
        spawn_local(async move {
            match sample.await {
                // A file of the user's own may have been chosen meanwhile; then that one counts.
                _ if job.cancelled() => {}
                Ok(files) => {
                    self.open_files(job, files, Vec::new(), true);
                }
                Err(said) => self.data.stage.set(Stage::Failed(ImportFailure::NoSample(said))),
            }
        });
    }

    /// Opens the customers of the annual strategy, which a worker makes on the spot.
    pub fn try_demo(self) {
        let job = self.start_job(Stage::Looking);
        self.later(move |rest| (rest.open_demo)(self, job));
    }

    pub(super) fn read_demo(self, job: Job) {
        spawn_local(async move {
            runtime::ready().await;
            let made = job.make(&Request::Demo).await;
            if job.cancelled() {
                return;
            }
            job.release();
            match made {
                Ok((Reply::Done, Some(orders))) => match files::from_bytes(DEMO, &orders) {
                    Some(file) => self.open_files(job, vec![file], Vec::new(), true),
                    None => self.data.stage.set(Stage::Failed(ImportFailure::Unexpected(DEMO.to_owned()))),
                },
                Ok((other, _)) => {
                    self.data.stage.set(Stage::Failed(ImportFailure::Unexpected(other.kind().to_owned())));
                }
                Err(error) => self.data.stage.set(Stage::Failed(error.into())),
            }
        });
    }

    /// Whether the figures rest on the customers of the annual strategy.
    pub fn is_demo(self) -> bool {
        self.data.sample.get() && self.data.sources.with(|sources| sources.iter().any(|source| source.name == DEMO))
    }

    /// Puts an error message away, and the refused files of the last attempt when there are others to show.
    pub fn dismiss_failure(self) {
        if self.data.loaded() {
            self.data.rejected.set(Arc::default());
            self.data.notices_waiting.set_value(None);
        }
        self.data.stage.set(Stage::Idle);
    }

    /// Reads the open files once more, after the engine was lost.
    pub(super) fn read_again(self) {
        let open = self.data.files.with_value(Clone::clone);
        if !open.is_empty() && !self.data.stage.with_untracked(Stage::opens) {
            let (files, mappings) = open.into_iter().unzip();
            self.read(files, mappings, self.again());
        }
    }

    /// Whether a file of orders begins after the open ones end; a file of another kind does not matter.
    pub(super) fn continues(self, candidate: &Candidate) -> bool {
        let last = self.data.facts.with_untracked(|facts| facts.as_ref().and_then(|facts| facts.last_day));
        candidate.mapping.kind != Kind::Orders
            || candidate.joined.as_ref().is_some_and(|joined| joined.continues)
            || candidate.sniff.first_day().zip(last).is_some_and(|(first, last)| first > last)
    }

    pub(super) fn read(self, files: Vec<File>, mappings: Vec<Mapping>, reading: Reading) {
        let files = self.place(files.into_iter().zip(mappings).collect(), reading);
        self.read_beside(files, reading);
    }

    /// Opens exactly these files; those that are known need not be read again.
    pub(super) fn read_beside(self, mut files: Vec<Beside>, reading: Reading) {
        let job = self.start_job(Stage::Reading(Progress::default()));
        let visits = reading.visits.unwrap_or(self.view.visits());
        let reading = Reading { visits: Some(visits), ..reading };
        self.data.rejected.set(Arc::default());
        let names = files.iter().filter(|_| !reading.sample).map(|(file, ..)| file.name());
        self.goes_on_with(names.collect());
        let held = page::held();
        spawn_local(async move {
            let mut outcome = self.read_all(&job, &files, reading).await;
            if matches!(outcome, Err(ImportFailure::Worker(WorkerError::Crashed(_) | WorkerError::Silent))) {
                // The engine was lost with what it had; a fresh one starts from the files, once.
                files.iter_mut().for_each(|(_, _, known)| *known = None);
                outcome = self.read_all(&job, &files, reading).await;
            }
            job.end();
            if let Some(failure) = job.refused() {
                outcome = Err(failure);
            }
            match outcome {
                // Another import has begun meanwhile.
                Ok(_) if job.cancelled() => {}
                Ok(Outcome::Asks(asked)) => {
                    self.tables.moved.set(None);
                    discard().await;
                    self.ask_later(asked, reading);
                }
                Ok(Outcome::Opened) => {
                    self.data.stage.set(Stage::Idle);
                    if let Some(held) = held {
                        // What was chosen on the Data screen is drawn anew with what came of it.
                        request_animation_frame(move || page::return_to(&held));
                    }
                    let stopped = self.tell_stopped();
                    if files.iter().any(|(_, _, known)| known.is_none()) {
                        self.tell_imported(stopped);
                    } else if let Some(stopped) = stopped {
                        self.announcer.say(stopped);
                    }
                }
                Err(_) if job.cancelled() => {
                    self.tables.moved.set(None);
                    discard().await;
                }
                Err(failure) => {
                    self.data.under_way.set_value(Vec::new());
                    self.tables.moved.set(None);
                    discard().await;
                    self.data.stage.set(Stage::Failed(failure));
                }
            }
        });
    }

    /// Tells a screen reader what came in.
    fn tell_imported(self, stopped: Option<String>) {
        let (t, format) = (self.prefs.texts(), self.prefs.format());
        let sources = self.data.sources.get_untracked();
        let rows = sources.iter().map(|source| source.report.taken().0).sum::<u64>();
        let seconds = format.decimal(sources.iter().map(|source| source.seconds).sum(), 1);
        let rows_said =
            fill(plural(rows, t.common.rows_one, t.common.rows_other), &[("count", &format.integer(rows as f64))]);
        let left = sources.iter().map(|source| source.report.rows_in).sum::<u64>().saturating_sub(rows);
        let text = if left == 0 { t.data.imported } else { t.ask.imported_left };
        let left = format.integer(left as f64);
        let mut said = fill(text, &[("rows", &rows_said), ("seconds", &seconds), ("left", &left)]);
        if let Some(Moved::Replaced(files)) = self.tables.moved.get_untracked() {
            let names: Vec<&str> = files.iter().map(String::as_str).collect();
            said = format!("{said} {}", fill(self.prefs.texts().tables.replaced, &[("files", &format.list(&names))]));
        }
        self.announcer.say([said].into_iter().chain(stopped).collect::<Vec<_>>().join(" "));
    }

    async fn read_all(self, job: &Job, beside: &[Beside], reading: Reading) -> Result<Outcome, ImportFailure> {
        let started = clock::now_ms();
        let mut mappings: Vec<Mapping> = beside.iter().map(|(_, mapping, _)| mapping.clone()).collect();
        let waiting: Vec<File> = beside.iter().filter(|one| one.2.is_none()).map(|one| one.0.clone()).collect();
        let orders = |mapping: &Mapping| mapping.kind == Kind::Orders;
        let bytes: f64 = beside.iter().filter(|one| orders(&one.1)).map(|one| one.0.size()).sum();
        let partition_bits = partition_bits(bytes as u64 / BYTES_A_ROW);
        let hides = mappings.iter().any(Mapping::pseudonymises);
        let secret = if hides { self.workspace.secret().await } else { Secret::default() };
        // Orders are put together from all their files at once.
        let had = self.data.sources.with_untracked(|sources| sources.iter().any(|source| orders(&source.mapping)));
        let has = beside.iter().any(|(_, mapping, _)| orders(mapping));
        let anew = beside.iter().any(|(_, mapping, known)| orders(mapping) && known.is_none()) || had && !has;
        let keep_all = self.tables.keep_all.with_untracked(|kinds| kinds.contains(&Kind::Orders));
        let mut once = None;
        let sources = loop {
            let (engine, renewed) = runtime::engine()?;
            if renewed && beside.iter().any(|(_, _, known)| known.is_some()) {
                return Err(ImportFailure::Worker(WorkerError::Silent));
            }
            let begun = anew.then(|| engine.call(&Request::Begin, None, None, None));
            let mut sources: Vec<Source> = Vec::new();
            let (mut read, mut rows) = (0.0, 0);
            for ((file, _, known), mapping) in beside.iter().zip(&mappings) {
                if let Some(known) = known {
                    sources.push(known.clone());
                    continue;
                }
                if let Some(days) = once.filter(|_| orders(mapping)) {
                    done(engine.call(&Request::NextFile(days), None, None, None).await?)?;
                }
                let lanes = lanes();
                let meter = Meter::new(lanes, self.teller(job, file, &waiting, (read, rows), started));
                let file_started = clock::now_ms();
                let how = (partition_bits, secret);
                let mut report = read_file(job, lanes, file, mapping, &engine, &meter, how).await?;
                if let Some(corrected) = self.corrected(file, mapping, &report) {
                    let again = match files::from_text(&file.name(), &corrected.text) {
                        Some(rows) => read_file(job, 1, &rows, &corrected.mapping, &engine, &meter, how).await?,
                        None => RangeReport::default(),
                    };
                    corrected.settle(&mut report, again);
                }
                report.settle_end(mapping);
                let table = (!orders(mapping)).then(|| self.tables.number());
                if let Some(id) = table {
                    done(engine.call(&Request::CloseTable(id), None, None, None).await?)?;
                }
                (read, rows) = (read + file.size(), rows + report.rows_in);
                let seconds = (clock::now_ms() - file_started) / 1000.0;
                sources.push(Source {
                    name: file.name(),
                    table,
                    size: file.size(),
                    modified: file.last_modified(),
                    mapping: mapping.clone(),
                    report,
                    seconds,
                });
            }
            if let Some(begun) = begun {
                done(begun.await?)?;
            }
            // When the whole file shows what its beginning did not, the files are read once more.
            let mut again = false;
            for ((mapping, source), (_, _, known)) in mappings.iter_mut().zip(&sources).zip(beside) {
                again |= known.is_none() && read_again(mapping, &source.report, clock::today(), reading.confirmed);
            }
            // Orders that stand in two files count once; that needs another reading, too.
            if !again && anew && once.is_none() && !keep_all {
                once = shared_days(&sources);
                again = once.is_some();
            }
            if !again {
                break sources;
            }
            done(engine.call(&Request::Discard, None, None, None).await?)?;
        };
        // The last answers of the workers can be on their way when somebody cancels.
        if job.cancelled() {
            return Err(WorkerError::Stopped.into());
        }
        if let Some(asked) = to_ask(beside, &mappings, &sources).filter(|_| !reading.looked && !reading.sample) {
            return Ok(Outcome::Asks(asked));
        }
        let opened = beside.iter().map(|one| one.0.clone()).zip(mappings).collect();
        let fresh = beside.iter().map(|one| one.2.is_none()).collect();
        // Everything is parsed: the memory of the parse workers goes back before the engine needs its own.
        job.end();
        self.finish(Read { opened, sources, fresh, anew }, reading).await?;
        Ok(Outcome::Opened)
    }

    async fn finish(self, read: Read, reading: Reading) -> Result<(), ImportFailure> {
        let Read { opened, sources, fresh, anew } = read;
        let new = || sources.iter().zip(&fresh).filter(|(_, fresh)| **fresh).map(|(source, _)| source);
        let nothing = |source: &Source| source.report.rows_kept + source.report.unknown.rows == 0;
        if new().count() > 0 && new().all(nothing) {
            // Nothing to put in the place of what is there; the refused rows say why.
            let rejected: Vec<Source> = new().cloned().collect();
            let files = opened.into_iter().zip(&fresh).filter(|(_, fresh)| **fresh).map(|(file, _)| file).collect();
            self.data.rejected_files.set_value(files);
            self.data.rejected.set(Arc::new(rejected));
            self.tables.moved.set(None);
            self.view.open(Screen::Data);
            return Err(ImportFailure::NoRows);
        }
        let (engine, _) = runtime::engine()?;
        let built = anew.then(|| engine.call(&Request::Build, None, None, None));
        let first = self.data.facts.with_untracked(Option::is_none);
        let figures = anew || new().any(|source| source.mapping.kind == Kind::Summaries);
        let forget = !first && !reading.stay && figures;
        let chosen = self.workspace.with_document_untracked(|document| document.inventory.figure_sources.clone());
        let params = Params {
            sources: chosen,
            currencies: currencies_by_kind(&sources),
            tags: self.shown_tags(),
            ..self.view.params_untracked(&self.shown_schemes(), forget)
        };
        let tables = sources.iter().filter_map(|source| source.table).collect();
        self.data.stage.set(Stage::Computing);
        let settled = self.settle_read(tables, params).await?;
        if let Some(built) = built {
            done(built.await?)?;
        }
        self.data.files.set_value(opened);
        let new_sample = reading.sample && !self.data.sample.get_untracked();
        self.data.sample.set(reading.sample);
        if new_sample {
            self.adopt_beside_sample();
        }
        self.data.sources.set(Arc::new(sources));
        if let Some(notices) = self.data.notices_waiting.try_update_value(Option::take).flatten() {
            self.data.notices.set(Arc::new(notices));
        }
        if forget {
            self.view.forget_data();
        }
        // At once with the figures, and only where the person still is: who has gone on to another screen is not called back.
        if !reading.stay && reading.visits == Some(self.view.visits()) {
            self.view.open(if figures && settled.facts.is_some() { Screen::Overview } else { Screen::Data });
        }
        self.opened(settled);
        self.compare_later();
        self.apply_lists(self.tables.lists.try_update_value(std::mem::take).unwrap_or_default()).await;
        Ok(())
    }

    /// Tells how far the reading has come, and stops it when more comes than the tab can hold.
    fn teller(
        self,
        job: &Job,
        file: &File,
        files: &[File],
        (read, rows_before): (f64, u64),
        started: f64,
    ) -> impl Fn(u64, u64) + 'static {
        let total: f64 = files.iter().map(|file| file.size()).sum();
        let (job, name, size) = (job.clone(), file.name(), file.size() as u64);
        let forecast = RefCell::new(Forecast::default());
        move |bytes, rows| {
            let foretold = forecast.borrow_mut().rows(bytes, rows, size) + rows_before as f64;
            let bytes = read + bytes as f64;
            let rows = rows_before + rows;
            if let Some(failure) = outgrows(&name, rows, foretold) {
                return job.refuse(failure);
            }
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
