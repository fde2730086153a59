//! Runs other programs: quietly with their output captured, openly, or as a long step with progress and a log. No child
//! outlives this program: an interrupt ends them all, with their own children.

mod step;
mod trouble;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use process_wrap::std::{ChildWrapper, CommandWrap};

pub(crate) use step::{Step, last_line};
pub(crate) use trouble::recognise_disk;

/// Runs a program to its end and returns what it wrote to its output, or `None` if it failed or is not there.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let child = Running::start(command.stdout(Stdio::piped()).stderr(Stdio::null())).ok()?;
    let mut text = String::new();
    let read = child.stdout()?.read_to_string(&mut text);
    let status = child.wait(None, |_| {}).ok()??;
    (read.is_ok() && status.success()).then(|| text.trim().to_owned())
}

/// Runs a program whose output the user sees as it comes.
pub(crate) fn openly(command: &mut Command) -> Result<ExitStatus> {
    Running::start(command)?.wait(None, |_| {})?.context("it did not end")
}

pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let candidates = |name: &&str| -> Option<PathBuf> {
        let suffix = if name.contains('.') { "" } else { std::env::consts::EXE_SUFFIX };
        folders.iter().map(|folder| folder.join(format!("{name}{suffix}"))).find(|path| path.is_file())
    };
    names.iter().find_map(candidates)
}

/// Reads a file as text, naming it if that fails.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

type Live = BTreeMap<u32, Box<dyn ChildWrapper>>;

/// Every running child, by its number.
static LIVE: Mutex<Live> = Mutex::new(Live::new());

/// The exit code of a program that the user interrupted.
const INTERRUPTED: i32 = 130;

/// How long an interrupted child may take to end by itself.
const GRACE: Duration = Duration::from_secs(3);

/// From now on an interrupt (Ctrl-C, termination, a closed terminal) first ends all children.
pub(crate) fn end_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        // Kept until the program ends: nothing new starts, and no child's end is taken for a failure.
        let mut live = live();
        end(live.values_mut());
        std::process::exit(INTERRUPTED);
    })
    .context("interrupts cannot be caught")
}

/// A running child, by its number.
#[derive(Debug)]
struct Running(u32);

impl Running {
    /// Starts a program, in a group with its own children and without input. The command is used up.
    fn start(command: &mut Command) -> Result<Self> {
        let mut wrapped = CommandWrap::from(std::mem::replace(command, Command::new("")));
        wrapped.command_mut().stdin(Stdio::null());
        #[cfg(unix)]
        wrapped.wrap(process_wrap::std::ProcessGroup::leader());
        #[cfg(windows)]
        wrapped.wrap(process_wrap::std::JobObject);
        let mut live = live();
        let name = wrapped.command().get_program().to_owned();
        let child = wrapped.spawn().with_context(|| format!("{} cannot be started", name.display()))?;
        let id = child.id();
        live.insert(id, child);
        Ok(Self(id))
    }

    /// Its output, once, if it is captured.
    fn stdout(&self) -> Option<ChildStdout> {
        live().get_mut(&self.0)?.stdout().take()
    }

    /// Waits for its end, with a `tick` several times a second. At the `limit` it is ended, and there is no status.
    fn wait(&self, limit: Option<Duration>, mut tick: impl FnMut(Duration)) -> Result<Option<ExitStatus>> {
        let start = Instant::now();
        let mut pause = Duration::from_millis(5);
        loop {
            let ended = live().get_mut(&self.0).context("the child was waited for twice")?.try_wait()?;
            let late = limit.is_some_and(|limit| start.elapsed() > limit);
            if ended.is_some() || late {
                let mut child = live().remove(&self.0);
                if ended.is_none() {
                    end(child.iter_mut());
                }
                return Ok(ended);
            }
            tick(start.elapsed());
            sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(200));
        }
    }
}

fn live() -> MutexGuard<'static, Live> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends children with all of theirs: asks where that is possible, and forces those that do not end.
fn end<'a>(children: impl Iterator<Item = &'a mut Box<dyn ChildWrapper>>) {
    let mut children: Vec<_> = children.collect();
    #[cfg(unix)]
    for child in &children {
        const TERMINATE: i32 = 15;
        let _ = child.signal(TERMINATE);
    }
    let start = Instant::now();
    for child in &mut children {
        while cfg!(unix) && matches!(child.try_wait(), Ok(None)) && start.elapsed() < GRACE {
            sleep(Duration::from_millis(20));
        }
        let _ = child.kill();
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn at_the_limit_a_child_is_ended_with_its_own_children() {
        let marker = std::env::temp_dir().join(format!("xtask-{}-alive", std::process::id()));
        let script = format!("(sleep 2; touch {}) & wait", marker.display());
        let child = Running::start(Command::new("sh").args(["-c", &script])).unwrap();
        assert_eq!(child.wait(Some(Duration::from_millis(50)), |_| {}).unwrap(), None);
        sleep(Duration::from_millis(2500));
        assert!(!marker.exists());
    }

    #[test]
    fn a_child_that_ignores_the_request_is_ended_by_force() {
        let child = Running::start(Command::new("sh").args(["-c", "trap '' TERM; sleep 60 & wait; wait"]));
        let child = child.unwrap();
        assert!(child.wait(Some(Duration::from_millis(50)), |_| {}).unwrap().is_none());
        assert!(live().get(&child.0).is_none());
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Running::start(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "no-such-program cannot be started");
    }
}
