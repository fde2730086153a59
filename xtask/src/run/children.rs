//! Child processes, none of which outlives this program: an interrupt ends them all, with their own children.

use std::collections::BTreeSet;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

static LIVE: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());
static STOPPING: AtomicBool = AtomicBool::new(false);

/// The exit code of a program that the user interrupted.
const INTERRUPTED: i32 = 130;

/// From now on an interrupt (Ctrl-C, termination, a closed terminal) first ends all children.
pub(crate) fn end_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        STOPPING.store(true, Ordering::SeqCst);
        end_all();
        std::process::exit(INTERRUPTED);
    })
    .context("interrupts cannot be caught")
}

/// A running child. Dropped while it runs, it is ended.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    ended: bool,
}

impl Running {
    /// Starts a program in a process group of its own, without input.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        own_group(command).stdin(Stdio::null());
        let mut live = live_unless_stopping();
        let child = command
            .spawn()
            .with_context(|| format!("{} cannot be started", command.get_program().display()))?;
        live.insert(child.id());
        Ok(Self { child, ended: false })
    }

    /// Its exit status, if it has ended.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        let status = self.child.try_wait()?;
        if status.is_some() {
            self.forget();
        }
        Ok(status)
    }

    /// Waits for its end, `None` if that takes longer than `limit`; `tick` is called several times a second.
    pub(crate) fn wait(
        &mut self,
        limit: Option<Duration>,
        mut tick: impl FnMut(),
    ) -> Result<Option<ExitStatus>> {
        let start = Instant::now();
        let mut pause = Duration::from_millis(5);
        loop {
            if let Some(status) = self.ended()? {
                return Ok(Some(status));
            }
            if limit.is_some_and(|limit| start.elapsed() > limit) {
                return Ok(None);
            }
            tick();
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(200));
        }
    }

    /// The child itself, for its output.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    fn forget(&mut self) {
        live().remove(&self.child.id());
        self.ended = true;
        drop(live_unless_stopping());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.ended {
            signal(self.child.id(), "TERM");
            std::thread::sleep(Duration::from_millis(200));
            signal(self.child.id(), "KILL");
            let _ = self.child.wait();
            live().remove(&self.child.id());
        }
    }
}

fn live() -> MutexGuard<'static, BTreeSet<u32>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// While the interrupt ends the children, nothing new may start and no child's death may be reported as a failure:
/// the caller waits here until the interrupt's own thread ends the program.
fn live_unless_stopping() -> MutexGuard<'static, BTreeSet<u32>> {
    loop {
        let live = live();
        if !STOPPING.load(Ordering::SeqCst) {
            return live;
        }
        drop(live);
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn end_all() {
    let groups = live().clone();
    for &group in &groups {
        signal(group, "TERM");
    }
    let start = Instant::now();
    while !live().is_empty() && start.elapsed() < Duration::from_secs(3) {
        std::thread::sleep(Duration::from_millis(50));
    }
    for &group in &groups {
        signal(group, "KILL");
    }
}

#[cfg(unix)]
fn own_group(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(not(unix))]
fn own_group(command: &mut Command) -> &mut Command {
    command
}

/// Signals a whole process group. By the shell, whose `kill` is built in: the system call would need unsafe code.
#[cfg(unix)]
fn signal(group: u32, signal: &str) {
    let script = format!("kill -s {signal} -- -{group}");
    let _ = Command::new("sh").args(["-c", &script]).stdout(Stdio::null()).stderr(Stdio::null()).status();
}

#[cfg(not(unix))]
fn signal(process: u32, _signal: &str) {
    let process = process.to_string();
    let _ = Command::new("taskkill")
        .args(["/T", "/F", "/PID", &process])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_child_is_ended_with_its_own_children() {
        let marker = std::env::temp_dir().join(format!("xtask-{}-alive", std::process::id()));
        let script = format!("(sleep 2; touch {}) & wait", marker.display());
        drop(Running::start(Command::new("sh").args(["-c", &script])).unwrap());
        std::thread::sleep(Duration::from_millis(2500));
        assert!(!marker.exists());
    }

    #[test]
    fn waiting_stops_at_the_limit() {
        let mut child = Running::start(Command::new("sleep").arg("5")).unwrap();
        assert!(child.wait(Some(Duration::from_millis(50)), || {}).unwrap().is_none());
    }
}
