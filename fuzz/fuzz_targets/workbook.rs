#![no_main]
#[path = "../containers.rs"]
mod containers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| containers::workbook_any(bytes));
