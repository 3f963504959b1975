// @ts-check
// The way from a page to the engine: newest request wins, a time limit, a fresh instance after a
// failure, the page's own thread where a worker cannot start. Every promise settles.

import { NewsmarkError, crashed, disposed } from "./errors.js";
import { engineFiles, workerFile } from "./files.js";
import { startInPage } from "./page-host.js";
import { Request } from "./request.js";
import { WorkerBlocked, startWorker } from "./worker-host.js";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./worker-host.js").Host} Host
 */

/** Far above what the longest text takes (64 MB at 5 MB/s), far below what a person would wait. */
const TIME_LIMIT_MS = 30_000;

/** The worker and the wasm come over the network once. */
const START_LIMIT_MS = 20_000;

/**
 * For how long an analysis that nobody waits for may keep the engine busy. Starting a worker anew costs about
 * a tenth of that.
 */
const UNWANTED_LIMIT_MS = 500;

/** @type {string[]} the codes of an engine that did not load */
const NOT_LOADED = ["engine-unavailable", "version-mismatch"];

/** @typedef {import("./files.js").Places & Limits} ClientOptions */

/**
 * @typedef {object} Limits
 * @property {number} [timeLimitMs] - for one analysis; default 30 s
 * @property {number} [startLimitMs] - for loading the engine; default 20 s
 */

/**
 * @typedef {object} Client
 * @property {Promise<void>} ready - settles when the engine has been loaded, or could not be
 * @property {(text: string, options?: import("./engine.js").Options) => Promise<import("./engine.js").Annotations>} annotate
 *   Rejects with a {@link NewsmarkError}. A request that is still open when the next one comes is
 *   rejected with the code `superseded`.
 * @property {(review: import("./engine.js").Review) => Promise<import("./engine.js").Reviewed>} review
 *   Replays a review; newest wins, among `annotate` and `review` together.
 * @property {(review: import("./engine.js").Review, format: import("./engine.js").ExportFormat) => Promise<string>} exportReview
 *   Waits for its turn, and is never superseded.
 * @property {(content: string, text: string | null) => Promise<import("./engine.js").Imported>} importReview
 *   Waits for its turn, and is never superseded.
 * @property {<Method extends keyof Engine>(method: Method, args: Parameters<Engine[Method]>, signal: AbortSignal) => Promise<Awaited<ReturnType<Engine[Method]>>>} inTurn
 *   Waits for its turn, and is never superseded. When the signal aborts it is rejected with the
 *   signal's reason at once.
 * @property {() => Promise<void>} load - loads the engine, unless it is there; rejects when it cannot be
 * @property {() => void} cancel
 *   Stops the `annotate` or `review` that is open; it is rejected with the code `cancelled`.
 * @property {() => "worker" | "page" | "none"} thread
 *   Where the engine runs now. In `page`, where no worker could start, it holds the page up while
 *   it works and no time limit can stop it: keep texts short there.
 * @property {() => void} dispose - stops the worker; open requests are rejected with `disposed`
 */

/**
 * Starts loading the engine at once, so that the first analysis makes no request.
 *
 * @param {ClientOptions} [options]
 * @returns {Client}
 */
export function createClient(options = {}) {
  const client = new EngineClient(options);
  return {
    ready: client.start().then(ignore, ignore),
    annotate: (text, choices) => client.newest("annotate", [text, choices]),
    review: (review) => client.newest("review", [review]),
    exportReview: (review, format) => client.inTurn("exportReview", [review, format]),
    importReview: (content, text) => client.inTurn("importReview", [content, text]),
    inTurn: (method, args, signal) => client.inTurn(method, args, signal),
    load: () => client.load(),
    cancel: () => client.cancel(),
    thread: () => client.thread,
    dispose: () => client.dispose(),
  };
}

class EngineClient {
  /** @type {Promise<Host> | undefined} */
  #host;
  /** @type {Request | undefined} what the engine works on */
  #running;
  /** @type {Request | undefined} the newest of those that supersede each other */
  #next;
  /** @type {Request[]} what comes after it */
  #queue = [];
  #workerBlocked = false;
  #disposed = false;
  /** @type {"worker" | "page" | "none"} */
  thread = "none";

  /** @param {ClientOptions} options */
  constructor(options) {
    this.workerUrl = workerFile(options);
    this.files = engineFiles(options);
    this.timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
    this.startLimitMs = options.startLimitMs ?? START_LIMIT_MS;
  }

