//! One measure month by month, and what it comes to in a sentence.

use super::by_month::{self, ByMonth};
use crate::analysis::{Measure, Month, Unit};
use crate::chart::{Category, Columns, Line, Spec, Stack, Tone, Trend};
use crate::locale::{Texts, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Chart, Kind, MonthNotes, figures, has_unknown, origin_stacks, shows_month};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Beyond so many months single columns are too thin to read.
const MOST_COLUMNS: usize = 48;

/// What the chart shows: where customers come from and go to, or one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Customers,
    One(Measure),
}

impl Choice {
    fn all() -> impl Iterator<Item = Choice> {
        let [revenue, orders, rest @ ..] = Measure::ALL.map(Choice::One);
        [revenue, orders, Choice::Customers].into_iter().chain(rest)
    }

    fn slug(self) -> &'static str {
        match self {
            Choice::Customers => "customers",
            Choice::One(Measure::Revenue) => "revenue",
            Choice::One(Measure::Orders) => "orders",
            Choice::One(Measure::Active) => "active",
            Choice::One(Measure::New) => "new",
            Choice::One(Measure::Retained) => "retained",
            Choice::One(Measure::Reactivated) => "reactivated",
            Choice::One(Measure::Lost) => "lost",
            Choice::One(Measure::AverageOrderValue) => "aov",
        }
    }

    fn name(self, t: &Texts) -> &'static str {
        let (k, f) = (&t.kpis, &t.figures);
        match self {
            Choice::Customers => k.measure_customers,
            Choice::One(Measure::Revenue) => f.revenue,
            Choice::One(Measure::Orders) => f.orders,
            Choice::One(Measure::Active) => k.measure_active,
            Choice::One(Measure::New) => k.measure_new,
            Choice::One(Measure::Retained) => k.measure_retained,
            Choice::One(Measure::Reactivated) => k.measure_reactivated,
            Choice::One(Measure::Lost) => k.measure_lost,
            Choice::One(Measure::AverageOrderValue) => f.average_order_value,
        }
    }

    fn unit(self) -> Unit {
        match self {
            Choice::Customers => Unit::Count,
            Choice::One(measure) => measure.unit(),
        }
    }
}

/// The panel.
#[component]
pub fn TrendPanel() -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let choice = RwSignal::new(Choice::One(Measure::Revenue));
    let all = Memo::new(move |_| {
        app.data.results.with(|results| results.value().map(|results| by_month::months(results)).unwrap_or_default())
    });
    let months = Memo::new(move |_| all.with(|all| all.iter().map(|one| one.known).collect::<Vec<Month>>()));
    // The sentence is about known customers.
    let known = Memo::new(move |_| {
        app.data.results.with(|results| results.value().map(|results| results.trend.clone()).unwrap_or_default())
    });
    let spec = Signal::derive(move || {
        let shown = |all: &Vec<ByMonth>| {
            all.iter().filter(|one| shows_month(app, &one.known)).copied().collect::<Vec<ByMonth>>()
        };
        spec(app, choice.get(), &all.with(shown))
    });
    let origins = Signal::derive(move || match choice.get() {
        Choice::Customers => true,
        Choice::One(measure) => measure.needs_history(),
    });
    let kind = Signal::derive(move || match choice.get().unit() {
        Unit::Money => Kind::Money(app.currency()),
        _ => Kind::Count,
    });
    view! {
        <section class="panel trend-panel" aria-labelledby="trend-title">
            <label class="panel-actions">
                <span class="visually-hidden">{word(|t| t.kpis.trend_choose)}</span>
                <select class="chip-button" data-testid="trend-measure" prop:value=move || choice.get().slug()
                    on:change=move |event| {
                        let slug = event_target_value(&event);
                        if let Some(found) = Choice::all().find(|choice| choice.slug() == slug) {
                            choice.set(found);
                        }
                    }>
                    {Choice::all().map(|one| view! {
                        <option value=one.slug()>{move || one.name(t())}</option>
                    }).collect_view()}
                </select>
            </label>
            <h2 class="panel-title" id="trend-title">{word(|t| t.kpis.trend_title)}</h2>
            <p class="say" data-testid="trend-say">{move || known.with(|months| say(app, choice.get(), months))}</p>
            <Chart spec kind name="trend" />
            <MonthNotes months origins />
        </section>
    }
}

