// The page, with an engine that finds fixed words, so that every place is known.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openPage, paste, shown, start } from "./setup.mjs";

const STORY =
  'Ferry Plan\n\n"We spent $48.5 million on six boats," Mayor Adela Brandt said.\n\nBrandt lives in Harbor City. Fares fell by 12 percent.\n\nShare this article\n';

let at;
before(async () => (at = await start()));
after(() => at.stop());

async function withStory(text = STORY, how = {}) {
  const opened = await openPage(at, { fake: true, ...how });
  await paste(opened.page, text);
  await shown(opened.page);
  return opened;
}

const selectedText = (page) =>
  page.evaluate(() => [...document.querySelectorAll("mark.selected")].map((mark) => mark.textContent).join(""));

describe("a pasted article", () => {
  it("is annotated at once, with marks and lists", async () => {
    const { page, seen } = await withStory();
    assert.equal(await page.locator('mark[data-label="person"]').count(), 2);
    assert.equal(await page.locator("#tab-claims .count").textContent(), "2");
    assert.equal(await page.locator("#tab-quotes .count").textContent(), "1");
    assert.match(await page.locator("#status").textContent(), /^Found 5 names and figures, 1 quote, 2 sentences worth checking\.$/);
    assert.deepEqual(seen.errors, []);
  });

  it("is annotated when typed and sent with the button or with Ctrl Enter", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.fill("#source", STORY);
    await page.click("#annotate");
    await shown(page);
    await page.click("#edit");
    assert.equal(await page.inputValue("#source"), STORY);
    await page.press("#source", "Control+Enter");
    await shown(page);
  });

  it("shows a name in a quote in a claim as one mark that carries all three", async () => {
    const { page } = await withStory();
    const ids = await page.getByText("$48.5 million", { exact: true }).first().getAttribute("data-ids");
    assert.deepEqual(ids.split(" ").map((id) => id[0]).sort(), ["c", "m", "q"]);
  });

  it("names the speaker beside the paragraph but not in its text", async () => {
    const { page } = await withStory();
    const block = page.locator('.block[data-speakers="Mayor Adela Brandt"]');
    assert.equal(await block.textContent(), '"We spent $48.5 million on six boats," Mayor Adela Brandt said.');
  });

  it("dims page furniture", async () => {
    const { page } = await withStory();
    assert.equal(await page.locator('.block[data-role="furniture"]').textContent(), "Share this article");
  });

  it("keeps offsets right after emoji, combining accents and a lone surrogate", async () => {
    const { page } = await withStory(`👩‍👩‍👧 cafe\u0301 \uD800 🇨🇦 Mayor Adela Brandt paid $48.5 million.`);
    assert.equal(await page.locator('mark[data-label="person"]').textContent(), "Mayor Adela Brandt");
    assert.equal(await page.locator('mark[data-label="money"]').textContent(), "$48.5 million");
  });

  it("is copied exactly as it was pasted, line ends and spaces too", async () => {
    const source = `${STORY.replaceAll("\n", "\r\n")}  two  spaces\tand a tab `;
    const { page } = await withStory(source);
    await page.locator("#pane").focus();
    await page.keyboard.press("Control+a");
    assert.equal(await copied(page), source);
  });

  it("is copied in part from the middle of one mark to the middle of another", async () => {
    const { page } = await withStory();
    await page.evaluate(() => {
      const [first, last] = document.querySelectorAll('mark[data-label="person"]');
      getSelection().setBaseAndExtent(first.firstChild, 6, last.firstChild, 3);
    });
    assert.equal(await copied(page), STORY.slice(STORY.indexOf("Adela"), STORY.lastIndexOf("Brandt") + 3));
  });

  it("is copied without the page's labels when the selection begins and ends outside of it", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page } = await withStory(STORY, { context: { permissions } });
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".read")));
    await page.locator("#tab-claims").focus();
    await page.keyboard.press("Control+c");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), STORY);
  });

  it("leaves what is selected beside it alone", async () => {
    const { page } = await withStory();
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("#panel-claims")));
    assert.equal(await copied(page, "#panel-claims"), "");
    await page.click("#fresh");
    await page.evaluate(() => getSelection().selectAllChildren(document.body));
    assert.equal(await copied(page, "body"), "");
  });

  const copied = (page, from = "#pane") =>
    page.evaluate((selector) => {
      const data = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector(selector).dispatchEvent(event);
      return data.getData("text/plain");
    }, from);
});

