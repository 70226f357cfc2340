//! The messages between page and workers: small facts as JSON; bulk travels beside them as transferred buffers.
//!
//! One program serves both kinds of worker. A parse worker answers [`Request::Open`], [`Request::Sniff`],
//! [`Request::Preview`], [`Request::Sum`] and [`Request::Parse`]; the engine worker owns the dataset and answers the
//! rest. The page relays parsed blocks to the engine in file order, so that figures do not depend on how many workers
//! there were. A program of its own reads workbooks and answers [`Request::Book`].

mod address;
mod book;
mod reel;
mod screen;

pub use address::Address;
pub use book::{BookAsked, BookReply, BookRequest, BookSays};
pub use reel::Reel;
pub use screen::Screen;

use crate::analysis::{Params, Results};
use crate::container::{BookFault, Foreign, ZipFault};
use crate::dataset::Kind;
use crate::engine::{Alias, Answer, CleanFormat, Query, Settled, TableId};
use crate::import::{JoinPlan, JoinReport, Mapping, Merge, RangeReport, RangeStart, Role, Secret, Sniff};
use crate::units::Period;
use serde::{Deserialize, Serialize};

/// Which build of the program speaks: page and workers must come from the same one.
pub const BUILD: &str = env!("RAPPORT_BUILD");

/// Set by the page once for each request, echoed in every answer to it.
pub type RequestId = u32;

/// What the page asks of a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Parse worker: what is in the attached file?
    Open,
    /// Parse worker: look at the attached file's beginning.
    Sniff,
    /// Parse worker: look at the attached file's beginning, read as the person has chosen.
    Preview {
        /// How it is to be read.
        mapping: Mapping,
        /// The role that was just given to another column.
        fresh: Option<Role>,
    },
    /// Parse worker: parse one byte range of the attached file. The block comes back as a transferred buffer.
    Parse(ParseTask),
    /// Parse worker: the CRC-32 of the bytes of the attached file between these two positions.
    Sum(u64, u64),
    /// Parse worker: keep what the attached file says of each order, for [`Request::JoinLines`] to the same worker.
    JoinHead {
        /// How the files are joined.
        plan: Box<JoinPlan>,
        /// Bytes of memory that the worker may take.
        room: u64,
        /// Whether it is the first file of a table of orders; the others come beside what is known.
        first: bool,
    },
    /// Parse worker: write the attached file anew, with what is known of the order before each row. The joined file comes back.
    JoinLines {
        /// How the files are joined.
        plan: Box<JoinPlan>,
        /// Bytes of memory that the worker may take.
        room: u64,
        /// The name of the joined file.
        name: String,
        /// Whether no more lines come, so that what is known of the orders can go.
        last: bool,
    },
    /// Engine: open an empty dataset beside the present one, which stays until [`Request::Build`].
    Begin,
    /// Engine: append the attached block of orders, or the attached part of another table.
    Append,
    /// Engine: the next file of orders begins; its rows of these days that stand in an earlier file are left out.
    NextFile(Period),
    /// Engine: the appended parts are the whole of this table.
    CloseTable(TableId),
    /// Engine: open the tables that were closed off since, and drop those that are not listed.
    Settle {
        /// The tables that stay or become open, in the order of the files.
        tables: Vec<TableId>,
        /// Kinds of which rows that stand in two files count twice.
        keep_all: Vec<Kind>,
        /// Compute every view with these.
        params: Option<Params>,
    },
    /// Engine: put these ids together, in the place of all that were put together before.
    Unite(Vec<Alias>),
    /// Engine: write a piece of the cleaned orders, or of another table.
    Clean {
        /// Which table; nothing for the orders.
        table: Option<TableId>,
        /// How it is written.
        format: CleanFormat,
        /// Where the piece begins; 0, then what the answer before said.
        from: usize,
    },
    /// Engine: drop what was appended since [`Request::Begin`].
    Discard,
    /// Engine: put the appended blocks in the place of the present dataset.
    Build,
    /// Engine: forget the present dataset.
    Clear,
    /// Engine: answer from the rows.
    Ask(Query),
    /// Engine: go once through all that an import does, with made-up rows, so that the browser has translated the
    /// program into fast code before the first file comes. True to be answered as in an import.
    Rehearse(bool),
    /// Parse worker: the table of the attached web page; it comes back as CSV in a transferred buffer, unless there is none.
    Page,
    /// Any worker: make the orders of the demonstration; they come back as UTF-8 in a transferred buffer.
    Demo,
    /// Reader of workbooks: what is asked about the attached workbook.
    Book(BookRequest),
}

/// One byte range of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParseTask {
    /// How the file is to be read.
    pub mapping: Mapping,
    /// Where the range begins and ends.
    pub start: RangeStart,
    /// Partitions of the block, as a power of two: the same for all files that are read together.
    pub partition_bits: u32,
    /// The key of the pseudonyms.
    pub secret: Secret,
    /// Hashes above this one do not belong to the fingerprint of the file any more.
    pub limit: u64,
    /// Only the report is wanted: the buffer that comes back is empty.
    #[serde(default)]
    pub report_only: bool,
    /// Bytes of memory that the worker may take.
    pub room: u64,
}

