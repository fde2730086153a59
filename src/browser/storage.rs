//! What a reader chose to keep. Where storage is refused (a sandboxed frame), nothing is kept and nothing fails.

use gloo::storage::{LocalStorage, Storage};

/// The key of the chosen appearance; `public/boot.js` reads it before the WASM comes.
const APPEARANCE: &str = "knackpunkt.appearance";

/// Keeps the chosen appearance, or forgets it for the automatic one.
pub fn keep_appearance(value: &str) {
    if web_sys::window().and_then(|window| window.local_storage().ok().flatten()).is_none() {
        return;
    }
    if value == "auto" {
        LocalStorage::delete(APPEARANCE);
    } else {
        // Full or refused storage: the choice then holds for this visit alone.
        let _ = LocalStorage::set(APPEARANCE, value);
    }
}
