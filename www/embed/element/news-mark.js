// @ts-check
// <news-mark>: annotates the article inside of it, or its `text`. The article's text is never changed.

import { NewsmarkError } from "../headless.js";
import { Annotator } from "./annotator.js";
import { paintingOf, shownBy, themeOf } from "./attributes.js";
import { lease } from "./engines.js";
import { announce } from "./events.js";
import { extract, extractPlain } from "./extract.js";
import { HostChanges } from "./host-changes.js";
import { HostElement, upgrade } from "./host-element.js";
import { adoptStyles } from "./mark-styles.js";
import { tell } from "./meeting.js";
import { adoptOwnStyles } from "./own-styles.js";
import { bringIntoView } from "./pointing.js";

/**
 * @typedef {import("../../pkg/newsmark.js").Action} Action
 * @typedef {import("../../pkg/newsmark.js").Review} Review
 * @typedef {import("../../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {import("./events.js").From} From
 */

/** What each attribute asks for when it changes. */
const ATTRIBUTES = {
  kinds: "run",
  labels: "run",
  painting: "run",
  published: "run",
  theme: "show",
  "read-only": "show",
  id: "show",
  "worker-url": "restart",
  "wasm-url": "restart",
};

/**
 * Attributes: `kinds` ("claims quotes entities"), `labels`, `painting` ("highlight" | "mark"), `theme`
 * ("light" | "dark" | "auto"), `read-only`, `published` (ISO 8601), `by` (who decides), `worker-url`,
 * `wasm-url`. Events: see events.js.
 */
export class NewsMark extends HostElement {
  static observedAttributes = Object.keys(ATTRIBUTES);

