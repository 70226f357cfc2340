//! Charts on a real canvas; runs in a browser (`wasm-bindgen-test`).
#![cfg(target_arch = "wasm32")]

mod chart_samples;

use rapport::chart::{ChartError, Theme};
use rapport::platform::canvas;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::*;
use web_sys::HtmlCanvasElement;

wasm_bindgen_test_configure!(run_in_browser);

fn new_canvas() -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("canvas").unwrap().dyn_into().unwrap()
}

#[wasm_bindgen_test]
fn every_kind_is_drawn_with_the_marks_of_its_layout() {
    let ratio = web_sys::window().unwrap().device_pixel_ratio().max(1.0);
    for (name, spec, format) in chart_samples::all(true) {
        let size = (500, spec.height(&format, 500));
        let canvas = new_canvas();
        let marks = canvas::draw(&canvas, size.0, size.1, &spec, &Theme::dark(), &format).unwrap();
        assert_eq!(marks, spec.compose(&Theme::dark(), &format, size).unwrap().marks, "{name}");
        assert_eq!(canvas.width(), (500.0 * ratio).round() as u32);
        let drawn = canvas.to_data_url().unwrap();
        let empty = new_canvas();
        empty.set_width(canvas.width());
        empty.set_height(canvas.height());
        assert!(drawn.len() > empty.to_data_url().unwrap().len() + 500, "{name} left no pixels");
    }
}

#[wasm_bindgen_test]
fn a_refused_chart_leaves_the_canvas_alone() {
    let (_, spec, format) = chart_samples::all(false).remove(0);
    let canvas = new_canvas();
    canvas::draw(&canvas, 400, 240, &spec, &Theme::light(), &format).unwrap();
    let before = canvas.to_data_url().unwrap();
    let refused = canvas::draw(&canvas, 10, 10, &spec, &Theme::light(), &format);
    assert!(matches!(refused, Err(ChartError::TooSmall { .. })));
    assert_eq!(canvas.to_data_url().unwrap(), before);
}

#[wasm_bindgen_test]
async fn a_picture_file_has_twice_the_pixels_at_scale_two() {
    for (name, spec, format) in chart_samples::all(false) {
        let size = (500, spec.height(&format, 500));
        let png = canvas::png(&spec, &Theme::print(), &format, size, 2.0).await.unwrap();
        assert_eq!(png.type_(), "image/png");
        let bytes = wasm_bindgen_futures::JsFuture::from(png.array_buffer()).await.unwrap();
        let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
        // PNG: width and height stand big-endian at bytes 16 and 20.
        let side = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        assert_eq!((side(16), side(20)), (size.0 * 2, size.1 * 2), "{name}");
        let svg = canvas::svg(&spec, &Theme::print(), &format, size).unwrap();
        assert_eq!(svg.type_(), "image/svg+xml");
        assert!(svg.size() > 500.0, "{name}");
    }
}
