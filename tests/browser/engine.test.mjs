// The way to the engine: what happens when it is slow, stuck, broken or not there.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openPage, paste, shown, start } from "./setup.mjs";

let at;
before(async () => (at = await start()));
after(() => at.stop());

/** Runs `work` in the page with a client of its own; what it rejects with is its code. */
async function withClient(work, { options = {}, fake = true, before } = {}) {
  const { page } = await openPage(at, { fake, before });
  const run = `(async () => {
    const { createClient } = await import("./engine/client.js");
    const client = createClient(${JSON.stringify(options)});
    await client.ready;
    const code = (promise) => promise.then((found) => "found " + found.mentions.length, (error) => error.code);
    return (${work})(client, code);
  })()`;
  return page.evaluate(run);
}

describe("the client", () => {
  it("works in a worker", async () => {
    assert.equal(await withClient(`(client) => client.thread()`), "worker");
  });

  it("rejects an older request as superseded when a newer one comes", async () => {
    const codes = await withClient(`async (client, code) =>
      Promise.all([code(client.annotate("BUSY 100")), code(client.annotate("BUSY 1")), code(client.annotate("Okafor"))])`);
    assert.deepEqual(codes, ["superseded", "superseded", "found 1"]);
  });

  it("does not let a superseded request hold up the newer one for long", async () => {
    const took = await withClient(`async (client, code) => {
      void code(client.annotate("LOOP FOREVER"));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const since = performance.now();
      const found = await code(client.annotate("Okafor"));
      return found === "found 1" ? performance.now() - since : found;
    }`);
    assert.ok(took < 5_000, String(took));
  });

  it("stops a stuck worker at the time limit and has a fresh one at hand", async () => {
    const codes = await withClient(
      `async (client, code) => [await code(client.annotate("LOOP FOREVER")), await code(client.annotate("Okafor"))]`,
      { options: { timeLimitMs: 300 } },
    );
    assert.deepEqual(codes, ["timeout", "found 1"]);
  });

  it("has a fresh instance after a trap", async () => {
    const codes = await withClient(
      `async (client, code) => [await code(client.annotate("TRAP")), await code(client.annotate("Okafor")), client.thread()]`,
    );
    assert.deepEqual(codes, ["engine-crashed", "found 1", "worker"]);
  });

  const captured = (page) =>
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

  it("settles at once when its worker is ended from outside, long before the time limit", async () => {
    const codes = await withClient(
      `async (client, code) => {
        const open = code(client.annotate("LOOP FOREVER"));
        await new Promise((resolve) => setTimeout(resolve, 50));
        workers.at(-1).terminate();
        return [await open, await code(client.annotate("Okafor")), client.thread()];
      }`,
      { before: captured, options: { timeLimitMs: 600_000 } },
    );
    assert.deepEqual(codes, ["engine-crashed", "found 1", "worker"]);
  });

  it("has a fresh worker when its own was ended between two requests", async () => {
    const codes = await withClient(
      `async (client, code) => {
        workers.at(-1).terminate();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return code(client.annotate("Okafor"));
      }`,
      { before: captured, options: { timeLimitMs: 600_000 } },
    );
    assert.equal(codes, "found 1");
  });

  it("joins a result that crosses in parts, in order", async () => {
    const [count, sorted] = await withClient(`async (client) => {
      const { mentions } = await client.annotate("Okafor paid. ".repeat(3_500));
      return [mentions.length, mentions.every(({ id }, i) => id === "m" + i)];
    }`);
    assert.deepEqual([count, sorted], [3_500, true]);
  });

  it("passes the engine's own errors on with their code", async () => {
    assert.equal(await withClient(`(client, code) => code(client.annotate(" "))`), "text-empty");
  });

  it("rejects what is open, and what comes later, when disposed", async () => {
    const codes = await withClient(`async (client, code) => {
      const open = code(client.annotate("BUSY 200"));
      client.dispose();
      return [await open, await code(client.annotate("Okafor"))];
    }`);
    assert.deepEqual(codes, ["disposed", "disposed"]);
  });

  it("falls back to the page's own thread when the worker's file is missing", async () => {
    const codes = await withClient(
      `async (client, code) => [client.thread(), await code(client.annotate("TRAP")), await code(client.annotate("Okafor"))]`,
      { options: { workerUrl: "engine/nothing-here.js" } },
    );
    assert.deepEqual(codes, ["page", "engine-crashed", "found 1"]);
  });

  it("falls back to the page's own thread where there are no workers", async () => {
    const before = (page) => page.addInitScript(() => delete globalThis.Worker);
    const codes = await withClient(`async (client, code) => [client.thread(), await code(client.annotate("Okafor"))]`, { before });
    assert.deepEqual(codes, ["page", "found 1"]);
  });

  it("says that the engine is unavailable when its file is missing, and tries again", async () => {
    const codes = await withClient(
      `async (client, code) => [await code(client.annotate("Okafor")), await code(client.annotate("Okafor"))]`,
      { options: { bindingsUrl: "pkg/nothing-here.js" } },
    );
    assert.deepEqual(codes, ["engine-unavailable", "engine-unavailable"]);
  });
});

