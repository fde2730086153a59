// Runs in a page before it begins: notes what loading costs, says where to click, and times what follows an event.
// LIVE is put in: an expression that is true once the page is live.
const bench = (window.bench = { tasks: [], painted: 0, shifted: 0 });

const observe = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
observe("longtask", ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
observe("largest-contentful-paint", ({ startTime }) => { bench.painted = startTime; });
observe("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) bench.shifted += value; });
addEventListener("load", () => { bench.elements = document.getElementsByTagName("*").length; });

// Looked at whenever an attribute changes, which costs a page next to nothing, and where a page has no more to wait for.
const look = () => {
  if (bench.live || !(LIVE)) return;
  bench.live = performance.now();
  changing.disconnect();
};
const changing = new MutationObserver(look);
changing.observe(document, { attributes: true, subtree: true });
for (const type of ["DOMContentLoaded", "load"]) addEventListener(type, look);

// Whether the page has been live and without a long task for so many milliseconds.
bench.rests = (time) => {
  const [start, length] = bench.tasks.at(-1) ?? [0, 0];
  return document.readyState === "complete" && performance.now() - Math.max(bench.live, start + length) > time;
};

bench.loaded = () => {
  const [{ encodedBodySize, workerStart }] = performance.getEntriesByType("navigation");
  const size = (file) => [new URL(file.name).pathname, file.encodedBodySize];
  const files = [["page.html", encodedBodySize], ...performance.getEntriesByType("resource").map(size)];
  const [{ startTime }] = performance.getEntriesByName("first-contentful-paint");
  return { ...bench, files, first: startTime, kept: workerStart > 0 };
};

// A message is a task of its own: one sent from a frame arrives after the frame's style, layout and paint.
const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();
const afterFrame = (then) => requestAnimationFrame(() => {
  waiting.push(then);
  port2.postMessage(null);
});

// What is seen of some elements.
const seen = (selector) => [...document.querySelectorAll(selector)]
  .map((one) => `${one.checkVisibility()} ${one.getAttribute("transform")} ${one.innerText}`).join();

const middle = (element) => {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

// One of the elements: the next each time, from the second one on.
let turn = 0;
const next = (selector) => {
  const all = document.querySelectorAll(selector);
  return all[(turn += 1) % all.length];
};

const soon = () => new Promise((done) => { setTimeout(() => requestAnimationFrame(done), 150); });

// The middle of the next element, in the window, once it is seen, for some come only when they are wanted, and what came
// near with it has been laid out.
bench.spot = async (selector) => {
  const start = performance.now();
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  while (![...document.querySelectorAll(selector)].some(isSeen)) {
    if (performance.now() - start > LOST) return null;
    await soon();
  }
  const one = next(selector);
  let [before, now] = [null, middle(one)];
  while (before?.y !== now.y) {
    before = now;
    await soon();
    now = middle(one);
  }
  return now;
};

// Whether there is more of the page below, and what was done since a time.
bench.isLast = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
bench.since = (time) => ({ ...bench.loaded(), tasks: bench.tasks.filter(([start]) => start > time) });

// The page is used from early on: until a click shows something else than was seen at first. Gives back where to click next.
bench.early = (selector, changes) => {
  if (document.querySelectorAll(selector).length < 2) return null;
  bench.atFirst ??= seen(changes);
  return middle(next(selector));
};
addEventListener("click", ({ timeStamp }) => {
  if (bench.atFirst === undefined) return;
  afterFrame(() => {
    const now = performance.now();
    if (!bench.answered && seen(bench.changes) !== bench.atFirst) bench.answered = { clicked: timeStamp, seen: now };
  });
}, true);

// How long a frame may show nothing new before it is taken for the answer, and how long an event may not come, in ms.
const UNCHANGED = 400;
const LOST = 20000;

// Times the next event of a type, into `bench.answer`: from when it happened until all work is done for the first frame
// that shows a change; where none does, for the first frame.
bench.next = (type, changes) => {
  const before = changes && seen(changes);
  bench.answer = new Promise((resolve, reject) => {
    const lost = setTimeout(reject, LOST, `no ${type}`);
    addEventListener(type, ({ timeStamp }) => {
      clearTimeout(lost);
      let first;
      const frame = () => afterFrame(() => {
        const now = performance.now();
        first ??= now;
        const changed = !!changes && seen(changes) !== before;
        if (changed) resolve({ took: now - timeStamp, changed });
        else if (!changes || now - first > UNCHANGED) resolve({ took: first - timeStamp, changed });
        else frame();
      });
      frame();
    }, { capture: true, once: true });
  });
};
bench.seen = seen;
