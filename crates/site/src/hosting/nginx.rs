//! `hosting/nginx.conf`: to be included in a `server`, or in the `location` of a folder.

use crate::hosting::Hosting;
use crate::hosting::headers::{Content, fixed_pattern};
use crate::hosting::media::KINDS;
use std::fmt::Write as _;

/// The file's text.
pub(crate) fn write(hosting: &Hosting) -> String {
    let mut text = "# For nginx 1.20 or newer. Include it in the `server` whose `root` is the folder that was built, or in\n\
                    # the `location` of a folder whose `alias` it is; see docs/hosting.md.\n\
                    index index.html;\n"
        .to_owned();
    let _ = writeln!(text, "error_page 404 {}404.html;", hosting.base);
    // HTML has it anyway.
    text += "charset utf-8;\n";
    let charset = KINDS
        .iter()
        .filter(|kind| kind.charset && kind.ending != "html")
        .map(|kind| format!(" {}", kind.essence));
    let _ = writeln!(text, "charset_types{};", charset.collect::<String>());
    text += "default_type application/octet-stream;\ntypes {\n";
    for kind in KINDS {
        let _ = writeln!(text, "  {} {};", kind.essence, kind.ending);
    }
    text += "}\n\n# Files that were compressed beforehand. The second line needs the module ngx_brotli.\n\
             gzip_static on;\n# brotli_static on;\ngzip_vary on;\n\n";
    // A variable, since fields that one level adds are not added to those of the level above: they replace them.
    let (changing, fixed) = (Content::Changing.cache_control(), Content::Fixed.cache_control());
    let _ = writeln!(text, "set $knackpunkt_cache \"{changing}\";");
    let _ =
        writeln!(text, "if ($uri ~ \"{}\") {{\n  set $knackpunkt_cache \"{fixed}\";\n}}", fixed_pattern());
    text += "add_header Cache-Control $knackpunkt_cache always;\n";
    for header in &hosting.headers {
        let _ = writeln!(text, "add_header {} \"{}\" always;", header.name, header.value);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::example;

    /// The words of every directive, quotes taken off; blocks are flat.
    fn directives(text: &str) -> Vec<Vec<String>> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let words = lines.map(|line| {
            let line = line.trim_end_matches([';', '{']);
            let parts = line.split('"').enumerate().flat_map(|(place, part)| match place % 2 {
                1 => vec![part.to_owned()],
                _ => part.split_whitespace().map(str::to_owned).collect(),
            });
            parts.collect()
        });
        words.collect()
    }

    #[test]
    fn read_back_it_says_what_the_source_says() {
        let hosting = example();
        let text = write(&hosting);
        let found = directives(&text);
        let added: Vec<_> =
            found.iter().filter(|words| words[0] == "add_header").map(|words| &words[1..]).collect();
        let wanted = hosting.headers.iter().map(|one| [one.name, &one.value, "always"].map(str::to_owned));
        let freshness = ["Cache-Control", "$knackpunkt_cache", "always"].map(str::to_owned);
        assert_eq!(added, [freshness].into_iter().chain(wanted).collect::<Vec<_>>());
        let set: Vec<_> =
            found.iter().filter(|words| words[0] == "set").map(|words| words[2].as_str()).collect();
        assert_eq!(set, [Content::Changing.cache_control(), Content::Fixed.cache_control()]);
        for kind in KINDS {
            assert!(found.contains(&vec![kind.essence.to_owned(), kind.ending.to_owned()]), "{kind:?}");
        }
        assert!(text.contains(r#"if ($uri ~ "-[0-9a-f]{16}\.(js|css|wasm)$") {"#));
        assert!(text.contains("error_page 404 /explained/404.html;"));
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }
}
