//! The same as a picture: bands from where customers were to where they are.

use crate::analysis::{MovedCell, Movement, Selector, Standing};
use crate::chart::{FlowBand, FlowGroup, Sankey, Spec};
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Kind, standing_name, standing_tone};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Flow(moved: Memo<Option<Arc<Movement>>>) -> impl IntoView {
    let app = use_app();
    let spec = Memo::new(move |_| moved.with(|moved| bands(app, moved.as_deref())));
    let pick = move |key: String| {
        if let Ok(who) = key.parse::<MovedCell>() {
            app.view.open_list(Selector::Moved(who));
        }
    };
    view! {
        <section class="panel" data-testid="movement-flow">
            <h2 class="panel-title">{word(|t| t.movement.flow)}</h2>
            <p class="say">{word(|t| t.movement.flow_say)}</p>
            <Chart spec kind=Signal::stored(Kind::Count) name="movement-sankey" on_pick=Callback::new(pick) />
        </section>
    }
}

/// A group or a band is known by the cell that it stands for.
fn bands(app: App, moved: Option<&Movement>) -> Spec {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let key = |moved: &Movement, at| MovedCell { scheme: moved.scheme, days: moved.days, at }.to_string();
    let (mut groups, mut bands, mut ends) = ([Vec::new(), Vec::new()], Vec::new(), [String::new(), String::new()]);
    if let Some(moved) = moved {
        let group = |at: Standing, key: String| FlowGroup {
            key,
            name: standing_name(app, moved.scheme, at),
            tone: standing_tone(app, moved.scheme, at),
        };
        let left = moved.rows.iter().map(|row| group(row.at, key(moved, [Some(row.at), None])));
        let right = moved.columns.iter().map(|(at, _)| group(*at, key(moved, [None, Some(*at)])));
        groups = [left.collect(), right.collect()];
        for (from, row) in moved.rows.iter().enumerate() {
            for (to, (cell, (at, _))) in row.cells.iter().zip(&moved.columns).enumerate() {
                let key = key(moved, [Some(row.at), Some(*at)]);
                bands.push(FlowBand { key, ends: [from, to], value: cell.customers as f64 });
            }
        }
        ends = moved.days.map(|day| format.date(day));
    }
    Spec::Sankey(Sankey {
        caption: t.movement.flow.to_owned(),
        headings: [t.common.from, t.common.to, t.common.customers].map(str::to_owned),
        ends,
        groups,
        bands,
    })
}
