//! A tool of a few lines, whose releases lie on a server of our own and whose crate lies in a folder.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::*;
use crate::cache::sha256;

/// A cache in which `cargo install` finds the tool's crate; the server's address; and the checksums of its archives.
struct Place {
    cache: Cache,
    /// They let cargo look into a folder in place of the registry.
    options: [&'static str; 2],
    address: String,
    good: &'static str,
    other: &'static str,
}

impl Place {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(root.join("logs")).unwrap();
        write_crate(&root);
        let good = archive(&root, "echo tinytool 1.2.3 released");
        let other = archive(&root, "exit 1");
        let sums = [&good, &other].map(|archive| &*sha256(archive).leak());
        let config = root.join("config.toml").display().to_string();
        let options = ["--config", config.leak()];
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for stream in listener.incoming() {
                kept.extend(answer_request(stream.unwrap(), &good, &other));
            }
        });
        Self { cache: Cache::at(root), options, address, good: sums[0], other: sums[1] }
    }

    /// Sets the tool up from an archive of that name, and returns what the program says.
    fn set_up(&self, archive: &'static str, sum: &'static str) -> String {
        let platform = (std::env::consts::OS, std::env::consts::ARCH);
        let releases = [Release { platform, archive, sha256: sum }];
        let bin = self.tool(&releases).set_up(&self.cache).unwrap();
        let said = answer(Command::new(bin.join("tinytool")).arg("--version")).unwrap();
        fs::remove_dir_all(bin.parent().unwrap()).unwrap();
        said
    }

    fn refusal(&self, archive: &'static str, sum: &'static str) -> String {
        refusal(&self.tool(&[]), &self.cache, archive, sum)
    }

    fn tool<'a>(&'a self, releases: &'a [Release]) -> Tool<'a> {
        Tool {
            krate: "tinytool",
            program: "tinytool",
            version: "1.2.3",
            releases_at: &self.address,
            releases,
            options: &self.options,
            optimised: "0",
            seconds: 1,
        }
    }
}

/// Why the release of that name is not taken.
fn refusal(tool: &Tool<'_>, cache: &Cache, archive: &'static str, sum: &'static str) -> String {
    let folder = cache.root().join("refusal");
    fs::create_dir_all(&folder).unwrap();
    let release = Release { platform: ("", ""), archive, sha256: sum };
    format!("{:#}", release.install(tool, &folder, cache).unwrap_err())
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.cache.root());
    }
}

/// A folder of crates in the registry's place, with this one crate.
fn write_crate(root: &Path) {
    let krate = root.join("crates/tinytool");
    fs::create_dir_all(krate.join("src")).unwrap();
    let crates = root.join("crates");
    let config =
        format!("[source.crates-io]\nreplace-with = \"here\"\n[source.here]\ndirectory = {crates:?}\n");
    let files = [
        (root.join("config.toml"), &*config),
        (
            krate.join("Cargo.toml"),
            "[package]\nname = \"tinytool\"\nversion = \"1.2.3\"\nedition = \"2024\"\n",
        ),
        (krate.join(".cargo-checksum.json"), "{\"files\":{}}"),
        (krate.join("src/main.rs"), "fn main() { println!(\"tinytool 1.2.3 built\"); }"),
    ];
    for (file, text) in files {
        fs::write(file, text).unwrap();
    }
}

/// An archive with a program.
fn archive(root: &Path, script: &str) -> Vec<u8> {
    let program = root.join("tinytool");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    assert!(Command::new("chmod").arg("755").arg(&program).status().unwrap().success());
    let file: PathBuf = root.join("tinytool.tar.gz");
    let mut tar = Command::new("tar");
    assert!(tar.arg("-czf").arg(&file).arg("-C").arg(root).arg("tinytool").status().unwrap().success());
    fs::read(file).unwrap()
}

/// Answers by the end of the address; a request that shall hang is given back, to be kept open.
fn answer_request(stream: TcpStream, good: &[u8], other: &[u8]) -> Option<TcpStream> {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    lines.find(String::is_empty)?;
    let (status, body) = match path.as_str() {
        "/good" => ("200 OK", good),
        "/other" => ("200 OK", other),
        "/hangs" => return Some(stream),
        _ => ("404 Not Found", &b"nothing here"[..]),
    };
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let mut stream = stream;
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
    None
}

#[test]
fn a_known_release_is_taken_and_nothing_is_built() {
    let place = Place::new("release");
    assert_eq!(place.set_up("good", place.good), "tinytool 1.2.3 released");
}

#[test]
fn without_a_release_that_will_do_the_program_is_built() {
    let place = Place::new("built");
    let built = "tinytool 1.2.3 built";
    assert_eq!(place.set_up("missing", place.good), built);
    assert_eq!(place.set_up("other", place.good), built);
    assert_eq!(place.set_up("hangs", place.good), built);
}

#[test]
fn it_is_said_why_a_release_will_not_do() {
    let place = Place::new("refusals");
    assert!(place.refusal("missing", place.good).contains("404"));
    assert!(
        place.refusal("hangs", place.good).contains("too slow"),
        "{}",
        place.refusal("hangs", place.good)
    );
    let other = place.refusal("other", place.good);
    assert!(other.starts_with("not the archive that is known") && other.contains(place.good), "{other}");
    assert_eq!(place.refusal("other", place.other), "its program does not run here");
    let nobody = Tool { releases_at: "http://127.0.0.1:9", ..place.tool(&[]) };
    assert!(refusal(&nobody, &place.cache, "good", place.good).contains("connect"));
}
