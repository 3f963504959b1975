// Works with the page in Firefox.

import { By, until } from "selenium-webdriver";
import { serveFiles } from "../browser/setup.mjs";
import { launch } from "./setup.mjs";

const WAIT_MS = 20_000;

/** When an article is shown. */
export const SHOWN = "body[data-view=read]:not([aria-busy]) .pane .block";

/** The driver has no view of what a page is told of its policy. */
const RECORD = `
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(violatedDirective + " " + blockedURI));
`;

/** Starts what the tests of one file share. */
export async function start() {
  const server = process.env.NEWSMARK_URL ? { url: process.env.NEWSMARK_URL.replace(/\/?$/, "/"), close() {} } : await serveFiles();
  const driver = await launch();
  return {
    driver,
    url: server.url,
    async stop() {
      await driver.quit();
      server.close();
    },
  };
}

/** Opens the page and waits for its engine. */
export async function open({ driver, url }) {
  await driver.get(url);
  await driver.executeScript(RECORD);
  await there(driver, "body[data-engine]");
}

/** The first element of `selector`, when it can be seen. */
export async function there(driver, selector) {
  const found = await driver.wait(until.elementLocated(By.css(selector)), WAIT_MS, `no ${selector}`);
  return driver.wait(until.elementIsVisible(found), WAIT_MS, `${selector} is not shown`);
}

/** Waits until `script`, in the page, gives something true, and returns it. */
export function becomes(driver, script, ...given) {
  return driver.wait(() => driver.executeScript(script, ...given), WAIT_MS, `never: ${script}`);
}

/** Puts `text` into the field and has it annotated. */
export async function annotate(driver, text) {
  await (await there(driver, "#source")).sendKeys(text);
  await (await there(driver, "#annotate")).click();
  await there(driver, SHOWN);
}
