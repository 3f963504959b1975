// @ts-check
/// <reference path="./node-modules.d.ts" />
// The engine in Node: the same as in a browser, in a thread of its own.

import { readFile } from "node:fs/promises";

import { createClient } from "../engine/client.js";
import { NewsmarkError } from "../engine/errors.js";
import { engineFiles } from "../engine/files.js";
import { instance } from "./instance.js";
import { nodeWorker } from "./node-worker.js";
import { share } from "./shared-client.js";

export { NewsmarkError };

/**
 * @typedef {import("./headless.js").Annotations} Annotations
 * @typedef {import("./headless.js").Options} Options
 * @typedef {import("./headless.js").Review} Review
 * @typedef {import("./headless.js").Reviewed} Reviewed
 * @typedef {import("./headless.js").Imported} Imported
 * @typedef {import("./headless.js").ExportFormat} ExportFormat
 * @typedef {import("./headless.js").Lists} Lists
 * @typedef {import("./headless.js").Code} Code
 * @typedef {import("./headless.js").Newsmark} Newsmark
 * @typedef {import("./headless.js").Choices} Choices
 * @typedef {import("./headless.js").BatchChoices} BatchChoices
 */

/**
 * @typedef {object} Setup
 * @property {Partial<Lists>} [lists] - names of one's own, for every text
 * @property {AbortSignal} [signal] - disposes of it
 */

/**
 * Instances share one thread, which lets the process end while nothing is open.
 *
 * @param {Setup} [setup]
 * @returns {Promise<Newsmark>} when the engine has been loaded
 * @throws {NewsmarkError} `engine-unavailable`, `version-mismatch`; or the signal's reason
 */
export async function createNewsmark({ lists, signal } = {}) {
  signal?.throwIfAborted();
  const files = await readFiles();
  const workerUrl = new URL("./node-thread.js", import.meta.url);
  const shared = share("node", () => createClient({ workerUrl, files, createWorker: nodeWorker }));
  return instance(shared, lists, signal);
}

/**
 * Node fetches nothing from a disk.
 *
 * @returns {Promise<import("../engine/files.js").EngineFiles>}
 */
async function readFiles() {
  const files = engineFiles({});
  const read = async (/** @type {string | BufferSource} */ url) => {
    try {
      return await readFile(new URL(String(url)));
    } catch (error) {
      throw new NewsmarkError("engine-unavailable", `The engine could not be loaded: ${String(error)}`);
    }
  };
  const [wasm, reviewWasm] = await Promise.all([read(files.wasm), read(files.reviewWasm)]);
  return { ...files, wasm, reviewWasm };
}
