//! The register: every statement with who says it, what contradicts it and where it was read. Once live it can be
//! searched, narrowed down and sorted.

pub mod build;
pub mod entry;

use crate::finder::Finder;
use crate::root::Root;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All statements of a page.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegisterData(pub Finder);

impl Root for RegisterData {
    const NAME: &'static str = "register";

    fn view(self) -> impl IntoView + 'static {
        self.0.view(Self::NAME)
    }
}
