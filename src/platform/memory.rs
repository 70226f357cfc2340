//! How much memory there is.

const GIB: f64 = 1024.0 * 1024.0 * 1024.0;
/// A program of 32 bits can address this much, and the engine holds the rows twice while it sorts them.
const ADDRESSABLE: f64 = 3.5 * GIB;
/// A tab gets about this share of a device's memory.
const SHARE: f64 = 0.5;

/// Bytes that the rows of a tab may take: what a program can address, less on a small device. Browsers that do not
/// tell the device's memory are taken for large ones; those that do never tell more than 8 GiB.
pub fn limit() -> f64 {
    let told = || js_sys::Reflect::get(&web_sys::window()?.navigator(), &"deviceMemory".into()).ok()?.as_f64();
    told().map_or(ADDRESSABLE, |gib| (gib * GIB * SHARE).min(ADDRESSABLE))
}
