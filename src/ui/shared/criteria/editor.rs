//! Criteria as lines that can be changed, added and removed.

use super::kinds::texts;
use super::line::Line;
use super::words::attribute_label;
use crate::analysis::{Attribute, AttributeKind, Condition, Criteria, Test};
use crate::dataset::Kind;
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Takes changed criteria, or says why not.
pub type SetCriteria = Callback<Criteria, Result<(), String>>;

/// The lines of some criteria.
#[component]
pub fn CriteriaEditor(
    /// What is held; nothing where there is nothing to edit any more.
    held: Memo<Option<Criteria>>,
    /// Takes what was changed.
    set: SetCriteria,
    /// What the fields are called in tests.
    #[prop(into)]
    key: String,
) -> impl IntoView {
    let app = use_app();
    let error = RwSignal::new(None::<String>);
    let places = move || (0..held.with(|held| held.as_ref().map_or(0, |held| held.conditions.len()))).collect();
    let add = move |_| {
        let Some(mut criteria) = held.get_untracked() else { return };
        criteria.conditions.push(Condition::new(Attribute::Orders, Test::AtLeast(1.0)));
        error.set(set.run(criteria).err());
    };
    let is_empty = move || held.with(|held| held.as_ref().is_some_and(|held| held.conditions.is_empty()));
    let mixed = move || held.with(|held| held.as_ref().is_some_and(is_mixed));
    let lacking = move || held.with(|held| held.as_ref().and_then(|held| lacking(app, held)));
    let line_key = key.clone();
    view! {
        <div class="conditions">
            {rows(places, usize::to_string, move |place| {
                view! { <Line held set place key=format!("{line_key}-{place}") /> }.into_any()
            })}
            {move || is_empty().then(|| view! { <span class="field-hint">{word(|t| t.segments.no_condition)}</span> })}
            {move || mixed().then(|| view! { <span class="field-hint">{word(|t| t.criteria.or_say)}</span> })}
            {move || lacking().map(|text| view! {
                <span class="field-hint" data-testid="criteria-lacking">{text}</span>
            })}
            <button type="button" class="button button-small button-quiet" data-testid=format!("add-condition-{key}")
                on:click=add>
                <Icon shape=Shape::Add />{word(|t| t.segments.add_condition)}
            </button>
            {move || error.get().map(|reason| view! { <span class="field-error" role="alert">{reason}</span> })}
        </div>
    }
}

/// Whether "and" and "or" stand side by side.
fn is_mixed(criteria: &Criteria) -> bool {
    let joins = || criteria.conditions.iter().skip(1).map(|condition| condition.or);
    joins().any(|or| or) && joins().any(|or| !or)
}

/// What no open file says, in a sentence; nothing while no file is open.
fn lacking(app: App, criteria: &Criteria) -> Option<String> {
    if !app.data.loaded() {
        return None;
    }
    let t = &app.prefs.texts().criteria;
    let of = &criteria.conditions.iter().find(|condition| !is_told(app, &condition.of))?.of;
    let text = if matches!(of, Attribute::Column(_)) { t.missing } else { t.missing_table };
    Some(fill(text, &[("name", &attribute_label(app, of))]))
}

/// Whether the open files say something of an attribute.
pub fn is_told(app: App, of: &Attribute) -> bool {
    let has = |kinds: &[Kind]| app.data.sources.with(|all| all.iter().any(|one| kinds.contains(&one.mapping.kind)));
    let column = |key: &str| app.trait_facts(&Attribute::Column(key.to_owned())).is_some();
    match of {
        Attribute::Column(_) => app.trait_facts(of).is_some(),
        Attribute::Age => column("age") || column("birthday"),
        Attribute::Contacts => has(&[Kind::Interactions, Kind::Responses]),
        Attribute::Tickets => has(&[Kind::Tickets]),
        Attribute::Rating => {
            let in_orders = app.data.facts.with(|facts| facts.as_ref().is_some_and(|facts| facts.has_rating));
            in_orders || has(&[Kind::Surveys])
        }
        Attribute::Categories => !texts(app, &Attribute::Category).is_empty(),
        Attribute::Channels => !texts(app, &Attribute::Channel).is_empty(),
        _ => of.kind() != AttributeKind::Text || !texts(app, of).is_empty(),
    }
}
