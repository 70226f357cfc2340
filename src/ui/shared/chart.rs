//! A chart: pixels on a canvas, an overlay of its marks for mouse, keyboard and screen readers, the same figures as a
//! table, and pictures for slides.

use super::values::{Kind, with_chart_format};
use super::{Icon, Shape};
use crate::chart::{ChartError, Mark, Spec, Table};
use crate::state::{download_png, download_svg, draw, use_app, width_of};
use crate::ui::{view, word};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The chart of a spec.
#[component]
pub fn Chart(
    /// What is drawn.
    #[prop(into)]
    spec: Signal<Spec>,
    /// What its numbers count.
    #[prop(into)]
    kind: Signal<Kind>,
    /// Name of the chart in tests and of its files.
    name: &'static str,
    /// Called with the key of a mark that was clicked or confirmed with Enter.
    #[prop(optional, into)]
    on_pick: Option<Callback<String>>,
    /// The key that is picked at present.
    #[prop(optional, into)]
    picked: Signal<Option<String>>,
    /// Height in CSS pixels; the spec's own choice where it is not given.
    #[prop(optional, into)]
    height: Option<Signal<u32>>,
    /// Leaves the tools out where the chart is only a glance.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let app = use_app();
    let frame = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Canvas>::new();
    let width = width_of(move || frame.get().map(|frame| frame.unchecked_into()));
    let as_table = RwSignal::new(false);
    let marks = RwSignal::new(Vec::<Mark>::new());
    let problem = RwSignal::new(None::<ChartError>);
    let size = Memo::new(move |_| {
        let width = width.get();
        let natural = || formatted(app, kind.get(), |format| spec.with(|spec| spec.height(format, width)));
        (width, height.map_or_else(natural, |height| height.get()))
    });
    Effect::new(move || {
        let (Some(canvas), true) = (canvas.get(), size.get().0 > 0) else { return };
        app.prefs.redraws();
        let dark = app.prefs.dark();
        let drawn =
            formatted(app, kind.get(), |format| spec.with(|spec| draw(&canvas, size.get(), spec, dark, format)));
        match drawn {
            Ok(drawn) => {
                marks.set(drawn);
                problem.set(None);
            }
            Err(error) => {
                marks.set(Vec::new());
                problem.set(Some(error));
            }
        }
    });
    let shows_table =
        move || as_table.get() || matches!(problem.get(), Some(ChartError::TooSmall { .. } | ChartError::Backend(_)));
    let table = move || formatted(app, kind.get(), |format| spec.with(|spec| spec.table(format)));
    view! {
        <figure class="chart" data-testid=name aria-label=move || spec.with(|spec| spec.caption().to_owned())>
            {(!plain).then(|| view! { <Tools spec kind name as_table size /> })}
            <div class="chart-frame" node_ref=frame hidden=shows_table
                style:height=move || format!("{}px", if size.get().0 > 0 { size.get().1 } else { 180 })>
                <canvas class="chart-canvas" node_ref=canvas aria-hidden="true"></canvas>
                <Overlay marks on_pick picked width />
                {move || (problem.get() == Some(ChartError::Empty)).then(|| view! {
                    <p class="chart-empty muted">{word(|t| t.charts.empty)}</p>
                })}
            </div>
            <Show when=shows_table>
                <div class="table-scroll" tabindex="0" role="region"
                    aria-label=move || spec.with(|spec| spec.caption().to_owned())>
                    {move || figures(table())}
                </div>
            </Show>
        </figure>
    }
}

fn formatted<T>(app: crate::state::App, kind: Kind, draw: impl FnOnce(&crate::chart::Format) -> T) -> T {
    let t = app.prefs.texts();
    with_chart_format(kind, &app.prefs.format(), t.common.unknown, t.charts.separator, draw)
}

