//! The first days of new customers: which steps they took, how soon, and who ordered again.

use super::stages::gap;
use crate::analysis::{Onboarding, OnboardingAsk, OnboardingBehind, OnboardingLine, OnboardingStep, Selector};
use crate::dataset;
use crate::locale::{Notation, Texts, fill};
use crate::state::{App, use_app};
use crate::ui::shared::{Commit, NumberField, figures, kind_name, onboarding_step};
use crate::ui::{view, word};
use crate::units::Ratio;
use leptos::prelude::*;

/// The panel.
#[component]
pub fn FirstDays(on: Signal<bool>) -> impl IntoView {
    let app = use_app();
    let answered = app.onboarding(on);
    let found = Memo::new(move |_| answered.with(|answer| answer.value().cloned()));
    view! {
        <section class="panel" data-testid="onboarding">
            <h2 class="panel-title">{word(|t| t.onboarding.title)}</h2>
            <Asked />
            {move || found.with(|found| match found {
                Some(found) => content(app, found),
                None => view! { <p class="skeleton">" "</p> }.into_any(),
            })}
        </section>
    }
}

/// The fields.
#[component]
fn Asked() -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| app.retention.get().onboarding);
    let set = move |change: fn(&mut OnboardingAsk, u32), refused: fn(&Texts) -> &'static str| -> Commit<Option<f64>> {
        Callback::new(move |number: Option<f64>| {
            let mut ask = asked.get_untracked();
            let whole = number.filter(|number| number.fract() == 0.0 && (0.0..=1e6).contains(number));
            change(&mut ask, whole.unwrap_or(0.0) as u32);
            if ask.sound() != ask {
                return Err(refused(app.prefs.texts()).to_owned());
            }
            app.retention.update(|shown| shown.onboarding = ask);
            Ok(())
        })
    };
    view! {
        <div class="value-asked">
            <NumberField label=word(|t| t.onboarding.days) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(asked.get().days.into()))
                on_commit=set(|ask, number| ask.days = number, |t| t.onboarding.bad_days) testid="onboarding-days" />
            <NumberField label=word(|t| t.onboarding.months) notation=Notation::Decimal(0)
                value=Signal::derive(move || Some(asked.get().months.into()))
                on_commit=set(|ask, number| ask.months = number, |t| t.onboarding.bad_months) testid="onboarding-months" />
        </div>
    }
}

fn content(app: App, found: &Onboarding) -> AnyView {
    let (t, format) = (&app.prefs.texts().onboarding, app.prefs.format());
    let (from, to) = (format.date(found.period.from), format.date(found.period.to));
    if found.customers == 0 {
        let days = gap(app, found.ask.days.into());
        let begun = format.date(found.data_from);
        let text = match found.data_from > found.period.to {
            true => fill(t.too_short, &[("date", &begun), ("days", &days)]),
            false => fill(t.nobody, &[("from", &from), ("to", &to)]),
        };
        return view! { <p class="notice notice-info" data-testid="onboarding-nobody">{text}</p> }.into_any();
    }
    let days = gap(app, found.ask.days.into());
    let customers = figures::customers(app, found.customers);
    let say = fill(t.say, &[("customers", &customers), ("from", &from), ("to", &to), ("days", &days)]);
    let begins =
        (found.period.from <= found.data_from).then(|| fill(t.begins, &[("date", &format.date(found.data_from))]));
    view! {
        <p class="say" data-testid="onboarding-say">{say}</p>
        {begins.map(|text| view! { <p class="field-hint">{text}</p> })}
        {table(app, found)}
        <p class="field-hint">{t.note}</p>
        {missing(app, found).map(|text| view! { <p class="field-hint" data-testid="onboarding-missing">{text}</p> })}
    }
    .into_any()
}

