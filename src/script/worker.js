// Keeps every explainer that was visited, so that it opens again without a network. What is shown together always belongs
// together: a page is kept only once everything it loads is kept, and those files change their names with their content.

const STORE = "knackpunkt";
const ROOT = registration.scope;

/** How long a page that is kept waits for a network that does not answer, in milliseconds. */
const PATIENCE = 5000;

const FIXED = /-[0-9a-f]{16}\.(js|css|wasm)$/;
const LOADED = /"([^"]*-[0-9a-f]{16}\.(?:js|css|wasm))"/g;
/** What makes the code of an embed is loaded only when it is wanted, but may be wanted without a network. */
const FORM = /href="(embed\/index\.html)#/;

/** A page has one name, however it was asked for. */
const nameOf = (address) => {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, "/index.html");
};

const loadedBy = (html, page) => {
  const form = FORM.exec(html);
  const later = form ? [new URL(form[1], page).href, new URL("embed.js", ROOT).href] : [];
  const files = [...html.matchAll(LOADED)].map(([, name]) => new URL(name, page).href);
  return new Set([...files, ...later]);
};

const kept = async (name) => (await caches.open(STORE)).match(name, { ignoreVary: true });

const fetched = async (file) => {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return [file, answer];
};

/** Keeps a page behind everything it loads; where one file does not come, what was kept before stays. */
const keep = async (page, response) => {
  const store = await caches.open(STORE);
  const html = await response.clone().text();
  const known = new Set((await store.keys()).map(({ url }) => url).filter((file) => FIXED.test(file)));
  const missing = [...loadedBy(html, page)].filter((file) => !known.has(file));
  for (const [file, answer] of await Promise.all(missing.map(fetched))) await store.put(file, answer);
  await store.put(page, response);
  await tidy(store);
};

/** Drops what no page loads any more. */
const tidy = async (store) => {
  const files = (await store.keys()).map(({ url }) => url);
  const loaded = new Set();
  for (const page of files.filter((file) => file.endsWith(".html"))) {
    for (const file of loadedBy(await (await kept(page)).text(), page)) loaded.add(file);
  }
  const useless = files.filter((file) => FIXED.test(file) && !loaded.has(file));
  await Promise.all(useless.map((file) => store.delete(file)));
};

// One page after another: otherwise one could drop what another is about to need.
let turn = Promise.resolve();
const inTurn = (work) => (turn = turn.then(work).catch(() => { /* what was kept stays */ }));

const isPage = (response) => response.ok && response.headers.get("content-type")?.startsWith("text/html");

const page = async (event) => {
  const name = nameOf(event.request.url);
  const fromNetwork = fetch(event.request);
  const copied = fromNetwork.then((response) => isPage(response) && response.clone());
  event.waitUntil(copied.then((copy) => copy && inTurn(() => keep(name, copy)), () => { /* nothing came */ }));
  const old = await kept(name);
  if (!old) return fromNetwork;
  const tooLong = new Promise((done) => { setTimeout(done, PATIENCE, old); });
  return Promise.race([fromNetwork.catch(() => old), tooLong]);
};

const file = async (request) => {
  if (FIXED.test(request.url)) return (await kept(request.url)) ?? fetch(request);
  return fetch(request).catch(async (error) => {
    const old = await kept(nameOf(request.url));
    if (old) return old;
    throw error;
  });
};

addEventListener("install", () => skipWaiting());

// The page that brought this along was not fetched through it.
addEventListener("activate", (event) => {
  const openPages = async () => {
    await clients.claim();
    for (const { url, frameType } of await clients.matchAll({ type: "window" })) {
      if (frameType !== "top-level") continue;
      const name = nameOf(url);
      await inTurn(async () => {
        const response = await fetch(name);
        if (isPage(response)) await keep(name, response);
      });
    }
  };
  event.waitUntil(openPages());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  event.respondWith(request.destination === "document" ? page(event) : file(request));
});
