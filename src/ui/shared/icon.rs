//! Line icons on a grid of 16; decoration beside a word, never instead of it.

use crate::ui::view;
use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A house.
    Overview,
    /// A stack of discs.
    Data,
    /// A pie with a piece taken out.
    Segments,
    /// Two heads.
    People,
    /// A way that comes back.
    Cycle,
    /// Columns.
    Kpis,
    /// Sliders.
    Budget,
    /// Bars of a time line.
    Plan,
    /// An arrow out of a tray.
    Export,
    /// An angle that points back.
    Back,
    /// A glass.
    Search,
    /// An arrow turning back.
    Undo,
    /// An arrow turning forward.
    Redo,
    /// A cross.
    Close,
    /// A plus.
    Add,
    /// A closed lock.
    Locked,
    /// An open lock.
    Unlocked,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A bin.
    Remove,
    /// A sheet with a folded corner.
    File,
    /// A table.
    Table,
    /// An arrow down into a tray.
    Download,
    /// Two sheets.
    Copy,
    /// A disc, half of it dark.
    Half,
    /// The sun.
    Sun,
    /// The moon.
    Moon,
    /// A wheel with teeth.
    Settings,
    /// Three dots.
    More,
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Shape::Overview => "M2 8l6-5 6 5M4 7v6h8V7",
            Shape::Data => {
                "M3 4c0-1 2-2 5-2s5 1 5 2-2 2-5 2-5-1-5-2zm0 0v8c0 1 2 2 5 2s5-1 5-2V4M3 8c0 1 2 2 5 2s5-1 5-2"
            }
            Shape::Segments => "M8 2v6l4.5 4M8 2a6 6 0 1 0 6 6H8",
            Shape::People => {
                "M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3.2a2.4 2.4 0 0 1 0 4.6M12 9.8c1.6.5 2.5 1.8 2.5 3.7"
            }
            Shape::Cycle => {
                "M13.5 8a5.5 5.5 0 0 1-10 3.1M2.5 8a5.5 5.5 0 0 1 10-3.1M12.8 1.8v3.4H9.4M3.2 14.2v-3.4h3.4"
            }
            Shape::Kpis => "M2 13h12M4 11V7m4 4V3m4 8V6",
            Shape::Budget => "M3 5h10M3 11h10M6 3v4m4 2v4",
            Shape::Plan => "M2 4h6M5 8h7M8 12h6",
            Shape::Export => "M8 10V2M5 5l3-3 3 3M3 9v4h10V9",
            Shape::Back => "M10 3L5 8l5 5",
            Shape::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.2 10.2l3.3 3.3",
            Shape::Undo => "M6 4L3 7l3 3M3 7h6a4 4 0 0 1 0 8H7",
            Shape::Redo => "M10 4l3 3-3 3M13 7H7a4 4 0 0 0 0 8h2",
            Shape::Close => "M4 4l8 8M12 4l-8 8",
            Shape::Add => "M8 3v10M3 8h10",
            Shape::Locked => "M4 7h8v6H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
            Shape::Unlocked => "M4 7h8v6H4zM5.5 7V5a2.5 2.5 0 0 1 4.8-1",
            Shape::Up => "M8 13V3M4 7l4-4 4 4",
            Shape::Down => "M8 3v10M4 9l4 4 4-4",
            Shape::Remove => "M3 4h10M6 4V2.5h4V4M4.5 4l.5 9.5h6l.5-9.5",
            Shape::File => "M4 2h5l3 3v9H4zM9 2v3h3",
            Shape::Table => "M2 3h12v10H2zM2 6.5h12M2 10h12M6.5 3v10",
            Shape::Download => "M8 2v8M5 7l3 3 3-3M3 10v3h10v-3",
            Shape::Copy => "M5 5h8v9H5zM3 11V2h8",
            Shape::Half => "M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12M10 3v10M12 4.6v6.8",
            Shape::Sun => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1"
            }
            Shape::Settings => {
                "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4"
            }
            Shape::More => "M3 8h.01M8 8h.01M13 8h.01",
            Shape::Moon => "M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z",
        }
    }
}

/// An icon beside a word.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=shape.path() />
        </svg>
    }
}
