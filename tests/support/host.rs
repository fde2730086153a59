//! Another site, which shows built pages in frames: a server under another origin, with pages and headers of a test's
//! own.

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// What the site answers.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Files by their paths, such as `/index.html`; the ending says what they are.
    pub files: BTreeMap<String, String>,
    /// Headers of every answer.
    pub headers: Vec<(&'static str, String)>,
}

/// A running site; it stops with the test's runtime.
pub struct Host {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
}

type AppState = (Arc<Site>, Arc<Mutex<Vec<String>>>);

impl Host {
    /// Serves a site under the name `localhost`; the server of built pages goes by the machine's number, so that browsers
    /// take them for strangers.
    ///
    /// # Errors
    /// Where no port is free.
    pub async fn start(site: Site) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://localhost:{}", listener.local_addr()?.port());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let router = Router::new().fallback(serve).with_state((Arc::new(site), Arc::clone(&requests)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, requests })
    }

    /// The address of a file.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Paths asked for so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }
}

async fn serve(State((site, requests)): State<AppState>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if let Ok(mut requests) = requests.lock() {
        requests.push(path.clone());
    }
    let Some(text) = site.files.get(&path) else { return nothing(&path) };
    let mut response = Response::new(Body::from(text.clone()));
    let is_script = path.ends_with(".js");
    let kind = if is_script { "text/javascript" } else { "text/html; charset=utf-8" };
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in &site.headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// Browsers ask for an icon by themselves; that there is none is no fault.
fn nothing(path: &str) -> Response {
    let mut response = Response::new(Body::empty());
    let code = if path == "/favicon.ico" { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND };
    *response.status_mut() = code;
    response
}
