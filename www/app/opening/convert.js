// @ts-check
import { FileFailure } from "./failure.js";

/** A file that expands without end, or a library that hangs, must not keep the reader waiting. */
const LIMIT_MS = 30_000;

/**
 * The text of what is no plain text, taken out in a worker.
 *
 * @param {import("./convert-worker.js").Job} job - bytes belong to the worker from here on
 * @param {AbortSignal} signal
 * @param {(done: number) => void} [onProgress] - 0..1
 * @returns {Promise<string>}
 * @throws {FileFailure}
 */
export async function convert(job, signal, onProgress = () => {}) {
  const worker = startWorker();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ reason) => reject(new FileFailure("file-unreadable", reason));
      timer = setTimeout(() => fail(`It took longer than ${LIMIT_MS / 1000} s to read.`), LIMIT_MS);
      signal.addEventListener("abort", () => reject(new FileFailure("cancelled", "Opening was cancelled.")), { once: true });
      worker.onmessage = (/** @type {MessageEvent<import("./convert-worker.js").Answer>} */ { data }) => {
        if ("done" in data) onProgress(data.done);
        else if ("text" in data) resolve(data.text);
        else reject(new FileFailure(data.code, data.error));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        fail(event.message || "What reads it could not be loaded.");
      };
      worker.postMessage(job, job.kind === "html" ? [] : [job.content]);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

function startWorker() {
  try {
    return new Worker(new URL("./convert-worker.js", import.meta.url), { type: "module", name: "newsmark-convert" });
  } catch (error) {
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message : String(error));
  }
}
