//! Reading one file with several parse workers at once.

use super::data::ImportFailure;
use super::limit::room;
use super::runtime;
use crate::container::joined_sum;
use crate::import::{self, Chain, Mapping, RangeOutput, RangeReport, Secret};
use crate::platform::worker::{Answer, Client, WorkerError, cores};
use crate::platform::{Buffer, File, clock, files};
use crate::protocol::{ParseTask, Parsed, Reply, Request};
use futures::future::join_all;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;

/// How often a range is tried again after its worker was lost.
const TRIES: u32 = 3;

/// Ranges under way in each parse worker: while the browser fetches bytes for one, the other is parsed.
const LANES_EACH: usize = 2;

/// An import under way: the parse workers, so that a cancel can end them at once.
#[derive(Clone, Default)]
pub struct Job {
    workers: Rc<RefCell<Vec<Client>>>,
    /// The reader of a workbook, while one is read.
    reader: Rc<RefCell<Option<Client>>>,
    cancelled: Rc<Cell<bool>>,
    /// Why the reading stopped itself.
    refused: Rc<RefCell<Option<ImportFailure>>>,
    /// How often the person had gone to another screen when it began.
    visits: u32,
}

impl Job {
    /// A job that begins now; `visits`: how often the person has gone to another screen until now.
    pub fn begun(visits: u32) -> Job {
        Job { visits, ..Job::default() }
    }

    /// How often the person had gone to another screen when it began: who has left since is not called back.
    pub fn visits(&self) -> u32 {
        self.visits
    }

    /// Ends every parse worker; their memory goes back at once.
    pub fn cancel(&self) {
        self.cancelled.set(true);
        self.end();
    }

    /// Whether the person cancelled.
    pub fn cancelled(&self) -> bool {
        self.cancelled.get()
    }

    /// Stops for a reason that shows while it is under way.
    pub fn refuse(&self, failure: ImportFailure) {
        *self.refused.borrow_mut() = Some(failure);
        // The worker that has just told how far it is cannot be ended in the middle of its word.
        let job = self.clone();
        spawn_local(async move { job.end() });
    }

    /// Why the reading stopped itself, if it did.
    pub fn refused(&self) -> Option<ImportFailure> {
        self.refused.borrow().clone()
    }

    /// Keeps the parse workers for the next import.
    pub fn release(&self) {
        runtime::put_by(self.workers.take());
    }

    /// Ends a reader of workbooks together with the job.
    pub fn hold(&self, reader: &Client) {
        if self.cancelled.get() {
            reader.stop();
        }
        *self.reader.borrow_mut() = Some(reader.clone());
    }

    /// Ends the workers of the job.
    pub fn end(&self) {
        if let Some(reader) = self.reader.take() {
            reader.stop();
        }
        self.workers.borrow_mut().drain(..).for_each(|worker| worker.stop());
    }

    /// Asks a parse worker about a file. One that is lost meanwhile is replaced, and the question asked again.
    pub async fn ask(&self, request: &Request, file: &File) -> Result<Answer, WorkerError> {
        self.ask_in(0, request, file).await
    }

    /// Asks the same of many files, so many at a time as there are lanes; the answers in the order of the files.
    pub async fn ask_each(&self, request: &Request, files: &[File]) -> Result<Vec<Answer>, WorkerError> {
        let (next, answers) = (Cell::new(0), RefCell::new(BTreeMap::new()));
        let lane = async |lane: usize| {
            while let Some((place, file)) = files.get(next.get()).map(|file| (next.replace(next.get() + 1), file)) {
                let answer = self.ask_in(lane / LANES_EACH, request, file).await?;
                answers.borrow_mut().insert(place, answer);
            }
            Ok(())
        };
        let ended = join_all((0..lanes().min(files.len())).map(lane)).await;
        ended.into_iter().collect::<Result<Vec<()>, WorkerError>>()?;
        Ok(answers.into_inner().into_values().collect())
    }

    async fn ask_in(&self, lane: usize, request: &Request, file: &File) -> Result<Answer, WorkerError> {
        let mut tries = 1;
        loop {
            let answer = self.worker(lane)?.call(request, Some(file), None, None).await;
            match answer {
                Err(WorkerError::Crashed(_) | WorkerError::Silent) if tries < TRIES && !self.cancelled() => tries += 1,
                answer => return answer,
            }
        }
    }

