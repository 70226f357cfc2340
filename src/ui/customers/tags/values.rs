//! A tag for each value of a column, of what was bought, and of channels.

use crate::analysis::{Attribute, Condition, Criteria, Tag, TagGroup, Test};
use crate::locale::{fill, plural};
use crate::plan::TagEdit;
use crate::state::use_app;
use crate::ui::shared::{Dialog, Icon, Select, Shape, attribute_label, named_texts, plan_words};
use crate::ui::{view, word};
use leptos::prelude::*;

/// So many values become tags at most.
const MOST: usize = 20;

/// The button and what it asks.
#[component]
pub fn ValueTags() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button" data-testid="tag-values" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon shape=Shape::Add />{word(|t| t.tags.values)}
        </button>
        <Dialog open title=word(|t| t.tags.values) on_close=move |()| open.set(false)>
            <Choose open />
        </Dialog>
    }
}

#[component]
fn Choose(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    // What has texts in the open files.
    let offered = Memo::new(move |_| {
        let columns = app.traits();
        let columns = columns.iter().filter(|facts| !facts.is_number).map(|facts| Attribute::Column(facts.key.clone()));
        let all = [Attribute::MainCategory, Attribute::MainChannel].into_iter().chain(columns);
        all.filter(|of| !named_texts(app, of).is_empty()).collect::<Vec<Attribute>>()
    });
    let picked = RwSignal::new(None::<String>);
    let of = Memo::new(move |_| {
        let wanted = picked.get();
        offered.with(|all| all.iter().find(|of| Some(of.slug()) == wanted).or(all.first()).cloned())
    });
    let new = Memo::new(move |_| {
        let Some(of) = of.get() else { return Vec::new() };
        let prefers = matches!(of, Attribute::MainCategory | Attribute::MainChannel);
        let (group, topic) = match of {
            Attribute::MainCategory => (TagGroup::Behaviour, "assortment".to_owned()),
            Attribute::MainChannel => (TagGroup::Behaviour, "channel".to_owned()),
            _ => (TagGroup::Basic, attribute_label(app, &of)),
        };
        let held = app
            .workspace
            .with_document(|document| document.tags.iter().map(|tag| tag.criteria.clone()).collect::<Vec<Criteria>>());
        let tag = |(text, called): (String, String)| {
            let name = if prefers { fill(app.prefs.texts().tags.prefers, &[("name", &called)]) } else { called };
            let criteria = Criteria::all(vec![Condition::new(of.clone(), Test::Is(text))]);
            Tag { name, group, topic: topic.clone(), criteria, ..Tag::default() }
        };
        let tags = named_texts(app, &of).into_iter().take(MOST).map(tag);
        // What is there already is not added once more.
        tags.filter(|tag| !held.contains(&tag.criteria)).collect::<Vec<Tag>>()
    });
    let choices = Signal::derive(move || {
        offered.with(|all| all.iter().map(|of| (of.slug(), attribute_label(app, of))).collect::<Vec<_>>())
    });
    let label = move || {
        let (t, count) = (&app.prefs.texts().tags, new.with(Vec::len) as u64);
        let number = app.prefs.format().integer(count as f64);
        fill(plural(count, t.library_add_one, t.library_add_other), &[("count", &number)])
    };
    let take = move |_| match app.edit_tags(TagEdit::Add { tags: new.get_untracked() }) {
        Ok(()) => open.set(false),
        Err(refused) => error.set(Some(plan_words::refusal(app, &refused))),
    };
    let say = move || fill(app.prefs.texts().tags.values_say, &[("count", &app.prefs.format().integer(MOST as f64))]);
    view! {
        <p class="say">{say}</p>
        {move || if offered.with(Vec::is_empty) {
            view! { <p class="muted">{word(|t| t.criteria.from_column_none)}</p> }.into_any()
        } else {
            view! {
                <Select label=word(|t| t.tags.values_of) choices
                    value=Signal::derive(move || of.get().map_or_else(String::new, |of| of.slug()))
                    on_choose=Callback::new(move |slug: String| picked.set(Some(slug))) testid="tag-values-of" />
                <p class="field-hint">{move || new.with(|tags| tags.iter().map(|tag| tag.name.clone()).collect::<Vec<_>>().join(" · "))}</p>
            }.into_any()
        }}
        {move || error.get().map(|reason| view! { <p class="field-error" role="alert">{reason}</p> })}
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{word(|t| t.common.cancel)}</button>
            <button type="button" class="button button-primary" data-testid="tag-values-add"
                disabled=move || new.with(Vec::is_empty) on:click=take>{label}</button>
        </div>
    }
}
