// @ts-check
// An engine in a worker of its own, seen from the page.

import { NewsmarkError, fromPlain, mismatch } from "./errors.js";
import { trustedScriptUrl } from "./trusted.js";
import { VERSION } from "./version.js";

/**
 * An engine somewhere. After it has crashed or was disposed it is of no further use.
 *
 * @typedef {object} Host
 * @property {(method: keyof import("./engine.js").Engine, args: any) => Promise<any>} call
 * @property {() => void} dispose
 * @property {() => boolean} isAlive - whether it can still answer, as far as is known
 */

/** The worker itself, not the engine in it, could not be started. */
export class WorkerBlocked extends Error {}

/**
 * @param {string} workerUrl
 * @param {import("./files.js").EngineFiles} files
 * @param {number} startLimitMs
 * @returns {Promise<Host>}
 * @throws {WorkerBlocked} when there is no worker, or no sign of life from it within the limit
 * @throws {NewsmarkError} `engine-unavailable`, `version-mismatch`
 */
export async function startWorker(workerUrl, files, startLimitMs) {
  const link = new Link(workerUrl);
  const limit = setTimeout(() => link.fail(new WorkerBlocked("no answer")), startLimitMs);
  const lifeline = "locks" in navigator ? `newsmark-${crypto.randomUUID()}` : undefined;
  try {
    const version = await link.call("load", [files, lifeline]);
    if (version !== VERSION) throw mismatch("worker", version, VERSION);
  } catch (error) {
    link.dispose();
    throw error;
  } finally {
    clearTimeout(limit);
  }
  link.started = true;
  if (lifeline) link.watch(lifeline);
  return {
    call: (method, args) => link.call(method, args),
    dispose: () => link.dispose(),
    isAlive: () => !link.ended,
  };
}

/** The calls that a worker has not answered yet. */
class Link {
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void, parts: import("./worker.js").Part[] }>} */
  #open = new Map();
  #watching = new AbortController();
  #lastId = 0;
  /** @type {Worker} */
  #worker;
  /** @type {Error | undefined} why nothing more will be answered */
  ended;
  started = false;

  /** @param {string} url */
  constructor(url) {
    try {
      this.#worker = new Worker(trustedScriptUrl(url), { type: "module", name: "newsmark" });
    } catch (error) {
      throw new WorkerBlocked(String(error));
    }
    this.#worker.onmessage = (event) => this.#settle(event.data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.fail(this.#broken(event.message));
    };
    this.#worker.onmessageerror = () => this.fail(this.#broken("unreadable answer"));
  }

  /**
   * @param {string} method
   * @param {unknown[]} args
   * @returns {Promise<unknown>}
   */
  call(method, args) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      this.#open.set(id, { resolve, reject, parts: [] });
      try {
        this.#worker.postMessage({ id, method, args });
      } catch (error) {
        this.#open.delete(id);
        reject(new NewsmarkError("invalid-option", `What was handed over cannot go to a worker: ${String(error)}`));
      }
    });
  }

  /** @param {Error} error */
  fail(error) {
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  /**
   * A worker that the browser or another script ends sends no event; but its locks are freed.
   *
   * @param {string} lifeline - a lock that the worker holds
   */
  watch(lifeline) {
    const { signal } = this.#watching;
    const onFreed = () => {
      this.ended = this.#broken("it was ended from outside");
      this.fail(this.ended);
    };
    navigator.locks.request(lifeline, { signal }, onFreed).catch(() => {});
  }

  dispose() {
    this.#watching.abort();
    this.#worker.terminate();
    this.fail(new NewsmarkError("disposed", "The engine was stopped."));
  }

  /** @param {string} message */
  #broken(message) {
    return this.started
      ? new NewsmarkError("engine-crashed", `The engine stopped: ${message}`)
      : new WorkerBlocked(message);
  }

  /** @param {import("./worker.js").Answer | import("./worker.js").Part} answer */
  #settle(answer) {
    const call = this.#open.get(answer.id);
    if ("list" in answer) {
      call?.parts.push(answer);
      return;
    }
    this.#open.delete(answer.id);
    if ("error" in answer) call?.reject(fromPlain(answer.error));
    else call?.resolve(joined(answer.result, call.parts));
  }
}

/**
 * A result with the parts of its lists that came ahead of it.
 *
 * @param {unknown} result
 * @param {import("./worker.js").Part[]} parts
 */
function joined(result, parts) {
  for (const key of new Set(parts.map(({ list }) => list))) {
    const ahead = parts.filter(({ list }) => list === key).flatMap(({ items }) => items);
    const path = key.split(".");
    const list = path.pop() ?? "";
    const holder = path.reduce((/** @type {any} */ of, name) => of[name], result);
    holder[list] = ahead.concat(holder[list]);
  }
  return result;
}
