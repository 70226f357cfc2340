//! Writes the words of every language as the files that the page loads: `texts FOLDER`.
//!
//! It has no dependencies and compiles in a second (`scripts/texts.sh`), from the same tables as the tests.
#![allow(dead_code)]

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
#[path = "../src/locale/text/mod.rs"]
mod text;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_default());
    for (code, texts, template) in [
        ("en", &text::EN, template_en::TEXTS),
        ("zh-Hans", &text::ZH_HANS, template_zh_hans::TEXTS),
        ("zh-Hant", &text::ZH_HANT, template_zh_hant::TEXTS),
    ] {
        std::fs::write(folder.join(format!("texts-{code}.txt")), lines::Words::lines(texts, &template))?;
    }
    Ok(())
}
