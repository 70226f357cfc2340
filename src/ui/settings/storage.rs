//! What this browser keeps, and deleting it all.

use crate::locale::fill;
use crate::state::{Estimate, SaveState, use_app};
use crate::ui::shared::{Dialog, Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// How much is stored, and the way to delete it.
#[component]
pub fn Storage() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let (estimate, asking) = (RwSignal::new(None::<Estimate>), RwSignal::new(false));
    let outcome = RwSignal::new(None::<Result<(), SaveState>>);
    let deleted = move || {
        outcome.get().map(|outcome| match outcome {
            Ok(()) => t().data.forget_done.to_owned(),
            Err(SaveState::Unavailable(_)) => t().data.forget_nothing.to_owned(),
            Err(SaveState::Failed(detail)) => fill(t().data.forget_failed, &[("detail", &detail)]),
            Err(_) => fill(t().data.forget_failed, &[("detail", t().shell.save_failed)]),
        })
    };
    let saved =
        Memo::new(move |_| matches!(app.workspace.save_state(), SaveState::Saved { .. } | SaveState::Untouched));
    // What is in use changes with every save.
    Effect::new(move || {
        if saved.get() {
            app.measure_storage(move |measured| {
                estimate.try_set(Some(measured));
            });
        }
    });
    let used = move || match estimate.get() {
        Some(Estimate { used, quota }) => {
            let format = app.prefs.format();
            fill(t().data.storage_used, &[("used", &format.bytes(used)), ("quota", &format.bytes(quota))])
        }
        None => t().data.storage_unknown.to_owned(),
    };
    view! {
        <p class="data-hint" data-testid="storage">{used}</p>
        <button type="button" class="button button-danger data-after" data-testid="forget"
            on:click=move |_| asking.set(true)>
            <Icon shape=Shape::Remove /> {word(|t| t.data.forget_button)}
        </button>
        <p role="status" class="data-hint" data-testid="forget-outcome">{deleted}</p>
        <Dialog open=asking title=Signal::derive(move || t().data.forget_title.to_owned())
            on_close=move |()| asking.set(false)>
            <p>{word(|t| t.data.forget_text)}</p>
            <div class="dialog-actions">
                <button type="button" class="button" data-testid="forget-copy"
                    on:click=move |_| app.workspace.save_copy()>{word(|t| t.data.forget_copy)}</button>
                <button type="button" class="button" on:click=move |_| asking.set(false)>
                    {word(|t| t.common.cancel)}
                </button>
                <button type="button" class="button button-danger" data-testid="forget-confirm" on:click=move |_| {
                    asking.set(false);
                    app.workspace.delete_everything(move |done| {
                        if done.is_ok() {
                            app.forget_saved_lists();
                        }
                        outcome.try_set(Some(done));
                    });
                }>{word(|t| t.data.forget_do)}</button>
            </div>
        </Dialog>
    }
}
