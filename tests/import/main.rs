//! The import room against real files, broken files and every way of cutting a file.

mod again;
mod broken;
mod chain;
mod codec;
mod kinds;
mod real;
mod spectrum;
mod support;
