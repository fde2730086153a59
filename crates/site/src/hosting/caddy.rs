//! `hosting/Caddyfile`: a snippet with everything, and a site that uses it.

use crate::hosting::Hosting;
use crate::hosting::headers::{Content, fixed_pattern};
use crate::hosting::media::KINDS;
use std::fmt::Write as _;

/// The file's text.
pub(crate) fn write(hosting: &Hosting) -> String {
    let mut text = "# For Caddy 2.6 or newer.\n(knackpunkt) {\n\theader {\n".to_owned();
    for header in &hosting.headers {
        let _ = writeln!(text, "\t\t{} \"{}\"", header.name, header.value);
    }
    text += "\t\tVary Accept-Encoding\n\t}\n";
    let pattern = fixed_pattern();
    for (name, not, content) in [("fixed", "", Content::Fixed), ("changing", "not ", Content::Changing)] {
        let _ = writeln!(text, "\t@{name} {not}path_regexp {pattern}");
        let _ = writeln!(text, "\theader @{name} Cache-Control \"{}\"", content.cache_control());
    }
    for kind in KINDS {
        // The address of a folder stands for the page in it.
        let folder = if kind.ending == "html" { " */" } else { "" };
        let _ = writeln!(text, "\t@{0} path *.{0}{folder}", kind.ending);
        let _ = writeln!(text, "\theader @{} Content-Type \"{}\"", kind.ending, kind.content_type());
    }
    text += "\tfile_server {\n\t\tprecompressed br gzip\n\t\tindex index.html\n\t}\n}\n\n";
    text += &site(&hosting.base);
    text
}

/// The site itself, to be changed: its name, and the folder that was built.
fn site(base: &str) -> String {
    let inside = match base.trim_end_matches('/') {
        "" => "\timport knackpunkt\n".to_owned(),
        folder => format!("\thandle_path {folder}/* {{\n\t\timport knackpunkt\n\t}}\n"),
    };
    format!(
        "{{$KNACKPUNKT_HOST:localhost}} {{\n\troot * {{$KNACKPUNKT_FOLDER:dist}}\n{inside}\
         \thandle_errors {{\n\t\t@missing expression {{err.status_code}} == 404\n\
         \t\theader @missing Content-Type \"text/html; charset=utf-8\"\n\
         \t\trewrite @missing /404.html\n\t\tfile_server\n\t}}\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::example;

    #[test]
    fn read_back_it_says_what_the_source_says() {
        let hosting = example();
        let text = write(&hosting);
        let (_, block) = text.split_once("\theader {\n").unwrap();
        let (block, rest) = block.split_once("\t}\n").unwrap();
        let block = block.strip_suffix("\t\tVary Accept-Encoding\n").unwrap();
        let fields = block.lines().map(|line| {
            let (name, value) = line.trim().split_once(' ').unwrap();
            (name, value.strip_prefix('"').unwrap().strip_suffix('"').unwrap())
        });
        let wanted = hosting.headers.iter().map(|one| (one.name, one.value.as_str()));
        assert_eq!(fields.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
        let lines: Vec<_> = rest.lines().map(str::trim).collect();
        for line in [
            r"@fixed path_regexp -[0-9a-f]{16}\.(js|css|wasm)$",
            r"@changing not path_regexp -[0-9a-f]{16}\.(js|css|wasm)$",
            "header @fixed Cache-Control \"public, max-age=31536000, immutable\"",
            "header @changing Cache-Control \"no-cache\"",
            "@html path *.html */",
            "precompressed br gzip",
            "handle_path /explained/* {",
        ] {
            assert!(lines.contains(&line), "{line} is not in\n{text}");
        }
        for kind in KINDS {
            let line = format!("header @{} Content-Type \"{}\"", kind.ending, kind.content_type());
            assert!(lines.contains(&line.as_str()), "{line}");
        }
    }

    #[test]
    fn a_site_at_the_root_has_no_folder() {
        assert!(site("/").contains("\n\timport knackpunkt\n") && !site("/").contains("handle_path"));
    }
}
