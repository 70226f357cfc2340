//! The open files and what is known about them.

use super::lasting::Kept;
use crate::analysis::{FigureKey, Params, Results};
use crate::container::{Foreign, SheetFacts};
use crate::dataset::Facts;
use crate::engine::TableId;
use crate::import::{Doubt, Mapping, RangeReport, Sniff};
use crate::platform::worker::WorkerError;
use crate::platform::{File, memory};
use crate::protocol::Failure;
use futures::channel::oneshot;
use leptos::prelude::*;
use std::sync::Arc;

/// A view that a worker computes.
#[derive(Debug, Clone, PartialEq)]
pub enum Loadable<T> {
    /// There is nothing to compute it from.
    Empty,
    /// On its way; what was there before may still be shown.
    Loading(Option<T>),
    /// Here.
    Ready(T),
    /// It could not be computed.
    Failed(ImportFailure),
}

impl<T> Loadable<T> {
    /// The present value, or the one before while a new one is on its way.
    pub fn value(&self) -> Option<&T> {
        match self {
            Loadable::Ready(value) | Loadable::Loading(Some(value)) => Some(value),
            _ => None,
        }
    }
}

/// What the importer is doing.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// Nothing.
    Idle,
    /// Looking at the beginnings of the files.
    Looking,
    /// Waiting for the person to choose sheets of a workbook: its name and its sheets.
    Sheets(String, Vec<SheetFacts>),
    /// Waiting for the person to confirm or correct how the files are read.
    Confirm(Vec<Candidate>),
    /// Reading.
    Reading(Progress),
    /// Everything is read; it is put together, and the figures are computed.
    Computing,
    /// Stopped; what was there before is still there.
    Failed(ImportFailure),
}

impl Stage {
    /// Whether files are being opened.
    pub fn opens(&self) -> bool {
        matches!(self, Stage::Reading(_) | Stage::Computing)
    }

    /// Whether the page is at work on files, without anything to wait for from the person.
    pub fn works(&self) -> bool {
        self.opens() || matches!(self, Stage::Looking)
    }
}

/// A file that is about to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Name of the file.
    pub name: String,
    /// Its size in bytes.
    pub size: f64,
    /// What its beginning shows.
    pub sniff: Sniff,
    /// How it is to be read.
    pub mapping: Mapping,
    /// About how many rows it has.
    pub rows: f64,
    /// What is to be asked that only the whole file shows; empty before it was read once.
    pub later: Vec<Doubt>,
    /// Whether it is left out.
    pub left: bool,
    /// The file that it makes orders with, and what comes of it.
    pub joined: Option<super::joins::Joined>,
}

impl Candidate {
    /// Everything that is to be asked.
    pub fn doubts(&self) -> impl Iterator<Item = &Doubt> {
        self.sniff.doubts.iter().chain(&self.later)
    }
}

/// What was noticed while files were opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Files in an archive or a folder that are no tables.
    Ignored {
        /// The archive or the folder; nothing for what was dropped as it is.
        holder: String,
        /// Their names.
        names: Vec<String>,
    },
    /// Tables beyond those that are opened at once; their names.
    Beyond(Vec<String>),
    /// Files that hold no table or nothing at all, beside others that do; their names.
    NoTable(Vec<String>),
    /// Files that a person has left out; their names.
    LeftOut(Vec<String>),
    /// Files that were still being read or asked about when something else was begun; their names.
    Stopped(Vec<String>),
    /// A sheet of formulas that nobody has calculated; the other sheets are read without it.
    Uncalculated(String),
    /// Cells with an error value, which were read as empty.
    CellErrors {
        /// The sheet.
        file: String,
        /// How many.
        count: u32,
    },
}

/// How far the reading has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// Name of the file being read.
    pub file: String,
    /// Bytes read of all files.
    pub bytes: f64,
    /// Bytes of all files.
    pub total: f64,
    /// Rows read so far.
    pub rows: u64,
    /// Rows a second since the start.
    pub rows_per_second: f64,
    /// Seconds to the end at this speed; nothing before there is a speed.
    pub seconds_left: Option<f64>,
}

impl Progress {
    /// Share of the bytes read, 0–1.
    pub fn share(&self) -> f64 {
        (self.bytes / self.total).clamp(0.0, 1.0)
    }
}

