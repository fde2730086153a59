// Keeps the pages that were shown last, so that they open again without a network. What is shown together always belongs
// together: a page is kept only once everything it loads is kept, and those files are named by a hash of their content.

const ROOT = registration.scope;
/** One for each folder: what was built into another one is none of this one's business. */
const STORE = `knackpunkt ${ROOT}`;

/** How long a page that is kept waits for a network that does not answer, in milliseconds. */
const PATIENCE = 5000;
/** How long what a page loads may take to come before it is the next one's turn: connections that are lost may never end. */
const TURN = 30000;
/** How many pages are kept. */
const MOST = 20;

const FIXED = /-([0-9a-f]{16})\.(?:js|css|wasm)$/;
/** What is loaded once somebody uses it, and kept from then on. */
const LATER = /\/knackpunkt-(?:charts|lists)-[^/]+$/;
const LOADED = /"([^"]*-[0-9a-f]{16}\.(?:js|css|wasm))"/g;
/** What makes the code of an embed is loaded only when it is wanted, but may be wanted without a network. */
const FORM = /href="(embed\/index\.html)#/;
/** What every page of ours begins with, and nothing does that a network or another site answers in its place. */
const OURS = /<script src="(?:\.\.\/)*look-[0-9a-f]{16}\.js">/;

/** A page has one name, however it was asked for. */
const nameOf = (address) => {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, "/index.html");
};

const isPage = (name) => name.endsWith(".html") && !name.endsWith("/embed/index.html");

const loadedBy = (html, page) => {
  const form = FORM.exec(html);
  const later = form ? [new URL(form[1], page).href, new URL("embed.js", ROOT).href] : [];
  const files = [...html.matchAll(LOADED)].map(([, name]) => new URL(name, page).href);
  return new Set([...files, ...later]);
};

/** What is kept under a name. A store that cannot be read is an empty one: the network goes on. */
const kept = async (name) => {
  try {
    return await (await caches.open(STORE)).match(name, { ignoreVary: true });
  } catch { /* nothing is kept */ }
};

