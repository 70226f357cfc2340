//! Answers that count for nothing: previews, tests, spam, and questionnaires that were broken off.

use crate::import::look::header::letters;
use crate::import::mapping::Mapping;
use crate::import::role::Kind;
use crate::import::values::flag::flag;

/// The columns that say so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::import) struct Unfinished {
    finished: Option<usize>,
    progress: Option<usize>,
    status: Option<usize>,
    channel: Option<usize>,
    /// Status is written in the numbers of Qualtrics.
    numbered: bool,
}

const TESTS: [&str; 14] = [
    "survey preview",
    "preview",
    "survey test",
    "test",
    "spam",
    "offline survey preview",
    "survey preview spam",
    "partial",
    "incomplete",
    "disqualified",
    "in progress",
    "未完成",
    "预览",
    "测试",
];

impl Unfinished {
    /// The columns of a survey; none of any other table, or when such answers are kept.
    pub fn of(mapping: &Mapping) -> Unfinished {
        if mapping.kind != Kind::Surveys || mapping.keep_unfinished || mapping.guarded {
            return Unfinished::default();
        }
        let names: Vec<String> = mapping.headers.iter().map(|header| letters(header)).collect();
        let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        Unfinished {
            finished: column(&["finished", "isfinished", "completed", "iscompleted", "complete", "是否完成", "完成"]),
            progress: column(&["progress", "进度", "進度", "完成度"]),
            status: column(&["status", "responsetype", "responsestatus", "状态", "狀態", "答卷状态", "答卷狀態"]),
            channel: column(&["distributionchannel"]),
            numbered: column(&["recordeddate"]).is_some(),
        }
    }

    /// Columns up to the last one that is looked at.
    pub fn reach(self) -> usize {
        let columns = [self.finished, self.progress, self.status, self.channel];
        columns.into_iter().flatten().max().map_or(0, |last| last + 1)
    }

    /// Whether the values of a row say that it does not count.
    pub fn is(self, mut value: impl FnMut(usize) -> String) -> bool {
        let mut read =
            |column: Option<usize>| column.map(&mut value).map(|text| text.trim().to_lowercase()).unwrap_or_default();
        let (finished, progress, status, channel) =
            (read(self.finished), read(self.progress), read(self.status), read(self.channel));
        let share = progress.trim_end_matches('%').parse::<f64>();
        flag(&finished) == Some(false)
            || share.is_ok_and(|share| share < 100.0)
            || TESTS.contains(&status.as_str())
            || channel == "preview"
            || self.numbered && ["1", "2", "8", "9", "12", "17"].contains(&status.as_str())
    }
}
