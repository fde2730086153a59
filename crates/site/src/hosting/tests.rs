//! Every file for hosts says what the rules say; what none of them puts as lines is read back as its host reads it.

use super::*;
use regex::Regex;
use rules::{CHANGING, FIXED, KINDS, fixed_names, headers};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The source of the style of `404.html`.
const STYLE: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

/// A site in a folder of its host.
fn site() -> Url {
    Url::parse("https://example.org/explained/").unwrap()
}

/// The text of one of its files.
fn written(site: &Url, name: &str) -> String {
    let names = ["index.html", "loader-78671f711d3f4a5f.js", "style-fa811e4cdaafbd2c.css", "sw.js"];
    let outputs = names.map(|name| (PathBuf::from(name), Vec::new()));
    let files = files(Some(site), STYLE, &outputs).unwrap();
    let (_, text) = files.into_iter().find(|(path, _)| path.as_os_str() == name).unwrap();
    String::from_utf8(text).unwrap()
}

/// Whole sections, so that nothing else stands in them.
#[test]
fn sections_say_what_the_rules_say() {
    let headers = headers(Some(&site()), STYLE);
    let fields = |line: fn(&str, &str) -> String| -> String {
        headers.iter().map(|(name, value)| line(name, value)).collect()
    };
    let kinds = |line: fn(&str, &str) -> String| -> String {
        KINDS.iter().map(|(ending, media)| line(ending, media)).collect()
    };
    let (fixed, changing, pattern) = (FIXED, CHANGING, r"-[0-9a-f]{16}\.(js|css|wasm|woff2)");
    let apache = [
        "ErrorDocument 404 /explained/404.html\n".to_owned(),
        kinds(|ending, media| format!("  AddType \"{media}\" .{ending}\n")),
        format!(
            "\n<IfModule mod_headers.c>\n{}  Header set Cache-Control \"{changing}\"\n  \
             <FilesMatch \"{pattern}(\\.br|\\.gz)?$\">\n    Header set Cache-Control \"{fixed}\"\n  \
             </FilesMatch>\n</IfModule>\n",
            fields(|name, value| format!("  Header always set {name} \"{value}\"\n"))
        ),
    ];
    let caddy = [
        format!(
            "\theader {{\n{}\t\tVary Accept-Encoding\n\t}}\n\
             \t@fixed path_regexp {pattern}$\n\theader @fixed Cache-Control \"{fixed}\"\n\
             \t@changing not path_regexp {pattern}$\n\theader @changing Cache-Control \"{changing}\"\n",
            fields(|name, value| format!("\t\t{name} \"{value}\"\n"))
        ),
        kinds(|ending, media| {
            let folders = if ending == "html" { " */" } else { "" };
            let header = format!("\theader @{ending} Content-Type \"{media}\"\n");
            format!("\t@{ending} path *.{ending}{folders}\n{header}")
        }),
        "\t\tprecompressed br gzip\n".to_owned(),
        "\thandle_path /explained/* {\n".to_owned(),
    ];
    // As <https://docs.netlify.com/manage/routing/headers/> describes the file.
    let netlify = [format!(
        "\n/explained/*\n{}/explained/loader-78671f711d3f4a5f.js\n  Cache-Control: {fixed}\n\
         /explained/style-fa811e4cdaafbd2c.css\n  Cache-Control: {fixed}\n",
        fields(|name, value| format!("  {name}: {value}\n"))
    )];
    let nginx = [
        "\nerror_page 404 /explained/404.html;\n".to_owned(),
        kinds(|ending, media| format!("  {} {ending};\n", media.split(';').next().unwrap())),
        format!(
            "\nset $knackpunkt_cache \"{changing}\";\nif ($uri ~ \"{pattern}$\") {{\n  \
             set $knackpunkt_cache \"{fixed}\";\n}}\nadd_header Cache-Control $knackpunkt_cache always;\n{}",
            fields(|name, value| format!("add_header {name} \"{value}\" always;\n"))
        ),
    ];
    for (name, sections) in [
        (".htaccess", &apache[..]),
        ("hosting/Caddyfile", &caddy),
        ("_headers", &netlify),
        ("hosting/nginx.conf", &nginx),
    ] {
        let text = written(&site(), name);
        for section in sections {
            assert!(text.contains(section), "{section} is not in {name}:\n{text}");
        }
        // Rules that end the file are the last.
        assert!(
            !["_headers", "hosting/nginx.conf"].contains(&name) || text.ends_with(sections.last().unwrap())
        );
        for [open, close] in [["{", "}"], ["<IfModule", "</IfModule"]] {
            assert_eq!(text.matches(open).count(), text.matches(close).count(), "{name}: {open}");
        }
        // Cloudflare's limits: https://developers.cloudflare.com/pages/configuration/headers/
        assert!(name != "_headers" || text.lines().all(|line| line.len() <= 2000));
    }
    let root = written(&Url::parse("https://example.org/").unwrap(), "hosting/Caddyfile");
    assert!(root.contains("\n\timport knackpunkt\n") && !root.contains("handle_path"), "no folder: {root}");
}