const hash = async (answer) => {
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Whether an answer is what it should be, whole: hosts fail, and networks answer in their name. */
const isWhole = async (name, answer) => {
  if (answer.status !== 200 || answer.redirected && nameOf(answer.url) !== name) return false;
  const fixed = FIXED.exec(name);
  if (fixed) return (await hash(answer.clone())) === fixed[1];
  const type = answer.headers.get("content-type") ?? "";
  if (!name.endsWith(".html")) return /javascript/i.test(type);
  const mayBeKept = !/no-store/i.test(answer.headers.get("cache-control"));
  return mayBeKept && /^text\/html/i.test(type) && OURS.test(await answer.clone().text());
};

const fetched = async (file, options) => {
  const answer = await fetch(file, options);
  if (!(await isWhole(file, answer))) throw new Error(`${file}: ${answer.status}`);
  return [file, answer];
};

/** A file that comes only once it is used, where the browser has it. */
const used = (file) => fetched(file, { cache: "only-if-cached", mode: "same-origin" }).catch(() => { /* nobody used it */ });

/** An answer that came by a redirect, as one that did not: for a page, browsers take no other. */
const direct = (answer) => (answer.redirected ? new Response(answer.body, answer) : answer);

/** A page, once it has come, behind what it loads and is not kept yet; nothing where it is not whole. */
const gathered = async (store, page, coming) => {
  const answer = await coming;
  if (!(await isWhole(page, answer))) return;
  const html = await answer.clone().text();
  const known = new Set((await store.keys()).map(({ url }) => url).filter((file) => FIXED.test(file)));
  const missing = [...loadedBy(html, page)].filter((file) => !known.has(file));
  const files = missing.map((file) => LATER.test(file) ? used(file) : fetched(file));
  return [...(await Promise.all(files)).filter(Boolean), [page, answer]];
};

/**
 * Keeps a page behind everything it loads; where one file does not come, or not in time, what was kept before stays.
 * Only what comes over the network is given up: what is given up never writes, and what writes is never given up. So
 * no page's files are dropped while another one's are being put in.
 */
const keep = async (page, coming) => {
  const store = await caches.open(STORE);
  const files = await Promise.race([gathered(store, page, coming), after(TURN)]);
  if (!files) return;
  try {
    for (const [file, one] of files) await store.put(file, direct(one));
  } finally {
    // Also where there was no room for all of it.
    await tidy(store);
  }
};

/** The pages of these files that were shown last, and what they load. */
const wantedOf = async (files) => {
  const wanted = new Set(files.filter(isPage).slice(-MOST));
  for (const page of [...wanted]) {
    for (const file of loadedBy(await (await kept(page)).text(), page)) wanted.add(file);
  }
  return wanted;
};

/** Drops the pages that were not shown for the longest, and what no page loads any more. */
const tidy = async (store) => {
  const files = (await store.keys()).map(({ url }) => url);
  const wanted = await wantedOf(files);
  const useless = files.filter((file) => !wanted.has(file));
  await Promise.all(useless.map((file) => store.delete(file, { ignoreVary: true })));
};

const after = (time, value) => new Promise((done) => { setTimeout(done, time, value); });

// One page after another, also while a newer worker takes the place of an older one: otherwise one could drop what another
// is about to need.
const inTurn = (work) => navigator.locks.request(STORE, work).catch(() => { /* what was kept stays */ });

const page = async (event) => {
  const name = nameOf(event.request.url);
  const fromNetwork = fetch(event.request);
  const copied = fromNetwork.then((answer) => answer.ok && answer.clone());
  event.waitUntil(copied.then((copy) => copy && inTurn(() => keep(name, copy)), () => { /* nothing came */ }));
  const old = await kept(name);
  if (!old) return fromNetwork;
  // A host that fails is no better than none.
  const answered = fromNetwork.then((answer) => (answer.status < 500 ? answer : old), () => old);
  return Promise.race([answered, after(PATIENCE, old)]);
};

/** A file that comes only once it is used, kept from then on if a page that is kept loads it. */
const later = async (event) => {
  const { url } = event.request;
  const old = await kept(url);
  if (old) return old;
  const coming = fetch(event.request);
  const copied = coming.then((answer) => answer.clone());
  event.waitUntil(copied.then((copy) => inTurn(async () => {
    const store = await caches.open(STORE);
    const wanted = await wantedOf((await store.keys()).map((kept) => kept.url));
    if (wanted.has(url) && await isWhole(url, copy.clone())) await store.put(url, copy);
  }), () => { /* nothing came */ }));
  return coming;
};

const file = async (event) => {
  const { request } = event;
  if (LATER.test(request.url)) return later(event);
  if (FIXED.test(request.url)) return (await kept(request.url)) ?? fetch(request);
  return fetch(request).catch(async (error) => {
    const old = await kept(nameOf(request.url));
    if (old) return old;
    throw error;
  });
};

addEventListener("install", () => skipWaiting());

/** Takes over the pages that are open and keeps them: they were not fetched through this worker. */
const takeOver = async (isWanted) => {
  await clients.claim();
  for (const { url, frameType } of await clients.matchAll({ type: "window" })) {
    const name = nameOf(url);
    if (frameType !== "top-level" || !name.startsWith(ROOT)) continue;
    await inTurn(async () => { if (await isWanted(name)) await keep(name, fetch(name)); });
  }
};

addEventListener("activate", (event) => event.waitUntil(takeOver(() => true)));

// A page that was on its way then asks for it.
addEventListener("message", (event) => event.waitUntil(takeOver(async (name) => !(await kept(name)))));

addEventListener("fetch", (event) => {
  const { request } = event;
  // Fonts have to be there at once or not at all: the browser's own store is nearer, and without a network others stand in.
  if (request.method !== "GET" || request.destination === "font" || !request.url.startsWith(ROOT)) return;
  event.respondWith(request.destination === "document" ? page(event) : file(event));
});
