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
})();
