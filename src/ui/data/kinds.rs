//! What a row of a file is: the choice, its evidence, and what further columns would add.

use super::mapping::Draft;
use super::words::{column_name, role_name};
use crate::import::{Kind, Role, slots};
use crate::locale::{Texts, fill};
use crate::state::use_app;
pub use crate::ui::shared::kind_name;
use crate::ui::{view, word};
use leptos::prelude::*;

/// What a row of a kind is.
fn kind_says(t: &Texts, kind: Kind) -> &'static str {
    let t = &t.tables;
    match kind {
        Kind::Orders => t.kind_orders_say,
        Kind::Customers => t.kind_customers_say,
        Kind::Interactions => t.kind_interactions_say,
        Kind::Surveys => t.kind_surveys_say,
        Kind::Tickets => t.kind_tickets_say,
        Kind::Responses => t.kind_responses_say,
        Kind::Spend => t.kind_spend_say,
        Kind::TouchPoints => t.kind_touches_say,
        Kind::Summaries => t.kind_summaries_say,
    }
}

/// The names of the meanings that an orders table does not have.
pub fn more_role_name(t: &Texts, role: Role) -> &'static str {
    let t = &t.tables;
    match role {
        Role::Record => t.role_record,
        Role::Name => t.role_name,
        Role::Email => t.role_email,
        Role::Phone => t.role_phone,
        Role::Company => t.role_company,
        Role::City => t.role_city,
        Role::Region => t.role_region,
        Role::Country => t.role_country,
        Role::Gender => t.role_gender,
        Role::Birthday => t.role_birthday,
        Role::Age => t.role_age,
        Role::Job => t.role_job,
        Role::Industry => t.role_industry,
        Role::Size => t.role_size,
        Role::Consent => t.role_consent,
        Role::Referrer => t.role_referrer,
        Role::Since => t.role_since,
        Role::Event => t.role_event,
        Role::Subject => t.role_subject,
        Role::Effort => t.role_effort,
        Role::Driver => t.role_driver,
        Role::Comment => t.role_comment,
        Role::Opened => t.role_opened,
        Role::FirstResponse => t.role_first_response,
        Role::Closed => t.role_closed,
        Role::Type => t.role_type,
        Role::Resolved => t.role_resolved,
        Role::Seen => t.role_seen,
        Role::Participated => t.role_participated,
        Role::Converted => t.role_converted,
        Role::Arm => t.role_arm,
        Role::Segment => t.role_segment,
        Role::Stage => t.role_stage,
        Role::Count => t.role_count,
        Role::First => t.role_first,
        Role::Last => t.role_last,
        Role::Orders => t.role_orders,
        _ => t.role_attribute,
    }
}

/// What an optional column of a table without orders is good for.
fn use_of(t: &Texts, role: Role) -> &'static str {
    let t = &t.tables;
    match role {
        Role::Customer => t.use_customer,
        Role::Date => t.use_date,
        Role::Amount => t.use_amount,
        Role::Record => t.use_record,
        Role::Name | Role::Email | Role::Phone => t.use_who,
        Role::City | Role::Region | Role::Country => t.use_place,
        Role::Consent => t.use_consent,
        Role::Referrer => t.use_referrer,
        Role::Since => t.use_since,
        Role::Subject => t.use_subject,
        Role::Channel => t.use_channel,
        Role::Category => t.use_category,
        Role::Campaign => t.use_campaign,
        Role::Order => t.use_order,
        Role::Recommend => t.use_recommend,
        Role::Rating => t.use_rating,
        Role::Effort => t.use_effort,
        Role::Driver => t.use_driver,
        Role::Comment => t.use_comment,
        Role::FirstResponse => t.use_response,
        Role::Closed => t.use_closed,
        Role::Type => t.use_type,
        Role::Resolved => t.use_resolved,
        Role::Seen => t.use_seen,
        Role::Participated => t.use_participated,
        Role::Converted => t.use_converted,
        Role::Arm => t.use_arm,
        Role::Segment => t.use_segment,
        Role::First => t.use_first,
        _ => t.use_profile,
    }
}

/// The choice of the kind.
#[component]
pub fn KindChoice(draft: Draft) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let chosen = Memo::new(move |_| draft.read(|mapping| mapping.kind));
    let place = move || Kind::ALL.iter().position(|kind| *kind == chosen.get()).unwrap_or_default();
    let evidence = move || {
        let read = draft.read(|mapping| {
            let given = mapping.roles.iter().enumerate().filter(|(_, role)| role.is_some());
            given.map(|(column, _)| column_name(app, &mapping.headers, column)).collect::<Vec<_>>()
        });
        let names: Vec<&str> = read.iter().map(String::as_str).collect();
        match names.is_empty() {
            true => t().tables.kind_no_evidence.to_owned(),
            false => fill(t().tables.kind_evidence, &[("columns", &app.prefs.format().list(&names))]),
        }
    };
    view! {
        <label class="field data-kind">
            <span class="field-label">{word(|t| t.tables.kind_field)}</span>
            <select data-testid="kind" prop:value=move || place().to_string() on:change=move |event| {
                let at = event_target_value(&event).parse::<usize>().ok();
                if let Some(&kind) = at.and_then(|at| Kind::ALL.get(at)) {
                    // The columns are understood anew.
                    draft.change(None, |mapping| {
                        mapping.kind = kind;
                        mapping.roles.clear();
                    });
                }
            }>
                {Kind::ALL.into_iter().enumerate().map(|(at, kind)| view! {
                    <option value=at.to_string() selected=move || place() == at>
                        {move || {
                            let values = [("kind", kind_name(t(), kind)), ("meaning", kind_says(t(), kind))];
                            fill(t().tables.kind_option, &values)
                        }}
                    </option>
                }).collect_view()}
            </select>
            <span class="data-hint" data-testid="kind-evidence">{evidence}</span>
        </label>
    }
}

/// What the columns that have no meaning yet could add, for tables without orders.
#[component]
pub fn MoreColumns(draft: Draft) -> impl IntoView {
    let app = use_app();
    let open = Memo::new(move |_| {
        draft.read(|mapping| {
            let roles = slots(mapping.kind).iter().filter(|slot| !slot.needed).map(|slot| slot.role);
            let wanted = roles.filter(|role| mapping.kind != Kind::Orders && mapping.column(*role).is_none());
            wanted.collect::<Vec<Role>>()
        })
    });
    move || {
        let (t, open) = (app.prefs.texts(), open.get());
        (!open.is_empty()).then(|| {
            view! {
                <details class="data-after" data-testid="more-columns">
                    <summary>{t.tables.more_title}</summary>
                    <dl class="basis">
                        {open.into_iter().map(|role| view! {
                            <dt>{role_name(t, role)}</dt> <dd>{use_of(t, role)}</dd>
                        }).collect_view()}
                    </dl>
                </details>
            }
        })
    }
}
