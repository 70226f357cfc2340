//! What is drawn agrees with the figures, and labels stay readable.

mod chart_samples;

use chart_samples::*;
use rapport::chart::*;

fn compose(spec: Spec, size: (u32, u32)) -> Picture {
    spec.compose(&Theme::light(), &plain(), size).unwrap()
}

fn find<'a>(picture: &'a Picture, key: &str) -> &'a Mark {
    picture.marks.iter().find(|m| m.key == key).unwrap_or_else(|| panic!("no mark {key}"))
}

#[test]
fn labels_never_meet_and_never_leave_the_picture() {
    for chinese in [false, true] {
        for (name, spec, format) in all(chinese) {
            for width in [300, 340, 390, 460, 520, 560, 700, 1100] {
                for height in [spec.height(&format, width), 320, 420] {
                    let Ok(picture) = spec.compose(&Theme::light(), &format, (width, height)) else { continue };
                    check_texts(&picture, &format!("{name} {width}×{height} chinese {chinese}"));
                }
                assert!(
                    spec.compose(&Theme::light(), &format, (width, spec.height(&format, width))).is_ok(),
                    "{name} {width}"
                );
            }
        }
    }
}

fn check_texts(picture: &Picture, context: &str) {
    let page = Rect { x: 0, y: 0, w: picture.size.0 as i32, h: picture.size.1 as i32 };
    let boxes: Vec<(Rect, &Shape)> = picture.shapes.iter().filter_map(|s| Some((s.text_box()?, s))).collect();
    for (n, (a, shape)) in boxes.iter().enumerate() {
        assert!(
            a.x >= 0 && a.y >= 0 && a.right() <= page.w && a.bottom() <= page.h,
            "{context}: {shape:?} leaves {page:?}"
        );
        for (b, other) in boxes.iter().skip(n + 1) {
            assert!(!a.overlaps(b), "{context}: {shape:?} meets {other:?}");
        }
    }
    for mark in &picture.marks {
        let r = mark.shape;
        assert!(r.w >= 0 && r.h >= 0, "{context}: {mark:?}");
        assert!(!mark.key.is_empty() && !mark.label.is_empty(), "{context}: {mark:?}");
        assert!(r.x >= -16 && r.right() <= page.w + 16 && r.bottom() <= page.h + 16, "{context}: {mark:?}");
    }
}

#[test]
fn columns_are_as_high_as_their_figures_and_stand_on_each_other() {
    let spec = columns(false);
    let picture = compose(Spec::Columns(spec.clone()), (700, 600));
    let unit = f64::from(find(&picture, "month:2024-01 series:returning").shape.h) / 8900.0;
    for (i, category) in spec.categories.iter().enumerate() {
        let [old, new, lost] =
            [0, 1, 2].map(|s| find(&picture, &format!("{} {}", category.key, spec.series[s].key)).shape);
        for (rect, series) in [old, new, lost].iter().zip(&spec.series) {
            let expected = series.values[i].unwrap() * unit;
            assert!((f64::from(rect.h) - expected).abs() <= 2.0, "{}: {rect:?} {expected}", category.key);
        }
        assert_eq!(new.bottom(), old.y, "new stands on returning");
        assert_eq!(lost.y, old.bottom(), "lost hangs below the same axis");
    }
    let label = &find(&picture, "month:2024-12 series:new").label;
    assert_eq!(label, "new, Dec 2024, 2300");
}

#[test]
fn a_real_loss_hangs_below_the_axis_and_keeps_its_sign() {
    let mut spec = columns(false);
    spec.series.truncate(1);
    spec.series[0].values = vec![Some(100.0), Some(-50.0)];
    spec.categories.truncate(2);
    let picture = compose(Spec::Columns(spec), (400, 300));
    let (gain, loss) = (find(&picture, "month:2024-01").shape, find(&picture, "month:2024-02").shape);
    assert_eq!(gain.bottom(), loss.y);
    assert!((gain.h - 2 * loss.h).abs() <= 2);
    assert!(picture.shapes.iter().any(|s| matches!(s, Shape::Text { text, .. } if text == "-50")));
}

