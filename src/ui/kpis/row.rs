//! One KPI of the scorecard.

use super::goal;
use crate::analysis::{Direction, Unit};
use crate::goals::{Kpi, KpiId, KpiRow, Source, Status, TargetPath, TypedValue};
use crate::locale::{Texts, fill};
use crate::state::{Topic, use_app};
use crate::ui::shared::{
    Explained, Icon, NumberField, ProgressTrack, Shape, StatusMark, figures, kpi_filter, kpi_missing, kpi_name,
    kpi_slug,
};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The row.
#[component]
pub fn Row(
    /// Which KPI.
    id: KpiId,
) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let row = Memo::new(move |_| app.goals.with(|card| card.row(id).cloned()));
    let unit = Memo::new(move |_| row.with(|row| row.as_ref().map_or(Unit::Number, |row| row.kpi.unit())));
    let name =
        Signal::derive(move || row.with(|row| row.as_ref().map(|row| kpi_name(t(), &row.kpi)).unwrap_or_default()));
    let of =
        move |read: fn(&KpiRow) -> Option<f64>| Signal::derive(move || row.with(|row| row.as_ref().and_then(read)));
    let label = move |what: fn(&Texts) -> &'static str| {
        Signal::derive(move || fill(t().kpis.value_label, &[("name", &name.get()), ("what", what(t()))]))
    };
    let set = move |write: fn(&mut Kpi, f64)| {
        Callback::new(move |value: Option<f64>| {
            let value = goal::required(app, value)?;
            goal::set(app, id, |kpi| write(kpi, value))
        })
    };
    let gap = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let gap = row.gap?;
            // Once the target is reached nothing is left to go, whichever way was good.
            Some(if row.progress.is_some_and(|progress| progress >= 1.0) {
                t().common.reached.to_owned()
            } else {
                figures::change(app, gap.into())
            })
        })
    };
    let way =
        move || match row.with(|row| row.as_ref().map(|row| (row.contradicts(), row.direction, row.kpi.direction))) {
            Some((true, _, _)) => ("▲", t().kpis.contradicts),
            Some((false, None, _)) | None => ("", t().basis.missing_way),
            Some((false, Some(_), Direction::Rising)) => ("↑", t().kpis.direction_up),
            Some((false, Some(_), Direction::Falling)) => ("↓", t().kpis.direction_down),
        };
    let progress = of(|row| row.progress);
    let weighted = of(KpiRow::contribution);
    let locked = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.kpi.locked)));
    let by_day = Memo::new(move |_| {
        row.with(|row| row.as_ref().is_some_and(|row| matches!(row.kpi.target, TargetPath::Path { .. })))
    });
    let chosen = move || app.chosen_kpi.get() == Some(id);
    let slug = kpi_slug(app, id);
    let open = move |_| {
        let closes = app.chosen_kpi.get_untracked() == Some(id);
        app.chosen_kpi.set((!closes).then_some(id));
        if !closes {
            goal::later_focus("kpi-detail-title");
        }
    };
    let status = Signal::derive(move || row.with(|row| row.as_ref().map_or(Status::Unknown, |row| row.status)));
    let field = {
        let slug = slug.clone();
        move |what: fn(&Texts) -> &'static str, value: Signal<Option<f64>>, write: fn(&mut Kpi, f64), kind: &str| {
            let testid = format!("{kind}-{slug}");
            // The field is made anew when what it is measured in changes.
            view! {
                {move || {
                    let unit = unit.get();
                    view! {
                        <NumberField bare=true label=label(what) value notation=goal::notation(unit)
                            unit=Signal::stored(goal::sign(unit).to_owned()) on_commit=set(write)
                            testid=testid.clone() />
                    }
                }}
            }
        }
    };
    let target = {
        let field = field.clone();
        move || match by_day.get() {
            true => view! {
                <span>{move || figures::text(app, unit.get(), of(|row| Some(row.target)).get())}</span>
                <small class="cell-note">{word(|t| t.kpis.by_day)}</small>
            }
            .into_any(),
            false => field(
                |t| t.common.target,
                of(|row| goal::plain(&row.kpi)),
                |kpi, value| kpi.target = TargetPath::Plain(value),
                "target",
            )
            .into_any(),
        }
    };
    view! {
        <tr data-testid=format!("goal-{slug}") class:chosen=chosen>
            <th scope="row">
                <button type="button" class="link-row" id=format!("kpi-{}", id.0) data-testid=format!("open-{slug}")
                    aria-expanded=move || chosen().to_string() title=word(|t| t.kpis.details) on:click=open>
                    {name}
                </button>
                <small class="cell-note"><span aria-hidden="true">{move || way().0}</span>" "{move || way().1}</small>
                <button type="button" class="button button-quiet button-small" data-testid=format!("remove-goal-{slug}")
                    aria-label=move || fill(t().kpis.goal_remove, &[("kpi", &name.get())])
                    on:click=move |_| goal::remove(app, id)>
                    <Icon shape=Shape::Remove />
                </button>
            </th>
            <td class="num">
                {field(
                    |t| t.common.baseline,
                    of(|row| Some(row.kpi.baseline.value)),
                    |kpi, value| kpi.baseline.value = value,
                    "baseline",
                )}
            </td>
            <td class="num"><Actual id row unit slug=slug.clone() /></td>
            <td class="num">{target}</td>
            <td class="num" data-testid=format!("gap-{slug}")>
                {move || gap().unwrap_or_else(|| t().common.unknown.to_owned())}
            </td>
            <td class="bar-cell">
                <ProgressTrack progress />
                <span>{move || figures::text(app, Unit::Ratio, progress.get())}</span>
            </td>
            <td><StatusMark status /></td>
            <td class="num">
                <NumberField bare=true label=label(|t| t.kpis.weight) value=of(|row| Some(row.kpi.weight))
                    notation=goal::notation(Unit::Ratio) unit=Signal::stored("%".to_owned())
                    on_commit=set(|kpi, value| kpi.weight = value) testid=format!("weight-{slug}") />
                <button type="button" class="icon-button" data-testid=format!("lock-{slug}")
                    aria-pressed=move || locked.get().to_string()
                    aria-label=move || fill(t().kpis.lock, &[("kpi", &name.get())]) title=word(|t| t.kpis.lock_hint)
                    on:click=move |_| {
                        // Locking cannot be refused.
                        let _ = goal::set(app, id, |kpi| kpi.locked = !kpi.locked);
                    }>
                    {move || if locked.get() {
                        view! { <Icon shape=Shape::Locked /> }
                    } else {
                        view! { <Icon shape=Shape::Unlocked /> }
                    }}
                </button>
            </td>
            <td class="num">
                {move || match weighted.get() {
                    Some(exact) => view! {
                        <data value=exact.to_string()>{app.prefs.format().decimal(exact, 3)}</data>
                    }.into_any(),
                    None => view! { <span>{t().common.unknown}</span> }.into_any(),
                }}
            </td>
        </tr>
    }
}

