// Makes the page live, once it has been painted and nothing else is to be done. The page is complete without:
// whatever fails here, what stands on the page stays as it is and works as it did.
(() => {
  const { js, wasm, frame, dialog, worker } = document.currentScript.dataset;
  const page = document.documentElement;
  const base = document.baseURI;

  // A chosen appearance must not wait for the WASM. Storage may be refused: then the automatic one holds.
  try {
    const kept = JSON.parse(localStorage.getItem("knackpunkt.appearance"));
    if (kept === "light" || kept === "dark") {
      document.querySelector(`input[name="appearance"][value="${kept}"]`).checked = true;
      page.setAttribute("data-appearance", kept);
    }
  } catch { /* nothing kept */ }

  // A host may refuse it. Then there is no worker, and closed rows lead to pages of their own.
  const same = (text) => text;
  let made;
  const policy = () => made ??= window.trustedTypes?.createPolicy("knackpunkt", { createHTML: same, createScriptURL: same });

  // What stands in closed rows is not read with the page: it is brought in for a link that leads to it, once its row is
  // opened, before the page is printed, and for the browser's search as soon as nothing else is to be done.
  const bring = (rest) => {
    const html = rest.textContent;
    try {
      const trusted = policy()?.createHTML(html) ?? html;
      rest.nextElementSibling.remove();
      rest.outerHTML = trusted;
    } catch (error) {
      console.warn("Knackpunkt: rows stay empty,", error);
    }
  };
  const rests = () => [...document.querySelectorAll("main noscript")];
  const find = (id) => {
    const found = id && document.getElementById(id);
    if (found || !id) return found;
    const rest = rests().find(({ textContent }) => textContent.includes(` id="${id}"`));
    if (rest) bring(rest);
    return document.getElementById(id);
  };
  addEventListener("knackpunkt-wanted", ({ detail }) => find(detail));
  addEventListener("beforeprint", () => rests().forEach(bring));
  addEventListener("toggle", ({ target }) => target.querySelectorAll?.("noscript").forEach(bring), true);

  // An address can say more than where to go: "#s28&view=kyiv". Browsers then find nothing, so they are sent there
  // first; what else it says stays in the address for the WASM.
  const [place, ...state] = location.hash.slice(1).split("&");
  const here = state.length && find(place);
  if (here) {
    const whole = location.href;
    location.replace(`#${place}`);
    history.replaceState(null, "", whole);
    here.scrollIntoView({ behavior: "instant" });
    here.setAttribute("data-here", "");
  }

  // Another language opens in the same state and at the same place: the one in view, or, from the top of the page,
  // where the switch stands, the one last read or the one that the address leads to.
  const PLACES = "#story > [id], .figure[id], details > [id], .entry[id], .moment-lines > li[id], .actor[id]";
  const inView = () => document.elementFromPoint(innerWidth / 4, innerHeight / 3)?.closest(PLACES)?.id;
  let read;
  let pause;
  addEventListener("scroll", () => {
    clearTimeout(pause);
    pause = setTimeout(() => { read = inView() ?? read; }, 200);
  }, { passive: true });
  const follow = (event) => {
    const link = event.target.closest?.(".languages a");
    if (!link) return;
    const parts = location.hash.slice(1).split("&");
    const place = inView() ?? read ?? parts.find((part) => part && !part.includes("="));
    link.search = location.search;
    link.hash = [place, ...parts.filter((part) => part.includes("="))].filter(Boolean).join("&");
  };
  addEventListener("click", follow);
  addEventListener("auxclick", follow);

  // The bar: away while the reader goes down, there on the way up; its menus close like any other.
  const bar = document.querySelector(".bar");
  if (bar) {
    let before = scrollY;
    addEventListener("scroll", () => {
      // A hand that trembles means nothing.
      if (Math.abs(scrollY - before) < 8) return;
      bar.toggleAttribute("data-away", scrollY > before && scrollY > 88);
      before = scrollY;
    }, { passive: true });
    const close = () => {
      const menu = bar.querySelector("[open]");
      if (menu) menu.open = false;
      return menu;
    };
    addEventListener("click", ({ target }) => { if (!bar.contains(target) || target.closest("a")) close(); });
    bar.addEventListener("keydown", ({ key }) => { if (key === "Escape") close()?.firstElementChild.focus(); });
  }

  // In a frame of another site, what such a page does.
  if (frame && parent !== window) import(new URL(frame, base).href).catch(() => { /* it stays as high as it is */ });

  // The code of an embed comes as a dialog, for the link clicked last; where that fails, its link leads to it.
  let wanted;
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='embed/']");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    wanted = link;
    import(new URL(dialog, base).href).then(({ open }) => open(wanted)).catch(() => { if (navigator.onLine) location.href = link.href; });
  });

  // What was visited shall open again without a network. Frames of other sites keep nothing.
  const keep = () => {
    if (!worker || parent !== window || !navigator.serviceWorker) return;
    const script = new URL(worker, base).href;
    const { serviceWorker } = navigator;
    serviceWorker.register(policy()?.createScriptURL(script) ?? script).then(() => serviceWorker.ready)
      // One that began its work while this page was on its way knows nothing of it.
      .then(({ active }) => serviceWorker.controller || active.postMessage(""))
      .catch(() => { /* then it does not */ });
  };

  const load = async () => {
    // In a page that is one file the program stands in it.
    if (window.knackpunkt) return window.knackpunkt();
    const response = fetch(new URL(wasm, base), { priority: "low" });
    response.catch(() => { /* said once, below */ });
    const glue = await import(new URL(js, base).href);
    await glue.default({ module_or_path: response });
  };
  const start = async () => {
    try {
      await load();
      keep();
      // The WASM makes each part live in a task of its own; this one comes behind them.
      await new Promise((done) => { setTimeout(done); });
      const dead = [...document.querySelectorAll("[data-root]:not([data-live])")];
      if (dead.length) throw dead.map((part) => part.dataset.root).join();
    } catch (error) {
      page.setAttribute("data-failed", "");
      console.warn("Knackpunkt: something stays as it is,", error);
    }
  };
  const idle = (task) => "requestIdleCallback" in window ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 50);
  // In this order: what becomes live must be there. One task each.
  const whenIdle = () => {
    rests().forEach((rest) => idle(() => rest.isConnected && bring(rest)));
    idle(start);
  };
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
})();
