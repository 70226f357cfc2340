//! Starts a worker.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rapport::platform::worker_main::serve();
}
