// @ts-check
// What the tabs of this browser tell each other of their documents.

/**
 * @typedef {{ what: "saved", id: string, revision: number } | { what: "removed", id: string } | { what: "cleared" }} News
 */

const CHANNEL = "newsmark-documents";

export class Tabs {
  /** @type {BroadcastChannel | undefined} */
  #channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : undefined;
  /** @type {() => void} frees the document that this tab holds */
  #release = () => {};

  /** @param {News} news - for the other tabs */
  tell(news) {
    this.#channel?.postMessage(news);
  }

  /** @param {(news: News) => void} act */
  listen(act) {
    this.#channel?.addEventListener("message", ({ data }) => act(data));
  }

  /**
   * Holds a document for as long as this tab lives or until it holds another.
   *
   * @param {string | undefined} id
   * @returns {Promise<boolean>} whether no other tab holds it, as far as the browser can tell
   */
  hold(id) {
    this.#release();
    this.#release = () => {};
    if (id === undefined || !("locks" in navigator)) return Promise.resolve(true);
    return new Promise((resolve) => {
      navigator.locks
        .request(`${CHANNEL}-${id}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock && new Promise((release) => (this.#release = () => release(undefined)));
        })
        .catch(() => resolve(true));
    });
  }
}
