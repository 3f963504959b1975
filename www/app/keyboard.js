// @ts-check
// The shortcuts, in one table.

import { element } from "./dom.js";

/**
 * What a shortcut can do.
 *
 * @typedef {"next" | "previous" | "nextOfKind" | "previousOfKind" | "toList" | "toText" | "clear" | "selectAll" | "help"} Command
 */

/**
 * @typedef {object} Shortcut
 * @property {Command} command
 * @property {string[]} keys - as in `KeyboardEvent.key`, with `Mod+` for Ctrl or Cmd
 * @property {"text" | "list" | "either"} where - what must have the focus
 * @property {string} does
 */

/** @type {Shortcut[]} */
export const SHORTCUTS = [
  { command: "next", keys: ["n", "j", "ArrowRight", "ArrowDown"], where: "text", does: "Next highlight" },
  { command: "previous", keys: ["p", "k", "ArrowLeft", "ArrowUp"], where: "text", does: "Previous highlight" },
  { command: "nextOfKind", keys: ["N", "]"], where: "text", does: "Next of the same kind" },
  { command: "previousOfKind", keys: ["P", "["], where: "text", does: "Previous of the same kind" },
  { command: "toList", keys: ["Enter"], where: "text", does: "From the text to the list" },
  { command: "selectAll", keys: ["Mod+a"], where: "text", does: "Select the article’s text" },
  { command: "toText", keys: ["Escape"], where: "list", does: "Back to the text" },
  { command: "clear", keys: ["Escape"], where: "text", does: "Close the details" },
  { command: "help", keys: ["?"], where: "either", does: "Show this list" },
];

/** @type {Record<string, string>} */
const KEY_NAMES = { ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc", N: "Shift N", P: "Shift P", "Mod+a": "Ctrl A" };

/**
 * @param {{ text: HTMLElement, lists: HTMLElement[] }} places
 * @param {(command: Command) => void} run
 */
export function listenToKeys(places, run) {
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.isComposing || isTyping(event.target)) return;
    const key = event.ctrlKey || event.metaKey ? `Mod+${event.key}` : event.key;
    const shortcut = SHORTCUTS.find(({ keys, where }) => keys.includes(key) && isIn(places, where, event.target));
    if (!shortcut) return;
    event.preventDefault();
    run(shortcut.command);
  });
}

/** @param {HTMLElement} list - a `dl` */
export function listShortcuts(list) {
  for (const { keys, does } of SHORTCUTS) {
    const names = keys.map((key) => element("kbd", {}, KEY_NAMES[key] ?? key));
    list.append(element("div", {}, element("dt", {}, ...names), element("dd", {}, does)));
  }
}

/**
 * @param {{ text: HTMLElement, lists: HTMLElement[] }} places
 * @param {Shortcut["where"]} where
 * @param {EventTarget | null} target
 */
function isIn(places, where, target) {
  if (!(target instanceof Node)) return false;
  const inText = places.text.contains(target);
  const inList = places.lists.some((list) => list.contains(target));
  return (inText && where !== "list") || (inList && where !== "text");
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}
