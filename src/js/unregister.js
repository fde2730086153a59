// In the place of sw.js: forgets every page that was kept, and ends the service worker (docs/hosting.md).

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const unregister = async () => {
    await caches.delete(`knackpunkt ${registration.scope}`);
    await registration.unregister();
  };
  event.waitUntil(unregister());
});
