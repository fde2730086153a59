//! A static server on this machine that a test can make strict (policies) or broken (faults). It writes down
//! every request.

use crate::headers;
use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
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
    /// What becomes of an answer to this path on its way.
    pub mutate: Mutation,
}

impl ServerConfig {
    /// A folder as a good host serves it.
    #[must_use]
    pub fn good(folder: PathBuf) -> Self {
        Self { folder, under: String::new(), wasm: Wasm::Sent, port: 0, headers: true, mutate: |_, _| {} }
    }
}

/// A running server; it stops with the test's runtime.
pub struct Server {
    address: String,
    under: String,
    requests: Arc<Mutex<Vec<String>>>,
    release: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

#[derive(Clone)]
struct AppState {
    config: ServerConfig,
    headers: Vec<(HeaderName, HeaderValue)>,
    requests: Arc<Mutex<Vec<String>>>,
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
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (release, released) = watch::channel(false);
        let under = config.under.clone();
        let state = AppState { config, headers, requests: Arc::clone(&requests), released };
        let router = Router::new().fallback(serve).with_state(state);
        let serving = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, under, requests, release, serving })
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
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }
}

async fn serve(State(state): State<AppState>, request: Request) -> Response {
    let asked = percent_encoding::percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
    if let Ok(mut requests) = state.requests.lock() {
        requests.push(asked.clone());
    }
    let mut response = answer(&state, &asked).await;
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
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(mime(&path)));
    response.headers_mut().extend(state.headers.clone());
    response
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
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}
