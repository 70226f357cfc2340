//! The tags of the document with who has them; each can be changed in its row.

use crate::analysis::{Criteria, Selector, TOPICS, Tag, TagGroup, TagId, TagRow, TagTable};
use crate::locale::fill;
use crate::plan::TagEdit;
use crate::state::{App, use_app};
use crate::ui::shared::{
    CriteriaEditor, Icon, Select, SetCriteria, Shape, TextField, criteria_words, plan_words, rows, short_money,
    tag_called, topic_called,
};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The table.
#[component]
pub fn TagRows(table: Memo<Option<Arc<TagTable>>>, opened: RwSignal<Option<TagId>>) -> impl IntoView {
    let app = use_app();
    // Group by group, within a group by topic, as they stand in the document.
    let ordered = move || {
        app.workspace.with_document(|document| {
            let mut tags: Vec<&Tag> = document.tags.iter().collect();
            let place = |tag: &Tag| {
                let ready = TOPICS.iter().position(|topic| topic.slug == tag.topic);
                (tag.group, ready.unwrap_or(TOPICS.len()), tag.topic.clone())
            };
            tags.sort_by_key(|tag| place(tag));
            tags.into_iter().map(|tag| tag.id).collect::<Vec<TagId>>()
        })
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.tags.panel)>
            <table class="table tag-table" data-testid="tag-table">
                <caption class="visually-hidden">{word(|t| t.tags.panel)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.tags.group)}</th>
                        <th scope="col">{word(|t| t.tags.topic)}</th>
                        <th scope="col">{word(|t| t.tags.tag)}</th>
                        <th scope="col">{word(|t| t.tags.rule)}</th>
                        <th scope="col" class="num">{word(|t| t.common.customers)}</th>
                        <th scope="col" class="num">{word(|t| t.tags.share)}</th>
                        <th scope="col" class="num">{word(|t| t.common.revenue)}</th>
                        <th scope="col"><span class="visually-hidden">{word(|t| t.tags.rule)}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {rows(ordered, TagId::to_string, move |tag| view! { <Row tag table opened /> }.into_any())}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(tag: TagId, table: Memo<Option<Arc<TagTable>>>, opened: RwSignal<Option<TagId>>) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| app.workspace.with_document(|document| document.tag(tag).cloned()));
    let counted = Memo::new(move |_| {
        table.with(|table| table.as_ref().and_then(|table| table.rows.iter().find(|row| row.tag == tag).copied()))
    });
    let called = Signal::derive(move || {
        held.with(|held| held.as_ref().map_or_else(String::new, |tag| tag_called(app.prefs.texts(), tag)))
    });
    let of = move |pick: fn(App, &Tag) -> String| move || held.with(|held| held.as_ref().map(|tag| pick(app, tag)));
    let is_open = Memo::new(move |_| opened.get() == Some(tag));
    let error = RwSignal::new(None::<String>);
    // Another state of the tags is another question.
    Effect::watch(move || table.get(), move |_, _, _| error.set(None), false);
    let remove = move |_| match app.edit_tags(TagEdit::Remove { tag }) {
        Ok(()) => {
            app.announcer.say(app.prefs.texts().tags.removed);
            crate::state::focus("main");
        }
        Err(refused) => {
            error.try_set(Some(plan_words::refusal(app, &refused)));
        }
    };
    let label = move |text: fn(&crate::locale::TagsTexts) -> &'static str| {
        move || fill(text(&app.prefs.texts().tags), &[("tag", &called.get())])
    };
    let figure = move |text: fn(App, &TagRow) -> String| move || counted.get().map(|row| text(app, &row));
    view! {
        <tr data-testid=format!("tag-{tag}")>
            <td>{of(|app, tag| app.prefs.texts().tags.named(tag.group.slug()).unwrap_or_default().to_owned())}</td>
            <td>{of(|app, tag| topic_called(app.prefs.texts(), &tag.topic))}</td>
            <th scope="row">{called}</th>
            <td class="words">
                {of(|app, tag| criteria_words(app, &tag.criteria))}
                {move || error.get().map(|reason| view! { <span class="field-error" role="alert">{reason}</span> })}
            </td>
            <td class="num">
                <a href=move || app.view.link_to_list(Selector::Tag(tag)) data-testid=format!("tag-count-{tag}")>
                    {figure(|app, row| app.prefs.format().integer(row.customers as f64))}
                </a>
            </td>
            <td class="num">{figure(|app, row| row.share.map_or("–".to_owned(), |share| app.prefs.format().percent(share, 1)))}</td>
            <td class="num">{figure(|app, row| short_money(app, row.revenue))}</td>
            <td class="num">
                <span class="segment-actions">
                    <button type="button" class="icon-button" data-testid=format!("tag-edit-{tag}")
                        aria-label=label(|t| t.edit) title=label(|t| t.edit) aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| opened.update(|opened| *opened = (*opened != Some(tag)).then_some(tag))>
                        <Icon shape=Shape::Budget />
                    </button>
                    <button type="button" class="icon-button" data-testid=format!("tag-remove-{tag}")
                        aria-label=label(|t| t.remove) title=label(|t| t.remove) on:click=remove>
                        <Icon shape=Shape::Remove />
                    </button>
                </span>
            </td>
        </tr>
        <Show when=move || is_open.get()>
            <tr class="tag-editor"><td colspan="8"><Editor tag held /></td></tr>
        </Show>
    }
}

