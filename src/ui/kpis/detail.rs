//! The details of one KPI: what it is, over which span, who answers for it, and what can be done with it.

use super::goal;
use super::history::History;
use super::target::Target;
use super::typed::TypedValues;
use crate::analysis::{Direction, Filter, PartName, Unit};
use crate::goals::{Basis, Kpi, KpiId, KpiPeriod};
use crate::locale::fill;
use crate::plan::{Document, GoalEdit};
use crate::state::{App, use_app};
use crate::ui::shared::{
    Commit, DateField, Icon, Notation, NumberField, Select, Shape, TextField, figure_name, figures, kpi_name,
    kpi_period, part_name, segment_called,
};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The open KPI; nothing while none is chosen.
#[component]
pub fn Details() -> impl IntoView {
    let app = use_app();
    let chosen = Memo::new(move |_| {
        let id = app.chosen_kpi.get()?;
        app.workspace.with_document(|document| document.kpis.iter().any(|kpi| kpi.id == id)).then_some(id)
    });
    move || chosen.get().map(|id| view! { <Detail id /> })
}

/// The KPI as it stands in the document.
pub fn memo(app: App, id: KpiId) -> Memo<Kpi> {
    Memo::new(move |before: Option<&Kpi>| {
        let found = app.workspace.with_document(|document| document.kpis.iter().find(|kpi| kpi.id == id).cloned());
        let gone = || Kpi::of_values("", Unit::Number, 0.0, 0.0, 0.0);
        found.or_else(|| before.cloned()).unwrap_or_else(gone)
    })
}

#[component]
fn Detail(id: KpiId) -> impl IntoView {
    let app = use_app();
    let kpi = memo(app, id);
    let name = move || kpi.with(|kpi| kpi_name(app.prefs.texts(), kpi));
    let typed = Memo::new(move |_| kpi.with(|kpi| kpi.figure().is_none()));
    view! {
        <section class="panel kpi-detail" aria-labelledby="kpi-detail-title" data-testid="kpi-detail">
            <Actions id kpi />
            <h2 class="panel-title" id="kpi-detail-title" tabindex="-1">{name}</h2>
            <History id />
            <div class="kpi-fields">
                <Words id kpi />
                <Show when=move || typed.get()><UnitChoice id kpi /></Show>
                <Show when=move || !typed.get()><Whose id kpi /></Show>
                <Rules id kpi />
            </div>
            <Target id kpi />
            <TypedValues id kpi />
        </section>
    }
}

/// What can be done with it.
#[component]
fn Actions(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let place = move || {
        app.workspace.with_document(|document| {
            (document.kpis.iter().position(|kpi| kpi.id == id).unwrap_or(0), document.kpis.len())
        })
    };
    let is_first = move || place().0 == 0;
    let is_last = move || place().0 + 1 == place().1;
    let shift = move |by: isize| {
        let to = place().0.saturating_add_signed(by);
        if goal::edit_aloud(app, GoalEdit::Move { kpi: id, to }) {
            let t = &app.prefs.texts().kpis;
            let number = app.prefs.format().integer(to as f64 + 1.0);
            app.announcer.say(fill(t.moved, &[("place", &number)]));
        }
    };
    let retired = move || kpi.with(|kpi| kpi.retired);
    let retire = move |_| {
        let edit = if retired() { GoalEdit::Unretire { kpi: id } } else { GoalEdit::Retire { kpi: id } };
        let t = &app.prefs.texts().kpis;
        let said = if retired() { t.unretired } else { t.retired };
        if goal::edit_aloud(app, edit) {
            app.announcer.say(said);
        }
    };
    view! {
        <div class="panel-actions cluster" role="group" aria-label=word(|t| t.kpis.actions)>
            <button type="button" class="icon-button" data-testid="kpi-up" aria-label=word(|t| t.kpis.up)
                title=word(|t| t.kpis.up) disabled=is_first on:click=move |_| shift(-1)>
                <Icon shape=Shape::Up />
            </button>
            <button type="button" class="icon-button" data-testid="kpi-down" aria-label=word(|t| t.kpis.down)
                title=word(|t| t.kpis.down) disabled=is_last on:click=move |_| shift(1)>
                <Icon shape=Shape::Down />
            </button>
            <button type="button" class="icon-button" data-testid="kpi-copy" aria-label=word(|t| t.kpis.copy)
                title=word(|t| t.kpis.copy) on:click=move |_| goal::copy(app, id)>
                <Icon shape=Shape::Copy />
            </button>
            <button type="button" class="button button-small" data-testid="kpi-retire" title=word(|t| t.kpis.retire_hint)
                on:click=retire>
                {move || { let t = &app.prefs.texts().kpis; if retired() { t.unretire } else { t.retire } }}
            </button>
            <button type="button" class="icon-button" data-testid="kpi-remove" aria-label=word(|t| t.kpis.remove)
                title=word(|t| t.kpis.remove) on:click=move |_| goal::remove(app, id)>
                <Icon shape=Shape::Remove />
            </button>
            <button type="button" class="icon-button" data-testid="kpi-close" aria-label=word(|t| t.common.close)
                title=word(|t| t.common.close)
                on:click=move |_| {
                    app.chosen_kpi.set(None);
                    crate::state::focus(&format!("kpi-{}", id.0));
                }>
                <Icon shape=Shape::Close />
            </button>
        </div>
    }
}

