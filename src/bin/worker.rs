//! Starts a worker.

fn main() {}
