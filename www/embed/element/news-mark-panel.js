// @ts-check
// <news-mark-panel for="ID">: "Who is quoted" and "Worth checking" of one article, anywhere on the page.

import { NewsmarkError } from "../headless.js";
import { themeOf } from "./attributes.js";
import { announce } from "./events.js";
import { HostElement, upgrade } from "./host-element.js";
import { listen } from "./meeting.js";
import { adoptOwnStyles } from "./own-styles.js";
import { Keys } from "./panel-keys.js";
import { panelOf } from "./panel-view.js";
import { NewsMark } from "./news-mark.js";

/**
 * Attributes: `for` (the id of the article in the same tree; by default the first article there), `theme` and
 * `read-only` (by default those of the article), `sections` ("quoted checking").
 */
export class NewsMarkPanel extends HostElement {
  static observedAttributes = ["for", "theme", "read-only", "sections"];

  #panel = document.createElement("div");
  #keys = new Keys(this.#panel);
  /** @type {NewsMark | undefined} */
  #given;
  /** @type {(() => void) | undefined} */
  #stopListening;
  /** @type {Set<string>} sections that are shown in full */
  #full = new Set();
  #waits = false;
  /** @type {NewsMark | undefined} the article of what is shown */
  #drawn;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    adoptOwnStyles(root);
    this.#panel.className = "panel";
    this.#panel.setAttribute("part", "panel");
    root.append(this.#panel);
  }

  connectedCallback() {
    upgrade(this, ["article"]);
    this.#stopListening = listen((changed) => this.#heard(changed));
    this.#draw();
  }

  disconnectedCallback() {
    this.#stopListening?.();
  }

  attributeChangedCallback() {
    this.#draw();
  }

  /** The article that is told about; set it where an id cannot name it. */
  get article() {
    return this.#given ?? this.#found();
  }

  set article(article) {
    this.#given = article ?? undefined;
    this.#draw();
  }

  #found() {
    if (!this.isConnected) return undefined;
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const id = this.getAttribute("for");
    const element = id === null ? root.querySelector("news-mark") : root.getElementById(id);
    return element instanceof NewsMark ? element : undefined;
  }

  /** @param {NewsMark} changed */
  #heard(changed) {
    const { article } = this;
    if (article === changed || article !== this.#drawn) this.#draw();
  }

  /** Once for all that happens in one task. */
  #draw() {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      if (this.isConnected) this.#drawNow();
    });
  }

  #drawNow() {
    const { article } = this;
    this.#drawn = article;
    const theme = this.hasAttribute("theme") ? themeOf(this) : themeOf(article);
    this.#panel.dataset.theme = theme;
    const content = panelOf(article, {
      readOnly: this.hasAttribute("read-only") || (article?.readOnly ?? true),
      sections: (this.getAttribute("sections") ?? "quoted checking").split(/\s+/),
      full: this.#full,
      choose: (id) => article?.select(id, "panel"),
      decide: (action) => article?.decide(action).catch((error) => this.#failed(article, error)),
      showAll: (section) => {
        this.#full.add(section);
        this.#draw();
      },
    });
    this.#keys.keepPlace(() => this.#panel.replaceChildren(...content));
  }

  /**
   * @param {NewsMark} article
   * @param {unknown} error
   */
  #failed(article, error) {
    const known = error instanceof NewsmarkError ? error : new NewsmarkError("engine-crashed", String(error));
    announce(article, "newsmark-error", { code: known.code, message: known.message, error: known });
  }
}
