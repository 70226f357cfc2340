//! How a KPI went month by month, beside the target path and the targets it had before.

use crate::analysis::Unit;
use crate::chart::{Category, Line, Spec, Tone, Trend};
use crate::goals::{Covered, Kpi, KpiAsk, KpiId, TargetPath};
use crate::locale::fill;
use crate::plan::Part;
use crate::state::{App, Kept, KpiAnswers, use_app};
use crate::ui::shared::{Chart, Kind, kpi_name};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// Months before the as-of day for which the data are asked.
const BACK: i32 = 12;
/// Months ahead that a path may show.
const AHEAD: i32 = 36;

/// The chart; nothing before there is a value to draw.
#[component]
pub fn History(id: KpiId) -> impl IntoView {
    let app = use_app();
    let kpi = super::detail::memo(app, id);
    let answers = Kept::<KpiAnswers>::default();
    let wanted = Memo::new(move |_| {
        let asks = kpi.with(|kpi| asks(kpi, app.kpi_day()));
        app.shows(Part::Goals).then(|| app.question(asks)).flatten()
    });
    app.follow_kpis(wanted, answers);
    let spec = Memo::new(move |_| kpi.with(|kpi| answers.with(|answers| spec(app, kpi, answers))));
    let drawn = Memo::new(move |_| spec.with(Option::is_some));
    let shown = Signal::derive(move || spec.get().map_or_else(|| Spec::Line(empty()), Spec::Line));
    let kind = Signal::derive(move || match kpi.with(Kpi::unit) {
        Unit::Money => Kind::Money(app.currency()),
        Unit::Count | Unit::Days | Unit::Months => Kind::Count,
        Unit::Ratio => Kind::Share,
        Unit::Points | Unit::PercentagePoints => Kind::Decimal(1),
        Unit::Scale5 | Unit::Number | Unit::Hours => Kind::Decimal(2),
    });
    view! {
        <Show when=move || drawn.get()>
            <p class="say" data-testid="kpi-history-say">{word(|t| t.kpis.history_say)}</p>
            <Chart spec=shown kind name="kpi-history" />
        </Show>
    }
}

/// The last day of each month up to the as-of day, and that day itself, by month.
fn ends(day: Day) -> Vec<Day> {
    let month = day.month_index();
    let ends = (month - BACK..month).map(|index| Day::from_month_index(index + 1).plus_days(-1));
    ends.chain([day]).collect()
}

fn asks(kpi: &Kpi, day: Day) -> Vec<KpiAsk> {
    ends(day).into_iter().filter_map(|end| kpi.ask(Some(end))).collect()
}

/// The value at the end of a month: typed, or computed where the data cover the period.
fn actual(kpi: &Kpi, answers: &KpiAnswers, end: Day) -> Option<f64> {
    let dated = kpi.values.iter().any(|typed| typed.day.is_some_and(|from| from <= end));
    let typed = kpi.typed(end).filter(|_| dated);
    let computed = || {
        let answer = answers.of(&kpi.ask(Some(end))?)?;
        answer.figure.value.filter(|_| Covered::is_whole(answer.covered))
    };
    typed.or_else(computed)
}

fn spec(app: App, kpi: &Kpi, answers: &KpiAnswers) -> Option<Line> {
    let t = &app.prefs.texts().kpis;
    let day = app.kpi_day();
    let first = day.month_index() - BACK;
    let paths = || kpi.revisions.iter().map(|revision| &revision.old).chain([&kpi.target]);
    let furthest = paths().filter_map(|path| path.points().last()).map(|point| point.day.month_index()).max();
    let last = furthest.unwrap_or(first).clamp(day.month_index(), day.month_index() + AHEAD);
    let known = ends(day);
    let measured: Vec<Option<f64>> = (first..=last)
        .zip(known.into_iter().map(Some).chain(std::iter::repeat(None)))
        .map(|(_, end)| actual(kpi, answers, end?))
        .collect();
    let on = |path: &TargetPath, from: Option<Day>, to: Option<Day>| -> Vec<Option<f64>> {
        let month = |index: i32| {
            let end = Day::from_month_index(index + 1).plus_days(-1);
            let begins = from.is_none_or(|from| end >= from);
            let ends = to.is_none_or(|to| Day::from_month_index(index) <= to);
            (begins && ends).then(|| path.on(end, kpi.baseline))
        };
        (first..=last).map(month).collect()
    };
    let mut series = vec![Trend {
        key: "kpi:actual".to_owned(),
        name: app.prefs.texts().common.actual.to_owned(),
        tone: Tone::Data(0),
        values: measured,
    }];
    // A chart holds three lines: what was measured, the target, and the one before it.
    let before = kpi.revisions.last();
    series.push(Trend {
        key: "kpi:target".to_owned(),
        name: app.prefs.texts().common.target.to_owned(),
        tone: Tone::Data(2),
        values: on(&kpi.target, before.map(|revision| revision.day), None),
    });
    series.extend(before.map(|revision| Trend {
        key: "kpi:target-before".to_owned(),
        name: t.target_before.to_owned(),
        tone: Tone::Rest,
        values: on(&revision.old, None, Some(revision.day)),
    }));
    let any = series.iter().any(|one| one.values.iter().any(Option::is_some));
    let caption = fill(t.trend_caption, &[("name", &kpi_name(app.prefs.texts(), kpi))]);
    any.then(|| Line {
        caption,
        category: app.prefs.texts().common.month.to_owned(),
        categories: (first..=last).map(|index| category(app, index)).collect(),
        series,
        reference: None,
        from_zero: false,
    })
}

fn category(app: App, index: i32) -> Category {
    let format = app.prefs.format();
    let month = Day::from_month_index(index);
    let (year, number, _) = month.ymd();
    Category {
        key: format!("month:{year:04}-{number:02}"),
        name: format.month_year(month),
        tick: if number == 1 { year.to_string() } else { format.month(month) },
    }
}

fn empty() -> Line {
    Line {
        caption: String::new(),
        category: String::new(),
        categories: Vec::new(),
        series: Vec::new(),
        reference: None,
        from_zero: false,
    }
}
