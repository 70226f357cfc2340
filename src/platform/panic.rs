//! The last words of the page's program: what happened is in the console, what to do is on the page.

use std::cell::RefCell;

/// What the page says when the program has stopped.
struct Words {
    title: &'static str,
    text: &'static str,
    reload: &'static str,
}

thread_local! {
    static WORDS: RefCell<Option<Words>> = const { RefCell::new(None) };
}

/// Installs the hook.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // Nothing may fail here: the words are shown where that is still possible.
        let _ = WORDS.try_with(|words| words.try_borrow().ok().and_then(|words| words.as_ref().and_then(show)));
    }));
}

/// Keeps the words in the language of the page, for a moment at which nothing else can be trusted any more.
pub fn set_words(title: &'static str, text: &'static str, reload: &'static str) {
    WORDS.set(Some(Words { title, text, reload }));
}

/// Puts the words over the page without the reactive system.
fn show(words: &Words) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let notice = document.create_element("div").ok()?;
    notice.set_class_name("notice notice-bad last-words");
    notice.set_attribute("role", "alert").ok()?;
    for (tag, text) in [("b", words.title), ("span", words.text)] {
        let element = document.create_element(tag).ok()?;
        element.set_text_content(Some(text));
        notice.append_child(&element).ok()?;
    }
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", "").ok()?;
    link.set_class_name("button");
    link.set_text_content(Some(words.reload));
    notice.append_child(&link).ok()?;
    document.body()?.prepend_with_node_1(&notice).ok()
}
