// @ts-check
// The open document on the page: the pane, the lists, the legend and the details, kept in step.

import { announce, say } from "./announce.js";
import { Adder } from "./adder.js";
import { Article } from "./article.js";
import { commandsOf } from "./commands.js";
import { Decisions } from "./decisions.js";
import { shortName, showDetails } from "./details.js";
import { breathe, byId } from "./dom.js";
import { Editor } from "./editor.js";
import { Findings } from "./findings.js";
import { Focus } from "./focus.js";
import { listenToKeys } from "./keyboard.js";
import { Legend } from "./legend.js";
import { light } from "./lit.js";
import { Model } from "./model.js";
import { askSpeaker } from "./speaker.js";
import { surroundings } from "./surroundings.js";
import { Turns } from "./turns.js";

/** @typedef {import("./model.js").Highlight} Highlight */
/** @typedef {import("../pkg/newsmark.js").Target} Target */

export class Reader {
  pane = byId("pane", HTMLElement);
  detailsBox = byId("details", HTMLElement);
  article = new Article(this.pane);
  /** @type {Model | undefined} */
  model;
  /** @type {string | undefined} the highlight */
  selected;
  #legend = new Legend(byId("legend", HTMLElement), this.pane);
  /** @type {{ target: Target | undefined } | undefined} what a decision that is on its way leaves selected */
  #expected;

