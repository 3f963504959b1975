// @ts-check
// What the page shows of a review: highlights in text order, what people decided of them, the lists.

import { groupBySpeaker } from "../engine/speakers.js";
import { follow } from "./edits.js";
import { atOnce, forEach, merged } from "./turns.js";

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

/** As many as there are keys for. */
const MOST_CANDIDATES = 9;

export class Model {
  /** @type {Edit[]} those since the analysis */
  #edits = [];

  /**
   * @param {import("../pkg/newsmark.js").Reviewed} reviewed
   * @param {Parts} [parts] - of it, where they are known
   */
  constructor(reviewed, parts = atOnce(partsOf(reviewed.annotations))) {
    this.text = reviewed.text;
    this.found = reviewed.annotations;
    this.reviewed = reviewed;
    this.mentions = parts.mentions;
    this.entities = parts.entities;
    this.quotes = parts.quotes;
    this.claims = parts.claims;
    this.highlights = parts.highlights;
    this.byId = parts.byId;
    this.bySpeaker = groupBySpeaker(this.found.quotes, (a, b) => b.quotes.length - a.quotes.length);
  }

  /**
   * @param {import("../pkg/newsmark.js").Reviewed} reviewed
   * @param {import("./turns.js").Turns} turns
   */
  static async inTurns(reviewed, turns) {
    return new Model(reviewed, await turns.take(partsOf(reviewed.annotations)));
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
   * What the words for the speaker of a quote refer to: the name that "she" stands for.
   *
   * @param {string} id
   * @returns {Span[]}
   */
  antecedents(id) {
    const speaker = this.quotes.get(id)?.speaker;
    const apart = speaker?.reason?.evidence.filter(({ start, end }) => end <= speaker.start || speaker.end <= start);
    return apart?.map((part) => this.#now(part)) ?? [];
  }

  /**
   * Whom a quote may be by, likeliest first, where the text does not decide.
   *
   * @param {string} id
   * @returns {Entity[]}
   */
  candidates(id) {
    const speaker = this.quotes.get(id)?.speaker;
    const all = speaker?.entity === null ? (speaker.candidates ?? []) : [];
    return all.flatMap((candidate) => this.entities.get(candidate) ?? []).slice(0, MOST_CANDIDATES);
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
 * What is looked up in a model.
 *
 * @typedef {object} Parts
 * @property {Map<string, Mention>} mentions
 * @property {Map<string, Entity>} entities
 * @property {Map<string, Quote>} quotes
 * @property {Map<string, Claim>} claims
 * @property {Highlight[]} highlights - in text order, the widest first where several start together
 * @property {Map<string, Highlight>} byId
 */

/**
 * @param {Annotations} found
 * @returns {Generator<void, Parts, void>}
 */
function* partsOf(found) {
  const highlights = yield* highlightsOf(found);
  return {
    mentions: yield* byId(found.mentions),
    entities: yield* byId(found.entities),
    quotes: yield* byId(found.quotes),
    claims: yield* byId(found.claims),
    highlights,
    byId: yield* byId(highlights),
  };
}

/**
 * @template {{ id: string }} Item
 * @param {Item[]} items
 * @returns {Generator<void, Map<string, Item>, void>}
 */
function* byId(items) {
  /** @type {Map<string, Item>} */
  const all = new Map();
  yield* forEach(items, (item) => all.set(item.id, item));
  return all;
}

/**
 * @param {Annotations} found - its lists are in text order
 * @returns {Generator<void, Highlight[], void>}
 */
function* highlightsOf(found) {
  /** @type {Highlight[]} */
  const mentions = [];
  yield* forEach(found.mentions, ({ id, start, end, entity }) => mentions.push({ id, kind: "entity", spans: [[start, end]], row: entity }));
  /** @type {Highlight[]} */
  const quotes = [];
  yield* forEach(found.quotes, ({ id, content }) => content.length > 0 && quotes.push({ id, kind: "quote", spans: content.slice(), row: id }));
  /** @type {Highlight[]} */
  const claims = [];
  yield* forEach(found.claims, ({ id, start, end }) => claims.push({ id, kind: "claim", spans: [[start, end]], row: id }));
  return yield* merged(yield* merged(mentions, quotes, inTextOrder), claims, inTextOrder);
}

/**
 * @param {Highlight} a
 * @param {Highlight} b
 */
function inTextOrder(a, b) {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a);
}

/** @param {Highlight} highlight */
function startOf({ spans }) {
  return spans[0]?.[0] ?? 0;
}

/** @param {Highlight} highlight */
function endOf({ spans }) {
  return spans[0]?.[1] ?? 0;
}
