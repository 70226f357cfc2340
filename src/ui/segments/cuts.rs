//! The cuts of a scheme by share of value.

use super::super::shared::Select;
use super::super::shared::{Notation, NumberField, segment_name};
use super::edit;
use crate::analysis::{Method, SchemeId, SegmentRef, ShareOf, ValueShare};
use crate::locale::fill;
use crate::state::{App, use_app};
use crate::ui::{view, word};
use leptos::prelude::*;

fn share(app: App, scheme: SchemeId) -> ValueShare {
    match app.workspace.scheme(Some(scheme)).method {
        Method::Share(share) => share,
        Method::Tiers(_) | Method::Groups(_) | Method::Matrix(_) | Method::Rules(_) => ValueShare::default(),
    }
}

/// Up to which cumulative share the segment reaches; the last one is the rest.
#[component]
pub fn Cut(segment: SegmentRef) -> impl IntoView {
    let app = use_app();
    let place = Memo::new(move |_| app.workspace.scheme(Some(segment.scheme)).place(segment.segment).unwrap_or(0));
    let cut = Memo::new(move |_| share(app, segment.scheme).cuts.get(place.get()).copied());
    let label = Signal::derive(move || {
        let t = app.prefs.texts();
        let scheme = app.workspace.scheme(Some(segment.scheme));
        let name = scheme.segment(segment.segment).map(|found| segment_name(t, &scheme, found)).unwrap_or_default();
        fill(t.segments.cut_of, &[("segment", &name)])
    });
    let commit = Callback::new(move |typed: Option<f64>| {
        edit::set(app, segment.scheme, |held| {
            let place = held.place(segment.segment);
            if let (Method::Share(share), Some(place)) = (&mut held.method, place)
                && let Some(cut) = share.cuts.get_mut(place)
            {
                // A field that was emptied is refused by the same gate as a share out of range.
                *cut = typed.unwrap_or(0.0);
            }
        })
    });
    view! {
        <Show when=move || cut.get().is_some() fallback=|| view! { {word(|t| t.segments.cut_rest)} }>
            <span class="cut">
                <span>{move || before(app, segment.scheme)}</span>
                <NumberField label value=Signal::derive(move || cut.get()) notation=Notation::Percent(2)
                    unit=Signal::derive(|| "%".to_owned()) on_commit=commit bare=true
                    testid=format!("cut-{}", segment.key()) />
            </span>
        </Show>
    }
}

fn before(app: App, scheme: SchemeId) -> &'static str {
    let t = &app.prefs.texts().segments;
    match share(app, scheme).of {
        ShareOf::Revenue => t.cut_revenue,
        ShareOf::Customers => t.cut_customers,
    }
}

/// What the cuts are shares of.
#[component]
pub fn ShareChoice(scheme: SchemeId) -> impl IntoView {
    let app = use_app();
    let choices = move || {
        let t = &app.prefs.texts().segments;
        [("revenue", t.share_of_revenue), ("customers", t.share_of_customers)]
            .map(|(slug, name)| (slug.to_owned(), name.to_owned()))
            .to_vec()
    };
    let value = move || match share(app, scheme).of {
        ShareOf::Revenue => "revenue".to_owned(),
        ShareOf::Customers => "customers".to_owned(),
    };
    let choose = Callback::new(move |chosen: String| {
        let of = if chosen == "customers" { ShareOf::Customers } else { ShareOf::Revenue };
        edit::set_aloud(app, scheme, |held| {
            if let Method::Share(share) = &mut held.method {
                share.of = of;
            }
        });
    });
    view! {
        <Select label=Signal::derive(move || app.prefs.texts().segments.share_of.to_owned())
            choices=Signal::derive(choices) value=Signal::derive(value) on_choose=choose testid="share-of" />
    }
}
