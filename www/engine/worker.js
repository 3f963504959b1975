// @ts-check
// The worker: answers `{id, method, args}` with `{id, result}` or `{id, error}`, in order.
// The first call must be `load`, whose result is the worker's version. Long lists of a result go
// ahead of it as `{id, list, items}`, where `list` is the way to it: `mentions`,
// `annotations.mentions`.

import { invoke, loadEngine } from "./engine.js";
import { NewsmarkError, toPlain } from "./errors.js";
import { VERSION } from "./version.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./files.js").EngineFiles} EngineFiles
 */

/**
 * @typedef {{ id: number, method: "load", args: [files: EngineFiles, lifeline?: string] }
 *   | { id: number, method: keyof Engine, args: any }} Call
 * @typedef {{ id: number, list: string, items: unknown[] }} Part
 * @typedef {{ id: number, alive: true }} Alive - sent once, when the lifeline is held
 * @typedef {{ id: number, result: unknown } | { id: number, error: import("./errors.js").PlainError }} Answer
 */

/**
 * Values, in all items together, that cross in one message. The page reads each message in a task of
 * its own, and so many take it a few milliseconds.
 */
const VALUES_AT_ONCE = 3_000;

/** @type {Promise<Engine> | undefined} */
let engine;

/**
 * @param {Call} call
 * @returns {Promise<unknown>}
 */
async function answer(call) {
  if (call.method === "load") {
    await holdLifeline(call.args[1]);
    post({ id: call.id, alive: true });
    engine = loadEngine(call.args[0]);
    await engine;
    return VERSION;
  }
  if (!engine) throw new NewsmarkError("engine-unavailable", "The engine was not loaded.");
  return invoke(await engine, call.method, call.args);
}

/**
 * Holds a lock for as long as this worker lives: whoever gets it next knows that it has ended.
 *
 * @param {string | undefined} name
 * @returns {Promise<void>} when it is held
 */
function holdLifeline(name) {
  if (name === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const forever = () => (resolve(), new Promise(() => {}));
    navigator.locks.request(name, forever).catch(() => resolve());
  });
}

/** @param {Answer | Part | Alive} message */
function post(message) {
  self.postMessage(message);
}

/**
 * @param {number} id
 * @param {unknown} result
 */
function postInParts(id, result) {
  sendAhead(id, result, "");
  post({ id, result });
}

/**
 * @param {number} id
 * @param {unknown} holder
 * @param {string} path - the way to it, with a dot at its end
 */
function sendAhead(id, holder, path) {
  if (typeof holder !== "object" || holder === null) return;
  const lists = /** @type {Record<string, unknown>} */ (holder);
  for (const [list, items] of Object.entries(lists)) {
    if (list === "annotations") sendAhead(id, items, `${path}${list}.`);
    if (!Array.isArray(items)) continue;
    lists[list] = rest(items, (part) => post({ id, list: path + list, items: part }));
  }
}

/**
 * @param {unknown[]} items
 * @param {(part: unknown[]) => void} ahead - takes all parts but the last
 * @returns {unknown[]} the last
 */
function rest(items, ahead) {
  /** @type {unknown[]} */
  let part = [];
  let room = VALUES_AT_ONCE;
  for (const item of items) {
    if (room <= 0) {
      ahead(part);
      part = [];
      room = VALUES_AT_ONCE;
    }
    part.push(item);
    room -= valuesIn(item);
  }
  return part;
}

/**
 * @param {unknown} value
 * @returns {number}
 */
function valuesIn(value) {
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const each of Object.values(value)) count += valuesIn(each);
  return count;
}

self.addEventListener("message", (/** @type {MessageEvent<Call>} */ event) => {
  const { id } = event.data;
  answer(event.data).then(
    (result) => postInParts(id, result),
    (thrown) => post({ id, error: toPlain(thrown) }),
  );
});
