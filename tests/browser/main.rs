//! The built page in a real browser: with scripts, without, and when something fails on the way.

/// Makes tests of these, in every language of the page.
macro_rules! in_every_language {
    ($($test:ident),+ $(,)?) => {
        in_every_language!(@ de "de": $($test),+);
        in_every_language!(@ de_einfach "de-einfach": $($test),+);
        in_every_language!(@ en "en": $($test),+);
        in_every_language!(@ uk "uk": $($test),+);
    };
    (@ $module:ident $language:literal: $($test:ident),+) => {
        mod $module {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $test() -> anyhow::Result<()> {
                    super::$test($language).await
                }
            )+
        }
    };
}

mod access;
mod address;
mod area;
mod charts;
mod dialog;
mod embed;
mod hosting;
mod kept;
mod keyboard;
mod later;
mod linked;
mod links;
mod live;
mod map;
mod offline;
mod panels;
mod register;
mod roundtrip;
mod search;
mod single;
mod still;
mod timeline;
mod trouble;
mod visit;
