//! BG/NBD and Pareto/NBD side by side, when somebody asks: fitting the second takes its time.

use super::{refusal, span};
use crate::analysis::value::{Fitted, HeldModel, OneModel, Refusal, TwoModels};
use crate::locale::fill;
use crate::state::{App, Loadable, use_app};
use crate::ui::shared::{figures, plan_words};
use crate::ui::{view, word};
use leptos::prelude::*;

/// The names that the literature gives.
const NAMES: [&str; 2] = ["BG/NBD", "Pareto/NBD"];

/// The panel.
#[component]
pub fn Rivals(on: Signal<bool>) -> impl IntoView {
    let app = use_app();
    let wanted = RwSignal::new(false);
    let answered = app.two_models(Signal::derive(move || on.get() && wanted.get()));
    let found = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    let busy = move || answered.with(|answer| matches!(answer, Loadable::Loading(_)));
    view! {
        <section class="panel" data-testid="value-rivals" aria-busy=move || busy().to_string()>
            <h2 class="panel-title">{word(|t| t.two_models.title)}</h2>
            <p class="say">{word(|t| t.two_models.say)}</p>
            {move || match (wanted.get(), found.get()) {
                (false, _) => view! {
                    <div class="cluster data-after">
                        <button type="button" class="button" data-testid="rivals-fit" on:click=move |_| wanted.set(true)>
                            {word(|t| t.two_models.fit)}
                        </button>
                        <span class="muted">{word(|t| t.two_models.fit_say)}</span>
                    </div>
                }.into_any(),
                (true, None) => view! { <p class="skeleton">" "</p> }.into_any(),
                (true, Some(found)) => panel(app, &found),
            }}
        </section>
    }
}

/// What the table says of a model.
struct Told {
    name: &'static str,
    parameters: String,
    log_likelihood: f64,
    aic: f64,
    expected: f64,
    held: Option<HeldModel>,
}

fn told<M>(app: App, name: &'static str, own: &OneModel<M>, names: [&str; 4], of: fn(&M) -> [f64; 4]) -> Told {
    let format = app.prefs.format();
    let Fitted { model, log_likelihood, .. } = &own.fitted;
    let parts = names.iter().zip(of(model)).map(|(name, value)| format!("{name} {}", format.decimal(value, 3)));
    Told {
        name,
        parameters: parts.collect::<Vec<_>>().join(" · "),
        log_likelihood: *log_likelihood,
        aic: own.aic(),
        expected: own.expected,
        held: own.held,
    }
}

fn panel(app: App, found: &TwoModels) -> AnyView {
    let [bgnbd, pareto] = NAMES;
    let rows = [
        found.bgnbd.map(|own| told(app, bgnbd, &own, ["r", "α", "a", "b"], |model| model.parameters())),
        found.pareto.map(|own| told(app, pareto, &own, ["r", "α", "s", "β"], |model| model.parameters())),
    ];
    let refused: Vec<String> = NAMES
        .into_iter()
        .zip(&rows)
        .filter_map(|(name, row)| Some(no_model(app, name, *row.as_ref().err()?)))
        .collect();
    let known: Vec<Told> = rows.into_iter().flatten().collect();
    view! {
        {said(app, found).into_iter().map(|text| view! { <p class="say" data-testid="rivals-say">{text}</p> }).collect_view()}
        {(!known.is_empty()).then(|| table(app, found, known))}
        {refused.into_iter().map(|text| view! { <p class="notice notice-info">{text}</p> }).collect_view()}
    }
    .into_any()
}

fn no_model(app: App, name: &str, refused: Refusal) -> String {
    let reason = refusal::words(app, refused);
    fill(app.prefs.texts().two_models.none, &[("model", name), ("reason", &reason)])
}

/// Which explains and which foretells better, and to whom they were fitted.
fn said(app: App, found: &TwoModels) -> Vec<String> {
    let (t, format) = (&app.prefs.texts().two_models, app.prefs.format());
    let name = |pareto: bool| if pareto { NAMES[1] } else { NAMES[0] };
    let mut out = Vec::new();
    out.extend(found.pareto_explains_better().map(|pareto| fill(t.explains, &[("model", name(pareto))])));
    out.extend(found.pareto_foretold_better().map(|pareto| fill(t.foretold, &[("model", name(pareto))])));
    let customers = figures::customers(app, found.customers);
    let both = found.bgnbd.is_ok() && found.pareto.is_ok();
    out.extend(both.then(|| match found.customers < found.all {
        true => fill(t.fitted_some, &[("customers", &customers), ("all", &figures::customers(app, found.all))]),
        false => fill(t.fitted_all, &[("customers", &customers)]),
    }));
    let told = found.bgnbd.is_ok_and(|own| own.held.is_some()) || found.pareto.is_ok_and(|own| own.held.is_some());
    out.extend(found.held.filter(|_| told).map(|held| {
        let words = [
            ("from", format.date(held.from)),
            ("to", format.date(held.to)),
            ("actual", format.integer(held.actual as f64)),
            ("customers", figures::customers(app, held.customers)),
        ];
        fill(t.held_say, &words.each_ref().map(|(name, value)| (*name, value.as_str())))
    }));
    out
}

fn table(app: App, found: &TwoModels, rows: Vec<Told>) -> AnyView {
    let t = app.prefs.texts();
    let days = found.held.map(|held| plan_words::days(t, app.prefs.format().as_ref(), held.days()));
    let held = days.map(|days| fill(t.two_models.held, &[("days", &days)]));
    let with_held = held.is_some();
    let heads = [
        t.two_models.parameters.to_owned(),
        t.two_models.log_likelihood.to_owned(),
        t.two_models.aic.to_owned(),
        fill(t.two_models.expected, &[("span", &span(app))]),
    ];
    let held_heads = held.map(|held| [held, t.two_models.mean_error.to_owned(), t.two_models.root_error.to_owned()]);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.two_models.title>
            <table class="table" data-testid="rivals-table">
                <caption class="visually-hidden">{t.two_models.title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.two_models.model}</th>
                        {heads.into_iter().map(|head| view! { <th scope="col" class="num">{head}</th> }).collect_view()}
                        {held_heads.into_iter().flatten()
                            .map(|head| view! { <th scope="col" class="num">{head}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| line(app, row, with_held)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(app: App, row: Told, with_held: bool) -> AnyView {
    let (format, unknown) = (app.prefs.format(), app.prefs.texts().common.unknown);
    let held = |read: fn(&HeldModel) -> f64, digits: u8| {
        row.held.as_ref().map_or_else(|| unknown.to_owned(), |held| format.decimal(read(held), digits))
    };
    let cells = [held(|own| own.expected, 0), held(|own| own.mean_error, 3), held(|own| own.root_error, 3)];
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            <td class="num">{row.parameters}</td>
            <td class="num">{format.decimal(row.log_likelihood, 2)}</td>
            <td class="num">{format.decimal(row.aic, 2)}</td>
            <td class="num">{format.integer(row.expected.round())}</td>
            {with_held.then(|| cells.into_iter().map(|cell| view! { <td class="num">{cell}</td> }).collect_view())}
        </tr>
    }
    .into_any()
}
