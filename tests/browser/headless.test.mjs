// The engine for other programs: instances, signals, batches, and what may go wrong around them.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openPage, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

/** Counts the workers that are started, and keeps them. */
const captureWorkers = (page) =>
  page.addInitScript(() => {
    const Native = globalThis.Worker;
    globalThis.workers = [];
    globalThis.Worker = class extends Native {
      constructor(...args) {
        super(...args);
        globalThis.workers.push(this);
      }
    };
  });

/** What `work` gives in a page that has `createNewsmark`, `code` and `since`, the workers of the test. */
async function inPage(work, { before, fake = true } = {}) {
  const prepare = async (page) => {
    await captureWorkers(page);
    await before?.(page);
  };
  const { page } = await openPage(at, { fake, before: prepare });
  return page.evaluate(`(async () => {
    const { createNewsmark } = await import("./embed/headless.js");
    const code = (promise) => promise.then((found) => found.mentions ? "found " + found.mentions.length : "done", (error) => error.code ?? String(error));
    const before = workers.length;
    const started = () => workers.length - before;
    const all = async (batch) => { const seen = []; for await (const each of batch) seen.push(each.code ?? each.mentions.length); return seen; };
    return (${work})({ createNewsmark, code, started, all });
  })()`);
}

describe("an instance", () => {
  it("answers all calls in order, none in place of another", async () => {
    const codes = await inPage(`async ({ createNewsmark, code }) => {
      const newsmark = await createNewsmark();
      return Promise.all(["Okafor", "Okafor and Brandt", " "].map((text) => code(newsmark.annotate(text))));
    }`);
    assert.deepEqual(codes, ["found 1", "found 2", "text-empty"]);
  });

  it("shares one worker with others, and leaves it to them when disposed", async () => {
    const seen = await inPage(`async ({ createNewsmark, code, started }) => {
      const [one, two] = await Promise.all([createNewsmark(), createNewsmark()]);
      const open = code(one.annotate("BUSY 100 Okafor"));
      const other = code(two.annotate("Okafor"));
      one.dispose();
      return [await open, await other, await code(one.annotate("Okafor")), await code(two.annotate("Okafor")), one.thread(), two.thread(), started()];
    }`);
    assert.deepEqual(seen, ["disposed", "found 1", "disposed", "found 1", "none", "worker", 1]);
  });

  it("starts a fresh worker after the last one was disposed", async () => {
    const seen = await inPage(`async ({ createNewsmark, code, started }) => {
      (await createNewsmark()).dispose();
      return [await code((await createNewsmark()).annotate("Okafor")), started()];
    }`);
    assert.deepEqual(seen, ["found 1", 2]);
  });

  it("keeps its lists to itself", async () => {
    const text = "Zorvan Quell paid the fare on Monday.";
    const seen = await inPage(
      `async ({ createNewsmark }) => {
        const one = await createNewsmark({ lists: { add: [{ name: "fare", label: "product" }] } });
        const two = await createNewsmark();
        const labels = async (newsmark) => (await newsmark.annotate(${JSON.stringify(text)})).mentions.filter(({ text }) => text === "fare").map(({ label }) => label);
        return [await labels(one), await labels(two)];
      }`,
      { fake: false },
    );
    assert.deepEqual(seen, [["product"], []]);
  });

  it("is disposed by its signal, and not made when that has aborted", async () => {
    const seen = await inPage(`async ({ createNewsmark, code }) => {
      const end = new AbortController();
      const newsmark = await createNewsmark({ signal: end.signal });
      const open = code(newsmark.annotate("BUSY 100"));
      end.abort();
      const late = new AbortController();
      const loading = createNewsmark({ signal: late.signal }).catch(({ name }) => name);
      late.abort();
      return [await open, await loading, await createNewsmark({ signal: AbortSignal.abort() }).catch(({ name }) => name)];
    }`);
    assert.deepEqual(seen, ["disposed", "AbortError", "AbortError"]);
  });

  it("refuses what is no text, and what cannot go to a worker, and goes on", async () => {
    const seen = await inPage(`async ({ createNewsmark, code, started }) => {
      const newsmark = await createNewsmark();
      const wrong = { lists: { add: [() => {}] } };
      return [await code(newsmark.annotate(42)), await code(newsmark.annotate("Okafor", wrong)), await code(newsmark.annotate("Okafor")), started()];
    }`);
    assert.deepEqual(seen, ["invalid-option", "invalid-option", "found 1", 1]);
  });
});

