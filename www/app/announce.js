// @ts-check
import { byId } from "./dom.js";

/** How long a line of status stays in sight. */
const SEEN_MS = 4_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;

/**
 * Says it politely to screen readers and shows it for a while.
 *
 * @param {string} text
 */
export function announce(text) {
  const status = byId("status", HTMLElement);
  status.textContent = text;
  status.classList.add("seen");
  clearTimeout(fading);
  fading = setTimeout(() => status.classList.remove("seen"), SEEN_MS);
}

/**
 * Says it to screen readers alone.
 *
 * @param {string} text
 */
export function say(text) {
  byId("spoken", HTMLElement).textContent = text;
}
