// The speed of the page's WebAssembly in Chromium. Run by `cargo xtask bench`.
//
// Told by the environment: NEWSMARK_URL (where www/ is served), NEWSMARK_CHROMIUM, NEWSMARK_TEXTS
// (a folder with article.txt and megabyte.txt).

import { readFile } from "node:fs/promises";

import { chromium } from "playwright-core";

const { NEWSMARK_URL: url, NEWSMARK_CHROMIUM: executablePath, NEWSMARK_TEXTS: texts } = process.env;
const read = (name) => readFile(`${texts}/${name}`, "utf8");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const article = await read("article.txt");
  const start = [];
  for (let i = 0; i < 5; i++) {
    start.push(await inFreshPage(measureStart, { article }));
  }
  print("start (fetch, compile, first 3 KB)", median(start.map(({ whole }) => whole)), "ms");
  print("model ready, after the wasm is", median(start.map(({ model }) => model)), "ms");
  const measured = await inFreshPage(measureSpeed, { article, megabyte: await read("megabyte.txt") });
  print("engine alone, 1 MB", measured.engine, "MB/s");
  print("with the result as JavaScript, 1 MB", measured.annotate, "MB/s");
  print("property by property, 1 MB", measured.json, "MB/s");
  print("property by property, 3 KB", measured.jsonArticle, "ms");
  print("one article of 3 KB, median", measured.article, "ms");
} finally {
  await browser.close();
}

/** Runs `measure` in a page of the site that has nothing on it, with an empty cache. */
async function inFreshPage(measure, argument) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(`${url}/empty`);
  const result = await page.evaluate(measure, argument);
  await context.close();
  return result;
}

async function measureStart({ article }) {
  const started = performance.now();
  const { default: init, annotate } = await import("/pkg/newsmark.js");
  await init();
  const ready = performance.now();
  annotate("Ann Lee left.");
  const model = performance.now() - ready;
  annotate(article);
  return { whole: performance.now() - started, model };
}

async function measureSpeed({ article, megabyte }) {
  const page = await import("/pkg/newsmark.js");
  const bench = await import("/pkg/bench/newsmark_bench.js");
  await page.default();
  await bench.default();

  const times = (run, count) =>
    Array.from({ length: count }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }).sort((a, b) => a - b);
  const size = new TextEncoder().encode(megabyte).length;
  const speed = (run) => size / 1e3 / times(run, 8)[0];

  // V8 compiles again, better, what runs often
  times(() => page.annotate(article), 50);
  const latencies = times(() => page.annotate(article), 201);
  return {
    engine: speed(() => bench.engine(megabyte)),
    annotate: speed(() => page.annotate(megabyte)),
    json: speed(() => bench.properties(megabyte)),
    jsonArticle: times(() => bench.properties(article), 201)[100],
    article: latencies[100],
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function print(name, value, unit) {
  console.log(`${`Chromium, ${name}`.padEnd(48)} ${value.toFixed(2).padStart(8)} ${unit}`);
}
