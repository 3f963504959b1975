// @ts-check
// What each command of the keyboard does to the open document.

import { announce } from "./announce.js";

/**
 * @typedef {import("./reader.js").Reader} Reader
 * @typedef {import("./steps.js").Unit} Unit
 */

/**
 * @param {Reader} reader
 * @param {() => void} help
 * @returns {Record<import("./keyboard.js").Command, (unit: Unit, key: string) => unknown>}
 */
export function commandsOf(reader, help) {
  const { decisions } = reader;
  const onSelected = (/** @type {(id: string) => unknown} */ act) => () => {
    if (reader.selected === undefined) announce("Choose a highlight first.");
    else void act(reader.selected);
  };
  const move = (/** @type {"start" | "end"} */ edge, /** @type {1 | -1} */ step) => (/** @type {Unit} */ unit) =>
    onSelected((id) => decisions.move(id, edge, step, unit))();
  return {
    next: () => walk(reader, 1, false),
    previous: () => walk(reader, -1, false),
    nextOfKind: () => walk(reader, 1, true),
    previousOfKind: () => walk(reader, -1, true),
    accept: onSelected((id) => decisions.accept(id)),
    reject: onSelected((id) => decisions.reject(id)),
    allMentions: onSelected(() => toggleAll(reader)),
    change: onSelected(() => openSection(reader, "change")),
    verdict: onSelected(() => openSection(reader, "verdict")),
    note: onSelected(() => openSection(reader, "note")),
    startEarlier: move("start", -1),
    startLater: move("start", 1),
    endEarlier: move("end", -1),
    endLater: move("end", 1),
    selectMore: (unit) => reader.adder.extend(placeOf(reader), 1, unit),
    selectLess: (unit) => reader.adder.extend(placeOf(reader), -1, unit),
    candidate: (_, key) => onSelected((id) => choose(reader, id, Number(key)))(),
    undo: () => decisions.undo(),
    redo: () => decisions.redo(),
    edit: () => reader.toggleEditing(),
    toList: () => (reader.adder.isOpen ? reader.adder.focus() : reader.toList()),
    toText: () => reader.toText(),
    clear: () => leave(reader),
    selectAll: () => getSelection()?.selectAllChildren(reader.pane),
    help,
  };
}

/**
 * Leaves what is on top: the editing, the selection, the details.
 *
 * @param {Reader} reader
 */
function leave(reader) {
  if (reader.editor.isOn) void reader.toggleEditing();
  else if (getSelection()?.isCollapsed === false) reader.adder.close();
  else reader.clear();
}

/**
 * @param {Reader} reader
 * @param {1 | -1} step
 * @param {boolean} sameKind
 */
function walk(reader, step, sameKind) {
  const all = reader.model?.highlights ?? [];
  const kind = sameKind ? reader.model?.highlight(reader.selected)?.kind : undefined;
  const at = all.findIndex(({ id }) => id === reader.selected);
  let next = at < 0 && step < 0 ? all.length : at;
  for (let tried = 0; tried < all.length; tried++) {
    next = (next + step + all.length) % all.length;
    const highlight = all[next];
    if (highlight && (!kind || highlight.kind === kind) && reader.isShown(highlight.id)) {
      return reader.select(highlight.id, { focus: "text" });
    }
  }
}

/**
 * @param {Reader} reader
 * @param {string} id
 * @param {number} number - of a candidate, from 1
 */
function choose({ model, decisions }, id, number) {
  const candidate = model?.candidates(id)[number - 1];
  if (candidate) return decisions.speaker(id, candidate.name);
  announce("There is nobody to choose by that number.");
}

/**
 * Where words are selected from: the highlight that is selected, else the top of what is in sight.
 *
 * @param {Reader} reader
 */
function placeOf(reader) {
  return reader.model?.highlight(reader.selected)?.spans[0]?.[0] ?? reader.article.top();
}

/** @param {Reader} reader */
function toggleAll({ decisions, detailsBox }) {
  const box = detailsBox.querySelector('[data-do="all"]');
  decisions.allMentions = !decisions.allMentions;
  if (box instanceof HTMLInputElement) box.checked = decisions.allMentions;
  announce(decisions.allMentions ? "Applies to all mentions of a name." : "Applies to one mention.");
}

/**
 * @param {Reader} reader
 * @param {string} name
 */
function openSection({ detailsBox }, name) {
  const section = detailsBox.querySelector(`[data-section="${name}"]`);
  if (!(section instanceof HTMLDetailsElement)) return announce("Only claims get a verdict.");
  section.open = true;
  const first = section.querySelector("input, select, textarea");
  if (first instanceof HTMLElement) first.focus();
}
