// @ts-check
// Where the engine's files are. Every name stands in a `new URL(name, import.meta.url)`, which is
// what bundlers look for to copy a file along.

/**
 * Absolute URLs of the files that a page or a worker loads.
 *
 * @typedef {object} EngineFiles
 * @property {string} bindings - newsmark.js
 * @property {string | BufferSource} wasm - newsmark_bg.wasm, or what is in it
 * @property {string} reviewBindings - newsmark_review.js
 * @property {string | BufferSource} reviewWasm - newsmark_review_bg.wasm, or what is in it
 */

/**
 * Relative URLs count from the page.
 *
 * @typedef {object} Places
 * @property {URL | string} [workerUrl] - worker.js; the other files are where they lie from there
 * @property {URL | string} [bindingsUrl] - newsmark.js; the rest of pkg/ is beside it
 * @property {URL | string} [wasmUrl] - newsmark_bg.wasm
 * @property {URL | string} [reviewWasmUrl] - newsmark_review_bg.wasm
 */

/**
 * @param {Places} places
 * @returns {string}
 */
export function workerFile({ workerUrl }) {
  return workerUrl === undefined ? new URL("./worker.js", import.meta.url).href : fromPage(workerUrl);
}

/**
 * @param {Places} places
 * @returns {EngineFiles}
 */
export function engineFiles({ workerUrl, bindingsUrl, wasmUrl, reviewWasmUrl }) {
  const files = base(workerUrl, bindingsUrl);
  if (wasmUrl !== undefined) files.wasm = fromPage(wasmUrl);
  if (reviewWasmUrl !== undefined) files.reviewWasm = fromPage(reviewWasmUrl);
  return files;
}

/**
 * @param {URL | string | undefined} workerUrl
 * @param {URL | string | undefined} bindingsUrl
 * @returns {EngineFiles}
 */
function base(workerUrl, bindingsUrl) {
  if (bindingsUrl !== undefined) return beside(fromPage(bindingsUrl));
  if (workerUrl !== undefined) return beside(new URL("../pkg/newsmark.js", fromPage(workerUrl)).href);
  return {
    bindings: new URL("../pkg/newsmark.js", import.meta.url).href,
    wasm: new URL("../pkg/newsmark_bg.wasm", import.meta.url).href,
    reviewBindings: new URL("../pkg/newsmark_review.js", import.meta.url).href,
    reviewWasm: new URL("../pkg/newsmark_review_bg.wasm", import.meta.url).href,
  };
}

/**
 * @param {string} bindings
 * @returns {EngineFiles}
 */
function beside(bindings) {
  const file = (/** @type {string} */ name) => new URL(name, bindings).href;
  return {
    bindings,
    wasm: file("newsmark_bg.wasm"),
    reviewBindings: file("newsmark_review.js"),
    reviewWasm: file("newsmark_review_bg.wasm"),
  };
}

/** @param {URL | string} url */
function fromPage(url) {
  return new URL(url, globalThis.document?.baseURI).href;
}
