//! `_headers`: read by Netlify and by Cloudflare Pages from the root of what is published.
//!
//! Both send what they know no rule for as `max-age=0, must-revalidate`, which is as good as `no-cache`. So a rule on
//! freshness stands only with the files that are fixed: where two rules name the same field, Cloudflare joins both values
//! and Netlify does not say. Those files are named one by one, for a pattern inside a name is not understood by both.

use crate::hosting::Hosting;
use crate::hosting::headers::Content;
use std::fmt::Write as _;

/// The file's text.
pub(crate) fn write(hosting: &Hosting) -> String {
    let base = &hosting.base;
    let mut text =
        "# Headers, for Netlify and Cloudflare Pages. Belongs in the root of what is published.\n".to_owned();
    let _ = writeln!(text, "{base}*");
    for header in &hosting.headers {
        let _ = writeln!(text, "  {}: {}", header.name, header.value);
    }
    for name in &hosting.fixed {
        let _ = writeln!(text, "{base}{name}\n  Cache-Control: {}", Content::Fixed.cache_control());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::example;
    use std::collections::BTreeMap;

    /// Path patterns with their fields, as <https://docs.netlify.com/manage/routing/headers/> describes the file.
    fn read(text: &str) -> BTreeMap<&str, Vec<(&str, &str)>> {
        let mut rules = BTreeMap::new();
        let mut path = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(field) => {
                    rules.entry(path).or_insert_with(Vec::new).push(field.split_once(": ").unwrap());
                }
                None => path = line,
            }
        }
        rules
    }

    #[test]
    fn read_back_it_says_what_the_source_says() {
        let hosting = example();
        let text = write(&hosting);
        let mut rules = read(&text);
        let all = rules.remove("/explained/*").unwrap();
        let wanted: Vec<_> = hosting.headers.iter().map(|one| (one.name, one.value.as_str())).collect();
        assert_eq!(all, wanted);
        assert_eq!(
            rules.keys().copied().collect::<Vec<_>>(),
            ["/explained/boot-78671f711d3f4a5f.js", "/explained/style-fa811e4cdaafbd2c.css"]
        );
        assert!(rules.values().all(|fields| *fields == [("Cache-Control", Content::Fixed.cache_control())]));
        // Cloudflare's limits: https://developers.cloudflare.com/pages/configuration/headers/
        assert!(text.lines().all(|line| line.len() <= 2000));
    }
}
