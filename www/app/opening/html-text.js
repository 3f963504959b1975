// @ts-check
// The paragraphs of HTML, whoever wrote it. It is parsed into a document of its own, in which
// nothing runs and nothing is loaded, and only text is taken from it.

import { breathe } from "../dom.js";
import { stopIfCancelled } from "./failure.js";

/** What is no part of what somebody reads. */
const DROPPED = new Set(
  `AUDIO BUTTON CANVAS DATALIST DIALOG EMBED FORM HEAD IFRAME IMG INPUT LINK MATH META NAV NOSCRIPT OBJECT PICTURE
  SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO`.split(/\s+/),
);

/** How many line ends stand before and after an element; others stand within a line. */
const LINE_ENDS = new Map([
  ...words("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER", 2),
  ...words("H1 H2 H3 H4 H5 H6 HEADER HGROUP HR MAIN OL P PRE SECTION TABLE UL", 2),
  ...words("CAPTION DD DT LI SUMMARY TR", 1),
]);

/** Hidden by the page that it was copied from; bullets that Word writes as text. */
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i;

const KEEPS_SPACES = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** The page must answer to its reader in between. */
const AT_ONCE_MS = 10;

/** What is parsed without a pause; it takes a few milliseconds. */
const PARSED_AT_ONCE = 200_000;

/**
 * @param {string} html
 * @param {AbortSignal} signal
 * @param {(done: number) => void} [onProgress] - 0..1
 * @returns {Promise<string>}
 */
export async function textOfHtml(html, signal, onProgress = () => {}) {
  const page = await parsed(html, signal, (done) => onProgress(done / 2));
  const root = storyOf(page);
  const lines = new Lines();
  let until = performance.now() + AT_ONCE_MS;
  let seen = 0;
  for (let node = /** @type {Node | null} */ (root); node; seen++) {
    const enters = node.nodeType !== Node.ELEMENT_NODE || lines.enter(/** @type {Element} */ (node));
    if (node.nodeType === Node.TEXT_NODE) lines.write(node.nodeValue ?? "");
    node = following(node, root, enters, (left) => lines.leave(left));
    if (performance.now() > until) {
      await breathe();
      stopIfCancelled(signal);
      onProgress(0.5 + 0.5 * Math.min(1, (lines.length + seen) / html.length));
      until = performance.now() + AT_ONCE_MS;
    }
  }
  return lines.text();
}

/**
 * Whether the HTML of a paste says more of the paragraphs than its plain text does.
 *
 * @param {string} html
 */
export function hasParagraphs(html) {
  return /<(?:p|br|div|li|h[1-6]|td|article|section)\b/i.test(html);
}

/**
 * @param {string} html
 * @param {AbortSignal} signal
 * @param {(done: number) => void} onProgress
 */
async function parsed(html, signal, onProgress) {
  if (html.length <= PARSED_AT_ONCE) return new DOMParser().parseFromString(html, "text/html");
  const page = document.implementation.createHTMLDocument();
  page.open();
  for (let from = 0; from < html.length; from += PARSED_AT_ONCE) {
    page.write(html.slice(from, from + PARSED_AT_ONCE));
    onProgress(from / html.length);
    await breathe();
    stopIfCancelled(signal);
  }
  page.close();
  return page;
}

/**
 * The one article of a web page, if it has one.
 *
 * @param {Document} page
 * @returns {Element}
 */
function storyOf(page) {
  for (const selector of ["article", "main"]) {
    const found = page.querySelectorAll(selector);
    if (found.length === 1 && found[0] && /\S/.test(found[0].textContent ?? "")) return found[0];
  }
  return page.body ?? page.documentElement;
}

/**
 * The next node in the order of the text.
 *
 * @param {Node} node
 * @param {Node} root
 * @param {boolean} enters - whether to go into `node`
 * @param {(element: Element) => void} leave
 * @returns {Node | null}
 */
function following(node, root, enters, leave) {
  if (enters && node.firstChild) return node.firstChild;
  let entered = enters;
  for (let at = /** @type {Node | null} */ (node); at; at = at.parentNode) {
    if (entered && at.nodeType === Node.ELEMENT_NODE) leave(/** @type {Element} */ (at));
    if (at === root) return null;
    if (at.nextSibling) return at.nextSibling;
    entered = true;
  }
  return null;
}

/** Text with the line ends of the elements around it, and white space as a browser shows it. */
class Lines {
  /** @type {string[]} */
  #parts = [];
  #lineEnds = 0;
  #space = false;
  /** Elements around the present place that keep white space. */
  #keeping = 0;
  length = 0;

  /**
   * @param {Element} element
   * @returns {boolean} whether anything in it is seen
   */
  enter(element) {
    const name = element.tagName.toUpperCase();
    if (DROPPED.has(name) || element.hasAttribute("hidden") || UNSEEN.test(styleOf(element))) return false;
    if (name === "BR") this.#end(this.#lineEnds + 1);
    if (name === "TD" || name === "TH") this.#space = true;
    this.#end(LINE_ENDS.get(name) ?? 0);
    if (keepsSpaces(element)) this.#keeping++;
    return true;
  }

  /** @param {Element} element */
  leave(element) {
    this.#end(LINE_ENDS.get(element.tagName.toUpperCase()) ?? 0);
    if (keepsSpaces(element)) this.#keeping--;
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
    this.length += words.length;
    this.#lineEnds = 0;
    this.#space = false;
  }
}

/** @param {Element} element */
function keepsSpaces(element) {
  return element.tagName === "PRE" || KEEPS_SPACES.test(styleOf(element));
}

/** @param {Element} element */
function styleOf(element) {
  return element.getAttribute("style") ?? "";
}

/**
 * @param {string} names
 * @param {number} lineEnds
 * @returns {[string, number][]}
 */
function words(names, lineEnds) {
  return names.split(" ").map((name) => [name, lineEnds]);
}
