//! Puts a picture on a plotters backend.

use super::mark::Rect;
use super::sheet::{Anchor, Picture, Shape};
use super::{ChartError, Format, Spec, Theme};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor};

/// A plotters font size is the line height, 1.24 times the CSS font size; the SVG backend divides by it. The canvas
/// backend does not, and takes 1 instead.
pub const PLOTTERS_EM: f64 = 1.24;

/// Paints a picture on any plotters backend.
///
/// `em` is what the backend multiplies a CSS font size with: [`PLOTTERS_EM`] by plotters' convention, 1 on a canvas.
pub fn paint<DB: DrawingBackend>(picture: &Picture, area: &DrawingArea<DB, Shift>, em: f64) -> Result<(), ChartError> {
    let family = FontFamily::from(picture.font.as_str());
    for shape in &picture.shapes {
        match shape {
            Shape::Box { rect, colour } => area.draw(&Rectangle::new(corners(rect), rgb(*colour).filled())),
            Shape::Path { points, colour, width } => {
                area.draw(&PathElement::new(points.as_slice(), rgb(*colour).stroke_width(*width)))
            }
            Shape::Area { points, colour } => area.draw(&Polygon::new(points.as_slice(), rgb(*colour).filled())),
            Shape::Dot { centre, radius, colour } => area.draw(&Circle::new(*centre, *radius, rgb(*colour).filled())),
            Shape::Text { at, text, size, bold, colour, anchor } => {
                let weight = if *bold { FontStyle::Bold } else { FontStyle::Normal };
                let h = match anchor {
                    Anchor::Start => HPos::Left,
                    Anchor::Middle => HPos::Center,
                    Anchor::End => HPos::Right,
                };
                let style = FontDesc::new(family, size * em, weight).color(&rgb(*colour));
                area.draw_text(text, &style.pos(Pos::new(h, VPos::Center)), *at)
            }
        }
        .map_err(|e| ChartError::Backend(e.to_string()))?;
    }
    area.present().map_err(|e| ChartError::Backend(e.to_string()))
}

fn rgb(colour: super::Rgb) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn corners(rect: &Rect) -> [(i32, i32); 2] {
    [(rect.x, rect.y), (rect.right(), rect.bottom())]
}

/// The chart as an SVG document of `size` CSS pixels, on the theme's surface, named by the spec's caption.
pub fn svg(spec: &Spec, theme: &Theme, format: &Format, size: (u32, u32)) -> Result<String, ChartError> {
    let picture = spec.compose(theme, format, size)?;
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, picture.size).into_drawing_area();
        area.fill(&rgb(picture.surface)).map_err(|e| ChartError::Backend(e.to_string()))?;
        paint(&picture, &area, PLOTTERS_EM)?;
    }
    // plotters has no way to name a picture; a reader of the file needs one.
    let title = format!(" role=\"img\">\n<title>{}</title>\n", escape(spec.caption()));
    Ok(match text.split_once(">\n") {
        Some((head, body)) => format!("{head}{title}{body}"),
        None => text,
    })
}

fn escape(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