/// The figures as a table.
fn figures(table: Table) -> impl IntoView {
    view! {
        <table class="table">
            <caption class="visually-hidden">{table.caption}</caption>
            <thead>
                <tr>{table.columns.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr>
            </thead>
            <tbody>
                {table.rows.into_iter().map(|row| {
                    let mut cells = row.into_iter();
                    let first = cells.next().unwrap_or_default();
                    view! {
                        <tr>
                            <th scope="row">{first}</th>
                            {cells.map(|cell| view! { <td class="num">{cell}</td> }).collect_view()}
                        </tr>
                    }
                }).collect_view()}
            </tbody>
        </table>
    }
}

/// The marks as elements: one of them can be reached with Tab, the arrow keys move between them.
#[component]
fn Overlay(
    marks: RwSignal<Vec<Mark>>,
    on_pick: Option<Callback<String>>,
    picked: Signal<Option<String>>,
    width: ReadSignal<u32>,
) -> impl IntoView {
    let current = RwSignal::new(0_usize);
    let shown = RwSignal::new(None::<usize>);
    let list = NodeRef::<html::Div>::new();
    let go = move |to: usize| {
        current.set(to);
        let child = list.get().and_then(|list| list.children().item(to as u32));
        if let Some(element) = child.and_then(|child| child.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let last = marks.with(Vec::len).saturating_sub(1);
        let here = current.get_untracked().min(last);
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (here + 1).min(last),
            "ArrowLeft" | "ArrowUp" => here.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            "Escape" => return shown.set(None),
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    let tip = move || {
        let mark = shown.get().and_then(|at| marks.with(|marks| marks.get(at).cloned()))?;
        // The tip stays inside the chart: it hangs from its left edge in the left half, from its right edge otherwise.
        let centre = mark.shape.x + mark.shape.w / 2;
        let right = centre as u32 > width.get() / 2;
        let side = if right { width.get() as i32 - centre } else { centre };
        let top = (mark.shape.y - 6).max(0);
        Some(view! {
            <div class="chart-tip" aria-hidden="true" style:top=format!("{top}px")
                style:right=right.then(|| format!("{side}px")) style:left=(!right).then(|| format!("{side}px"))>
                {mark.label}
            </div>
        })
    };
    view! {
        <div class="chart-overlay" node_ref=list role="group" aria-label=word(|t| t.charts.keys)
            on:keydown=on_key on:mouseleave=move |_| shown.set(None)>
            {move || marks.get().into_iter().enumerate().map(|(at, mark)| {
                let key = StoredValue::new(mark.key);
                let [left, top, width, height] = place(mark.shape);
                match on_pick {
                    Some(pick) => view! {
                        <button type="button" class="chart-mark" aria-label=mark.label
                            style:left=left style:top=top style:width=width style:height=height
                            aria-pressed=move || picked.with(|now| {
                                key.with_value(|key| now.as_ref() == Some(key)).to_string()
                            })
                            tabindex=move || if current.get() == at { "0" } else { "-1" }
                            data-key=key.get_value()
                            on:click=move |_| pick.run(key.get_value())
                            on:focus=move |_| { current.set(at); shown.set(Some(at)); }
                            on:blur=move |_| shown.set(None)
                            on:mouseenter=move |_| shown.set(Some(at))>
                        </button>
                    }.into_any(),
                    None => view! {
                        <span class="chart-mark" role="img" aria-label=mark.label
                            style:left=left style:top=top style:width=width style:height=height
                            tabindex=move || if current.get() == at { "0" } else { "-1" }
                            data-key=key.get_value()
                            on:focus=move |_| { current.set(at); shown.set(Some(at)); }
                            on:blur=move |_| shown.set(None)
                            on:mouseenter=move |_| shown.set(Some(at))>
                        </span>
                    }.into_any(),
                }
            }).collect_view()}
        </div>
        {tip}
    }
}

/// Where a mark lies: left, top, width, height. They go through the style object one by one; the page's policy
/// forbids a style attribute as text.
fn place(shape: crate::chart::Rect) -> [String; 4] {
    [shape.x, shape.y, shape.w, shape.h].map(|n| format!("{n}px"))
}

/// Table view, copy, and pictures.
#[component]
fn Tools(
    spec: Signal<Spec>,
    kind: Signal<Kind>,
    name: &'static str,
    as_table: RwSignal<bool>,
    size: Memo<(u32, u32)>,
) -> impl IntoView {
    let app = use_app();
    let t = move || &app.prefs.texts().charts;
    // A picture for a slide is not narrower than this, however small the screen.
    let picture = move || {
        let (width, height) = size.get_untracked();
        let width = width.max(720);
        let natural =
            formatted(app, kind.get_untracked(), |format| spec.with_untracked(|spec| spec.height(format, width)));
        (width, height.max(natural))
    };
    let save_svg = move |_| {
        let saved = formatted(app, kind.get_untracked(), |format| {
            spec.with_untracked(|spec| download_svg(name, picture(), spec, format))
        });
        app.announce_picture(saved);
    };
    let save_png = move |_| {
        let spec = spec.get_untracked();
        let (kind, size) = (kind.get_untracked(), picture());
        leptos::task::spawn_local(async move {
            let t = app.prefs.texts();
            let words = app.prefs.format();
            let value = |v: f64| kind.value(words.as_ref(), v);
            let tick = |v: f64, step: f64| kind.tick(words.as_ref(), v, step);
            let format = crate::chart::Format {
                value: &value,
                tick: &tick,
                separator: t.charts.separator,
                missing: t.common.unknown,
            };
            app.announce_picture(download_png(name.to_owned(), size, &spec, &format).await);
        });
    };
    let copy = move |_| {
        let table = formatted(app, kind.get_untracked(), |format| spec.with_untracked(|spec| spec.table(format)));
        app.copy_text(table.tsv());
    };
    view! {
        <div class="chart-tools" role="group" aria-label=word(|t| t.charts.tools)>
            <button type="button" class="icon-button" aria-pressed=move || as_table.get().to_string()
                title=move || if as_table.get() { t().as_chart } else { t().as_table }
                aria-label=word(|t| t.charts.as_table) data-testid=format!("{name}-table")
                on:click=move |_| as_table.update(|on| *on = !*on)>
                <Icon shape=Shape::Table />
            </button>
            <button type="button" class="icon-button" title=word(|t| t.charts.copy_table) aria-label=word(|t| t.charts.copy_table)
                on:click=copy>
                <Icon shape=Shape::Copy />
            </button>
            <button type="button" class="chip chip-button" title=word(|t| t.charts.download_svg)
                data-testid=format!("{name}-svg") aria-label=word(|t| t.charts.download_svg) on:click=save_svg>"SVG"</button>
            <button type="button" class="chip chip-button" title=word(|t| t.charts.download_png)
                data-testid=format!("{name}-png") aria-label=word(|t| t.charts.download_png) on:click=save_png>"PNG"</button>
        </div>
    }
}