/// The actual value: computed, or typed over it and marked so.
#[component]
fn Actual(id: KpiId, row: Memo<Option<KpiRow>>, unit: Memo<Unit>, slug: String) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().kpis;
    let opened = RwSignal::new(false);
    let in_force = move |row: &KpiRow| row.kpi.typed(app.kpi_day());
    let typed = Signal::derive(move || row.with(|row| row.as_ref().and_then(in_force)));
    let actual = Signal::derive(move || row.with(|row| row.as_ref().and_then(|row| row.actual)));
    let text = Signal::derive(move || figures::text(app, unit.get(), actual.get()));
    let computes = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.kpi.figure().is_some())));
    let source = move || {
        row.with(|row| match row.as_ref().map(|row| (row, row.source)) {
            Some((row, Source::Computed)) => match kpi_filter(app, &row.kpi) {
                Some(span) => format!("{} · {span}", t().source_computed),
                None => t().source_computed.to_owned(),
            },
            Some((_, Source::Typed)) => t().source_typed.to_owned(),
            // Without a file the reason is the same for all, and the cards give it.
            Some((row, Source::Missing)) if app.data.loaded() => kpi_missing(app, row).unwrap_or_default(),
            Some((_, Source::Missing)) | None => t().source_missing.to_owned(),
        })
    };
    let label = Signal::derive(move || {
        let name = row.with(|row| row.as_ref().map(|row| kpi_name(app.prefs.texts(), &row.kpi)).unwrap_or_default());
        fill(t().typed_value, &[("name", &name)])
    });
    let on_commit = Callback::new(move |value: Option<f64>| {
        let day = app.kpi_day();
        goal::set(app, id, |kpi| type_in(kpi, day, value))?;
        opened.try_set(false);
        Ok(())
    });
    let field = Memo::new(move |_| opened.get() || typed.with(Option::is_some) || !computes.get());
    view! {
        <div class="actual">
            <Explained topic=Signal::stored(Topic::Kpi(id)) value=actual text testid=format!("actual-{slug}") />
            <small class="cell-note" data-testid=format!("source-{slug}")>{source}</small>
            {move || if field.get() {
                let unit = unit.get();
                view! {
                    <NumberField bare=true label value=typed notation=goal::notation(unit)
                        unit=Signal::stored(goal::sign(unit).to_owned()) on_commit testid=format!("typed-{slug}") />
                    {computes.get().then(|| view! {
                        <button type="button" class="link-button" data-testid=format!("use-computed-{slug}")
                            on:click=move |_| {
                                // Taking the typed values away cannot be refused.
                                let _ = goal::set(app, id, |kpi| kpi.values.clear());
                                opened.set(false);
                            }>
                            {word(|t| t.kpis.use_computed)}
                        </button>
                    })}
                }.into_any()
            } else {
                view! {
                    <button type="button" class="link-button" data-testid=format!("type-in-{slug}")
                        aria-label=move || format!("{}: {}", t().type_in, label.get())
                        on:click=move |_| opened.set(true)>
                        {word(|t| t.kpis.type_in)}
                    </button>
                }.into_any()
            }}
        </div>
    }
}

/// Puts a value in the place of the one in force; the first one gets no day, so that it holds on every day.
fn type_in(kpi: &mut Kpi, day: crate::units::Day, value: Option<f64>) {
    let in_force = kpi.values.iter().filter(|typed| typed.day.is_none_or(|from| from <= day)).map(|typed| typed.day);
    let from = in_force.max().flatten();
    kpi.values.retain(|typed| typed.day != from);
    kpi.values.extend(value.map(|value| TypedValue { day: from, value }));
}
