//! Who is in which tier, what the tiers bring and cost, and who is close to the next one.

use crate::analysis::{LevelLine, Loyalty, MemberBehind, Selector};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape, figures, short_money};
use crate::ui::{view, word};
use crate::units::{Money, Ratio};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Members(members: Memo<Option<Arc<Loyalty>>>) -> impl IntoView {
    let app = use_app();
    let save = move |_| members.with_untracked(|members| members.iter().for_each(|members| save(app, members)));
    view! {
        <section class="panel" data-testid="loyalty-members">
            <h2 class="panel-title">{word(|t| t.loyalty.members)}</h2>
            {move || members.with(|members| members.as_ref().map(|members| table(app, members)))}
            <p class="field-hint">{word(|t| t.loyalty.members_say)}</p>
            <div class="cluster data-after">
                <button type="button" class="button button-small" data-testid="loyalty-csv" on:click=save>
                    <Icon shape=Shape::Download />{word(|t| t.cohorts.csv)}
                </button>
            </div>
        </section>
    }
}

/// What is to be known of the days.
fn said(app: App, members: &Loyalty) -> Vec<String> {
    let (t, format) = (&app.prefs.texts().loyalty, app.prefs.format());
    let span = figures::months(app, members.program.months);
    let date = format.date(members.data_from);
    let number = |count: u64| format.integer(count as f64);
    let mut out = Vec::new();
    if !members.is_covered() {
        out.push(fill(t.not_covered, &[("date", &date), ("span", &span)]));
    }
    out.push(match members.moved {
        Some(moved) => fill(
            t.moved,
            &[
                ("span", &span),
                ("joined", &number(moved.joined)),
                ("risen", &number(moved.risen)),
                ("same", &number(moved.same)),
                ("fallen", &number(moved.fallen)),
                ("left", &number(moved.left)),
            ],
        ),
        None => fill(t.not_before, &[("date", &date), ("span", &span)]),
    });
    out
}

/// The name of a line.
fn name(app: App, members: &Loyalty, line: &LevelLine) -> String {
    let level = line.level.and_then(|id| members.program.level(id)).map(|level| level.name.clone());
    level.unwrap_or_else(|| app.prefs.texts().loyalty.below.to_owned())
}

fn table(app: App, members: &Loyalty) -> AnyView {
    let t = app.prefs.texts();
    let before = fill(t.loyalty.before, &[("span", &figures::months(app, members.program.months))]);
    let total = members.total();
    view! {
        {said(app, members).into_iter().map(|text| view! { <p class="say" data-testid="loyalty-say">{text}</p> }).collect_view()}
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.loyalty.members>
            <table class="table" data-testid="loyalty-table">
                <caption class="visually-hidden">{t.loyalty.members}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.loyalty.tier}</th>
                        <th scope="col" class="num">{t.common.customers}</th>
                        <th scope="col" class="num">{t.common.share}</th>
                        <th scope="col" class="num">{before}</th>
                        <th scope="col" class="num">{t.common.revenue}</th>
                        <th scope="col" class="num">{t.loyalty.a_member}</th>
                        <th scope="col" class="num">{t.loyalty.points}</th>
                        <th scope="col" class="num">{t.loyalty.worth}</th>
                        <th scope="col" class="num">{t.loyalty.cost}</th>
                        <th scope="col" class="num">{t.loyalty.cost_share}</th>
                        <th scope="col" class="num">{t.loyalty.close}</th>
                    </tr>
                </thead>
                <tbody>
                    {members.lines.iter().rev().map(|line| row(app, members, line)).collect_view()}
                </tbody>
                <tfoot>
                    <tr data-testid="tier-total">
                        <th scope="row">{t.loyalty.all_tiers}</th>
                        {cells(app, members, &total)}
                        <td></td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// A count with the list behind it.
fn door(app: App, count: u64, behind: MemberBehind) -> AnyView {
    let text = app.prefs.format().integer(count as f64);
    match count {
        0 => text.into_any(),
        _ => view! { <a href=move || app.view.link_to_list(Selector::Member(behind))>{text}</a> }.into_any(),
    }
}

fn row(app: App, members: &Loyalty, line: &LevelLine) -> AnyView {
    let unknown = || app.prefs.texts().common.unknown.into_any();
    let close = line.close.zip(line.behind_close).map(|(count, behind)| door(app, count, behind));
    let name = name(app, members, line);
    let behind = line.behind;
    let testid = line.level.map_or_else(|| "tier-below".to_owned(), |id| format!("tier-{id}"));
    view! {
        <tr data-testid=testid>
            <th scope="row"><a href=move || app.view.link_to_list(Selector::Member(behind))>{name}</a></th>
            {cells(app, members, line)}
            <td class="num">{close.unwrap_or_else(unknown)}</td>
        </tr>
    }
    .into_any()
}

/// What a level and the total have in common.
fn cells(app: App, members: &Loyalty, line: &LevelLine) -> AnyView {
    let (unknown, format) = (app.prefs.texts().common.unknown, app.prefs.format());
    let share = Ratio::of(line.customers as f64, members.customers as f64);
    let before = line.before.map(|count| door(app, count, MemberBehind { earlier: true, ..line.behind }));
    let of_member =
        |text: String| if line.points > 0.0 || line.cost() != Money::ZERO { text } else { unknown.to_owned() };
    view! {
        <td class="num">{door(app, line.customers, line.behind)}</td>
        <td class="num">{share.map_or_else(|| unknown.to_owned(), |share| format.percent(share, 1))}</td>
        <td class="num">{before.unwrap_or_else(|| unknown.into_any())}</td>
        <td class="num">{short_money(app, line.revenue)}</td>
        <td class="num">
            {line.revenue_per_member().map_or_else(|| unknown.to_owned(), |each| super::super::value::money(app, each))}
        </td>
        <td class="num">{of_member(format.integer(line.points))}</td>
        <td class="num">{of_member(short_money(app, line.points_worth))}</td>
        <td class="num">{of_member(short_money(app, line.cost()))}</td>
        <td class="num">
            {of_member(line.cost_share().map_or_else(|| unknown.to_owned(), |share| format.percent(share, 1)))}
        </td>
    }
    .into_any()
}

/// Saves the table, numbers plain.
fn save(app: App, members: &Loyalty) {
    let t = app.prefs.texts();
    let mut lines = vec![
        [
            t.loyalty.tier,
            t.loyalty.from,
            t.loyalty.benefit,
            t.common.customers,
            t.common.revenue,
            t.loyalty.points,
            t.loyalty.worth,
            t.loyalty.cost,
            t.loyalty.close,
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    let amount = |amount: Money| format!("{:.2}", amount.units());
    for line in members.lines.iter().rev() {
        let level = line.level.and_then(|id| members.program.level(id));
        lines.push(vec![
            name(app, members, line),
            level.map(|level| level.from.to_string()).unwrap_or_default(),
            level.map(|level| level.benefit.clone()).unwrap_or_default(),
            line.customers.to_string(),
            amount(line.revenue),
            format!("{:.0}", line.points),
            amount(line.points_worth),
            amount(line.cost()),
            line.close.map(|count| count.to_string()).unwrap_or_default(),
        ]);
    }
    app.save_rows("members.csv", &lines);
}
