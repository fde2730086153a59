//! `hosting/s3.sh`: copies the folder that was built into a bucket, kind by kind, since S3 keeps type and freshness with each
//! file.

use crate::hosting::Hosting;
use crate::hosting::headers::{Content, DIGITS, HASHED};
use crate::hosting::media::{KINDS, Media};
use std::fmt::Write as _;

/// The file's text.
pub(crate) fn write(hosting: &Hosting) -> String {
    let folder = hosting.base.trim_end_matches('/');
    let mut text = format!(
        "#!/bin/sh\n# Copies the folder above this one into a bucket: sh hosting/s3.sh BUCKET\n\
         # Needs the AWS command line. CloudFront compresses by itself, so .br and .gz stay here.\n\
         set -eu\ncd \"$(dirname \"$0\")/..\"\nto=\"s3://$1{folder}\"\n\n\
         # What pages load comes before the pages, and nothing is deleted before they are there.\n"
    );
    let (pages, others): (Vec<Media>, Vec<Media>) = KINDS.into_iter().partition(|kind| kind.ending == "html");
    let may_be_fixed = |kind: &&Media| HASHED.contains(&kind.ending);
    for kind in others.iter().filter(may_be_fixed) {
        copy(&mut text, *kind, Content::Fixed);
    }
    for kind in others.into_iter().chain(pages) {
        copy(&mut text, kind, Content::Changing);
    }
    let earlier = HASHED.map(|ending| format!(" --exclude {}", fixed(ending)));
    let _ = writeln!(
        text,
        "\n# What is no longer built goes; but what earlier pages load stays, for those who are still reading them.\n\
         aws s3 sync . \"$to\" --delete --size-only --exclude '*.br' --exclude '*.gz' --exclude 'hosting/*' \
         --exclude '.htaccess' --exclude '_headers'{}",
        earlier.concat()
    );
    text
}

/// The names of fixed files of one kind, as the command's filters have it.
fn fixed(ending: &str) -> String {
    format!("'*-{}.{ending}'", "[0-9a-f]".repeat(DIGITS))
}

/// One kind of file. The command's filters are taken in order, the last one that fits counts.
fn copy(text: &mut String, kind: Media, content: Content) {
    let fixed = fixed(kind.ending);
    let filters = match content {
        Content::Fixed => format!("--include {fixed}"),
        Content::Changing if HASHED.contains(&kind.ending) => {
            format!("--include '*.{}' --exclude {fixed}", kind.ending)
        }
        Content::Changing => format!("--include '*.{}'", kind.ending),
    };
    let _ = writeln!(
        text,
        "aws s3 cp . \"$to\" --recursive --exclude '*' {filters} --content-type '{}' --cache-control '{}'",
        kind.content_type(),
        content.cache_control()
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::example;

    /// The arguments of every command, quotes taken off.
    fn commands(text: &str) -> Vec<Vec<String>> {
        let lines = text.lines().filter(|line| line.starts_with("aws "));
        let words = lines.map(|line| {
            let parts = line.split('\'').enumerate().flat_map(|(place, part)| match place % 2 {
                1 => vec![part.to_owned()],
                _ => part.split_whitespace().map(str::to_owned).collect(),
            });
            parts.collect()
        });
        words.collect()
    }

    /// True where a name fits a pattern of the command: `*`, and lists of letters in brackets.
    fn fits(pattern: &str, name: &str) -> bool {
        match pattern.split_at_checked(1) {
            None => name.is_empty(),
            Some(("*", rest)) => {
                (0..=name.len()).any(|from| name.get(from..).is_some_and(|name| fits(rest, name)))
            }
            Some(("[", rest)) => {
                assert!(rest.starts_with("0-9a-f]"), "{rest}");
                let digit = name.bytes().next().is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                digit && fits(&rest[7..], &name[1..])
            }
            Some((letter, rest)) => name.strip_prefix(letter).is_some_and(|name| fits(rest, name)),
        }
    }

    /// True where the last filter that fits a name lets it through.
    fn is_copied(command: &[String], name: &str) -> bool {
        let mut filters =
            command.windows(2).filter(|pair| ["--include", "--exclude"].contains(&pair[0].as_str()));
        let fitting = filters.rfind(|pair| fits(&pair[1], name));
        fitting.is_none_or(|pair| pair[0] == "--include")
    }

    fn option<'a>(command: &'a [String], name: &str) -> &'a str {
        &command[command.iter().position(|word| word == name).unwrap() + 1]
    }

    #[test]
    fn read_back_it_says_what_the_source_says() {
        let text = write(&example());
        assert!(text.contains("to=\"s3://$1/explained\""));
        let commands = commands(&text);
        let (delete, copies) = commands.split_last().unwrap();
        assert!(delete.contains(&"--delete".to_owned()));
        for (name, media) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a/de/index.html", "text/html; charset=utf-8"),
            ("boot-78671f711d3f4a5f.js", "text/javascript; charset=utf-8"),
            ("sw.js", "text/javascript; charset=utf-8"),
            ("web-39415da999b0fd59.wasm", "application/wasm"),
            ("style-fa811e4cdaafbd2c.css", "text/css; charset=utf-8"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("feed.xml", "application/xml"),
        ] {
            let copying: Vec<_> = copies.iter().filter(|command| is_copied(command, name)).collect();
            let [copy] = copying.as_slice() else { panic!("{name}: {copying:?}") };
            assert_eq!(option(copy, "--content-type"), media, "{name}");
            assert_eq!(option(copy, "--cache-control"), Content::of(name).cache_control(), "{name}");
            assert_eq!(is_copied(delete, name), Content::of(name) == Content::Changing, "{name}");
        }
        for name in ["index.html.br", "boot-78671f711d3f4a5f.js.gz", ".htaccess", "hosting/s3.sh"] {
            assert!(!commands.iter().any(|command| is_copied(command, name)), "{name}");
        }
    }
}