#[test]
fn points_of_a_line_lie_between_their_neighbours_and_gaps_stay_gaps() {
    let picture = compose(Spec::Line(line(false)), (700, 300));
    let y = |key: &str| find(&picture, key).shape.y;
    let at = |m: u32| y(&format!("month:2024-{m:02} kpi:retention"));
    // 0.600 in January, 0.629 in December, 0.615 in May: 15/29 of the way.
    let share = f64::from(at(1) - at(5)) / f64::from(at(1) - at(12));
    assert!((share - 15.0 / 29.0).abs() < 0.12, "{share}");
    assert!(!picture.marks.iter().any(|m| m.key == "month:2024-05 kpi:repurchase"));
    let runs = picture.shapes.iter().filter(|s| matches!(s, Shape::Path { .. })).count();
    assert_eq!(runs, 3, "one line for retention, two for repurchase around its gap");
}

#[test]
fn the_lorenz_curve_goes_from_corner_to_corner() {
    let mut spec = lorenz(false);
    // Both ends left out on purpose.
    spec.points = vec![(0.8, 0.4), (0.2, 0.05), (0.5, 0.2)];
    spec.spots[0].at = (0.8, 0.4);
    let picture = compose(Spec::Lorenz(spec.clone()), (600, 400));
    let paths: Vec<&Vec<(i32, i32)>> = picture
        .shapes
        .iter()
        .filter_map(|s| if let Shape::Path { points, .. } = s { Some(points) } else { None })
        .collect();
    let [diagonal, curve] = paths.as_slice() else { panic!("{paths:?}") };
    assert_eq!((diagonal.first(), diagonal.last()), (curve.first(), curve.last()));
    let ((x0, y0), (x1, y1)) = (diagonal[0], diagonal[1]);
    assert_eq!(x1 - x0, y0 - y1, "a square");
    let spot = find(&picture, "top:20").shape;
    let (px, py) = (spot.x + spot.w / 2, spot.y + spot.h / 2);
    assert!((f64::from(px - x0) / f64::from(x1 - x0) - 0.8).abs() < 0.01);
    assert!((f64::from(y0 - py) / f64::from(y0 - y1) - 0.4).abs() < 0.01);
    let table = Spec::Lorenz(spec).table(&plain());
    assert_eq!(table.rows.first().unwrap(), &["0", "0"]);
    assert_eq!(table.rows.last().unwrap(), &["1", "1"]);
}

#[test]
fn bars_and_parts_are_proportional() {
    let picture = compose(Spec::Bars(bars(false)), (600, 160));
    let w = |key: &str| f64::from(find(&picture, key).shape.w);
    assert!((w("tier:high_value") / w("tier:lost") - 0.431 / 0.095).abs() < 0.12);
    assert_eq!(find(&picture, "tier:lost").label, "Lost, 0.1, target 0.1");

    let picture = compose(Spec::Split(split(false)), (600, 80));
    assert_eq!(picture.shapes.iter().filter(|s| s.text_box().is_some()).count(), 10, "every part is named");
    let widths: Vec<i32> = picture.marks.iter().map(|m| m.shape.w).collect();
    assert_eq!(widths, [180, 120, 120, 60, 120]);
}

#[test]
fn a_gauge_far_beyond_its_levels_is_broken_and_keeps_their_labels() {
    for value in [0.0, 0.4, 3.5, 9.9, 10.1, 400.0, 1e90] {
        let spec = Gauge { value, ..gauge(false) };
        let spec = Spec::Gauge(spec);
        let phone = compose(spec.clone(), (300, spec.height(&plain(), 300)));
        assert_eq!(phone.shapes.iter().filter(|s| s.text_box().is_some()).count(), 4, "{value}");
        let picture = compose(spec, (420, 58));
        check_texts(&picture, &format!("gauge {value}"));
        for label in ["1:1 average", "3:1 good", "5:1 digital"] {
            assert!(
                picture.shapes.iter().any(|s| matches!(s, Shape::Text { text, .. } if text == label)),
                "{value} {label}"
            );
        }
        let slashes = picture.shapes.iter().filter(|s| matches!(s, Shape::Area { .. })).count();
        assert_eq!(slashes, if value > 10.0 { 2 } else { 0 });
    }
}

