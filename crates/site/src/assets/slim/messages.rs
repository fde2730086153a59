//! Messages of panics that no reader ever sees: a release stops without a word, whatever went wrong. Blanked, they weigh
//! nothing. Each is one string of its own: what stands beside it may be in use. Those that a later version of a
//! dependency words otherwise simply stay.

/// What the standard library and dependencies would say, as it stands in the WASM.
pub(crate) const MESSAGES: [&str; 36] = [
    concat!(
        "Value is None because the `ssr` feature is active. When `ssr` is enabled, tachys skips creating client-side ",
        "values (event handlers, directives, properties) to avoid cross-thread panics on multithreaded servers. If you ",
        "are building a client-side (CSR or hydrate) target, this means the `ssr` feature is being activated ",
        "unintentionally via Cargo feature unification; another dependency in your workspace is enabling it. Run ",
        "`cargo tree -e features -i tachys` to identify the source."
    ),
    concat!(
        "entity not foundpermission deniedconnection refusedconnection resethost unreachablenetwork ",
        "unreachableconnection abortednot connectedaddress in useaddress not availablenetwork downbroken pipeentity ",
        "already existsoperation would blocknot a directoryis a directorydirectory not emptyread-only filesystem or ",
        "storage mediumfilesystem loop or indirection limit (e.g. symlink loop)stale network file handleinvalid input ",
        "parameterinvalid datatimed outwrite zerono storage spaceseek on unseekable filequota exceededfile too ",
        "largeresource busyexecutable file busydeadlockcross-device link or renametoo many linksinvalid ",
        "filenameargument list too longoperation interruptedunsupportedunexpected end of fileout of memoryin ",
        "progressother erroruncategorized error"
    ),
    "cannot access a Thread Local Storage value during or after destruction",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "Executor::spawn called, but no global 'spawn' function is configured.",
    "Executor::spawn_local called, but no global 'spawn_local' function is configured.",
    "LazyCell instance has previously been poisoned",
    "LazyLock instance has previously been poisoned",
    "Once instance has previously been poisoned",
    "one-time initialization may not be performed recursively",
    "attempt to divide by zero",
    "`async fn` resumed after completion",
    "user-provided comparison function does not correctly implement a total order",
    "Tried to access a reactive value that has already been disposed.",
    "internal error: entered unreachable code",
    "attempt to join into collection with len > usize::MAX",
    "Dropped SendWrapper<T> variable from a thread different to the one it has been created with.",
    "Dereferenced SendWrapper<T> variable from a thread different to the one it has been created with.",
    "use of std::thread::current() is not possible after the thread's local data has been destroyed",
    "failed to generate unique thread ID: bitspace exhausted",
    "Attempted to initialize thread-local while it is being dropped",
    "Map must not be polled after it returned `Poll::Ready`",
    "a Display implementation returned an error unexpectedly",
    "called `Option::unwrap_throw()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
    "called `Option::unwrap()` on a `None` value",
    "closure invoked recursively or after being dropped",
    "attempted to take ownership of Rust value while it was borrowed",
    "null pointer passed to rust",
    "recursive use of an object detected which would lead to unsafe aliasing in rust",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "inner is None only in drop",
    "polled Feed after completion",
    "does not match destination slice length",
    "TargetAlignmentGreaterAndInputNotAlignedOutputSliceWouldHaveSlopSizeMismatchAlignmentMismatch",
];
