//! One chart of every kind, in English and in Chinese, with invented figures.

use rapport::chart::*;
use rapport::units::Day;

pub fn plain() -> Format<'static> {
    Format {
        value: &|v| if v.abs() < 1e6 { format!("{}", (v * 100.0).round() / 100.0) } else { format!("{v:.2e}") },
        tick: &|v, step| match step {
            _ if v == 0.0 => "0".to_owned(),
            s if s >= 1000.0 && v.abs() < 1e6 => format!("{} k", v / 1000.0),
            _ if v.abs() >= 1e6 => format!("{v:.1e}"),
            s if s < 1.0 => format!("{v:.2}"),
            _ => format!("{v}"),
        },
        separator: ", ",
        missing: "–",
    }
}

pub fn percent() -> Format<'static> {
    Format { value: &|v| format!("{:.1} %", v * 100.0), tick: &|v, _| format!("{:.0} %", v * 100.0), ..plain() }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

pub fn months(chinese: bool) -> Vec<Category> {
    MONTHS
        .iter()
        .enumerate()
        .map(|(i, name)| Category {
            key: format!("month:2024-{:02}", i + 1),
            name: if chinese { format!("2024年{}月", i + 1) } else { format!("{name} 2024") },
            tick: if chinese { format!("{}月", i + 1) } else { (*name).to_owned() },
        })
        .collect()
}

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

pub fn columns(chinese: bool) -> Columns {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let stack = |key: &str, name: String, tone, below, values: &[f64]| Stack {
        key: format!("series:{key}"),
        name,
        tone: Tone::Data(tone),
        below,
        values: some(values),
    };
    Columns {
        caption: name("Customers by month", "每月客户数"),
        category: name("Month", "月份"),
        categories: months(chinese),
        series: vec![
            stack(
                "returning",
                name("returning", "回头客"),
                0,
                false,
                &[8900., 9100., 8800., 9400., 9700., 9600., 9900., 10_100., 10_000., 10_500., 10_700., 11_100.],
            ),
            stack(
                "new",
                name("new", "新客户"),
                2,
                false,
                &[1900., 1700., 2000., 1900., 1800., 1800., 1700., 1800., 2000., 1900., 2100., 2300.],
            ),
            stack(
                "lost",
                name("lost", "流失客户"),
                1,
                true,
                &[2000., 1900., 2200., 2100., 2300., 2400., 1800., 1600., 1500., 1400., 1300., 1200.],
            ),
        ],
    }
}

pub fn line(chinese: bool) -> Line {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let mut second: Vec<Option<f64>> =
        some(&[0.300, 0.306, 0.31, 0.311, 0.317, 0.32, 0.322, 0.325, 0.33, 0.334, 0.337, 0.34]);
    second[4] = None;
    Line {
        caption: name("Retention and repurchase", "留存率与复购率"),
        category: name("Month", "月份"),
        categories: months(chinese),
        series: vec![
            Trend {
                key: "kpi:retention".into(),
                name: name("retention", "留存率"),
                tone: Tone::Data(0),
                values: some(&[0.6, 0.604, 0.602, 0.611, 0.615, 0.612, 0.618, 0.62, 0.624, 0.622, 0.627, 0.629]),
            },
            Trend {
                key: "kpi:repurchase".into(),
                name: name("repurchase", "复购率"),
                tone: Tone::Data(1),
                values: second,
            },
        ],
        reference: Some((0.65, name("target 65 %", "目标 65 %"))),
        from_zero: false,
    }
}

pub fn lorenz(chinese: bool) -> Lorenz {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    Lorenz {
        caption: name("Spread of revenue", "收入集中度"),
        x: name("share of customers, smallest first", "客户占比（由低到高）"),
        y: name("share of revenue", "收入占比"),
        points: (0..=100).map(|i| f64::from(i) / 100.0).map(|x| (x, x.powf(3.2))).collect(),
        equality: name("equal shares", "完全平均"),
        gap: name("Gini 0.52", "基尼系数 0.52"),
        spots: vec![Spot {
            key: "top:20".into(),
            at: (0.8, 0.8f64.powf(3.2)),
            label: name("The top 20 % of customers bring 51 % of revenue", "前 20 % 的客户贡献了 51 % 的收入"),
        }],
    }
}