#[test]
fn a_grid_has_a_cell_for_every_pair_and_more_is_darker() {
    let picture = compose(Spec::HeatGrid(heat(false)), (500, 260));
    assert_eq!(picture.marks.len(), 25);
    assert_eq!(find(&picture, "r:1 f:1").label, "R 1, F 1, 2650");
    let fill = |key: &str| {
        let rect = find(&picture, key).shape;
        picture.shapes.iter().find(|s| matches!(s, Shape::Box { rect: r, .. } if *r == rect)).cloned()
    };
    let darkness = |key: &str| match fill(key) {
        Some(Shape::Box { colour, .. }) => colour.contrast(Rgb(255, 255, 255)),
        other => panic!("{other:?}"),
    };
    assert!(darkness("r:1 f:1") > darkness("r:1 f:2") && darkness("r:1 f:2") > darkness("r:1 f:3"));
}

/// By hand: 1098 customers in all, 212 of them high value before (141 + 30 + 18 + 23), 188 after (141 + 40 + 6 + 1).
#[test]
fn bands_are_as_wide_as_their_figures_and_fill_their_groups() {
    let picture = compose(Spec::Sankey(sankey(false)), (900, 1130));
    let height = |key: &str| f64::from(find(&picture, key).shape.h);
    assert_eq!(find(&picture, "from:high_value").label, "High value, 31 Dec 2023, 212");
    assert_eq!(find(&picture, "to:high_value").label, "High value, 31 Dec 2024, 188");
    assert_eq!(find(&picture, "move:0.3").label, "High value → Lost, 23");
    assert!((height("from:high_value") / height("to:high_value") - 212.0 / 188.0).abs() < 0.02);
    assert!((height("move:0.0") / height("from:high_value") - 141.0 / 212.0).abs() < 0.02);
    let begins: f64 = (0..5)
        .filter_map(|to| picture.marks.iter().find(|m| m.key == format!("move:1.{to}")))
        .map(|mark| f64::from(mark.shape.h))
        .sum();
    assert!((begins - height("from:potential")).abs() <= 4.0, "{begins}");
    // Nobody is not yet a customer on the later day, and nothing that is 0 is drawn or told.
    assert!(!picture.marks.iter().any(|m| m.key == "to:not_yet" || m.key == "move:0.4"));
    let table = Spec::Sankey(sankey(false)).table(&plain());
    assert_eq!(table.columns, ["From", "To", "Customers"]);
    assert_eq!(table.rows.len(), 19);
    assert_eq!(table.rows.last().unwrap(), &["Not yet a customer", "Lost", "12"]);
    let nobody = Sankey { bands: Vec::new(), ..sankey(false) };
    assert_eq!(Spec::Sankey(nobody).compose(&Theme::light(), &plain(), (400, 300)), Err(ChartError::Empty));
}

#[test]
fn many_milestones_on_one_day_keep_their_marks_and_their_labels_apart() {
    let mut spec = gantt(false);
    let first = spec.groups[0].milestones[0].clone();
    for i in 0..30 {
        let mut m = first.clone();
        m.key = format!("milestone:{i}");
        m.day = m.day.plus_days(i * 11 % 40 * 9);
        spec.groups[0].milestones.push(m);
    }
    let spec = Spec::Gantt(spec);
    for width in [300, 390, 700, 1000] {
        let full = compose(spec.clone(), (width, spec.height(&plain(), width)));
        check_texts(&full, &format!("gantt {width}"));
        assert_eq!(full.marks.len(), 3 + 35);
        for height in [170, 220] {
            let tight = compose(spec.clone(), (width, height));
            check_texts(&tight, &format!("gantt {width} × {height}"));
            assert_eq!(tight.marks.len(), 3 + 35);
        }
    }
}

