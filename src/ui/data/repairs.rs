//! The values that were changed on the way in, one by one, and as a file.

use super::words::column_name;
use crate::import::{Repair, RepairKind, repairs_csv};
use crate::locale::{Texts, fill};
use crate::state::{App, Source, use_app};
use crate::ui::shared::{Icon, Shape};
use crate::ui::{view, word};
use leptos::prelude::*;

/// Values shown; the file has all that are kept.
const SHOWN: usize = 200;

/// The list, closed until it is asked for; nothing when no value is listed.
#[component]
pub fn Repairs(source: StoredValue<Source>) -> impl IntoView {
    let app = use_app();
    let any = source.with_value(|source| !source.report.repaired.is_empty());
    let export = move |_| {
        source.with_value(|source| {
            let stem = source.name.rsplit_once('.').map_or(&*source.name, |(stem, _)| stem);
            let csv = repairs_csv(&source.name, &source.mapping, &source.report.repaired);
            // The mark at the beginning tells spreadsheets that this is UTF-8.
            let csv = format!("\u{feff}{csv}");
            app.download_text(&format!("{stem}-repairs.csv"), "text/csv;charset=utf-8", &csv);
        });
    };
    any.then(|| {
        view! {
            <details data-testid="repairs">
                <summary>{word(|t| t.data.repairs_list)}</summary>
                <div class="table-wrap table-wrap-tall" tabindex="0" role="region"
                    aria-label=word(|t| t.data.repairs_title)>
                    <table class="table" data-testid="repairs-table">
                        <thead>
                            <tr>
                                <th scope="col" class="num">{word(|t| t.data.refused_line)}</th>
                                <th scope="col">{word(|t| t.data.refused_column)}</th>
                                <th scope="col">{word(|t| t.common.value)}</th>
                                <th scope="col">{word(|t| t.data.repairs_read)}</th>
                                <th scope="col">{word(|t| t.data.repairs_what)}</th>
                            </tr>
                        </thead>
                        <tbody>{move || source.with_value(|source| rows(app, source))}</tbody>
                    </table>
                </div>
                <p class="data-hint" data-testid="repairs-more">
                    {move || source.with_value(|source| left_out(app, source))}
                </p>
                <button type="button" class="button data-after" data-testid="export-repairs" on:click=export>
                    <Icon shape=Shape::Download /> {word(|t| t.data.repairs_export)}
                </button>
            </details>
        }
    })
}

fn kind_name(t: &Texts, kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::FloatId => t.data.repair_float,
        RepairKind::MailAlike => t.data.repair_mail,
        RepairKind::ReadRight => t.data.repair_twice,
        RepairKind::Rounded => t.data.repair_rounded,
        RepairKind::LeftEmpty => t.data.repair_empty,
        RepairKind::FilledDown => t.data.repair_filled,
        RepairKind::Joined => t.data.repair_joined,
        RepairKind::Impossible => t.data.repair_impossible,
        RepairKind::Undecodable => t.data.repair_undecodable,
    }
}

fn rows(app: App, source: &Source) -> Vec<AnyView> {
    let t = app.prefs.texts();
    let row = |repair: &Repair| {
        let read = if repair.read.is_empty() { t.data.repairs_empty.to_owned() } else { repair.read.clone() };
        view! {
            <tr>
                <td class="num">{app.prefs.format().integer(repair.line as f64)}</td>
                <td>{column_name(app, &source.mapping.headers, repair.column)}</td>
                <td><span class="raw-text">{repair.raw.clone()}</span></td>
                <td><span class="raw-text">{read}</span></td>
                <td>{kind_name(t, repair.kind)}</td>
            </tr>
        }
        .into_any()
    };
    source.report.repaired.iter().take(SHOWN).map(row).collect()
}

/// What the table does not show, and what is not kept one by one.
fn left_out(app: App, source: &Source) -> String {
    let (t, format) = (&app.prefs.texts().data, app.prefs.format());
    let (listed, report) = (source.report.repaired.len(), &source.report);
    let shown = listed.min(SHOWN);
    let first = (shown < listed).then(|| {
        let values = [("shown", &*format.integer(shown as f64)), ("count", &*format.integer(listed as f64))];
        fill(t.repairs_first, &values)
    });
    let more = RepairKind::ALL.into_iter().filter_map(|kind| {
        let more = kind.count(&report.repairs).saturating_sub(Repair::MOST);
        let text = fill(t.repairs_more, &[("count", &format.integer(more as f64))]);
        (more > 0).then(|| format!("{}: {text}", kind_name(app.prefs.texts(), kind)))
    });
    first.into_iter().chain(more).collect::<Vec<String>>().join(" ")
}
