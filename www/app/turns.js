// @ts-check
// Long work on the page's thread, cut into turns between which the page answers to the reader.

import { breathe } from "./dom.js";

/** Far below the 50 ms that a reader begins to feel, far above what a pause costs. */
const TURN_MS = 12;

export class Turns {
  #since = performance.now();

  /** @returns {Promise<void>} at once while the turn lasts */
  async pause() {
    if (performance.now() - this.#since < TURN_MS) return;
    await breathe();
    this.#since = performance.now();
  }

  /**
   * Takes the steps of `work` one by one.
   *
   * @template Result
   * @param {Generator<void, Result, void>} work
   * @returns {Promise<Result>}
   */
  async take(work) {
    let step = work.next();
    for (; !step.done; step = work.next()) await this.pause();
    return step.value;
  }
}

/** A fraction of a turn for most of what is done with an item. */
const ITEMS_IN_STEP = 1_000;

/**
 * Does the same with each item.
 *
 * @template Item
 * @param {Iterable<Item>} items
 * @param {(item: Item) => void} act
 * @param {number} [inStep] - items in one step
 * @returns {Generator<void, void, void>}
 */
export function* forEach(items, act, inStep = ITEMS_IN_STEP) {
  let left = inStep;
  for (const item of items) {
    act(item);
    if (--left > 0) continue;
    left = inStep;
    yield;
  }
}

/**
 * Two ordered lists as one; of equal items those of the first come first.
 *
 * @template Item
 * @param {Item[]} first
 * @param {Item[]} second
 * @param {(a: Item, b: Item) => number} order
 * @returns {Generator<void, Item[], void>}
 */
export function* merged(first, second, order) {
  /** @type {Item[]} */
  const all = [];
  let from = 0;
  yield* forEach(second, (item) => {
    for (let next = first[from]; next !== undefined && order(next, item) <= 0; next = first[++from]) all.push(next);
    all.push(item);
  });
  yield* forEach(first.slice(from), (item) => all.push(item));
  return all;
}

/**
 * All steps at once.
 *
 * @template Result
 * @param {Generator<void, Result, void>} work
 * @returns {Result}
 */
export function atOnce(work) {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