/// Bars and diamonds of several tables: each group carries its name, nothing covers anything, and nothing is lost.
#[test]
fn groups_stand_one_below_the_other_with_their_names() {
    let mut spec = gantt(false);
    let first = spec.groups[0].clone();
    for number in 0..3 {
        let mut group = first.clone();
        group.name = format!("Table {number}");
        for (key, place) in
            group.phases.iter_mut().map(|p| &mut p.key).chain(group.milestones.iter_mut().map(|m| &mut m.key)).zip(0..)
        {
            *key = format!("row:{number}-{place}");
        }
        if number == 2 {
            group.phases.clear();
        }
        spec.groups.push(group);
    }
    let spec = Spec::Gantt(spec);
    for width in [300, 390, 700, 1000] {
        let full = compose(spec.clone(), (width, spec.height(&plain(), width)));
        check_texts(&full, &format!("groups {width}"));
        assert_eq!(full.marks.len(), 3 * 8 + 5);
        let tops: Vec<i32> = full.marks.iter().map(|mark| mark.shape.y).collect();
        let of_last = tops.iter().skip(3 * 8).min().unwrap();
        assert!(tops.iter().take(3 * 8).all(|top| top < of_last), "the last group stands below the others");
        let tight = compose(spec.clone(), (width, 520));
        check_texts(&tight, &format!("groups, tight {width}"));
        assert_eq!(tight.marks.len(), 3 * 8 + 5);
    }
    assert_eq!(spec.table(&plain()).rows.len(), 3 * 8 + 5);
}

#[test]
fn the_table_says_the_same_as_the_picture() {
    let table = Spec::Columns(columns(false)).table(&plain());
    assert_eq!(table.columns, ["Month", "returning", "new", "lost"]);
    assert_eq!(table.rows.len(), 12);
    assert_eq!(table.rows[11], ["Dec 2024", "11100", "2300", "1200"]);
    assert_eq!(table.tsv().lines().count(), 13);
    for (name, spec, format) in all(true) {
        let table = spec.table(&format);
        assert!(!table.rows.is_empty() && table.rows.iter().all(|r| r.len() == table.columns.len()), "{name}");
    }
}

/// Every spec with all its figures replaced.
fn with_figure(value: f64) -> Vec<Spec> {
    let mut c = columns(false);
    c.series.iter_mut().for_each(|s| s.values.fill(Some(value)));
    let mut l = line(false);
    l.series.iter_mut().for_each(|s| s.values.fill(Some(value)));
    l.reference = Some((value, "target".into()));
    let mut z = lorenz(false);
    z.points.fill((value, value));
    z.spots[0].at = (value, value);
    let mut b = bars(false);
    b.bars.iter_mut().for_each(|b| (b.value, b.target) = (Some(value), Some(value)));
    b.whole = Some(value);
    let mut g = gauge(false);
    g.value = value;
    g.references.iter_mut().for_each(|r| r.value = value);
    let mut s = split(false);
    s.parts.iter_mut().for_each(|p| p.value = value);
    let mut h = heat(false);
    h.values.iter_mut().for_each(|r| r.fill(Some(value)));
    let mut f = sankey(false);
    f.bands.iter_mut().for_each(|b| b.value = value);
    vec![
        Spec::Columns(c),
        Spec::Line(l),
        Spec::Lorenz(z),
        Spec::Bars(b),
        Spec::Gauge(g),
        Spec::Split(s),
        Spec::HeatGrid(h),
        Spec::Sankey(f),
    ]
}

