//! The conditions of a segment under own rules.

use super::super::shared::{CriteriaEditor, Icon, SetCriteria, Shape};
use super::edit;
use super::head::Refused;
use crate::analysis::{Criteria, Method, SchemeId, SegmentRef};
use crate::plan::SegmentEdit;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

fn rule(app: App, segment: SegmentRef) -> Option<Criteria> {
    let scheme = app.workspace.scheme(Some(segment.scheme));
    let place = scheme.place(segment.segment)?;
    match scheme.method {
        Method::Rules(rules) => rules.rules.get(place).cloned(),
        Method::Tiers(_) | Method::Groups(_) | Method::Matrix(_) | Method::Share(_) => None,
    }
}

/// The conditions; everybody else has none.
#[component]
pub fn Conditions(segment: SegmentRef) -> impl IntoView {
    let app = use_app();
    let held = Memo::new(move |_| rule(app, segment));
    let set: SetCriteria = Callback::new(move |criteria: Criteria| {
        edit::set(app, segment.scheme, |scheme| {
            let place = scheme.place(segment.segment);
            if let (Method::Rules(rules), Some(place)) = (&mut scheme.method, place)
                && let Some(rule) = rules.rules.get_mut(place)
            {
                *rule = criteria;
            }
        })
    });
    view! {
        <Show when=move || held.with(Option::is_some) fallback=|| view! { {word(|t| t.segments.own_rest)} }>
            <CriteriaEditor held set key=segment.key() />
        </Show>
    }
}

/// One segment more, before everybody else.
#[component]
pub fn AddSegment(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let add = move |_| {
        let at = edit::found(app, scheme).map_or(0, |held| held.segments.len().saturating_sub(1));
        error.set(edit::edit(app, SegmentEdit::AddSegment { scheme, at, name: String::new() }).err());
    };
    view! {
        <div class="cluster">
            <button type="button" class="button button-small" data-testid="add-segment" on:click=add>
                <Icon shape=Shape::Add />{word(|t| t.segments.add_segment)}
            </button>
        </div>
        <Refused error />
    }
}