  #body = document.createElement("div");
  /** @type {string | null} */
  #text = null;
  /** @type {import("../../pkg/newsmark.js").Options["lists"]} */
  #lists;
  #changes = new HostChanges(this, () => void this.#annotator.run());
  #annotator = new Annotator({
    read: () => (this.#text === null ? extract(this) : extractPlain(this.#body)),
    painting: () => paintingOf(this, this.#text !== null),
    shown: () => shownBy(this),
    options: () => this.#options(),
    engine: () => this.#lease().engine,
    by: () => this.getAttribute("by") ?? "",
    watch: this.#changes,
    changed: (fresh) => this.#changed(fresh),
  });
  /** @type {import("./engines.js").Lease | undefined} */
  #engine;
  /** @type {(() => void) | undefined} */
  #dropStyles;
  /** @type {string | null} */
  #toldSelection = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    adoptOwnStyles(root);
    this.#body.className = "text";
    this.#body.setAttribute("part", "text");
    this.#body.hidden = true;
    root.append(document.createElement("slot"), this.#body);
    this.addEventListener("click", (event) => this.#clicked(event));
  }

  connectedCallback() {
    upgrade(this, ["text", "review", "lists"]);
    this.#dropStyles = adoptStyles(/** @type {Document | ShadowRoot} */ (this.getRootNode()));
    this.#show();
    this.#changes.start();
    if (document.readyState !== "loading") void this.#annotator.run();
    else document.addEventListener("DOMContentLoaded", () => this.#rerun(), { once: true });
  }

  disconnectedCallback() {
    this.#annotator.stop();
    this.#changes.stop();
    this.#dropStyles?.();
    this.#release();
    tell(this);
  }

  /** @param {keyof typeof ATTRIBUTES} name */
  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    const effect = ATTRIBUTES[name];
    if (effect === "restart") this.#release();
    this.#show();
    if (effect !== "show") this.#rerun();
  }

  /** A text to annotate in place of the article inside; `null` shows the article. */
  get text() {
    return this.#text;
  }

  set text(text) {
    this.#text = text === null || text === undefined ? null : String(text);
    this.#show();
    this.#rerun();
  }

  /** @type {import("../../pkg/newsmark.js").Options["lists"]} names of one's own */
  get lists() {
    return this.#lists;
  }

  set lists(lists) {
    this.#lists = lists;
    this.#rerun();
  }

  /**
   * Everything that was decided, as plain JSON; set it to go on with one that was saved.
   *
   * @type {Review | undefined}
   * @throws {NewsmarkError} `invalid-review`
   */
  get review() {
    return structuredClone(this.#annotator.session.review);
  }

  set review(review) {
    this.#annotator.session.restore(review ?? undefined);
    this.#rerun();
  }

  /** @returns {Reviewed | undefined} what is painted, with what was decided; not to be changed */
  get reviewed() {
    return this.#annotator.reviewed;
  }

  get annotations() {
    return this.#annotator.reviewed?.annotations;
  }

  /** "waiting" (not in a page), "analysing", "ready" or "error" */
  get phase() {
    return this.#annotator.phase;
  }

  get error() {
    return this.#annotator.error;
  }

  get readOnly() {
    return this.hasAttribute("read-only");
  }

  set readOnly(value) {
    this.toggleAttribute("read-only", value);
  }

  /** The id of the selected annotation. */
  get selected() {
    return this.#annotator.selected?.annotation.id ?? null;
  }

  /**
   * Selects an annotation and brings it into view; nothing is selected where there is none of that id.
   *
   * @param {string | null} id
   * @param {From} [from]
   */
  select(id, from = "program") {
    this.#annotator.select(id);
    const range = this.#annotator.selection();
    if (range && from !== "article") bringIntoView(range);
    if (this.#tellSelection(from)) tell(this);
  }

  /**
   * Accepts, rejects, changes ... as www/engine's reviews have it.
   *
   * @param {Action} action
   * @returns {Promise<Reviewed>}
   * @throws {NewsmarkError}
   */
  async decide(action) {
    if (this.readOnly) throw new NewsmarkError("invalid-option", "The element is read-only.");
    const reviewed = await this.#annotator.decide(action);
    const review = /** @type {Review} */ (this.review);
    announce(this, "newsmark-change", { review, reviewed, action });
    return reviewed;
  }

  /**
   * Tells the page of the selection if it is another than the last that was told.
   *
   * @param {From} from
   * @returns {boolean} whether it is
   */
  #tellSelection(from) {
    const { selected } = this.#annotator;
    const id = this.selected;
    if (id === this.#toldSelection) return false;
    this.#toldSelection = id;
    announce(this, "newsmark-select", selected ? { id: selected.annotation.id, from, ...selected } : { id: null, from });
    return true;
  }

  #rerun() {
    if (this.isConnected) void this.#annotator.run();
  }

  #show() {
    const shadow = /** @type {ShadowRoot} */ (this.shadowRoot);
    /** @type {HTMLSlotElement} */ (shadow.querySelector("slot")).hidden = this.#text !== null;
    this.#body.hidden = this.#text === null;
    if (this.#body.textContent !== (this.#text ?? "")) this.#replaceText();
    this.#body.dataset.theme = themeOf(this);
    this.#body.setAttribute("painting", paintingOf(this, true));
    tell(this);
  }

  #replaceText() {
    this.#annotator.stop();
    this.#body.replaceChildren(this.#text ?? "");
  }

  #options() {
    const published = this.getAttribute("published");
    return {
      offsets: /** @type {const} */ ("utf16"),
      ...(published && { published }),
      ...(this.#lists && { lists: this.#lists }),
    };
  }

  /** @param {boolean} fresh */
  #changed(fresh) {
    tell(this);
    const { phase, error, reviewed, session } = this.#annotator;
    if (phase === "error" && error) announce(this, "newsmark-error", { code: error.code, message: error.message, error });
    if (phase === "ready" && fresh && reviewed) {
      const { text, annotations } = reviewed;
      announce(this, "newsmark-ready", { text, annotations, review: /** @type {Review} */ (structuredClone(session.review)) });
    }
    if (phase === "ready" || phase === "error") this.#tellSelection("analysis");
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    // somebody is marking words to copy them
    if (getSelection()?.isCollapsed === false) return;
    const [id] = this.#annotator.idsAt(event, this.#text === null ? this : this.#body);
    this.select(id ?? null, "article");
  }

  #lease() {
    const files = {
      workerUrl: this.getAttribute("worker-url") ?? undefined,
      wasmUrl: this.getAttribute("wasm-url") ?? undefined,
    };
    this.#engine ??= lease(files);
    return this.#engine;
  }

  #release() {
    this.#engine?.release();
    this.#engine = undefined;
  }
}
