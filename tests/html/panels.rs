//! Panels: their links lead to what they hold, or out of the frame to where it is; headings begin at the first level.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::dist;
use support::page::Page;

/// Panels that every explainer has: of the map, the timeline and so on.
const KINDS: usize = 7;

/// Every panel.
fn panels() -> Vec<PathBuf> {
    let is_panel = |file: &PathBuf| file.components().any(|part| part.as_os_str() == "panel");
    let panels: Vec<_> = dist::html_files().into_iter().filter(is_panel).collect();
    assert!(panels.len() >= 4 * KINDS, "{} panels", panels.len());
    panels
}

/// The ids of every file that panels link to.
#[derive(Default)]
struct Ids(BTreeMap<PathBuf, BTreeSet<String>>);

impl Ids {
    fn of(&mut self, path: &Path) -> Result<&BTreeSet<String>> {
        if !self.0.contains_key(path) {
            let ids = Page::read(path)?.attributes("[id]", "id").into_iter().collect();
            self.0.insert(path.to_owned(), ids);
        }
        self.0.get(path).context("what was read")
    }
}

#[test]
fn links_stay_in_the_panel_only_where_it_holds_what_they_lead_to() -> Result<()> {
    let (mut ids, mut stay, mut leave) = (Ids::default(), 0, 0);
    for file in panels() {
        let page = Page::read(&file)?;
        let own: BTreeSet<String> = page.attributes("[id]", "id").into_iter().collect();
        for link in page.all("a[href], use[href]") {
            let href = link.value().attr("href").context("an address")?;
            let said = format!("{href} in {}", file.display());
            if let Some(place) = href.strip_prefix('#') {
                assert!(own.contains(place), "{said}");
                assert_eq!(link.value().attr("target"), None, "{said}");
                stay += 1;
                continue;
            }
            assert_eq!(link.value().attr("target"), Some("_blank"), "{said}");
            let (path, place) = href.split_once('#').unwrap_or((href, ""));
            let path = file.with_file_name(path).canonicalize().context(said.clone())?;
            // A panel's way back leads to its page; what is held must not be looked for there.
            if path.file_name().is_some_and(|name| name == "index.html")
                && path.parent().is_some_and(|folder| !folder.ends_with("embed"))
                && !place.is_empty()
            {
                assert!(ids.of(&path)?.contains(place), "{said}");
                let is_foot =
                    link.parent().and_then(|one| one.parent()).and_then(|one| one.value().as_element());
                let is_foot = is_foot.is_some_and(|one| one.name() == "footer");
                assert!(is_foot || !own.contains(place), "{said}");
            }
            leave += 1;
        }
    }
    assert!(stay > 80 && leave > 1000, "{stay} links stay, {leave} leave");
    Ok(())
}

#[test]
fn headings_begin_at_the_first_level_and_leave_none_out() -> Result<()> {
    for file in panels() {
        let page = Page::read(&file)?;
        let headings = page.all("h1, h2, h3, h4, h5, h6");
        let levels = headings.iter().map(|heading| heading.value().name().trim_start_matches('h'));
        let levels = levels.map(str::parse::<u8>).collect::<Result<Vec<_>, _>>()?;
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}", file.display());
        let mut before = 0;
        for level in levels {
            assert!(level <= before + 1, "h{level} under h{before} in {}", file.display());
            before = level;
        }
    }
    Ok(())
}

#[test]
fn in_the_comparison_of_positions_sides_stand_below_their_points() -> Result<()> {
    let comparisons: Vec<_> = panels()
        .into_iter()
        .filter(|file| file.parent().is_some_and(|folder| folder.ends_with("matrix")))
        .collect();
    assert!(comparisons.len() >= 4, "{comparisons:?}");
    for file in comparisons {
        let page = Page::read(&file)?;
        let sides = page.all(".position");
        assert!(
            !sides.is_empty() && sides.len() == page.all("h2 + div .position > h3:first-child").len(),
            "{file:?}"
        );
    }
    Ok(())
}
