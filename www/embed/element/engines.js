// @ts-check
// Engines that the elements of a page share: one for each place that its files lie in.

import { createNewsmark } from "../headless.js";

/**
 * @typedef {import("../headless.js").Newsmark} Newsmark
 * @typedef {{ workerUrl?: string, wasmUrl?: string }} Files
 * @typedef {{ engine: Promise<Newsmark>, release: () => void }} Lease
 */

/** An element that is taken out and put back finds its engine again, without a new start of it. */
const LINGER_MS = 5_000;

/** @type {Map<string, { engine: Promise<Newsmark>, users: number }>} */
const shared = new Map();

/**
 * @param {Files} files
 * @returns {Lease}
 */
export function lease({ workerUrl, wasmUrl }) {
  const key = JSON.stringify([workerUrl, wasmUrl]);
  const entry = shared.get(key) ?? { engine: createNewsmark({ workerUrl, wasmUrl }), users: 0 };
  shared.set(key, entry);
  entry.users++;
  // the next element tries again
  entry.engine.catch(() => forget(key, entry));
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    entry.users--;
    setTimeout(() => end(key, entry), LINGER_MS);
  };
  return { engine: entry.engine, release };
}

/**
 * @param {string} key
 * @param {{ engine: Promise<Newsmark>, users: number }} entry
 */
function end(key, entry) {
  if (entry.users > 0 || shared.get(key) !== entry) return;
  shared.delete(key);
  entry.engine.then((engine) => engine.dispose()).catch(() => {});
}

/**
 * @param {string} key
 * @param {object} entry
 */
function forget(key, entry) {
  if (shared.get(key) === entry) shared.delete(key);
}
