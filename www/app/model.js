// @ts-check
// What the page shows of a review: highlights in text order, what people decided of them, the lists.

import { follow } from "./edits.js";
import { UNKNOWN_SPEAKER } from "./words.js";

/**
 * @typedef {import("../pkg/newsmark.js").Annotations} Annotations
 * @typedef {import("../pkg/newsmark.js").Mention} Mention
 * @typedef {import("../pkg/newsmark.js").Entity} Entity
 * @typedef {import("../pkg/newsmark.js").Quote} Quote
 * @typedef {import("../pkg/newsmark.js").Claim} Claim
 * @typedef {import("../pkg/newsmark.js").Span} Span
 * @typedef {import("../pkg/newsmark.js").Target} Target
 * @typedef {import("../pkg/newsmark.js").Judgement} Judgement
 * @typedef {import("./edits.js").Edit} Edit
 * @typedef {"entity" | "quote" | "claim"} Kind
 */

/**
 * Something that is highlighted.
 *
 * @typedef {object} Highlight
 * @property {string} id - of the mention, the quote or the claim
 * @property {Kind} kind
 * @property {[start: number, end: number][]} spans - in order
 * @property {string} row - the id of its row in the lists: a mention stands in its entity's row
 */

/** What the decisions call it. */
const TARGET_KINDS = /** @type {const} */ ({ entity: "mention", quote: "quote", claim: "claim" });

export class Model {
  /** @type {Edit[]} those since the analysis */
  #edits = [];

  /** @param {import("../pkg/newsmark.js").Reviewed} reviewed */
  constructor(reviewed) {
    const found = reviewed.annotations;
    this.text = reviewed.text;
    this.found = found;
    this.reviewed = reviewed;
    this.mentions = byId(found.mentions);
    this.entities = byId(found.entities);
    this.quotes = byId(found.quotes);
    this.claims = byId(found.claims);
    /** @type {Highlight[]} in text order, the widest first where several start together */
    this.highlights = highlightsOf(found);
    /** @type {Map<string, Highlight>} */
    this.byId = byId(this.highlights);
    this.bySpeaker = groupBySpeaker(found.quotes);
  }

  /**
   * What people said of a highlight.
   *
   * @param {string} id
   * @returns {Judgement | undefined}
   */
  judgement(id) {
    return this.reviewed.judgements[id];
  }

  /**
   * How a highlight is told in a decision.
   *
   * @param {string} id
   * @returns {Target | undefined}
   */
  target(id) {
    const highlight = this.byId.get(id);
    return highlight && { kind: TARGET_KINDS[highlight.kind], spans: highlight.spans.map(([start, end]) => [start, end]) };
  }

  /**
   * The highlight at a place.
   *
   * @param {Target} target
   * @returns {string | undefined}
   */
  find({ kind, spans }) {
    const at = spans.join();
    return this.highlights.find((highlight) => TARGET_KINDS[highlight.kind] === kind && highlight.spans.join() === at)?.id;
  }

  /**
   * Moves the highlights as an edit moves their words; the lists wait for the next analysis.
   *
   * @param {string} text - after the edit
   * @param {Edit} edit
   */
  follow(text, edit) {
    this.text = text;
    this.#edits.push(edit);
    for (const highlight of this.highlights) {
      highlight.spans = highlight.spans.map((span) => follow(span, edit)).filter(([start, end]) => start < end);
    }
  }

  /** @param {string | undefined} id */
  highlight(id) {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /**
   * The words that a quote or a claim rests on: its speaker, or the reasons' evidence.
   *
   * @param {string} id
   * @returns {Span[]}
   */
  evidence(id) {
    const quote = this.quotes.get(id);
    if (quote) return quote.speaker ? [this.#now(quote.speaker)] : [];
    const claim = this.claims.get(id);
    const spans = claim?.reasons.flatMap(({ evidence }) => evidence) ?? [];
    // evidence that is the whole sentence points at nothing in it
    return spans.filter(({ start, end }) => claim && end - start < claim.end - claim.start).map((part) => this.#now(part));
  }

  /**
   * The words that say that something is a quote.
   *
   * @param {string} id
   * @returns {Span | undefined}
   */
  cue(id) {
    const cue = this.quotes.get(id)?.cue;
    return cue ? this.#now(cue) : undefined;
  }

  /**
   * Where a stretch of the analysed text is by now.
   *
   * @param {Span} span
   * @returns {Span}
   */
  #now({ start, end }) {
    const [from, to] = this.#edits.reduce((span, edit) => follow(span, edit), /** @type {[number, number]} */ ([start, end]));
    return { start: from, end: to };
  }

  /**
   * The highlights that a row of the lists stands for.
   *
   * @param {string} row
   * @returns {string[]}
   */
  highlightsOfRow(row) {
    return this.entities.get(row)?.mentions ?? [row];
  }
}

/**
 * @template {{ id: string }} Item
 * @param {Item[]} items
 * @returns {Map<string, Item>}
 */
function byId(items) {
  return new Map(items.map((item) => [item.id, item]));
}

/**
 * @param {Annotations} found
 * @returns {Highlight[]}
 */
function highlightsOf(found) {
  /** @type {Highlight[]} */
  const all = [];
  for (const { id, start, end, entity } of found.mentions) {
    all.push({ id, kind: "entity", spans: [[start, end]], row: entity });
  }
  for (const { id, content } of found.quotes) all.push({ id, kind: "quote", spans: content.slice(), row: id });
  for (const { id, start, end } of found.claims) {
    all.push({ id, kind: "claim", spans: [[start, end]], row: id });
  }
  return all.filter(({ spans }) => spans.length > 0).sort(inTextOrder);
}

/**
 * @param {Highlight} a
 * @param {Highlight} b
 */
function inTextOrder(a, b) {
  const [aStart, aEnd] = a.spans[0] ?? [0, 0];
  const [bStart, bEnd] = b.spans[0] ?? [0, 0];
  return aStart - bStart || bEnd - aEnd;
}

/**
 * Speakers by the number of their quotes; quotes without a speaker come last.
 *
 * @param {Quote[]} quotes
 * @returns {{ name: string, role: string | undefined, quotes: Quote[] }[]}
 */
function groupBySpeaker(quotes) {
  /** @type {Map<string, { name: string, role: string | undefined, quotes: Quote[] }>} */
  const groups = new Map();
  for (const quote of quotes) {
    const name = quote.speaker?.name ?? UNKNOWN_SPEAKER;
    const key = quote.speaker?.entity ?? name;
    const group = groups.get(key) ?? { name, role: undefined, quotes: [] };
    group.role ??= quote.speaker?.role;
    group.quotes.push(quote);
    groups.set(key, group);
  }
  const last = (/** @type {{ name: string }} */ group) => Number(group.name === UNKNOWN_SPEAKER);
  return [...groups.values()].sort((a, b) => last(a) - last(b) || b.quotes.length - a.quotes.length);
}