describe("a click", () => {
  it("in the text jumps in the list and shows the details", async () => {
    const { page } = await withStory();
    await page.locator('mark[data-label="place"]').click();
    assert.equal(await page.locator("#tab-entities").getAttribute("aria-selected"), "true");
    assert.equal(await page.locator('.row[aria-current="true"] .row-text').textContent(), "Harbor City");
    assert.match(await page.locator("#details").textContent(), /Place.*Harbor City.*Certainty.*High/);
  });

  it("in the list jumps in the text, and goes on to the next mention with each press", async () => {
    const { page } = await withStory();
    await page.click("#tab-entities");
    const row = page.locator("#panel-entities .row", { hasText: "Mayor Adela Brandt" });
    await row.click();
    assert.equal(await selectedText(page), "Mayor Adela Brandt");
    await row.click();
    assert.equal(await selectedText(page), "Brandt");
    await row.click();
    assert.equal(await selectedText(page), "Mayor Adela Brandt");
  });

  it("on a claim gives its reasons and never a verdict", async () => {
    const { page } = await withStory();
    await page.locator("#panel-claims .row").first().click();
    const details = await page.locator("#details").textContent();
    assert.match(details, /Worth checking because it.*names a figure: \$48\.5 million/);
    assert.doesNotMatch(details, /\b(?:true|false)\b/i);
  });

  it("on the same place again goes to the wider highlight", async () => {
    const { page } = await withStory();
    const mark = page.getByText("$48.5 million", { exact: true }).first();
    await mark.click();
    assert.equal(await selectedText(page), "$48.5 million");
    await mark.click();
    assert.equal(await selectedText(page), "We spent $48.5 million on six boats,");
  });
});

const lit = (page, name) =>
  page.evaluate((key) => [...(CSS.highlights.get(`newsmark-${key}`) ?? [])].map(String).join("|"), name);

describe("the words that a quote or a claim rests on", () => {
  it("are lit while it is selected, and put out afterwards", async () => {
    const { page } = await withStory();
    await page.locator("#panel-claims .row", { hasText: "Fares fell" }).click();
    await page.mouse.move(0, 0);
    assert.equal(await lit(page, "evidence"), "12 percent");
    await page.click("#tab-quotes");
    await page.locator("#panel-quotes .row").first().click();
    await page.mouse.move(0, 0);
    assert.equal(await lit(page, "evidence"), "Mayor Adela Brandt");
    await page.locator("#pane").focus();
    await page.keyboard.press("Escape");
    assert.equal(await lit(page, "evidence"), "");
  });

  it("are lit while its row is pointed at or has the focus", async () => {
    const { page } = await withStory();
    const row = page.locator("#panel-claims .row", { hasText: "Fares fell" });
    for (const [point, leave] of [
      [() => row.hover(), () => page.mouse.move(0, 0)],
      [() => row.focus(), () => row.blur()],
    ]) {
      await point();
      assert.deepEqual([await lit(page, "evidence"), await lit(page, "pointed")], ["12 percent", "Fares fell by |12 percent|."]);
      await leave();
      assert.deepEqual([await lit(page, "evidence"), await lit(page, "pointed")], ["", ""]);
    }
  });
});

describe("a long list", () => {
  const MANY = "Fares fell by 12 percent.\n\n".repeat(300);

  it("draws a stretch of its rows, and further ones on request", async () => {
    const { page } = await withStory(MANY);
    const rows = () => page.locator("#panel-claims .row").count();
    assert.equal(await rows(), 40);
    await page.locator("#panel-claims .more", { hasText: "Show more" }).first().click();
    assert.equal(await rows(), 80);
  });

  it("jumps to the last row without drawing those between", async () => {
    const { page } = await withStory(MANY);
    await page.keyboard.press("p");
    await page.keyboard.press("p");
    const current = page.locator('#panel-claims .row[aria-current="true"]');
    assert.equal(await current.getAttribute("data-row"), "c299");
    assert.ok((await page.locator("#panel-claims .row").count()) <= 40);
    assert.equal(await page.locator("#panel-claims .more:not([hidden])", { hasText: "Show earlier" }).isVisible(), true);
  });
});

