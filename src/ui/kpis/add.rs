//! Adding a KPI: a figure from a list that can be searched, or values that somebody types.

use super::goal;
use crate::analysis::{FIGURES, FigureDef, Unit};
use crate::goals::{Basis, Kpi, KpiPeriod, TypedValue};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::shared::{Dialog, Icon, NumberField, Shape, TextField, figure_name, figure_text, figures, rows};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Units of typed values, in the order of the list.
pub(super) const UNITS: [Unit; 10] = [
    Unit::Number,
    Unit::Ratio,
    Unit::Count,
    Unit::Money,
    Unit::Points,
    Unit::PercentagePoints,
    Unit::Scale5,
    Unit::Hours,
    Unit::Days,
    Unit::Months,
];

/// What is to be added.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Choice {
    Figure(&'static FigureDef),
    Typed,
}

/// The button with its dialog.
#[component]
pub fn AddKpi() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let title = Signal::derive(move || app.prefs.texts().kpis.add.to_owned());
    view! {
        <button type="button" class="button button-small" id="add-kpi" data-testid="add-kpi"
            on:click=move |_| {
                open.set(true);
                goal::later_focus("search-figure");
            }>
            <Icon shape=Shape::Add />
            {word(|t| t.kpis.add)}
        </button>
        <Dialog open title on_close=move |()| open.set(false)>
            <Choose open />
        </Dialog>
    }
}

/// The list, and the form of what has no value yet.
#[component]
fn Choose(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let wanted = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<Choice>);
    let found = Memo::new(move |_| {
        let wanted = wanted.with(|wanted| wanted.trim().to_lowercase());
        let t = app.prefs.texts();
        let fits = |def: &&'static FigureDef| figure_name(t, def.key).to_lowercase().contains(&wanted);
        FIGURES.iter().filter(fits).collect::<Vec<&'static FigureDef>>()
    });
    let choose = move |def: &'static FigureDef| match value_of(app, def) {
        Some(value) => {
            open.set(false);
            goal::add(app, of_figure(app, def, value));
        }
        None => chosen.set(Some(Choice::Figure(def))),
    };
    view! {
        <div class="stack add-kpi" data-testid="add-kpi-dialog">
            {move || match chosen.get() {
                Some(choice) => view! { <Form choice open /> }.into_any(),
                None => view! {
                    <label class="field">
                        <span class="field-label">{word(|t| t.kpis.search)}</span>
                        <input type="search" autocomplete="off" id="search-figure" data-testid="search-figure"
                            prop:value=wanted on:input=move |event| wanted.set(event_target_value(&event)) />
                    </label>
                    <ul class="list-rows" aria-label=word(|t| t.kpis.figures)>
                        {rows(move || found.get(), |def| def.slug.to_owned(), move |def| view! {
                            <li>
                                <button type="button" class="link-row" data-testid=format!("choose-{}", def.slug)
                                    on:click=move |_| choose(def)>
                                    {move || figure_name(app.prefs.texts(), def.key)}
                                </button>
                                <span class="aside">{move || aside(app, def)}</span>
                            </li>
                        })}
                        <li>
                            <button type="button" class="link-row" data-testid="choose-typed"
                                on:click=move |_| chosen.set(Some(Choice::Typed))>
                                {word(|t| t.kpis.typed_values)}
                            </button>
                            <span class="aside">{word(|t| t.kpis.typed_hint)}</span>
                        </li>
                    </ul>
                }.into_any(),
            }}
        </div>
    }
}

/// The value of today, or why there is none.
fn aside(app: App, def: &FigureDef) -> String {
    let missing = app.data.results.with(|results| results.value()?.figure(def.key)?.missing);
    let t = app.prefs.texts();
    match (value_of(app, def), missing) {
        (Some(value), _) => figures::value(app, def.unit, value),
        (None, Some(reason)) => figures::missing(app, reason),
        (None, None) if !def.needs.is_empty() => fill(t.figures.needs, &[("what", figure_text(t, def.key, "needs"))]),
        (None, None) => t.basis.missing_file.to_owned(),
    }
}

fn value_of(app: App, def: &FigureDef) -> Option<f64> {
    app.data.results.with(|results| results.value()?.figure(def.key)?.value)
}

/// A KPI that holds the value of today over what is looked at; a person sets where to go from there.
pub fn of_figure(app: App, def: &FigureDef, value: f64) -> Kpi {
    let basis = Basis::Figure { key: def.key, filter: app.view.filter_untracked() };
    let period = KpiPeriod::of(app.view.address_untracked().window);
    Kpi { basis, period, ..Kpi::of_figure(def.key, value, value, 1.0) }
}

/// What has no value yet: the value of today is typed instead of a goal of 0.
#[component]
fn Form(choice: Choice, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let name = RwSignal::new(String::new());
    let value = RwSignal::new(None::<f64>);
    let refused = RwSignal::new(None::<String>);
    let unit = RwSignal::new(match choice {
        Choice::Figure(def) => def.unit,
        Choice::Typed => Unit::Number,
    });
    let say = move || match choice {
        Choice::Figure(def) => format!("{}: {}", figure_name(t(), def.key), aside(app, def)),
        Choice::Typed => t().kpis.typed_hint.to_owned(),
    };
    let add = move |_| {
        let Some(today) = value.get_untracked() else {
            return refused.set(Some(t().errors.field_required.to_owned()));
        };
        let own = name.get_untracked();
        let kpi = match choice {
            Choice::Typed if own.trim().is_empty() => {
                return refused.set(Some(t().kpis.name_required.to_owned()));
            }
            Choice::Typed => Kpi::of_values(&own, unit.get_untracked(), today, today, 1.0),
            Choice::Figure(def) => of_figure(app, def, today),
        };
        let values = vec![TypedValue { day: Some(app.kpi_day()), value: today }];
        open.set(false);
        goal::add(app, Kpi { values, ..kpi });
    };
    let on_name = Callback::new(move |text: String| {
        name.try_set(text);
        Ok(())
    });
    let on_value = Callback::new(move |typed: Option<f64>| {
        if let Some((typed, unit)) = typed.zip(unit.try_get_untracked()) {
            goal::in_bounds(app, unit, typed)?;
        }
        value.try_set(typed);
        Ok(())
    });
    view! {
        <p class="say">{say}</p>
        {(choice == Choice::Typed).then(|| view! {
            <TextField label=Signal::derive(move || t().kpis.name.to_owned()) value=name on_commit=on_name
                testid="new-kpi-name" />
            <label class="field">
                <span class="field-label">{word(|t| t.basis.unit)}</span>
                <select data-testid="new-kpi-unit" on:change=move |event| {
                    let slug = event_target_value(&event);
                    unit.set(UNITS.into_iter().find(|unit| unit.slug() == slug).unwrap_or(Unit::Number));
                    value.set(None);
                }>
                    {UNITS.map(|one| view! {
                        <option value=one.slug()>{move || figures::unit_name(app, one)}</option>
                    }).collect_view()}
                </select>
            </label>
        })}
        {move || {
            let unit = unit.get();
            view! {
                <NumberField label=Signal::derive(move || t().kpis.value_today.to_owned()) value
                    notation=goal::notation(unit) unit=Signal::stored(goal::sign(unit).to_owned()) on_commit=on_value
                    testid="new-kpi-value" />
            }
        }}
        {move || refused.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
        <div class="cluster">
            <button type="button" class="button button-primary" data-testid="new-kpi-add" on:click=add>
                {word(|t| t.kpis.add)}
            </button>
        </div>
    }
}
