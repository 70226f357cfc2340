//! What needs attention first: goals that are off track, rows that were refused, contradictions in the plan.

use super::super::shared::{Place, figures, finding_words, kpi_name, rows};
use crate::goals::Status;
use crate::locale::{fill, plural};
use crate::plan::Severity;
use crate::protocol::Screen;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Rows that fit.
const MOST: usize = 5;

/// The tab of the Data screen with the rows that were refused.
const PROBLEMS: usize = 2;

/// One thing to look at.
#[derive(Clone, PartialEq)]
struct Item {
    sign: (&'static str, &'static str),
    text: String,
    aside: String,
    /// The screen and its tab.
    place: (Screen, usize),
}

/// The panel.
#[component]
pub fn Attention() -> impl IntoView {
    let app = use_app();
    // Words are made only for those that fit; the others are counted.
    let items = Memo::new(move |_| {
        let mut items = goals(app);
        items.extend(refused(app));
        let before = items.len();
        items.extend(plan(app, MOST.saturating_sub(before)));
        items.truncate(MOST);
        (items, before + app.findings.with(|found| found.len()))
    });
    let say = move || {
        let (t, count) = (&app.prefs.texts().overview, items.with(|(_, count)| *count));
        let number = app.prefs.format().integer(count as f64);
        match count {
            0 => t.attention_none.to_owned(),
            _ => fill(plural(count as u64, t.attention_say_one, t.attention_say_other), &[("count", &number)]),
        }
    };
    view! {
        <section class="panel">
            <h2 class="panel-title">{word(|t| t.overview.attention_title)}</h2>
            <p class="say">{say}</p>
            <ul class="list-rows" data-testid="attention">
                {rows(
                    move || items.get().0.into_iter().enumerate().collect(),
                    // A row that stays would go on telling its old number, and two KPIs can have one name.
                    |(place, item)| format!("{place} {} {} {}", item.sign.0, item.text, item.aside),
                    move |(_, item): (usize, Item)| view! {
                        <li>
                            <span class=item.sign.1 aria-hidden="true">{item.sign.0}</span>
                            <a class="link-row" href=move || app.view.link_tab(item.place.0, item.place.1)>{item.text}</a>
                            <span class="aside">{item.aside}</span>
                        </li>
                    },
                )}
            </ul>
        </section>
    }
}

fn goals(app: App) -> Vec<Item> {
    let t = app.prefs.texts();
    app.scorecard.with(|card| {
        let pressing =
            card.rows.iter().filter(|row| matches!(row.status, Status::OffTrack | Status::Behind | Status::Fallen));
        pressing
            .map(|row| {
                let (sign, text) = match row.status {
                    Status::OffTrack | Status::Fallen => (("◆", "bad"), t.overview.attention_off),
                    _ => (("▲", "warn"), t.overview.attention_behind),
                };
                Item {
                    sign,
                    text: fill(text, &[("kpi", &kpi_name(t, &row.kpi))]),
                    aside: row.gap.map(|gap| figures::gap(app, gap)).unwrap_or_default(),
                    place: (Screen::Kpis, 0),
                }
            })
            .collect()
    })
}

fn refused(app: App) -> Option<Item> {
    let (t, format) = (&app.prefs.texts().overview, app.prefs.format());
    let count: u64 = app.data.sources.with(|sources| sources.iter().map(|source| source.report.refused).sum());
    let text = plural(count, t.attention_refused_one, t.attention_refused_other);
    (count > 0).then(|| Item {
        sign: ("▲", "warn"),
        text: fill(text, &[("count", &format.integer(count as f64))]),
        aside: t.attention_review.to_owned(),
        place: (Screen::Data, PROBLEMS),
    })
}

fn plan(app: App, most: usize) -> Vec<Item> {
    let item = |finding: &crate::plan::Finding| {
        let said = finding_words(app, &finding.check);
        let t = &app.prefs.texts().overview;
        Item {
            sign: match finding.severity {
                Severity::Error => ("◆", "bad"),
                Severity::Warning => ("▲", "warn"),
                Severity::Hint => ("○", "muted"),
            },
            text: said.message,
            aside: if finding.fix.is_some() { t.attention_fix } else { t.attention_review }.to_owned(),
            place: match said.place {
                Place::Budget => (Screen::Budget, 0),
                Place::Kpis => (Screen::Kpis, 0),
                Place::Element(_) => (Screen::Plan, Screen::Plan.tab("checks").unwrap_or_default()),
            },
        }
    };
    app.findings.with(|found| found.iter().take(most).map(item).collect())
}