/// What a worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The program runs; sent once, before anything else.
    Ready {
        /// Build of the worker's program.
        build: String,
    },
    /// The program stops; sent on the way down.
    Panicked {
        /// What the program said.
        message: String,
    },
    /// How far a range has come. Not the last word on the request.
    Progress {
        /// Bytes of the range parsed so far.
        bytes: u64,
        /// Rows of the range read so far.
        rows: u64,
    },
    /// Answer to [`Request::Open`], unless the file is a table: then [`Reply::Sniffed`] says so.
    Opened(Contents),
    /// Answer to [`Request::Sniff`] and [`Request::Preview`], and to [`Request::Open`] when the file is a table.
    Sniffed {
        /// What the beginning shows.
        sniff: Box<Sniff>,
        /// Rows of the whole file, as many as there are in its beginning for each byte.
        rows: f64,
    },
    /// Answer to [`Request::Parse`]; the block is attached.
    Parsed(Box<Parsed>),
    /// Answer to [`Request::Sum`].
    Summed(u32),
    /// Answer to [`Request::JoinLines`]; the joined file is attached.
    Joined(JoinReport),
    /// Done, nothing to tell.
    Done,
    /// Answer to [`Request::Rehearse`] where it is wanted: what a real import is answered.
    Rehearsed(Vec<Reply>),
    /// Answer to [`Request::Settle`] and [`Request::Unite`], with the views that were asked for.
    Settled(Box<Settled>, Option<Box<Results>>),
    /// Answer to [`Request::Clean`]: where the next piece begins; the piece is attached as UTF-8.
    Cleaned(Option<usize>),
    /// Answer to [`Request::Ask`].
    Answered(Answer),
    /// Answer to [`Request::Book`].
    Book(BookReply),
    /// The request could not be carried out; the worker goes on.
    Failed(Failure),
}

impl Reply {
    /// Its name, for the message about an answer that nobody expected. Written by hand: the derived text would bring
    /// the text of every type in it into the page's program.
    pub fn kind(&self) -> &'static str {
        match self {
            Reply::Ready { .. } => "ready",
            Reply::Panicked { .. } => "panicked",
            Reply::Progress { .. } => "progress",
            Reply::Opened(_) => "opened",
            Reply::Sniffed { .. } => "sniffed",
            Reply::Parsed(_) => "parsed",
            Reply::Summed(_) => "summed",
            Reply::Joined(_) => "joined",
            Reply::Done => "done",
            Reply::Rehearsed(_) => "rehearsed",
            Reply::Settled(..) => "settled",
            Reply::Cleaned(_) => "cleaned",
            Reply::Answered(_) => "answered",
            Reply::Book(_) => "book",
            Reply::Failed(_) => "failed",
        }
    }
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contents {
    /// Text, plain or compressed: a table to look at.
    Table,
    /// A list of ids that are one customer, and its lines that do not name two ids.
    Merges(Vec<Merge>, Vec<u64>),
    /// A workbook, as far as its bytes tell.
    Workbook,
    /// Tables in an archive, and the names of what else is in it.
    Archive {
        /// Where the tables lie.
        tables: Vec<Packed>,
        /// What is no table.
        ignored: Vec<String>,
        /// Tables beyond those that are opened at once.
        beyond: Vec<String>,
    },
    /// Nothing that can be read.
    Foreign(Foreign),
}

/// Where a table lies in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// Its name with its folders.
    pub name: String,
    /// Its first byte in the archive.
    pub from: u64,
    /// One past its last byte.
    pub to: u64,
    /// The CRC-32 of its text.
    pub crc: u32,
    /// The length of its text when it is deflated; nothing when it is stored as it is.
    pub deflated: Option<u64>,
}

/// What became of a range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    /// Absolute offset of the first record.
    pub begin: u64,
    /// Absolute offset one past the last record.
    pub end: u64,
    /// Physical lines from `begin` to `end`.
    pub lines: u64,
    /// Rows counted, refused and repaired.
    pub report: RangeReport,
}

/// Why a request could not be carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The file changed, moved or vanished while it was read; what the browser said.
    Unreadable(String),
    /// A compressed file, an archive or a workbook is damaged or ends too early.
    Damaged,
    /// An archive or a workbook is protected by a password.
    Locked,
    /// An archive continues in other files, or is packed in a way that browsers cannot undo.
    OtherPacking,
    /// The container of a workbook holds a document.
    NoWorkbook,
    /// A workbook is too large to be read as a whole.
    TooLarge,
    /// More came out of the file than the tab can hold.
    Outgrown {
        /// Bytes that came out so far, or that its directory says.
        bytes: u64,
    },
    /// Only formulas are in a workbook or a sheet, so many, and their values are not stored.
    Uncalculated {
        /// The formulas.
        formulas: u32,
    },
    /// The attached buffer is not a block.
    BadBlock,
    /// There is no dataset to analyse.
    NoDataset,
    /// The message was not understood.
    BadMessage(String),
}

impl From<ZipFault> for Failure {
    fn from(fault: ZipFault) -> Failure {
        match fault {
            ZipFault::Damaged => Failure::Damaged,
            ZipFault::Locked => Failure::Locked,
            ZipFault::Split | ZipFault::Method => Failure::OtherPacking,
        }
    }
}

impl From<BookFault> for Failure {
    fn from(fault: BookFault) -> Failure {
        match fault {
            BookFault::Damaged => Failure::Damaged,
            BookFault::Locked => Failure::Locked,
            BookFault::NoWorkbook => Failure::NoWorkbook,
            BookFault::TooLarge => Failure::TooLarge,
            BookFault::Outgrown(bytes) => Failure::Outgrown { bytes },
            BookFault::Uncalculated(formulas) => Failure::Uncalculated { formulas },
        }
    }
}
