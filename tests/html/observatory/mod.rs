//! What Mozilla's HTTP Observatory would say of a host that sends the headers as they were written: 100 points or more is
//! A+. The rules are in [`rules`].

mod policy;
mod rules;

use anyhow::{Context, Result};
use rules::{Answer, findings, score};
use std::fs;
use std::path::Path;
use support::explainer::ARTICLE;
use support::page::Page;
use support::{dist, site};

/// The page that is asked for, with the headers that `_headers` gives to every file.
fn answer(folder: &Path) -> Result<Answer> {
    let text = fs::read_to_string(folder.join("_headers"))?;
    let lines = text.lines().skip_while(|line| !line.ends_with('*')).skip(1);
    let fields = lines.map_while(|line| line.strip_prefix("  ")?.split_once(": "));
    let headers = fields.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
    let page = Page::read(&folder.join(ARTICLE.page("de")))?;
    let scripts = page
        .all("script")
        .into_iter()
        .map(|script| (script.attr("src").map(str::to_owned), script.attr("integrity").map(str::to_owned)));
    Ok(Answer { headers, scripts: scripts.collect() })
}

fn both() -> Result<[Answer; 2]> {
    let site = site::folder(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("html"))?;
    Ok([answer(&dist::release())?, answer(site)?])
}

#[test]
fn the_headers_are_worth_an_a_plus() -> Result<()> {
    for answer in both()? {
        let found = findings(&answer);
        assert!(score(&found) >= 100, "{} points: {found:#?}", score(&found));
        assert!(found.iter().all(|finding| finding.points >= 0), "{found:#?}");
        // What can be had by a page that others may show and load. The rest would be a cookie, an entry in the list
        // that browsers bring along, and a policy that forbids to be shown.
        let bonus = found.iter().filter(|finding| finding.points > 0).map(|finding| finding.rule);
        assert_eq!(
            bonus.collect::<Vec<_>>(),
            ["content-security-policy", "referrer-policy", "x-frame-options"]
        );
    }
    Ok(())
}

#[test]
fn every_header_that_counts_is_needed() -> Result<()> {
    for answer in both()? {
        let whole = score(&findings(&answer));
        for name in [
            "content-security-policy",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
        ] {
            let mut less = answer.clone();
            less.headers.remove(name).with_context(|| format!("{name} is not sent"))?;
            assert!(score(&findings(&less)) < whole, "{name} counts for nothing");
        }
    }
    Ok(())
}

/// Each change makes the headers worse, by so many points as the Observatory's table says.
#[test]
fn the_rules_find_what_is_wrong() -> Result<()> {
    let [answer, _] = both()?;
    let whole = score(&findings(&answer));
    let policy = &answer.headers["content-security-policy"];
    for (name, value, points) in [
        (
            "content-security-policy",
            policy.replace("frame-ancestors https:", "frame-ancestors https: http://localhost:*"),
            -30,
        ),
        ("content-security-policy", policy.replace("default-src 'none'", "default-src 'self'"), -5),
        ("content-security-policy", policy.replace("'wasm-unsafe-eval'", "'unsafe-inline'"), -30),
        ("content-security-policy", policy.replace("frame-ancestors https:; ", ""), -25),
        ("content-security-policy", format!("{policy}; base-uri 'self'"), -60),
        ("strict-transport-security", "max-age=1000".to_owned(), -10),
        ("strict-transport-security", "for ever".to_owned(), -20),
        ("referrer-policy", "unsafe-url".to_owned(), -10),
        ("x-content-type-options", "sniff".to_owned(), -5),
        ("cross-origin-resource-policy", "anybody".to_owned(), -5),
        ("set-cookie", "a=b; Secure".to_owned(), 0),
    ] {
        let mut other = answer.clone();
        other.headers.insert(name.to_owned(), value.clone());
        let found = findings(&other);
        let sum: i32 = found.iter().map(|finding| finding.points).sum();
        assert_eq!(100 + sum - whole, points, "{name}: {value}");
    }
    let mut foreign = answer.clone();
    foreign.scripts.push((Some("//example.com/a.js".to_owned()), None));
    assert_eq!(100 + findings(&foreign).iter().map(|finding| finding.points).sum::<i32>() - whole, -50);
    Ok(())
}
