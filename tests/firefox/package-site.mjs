// The package in a page without a bundler, under a strict policy.

import { readFile } from "node:fs/promises";
import { By, until } from "selenium-webdriver";
import { serveSite } from "../package/site.mjs";

const LIMIT_MS = 30_000;
const PACKAGE = new URL("../../target/package/newsmark/", import.meta.url);
const PROJECTS = new URL("../package/projects/", import.meta.url);

/**
 * @param {(path: string) => string | undefined | null} instead - what is sent in place of a file;
 *   null for a file that is missing
 */
export function servePackage(instead) {
  return serveSite(async (path) => {
    const other = instead(path);
    if (other === null) throw new Error(`${path} is missing`);
    return other ?? readFile(fileOf(path));
  });
}

/** @param {string} path */
function fileOf(path) {
  if (path.startsWith("newsmark/")) return new URL(path.slice("newsmark/".length), PACKAGE);
  return new URL(path === "show.js" ? path : `plain/${path}`, PROJECTS);
}

/** What the page at `url` shows when it is done. */
export async function shown(driver, url) {
  await driver.get(url);
  const output = await driver.wait(until.elementLocated(By.css("output[data-done]")), LIMIT_MS);
  return JSON.parse(await output.getAttribute("textContent"));
}
