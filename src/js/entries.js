// Entries: what marks and terms lead to is shown in place, and the one that an address leads to is opened. Without this
// they are links, and rows that open.
(() => {
  "use strict";

  /** The place with this id; the loader brings it in where it has not been read yet. The drawing that it belongs to is laid
      out: browsers do not go to what stands in a closed row of one that is not. */
  const find = (id) => {
    dispatchEvent(new CustomEvent("knackpunkt-wanted", { detail: id }));
    const place = document.getElementById(id);
    place?.closest("[data-root]")?.setAttribute("data-near", "");
    return place;
  };

  // The place that an address leads to, and what it stands in: browsers open only the latter, and only for an address that
  // says nothing else.
  const arrive = () => {
    const id = location.hash.slice(1).split("&")[0];
    const isNew = id && !document.getElementById(id);
    let row = find(id);
    // The browser has looked for it before it was there: it looks again.
    if (isNew && row) location.replace(location.href);
    while ((row = row?.closest("details:not([open])"))) row.open = true;
  };
  arrive();
  addEventListener("hashchange", arrive);

  const popover = document.getElementById("opened");
  // Where a browser has no popovers, links lead to the entries.
  if (!popover.showPopover) return;
  const [body] = popover.children;
  let link;
  let closes;

  /** Whether a mark stands alone behind the sentence that its entry would only repeat. */
  const isRead = ({ parentElement: sup }) =>
    sup.matches("#story .prose sup, .statement-line > sup") && sup.childElementCount === 1;

  /** What of an entry is shown in place, and the way to the rest of it: who says what, then what stands against it, in its
      own words, then what else is marked below it. */
  const shown = (entry, link) => {
    const found = entry.parentElement.querySelectorAll("summary > :not(.entry-kind), [data-brief]");
    const parts = [...found].map((part) => part.cloneNode(true)).filter((part) => !part.matches(".statement-words") || !isRead(link));
    const against = parts.findIndex((part) => part.matches(".statement-against"));
    if (against > 0) {
      const [part] = parts.splice(against, 1);
      const said = [...part.querySelectorAll("a")].flatMap((other) => {
        const words = find(other.hash.slice(1))?.querySelector(".statement-words");
        return [other, words?.cloneNode(true) ?? " "];
      });
      part.replaceChildren(`${part.textContent.split(":")[0]}: `, ...said);
      // Behind the entry's own words, where they are shown: nobody's words stand below another's name.
      parts.splice(parts.findIndex((each) => each.matches(".statement-words")) + 1 || 1, 0, part);
    }
    const rest = document.createElement("p");
    const way = Object.assign(document.createElement("a"), { href: `#${entry.id}`, textContent: popover.dataset.entry });
    rest.append(way);
    return [...parts, rest];
  };

  // A press on a link whose entry is shown closes it: by the time of the click it is closed already.
  addEventListener("pointerdown", ({ target }) => { closes = link?.contains(target) && link.hasAttribute("data-open"); }, true);

  addEventListener("click", (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
    const clicked = target.closest?.("a[href^='#']");
    if (!clicked) return;
    const place = find(clicked.hash.slice(1).split("&")[0]);
    const entry = clicked.matches(".mark, .term") && place;
    const isInside = popover.contains(clicked);
    if (!entry) {
      // A link in it leads away: what it leads to must not stay covered.
      if (isInside) popover.hidePopover();
      return;
    }
    event.preventDefault();
    // A key presses nothing: no detail, and whatever was pressed before is over.
    if (event.detail && closes && !isInside) return;
    body.replaceChildren(...shown(entry, clicked));
    popover.ariaLabel = body.firstElementChild.textContent;
    body.scrollTop = 0;
    if (!isInside) {
      link?.removeAttribute("data-open");
      link = clicked;
      link.setAttribute("data-open", "");
      popover.showPopover();
    }
    popover.focus({ preventScroll: true });
  });

  // Beyond its ends lies the page at the mark: there the focus goes on, and nothing stays open behind the reader.
  popover.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const places = popover.querySelectorAll("a[href], button");
    const at = document.activeElement;
    if (at !== (event.shiftKey ? places[0] : places[places.length - 1]) && !(event.shiftKey && at === popover)) return;
    if (event.shiftKey) event.preventDefault();
    popover.hidePopover();
    link.focus();
  });

  popover.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") link.removeAttribute("data-open");
  });
})();
