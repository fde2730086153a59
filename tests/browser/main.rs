//! The built page in a real browser: with scripts, without, and when something fails on the way.

/// Makes tests of these in every language of the page: of what its words, their lengths or their letters may change.
macro_rules! in_every_language {
    ($($test:ident),+ $(,)?) => {
        in_language!(de "de": $($test),+);
        in_language!(de_einfach "de-einfach": $($test),+);
        in_language!(en "en": $($test),+);
        in_language!(uk "uk": $($test),+);
    };
}

/// Makes tests of these in Latin and in Cyrillic letters: of what is typed, or written into an address.
macro_rules! in_both_scripts {
    ($($test:ident),+ $(,)?) => {
        in_language!(latin "de": $($test),+);
        in_language!(cyrillic "uk": $($test),+);
    };
}

/// Makes tests of these in one language: of what no word can change.
macro_rules! in_one_language {
    ($($test:ident),+ $(,)?) => {
        in_language!(once "de": $($test),+);
    };
}

/// Makes tests of these in a language, in a module of this name.
macro_rules! in_language {
    ($module:ident $language:literal: $($test:ident),+) => {
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
mod fonts;
mod hosting;
mod kept;
mod keyboard;
mod later;
mod links;
mod live;
mod map;
mod offline;
mod panels;
mod register;
mod rest;
mod room;
mod roundtrip;
mod search;
mod share;
mod single;
mod still;
mod timeline;
mod trouble;
mod visit;
mod worker;
