//! Cleaned tables as files, piece by piece from the engine.

use super::{App, runtime};
use crate::engine::{CleanFormat, TableId};
use crate::platform::download::Pieces;
use crate::protocol::{Reply, Request};
use leptos::task::spawn_local;

impl App {
    /// Saves the cleaned orders, or another open table, under this name; `tell` hears whether it worked.
    pub fn save_clean(
        self,
        table: Option<TableId>,
        format: CleanFormat,
        file: String,
        tell: impl FnOnce(bool) + 'static,
    ) {
        spawn_local(async move {
            let saved = pieces(self, table, format).await;
            let saved = saved.and_then(|pieces| pieces.save(&file, "text/csv;charset=utf-8"));
            tell(saved.is_some());
        });
    }
}

async fn pieces(app: App, table: Option<TableId>, format: CleanFormat) -> Option<Pieces> {
    let (pieces, mut next) = (Pieces::default(), Some(0));
    while let Some(from) = next {
        let (engine, renewed) = runtime::engine().ok()?;
        if renewed {
            app.read_again();
            return None;
        }
        let request = Request::Clean { table, format, from };
        let Ok((Reply::Cleaned(more), Some(piece))) = engine.call(&request, None, None, None).await else {
            return None;
        };
        pieces.add(&piece)?;
        next = more;
    }
    Some(pieces)
}
