//! Writes the words of every language as the files that the page loads: `texts FOLDER`.
//!
//! It has no dependencies and compiles in a second (`scripts/texts.sh`), from the same tables as the tests.
#![allow(dead_code)]

#[path = "../src/locale/en.rs"]
mod en;
#[path = "../src/locale/lines.rs"]
mod lines;
#[path = "../src/plan/template_texts.rs"]
mod plan;
#[path = "../src/locale/template_en.rs"]
mod template_en;
#[path = "../src/locale/template_zh_hans.rs"]
mod template_zh_hans;
#[path = "../src/locale/template_zh_hant.rs"]
mod template_zh_hant;
#[path = "../src/locale/texts.rs"]
mod texts;
#[path = "../src/locale/zh_hans.rs"]
mod zh_hans;
#[path = "../src/locale/zh_hant.rs"]
mod zh_hant;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_default());
    for (code, texts, template) in [
        ("en", &en::TEXTS, template_en::TEXTS),
        ("zh-Hans", &zh_hans::TEXTS, template_zh_hans::TEXTS),
        ("zh-Hant", &zh_hant::TEXTS, template_zh_hant::TEXTS),
    ] {
        std::fs::write(folder.join(format!("texts-{code}.txt")), lines::Words::lines(texts, &template))?;
    }
    Ok(())
}
