//! Workbooks: which sheets are read, and the way from a sheet to a file of text.

use super::App;
use super::data::{ImportFailure, Notice, Progress, Stage};
use super::lanes::Job;
use super::runtime;
use crate::container::{SheetFacts, shown_name};
use crate::platform::worker::{Client, WorkerError};
use crate::platform::{File, clock, memory};
use crate::protocol::{BookReply, BookRequest, Reply, Request, Screen};
use futures::channel::oneshot;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

impl App {
    /// The chosen sheets of a workbook as files.
    pub(super) async fn sheets(
        self,
        job: &Job,
        file: &File,
        notices: &mut Vec<Notice>,
    ) -> Result<Vec<File>, ImportFailure> {
        let reader = runtime::book_reader().await?;
        job.hold(&reader);
        let sheets = match call(&reader, file, BookRequest::Open, None).await? {
            (BookReply::Opened(sheets), _) => sheets,
            (BookReply::Written(_), _) => return Err(ImportFailure::Unexpected("written".to_owned())),
        };
        let filled: Vec<SheetFacts> = sheets.into_iter().filter(|sheet| !sheet.is_empty()).collect();
        let mut asked = false;
        let chosen = match filled.as_slice() {
            [] => return Err(ImportFailure::EmptyWorkbook(file.name())),
            [only] => vec![only.name.clone()],
            _ => match self.workspace.chosen_sheets(&filled) {
                Some(chosen) => chosen,
                None => {
                    asked = true;
                    self.ask_for_sheets(file, filled.clone()).await?
                }
            },
        };
        let (mut texts, mut uncalculated) = (Vec::new(), Vec::new());
        for sheet in filled.iter().filter(|sheet| chosen.contains(&sheet.name)) {
            let name = if filled.len() == 1 {
                file.name()
            } else {
                format!("{} › {}", file.name(), shown_name(&sheet.name))
            };
            let request = BookRequest::Write { sheet: sheet.name.clone(), name: name.clone() };
            match call(&reader, file, request, Some(self.book_teller(name.clone(), file, sheet.rows))).await {
                Ok((BookReply::Written(text), Some(written))) => {
                    if text.errors > 0 {
                        notices.push(Notice::CellErrors { file: name, count: text.errors });
                    }
                    texts.push(written);
                }
                Ok(_) => return Err(ImportFailure::Unexpected("workbook".to_owned())),
                // The other sheets are read without it.
                Err(ImportFailure::Uncalculated(_, formulas)) => uncalculated.push((name, formulas)),
                Err(failure) => return Err(failure),
            }
        }
        // Its memory goes back before the reading begins.
        reader.stop();
        match uncalculated.first() {
            Some((name, formulas)) if texts.is_empty() => {
                return Err(ImportFailure::Uncalculated(name.clone(), *formulas));
            }
            _ => notices.extend(uncalculated.into_iter().map(|(file, _)| Notice::Uncalculated(file))),
        }
        if asked {
            self.workspace.remember_sheets(&filled, &chosen);
        }
        Ok(texts)
    }

    /// Waits until the person has chosen sheets.
    async fn ask_for_sheets(self, file: &File, sheets: Vec<SheetFacts>) -> Result<Vec<String>, ImportFailure> {
        let (sender, chosen) = oneshot::channel();
        self.data.sheets_chosen.set_value(Some(sender));
        self.data.stage.set(Stage::Sheets(file.name(), sheets));
        self.view.open(Screen::Data);
        // A cancelled import drops the sender.
        let chosen = chosen.await.map_err(|_| ImportFailure::Worker(WorkerError::Stopped))?;
        self.data.stage.set(Stage::Looking);
        Ok(chosen)
    }

    /// The person has chosen these sheets.
    pub fn choose_sheets(self, sheets: Vec<String>) {
        if let Some(waiting) = self.data.sheets_chosen.try_update_value(Option::take).flatten() {
            // A task that has ended no longer waits.
            let _ = waiting.send(sheets);
        }
    }

    fn book_teller(self, name: String, file: &File, rows_of_sheet: u32) -> Box<dyn Fn(u64, u64)> {
        let (started, total) = (clock::now_ms(), file.size());
        Box::new(move |_, rows| {
            let share = rows as f64 / f64::from(rows_of_sheet.max(1));
            let seconds = ((clock::now_ms() - started) / 1000.0).max(1e-3);
            self.data.stage.set(Stage::Reading(Progress {
                file: name.clone(),
                bytes: total * share.min(1.0),
                total,
                rows,
                rows_per_second: rows as f64 / seconds,
                seconds_left: (share > 0.0 && seconds > 0.2).then(|| seconds * (1.0 - share).max(0.0) / share),
            }));
        })
    }
}

/// A workbook that becomes more than this can end its reader without a word.
const DANGEROUS: f64 = 512.0 * 1024.0 * 1024.0;

async fn call(
    reader: &Client,
    file: &File,
    request: BookRequest,
    progress: Option<Box<dyn Fn(u64, u64)>>,
) -> Result<(BookReply, Option<File>), ImportFailure> {
    let attached = (request == BookRequest::Open).then_some(file);
    let grown = Rc::new(Cell::new(0.0));
    let heard = grown.clone();
    let progress = Box::new(move |bytes: u64, rows: u64| {
        heard.set(bytes as f64);
        if let Some(progress) = &progress {
            progress(bytes, rows);
        }
    });
    match reader.call_for_file(&Request::Book(request), attached, Some(progress)).await {
        Ok((Reply::Book(reply), written)) => Ok((reply, written)),
        Ok((Reply::Failed(failure), _)) => Err(ImportFailure::of(failure, &file.name())),
        Ok((other, _)) => Err(ImportFailure::Unexpected(other.kind().to_owned())),
        Err(WorkerError::Crashed(_) | WorkerError::Silent) if grown.get() > DANGEROUS => {
            Err(ImportFailure::Outgrown { file: file.name(), bytes: grown.get(), limit: memory::limit() })
        }
        // What a damaged workbook can do to its reader ends with the reader.
        Err(WorkerError::Crashed(_) | WorkerError::Silent) => Err(ImportFailure::Damaged(file.name())),
        Err(error) => Err(error.into()),
    }
}
