//! The browser's program for lists that can be searched: points and register. It comes once the row of one is opened.

use knackpunkt::browser::{address, islands};
use knackpunkt::island::Island;
use knackpunkt::list::live::follow;
use knackpunkt::list::{PointsData, RegisterData};

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    address::keep();
    islands::on_wake(|island| {
        island.adopt(PointsData::NAME, |PointsData(list)| follow(PointsData::NAME, list.words));
        island.adopt(RegisterData::NAME, |RegisterData(list)| follow(RegisterData::NAME, list.words));
    });
}
