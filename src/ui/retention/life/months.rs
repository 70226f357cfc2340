//! Customers month by month: new, stayed, back, and below the axis those who did not order again.

use crate::analysis::{LifeBehind, LifeKind, LifeMonth, LifeMonths, Month, Selector};
use crate::chart::{Category, Columns, Spec, Stack, Tone};
use crate::locale::{fill, plural};
use crate::state::{App, tick, use_app, wants_still};
use crate::ui::shared::{Chart, Kind, MonthNotes, life_kind, shows_month};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// Months of the chart at most: as many as have room.
const MONTHS: usize = 24;
/// Milliseconds between two months while it plays.
const BEAT: i32 = 900;

/// A month as the switch for incomplete ones knows it.
fn noted(month: &LifeMonth) -> Month {
    Month { partial: !month.complete, first: month.new.is_none(), ..Month::without_orders(month.month) }
}

/// The panel.
#[component]
pub fn Months(life: Memo<Option<Arc<LifeMonths>>>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        life.with(|life| {
            life.as_ref().map(|life| life.months.iter().map(noted).collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    let months = Memo::new(move |_| {
        let shown = |month: &&LifeMonth| shows_month(app, &noted(month));
        life.with(|life| {
            life.as_ref().map(|life| life.months.iter().filter(shown).copied().collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    // How many months are shown; nothing stands for all.
    let upto = RwSignal::new(None::<usize>);
    let playing = RwSignal::new(false);
    // Which run is the latest: one that was stopped within a beat must not go on beside it.
    let run = StoredValue::new(0_u32);
    let count = Memo::new(move |_| months.with(Vec::len));
    let end = Memo::new(move |_| upto.get().unwrap_or(usize::MAX).min(count.get()));
    let spec = Memo::new(move |_| {
        months.with(|months| {
            let shown = months.get(..end.get()).unwrap_or_default();
            columns(app, shown.get(shown.len().saturating_sub(MONTHS)..).unwrap_or_default())
        })
    });
    let step = move |by: isize| {
        let to = end.get_untracked().saturating_add_signed(by).clamp(1, count.get_untracked().max(1));
        upto.set((to < count.get_untracked()).then_some(to));
    };
    let play = move |_| {
        if playing.get_untracked() {
            return playing.set(false);
        }
        playing.set(true);
        if end.get_untracked() >= count.get_untracked() {
            upto.set(Some(1));
        }
        run.update_value(|run| *run = run.wrapping_add(1));
        let own = run.get_value();
        tick(BEAT, move || {
            if run.try_get_value() != Some(own) {
                return false;
            }
            // The panel may have gone meanwhile.
            let (Some(true), Some(now), Some(count)) =
                (playing.try_get_untracked(), end.try_get_untracked(), count.try_get_untracked())
            else {
                return false;
            };
            let goes_on = now + 1 < count;
            upto.try_set(goes_on.then_some(now + 1));
            if !goes_on {
                playing.try_set(false);
            }
            goes_on
        });
    };
    let last = move || {
        let place = end.get().checked_sub(1)?;
        let month = months.with(|months| months.get(place).map(|month| month.month))?;
        let month = app.prefs.format().month_year(month);
        Some(fill(app.prefs.texts().life.up_to, &[("month", &month)]))
    };
    let pick = Callback::new(move |key: String| {
        if let Some(who) = behind(&key) {
            app.view.open_list(Selector::Life(who));
        }
    });
    let older = move || {
        let left_out = life.with(|life| life.as_ref().map_or(0, |life| life.left_out));
        let hidden = left_out + end.get().saturating_sub(MONTHS);
        let number = app.prefs.format().integer(hidden as f64);
        let t = &app.prefs.texts().life;
        (hidden > 0).then(|| fill(plural(hidden as u64, t.older_one, t.older_other), &[("count", &number)]))
    };
    view! {
        <section class="panel" data-testid="life-months">
            <h2 class="panel-title">{word(|t| t.life.months)}</h2>
            <p class="say">{word(|t| t.life.months_say)}</p>
            <Chart spec kind=Signal::stored(Kind::Count) name="life-chart" on_pick=pick />
            <Show when=move || { count.get() > 1 }>
                <div class="cluster data-after">
                    <button type="button" class="button button-small" data-testid="life-earlier"
                        disabled=move || { end.get() < 2 } on:click=move |_| step(-1)>
                        {word(|t| t.life.earlier)}
                    </button>
                    <button type="button" class="button button-small" data-testid="life-later"
                        disabled=move || { end.get() >= count.get() } on:click=move |_| step(1)>
                        {word(|t| t.life.later)}
                    </button>
                    {(!wants_still()).then(|| view! {
                        <button type="button" class="button button-small" data-testid="life-play" on:click=play>
                            {move || {
                                let t = &app.prefs.texts().life;
                                if playing.get() { t.stop } else { t.play }
                            }}
                        </button>
                    })}
                    <span class="muted" data-testid="life-upto">{last}</span>
                </div>
            </Show>
            {move || older().map(|text| view! { <p class="field-hint">{text}</p> })}
            <MonthNotes months=all origins=true />
        </section>
    }
}

/// The customers of a part of a column, by its key: `month:2024-03-01 kind:new`.
fn behind(key: &str) -> Option<LifeBehind> {
    let (month, kind) = key.split_once(' ')?;
    let month = month.strip_prefix("month:")?.parse().ok()?;
    let kind = kind.strip_prefix("kind:")?;
    let kind = LifeKind::ALL.into_iter().find(|own| own.slug() == kind)?;
    Some(LifeBehind { month, kind })
}

fn columns(app: App, months: &[LifeMonth]) -> Spec {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let sign = |month: &LifeMonth| if month.complete { "" } else { "*" };
    let stack = |kind: LifeKind, name: &str, tone: Tone, of: &dyn Fn(&LifeMonth) -> Option<u64>| Stack {
        key: format!("kind:{}", kind.slug()),
        name: name.to_owned(),
        tone,
        below: kind == LifeKind::Lost,
        values: months.iter().map(|month| of(month).map(|count| count as f64)).collect(),
    };
    let known = |kind: LifeKind, tone: Tone| stack(kind, life_kind(t, kind), tone, &|month| month.count(kind));
    let mut series = vec![
        known(LifeKind::Retained, Tone::Data(0)),
        known(LifeKind::Resurrected, Tone::Data(3)),
        known(LifeKind::New, Tone::Data(2)),
    ];
    if months.iter().any(|month| month.new.is_none()) {
        let all = |month: &LifeMonth| month.new.is_none().then_some(month.active);
        series.push(stack(LifeKind::Active, t.charts.not_told_apart, Tone::Rest, &all));
    }
    series.push(known(LifeKind::Lost, Tone::Data(1)));
    Spec::Columns(Columns {
        caption: t.life.months.to_owned(),
        category: t.common.month.to_owned(),
        categories: months
            .iter()
            .map(|month| Category {
                key: format!("month:{}", month.month),
                name: format!("{}{}", format.month_year(month.month), sign(month)),
                tick: format!("{}{}", format.month(month.month), sign(month)),
            })
            .collect(),
        series,
    })
}
