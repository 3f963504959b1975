// The example CMS under its policy: no exception from it, Trusted Types required, and what is saved.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { start } from "./setup.mjs";

let at;
let page;
let seen;
before(async () => (at = await start()));
after(() => at.stop());

const CURRENT = "body[data-findings=current]";
const editor = () => page.locator(".ProseMirror");
const saved = () => page.evaluate(() => JSON.parse(JSON.parse(localStorage.getItem("newsmark-example-cms")).annotations));

async function save() {
  await page.locator("#save").click();
  await page.locator("#state", { hasText: "Saved" }).waitFor();
  return saved();
}

async function typeAtEnd(words) {
  await editor().locator("p").last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

describe("the example CMS", () => {
  beforeEach(async () => {
    page = await (await at.browser.newContext({ serviceWorkers: "block" })).newPage();
    page.setDefaultTimeout(10_000);
    seen = { errors: [], requests: [] };
    page.on("pageerror", (error) => seen.errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
    page.on("request", (request) => seen.requests.push(request.url()));
    await page.addInitScript(() => {
      globalThis.violations = [];
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => violations.push([violatedDirective, blockedURI, sample].join(" ")));
    });
    seen.response = await page.goto(new URL("/examples/cms/", at.url).href);
    await page.locator(CURRENT).waitFor();
  });
  afterEach(async () => {
    const violations = await page.evaluate(() => globalThis.violations);
    await page.context().close();
    assert.deepEqual({ violations, errors: seen.errors }, { violations: [], errors: [] });
  });

  it("is served under a policy without WebAssembly or inline code, and its worker alone may compile", async () => {
    const policy = seen.response.headers()["content-security-policy"];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
    const worker = await page.request.get(new URL("/engine/worker.js", page.url()).href);
    assert.match(worker.headers()["content-security-policy"], /script-src 'self' 'wasm-unsafe-eval'/);
    assert.equal(page.workers().length, 1);
  });

  it("reports what the policy forbids, so that the other tests can fail", async () => {
    const forbidden = await page.evaluate(async () => {
      const reported = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve, { once: true }));
      let refused = false;
      try {
        document.createElement("div").innerHTML = "<b>no</b>";
      } catch {
        refused = true;
      }
      const { violatedDirective } = await reported;
      return { refused, violatedDirective, seen: globalThis.violations.splice(0).length };
    });
    assert.deepEqual(forbidden, { refused: true, violatedDirective: "require-trusted-types-for", seen: 1 });
    seen.errors = seen.errors.filter((error) => !/TrustedHTML/.test(error));
  });

  it("shows who is quoted and what is worth checking", async () => {
    const quoted = await page.locator("#quoted .link").allTextContents();
    assert.ok(quoted.includes("Adela Brandt") && quoted.includes("Ruth Salgado"), quoted.join());
    assert.ok((await page.locator("#claims .row").count()) > 0);
  });

  it("selects in the article what is chosen in the panel", async () => {
    await page.locator("#quoted .link", { hasText: "Ruth Salgado" }).click();
    await page.locator("#selected .words", { hasText: "I do not believe the figures" }).waitFor();
    await page.locator(".ProseMirror .newsmark-selected", { hasText: "believe the figures" }).first().waitFor();
  });

  it("finds what is typed", async () => {
    await typeAtEnd(" Governor Ilse Novak said that it would cost $90 million.");
    await page.locator(".newsmark-person", { hasText: "Ilse Novak" }).waitFor();
  });

  it("takes pasted HTML under Trusted Types", async () => {
    await editor().locator("p").last().click();
    await page.keyboard.press("Control+End");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/html", "<p>Pasted by <b>Ilse Novak</b>.</p>");
      document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.locator(".ProseMirror strong", { hasText: "Ilse Novak" }).waitFor();
  });

  it("saves decisions as Web Annotation, and goes on with them after a reload", async () => {
    const first = page.locator("#claims .row").first();
    const claim = await first.locator(".link").textContent();
    await first.getByRole("button", { name: /^Accept/ }).click();
    await page.locator("#claims .row.accepted").first().waitFor();
    const collection = await save();
    assert.equal(collection["@context"][0] ?? collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert.ok(JSON.stringify(collection.first.items).includes(JSON.stringify(claim).slice(1, -1)));
    await typeAtEnd(" Nothing else is known.");
    await page.locator("#state", { hasText: "Ready" }).waitFor();
    await save();
    await page.reload();
    await page.locator("#claims .row.accepted .link", { hasText: claim }).waitFor();
  });

  it("takes a rejected claim out of the article and of the panel", async () => {
    const first = page.locator("#claims .row").first();
    const claim = await first.locator(".link").textContent();
    await first.getByRole("button", { name: /^Reject/ }).click();
    await page.waitForFunction((text) => [...document.querySelectorAll("#claims .link")].every((link) => link.textContent !== text), claim);
  });

  it("asks nobody but its own server for anything", () => {
    const { origin } = new URL(page.url());
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith(origin)), []);
  });
});
