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
  const optional = (name, value, usual) => (value === usual ? "" : ` ${name}="${written(value)}"`);
  const attributes = `${optional("panel", panel, "")} lang="${lang}"${optional("theme", theme, "auto")}`;
  const link = `<a href="${written(source.href)}">${written(title)}</a>`;
  return {
    element: `${script}\n<knack-punkt src="${written(explainer.href)}"${attributes}>${link}</knack-punkt>`,
    iframe:
      `<iframe src="${written(shown)}" title="${written(title)}" loading="lazy" height="${height}" style="width:100%;border:0" ` +
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>',
    link: shown,
  };
};

/** Titles by the names of figures, as the form of a language has them. */
const titlesIn = (form) => {
  const options = [...form.elements.panel.options].map(({ value, text }) => [value, text]);
  return Object.fromEntries([...options, ["", form.dataset.title]]);
};

/** Chooses a figure; everything, where there is none of that name. */
const choose = ({ elements: { panel } }, name) => {
  panel.value = name;
  if (panel.selectedIndex < 0) panel.value = "";
  panel.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Makes a form work whose page lies at this address. */
const follow = (form, page) => {
  const own = titlesIn(form);
  const titles = { [form.elements.lang.value]: own };
  const stage = form.querySelector(".embed-stage");
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

  const say = (place, words) => {
    for (const said of form.querySelectorAll(".embed-said")) said.textContent = said === place ? words : "";
  };

  const fill = () => {
    const wanted = choice(form, page, titles[form.elements.lang.value] ?? own);
    for (const [name, code] of Object.entries(codes(wanted))) form.elements[name].value = code;
    show(wanted);
  };

  const update = async () => {
    say();
    fill();
    const lang = form.elements.lang.value;
    if (titles[lang]) return;
    // A figure is called what its own language calls it; until that is read, and where it cannot be, what this one does.
    try {
      const other = await parsed(new URL(`../../${lang}/embed/index.html`, page));
      titles[lang] = titlesIn(other.querySelector(".embed-form"));
      fill();
    } catch { /* it keeps this one's */ }
  };

  const copy = async (button) => {
    const field = form.elements[button.value];
    say();
    field.select();
    const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
    if (!copied) field.focus();
    say(button.nextElementSibling, copied ? form.dataset.copied : form.dataset.selected);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", update);
  form.addEventListener("click", ({ target }) => {
    const button = target.closest(".embed-copy");
    if (button) copy(button);
  });
  form.hidden = false;
  import(new URL(`${UP}embed.js`, page).href).catch(() => { /* the codes are right without a preview */ });
};

/** Brings in a style sheet; what is styled by it can be used without. */
const styled = (href) =>
  new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done });
    document.head.append(link);
  });

const make = async (page) => {
  const { form: style } = document.querySelector("script[data-form]").dataset;
  const [other] = await Promise.all([parsed(page), styled(new URL(style, document.baseURI).href)]);
  const [head, form] = [".embed-head", ".embed-form"].map((part) => document.adoptNode(other.querySelector(part)));
  const dialog = document.createElement("dialog");
  dialog.className = "embed";
  dialog.setAttribute("aria-labelledby", "embed-title");
  const close = head.querySelector(".embed-close");
  close.hidden = false;
  close.addEventListener("click", () => dialog.close());
  dialog.append(head, form);
  document.body.append(dialog);
  follow(form, page);
  return dialog;
};

let making;

/** Opens the form as a dialog, for the figure that a link to the form's page names. */
export const open = async (link) => {
  const [page, name] = link.href.split("#");
  // Whoever clicks again while it is on its way gets the same one; what did not come may be asked for again.
  making ??= make(new URL(page));
  link.ariaBusy = "true";
  const dialog = await making.catch((error) => {
    making = undefined;
    throw error;
  }).finally(() => { link.ariaBusy = null; });
  const form = dialog.querySelector("form");
  choose(form, name);
  if (!dialog.open) dialog.showModal();
  form.elements.panel.focus();
  // Some browsers do not focus the links that are clicked, and would not come back to it. By now the reader may have gone on.
  dialog.onclose = () => { if (document.activeElement === document.body) link.focus(); };
};

const own = document.querySelector("main > .embed-form");
if (own) {
  follow(own, new URL(location.href.split(/[?#]/)[0]));
  const here = () => choose(own, location.hash.slice(1));
  here();
  addEventListener("hashchange", here);
  document.querySelector(".embed-alone").remove();
}
