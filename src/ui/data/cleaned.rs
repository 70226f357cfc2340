//! The cleaned tables as files.

use super::kinds::kind_name;
use super::words::delimiter_name;
use crate::engine::{CleanFormat, TableId};
use crate::import::Kind;
use crate::locale::fill;
use crate::state::{Source, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use crate::units::Currency;
use leptos::prelude::*;

/// What can be saved: the table, what it is called, its file name, its currency.
type Offer = (Option<TableId>, String, String, Option<Currency>);

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The panel; nothing when nothing is open.
#[component]
pub fn Cleaned() -> impl IntoView {
    let app = use_app();
    let (semicolon, mark) = (RwSignal::new(false), RwSignal::new(true));
    let said = RwSignal::new(String::new());
    let offers = move || {
        let (t, sources) = (app.prefs.texts(), app.data.sources.get());
        let of_orders = |source: &&Source| source.mapping.kind == Kind::Orders;
        let orders = sources.iter().find(of_orders).filter(|_| app.data.loaded()).map(|source| -> Offer {
            (None, kind_name(t, Kind::Orders).to_owned(), stem(&source.name).to_owned(), source.mapping.currency)
        });
        let tables = sources.iter().filter(|source| source.table.is_some()).map(|source| -> Offer {
            (source.table, source.name.clone(), stem(&source.name).to_owned(), source.mapping.currency)
        });
        orders.into_iter().chain(tables).collect::<Vec<Offer>>()
    };
    let save = move |(table, _, stem, currency): Offer| {
        let delimiter = if semicolon.get_untracked() { b';' } else { b',' };
        let format = CleanFormat { delimiter, byte_order_mark: mark.get_untracked(), currency };
        let file = format!("{stem}-clean.csv");
        said.set(app.prefs.texts().data.clean_writing.to_owned());
        app.save_clean(table, format, file.clone(), move |done| {
            let t = &app.prefs.texts().data;
            let text = if done { t.clean_saved } else { t.clean_failed };
            said.try_set(fill(text, &[("file", &file)]));
        });
    };
    let buttons = move || {
        let t = &app.prefs.texts().data;
        let button = |offer: Offer| {
            let text = fill(t.clean_save, &[("name", &offer.1)]);
            view! {
                <button type="button" class="button" data-testid="clean-save" on:click=move |_| save(offer.clone())>
                    <Icon shape=Shape::Download /> {text}
                </button>
            }
        };
        offers().into_iter().map(button).collect_view()
    };
    view! {
        <section class="panel" data-testid="clean">
            <h2 class="panel-title">{word(|t| t.data.clean_title)}</h2>
            <p class="say">{word(|t| t.data.clean_say)}</p>
            <div class="data-filters">
                <label class="field">
                    <span class="field-label">{word(|t| t.data.option_delimiter)}</span>
                    <select data-testid="clean-delimiter" on:change=move |event| semicolon.set(event_target_value(&event) == ";")>
                        <option value=",">{move || delimiter_name(app.prefs.texts(), b',')}</option>
                        <option value=";">{move || delimiter_name(app.prefs.texts(), b';')}</option>
                    </select>
                </label>
                <label class="switch">
                    <input type="checkbox" role="switch" data-testid="clean-mark" prop:checked=mark
                        on:change=move |event| mark.set(event_target_checked(&event)) />
                    {word(|t| t.data.clean_mark)}
                </label>
            </div>
            <div class="cluster">{buttons}</div>
            <p class="data-hint data-after" role="status" data-testid="clean-said">{said}</p>
        </section>
    }
}
