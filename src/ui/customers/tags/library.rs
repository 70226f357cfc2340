//! The library of ready tags: each with how many customers would have it.

use crate::analysis::{READY_TAGS, ReadyTag, TOPICS, Tag, TagGroup, TagId, TagTable};
use crate::locale::{fill, plural};
use crate::plan::TagEdit;
use crate::state::use_app;
use crate::ui::shared::{Dialog, Icon, Shape, figures, is_told, plan_words, topic_called};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

fn tag_of(ready: &ReadyTag) -> Tag {
    Tag {
        id: TagId::default(),
        ready: ready.slug.to_owned(),
        name: String::new(),
        group: ready.group(),
        topic: ready.topic.to_owned(),
        criteria: ready.criteria(),
    }
}

/// The button and the library.
#[component]
pub fn Library() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button button-primary" data-testid="tag-library" aria-haspopup="dialog"
            on:click=move |_| open.set(true)>
            <Icon shape=Shape::Add />{word(|t| t.tags.library)}
        </button>
        <Dialog open title=word(|t| t.tags.library) on_close=move |()| open.set(false)>
            <Shelf open />
        </Dialog>
    }
}

#[component]
fn Shelf(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    // How many would have each: the places in the library stand for identities.
    let asked = Signal::derive(|| {
        let numbered = (1u64..).zip(&READY_TAGS);
        numbered.map(|(id, ready)| Tag { id: TagId(id), ..tag_of(ready) }).collect::<Vec<Tag>>()
    });
    let answered = app.tag_table(open.into(), Some(asked));
    let table = Memo::new(move |_| answered.with(|table| table.value().cloned()));
    let chosen = RwSignal::new(BTreeSet::<&'static str>::new());
    let held = Memo::new(move |_| {
        app.workspace.with_document(|document| {
            let ready = document.tags.iter().filter_map(|tag| tag.ready_tag().map(|ready| ready.slug));
            ready.collect::<BTreeSet<&'static str>>()
        })
    });
    let error = RwSignal::new(None::<String>);
    let all = move |_| {
        let fitting = READY_TAGS.iter().enumerate().filter(|(place, ready)| {
            !held.with_untracked(|held| held.contains(ready.slug)) && count(table.get_untracked(), *place) > Some(0)
        });
        chosen.set(fitting.map(|(_, ready)| ready.slug).collect());
    };
    let take = move |_| {
        let tags: Vec<Tag> = READY_TAGS
            .iter()
            .filter(|ready| chosen.with_untracked(|chosen| chosen.contains(ready.slug)))
            .map(tag_of)
            .collect();
        let taken = tags.len() as u64;
        match app.edit_tags(TagEdit::Add { tags }) {
            Ok(()) => {
                let t = &app.prefs.texts().tags;
                let number = app.prefs.format().integer(taken as f64);
                app.announcer.say(fill(plural(taken, t.added_one, t.added_other), &[("count", &number)]));
                open.set(false);
            }
            Err(refused) => error.set(Some(plan_words::refusal(app, &refused))),
        }
    };
    let label = move || {
        let (t, count) = (&app.prefs.texts().tags, chosen.with(BTreeSet::len) as u64);
        let number = app.prefs.format().integer(count as f64);
        fill(plural(count, t.library_add_one, t.library_add_other), &[("count", &number)])
    };
    view! {
        <p class="say">{word(|t| t.tags.library_say)}</p>
        <div class="tag-shelf">
            {TagGroup::ALL.map(|group| view! {
                <h3 class="help-heading">{move || app.prefs.texts().tags.named(group.slug())}</h3>
                {TOPICS.iter().filter(|topic| topic.group == group).map(|topic| view! {
                    <fieldset class="tag-topic">
                        <legend>{move || topic_called(app.prefs.texts(), topic.slug)}</legend>
                        {READY_TAGS.iter().enumerate().filter(|(_, ready)| ready.topic == topic.slug).map(|(place, ready)| {
                            view! { <Ready place ready table chosen held /> }
                        }).collect_view()}
                    </fieldset>
                }).collect_view()}
            }).collect_view()}
        </div>
        {move || error.get().map(|reason| view! { <p class="field-error" role="alert">{reason}</p> })}
        <div class="dialog-actions">
            <button type="button" class="button button-quiet" data-testid="tag-library-all"
                disabled=move || table.with(Option::is_none) on:click=all>{word(|t| t.tags.library_all)}</button>
            <button type="button" class="button" on:click=move |_| open.set(false)>{word(|t| t.common.cancel)}</button>
            <button type="button" class="button button-primary" data-testid="tag-library-add"
                disabled=move || chosen.with(BTreeSet::is_empty) on:click=take>{label}</button>
        </div>
    }
}

/// How many customers would have the ready tag at a place.
fn count(table: Option<Arc<TagTable>>, place: usize) -> Option<u64> {
    table?.rows.get(place).map(|row| row.customers)
}

#[component]
fn Ready(
    place: usize,
    ready: &'static ReadyTag,
    table: Memo<Option<Arc<TagTable>>>,
    chosen: RwSignal<BTreeSet<&'static str>>,
    held: Memo<BTreeSet<&'static str>>,
) -> impl IntoView {
    let app = use_app();
    let has = move || held.with(|held| held.contains(ready.slug));
    let said = move || {
        let t = &app.prefs.texts().tags;
        if has() {
            return Some(t.library_have.to_owned());
        }
        let told = ready.criteria().conditions.iter().all(|condition| is_told(app, &condition.of));
        count(table.get(), place).map(|count| match count {
            0 if !told => t.library_untold.to_owned(),
            0 => t.library_nobody.to_owned(),
            count => figures::customers(app, count),
        })
    };
    let toggle = move |event: leptos::ev::Event| {
        let on = event_target_checked(&event);
        chosen.update(|chosen| {
            let _ = if on { chosen.insert(ready.slug) } else { chosen.remove(ready.slug) };
        });
    };
    view! {
        <label class="tag-ready">
            <input type="checkbox" data-testid=format!("ready-{}", ready.slug) disabled=has
                prop:checked=move || has() || chosen.with(|chosen| chosen.contains(ready.slug)) on:change=toggle />
            <span>{move || app.prefs.texts().tags.named(ready.slug)}</span>
            <span class="field-hint">{said}</span>
        </label>
    }
}