/// The steps that no open table tells of, and what would.
fn missing(app: App, found: &Onboarding) -> Option<String> {
    let t = app.prefs.texts();
    if found.missing.is_empty() {
        return None;
    }
    let steps: Vec<&str> = found.missing.iter().map(|step| onboarding_step(t, *step)).collect();
    let mut tables: Vec<&str> = found.missing.iter().filter_map(|step| Some(kind_name(t, table_of(*step)?))).collect();
    tables.dedup();
    let format = app.prefs.format();
    Some(fill(t.onboarding.missing, &[("steps", &format.list(&steps)), ("tables", &format.list(&tables))]))
}

/// The kind of table that tells of a step.
fn table_of(step: OnboardingStep) -> Option<dataset::Kind> {
    match step {
        OnboardingStep::First | OnboardingStep::Second => None,
        OnboardingStep::Contact => Some(dataset::Kind::Interactions),
        OnboardingStep::Message | OnboardingStep::Opened => Some(dataset::Kind::Responses),
        OnboardingStep::Ticket => Some(dataset::Kind::Tickets),
        OnboardingStep::Rating => Some(dataset::Kind::Surveys),
    }
}

fn table(app: App, found: &Onboarding) -> AnyView {
    let t = app.prefs.texts();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.onboarding.title>
            <table class="table" data-testid="onboarding-table">
                <caption class="visually-hidden">{t.onboarding.title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.onboarding.step}</th>
                        <th scope="col" class="num">{t.onboarding.took}</th>
                        <th scope="col" class="num">{t.common.share}</th>
                        <th scope="col" class="num">{t.onboarding.median}</th>
                        <th scope="col" class="num">{t.onboarding.again_took}</th>
                        <th scope="col" class="num">{t.onboarding.again_not}</th>
                    </tr>
                </thead>
                <tbody>{found.lines.iter().map(|line| row(app, line)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// `40% (2 of 5)`, where those who are counted are the door.
fn part(app: App, share: Option<Ratio>, part: u64, all: u64) -> String {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let Some(share) = share else { return t.common.unknown.to_owned() };
    let (part, all) = (format.integer(part as f64), format.integer(all as f64));
    fill(t.onboarding.part, &[("share", &format.percent(share, 1)), ("part", &part), ("all", &all)])
}

fn row(app: App, line: &OnboardingLine) -> AnyView {
    let (t, format) = (app.prefs.texts(), app.prefs.format());
    let (behind, others) = (line.behind, OnboardingBehind { took: false, ..line.behind });
    let [took, not] = line.shares_again();
    let again = match line.step {
        // Of themselves those who ordered again say nothing.
        OnboardingStep::Second => [None, None],
        OnboardingStep::First
        | OnboardingStep::Contact
        | OnboardingStep::Message
        | OnboardingStep::Opened
        | OnboardingStep::Ticket
        | OnboardingStep::Rating => [took, not],
    };
    let partly = line
        .partly
        .map(|days| fill(t.onboarding.partly, &[("from", &format.date(days.from)), ("to", &format.date(days.to))]));
    let not_text = part(app, again[1], line.others_again, line.others);
    let has_others = line.others > 0;
    view! {
        <tr data-testid=format!("step-{}", line.step.slug())>
            <th scope="row" class="words">
                <a href=move || app.view.link_to_list(Selector::Onboarding(behind))>{onboarding_step(t, line.step)}</a>
                {partly.map(|text| view! { <span class="field-hint">{text}</span> })}
            </th>
            <td class="num">{format.integer(line.took as f64)}</td>
            <td class="num">{line.share().map_or_else(|| t.common.unknown.to_owned(), |share| format.percent(share, 1))}</td>
            <td class="num">{line.median.map_or_else(|| t.common.unknown.to_owned(), |days| format.decimal_up_to(days, 1))}</td>
            <td class="num">{part(app, again[0], line.again, line.took)}</td>
            <td class="num">
                {match has_others {
                    true => view! {
                        <a href=move || app.view.link_to_list(Selector::Onboarding(others))>{not_text}</a>
                    }.into_any(),
                    false => not_text.into_any(),
                }}
            </td>
        </tr>
    }
    .into_any()
}
