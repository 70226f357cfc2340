//! The import room against real files, broken files and every way of cutting a file.

mod again;
mod broken;
mod calendars;
mod chain;
mod codec;
mod corrections;
mod currencies;
mod dates;
mod dialects;
mod encodings;
mod exports;
mod fuzz;
mod kinds;
mod papaparse;
mod personal;
mod reading;
mod real;
mod repairs;
mod samples;
mod shops;
mod spectrum;
mod structure;
mod support;
mod templates;
mod values;
