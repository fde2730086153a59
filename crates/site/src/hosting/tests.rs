//! Every file for hosts, read back as its host reads it: it says what the rules say.

use super::*;
use rules::is_fixed;
use std::collections::BTreeMap;

/// The source of the style of `404.html`.
const STYLE: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

/// The rules of a site in a folder of its host.
fn rules() -> Rules {
    Rules::of(Some(&site()), STYLE, ["loader-78671f711d3f4a5f.js".to_owned()].into_iter())
}

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

/// The words of a line; those between quotes are one.
fn words(line: &str, quote: char) -> Vec<String> {
    let parts = line.split(quote).enumerate().flat_map(|(place, part)| match place % 2 {
        1 => vec![part.to_owned()],
        _ => part.split_whitespace().map(str::to_owned).collect(),
    });
    parts.collect()
}

/// The lines that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Names and values that the rules have for every answer.
fn wanted() -> Vec<[String; 2]> {
    rules().headers.map(|(name, value)| [name.to_owned(), value]).into()
}

mod apache {
    use super::*;

    /// The arguments of every directive of a name, with the sections it stands in.
    fn directives(text: &str, name: &str) -> Vec<(Vec<String>, Vec<String>)> {
        let mut sections: Vec<String> = Vec::new();
        let mut found = Vec::new();
        for line in lines(text) {
            if line.starts_with("</") {
                sections.pop().unwrap();
            } else if let Some(section) = line.strip_prefix('<') {
                sections.push(section.trim_end_matches('>').to_owned());
            } else if let Some(rest) = line.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
                found.push((sections.clone(), words(rest, '"')));
            }
        }
        assert!(sections.is_empty(), "{sections:?}");
        found
    }

    #[test]
    fn says_what_the_rules_say() {
        let (text, rules) = (written(&site(), ".htaccess"), rules());
        let set = directives(&text, "Header");
        for ((name, value), (sections, arguments)) in rules.headers.iter().zip(&set) {
            assert_eq!(*sections, ["IfModule mod_headers.c"]);
            assert_eq!(*arguments, ["always", "set", name, value]);
        }
        let [changing, fixed, _vary] = &set[rules.headers.len()..] else { panic!("{set:?}") };
        assert_eq!(changing.1, ["set", "Cache-Control", "no-cache"]);
        assert_eq!(fixed.1, ["set", "Cache-Control", rules.fixed]);
        assert_eq!(fixed.0[1], r#"FilesMatch "-[0-9a-f]{16}\.(js|css|wasm|woff2)(\.br|\.gz)?$""#);
        let types: Vec<_> = directives(&text, "AddType").into_iter().map(|(_, words)| words).collect();
        assert_eq!(types, rules.kinds.map(|(ending, media)| [media.to_owned(), format!(".{ending}")]));
        assert_eq!(directives(&text, "ErrorDocument")[0].1, ["404", "/explained/404.html"]);
    }
}

mod caddy {
    use super::*;

    #[test]
    fn says_what_the_rules_say() {
        let (text, rules) = (written(&site(), "hosting/Caddyfile"), rules());
        let (_, block) = text.split_once("\theader {\n").unwrap();
        let (block, rest) = block.split_once("\t}\n").unwrap();
        let block = block.strip_suffix("\t\tVary Accept-Encoding\n").unwrap();
        assert_eq!(block.lines().map(|line| words(line, '"')).collect::<Vec<_>>(), wanted());
        let lines: Vec<_> = lines(rest).collect();
        for line in [
            r"@fixed path_regexp -[0-9a-f]{16}\.(js|css|wasm|woff2)$",
            r"@changing not path_regexp -[0-9a-f]{16}\.(js|css|wasm|woff2)$",
            "header @fixed Cache-Control \"public, max-age=31536000, immutable\"",
            "header @changing Cache-Control \"no-cache\"",
            "@html path *.html */",
            "precompressed br gzip",
            "handle_path /explained/* {",
        ] {
            assert!(lines.contains(&line), "{line} is not in\n{text}");
        }
        for (ending, media) in rules.kinds {
            let line = format!("header @{ending} Content-Type \"{media}\"");
            assert!(lines.contains(&line.as_str()), "{line}");
        }
    }

    #[test]
    fn a_site_at_the_root_has_no_folder() {
        let text = written(&Url::parse("https://example.org/").unwrap(), "hosting/Caddyfile");
        assert!(text.contains("\n\timport knackpunkt\n") && !text.contains("handle_path"));
    }
}

mod cloudfront {
    use super::*;
    use serde_json::Value;