/// Every list says how long it is.
fn check_quantities(value: &Json) {
    if let Some(items) = value.get("Items") {
        assert_eq!(value["Quantity"], items.as_array().unwrap().len());
    }
    value.as_object().into_iter().flatten().for_each(|(_, inner)| check_quantities(inner));
}

#[test]
fn cloudfront_sends_what_the_rules_say() {
    let policy: Json = serde_json::from_str(&written(&site(), "hosting/cloudfront.json")).unwrap();
    check_quantities(&policy);
    let security = &policy["SecurityHeadersConfig"];
    assert_eq!(security["ContentTypeOptions"]["Override"], true);
    let age = format!("max-age={}", security["StrictTransportSecurity"]["AccessControlMaxAgeSec"]);
    let mut sent = BTreeMap::from([
        ("X-Content-Type-Options", "nosniff"),
        ("Strict-Transport-Security", &age),
        (
            "Content-Security-Policy",
            security["ContentSecurityPolicy"]["ContentSecurityPolicy"].as_str().unwrap(),
        ),
        ("Referrer-Policy", security["ReferrerPolicy"]["ReferrerPolicy"].as_str().unwrap()),
        (
            "Access-Control-Allow-Origin",
            policy["CorsConfig"]["AccessControlAllowOrigins"]["Items"][0].as_str().unwrap(),
        ),
    ]);
    for item in policy["CustomHeadersConfig"]["Items"].as_array().unwrap() {
        let [name, value] = ["Header", "Value"].map(|field| item[field].as_str().unwrap());
        // A custom header may be no longer.
        assert!(value.len() <= 1783, "{value}");
        assert!(sent.insert(name, value).is_none(), "{name} is sent twice");
    }
    let headers = headers(Some(&site()), STYLE);
    let wanted: BTreeMap<_, _> = headers.iter().map(|(name, value)| (*name, &**value)).collect();
    assert_eq!(sent, wanted);
}

/// The words of a command; those between quotes are one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate().flat_map(|(place, part)| match place % 2 {
        1 => vec![part.to_owned()],
        _ => part.split_whitespace().map(str::to_owned).collect(),
    });
    parts.collect()
}

/// True where a name fits a pattern of the command: `*`, and lists of letters in brackets, as in regular expressions.
fn fits(pattern: &str, name: &str) -> bool {
    let pattern = pattern.replace('.', r"\.").replace('*', ".*");
    Regex::new(&format!("^{pattern}$")).unwrap().is_match(name)
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
fn every_file_is_copied_to_s3_once_as_the_rules_say() {
    let text = written(&site(), "hosting/s3.sh");
    assert!(text.contains("to=\"s3://$1/explained\""));
    let commands: Vec<_> = text.lines().filter(|line| line.starts_with("aws ")).map(words).collect();
    let is_fixed = fixed_names().unwrap();
    let (delete, copies) = commands.split_last().unwrap();
    assert!(delete.contains(&"--delete".to_owned()));
    for (name, media) in [
        ("index.html", "text/html; charset=utf-8"),
        ("a/de/index.html", "text/html; charset=utf-8"),
        ("loader-78671f711d3f4a5f.js", "text/javascript; charset=utf-8"),
        ("sw.js", "text/javascript; charset=utf-8"),
        ("web-39415da999b0fd59.wasm", "application/wasm"),
        ("style-fa811e4cdaafbd2c.css", "text/css; charset=utf-8"),
        ("serif-bold-latin-84aea77d7390c61d.woff2", "font/woff2"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("feed.xml", "application/xml"),
    ] {
        let copying: Vec<_> = copies.iter().filter(|command| is_copied(command, name)).collect();
        let [copy] = copying.as_slice() else { panic!("{name}: {copying:?}") };
        assert_eq!(option(copy, "--content-type"), media, "{name}");
        let fresh = if is_fixed(name) { FIXED } else { CHANGING };
        assert_eq!(option(copy, "--cache-control"), fresh, "{name}");
        assert_eq!(is_copied(delete, name), !is_fixed(name), "{name}");
    }
    for name in ["index.html.br", "loader-78671f711d3f4a5f.js.gz", ".htaccess", "hosting/s3.sh"] {
        assert!(!commands.iter().any(|command| is_copied(command, name)), "{name}");
    }
}
