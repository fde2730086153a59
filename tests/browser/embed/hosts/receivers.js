// How pages of other sites take the height of a frame: one receiver for each row of the table in docs/embedding.md,
// written after the senders' own descriptions. pym.js is not here, for the real one is used.
const listen = (hear) => addEventListener("message", hear);
const read = (text) => { try { return JSON.parse(text); } catch { return {}; } };
const set = (frame, height) => { frame.style.height = `${height}px`; };

const receive = {
  // Whatever the id says: the frame is known by its window.
  datawrapper: (frame) => listen(({ source, data }) => {
    for (const height of Object.values(data["datawrapper-height"] ?? {})) {
      if (frame.contentWindow === source) set(frame, height);
    }
  }),
  amp: (frame) => {
    listen(({ source, data }) => {
      if (source === frame.contentWindow && data.sentinel === "amp" && data.type === "embed-size") set(frame, data.height);
    });
  },
  // A host that comes late and asks first.
  frames: (frame) => {
    frame.addEventListener("load", () => setTimeout(() => {
      receive.amp(frame);
      frame.contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
    }, 500));
  },
  medium: (frame) => listen(({ data }) => {
    const { src, context, height } = read(data);
    if (context === "iframe.resize" && src === frame.src) set(frame, height);
  }),
  guardian: (frame) => listen(({ source, data }) => {
    const { type, value } = read(data);
    if (source === frame.contentWindow && type === "set-height") set(frame, value);
  }),
  dpa: (frame) => listen(({ data }) => {
    if (data.embed === "kp-1") set(frame, data.height);
  }),
  wordpress: (frame) => listen(({ source, data }) => {
    if (source !== frame.contentWindow || data.secret !== "aB3dE6fG9h" || data.message !== "height") return;
    set(frame, Math.min(Math.max(parseInt(data.value, 10), 200), 1000));
  }),
};
