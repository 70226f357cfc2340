//! The words of the languages: loaded beside the program, held as long as the page lives.

use crate::locale::{Lang, Words};
use crate::platform::{media, prefs, texts};
use std::cell::RefCell;

/// A language with everything that is said in it.
#[derive(Clone, Copy)]
pub struct Spoken {
    /// The language.
    pub lang: Lang,
    /// Its words.
    pub words: &'static Words,
}

thread_local! {
    static HELD: RefCell<Vec<Spoken>> = const { RefCell::new(Vec::new()) };
}

impl Spoken {
    /// The language of this reader, with its words.
    ///
    /// # Errors
    /// What the browser said, when its words could not be loaded.
    pub async fn first() -> Result<Spoken, String> {
        Spoken::load(prefs::load().lang.unwrap_or_else(|| Lang::from_browser(media::languages()))).await
    }

    /// A language with its words, as soon as they are here.
    pub(super) async fn load(lang: Lang) -> Result<Spoken, String> {
        if let Some(held) = HELD.with_borrow(|held| held.iter().find(|held| held.lang == lang).copied()) {
            return Ok(held);
        }
        let spoken = Spoken { lang, words: Box::leak(texts::words(lang).await?) };
        HELD.with_borrow_mut(|held| held.push(spoken));
        Ok(spoken)
    }
}
