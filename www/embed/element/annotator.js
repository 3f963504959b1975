// @ts-check
// Reads, analyses and paints one article, and does so again whenever something of it is new.

import { NewsmarkError } from "../headless.js";
import { find, idOf, targetOf } from "./found.js";
import { HighlightPainter } from "./highlight-painter.js";
import { layersAt, layersOf } from "./layers.js";
import { MarkPainter } from "./mark-painter.js";
import { offsetAt } from "./pointing.js";
import { ReviewSession } from "./review-session.js";
import { inSlices } from "./slices.js";

/**
 * @typedef {import("../headless.js").Newsmark} Newsmark
 * @typedef {import("../../pkg/newsmark.js").Action} Action
 * @typedef {import("../../pkg/newsmark.js").Options} Options
 * @typedef {import("../../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {import("./highlight-painter.js").Painter} Painter
 * @typedef {import("./text-map.js").TextMap} TextMap
 */

/** @typedef {"waiting" | "analysing" | "ready" | "error"} Phase */

/**
 * The article as its element knows it.
 *
 * @typedef {object} Subject
 * @property {() => Generator<void, TextMap, void>} read
 * @property {() => "highlight" | "mark"} painting
 * @property {() => import("./layers.js").Shown} shown
 * @property {() => Options} options
 * @property {() => Promise<Newsmark>} engine
 * @property {() => string} by - who decides
 * @property {import("./mark-painter.js").Watch} watch
 * @property {(fresh: boolean) => void} changed - the state is another; `fresh` when an analysis is painted
 */

export class Annotator {
  /** @type {Phase} */
  phase = "waiting";
  /** @type {NewsmarkError | undefined} */
  error;
  /** @type {Reviewed | undefined} what is painted */
  reviewed;
  /** @type {TextMap | undefined} */
  map;
  /** @type {import("./found.js").Found | undefined} */
  selected;
  /** @type {readonly import("./layers.js").Layer[]} */
  #layers = [];
  /** @type {Painter | undefined} */
  #painter;
  #run = new AbortController();

  /** @param {Subject} subject */
  constructor(subject) {
    this.subject = subject;
    this.session = new ReviewSession({ now: () => new Date().toISOString(), by: subject.by });
  }

  /** Begins anew; what runs is called off. Never rejects: what fails is the state. */
  async run() {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    try {
      await this.#analyse(signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Nothing of it is left in the page. */
  stop() {
    this.#run.abort();
    this.#painter?.clear();
    this.map = undefined;
    this.#layers = [];
    this.phase = "waiting";
  }

  /** @param {string | null | undefined} id */
  select(id) {
    this.selected = find(this.reviewed?.annotations, id);
    const spans = this.selected ? targetOf(this.selected).spans : [];
    this.#painter?.select(id ?? undefined, spans);
  }

  /** @returns {Range | undefined} */
  selection() {
    return this.#painter?.selection();
  }

  /**
   * @param {Action} action
   * @returns {Promise<Reviewed>}
   * @throws {NewsmarkError}
   */
  async decide(action) {
    const reviewed = await this.session.decide(this.subject.engine, action);
    if (this.phase !== "waiting") void this.run();
    return reviewed;
  }

  /**
   * @param {MouseEvent} event
   * @param {Element} root
   * @returns {string[]} the annotations there, the inmost first
   */
  idsAt(event, root) {
    const [place] = event.composedPath();
    if (this.#painter instanceof MarkPainter) return place instanceof Element ? this.#painter.idsAt(place) : [];
    const offset = this.map && offsetAt(this.map, root, event);
    return offset === undefined ? [] : layersAt(this.#layers, offset).map(({ id }) => id);
  }

  /** @param {AbortSignal} signal */
  async #analyse(signal) {
    const { subject, session } = this;
    const painter = this.#painterNow();
    // marks would be read as parts of nodes that are about to be put back
    if (painter.way === "mark") painter.clear();
    if (!session.reviewed) this.#enter("analysing");
    const map = await inSlices(subject.read(), signal);
    if (map.text === "") throw new NewsmarkError("text-empty", "The article has no text.");
    const reviewed = await session.open(subject.engine, map.text, subject.options(), signal);
    const layers = layersOf(reviewed.annotations, subject.shown());
    await inSlices(painter.paint(map, layers), signal);
    const fresh = reviewed !== this.reviewed || this.phase !== "ready";
    Object.assign(this, { map, reviewed, error: undefined });
    this.#layers = layers;
    this.select(idOf(reviewed.annotations, this.selected && targetOf(this.selected)));
    this.#enter("ready", fresh);
  }

  #painterNow() {
    const way = this.subject.painting();
    if (this.#painter?.way === way) return this.#painter;
    this.#painter?.clear();
    this.#painter = way === "mark" ? new MarkPainter(this.subject.watch) : new HighlightPainter();
    return this.#painter;
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#painter?.clear();
    this.#layers = [];
    this.reviewed = undefined;
    this.map = undefined;
    this.selected = undefined;
    this.error = error instanceof NewsmarkError ? error : new NewsmarkError("engine-crashed", String(error));
    this.#enter("error");
  }

  /**
   * @param {Phase} phase
   * @param {boolean} [fresh]
   */
  #enter(phase, fresh = false) {
    this.phase = phase;
    this.subject.changed(fresh);
  }
}
