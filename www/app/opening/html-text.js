// @ts-check
// The paragraphs of HTML, whoever wrote it. It is read tag by tag and never becomes elements of a
// page: nothing in it runs, is loaded or is drawn, and only text is taken from it.

import { Parser } from "../../vendor/htmlparser2.js";
import { Lines } from "./lines.js";

/** What is no part of what somebody reads. */
const DROPPED = new Set(
  `audio button canvas datalist dialog embed form head iframe img input link math meta nav noscript object picture
  script select style svg template textarea title video`.split(/\s+/),
);

/** How many line ends stand before and after an element; others stand within a line. */
const LINE_ENDS = new Map([
  ...each("address article aside blockquote body center details div dl fieldset figcaption figure footer", 2),
  ...each("h1 h2 h3 h4 h5 h6 header hgroup hr main ol p pre section table ul", 2),
  ...each("caption dd dt li summary tr", 1),
]);

/** Hidden by the page that it was copied from; bullets that Word writes as text. */
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i;

const KEEPS_SPACES = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Characters between two reports of progress. */
const AT_ONCE = 100_000;

/**
 * The text of a fragment or a page. Of a page that marks one article, or else its main part, that
 * alone.
 *
 * @param {string} html
 * @param {(done: number) => void} [onProgress] - 0..1
 * @returns {string}
 */
export function textOfHtml(html, onProgress = () => {}) {
  const reader = new HtmlReader();
  const parser = new Parser(reader);
  for (let from = 0; from < html.length; from += AT_ONCE) {
    parser.write(html.slice(from, from + AT_ONCE));
    onProgress(from / html.length);
  }
  parser.end();
  return reader.text();
}

/** Hears from the parser of every tag and every piece of text. */
class HtmlReader {
  #page = new Lines();
  /** @type {Record<string, Lines[]>} what stands in each of the elements that hold the story */
  #stories = { article: [], main: [] };
  /** @type {Lines[]} where text is written to */
  #open = [this.#page];
  /** @type {(() => void)[]} what is undone when each open element ends */
  #ends = [];
  /** Elements around the present place that are not read. */
  #dropped = 0;
  /** Text that the parser has given in pieces: it cuts at character references. */
  #words = "";

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   */
  onopentag(name, attributes) {
    this.#write();
    const style = attributes.style ?? "";
    if (this.#dropped > 0 || DROPPED.has(name) || "hidden" in attributes || UNSEEN.test(style)) {
      this.#dropped++;
      this.#ends.push(() => this.#dropped--);
      return;
    }
    const story = this.#stories[name]?.push(new Lines()) ? this.#stories[name]?.at(-1) : undefined;
    if (story) this.#open.push(story);
    const keeps = name === "pre" || KEEPS_SPACES.test(style);
    const lineEnds = LINE_ENDS.get(name) ?? 0;
    for (const lines of this.#open) lines.enter(name, lineEnds, keeps);
    this.#ends.push(() => {
      for (const lines of this.#open) lines.leave(lineEnds, keeps);
      if (story) this.#open.splice(this.#open.indexOf(story), 1);
    });
  }

  onclosetag() {
    this.#write();
    this.#ends.pop()?.();
  }

  /** @param {string} text */
  ontext(text) {
    if (this.#dropped === 0) this.#words += text;
  }

  #write() {
    if (this.#words !== "") for (const lines of this.#open) lines.write(this.#words);
    this.#words = "";
  }

  text() {
    this.#write();
    for (const stories of Object.values(this.#stories)) {
      const texts = stories.map((lines) => lines.text()).filter(Boolean);
      if (texts.length === 1 && texts[0]) return texts[0];
    }
    return this.#page.text();
  }
}

/**
 * @param {string} names
 * @param {number} lineEnds
 * @returns {[string, number][]}
 */
function each(names, lineEnds) {
  return names.split(" ").map((name) => [name, lineEnds]);
}
