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
  // them only once they lay out words, show no words meanwhile, and on a slow line fetch them instead of the page. Chromium
  // waits a tenth of a second at most for what is asked for here. So it is, where it can come in that time: on a quick line, or
  // where the style sheet was kept, and the fonts with it. Elsewhere they come behind the page, for the next visit.
  const isKept = () => performance.getEntriesByType("resource").some(({ initiatorType, decodedBodySize, transferSize }) =>
    initiatorType === "link" && decodedBodySize && !transferSize);
  if (navigator.connection?.saveData) {
    page.dataset.lean = "";
    return;
  }
  const look = getComputedStyle(page);
  const [serif, sans] = ["--kp-font-text", "--kp-font-ui"].map((name) => look.getPropertyValue(name).split(",")[0]);
  const ask = () => [`400 1em ${serif}`, `700 1em ${serif}`, `400 1em ${sans}`, `600 1em ${sans}`].forEach((font) => {
    document.fonts.load(font, document.title).catch(() => { /* then others stand in */ });
  });
  if (performance.now() < 300 || isKept()) {
    ask();
  } else {
    page.dataset.lean = "";
    addEventListener("load", () => setTimeout(ask, 1000));
  }
})();
