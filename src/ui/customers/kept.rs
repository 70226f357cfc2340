//! Lists that a person keeps by name: shown again, named anew, removed.

use super::list::List;
use crate::plan::{KeptList, KeptListId, ListEdit};
use crate::state::use_app;
use crate::ui::shared::{Dialog, Icon, Select, Shape, TextField, plan_words, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The kept lists to choose from, and the way to keep this one.
#[component]
pub fn KeptLists(shown: List) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let lists = Memo::new(move |_| app.kept_lists());
    // Which of them is shown: whatever has been changed since is another list.
    let now = Memo::new(move |_| {
        let is_shown = |list: &&KeptList| {
            app.list_to_keep(list.name.clone()) == KeptList { id: KeptListId::default(), ..(*list).clone() }
        };
        lists.with(|lists| lists.iter().find(is_shown).map(|list| list.id.to_string())).unwrap_or_default()
    });
    let choices = Signal::derive(move || {
        let none = (String::new(), app.prefs.texts().lists.none.to_owned());
        let kept = lists.get().into_iter().map(|list| (list.id.to_string(), list.name));
        // That none is shown is no choice.
        now.with(String::is_empty).then_some(none).into_iter().chain(kept).collect::<Vec<(String, String)>>()
    });
    let choose = Callback::new(move |id: String| {
        if let Some(list) = lists.get_untracked().iter().find(|list| list.id.to_string() == id) {
            app.open_kept_list(list);
        }
    });
    view! {
        <Show when=move || lists.with(|lists| !lists.is_empty())>
            <Select label=word(|t| t.lists.kept) choices value=now on_choose=choose testid="kept-lists" />
        </Show>
        <button type="button" class="button button-quiet" data-testid="list-keep" aria-haspopup="dialog"
            on:click=move |_| open.set(true)>{word(|t| t.lists.keep)}</button>
        <Dialog open title=Signal::derive(move || super::super::texts().lists.kept.to_owned())
            on_close=move |()| open.set(false)>
            <Keep shown lists />
        </Dialog>
    }
}

#[component]
fn Keep(shown: List, lists: Memo<Vec<KeptList>>) -> impl IntoView {
    let app = shown.app;
    let named = untrack(|| super::who::name(app, app.view.who()));
    let (name, error) = (RwSignal::new(named), RwSignal::new(None::<String>));
    let of_files = Memo::new(move |_| app.view.who().is_of_open_files());
    let told = move |edit: ListEdit| app.edit_lists(edit).map_err(|refused| plan_words::refusal(app, &refused));
    let keep = move |_| {
        let list = untrack(|| app.list_to_keep(name.get_untracked()));
        error.set(told(ListEdit::Add { list: Box::new(list) }).err());
    };
    let line = move |id: KeptListId| {
        let called = Memo::new(move |_| {
            lists
                .with(|lists| lists.iter().find(|list| list.id == id).map(|list| list.name.clone()))
                .unwrap_or_default()
        });
        let rename = Callback::new(move |name: String| told(ListEdit::Rename { list: id, name }));
        view! {
            <li class="kept-list">
                <TextField label=word(|t| t.lists.name) value=called on_commit=rename bare=true testid=format!("kept-name-{id}") />
                <button type="button" class="icon-button" data-testid=format!("kept-remove-{id}")
                    aria-label=move || crate::locale::fill(app.prefs.texts().lists.remove, &[("name", &called.get())])
                    on:click=move |_| error.set(told(ListEdit::Remove { list: id }).err())>
                    <Icon shape=Shape::Close />
                </button>
            </li>
        }
    };
    view! {
        <p class="say">{word(|t| t.lists.keep_say)}</p>
        <div class="list-tools">
            <TextField label=word(|t| t.lists.name) value=name testid="keep-name"
                on_commit=Callback::new(move |text: String| { name.set(text); Ok(()) }) />
            <button type="button" class="button button-primary" data-testid="keep-do"
                disabled=move || of_files.get() on:click=keep>{word(|t| t.lists.keep)}</button>
        </div>
        {move || of_files.get().then(|| view! {
            <p class="field-hint" data-testid="keep-not">{word(|t| t.lists.refused_place)}</p>
        })}
        {move || error.get().map(|reason| view! { <p class="field-error" role="alert">{reason}</p> })}
        <ul class="kept-lists" data-testid="kept-list">
            {rows(
                move || lists.with(|lists| lists.iter().map(|list| list.id).collect()),
                |id: &KeptListId| id.to_string(),
                line,
            )}
        </ul>
    }
}
