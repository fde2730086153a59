// What a page does in a frame of another site: it says how high it is, in the words of the systems that newsrooms use
// (docs/embedding.md), takes the site's theme, and says once where it has become out of date. Only heights leave it.
(() => {
  "use strict";
  const page = document.documentElement;
  if (parent === window || "framed" in page.dataset) return;
  page.dataset.framed = "";

  // The address as the host wrote it: later its fragment says what the reader chose, which is nobody else's business.
  const { href: src, pathname: id, search, hash } = location;
  const asked = new URLSearchParams(search);
  const name = (key) => /^[\w.-]{1,200}$/.exec(asked.get(key) ?? "")?.[0];
  const pym = name("childId");
  const dpa = asked.get("clientHeight") === "1" && name("id");
  const secret = /^#\?secret=([\da-z]{1,100})$/i.exec(hash)?.[1];

  const tell = (height) => {
    const send = (message) => parent.postMessage(message, "*");
    send({ "datawrapper-height": { [id]: height } });
    send({ sentinel: "amp", type: "embed-size", height });
    send(JSON.stringify({ src, context: "iframe.resize", height }));
    send(JSON.stringify({ type: "set-height", value: height }));
    if (pym) send(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (dpa) send({ embed: dpa, height });
    if (secret) send({ secret, message: "height", value: height });
  };

  // The content's height, not the frame's, so that it shrinks as well; what is not shown has none. A timer, because a
  // frame out of sight is given no frames to paint and no word of sizes.
  let told;
  let due = 0;
  const measure = () => {
    due = 0;
    // A bar to scroll makes the page narrower, hence higher or lower than it will be once the frame fits.
    const hasBar = innerWidth > page.clientWidth;
    if (hasBar) page.style.overflow = "hidden";
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (hasBar) {
      page.style.overflow = "";
      changes.takeRecords();
    }
    if (!height || height === told) return;
    told = height;
    tell(Math.min(Math.max(height, 100), 20000));
  };
  // A frame that is moved (moveBefore) may lose a timer: none is waited for without end.
  const soon = () => {
    if (performance.now() < due) return;
    due = performance.now() + 100;
    setTimeout(measure, 16);
  };
  // Though nothing changed: what listens may have come later than the frame.
  const again = () => { told = due = 0; soon(); };
  for (const event of "toggle input change click keyup transitionend resize pageshow DOMContentLoaded".split(" ")) {
    addEventListener(event, soon, true);
  }
  addEventListener("load", again);
  document.fonts.ready.then(soon);
  document.fonts.onloadingdone = soon;
  new ResizeObserver(soon).observe(page);
  const changes = new MutationObserver(soon);
  changes.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  measure();

  const show = (theme) => {
    if (!/^(auto|light|dark)$/.test(theme) || theme === (page.dataset.theme ?? "auto")) return;
    page.dataset.theme = theme;
    dispatchEvent(new Event("knackpunkt-appearance"));
  };
  // Two requests are understood; all else is dropped without a word.
  addEventListener("message", ({ source, data }) => {
    try {
      if (source !== parent || !data) return;
      const { sentinel, type, knackpunkt, value } = data;
      const isFirst = sentinel === "amp" && type === "frames-init";
      if ((!isFirst && knackpunkt !== "theme") || Object.keys(data).length !== 2) return;
      if (isFirst) again();
      else if (typeof value === "string") show(value);
    } catch { /* what cannot be read is no request */ }
  });

  // Whoever goes back means the host's page, not the steps taken in its frames (`browser/address` adds none either).
  addEventListener("click", (event) => {
    const place = event.target.closest?.("a[href^='#']")?.getAttribute("href");
    if (!place || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.replace(place);
  });

  const { slug, version, up } = page.dataset;
  const compare = async () => {
    try {
      const answer = await fetch(new URL(`${up}version.json`, document.baseURI), { cache: "no-cache" });
      const newest = (await answer.json())[slug];
      if (newest && newest !== version) document.querySelector(".newer").hidden = false;
    } catch { /* nothing is known */ }
  };
  // A frame in which nothing moves may never be told that it is idle.
  const whenIdle = () => { window.requestIdleCallback?.(compare, { timeout: 2000 }) ?? setTimeout(compare, 50); };
  if (!version) return;
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
})();
