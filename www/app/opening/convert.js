// @ts-check
import { FileFailure } from "./failure.js";

/** A file that expands without end, or a library that hangs, must not keep the reader waiting. */
const LIMIT_MS = 30_000;

/**
 * The HTML of a file that a library can read, made in a worker.
 *
 * @param {"docx" | "markdown"} kind
 * @param {ArrayBuffer} bytes - belongs to the worker from here on
 * @param {AbortSignal} signal
 * @returns {Promise<string>}
 */
export function convert(kind, bytes, signal) {
  const worker = new Worker(new URL("./convert-worker.js", import.meta.url), { type: "module", name: "newsmark-convert" });
  /** @type {Promise<string>} */
  const converted = new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new FileFailure("file-unreadable", reason));
    const timer = setTimeout(() => fail(`It took longer than ${LIMIT_MS / 1000} s to read.`), LIMIT_MS);
    const cancel = () => reject(new FileFailure("cancelled", "Opening was cancelled."));
    signal.addEventListener("abort", cancel, { once: true });
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      if ("html" in data) resolve(data.html);
      else fail(data.error);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message || "What reads it could not be loaded.");
    };
    worker.postMessage({ kind, bytes }, [bytes]);
  });
  return converted.finally(() => worker.terminate());
}
