// A program of a page that is one file: it stands in the page, packed, and is unpacked by the browser. Where a browser
// cannot, the page stays as it is. The glue stands before this, in the same module.
(window.knackpunkt ??= {}).PROGRAM = async () => {
  const packed = document.getElementById("knackpunkt-PROGRAM").textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  await __wbg_init({ module_or_path: await new Response(unpacked).arrayBuffer() });
};