fn category(app: App, month: &Month) -> Category {
    let format = app.prefs.format();
    let (year, number, _) = month.month.ymd();
    // January stands for its year; the months between are told by their names.
    let short = if number == 1 { year.to_string() } else { format.month(month.month) };
    let full = format.month_year(month.month);
    Category {
        key: format!("month:{year:04}-{number:02}"),
        name: match month.partial {
            true => fill(app.prefs.texts().kpis.trend_partial, &[("month", &full)]),
            false => full,
        },
        tick: if month.partial { format!("{short}*") } else { short },
    }
}

fn spec(app: App, choice: Choice, all: &[ByMonth]) -> Spec {
    let t = app.prefs.texts();
    // Unknown customers have revenue and orders, and are no part of anything else.
    let beside = match choice {
        Choice::Customers => None,
        Choice::One(measure) => by_month::beside(measure, all),
    };
    let months: Vec<Month> = all.iter().map(|one| one.known).collect();
    let own = if beside.is_some() { t.kpis.known_title } else { "" };
    let caption = fill(t.kpis.trend_caption, &[("name", choice.name(t))]);
    let category_name = t.common.month.to_owned();
    let categories: Vec<Category> = months.iter().map(|month| category(app, month)).collect();
    let series = match choice {
        Choice::Customers => origin_stacks(t, &months),
        Choice::One(measure) if measure == Measure::AverageOrderValue || months.len() > MOST_COLUMNS => {
            let values = months.iter().map(|month| measure.of(month)).collect();
            let key = format!("series:{}", choice.slug());
            let mut series = vec![Trend { key, name: own.to_owned(), tone: Tone::Data(0), values }];
            series.extend(beside.map(|values| Trend {
                key: "series:unknown".to_owned(),
                name: t.kpis.unknown_title.to_owned(),
                tone: Tone::Rest,
                values,
            }));
            let from_zero = measure != Measure::AverageOrderValue;
            return Spec::Line(Line {
                caption,
                category: category_name,
                categories,
                series,
                reference: None,
                from_zero,
            });
        }
        Choice::One(measure) => {
            let mut series = vec![Stack {
                key: format!("series:{}", choice.slug()),
                name: own.to_owned(),
                tone: Tone::Data(0),
                below: false,
                values: months.iter().map(|month| measure.of(month)).collect(),
            }];
            series.extend(beside.map(|values| Stack {
                key: "series:unknown".to_owned(),
                name: t.kpis.unknown_title.to_owned(),
                tone: Tone::Rest,
                below: false,
                values,
            }));
            series
        }
    };
    Spec::Columns(Columns { caption, category: category_name, categories, series })
}

fn say(app: App, choice: Choice, months: &[Month]) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let k = &t.kpis;
    if months.is_empty() && has_unknown(app) {
        return k.trend_say_unknown.to_owned();
    }
    let measure = match choice {
        Choice::Customers => {
            let whole = |month: &&Month| !month.partial && !month.first;
            let Some(now) = months.iter().rfind(whole) else { return k.trend_say_none.to_owned() };
            let count = |count: u64| format.integer(count as f64);
            let numbers = [format.month_year(now.month), count(now.new), count(now.returning()), count(now.lost)];
            let names = ["now", "new", "returning", "lost"];
            let values: Vec<(&str, &str)> = names.into_iter().zip(numbers.iter().map(String::as_str)).collect();
            return fill(k.trend_say_customers, &values);
        }
        Choice::One(measure) => measure,
    };
    let Some(compared) = measure.compared(months) else { return k.trend_say_none.to_owned() };
    let [from, to] = [compared.from, compared.to].map(|value| figures::value(app, measure.unit(), value));
    let [before, now] = [compared.before, compared.now].map(|month| format.month_year(month.month));
    let change = compared.change.map_or_else(|| t.common.unknown.to_owned(), |change| figures::change(app, change));
    let sentence = match compared.to.total_cmp(&compared.from) {
        std::cmp::Ordering::Greater => k.trend_say_up,
        std::cmp::Ordering::Less => k.trend_say_down,
        std::cmp::Ordering::Equal => k.trend_say_flat,
    };
    let values = [("name", choice.name(t)), ("from", &from), ("to", &to), ("before", &before), ("now", &now)];
    fill(sentence, &values.into_iter().chain([("change", change.as_str())]).collect::<Vec<_>>())
}
