//! Tests that need a browser: components, and pure rooms where WebAssembly's integers or the page's clock may differ.
//!
//! Run by `wasm-bindgen-test-runner` in a headless Chromium (`scripts/test.sh`); natively this file is empty.
#![cfg(target_arch = "wasm32")]

mod platform;
mod units;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
