//! The browser's program for lists that can be searched: points and register. It comes once the row of one is opened.

use knackpunkt::browser::{address, islands};
use knackpunkt::island::Island;
use knackpunkt::list::{PointsData, RegisterData, live::follow};

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    address::keep();
    islands::on_wake(|island| {
        for name in [PointsData::NAME, RegisterData::NAME] {
            islands::adopt(island, name, |list| follow(name, list));
        }
    });
}
