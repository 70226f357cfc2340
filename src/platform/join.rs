//! Joining two files: the first becomes a table of orders in this worker's memory, the second is written anew, row by row, with
//! what is known of each order before it. What is written leaves the memory piece by piece.

use super::bytes::Bytes;
use super::inflate::Inflated;
use super::post::post;
use super::read::unreadable;
use super::room::within;
use crate::import::{Decode, JoinHead, JoinLines, JoinLookup, JoinPlan, Mapping};
use crate::protocol::{Failure, Reply, RequestId};
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{Blob, File};

/// Bytes that are written before they leave the memory.
const PIECE: usize = 4 << 20;
/// The page is told of the progress about five times a second.
const PROGRESS_MS: f64 = 200.0;

thread_local! {
    static LOOKUP: RefCell<Option<JoinLookup>> = const { RefCell::new(None) };
}

/// What a worker may take, and whom it tells how far it is.
pub struct Joining {
    /// The request that is answered.
    pub id: RequestId,
    /// Bytes of memory.
    pub room: u64,
}

/// Reads a file with a row an order and keeps what is known of each, beside what is known unless it is the first.
pub async fn read_head(
    joining: &Joining,
    file: &File,
    plan: &JoinPlan,
    first: bool,
    decode: impl Decode,
) -> Result<Reply, Failure> {
    let known = LOOKUP.take().filter(|_| !first).unwrap_or_default();
    let mut head = JoinHead::new(plan, known, decode);
    each(joining, file, &plan.head, |bytes| {
        head.push(bytes);
        Ok(head.orders())
    })
    .await?;
    LOOKUP.replace(Some(head.finish()));
    Ok(Reply::Done)
}

/// Writes the joined file under this name. What is known of the orders stays for further lines, unless it is the last file.
pub async fn read_lines(
    joining: &Joining,
    file: &File,
    plan: &JoinPlan,
    (name, last_one): (&str, bool),
    decode: impl Decode,
) -> Result<(Reply, JsValue), Failure> {
    let Some(lookup) = LOOKUP.take() else { return Err(Failure::NoDataset) };
    let mut lines = JoinLines::new(plan, lookup, decode);
    let pieces = Array::new();
    each(joining, file, &plan.lines, |bytes| {
        lines.push(bytes);
        if lines.waiting() >= PIECE {
            pieces.push(blob(&lines.take())?.as_ref());
        }
        Ok(lines.rows())
    })
    .await?;
    let (rest, known) = lines.finish();
    let report = known.report();
    LOOKUP.replace((!last_one).then_some(known));
    pieces.push(blob(&rest)?.as_ref());
    let joined = File::new_with_blob_sequence(&pieces, name).map_err(unreadable)?;
    Ok((Reply::Joined(report), joined.into()))
}

fn blob(bytes: &[u8]) -> Result<Blob, Failure> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).map_err(unreadable)
}

/// Gives the text of a file piece by piece to `take`, which says how many rows it has seen.
async fn each(
    joining: &Joining,
    file: &File,
    mapping: &Mapping,
    mut take: impl FnMut(&[u8]) -> Result<u64, Failure>,
) -> Result<(), Failure> {
    let (mut came, mut told) = (0, js_sys::Date::now());
    let mut take = |bytes: &[u8]| {
        let rows = take(bytes)?;
        came += bytes.len() as u64;
        let now = js_sys::Date::now();
        if now - told >= PROGRESS_MS {
            told = now;
            post(joining.id, &Reply::Progress { bytes: came, rows }, None);
        }
        within(joining.room, came)
    };
    if mapping.compressed {
        let stream = Inflated::open(file)?;
        while let Some(text) = stream.next().await? {
            take(&text)?;
        }
        return Ok(());
    }
    let (mut part, mut room) = (Bytes::open(file, 0, file.size() as u64)?, Vec::new());
    while let Some(bytes) = part.next().await? {
        room.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut room);
        take(&room)?;
    }
    Ok(())
}