describe("a call that is called off", () => {
  it("rejects at once with the reason of its signal, though the engine is stuck", async () => {
    const seen = await inPage(`async ({ createNewsmark, code }) => {
      const newsmark = await createNewsmark();
      const stuck = new AbortController();
      const open = newsmark.annotate("LOOP FOREVER", { signal: stuck.signal }).catch(({ name }) => name);
      const next = code(newsmark.annotate("Okafor"));
      stuck.abort();
      return [await open, await next];
    }`);
    assert.deepEqual(seen, ["AbortError", "found 1"]);
  });

  it("never reaches the engine when it was still waiting", async () => {
    const seen = await inPage(`async ({ createNewsmark, code, started }) => {
      const newsmark = await createNewsmark();
      const waiting = new AbortController();
      const first = code(newsmark.annotate("BUSY 50 Okafor"));
      const open = newsmark.annotate("TRAP", { signal: waiting.signal }).catch((reason) => reason);
      waiting.abort("no longer wanted");
      return [await open, await first, await code(newsmark.annotate("Okafor")), started()];
    }`);
    assert.deepEqual(seen, ["no longer wanted", "found 1", "found 1", 1]);
  });

  it("is not begun when its signal has aborted", async () => {
    const seen = await inPage(`async ({ createNewsmark }) => {
      const newsmark = await createNewsmark();
      return newsmark.annotate("Okafor", { signal: AbortSignal.abort() }).catch(({ name }) => name);
    }`);
    assert.equal(seen, "AbortError");
  });
});

describe("a batch", () => {
  it("gives each text's result in its place, with progress, from a list or a stream", async () => {
    const seen = await inPage(`async ({ createNewsmark, all }) => {
      const newsmark = await createNewsmark();
      const progress = [];
      const onProgress = (...counts) => progress.push(counts);
      const stream = async function* () { yield "Okafor"; yield "TRAP"; yield "Brandt"; };
      return [await all(newsmark.annotateAll(["Okafor", " ", "Brandt"], { onProgress })), await all(newsmark.annotateAll(stream())), progress];
    }`);
    const progress = [[1, 3], [2, 3], [3, 3]];
    assert.deepEqual(seen, [[1, "text-empty", 1], [1, "engine-crashed", 1], progress]);
  });

  it("ends at once when its signal aborts, though the source is stuck", async () => {
    const seen = await inPage(`async ({ createNewsmark, all }) => {
      const newsmark = await createNewsmark();
      const end = new AbortController();
      const stream = async function* () { yield "Okafor"; end.abort(); await new Promise(() => {}); };
      return all(newsmark.annotateAll(stream(), { signal: end.signal })).catch(({ name }) => name);
    }`);
    assert.equal(seen, "AbortError");
  });

  it("closes its source when the reader leaves, and ends when disposed", async () => {
    const seen = await inPage(`async ({ createNewsmark, code, all }) => {
      const newsmark = await createNewsmark();
      const left = await new Promise(async (resolve) => {
        const stream = function* () { try { for (;;) yield "Okafor"; } finally { resolve("closed"); } };
        for await (const each of newsmark.annotateAll(stream())) break;
      });
      const endless = function* () { yield "Okafor"; newsmark.dispose(); for (;;) yield "Okafor"; };
      return [left, await code(all(newsmark.annotateAll(endless()))), await code(all(newsmark.annotateAll("Okafor")))];
    }`);
    assert.deepEqual(seen, ["closed", "disposed", "invalid-option"]);
  });
});