describe("the real engine", () => {
  it("answers with offsets that slice the source", async () => {
    const text = "👩‍👩‍👧 On March 28, 2019 Ann Lee paid $48.5 million to Acme Corp. in Paris, e\u0301tat \uD800 12 percent.";
    const wrong = await withClient(
      `async (client) => {
        const text = ${JSON.stringify(text)};
        const found = await client.annotate(text);
        return found.mentions.concat(found.claims).filter((part) => text.slice(part.start, part.end) !== part.text);
      }`,
      { fake: false },
    );
    assert.deepEqual(wrong, []);
  });

  it("refuses an option that it does not know, at any depth", async () => {
    const codes = await withClient(
      `async (client, code) => [
        await code(client.annotate("Hello there.", { published: "2024-03-14", bands: { high: 0.8 } })),
        await code(client.annotate("Hello there.", { colour: "red" })),
        await code(client.annotate("Hello there.", { bands: { top: 1 } })),
      ]`,
      { fake: false },
    );
    assert.deepEqual([codes[0].slice(0, 5), ...codes.slice(1)], ["found", "invalid-option", "invalid-option"]);
  });

  it("names its limit for a text that is too long", async () => {
    const message = await withClient(`(client) => client.annotate("a".repeat((64 << 20) + 1)).catch((error) => error.message)`, { fake: false });
    assert.match(message, /64 MB/);
  });
});

describe("the page", () => {
  it("makes no request after it has loaded, and violates no policy", async () => {
    const { page, seen } = await openPage(at);
    seen.requests.length = 0;
    await page.click("#example");
    await shown(page);
    await page.click("#fresh");
    await paste(page, "Ann Lee said: \"We paid $5 million.\"");
    await shown(page);
    await page.waitForTimeout(300);
    assert.deepEqual(seen, { requests: [], errors: [], violations: [] });
  });

  it("says clearly that the engine is missing when the wasm is not found", async () => {
    const before = (page) => page.context().route(/\.wasm/, (route) => route.fulfill({ status: 404 }));
    const { page } = await openPage(at, { before });
    await page.click("#example");
    await page.locator("#problem").waitFor();
    assert.match(await page.locator("#problem").textContent(), /could not start.*404/);
  });

  /** Paragraphs that are not all the same. */
  const story = (length) => {
    const paragraphs = [];
    for (let size = 0, i = 0; size < length; i++) {
      const paragraph = `Mayor Adela Brandt paid $${i}.5 million for ${i % 90} boats, she said. "We spent ${i % 99} percent," Tomas Okafor of Harbor City told reporters in May ${1950 + (i % 70)}. The council had put it off for years.\n\n`;
      paragraphs.push(paragraph);
      size += paragraph.length;
    }
    return paragraphs.join("");
  };

  it("takes in a megabyte without holding the page up", async () => {
    const { page } = await openPage(at, { fake: true });
    const prose = "The council had put it off for years, and nobody in the room was surprised to see it come up again. ".repeat(4);
    const story = `Mayor Adela Brandt paid $48.5 million, she said. "We spent 12 percent," Okafor said of Denmark. ${prose}\n\n`;
    await page.evaluate(() => {
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      }).observe({ type: "longtask" });
    });
    await paste(page, story.repeat(2_100));
    await shown(page);
    await page.waitForFunction(() => document.querySelectorAll(".block").length === 2_100, null, { timeout: 60_000 });
    const longest = await page.evaluate(() => window.longest);
    // the budget is generous for slow machines; laying out the whole text at once takes far more
    assert.ok(longest < 1_500, `${longest} ms`);
  });

  it("reads five megabytes with a bar, whose button stops it", async (t) => {
    const { page } = await openPage(at);
    await page.evaluate((text) => {
      window.longest = 0;
      window.text = text;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      }).observe({ type: "longtask" });
    }, story(5_000_000));
    // the text is in the page before, for the test's own way to it holds the page up
    const pasteIt = () =>
      page.evaluate(() => {
        window.longest = 0;
        const data = new DataTransfer();
        data.setData("text/plain", window.text);
        document.querySelector("#source").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
    await pasteIt();
    await page.click("#cancel");
    await page.locator("body:not([aria-busy])[data-view=compose]").waitFor();
    await page.locator("#progress").waitFor({ state: "hidden" });
    await pasteIt();
    await page.locator("#progress-bar").waitFor();
    await page.locator("body[data-view=read]:not([aria-busy])").waitFor({ timeout: 120_000 });
    await page.locator("#panel-claims .row").first().waitFor();
    t.diagnostic(`longest task ${await page.evaluate(() => window.longest)} ms`);
  });

  it("takes in a paragraph of a megabyte without a space", async () => {
    const { page } = await openPage(at, { fake: true });
    await paste(page, "a".repeat(1 << 20));
    await shown(page);
  });
});
