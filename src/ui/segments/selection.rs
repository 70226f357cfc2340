//! The segment that is picked: how many they are, what they bring, and what can be done with them.

use super::super::shared::{figures, plan_words, present_table, segment_called, segment_name, short_money};
use crate::analysis::{SchemeId, SegmentRef, Selector};
use crate::plan::{CellValue, Cells, Edit, PlanEdit, measures};
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The name within its scheme, which stands above.
fn own_name(app: App, segment: SegmentRef) -> Option<String> {
    app.workspace.with_document(|document| {
        let (scheme, found) = document.segment(segment)?;
        Some(segment_name(app.prefs.texts(), scheme, found))
    })
}

/// The bar; nothing while no segment of the scheme is picked.
#[component]
pub fn SelectionBar(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let picked = Memo::new(move |_| app.view.filter().segment.filter(|picked| picked.scheme == scheme));
    let table = present_table(app, scheme);
    let said = move |segment: SegmentRef| {
        let row = table.with(|table| table.row(segment.segment).copied());
        row.map(|row| format!("{} · {}", figures::customers(app, row.customers), short_money(app, row.revenue)))
    };
    move || {
        picked.get().map(|segment| {
        let planned = move |_| {
            let there = app.workspace.with_document_untracked(|document| {
                document.plan.rows_of(measures::TABLE).any(|row| row.segment(measures::SEGMENT) == Some(segment))
            });
            if !there {
                let cells = Cells::from([(measures::SEGMENT, CellValue::Segment(segment))]);
                let edit = Edit::Plan(PlanEdit::AddRow { table: measures::TABLE, at: None, cells });
                if plan_words::carry_out(app, edit).is_err() {
                    return;
                }
            }
            // The measures of the segment stand on the tab of actions.
            if let Some(tab) = Screen::Segments.tab("actions") {
                app.view.open_tab(Screen::Segments, tab);
            }
        };
        view! {
            <div class="selection-bar" role="group" data-testid="selection-bar" aria-label=move || segment_called(app, segment)>
                <b>{move || own_name(app, segment)}</b>
                <span>{move || said(segment)}</span>
                <span class="spring"></span>
                <a class="button button-small" data-testid="selection-list"
                    href=move || app.view.link_to_list(Selector::Segment(segment))>{word(|t| t.actions.see_list)}</a>
                <button type="button" class="button button-small" data-testid="selection-plan" on:click=planned>
                    {word(|t| t.actions.use_in_plan)}
                </button>
                <button type="button" class="button button-small button-quiet" data-testid="selection-clear"
                    on:click=move |_| app.view.toggle_segment(segment)>{word(|t| t.actions.pick_none)}</button>
            </div>
        }
    })
    }
}
