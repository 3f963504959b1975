// The package does its work in Firefox too.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, servePackage, shown } from "./setup.mjs";

let driver;
before(async () => (driver = await launch()));
after(() => driver?.quit());

/** What the package's page shows, with other files in place of some. */
async function shownWith(instead) {
  const site = await servePackage(instead);
  try {
    return await shown(driver, site.url);
  } finally {
    site.close();
  }
}

describe("in Firefox, the package", () => {
  it("works in a worker, where only that may compile WebAssembly", async () => {
    const { thread, mentions, claims, failed } = await shownWith();
    assert.equal(failed, undefined);
    assert.equal(thread, "worker");
    assert.ok(mentions.includes("Adela Brandt") && claims > 0);
  });

  it("tells that the WebAssembly is missing", async () => {
    const { failed } = await shownWith((path) => (path.endsWith("newsmark_bg.wasm") ? null : undefined));
    assert.match(failed, /^engine-unavailable: .*newsmark_bg\.wasm is answered with status 404$/);
  });

  it("tells of an old worker", async () => {
    const old = "self.onmessage = ({ data: { id } }) => self.postMessage({ id, result: undefined });";
    const { failed } = await shownWith((path) => (path.endsWith("worker.js") ? old : undefined));
    assert.match(failed, /^version-mismatch: The worker is of another version/);
  });

  it("tells why nothing works when the worker is missing and the page may not compile", async () => {
    const { failed } = await shownWith((path) => (path.endsWith("worker.js") ? null : undefined));
    assert.match(failed, /^engine-unavailable: /);
  });
});
