// Makes the code of an embed: fills the form in, shows what the code shows, copies it. The form stands in a page of its
// own; from the explainer it comes into a dialog.

/** The folder of the built files, from the form's page. */
const UP = "../../../";

const parsed = (address) =>
  new Promise((done, failed) => {
    // The one way to a document that is not run and needs no policy for HTML.
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => (request.response ? done(request.response) : failed(request.status));
    request.onerror = failed;
    request.send();
  });

const written = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Everything that is chosen, and the addresses that follow from it. */
const choice = (form, page, titles) => {
  const { panel, lang, theme } = Object.fromEntries(new FormData(form));
  const option = form.elements.panel.selectedOptions[0];
  const root = new URL(UP, page);
  const explainer = new URL(`${encodeURIComponent(form.dataset.slug)}/`, root);
  const look = theme === "auto" ? "" : `?theme=${theme}`;
  const shown = new URL(`${lang}/${panel ? `panel/${panel}/` : ""}index.html`, explainer);
  const source = new URL(`${lang}/index.html${panel && `#${option.dataset.place}`}`, explainer);
  const height = option.dataset.height ?? 600;
  return { panel, lang, theme, root, explainer, shown: shown.href + look, source, height, title: titles[panel] };
};

const codes = ({ panel, lang, theme, root, explainer, shown, source, height, title }) => {
  const script = `<script async src="${written(new URL("embed.js", root).href)}"></script>`;
  const which = panel ? ` panel="${written(panel)}"` : "";
  const link = `<a href="${written(source.href)}">${written(title)}</a>`;
  return {
    element: `${script}\n<knack-punkt src="${written(explainer.href)}"${which} lang="${lang}" theme="${theme}">${link}</knack-punkt>`,
    iframe:
      `<iframe src="${written(shown)}" title="${written(title)}" loading="lazy" width="100%" height="${height}" style="border:0" ` +
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>',
    link: shown,
  };
};

/** Titles by the names of figures, as the form of a language has them. */
const titlesIn = (form) => {
  const options = [...form.elements.panel.options].map(({ value, text }) => [value, text]);
  return Object.fromEntries([...options, ["", form.dataset.title]]);
};

/** Chooses a figure; the whole explainer, where there is none of that name. */
const choose = (form, name) => {
  const { panel } = form.elements;
  panel.value = name;
  if (panel.selectedIndex < 0) panel.selectedIndex = 0;
};

/** Makes a form work whose page lies at this address. */
const follow = async (form, page) => {
  const titles = { [form.elements.lang.value]: titlesIn(form) };
  const stage = form.querySelector(".embed-stage");
  const said = form.querySelector(".embed-said");
  let shown;

  const show = (wanted) => {
    const key = JSON.stringify([wanted.panel, wanted.lang, wanted.theme]);
    if (shown === key) return;
    shown = key;
    const preview = document.createElement("knack-punkt");
    const attributes = { src: wanted.explainer.href, panel: wanted.panel, lang: wanted.lang, theme: wanted.theme, title: wanted.title };
    for (const [name, value] of Object.entries(attributes)) if (value) preview.setAttribute(name, value);
    stage.replaceChildren(preview);
  };

  const update = async () => {
    const lang = form.elements.lang.value;
    // A figure is called what its own language calls it; where that cannot be read, what this one does.
    titles[lang] ??= await parsed(new URL(`../../${lang}/embed/index.html`, page))
      .then((other) => titlesIn(other.querySelector(".embed-form")), () => Object.values(titles)[0]);
    const wanted = choice(form, page, titles[form.elements.lang.value] ?? titles[lang]);
    for (const [name, code] of Object.entries(codes(wanted))) form.elements[name].value = code;
    said.textContent = "";
    show(wanted);
  };

  const copy = async (button) => {
    const field = form.elements[button.value];
    field.select();
    const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
    said.textContent = copied ? said.dataset.copied : said.dataset.selected;
    if (copied) button.focus();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", update);
  form.addEventListener("click", ({ target }) => {
    const button = target.closest(".embed-copy");
    if (button) copy(button);
  });
  await import(new URL(`${UP}embed.js`, page).href);
  await update();
};

/** The dialog, once it is asked for; asked for anew where it could not be made. */
let dialog;

const formed = async (page, panel) => {
  const form = document.adoptNode((await parsed(page)).querySelector(".embed-form"));
  const made = document.createElement("dialog");
  made.className = "embed";
  made.setAttribute("aria-labelledby", "embed-title");
  const close = form.querySelector(".embed-close");
  close.hidden = false;
  close.addEventListener("click", () => made.close());
  made.append(form);
  choose(form, panel);
  await follow(form, page);
  document.body.append(made);
  return made;
};

/** Opens the form as a dialog, for the figure that a link to the form's page names. */
export const open = async (link) => {
  const panel = link.hash.slice(1);
  dialog ??= formed(new URL(link.href.split("#")[0]), panel).catch((error) => {
    dialog = undefined;
    throw error;
  });
  const shown = await dialog;
  const form = shown.querySelector("form");
  if (form.elements.panel.value !== panel) {
    choose(form, panel);
    form.dispatchEvent(new Event("change"));
  }
  if (!shown.open) shown.showModal();
};

const own = document.querySelector("main > .embed-form");
if (own) {
  choose(own, location.hash.slice(1));
  follow(own, new URL(location.href.split(/[?#]/)[0]));
}
