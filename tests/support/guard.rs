//! Ends a program when the one that asked for it ends, however that was: nothing that tests started stays behind.
//!
//! `knackpunkt-guard FOLDER PROGRAM ARGUMENTS…` runs the program until its own standard input ends, which the system sees
//! to even where a test program is killed. Then the program is killed, and the folder, in which it kept its data, removed.

use std::io::{ErrorKind, Result, copy, sink, stdin};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;
use std::{env, fs, thread};

/// A browser whose driver is gone needs some time to end; until then it may still write into its folder.
const LONGEST: u32 = 200;

/// So many looks in a row that find no folder are enough.
const QUIET: u32 = 10;

/// From one look to the next.
const PAUSE: Duration = Duration::from_millis(100);

fn main() -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let (Some(folder), Some(program)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: knackpunkt-guard FOLDER PROGRAM ARGUMENTS…");
        return Ok(ExitCode::FAILURE);
    };
    let mut child = Command::new(program).args(arguments).stdin(Stdio::null()).spawn()?;
    copy(&mut stdin(), &mut sink())?;
    child.kill()?;
    child.wait()?;
    remove(Path::new(&folder));
    Ok(ExitCode::SUCCESS)
}

fn remove(folder: &Path) {
    let mut absent = 0;
    for _ in 0..LONGEST {
        thread::sleep(PAUSE);
        let gone = fs::remove_dir_all(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound);
        absent = if gone { absent + 1 } else { 0 };
        if absent == QUIET {
            break;
        }
    }
}
