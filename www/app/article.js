// @ts-check
// The text pane: draws the article with its highlights, selects among them, copies plain text.

import { copySource } from "./copy.js";
import { element, whenIdle } from "./dom.js";
import { chunksOf, piecesOf } from "./pieces.js";
import { Places } from "./places.js";
import { Segmenter } from "./segments.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./segments.js").Segment} Segment
 * @typedef {import("./pieces.js").Piece} Piece
 */

/** Screens over which the text is scrolled smoothly; a longer way is jumped. */
const SMOOTH_WITHIN = 2;

/** How long one turn of drawing may keep the page's thread. */
const TURN_MS = 8;

export class Article {
  /** @type {Model | undefined} */
  #model;
  /** @type {{ box: HTMLElement, pieces: Piece[], drawn: boolean, segments: Segment[][] | undefined }[]} */
  #chunks = [];
  /** @type {Map<string, HTMLElement[]>} the elements of each highlight drawn so far */
  #marks = new Map();
  #places = new Places();
  /** @type {HTMLElement[]} */
  #selected = [];
  #drawing = 0;

  /** @param {HTMLElement} pane */
  constructor(pane) {
    this.pane = pane;
    copySource(pane, this.#places, () => this.#model?.text ?? "");
  }

  /** @param {Model} model */
  show(model) {
    this.#model = model;
    this.#marks.clear();
    this.#selected = [];
    const segmenter = new Segmenter(model.highlights);
    this.#chunks = chunksOf(piecesOf(model.text, model.found.blocks)).map((pieces) => ({
      box: element("div", { class: "chunk" }),
      pieces,
      drawn: false,
      segments: pieces.map(({ start, end }) => segmenter.next(start, end)),
    }));
    for (const { box, pieces } of this.#chunks) {
      this.#places.set(box, pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
    }
    this.pane.replaceChildren(...this.#chunks.map(({ box }) => box));
    this.#chunks.slice(0, 2).forEach((chunk) => this.#draw(chunk));
    this.#drawRest(++this.#drawing, 2);
  }

  clear() {
    this.#model = undefined;
    this.#chunks = [];
    this.#drawing++;
    this.pane.replaceChildren();
  }

  /**
   * The highlights at an element, the narrowest first.
   *
   * @param {EventTarget | null} target
   * @returns {string[]}
   */
  idsAt(target) {
    const mark = target instanceof Element ? target.closest("mark") : null;
    const ids = mark?.getAttribute("data-ids")?.split(" ") ?? [];
    const width = (/** @type {string} */ id) =>
      this.#model?.highlight(id)?.spans.reduce((sum, [start, end]) => sum + end - start, 0) ?? 0;
    return ids.sort((a, b) => width(a) - width(b));
  }

  /**
   * Shows which highlight is selected, and brings it into view.
   *
   * @param {string | undefined} id
   * @param {{ focus: boolean }} how
   */
  select(id, { focus }) {
    for (const mark of this.#selected) {
      mark.classList.remove("selected", "selected-first", "selected-last");
      mark.removeAttribute("aria-current");
    }
    this.#selected = id === undefined ? [] : this.#marksOf(id);
    for (const mark of this.#selected) {
      mark.classList.add("selected");
      mark.setAttribute("aria-current", "true");
    }
    const first = this.#selected[0];
    first?.classList.add("selected-first");
    this.#selected.at(-1)?.classList.add("selected-last");
    if (first) this.#reveal(first, focus);
  }

  /**
   * The ranges of what is drawn of these stretches of the source.
   *
   * @param {Iterable<{ start: number, end: number }>} spans
   * @returns {Range[]}
   */
  rangesOf(spans) {
    return [...spans].flatMap(({ start, end }) =>
      this.#chunksOver(start, end).flatMap(({ box }) => this.#places.rangesIn(box, start, end)),
    );
  }

  /**
   * @param {HTMLElement} mark
   * @param {boolean} focus
   */
  #reveal(mark, focus) {
    if (focus) {
      mark.tabIndex = -1;
      mark.focus({ preventScroll: true });
    }
    const { top, bottom } = mark.getBoundingClientRect();
    if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.55) return;
    const far = top < -SMOOTH_WITHIN * innerHeight || bottom > SMOOTH_WITHIN * innerHeight;
    mark.scrollIntoView({ block: "center", behavior: far ? "instant" : "auto" });
  }

  /**
   * @param {string} id
   * @returns {HTMLElement[]}
   */
  #marksOf(id) {
    const spans = this.#model?.highlight(id)?.spans ?? [];
    for (const [start, end] of spans) {
      for (const chunk of this.#chunksOver(start, end)) this.#draw(chunk);
    }
    return (this.#marks.get(id) ?? []).sort(inDocumentOrder);
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  #chunksOver(start, end) {
    return this.#chunks.filter(({ pieces }) => (pieces[0]?.start ?? 0) < end && start < (pieces.at(-1)?.end ?? 0));
  }

  /**
   * @param {number} drawing - a newer text ends this one's drawing
   * @param {number} from
   */
  #drawRest(drawing, from) {
    if (drawing !== this.#drawing || from >= this.#chunks.length) return;
    whenIdle(() => {
      if (drawing !== this.#drawing) return;
      const end = performance.now() + TURN_MS;
      let at = from;
      for (let chunk = this.#chunks[at]; chunk && performance.now() < end; chunk = this.#chunks[++at]) {
        this.#draw(chunk);
      }
      this.#drawRest(drawing, at);
    });
  }

  /** @param {{ box: HTMLElement, pieces: Piece[], drawn: boolean, segments: Segment[][] | undefined }} chunk */
  #draw(chunk) {
    if (chunk.drawn) return;
    chunk.drawn = true;
    chunk.box.append(...chunk.pieces.map((piece, i) => this.#block(piece, chunk.segments?.[i] ?? [])));
    chunk.segments = undefined;
  }

  /**
   * @param {Piece} piece
   * @param {Segment[]} segments
   */
  #block(piece, segments) {
    const block = element(piece.role === "headline" && !piece.continued ? "h2" : "p", {
      class: piece.continued ? "block continued" : "block",
      "data-role": piece.role,
      "data-speakers": this.#speakersIn(segments),
      dir: "auto",
    });
    this.#places.set(block, piece.start, piece.end);
    let run = /** @type {HTMLElement} */ (block);
    let quoted = "";
    for (const { quote, ...segment } of withOpeningMarks(segments, this.#model?.text ?? "")) {
      if (quote !== quoted) {
        quoted = quote;
        run = quote ? element("span", { class: "said", "data-said": this.#model?.quotes.get(quote)?.kind }) : block;
        if (quote) block.append(run);
      }
      run.append(this.#piece(segment));
    }
    return block;
  }

  /** @param {Segment} segment */
  #piece({ start, end, over }) {
    const text = document.createTextNode(this.#model?.text.slice(start, end) ?? "");
    this.#places.set(text, start, end);
    if (over.length === 0) return text;
    const mark = element("mark", this.#look(over, end));
    mark.append(text);
    for (const { id } of over) this.#remember(id, mark);
    return mark;
  }

  /**
   * @param {Segment["over"]} over
   * @param {number} end - where the piece ends
   */
  #look(over, end) {
    const of = (/** @type {string} */ kind) => over.find((highlight) => highlight.kind === kind)?.id ?? "";
    return {
      "data-ids": over.map(({ id }) => id).join(" "),
      "data-ends": this.#model?.mentions.get(of("entity"))?.end === end ? "" : undefined,
      "data-label": this.#model?.mentions.get(of("entity"))?.label,
      "data-quote": this.#model?.quotes.get(of("quote"))?.kind,
      "data-claim": this.#model?.claims.get(of("claim"))?.band,
    };
  }

  /**
   * @param {string} id
   * @param {HTMLElement} mark
   */
  #remember(id, mark) {
    const marks = this.#marks.get(id);
    if (marks) marks.push(mark);
    else this.#marks.set(id, [mark]);
  }

  /** @param {Segment[]} segments */
  #speakersIn(segments) {
    const names = new Set();
    for (const { over } of segments) {
      for (const { id, kind } of over) {
        const name = kind === "quote" ? this.#model?.quotes.get(id)?.speaker?.name : undefined;
        if (name) names.add(name);
      }
    }
    return names.size > 0 ? [...names].join(" · ") : undefined;
  }
}

/** What a quotation opens with. */
const OPENING = /["'“‘«„‹]/;

/**
 * The segments with the quote that each is drawn in: its opening mark belongs to it for the eye.
 *
 * @param {Segment[]} segments
 * @param {string} text
 */
function withOpeningMarks(segments, text) {
  const quoteIn = (/** @type {Segment | undefined} */ segment) => segment?.over.find(({ kind }) => kind === "quote")?.id ?? "";
  return segments.flatMap((segment, i) => {
    const [quote, next] = [quoteIn(segment), quoteIn(segments[i + 1])];
    const mark = segment.end - 1;
    if (quote || !next || !OPENING.test(text.charAt(mark))) return [{ ...segment, quote }];
    const opening = { ...segment, start: mark, quote: next };
    return mark > segment.start ? [{ ...segment, end: mark, quote }, opening] : [opening];
  });
}

/**
 * @param {HTMLElement} a
 * @param {HTMLElement} b
 */
function inDocumentOrder(a, b) {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
