// Drives the map from inside the page, one event a frame, and notes how long each frame takes. Run once, with the
// selectors of the element that listens and of the one that moves.
const [map, view] = [...arguments].map((selector) => document.querySelector(selector));
map.scrollIntoView({ block: "center", behavior: "instant" });
const box = map.getBoundingClientRect();
const centre = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };

const { afterFrame, always } = window.timing;
const record = (count, act) => window.timing.record(count, act, () => view.getAttribute("transform"));
const point = (what, spot, buttons) => window.timing.point(map, what, spot, buttons);

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

const wheel = (deltaY) =>
  map.dispatchEvent(new WheelEvent("wheel", { ...always, ...centre, ctrlKey: true, deltaY }));

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
    const value = ["kyiv", "independent", "moscow", "all"][number % 4];
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
  return { took, worked, seen: [] };
};

window.bench = { reach, pan, zoom, choose };
