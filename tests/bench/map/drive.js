// Drives the map from inside the page, one event a frame, and notes how long each frame takes. Run once, with the
// selectors of the element that listens and of the one that moves.
const [map, view] = [...arguments].map((selector) => document.querySelector(selector));
map.scrollIntoView({ block: "center", behavior: "instant" });
const box = map.getBoundingClientRect();
const centre = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };

// A driver gives up on a script that takes minutes: then there are fewer frames.
const MOST_MS = 60000;

// A message is a task of its own: one sent from a frame arrives after the frame's style, layout and paint.
const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();
const afterFrame = (then) => {
  waiting.push(then);
  port2.postMessage(null);
};

// How many times larger than at first the map is shown.
const scale = () => {
  const matrix = new DOMMatrix();
  const list = view.transform.baseVal;
  for (let place = 0; place < list.numberOfItems; place++) {
    const { a, b, c, d, e, f } = list.getItem(place).matrix;
    matrix.multiplySelf(new DOMMatrix([a, b, c, d, e, f]));
  }
  return Math.hypot(matrix.a, matrix.b);
};

const record = (count, act) => new Promise((resolve) => {
  const took = [];
  const worked = [];
  const seen = new Set();
  const began = performance.now();
  let number = 0;
  let last;
  const frame = (now) => {
    const start = performance.now();
    const more = number + 1 < count && start - began < MOST_MS;
    // Asked for before the map asks for a frame of its own, so that what it does there is timed too.
    if (more) requestAnimationFrame(frame);
    if (last !== undefined) took.push(now - last);
    last = now;
    act(number++);
    afterFrame(() => {
      worked.push(performance.now() - start);
      seen.add(view.getAttribute("transform"));
      if (!more) resolve({ took, worked, seen: seen.size });
    });
  };
  requestAnimationFrame(frame);
});

const always = { bubbles: true, cancelable: true };

const wheel = (deltaY) =>
  map.dispatchEvent(new WheelEvent("wheel", { ...always, ...centre, ctrlKey: true, deltaY }));

// As a browser does it: the pointer's event, then the mouse's.
const point = (what, spot, buttons) => {
  const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: what === "move" ? -1 : 0 };
  map.dispatchEvent(new PointerEvent(`pointer${what}`, { ...always, ...spot, ...pointer, buttons }));
  map.dispatchEvent(new MouseEvent(`mouse${what}`, { ...always, ...spot, buttons }));
};

// Zooms until the map is about so many times larger.
const reach = (wanted) => new Promise((resolve) => {
  let left = 300;
  const frame = () => {
    const off = Math.log(wanted / scale());
    left -= 1;
    if (Math.abs(off) < 0.05 || left === 0) return resolve(scale());
    wheel(off > 0 ? -5 : 5);
    requestAnimationFrame(frame);
  };
  frame();
});

// Drags the map round in a circle, some pixels a frame.
const RADIUS = 40;
const TURN = 0.1;
const pan = async (count) => {
  const at = (number) => ({
    clientX: centre.clientX + RADIUS * Math.sin(number * TURN),
    clientY: centre.clientY + RADIUS * (1 - Math.cos(number * TURN)),
  });
  point("down", at(0), 1);
  const frames = await record(count, (number) => point("move", at(number + 1), 1));
  point("up", at(count), 0);
  return frames;
};

// Zooms in and out again and so on; turns where the map is as large as wanted, or changes no more. Gives back how
// large it became, too.
const zoom = async (count, wanted) => {
  let inward = true;
  let same = 0;
  let before = scale();
  let largest = before;
  const frames = await record(count, () => {
    const now = scale();
    largest = Math.max(largest, now);
    same = now === before ? same + 1 : 0;
    before = now;
    if ((inward ? now >= wanted : now <= 1) || same > 3) {
      inward = !inward;
      same = 0;
    }
    wheel(inward ? -20 : 20);
  });
  return { ...frames, largest };
};

// Chooses one perspective after another: the time until it is painted, and the work in it.
const choose = async (count) => {
  const took = [];
  const worked = [];
  for (let number = 0; number < count; number++) {
    const value = ["kyiv", "independent", "moscow"][number % 3];
    await new Promise((resolve) => {
      const start = performance.now();
      document.querySelector(`[name="perspective"][value="${value}"]`).click();
      const handled = performance.now() - start;
      requestAnimationFrame(() => {
        const frame = performance.now();
        afterFrame(() => {
          const end = performance.now();
          took.push(end - start);
          worked.push(handled + end - frame);
          resolve();
        });
      });
    });
  }
  return { took, worked, seen: 0 };
};

window.bench = { reach, pan, zoom, choose };
