// @ts-check
// One piece of the article in the page: its text in marks, drawn anew when what lies over it looks
// different.

import { knownName, unnamedSource } from "../engine/speakers.js";
import { element } from "./dom.js";


/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./segments.js").Segment} Segment
 * @typedef {import("./pieces.js").Piece} Piece
 * @typedef {Segment & { quote: string }} QuotedSegment - with the quote that it is drawn in
 */

export class Block {
  /** @type {HTMLElement | undefined} once it is drawn */
  element;
  /** @type {QuotedSegment[]} counted from the start of the piece */
  segments = [];
  /** @type {Map<Element, Segment>} */
  #marks = new Map();
  /** @type {Text[]} one for each segment */
  #texts = [];
  #look = "";
  /** @type {import("./segments.js").Segment[] | undefined} */
  #pending;

  /**
   * @param {Piece} piece
   * @param {string} text - of the piece
   * @param {HTMLElement} box - that it is drawn in, among others
   * @param {import("./places.js").Places} places
   */
  constructor(piece, text, box, places) {
    this.piece = piece;
    this.text = text;
    this.box = box;
    this.places = places;
  }

  /**
   * Takes in what lies over it by now; `settle` shows it.
   *
   * @param {Segment[]} segments - counted from the start of the text
   */
  cover(segments) {
    this.#pending = segments;
  }

  /** Whether `settle` has something to show. */
  get isStale() {
    return this.#pending !== undefined;
  }

