//! A static server on this machine that a test can make strict (policies) or broken (faults). It writes down
//! every request.

use crate::headers;
use anyhow::Result;
use axum::Router;
use axum::body::{Body, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use brotli::enc::BrotliEncoderParams;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What happens to the WASM on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wasm {
    /// It is sent.
    Sent,
    /// There is none.
    Missing,
    /// Half of it is sent.
    Cut,
    /// It waits until the test lets it go.
    Held,
}

/// What becomes of the answer to a path.
pub type Mutation = fn(&str, &mut Response);

/// How a server behaves.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// The folder that is served.
    pub folder: PathBuf,
    /// The path it is served under, such as `/a/b`; empty for the root.
    pub under: String,
    /// What happens to the WASM.
    pub wasm: Wasm,
    /// The port on this machine; any that is free where it is 0.
    pub port: u16,
    /// Whether the files come with the headers that they ask hosts for, or with none.
    pub headers: bool,
    /// Whether files come as hosts send what they packed beforehand: by brotli, at its highest level.
    pub packed: bool,
    /// What becomes of an answer to this path on its way.
    pub mutate: Mutation,
}

impl ServerConfig {
    /// A folder as a good host serves it.
    #[must_use]
    pub fn good(folder: PathBuf) -> Self {
        Self {
            folder,
            under: String::new(),
            wasm: Wasm::Sent,
            port: 0,
            headers: true,
            packed: false,
            mutate: |_, _| {},
        }
    }

    /// A folder of any build: not every one asks its host for headers.
    #[must_use]
    pub fn of_build(folder: PathBuf) -> Self {
        Self { headers: folder.join("_headers").is_file(), ..Self::good(folder) }
    }
}

/// A running server; it stops with the test's runtime.
pub struct Server {
    address: String,
    under: String,
    log: Arc<Mutex<Vec<Sent>>>,
    release: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

/// An answer that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The path asked for.
    pub path: String,
    /// Bytes of the body, as sent.
    pub bytes: u64,
}

#[derive(Clone)]
struct AppState {
    config: ServerConfig,
    headers: Vec<(HeaderName, HeaderValue)>,
    log: Arc<Mutex<Vec<Sent>>>,
    /// Files that were packed once.
    packed: Arc<Mutex<BTreeMap<PathBuf, Vec<u8>>>>,
    released: watch::Receiver<bool>,
}

impl Server {
    /// Serves a folder as a good host does.
    ///
    /// # Errors
    /// Where no port is free, or the folder asks for no headers.
    pub async fn start(folder: PathBuf) -> Result<Self> {
        Self::with(ServerConfig::good(folder)).await
    }

    /// Serves like this.
    ///
    /// # Errors
    /// Where no port is free, or the folder asks for no headers.
    pub async fn with(config: ServerConfig) -> Result<Self> {
        let headers = if config.headers { headers::of(&config.folder)? } else { Vec::new() };
        let listener = TcpListener::bind(("127.0.0.1", config.port)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let log = Arc::new(Mutex::new(Vec::new()));
        let (release, released) = watch::channel(false);
        let under = config.under.clone();
        let state = AppState { config, headers, log: Arc::clone(&log), packed: Arc::default(), released };
        let router = Router::new().fallback(serve).with_state(state);
        let serving = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, under, log, release, serving })
    }

    /// The address of a path below the served folder.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{}/{path}", self.address, self.under)
    }

    /// Its port on this machine.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or_default()
    }

    /// Lets a held WASM go.
    pub fn release(&self) {
        self.release.send_replace(true);
    }

    /// Takes the network away: from now on nobody answers.
    pub async fn stop(&self) {
        self.serving.abort();
        while !self.serving.is_finished() {
            tokio::task::yield_now().await;
        }
    }

    /// Paths asked for so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.sent().into_iter().map(|sent| sent.path).collect()
    }

    /// What was sent so far.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        self.log.lock().map(|log| log.clone()).unwrap_or_default()
    }
}

async fn serve(State(state): State<AppState>, request: Request) -> Response {
    let asked = percent_encoding::percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
    let place = state.log.lock().map_or(0, |mut log| {
        log.push(Sent { path: asked.clone(), bytes: 0 });
        log.len() - 1
    });
    let mut response = answer(&state, &asked).await;
    let bytes = response.body().size_hint().exact().unwrap_or_default();
    if let Some(sent) = state.log.lock().ok().as_mut().and_then(|log| log.get_mut(place)) {
        sent.bytes = bytes;
    }
    (state.config.mutate)(&asked, &mut response);
    // A connection that stays open would outlive a server that is stopped.
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

async fn answer(state: &AppState, asked: &str) -> Response {
    let Some(below) = asked.strip_prefix(&state.config.under) else {
        return status(StatusCode::NOT_FOUND);
    };
    let path = state.config.folder.join(below.trim_start_matches('/'));
    let path = if path.is_dir() { path.join("index.html") } else { path };
    let Ok(mut bytes) = tokio::fs::read(&path).await else {
        return status(StatusCode::NOT_FOUND);
    };
    if mime(&path) == "application/wasm" {
        match state.config.wasm {
            Wasm::Sent => {}
            Wasm::Missing => return status(StatusCode::NOT_FOUND),
            Wasm::Cut => bytes.truncate(bytes.len() / 2),
            Wasm::Held => {
                let _ = state.released.clone().wait_for(|released| *released).await;
            }
        }
    }
    let is_packed = state.config.packed && !matches!(mime(&path), "image/png" | "font/woff2");
    if is_packed {
        bytes = pack(state, &path, bytes);
    }
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(mime(&path)));
    if is_packed {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response.headers_mut().extend(state.headers.clone());
    response
}

/// A file by brotli: packing takes far longer than sending, so it is done once.
fn pack(state: &AppState, path: &Path, bytes: Vec<u8>) -> Vec<u8> {
    let Ok(mut all) = state.packed.lock() else { return bytes };
    let pack = || {
        let options = BrotliEncoderParams { quality: 11, lgwin: 24, ..BrotliEncoderParams::default() };
        let mut packed = Vec::new();
        // Nothing that is in memory can fail to be read or written.
        let _ = brotli::BrotliCompress(&mut &*bytes, &mut packed, &options);
        packed
    };
    all.entry(path.to_owned()).or_insert_with(pack).clone()
}

fn status(code: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = code;
    response
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}
