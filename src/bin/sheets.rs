//! Starts the reader of workbooks.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rapport::platform::sheets_main::serve();
}
