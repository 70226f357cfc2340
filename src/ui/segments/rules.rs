//! How tiers are formed, who came in by which rule, and what share each tier should have.

use super::super::shared::{Explained, PartNotice, tier_color, tier_name};
use super::targets::{LostAfter, TargetField, TargetSum};
use crate::analysis::{Results, Tier, TierTable};
use crate::locale::{Texts, fill, plural};
use crate::plan::Part;
use crate::state::{App, Topic, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;
use std::sync::Arc;

/// The order in which the rules are read: the first that holds wins.
const ORDER: [Tier; 4] = [Tier::HighValue, Tier::Lost, Tier::Potential, Tier::General];

fn rule(app: App, t: &Texts, tier: Tier) -> String {
    match tier {
        Tier::HighValue => t.segments.rule_high.to_owned(),
        Tier::Potential => t.segments.rule_potential.to_owned(),
        Tier::General => t.segments.rule_general.to_owned(),
        Tier::Lost => {
            let days = app.workspace.scheme().lost_after_days;
            let number = app.prefs.format().integer(days.into());
            let days = fill(plural(days.into(), t.common.days_one, t.common.days_other), &[("count", &number)]);
            fill(t.segments.rule_lost, &[("days", &days)])
        }
    }
}

/// The panel.
#[component]
pub fn Rules(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let app = use_app();
    let table = Memo::new(move |_| results.with(|r| r.as_ref().map(|r| r.tiers.clone())).unwrap_or_default());
    let sums = Memo::new(move |_| table.with(TierTable::by_rule_and_fallback));
    view! {
        <section class="panel" data-testid="tier-rules">
            <h2 class="panel-title">{word(|t| t.segments.targets_title)}</h2>
            <p class="say">{word(|t| t.segments.rules_say)}" "{word(|t| t.segments.rule_conflict)}</p>
            {move || app.is_example(Part::Goals).then(|| view! { <PartNotice part=Part::Goals /> })}
            <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.segments.targets_title)>
                <table class="table rule-table">
                    <caption class="visually-hidden">{word(|t| t.segments.targets_title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{word(|t| t.segments.tier)}</th>
                            <th scope="col">{word(|t| t.segments.rule)}</th>
                            <th scope="col" class="num">{word(|t| t.segments.by_rule)}</th>
                            <th scope="col" class="num">{word(|t| t.segments.by_mean)}</th>
                            <th scope="col" class="num">{word(|t| t.segments.target_customers)}</th>
                            <th scope="col" class="num">{word(|t| t.segments.target_revenue)}</th>
                        </tr>
                    </thead>
                    <tbody>{ORDER.map(|tier| view! { <Rule tier table /> }).collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="2">{word(|t| t.common.total)}</th>
                            <td class="num">{move || app.prefs.format().integer(sums.get().0 as f64)}</td>
                            <td class="num">{move || app.prefs.format().integer(sums.get().1 as f64)}</td>
                            <td class="num"><TargetSum revenue=false /></td>
                            <td class="num"><TargetSum revenue=true /></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            <LostAfter />
        </section>
    }
}

#[component]
fn Rule(tier: Tier, table: Memo<TierTable>) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| table.with(|table| table.row(tier).copied()));
    let count = move |value: Option<u64>| match value {
        Some(count) => app.prefs.format().integer(count as f64),
        None => app.prefs.texts().common.unknown.to_owned(),
    };
    let by_rule = move || row.get().map(|row| row.by_rule);
    let by_fallback = move || row.get().map(|row| row.by_fallback);
    view! {
        <tr>
            <th scope="row" class="rule-name">
                <span class="dot" aria-hidden="true" style:--color=tier_color(tier)></span>
                {move || tier_name(app.prefs.texts(), tier)}
            </th>
            <td>{move || rule(app, app.prefs.texts(), tier)}</td>
            <td class="num"><Explained topic=Topic::Tiers
                value=Signal::derive(move || by_rule().map(|count| count as f64))
                text=Signal::derive(move || count(by_rule())) /></td>
            <td class="num"><Explained topic=Topic::Tiers
                value=Signal::derive(move || by_fallback().map(|count| count as f64))
                text=Signal::derive(move || count(by_fallback())) /></td>
            <td class="num"><TargetField tier revenue=false /></td>
            <td class="num"><TargetField tier revenue=true /></td>
        </tr>
    }
}
