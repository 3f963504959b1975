// @ts-check
// One user of a shared engine: its own lists, its own signals, its own end.

import { NewsmarkError, disposed } from "../engine/errors.js";
import { orAborted } from "./abort.js";
import { annotateAll } from "./batch.js";

/**
 * @typedef {import("../engine/engine.js").Engine} Engine
 * @typedef {import("../engine/engine.js").Annotations} Annotations
 * @typedef {import("../engine/engine.js").Options} Options
 * @typedef {import("../engine/engine.js").Review} Review
 * @typedef {import("../engine/engine.js").Reviewed} Reviewed
 * @typedef {import("../engine/engine.js").Imported} Imported
 * @typedef {import("../engine/engine.js").ExportFormat} ExportFormat
 */

/** @typedef {Options & { signal?: AbortSignal }} Choices */

/**
 * @typedef {object} Progress
 * @property {(done: number, total?: number) => void} [onProgress]
 *   After each text; `total` where `texts` has a length or a size.
 */

/** @typedef {Choices & Progress} BatchChoices */

/**
 * Every method rejects with a {@link NewsmarkError}, or at once with the reason of its signal when
 * that aborts; what the engine still does for it is thrown away, and stopped if it goes on for long.
 *
 * @typedef {object} Newsmark
 * @property {(text: string, choices?: Choices) => Promise<Annotations>} annotate
 *   Calls are answered in order and never take each other's place.
 * @property {(texts: Iterable<string> | AsyncIterable<string>, choices?: BatchChoices) => AsyncGenerator<Annotations | NewsmarkError, void, void>} annotateAll
 *   One after the other. A text that cannot be annotated gives its error in its place.
 * @property {(review: Review, choices?: { signal?: AbortSignal }) => Promise<Reviewed>} review
 * @property {(review: Review, format: ExportFormat, choices?: { signal?: AbortSignal }) => Promise<string>} exportReview
 * @property {(content: string, text: string | null, choices?: { signal?: AbortSignal }) => Promise<Imported>} importReview
 * @property {() => "worker" | "page" | "none"} thread - where the engine runs now
 * @property {() => void} dispose - open calls are rejected with `disposed`
 */

/**
 * @param {import("./shared-client.js").Shared} shared
 * @param {Partial<import("../pkg/newsmark.js").Lists>} [lists]
 * @param {AbortSignal} [signal] - disposes of it; one that aborts before it is ready rejects with its reason
 * @returns {Promise<Newsmark>} when the engine has been loaded; it releases what is shared
 */
export async function instance({ client, release }, lists, signal) {
  const end = new AbortController();
  const dispose = () => {
    signal?.removeEventListener("abort", dispose);
    end.abort(disposed());
    release();
  };
  signal?.addEventListener("abort", dispose);
  try {
    await orAborted(client.load(), signal);
  } catch (error) {
    dispose();
    throw error;
  }
  const call = caller(client, end.signal);
  /** @type {Newsmark["annotate"]} */
  const annotate = async (text, { signal: callOff, ...options } = {}) => {
    if (typeof text !== "string") throw noText();
    return call("annotate", [text, withLists(options, lists)], callOff);
  };
  return {
    annotate,
    annotateAll: (texts, choices) => annotateAll(annotate, texts, choices),
    review: async (review, { signal: callOff } = {}) => call("review", [review], callOff),
    exportReview: async (review, format, { signal: callOff } = {}) => call("exportReview", [review, format], callOff),
    importReview: async (content, text, { signal: callOff } = {}) => call("importReview", [content, text], callOff),
    thread: () => (end.signal.aborted ? "none" : client.thread()),
    dispose,
  };
}

/**
 * @param {import("../engine/client.js").Client} client
 * @param {AbortSignal} end
 */
function caller(client, end) {
  /**
   * @template {keyof Engine} Method
   * @param {Method} method
   * @param {Parameters<Engine[Method]>} args
   * @param {AbortSignal} [callOff]
   */
  return (method, args, callOff) =>
    client.inTurn(method, args, callOff ? AbortSignal.any([end, callOff]) : end);
}

/**
 * @param {Options} options
 * @param {Partial<import("../pkg/newsmark.js").Lists>} [lists]
 * @returns {Options}
 */
function withLists(options, lists) {
  return lists && options.lists === undefined ? { ...options, lists } : options;
}

function noText() {
  return new NewsmarkError("invalid-option", "The text has to be a string.");
}
