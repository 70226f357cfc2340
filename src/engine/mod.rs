//! What a worker does with a request; owns the dataset.
