// Makes live what the reader comes near, once the page has been painted and nothing else is to be done. The page is
// complete without: whatever fails here, what stands on the page stays as it is and works as it did.
(() => {
  const { js, wasm, listsJs, listsWasm, chartsJs, chartsWasm, frame, dialog, worker } = document.currentScript.dataset;
  const page = document.documentElement;
  const base = document.baseURI;

  // The appearance a reader chose is kept. Storage may be full or refused: then it holds for this visit alone.
  const APPEARANCE = "knackpunkt.appearance";
  try {
    const kept = JSON.parse(localStorage.getItem(APPEARANCE));
    if (kept === "light" || kept === "dark") {
      document.querySelector(`input[name="appearance"][value="${kept}"]`).checked = true;
      page.setAttribute("data-appearance", kept);
    }
  } catch { /* nothing kept */ }
  addEventListener("change", ({ target: { name, value } }) => {
    if (name !== "appearance") return;
    // Drawings follow, behind the style sheet.
    setTimeout(() => dispatchEvent(new Event("knackpunkt-appearance")));
    try {
      if (value === "auto") localStorage.removeItem(APPEARANCE);
      else localStorage.setItem(APPEARANCE, JSON.stringify(value));
    } catch { /* not kept */ }
  });

  // A host may refuse it. Then there is no worker, and closed rows lead to pages of their own.
  const same = (text) => text;
  let made;
  const policy = () => made ??= window.trustedTypes?.createPolicy("knackpunkt", { createHTML: same, createScriptURL: same });

  const FILES = { web: [js, wasm], lists: [listsJs, listsWasm], charts: [chartsJs, chartsWasm] };
  const OWN = { points: "lists", register: "lists", polls: "charts" };
  const programOf = (root) => OWN[root.dataset.root] ?? "web";
  const load = async (name) => {
    // In a page that is one file the programs stand in it.
    const inside = window.knackpunkt?.[name];
    if (inside) return inside();
    const [glue, program] = FILES[name].map((file) => new URL(file, base));
    const response = fetch(program, { priority: "low" });
    response.catch(() => { /* said once, below */ });
    await (await import(glue.href)).default({ module_or_path: response });
  };
  const programs = {};
  let told;
  const start = (name) => programs[name] ??= load(name).then(() => {
    // Charts take no part in what the address says.
    if (name !== "charts" && !says()) told ??= arrive();
    return true;
  }, failed);
  const failed = (error) => {
    page.setAttribute("data-failed", "");
    console.warn("Knackpunkt: something stays as it is,", error);
  };

  // A part becomes live as it comes near, in a task of its own: where one fails, and be it by a panic, the others still do.
  // Controls of a list are put in only then, or as their row opens: browsers lay out what holds a form, to fill it, even in a
  // closed row.
  const unfold = (part) => part.querySelectorAll("template").forEach((folded) => folded.replaceWith(folded.content));
  const wanted = new Map();
  let near;
  const want = (root) => {
    if (!wanted.has(root)) wanted.set(root, wake(root));
  };
  const wake = async (root) => {
    near?.unobserve(root);
    unfold(root);
    if (await start(programOf(root))) {
      const task = () => new Promise((done) => { setTimeout(done); });
      await task();
      root.dispatchEvent(new Event("knackpunkt-wake"));
      // Behind what the program left for a task of its own.
      await task();
      if (root.hasAttribute("data-live")) return;
      failed(root.dataset.root);
    }
    root.setAttribute("data-failed", "");
  };
  // Charts stand there as pictures: what reads and draws them comes once a reader has come to one, by pointer, tap or keys.
  // What led there is then done once more, for the program has not seen it.
  const isChart = (root) => programOf(root) === "charts";
  const waits = (root) => isChart(root) && !root.querySelector(".chart-picture:not([data-wakes])");
  const use = async (event) => {
    const root = event.target.closest?.("[data-wakes]")?.closest("[data-root]");
    if (!root || event.pointerType === "touch" && event.type !== "click" || wanted.has(root)) return;
    let last = event;
    const hear = (next) => { last = next; };
    root.addEventListener("pointermove", hear);
    want(root);
    await wanted.get(root);
    root.removeEventListener("pointermove", hear);
    last.target.dispatchEvent(new last.constructor(last.type, last));
  };
  // What the address says goes to the program, once it is there. Where it says something of controls, that can concern any
  // part: then it goes there behind all of them.
  const settings = () => location.hash.slice(1).split("&").filter((part) => part.includes("="));
  const says = () => location.hash.includes("=");
  const arrive = async () => {
    if (says()) {
      rests().forEach(bring);
      roots().forEach((root) => isChart(root) || want(root));
      await Promise.all(wanted.values());
      // A row whose controls it sets stood open where it was written.
      const names = settings().map((part) => part.split("=")[0]);
      for (const control of document.querySelectorAll(".reference [data-state]")) {
        if (names.includes(control.dataset.state)) control.closest(".reference > details")?.setAttribute("open", "");
      }
    }
    dispatchEvent(new Event("knackpunkt-address"));
  };
  const roots = () => document.querySelectorAll("[data-root]");
  const watch = () => [...roots()].filter((root) => !wanted.has(root) && !waits(root)).map((root) => near?.observe(root)).length;

  // What stands in closed rows is not read with the page: it is brought in for a link that leads to it, once its row is
  // opened, before the page is printed, and for the browser's search as soon as nothing else is to be done.
  const bring = (rest) => {
    const html = rest.textContent;
    try {
      const trusted = policy()?.createHTML(html) ?? html;
      rest.nextElementSibling.remove();
      rest.outerHTML = trusted;
      watch();
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
  // A press comes before its row opens: what is in it by then moves nothing.
  const fill = (row) => {
    row?.querySelectorAll?.("noscript").forEach(bring);
    if (row?.matches?.("details")) unfold(row);
  };
  addEventListener("click", ({ target }) => fill(target.closest?.("details:not([open]) > summary")?.parentElement), true);
  addEventListener("toggle", ({ target }) => { if (target.open) fill(target); }, true);

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
    link.hash = [place, ...settings()].filter(Boolean).join("&");
  };
  addEventListener("click", follow);
  addEventListener("auxclick", follow);

  // The bar: away while the reader goes down, there on the way up; its menus close like any other.
  const bar = document.querySelector(".bar");
  if (bar) {
    // Not asked for yet: the browser would have to lay out the page at once.
    let before = 0;
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
  let shown;
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='embed/']");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    shown = link;
    import(new URL(dialog, base).href).then(({ open }) => open(shown)).catch(() => { if (navigator.onLine) location.href = link.href; });
  });

  // The link to a figure is copied with what the address says of controls. Where nothing can be copied it is shown, and marked.
  page.setAttribute("data-copies", "");
  addEventListener("click", async ({ target }) => {
    const share = target.closest?.(".share-copy")?.closest(".share");
    if (!share) return;
    const link = new URL(share.querySelector("a").href);
    link.hash = [link.hash.slice(1), ...settings()].join("&");
    for (const said of document.querySelectorAll(".share-said")) said.textContent = "";
    const copied = await navigator.clipboard?.writeText(link.href).then(() => true, () => false);
    const said = share.lastElementChild;
    said.textContent = copied ? share.dataset.copied : `${share.dataset.refused} ${link.href}`;
    if (!copied) getSelection().setBaseAndExtent(said.firstChild, share.dataset.refused.length + 1, said.firstChild, said.textContent.length);
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

  const begin = () => new Promise((looked) => {
    const seen = (entries) => {
      entries.forEach(({ isIntersecting, target }) => isIntersecting && want(target));
      looked();
    };
    near = new IntersectionObserver(seen, { rootMargin: "100%" });
    if (!watch()) looked();
    addEventListener("focusin", ({ target }) => {
      const root = target.closest?.("[data-root]");
      if (root) want(root);
    });
    addEventListener("pointerover", use, { passive: true });
    addEventListener("click", use);
    addEventListener("hashchange", arrive);
    // Where nothing is seen at all, as in a frame out of sight, nothing is told.
    setTimeout(looked, 1000);
  });

  const idle = (task) => "requestIdleCallback" in window ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 50);
  const whenIdle = () => {
    rests().forEach((rest) => idle(() => rest.isConnected && bring(rest)));
    idle(async () => {
      await begin();
      if (says()) await arrive();
      await Promise.all(wanted.values());
      page.setAttribute("data-ready", "");
      keep();
    });
  };
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
})();
