// Notes, from before the page begins, when it became live and how much memory its WASM has.
new MutationObserver((changes, observer) => {
  if (!document.documentElement?.hasAttribute("data-ready")) return;
  window.liveAfter = performance.now();
  observer.disconnect();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });

for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const made = await original.apply(WebAssembly, all);
    window.wasmMemory = (made.instance ?? made).exports.memory;
    return made;
  };
}
