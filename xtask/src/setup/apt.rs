//! Installs packages of the system where it is Debian-like and we may.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;

use crate::cache::Cache;
use crate::run::{Step, answer, on_path};

static UPDATED: AtomicBool = AtomicBool::new(false);

/// Installs packages, or does nothing where that is not possible: the caller looks whether what it needs is there
/// and says what to install if it is not. Known troubles, such as no network, are errors.
pub(crate) fn install(packages: &[&str], announce: &str, cache: &Cache) -> Result<()> {
    if !may_install() {
        return Ok(());
    }
    if !has_lists() {
        update(cache)?;
    }
    if !packages.iter().all(|package| is_known(package)) {
        update(cache)?;
        if !packages.iter().all(|package| is_known(package)) {
            return Ok(());
        }
    }
    let again = || step(packages, announce, cache);
    // Lists that have aged name packages which are gone: fetch them anew, once.
    match again() {
        Err(_) if !UPDATED.load(Ordering::SeqCst) => update(cache).and_then(|()| again()),
        result => result,
    }
}

/// Whether this program may install packages: apt is there and asks no password.
pub(crate) fn may_install() -> bool {
    on_path(&["apt-get"]).is_some() && prefix().is_some()
}

/// What stands before `apt-get`: nothing for root, `sudo -n` where it asks no password.
fn prefix() -> Option<&'static [&'static str]> {
    if answer(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    answer(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

fn apt_get(arguments: &[&str]) -> Command {
    let start: Vec<&str> = prefix().unwrap_or_default().iter().copied().chain(["env"]).collect();
    let mut command = Command::new(start.first().copied().unwrap_or("env"));
    command
        .args(start.iter().skip(1))
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"])
        .args(arguments);
    command
}

fn step(packages: &[&str], announce: &str, cache: &Cache) -> Result<()> {
    let names = packages.join(" ");
    let first = packages.first().copied().unwrap_or("packages");
    let step = Step {
        announce,
        fetches: Some(&format!("the system's packages {names}")),
        log: cache.log(&format!("apt-{first}")),
        limit: None,
    };
    step.run(apt_get(&["install", "--no-install-recommends"]).args(packages)).map(drop)
}

/// Fetches the lists of packages; once is enough.
fn update(cache: &Cache) -> Result<()> {
    if UPDATED.swap(true, Ordering::SeqCst) {
        return Ok(());
    }
    let step = Step {
        announce: "apt-get update: about 20 seconds",
        fetches: Some("the system's package lists"),
        log: cache.log("apt-update"),
        limit: None,
    };
    step.run(&mut apt_get(&["update"])).map(drop)
}

fn has_lists() -> bool {
    let names = Path::new("/var/lib/apt/lists").read_dir();
    names.is_ok_and(|mut names| {
        names.any(|name| name.is_ok_and(|name| name.file_name().to_string_lossy().contains("_Packages")))
    })
}

fn is_known(package: &str) -> bool {
    answer(Command::new("apt-cache").args(["show", "--no-all-versions", package]))
        .is_some_and(|text| !text.is_empty())
}
