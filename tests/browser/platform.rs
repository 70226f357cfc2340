//! The border to the browser: what `Intl` writes, and that a save is never lost between two tabs.

use rapport::locale::{Format, Lang, Numbers};
use rapport::platform::store::{CURRENT, Found, Store, StoreError};
use rapport::platform::{Intl, clock, prefs};
use rapport::units::{Currency, Day, Money, PercentagePoints, Ratio};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn numbers_money_and_days_in_three_languages() {
    let [en, hans, hant] = Lang::ALL.map(|lang| Intl::new(lang, Numbers::Language));
    let day = Day::from_ymd(2024, 9, 5).unwrap();
    let benefit = Money::from_units(8_380_000.0);
    assert_eq!(en.integer(-1_234_567.0), "−1,234,567");
    assert_eq!(en.percent(Ratio(0.629), 1), "62.9%");
    assert_eq!(en.pp(PercentagePoints(1.24), 1), "+1.2 pp");
    assert_eq!(hans.pp(PercentagePoints(-0.3), 1), "−0.3 个百分点");
    assert_eq!(en.money(benefit, Currency::CNY, true), "¥8.38M");
    assert_eq!(hans.money(benefit, Currency::CNY, true), "¥838万");
    assert_eq!(hant.money(benefit, Currency::CNY, true), "¥838萬");
    assert_eq!(en.money(Money(279_333_333), Currency::CNY, false), "¥2,793,333.33");
    assert_eq!(en.money(benefit, Currency::CNY, false), "¥8,380,000");
    assert_eq!(hans.compact(12_345_678.0), "1235万");
    assert_eq!(hans.compact(12_345.0), "1.23万");
    assert_eq!(en.date(day), "5 Sep 2024");
    assert_eq!(hans.date(day), "2024年9月5日");
    assert_eq!(en.month(day), "Sep");
    assert_eq!(hant.month_year(day), "2024年9月");
    assert_eq!(en.ago(3.0), "3 minutes ago");
    assert_eq!(hans.ago(3.0), "3分钟前");
    let myriads = Intl::new(Lang::En, Numbers::Myriads);
    assert_eq!(myriads.compact(5_000_000.0), "500万");
    let comma = Intl::new(Lang::En, Numbers::DecimalComma);
    assert_eq!(comma.decimal(1234.5, 1), "1.234,5");
    assert_eq!(comma.parse_number("1.234,5"), Some(1234.5));
}

#[wasm_bindgen_test]
fn a_day_is_the_same_day_in_every_time_zone() {
    let en = Intl::new(Lang::En, Numbers::Language);
    for (text, shown) in [("1970-01-01", "1 Jan 1970"), ("2024-02-29", "29 Feb 2024"), ("2024-12-31", "31 Dec 2024")] {
        assert_eq!(en.date(text.parse().unwrap()), shown);
    }
    assert!((f64::from(clock::today().0) - clock::now_ms() / 86_400_000.0).abs() < 2.0);
}

fn tab(name: &str) -> Store {
    Store::new(name.into(), || ())
}

fn revision(found: &Found) -> f64 {
    match found {
        Found::Saved(saved) => saved.revision,
        Found::Nothing | Found::Strange(_) => 0.0,
    }
}

/// Two stores stand for two tabs: each has its own connection and its own channel.
#[wasm_bindgen_test]
async fn two_tabs_cannot_both_win() {
    let (mine, theirs) = (tab("mine"), tab("theirs"));
    mine.clear().await.unwrap();
    assert_eq!(mine.load().await.unwrap(), Found::Nothing);

    let heard: Rc<RefCell<Vec<f64>>> = Rc::default();
    let note = heard.clone();
    let listener = mine.on_other_tab_saved(move |revision| note.borrow_mut().push(revision));

    assert_eq!(theirs.save("{\"a\":1}", 1.0, 0.0).await, Ok(1.0));
    assert_eq!(mine.save("{\"a\":2}", 1.0, 0.0).await, Err(StoreError::Conflict { theirs: 1.0 }));
    let Found::Saved(saved) = mine.load().await.unwrap() else { panic!("nothing saved") };
    assert_eq!((saved.revision, &*saved.json, &*saved.tab, saved.change), (1.0, "{\"a\":1}", "theirs", 1.0));
    assert_eq!(mine.save("{\"a\":2}", 1.0, 1.0).await, Ok(2.0));
    // A save whose answer was lost is made once more and counts once.
    assert_eq!(mine.save("{\"a\":2}", 1.0, 1.0).await, Ok(2.0));

    // Messages between channels come in their own time; a few more round trips to the disk give them some.
    for _ in 0..20 {
        mine.load().await.unwrap();
    }
    assert_eq!(*heard.borrow(), [1.0], "its own save is not announced to itself");
    drop(listener);
    mine.clear().await.unwrap();
}

/// What cannot be read is kept once under a key of its own, whatever is saved afterwards.
#[wasm_bindgen_test]
async fn what_was_put_aside_stays() {
    let store = tab("mine");
    store.clear().await.unwrap();
    store.save("moon", 1.0, 0.0).await.unwrap();
    for _ in 0..2 {
        store.put_aside(CURRENT, false).await.unwrap();
    }
    store.save("sun", 2.0, 1.0).await.unwrap();
    let asides = store.asides().await.unwrap();
    assert_eq!(asides.iter().map(|aside| &*aside.text).collect::<Vec<_>>(), ["moon"]);
    store.delete_aside(&asides[0].key).await.unwrap();
    assert_eq!(store.asides().await.unwrap(), []);
    store.clear().await.unwrap();
    assert_eq!(store.load().await.unwrap(), Found::Nothing);
}

/// The disk is full: `put` refuses, and the reader is told so instead of losing the work silently.
#[wasm_bindgen_test]
async fn a_full_disk_is_an_answer() {
    let store = tab("mine");
    let restore = js_sys::Function::new_no_args(
        "const put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
         return () => { IDBObjectStore.prototype.put = put; };",
    );
    let restore: js_sys::Function = restore.call0(&wasm_bindgen::JsValue::NULL).unwrap().into();
    let known = revision(&store.load().await.unwrap());
    assert_eq!(store.save("{}", 1.0, known).await, Err(StoreError::Quota));
    restore.call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert_eq!(store.save("{}", 1.0, known).await, Ok(known + 1.0));
    store.clear().await.unwrap();
}

#[wasm_bindgen_test]
fn choices_are_remembered() {
    prefs::clear();
    assert_eq!(prefs::load(), prefs::Prefs::default());
    let chosen = prefs::Prefs {
        theme: prefs::Theme::Dark,
        lang: Some(Lang::ZhHant),
        numbers: Numbers::Myriads,
        no_currency: true,
    };
    prefs::save(&chosen);
    assert_eq!(prefs::load(), chosen);
    prefs::show(chosen.theme, Lang::ZhHant);
    let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
    assert_eq!(
        (root.get_attribute("data-theme").unwrap(), root.get_attribute("lang").unwrap()),
        ("dark".into(), "zh-Hant".into())
    );
    prefs::clear();
}
