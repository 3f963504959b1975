// @ts-check
// What the reader should know and may act on, without being stopped: a line each, above the page.

import { byId, element } from "./dom.js";

/**
 * @typedef {object} Notice
 * @property {string} text
 * @property {string} [code] - stable, for whoever is asked for help
 * @property {boolean} [alarm] - something may be lost
 * @property {[label: string, act: () => void][]} [actions]
 * @property {boolean} [stays] - it has no button that hides it
 */

/**
 * Shows a notice in the place of the one before that had the same name.
 *
 * @param {string} name
 * @param {Notice} notice
 */
export function showNotice(name, { text, code, alarm = false, actions = [], stays = false }) {
  const buttons = actions.map(([label, act]) => button(label, act));
  if (!stays) buttons.push(button("Dismiss", () => hideNotice(name)));
  const line = element("p", {}, text, ...(code ? [" ", element("span", { class: "code" }, code)] : []));
  const shown = element(
    "div",
    { class: alarm ? "notice alarm" : "notice", "data-notice": name },
    line,
    element("div", { class: "notice-actions" }, ...buttons),
  );
  const before = find(name);
  const hadFocus = before?.contains(document.activeElement);
  if (before) before.replaceWith(shown);
  else byId("notices", HTMLElement).append(shown);
  if (hadFocus) shown.querySelector("button")?.focus();
}

/** @param {string} name */
export function hideNotice(name) {
  const shown = find(name);
  const hadFocus = shown?.contains(document.activeElement);
  shown?.remove();
  if (hadFocus) byId("main", HTMLElement).focus({ preventScroll: true });
}

/** @param {string} name */
function find(name) {
  return byId("notices", HTMLElement).querySelector(`[data-notice="${name}"]`);
}

/**
 * @param {string} label
 * @param {() => void} act
 */
function button(label, act) {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
}
