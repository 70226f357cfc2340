//! Every language says the same things.

use super::{Lang, Texts};

/// The placeholders of a text, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(n, _)| n).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The text without its placeholders.
fn words(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|c| match c {
            '{' => {
                depth += 1;
                false
            }
            '}' => {
                depth -= 1;
                false
            }
            _ => depth == 0,
        })
        .collect()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

fn chinese() -> [(Lang, &'static Texts); 2] {
    [Lang::ZhHans, Lang::ZhHant].map(|lang| (lang, lang.texts()))
}

#[test]
fn no_text_is_empty_or_padded() {
    for lang in Lang::ALL {
        for (screen, key, text) in lang.texts().entries() {
            let between_words = key == "separator";
            assert!(
                !text.is_empty() && (between_words || text.trim() == text),
                "{} {screen}.{key}: {text:?}",
                lang.code()
            );
            // A line a text, when the page loads it.
            assert!(!text.contains(char::is_control), "{} {screen}.{key}: {text:?}", lang.code());
            assert!(!text.contains('\u{fffd}') && !text.contains('@'), "{} {screen}.{key}: {text:?}", lang.code());
        }
    }
}

#[test]
fn every_language_fills_in_the_same_values() {
    for (lang, texts) in chinese() {
        for ((screen, key, ours), (_, _, english)) in texts.entries().iter().zip(Lang::En.texts().entries()) {
            assert_eq!(placeholders(ours), placeholders(english), "{} {screen}.{key}", lang.code());
        }
    }
}

#[test]
fn where_english_has_words_chinese_has_characters() {
    const SAME_EVERYWHERE: [&str; 2] = ["shell.app_name", "shell.numbers_thousands"];
    for (lang, texts) in chinese() {
        for ((screen, key, ours), (_, _, english)) in texts.entries().iter().zip(Lang::En.texts().entries()) {
            let name = format!("{screen}.{key}");
            let has_words = words(english).chars().any(|c| c.is_ascii_alphabetic());
            let translated = words(ours).chars().any(is_han);
            assert!(
                !has_words || translated || SAME_EVERYWHERE.contains(&name.as_str()),
                "{} {name}: {ours}",
                lang.code()
            );
        }
    }
}

/// Frequent characters that are written in one script only; one that both lists name belongs to both scripts.
#[test]
fn scripts_are_not_mixed() {
    const SIMPLIFIED: &str = "个们这来时对说国会发么学过现经动问头进业关长门间题员车马应实际点数据读错误选择导户订单额销复购类标项计划预资产权钱险络级组统总线织终结给绝载删浏览储补录张节约费换缩转输验证图层积极开启闭档编码确认网页显隐语种简体样环边圆显频权衡规则条约势报务输严阶达减满书写两从为书亏";
    const TRADITIONAL: &str = "個們這來時對說國會發麼學過現經動問頭進業關長門間題員車馬應實際點數據讀錯誤選擇導戶訂單額銷復購類標項計劃預資產權錢險絡級組統總線織終結給絕載刪瀏覽儲補錄張節約費換縮轉輸驗證圖層積極開啟閉檔編碼確認網頁顯隱語種簡體樣環邊圓頻規則條勢報務嚴階達減滿書寫兩從為虧欄營";
    for (lang, forbidden) in [(Lang::ZhHans, TRADITIONAL), (Lang::ZhHant, SIMPLIFIED)] {
        let own = if lang == Lang::ZhHans { SIMPLIFIED } else { TRADITIONAL };
        for (screen, key, text) in lang.texts().entries() {
            let alien = text.chars().find(|c| forbidden.contains(*c) && !own.contains(*c));
            assert_eq!(alien, None, "{} {screen}.{key}: {text}", lang.code());
        }
    }
}

/// "{count} row" and "{count} rows" come as a pair.
#[test]
fn counted_texts_come_in_pairs() {
    let entries = Lang::En.texts().entries();
    for (screen, key, _) in &entries {
        let partner = match (key.strip_suffix("_one"), key.strip_suffix("_other")) {
            (Some(stem), _) if *key != "to_one" => format!("{stem}_other"),
            (_, Some(stem)) if *key != "split_other" => format!("{stem}_one"),
            _ => continue,
        };
        assert!(entries.iter().any(|(s, k, _)| s == screen && *k == partner), "{screen}.{partner} is missing");
    }
}
