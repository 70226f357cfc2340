//! A long list a page at a time: what is not on the page is not drawn, so that an edit costs the same in a list of ten
//! rows and in one of a thousand.

use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Rows on a page.
const PAGE: usize = 50;

/// The rows of a list by their identities, and the page that is open.
#[derive(Clone, Copy)]
pub struct Pages {
    all: Memo<Vec<u64>>,
    page: RwSignal<usize>,
    shown: Memo<Vec<u64>>,
}

impl Pages {
    /// The first page of a list whose rows are known by their places.
    pub fn places(count: impl Fn() -> usize + Send + Sync + 'static) -> Pages {
        Pages::first(Memo::new(move |_| (0..count() as u64).collect()))
    }

    /// The first page. Whoever goes to a row of the list finds its page open.
    pub fn new(app: App, all: Memo<Vec<u64>>) -> Pages {
        let pages = Pages::first(all);
        Effect::new(move || {
            if let Some(row) = app.wanted.get() {
                pages.open_at(row);
            }
        });
        pages
    }

    fn first(all: Memo<Vec<u64>>) -> Pages {
        let page = RwSignal::new(0);
        let shown = Memo::new(move |_| {
            all.with(|all| {
                let last = all.len().saturating_sub(1) / PAGE;
                all.iter().skip(page.get().min(last) * PAGE).take(PAGE).copied().collect::<Vec<u64>>()
            })
        });
        Pages { all, page, shown }
    }

    /// The rows of the page that is open.
    pub fn shown(&self) -> Vec<u64> {
        self.shown.get()
    }

    /// Whether a row is on the page, and the first row of the page.
    pub fn on_page(&self, row: u64) -> (bool, Option<u64>) {
        self.shown.with(|shown| (shown.contains(&row), shown.first().copied()))
    }

    /// Opens the page of a row; true when another one was open.
    pub fn open_at(&self, row: u64) -> bool {
        let place = self.all.with_untracked(|all| all.iter().position(|other| *other == row));
        let moves = place.map(|place| place / PAGE).filter(|page| *page != self.open());
        if let Some(page) = moves {
            self.page.set(page);
        }
        moves.is_some()
    }

    /// The page that is open; it can be nearer than the one that was asked for, when rows have gone.
    fn open(&self) -> usize {
        self.page.get_untracked().min(self.all.with_untracked(Vec::len).saturating_sub(1) / PAGE)
    }

    fn turn(&self, by: isize) {
        self.page.set(self.open().saturating_add_signed(by));
    }
}

/// The way to the other pages; nothing while there is only one.
#[component]
pub fn Pager(pages: Pages, #[prop(into)] name: String) -> impl IntoView {
    let name = StoredValue::new(name);
    let testid = move |part: &str| name.with_value(|name| format!("{name}-{part}"));
    let app = use_app();
    let count = move || pages.all.with(Vec::len);
    let from = move || {
        pages.page.track();
        count();
        pages.open() * PAGE
    };
    let shown = move || {
        let number = |n: usize| app.prefs.format().integer(n as f64);
        let (from, count) = (from(), count());
        let range = [("from", number(from + 1)), ("to", number(count.min(from + PAGE))), ("count", number(count))];
        fill(app.prefs.texts().data.refused_range, &range.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    view! {
        <Show when=move || { count() > PAGE }>
            <nav class="cluster data-after" data-testid=testid("pages")>
                <button type="button" class="button" data-testid=testid("before")
                    disabled=move || from() == 0 on:click=move |_| pages.turn(-1)>
                    {word(|t| t.data.page_before)}
                </button>
                <span class="data-hint" data-testid=testid("range")>{shown}</span>
                <button type="button" class="button" data-testid=testid("after")
                    disabled=move || { from() + PAGE >= count() } on:click=move |_| pages.turn(1)>
                    {word(|t| t.data.page_after)}
                </button>
            </nav>
        </Show>
    }
}
