//! Drawing a chart spec on a canvas, and handing it out as a picture.

use crate::chart::{ChartError, Format, Mark, Spec, Theme};
use crate::platform::{canvas, download, size};
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlCanvasElement};

/// Pixels of a saved picture for each CSS pixel: sharp on a projector.
const PICTURE_SCALE: f64 = 2.0;

/// Draws on the canvas in CSS pixels and returns the marks.
pub fn draw(
    canvas: &HtmlCanvasElement,
    (width, height): (u32, u32),
    spec: &Spec,
    dark: bool,
    format: &Format,
) -> Result<Vec<Mark>, ChartError> {
    let theme = if dark { Theme::dark() } else { Theme::light() };
    canvas::draw(canvas, width, height, spec, &theme, format)
}

/// The width of an element as a signal; it ends with the owner.
pub fn width_of(element: impl Fn() -> Option<Element> + 'static) -> ReadSignal<u32> {
    let (width, set_width) = signal(0);
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        let started = element().and_then(|element| {
            size::Watch::start(&element, move |now| {
                if width.try_get_untracked().is_some_and(|before| before != now) {
                    set_width.try_set(now);
                }
            })
        });
        watch.set_value(started);
    });
    width
}

/// Saves the chart as SVG in the light theme, for slides.
pub fn download_svg(name: &str, size: (u32, u32), spec: &Spec, format: &Format) -> Result<(), ChartError> {
    let svg = crate::chart::svg(spec, &Theme::light(), format, size)?;
    download::save_text(&format!("{name}.svg"), "image/svg+xml", &svg);
    Ok(())
}

/// Saves the chart as PNG in the light theme, for slides.
pub async fn download_png(name: String, size: (u32, u32), spec: &Spec, format: &Format<'_>) -> Result<(), ChartError> {
    let picture = canvas::png(spec, &Theme::light(), format, size, PICTURE_SCALE).await?;
    download::save_file(&format!("{name}.png"), &picture);
    Ok(())
}