/// Name, goal, owner.
#[component]
fn Words(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().kpis;
    let write = move |set: fn(&mut Kpi, String)| -> Commit<String> {
        Callback::new(move |text: String| goal::set(app, id, |kpi| set(kpi, text)))
    };
    let own = Signal::derive(move || kpi.with(|kpi| kpi.name.clone()));
    let figure = move || kpi.with(|kpi| kpi.figure().map(|key| figure_name(app.prefs.texts(), key)));
    view! {
        <TextField label=Signal::derive(move || match figure() {
                Some(figure) => fill(t().own_name, &[("figure", figure)]),
                None => t().name.to_owned(),
            }) value=own on_commit=write(|kpi, text| kpi.name = text) testid="kpi-own-name" id="kpi-name" />
        <TextField label=Signal::derive(move || t().goal.to_owned()) value=Signal::derive(move || kpi.with(|kpi| kpi.goal.clone()))
            on_commit=write(|kpi, text| kpi.goal = text) testid="kpi-goal" />
        <TextField label=Signal::derive(move || t().owner.to_owned()) value=Signal::derive(move || kpi.with(|kpi| kpi.owner.clone()))
            on_commit=write(|kpi, text| kpi.owner = text) testid="kpi-owner" />
    }
}

/// The unit of typed values.
#[component]
fn UnitChoice(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let units = super::add::UNITS;
    view! {
        <Select label=Signal::derive(move || app.prefs.texts().basis.unit.to_owned())
            choices=Signal::derive(move || {
                units.iter().map(|unit| (unit.slug().to_owned(), figures::unit_name(app, *unit))).collect()
            })
            value=Signal::derive(move || kpi.with(Kpi::unit).slug().to_owned())
            on_choose=Callback::new(move |slug: String| {
                if let Some(unit) = units.into_iter().find(|unit| unit.slug() == slug) {
                    // Any unit can be chosen; values outside of it are refused when they are next typed.
                    let _ = goal::set(app, id, |kpi| kpi.basis = Basis::Typed { unit });
                }
            })
            testid="kpi-unit" />
    }
}

fn filter(kpi: &Kpi) -> Filter {
    match &kpi.basis {
        Basis::Figure { filter, .. } => filter.clone(),
        Basis::Typed { .. } => Filter::default(),
    }
}

