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

/**
 * What is used of a worker. `onexit` is for programs that tell when one has ended; browsers do not.
 *
 * @typedef {object} WorkerLike
 * @property {(message: unknown) => void} postMessage
 * @property {() => unknown} terminate
 * @property {((event: MessageEvent) => void) | null} onmessage
 * @property {((event: MessageEvent) => void) | null} onmessageerror
 * @property {((event: ErrorEvent) => void) | null} onerror
 * @property {() => void} [onexit]
 */

/** The worker itself, not the engine in it, could not be started. */
export class WorkerBlocked extends Error {}

/**
 * @param {string} workerUrl
 * @param {import("./files.js").EngineFiles} files
 * @param {number} startLimitMs
 * @param {(url: string) => WorkerLike} [create]
 * @returns {Promise<Host>}
 * @throws {WorkerBlocked} when there is no worker, or no sign of life from it within the limit
 * @throws {NewsmarkError} `engine-unavailable`, `version-mismatch`
 */
export async function startWorker(workerUrl, files, startLimitMs, create = browserWorker) {
  const lifeline = create === browserWorker && globalThis.navigator?.locks ? `newsmark-${crypto.randomUUID()}` : undefined;
  const link = new Link(workerUrl, create, lifeline);
  const limit = setTimeout(() => link.fail(link.late()), startLimitMs);
  try {
    const version = await link.call("load", [files, lifeline]);
    if (version !== VERSION) throw mismatch("worker", version, VERSION);
  } catch (error) {
    link.dispose();
    throw error;
  } finally {
    clearTimeout(limit);
  }
  return {
    call: (method, args) => link.call(method, args),
    dispose: () => link.dispose(),
    isAlive: () => !link.ended,
  };
}

/**
 * @param {string} url
 * @returns {WorkerLike}
 */
function browserWorker(url) {
  return new Worker(trustedScriptUrl(url), { type: "module", name: "newsmark" });
}

/** The calls that a worker has not answered yet. */
class Link {
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void, parts: import("./worker.js").Part[] }>} */
  #open = new Map();
  #watching = new AbortController();
  #lastId = 0;
  /** @type {WorkerLike} */
  #worker;
  /** @type {Error | undefined} why nothing more will be answered */
  ended;
  #started = false;

  /**
   * @param {string} url
   * @param {(url: string) => WorkerLike} create
   * @param {string} [lifeline] - a lock that the worker holds
   */
  constructor(url, create, lifeline) {
    this.lifeline = lifeline;
    try {
      this.#worker = create(url);
    } catch (error) {
      throw new WorkerBlocked(String(error));
    }
    this.#worker.onmessage = (event) => this.#settle(event.data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.fail(this.#broken(event.message));
    };
    this.#worker.onexit = () => this.end();
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

  /** Nothing more will come from the worker. */
  end() {
    this.ended ??= this.#broken("it was ended from outside");
    this.fail(this.ended);
  }

  /** @param {Error} error */
  fail(error) {
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  /**
   * A worker that the browser or another script ends sends no event; but its locks are freed.
   */
  #watch() {
    this.#started = true;
    if (this.lifeline === undefined) return;
    const { signal } = this.#watching;
    navigator.locks.request(this.lifeline, { signal }, () => this.end()).catch(() => {});
  }

  dispose() {
    this.#watching.abort();
    this.#worker.terminate();
    this.fail(new NewsmarkError("disposed", "The engine was stopped."));
  }

  /** Why it is given up when it has not loaded within the limit. */
  late() {
    return this.#started
      ? new NewsmarkError("engine-unavailable", "The engine did not load in time.")
      : new WorkerBlocked("no answer");
  }

  /** @param {string} message */
  #broken(message) {
    return this.#started
      ? new NewsmarkError("engine-crashed", `The engine stopped: ${message}`)
      : new WorkerBlocked(message);
  }

  /** @param {import("./worker.js").Answer | import("./worker.js").Part | import("./worker.js").Alive} answer */
  #settle(answer) {
    if ("alive" in answer) return this.#watch();
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
