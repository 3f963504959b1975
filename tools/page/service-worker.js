// Keeps the whole page, as one version, for when there is no network. A newer version waits until
// the reader lets it in, so that page, worker and WebAssembly are never of different ones.

import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

cleanupOutdatedCaches();
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/^document$/] });

self.addEventListener("message", ({ data }) => {
  if (data === "activate") void self.skipWaiting();
});
// the first visit is served from here too, and what it loads later
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
