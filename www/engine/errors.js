// @ts-check

/**
 * The stable codes of everything that `annotate` can reject with: those of the engine itself and
 * those of the way to it.
 *
 * - `cancelled`: the caller cancelled it; the worker was replaced
 * - `superseded`: a newer request took this one's place
 * - `timeout`: the time limit passed; the worker was replaced
 * - `engine-crashed`: the engine failed on this text; a fresh instance stands ready
 * - `engine-unavailable`: the engine could not be loaded
 * - `version-mismatch`: page, worker and WebAssembly are of different versions, as a cache leaves them
 * - `disposed`: the client was disposed
 *
 * @typedef {import("../pkg/newsmark.js").ErrorCode} EngineCode
 * @typedef {EngineCode | "cancelled" | "superseded" | "timeout" | "engine-crashed" | "engine-unavailable" | "version-mismatch" | "disposed"} Code
 */

/** An error with a stable `code`. */
export class NewsmarkError extends Error {
  /**
   * @param {Code} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "NewsmarkError";
    /** @type {Code} */
    this.code = code;
  }
}

/**
 * An error as it crosses from the worker: errors lose their own properties in a structured clone.
 *
 * @typedef {{ name: string, code: Code, message: string }} PlainError
 */

/**
 * What the engine threw, with its code. An `Error` without a code is a trap, a stack overflow or a
 * failed allocation: after any of them the instance must not be used again.
 *
 * @param {unknown} thrown
 * @returns {PlainError}
 */
export function toPlain(thrown) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if ("code" in error && typeof error.code === "string") {
    return { name: error.name, code: /** @type {Code} */ (error.code), message: error.message };
  }
  return { name: error.name, code: "engine-crashed", message: error.message };
}

/**
 * @param {PlainError} plain
 * @returns {NewsmarkError}
 */
export function fromPlain(plain) {
  return new NewsmarkError(plain.code, plain.message);
}

/** @param {unknown} error */
export function crashed(error) {
  return new NewsmarkError("engine-crashed", `The engine failed: ${String(error)}`);
}

/**
 * @param {string} part - what is of another version: `worker`
 * @param {unknown} found
 * @param {string} expected
 */
export function mismatch(part, found, expected) {
  const version = typeof found === "string" ? `of version ${found}` : "of an older version";
  const message = `The ${part} is ${version}, but ${expected} is expected. Clear caches, and publish all files of one version together.`;
  return new NewsmarkError("version-mismatch", message);
}

export function disposed() {
  return new NewsmarkError("disposed", "The client was disposed.");
}
