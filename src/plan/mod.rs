//! The document people edit.
