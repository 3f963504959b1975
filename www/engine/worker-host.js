// @ts-check
// An engine in a worker of its own, seen from the page.

import { NewsmarkError, fromPlain } from "./errors.js";

/**
 * An engine somewhere. After it has crashed or was disposed it is of no further use.
 *
 * @typedef {object} Host
 * @property {(...args: Parameters<import("./engine.js").Engine["annotate"]>) => Promise<import("./engine.js").Annotations>} annotate
 * @property {() => void} dispose
 */

/** The worker itself, not the engine in it, could not be started. */
export class WorkerBlocked extends Error {}

/**
 * @param {URL | string} workerUrl
 * @param {import("./engine.js").EngineFiles} files
 * @param {number} startLimitMs
 * @returns {Promise<Host>}
 * @throws {WorkerBlocked} when there is no worker, or no sign of life from it within the limit
 * @throws {NewsmarkError} `engine-unavailable`
 */
export async function startWorker(workerUrl, files, startLimitMs) {
  const link = new Link(workerUrl);
  const limit = setTimeout(() => link.fail(new WorkerBlocked("no answer")), startLimitMs);
  try {
    await link.call("load", [files]);
  } catch (error) {
    link.dispose();
    throw error;
  } finally {
    clearTimeout(limit);
  }
  link.started = true;
  return {
    annotate: async (...args) =>
      /** @type {import("./engine.js").Annotations} */ (await link.call("annotate", args)),
    dispose: () => link.dispose(),
  };
}

/** The calls that a worker has not answered yet. */
class Link {
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void }>} */
  #open = new Map();
  #lastId = 0;
  /** @type {Worker} */
  #worker;
  started = false;

  /** @param {URL | string} url */
  constructor(url) {
    try {
      this.#worker = new Worker(url, { type: "module", name: "newsmark" });
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
      this.#open.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, args });
    });
  }

  /** @param {Error} error */
  fail(error) {
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  dispose() {
    this.#worker.terminate();
    this.fail(new NewsmarkError("disposed", "The engine was stopped."));
  }

  /** @param {string} message */
  #broken(message) {
    return this.started
      ? new NewsmarkError("engine-crashed", `The engine stopped: ${message}`)
      : new WorkerBlocked(message);
  }

  /** @param {import("./worker.js").Answer} answer */
  #settle(answer) {
    const call = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    if ("error" in answer) call?.reject(fromPlain(answer.error));
    else call?.resolve(answer.result);
  }
}
