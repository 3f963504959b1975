// @ts-check

/**
 * @typedef {import("./engine.js").Engine} Engine
 */

/**
 * One call that waits for the engine's answer.
 *
 * @template {keyof Engine} [Method=keyof Engine]
 */
export class Request {
  settled = false;
  /** @type {() => void} ends the wait for the engine's answer */
  stop = () => {};
  /** @type {(result: Awaited<ReturnType<Engine[Method]>>) => void} */
  #resolve = () => {};
  /** @type {(error: unknown) => void} */
  #reject = () => {};
  /** @type {Promise<Awaited<ReturnType<Engine[Method]>>>} */
  promise = new Promise((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });

  /**
   * @param {Method} method
   * @param {Parameters<Engine[Method]>} args
   * @param {boolean} yields - whether a newer one takes its place
   */
  constructor(method, args, yields) {
    this.method = method;
    this.args = args;
    this.yields = yields;
  }

  /** @param {Awaited<ReturnType<Engine[Method]>>} result */
  resolve(result) {
    this.settled = true;
    this.#resolve(result);
  }

  /** @param {unknown} error - a NewsmarkError, or the reason of an aborted signal */
  reject(error) {
    this.settled = true;
    this.#reject(error);
  }
}
