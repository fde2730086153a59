// Reads, enlarges and drags the chart from inside the page, one event a frame.
const { record, point } = window.timing;
const chart = document.querySelector("[data-chart]");
const [picture, reader, said] = ["picture", "reader", "said"].map((name) => chart.querySelector(`.chart-${name}`));
picture.scrollIntoView({ block: "center", behavior: "instant" });
const box = picture.getBoundingClientRect();

// A place in the picture: a share of its width, at half its height.
const at = (share) => ({ clientX: box.left + share * box.width, clientY: box.top + box.height / 2 });
const shown = () => `${reader.value}|${said.textContent}`;
const press = (key) => reader.dispatchEvent(new KeyboardEvent("keydown", { ...window.timing.always, key }));

// What was done, and how long each drawing took that it needed.
const drawn = async (act) => {
  window.polls.drawings.length = 0;
  const frames = await act();
  return { ...frames, drawings: [...window.polls.drawings] };
};

// Leads the pointer across the picture; what is read on the way is `seen`.
const read = (count) => drawn(() =>
  record(count, (number) => point(picture, "move", at((number + 0.5) / count), 0), shown));

// Enlarges to the closest and back, and again.
const STEPS = 13;
const zoom = (count) => drawn(() =>
  record(count, (number) => press(number % (2 * STEPS) < STEPS ? "+" : "-"), shown));

// Drags to and fro, a few pixels a frame, where the series is shown so many times doubled.
const TURN = 0.1;
const drag = async (count, doubled) => {
  const swing = (number) => at(0.5 + 0.2 * Math.sin(number * TURN));
  press("0");
  // Keys enlarge around the value that is read.
  point(picture, "move", at(0.5), 0);
  for (let step = 0; step < doubled; step++) press("+");
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  point(picture, "down", swing(0), 1);
  const done = await drawn(() => record(count, (number) => point(picture, "move", swing(number + 1), 1), shown));
  point(picture, "up", swing(count), 0);
  press("0");
  return done;
};

window.bench = { read, zoom, drag };