/// The fields of a tag.
#[component]
fn Editor(tag: TagId, held: Memo<Option<Tag>>) -> impl IntoView {
    let app = use_app();
    let set = move |change: &dyn Fn(&mut Tag)| {
        let Some(mut changed) = held.get_untracked() else { return Ok(()) };
        change(&mut changed);
        app.edit_tags(TagEdit::Set { tag: Box::new(changed) }).map_err(|refused| plan_words::refusal(app, &refused))
    };
    let name = Signal::derive(move || {
        held.with(|held| held.as_ref().map_or_else(String::new, |tag| tag_called(app.prefs.texts(), tag)))
    });
    let rename = Callback::new(move |typed: String| {
        set(&|tag| {
            let ready = app.prefs.texts().tags.named(&tag.ready).filter(|_| tag.ready_tag().is_some());
            tag.name = if ready == Some(typed.trim()) { String::new() } else { typed.clone() };
        })
    });
    let topic = Signal::derive(move || {
        held.with(|held| held.as_ref().map_or_else(String::new, |tag| topic_called(app.prefs.texts(), &tag.topic)))
    });
    let retopic = Callback::new(move |typed: String| {
        set(&|tag| {
            // The name of a ready topic is that topic.
            let known = TOPICS.iter().find(|topic| topic_called(app.prefs.texts(), topic.slug) == typed.trim());
            tag.topic = known.map_or_else(|| typed.trim().to_owned(), |topic| topic.slug.to_owned());
        })
    });
    let groups = Signal::derive(move || {
        let t = &app.prefs.texts().tags;
        TagGroup::ALL
            .map(|group| (group.slug().to_owned(), t.named(group.slug()).unwrap_or_default().to_owned()))
            .to_vec()
    });
    let group = Signal::derive(move || held.with(|held| held.as_ref().map_or("", |tag| tag.group.slug()).to_owned()));
    let regroup = Callback::new(move |slug: String| {
        if let Some(group) = TagGroup::from_slug(&slug) {
            // What can be chosen makes sense.
            let _ = set(&|tag| tag.group = group);
        }
    });
    let criteria = Memo::new(move |_| held.with(|held| held.as_ref().map(|tag| tag.criteria.clone())));
    let ask: SetCriteria = Callback::new(move |criteria: Criteria| set(&|tag| tag.criteria = criteria.clone()));
    view! {
        <div class="tag-fields" data-testid=format!("tag-editor-{tag}")>
            <TextField label=word(|t| t.tags.name) value=name on_commit=rename testid=format!("tag-name-{tag}") />
            <Select label=word(|t| t.tags.group) choices=groups value=group on_choose=regroup testid=format!("tag-group-{tag}") />
            <TextField label=word(|t| t.tags.topic) value=topic on_commit=retopic testid=format!("tag-topic-{tag}") />
        </div>
        <CriteriaEditor held=criteria set=ask key=format!("tag-{tag}") />
    }
}