/// Over which span, and whose orders count.
#[component]
fn Whose(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let only = move |change: fn(&mut Filter, Option<String>)| {
        Callback::new(move |slug: String| {
            let chosen = (!slug.is_empty()).then_some(slug);
            // What can be chosen makes sense.
            let _ = goal::set(app, id, |kpi| {
                if let Basis::Figure { filter, .. } = &mut kpi.basis {
                    change(filter, chosen);
                }
            });
        })
    };
    let named = move |read: fn(&crate::analysis::Results) -> &crate::analysis::Breakdown, chosen: Option<String>| {
        let mut names: Vec<String> = app.data.results.with(|results| {
            let parts = results.value().map(|results| read(results)).into_iter().flatten();
            parts
                .filter_map(|part| match &part.name {
                    PartName::Named(name) => Some(name.clone()),
                    PartName::NoEntry | PartName::Rest(_) => None,
                })
                .collect()
        });
        names.extend(chosen.filter(|chosen| !names.contains(chosen)));
        let all = (String::new(), t().common.all.to_owned());
        std::iter::once(all)
            .chain(names.into_iter().map(|name| {
                let said = part_name(app, &name);
                (name, said)
            }))
            .collect::<Vec<_>>()
    };
    let segments = move || {
        let all = (String::new(), t().common.all.to_owned());
        let segments = app.workspace.with_document(Document::segments);
        let named = segments.into_iter().map(|segment| (segment.to_string(), segment_called(app, segment)));
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    };
    let held = move || kpi.with(filter);
    view! {
        <Select label=Signal::derive(move || t().kpis.period.to_owned())
            choices=Signal::derive(move || {
                let mut periods = KpiPeriod::ALL.to_vec();
                let own = kpi.with(|kpi| kpi.period);
                if !periods.contains(&own) {
                    periods.push(own);
                }
                periods.into_iter().map(|period| (period_slug(period), kpi_period(app, period))).collect()
            })
            value=Signal::derive(move || period_slug(kpi.with(|kpi| kpi.period)))
            on_choose=Callback::new(move |slug: String| {
                let period = slug.parse().map_or(KpiPeriod::All, KpiPeriod::Months);
                // What can be chosen makes sense.
                let _ = goal::set(app, id, |kpi| kpi.period = period);
            })
            testid="kpi-period" />
        <Select label=Signal::derive(move || t().kpis.only_segment.to_owned()) choices=Signal::derive(segments)
            value=Signal::derive(move || held().segment.map(|segment| segment.to_string()).unwrap_or_default())
            on_choose=only(|filter, word| filter.segment = word.and_then(|word| word.parse().ok())) testid="kpi-segment" />
        <Select label=Signal::derive(move || t().kpis.only_channel.to_owned())
            choices=Signal::derive(move || named(|results| &results.channels, held().channel))
            value=Signal::derive(move || held().channel.unwrap_or_default())
            on_choose=only(|filter, name| filter.channel = name) testid="kpi-channel" />
        <Select label=Signal::derive(move || t().kpis.only_category.to_owned())
            choices=Signal::derive(move || named(|results| &results.categories, held().category))
            value=Signal::derive(move || held().category.unwrap_or_default())
            on_choose=only(|filter, name| filter.category = name) testid="kpi-category" />
    }
}

fn period_slug(period: KpiPeriod) -> String {
    match period {
        KpiPeriod::All => "all".to_owned(),
        KpiPeriod::Months(months) => months.to_string(),
    }
}

/// Direction, the day of the baseline, bands.
#[component]
fn Rules(id: KpiId, kpi: Memo<Kpi>) -> impl IntoView {
    let app = use_app();
    let t = move || app.prefs.texts();
    let band = move |set: fn(&mut Kpi, f64)| -> Commit<Option<f64>> {
        Callback::new(move |share: Option<f64>| {
            let share = goal::required(app, share)?;
            goal::in_bounds(app, Unit::Ratio, share)?;
            goal::set(app, id, |kpi| set(kpi, share))
        })
    };
    let directions = move || {
        let k = &t().kpis;
        vec![("rising".to_owned(), k.direction_up.to_owned()), ("falling".to_owned(), k.direction_down.to_owned())]
    };
    view! {
        <Select label=Signal::derive(move || t().kpis.direction.to_owned()) choices=Signal::derive(directions)
            value=Signal::derive(move || kpi.with(|kpi| match kpi.direction {
                Direction::Rising => "rising",
                Direction::Falling => "falling",
            }).to_owned())
            on_choose=Callback::new(move |slug: String| {
                let direction = if slug == "falling" { Direction::Falling } else { Direction::Rising };
                // Both ways make sense.
                let _ = goal::set(app, id, |kpi| kpi.direction = direction);
            })
            testid="kpi-direction" />
        <DateField label=Signal::derive(move || t().kpis.baseline_day.to_owned()) optional=true
            value=Signal::derive(move || kpi.with(|kpi| kpi.baseline.day))
            on_commit=Callback::new(move |day| goal::set_baseline_day(app, id, day))
            testid="kpi-baseline-day" />
        <NumberField label=Signal::derive(move || t().kpis.on_track_from.to_owned()) notation=Notation::Percent(0)
            unit=Signal::stored("%".to_owned()) value=Signal::derive(move || kpi.with(|kpi| Some(kpi.bands.on_track)))
            on_commit=band(|kpi, share| kpi.bands.on_track = share) testid="kpi-on-track" />
        <NumberField label=Signal::derive(move || t().kpis.behind_from.to_owned()) notation=Notation::Percent(0)
            unit=Signal::stored("%".to_owned()) value=Signal::derive(move || kpi.with(|kpi| Some(kpi.bands.behind)))
            on_commit=band(|kpi, share| kpi.bands.behind = share) testid="kpi-behind" />
    }
}
