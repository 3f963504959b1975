// @ts-check
// Work that the reader waits for: a bar, and a button that stops it.

import { announce } from "./announce.js";
import { byId } from "./dom.js";

/** Shorter work shows no bar: it would only flicker. */
const SHOWN_AFTER_MS = 250;

/** @type {{ controller: AbortController, cancel: () => void } | undefined} */
let running;

/**
 * Runs `work` in place of what ran before, which is aborted.
 *
 * @template Result
 * @param {string} what - for the reader: "Reading the file"
 * @param {{ cancel?: () => void }} how - `cancel` is called when the reader stops it, and for nothing else
 * @param {(signal: AbortSignal, onProgress: (done: number) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProgress(what, { cancel = () => {} }, work) {
  running?.controller.abort();
  const controller = new AbortController();
  running = { controller, cancel };
  const isCurrent = () => running?.controller === controller;
  const bar = byId("progress-bar", HTMLProgressElement);
  bar.removeAttribute("value");
  byId("progress-text", HTMLElement).textContent = what;
  const timer = setTimeout(() => show(true), SHOWN_AFTER_MS);
  try {
    return await work(controller.signal, (done) => {
      if (isCurrent()) bar.value = done;
    });
  } finally {
    clearTimeout(timer);
    if (isCurrent()) {
      running = undefined;
      show(false);
    }
  }
}

export function listenToCancel() {
  byId("cancel", HTMLButtonElement).addEventListener("click", () => {
    running?.controller.abort();
    running?.cancel();
    announce("Cancelled.");
  });
}

/** @param {boolean} visible */
function show(visible) {
  const box = byId("progress", HTMLElement);
  const hadFocus = box.contains(document.activeElement);
  box.hidden = !visible;
  if (hadFocus) byId("main", HTMLElement).focus({ preventScroll: true });
}
