// What every browser test needs: a server, a browser, a page, and a page with a made-up engine.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../www/", import.meta.url));
const fixture = (name) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const { VERSION } = await import("../../www/engine/version.js");
const FAKE_ENGINE = (await fixture("fake-engine.js")).replace('"0.0.0"', JSON.stringify(VERSION)) + (await fixture("fake-review.js")) + (await fixture("fake-files.js"));

/** The policies of `cargo xtask serve`, by the beginning of a path. */
const POLICIES = JSON.parse(await readFile(new URL("../../tools/xtask/policies.json", import.meta.url), "utf8"));

/** The policy that a file of www/ is served with: that of the longest beginning which is listed. */
export function policyOf(path) {
  const starts = Object.keys(POLICIES).filter((start) => `/${path}`.startsWith(start));
  return POLICIES[starts.sort((a, b) => b.length - a.length)[0]];
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** A file of www/. */
export const fileOfPage = (path) => readFile(join(ROOT, path));

/** The engine that finds fixed words, in place of pkg/newsmark.js and newsmark_review.js. */
export const fakeEngine = FAKE_ENGINE;

/**
 * Serves www/, or what `read` gives for it.
 *
 * @param {(path: string) => Promise<Uint8Array | string>} [read]
 */
export async function serveFiles(read = fileOfPage) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://x").pathname).replace(/\/$/, "/index.html").slice(1);
    try {
      const body = await read(path);
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": policyOf(path), "cache-control": "no-cache" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** Serves www/, unless NEWSMARK_URL names a running server. */
function serve() {
  if (!process.env.NEWSMARK_URL) return serveFiles();
  return { url: process.env.NEWSMARK_URL.replace(/\/?$/, "/"), close: () => {} };
}

/** Keeps the browser from looking for servers of its own. */
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu"];

export function launch() {
  return chromium.launch({
    executablePath: process.env.NEWSMARK_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", ...QUIET],
  });
}

/** A browser and a server for the tests of one file. */
export async function start() {
  const server = await serve();
  const browser = await launch();
  return {
    browser,
    url: server.url,
    async stop() {
      await browser.close();
      server.close();
    },
  };
}

/**
 * A page in a context of its own, with everything recorded that it must not do.
 *
 * @param {Awaited<ReturnType<typeof start>>} at
 * @param {{ fake?: boolean, context?: import("playwright-core").BrowserContextOptions, before?: (page: import("playwright-core").Page) => Promise<void> }} [how]
 */
export async function openPage(at, { fake = false, context = {}, before } = {}) {
  // the pages of earlier tests go on working in the background
  for (const earlier of at.browser.contexts()) await earlier.close();
  // a service worker would answer in place of the made-up engine
  const page = await (await at.browser.newContext({ serviceWorkers: "block", ...context })).newPage();
  const seen = { requests: [], errors: [], violations: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.violations.push(message.text());
  });
  if (fake) {
    const answer = { contentType: "text/javascript", headers: { "content-security-policy": policyOf("pkg/newsmark.js") }, body: FAKE_ENGINE };
    await page.context().route(/\/pkg\/newsmark(_review)?\.js/, (route) => route.fulfill(answer));
  }
  await before?.(page);
  await page.goto(at.url);
  await page.locator("body[data-engine]").waitFor();
  return { page, seen };
}

/** Pastes HTML with its plain text, as a browser or a word processor gives them. */
export async function pasteHtml(page, html, plain = "") {
  await page.locator("#source").focus();
  await page.evaluate(
    ([html, plain]) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", plain);
      document.querySelector("#source").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, plain],
  );
}

/** Puts `text` on the clipboard of a paste event, as the browser does with a real one. */
export async function paste(page, text) {
  await page.locator("#source").focus();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    const field = document.querySelector("#source");
    if (field.dispatchEvent(event)) {
      field.setRangeText(pasted);
      field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
    }
  }, text);
}

/** Waits until the article is shown. */
export async function shown(page) {
  await page.locator("body[data-view=read]:not([aria-busy]) .pane .block").first().waitFor();
}

/** An article in which the made-up engine finds every kind of highlight. */
export const STORY =
  'Ferry Plan\n\n"We spent $48.5 million on six boats," Mayor Adela Brandt said.\n\nBrandt lives in Harbor City. Fares fell by 12 percent.\n\nShare this article\n';

/** The text of the marks that are selected. */
export function selectedText(page) {
  return page.evaluate(() => [...document.querySelectorAll("mark.selected")].map((mark) => mark.textContent).join(""));
}

/** A page with the made-up engine that shows `text`. */
export async function openStory(at, text = STORY, how = {}) {
  const opened = await openPage(at, { fake: true, ...how });
  await paste(opened.page, text);
  await shown(opened.page);
  return opened;
}
