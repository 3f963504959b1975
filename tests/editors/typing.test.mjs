// Typing in an article of 5,000 words. How long a key takes, from the key to after the next paint, is told and
// not tested: it depends on what else the machine does.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { ARTICLE, openEditor } from "./setup.mjs";

const WORDS = 5_000;
const KEYS = 150;

let at;
before(async () => (at = await openEditor("prosemirror")));
after(() => at.stop());

function longArticle() {
  const [headline, ...paragraphs] = ARTICLE.trim().split("\n\n");
  const text = [headline];
  for (let words = 0, at = 0; words < WORDS; at++) {
    text.push(paragraphs[at % paragraphs.length]);
    words += text.at(-1).split(" ").length;
  }
  return text.join("\n\n");
}

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/**
 * Types in the middle of the article, with pauses now and then that let the analysis in.
 *
 * @returns {Promise<{ keys: number[], analyses: number }>} the time of every key in ms
 */
async function type(withPlugin) {
  await at.page.evaluate(([text, withPlugin]) => open(text, withPlugin ? {} : { newsmark: new Promise(() => {}) }), [longArticle(), withPlugin]);
  if (withPlugin) await at.page.waitForFunction(() => newsmark.newsmarkKey.getState(view.state).stale === false, undefined, { timeout: 30_000 });
  return at.page.evaluate(async ([keys, marked]) => {
    const middle = Math.floor(view.state.doc.content.size / 2);
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(middle))).scrollIntoView());
    view.focus();
    const { changes } = seen;
    // typed as a frame begins, and read when that frame has been painted: the wait for a frame is not in it
    const key = (letter) =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const since = performance.now();
          document.execCommand("insertText", false, letter);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - since);
          port2.postMessage(undefined);
        }),
      );
    const current = async () => {
      while (marked && newsmark.newsmarkKey.getState(view.state).stale) await new Promise(requestAnimationFrame);
    };
    const times = [];
    for (let at = 0; at < keys; at++) {
      times.push(await key("lorem "[at % 6]));
      if (at % 25 === 24) await current();
    }
    return { keys: times, analyses: seen.changes - changes };
  }, [KEYS, withPlugin]);
}

const ms = (time) => `${time.toFixed(1)} ms`;
const figures = (keys) => {
  keys.sort((a, b) => a - b);
  return { median: quantile(keys, 0.5), slow: quantile(keys, 0.95), most: keys.at(-1) };
};
const told = ({ median, slow, most }) => `median ${ms(median)}, 95th percentile ${ms(slow)}, most ${ms(most)}`;

describe("typing in 5,000 words", () => {
  it("loses no key, and is analysed in the pauses", async (t) => {
    const bare = figures((await type(false)).keys);
    const { keys, analyses } = await type(true);
    t.diagnostic(`ProseMirror alone: ${told(bare)}`);
    t.diagnostic(`with the plugin: ${told(figures(keys))}; ${analyses} analyses`);
    const written = await at.page.evaluate(() => view.state.doc.textContent);
    assert.ok(written.includes("lorem ".repeat(KEYS / 6)), "what was typed is not there");
    assert.ok(analyses >= Math.floor(KEYS / 25) - 1, `${analyses} analyses`);
  });
});
