//! Charts by month: which months they show, and what is said of months of which not everything is known.

use crate::analysis::{Measure, Month};
use crate::chart::{Stack, Tone};
use crate::locale::{Texts, fill, plural};
use crate::state::{App, use_app};
use crate::ui::view;
use leptos::prelude::*;

/// Whether a chart shows a month: all do, unless incomplete ones are left out.
pub fn shows_month(app: App, month: &Month) -> bool {
    !(month.partial && app.view.whole_months())
}

/// The customers of each month by where they came from, and below the axis those who did not come back. In the month in
/// which the data begin nobody can be told apart.
pub fn origin_stacks(t: &Texts, months: &[Month]) -> Vec<Stack> {
    let c = &t.charts;
    let stack = |key: &str, name: &str, tone, below, of: &dyn Fn(&Month) -> Option<f64>| Stack {
        key: key.to_owned(),
        name: name.to_owned(),
        tone,
        below,
        values: months.iter().map(of).collect(),
    };
    let returning = |month: &Month| (!month.first).then_some(month.returning() as f64);
    let mut stacks = vec![
        stack("series:returning", c.series_returning, Tone::Data(0), false, &returning),
        stack("series:new", c.series_new, Tone::Data(2), false, &|month| Measure::New.of(month)),
    ];
    if months.iter().any(|month| month.first) {
        let all = |month: &Month| month.first.then_some(month.active as f64);
        stacks.push(stack("series:not_told_apart", c.not_told_apart, Tone::Rest, false, &all));
    }
    stacks.push(stack("series:not_back", c.series_not_back, Tone::Data(1), true, &|month| Measure::Lost.of(month)));
    stacks
}

/// What stands below a chart by month: the choice to leave incomplete months out where there are any, and what cannot be
/// told of the month in which the data begin.
#[component]
pub fn MonthNotes(
    /// All months of the window, shown or not.
    months: Memo<Vec<Month>>,
    /// Whether the chart tells new, returning and lost customers apart.
    #[prop(into)]
    origins: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().charts;
    let partial = Memo::new(move |_| months.with(|months| months.iter().filter(|month| month.partial).count()));
    let first = Memo::new(move |_| {
        let first = months.with(|months| months.iter().find(|month| month.first).copied());
        first.filter(|month| origins.get() && shows_month(app, month)).map(|month| month.month)
    });
    let said = move || match app.view.whole_months() {
        true => {
            let count = partial.get() as u64;
            let number = app.prefs.format().integer(count as f64);
            fill(plural(count, t().left_out_one, t().left_out_other), &[("count", &number)])
        }
        false => t().partial_note.to_owned(),
    };
    view! {
        <Show when=move || partial.get() != 0>
            <p class="figure-note month-notes">
                <span>{said}</span>
                <label class="month-choice">
                    <input type="checkbox" data-testid="whole-months" prop:checked=move || app.view.whole_months()
                        on:change=move |event| app.view.set_whole_months(event_target_checked(&event)) />
                    {move || t().leave_out_partial}
                </label>
            </p>
        </Show>
        {move || first.get().map(|month| {
            let said = fill(t().first_note, &[("month", &app.prefs.format().month_year(month))]);
            view! { <p class="figure-note" data-testid="first-month">{said}</p> }
        })}
    }
}
