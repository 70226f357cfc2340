//! Times of tickets: time stamps where there are any, spans of time counted from the opening where there are none.

use super::header::letters;
use super::kind_recognise::roles;
use super::meanings::{Look, form};
use crate::import::role::{Kind, Role};
use crate::import::values::duration::{TimeUnit, duration};

/// Which end of a ticket a span of time reaches to, by its name: "First reply time in minutes", "Time to resolution".
fn span_to(header: &str) -> Option<Role> {
    let name = letters(header);
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let is_span = TimeUnit::named(header).is_some()
        || has(&[
            "timeto",
            "duration",
            "时长",
            "時長",
            "耗时",
            "耗時",
            "用时",
            "用時",
            "replytime",
            "responsetime",
            "resolutiontime",
        ]);
    if !is_span || has(&["next", "every", "average", "assign"]) {
        return None;
    }
    if has(&["firstrepl", "firstresponse", "initialresponse", "首次响应", "首次響應", "首响", "首次回复", "首次回覆"])
    {
        Some(Role::FirstResponse)
    } else {
        has(&["resolution", "resolve", "close", "solve", "解决", "解決", "处理", "處理", "关闭", "關閉"])
            .then_some(Role::Closed)
    }
}

/// Whether a column counts the hours of business only.
fn is_business(header: &str) -> bool {
    let name = letters(header);
    ["business", "工作时间", "工作時間", "营业", "營業"].iter().any(|word| name.contains(word))
}

/// Gives the ends of tickets to the columns with time stamps, and where there are none, to spans of time. Tells for each
/// column whether it holds spans, and the unit of bare numbers in it.
pub(in crate::import) fn ends(look: &mut Look) -> Vec<Option<TimeUnit>> {
    let mut spans = vec![None; look.width];
    if look.kind != Kind::Tickets {
        return spans;
    }
    if let Some(column) = look.column(Role::Resolved) {
        // Jira says when a ticket was resolved, where others say whether.
        let (stamps, _, all) = forms(look, column, None);
        if all > 0 && stamps * 2 > all && look.column(Role::Closed).is_none() {
            set(look, column, Some(Role::Closed));
        }
    }
    for role in [Role::FirstResponse, Role::Closed] {
        let given = look.column(role);
        let mut candidates: Vec<(bool, bool, u8, usize)> = Vec::new();
        for column in 0..look.width {
            let header = look.headers.get(column).cloned().unwrap_or_default();
            let rank =
                roles(Kind::Tickets, &header).into_iter().find(|(named, _)| *named == role).map(|(_, rank)| rank);
            let free = look.roles.get(column).copied().flatten().is_none_or(|known| known == role);
            let Some(rank) = rank.or_else(|| (span_to(&header) == Some(role)).then_some(9)).filter(|_| free) else {
                continue;
            };
            let unit = TimeUnit::named(&header);
            let (stamps, durations, all) = forms(look, column, unit);
            if all > 0 && stamps * 2 >= all {
                candidates.push((false, false, rank, column));
            } else if all > 0 && durations * 2 >= all {
                candidates.push((true, is_business(&header), rank, column));
            }
        }
        let Some(&(is_span, _, _, column)) = candidates.iter().min() else { continue };
        if let Some(given) = given.filter(|given| *given != column) {
            set(look, given, None);
        }
        set(look, column, Some(role));
        if is_span {
            let header = look.headers.get(column).map_or("", String::as_str);
            let unit = TimeUnit::named(header).unwrap_or(TimeUnit::Minutes);
            if let Some(slot) = spans.get_mut(column) {
                *slot = Some(unit);
            }
        }
    }
    spans
}

fn set(look: &mut Look, column: usize, role: Option<Role>) {
    if let Some(slot) = look.roles.get_mut(column) {
        *slot = role;
    }
}

/// Time stamps, spans and all values of a column.
fn forms(look: &Look, column: usize, unit: Option<TimeUnit>) -> (usize, usize, usize) {
    look.values(column).fold((0, 0, 0), |(stamps, spans, all), value| {
        let span = duration(&value, unit).is_some();
        let stamp = !span && form(&value).is_some();
        (stamps + usize::from(stamp), spans + usize::from(span), all + 1)
    })
}

/// Whether a ticket ends before it was opened. An end without a time of day is no earlier on the same day.
pub(in crate::import) fn is_impossible(opened: i64, end: i64) -> bool {
    let day = |time: i64| time.div_euclid(86_400);
    end < opened && !(end.rem_euclid(86_400) == 0 && day(end) == day(opened))
}