    /// Asks a parse worker for something that needs no file.
    pub async fn make(&self, request: &Request) -> Result<Answer, WorkerError> {
        self.worker(0)?.call(request, None, None, None).await
    }

    /// A parse worker for lane `lane`, started again when it has ended.
    pub fn worker(&self, lane: usize) -> Result<Client, WorkerError> {
        if self.cancelled.get() || self.refused.borrow().is_some() {
            return Err(WorkerError::Stopped);
        }
        let mut workers = self.workers.borrow_mut();
        if let Some(worker) = workers.get(lane).filter(|worker| !worker.ended()) {
            return Ok(worker.clone());
        }
        let worker = runtime::parser()?;
        match workers.get_mut(lane) {
            Some(slot) => *slot = worker.clone(),
            None => workers.push(worker.clone()),
        }
        Ok(worker)
    }
}

/// Adds up what the lanes tell and passes it on.
pub struct Meter {
    /// Bytes and rows of finished ranges.
    done: Cell<(u64, u64)>,
    /// Bytes and rows of the range under way in each lane.
    open: RefCell<Vec<(u64, u64)>>,
    /// When it was told last.
    told: Cell<f64>,
    tell: Box<dyn Fn(u64, u64)>,
}

/// Every lane tells five times a second; the page shows no more than that of all of them together.
const PROGRESS_MS: f64 = 200.0;

impl Meter {
    /// Calls `tell` with all bytes and rows read so far when they have changed, at most five times a second.
    pub fn new(lanes: usize, tell: impl Fn(u64, u64) + 'static) -> Rc<Meter> {
        let open = RefCell::new(vec![(0, 0); lanes]);
        Rc::new(Meter { done: Cell::default(), open, told: Cell::default(), tell: Box::new(tell) })
    }

    fn set(&self, lane: usize, bytes: u64, rows: u64) {
        if let Some(slot) = self.open.borrow_mut().get_mut(lane) {
            *slot = (bytes, rows);
        }
        let now = clock::now_ms();
        if now - self.told.get() < PROGRESS_MS {
            return;
        }
        self.told.set(now);
        let (bytes, rows) = self.open.borrow().iter().fold(self.done.get(), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        (self.tell)(bytes, rows);
    }

    fn finish(&self, lane: usize, bytes: u64, rows: u64) {
        let done = self.done.get();
        self.done.set((done.0 + bytes, done.1 + rows));
        self.set(lane, 0, 0);
    }
}

/// What one file's lanes share.
struct Reading<'a> {
    job: &'a Job,
    file: &'a File,
    mapping: &'a Mapping,
    /// Where the rows go; nowhere when only the report is wanted.
    engine: Option<&'a Client>,
    chain: RefCell<Chain<Buffer>>,
    meter: &'a Rc<Meter>,
    partition_bits: u32,
    secret: Secret,
    /// What the engine answers to the blocks it has been sent.
    appended: RefCell<Vec<Appended>>,
}

type Appended = Pin<Box<dyn Future<Output = Result<Answer, WorkerError>>>>;

/// Reads a file into the dataset that the engine is building, in the order of the file. Returns the report of the
/// whole file.
pub async fn read_file(
    job: &Job,
    lanes: usize,
    file: &File,
    mapping: &Mapping,
    engine: &Client,
    meter: &Rc<Meter>,
    (partition_bits, secret): (u32, Secret),
) -> Result<RangeReport, ImportFailure> {
    Reading::new(job, lanes, file, mapping, Some(engine), meter, (partition_bits, secret)).whole(lanes).await
}

/// Reads a file and keeps nothing of it but the report.
pub async fn report_file(
    job: &Job,
    lanes: usize,
    file: &File,
    mapping: &Mapping,
) -> Result<RangeReport, ImportFailure> {
    let meter = Meter::new(lanes, |_, _| {});
    Reading::new(job, lanes, file, mapping, None, &meter, (0, Secret::default())).whole(lanes).await
}