  /**
   * Shows what lies over it. What looks the same stays as it is in the page.
   *
   * @param {Model} model
   */
  settle(model) {
    if (!this.#pending) return;
    const { start } = this.piece;
    this.segments = withOpeningMarks(this.#pending, start, this.text).map((segment) => ({
      ...segment,
      start: segment.start - start,
      end: segment.end - start,
    }));
    this.#pending = undefined;
    const looks = this.segments.map((segment) => this.#lookOf(segment, model));
    const runs = this.segments.map(({ quote }, i) => [quote && shortName(model.quotes.get(quote)?.speaker), quote === this.segments[i - 1]?.quote]);
    const look = JSON.stringify([this.text === "", looks, runs]);
    if (look === this.#look) this.#keep();
    else this.#fill(looks, model);
    this.#look = look;
  }

  /**
   * @param {Model} model
   * @returns {HTMLElement}
   */
  draw(model) {
    if (this.element) return this.element;
    const { role, continued } = this.piece;
    this.element = element(role === "headline" && !continued ? "h2" : "p", {
      class: continued ? "block continued" : "block",
      "data-role": role,
      dir: "auto",
    });
    this.settle(model);
    return this.element;
  }

  /** Lets the next `settle` draw it anew, with what lies over it now unless that is told before. */
  spoil() {
    const { start } = this.piece;
    this.#look = "";
    this.#pending ??= this.segments.map((segment) => ({ ...segment, start: segment.start + start, end: segment.end + start }));
  }

  /**
   * @param {Element} mark
   * @returns {Segment | undefined}
   */
  segmentOf(mark) {
    return this.#marks.get(mark);
  }

  /**
   * The marks of a highlight, in order.
   *
   * @param {string} id
   * @returns {HTMLElement[]}
   */
  marksOf(id) {
    const marks = /** @type {[HTMLElement, Segment][]} */ ([...this.#marks]);
    return marks.filter(([, { over }]) => over.some((highlight) => highlight.id === id)).map(([mark]) => mark);
  }

  /** The elements stay; ids and words may be others. */
  #keep() {
    const marks = [...this.#marks.keys()];
    const marked = this.segments.filter(({ over }) => over.length > 0);
    this.#marks = new Map(marked.flatMap((segment, i) => (marks[i] ? [[marks[i], segment]] : [])));
    this.places.set(/** @type {HTMLElement} */ (this.element), this.piece, 0, this.text.length);
    this.segments.forEach(({ start, end }, i) => {
      const text = this.#texts[i];
      const words = this.text.slice(start, end);
      if (!text) return;
      if (text.data !== words) text.data = words;
      this.places.set(text, this.piece, start, end);
    });
  }

  /**
   * @param {Record<string, string | undefined>[]} looks
   * @param {Model} model
   */
  #fill(looks, model) {
    const block = this.element;
    if (!block) return;
    this.#marks.clear();
    this.#texts = [];
    this.places.set(block, this.piece, 0, this.text.length);
    block.replaceChildren();
    let run = block;
    let quoted = "";
    this.segments.forEach((segment, i) => {
      const { quote } = segment;
      if (quote !== quoted) {
        quoted = quote;
        run = quote ? element("span", { class: "said", "data-said": model.quotes.get(quote)?.kind }) : block;
        if (quote) block.append(run);
      }
      run.append(this.#part(segment, looks[i] ?? {}));
    });
    // an empty line has no height without
    if (this.text === "") block.append(element("br"));
    block.classList.toggle("empty", this.text === "");
    this.#nameSpeakers(block, model);
  }

  /**
   * @param {QuotedSegment} segment
   * @param {Record<string, string | undefined>} look
   */
  #part(segment, look) {
    const { start, end } = segment;
    const text = document.createTextNode(this.text.slice(start, end));
    this.#texts.push(text);
    this.places.set(text, this.piece, start, end);
    if (segment.over.length === 0) return text;
    const mark = element("mark", look);
    mark.append(text);
    this.#marks.set(mark, segment);
    return mark;
  }

  /**
   * @param {Segment} segment
   * @param {Model} model
   * @returns {Record<string, string | undefined>}
   */
  #lookOf({ start, end, over }, model) {
    if (over.length === 0) return {};
    const of = (/** @type {string} */ kind) => over.find((highlight) => highlight.kind === kind);
    const [entity, said, claim] = [of("entity"), of("quote"), of("claim")];
    const at = this.piece.start;
    const begins = over.filter(({ spans }) => spans[0]?.[0] === start + at);
    const states = begins.map(({ id }) => model.judgement(id)?.state).filter((state) => state && state !== "suggested");
    return {
      "data-ends": entity?.spans[0]?.[1] === end + at ? "" : undefined,
      "data-label": entity && model.mentions.get(entity.id)?.label,
      "data-quote": said && model.quotes.get(said.id)?.kind,
      "data-claim": claim && model.claims.get(claim.id)?.band,
      "data-decided": states.length > 0 ? (states.includes("added") ? "added" : "accepted") : undefined,
      "data-checked": claim && model.judgement(claim.id)?.verdict ? "" : undefined,
    };
  }

  /**
   * @param {HTMLElement} block
   * @param {Model} model
   */
  #nameSpeakers(block, model) {
    const names = new Set();
    for (const { over } of this.segments) {
      for (const { id, kind } of over) {
        const speaker = kind === "quote" ? model.quotes.get(id)?.speaker : undefined;
        if (speaker) names.add(shortName(speaker));
      }
    }
    if (names.size > 0) block.setAttribute("data-speakers", [...names].join(" · "));
    else block.removeAttribute("data-speakers");
  }
}

/**
 * Who speaks, in the words of the text where it does not name them.
 *
 * @param {import("../pkg/newsmark.js").Speaker | null | undefined} speaker
 */
function shortName(speaker) {
  const name = knownName(speaker);
  if (!speaker || name !== null) return name;
  const unnamed = unnamedSource(speaker);
  return unnamed === null ? `“${speaker.text}”?` : `“${unnamed}”`;
}

/** What a quotation opens with. */
const OPENING = /["'“‘«„‹]/;

/**
 * The segments with the quote that each is drawn in: its opening mark belongs to it for the eye.
 *
 * @param {Segment[]} segments
 * @param {number} from - where `text` starts
 * @param {string} text
 * @returns {QuotedSegment[]}
 */
function withOpeningMarks(segments, from, text) {
  const quoteIn = (/** @type {Segment | undefined} */ segment) => segment?.over.find(({ kind }) => kind === "quote")?.id ?? "";
  return segments.flatMap((segment, i) => {
    const [quote, next] = [quoteIn(segment), quoteIn(segments[i + 1])];
    const mark = segment.end - 1;
    if (quote || !next || !OPENING.test(text.charAt(mark - from))) return [{ ...segment, quote }];
    const opening = { ...segment, start: mark, quote: next };
    return mark > segment.start ? [{ ...segment, end: mark, quote }, opening] : [opening];
  });
}
