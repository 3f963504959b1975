// A headless Firefox, the server and the page for the tests in it.

import { Builder, By, until } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { serveFiles } from "../browser/setup.mjs";

const WAIT_MS = 20_000;

/** Violations are kept from the first script of a page on; the page's own log is out of reach here. */
const RECORD = `
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(violatedDirective + " " + blockedURI));
`;

/** When an article is shown. */
export const SHOWN = "body[data-view=read]:not([aria-busy]) .pane .block";

/** Starts what the tests of one file share. */
export async function start() {
  const server = process.env.NEWSMARK_URL ? { url: process.env.NEWSMARK_URL.replace(/\/?$/, "/"), close() {} } : await serveFiles();
  // a driver does not wait until a page has scrolled smoothly
  const options = new firefox.Options().addArguments("-headless").setPreference("ui.prefersReducedMotion", 1);
  if (process.env.NEWSMARK_FIREFOX) options.setBinary(process.env.NEWSMARK_FIREFOX);
  const service = new firefox.ServiceBuilder(process.env.NEWSMARK_GECKODRIVER ?? "geckodriver");
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build();
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
export async function open({ driver, url }, path = "") {
  await driver.get(url + path);
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
