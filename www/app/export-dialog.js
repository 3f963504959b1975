// @ts-check
// Downloads of the open document in the formats of others.

import { announce } from "./announce.js";
import { byId, element } from "./dom.js";
import { showProblem } from "./messages.js";

/**
 * @typedef {import("../pkg/newsmark.js").Review} Review
 * @typedef {Parameters<import("../engine/client.js").Client["exportReview"]>[1]} Format
 *
 * @typedef {object} Choice
 * @property {Format} format
 * @property {string} name
 * @property {string} for - what it is good for
 * @property {string} extension
 * @property {string} type
 */

/** @type {Choice[]} */
const CHOICES = [
  {
    format: "json",
    name: "Newsmark review",
    for: "Everything, to go on here or elsewhere: the text and each decision.",
    extension: ".newsmark.json",
    type: "application/json",
  },
  {
    format: "html",
    name: "Web page",
    for: "The marked article with a legend, to send, print or archive.",
    extension: ".html",
    type: "text/html",
  },
  {
    format: "csv",
    name: "Spreadsheet (CSV)",
    for: "A row for each name, quote and claim, with verdicts and sources.",
    extension: ".csv",
    type: "text/csv",
  },
  {
    format: "web-annotation",
    name: "Web Annotation (JSON-LD)",
    for: "The W3C's format, for other annotation tools.",
    extension: ".annotations.jsonld",
    type: "application/ld+json",
  },
  {
    format: "claim-review",
    name: "ClaimReview (JSON-LD)",
    for: "Your verdicts, for publishing. Needs a claim with a verdict, a checker and a date.",
    extension: ".claim-review.jsonld",
    type: "application/ld+json",
  },
  {
    format: "claims",
    name: "Claims (JSON-LD)",
    for: "The claims as schema.org has them, without a verdict.",
    extension: ".claims.jsonld",
    type: "application/ld+json",
  },
];

/** The longest file name that every system takes, less the extension. */
const LONGEST_NAME = 80;

export class ExportDialog {
  #dialog = byId("export-dialog", HTMLDialogElement);
  #problem = byId("export-problem", HTMLElement);
  /** @type {Pick<import("../engine/client.js").Client, "exportReview">} */
  #client;
  /** @type {() => { title: string, review: Review } | undefined} */
  #read;

  /**
   * @param {Pick<import("../engine/client.js").Client, "exportReview">} client
   * @param {() => { title: string, review: Review } | undefined} read
   */
  constructor(client, read) {
    this.#client = client;
    this.#read = read;
    byId("export-list", HTMLElement).replaceChildren(...CHOICES.map((choice) => this.#row(choice)));
    byId("export", HTMLButtonElement).addEventListener("click", () => this.open());
  }

  open() {
    this.#problem.hidden = true;
    this.#dialog.showModal();
  }

  /** Saves the document as a file, whatever state the engine is in. */
  async rescue() {
    const document = this.#read();
    if (!document) return;
    const content = await this.#client.exportReview(document.review, "json").catch(() => JSON.stringify(document.review));
    download(content, "application/json", `${fileName(document.title)}.newsmark.json`);
  }

  /** @param {Choice} choice */
  #row(choice) {
    const button = element("button", { type: "button", "data-format": choice.format }, choice.name);
    button.addEventListener("click", () => void this.#export(choice));
    return element("li", {}, button, element("p", {}, choice.for));
  }

  /** @param {Choice} choice */
  async #export({ format, name, extension, type }) {
    const document = this.#read();
    if (!document) return;
    this.#problem.hidden = true;
    try {
      const content = await this.#client.exportReview(document.review, format);
      download(content, type, fileName(document.title) + extension);
      announce(`${name} saved.`);
      this.#dialog.close();
    } catch (error) {
      showProblem(this.#problem, error);
    }
  }
}

/**
 * @param {string} content
 * @param {string} type
 * @param {string} name
 */
function download(content, type, name) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element("a", { href: url, download: name }).click();
  // some browsers read it only after the click
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * The title without what one system or another forbids in a file name.
 *
 * @param {string} title
 */
export function fileName(title) {
  const plain = title.normalize("NFC").replace(/[\p{C}\\/:*?"<>|.]+/gu, " ").replace(/\s+/g, " ").trim();
  const short = [...plain].slice(0, LONGEST_NAME).join("").trim().replaceAll(" ", "-");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short) || short === "" ? `article-${short}`.replace(/-$/, "") : short;
}
