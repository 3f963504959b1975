// @ts-check
// What a person can decide of a highlight, as decisions of the review.

import { stepped } from "./steps.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("../pkg/newsmark.js").Action} Action
 * @typedef {import("../pkg/newsmark.js").Target} Target
 * @typedef {import("../pkg/newsmark.js").Change} Change
 */

/**
 * @typedef {object} View
 * @property {() => Model | undefined} model
 * @property {(target: Target | undefined) => void} expect - what is to be selected when it is done
 * @property {(said: string) => void} done
 * @property {(error: unknown) => void} failed
 */

export class Decisions {
  /** Whether what is decided of a name holds for every mention of it. */
  allMentions = false;

  /**
   * @param {import("./session.js").Session} session
   * @param {View} view
   */
  constructor(session, view) {
    this.session = session;
    this.view = view;
  }

  /** @param {string} id */
  accept(id) {
    const targets = this.#targets(id);
    return this.#act({ action: "accept", targets }, said("Accepted", targets));
  }

  /** @param {string} id */
  reject(id) {
    const targets = this.#targets(id);
    const what = targets[0]?.kind === "claim" ? "Dismissed" : "Rejected";
    return this.#act({ action: "reject", targets }, said(what, targets), this.#after(id, targets));
  }

  /** @param {string} id */
  reset(id) {
    const targets = this.#targets(id);
    return this.#act({ action: "reset", targets }, said("Taken back", targets));
  }

  /**
   * @param {string[]} ids
   * @param {Change} change
   */
  change(ids, change) {
    const one = ids.length === 1 ? this.#targets(ids[0] ?? "") : ids.flatMap((id) => this.model?.target(id) ?? []);
    return this.#act({ action: "change", targets: one, change }, said("Changed", one));
  }

  /**
   * @param {string} quote - its id
   * @param {string} name - of who says it
   */
  speaker(quote, name) {
    const targets = this.#targets(quote);
    return this.#act({ action: "change", targets, change: { name } }, `Speaker: ${name}`);
  }

  /**
   * Moves one end of a highlight.
   *
   * @param {string} id
   * @param {"start" | "end"} edge
   * @param {1 | -1} step
   * @param {import("./steps.js").Unit} unit
   */
  move(id, edge, step, unit) {
    const target = this.model?.target(id);
    const spans = target?.spans.map(([start, end]) => /** @type {[number, number]} */ ([start, end]));
    const piece = spans?.at(edge === "start" ? 0 : -1);
    if (!target || !spans || !piece) return;
    const side = edge === "start" ? 0 : 1;
    const place = stepped(this.session.text, piece[side], step, unit, edge);
    if (place === piece[side] || (edge === "start" ? place >= piece[1] : place <= piece[0])) return;
    piece[side] = place;
    const words = this.session.text.slice(...piece);
    return this.#act({ action: "change", targets: [target], change: { spans } }, `Now: ${words}`, { kind: target.kind, spans });
  }

  /**
   * @param {Target["kind"]} kind
   * @param {[start: number, end: number]} span
   * @param {Change} change
   */
  add(kind, span, change) {
    /** @type {Target} */
    const target = { kind, spans: [span] };
    const what = { mention: "Name", quote: "Quote", claim: "Claim" }[kind];
    return this.#act({ action: "add", target, change }, `${what} added: ${this.session.text.slice(...span)}`, target);
  }

  /**
   * @param {string} id
   * @param {string} note
   */
  note(id, note) {
    const target = this.model?.target(id);
    if (target) return this.#act({ action: "note", target, note }, note ? "Note kept" : "Note taken away");
  }

  /**
   * @param {string} id
   * @param {import("../pkg/newsmark.js").Verdict | null} verdict
   */
  verdict(id, verdict) {
    const target = this.model?.target(id);
    if (target) return this.#act({ action: "verdict", target, verdict }, verdict ? `Verdict kept: ${verdict.rating}` : "Verdict taken back");
  }

