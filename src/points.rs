//! The points under negotiation: a card each, a search over them, and who takes which position.

use crate::island::Island;
use crate::list::Finder;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All cards of a page.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PointsData(pub Finder);

impl Island for PointsData {
    const NAME: &'static str = "points";

    fn view(self) -> impl IntoView + 'static {
        self.0.view()
    }
}