pub fn bars(chinese: bool) -> Bars {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let bar = |key: &str, name, tone, value, target| Bar {
        key: format!("tier:{key}"),
        name,
        tone,
        value: Some(value),
        target: Some(target),
    };
    Bars {
        caption: name("Share of revenue by tier", "各层级收入占比"),
        headings: [name("Tier", "层级"), name("Share", "占比"), name("target", "目标")],
        bars: vec![
            bar("high_value", name("High value", "高价值客户"), Tone::Data(0), 0.431, 0.4),
            bar("potential", name("Potential", "潜力客户"), Tone::Data(2), 0.284, 0.3),
            bar("general", name("General", "一般客户"), Tone::Data(4), 0.19, 0.2),
            bar("lost", name("Lost", "流失客户"), Tone::Data(1), 0.095, 0.1),
        ],
        whole: Some(1.0),
    }
}

pub fn gauge(chinese: bool) -> Gauge {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let level = |value, label| Reference { value, label };
    Gauge {
        caption: name("Benefit to cost", "效益成本比"),
        key: "ratio:benefit_cost".into(),
        name: name("Benefit to cost", "效益成本比"),
        value: 3.5,
        references: vec![
            level(1.0, name("1:1 average", "1:1 一般")),
            level(3.0, name("3:1 good", "3:1 良好")),
            level(5.0, name("5:1 digital", "5:1 数字化")),
        ],
        heading: name("Ratio", "比率"),
    }
}

pub fn split(chinese: bool) -> Split {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let part = |key: &str, name, tone, value| Part { key: format!("budget:{key}"), name, tone, value };
    Split {
        caption: name("Budget by use", "预算分配"),
        headings: [name("Use", "用途"), name("Share", "占比")],
        parts: vec![
            part("tools", name("tools", "工具"), Tone::Data(0), 0.3),
            part("activities", name("activities", "活动"), Tone::Data(2), 0.2),
            part("training", name("training", "培训"), Tone::Data(4), 0.2),
            part("analytics", name("analytics", "分析"), Tone::Data(3), 0.1),
            part("other", name("other", "其他"), Tone::Rest, 0.2),
        ],
    }
}

pub fn heat(chinese: bool) -> HeatGrid {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let axis = |kind: &str, n: i32| Category {
        key: format!("{kind}:{n}"),
        name: format!("{} {n}", kind.to_uppercase()),
        tick: n.to_string(),
    };
    HeatGrid {
        caption: name("Customers by recency and frequency", "按近度与频度分布的客户"),
        row_title: name("Recency score", "近度得分"),
        column_title: name("Frequency score", "频度得分"),
        rows: (1..=5).rev().map(|n| axis("r", n)).collect(),
        columns: (1..=5).map(|n| axis("f", n)).collect(),
        values: [
            [120., 340., 610., 980., 2410.],
            [260., 480., 720., 890., 1310.],
            [540., 690., 750., 610., 420.],
            [980., 760., 510., 300., 90.],
            [2650., 820., 310., 60., 0.],
        ]
        .iter()
        .map(|row| some(row))
        .collect(),
        cuts: None,
    }
}

