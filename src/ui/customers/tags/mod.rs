//! What customers are like: tags on three levels, how many have them, a library of ready ones, and own ones.

mod library;
mod table;
mod values;

use crate::analysis::{CORE_TAGS, Criteria, Tag, TagGroup, TagTable};
use crate::locale::{fill, plural};
use crate::plan::TagEdit;
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape, figures, plan_words};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// What the tab shows. Copies mean the same.
#[derive(Clone, Copy)]
pub struct Shown {
    app: App,
    table: Memo<Option<Arc<TagTable>>>,
}

impl Shown {
    pub fn new(app: App, on: Signal<bool>) -> Shown {
        let answered = app.tag_table(on, None);
        let table = Memo::new(move |_| answered.with(|table| table.value().cloned()));
        Shown { app, table }
    }

    /// How many customers have a tag.
    pub fn title(&self) -> String {
        let (t, format) = (&self.app.prefs.texts().tags, self.app.prefs.format());
        let said = self.table.with(|table| {
            let table = table.as_ref().filter(|table| table.tagged > 0)?;
            let count = table.rows.len() as u64;
            let tags = fill(plural(count, t.tags_one, t.tags_other), &[("count", &format.integer(count as f64))]);
            let customers = figures::customers(self.app, table.customers);
            let share = format.percent(table.coverage()?, 0);
            Some(fill(t.title, &[("share", &share), ("customers", &customers), ("tags", &tags)]))
        });
        let waits = self.table.with(Option::is_none) && !self.app.workspace.with_document(|all| all.tags.is_empty());
        said.unwrap_or_else(|| if waits { t.panel } else { t.title_none }.to_owned())
    }

    pub fn view(self) -> AnyView {
        view! { <Tagged table=self.table /> }.into_any()
    }
}

#[component]
fn Tagged(table: Memo<Option<Arc<TagTable>>>) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let opened = RwSignal::new(None);
    let add = move |_| {
        let id = app.workspace.with_document_untracked(|document| document.next_id);
        let name = app.prefs.texts().tags.new_name.to_owned();
        let tag = Tag { name, group: TagGroup::Behaviour, criteria: Criteria::default(), ..Tag::default() };
        match app.edit_tags(TagEdit::Add { tags: vec![tag] }) {
            Ok(()) => {
                error.set(None);
                opened.set(Some(crate::analysis::TagId(id)));
            }
            Err(refused) => error.set(Some(plan_words::refusal(app, &refused))),
        }
    };
    let count = Memo::new(move |_| app.workspace.with_document(|document| document.tags.len()));
    let counter = move || {
        let format = app.prefs.format();
        let (count, goal) = (format.integer(count.get() as f64), format.integer(CORE_TAGS as f64));
        fill(app.prefs.texts().tags.counter, &[("count", &count), ("goal", &goal)])
    };
    view! {
        <section class="panel" data-testid="tags">
            <div class="scheme-bar">
                <h2 class="panel-title">{word(|t| t.tags.panel)}</h2>
                <div class="cluster">
                    <library::Library />
                    <values::ValueTags />
                    <button type="button" class="button" data-testid="tag-add" on:click=add>
                        <Icon shape=Shape::Add />{word(|t| t.tags.add)}
                    </button>
                </div>
            </div>
            <p class="say">{word(|t| t.tags.say)}</p>
            {move || short(app).map(|text| view! { <p class="field-hint" data-testid="tags-short">{text}</p> })}
            {move || error.get().map(|reason| view! { <p class="field-error" role="alert">{reason}</p> })}
            <div class="tag-counter">
                <span data-testid="tag-counter">{counter}</span>
                <progress max=CORE_TAGS value=move || count.get().min(CORE_TAGS) aria-label=word(|t| t.tags.panel)></progress>
                <span class="field-hint" data-testid="tag-coverage">{move || table.with(|table| coverage(app, table.as_deref()?))}</span>
            </div>
            {move || (count.get() == 0).then(|| view! { <p class="muted" data-testid="tags-none">{word(|t| t.tags.none)}</p> })}
            <Show when=move || { count.get() > 0 }>
                <table::TagRows table opened />
            </Show>
        </section>
    }
}

/// Days of data below which nobody can tell who is new.
const SHORT: i32 = 90;

/// That the data reach back too little to tell new customers from old ones.
fn short(app: App) -> Option<String> {
    let basis = app.data.results.with(|results| results.value().map(|results| results.basis.clone()))?;
    let (data, as_of) = (basis.data?, basis.as_of?);
    let text = app.prefs.texts().tags.short_data;
    (as_of.0 - data.from.0 < SHORT).then(|| fill(text, &[("date", &app.prefs.format().date(data.from))]))
}

/// The share of customers with a tag, in all and group by group.
fn coverage(app: App, table: &TagTable) -> Option<String> {
    if table.rows.is_empty() {
        return None;
    }
    let (t, format) = (&app.prefs.texts().tags, app.prefs.format());
    let said = |name: &str, share: Option<Ratio>| {
        fill(
            t.coverage_of,
            &[("group", name), ("share", &share.map_or("–".to_owned(), |share| format.percent(share, 0)))],
        )
    };
    let groups = TagGroup::ALL.map(|group| said(t.named(group.slug()).unwrap_or_default(), table.coverage_of(group)));
    let all = said(t.coverage, table.coverage());
    Some(format!("{all} · {}", groups.join(" · ")))
}
