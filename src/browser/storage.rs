//! What a reader chose to keep. Where storage is refused (a sandboxed frame), nothing is kept and nothing fails.

/// The key of the chosen appearance; `src/js/loader.js` reads it before the WASM comes.
const APPEARANCE: &str = "knackpunkt.appearance";

/// Keeps the chosen appearance, or forgets it for the automatic one.
pub(crate) fn keep_appearance(value: &str) {
    let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) else {
        return;
    };
    // Full or refused storage: the choice then holds for this visit alone.
    let _ = if value == "auto" {
        storage.remove_item(APPEARANCE)
    } else {
        // As JSON, for that is what stands there from earlier visits.
        storage.set_item(APPEARANCE, &format!("\"{value}\""))
    };
}
