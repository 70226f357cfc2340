//! What a column can mean.

pub use crate::dataset::{Kind, Role};
