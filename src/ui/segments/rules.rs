//! How the segments of a scheme are formed, who came in by which rule, and what each should be: all of it can be edited.

use super::super::shared::{PartNotice, figures, groups_say, present_table, rows, scoring_words};
use super::chooser::SchemeChooser;
use super::conditions::AddSegment;
use super::cuts::ShareChoice;
use super::head::SchemeHead;
use super::new_scheme::NewScheme;
use super::overlap::Overlap;
use super::quadrants::MatrixCuts;
use super::row::SegmentRow;
use super::targets::TargetSum;
use super::thresholds::{LostAfter, ScoreThresholds};
use crate::analysis::{Method, SchemeId, SegmentRef, SegmentTable};
use crate::locale::fill;
use crate::plan::Part;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The panel of a scheme.
#[component]
pub fn Rules(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let table = present_table(app, scheme);
    let sums = Memo::new(move |_| table.with(SegmentTable::by_rule_and_fallback));
    // The method of a scheme never changes.
    let method = untrack(|| app.workspace.scheme(Some(scheme)).method);
    let by_mean = !matches!(method, Method::Groups(_) | Method::Matrix(_) | Method::Share(_));
    let own_rules = matches!(method, Method::Rules(_));
    let segments = move || app.workspace.scheme(Some(scheme)).references().collect::<Vec<SegmentRef>>();
    let fallback = move || fallback_heading(app, scheme);
    view! {
        <section class="panel" data-testid="segment-rules">
            <div class="scheme-bar">
                <h2 class="panel-title">{word(|t| t.segments.targets_title)}</h2>
                <SchemeChooser />
            </div>
            <p class="say">{move || say(app, scheme)}</p>
            {move || app.is_example(Part::Goals).then(|| view! { <PartNotice part=Part::Goals /> })}
            <SchemeHead scheme />
            <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.segments.targets_title)>
                <table class="table rule-table">
                    <caption class="visually-hidden">{word(|t| t.segments.targets_title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.segments.segment)}</th>
                            <th scope="col">{word(|t| t.segments.rule)}</th>
                            <th scope="col" class="num">{word(|t| t.segments.by_rule)}</th>
                            {by_mean.then(|| view! { <th scope="col" class="num">{fallback}</th> })}
                            <th scope="col" class="num">{word(|t| t.segments.target_customers)}</th>
                            <th scope="col" class="num">{word(|t| t.segments.target_revenue)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows(segments, |segment| segment.to_string(), move |segment| {
                            view! { <SegmentRow segment table by_mean /> }.into_any()
                        })}
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="2">{word(|t| t.common.total)}</th>
                            <td class="num">{move || app.prefs.format().integer(sums.get().0 as f64)}</td>
                            {by_mean.then(|| view! {
                                <td class="num">{move || app.prefs.format().integer(sums.get().1 as f64)}</td>
                            })}
                            <td class="num"><TargetSum scheme revenue=false /></td>
                            <td class="num"><TargetSum scheme revenue=true /></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            {move || outside(app, table).map(|text| view! {
                <p class="field-hint tier-note" data-testid="segments-outside">{text}</p>
            })}
            {match method {
                Method::Tiers(_) => view! { <LostAfter scheme /><ScoreThresholds scheme /> }.into_any(),
                Method::Groups(_) => ().into_any(),
                Method::Matrix(_) => view! { <MatrixCuts scheme /> }.into_any(),
                Method::Rules(_) => view! { <AddSegment scheme /> }.into_any(),
                Method::Share(_) => view! { <ShareChoice scheme /><AddSegment scheme /> }.into_any(),
            }}
        </section>
        {own_rules.then(|| view! { <Overlap scheme /> })}
        <section class="panel"><NewScheme /></section>
    }
}

/// How the method works, in one sentence.
fn say(app: App, scheme: SchemeId) -> String {
    let t = &app.prefs.texts().segments;
    let scheme = app.workspace.scheme(Some(scheme));
    let said = match scheme.method {
        Method::Tiers(_) => {
            let best = app.prefs.format().integer(scheme.scoring.parts.into());
            format!("{} {}", t.rules_say, fill(t.rules_of_tiers, &[("best", &best)]))
        }
        Method::Groups(map) => format!("{} {}", groups_say(app.prefs.texts(), map), t.scores_direction),
        Method::Matrix(_) => t.matrix_rules_say.to_owned(),
        Method::Rules(_) => t.own_say.to_owned(),
        Method::Share(_) => t.share_say.to_owned(),
    };
    match scoring_words(app, &scheme) {
        Some(scoring) => format!("{said} {scoring}"),
        None => said,
    }
}

fn fallback_heading(app: App, scheme: SchemeId) -> &'static str {
    let t = &app.prefs.texts().segments;
    match app.workspace.scheme(Some(scheme)).method {
        Method::Tiers(_) => t.by_mean,
        Method::Groups(_) | Method::Matrix(_) | Method::Rules(_) | Method::Share(_) => t.by_rest,
    }
}

fn outside(app: App, table: Memo<SegmentTable>) -> Option<String> {
    let count = table.with(|table| table.outside.customers);
    let text = app.prefs.texts().segments.outside;
    (count > 0).then(|| fill(text, &[("customers", &figures::customers(app, count))]))
}
