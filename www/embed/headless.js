// @ts-check
// The engine for other programs: no elements, no page.

import { createClient } from "../engine/client.js";
import { NewsmarkError } from "../engine/errors.js";
import { instance } from "./instance.js";
import { share } from "./shared-client.js";

export { NewsmarkError };

/**
 * @typedef {import("../engine/engine.js").Annotations} Annotations
 * @typedef {import("../engine/engine.js").Options} Options
 * @typedef {import("../engine/engine.js").Review} Review
 * @typedef {import("../engine/engine.js").Reviewed} Reviewed
 * @typedef {import("../engine/engine.js").Imported} Imported
 * @typedef {import("../engine/engine.js").ExportFormat} ExportFormat
 * @typedef {import("../pkg/newsmark.js").Lists} Lists
 * @typedef {import("../engine/errors.js").Code} Code
 * @typedef {import("./instance.js").Newsmark} Newsmark
 * @typedef {import("./instance.js").Choices} Choices
 * @typedef {import("./instance.js").BatchChoices} BatchChoices
 */

/**
 * @typedef {object} Setup
 * @property {URL | string} [workerUrl] - where worker.js is; the other files are where they lie from there
 * @property {URL | string} [wasmUrl] - where newsmark_bg.wasm is
 * @property {URL | string} [reviewWasmUrl] - where newsmark_review_bg.wasm is
 * @property {Partial<Lists>} [lists] - names of one's own, for every text
 * @property {AbortSignal} [signal] - disposes of it
 */

/**
 * Instances with the same files share one worker, which ends with the last of them.
 *
 * @param {Setup} [setup]
 * @returns {Promise<Newsmark>} when the engine has been loaded
 * @throws {NewsmarkError} `engine-unavailable`, `version-mismatch`; or the signal's reason
 */
export async function createNewsmark({ lists, signal, ...places } = {}) {
  signal?.throwIfAborted();
  const files = [places.workerUrl, places.wasmUrl, places.reviewWasmUrl].map(absolute);
  const shared = share(JSON.stringify(files), () => createClient(places));
  return instance(shared, lists, signal);
}

/** @param {URL | string | undefined} url */
function absolute(url) {
  return url === undefined ? null : new URL(url, globalThis.document?.baseURI).href;
}
