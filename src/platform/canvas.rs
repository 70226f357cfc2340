//! Charts as pixels: on a canvas of the page, sharp on every screen, and as PNG for slides.

use crate::chart::{ChartError, Format, Mark, Picture, Spec, Theme, paint};
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// Browsers refuse larger canvases, some silently.
const MAX_BACKING: f64 = 8192.0;

/// Draws a chart `width` × `height` CSS pixels large and returns its marks in CSS pixels.
///
/// The canvas is resized and cleared; nothing is touched when the chart refuses. Call again when the size, the theme or
/// the device pixel ratio changes.
pub fn draw(
    canvas: &HtmlCanvasElement,
    width: u32,
    height: u32,
    spec: &Spec,
    theme: &Theme,
    format: &Format,
) -> Result<Vec<Mark>, ChartError> {
    let picture = spec.compose(theme, format, (width, height))?;
    // Zoomed out below 100 % the ratio drops under 1; a backing store smaller than the picture would cut it off.
    let ratio = web_sys::window().map_or(1.0, |w| w.device_pixel_ratio()).max(1.0);
    render(canvas, &picture, ratio, false)?;
    let style = canvas.style();
    for (name, value) in [("width", picture.size.0), ("height", picture.size.1)] {
        style.set_property(name, &format!("{value}px")).map_err(backend)?;
    }
    Ok(picture.marks)
}

/// The chart as a PNG file on the theme's surface, `scale` device pixels per CSS pixel.
pub async fn png(
    spec: &Spec,
    theme: &Theme,
    format: &Format<'_>,
    size: (u32, u32),
    scale: f64,
) -> Result<Blob, ChartError> {
    let picture = spec.compose(theme, format, size)?;
    let document = web_sys::window().and_then(|w| w.document()).ok_or_else(|| refused("no document"))?;
    let canvas: HtmlCanvasElement =
        document.create_element("canvas").map_err(backend)?.dyn_into().map_err(|e| backend(e.into()))?;
    render(&canvas, &picture, scale.max(1.0), true)?;
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // The promise is settled either way; a failing `reject` has nothing to add.
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    });
    JsFuture::from(promise).await.map_err(backend)?.dyn_into().map_err(|_| refused("no image"))
}

/// The chart as an SVG file.
pub fn svg(spec: &Spec, theme: &Theme, format: &Format, size: (u32, u32)) -> Result<Blob, ChartError> {
    let text = crate::chart::svg(spec, theme, format, size)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options).map_err(backend)
}

/// Puts a picture on a canvas whose backing store has `ratio` pixels per CSS pixel.
fn render(canvas: &HtmlCanvasElement, picture: &Picture, ratio: f64, opaque: bool) -> Result<(), ChartError> {
    let (width, height) = (f64::from(picture.size.0), f64::from(picture.size.1));
    let ratio = ratio.min(MAX_BACKING / width.max(height)).max(1.0);
    let (backing_width, backing_height) = ((width * ratio).round(), (height * ratio).round());
    // Setting the size also clears the canvas and resets its transform.
    canvas.set_width(backing_width as u32);
    canvas.set_height(backing_height as u32);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")
        .map_err(backend)?
        .and_then(|c| c.dyn_into().ok())
        .ok_or_else(|| refused("no 2d context"))?;
    context.scale(backing_width / width, backing_height / height).map_err(backend)?;
    if opaque {
        let surface = picture.surface;
        context.set_fill_style_str(&format!("rgb({},{},{})", surface.0, surface.1, surface.2));
        context.fill_rect(0.0, 0.0, width, height);
    }
    // The backend shares the element's one context, so it draws in CSS pixels; it takes its size from the backing
    // store, so the area is cut down to the CSS size.
    let area = CanvasBackend::with_canvas_object(canvas.clone())
        .ok_or_else(|| refused("no 2d context"))?
        .into_drawing_area()
        .shrink((0, 0), picture.size);
    paint(picture, &area, 1.0)
}

fn backend(error: JsValue) -> ChartError {
    ChartError::Backend(format!("{error:?}"))
}

fn refused(what: &str) -> ChartError {
    ChartError::Backend(what.to_owned())
}
