//! The goals of a stored document.

use super::super::reader::Fields;
use crate::analysis::{Target, default_targets};

pub(in crate::plan) fn target(mut fields: Fields) -> Option<Target> {
    let key = fields.take_if_there("key")?;
    let usual = default_targets().into_iter().find(|usual| usual.key == key)?;
    let target = Target {
        key,
        baseline: fields.take("baseline", usual.baseline),
        target: fields.take("target", usual.target),
        weight: fields.take("weight", usual.weight),
        unit: fields.take("unit", usual.unit),
        on_track: fields.take("on_track", usual.on_track),
        behind: fields.take("behind", usual.behind),
        typed: fields.take("typed", None),
    };
    fields.finish();
    Some(target)
}
