//! Writes the words of every language as the files that the page loads: `texts FOLDER`.
//!
//! It has no dependencies and compiles in a second (`scripts/texts.sh`), from the same tables as the tests.
#![allow(dead_code)]

#[path = "../src/locale/lines.rs"]
mod lines;
#[path = "../src/locale/text/mod.rs"]
mod text;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_default());
    for (code, texts) in [
        ("en", &text::EN),
        ("zh-Hans", &text::ZH_HANS),
        ("zh-Hant", &text::ZH_HANT),
    ] {
        std::fs::write(folder.join(format!("texts-{code}.txt")), lines::Words::lines(texts))?;
    }
    Ok(())
}
