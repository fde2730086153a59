//! Sources: where statements and figures were read.

use crate::date::When;
use crate::table::Key;

/// Where something was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Which it is.
    pub key: Key<Self>,
    /// Unique among the sources.
    pub id: String,
    /// Who published it, as it calls itself: the same in every language.
    pub publisher: String,
    /// Its address (https only), where the whole address is known.
    pub url: Option<String>,
    /// When it was published, where known.
    pub published: Option<When>,
}