  /**
   * Takes the place of what was asked before in this way.
   *
   * @template {keyof Engine} Method
   * @param {Method} method
   * @param {Parameters<Engine[Method]>} args
   * @returns {Promise<Awaited<ReturnType<Engine[Method]>>>}
   */
  newest(method, args) {
    const request = new Request(method, args, true);
    if (this.#disposed) return this.#refuse(request);
    const superseded = new NewsmarkError("superseded", "A newer request took this one's place.");
    this.#next?.reject(superseded);
    if (this.#running?.yields) {
      this.#running.reject(superseded);
      setTimeout(this.#running.stop, UNWANTED_LIMIT_MS);
    }
    this.#next = request;
    void this.#work();
    return request.promise;
  }

  /**
   * @template {keyof Engine} Method
   * @param {Method} method
   * @param {Parameters<Engine[Method]>} args
   * @param {AbortSignal} [signal]
   * @returns {Promise<Awaited<ReturnType<Engine[Method]>>>}
   */
  inTurn(method, args, signal) {
    const request = new Request(method, args, false);
    if (this.#disposed) return this.#refuse(request);
    if (signal) this.#callOff(request, signal);
    if (request.settled) return request.promise;
    this.#queue.push(request);
    void this.#work();
    return request.promise;
  }

  /**
   * @param {Request<any>} request
   * @param {AbortSignal} signal
   */
  #callOff(request, signal) {
    const onAbort = () => {
      request.reject(signal.reason);
      this.#queue = this.#queue.filter((waiting) => waiting !== request);
      if (this.#running === request) setTimeout(request.stop, UNWANTED_LIMIT_MS);
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    request.promise.then(ignore, ignore).finally(() => signal.removeEventListener("abort", onAbort));
  }

  /** @returns {Promise<void>} */
  async load() {
    try {
      await this.start();
    } catch (error) {
      this.#discard();
      throw error;
    }
  }

  cancel() {
    const cancelled = new NewsmarkError("cancelled", "The analysis was cancelled.");
    this.#next?.reject(cancelled);
    if (!this.#running?.yields) return;
    this.#running.reject(cancelled);
    this.#running.stop();
  }

  /** @returns {Promise<Host>} */
  start() {
    if (this.#disposed) return Promise.reject(disposed());
    this.#host ??= this.#startSomewhere();
    return this.#host;
  }

  dispose() {
    this.#disposed = true;
    for (const open of [this.#running, this.#next, ...this.#queue]) open?.reject(disposed());
    this.#next = undefined;
    this.#queue = [];
    this.#discard();
  }

  /**
   * @template {Request} Refused
   * @param {Refused} request
   * @returns {Refused["promise"]}
   */
  #refuse(request) {
    request.reject(disposed());
    return request.promise;
  }

  /** One request after the other, for as long as there is a next one. */
  async #work() {
    if (this.#running) return;
    for (let request = this.#take(); request; request = this.#take()) {
      await this.#run(request);
    }
  }

  #take() {
    this.#running = this.#next ?? this.#queue.shift();
    if (this.#running === this.#next) this.#next = undefined;
    return this.#running;
  }

  /** @param {Request} request */
  async #run(request) {
    try {
      if (!(await this.start()).isAlive()) this.#discard();
      const host = await this.start();
      if (request.settled) return;
      request.resolve(await this.#limited(host, request));
    } catch (error) {
      const known = error instanceof NewsmarkError ? error : crashed(error);
      request.reject(known);
      this.#recover(known);
    }
  }

  /**
   * @param {Host} host
   * @param {Request} request
   * @returns {Promise<any>}
   */
  #limited(host, request) {
    return new Promise((resolve, reject) => {
      const message = `The analysis took longer than ${this.timeLimitMs / 1000} s and was stopped.`;
      const stop = () => reject(new NewsmarkError("timeout", message));
      const timer = setTimeout(stop, this.timeLimitMs);
      request.stop = stop;
      host
        .call(request.method, request.args)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /** @param {NewsmarkError} error */
  #recover(error) {
    if (!["timeout", "engine-crashed", ...NOT_LOADED].includes(error.code)) return;
    this.#discard();
    // an engine that cannot be loaded is tried again with the next request only
    if (!NOT_LOADED.includes(error.code)) this.start().catch(ignore);
  }

  #discard() {
    this.#host?.then((host) => host.dispose(), ignore);
    this.#host = undefined;
    this.thread = "none";
  }

  /** @returns {Promise<Host>} */
  async #startSomewhere() {
    if (!this.#workerBlocked) {
      try {
        const host = await startWorker(this.workerUrl, this.files, this.startLimitMs);
        this.thread = "worker";
        return host;
      } catch (error) {
        if (!(error instanceof WorkerBlocked)) throw error;
        this.#workerBlocked = true;
      }
    }
    const host = await startInPage(this.files, this.startLimitMs);
    this.thread = "page";
    return host;
  }
}

function ignore() {}