/// A file that has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Name of the file.
    pub name: String,
    /// Its number in the engine when it holds no orders.
    pub table: Option<TableId>,
    /// Its size in bytes.
    pub size: f64,
    /// When it was last changed, in milliseconds since 1970, as the computer says.
    pub modified: f64,
    /// How it was read.
    pub mapping: Mapping,
    /// What became of its rows.
    pub report: RangeReport,
    /// Seconds it took.
    pub seconds: f64,
}

impl Source {
    /// Rows read a second.
    pub fn rows_per_second(&self) -> f64 {
        self.report.rows_in as f64 / self.seconds.max(1e-3)
    }
}

/// Why an import or a computation stopped.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportFailure {
    /// The file is empty.
    EmptyFile(String),
    /// The file is no table of text; what it is instead.
    NotATable(String, Foreign),
    /// A compressed file, an archive or a workbook that is damaged or incomplete.
    Damaged(String),
    /// An archive or a workbook with a password.
    Locked(String),
    /// An archive that continues in other files, or is packed in a way that browsers cannot undo.
    PackedOtherwise(String),
    /// An archive or a folder without tables.
    NoTables(String),
    /// A workbook without a cell that is not empty.
    EmptyWorkbook(String),
    /// A workbook of which only formulas without stored values are there, and how many.
    Uncalculated(String, u32),
    /// A workbook that is too large to be read as a whole.
    WorkbookTooLarge(String),
    /// More than the tab can hold.
    TooLarge {
        /// The largest of the files.
        file: String,
        /// About how many rows all files have.
        rows: f64,
        /// The memory that they would take, in bytes.
        needed: f64,
        /// The memory that there is for them, in bytes.
        limit: f64,
    },
    /// More came out of a file than the tab can hold.
    Outgrown {
        /// The file.
        file: String,
        /// Bytes that came out of it so far, or that its directory says.
        bytes: f64,
        /// The memory that there is, in bytes.
        limit: f64,
    },
    /// The file could not be read; its name and what the browser said.
    Unreadable(String, String),
    /// No row of the files could be used.
    NoRows,
    /// The worker stopped and starting it again did not help.
    Worker(WorkerError),
    /// The worker answered something else than was asked.
    Unexpected(String),
    /// The sample could not be fetched; what the browser said.
    NoSample(String),
    /// A file of the user's own has been opened, so no request may be made for the sample.
    SampleNeedsReload,
}

impl From<WorkerError> for ImportFailure {
    fn from(error: WorkerError) -> ImportFailure {
        ImportFailure::Worker(error)
    }
}

impl ImportFailure {
    /// Whether loading the page anew is the way out.
    pub fn wants_reload(&self) -> bool {
        matches!(self, ImportFailure::Worker(_) | ImportFailure::SampleNeedsReload | ImportFailure::NoSample(_))
    }

    /// Puts a worker's refusal in terms of the file it was about.
    pub(super) fn of(failure: Failure, file: &str) -> ImportFailure {
        match failure {
            Failure::Unreadable(said) => ImportFailure::Unreadable(file.to_owned(), said),
            Failure::Damaged => ImportFailure::Damaged(file.to_owned()),
            Failure::Locked => ImportFailure::Locked(file.to_owned()),
            Failure::OtherPacking => ImportFailure::PackedOtherwise(file.to_owned()),
            Failure::NoWorkbook => ImportFailure::NotATable(file.to_owned(), Foreign::Document),
            Failure::TooLarge => ImportFailure::WorkbookTooLarge(file.to_owned()),
            Failure::Outgrown { bytes } => {
                ImportFailure::Outgrown { file: file.to_owned(), bytes: bytes as f64, limit: memory::limit() }
            }
            Failure::Uncalculated { formulas } => ImportFailure::Uncalculated(file.to_owned(), formulas),
            Failure::BadBlock => ImportFailure::Unexpected("block".to_owned()),
            Failure::NoDataset => ImportFailure::Unexpected("dataset".to_owned()),
            Failure::BadMessage(said) => ImportFailure::Unexpected(said),
        }
    }
}

