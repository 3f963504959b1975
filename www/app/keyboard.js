// @ts-check
// The shortcuts, in one table; a person can give each command other keys.

import { settings } from "./settings.js";

/**
 * What a shortcut can do.
 *
 * @typedef {"next" | "previous" | "nextOfKind" | "previousOfKind" | "toList" | "accept" | "reject" | "allMentions"
 *   | "change" | "verdict" | "note" | "startEarlier" | "startLater" | "endEarlier" | "endLater" | "selectMore"
 *   | "selectLess" | "undo" | "redo" | "candidate" | "edit" | "toText" | "clear" | "selectAll" | "help"} Command
 */

/**
 * @typedef {object} Shortcut
 * @property {Command} command
 * @property {string[]} keys - as in `KeyboardEvent.key`, with `Mod+` for Ctrl or Cmd and `Shift+` for keys that are no characters
 * @property {"text" | "list" | "either"} where - what must have the focus
 * @property {string} does
 * @property {true} [counts] - whether its keys are numbers, and stay so
 * @property {true} [byCharacter] - whether it takes a step of a character with Alt
 */

/** @type {Shortcut[]} */
export const SHORTCUTS = [
  { command: "next", keys: ["n", "j", "ArrowRight", "ArrowDown"], where: "text", does: "Next highlight" },
  { command: "previous", keys: ["p", "k", "ArrowLeft", "ArrowUp"], where: "text", does: "Previous highlight" },
  { command: "nextOfKind", keys: ["N", "]"], where: "text", does: "Next of the same kind" },
  { command: "previousOfKind", keys: ["P", "["], where: "text", does: "Previous of the same kind" },
  { command: "accept", keys: ["a"], where: "either", does: "Accept" },
  { command: "reject", keys: ["x", "Delete"], where: "either", does: "Reject, dismiss or delete" },
  { command: "allMentions", keys: ["m"], where: "either", does: "Apply to all mentions, or to one" },
  { command: "change", keys: ["c"], where: "either", does: "Change the label, kind or speaker" },
  { command: "verdict", keys: ["v"], where: "either", does: "Give a verdict on a claim" },
  { command: "note", keys: ["t"], where: "either", does: "Write a note" },
  { command: "startEarlier", keys: ["<"], where: "either", does: "Start a word earlier", byCharacter: true },
  { command: "startLater", keys: [">"], where: "either", does: "Start a word later", byCharacter: true },
  { command: "endEarlier", keys: [","], where: "either", does: "End a word earlier", byCharacter: true },
  { command: "endLater", keys: ["."], where: "either", does: "End a word later", byCharacter: true },
  { command: "selectMore", keys: ["Shift+ArrowRight"], where: "text", does: "Select words, to add them", byCharacter: true },
  { command: "selectLess", keys: ["Shift+ArrowLeft"], where: "text", does: "Select words backwards", byCharacter: true },
  { command: "undo", keys: ["Mod+z", "u"], where: "either", does: "Undo" },
  { command: "redo", keys: ["Mod+Z", "Mod+y", "U"], where: "either", does: "Redo" },
  { command: "edit", keys: ["e"], where: "text", does: "Correct the text" },
  { command: "toList", keys: ["Enter"], where: "text", does: "From the text to the list, or to what can be added" },
  { command: "selectAll", keys: ["Mod+a"], where: "text", does: "Select the article’s text" },
  { command: "toText", keys: ["Escape"], where: "list", does: "Back to the text" },
  { command: "clear", keys: ["Escape"], where: "text", does: "Close the details" },
  { command: "candidate", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], where: "either", does: "Choose who says it, where that is not decided", counts: true },
  { command: "help", keys: ["?"], where: "either", does: "Show this list" },
];

/**
 * The keys of a command, its own or those that it was given.
 *
 * @param {Shortcut} shortcut
 */
export function keysOf({ command, keys }) {
  return settings().keys[command] ?? keys;
}

/**
 * The other commands that a key would run in the same place.
 *
 * @param {Shortcut} shortcut
 * @param {string} key
 */
export function clashes(shortcut, key) {
  const meets = (/** @type {Shortcut} */ other) => other.where === shortcut.where || other.where === "either" || shortcut.where === "either";
  return SHORTCUTS.filter((other) => other !== shortcut && meets(other) && keysOf(other).includes(key));
}

/**
 * What was pressed, as in the table.
 *
 * @param {KeyboardEvent} event
 * @returns {{ key: string, alt: boolean }}
 */
export function pressed(event) {
  // Alt makes other characters of some keys
  const plain = event.altKey ? (CODES[event.code]?.[event.shiftKey ? 1 : 0] ?? event.key) : event.key;
  const shift = event.shiftKey && plain.length > 1 ? "Shift+" : "";
  return { key: `${event.ctrlKey || event.metaKey ? "Mod+" : ""}${shift}${plain}`, alt: event.altKey };
}

/** @type {Record<string, [plain: string, shifted: string]>} */
const CODES = { Comma: [",", "<"], Period: [".", ">"] };

/**
 * @param {{ text: HTMLElement, lists: HTMLElement[] }} places
 * @param {(command: Command, unit: import("./steps.js").Unit, key: string) => void} run
 */
export function listenToKeys(places, run) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { key, alt } = pressed(event);
    const shortcut = SHORTCUTS.find((each) => fits(each, key, alt) && isIn(places, each.where, event.target));
    if (!shortcut || !isFree(event.target, shortcut.command, key, places.text)) return;
    event.preventDefault();
    run(shortcut.command, alt ? "character" : "word", key);
  });
}

/**
 * @param {Shortcut} shortcut
 * @param {string} key
 * @param {boolean} alt
 */
function fits(shortcut, key, alt) {
  if (alt && !shortcut.byCharacter) return false;
  return keysOf(shortcut).includes(key) && (settings().singleKeys || alt || !isSingle(key));
}

/** @param {string} key */
export function isSingle(key) {
  return [...key].length === 1;
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

/**
 * Whether a key does not mean something to what it was pressed in.
 *
 * @param {EventTarget | null} target
 * @param {Command} command
 * @param {string} key
 * @param {HTMLElement} text
 */
function isFree(target, command, key, text) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("dialog")) return false;
  if (target.closest("input, textarea, select")) return command === "toText";
  if (!target.closest("[contenteditable]")) return true;
  const goesBack = command === "undo" || command === "redo";
  return text.contains(target) && ((goesBack && key.startsWith("Mod+")) || command === "clear");
}
