// Firefox without a window, and the package in a page without a bundler.

import { readFile } from "node:fs/promises";
import { Builder, By, until } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { serveSite } from "../package/site.mjs";

const LIMIT_MS = 30_000;
const PACKAGE = new URL("../../target/package/newsmark/", import.meta.url);
const PROJECTS = new URL("../package/projects/", import.meta.url);

export async function launch() {
  // a driver does not wait until a page has scrolled smoothly
  const options = new firefox.Options().setBinary(process.env.NEWSMARK_FIREFOX ?? "/usr/bin/firefox-esr").addArguments("-headless").setPreference("ui.prefersReducedMotion", 1);
  const service = new firefox.ServiceBuilder(process.env.NEWSMARK_GECKODRIVER ?? "geckodriver");
  return new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
}

/**
 * The project without a bundler, under a strict policy.
 *
 * @param {(path: string) => Uint8Array | string | undefined | null} [instead] - what is sent in
 *   place of a file; null for a file that is missing
 */
export function servePackage(instead = () => undefined) {
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

/** What the project shows. */
export async function shown(driver, url) {
  await driver.get(url);
  const output = await located(driver, "output[data-done]");
  return JSON.parse(await output.getAttribute("textContent"));
}

/** The first element of `selector`, when there is one. */
export function located(driver, selector) {
  return driver.wait(until.elementLocated(By.css(selector)), LIMIT_MS);
}
