// @ts-check
/// <reference path="./node-modules.d.ts" />
// What runs in the thread of Node: the worker, given the names that it has in a browser.

import { parentPort } from "node:worker_threads";

const port = parentPort;
const names = {
  postMessage: (/** @type {unknown} */ message) => port?.postMessage(message),
  addEventListener: (/** @type {"message"} */ type, /** @type {(event: { data: unknown }) => void} */ listener) =>
    port?.on(type, (data) => listener({ data })),
};
Object.assign(globalThis, { self: names });
await import("../engine/worker.js");
