// @ts-check
// The dialog with the table of shortcuts, in which each can be given another key.

import { announce } from "./announce.js";
import { element } from "./dom.js";
import { SHORTCUTS, clashes, isSingle, keysOf, pressed } from "./keyboard.js";
import { change, settings } from "./settings.js";

/**
 * @typedef {import("./keyboard.js").Shortcut} Shortcut
 */

/** @type {Record<string, string>} */
const NAMES = { ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc", Delete: "Del", Mod: "Ctrl" };

/**
 * @param {HTMLElement} list - a `dl`
 * @param {HTMLInputElement} singles - the switch for single keys
 * @param {HTMLButtonElement} reset
 */
export function showShortcuts(list, singles, reset) {
  const draw = () => list.replaceChildren(...SHORTCUTS.map((shortcut) => row(shortcut, draw)));
  singles.checked = settings().singleKeys;
  singles.addEventListener("change", () => store({ singleKeys: singles.checked }));
  reset.addEventListener("click", () => {
    store({ keys: {}, singleKeys: true });
    singles.checked = true;
    draw();
    announce("The shortcuts are as they were at first.");
  });
  draw();
}

/**
 * @param {Shortcut} shortcut
 * @param {() => void} redraw
 */
function row(shortcut, redraw) {
  const all = keysOf(shortcut).map((key) => element("kbd", {}, keyName(key)));
  const [first, last] = [all[0], all.at(-1)];
  if (shortcut.counts && first && last) return element("div", {}, element("dt", {}, first, " to ", last), element("dd", {}, shortcut.does));
  const keys = element("dt", {}, ...all);
  const set = element("button", { type: "button", class: "quiet", "aria-label": `Change the key: ${shortcut.does}`, "data-command": shortcut.command }, "Change");
  set.addEventListener("click", () => listen(set, shortcut, redraw));
  const does = shortcut.byCharacter ? `${shortcut.does} (Alt: a character)` : shortcut.does;
  return element("div", {}, keys, element("dd", {}, element("span", {}, does), set));
}

/**
 * Takes the next key for a command.
 *
 * @param {HTMLButtonElement} set
 * @param {Shortcut} shortcut
 * @param {() => void} redraw
 */
function listen(set, shortcut, redraw) {
  set.textContent = "Press a key …";
  announce("Press a key, or Escape to leave it as it is.");
  const stop = () => {
    set.removeEventListener("keydown", take);
    set.removeEventListener("blur", stop);
    set.textContent = "Change";
  };
  /** @param {KeyboardEvent} event */
  const take = (event) => {
    if (["Shift", "Control", "Alt", "Meta", "Tab"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    if (event.key === "Escape") return;
    give(shortcut, pressed(event).key);
    redraw();
    focus(shortcut);
  };
  set.addEventListener("keydown", take);
  set.addEventListener("blur", stop);
}

/** @param {Shortcut} shortcut */
function focus({ command }) {
  const again = document.querySelector(`[data-command="${command}"]`);
  if (again instanceof HTMLElement) again.focus();
}

/**
 * @param {Shortcut} shortcut
 * @param {string} key
 */
function give(shortcut, key) {
  const [other] = clashes(shortcut, key);
  if (other) return announce(`${keyName(key)} is taken: ${other.does}.`);
  const kept = store({ keys: { ...settings().keys, [shortcut.command]: [key] } });
  announce(`${shortcut.does}: ${keyName(key)}.${kept ? "" : " This browser keeps it for this visit only."}${isSingle(key) && !settings().singleKeys ? " Single keys are off." : ""}`);
}

/** @param {Parameters<typeof change>[0]} what */
function store(what) {
  return change(what);
}

/** @param {string} key */
function keyName(key) {
  const parts = key === "+" ? ["+"] : key.split("+");
  const named = parts.map((part) => NAMES[part] ?? (/^[A-Z]$/.test(part) ? `Shift ${part}` : /^[a-z]$/.test(part) && parts.length > 1 ? part.toUpperCase() : part));
  return named.join(" ");
}
