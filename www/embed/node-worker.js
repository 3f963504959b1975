// @ts-check
/// <reference path="./node-modules.d.ts" />
// A thread of Node in the shape of a browser's worker.

import { Worker } from "node:worker_threads";

/**
 * @param {string} url
 * @returns {import("../engine/worker-host.js").WorkerLike}
 */
export function nodeWorker(url) {
  // flags for the program's own script, such as --input-type, would keep the thread from starting
  const thread = new Worker(new URL(url), { execArgv: [] });
  let open = 0;
  thread.unref();
  /** @type {import("../engine/worker-host.js").WorkerLike} */
  const worker = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage(message) {
      thread.postMessage(message);
      if (open++ === 0) thread.ref();
    },
    terminate: () => thread.terminate(),
  };
  thread.on("message", (data) => {
    if (("result" in data || "error" in data) && --open === 0) thread.unref();
    worker.onmessage?.(/** @type {MessageEvent} */ ({ data }));
  });
  thread.on("error", ({ message }) => {
    const event = { message, preventDefault() {} };
    worker.onerror?.(/** @type {ErrorEvent} */ (/** @type {unknown} */ (event)));
  });
  thread.on("exit", () => worker.onexit?.());
  return worker;
}
