use super::*;
use std::path::Path;

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
