//! What the page and the reader of workbooks say to each other. The reader knows only the messages that it needs, so
//! that its program does not carry the encodings of all the others; on the wire both sides say the same.

use super::Failure;
use crate::container::{SheetFacts, SheetText};
use serde::{Deserialize, Serialize};

/// What is asked of the reader of workbooks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BookRequest {
    /// Open the attached workbook and tell its sheets.
    Open,
    /// Turn a sheet of the open workbook into a file of this name, which comes back beside the answer.
    Write {
        /// The sheet.
        sheet: String,
        /// The name of the file.
        name: String,
    },
}

/// What the reader answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BookReply {
    /// The sheets in their order.
    Opened(Vec<SheetFacts>),
    /// The sheet as text; the file is attached.
    Written(SheetText),
}

/// [`Request`](super::Request) as the reader hears it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BookAsked {
    /// The only request that is meant for it.
    Book(BookRequest),
}

/// [`Reply`](super::Reply) as the reader says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BookSays {
    /// The program runs.
    Ready {
        /// Build of the program.
        build: String,
    },
    /// The program stops.
    Panicked {
        /// What it said.
        message: String,
    },
    /// How far the writing of a sheet has come.
    Progress {
        /// Bytes of text written.
        bytes: u64,
        /// Rows written.
        rows: u64,
    },
    /// The answer.
    Book(BookReply),
    /// The request could not be carried out.
    Failed(Failure),
}

#[cfg(test)]
mod tests {
    use super::super::{Reply, Request};
    use super::*;

    #[test]
    fn both_sides_say_the_same() {
        let write = BookRequest::Write { sheet: "Orders".into(), name: "a.csv".into() };
        for request in [BookRequest::Open, write] {
            let json = serde_json::to_string(&Request::Book(request.clone())).unwrap();
            assert_eq!(serde_json::from_str::<BookAsked>(&json).unwrap(), BookAsked::Book(request));
        }
        let text = SheetText { rows: 3, errors: 1 };
        for (said, heard) in [
            (BookSays::Ready { build: "b".into() }, Reply::Ready { build: "b".into() }),
            (BookSays::Panicked { message: "m".into() }, Reply::Panicked { message: "m".into() }),
            (BookSays::Progress { bytes: 1, rows: 2 }, Reply::Progress { bytes: 1, rows: 2 }),
            (BookSays::Book(BookReply::Written(text)), Reply::Book(BookReply::Written(text))),
            (BookSays::Failed(Failure::Locked), Reply::Failed(Failure::Locked)),
        ] {
            let json = serde_json::to_string(&said).unwrap();
            assert_eq!(serde_json::from_str::<Reply>(&json).unwrap(), heard);
        }
    }
}
