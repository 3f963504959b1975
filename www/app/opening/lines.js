// @ts-check

/** Text with the line ends of the elements around it, and white space as a browser shows it. */
export class Lines {
  /** @type {string[]} */
  #parts = [];
  #lineEnds = 0;
  #space = false;
  /** Elements around the present place that keep white space. */
  #keeping = 0;

  /**
   * @param {string} name - of the element, in lower case
   * @param {number} lineEnds - before it
   * @param {boolean} keeps - its white space
   */
  enter(name, lineEnds, keeps) {
    if (name === "br") this.#end(this.#lineEnds + 1);
    if (name === "td" || name === "th") this.#space = true;
    this.#end(lineEnds);
    if (keeps) this.#keeping++;
  }

  /**
   * @param {number} lineEnds - after it
   * @param {boolean} keeps
   */
  leave(lineEnds, keeps) {
    this.#end(lineEnds);
    if (keeps) this.#keeping--;
  }

  /** @param {string} text */
  write(text) {
    if (this.#keeping > 0) return text.split(/\r\n?|\n/).forEach((line, i) => this.#put(line, i > 0 ? 1 : 0));
    const line = text.replace(/[ \t\r\n\f]+/g, " ");
    this.#space ||= line.startsWith(" ");
    this.#put(line.replace(/^ | $/g, ""), 0);
    this.#space ||= line.endsWith(" ");
  }

  text() {
    return this.#parts.join("").trim();
  }

  /** @param {number} count */
  #end(count) {
    this.#lineEnds = Math.max(this.#lineEnds, count);
  }

  /**
   * @param {string} words
   * @param {number} lineEnds - before them
   */
  #put(words, lineEnds) {
    this.#lineEnds += lineEnds;
    // a paragraph of nothing but a hard space is an empty one
    if (words.trim() === "") {
      this.#space ||= words !== "";
      return;
    }
    const before = this.#lineEnds > 0 ? "\n".repeat(Math.min(this.#lineEnds, 2)) : this.#space ? " " : "";
    this.#parts.push(this.#parts.length > 0 ? before : "", words);
    this.#lineEnds = 0;
    this.#space = false;
  }
}
