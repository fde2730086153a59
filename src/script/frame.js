// A page in a frame of another site: only its height leaves it, in the words of docs/embedding.md.
(() => {
  "use strict";
  const page = document.documentElement;
  if (parent === window || "framed" in page.dataset) return;
  page.dataset.framed = "";

  // As the host wrote it: later the fragment says what the reader chose.
  const { href: src, pathname: id, search, hash } = location;
  const asked = new URLSearchParams(search);
  const name = (key) => /^[\w.-]{1,200}$/.exec(asked.get(key))?.[0];
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

  // The content's height, which shrinks, too; what is not shown has none. Out of sight only timers go on.
  let told;
  let timer;
  const measure = () => {
    timer = 0;
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (!height || height === told) return;
    told = height;
    tell(Math.min(Math.max(height, 100), 20000));
  };
  const soon = () => { timer ||= setTimeout(measure, 16); };
  // What listens may have come later than the frame.
  const again = () => { told = 0; soon(); };
  for (const event of "toggle input change click keyup transitionend resize pageshow DOMContentLoaded".split(" ")) {
    addEventListener(event, soon, true);
  }
  addEventListener("load", again);
  document.fonts.ready.then(soon);
  document.fonts.onloadingdone = soon;
  new ResizeObserver(soon).observe(page);
  new MutationObserver(soon).observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  measure();

  const show = (theme) => {
    if (!/^(auto|light|dark)$/.test(theme) || theme === (page.dataset.theme ?? "auto")) return;
    page.dataset.theme = theme;
    document.dispatchEvent(new Event("knackpunkt:appearance"));
  };
  addEventListener("message", ({ source, data }) => {
    try {
      if (source !== parent || !data) return;
      const { sentinel, type, knackpunkt, value } = data;
      const isFirst = sentinel === "amp" && type === "frames-init";
      if ((!isFirst && knackpunkt !== "theme") || Object.keys(data).length !== 2) return;
      if (isFirst) again();
      else if (typeof value === "string") show(value);
    } catch { /* what throws when it is read is no request */ }
  });

  // Going back is for the host's page, not for the steps in its frames.
  history.pushState = (...state) => history.replaceState(...state);
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
  const whenIdle = () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(compare));
  if (!version) return;
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
})();
