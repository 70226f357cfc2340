//! One condition: how it is joined, what it looks at, how it compares, and with what.

use super::SetCriteria;
use super::kinds::{compare, comparison, comparisons, look_at, values_of};
use super::value::ValueFields;
use super::words::{attribute_label, condition_words, tag_called};
use crate::analysis::{Attribute, Condition, Criteria};
use crate::locale::{CriteriaTexts, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Changes one condition of some criteria.
#[derive(Clone, Copy)]
pub(super) struct Held {
    criteria: Memo<Option<Criteria>>,
    set: SetCriteria,
    place: usize,
}

impl Held {
    /// The condition; nothing when it is gone.
    pub fn get(&self) -> Option<Condition> {
        self.criteria.with(|held| held.as_ref()?.conditions.get(self.place).cloned())
    }

    /// Changes it, or says why not.
    pub fn change(&self, change: impl FnOnce(&mut Condition)) -> Result<(), String> {
        let Some(mut criteria) = self.criteria.get_untracked() else { return Ok(()) };
        if let Some(condition) = criteria.conditions.get_mut(self.place) {
            change(condition);
        }
        self.set.run(criteria)
    }

    fn remove(&self) {
        let Some(mut criteria) = self.criteria.get_untracked() else { return };
        if self.place < criteria.conditions.len() {
            criteria.conditions.remove(self.place);
            // What is left makes sense.
            let _ = self.set.run(criteria);
        }
    }
}

/// The line.
#[component]
pub(super) fn Line(held: Memo<Option<Criteria>>, set: SetCriteria, place: usize, key: String) -> impl IntoView {
    let app = use_app();
    let held = Held { criteria: held, set, place };
    let found = Memo::new(move |_| held.get());
    // Why something was not taken; the lists are drawn anew then, as they stand.
    let error = RwSignal::new(None::<String>);
    let take = move |change: &dyn Fn(&mut Condition)| error.set(held.change(change).err());
    let pick = move |event: leptos::ev::Event| {
        if let Some(of) = Attribute::from_slug(&event_target_value(&event)) {
            take(&|condition| look_at(app, condition, of.clone()));
        }
    };
    let compared = move |event: leptos::ev::Event| {
        let way = event_target_value(&event);
        take(&|condition| compare(app, condition, &way));
    };
    let join = move |event: leptos::ev::Event| {
        let or = event_target_value(&event) == "or";
        let _ = held.change(|condition| condition.or = or);
    };
    let remove_label = move || {
        let words = found.get().map_or_else(String::new, |condition| condition_words(app, &condition));
        fill(app.prefs.texts().segments.remove_condition, &[("condition", &words)])
    };
    let ways = move || {
        let t = &app.prefs.texts().criteria;
        found.get().map(|condition| {
            let values = values_of(app, &condition.of, Some(&condition.test));
            let chosen = comparison(&condition);
            comparisons(&condition.of, values)
                .into_iter()
                .map(|(slug, name)| {
                    view! {
                        <option value=slug prop:selected=slug == chosen>{name(t)}</option>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <div class="condition">
            {(place > 0).then(|| view! {
                <select class="condition-join" aria-label=word(|t| t.criteria.joined_by)
                    data-testid=format!("condition-join-{key}") on:change=join>
                    {[("and", false), ("or", true)].map(|(slug, or)| view! {
                        <option value=slug prop:selected=move || found.get().is_some_and(|condition| condition.or == or)>
                            {move || { let t = &app.prefs.texts().criteria; if or { t.or } else { t.and } }}
                        </option>
                    }).collect_view()}
                </select>
            })}
            <select aria-label=word(|t| t.segments.condition_of) data-testid=format!("condition-of-{key}") on:change=pick>
                {move || {
                    error.track();
                    found.get().map(|condition| offers(app, &condition.of))
                }}
            </select>
            <select aria-label=word(|t| t.segments.condition_test) data-testid=format!("condition-test-{key}")
                on:change=compared>
                {ways}
            </select>
            <ValueFields held found key />
            <button type="button" class="icon-button" aria-label=remove_label title=remove_label
                on:click=move |_| held.remove()>
                <Icon shape=Shape::Close />
            </button>
            {move || error.get().map(|reason| view! { <span class="field-error" role="alert">{reason}</span> })}
        </div>
    }
}

/// A group of attributes: its name, and what each is called.
type Group = (fn(&CriteriaTexts) -> &'static str, Vec<(Attribute, String)>);

/// The attributes in their groups, with the chosen one also where the open files do not have it.
fn offers(app: App, chosen: &Attribute) -> AnyView {
    let t = &app.prefs.texts().criteria;
    let mut columns: Vec<Attribute> = app.traits().iter().map(|facts| Attribute::Column(facts.key.clone())).collect();
    if matches!(chosen, Attribute::Column(_)) && !columns.contains(chosen) {
        columns.push(chosen.clone());
    }
    let tags = app.workspace.with_document(|document| {
        let named = document.tags.iter().map(|tag| (Attribute::Tag(tag.id), tag_called(app.prefs.texts(), tag)));
        named.collect::<Vec<_>>()
    });
    let gone = match chosen {
        Attribute::Tag(_) if tags.iter().all(|(of, _)| of != chosen) => Some((chosen.clone(), t.gone_tag.to_owned())),
        _ => None,
    };
    let called = |of: Attribute| (of.clone(), attribute_label(app, &of));
    let (orders, scores, goods, tables) = grouped();
    let groups: [Group; 6] = [
        (|t| t.of_orders, orders.into_iter().map(called).collect()),
        (|t| t.of_goods, goods.into_iter().map(called).collect()),
        (|t| t.of_columns, columns.into_iter().map(called).collect()),
        (|t| t.of_tables, tables.into_iter().map(called).collect()),
        (|t| t.of_scores, scores.into_iter().map(called).collect()),
        (|t| t.of_tags, tags.into_iter().chain(gone).collect()),
    ];
    let shown = groups.into_iter().filter(|(_, offered)| !offered.is_empty());
    shown
        .map(|(name, offered)| {
            let options = offered.into_iter().map(|(of, called)| {
                view! { <option value=of.slug() prop:selected=of == *chosen>{called}</option> }
            });
            view! { <optgroup label=name(t)>{options.collect_view()}</optgroup> }
        })
        .collect_view()
        .into_any()
}

/// The attributes that need no name: of orders, scores, of what was bought, of other tables.
fn grouped() -> (Vec<Attribute>, Vec<Attribute>, Vec<Attribute>, Vec<Attribute>) {
    let (scores, others): (Vec<_>, Vec<_>) = Attribute::ALL.into_iter().partition(Attribute::is_score);
    let is_table =
        |of: &Attribute| matches!(of, Attribute::Age | Attribute::Contacts | Attribute::Tickets | Attribute::Rating);
    let (tables, others): (Vec<_>, Vec<_>) = others.into_iter().partition(is_table);
    let is_goods = |of: &Attribute| {
        of.kind() == crate::analysis::AttributeKind::Text || matches!(of, Attribute::Categories | Attribute::Channels)
    };
    let (goods, orders): (Vec<_>, Vec<_>) = others.into_iter().partition(is_goods);
    (orders, scores, goods, tables)
}
