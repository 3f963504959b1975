// The packed package does its work wherever a newsroom may put it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch } from "../browser/setup.mjs";
import { viteServer, withEsbuild, withNone, withUnused, withVite, withWebpack } from "./bundlers.mjs";
import { INSTALLED, PROJECTS, PROOF, install, installedManifest } from "./installed.mjs";
import { recipes, script, site as siteOf } from "./recipes.mjs";
import { serveFolder } from "./site.mjs";

const run = promisify(execFile);
const TSC = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const EXPECTED = ["12 percent", "May", "Adela Brandt", "Brandt", "$48.5 million", "six"];

let browser;
before(async () => {
  await install();
  browser = await launch();
});
after(() => browser?.close());

/** What the project shows at `url`, and what it must not do. */
async function opened(url) {
  const page = await browser.newPage();
  const violations = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) violations.push(message.text());
  });
  await page.goto(url);
  await page.locator("output[data-done]").waitFor({ state: "attached" });
  const shown = JSON.parse(await page.locator("output").textContent());
  await page.close();
  return { shown, violations };
}

function assertWorks({ shown, violations }) {
  assert.equal(shown.failed, undefined);
  assert.deepEqual(shown.mentions, EXPECTED);
  assert.ok(shown.claims > 0 && shown.table > 0, JSON.stringify(shown));
  assert.equal(shown.thread, "worker");
  assert.deepEqual(violations, []);
}

describe("the package", () => {
  it("has every file that it exports, and needs no other package to run", async () => {
    const manifest = await installedManifest();
    const files = Object.values(manifest.exports).flatMap(paths);
    for (const file of files) await access(INSTALLED + file);
    assert.equal(manifest.dependencies, undefined);
    for (const name of [".", "./node"]) assert.ok(name in manifest.exports, name);
  });

  it("has exact types", async () => {
    const strict = ["--strict", "--noEmit", "--target", "es2022", "--module", "nodenext", "--lib", "es2024,dom,dom.iterable", "--types", ""];
    const all = await script("types/all.ts", (await modules()).map((name) => `import "${name}";`).join("\n"));
    await run(process.execPath, [TSC, ...strict, `${PROJECTS}types/consumer.ts`, all], { cwd: PROOF }).catch(({ stdout }) => assert.fail(stdout));
  });

  it("lets a bundler drop what is not used, and keep the element", async () => {
    const names = await modules();
    const sizes = await Promise.all(names.map(async (name) => (await withUnused(name)).trim().length));
    const kept = names.filter((_, i) => sizes[i] > 0);
    assert.deepEqual(kept, names.filter((name) => name === "newsmark/element"));
  });

  it("works in Node", async () => {
    const { stdout } = await run(process.execPath, [`${PROJECTS}node/script.mjs`]);
    assertWorks({ shown: JSON.parse(stdout), violations: [] });
  });
});

/** What a program can import, as it names it. */
async function modules() {
  const { exports } = await installedManifest();
  return Object.keys(exports).filter((name) => exports[name].types).map((name) => name.replace(/^\./, "newsmark"));
}

/** @param {string | object} target - of an export, with conditions or without */
function paths(target) {
  return typeof target === "string" ? [target] : Object.values(target).flatMap(paths);
}

describe("in a page under a strict policy, the package works", () => {
  const ways = { "with Vite": withVite, "with webpack 5": withWebpack, "with esbuild": withEsbuild, "without a bundler": withNone };
  for (const [name, build] of Object.entries(ways)) {
    it(name, async () => {
      const site = await serveFolder(await build());
      try {
        assertWorks(await opened(site.url));
      } finally {
        site.close();
      }
    });
  }
});

describe("while a site is developed, the package works", () => {
  it("with Vite's server", async () => {
    const site = await viteServer();
    try {
      assertWorks(await opened(site.url));
    } finally {
      await site.close();
    }
  });
});

describe("the examples of the package's README work", () => {
  it("in Node", async () => {
    const { node } = await recipes();
    const { stdout } = await run(process.execPath, [await script("recipe.mjs", node)]);
    assert.match(stdout, /^person: .*Brandt, money: \$48\.5 million/);
  });

  it("bundled and copied", async () => assert.match(await logged("copied", true), /Brandt: We spent too much/));

  it("without a bundler", async () => assert.match(await logged("plain", false), /^[1-9]\d* marked$/));

  it("with what a bundler finds by itself", async () => {
    const { bundled } = await recipes();
    await script("vite/main.js", bundled);
    assert.match(await firstLog(await withVite()), /^\d\.\d\d The fare rose by 12 percent in May/);
  });
});

/** What the example called `name` logs first. */
async function logged(name, bundled) {
  return firstLog(await siteOf(`recipe-${name}`, (await recipes())[name], bundled));
}

/** What the site in `folder` logs first. */
async function firstLog(folder) {
  const site = await serveFolder(folder);
  const page = await browser.newPage();
  try {
    const message = page.waitForEvent("console");
    await page.goto(site.url);
    return (await message).text();
  } finally {
    await page.close();
    site.close();
  }
}