    /// The fields that CloudFront would send.
    fn sent(policy: &Value) -> BTreeMap<String, String> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let security = &policy["SecurityHeadersConfig"];
        let age = security["StrictTransportSecurity"]["AccessControlMaxAgeSec"].as_u64().unwrap();
        let mut sent: BTreeMap<String, String> = [
            ("Content-Security-Policy", text(&security["ContentSecurityPolicy"]["ContentSecurityPolicy"])),
            ("Referrer-Policy", text(&security["ReferrerPolicy"]["ReferrerPolicy"])),
            ("Strict-Transport-Security", format!("max-age={age}")),
            (
                "Access-Control-Allow-Origin",
                text(&policy["CorsConfig"]["AccessControlAllowOrigins"]["Items"][0]),
            ),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        if security["ContentTypeOptions"]["Override"] == true {
            sent.insert("X-Content-Type-Options".to_owned(), "nosniff".to_owned());
        }
        for item in policy["CustomHeadersConfig"]["Items"].as_array().unwrap() {
            let value = text(&item["Value"]);
            // A custom header may be no longer.
            assert!(value.len() <= 1783, "{value}");
            sent.insert(text(&item["Header"]), value);
        }
        sent
    }

    /// Every list says how long it is.
    fn check_quantities(value: &Value) {
        if let Some(items) = value.get("Items") {
            assert_eq!(value["Quantity"], items.as_array().unwrap().len());
        }
        value.as_object().into_iter().flatten().for_each(|(_, inner)| check_quantities(inner));
    }

    #[test]
    fn says_what_the_rules_say() {
        let policy = serde_json::from_str(&written(&site(), "hosting/cloudfront.json")).unwrap();
        check_quantities(&policy);
        let wanted: BTreeMap<_, _> = wanted().into_iter().map(Into::into).collect();
        assert_eq!(sent(&policy), wanted);
    }
}

mod netlify {
    use super::*;

    /// Path patterns with their fields, as <https://docs.netlify.com/manage/routing/headers/> describes the file.
    fn read(text: &str) -> BTreeMap<&str, Vec<[String; 2]>> {
        let mut rules = BTreeMap::new();
        let mut path = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(field) => {
                    let (name, value) = field.split_once(": ").unwrap();
                    rules.entry(path).or_insert_with(Vec::new).push([name, value].map(str::to_owned));
                }
                None => path = line,
            }
        }
        rules
    }

    #[test]
    fn says_what_the_rules_say() {
        let text = written(&site(), "_headers");
        let mut read = read(&text);
        assert_eq!(read.remove("/explained/*").unwrap(), wanted());
        let fixed = ["/explained/loader-78671f711d3f4a5f.js", "/explained/style-fa811e4cdaafbd2c.css"];
        assert_eq!(read.keys().copied().collect::<Vec<_>>(), fixed);
        assert!(read.values().all(|fields| *fields == [["Cache-Control", rules().fixed]]));
        // Cloudflare's limits: https://developers.cloudflare.com/pages/configuration/headers/
        assert!(text.lines().all(|line| line.len() <= 2000));
    }
}

mod nginx {
    use super::*;

    #[test]
    fn says_what_the_rules_say() {
        let (text, rules) = (written(&site(), "hosting/nginx.conf"), rules());
        // Blocks are flat.
        let found: Vec<_> = lines(&text).map(|line| words(line.trim_end_matches([';', '{']), '"')).collect();
        let named =
            |name: &'static str| found.iter().filter(move |words| words[0] == name).map(|words| &words[1..]);
        let fields = wanted().into_iter().map(|[name, value]| [name, value, "always".to_owned()]);
        let freshness = ["Cache-Control", "$knackpunkt_cache", "always"].map(str::to_owned);
        let added: Vec<_> = named("add_header").collect();
        assert_eq!(added, [freshness].into_iter().chain(fields).collect::<Vec<_>>());
        let set: Vec<_> = named("set").map(|words| words[1].as_str()).collect();
        assert_eq!(set, [rules.changing, rules.fixed]);
        for (ending, media) in rules.kinds {
            let essence = media.split(';').next().unwrap();
            assert!(found.contains(&vec![essence.to_owned(), ending.to_owned()]), "{ending}");
        }
        assert!(text.contains(r#"if ($uri ~ "-[0-9a-f]{16}\.(js|css|wasm|woff2)$") {"#));
        assert!(text.contains("error_page 404 /explained/404.html;"));
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }
}

mod s3 {
    use super::*;

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
    fn says_what_the_rules_say() {
        let text = written(&site(), "hosting/s3.sh");
        assert!(text.contains("to=\"s3://$1/explained\""));
        let commands: Vec<_> =
            lines(&text).filter(|line| line.starts_with("aws ")).map(|line| words(line, '\'')).collect();
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
            let fresh = if is_fixed(name) { rules().fixed } else { rules().changing };
            assert_eq!(option(copy, "--cache-control"), fresh, "{name}");
            assert_eq!(is_copied(delete, name), !is_fixed(name), "{name}");
        }
        for name in ["index.html.br", "loader-78671f711d3f4a5f.js.gz", ".htaccess", "hosting/s3.sh"] {
            assert!(!commands.iter().any(|command| is_copied(command, name)), "{name}");
        }
    }
}
