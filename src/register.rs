//! The register: every statement with who says it, what contradicts it and where it was read. Once live it can be
//! searched, narrowed down and sorted.

use crate::island::Island;
use crate::list::Finder;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All statements of a page.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegisterData(pub Finder);

impl Island for RegisterData {
    const NAME: &'static str = "register";

    fn view(self) -> impl IntoView + 'static {
        self.0.view()
    }
}
