// @ts-check
// Long work in short tasks, so that the host's page answers its reader in between.

/** A quarter of what is felt as a delay (50 ms), for slower machines. */
const SLICE_MS = 12;

/**
 * @template T
 * @param {Generator<void, T, void>} work
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 * @throws the signal's reason, when it is aborted
 */
export async function inSlices(work, signal) {
  signal.throwIfAborted();
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await breathe();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}

/** @returns {Promise<void>} in a task of its own */
export function breathe() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>} rejected as soon as the signal is aborted
 */
export function abortable(promise, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
