//! Which language, and which way of writing numbers.

use super::text::{self, Texts};
use serde::{Deserialize, Serialize};

/// A language of the page. The code is BCP 47 and stands in `<html lang>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// 简体中文.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// 繁體中文, in the wording of Taiwan.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

impl Lang {
    /// Every language, in the order of the menu.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::ZhHans, Lang::ZhHant];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhHans => "zh-Hans",
            Lang::ZhHant => "zh-Hant",
        }
    }

    /// The language with exactly this code.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The name of the language in the language itself, for the menu.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::ZhHans => "简体中文",
            Lang::ZhHant => "繁體中文",
        }
    }

    /// The first language of the browser's list that we speak; English when there is none.
    ///
    /// ```
    /// use rapport::locale::Lang;
    /// assert_eq!(Lang::from_browser(["zh-TW", "en"]), Lang::ZhHant);
    /// assert_eq!(Lang::from_browser(["zh-Hans-HK"]), Lang::ZhHans);
    /// assert_eq!(Lang::from_browser(["fr-FR", "zh-CN"]), Lang::ZhHans);
    /// assert_eq!(Lang::from_browser(["fr-FR"]), Lang::En);
    /// ```
    pub fn from_browser<S: AsRef<str>>(languages: impl IntoIterator<Item = S>) -> Lang {
        languages.into_iter().find_map(|tag| Lang::from_tag(tag.as_ref())).unwrap_or_default()
    }

    /// A written script decides before a region does: `zh-Hans-HK` is simplified.
    fn from_tag(tag: &str) -> Option<Lang> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next() {
            Some("en") => Some(Lang::En),
            Some("zh") => {
                let rest: Vec<&str> = parts.collect();
                let has = |name: &str| rest.contains(&name);
                let traditional = has("hant") || (!has("hans") && ["tw", "hk", "mo"].into_iter().any(has));
                Some(if traditional { Lang::ZhHant } else { Lang::ZhHans })
            }
            _ => None,
        }
    }

    /// Every text of the page in this language, for tests; the page loads [`Words`](super::Words) instead, and the
    /// linker leaves out what it does not name.
    pub fn texts(self) -> &'static Texts {
        match self {
            Lang::En => &text::EN,
            Lang::ZhHans => &text::ZH_HANS,
            Lang::ZhHant => &text::ZH_HANT,
        }
    }
}

/// How numbers are written, chosen apart from the language: many people read English pages with 万 in their heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numbers {
    /// As the language does.
    #[default]
    Language,
    /// 1,234.5 with K, M and B.
    Thousands,
    /// 1,234.5 with 万 and 亿 (萬 and 億 in traditional script).
    Myriads,
    /// 1.234,5 as in most of Europe.
    DecimalComma,
}

impl Numbers {
    /// Every choice, in the order of the menu.
    pub const ALL: [Numbers; 4] = [Numbers::Language, Numbers::Thousands, Numbers::Myriads, Numbers::DecimalComma];

    /// The locale whose number format is meant, for `Intl`.
    pub fn tag(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Numbers::Language, lang) => lang.code(),
            (Numbers::Thousands, _) => "en",
            (Numbers::Myriads, Lang::ZhHant) => "zh-Hant",
            (Numbers::Myriads, _) => "zh-Hans",
            (Numbers::DecimalComma, _) => "de",
        }
    }

    /// Whether large numbers are grouped by ten thousand (万, 亿) instead of by thousand (K, M).
    pub fn has_myriads(self, lang: Lang) -> bool {
        self.tag(lang).starts_with("zh")
    }
}
