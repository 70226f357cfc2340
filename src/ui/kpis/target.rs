//! Where a KPI shall go: one value, or a path by day; and what it was before.

use super::goal;
use crate::analysis::Unit;
use crate::goals::{Kpi, KpiId, PathShape, Revision, TargetPath, TargetPoint};
use crate::locale::fill;
use crate::plan::GoalEdit;
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, DateField, Icon, NumberField, Select, Shape, TextField, figures, rows};
use crate::ui::{view, word};
use crate::units::Day;
use leptos::prelude::*;

/// The target, its path and its revisions.
#[component]
pub fn Target(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let revising = RwSignal::new(false);
    let revised = Memo::new(move |_| kpi.with(|kpi| kpi.revisions.clone()));
    view! {
        <div class="kpi-part">
            <h3 class="panel-subtitle">{word(|t| t.common.target)}</h3>
            <Shapes id kpi />
            <Points id kpi />
            {move || if revising.get() {
                view! { <Revise id kpi revising /> }.into_any()
            } else {
                view! {
                    <button type="button" class="button button-small" id="revise-target" data-testid="revise-target"
                        on:click=move |_| revising.set(true)>{word(|t| t.kpis.revise)}</button>
                }.into_any()
            }}
            <Show when=move || revised.with(|revised| !revised.is_empty())>
                <h3 class="panel-subtitle">{word(|t| t.kpis.revisions)}</h3>
                <ol class="list-rows" data-testid="revisions">
                    {move || revised.get().into_iter().map(|revision| view! {
                        <li><span>{revision_words(app, kpi.with(Kpi::unit), &revision)}</span></li>
                    }).collect_view()}
                </ol>
            </Show>
        </div>
    }
}

fn revision_words(app: App, unit: Unit, revision: &Revision) -> String {
    let t = &app.prefs.texts().kpis;
    let [old, new] = [&revision.old, &revision.new].map(|path| figures::brief(app, unit, path.last()));
    let day = app.prefs.format().date(revision.day);
    fill(t.revision, &[("day", &day), ("old", &old), ("new", &new), ("reason", &revision.reason)])
}

/// One value, steps or a straight line.
#[component]
fn Shapes(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().kpis;
    let shape = move || {
        kpi.with(|kpi| match &kpi.target {
            TargetPath::Plain(_) => "plain",
            TargetPath::Path { shape: PathShape::Stepped, .. } => "stepped",
            TargetPath::Path { shape: PathShape::Straight, .. } => "straight",
        })
    };
    let choices = move || {
        let named = [("plain", t().shape_plain), ("stepped", t().shape_stepped), ("straight", t().shape_straight)];
        named.map(|(slug, name)| (slug.to_owned(), name.to_owned())).to_vec()
    };
    let choose = Callback::new(move |slug: String| {
        let day = app.kpi_day();
        // Each shape of a target that makes sense makes sense.
        let _ = goal::set(app, id, |kpi| {
            kpi.target = reshaped(kpi, &slug, day);
            // A straight line begins somewhere: at the baseline, today where nobody said when that was.
            if slug == "straight" {
                kpi.baseline.day.get_or_insert(day);
            }
        });
    });
    view! {
        <div class="kpi-fields">
            <Select label=Signal::derive(move || t().shape.to_owned()) choices=Signal::derive(choices)
                value=Signal::derive(move || shape().to_owned()) on_choose=choose testid="kpi-shape" />
        </div>
    }
}

/// The same target in another shape; a path begins with its value a year from the day.
fn reshaped(kpi: &Kpi, slug: &str, day: Day) -> TargetPath {
    let shape = match slug {
        "stepped" => PathShape::Stepped,
        "straight" => PathShape::Straight,
        _ => return TargetPath::Plain(kpi.target.last()),
    };
    let points = match kpi.target.points() {
        [] => vec![TargetPoint { day: day.plus_months(12), value: kpi.target.last() }],
        points => points.to_vec(),
    };
    TargetPath::Path { shape, points }
}

/// The days of a path: each value can be changed, a day removed, and another one added.
#[component]
fn Points(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let days = Memo::new(move |_| {
        let mut days: Vec<Day> = kpi.with(|kpi| kpi.target.points().iter().map(|point| point.day).collect());
        // A file may say a day twice.
        days.dedup();
        days
    });
    let unit = Memo::new(move |_| kpi.with(Kpi::unit));
    let add = Callback::new(move |(day, value): (Day, f64)| {
        goal::set(app, id, |kpi| {
            if let TargetPath::Path { points, .. } = &mut kpi.target {
                points.retain(|point| point.day != day);
                points.push(TargetPoint { day, value });
            }
        })
    });
    let is_only = move || days.with(Vec::len) == 1;
    let remove = move |day: Day| {
        let left = goal::set(app, id, |kpi| {
            if let TargetPath::Path { points, .. } = &mut kpi.target {
                points.retain(|point| point.day != day);
            }
        });
        if left.is_ok() {
            app.announcer.say(t().kpis.entry_removed);
            goal::later_focus("path-new");
        }
    };
    view! {
        <Show when=move || days.with(|days| !days.is_empty())>
            <ul class="kpi-entries" data-testid="path">
                {rows(move || days.get(), Day::to_string, move |day| view! {
                    <li>
                        <span class="entry-day">{move || app.prefs.format().date(day)}</span>
                        {move || {
                            let unit = unit.get();
                            view! {
                                <NumberField bare=true
                                    label=Signal::derive(move || format!("{} {}", t().common.target, app.prefs.format().date(day)))
                                    value=Signal::derive(move || kpi.with(|kpi| {
                                        kpi.target.points().iter().find(|point| point.day == day).map(|point| point.value)
                                    }))
                                    notation=goal::notation(unit) unit=Signal::stored(goal::sign(unit).to_owned())
                                    on_commit=Callback::new(move |value: Option<f64>| {
                                        add.run((day, goal::required(app, value)?))
                                    })
                                    testid=format!("path-{day}") />
                            }
                        }}
                        <button type="button" class="icon-button" data-testid=format!("remove-path-{day}")
                            aria-label=move || fill(t().kpis.entry_remove, &[("day", &app.prefs.format().date(day))])
                            disabled=is_only on:click=move |_| remove(day)>
                            <Icon shape=Shape::Remove />
                        </button>
                    </li>
                })}
            </ul>
            <NewEntry unit add name="path" />
        </Show>
    }
}