pub fn gantt(chinese: bool) -> Gantt {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let day = |m, d| Day::from_ymd(2025, m, d).unwrap();
    let phase = |key: &str, name, tone, from: Day, to: Day| Phase {
        key: format!("phase:{key}"),
        name,
        dates: format!("{from} – {to}"),
        tone: Tone::Data(tone),
        from,
        to,
    };
    let milestone = |key: &str, name, tone, day: Day| Milestone {
        key: format!("milestone:{key}"),
        name,
        date: day.to_string(),
        tone,
        day,
    };
    Gantt {
        caption: name("Plan", "计划"),
        headings: [name("Item", "项目"), name("Dates", "日期")],
        groups: vec![GanttGroup {
            name: name("Plan", "计划"),
            phases: vec![
                phase("setup", name("Data and systems", "数据与系统建设"), 0, day(1, 1), day(3, 31)),
                phase(
                    "run",
                    name("Execution of campaigns and service", "营销活动与服务执行"),
                    2,
                    day(4, 1),
                    day(9, 30),
                ),
                phase("review", name("Review and tuning", "评估与优化"), 4, day(10, 1), day(12, 31)),
            ],
            milestones: vec![
                milestone("scv", name("Single customer view live", "统一客户视图上线"), Tone::Accent, day(1, 20)),
                milestone("vip", name("VIP campaign for high value", "高价值客户VIP活动"), Tone::Accent, day(4, 3)),
                milestone("winback", name("Win-back of lost customers", "流失客户召回"), Tone::Accent, day(5, 2)),
                milestone("half", name("Half-year review", "半年评估"), Tone::Accent, day(6, 30)),
                milestone("year", name("Year review and next budget", "年度评估与下年预算"), Tone::Accent, day(12, 20)),
            ],
        }],
        as_of: Some(Tick { day: day(6, 12), label: name("as of 12 Jun", "截至 6月12日") }),
        months: MONTHS
            .iter()
            .enumerate()
            .map(|(i, m)| Tick {
                day: day(i as u32 + 1, 1),
                label: if chinese { format!("{}月", i + 1) } else { (*m).to_owned() },
            })
            .collect(),
    }
}

pub fn sankey(chinese: bool) -> Sankey {
    let name = |en: &str, zh: &str| if chinese { zh.to_owned() } else { en.to_owned() };
    let groups = |side: &str| -> Vec<FlowGroup> {
        let group = |key: &str, name, tone| FlowGroup { key: format!("{side}:{key}"), name, tone };
        vec![
            group("high_value", name("High value", "高价值客户"), Tone::Data(0)),
            group("potential", name("Potential", "潜力客户"), Tone::Data(2)),
            group("general", name("General", "一般客户"), Tone::Data(4)),
            group("lost", name("Lost", "流失客户"), Tone::Data(1)),
            group("not_yet", name("Not yet a customer", "尚未成为客户"), Tone::Rest),
        ]
    };
    let moved = [
        [141., 30., 18., 23., 0.],
        [40., 95., 22., 31., 0.],
        [6., 18., 160., 92., 0.],
        [1., 4., 9., 210., 0.],
        [0., 66., 120., 12., 0.],
    ];
    let bands = moved.iter().enumerate().flat_map(|(from, row)| {
        let band = move |(to, value): (usize, &f64)| FlowBand {
            key: format!("move:{from}.{to}"),
            ends: [from, to],
            value: *value,
        };
        row.iter().enumerate().map(band)
    });
    Sankey {
        caption: name("Who moved where", "客户流向"),
        headings: [name("From", "从"), name("To", "到"), name("Customers", "客户")],
        ends: [name("31 Dec 2023", "2023年12月31日"), name("31 Dec 2024", "2024年12月31日")],
        groups: [groups("from"), groups("to")],
        bands: bands.collect(),
    }
}

/// Every kind with its name and the format it is read in.
pub fn all(chinese: bool) -> Vec<(&'static str, Spec, Format<'static>)> {
    vec![
        ("columns", Spec::Columns(columns(chinese)), plain()),
        ("line", Spec::Line(line(chinese)), percent()),
        ("lorenz", Spec::Lorenz(lorenz(chinese)), percent()),
        ("bars", Spec::Bars(bars(chinese)), percent()),
        ("gauge", Spec::Gauge(gauge(chinese)), Format { value: &|v| format!("{v:.1} : 1"), ..plain() }),
        ("split", Spec::Split(split(chinese)), Format { value: &|v| format!("{:.0} %", v * 100.0), ..plain() }),
        ("heat", Spec::HeatGrid(heat(chinese)), plain()),
        ("gantt", Spec::Gantt(gantt(chinese)), plain()),
        ("sankey", Spec::Sankey(sankey(chinese)), plain()),
    ]
}
