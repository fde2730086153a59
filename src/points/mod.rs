//! The points under negotiation: a card each, a search over them, and who takes which position.

pub mod build;
mod height;
pub mod matrix;

pub use height::of as panel_height;

use crate::finder::Finder;
use crate::root::Root;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All cards of a page.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PointsData(pub Finder);

impl Root for PointsData {
    const NAME: &'static str = "points";

    fn view(self) -> impl IntoView + 'static {
        self.0.view(Self::NAME)
    }
}