  /** @param {Target} target - that was rejected */
  restore(target) {
    return this.#act({ action: "reset", targets: [target] }, "Restored", target);
  }

  /**
   * Says where something stands whose words were found at several places.
   *
   * @param {number} decision - that it last stood in
   * @param {Target} place
   */
  place(decision, place) {
    const before = this.session.review?.decisions[decision];
    if (!before || before.action === "edit" || before.action === "replace") return;
    const { at, by, ...action } = before;
    /** @type {Action} */
    const again = "targets" in action ? { ...action, targets: [place] } : { ...action, target: place };
    if (again.action === "change") delete again.change.spans;
    return this.#act(again, "Placed", place);
  }

  async undo() {
    const last = this.session.review?.decisions.at(-1);
    if (!last) return this.view.done("Nothing to undo");
    this.#expect(targetOf(last));
    await this.#run(this.session.undo(), `Undone: ${nameOf(last)}`);
  }

  /** @param {string[]} ratings - which verdicts choose among from now on */
  async rescale(ratings) {
    await this.#run(this.session.rescale(ratings), `Ratings: ${ratings.join(", ")}`);
  }

  async redo() {
    if (!this.session.canRedo) return this.view.done("Nothing to redo");
    const redone = this.session.redo();
    const last = this.session.review?.decisions.at(-1);
    this.#expect(last && placeOf(last));
    await this.#run(redone, last ? `Redone: ${nameOf(last)}` : "");
  }

  /** @param {Target | undefined} target */
  #expect(target) {
    if (target) this.view.expect(target);
  }

  get model() {
    return this.view.model();
  }

  /**
   * @param {string} id
   * @returns {Target[]}
   */
  #targets(id) {
    const entity = this.model?.mentions.get(id)?.entity;
    const ids = (this.allMentions && entity && this.model?.entities.get(entity)?.mentions) || [id];
    return ids.flatMap((each) => this.model?.target(each) ?? []);
  }

  /**
   * What is selected when these are gone: the next of the kind, else the one before.
   *
   * @param {string} id
   * @param {Target[]} gone
   * @returns {Target | undefined}
   */
  #after(id, gone) {
    const model = this.model;
    const kind = model?.highlight(id)?.kind;
    const places = new Set(gone.map(({ spans }) => spans.join()));
    const left = model?.highlights.filter((other) => other.id === id || (other.kind === kind && !places.has(other.spans.join()))) ?? [];
    const at = left.findIndex((other) => other.id === id);
    const next = left[at + 1] ?? left[at - 1];
    return next && model?.target(next.id);
  }

  /**
   * @param {Action} action
   * @param {string} done
   * @param {Target} [expected] - what is to be selected then, if not what is
   */
  async #act(action, done, expected) {
    if (expected || action.action === "reject") this.view.expect(expected);
    await this.#run(this.session.act(action), done);
  }

  /**
   * @param {Promise<void>} work
   * @param {string} done
   */
  async #run(work, done) {
    try {
      await work;
      this.view.done(done);
    } catch (error) {
      this.view.failed(error);
    }
  }
}

/**
 * @param {string} what
 * @param {Target[]} targets
 */
function said(what, targets) {
  return targets.length > 1 ? `${what}: ${targets.length} places` : what;
}

/**
 * @param {Action} action
 * @returns {Target | undefined}
 */
function targetOf(action) {
  if ("targets" in action) return action.targets[0];
  return "target" in action ? action.target : undefined;
}

/**
 * Where what an action is about stands when it is done.
 *
 * @param {Action} action
 */
function placeOf(action) {
  const target = targetOf(action);
  const spans = action.action === "change" ? action.change.spans : undefined;
  return target && spans ? { ...target, spans } : target;
}

/** @param {Action} action */
function nameOf({ action }) {
  return { accept: "acceptance", reject: "rejection", reset: "taking back", change: "change", add: "addition", note: "note", verdict: "verdict", edit: "edit", replace: "new version" }[action];
}
