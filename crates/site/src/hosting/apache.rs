//! `.htaccess`: read by Apache from the folder itself, where `AllowOverride` lets it (`FileInfo`, `Indexes`).

use crate::hosting::Hosting;
use crate::hosting::headers::{Content, fixed_pattern};
use crate::hosting::media::KINDS;
use std::fmt::Write as _;

/// The file's text.
pub(crate) fn write(hosting: &Hosting) -> String {
    let mut text = "# For Apache 2.4. Needs `AllowOverride FileInfo Indexes`; what a module is missing for is left out.\n\
                    <IfModule mod_dir.c>\n  DirectoryIndex index.html\n</IfModule>\n"
        .to_owned();
    let _ = writeln!(text, "ErrorDocument 404 {}404.html", hosting.base);
    text += &media();
    text += &headers(hosting);
    text += &compressed();
    text
}

fn media() -> String {
    let types = KINDS.iter().map(|kind| format!("  AddType \"{}\" .{}\n", kind.content_type(), kind.ending));
    format!("<IfModule mod_mime.c>\n{}</IfModule>\n", types.collect::<String>())
}

fn headers(hosting: &Hosting) -> String {
    let mut text = "<IfModule mod_headers.c>\n".to_owned();
    for header in &hosting.headers {
        let _ = writeln!(text, "  Header always set {} \"{}\"", header.name, header.value);
    }
    let cache = |content: Content| format!("Header set Cache-Control \"{}\"", content.cache_control());
    let pattern = fixed_pattern();
    let pattern = pattern.strip_suffix('$').unwrap_or(&pattern);
    let _ = writeln!(text, "  {}", cache(Content::Changing));
    let _ = writeln!(text, "  <FilesMatch \"{pattern}(\\.br|\\.gz)?$\">");
    let _ = writeln!(text, "    {}\n  </FilesMatch>\n</IfModule>", cache(Content::Fixed));
    text
}

/// Sends the file that was compressed beforehand. Its type is that of the name without the last ending, so nothing else
/// may be said of that ending: `.br` is also Breton, and `.gz` also a type.
fn compressed() -> String {
    let mut text = "<IfModule mod_rewrite.c>\n<IfModule mod_mime.c>\n<IfModule mod_headers.c>\n  \
                    RewriteEngine On\n  RemoveLanguage .br\n  RemoveType .gz\n"
        .to_owned();
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        let _ = write!(
            text,
            "  AddEncoding {coding} .{ending}\n  RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b\n  \
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  RewriteRule ^(.+)$ $1.{ending} [E=no-gzip:1,E=no-brotli:1,L]\n"
        );
    }
    let endings: Vec<_> = KINDS.iter().map(|kind| kind.ending).collect();
    let _ = write!(
        text,
        "  <FilesMatch \"\\.({})(\\.br|\\.gz)?$\">\n    Header merge Vary Accept-Encoding\n  </FilesMatch>\n\
         </IfModule>\n</IfModule>\n</IfModule>\n",
        endings.join("|")
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::example;

    /// The arguments of every directive of a name, with the sections it stands in; quotes taken off.
    fn directives(text: &str, name: &str) -> Vec<(Vec<String>, Vec<String>)> {
        let mut sections: Vec<String> = Vec::new();
        let mut found = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if line.starts_with("</") {
                sections.pop().unwrap();
            } else if let Some(section) = line.strip_prefix('<') {
                sections.push(section.trim_end_matches('>').to_owned());
            } else if let Some(rest) = line.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
                let arguments = rest.split('"').enumerate().flat_map(|(place, part)| match place % 2 {
                    1 => vec![part.to_owned()],
                    _ => part.split_whitespace().map(str::to_owned).collect(),
                });
                found.push((sections.clone(), arguments.collect()));
            }
        }
        assert!(sections.is_empty(), "{sections:?}");
        found
    }

    #[test]
    fn read_back_it_says_what_the_source_says() {
        let hosting = example();
        let text = write(&hosting);
        let set = directives(&text, "Header");
        for (header, (sections, arguments)) in hosting.headers.iter().zip(&set) {
            assert_eq!(*sections, ["IfModule mod_headers.c"]);
            assert_eq!(*arguments, ["always", "set", header.name, &header.value]);
        }
        let [changing, fixed, _vary] = &set[hosting.headers.len()..] else { panic!("{set:?}") };
        assert_eq!(changing.1, ["set", "Cache-Control", "no-cache"]);
        assert_eq!(fixed.1, ["set", "Cache-Control", Content::Fixed.cache_control()]);
        assert_eq!(fixed.0[1], r#"FilesMatch "-[0-9a-f]{16}\.(js|css|wasm)(\.br|\.gz)?$""#);
        let types: Vec<_> =
            directives(&text, "AddType").into_iter().map(|(_, arguments)| arguments).collect();
        assert_eq!(types, KINDS.map(|kind| [kind.content_type(), format!(".{}", kind.ending)]));
        assert_eq!(directives(&text, "ErrorDocument")[0].1, ["404", "/explained/404.html"]);
    }
}
