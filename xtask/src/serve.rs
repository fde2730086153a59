//! `cargo xtask serve`: builds the page, shows it, and builds it anew after every change.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, bail, ensure};

use crate::project::Project;
use crate::run::openly;
use crate::setup::Ready;

/// Serves the page on this machine alone, until interrupted.
pub(crate) fn run(project: &Project, port: u16, open: bool) -> Result<()> {
    // Before the build, which takes minutes the first time.
    check_port(port)?;
    let ready = Ready::for_builds(project)?;
    let mut command = ready.command("trunk");
    command.args(["serve", "--skip-version-check", "--address", "127.0.0.1", "--port", &port.to_string()]);
    // Not `dist/`: what is there may be a release.
    command.arg("--dist").arg(project.root.join("target/dist-serve"));
    if open && has_desktop() {
        command.arg("--open");
    }
    eprintln!("→ http://127.0.0.1:{port}/ shows the page once it is built; Ctrl-C ends");
    let status = openly(&mut command)?;
    ensure!(status.success(), "the server ended ({status})");
    Ok(())
}

fn check_port(port: u16) -> Result<()> {
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else { return Ok(()) };
    let other = port.checked_add(1).unwrap_or(8080);
    match error.kind() {
        ErrorKind::AddrInUse => {
            bail!("port {port} is in use: end what uses it, or choose another (--port {other})")
        }
        ErrorKind::PermissionDenied => {
            bail!("port {port} needs more rights: choose one above 1023 (--port 8080)")
        }
        _ => bail!("port {port} cannot be used: {error}"),
    }
}

/// Whether a browser window could appear.
fn has_desktop() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_told_in_one_sentence() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let sentence = check_port(port).unwrap_err().to_string();
        assert!(sentence.starts_with(&format!("port {port} is in use: ")), "{sentence}");
        drop(taken);
        assert!(check_port(port).is_ok());
    }
}
