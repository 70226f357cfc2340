//! Whether warnings came true: both rules on past month ends, and what that says of the list.

use super::days;
use crate::analysis::{BackTest, Churn, Verdict};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;
use std::sync::Arc;

/// The panel.
#[component]
pub fn Proof(churn: Memo<Option<Arc<Churn>>>) -> impl IntoView {
    let app = use_app();
    view! {
        <section class="panel" data-testid="churn-test">
            <h2 class="panel-title">{word(|t| t.churn.test)}</h2>
            {move || churn.with(|churn| churn.as_ref().map(|churn| content(app, churn)))}
        </section>
    }
}

fn content(app: App, churn: &Churn) -> AnyView {
    let t = app.prefs.texts();
    let verdict = churn.verdict();
    let notice = match verdict {
        Verdict::Better => "notice notice-info",
        Verdict::Untested | Verdict::NothingToCompare | Verdict::NoBetterThanChance | Verdict::PlainBetter => {
            "notice notice-warn"
        }
    };
    let said = said(app, churn, verdict);
    let tried = tried(app, churn);
    view! {
        {tried.map(|text| view! { <p class="say">{text}</p> })}
        <p class=notice data-testid="churn-verdict">{said}</p>
        {(verdict != Verdict::Untested).then(|| view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=t.churn.test>
                <table class="table" data-testid="churn-tests">
                    <caption class="visually-hidden">{t.churn.test}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.churn.rule}</th>
                            <th scope="col" class="num">{t.churn.warned}</th>
                            <th scope="col" class="num">{t.churn.precision}</th>
                            <th scope="col" class="num">{t.churn.recall}</th>
                            <th scope="col" class="num">{t.churn.lift}</th>
                            <th scope="col" class="num">{t.churn.days_ahead}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {row(app, t.churn.rule_own, &churn.own)}
                        {row(app, t.churn.rule_plain, &churn.plain)}
                    </tbody>
                </table>
            </div>
            <p class="field-hint">{t.churn.test_note}</p>
        })}
    }
    .into_any()
}

/// On which days, and how many left.
fn tried(app: App, churn: &Churn) -> Option<String> {
    let format = app.prefs.format();
    let (first, last) = churn.tests.first().zip(churn.tests.last())?;
    let words = [
        ("count", format.integer(churn.tests.len() as f64)),
        ("from", format.date(first.cut)),
        ("to", format.date(last.cut)),
        ("rate", format.percent(churn.own.total.base_rate()?, 1)),
        ("days", days(app, churn.ask.judged())),
    ];
    let t = &app.prefs.texts().churn;
    let text = plural(churn.tests.len() as u64, t.test_say_one, t.test_say_other);
    Some(fill(text, &words.each_ref().map(|(name, value)| (*name, value.as_str()))))
}

fn said(app: App, churn: &Churn, verdict: Verdict) -> String {
    let t = &app.prefs.texts().churn;
    let lift = |test: &BackTest| lift(app, test).unwrap_or_default();
    let (own, plain) = (lift(&churn.own), lift(&churn.plain));
    let text = match verdict {
        Verdict::Untested => t.verdict_untested,
        Verdict::NothingToCompare => t.verdict_nothing,
        Verdict::NoBetterThanChance => t.verdict_chance,
        Verdict::PlainBetter => t.verdict_plain,
        Verdict::Better => t.verdict_better,
    };
    fill(text, &[("lift", &own), ("plain", &plain)])
}

fn lift(app: App, test: &BackTest) -> Option<String> {
    test.total.lift().map(|lift| app.prefs.format().decimal(lift, 2))
}

fn row(app: App, name: &'static str, test: &BackTest) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let unknown = || t.common.unknown.to_owned();
    let share = |share: Option<Ratio>| share.map_or_else(unknown, |share| format.percent(share, 1));
    let ahead = test.days_of_warning.map_or_else(unknown, |days| format.decimal_up_to(days, 1));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="num">{format.integer(test.total.warned as f64)}</td>
            <td class="num">{share(test.total.precision())}</td>
            <td class="num">{share(test.total.recall())}</td>
            <td class="num">{lift(app, test).unwrap_or_else(unknown)}</td>
            <td class="num">{ahead}</td>
        </tr>
    }
    .into_any()
}
