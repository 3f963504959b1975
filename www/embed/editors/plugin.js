// @ts-check
// The ProseMirror plugin, around whichever copy of ProseMirror's modules the host uses.

import { createCommands } from "./commands.js";
import { current, next, opened } from "./plugin-state.js";

/**
 * @typedef {import("./plugin-state.js").NewsmarkState} NewsmarkState
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("../headless.js").Newsmark} Newsmark
 * @typedef {import("../headless.js").NewsmarkError} NewsmarkError
 * @typedef {import("prosemirror-view").EditorView} EditorView
 * @typedef {import("prosemirror-state").EditorState} EditorState
 */

/**
 * What is taken of `prosemirror-state` and `prosemirror-view`.
 *
 * @typedef {Pick<typeof import("prosemirror-state"), "Plugin" | "PluginKey">
 *   & Pick<typeof import("prosemirror-view"), "Decoration" | "DecorationSet">} Modules
 */

/**
 * @typedef {object} PluginOptions
 * @property {Newsmark | Promise<Newsmark>} newsmark - what `createNewsmark` gives
 * @property {import("../headless.js").Options} [options] - for every analysis; offsets stay UTF-16
 * @property {readonly import("../../pkg/newsmark.js").Kind[]} [kinds] - what is marked; default: all
 * @property {number} [delayMs] - how long typing must pause before the text is analysed; default 300
 * @property {import("../headless.js").Review} [review] - one that was saved, to go on with; or an empty one with a title, an address, a scale
 * @property {string} [by] - who decides
 * @property {() => Date} [now]
 * @property {(finding: Finding | null, view: EditorView) => void} [onSelect] - the caret went into another finding, or out of all
 * @property {(state: NewsmarkState, view: EditorView) => void} [onChange] - an analysis came, or something was decided
 * @property {(error: NewsmarkError) => void} [onError] - marks stay as they were; the next change tries again
 */

/** A pause between two words is shorter, one between two sentences longer. */
const DELAY_MS = 300;

/** The page's own ratings of verdicts, from worst to best. */
const SCALE = ["False", "Mostly false", "Mixture", "Mostly true", "True", "Unproven"];

const UNTITLED = {
  format: /** @type {const} */ ("newsmark-review"),
  version: /** @type {const} */ (1),
  title: "",
  text: "",
  scale: SCALE,
  decisions: [],
};

/** @param {Modules} modules */
export function createEditorPlugin(modules) {
  /** @type {import("prosemirror-state").PluginKey<NewsmarkState>} */
  const key = new modules.PluginKey("newsmark");
  return { key, plugin: (/** @type {PluginOptions} */ options) => pluginOf(modules, key, options), ...createCommands(key) };
}

/**
 * @param {Modules} modules
 * @param {import("prosemirror-state").PluginKey<NewsmarkState>} key
 * @param {PluginOptions} options
 * @returns {import("prosemirror-state").Plugin<NewsmarkState>}
 */
function pluginOf(modules, key, options) {
  const now = options.now ?? (() => new Date());
  const decided = () => ({ at: now().toISOString(), by: options.by ?? "" });
  const review = { ...UNTITLED, options: { ...options.options, offsets: /** @type {const} */ ("utf16") } };
  const settings = { review, kinds: options.kinds ?? /** @type {const} */ (["claim", "quote", "mention"]), decided };
  return new modules.Plugin({
    key,
    decided,
    state: {
      init: (_, { doc }) => opened(modules, doc, options.review ?? review, decided()),
      apply: (transaction, before) => next(modules, transaction, before, transaction.getMeta(key), settings),
    },
    props: { decorations: (state) => shown(modules, key.getState(state), state.doc) },
    view: (view) => new Analysis(view, key, options, decided),
  });
}

/**
 * @param {Modules} modules
 * @param {NewsmarkState | undefined} state
 * @param {import("prosemirror-model").Node} doc
 */
function shown({ Decoration }, state, doc) {
  if (!state?.selected) return state?.set;
  const { id } = state.selected;
  const there = state.set.find(undefined, undefined, (spec) => state.findings.get(spec)?.id === id);
  const selected = there.map(({ from, to }) => Decoration.inline(from, to, { class: "newsmark-selected" }));
  return state.set.add(doc, selected);
}

/** Asks the engine when typing pauses, one question at a time. */
class Analysis {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {AbortController | undefined} of the open question */
  #asking;
  #destroyed = false;

  /**
   * @param {EditorView} view
   * @param {import("prosemirror-state").PluginKey<NewsmarkState>} key
   * @param {PluginOptions} options
   * @param {() => import("../../pkg/newsmark.js").Decided} decided
   */
  constructor(view, key, options, decided) {
    this.view = view;
    this.key = key;
    this.options = options;
    this.decided = decided;
    this.#ask();
  }

  /**
   * @param {EditorView} view
   * @param {EditorState} before
   */
  update(view, before) {
    const [old, state] = [this.key.getState(before), this.key.getState(view.state)];
    if (!old || !state || old === state) return;
    if (view.state.doc !== before.doc) this.#askIn(this.options.delayMs ?? DELAY_MS);
    else if (state.stale && old.review !== state.review) this.#askIn(0);
    if (old.selected !== state.selected && !isSame(old.selected, state.selected)) this.options.onSelect?.(state.selected, view);
    if (old.reviewed !== state.reviewed || old.review.decisions !== state.review.decisions) this.options.onChange?.(state, view);
  }

  destroy() {
    this.#destroyed = true;
    this.#stop();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
  }

  /** @param {number} delayMs */
  #askIn(delayMs) {
    this.#stop();
    this.#timer = setTimeout(() => void this.#ask(), delayMs);
  }

  async #ask() {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const newsmark = await this.options.newsmark;
      if (asking.signal.aborted) return;
      const { doc } = this.view.state;
      const state = this.key.getState(this.view.state);
      if (!state) return;
      const { review, blocks } = current(state, doc, this.decided());
      const reviewed = blocks.length > 0 ? await newsmark.review(review, { signal: asking.signal }) : nothing();
      // an answer about what is no longer there is of no use: the change has asked again
      if (this.#asking !== asking || this.view.state.doc !== doc) return;
      this.#tell({ type: "answer", review, blocks, reviewed });
    } catch (error) {
      if (this.#asking === asking && !asking.signal.aborted) this.#fail(error);
    }
  }

  /** @param {import("./plugin-state.js").Told} told */
  #tell(told) {
    if (this.#destroyed) return;
    this.view.dispatch(this.view.state.tr.setMeta(this.key, told).setMeta("addToHistory", false));
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!this.options.onError) throw error;
    this.options.onError(/** @type {NewsmarkError} */ (error));
  }
}

/**
 * @param {Finding | null} a
 * @param {Finding | null} b
 */
function isSame(a, b) {
  return a !== null && b !== null && a.id === b.id && a.state === b.state && a.text === b.text;
}

/** @returns {import("../headless.js").Reviewed} what there is in a document without words */
function nothing() {
  const annotations = { engine: { name: "newsmark", version: "", model: "" }, language: "en", blocks: [], sentences: [], mentions: [], entities: [], quotes: [], quoted: [], claims: [] };
  const options = { offsets: /** @type {const} */ ("utf16"), published: null, bands: { high: 0.7, medium: 0.5, low: 0.35 }, lists: { add: [], remove: [] } };
  return { text: "", annotations: { ...annotations, options }, judgements: {}, rejected: [], orphans: [], progress: { open: 0, checked: 0, dismissed: 0 } };
}
