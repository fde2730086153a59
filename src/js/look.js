// What an address says of looks: ?theme=dark&accent=0a5a61&font=sans. It must hold before anything is painted, so this
// is the only script that a page waits for. What is no value of the list is left alone. The appearance that a reader
// chooses is said on the page, too.
(() => {
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const value = (name, known) => known.exec(asked.get(name))?.[1];
  const theme = value("theme", /^(light|dark)$/);
  const accent = value("accent", /^#?([\da-f]{6})$/i);
  const font = value("font", /^(inherit-system|serif|sans)$/);
  addEventListener("change", ({ target }) => { if (target.name === "appearance") page.dataset.appearance = target.value; });
  if (theme) page.dataset.theme = theme;
  if (font) page.dataset.font = font;
  if (accent) {
    page.dataset.accent = "";
    page.style.setProperty("--kp-given-accent", `#${accent}`);
  }
  // Who saves data gets no fonts. Else they are wanted before anything is painted, or not in this visit: browsers ask for
  // them only once they lay out words, which is too late. Chromium waits a tenth of a second at most for what is asked for
  // here. So it is, where it can come in that time: on a quick line, or where the style sheet was kept, and the fonts with it.
  const isKept = () => performance.getEntriesByType("resource").some(({ initiatorType, decodedBodySize, transferSize }) =>
    initiatorType === "link" && decodedBodySize && !transferSize);
  if (navigator.connection?.saveData) page.dataset.lean = "";
  else if (performance.now() < 300 || isKept()) {
    const look = getComputedStyle(page);
    const ask = (name, weight) => {
      const [first] = look.getPropertyValue(name).split(",");
      document.fonts.load(`${weight} 1em ${first}`, document.title).catch(() => { /* then others stand in */ });
    };
    [400, 700].forEach((weight) => ask("--kp-font-text", weight));
    [400, 600].forEach((weight) => ask("--kp-font-ui", weight));
  }
})();
