// The engine as a program in Node uses it: in a thread of its own.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";

import { NewsmarkError, createNewsmark } from "../../www/embed/node.js";

const MODULE = new URL("../../www/embed/node.js", import.meta.url).href;
const LONG = "Ann Lee paid $5 million to the city. ".repeat(20_000);

/** What another Node prints that runs `code`. */
async function printed(code) {
  const source = `import { createNewsmark } from ${JSON.stringify(MODULE)};\n${code}`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", source], { timeout: 60_000 });
  return stdout.trim();
}

describe("in Node, the module for browsers", () => {
  it("says which one is meant for Node", async () => {
    const { createNewsmark: inBrowser } = await import("../../www/embed/headless.js");
    await assert.rejects(inBrowser(), { name: "NewsmarkError", code: "engine-unavailable", message: /in Node, import newsmark\/node/ });
  });
});

describe("in Node", () => {
  let newsmark;
  before(async () => (newsmark = await createNewsmark()));
  after(() => newsmark.dispose());

  it("annotates in a thread, and keeps this one free", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const found = await newsmark.annotate(LONG);
    clearInterval(timer);
    assert.equal(newsmark.thread(), "worker");
    assert.ok(found.mentions.length >= 40_000 && turns > 3, `${found.mentions.length} mentions, ${turns} turns`);
  });

  it("rejects at once when a call is called off, and answers the next", async () => {
    const end = new AbortController();
    const open = newsmark.annotate(LONG, { signal: end.signal });
    const next = newsmark.annotate("Ann Lee paid $5 million.");
    end.abort(new Error("no longer wanted"));
    await assert.rejects(open, { message: "no longer wanted" });
    assert.equal((await next).mentions.length, 2);
  });

  it("tells what is wrong with a text, in a batch too", async () => {
    await assert.rejects(newsmark.annotate(" "), { name: "NewsmarkError", code: "text-empty" });
    const codes = [];
    for await (const found of newsmark.annotateAll(["Ann Lee paid.", " "])) codes.push(found instanceof NewsmarkError ? found.code : "found");
    assert.deepEqual(codes, ["found", "text-empty"]);
  });

  it("keeps the lists of one instance from another", async () => {
    const other = await createNewsmark({ lists: { add: [{ name: "fare", label: "product" }] } });
    const marked = async (instance) => (await instance.annotate("The fare rose again.")).mentions.map(({ text }) => text);
    assert.deepEqual([await marked(other), await marked(newsmark)], [["fare"], []]);
    other.dispose();
    await assert.rejects(other.annotate("The fare rose again."), { code: "disposed" });
  });
});

describe("a script in Node", () => {
  it("gets its answer, and ends without being told to", async () => {
    const code = `const newsmark = await createNewsmark();
      console.log((await newsmark.annotate("Ann Lee paid $5 million.")).mentions.length, newsmark.thread());`;
    assert.equal(await printed(code), "2 worker");
  });

  it("is told when its thread has ended, and gets another", async () => {
    const code = `import { Worker } from "node:worker_threads";
      const post = Worker.prototype.postMessage;
      const asked = new Promise((resolve) => {
        Worker.prototype.postMessage = function (message) {
          post.call(this, message);
          if (message.method === "annotate") resolve(this);
        };
      });
      const newsmark = await createNewsmark();
      const open = newsmark.annotate("Ann Lee paid $5 million. ".repeat(100_000)).then(() => "found", ({ code }) => code);
      await (await asked).terminate();
      console.log(await open, (await newsmark.annotate("Ann Lee paid $5 million.")).mentions.length);`;
    assert.equal(await printed(code), "engine-crashed 2");
  });
});
