//! The browser's own dialog: it keeps the focus, closes with Escape and gives the focus back. In the middle of the page, or
//! as what looks otherwise and has a head of its own.

use crate::ui::view;
use leptos::html;
use leptos::prelude::*;

/// A modal dialog that is open while `open` is true.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Called when the person closes it.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its content; built when it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let inside = view! {
        <div class="dialog-box">
            <header class="dialog-head">
                <h2 class="panel-title">{title}</h2>
                <button class="icon-button" type="button" aria-label=move || super::super::texts().common.close
                    data-testid="dialog-close" on:click=move |_| on_close.run(())>
                    <super::Icon shape=super::Shape::Close />
                </button>
            </header>
            <Show when=move || open.get()>{move || children.with_value(|children| children())}</Show>
        </div>
    };
    modal("dialog", open, title, on_close, inside)
}

/// Something modal over the page while `open` is true; what it holds has a head of its own.
#[component]
pub fn Overlay(
    /// What it looks like.
    class: &'static str,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// What it is called for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    /// Called when the person closes it.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its content; built when it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let inside = view! { <Show when=move || open.get()>{move || children.with_value(|children| children())}</Show> };
    modal(class, open, label, on_close, inside)
}

fn modal(
    class: &'static str,
    open: Signal<bool>,
    label: Signal<String>,
    on_close: Callback<()>,
    inside: AnyView,
) -> AnyView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                // It fails only when the dialog is not in the page any more, and then nobody looks at it.
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog
            class=class
            node_ref=element
            aria-label=label
            // Told at once with Escape, where the closing is told later; a field inside tells of its own, too.
            on:cancel=move |event: leptos::ev::Event| {
                if event.target() == event.current_target() {
                    on_close.run(());
                }
            }
            on:close=move |_| {
                // Told some time after the closing: the screen may have gone meanwhile, or the dialog be open again.
                let closed = element.try_get_untracked().flatten().is_none_or(|dialog| !dialog.open());
                if closed && open.try_get_untracked() == Some(true) {
                    on_close.run(());
                }
            }
            on:click=move |event| {
                // A click on the dialog itself is one on its backdrop: the content lies in the box inside.
                if event.target() == event.current_target() {
                    on_close.run(());
                }
            }
        >
            {inside}
        </dialog>
    }
}
