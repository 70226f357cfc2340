//! What comes behind the first screen: every other screen, the drawer, finding, and what is said about files. The page's program is in
//! two parts (the feature `split`), and nothing that the first needs at once may lead here but through [`rest`].

use super::{budget, customers, data, find, kpis, overview, plan, retention, segments, settings, shell};
use crate::protocol::Screen;
use crate::state::NotLoaded;
use crate::ui::view;
use leptos::prelude::*;

/// The views that are not in the first part of the program.
#[derive(Clone, Copy)]
pub struct Rest {
    /// A screen.
    pub screen: fn(Screen) -> AnyView,
    /// What has to be said across the page.
    pub banners: fn() -> AnyView,
    /// What stands beside and over a screen: the drawer for details, and finding by name.
    pub beside: fn() -> AnyView,
    /// What the Overview shows of data and document.
    pub overview: overview::Parts,
}

const REST: Rest = Rest {
    screen: |screen| match screen {
        Screen::Overview => view! { <overview::Overview /> },
        Screen::Data => view! { <data::DataScreen /> },
        Screen::Segments => view! { <segments::Segments /> },
        Screen::Customers => view! { <customers::Customers /> },
        Screen::Retention => view! { <retention::Retention /> },
        Screen::Kpis => view! { <kpis::Kpis /> },
        Screen::Budget => view! { <budget::Budget /> },
        Screen::Plan => view! { <plan::PlanScreen /> },
        Screen::Settings => view! { <settings::Settings /> },
    },
    banners: || view! { <shell::Banners /> },
    beside: || view! { <shell::Drawer /> <find::Find /> },
    overview: overview::PARTS,
};

/// The views, as soon as the rest of the program is here.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
pub fn rest() -> Result<Rest, NotLoaded> {
    Ok(REST)
}

/// The same where the program is in one part.
#[cfg(not(feature = "split"))]
pub async fn rest() -> Result<Rest, NotLoaded> {
    Ok(REST)
}

/// How far the rest of the program is.
#[derive(Clone, Copy)]
pub enum Later {
    /// On its way.
    Coming,
    /// Here.
    Here(Rest),
    /// It could not be had.
    Missing,
}

impl Later {
    /// The views, when they are here.
    pub fn here(self) -> Option<Rest> {
        match self {
            Later::Here(rest) => Some(rest),
            Later::Coming | Later::Missing => None,
        }
    }
}
