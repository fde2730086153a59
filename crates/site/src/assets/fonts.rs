//! The fonts of the page: the files that the style sheet names, under hashed names, and the letters that they have.

use crate::assets::hashed;
use crate::assets::style::{parse, print};
use crate::output::Output;
use anyhow::{Context, Result};
use icu_properties::props::{BinaryProperty, DefaultIgnorableCodePoint};
use lightningcss::rules::CssRule;
use lightningcss::rules::font_face::{FontFaceProperty, FontFaceRule, Source};
use lightningcss::values::string::CowArcStr;
use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// A style sheet whose fonts lie beside it, and those.
#[derive(Default)]
pub(crate) struct WebFonts {
    /// The style sheet, with the names that they are written under.
    pub(crate) sheet: String,
    pub(crate) outputs: Vec<Output>,
    /// The letters that they are said to have (`unicode-range`); all, where there are no fonts or one does not say.
    pub(crate) letters: Option<Vec<RangeInclusive<u32>>>,
}

impl WebFonts {
    /// Finds the fonts that a style sheet names; its addresses count from this folder.
    pub(crate) fn read(sheet: &str, folder: &Path) -> Result<Self> {
        let mut read = parse(sheet)?;
        let mut found = Vec::new();
        with_files(&mut read.rules.0, &mut found);
        let mut outputs = BTreeMap::new();
        let mut ranges = Some(Vec::new());
        for face in found {
            let said = face.properties.iter().find_map(|property| match property {
                FontFaceProperty::UnicodeRange(said) => Some(said.iter().map(|one| one.start..=one.end)),
                _ => None,
            });
            ranges = ranges.zip(said).map(|(ranges, said)| ranges.into_iter().chain(said).collect());
            for url in urls(face) {
                let file = folder.join(&**url);
                let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
                let name = file.file_name().and_then(|name| name.to_str()?.rsplit_once('.'));
                let (name, ending) = name.with_context(|| format!("{} has no name", file.display()))?;
                let name = hashed(name, ending, &bytes);
                *url = name.clone().into();
                outputs.insert(PathBuf::from(name), bytes);
            }
        }
        let letters = ranges.filter(|ranges| !ranges.is_empty());
        Ok(Self { sheet: print(&read)?, outputs: outputs.into_iter().collect(), letters })
    }
}

/// A style sheet without the fonts that lie beside it: those of the reader's own stay.
pub(crate) fn left_out(sheet: &str) -> Result<String> {
    let mut read = parse(sheet)?;
    retain_own(&mut read.rules.0);
    print(&read)
}

/// The letters of pages that the fonts lack, each with the first page that has it; readers see them in another face.
pub(crate) fn lacking(letters: Option<&[RangeInclusive<u32>]>, outputs: &[Output]) -> Option<String> {
    let ranges = letters?;
    let is_missing = |letter: &char| {
        let is_there = ranges.iter().any(|range| range.contains(&u32::from(*letter)));
        !is_there && !letter.is_ascii() && !DefaultIgnorableCodePoint::for_char(*letter)
    };
    let mut lacking = BTreeMap::new();
    for (path, bytes) in outputs {
        let is_page = path.extension().is_some_and(|ending| ending == "html");
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        for letter in text.chars().filter(|letter| is_page && is_missing(letter)) {
            lacking.entry(letter).or_insert(path);
        }
    }
    let said = lacking
        .iter()
        .map(|(letter, path)| format!("'{letter}' (U+{:04X}) in {}", u32::from(*letter), path.display()));
    let said = said.collect::<Vec<_>>().join(", ");
    let how = "the fonts of the pages lack letters, which browsers take from others (fonts/README.md says how to add one)";
    (!said.is_empty()).then(|| format!("{how}: {said}"))
}

/// The faces that have files, also those in layers.
fn with_files<'a, 'i>(rules: &'a mut [CssRule<'i>], found: &mut Vec<&'a mut FontFaceRule<'i>>) {
    for rule in rules {
        match rule {
            CssRule::LayerBlock(layer) => with_files(&mut layer.rules.0, found),
            CssRule::FontFace(face) if has_file(face) => found.push(face),
            _ => {}
        }
    }
}

fn retain_own(rules: &mut Vec<CssRule<'_>>) {
    rules.retain(|rule| !matches!(rule, CssRule::FontFace(face) if has_file(face)));
    for rule in rules {
        if let CssRule::LayerBlock(layer) = rule {
            retain_own(&mut layer.rules.0);
        }
    }
}

fn has_file(face: &FontFaceRule<'_>) -> bool {
    let is_file = |source: &Source<'_>| matches!(source, Source::Url(_));
    face.properties
        .iter()
        .any(|each| matches!(each, FontFaceProperty::Source(sources) if sources.iter().any(is_file)))
}

fn urls<'a, 'i>(face: &'a mut FontFaceRule<'i>) -> impl Iterator<Item = &'a mut CowArcStr<'i>> {
    let sources = face.properties.iter_mut().filter_map(|property| match property {
        FontFaceProperty::Source(sources) => Some(sources),
        _ => None,
    });
    sources.flatten().filter_map(|source| match source {
        Source::Url(file) => Some(&mut file.url.url),
        Source::Local(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = r#"@layer a { @font-face { font-family: "A"; src: url("x.woff2") format("woff2"); unicode-range: U+41-43, U+20AC }
    @font-face { font-family: "B"; src: local("C"); size-adjust: 90% } }
    @font-face { font-family: "A"; src: local("A"), url("x.woff2"); unicode-range: U+E4 } p { color: red }"#;

    fn read(sheet: &str) -> WebFonts {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("x.woff2"), "letters").unwrap();
        WebFonts::read(sheet, folder.path()).unwrap()
    }

    #[test]
    fn files_get_the_names_they_are_written_under() {
        let read = read(SHEET);
        let [(name, bytes)] = read.outputs.as_slice() else { panic!("{:?}", read.outputs) };
        assert_eq!(
            (name.to_str().unwrap(), bytes.as_slice()),
            (&*hashed("x", "woff2", b"letters"), &b"letters"[..])
        );
        assert_eq!(read.sheet.matches(name.to_str().unwrap()).count(), 2, "{}", read.sheet);
        assert!(!read.sheet.contains("x.woff2") && read.sheet.contains("size-adjust:90%"), "{}", read.sheet);
    }

    #[test]
    fn without_files_nothing_is_left_to_load() {
        let sheet = left_out(SHEET).unwrap();
        assert!(!sheet.contains("url(") && sheet.contains("size-adjust:90%"), "{sheet}");
        assert_eq!(sheet.matches("@font-face").count(), 1, "{sheet}");
        assert!(sheet.contains("color:red"));
    }

    #[test]
    fn letters_that_are_missing_are_said_once_with_their_page() {
        let page = |name: &str, text: &str| (PathBuf::from(name), text.as_bytes().to_vec());
        let pages = [page("a/b.html", "€ä\u{ad}→"), page("c.html", "→漢"), page("d.css", "✓")];
        let letters = read(SHEET).letters;
        let said = lacking(letters.as_deref(), &pages).unwrap();
        assert!(said.ends_with(": '→' (U+2192) in a/b.html, '漢' (U+6F22) in c.html"), "{said}");
        assert!(lacking(letters.as_deref(), &pages[2..]).is_none());
        assert!(lacking(None, &pages).is_none(), "no fonts, nothing to lack");
    }

    #[test]
    fn a_file_that_is_not_there_is_an_error() {
        let error = WebFonts::read(SHEET, Path::new("nowhere")).err().unwrap();
        assert!(error.to_string().contains("x.woff2 cannot be read"), "{error}");
    }
}