/// A day and a value, to be added to a list.
#[component]
pub fn NewEntry(
    /// What the value is measured in.
    unit: Memo<Unit>,
    /// Takes the new entry; a refusal is shown at it.
    add: Callback<(Day, f64), Result<(), String>>,
    /// Name of the form in tests; its element is `<name>-new`.
    name: &'static str,
) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let day = RwSignal::new(None::<Day>);
    let value = RwSignal::new(None::<f64>);
    let refused = RwSignal::new(None::<String>);
    // A field that is taken away while somebody types in it commits once more: nothing here may be gone then.
    let take_day: Commit<Option<Day>> = Callback::new(move |picked| {
        day.try_set(picked);
        Ok(())
    });
    let take_value: Commit<Option<f64>> = Callback::new(move |typed: Option<f64>| {
        if let Some((typed, unit)) = typed.zip(unit.try_get_untracked()) {
            goal::in_bounds(app, unit, typed)?;
        }
        value.try_set(typed);
        Ok(())
    });
    let commit = move |_| {
        let Some((on, amount)) = day.get_untracked().zip(value.get_untracked()) else {
            return refused.set(Some(t().kpis.entry_needs.to_owned()));
        };
        match add.run((on, amount)) {
            Ok(()) => {
                app.announcer.say(fill(t().kpis.entry_added, &[("day", &app.prefs.format().date(on))]));
                refused.set(None);
                day.set(None);
                value.set(None);
            }
            Err(reason) => refused.set(Some(reason)),
        }
    };
    view! {
        <div class="kpi-new" id=format!("{name}-new") tabindex="-1">
            <DateField label=Signal::derive(move || t().common.date.to_owned()) value=day on_commit=take_day optional=true
                testid=format!("{name}-day") />
            {move || {
                let unit = unit.get();
                view! {
                    <NumberField label=Signal::derive(move || t().basis.value.to_owned()) value
                        notation=goal::notation(unit) unit=Signal::stored(goal::sign(unit).to_owned())
                        on_commit=take_value testid=format!("{name}-value") />
                }
            }}
            <button type="button" class="button button-small" data-testid=format!("{name}-add") on:click=commit>
                <Icon shape=Shape::Add />
                {word(|t| t.kpis.entry_add)}
            </button>
            {move || refused.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
        </div>
    }
}

/// A new last value with the reason; the old target stays on the chart.
#[component]
fn Revise(id: KpiId, kpi: Memo<Kpi>, revising: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let unit = kpi.with_untracked(Kpi::unit);
    let value = RwSignal::new(Some(kpi.with_untracked(|kpi| kpi.target.last())));
    let reason = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let take: Commit<Option<f64>> = Callback::new(move |typed: Option<f64>| {
        let typed = goal::required(app, typed)?;
        goal::in_bounds(app, unit, typed)?;
        value.try_set(Some(typed));
        Ok(())
    });
    let why: Commit<String> = Callback::new(move |text| {
        reason.try_set(text);
        Ok(())
    });
    let commit = move |_| {
        let Some(last) = value.get_untracked() else { return };
        let why = reason.get_untracked();
        if why.trim().is_empty() {
            return refused.set(Some(t().kpis.reason_required.to_owned()));
        }
        let target = with_last(&kpi.get_untracked().target, last);
        match goal::edit(app, GoalEdit::Revise { kpi: id, target, day: app.kpi_day(), reason: why }) {
            Ok(()) => {
                revising.set(false);
                app.announcer.say(t().kpis.revised);
                goal::later_focus("revise-target");
            }
            Err(reason) => refused.set(Some(reason)),
        }
    };
    view! {
        <div class="kpi-new" data-testid="revise-form">
            <NumberField label=Signal::derive(move || t().kpis.new_target.to_owned()) value notation=goal::notation(unit)
                unit=Signal::stored(goal::sign(unit).to_owned()) on_commit=take testid="revise-value" />
            <TextField label=Signal::derive(move || t().kpis.reason.to_owned()) value=reason on_commit=why
                testid="revise-reason" />
            <button type="button" class="button button-small button-primary" data-testid="revise-save" on:click=commit>
                {word(|t| t.kpis.revise)}
            </button>
            <button type="button" class="button button-small button-quiet" data-testid="revise-cancel"
                on:click=move |_| {
                    revising.set(false);
                    goal::later_focus("revise-target");
                }>
                {word(|t| t.common.cancel)}
            </button>
            {move || refused.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
        </div>
    }
}

/// The same target with another value at its end.
fn with_last(target: &TargetPath, value: f64) -> TargetPath {
    let mut target = target.clone();
    match &mut target {
        TargetPath::Plain(last) => *last = value,
        TargetPath::Path { points, .. } => {
            if let Some(last) = points.last_mut() {
                last.value = value;
            }
        }
    }
    target
}
