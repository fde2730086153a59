// <knack-punkt src="https://example.org/explained/moskauer-gespraeche/" panel="map"><a href="…">…</a></knack-punkt>
// shows an explainer, or one panel of it, in a frame. All attributes: docs/embedding.md. Without this script the link
// inside stays; it is also what readers get where `src` is no address of the web.
(() => {
  "use strict";
  const NAME = "knack-punkt";
  if (customElements.get(NAME)) return;

  // Pixels reserved until a frame has said how high it is.
  const HEIGHTS = {
    __proto__: null, map: 2000, polls: 2500, points: 4000, register: 8000, timeline: 3500, actors: 4000, matrix: 3000,
    chart: 650, point: 400,
  };
  const PANEL = /^[a-z\d]+(-[a-z\d]+)*$/;
  const clamped = (height) => Math.min(Math.max(Math.ceil(height), 100), 20000);
  // Pages may add to Object.prototype what would count as an option.
  const plain = (options) => ({ __proto__: null, ...options });

  const shown = new Set();
  let timer;
  const followSoon = () => { timer ||= setTimeout(() => { timer = 0; shown.forEach((each) => each.follow()); }, 30); };
  const changes = new MutationObserver(followSoon);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", followSoon);
  // Style sheets that come late, switches that style sheets read, and colours that are on their way.
  for (const event of ["load", "change", "transitionend"]) document.addEventListener(event, followSoon, true);

  // Red, green, blue from 0 to 1 and opacity of a computed colour, whatever space it is written in.
  const channels = (colour, probe) => {
    let scale = 255;
    if (!/^rgb/.test(colour)) {
      probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
      colour = getComputedStyle(probe).color;
      scale = 1;
    }
    const [red, green, blue, opacity = 1] = (colour.replace(/^\w+\(srgb /, "").match(/[\d.]+(e-\d+)?/g) ?? []).map(Number);
    return [red / scale, green / scale, blue / scale, opacity];
  };
  // Relative luminance, WCAG 2.2.
  const luminance = (parts) => {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
  };
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = ["src", "panel", "lang", "theme", "accent", "font", "height", "title"];
    #root = this.attachShadow(plain({ mode: "open" }));
    #link = document.createElement("slot");
    #frame;
    #address;
    // Whether the frame has spoken, and the theme it was last given.
    #heard;
    #told;
    #due;
    #listen = (event) => this.#hear(event);

    connectedCallback() {
      addEventListener("message", this.#listen);
      shown.add(this);
      this.#watch();
      this.#address = undefined;
      this.#render();
      // What stands inside may not have been read yet.
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#name());
    }

    disconnectedCallback() {
      removeEventListener("message", this.#listen);
      shown.delete(this);
    }

    // Moved by moveBefore(): the frame goes on. What it was about to say may be lost.
    connectedMoveCallback() {
      this.#watch();
      followSoon();
      this.#tell({ sentinel: "amp", type: "frames-init" });
    }

    #tell(message) { this.#frame?.contentWindow?.postMessage(plain(message), "*"); }

    #watch() {
      for (let node = this; node; node = above(node)) changes.observe(node, plain({ attributes: true }));
    }

    #name() {
      const words = this.getAttribute("title") || this.textContent.trim().replace(/\s+/g, " ") || "Knackpunkt";
      if (this.#frame) this.#frame.title = words;
    }

    attributeChangedCallback() {
      if (this.#due || !this.isConnected) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.isConnected) this.#render();
      });
    }

    // An attribute, where it is of the form it must have.
    #value(name, known) { return known.exec(this.getAttribute(name)?.trim() ?? "")?.[0]; }

    // What is shown, without its theme; nothing where `src` leads to no page.
    #wanted() {
      try {
        const url = new URL(this.getAttribute("src") || "about:blank", document.baseURI);
        if (!/^https?:$/.test(url.protocol) || url.username || url.password) return;
        const lang = this.#value("lang", /^[a-z]{2,3}(-[a-z\d]+)*$/) ?? "de";
        const panel = this.#value("panel", PANEL);
        url.pathname = `${url.pathname.replace(/\/(index\.html)?$/, "")}/${lang}/${panel ? `panel/${panel}/` : ""}index.html`;
        url.search = "";
        const accent = this.#value("accent", /^#?[\da-f]{6}$/i);
        const font = this.#value("font", /^(inherit-system|serif|sans)$/);
        if (accent) url.searchParams.set("accent", accent.replace("#", ""));
        if (font) url.searchParams.set("font", font);
        return url;
      } catch { /* no address */ }
    }

    #render() {
      const url = this.#wanted();
      const panel = this.#value("panel", PANEL);
      if (!url) {
        this.#frame = this.#address = undefined;
        this.#root.replaceChildren(this.#link);
        return;
      }
      if (this.#address !== url.href) {
        this.#address = url.href;
        this.#heard = false;
        const frame = this.#frame = document.createElement("iframe");
        frame.style.cssText = "display: block; inline-size: 100%; border: 0";
        frame.style.blockSize = `${HEIGHTS[/^\w+/.exec(panel)] ?? 1000}px`;
        frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
        frame.referrerPolicy = "no-referrer";
        frame.loading = "lazy";
        frame.addEventListener("load", () => {
          this.#told = undefined;
          // It may show nothing but an error: then the link stands above it.
          setTimeout(() => { if (frame === this.#frame && !this.#heard) this.#root.prepend(this.#link); }, 5000);
        });
        this.#root.replaceChildren(frame);
        this.#told = this.#theme();
        url.searchParams.set("theme", this.#told);
        frame.src = url.href;
      }
      const frame = this.#frame;
      this.#name();
      const height = parseFloat(this.getAttribute("height"));
      if (!this.#heard && height) frame.style.blockSize = `${clamped(height)}px`;
      this.follow();
    }

    // Light or dark: as asked for, else as the page looks that is painted behind the element.
    #theme() {
      const asked = this.#value("theme", /^(light|dark)$/);
      if (asked) return asked;
      const seen = [0, 0, 0];
      let rest = 1;
      const add = (colour) => {
        const parts = channels(colour, this.#frame);
        for (let part = 0; part < 3; part++) seen[part] += rest * parts[3] * parts[part] || 0;
        rest *= 1 - parts[3];
      };
      for (let node = this; node && rest > 0.05; node = above(node)) add(getComputedStyle(node).backgroundColor);
      // Where nothing is painted there is the canvas, in the page's own colour scheme.
      this.#frame.style.backgroundColor = "Canvas";
      add(getComputedStyle(this.#frame).backgroundColor);
      // Below, white is read better than black: 1.05 / (l + 0.05) = (l + 0.05) / 0.05.
      return luminance(seen) < 0.179 ? "dark" : "light";
    }

    // Tells the frame how the page looks by now, once it listens.
    follow() {
      if (!this.#frame || !this.#heard) return;
      const value = this.#theme();
      if (value === this.#told) return;
      this.#told = value;
      this.#tell({ knackpunkt: "theme", value });
    }

    #hear({ source, origin, data }) {
      // A sandboxed frame has no origin, so its window is what it is known by.
      if (!source || source !== this.#frame?.contentWindow || origin !== "null") return;
      if (data?.type !== "embed-size" || data.sentinel !== "amp" || !Number.isFinite(data.height)) return;
      this.#heard = true;
      this.#link.remove();
      this.#frame.style.blockSize = `${clamped(data.height)}px`;
      this.follow();
    }
  });
})();
