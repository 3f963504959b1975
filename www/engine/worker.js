// @ts-check
// The worker: answers `{id, method, args}` with `{id, result}` or `{id, error}`, in order.
// The first call must be `load`.

import { loadEngine } from "./engine.js";
import { NewsmarkError, toPlain } from "./errors.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./engine.js").EngineFiles} EngineFiles
 */

/**
 * @typedef {{ id: number, method: "load", args: [EngineFiles] }
 *   | { id: number, method: "annotate", args: Parameters<Engine["annotate"]> }} Call
 * @typedef {{ id: number, result: unknown } | { id: number, error: import("./errors.js").PlainError }} Answer
 */

/** @type {Promise<Engine> | undefined} */
let engine;

/**
 * @param {Call} call
 * @returns {Promise<unknown>}
 */
async function answer(call) {
  if (call.method === "load") {
    engine = loadEngine(call.args[0]);
    await engine;
    return undefined;
  }
  if (!engine) throw new NewsmarkError("engine-unavailable", "The engine was not loaded.");
  return (await engine).annotate(...call.args);
}

/** @param {Answer} message */
function post(message) {
  self.postMessage(message);
}

self.addEventListener("message", (/** @type {MessageEvent<Call>} */ event) => {
  const { id } = event.data;
  answer(event.data).then(
    (result) => post({ id, result }),
    (thrown) => post({ id, error: toPlain(thrown) }),
  );
});
