//! Language, theme and way of writing numbers, remembered in this browser.

use crate::locale::{Format, Lang, Numbers, Texts};
use crate::platform::prefs::{self, Theme};
use crate::platform::{Intl, media, panic};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// What the person prefers.
#[derive(Clone, Copy)]
pub struct Prefs {
    chosen: RwSignal<prefs::Prefs>,
    lang: Memo<Lang>,
    system_dark: RwSignal<bool>,
    redraws: RwSignal<u32>,
}

thread_local! {
    static FORMATS: RefCell<Vec<(Lang, Numbers, Rc<Intl>)>> = const { RefCell::new(Vec::new()) };
}

impl Prefs {
    pub(super) fn new() -> Prefs {
        let chosen = RwSignal::new(prefs::load());
        let own = Lang::from_browser(media::languages());
        let lang = Memo::new(move |_| chosen.with(|chosen| chosen.lang).unwrap_or(own));
        let system_dark = RwSignal::new(media::prefers_dark());
        let redraws = RwSignal::new(0);
        let dark = media::on_dark_change(move |dark| {
            system_dark.try_set(dark);
        });
        let ratio = media::on_pixel_ratio_change(move |_| {
            redraws.try_update(|n| *n += 1);
        });
        StoredValue::new_local((dark, ratio));
        Effect::new(move || prefs::show(chosen.with(|chosen| chosen.theme), lang.get()));
        Effect::new(move || {
            let t = lang.get().texts();
            panic::set_words(t.errors.panic_title, t.errors.panic_text, t.common.reload);
        });
        Prefs { chosen, lang, system_dark, redraws }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// The language, without following it.
    pub fn lang_untracked(&self) -> Lang {
        self.lang.get_untracked()
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        self.chosen.with(|chosen| chosen.theme)
    }

    /// The way of writing numbers.
    pub fn numbers(&self) -> Numbers {
        self.chosen.with(|chosen| chosen.numbers)
    }

    /// Whether the page is dark at this moment.
    pub fn dark(&self) -> bool {
        match self.theme() {
            Theme::System => self.system_dark.get(),
            theme => theme == Theme::Dark,
        }
    }

    /// Follows what makes pixels stale although the chart is the same: another screen, another zoom.
    pub fn redraws(&self) -> u32 {
        self.redraws.get()
    }

    /// Every text in the chosen language.
    pub fn texts(&self) -> &'static Texts {
        self.lang.get().texts()
    }

    /// Numbers, money and dates as chosen.
    pub fn format(&self) -> Rc<dyn Format> {
        let (lang, numbers) = (self.lang.get(), self.numbers());
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

    /// Chooses the language and remembers it.
    pub(super) fn set_lang(&self, lang: Lang) {
        self.choose(|chosen| chosen.lang = Some(lang));
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
