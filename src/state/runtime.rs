//! The programs of the workers and the engine worker, kept outside the reactive system because tasks outlive components.

use crate::platform::clock::breathe;
use crate::platform::requests::follow;
use crate::platform::worker::{Client, Fetched, Program, WorkerError, cores};
use crate::protocol::Request;
use futures::channel::oneshot;
use futures::future::{FutureExt, LocalBoxFuture, Shared};
use leptos::task::spawn_local;
use std::cell::RefCell;

/// The engine may be busy building for this long before it is taken for dead.
const ENGINE_PATIENCE_MS: f64 = 30_000.0;
/// A parse worker tells of its progress five times a second; only a very slow disk keeps it silent for seconds.
const PARSE_PATIENCE_MS: f64 = 10_000.0;
/// Opening a large workbook takes seconds in which nothing can be told.
const BOOK_PATIENCE_MS: f64 = 60_000.0;

/// Rounds after which the browser has translated what an import runs through; together well under a second.
const REHEARSALS: usize = 48;

/// The program of every worker, and that of the reader of workbooks.
const WORKER: &str = "worker";
const SHEETS: &str = "sheets";

thread_local! {
    static RUNTIME: RefCell<Runtime> = const { RefCell::new(Runtime::Loading(Vec::new())) };
    /// The programs by name, on their way or here; none before they were asked for.
    static PROGRAMS: RefCell<Vec<(&'static str, Fetching)>> = const { RefCell::new(Vec::new()) };
}

/// A program that is fetched by one and waited for by many.
type Fetching = Shared<LocalBoxFuture<'static, Result<Fetched, WorkerError>>>;

enum Runtime {
    /// The program is on its way; these wait for it.
    Loading(Vec<oneshot::Sender<()>>),
    Loaded {
        program: Program,
        engine: Client,
        /// Parse workers that wait for a file: starting one takes as long as reading a small file.
        spare: Vec<Client>,
        /// Nobody has asked for a parse worker yet.
        idle: bool,
    },
    /// It could not be had. It is not fetched again: a file may have been chosen meanwhile.
    Failed(WorkerError),
}

/// Asks for the programs: at once, because no request is made when a file has been chosen. Few need the reader of
/// workbooks, so it comes behind the others.
pub fn fetch() {
    let programs = [(WORKER, true), (SHEETS, false)].map(|(name, urgent)| {
        let fetching = Fetched::fetch(name, urgent).boxed_local().shared();
        let first = fetching.clone();
        let first = follow(first);
        spawn_local(async move { drop(first.await) });
        (name, fetching)
    });
    PROGRAMS.set(programs.into());
}

async fn fetched(name: &str) -> Result<Fetched, WorkerError> {
    let program = PROGRAMS.with_borrow(|all| all.iter().find(|(known, _)| *known == name).map(|(_, it)| it.clone()));
    program.ok_or_else(|| WorkerError::NotLoaded(String::new()))?.await
}

/// Starts the engine as soon as its program is here.
pub async fn start() -> Result<(), WorkerError> {
    let loaded = async {
        let program = fetched(WORKER).await?.compile().await?;
        let engine = Client::start(&program, ENGINE_PATIENCE_MS)?;
        Ok(Runtime::Loaded { program, engine, spare: Vec::new(), idle: true })
    };
    let (next, outcome) = match loaded.await {
        Ok(runtime) => (runtime, Ok(())),
        Err(error) => (Runtime::Failed(WorkerError::clone(&error)), Err(error)),
    };
    if let Runtime::Loading(waiting) = RUNTIME.replace(next) {
        for sender in waiting {
            // Who has stopped waiting need not be told.
            let _ = sender.send(());
        }
    }
    prepare();
    outcome
}

/// Waits until the program is there or cannot be had.
pub async fn ready() {
    let wait = RUNTIME.with_borrow_mut(|runtime| match runtime {
        Runtime::Loading(waiting) => {
            let (sender, receiver) = oneshot::channel();
            waiting.push(sender);
            Some(receiver)
        }
        _ => None,
    });
    if let Some(wait) = wait {
        let _ = wait.await;
    }
}

/// The engine; started again when it has ended. The second value says that it is a new one, without any rows.
pub fn engine() -> Result<(Client, bool), WorkerError> {
    RUNTIME.with_borrow_mut(|runtime| match runtime {
        Runtime::Loaded { program, engine, .. } => {
            let renewed = engine.ended();
            if renewed {
                *engine = Client::start(program, ENGINE_PATIENCE_MS)?;
            }
            Ok((engine.clone(), renewed))
        }
        Runtime::Loading(_) => Err(WorkerError::NotLoaded(String::new())),
        Runtime::Failed(error) => Err(error.clone()),
    })
}

/// A parse worker.
pub fn parser() -> Result<Client, WorkerError> {
    RUNTIME.with_borrow_mut(|runtime| match runtime {
        Runtime::Loaded { program, spare, idle, .. } => {
            *idle = false;
            spare.retain(|worker| !worker.ended());
            spare.pop().map_or_else(|| Client::start(program, PARSE_PATIENCE_MS), Ok)
        }
        Runtime::Loading(_) => Err(WorkerError::NotLoaded(String::new())),
        Runtime::Failed(error) => Err(error.clone()),
    })
}

/// Puts parse workers by that are not needed for now.
pub fn put_by(workers: Vec<Client>) {
    RUNTIME.with_borrow_mut(|runtime| match runtime {
        Runtime::Loaded { spare, .. } => spare.extend(workers),
        _ => workers.iter().for_each(Client::stop),
    });
}

/// Starts the parse workers that the next import will need, and has the program translated into fast code, while nobody
/// waits for anything.
fn prepare() {
    spawn_local(async {
        breathe().await;
        let engine = RUNTIME.with_borrow_mut(|runtime| {
            let Runtime::Loaded { program, engine, spare, .. } = runtime else { return None };
            while spare.len() < cores() {
                // One that cannot be started now is started when it is needed, and then the failure is told.
                spare.push(Client::start(program, PARSE_PATIENCE_MS).ok()?);
            }
            Some(engine.clone())
        });
        let Some(engine) = engine else { return };
        let idle = || RUNTIME.with_borrow(|runtime| matches!(runtime, Runtime::Loaded { idle: true, .. }));
        for round in 0..REHEARSALS {
            // A failure shows again with the first file.
            if !idle() || engine.call(&Request::Rehearse(round == 0), None, None, None).await.is_err() {
                return;
            }
        }
    });
}

/// A fresh reader of workbooks, as soon as its program is there.
pub async fn book_reader() -> Result<Client, WorkerError> {
    Client::start(&fetched(SHEETS).await?.compile().await?, BOOK_PATIENCE_MS)
}
