//! The languages an explainer can be read in.

use strum::{EnumString, IntoStaticStr, VariantNames};

/// A language version of an explainer. Its code names the content file (`de.toml`) and the page's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Language {
    /// German.
    De,
    /// Plain German ("Einfache Sprache").
    DeEinfach,
    /// English.
    En,
    /// Ukrainian.
    Uk,
}

impl Language {
    /// Every language the app has words for, in the order of the language switch.
    pub const ALL: [Self; 4] = [Self::De, Self::DeEinfach, Self::En, Self::Uk];

    /// The code used in file names and addresses, such as `de-einfach`.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// What it calls itself.
    pub fn own_name(self) -> &'static str {
        self.names().0
    }

    /// The language tag for the page's `lang` attribute (BCP 47). `simple` is the registered variant for plain language
    /// (IANA's language subtag registry).
    pub fn tag(self) -> &'static str {
        self.names().1
    }

    /// The locale of its dates and numbers (BCP 47): English is British English.
    pub fn locale(self) -> &'static str {
        self.names().2
    }

    /// Language and territory as Open Graph wants them.
    pub fn og_locale(self) -> &'static str {
        self.names().3
    }

    fn names(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::De => ("Deutsch", "de", "de", "de_DE"),
            Self::DeEinfach => ("Einfache Sprache", "de-simple", "de", "de_DE"),
            Self::En => ("English", "en", "en-GB", "en_GB"),
            Self::Uk => ("Українська", "uk", "uk", "uk_UA"),
        }
    }

    /// Whether it is another language in plain words.
    pub fn is_plain(self) -> bool {
        self == Self::DeEinfach
    }
}