describe("around the engine", () => {
  const answer = (pattern, response) => (page) => page.context().route(pattern, (route) => route.fulfill(response));
  const message = `async ({ createNewsmark }) => createNewsmark().then(() => "made", ({ code, message }) => code + ": " + message)`;

  it("a worker killed in the middle gives a code, and the next call a fresh worker", async () => {
    const seen = await inPage(`async ({ createNewsmark, code, started }) => {
      const newsmark = await createNewsmark();
      const open = code(newsmark.annotate("LOOP FOREVER"));
      const next = code(newsmark.annotate("Okafor"));
      workers.at(-1).terminate();
      return [await open, await next, started()];
    }`);
    assert.deepEqual(seen, ["engine-crashed", "found 1", 2]);
  });

  it("WebAssembly that is not there is told with its address", async () => {
    const seen = await inPage(message, { fake: false, before: answer(/newsmark_bg\.wasm/, { status: 404 }) });
    assert.match(seen, /^engine-unavailable: .*newsmark_bg\.wasm is answered with status 404$/);
  });

  it("a web page in place of WebAssembly is told", async () => {
    const before = answer(/newsmark_bg\.wasm/, { status: 200, contentType: "text/html", body: "<!doctype html>" });
    const seen = await inPage(message, { fake: false, before });
    assert.match(seen, /^engine-unavailable: .*newsmark_bg\.wasm is answered with a web page \(text\/html\)/);
  });

  it("WebAssembly under another media type works all the same", async () => {
    const before = (page) =>
      page.context().route(/newsmark_bg\.wasm/, async (route) =>
        route.fulfill({ response: await route.fetch(), headers: { "content-type": "application/octet-stream" } }),
      );
    const seen = await inPage(
      `async ({ createNewsmark }) => (await (await createNewsmark()).annotate("Ann Lee paid $5 million.")).mentions.length > 0`,
      { fake: false, before },
    );
    assert.equal(seen, true);
  });

  it("an old worker from a cache is told as such", async () => {
    const old = `self.onmessage = ({ data: { id } }) => self.postMessage({ id, result: undefined });`;
    const seen = await inPage(message, { before: answer(/engine\/worker\.js/, { contentType: "text/javascript", body: old }) });
    assert.match(seen, /^version-mismatch: The worker is of an older version, but \d+\.\d+\.\d+ is expected\. Clear caches/);
  });

  it("WebAssembly of another version is told as such", async () => {
    const other = `export default async function init() {}
      export const annotateJson = () => "";
      export const annotate = () => ({ engine: { version: "99.0.0" }, options: { offsets: "utf16" } });`;
    const seen = await inPage(message, { fake: false, before: answer(/pkg\/newsmark\.js/, { contentType: "text/javascript", body: other }) });
    assert.match(seen, /^version-mismatch: The WebAssembly is of version 99\.0\.0, but \d/);
  });

  it("no workers at all means the page's own thread", async () => {
    const seen = await inPage(
      `async ({ createNewsmark, code }) => {
        delete globalThis.Worker;
        const newsmark = await createNewsmark();
        return [newsmark.thread(), await code(newsmark.annotate("Okafor"))];
      }`,
    );
    assert.deepEqual(seen, ["page", "found 1"]);
  });

  it("works where Trusted Types are required", async () => {
    const trusting = (page) =>
      page.route(at.url, async (route) => {
        const response = await route.fetch();
        const policy = response.headers()["content-security-policy"];
        const headers = { ...response.headers(), "content-security-policy": `${policy}; require-trusted-types-for 'script'; trusted-types newsmark` };
        await route.fulfill({ response, headers });
      });
    const { page, seen } = await openPage(at, { before: trusting });
    const thread = await page.evaluate(async () => {
      const { createNewsmark } = await import("./embed/headless.js");
      const newsmark = await createNewsmark();
      await newsmark.annotate("Ann Lee paid $5 million.");
      return newsmark.thread();
    });
    assert.deepEqual([thread, seen.violations], ["worker", []]);
  });
});
