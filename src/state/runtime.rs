//! The worker program and the engine worker, kept outside the reactive system because tasks outlive components.

use crate::platform::worker::{Client, Program, WorkerError};
use std::cell::RefCell;

/// The engine may be busy building for this long before it is taken for dead.
const ENGINE_PATIENCE_MS: f64 = 120_000.0;
/// A parse worker tells of its progress ten times a second.
const PARSE_PATIENCE_MS: f64 = 20_000.0;

thread_local! {
    static RUNTIME: RefCell<Option<Runtime>> = const { RefCell::new(None) };
}

struct Runtime {
    program: Program,
    engine: Client,
}

/// Fetches the program and starts the engine.
pub async fn start() -> Result<(), WorkerError> {
    let program = Program::load().await?;
    let engine = Client::start(&program, ENGINE_PATIENCE_MS)?;
    RUNTIME.set(Some(Runtime { program, engine }));
    Ok(())
}

/// The engine; started again when it has ended. The second value says that it is a new one, without any rows.
pub fn engine() -> Result<(Client, bool), WorkerError> {
    RUNTIME.with_borrow_mut(|runtime| {
        let runtime = runtime.as_mut().ok_or(WorkerError::NotLoaded(String::new()))?;
        let renewed = runtime.engine.ended();
        if renewed {
            runtime.engine = Client::start(&runtime.program, ENGINE_PATIENCE_MS)?;
        }
        Ok((runtime.engine.clone(), renewed))
    })
}

/// A fresh parse worker.
pub fn parser() -> Result<Client, WorkerError> {
    RUNTIME.with_borrow(|runtime| {
        let runtime = runtime.as_ref().ok_or(WorkerError::NotLoaded(String::new()))?;
        Client::start(&runtime.program, PARSE_PATIENCE_MS)
    })
}