#[test]
fn figures_that_are_no_numbers_are_refused_before_they_reach_plotters() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300] {
        for spec in with_figure(value) {
            assert_eq!(spec.compose(&Theme::light(), &plain(), (500, 300)), Err(ChartError::Empty), "{spec:?}");
            spec.table(&plain());
        }
    }
}

#[test]
fn odd_figures_are_drawn_inside_the_picture() {
    for value in [0.0, -0.0, 1.0, -1.0, 1e-300, 1e18, 1e99, -1e99, 123_456_789.0] {
        for spec in with_figure(value) {
            match spec.compose(&Theme::light(), &plain(), (500, 300)) {
                Ok(picture) => check_texts(&picture, &format!("{value} {}", spec.caption())),
                // A whole of nothing has no parts.
                Err(e) => assert!(
                    matches!(spec, Spec::Split(_) | Spec::Sankey(_)) && value <= 1e-300 && e == ChartError::Empty,
                    "{value} {spec:?}"
                ),
            }
        }
    }
}

#[test]
fn one_bad_figure_does_not_spoil_the_others() {
    let mut spec = columns(false);
    spec.series[0].values[3] = Some(f64::NAN);
    spec.series[1].values[4] = Some(f64::INFINITY);
    let picture = compose(Spec::Columns(spec), (600, 300));
    assert_eq!(picture.marks.len(), 34);
}

#[test]
fn nothing_to_draw_is_said_so() {
    let mut all: Vec<Spec> = with_figure(1.0);
    for spec in &mut all {
        match spec {
            Spec::Columns(s) => s.categories.clear(),
            Spec::Line(s) => s.series.clear(),
            Spec::Lorenz(s) => s.points.clear(),
            Spec::Bars(s) => s.bars.clear(),
            Spec::Gauge(s) => s.value = f64::NAN,
            Spec::Split(s) => s.parts.clear(),
            Spec::HeatGrid(s) => s.columns.clear(),
            Spec::Sankey(s) => s.bands.clear(),
            Spec::Gantt(_) => {}
        }
        assert_eq!(spec.compose(&Theme::light(), &plain(), (500, 300)), Err(ChartError::Empty));
    }
    let empty = Gantt { groups: vec![], ..gantt(false) };
    assert_eq!(Spec::Gantt(empty).compose(&Theme::light(), &plain(), (500, 300)), Err(ChartError::Empty));
}

#[test]
fn a_single_point_is_a_picture() {
    let mut c = columns(false);
    c.categories.truncate(1);
    let mut l = line(false);
    l.categories.truncate(1);
    let mut g = gantt(false);
    g.groups[0].phases.clear();
    g.groups[0].milestones.truncate(1);
    g.as_of = None;
    for spec in [Spec::Columns(c), Spec::Line(l), Spec::Gantt(g)] {
        check_texts(&compose(spec.clone(), (400, 240)), spec.caption());
    }
}

#[test]
fn a_thousand_days_fit_on_a_phone() {
    let mut c = columns(false);
    c.categories = (0..1000)
        .map(|i| Category { key: format!("day:{i}"), name: format!("day {i}"), tick: format!("{i}") })
        .collect();
    c.series.iter_mut().for_each(|s| s.values = (0..1000).map(|i| Some(f64::from(i % 97))).collect());
    check_texts(&compose(Spec::Columns(c), (300, 200)), "1000 days");
}

#[test]
fn too_little_space_tells_how_much_is_needed() {
    let spec = Spec::Bars(bars(false));
    let Err(ChartError::TooSmall { width, height }) = spec.compose(&Theme::light(), &plain(), (300, 20)) else {
        panic!("drawn in 20 pixels");
    };
    assert!(spec.compose(&Theme::light(), &plain(), (width, height)).is_ok());
    for size in [(0, 0), (1, 1), (119, 400), (300, 0)] {
        for (_, spec, format) in all(false) {
            assert!(matches!(spec.compose(&Theme::dark(), &format, size), Err(ChartError::TooSmall { .. })));
        }
    }
}
