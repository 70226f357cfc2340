//! Saving a list: as a table, or as hashed addresses for advertising platforms; without those who may not be written to.

use super::super::shared::{Dialog, Icon, Shape, figures, segment_called, segment_name, tag_called};
use super::list::List;
use super::{cells, who};
use crate::analysis::{SegmentId, TagId};
use crate::engine::{ListForm, ListTable, Reach};
use crate::locale::fill;
use crate::state::{App, Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The button and what it asks.
#[component]
pub fn Save(shown: List) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let title = Signal::derive(move || {
        let customers = figures::customers(app, shown.total() as u64);
        fill(app.prefs.texts().customers.save_title, &[("customers", &customers)])
    });
    view! {
        <button type="button" class="button" data-testid="list-save" aria-haspopup="dialog"
            disabled=move || shown.total() == 0 on:click=move |_| open.set(true)>
            <Icon shape=Shape::Download />{word(|t| t.customers.save)}
        </button>
        <Dialog open title on_close=move |()| open.set(false)>
            <Choose shown open />
        </Dialog>
    }
}

#[component]
fn Choose(shown: List, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let (hashed, everybody) = (RwSignal::new(false), RwSignal::new(false));
    let answered = app.list_reach(shown.asked.into(), open.into());
    let reach = Memo::new(move |_| answered.with(|answer| answer.value().map(|reach| **reach)));
    let waiting = move || answered.with(|answer| matches!(answer, Loadable::Loading(_)));
    let count = Memo::new(move |_| reach.get().map_or(0, |reach| reach.in_file(hashed.get(), everybody.get())));
    let label = move || {
        let format = app.prefs.format();
        fill(app.prefs.texts().customers.save_do, &[("count", &format.integer(count.get() as f64))])
    };
    let save = move |_| {
        let form = if hashed.get_untracked() { ListForm::Hashed } else { ListForm::Table(table(shown)) };
        let who = untrack(|| {
            let who = who::name(app, app.view.who());
            // What narrows it down is a part of whom it holds.
            let filter = app.view.filter();
            let narrowed = [filter.channel, filter.category, Some(shown.search.get()).filter(|text| !text.is_empty())];
            let segment = filter.segment.map(|segment| segment_called(app, segment));
            let parts: Vec<String> =
                std::iter::once(who).chain(segment).chain(narrowed.into_iter().flatten()).collect();
            parts.join(" · ")
        });
        app.save_list(shown.asked.get_untracked(), form, everybody.get_untracked(), who);
        open.set(false);
    };
    view! {
        <fieldset class="save-forms">
            <legend class="visually-hidden">{word(|t| t.customers.save_form)}</legend>
            <label>
                <input type="radio" name="save-form" data-testid="save-table" prop:checked=move || !hashed.get()
                    on:change=move |_| hashed.set(false) />
                <span><b>{word(|t| t.customers.save_table)}</b><br/>{word(|t| t.customers.save_table_say)}</span>
            </label>
            <label>
                <input type="radio" name="save-form" data-testid="save-hashed" prop:checked=move || hashed.get()
                    disabled=move || reach.get().is_none_or(|reach| reach.emails == 0)
                    on:change=move |_| hashed.set(true) />
                <span><b>{word(|t| t.customers.save_hashed)}</b><br/>{move || reach.get().map(|reach| emails(app, &reach))}</span>
            </label>
        </fieldset>
        <p class="say" data-testid="save-consent">{move || reach.get().map(|reach| consent(app, &reach, everybody.get()))}</p>
        {move || reach.get().filter(|reach| reach.is_known && reach.no + reach.unknown > 0).map(|_| view! {
            <label class="month-choice">
                <input type="checkbox" data-testid="save-everybody" prop:checked=move || everybody.get()
                    on:change=move |event| everybody.set(event_target_checked(&event)) />
                {word(|t| t.customers.save_everybody)}
            </label>
        })}
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{word(|t| t.common.cancel)}</button>
            <button type="button" class="button button-primary" data-testid="save-do" aria-busy=move || waiting().to_string()
                disabled=move || count.get() == 0 on:click=save>{label}</button>
        </div>
    }
}

fn emails(app: App, reach: &Reach) -> String {
    let (t, format) = (&app.prefs.texts().customers, app.prefs.format());
    match reach.emails {
        0 => t.save_no_emails.to_owned(),
        emails => fill(t.save_hashed_say, &[("count", &format.integer(emails as f64))]),
    }
}

fn consent(app: App, reach: &Reach, everybody: bool) -> String {
    let (t, format) = (&app.prefs.texts().customers, app.prefs.format());
    if !reach.is_known {
        return t.save_consent_none.to_owned();
    }
    let (no, unknown) = (format.integer(reach.no as f64), format.integer(reach.unknown as f64));
    let text = if everybody { t.save_consent_in } else { t.save_consent };
    fill(text, &[("no", &no), ("unknown", &unknown)])
}

/// Copies the list as it is shown.
pub fn copy(shown: List) {
    shown.app.copy_list(shown.asked.get_untracked(), table(shown));
}

/// The columns that are shown, with what they, segments and tags are called.
fn table(shown: List) -> ListTable {
    let app = shown.app;
    untrack(|| {
        let columns = shown.columns.get().into_iter().map(|column| {
            let name = cells::name(app, &column);
            (column, name)
        });
        ListTable {
            id: app.prefs.texts().customers.id.to_owned(),
            columns: columns.collect(),
            segments: segments(app),
            tags: tags(app),
        }
    })
}

fn tags(app: App) -> Vec<(TagId, String)> {
    let t = app.prefs.texts();
    app.workspace.with_document(|document| document.tags.iter().map(|tag| (tag.id, tag_called(t, tag))).collect())
}

/// The names of the segments of the scheme that the list shows.
fn segments(app: App) -> Vec<(SegmentId, String)> {
    let scheme = app.workspace.scheme(Some(app.listed_scheme()));
    let named = |segment| segment_name(app.prefs.texts(), &scheme, segment);
    scheme.segments.iter().map(|segment| (segment.id, named(segment))).collect()
}
