//! Finding by name: screens, KPIs, figures, segments, money, rows of the plan, commands. Ctrl K opens it; nothing is looked
//! up before that.

mod catalogue;
mod commands;
mod entry;
mod kpis;
mod lists;
mod money;
mod places;
mod plan;
mod segments;

use crate::locale::{Wanted, fill, plural};
use crate::state::{App, focus, show_element, use_app};
use crate::ui::shared::{Icon, Overlay, Shape};
use crate::ui::{view, word};
use entry::{Entry, Kind};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Where words are typed.
const FIELD: &str = "find-field";

/// The list of what was found.
const LIST: &str = "find-list";

/// The window with the field, over the page.
#[component]
pub fn Find() -> impl IntoView {
    let app = use_app();
    let open = Signal::derive(move || app.finding.get());
    let label = Signal::derive(move || app.prefs.texts().find.title.to_owned());
    view! {
        <Overlay class="finder" open label on_close=move |()| app.finding.set(false)>{finder(app)}</Overlay>
    }
}

/// What was found, and which of it Enter chooses.
#[derive(Clone, Copy)]
struct Finder {
    app: App,
    entries: Memo<Vec<Entry>>,
    /// What fits, by its place in the entries.
    found: Memo<Vec<usize>>,
    /// The place in what was found.
    active: RwSignal<usize>,
}

impl Finder {
    /// Goes up or down, at the end to the other end.
    fn step(self, by: isize) {
        let count = self.found.with_untracked(Vec::len) as isize;
        if count > 0 {
            self.active.update(|at| *at = (*at as isize + by).rem_euclid(count) as usize);
        }
        show_element(&option_id(self.active.get_untracked()));
    }

    /// Closes, and then does what was chosen: the focus is back where it was by then.
    fn choose(self, at: usize) {
        let place = self.found.with_untracked(|found| found.get(at).copied());
        let act =
            place.and_then(|place| self.entries.with_untracked(|all| all.get(place).map(|entry| entry.act.clone())));
        if let Some(act) = act {
            let app = self.app;
            app.finding.set(false);
            request_animation_frame(move || act(app));
        }
    }

    fn press(self, event: &KeyboardEvent) {
        // Enter that ends the writing of a Chinese word chooses nothing.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => self.step(1),
            "ArrowUp" => self.step(-1),
            "Enter" => self.choose(self.active.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    }
}

fn option_id(at: usize) -> String {
    format!("find-{at}")
}

fn finder(app: App) -> AnyView {
    // What was chosen before is done one picture after the window closed, and may change what can be found now.
    let entries = Memo::new_with_compare(move |_| catalogue::all(app), |_, _| true);
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| entries.with(|all| catalogue::found(all, &Wanted::new(&text.get()))));
    let finder = Finder { app, entries, found, active: RwSignal::new(0) };
    request_animation_frame(|| focus(FIELD));
    let t = move || &app.prefs.texts().find;
    let count = move || {
        let count = found.with(Vec::len);
        let number = app.prefs.format().integer(count as f64);
        fill(plural(count as u64, t().found_one, t().found_other), &[("count", &number)])
    };
    let active = move || found.with(|found| !found.is_empty()).then(|| option_id(finder.active.get()));
    view! {
        <div class="finder-field">
            <Icon shape=Shape::Search />
            <input id=FIELD type="text" role="combobox" aria-expanded="true" aria-controls=LIST aria-autocomplete="list"
                aria-label=word(|t| t.find.title) aria-activedescendant=active placeholder=word(|t| t.find.placeholder)
                autocomplete="off" spellcheck="false" data-testid="find-field" prop:value=text
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    finder.active.set(0);
                }
                on:keydown=move |event| finder.press(&event) />
            <button type="button" class="icon-button" aria-label=word(|t| t.common.close) title=word(|t| t.common.close)
                data-testid="find-close" on:click=move |_| app.finding.set(false)>
                <Icon shape=Shape::Close />
            </button>
        </div>
        <div class="visually-hidden" role="status">{count}</div>
        <div class="finder-list" id=LIST role="listbox" aria-label=word(|t| t.find.title) data-testid="find-list">
            {move || groups(finder)}
        </div>
        {move || found.with(Vec::is_empty).then(|| view! {
            <div class="empty" data-testid="find-none">
                <b>{fill(t().none, &[("text", text.get().trim())])}</b>
                <p>{t().hint}</p>
            </div>
        })}
    }
}

/// What was found, kind by kind.
fn groups(finder: Finder) -> Vec<AnyView> {
    let t = finder.app.prefs.texts();
    let found = finder.found.get();
    finder.entries.with(|entries| {
        let found: Vec<(usize, &Entry)> = found.iter().filter_map(|place| entries.get(*place)).enumerate().collect();
        let same = |one: &(usize, &Entry), other: &(usize, &Entry)| one.1.kind == other.1.kind;
        let group = |entries: &[(usize, &Entry)]| {
            let kind = entries.first().map_or(Kind::Command, |(_, entry)| entry.kind);
            let options = entries.iter().map(|(at, entry)| option(finder, *at, entry)).collect::<Vec<AnyView>>();
            view! {
                <div role="group" aria-label=kind.heading(t)>
                    <div class="finder-kind" aria-hidden="true">{kind.heading(t)}</div>
                    {options}
                </div>
            }
        };
        found.chunk_by(same).map(group).collect()
    })
}

fn option(finder: Finder, at: usize, entry: &Entry) -> AnyView {
    let chosen = move || (finder.active.get() == at).to_string();
    view! {
        <div class="finder-option" id=option_id(at) role="option" aria-selected=chosen data-testid="find-option"
            on:pointermove=move |_| finder.active.set(at) on:click=move |_| finder.choose(at)>
            <Icon shape=entry.shape />
            <span class="finder-name">{entry.name.clone()}</span>
            <span class="finder-detail">{entry.detail.clone()}</span>
        </div>
    }
}
