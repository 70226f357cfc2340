//! The last words of the page's program: kept, so that the page can say what happened and that the plan is saved.

use std::cell::RefCell;

thread_local! {
    static SHOW: RefCell<Option<Box<dyn Fn(&str)>>> = const { RefCell::new(None) };
}

/// Installs the hook: the message goes to the console and to `show`, which must not use the reactive system.
pub fn install(show: impl Fn(&str) + 'static) {
    SHOW.set(Some(Box::new(show)));
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        SHOW.with(|show| {
            if let Ok(show) = show.try_borrow()
                && let Some(show) = show.as_ref()
            {
                show(&info.to_string());
            }
        });
    }));
}

/// Makes the element with this id visible; used by the hook, when nothing else can be trusted any more.
pub fn reveal(id: &str) {
    let element = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id));
    if let Some(element) = element {
        let _ = element.remove_attribute("hidden");
    }
}
