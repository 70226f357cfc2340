//! The table of pairs, each with the lists of those who bought one and not the other.

use crate::analysis::{Baskets, CategoryPair, PairBuyers, Selector};
use crate::locale::fill;
use crate::state::App;
use crate::ui::shared::part_name;
use crate::ui::{view, word};
use leptos::prelude::*;

/// Rows that are shown: the strongest pairs.
const SHOWN: usize = 40;

/// The table, and how many pairs it leaves out.
pub fn pairs(app: App, found: &Baskets) -> AnyView {
    let t = &app.prefs.texts().actions;
    let hidden = found.beyond + found.pairs.len().saturating_sub(SHOWN) as u64;
    let beyond = (hidden > 0).then(|| fill(t.beyond, &[("count", &app.prefs.format().integer(hidden as f64))]));
    let way = |way: &str| fill(t.confidence, &[("way", way)]);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=word(|t| t.actions.baskets)>
            <table class="table" data-testid="baskets-table">
                <caption class="visually-hidden">{word(|t| t.actions.baskets)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{word(|t| t.actions.pair)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.together)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.support)}</th>
                        <th scope="col" class="num">{way(t.forth)}</th>
                        <th scope="col" class="num">{way(t.back)}</th>
                        <th scope="col" class="num">{word(|t| t.actions.lift)}</th>
                        <th scope="col">{word(|t| t.actions.offer)}</th>
                    </tr>
                </thead>
                <tbody>{found.pairs.iter().take(SHOWN).map(|pair| row(app, pair)).collect_view()}</tbody>
            </table>
        </div>
        <p class="field-hint">{beyond}</p>
    }
    .into_any()
}

fn row(app: App, pair: &CategoryPair) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let ([a, b], [code_a, code_b]) = (pair.names.each_ref().map(|name| part_name(app, name)), pair.codes);
    let name = format!("{a} + {b}");
    let [forth, back] = pair.confidence;
    let [only_a, only_b] = pair.only;
    let offer = |count: u64, [has, lacks]: [(&str, u32); 2]| {
        let words = [("a", has.0), ("b", lacks.0), ("count", &format.integer(count as f64))];
        let text = fill(t.actions.only, &words);
        let who = Selector::Pair(PairBuyers { a: has.1, b: lacks.1, both: false });
        match count {
            0 => view! { <span class="muted">{text}</span> }.into_any(),
            _ => view! { <a href=move || app.view.link_to_list(who)>{text}</a> }.into_any(),
        }
    };
    let both = Selector::Pair(PairBuyers { a: code_a, b: code_b, both: true });
    view! {
        <tr>
            <th scope="row"><a href=move || app.view.link_to_list(both)>{name}</a></th>
            <td class="num">{format.integer(pair.both as f64)}</td>
            <td class="num">{format.percent(pair.support, 1)}</td>
            <td class="num">{format.percent(forth, 1)}</td>
            <td class="num">{format.percent(back, 1)}</td>
            <td class="num">{format.decimal(pair.lift, 2)}</td>
            <td class="offers">
                {offer(only_a, [(&a, code_a), (&b, code_b)])}
                {offer(only_b, [(&b, code_b), (&a, code_a)])}
            </td>
        </tr>
    }
    .into_any()
}