/// The open files and what is known about them.
#[derive(Clone, Copy)]
pub struct Data {
    /// What the importer is doing.
    pub stage: Kept<Stage>,
    /// The files that the figures rest on.
    pub sources: Kept<Arc<Vec<Source>>>,
    /// The dataset in brief; nothing before the first import.
    pub facts: Kept<Option<Arc<Facts>>>,
    /// Whether the figures rest on the sample.
    pub sample: Kept<bool>,
    /// Everything the engine computed.
    pub results: Kept<Loadable<Arc<Results>>>,
    /// Results that came with the newest dataset, and what they were computed with.
    pub(super) computed: StoredValue<Option<(Params, Results)>>,
    /// Whether the results shall be saved as a file as soon as they are here.
    pub(super) export_waits: StoredValue<bool>,
    /// Counts the datasets, so that results are computed anew for each.
    pub(super) generation: RwSignal<u32>,
    /// The files themselves, to read them again when a worker is lost.
    pub(super) files: StoredValue<Vec<(File, Mapping)>, LocalStorage>,
    /// Files of the last attempt when not one of their rows could be used; what was open before still is.
    pub rejected: Kept<Arc<Vec<Source>>>,
    /// Those files themselves, to correct how they are read.
    pub(super) rejected_files: StoredValue<Vec<(File, Mapping)>, LocalStorage>,
    /// The files waiting for the mapping to be confirmed, and what they are read for.
    pub(super) waiting: StoredValue<(Vec<File>, super::reading::Reading), LocalStorage>,
    /// What came of the waiting files under the readings that were tried.
    pub(super) weighed: StoredValue<Vec<super::weigh::Known>>,
    /// Files that were joined by the order number, as long as they are open or wait.
    pub(super) joins: StoredValue<Vec<std::rc::Rc<super::joins::Join>>, LocalStorage>,
    /// What a person did about refused rows.
    pub(super) corrections: Kept<super::corrections::ByFile>,
    /// What was noticed while the files were opened that the figures rest on.
    pub notices: Kept<Arc<Vec<Notice>>>,
    /// The same of files that are not read yet.
    pub(super) notices_waiting: StoredValue<Option<Vec<Notice>>>,
    /// The files that are being looked at or read, and those that were when something else was begun; their names.
    pub(super) under_way: StoredValue<Vec<String>>,
    pub(super) stopped: StoredValue<Vec<String>>,
    /// Takes the sheets that the person chooses.
    pub(super) sheets_chosen: StoredValue<Option<oneshot::Sender<Vec<String>>>, LocalStorage>,
    /// The parse workers of the import under way, to stop them.
    pub(super) job: StoredValue<Option<super::lanes::Job>, LocalStorage>,
}

impl Data {
    pub(super) fn new() -> Data {
        Data {
            stage: Kept::new(Stage::Idle),
            sources: Kept::default(),
            facts: Kept::default(),
            sample: Kept::new(false),
            results: Kept::new(Loadable::Empty),
            computed: StoredValue::new(None),
            export_waits: StoredValue::new(false),
            generation: RwSignal::new(0),
            files: StoredValue::new_local(Vec::new()),
            rejected: Kept::default(),
            rejected_files: StoredValue::new_local(Vec::new()),
            waiting: StoredValue::new_local(Default::default()),
            weighed: StoredValue::new(Vec::new()),
            joins: StoredValue::new_local(Vec::new()),
            corrections: Kept::default(),
            notices: Kept::default(),
            notices_waiting: StoredValue::new(None),
            under_way: StoredValue::new(Vec::new()),
            stopped: StoredValue::new(Vec::new()),
            sheets_chosen: StoredValue::new_local(None),
            job: StoredValue::new_local(None),
        }
    }

    /// Whether there are orders, or sums in their place, to compute from.
    pub fn loaded(&self) -> bool {
        self.facts.with(Option::is_some)
    }

    /// Whether any table is open: a survey alone has figures, too.
    pub fn any_open(&self) -> bool {
        self.loaded() || self.sources.with(|sources| !sources.is_empty())
    }

    /// The figures that have a value where no orders are open; nothing beside orders.
    pub fn figures_of_tables(&self) -> Vec<FigureKey> {
        if self.loaded() {
            return Vec::new();
        }
        self.results.with(|results| {
            let figures = results.value().map_or(&[][..], |results| &results.figures);
            figures.iter().filter(|figure| figure.value.is_some()).map(|figure| figure.key).collect()
        })
    }
}
