// @ts-check
// The page without a network: a service worker keeps it, and a newer version waits to be let in.

import { hideNotice, showNotice } from "./notices.js";

/** How often a page that stays open looks for a newer version. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * @param {() => Promise<void>} beforeReload - saves what is open
 */
export async function keepForOffline(beforeReload) {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  try {
    const url = new URL("../service-worker.js", import.meta.url);
    const registration = await serviceWorker.register(url, { updateViaCache: "none" });
    // the first visit is taken over, a page of an older version is replaced
    let replaces = serviceWorker.controller !== null;
    serviceWorker.addEventListener("controllerchange", () => {
      if (replaces) offerReload(beforeReload);
      replaces = true;
    });
    watch(registration, beforeReload);
    setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY_MS);
  } catch {
    // no service worker here: the page works, but needs the network
  }
}

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {() => Promise<void>} beforeReload
 */
function watch(registration, beforeReload) {
  const tellWhenWaiting = () => {
    if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting, beforeReload);
  };
  tellWhenWaiting();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tellWhenWaiting);
  });
}

/**
 * @param {ServiceWorker} waiting
 * @param {() => Promise<void>} beforeReload
 */
function tell(waiting, beforeReload) {
  const letIn = async () => {
    hideNotice("version");
    await beforeReload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("activate");
  };
  showNotice("version", { text: "A new version is ready.", actions: [["Reload", () => void letIn()]] });
}

/**
 * Another tab has let the newer version in, and what this one has still to load is gone.
 *
 * @param {() => Promise<void>} beforeReload
 */
function offerReload(beforeReload) {
  showNotice("version", {
    text: "Newsmark was updated in another tab.",
    actions: [["Reload", () => void beforeReload().then(() => location.reload())]],
    stays: true,
  });
}
