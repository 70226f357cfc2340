//! What a reader can add to the figures: goals, a budget, a plan.

use crate::locale::fill;
use crate::plan::Part;
use crate::protocol::Screen;
use crate::state::use_app;
use crate::ui::shared::{own_numbers_said, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The parts that say nothing of the business yet, each with its place; nothing when all of them do.
#[component]
pub fn NextSteps() -> impl IntoView {
    let app = use_app();
    let open = Memo::new(move |_| Part::ALL.into_iter().filter(|part| !app.shows(*part)).collect::<Vec<Part>>());
    let screen = |part: Part| match part {
        Part::Goals => Screen::Kpis,
        Part::Budget => Screen::Budget,
        Part::Plan => Screen::Plan,
    };
    let words = move |part: Part| {
        let t = &app.prefs.texts().overview;
        match part {
            Part::Goals => t.next_goals,
            Part::Budget => t.next_budget,
            Part::Plan => t.next_plan,
        }
    };
    let own = Memo::new(move |_| own_numbers_said(app).filter(|_| app.shows(Part::Budget)));
    view! {
        <Show when=move || open.with(|open| !open.is_empty()) || own.with(Option::is_some)>
            <section class="panel" data-testid="next-steps">
                <h2 class="panel-title">{word(|t| t.overview.next_title)}</h2>
                <ul class="list-rows">
                    {move || own.get().map(|numbers| {
                        let said = fill(app.prefs.texts().overview.next_numbers, &[("numbers", &numbers)]);
                        view! {
                            <li>
                                <a class="link-row" data-testid="next-numbers" href=move || app.view.link(Screen::Budget)>
                                    {said}
                                </a>
                            </li>
                        }
                    })}
                    {rows(move || open.get(), |part| format!("{part:?}"), move |part| view! {
                        <li>
                            <a class="link-row" href=move || app.view.link(screen(part))>{move || words(part)}</a>
                        </li>
                    })}
                </ul>
            </section>
        </Show>
    }
}
