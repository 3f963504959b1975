// @ts-check
// What a person set for themselves: kept in this browser where it allows that, else for this visit.

/**
 * @typedef {object} Settings
 * @property {string} name - of who checks
 * @property {string[]} scale - the ratings of new documents, from worst to best
 * @property {boolean} singleKeys - whether keys without Ctrl or Alt are shortcuts
 * @property {Record<string, string[]>} keys - the keys of the commands that were given others
 */

const KEY = "newsmark-settings";

/** @type {Settings} */
const DEFAULTS = {
  name: "",
  scale: ["False", "Mostly false", "Mixture", "Mostly true", "True", "Unproven"],
  singleKeys: true,
  keys: {},
};

/** @type {Settings} */
let current = { ...DEFAULTS, ...read() };

export function settings() {
  return current;
}

/**
 * @param {Partial<Settings>} change
 * @returns {boolean} whether it will be known at the next visit
 */
export function change(change) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
    return true;
  } catch {
    return false;
  }
}

/** @returns {Partial<Settings>} what is stored and has the right shape */
function read() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return Object.fromEntries(Object.entries(stored).filter(([key, value]) => fits(key, value)));
  } catch {
    return {};
  }
}

/**
 * @param {string} key
 * @param {unknown} value
 */
function fits(key, value) {
  const isText = (/** @type {unknown} */ item) => typeof item === "string";
  const areTexts = (/** @type {unknown} */ items) => Array.isArray(items) && items.length > 0 && items.every(isText);
  if (key === "name") return isText(value);
  if (key === "scale") return areTexts(value);
  if (key === "singleKeys") return typeof value === "boolean";
  return key === "keys" && typeof value === "object" && value !== null && Object.values(value).every(areTexts);
}
