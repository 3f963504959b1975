// @ts-check
// Hears what the host changes in an article, and not what is painted there.

/** Typing and rendering come in bursts. */
const QUIET_MS = 200;

/** An article that never rests is read all the same. */
const LONGEST_MS = 2_000;

const CHANGES = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ["hidden"] };

export class HostChanges {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #since = 0;
  #observer = new MutationObserver(() => this.#heard());

  /**
   * @param {Element} root
   * @param {() => void} settled - called when the host has come to rest
   */
  constructor(root, settled) {
    this.root = root;
    this.settled = settled;
  }

  start() {
    this.#observer.observe(this.root, CHANGES);
  }

  stop() {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @type {import("./mark-painter.js").Watch["quietly"]} */
  quietly = (change) => {
    if (this.#observer.takeRecords().length > 0) this.#heard();
    try {
      return change();
    } finally {
      this.#observer.takeRecords();
    }
  };

  /** @type {import("./mark-painter.js").Watch["keepAnEyeOn"]} */
  keepAnEyeOn = (node) => this.#observer.observe(node, { characterData: true });

  #heard() {
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(QUIET_MS, this.#since + LONGEST_MS - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.settled();
    }, wait);
  }
}
