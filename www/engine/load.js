// @ts-check
// One WebAssembly file with its bindings.

import { NewsmarkError } from "./errors.js";

/**
 * @param {string} bindings - the URL of the JavaScript around it
 * @param {string | BufferSource} wasm - its own URL, or what is in it
 * @returns {Promise<unknown>} the bindings, ready to be called
 * @throws {NewsmarkError} `engine-unavailable`
 */
export async function load(bindings, wasm) {
  try {
    // told to leave the URL alone, which is known only when this runs
    const loaded = await import(/* webpackIgnore: true */ /* @vite-ignore */ bindings);
    await loaded.default({ module_or_path: typeof wasm === "string" ? fetched(wasm) : wasm });
    return loaded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NewsmarkError("engine-unavailable", `The engine could not be loaded: ${reason}`);
  }
}

/**
 * A file under another media type than `application/wasm` is taken as well, only more slowly; a web
 * page in its place is what a server sends that answers every address.
 *
 * @param {string} url
 * @returns {Promise<Response>}
 */
async function fetched(url) {
  const response = await fetch(url).catch((error) => {
    throw new Error(`${url} cannot be fetched: ${String(error)}`);
  });
  if (!response.ok) throw new Error(`${url} is answered with status ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  if (/^text\/html\b/i.test(type)) throw new Error(`${url} is answered with a web page (${type}), not with WebAssembly`);
  return response;
}
