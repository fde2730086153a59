//! A tool of a few lines, whose releases lie in a folder or on a server of our own and whose crate lies in a folder.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::*;
use crate::project::sha256;

/// A cache in which `cargo install` finds the tool's crate, by options that let it look into a folder in place of the
/// registry; and the checksums of two archives there, of which the program of the second does not run.
struct Place {
    cache: Cache,
    options: [&'static str; 2],
    good: String,
    other: String,
    _folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("logs")).unwrap();
        write_crate(root);
        let options = ["--config", root.join("config.toml").display().to_string().leak()];
        let good = archive(root, "good", "echo tinytool 1.2.3 released");
        let other = archive(root, "other", "exit 1");
        Self { cache: Cache { root: root.to_owned() }, options, good, other, _folder: folder }
    }

    fn address(&self) -> String {
        format!("file://{}", self.cache.root.display())
    }

    fn tool<'a>(&'a self, releases_at: &'a str, releases: &'a [(&'a str, &'a str)]) -> Tool<'a> {
        let (krate, program, version) = ("tinytool", "tinytool", "1.2.3");
        Tool {
            krate,
            program,
            version,
            releases_at,
            releases,
            options: &self.options,
            optimised: "0",
            seconds: 1,
        }
    }

    /// Sets the tool up from an archive of that name, and returns what the program says.
    fn set_up(&self, address: &str, name: &str) -> String {
        let bin = self.tool(address, &[(&ending(name), &self.good)]).set_up(&self.cache).unwrap();
        let said = answer(Command::new(bin.join("tinytool")).arg("--version")).unwrap();
        fs::remove_dir_all(bin.parent().unwrap()).unwrap();
        said
    }

    /// Why the release of that name is not taken.
    fn refusal(&self, address: &str, name: &str, sum: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let taken = self.tool(address, &[]).take(&ending(name), sum, folder.path(), &self.cache);
        format!("{:#}", taken.unwrap_err())
    }
}

/// The end of an archive's name, for this platform.
fn ending(name: &str) -> String {
    format!("{ARCH}-{SYSTEM}-{name}")
}

/// A folder of crates in the registry's place, with this one crate.
fn write_crate(root: &Path) {
    let crates = root.join("crates");
    let krate = crates.join("tinytool");
    fs::create_dir_all(krate.join("src")).unwrap();
    let config =
        format!("[source.crates-io]\nreplace-with = \"here\"\n[source.here]\ndirectory = {crates:?}\n");
    let manifest = "[package]\nname = \"tinytool\"\nversion = \"1.2.3\"\nedition = \"2024\"\n";
    for (file, text) in [
        (root.join("config.toml"), &*config),
        (krate.join("Cargo.toml"), manifest),
        (krate.join(".cargo-checksum.json"), "{\"files\":{}}"),
        (krate.join("src/main.rs"), "fn main() { println!(\"tinytool 1.2.3 built\"); }"),
    ] {
        fs::write(file, text).unwrap();
    }
}

/// Writes an archive with a program and gives back its checksum.
fn archive(root: &Path, name: &str, script: &str) -> String {
    let file = format!("tinytool-{}", ending(name));
    let write =
        format!("printf '#!/bin/sh\n{script}\n' > tinytool; chmod 755 tinytool; tar -czf {file} tinytool");
    assert!(Command::new("sh").args(["-ec", &write]).current_dir(root).status().unwrap().success());
    sha256(&fs::read(root.join(file)).unwrap())
}

/// A listener and its address.
fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    (listener, address)
}

/// The address of a server that has nothing.
fn empty_server() -> String {
    let (listener, address) = listen();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 1024]);
            let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        }
    });
    address
}

#[test]
fn a_known_release_is_taken_and_without_one_that_will_do_the_program_is_built() {
    let place = Place::new();
    // It takes what is sent and never answers.
    let (_silent, silent) = listen();
    for (address, name, how) in [
        (place.address(), "good", "released"),
        (place.address(), "other", "built"),
        (empty_server(), "good", "built"),
        (silent, "good", "built"),
    ] {
        assert_eq!(place.set_up(&address, name), format!("tinytool 1.2.3 {how}"), "{address} {name}");
    }
}

#[test]
fn it_is_said_why_a_release_will_not_do() {
    let place = Place::new();
    let (_silent, silent) = listen();
    for (address, said) in
        [(&*empty_server(), "404"), (&silent, "too slow"), ("http://127.0.0.1:9", "connect")]
    {
        let refusal = place.refusal(address, "good", &place.good);
        assert!(refusal.contains(said), "{refusal}");
    }
    let other = place.refusal(&place.address(), "other", &place.good);
    assert!(other.starts_with("not the archive that is known") && other.contains(&place.good), "{other}");
    assert_eq!(place.refusal(&place.address(), "other", &place.other), "its program does not run here");
}
