//! The tags of the customer, each a way to the list of all who have it.

use super::super::super::shared::tag_called;
use crate::analysis::{Selector, Tag};
use crate::state::{Loadable, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The tags; nothing where there are none.
#[component]
pub fn TagsOfCustomer() -> impl IntoView {
    let app = use_app();
    let answered = app.customer_tags();
    // The tags of another customer are none of this one's.
    let tags = Memo::new(move |_| {
        let Loadable::Ready(ids) = answered.get() else { return Vec::new() };
        app.workspace
            .with_document(|document| ids.iter().filter_map(|id| document.tag(*id)).cloned().collect::<Vec<Tag>>())
    });
    view! {
        <Show when=move || !tags.with(Vec::is_empty)>
            <section class="help-list" data-testid="card-tags">
                <h4 class="help-heading">{word(|t| t.tags.of_customer)}</h4>
                <p class="chips">
                    {move || tags.get().into_iter().map(|tag| view! {
                        <a class="chip" href=move || app.view.link_to_list(Selector::Tag(tag.id))>
                            {tag_called(app.prefs.texts(), &tag)}
                        </a>
                    }).collect_view()}
                </p>
            </section>
        </Show>
    }
}
