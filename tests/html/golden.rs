//! Golden pictures: every chart of the made-up explainer, in its languages and both themes, is drawn exactly as it stands
//! in `tests/golden`; so are those that are made by code, to be hard to draw. A wanted change is taken over with
//! `KNACKPUNKT_GOLDEN=write`.

use crate::made;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs};
use support::charts::{CHARTS, SLUG};
use support::dist;
use support::explainer::FIXTURE;

/// Each theme, and how the names of its files end.
const THEMES: [(&str, &str); 2] = [("light", ""), ("dark", "-dark")];

/// What a file is called in the golden folder, and where the built one lies.
fn pictures() -> Result<Vec<(String, PathBuf)>> {
    let mut pictures = Vec::new();
    for chart in FIXTURE.charts()? {
        for language in FIXTURE.languages {
            let folder = FIXTURE.folder().join(language).join("charts");
            for (theme, ending) in THEMES {
                let built = folder.join(format!("{chart}{ending}.svg"));
                pictures.push((format!("{chart}.{language}.{theme}.svg"), built));
            }
        }
    }
    for chart in CHARTS {
        for (theme, ending) in THEMES {
            let built = made::folder()?.join(format!("de/charts/{chart}{ending}.svg"));
            pictures.push((format!("{SLUG}.{chart}.{theme}.svg"), built));
        }
    }
    Ok(pictures)
}

/// The first line in which two texts differ.
fn difference(golden: &str, built: &str) -> Option<String> {
    if golden == built {
        return None;
    }
    let (mut golden, mut built) = (golden.split('\n'), built.split('\n'));
    for number in 1.. {
        let (before, now) = (golden.next(), built.next());
        if before != now {
            let words = |line: Option<&str>| line.unwrap_or("(end of the file)").to_owned();
            return Some(format!("line {number}\n  golden: {}\n  built:  {}", words(before), words(now)));
        }
    }
    None
}

#[test]
fn every_chart_is_drawn_as_before() -> Result<()> {
    let folder = dist::root().join("tests/golden");
    let pictures = pictures()?;
    if env::var_os("KNACKPUNKT_GOLDEN").is_some_and(|value| value == "write") {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        for (name, built) in &pictures {
            fs::copy(built, folder.join(name)).with_context(|| built.display().to_string())?;
        }
    }
    let mut wrong = Vec::new();
    for (name, built) in &pictures {
        let built = fs::read_to_string(built).with_context(|| format!("{} is not built", built.display()))?;
        match fs::read_to_string(folder.join(name)) {
            Ok(golden) => wrong.extend(difference(&golden, &built).map(|found| format!("{name}, {found}"))),
            Err(_) => wrong.push(format!("{name} is not in tests/golden")),
        }
    }
    let wanted: BTreeSet<_> = pictures.into_iter().map(|(name, _)| name).collect();
    for entry in fs::read_dir(&folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !wanted.contains(&name) {
            wrong.push(format!("tests/golden/{name} is no chart any more"));
        }
    }
    let advice = "If that is wanted, look at the pictures, then run the test with KNACKPUNKT_GOLDEN=write.";
    assert!(wrong.is_empty(), "{}\n{advice}", wrong.join("\n"));
    Ok(())
}

#[test]
fn a_difference_is_named_by_its_first_line() {
    assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(difference("a\nb", "a\nc").as_deref(), Some("line 2\n  golden: b\n  built:  c"));
    assert_eq!(difference("a", "a\n").as_deref(), Some("line 2\n  golden: (end of the file)\n  built:  "));
}
