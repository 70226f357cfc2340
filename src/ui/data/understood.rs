//! What was understood of a waiting file, in a few lines: what a row is, which column means what, and what comes of it.

use super::kinds::kind_name;
use super::mapping::Draft;
use super::questions::facts;
use super::words::{column_name, date_order_name, decimal_name, role_name};
use crate::import::{Mapping, Role, slots};
use crate::locale::{fill, plural};
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The lines.
#[component]
pub fn Understood(draft: Draft) -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| draft.read(|mapping| lines(app, mapping)));
    let whole = move || match draft.whole() {
        None => "…".to_owned(),
        Some(weighed) => {
            let (t, format) = (&app.prefs.texts().ask, app.prefs.format());
            let said = draft.read(|mapping| facts(app, &weighed, mapping));
            let number = |n: u64| format.integer(n as f64);
            let values =
                [("facts", &*said), ("refused", &number(weighed.refused)), ("skipped", &number(weighed.skipped))];
            fill(t.whole_file, &values)
        }
    };
    view! {
        <dl class="basis understood" data-testid="understood">
            {move || lines.get().into_iter().map(|(name, text)| view! { <dt>{name}</dt> <dd>{text}</dd> }).collect_view()}
            <dt>{word(|t| t.ask.whole_title)}</dt>
            <dd class="num" data-testid="whole-file">{whole}</dd>
        </dl>
    }
}

fn lines(app: App, mapping: &Mapping) -> Vec<(String, String)> {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let a = &t.ask;
    let mut lines = vec![(a.row_is.to_owned(), kind_name(t, mapping.kind).to_owned())];
    let needed = slots(mapping.kind).iter().filter(|slot| slot.needed).map(|slot| slot.role);
    // A price stands in for the amount, and says so by its name.
    let needed: Vec<Role> = needed.chain([Role::UnitPrice, Role::Quantity, Role::Order]).collect();
    for role in &needed {
        let Some(column) = mapping.column(*role) else { continue };
        let name = column_name(app, &mapping.headers, column);
        let said = match role {
            Role::Date => fill(a.column_read, &[("column", &name), ("how", date_order_name(t, mapping.dates))]),
            Role::Amount | Role::UnitPrice => {
                let code = mapping.currency.map_or(t.data.currency_none.to_owned(), |own| own.code().to_owned());
                let how = format!("{code}, {}", decimal_name(t, mapping.decimal));
                fill(a.column_read, &[("column", &name), ("how", &how)])
            }
            _ => format!("“{name}”"),
        };
        lines.push((role_name(t, *role).to_owned(), said));
    }
    let others: Vec<String> = mapping
        .roles
        .iter()
        .enumerate()
        .filter_map(|(at, role)| {
            let role = role.filter(|role| !needed.contains(role))?;
            Some(format!("{} “{}”", role_name(t, role), column_name(app, &mapping.headers, at)))
        })
        .collect();
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(String::as_str).collect();
        lines.push((a.also_read.to_owned(), format.list(&names)));
    }
    let unread = mapping.roles.iter().filter(|role| role.is_none()).count() as u64;
    if unread > 0 {
        let count = format.integer(unread as f64);
        lines.push((a.not_read.to_owned(), fill(plural(unread, a.column_one, a.column_other), &[("count", &count)])));
    }
    lines
}