/// Holds a table that an archive stores as it is against the sum that the archive says, in parts, before it is read.
pub async fn check_sum(job: &Job, file: &File, lanes: usize) -> Result<(), ImportFailure> {
    let Some(promised) = files::stored_sum(file) else { return Ok(()) };
    let (size, name) = (file.size() as u64, file.name());
    let part = size.div_ceil(lanes.max(1) as u64);
    let parts = (0..lanes as u64).map(|lane| (lane * part, size.min((lane + 1) * part)));
    let sums = parts.filter(|(from, to)| from < to).enumerate().map(|(lane, (from, to))| async move {
        match job.ask_in(lane / LANES_EACH, &Request::Sum(from, to), file).await? {
            (Reply::Summed(sum), _) => Ok((sum, to - from)),
            (Reply::Failed(failure), _) => Err(ImportFailure::of(failure, &file.name())),
            (other, _) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
        }
    });
    let sums = join_all(sums).await.into_iter().collect::<Result<Vec<(u32, u64)>, ImportFailure>>()?;
    let found = sums.into_iter().fold(0, |before, (sum, length)| joined_sum(before, sum, length));
    if found == promised { Ok(()) } else { Err(ImportFailure::Damaged(name)) }
}

/// How many ranges are under way at a time.
pub fn lanes() -> usize {
    cores() * LANES_EACH
}

impl<'a> Reading<'a> {
    fn new(
        job: &'a Job,
        lanes: usize,
        file: &'a File,
        mapping: &'a Mapping,
        engine: Option<&'a Client>,
        meter: &'a Rc<Meter>,
        (partition_bits, secret): (u32, Secret),
    ) -> Reading<'a> {
        let chain = RefCell::new(Chain::for_lanes(file.size() as u64, lanes, mapping.is_splittable()));
        Reading { job, file, mapping, engine, chain, meter, partition_bits, secret, appended: RefCell::default() }
    }

    /// Reads from the beginning to the end with so many lanes.
    async fn whole(self, lanes: usize) -> Result<RangeReport, ImportFailure> {
        check_sum(self.job, self.file, lanes).await?;
        let ended = join_all((0..lanes).map(|lane| self.lane(lane))).await;
        ended.into_iter().collect::<Result<Vec<()>, ImportFailure>>()?;
        for answer in self.appended.take() {
            match answer.await? {
                (Reply::Done, _) => {}
                (other, _) => return Err(ImportFailure::Unexpected(other.kind().to_owned())),
            }
        }
        Ok(self.chain.into_inner().report().clone())
    }

    async fn lane(&self, lane: usize) -> Result<(), ImportFailure> {
        loop {
            let job = self.chain.borrow_mut().next_job();
            let Some(job) = job else { return Ok(()) };
            let output = self.parse(lane, job).await?;
            self.meter.finish(lane, job.start.end - job.start.offset, output.report.rows_in);
            self.chain.borrow_mut().deliver(job.range, output);
            // Sent without waiting, so blocks leave in the order in which the chain gives them.
            while let Some(ready) = self.take_ready() {
                if let Some(engine) = self.engine {
                    let answer = engine.call(&Request::Append, None, Some(ready.block), None);
                    self.appended.borrow_mut().push(Box::pin(answer));
                }
            }
        }
    }

    fn take_ready(&self) -> Option<RangeOutput<Buffer>> {
        self.chain.borrow_mut().take_ready()
    }

    async fn parse(&self, lane: usize, job: import::Job) -> Result<RangeOutput<Buffer>, ImportFailure> {
        let name = self.file.name();
        let task = ParseTask {
            mapping: self.mapping.clone(),
            start: job.start,
            partition_bits: self.partition_bits,
            secret: self.secret,
            limit: self.chain.borrow().report().fingerprint.limit(),
            report_only: self.engine.is_none(),
            room: room(),
        };
        let mut tries = 0;
        loop {
            let worker = self.job.worker(lane / LANES_EACH)?;
            let meter = self.meter.clone();
            let progress = Box::new(move |bytes, rows| meter.set(lane, bytes, rows));
            let answer = worker.call(&Request::Parse(task.clone()), Some(self.file), None, Some(progress)).await;
            match answer {
                Ok((Reply::Parsed(parsed), Some(block))) => {
                    let Parsed { begin, end, lines, report } = *parsed;
                    return Ok(RangeOutput { begin, end, lines, block, report });
                }
                Ok((Reply::Failed(failure), _)) => return Err(ImportFailure::of(failure, &name)),
                Ok((other, _)) => return Err(ImportFailure::Unexpected(other.kind().to_owned())),
                Err(error) if self.job.cancelled() || tries + 1 >= TRIES => return Err(error.into()),
                Err(WorkerError::Stale) => return Err(WorkerError::Stale.into()),
                // A worker that was lost costs its range and nothing else.
                Err(_) => tries += 1,
            }
        }
    }
}
