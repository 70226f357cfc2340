//! Numbers, money and days written by the browser.

use crate::locale::{Format, Lang, Numbers};
use crate::units::{Currency, Day, Money, Ratio};
use js_sys::{Array, Function, Intl as JsIntl, Object, Reflect};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

const MS_PER_DAY: f64 = 86_400_000.0;

/// What a formatter writes; one is made for each, once, since making one costs a thousand times more than using it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
    Decimal(u8),
    Percent(u8),
    Money(String, u8),
    CompactMoney(String),
    Compact,
    Month,
    MonthYear,
    Date,
    Time,
}

/// [`Format`] by the browser's `Intl`, for one language and one way of writing numbers.
pub struct Intl {
    lang: Lang,
    numbers: Numbers,
    formatters: RefCell<BTreeMap<Style, Function>>,
    relative: JsIntl::RelativeTimeFormat,
}

impl Intl {
    /// Formats for a language; `numbers` may ask for another way of writing numbers.
    pub fn new(lang: Lang, numbers: Numbers) -> Intl {
        let relative = JsIntl::RelativeTimeFormat::new(&tags(lang.code()), &options(&[("numeric", "auto".into())]));
        Intl { lang, numbers, formatters: RefCell::default(), relative }
    }

    /// Writes a value in a style, with a real minus sign.
    fn write(&self, style: Style, value: f64) -> String {
        let known = self.formatters.borrow().get(&style).cloned();
        let formatter = known.unwrap_or_else(|| {
            let made = self.make(&style);
            self.formatters.borrow_mut().insert(style, made.clone());
            made
        });
        let text = formatter.call1(&JsValue::UNDEFINED, &value.into()).ok().and_then(|text| text.as_string());
        let text = text.unwrap_or_default();
        if text.contains('-') { text.replace('-', "−") } else { text }
    }

    /// Makes the browser's formatter for a style. Only tags and codes of our own reach it, so it cannot refuse.
    fn make(&self, style: &Style) -> Function {
        let number = |wanted: &[(&str, JsValue)]| {
            JsIntl::NumberFormat::new(&tags(self.numbers.tag(self.lang)), &options(wanted)).format()
        };
        // Days are instants at midnight UTC: in UTC they stay the same day for every reader.
        let day = |wanted: &[(&str, JsValue)]| {
            let wanted = options(wanted);
            set(&wanted, "timeZone", "UTC".into());
            JsIntl::DateTimeFormat::new(&tags(self.lang.code()), &wanted).format()
        };
        let money = |code: &str| {
            [("style", "currency".into()), ("currency", code.into()), ("currencyDisplay", "narrowSymbol".into())]
        };
        match style {
            Style::Decimal(digits) => number(&decimals(*digits)),
            Style::Percent(digits) => {
                let mut wanted = vec![("style", "percent".into())];
                wanted.extend(decimals(*digits));
                number(&wanted)
            }
            Style::Money(code, digits) => {
                let mut wanted = money(code).to_vec();
                wanted.extend(decimals(*digits));
                number(&wanted)
            }
            Style::CompactMoney(code) => {
                let mut wanted = money(code).to_vec();
                wanted.extend(self.three_figures());
                number(&wanted)
            }
            Style::Compact => number(&self.three_figures()),
            Style::Month => day(&[("month", "short".into())]),
            Style::MonthYear => day(&[("month", "short".into()), ("year", "numeric".into())]),
            Style::Date => day(&[("day", "numeric".into()), ("month", "short".into()), ("year", "numeric".into())]),
            Style::Time => JsIntl::DateTimeFormat::new(
                &tags(self.lang.code()),
                &options(&[("hour", "2-digit".into()), ("minute", "2-digit".into()), ("hourCycle", "h23".into())]),
            )
            .format(),
        }
    }

    /// Three figures by thousands; by ten thousands four, so that 1,235万 does not become 1,240万.
    fn three_figures(&self) -> Vec<(&'static str, JsValue)> {
        let figures = if self.numbers.has_myriads(self.lang) { 4 } else { 3 };
        vec![
            ("notation", "compact".into()),
            ("maximumSignificantDigits", figures.into()),
            ("minimumFractionDigits", 0.into()),
            ("maximumFractionDigits", 2.into()),
            ("roundingPriority", "lessPrecision".into()),
        ]
    }
}

impl Format for Intl {
    fn lang(&self) -> Lang {
        self.lang
    }

    fn numbers(&self) -> Numbers {
        self.numbers
    }

    fn decimal(&self, value: f64, digits: u8) -> String {
        self.write(Style::Decimal(digits), value)
    }

    fn percent(&self, ratio: Ratio, digits: u8) -> String {
        self.write(Style::Percent(digits), ratio.0)
    }

    fn money(&self, amount: Money, currency: Currency, compact: bool) -> String {
        let code = currency.code().to_owned();
        let style = match (compact, amount.0 % 100) {
            (true, _) if currency.is_none() => Style::Compact,
            (false, 0) if currency.is_none() => Style::Decimal(0),
            (false, _) if currency.is_none() => Style::Decimal(2),
            (true, _) => Style::CompactMoney(code),
            (false, 0) => Style::Money(code, 0),
            (false, _) => Style::Money(code, 2),
        };
        self.write(style, amount.units())
    }

    fn compact(&self, value: f64) -> String {
        self.write(Style::Compact, value)
    }

    fn date(&self, day: Day) -> String {
        match self.lang {
            // Day before month, which neither side of the Atlantic can misread once the month is a word.
            Lang::En => format!("{} {}", day.ymd().2, self.month_year(day)),
            Lang::ZhHans | Lang::ZhHant => self.write(Style::Date, f64::from(day.0) * MS_PER_DAY),
        }
    }

    fn month(&self, day: Day) -> String {
        self.write(Style::Month, f64::from(day.0) * MS_PER_DAY)
    }

    fn month_year(&self, day: Day) -> String {
        self.write(Style::MonthYear, f64::from(day.0) * MS_PER_DAY)
    }

    fn time(&self, epoch_ms: f64) -> String {
        self.write(Style::Time, epoch_ms)
    }

    fn ago(&self, minutes: f64) -> String {
        let (count, unit) = match minutes.max(0.0).floor() {
            m if m < 60.0 => (m, "minute"),
            m if m < 1440.0 => ((m / 60.0).floor(), "hour"),
            m => ((m / 1440.0).floor(), "day"),
        };
        // Minus zero counts as past: "0 minutes ago", not "in 0 minutes".
        self.relative.format(-count, unit).into()
    }
}

/// A list of one locale.
fn tags(tag: &str) -> Array {
    Array::of1(&tag.into())
}

/// Exactly this many decimals.
fn decimals(digits: u8) -> [(&'static str, JsValue); 2] {
    [("minimumFractionDigits", digits.into()), ("maximumFractionDigits", digits.into())]
}

/// An options object.
fn options(wanted: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in wanted {
        set(&object, key, value.clone());
    }
    object
}

/// Sets one option; a fresh object cannot refuse.
fn set(object: &Object, key: &str, value: JsValue) {
    let _ = Reflect::set(object, &key.into(), &value);
}