describe("the keyboard", () => {
  it("walks forth and back through highlights while the text has the focus", async () => {
    const { page } = await withStory();
    const walked = [];
    for (const key of ["n", "j", "ArrowRight", "p"]) {
      await page.keyboard.press(key);
      walked.push(await page.locator("mark.selected").first().getAttribute("data-ids"));
    }
    assert.equal(new Set(walked.slice(0, 3)).size, 3);
    assert.equal(walked[3], walked[1]);
  });

  it("walks from claim to claim alone", async () => {
    const { page } = await withStory();
    await page.keyboard.press("n");
    await page.keyboard.press("]");
    assert.equal(await selectedText(page), "Fares fell by 12 percent.");
  });

  it("goes to the list with Enter and back with Escape", async () => {
    const { page } = await withStory();
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.classList.contains("row")), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.matches("mark.selected")), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#details").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), "pane");
  });

  it("shows the shortcuts with a question mark, and types one in the textarea", async () => {
    const { page } = await withStory();
    await page.keyboard.press("?");
    assert.equal(await page.locator("#shortcuts").isVisible(), true);
    await page.keyboard.press("Escape");
    await page.click("#fresh");
    await page.keyboard.type("n?");
    assert.equal(await page.inputValue("#source"), "n?");
    assert.equal(await page.locator("#shortcuts").isVisible(), false);
  });

  it("moves between the tabs with the arrow keys", async () => {
    const { page } = await withStory();
    await page.locator("#tab-claims").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator("#panel-quotes").isVisible(), true);
  });
});

describe("the legend", () => {
  it("switches a label off, and the walk leaves it out", async () => {
    const { page } = await withStory();
    const line = () => page.locator('mark[data-label="place"]').evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    assert.equal(await line(), "underline");
    await page.locator('[data-toggle="place"]').click();
    assert.equal(await line(), "none");
    assert.equal(await page.locator('[data-toggle="place"]').getAttribute("aria-pressed"), "false");
    await page.locator("#pane").focus();
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press("n");
      assert.notEqual(await selectedText(page), "Harbor City");
    }
  });

  it("switches claims off and on", async () => {
    const { page } = await withStory();
    const colour = () => page.locator("mark[data-claim]").first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const before = await colour();
    await page.locator('[data-toggle="claim"]').click();
    assert.equal(await colour(), "rgba(0, 0, 0, 0)");
    await page.locator('[data-toggle="claim"]').click();
    assert.equal(await colour(), before);
  });

  const LOOKS = ["claim", "quote", "entity"];

  /** How many highlights of each kind and label can be seen. */
  const visible = (page) =>
    page.evaluate(() => {
      const counts = {};
      const count = (look, element, seen) => {
        counts[look] ??= 0;
        counts[look] += Number(seen(getComputedStyle(element)));
      };
      for (const mark of document.querySelectorAll("mark[data-label]")) {
        for (const look of ["entity", mark.dataset.label]) count(look, mark, (style) => style.textDecorationLine !== "none");
        const letter = getComputedStyle(mark, "::after").content !== "none";
        if (letter) counts.letters = (counts.letters ?? 0) + 1;
      }
      for (const mark of document.querySelectorAll("mark[data-claim]")) {
        count("claim", mark, (style) => style.backgroundColor !== "rgba(0, 0, 0, 0)");
      }
      for (const said of document.querySelectorAll(".said")) count("quote", said, (style) => style.borderInlineStartWidth !== "0px");
      return counts;
    });

  it("switches each kind and each label off alone, and on again", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.click("#example");
    await shown(page);
    const before = await visible(page);
    const toggles = await page.locator("[data-toggle]").evaluateAll((all) => all.map((toggle) => toggle.dataset.toggle));
    assert.deepEqual(new Set([...toggles, "letters"]), new Set(Object.keys(before)));
    for (const look of toggles) {
      await page.click(`[data-toggle="${look}"]`);
      const { [look]: seen, letters = 0, ...others } = await visible(page);
      assert.equal(seen, 0, look);
      const names = look === "entity" ? 0 : before.entity - (LOOKS.includes(look) ? 0 : before[look]);
      if (look !== "entity") assert.equal(others.entity, names, look);
      else assert.equal(letters, 0);
      for (const kind of LOOKS.filter((kind) => kind !== look && kind !== "entity")) assert.equal(others[kind], before[kind]);
      await page.click(`[data-toggle="${look}"]`);
      assert.deepEqual(await visible(page), before, look);
    }
  });

  it("tells every label apart by the shape of its line and its letter", async () => {
    const { page } = await openPage(at, { fake: true });
    await page.click("#example");
    await shown(page);
    const looks = (selector) =>
      page.locator(selector).evaluateAll((all) =>
        all.map((one) => {
          const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
          const label = one.dataset.label ?? one.dataset.look;
          return `${label}: ${textDecorationStyle} ${textDecorationThickness} ${getComputedStyle(one, "::after").content}`;
        }),
      );
    const inText = new Set(await looks("mark[data-ends]"));
    assert.equal(new Set([...inText].map((look) => look.split(": ")[1])).size, inText.size);
    assert.deepEqual(new Set(await looks(".labels .swatch")), inText);
  });
});

