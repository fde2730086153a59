// Notes, from before the page begins, when the root of the charts is made live and when its chart is drawn. Nothing
// in the page is changed: what it calls of the browser's own is called through here, and the clock read on the way.
const polls = (window.polls = { first: undefined, drawings: [], longest: 0 });
const times = {};

const around = (owner, name, note) => {
  const original = owner[name];
  owner[name] = function (...all) {
    const done = note.call(this, ...all);
    const result = original.apply(this, all);
    done?.();
    return result;
  };
};

// The data is looked for: the first thing that is done with the root.
around(Element.prototype, "querySelector", function (selector) {
  if (this.dataset?.root === "polls" && selector.includes("json")) times.start = performance.now();
});

// The first JSON after that is the data.
around(JSON, "parse", () => {
  if (times.start === undefined || times.parsed !== undefined) return undefined;
  times.parsing = performance.now();
  return () => { times.parsed = performance.now(); };
});

around(Element.prototype, "setAttribute", function (name) {
  if (name === "data-live" && this.dataset.root === "polls") times.followed = performance.now();
});

// A drawing begins with a look at the canvas's style, and ends with the attribute that shows it.
let began;
around(window, "getComputedStyle", (element) => {
  if (element.matches?.("[data-chart] canvas")) began = performance.now();
});

const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {
  const painted = performance.now();
  const { start, parsing, parsed, followed, drawing, drawn } = times;
  polls.first = {
    text: parsing - start,
    parse: parsed - parsing,
    follow: followed - parsed,
    others: drawing - followed,
    draw: drawn - drawing,
    all: drawn - start,
    painted: painted - start,
    after: drawn,
  };
};

around(Element.prototype, "toggleAttribute", (name, marked) => {
  if (name !== "data-drawn" || !marked || began === undefined) return;
  const drawn = performance.now();
  polls.drawings.push(drawn - began);
  if (times.drawn === undefined) {
    Object.assign(times, { drawing: began, drawn });
    port2.postMessage(null);
  }
  began = undefined;
});

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) polls.longest = Math.max(polls.longest, duration);
}).observe({ type: "longtask", buffered: true });
