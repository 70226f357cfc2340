//! Language, theme and way of writing numbers, remembered in this browser.

use super::lasting::Kept;
use super::words::Spoken;
use crate::locale::{Format, Lang, Numbers, Texts};
use crate::platform::prefs::{self, Theme};
use crate::platform::{Intl, media, panic};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What the person prefers.
#[derive(Clone, Copy)]
pub struct Prefs {
    chosen: Kept<prefs::Prefs>,
    spoken: Kept<Spoken>,
    /// The language asked for last: of two that are on their way it wins.
    asked: StoredValue<Lang>,
    missing: Kept<Option<Lang>>,
    system_dark: Kept<bool>,
    redraws: Kept<u32>,
}

thread_local! {
    static FORMATS: RefCell<Vec<(Lang, Numbers, Rc<Intl>)>> = const { RefCell::new(Vec::new()) };
}

impl Prefs {
    pub(super) fn new(first: Spoken) -> Prefs {
        let chosen = Kept::new(prefs::load());
        let (spoken, asked, missing) = (Kept::new(first), StoredValue::new(first.lang), Kept::new(None));
        let system_dark = Kept::new(media::prefers_dark());
        let redraws = Kept::new(0);
        let dark = media::on_dark_change(move |dark| {
            system_dark.try_set(dark);
        });
        let ratio = media::on_pixel_ratio_change(move |_| {
            redraws.try_update(|n| *n += 1);
        });
        StoredValue::new_local((dark, ratio));
        Effect::new(move || prefs::show(chosen.with(|chosen| chosen.theme), spoken.get().lang));
        Effect::new(move || {
            let t = &spoken.get().words.texts;
            panic::set_words(t.errors.panic_title, t.errors.panic_text, t.common.reload);
        });
        Prefs { chosen, spoken, asked, missing, system_dark, redraws }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.spoken.get().lang
    }

    /// The same, without following it.
    pub(super) fn lang_untracked(&self) -> Lang {
        self.spoken.get_untracked().lang
    }

    /// The language that was chosen although its texts could not be loaded.
    pub fn missing(&self) -> Option<Lang> {
        self.missing.get()
    }

    /// The reader has seen that a language is missing.
    pub fn dismiss_missing(&self) {
        self.missing.set(None);
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        self.chosen.with(|chosen| chosen.theme)
    }

    /// The way of writing numbers.
    pub fn numbers(&self) -> Numbers {
        self.chosen.with(|chosen| chosen.numbers)
    }

    /// Whether the reader has said that amounts of unknown currency stay without a sign.
    pub fn no_currency(&self) -> bool {
        self.chosen.with(|chosen| chosen.no_currency)
    }

    /// Amounts of unknown currency stay without a sign.
    pub fn set_no_currency(&self) {
        self.choose(|chosen| chosen.no_currency = true);
    }

    /// Whether the page is dark at this moment.
    pub fn dark(&self) -> bool {
        match self.theme() {
            Theme::System => self.system_dark.get(),
            theme => theme == Theme::Dark,
        }
    }

    /// Whether what is about to be shown has room for two things side by side.
    pub fn starts_wide(&self) -> bool {
        media::is_wide()
    }

    /// Follows what makes pixels stale although the chart is the same: another screen, another zoom.
    pub fn redraws(&self) -> u32 {
        self.redraws.get()
    }

    /// Every text in the chosen language.
    pub fn texts(&self) -> &'static Texts {
        &self.spoken.get().words.texts
    }

    /// Numbers, money and dates as chosen.
    pub fn format(&self) -> Rc<dyn Format> {
        let (lang, numbers) = (self.lang(), self.numbers());
        FORMATS.with_borrow_mut(|formats| {
            if let Some((.., format)) = formats.iter().find(|known| (known.0, known.1) == (lang, numbers)) {
                return format.clone();
            }
            let format = Rc::new(Intl::new(lang, numbers));
            formats.push((lang, numbers, format.clone()));
            format
        })
    }

    fn choose(&self, choose: impl FnOnce(&mut prefs::Prefs)) {
        self.chosen.update(choose);
        self.chosen.with_untracked(prefs::save);
    }

    /// Chooses the language and remembers it, once its words are here; otherwise says which one is missing.
    pub(super) async fn set_lang(&self, lang: Lang) {
        self.asked.set_value(lang);
        let loaded = Spoken::load(lang).await;
        if self.asked.get_value() != lang {
            return;
        }
        match loaded {
            Ok(spoken) => {
                self.missing.set(None);
                self.spoken.set(spoken);
                self.choose(|chosen| chosen.lang = Some(lang));
            }
            Err(_) => self.missing.set(Some(lang)),
        }
    }

    /// Chooses the theme and remembers it.
    pub fn set_theme(&self, theme: Theme) {
        self.choose(|chosen| chosen.theme = theme);
    }

    /// Chooses the way of writing numbers and remembers it.
    pub fn set_numbers(&self, numbers: Numbers) {
        self.choose(|chosen| chosen.numbers = numbers);
    }
}
