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

// Acts once a frame, before it begins, as a browser tells of events. Gives back, in milliseconds, how long after the
// one before each frame came, how long acting took, and how long all work for the frame: acting, what the page does in
// the frame, style, layout and paint; and all the different things that were seen.
const record = (count, act, look) => new Promise((resolve) => {
  const took = [];
  const handled = [];
  const worked = [];
  const seen = new Set();
  const began = performance.now();
  let number = 0;
  let last;
  const next = () => {
    // Asked for before the page asks for a frame of its own, so that what it does there is timed too.
    requestAnimationFrame(frame);
    const start = performance.now();
    act(number++);
    handled.push(performance.now() - start);
  };
  const frame = (now) => {
    const start = performance.now();
    if (last !== undefined) took.push(now - last);
    last = now;
    afterFrame(() => {
      const end = performance.now();
      worked.push(handled.at(-1) + end - start);
      seen.add(look());
      if (number < count && end - began < MOST_MS) next();
      else resolve({ took, handled, worked, seen: [...seen] });
    });
  };
  next();
});

// As a browser does it: the pointer's event, then the mouse's.
const always = { bubbles: true, cancelable: true };
const point = (element, what, spot, buttons) => {
  const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: what === "move" ? -1 : 0 };
  element.dispatchEvent(new PointerEvent(`pointer${what}`, { ...always, ...spot, ...pointer, buttons }));
  element.dispatchEvent(new MouseEvent(`mouse${what}`, { ...always, ...spot, buttons }));
};

window.timing = { afterFrame, record, always, point };