  /**
   * @param {import("./session.js").Session} session
   * @param {{ help: () => void, failed: (error: unknown) => void }} does
   */
  constructor(session, does) {
    this.session = session;
    this.decisions = new Decisions(session, {
      model: () => this.model,
      expect: (target) => (this.#expected = { target }),
      done: announce,
      failed: (error) => ((this.#expected = undefined), does.failed(error)),
    });
    this.findings = new Findings(this.decisions, (row) => this.#fromRow(row), (quotes) => this.#correctSpeaker(quotes));
    this.adder = new Adder(byId("adder", HTMLElement), this.article, this.decisions);
    this.editor = new Editor(this.article, session, {
      undo: () => void this.decisions.undo(),
      redo: () => void this.decisions.redo(),
      composed: () => this.#update(),
    });
    this.focusOf = new Focus(this);
    session.addEventListener("edit", (event) => this.#follow(/** @type {CustomEvent} */ (event).detail));
    session.addEventListener("reviewed", () => this.#update());
    this.pane.addEventListener("click", (event) => this.#fromText(event));
    this.#listenToLists();
    const commands = commandsOf(this, does.help);
    const places = { text: this.pane, lists: [this.findings.box, this.detailsBox] };
    listenToKeys(places, (command, unit, key) => (this.focusOf.takeRow(), commands[command](unit, key)));
  }

  /** Shows what the session has opened. */
  async show() {
    const { reviewed } = this.session;
    if (!reviewed) return;
    this.#expected = undefined;
    this.editor.stop();
    this.clear();
    this.model = undefined;
    const model = await Model.inTurns(reviewed, new Turns());
    if (reviewed !== this.session.reviewed || !(await this.article.show(model))) return;
    this.model = model;
    this.#legend.show(model);
    await breathe();
    if (this.model === model) await this.findings.show(model);
  }

  focus() {
    this.pane.focus({ preventScroll: true });
  }

  /**
   * @param {string} id
   * @param {{ focus?: "text" | "list", alsoHere?: string[], reveal?: boolean }} [how]
   */
  select(id, { focus, alsoHere = [], reveal = true } = {}) {
    const highlight = this.model?.highlight(id);
    if (!this.model || !highlight) return;
    this.selected = id;
    showDetails(this.detailsBox, this.model, id, alsoHere.length > 0 ? alsoHere : this.#around(highlight), {
      select: (other) => this.select(other, { focus: "text" }),
      show: (span) => this.#show(span),
      close: () => this.toText(true),
      toList: () => this.toList(),
      decisions: this.decisions,
    });
    this.article.select(id, { focus: focus === "text", reveal });
    this.findings.select(highlight.row, { focus: focus === "list" });
    this.#light(id);
    if (focus !== "list" && reveal) say(shortName(this.model, id));
  }

  clear() {
    const inside = this.pane.contains(document.activeElement);
    this.selected = undefined;
    if (inside && !this.editor.isOn) this.focus();
    this.article.select(undefined, { focus: false });
    this.findings.select(undefined, { focus: false });
    this.detailsBox.hidden = true;
    this.#point(null);
  }

  toList() {
    const row = this.model?.highlight(this.selected)?.row;
    if (row) this.findings.select(row, { focus: true });
  }

  /** @param {boolean} [close] - the details too */
  toText(close = false) {
    if (close) this.detailsBox.hidden = true;
    if (this.selected) this.article.select(this.selected, { focus: true });
    else this.focus();
  }

  /** @param {string} id */
  isShown(id) {
    const highlight = this.model?.highlight(id);
    return this.model && highlight ? this.#legend.isShown(this.model, highlight) : false;
  }

  async toggleEditing() {
    if (!this.model) return;
    const top = this.article.top();
    const at = this.editor.caret() ?? this.model.highlight(this.selected)?.spans[0]?.[0] ?? top;
    const on = !this.editor.isOn;
    if (!on) {
      await this.session.settle().catch(() => {});
      this.editor.stop();
    }
    this.clear();
    if (!(await this.article.show(this.model, { byLine: on }))) return;
    const [node] = this.article.pointAt(top);
    (node instanceof Element ? node : node.parentElement)?.closest(".block")?.scrollIntoView({ block: "start", behavior: "instant" });
    if (on) this.editor.start(at);
    else this.focus();
    this.pane.dispatchEvent(new CustomEvent("editing", { detail: on }));
    announce(on ? "The text can be corrected now. Escape ends it." : "The text is as you left it.");
  }

  /** @param {import("./edits.js").Edit} edit */
  #follow(edit) {
    this.model?.follow(this.session.text, edit);
    if (this.editor.isOn) this.editor.follow(edit);
  }

  /** Shows what the review has come to. */
  #update() {
    const { reviewed, text } = this.session;
    if (!reviewed || this.editor.isComposing || reviewed.text !== text) return;
    const target = this.#expected ? this.#expected.target : this.model?.target(this.selected ?? "");
    const isNew = this.#expected !== undefined;
    this.#expected = undefined;
    const focused = this.focusOf.keep();
    const model = new Model(reviewed);
    this.model = model;
    this.article.update(model);
    this.#legend.update(model);
    // while somebody types, the lists wait for the next turn of the page's thread
    if (this.editor.isOn) void breathe().then(() => this.model === model && this.findings.update(model));
    else this.findings.update(model);
    const id = target && model.find(target);
    if (id && !this.editor.isOn) this.select(id, { reveal: isNew && id !== this.selected });
    else this.clear();
    focused();
  }

  /** @param {import("./model.js").Quote[]} quotes */
  #correctSpeaker(quotes) {
    if (!this.model) return;
    askSpeaker(this.model, quotes, (name) => {
      this.#expected = { target: this.model?.target(quotes[0]?.id ?? "") };
      void this.decisions.change(quotes.map(({ id }) => id), { name });
    });
  }

  #listenToLists() {
    const lists = this.findings.box;
    for (const event of ["pointerover", "focusin"]) lists.addEventListener(event, ({ target }) => this.#point(target));
    for (const event of ["pointerleave", "focusout"]) lists.addEventListener(event, () => this.#point(null));
  }

  /**
   * Shows in the text what a row of the lists is about, while it is pointed at or has the focus.
   *
   * @param {EventTarget | null} target
   */
  #point(target) {
    const row = target instanceof Element ? target.closest("[data-row]")?.getAttribute("data-row") : null;
    const ids = row && this.model ? this.model.highlightsOfRow(row) : [];
    const spans = ids.flatMap((id) => this.model?.highlight(id)?.spans ?? []);
    light("newsmark-pointed", this.article.rangesOf(spans.map(([start, end]) => ({ start, end }))));
    this.#light(row ?? this.selected);
  }

  /**
   * Brings words of the text into sight, and says them with what stands around them.
   *
   * @param {import("../pkg/newsmark.js").Span} span
   */
  #show({ start, end }) {
    this.article.reveal(start);
    say(`In the text: ${surroundings(this.session.text, [start, end])}`);
  }

  /** @param {string | undefined} id - of the quote or the claim whose cue or evidence is lit */
  #light(id) {
    const spans = id === undefined ? [] : (this.model?.evidence(id) ?? []);
    light("newsmark-evidence", this.article.rangesOf(spans));
    light("newsmark-antecedent", this.article.rangesOf(this.model?.antecedents(id ?? "") ?? []));
    const cue = this.model?.cue(id ?? "");
    light("newsmark-cue", this.article.rangesOf(cue ? [cue] : []));
  }

  /**
   * The other highlights that stand over the beginning of this one.
   *
   * @param {Highlight} highlight
   */
  #around({ id, spans }) {
    const [from] = spans[0] ?? [0];
    const over = this.model?.highlights.filter((other) => other.id !== id && other.spans.some(([start, end]) => start <= from && from < end));
    return over?.map((other) => other.id) ?? [];
  }

  /**
   * A click on a place with several highlights goes through them, the narrowest first.
   *
   * @param {MouseEvent} event
   */
  #fromText(event) {
    // the end of a selection is no press
    if (this.editor.isOn || getSelection()?.isCollapsed === false) return;
    const ids = this.article.idsAt(event.target).filter((id) => this.isShown(id));
    const next = ids[(ids.indexOf(this.selected ?? "") + 1) % ids.length];
    if (next) this.select(next, { focus: "text", alsoHere: ids });
  }

  /** @param {string} row */
  #fromRow(row) {
    const ids = this.model?.highlightsOfRow(row) ?? [];
    // an entity's row goes on to the next mention with each press
    const next = ids[(ids.indexOf(this.selected ?? "") + 1) % ids.length];
    if (!next) return;
    this.select(next);
    if (ids.length > 1) say(`Mention ${ids.indexOf(next) + 1} of ${ids.length}`);
  }
}
