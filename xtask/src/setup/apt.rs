//! Packages of the system, where it is Debian-like and we may install them.

use std::io::{BufRead, IsTerminal as _, stderr, stdin};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;

use crate::project::Cache;
use crate::run::{Step, answer, on_path};

/// Whether the user said `--yes`.
static AGREED: AtomicBool = AtomicBool::new(false);

/// From now on nothing is asked.
pub(crate) fn agree() {
    AGREED.store(true, Ordering::SeqCst);
}

/// Installs packages in about so many seconds, after saying which, and at a terminal after asking. Does nothing where
/// that is not possible or not wanted: who calls it looks whether all is there, and says what to install if it is not.
pub(super) fn install(packages: &[&str], seconds: u64, cache: &Cache) -> Result<()> {
    let Some(sudo) = prefix() else { return Ok(()) };
    let names = packages.join(" ");
    eprintln!("apt-get will install for the whole system: {names}");
    let terminal = stdin().is_terminal() && stderr().is_terminal();
    if !is_wanted(AGREED.load(Ordering::SeqCst), terminal, stdin().lock()) {
        return Ok(());
    }
    let apt_get = |arguments: &[&str], what: &str, seconds| {
        let mut words =
            sudo.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"]).chain(arguments);
        let mut command = Command::new(words.next().unwrap_or(&"env"));
        Step::new(what, seconds, cache.log(&format!("apt-{}", arguments.join("-")))).run(command.args(words))
    };
    let install = || {
        let arguments = [&["install", "--no-install-recommends"], packages].concat();
        apt_get(&arguments, &format!("the system's packages {names}"), seconds)
    };
    // There may be no lists of packages, or they may have aged and name packages that are gone.
    install().or_else(|_| {
        apt_get(&["update"], "the system's lists of packages", 20)?;
        install()
    })
}

/// What stands before `apt-get`: nothing for root, `sudo -n` where it asks no password; `None` where there is no
/// `apt-get` or we may not use it.
fn prefix() -> Option<&'static [&'static str]> {
    on_path(&["apt-get"])?;
    if answer(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    answer(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

/// Whether to go on: asked at a terminal, unless the user has agreed before; elsewhere nobody could answer, and the
/// command was given to be carried out.
fn is_wanted(agreed: bool, terminal: bool, mut input: impl BufRead) -> bool {
    if agreed || !terminal {
        return true;
    }
    eprint!("Go on? [Y/n] ");
    let mut reply = String::new();
    // An ended input says no.
    let is_said = input.read_line(&mut reply).is_ok_and(|length| length > 0);
    is_said && matches!(reply.trim().to_lowercase().as_str(), "" | "y" | "yes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_terminal_is_asked() {
        assert!(is_wanted(false, false, "n\n".as_bytes()));
        assert!(is_wanted(true, true, "n\n".as_bytes()));
        let no = ["n\n", "what?\n", ""].map(|reply| (reply, false));
        for (reply, wanted) in ["\n", "Y\n", "yes\n"].map(|reply| (reply, true)).into_iter().chain(no) {
            assert_eq!(is_wanted(false, true, reply.as_bytes()), wanted, "{reply}");
        }
    }
}
