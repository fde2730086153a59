//! Changes: corrections of what the explainer said, each with its day. What was wrong and what it says now stand
//! in the texts of each language.

use crate::date::Day;
use crate::statement::Statement;
use crate::table::Key;

/// A correction.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among the changes.
    pub id: String,
    /// The day it was made.
    pub when: Day,
    /// The statements that were corrected; none where it was something else.
    pub statements: Vec<Key<Statement>>,
}
