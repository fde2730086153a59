// Times what is done in a page, frame by frame: `window.timing`, for what drives it.

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

// Acts once a frame. Gives back, in milliseconds, how long after the one before each frame came, how long acting took,
// and how long all work of the frame, acting, style, layout and paint; and all the different things that were seen.
const record = (count, act, look) => new Promise((resolve) => {
  const took = [];
  const handled = [];
  const worked = [];
  const seen = new Set();
  const began = performance.now();
  let number = 0;
  let last;
  const frame = (now) => {
    const start = performance.now();
    const more = number + 1 < count && start - began < MOST_MS;
    // Asked for before the page asks for a frame of its own, so that what it does there is timed too.
    if (more) requestAnimationFrame(frame);
    if (last !== undefined) took.push(now - last);
    last = now;
    const before = performance.now();
    act(number++);
    handled.push(performance.now() - before);
    afterFrame(() => {
      worked.push(performance.now() - start);
      seen.add(look());
      if (!more) resolve({ took, handled, worked, seen: [...seen] });
    });
  };
  requestAnimationFrame(frame);
});

// As a browser does it: the pointer's event, then the mouse's.
const always = { bubbles: true, cancelable: true };
const point = (element, what, spot, buttons) => {
  const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: what === "move" ? -1 : 0 };
  element.dispatchEvent(new PointerEvent(`pointer${what}`, { ...always, ...spot, ...pointer, buttons }));
  element.dispatchEvent(new MouseEvent(`mouse${what}`, { ...always, ...spot, buttons }));
};

window.timing = { afterFrame, record, always, point };