describe("hostile text", () => {
  it("is shown as text and does nothing", async () => {
    const hostile = `<img src=x onerror="window.hit=1"> </mark><script>window.hit=1</script> Mayor Adela Brandt <b>paid</b> $48.5 million.`;
    const { page, seen } = await withStory(hostile);
    await page.locator("#panel-claims .row").first().click();
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator("main img, main script, main b").count(), 0);
    assert.equal(await page.locator(".block").first().textContent(), hostile);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });
});

describe("a message for people", () => {
  for (const [what, text, says] of [
    ["an empty text", "  ", /nothing to annotate/],
    ["a text that is too long", "TOO LONG", /too long.*64 MB/],
    ["a text on which the engine fails", "TRAP", /failed on this text/],
  ]) {
    it(`is shown for ${what}, and the next text works`, async () => {
      const { page } = await openPage(at, { fake: true });
      await page.fill("#source", text);
      await page.click("#annotate");
      await page.locator("#problem").waitFor();
      assert.match(await page.locator("#problem").textContent(), says);
      assert.equal(await page.inputValue("#source"), text);
      await page.fill("#source", STORY);
      await page.click("#annotate");
      await shown(page);
      assert.equal(await page.locator("#problem").isVisible(), false);
    });
  }
});

describe("the layout", () => {
  it("has the shortcuts within reach at 360 px", async () => {
    const { page } = await withStory(STORY, { context: { viewport: { width: 360, height: 800 } } });
    await page.click("#help");
    assert.equal(await page.locator("#shortcuts").isVisible(), true);
  });

  for (const width of [1000, 1600]) {
    it(`ends the sheet where the article ends at ${width} px`, async () => {
      const { page } = await openPage(at, { fake: true, context: { viewport: { width, height: 900 } } });
      await page.click("#example");
      await shown(page);
      const blank = await page.evaluate(() => document.querySelector("#text").offsetHeight - document.querySelector("#pane").offsetHeight);
      assert.ok(blank < 8, `${blank} px`);
    });
  }

  for (const width of [360, 768, 1600]) {
    it(`has no horizontal scroll at ${width} px`, async () => {
      const context = { viewport: { width, height: 800 } };
      const { page } = await withStory(`${STORY}\n${"a".repeat(3000)} \n\nשלום עולם`, { context });
      await page.locator('mark[data-label="place"]').click();
      const { inner, scroll } = await page.evaluate(() => ({ inner: innerWidth, scroll: document.documentElement.scrollWidth }));
      assert.ok(scroll <= inner, `${scroll} > ${inner}`);
    });
  }

  it("keeps a claim visible under forced colours and in print", async () => {
    const { page } = await withStory(STORY, { context: { forcedColors: "active" } });
    const border = () => page.locator("mark[data-claim]").first().evaluate((mark) => getComputedStyle(mark).borderTopStyle);
    assert.notEqual(await border(), "none");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#panel-entities").isVisible(), true);
  });
});
