//! What the first purchase leads to: by category or channel, who came again, when, and for what.

use super::stages::gap;
use crate::analysis::{FirstBuyers, FirstBy, FirstRow, FirstSum, Selector, Sequence, SequenceAsk};
use crate::locale::{Notation, fill, plural};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, NumberField, Select, figures, part_name};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The longest time that customers can be given, ten years.
const MOST_DAYS: f64 = 3_650.0;

/// The panel.
#[component]
pub fn Firsts(on: Signal<bool>) -> impl IntoView {
    let app = use_app();
    let answered = app.first_purchases(on);
    let found = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    view! {
        <section class="panel" data-testid="first-purchases">
            <h2 class="panel-title">{word(|t| t.life.firsts)}</h2>
            <p class="say">{word(|t| t.life.firsts_say)}</p>
            <Show when=move || { app.names_known() != (false, false) }><Asked /></Show>
            {move || found.with(|found| match found {
                Some(found) if !found.rows.is_empty() => table(app, found),
                Some(_) => view! { <p class="say" data-testid="first-none">{word(|t| t.life.firsts_none)}</p> }.into_any(),
                None => view! { <p class="skeleton">" "</p> }.into_any(),
            })}
        </section>
    }
}

/// By what they are told apart, and how long they are given.
#[component]
fn Asked() -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| app.first_ask());
    let choices = Signal::derive(move || {
        let t = &app.prefs.texts().life;
        let name = |by: FirstBy| match by {
            FirstBy::Category => t.by_category,
            FirstBy::Channel => t.by_channel,
        };
        let (channels, categories) = app.names_known();
        let there = |by: &FirstBy| match by {
            FirstBy::Category => categories,
            FirstBy::Channel => channels,
        };
        let offered = FirstBy::ALL.into_iter().filter(there);
        offered.map(|by| (by.slug().to_owned(), name(by).to_owned())).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |slug: String| {
        FirstBy::from_slug(&slug).into_iter().for_each(|by| app.retention.update(|shown| shown.first.by = by));
    });
    let follow: Commit<Option<f64>> = Callback::new(move |days: Option<f64>| {
        let days = days.unwrap_or_else(|| SequenceAsk::default().follow.into());
        if days.fract() != 0.0 || !(1.0..=MOST_DAYS).contains(&days) {
            return Err(app.prefs.texts().life.bad_follow.to_owned());
        }
        app.retention.update(|shown| shown.first.follow = days as u32);
        Ok(())
    });
    view! {
        <div class="value-asked">
            <Select label=Signal::derive(move || app.prefs.texts().life.by.to_owned()) choices
                value=Signal::derive(move || asked.get().by.slug().to_owned()) on_choose=choose testid="first-by" />
            <NumberField label=word(|t| t.life.follow) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(asked.get().follow.into())) on_commit=follow testid="first-follow" />
        </div>
    }
}

fn table(app: App, found: &Sequence) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let by = match found.ask.by {
        FirstBy::Category => t.life.by_category,
        FirstBy::Channel => t.life.by_channel,
    };
    let note = fill(t.life.firsts_note, &[("days", &gap(app, found.ask.follow.into()))]);
    let rest = (found.rest.0 > 0).then(|| {
        let (rows, customers) = (format.integer(found.rest.0 as f64), figures::customers(app, found.rest.1));
        let text = plural(found.rest.0 as u64, t.life.firsts_rest_one, t.life.firsts_rest_other);
        fill(text, &[("rows", &rows), ("customers", &customers)])
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.life.firsts>
            <table class="table" data-testid="first-table">
                <caption class="visually-hidden">{t.life.firsts}</caption>
                <thead>
                    <tr>
                        <th scope="col">{by}</th>
                        <th scope="col" class="num">{t.common.customers}</th>
                        <th scope="col" class="num">{t.life.too_early}</th>
                        <th scope="col" class="num">{t.life.came}</th>
                        <th scope="col" class="num">{t.life.second_rate}</th>
                        <th scope="col" class="num">{t.life.to_second}</th>
                        <th scope="col" class="num">{t.life.to_third}</th>
                        <th scope="col">{t.life.next}</th>
                    </tr>
                </thead>
                <tbody>{found.rows.iter().map(|row| line(app, found.ask, row)).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t.common.all}</th>
                        <td class="num">{format.integer(found.all.customers as f64)}</td>
                        {cells(app, &found.all, format.integer(found.all.second as f64).into_any())}
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </div>
        <p class="field-hint">{note}</p>
        {rest.map(|text| view! { <p class="field-hint">{text}</p> })}
    }
    .into_any()
}

fn named(app: App, name: Option<&String>) -> String {
    name.map_or_else(|| app.prefs.texts().customers.no_entry.to_owned(), |name| part_name(app, name))
}

/// Too early, came again, rate with its interval, days.
fn cells(app: App, sum: &FirstSum, came: AnyView) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let unknown = || t.common.unknown.to_owned();
    let rate = sum.rate.zip(sum.interval).map(|(rate, [low, high])| {
        let words =
            [("rate", rate), ("low", low), ("high", high)].map(|(name, share)| (name, format.percent(share, 0)));
        fill(t.life.interval, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let days = |days: Option<f64>| days.map_or_else(unknown, |days| format.decimal_up_to(days, 1));
    view! {
        <td class="num">{format.integer(sum.early() as f64)}</td>
        <td class="num">{came}</td>
        <td class="num">{rate.unwrap_or_else(unknown)}</td>
        <td class="num">{days(sum.to_second)}</td>
        <td class="num">{days(sum.to_third)}</td>
    }
    .into_any()
}

fn line(app: App, ask: SequenceAsk, row: &FirstRow) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let who =
        |second: Option<bool>| Selector::First(FirstBuyers { by: ask.by, code: row.code, follow: ask.follow, second });
    let (everybody, again) = (who(None), who(Some(true)));
    let next = row.next.iter().map(|(name, count)| {
        let words = [("name", named(app, name.as_ref())), ("count", format.integer(*count as f64))];
        fill(t.life.next_named, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let next = next.collect::<Vec<_>>().join(" · ");
    let came = view! {
        <a href=move || app.view.link_to_list(again)>{format.integer(row.sum.second as f64)}</a>
    };
    view! {
        <tr>
            <th scope="row">
                <a href=move || app.view.link_to_list(everybody)>{named(app, row.name.as_ref())}</a>
            </th>
            <td class="num">{format.integer(row.sum.customers as f64)}</td>
            {cells(app, &row.sum, came.into_any())}
            <td class="words">{next}</td>
        </tr>
    }
    .into_any()
}
