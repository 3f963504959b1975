// The page without a network, and from one version to the next.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { filesOfPage } from "../../tools/page/files.mjs";
import { serviceWorker } from "../../tools/page/offline.mjs";
import { STORY, fakeEngine, fileOfPage, openPage, paste, serveFiles, shown, start } from "./setup.mjs";

let at;
let server;
before(async () => (at = await start()));
after(() => at.stop());
afterEach(() => server?.close());

/** The page with the made-up engine, and the service worker that belongs to it. */
async function site() {
  const changed = new Map(["pkg/newsmark.js", "pkg/newsmark_review.js"].map((path) => [path, fakeEngine]));
  const read = async (path) => changed.get(path) ?? fileOfPage(path);
  const bytesOf = async (path) => Buffer.from(await read(path));
  const release = async () => {
    const files = new Set([...(await filesOfPage()), ...changed.keys()]);
    changed.set("service-worker.js", await serviceWorker(bytesOf, [...files].sort()));
  };
  await release();
  server = await serveFiles(read);
  return { changed, release, at: { browser: at.browser, url: server.url } };
}

const open = (where) => openPage(where, { context: { serviceWorkers: "allow" } });
/** Until everything is kept and the page is served from there. */
const kept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", undefined, { timeout: 20_000 });
const readFrom = (page, text) => page.locator("#pane", { hasText: text }).waitFor();

describe("without a network", () => {
  it("the page works after the first visit, with its documents and every kind of file", async () => {
    const { at: where } = await site();
    const { page, seen } = await open(where);
    await paste(page, STORY);
    await shown(page);
    await page.locator("#saved[data-state=saved]").waitFor();
    await kept(page);
    server.close();
    await page.reload();
    await shown(page);
    await readFrom(page, "Adela Brandt");
    await page.setInputFiles("#file", { name: "story.md", mimeType: "", buffer: Buffer.from("# Bridge\n\nOkafor spoke.") });
    await readFrom(page, "Okafor spoke.");
    const fresh = await page.context().newPage();
    await fresh.goto(where.url);
    await paste(fresh, STORY);
    await shown(fresh);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });

  it("it can be installed", async () => {
    const { at: where } = await site();
    const { page } = await open(where);
    await kept(page);
    const devtools = await page.context().newCDPSession(page);
    const { errors, data } = await devtools.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal(JSON.parse(data).display, "standalone");
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  });
});

describe("a new version", () => {
  it("waits until the reader lets it in, and loses nothing", async () => {
    const { at: where, changed, release } = await site();
    const { page } = await open(where);
    await paste(page, STORY);
    await shown(page);
    await kept(page);
    changed.set("favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await release();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    const notice = page.locator('[data-notice="version"]');
    await notice.getByText("A new version is ready.").waitFor();
    const icon = () => page.evaluate(async () => (await (await fetch("favicon.svg")).text()).length);
    assert.ok((await icon()) > 100, "the old version is served until then");
    await page.evaluate(() => (window.isOld = true));
    await notice.getByRole("button", { name: "Reload" }).click();
    await page.waitForFunction(() => !window.isOld);
    await shown(page);
    await readFrom(page, "Adela Brandt");
    assert.ok((await icon()) < 100, "the new version is served now");
    assert.equal(await notice.count(), 0);
  });

  it("that comes only in part is not taken", async () => {
    const { at: where, changed, release } = await site();
    const { page } = await open(where);
    await kept(page);
    changed.set("favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await release();
    changed.set("favicon.svg", "<svg>another deploy is under way</svg>");
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()).installing);
    assert.equal(await page.locator('[data-notice="version"]').count(), 0);
    await page.reload();
    await page.locator("body[data-engine]").waitFor();
  });
});
