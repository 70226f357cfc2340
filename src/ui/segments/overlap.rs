//! Who fits several rules: counts of pairs, with the diagonal as the reach of each rule.

use super::super::shared::{figures, segment_name};
use crate::analysis::{RuleOverlap, SchemeId};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The table; nothing while there is less than two rules or nobody to ask.
#[component]
pub fn Overlap(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let answered = app.rule_overlap(scheme);
    let found = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let names = Memo::new(move |_| {
        let held = app.workspace.scheme(Some(scheme));
        held.segments.iter().map(|segment| segment_name(app.prefs.texts(), &held, segment)).collect::<Vec<String>>()
    });
    view! {
        {move || found.get().filter(|found| found.fit.len() > 1 && found.customers > 0).map(|found| view! {
            <section class="panel" data-testid="rule-overlap">
                <h2 class="panel-title">{word(|t| t.criteria.overlap)}</h2>
                <p class="say">{said(app, &found)}</p>
                {table(app, &found, &names.get())}
            </section>
        })}
    }
}

fn said(app: App, found: &RuleOverlap) -> String {
    let t = &app.prefs.texts().criteria;
    let several = figures::customers(app, found.several);
    let unmatched = figures::customers(app, found.unmatched);
    fill(t.overlap_say, &[("several", &several), ("unmatched", &unmatched)])
}

fn table(app: App, found: &RuleOverlap, names: &[String]) -> AnyView {
    let t = &app.prefs.texts().criteria;
    let number = |count: u64| app.prefs.format().integer(count as f64);
    let name = |place: usize| names.get(place).cloned().unwrap_or_default();
    let head =
        (0..found.fit.len()).map(|place| view! { <th scope="col" class="num">{name(place)}</th> }).collect_view();
    let rows = found.fit.iter().zip(&found.kept).enumerate().map(|(place, (line, kept))| {
        let cells = line.iter().enumerate().map(|(other, count)| {
            view! {
                <td class="num" class:overlap-own=other == place>{number(*count)}</td>
            }
        });
        view! { <tr><th scope="row">{name(place)}</th>{cells.collect_view()}<td class="num">{number(*kept)}</td></tr> }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.overlap>
            <table class="table" data-testid="overlap-table">
                <caption class="visually-hidden">{t.overlap}</caption>
                <thead><tr><th scope="col">{t.overlap_fits}</th>{head}<th scope="col" class="num">{t.overlap_kept}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
