// Pages with <news-mark> on them, served beside www/ under the strict policy of the page.

import { readFile } from "node:fs/promises";
import { fakeEngine, fileOfPage, serveFiles, start } from "./setup.mjs";

const PAGES = "element-pages/";

/** A browser, and a server for www/ and fixtures/element/. */
export async function startElement() {
  const { browser, stop } = await start();
  const server = await serveFiles((path) =>
    path.startsWith(PAGES) ? readFile(new URL(`fixtures/element/${path.slice(PAGES.length)}`, import.meta.url)) : fileOfPage(path),
  );
  return {
    browser,
    url: server.url,
    async stop() {
      await stop();
      server.close();
    },
  };
}

/**
 * A page on which the element is not defined yet.
 *
 * @param {Awaited<ReturnType<typeof startElement>>} at
 * @param {string} path
 * @param {{ fake?: boolean, context?: import("playwright-core").BrowserContextOptions, before?: (page: import("playwright-core").Page) => Promise<void> }} [how]
 */
export async function openElementPage(at, path, { fake = true, context = {}, before } = {}) {
  for (const earlier of at.browser.contexts()) await earlier.close();
  const page = await (await at.browser.newContext({ serviceWorkers: "block", ...context })).newPage();
  const seen = { requests: [], errors: [], violations: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.violations.push(message.text());
  });
  if (fake) {
    const answer = { contentType: "text/javascript", body: fakeEngine };
    await page.context().route(/\/pkg\/newsmark(_review)?\.js/, (route) => route.fulfill(answer));
  }
  await page.addInitScript(recordEvents);
  await before?.(page);
  await page.goto(at.url + PAGES + path);
  return { page, seen };
}

/** What the elements told the page, oldest first. */
function recordEvents() {
  window.heard = [];
  for (const name of ["ready", "select", "change", "error"]) {
    document.addEventListener(`newsmark-${name}`, ({ target, detail }) => window.heard.push({ name, id: target.id, detail }));
  }
}

export function define(page) {
  return page.evaluate(() => import("/embed/element/index.js").then(() => {}));
}

/** Defines the elements, and waits until the article is annotated. */
export async function annotated(page, id = "article") {
  await define(page);
  await inPhase(page, "ready", id);
}

export function inPhase(page, phase, id = "article") {
  return page.waitForFunction(([id, phase]) => document.getElementById(id).phase === phase, [id, phase]);
}

/** Waits until an event of a name was heard `count` times; gives the details of all of them. */
export async function heard(page, name, count = 1) {
  await page.waitForFunction(([name, count]) => window.heard.filter((event) => event.name === name).length >= count, [name, count]);
  return page.evaluate((name) => window.heard.filter((event) => event.name === name).map(({ detail }) => detail), name);
}

/** The words under each kind of highlight, in the order of the text. */
export function highlighted(page) {
  return page.evaluate(() => {
    const words = {};
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith("newsmark-")) words[name.slice(9)] = [...highlight].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset));
    }
    return words;
  });
}
