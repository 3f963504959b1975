// @ts-check
// An engine in the page's own thread, for where a worker cannot start: no `Worker`, its file is
// missing, or a policy forbids it. The page stands still while it works, and what runs in the
// page's own thread cannot be stopped from there: no time limit, and a superseded analysis is
// finished before the newer one begins.

import { invoke, loadEngine } from "./engine.js";
import { NewsmarkError, fromPlain, toPlain } from "./errors.js";

/** Counts the instances, since a module is instantiated once for each URL. */
let instances = 0;

/**
 * @param {import("./files.js").EngineFiles} files
 * @param {number} startLimitMs
 * @returns {Promise<import("./worker-host.js").Host>}
 * @throws {NewsmarkError} `engine-unavailable`
 */
export async function startInPage(files, startLimitMs) {
  const engine = await within(startLimitMs, loadEngine(freshFiles(files)));
  return {
    call: async (method, args) => {
      // lets the browser paint that it is busy
      await new Promise((resolve) => setTimeout(resolve, 0));
      try {
        return await invoke(engine, method, args);
      } catch (error) {
        throw fromPlain(toPlain(error));
      }
    },
    dispose: () => {},
    isAlive: () => true,
  };
}

/**
 * @param {import("./files.js").EngineFiles} files
 * @returns {import("./files.js").EngineFiles}
 */
function freshFiles(files) {
  if (instances++ === 0) return files;
  const fresh = (/** @type {string} */ file) => {
    const url = new URL(file);
    url.searchParams.set("instance", String(instances));
    return url.href;
  };
  return { ...files, bindings: fresh(files.bindings), reviewBindings: fresh(files.reviewBindings) };
}

/**
 * @template T
 * @param {number} limitMs
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(limitMs, work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const limit = new Promise((_, reject) => {
    const late = () => reject(new NewsmarkError("engine-unavailable", "The engine did not load in time."));
    timer = setTimeout(late, limitMs);
  });
  try {
    return /** @type {T} */ (await Promise.race([work, limit]));
  } finally {
    clearTimeout(timer);
  }
}
