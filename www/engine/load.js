// @ts-check
// One WebAssembly file with its bindings.

import { NewsmarkError } from "./errors.js";

/**
 * @param {string} bindings - the URL of the JavaScript around it
 * @param {string | undefined} wasm - its own URL
 * @param {string} name - what it is called beside the bindings, where no URL is given
 * @returns {Promise<unknown>} the bindings, ready to be called
 * @throws {NewsmarkError} `engine-unavailable`
 */
export async function load(bindings, wasm, name) {
  try {
    const loaded = await import(bindings);
    await loaded.default({ module_or_path: wasm ?? new URL(name, bindings).href });
    return loaded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NewsmarkError("engine-unavailable", `The engine could not be loaded: ${reason}`);
  }
}
