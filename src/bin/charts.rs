//! The browser's program for charts: read value by value, and drawn on a canvas, which weighs as much as half of all else. It
//! comes once a reader comes to one: for all others charts stand on the page as pictures.

use knackpunkt::browser::islands;
use knackpunkt::chart::{PollsData, live};
use knackpunkt::island::Island;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    islands::on_wake(|island| islands::adopt(island, PollsData::NAME, live::follow));
}
