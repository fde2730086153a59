//! Roots: the parts of a page that become live. Each carries its own data and is hydrated by itself, so that
//! the prose around them costs no WASM.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A live part of the page.
pub trait Island: Clone + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The value of `data-root`.
    const NAME: &'static str;

    /// What stands inside the root's element: the same view natively and in the browser.
    fn view(self) -> impl IntoView + 'static;
}

/// Writes a root: its element, its view and, behind the view where hydration does not walk, its data.
pub fn write<R: Island>(root: R) -> impl IntoView {
    let data = json(&root);
    view! {
        <div data-root=R::NAME class="root">
            {root.view()}
            <script type="application/json" inner_html=data></script>
        </div>
    }
}

/// Data as JSON that cannot end the script element it stands in.
#[must_use]
pub fn json(root: &impl Serialize) -> String {
    serde_json::to_string(root).unwrap_or_default().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_the_script_it_stands_in() {
        let written = json(&["</script><script>", "<!--"]);
        assert!(!written.contains('<'), "{written}");
        let read: [String; 2] = serde_json::from_str(&written).unwrap();
        assert_eq!(read, ["</script><script>", "<!--"]);
    }
}
