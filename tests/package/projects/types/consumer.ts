// Compiles only as long as the package's types are exact.

import { createNewsmark, NewsmarkError } from "newsmark";
import type { Annotations, Code, Newsmark } from "newsmark";
import { createNewsmark as createInNode } from "newsmark/node";
import "newsmark/element";
import type { ElementEvents } from "newsmark/element";
import type { Review } from "newsmark";

const controller = new AbortController();
const newsmark: Newsmark = await createNewsmark({
  workerUrl: new URL("https://example.org/newsmark/engine/worker.js"),
  lists: { add: [{ name: "Harbor Line", label: "organization" }] },
  signal: controller.signal,
});
const found: Annotations = await newsmark.annotate("Text.", { published: "2024-03-14", signal: controller.signal });
const worths: number[] = found.claims.map(({ worth }) => worth);

for await (const each of newsmark.annotateAll(["Text."], { onProgress: (done, total) => [done, total] })) {
  if (each instanceof NewsmarkError) {
    const code: Code = each.code;
    console.log(code, worths);
  } else {
    console.log(each.mentions.length);
  }
}

document.querySelector("news-mark")?.addEventListener("newsmark-change", ({ detail }) => {
  const review: Review = detail.review;
  console.log(review.decisions.length);
});
document.addEventListener("newsmark-select", (event) => {
  const selection: ElementEvents["newsmark-select"] = event;
  const from: "article" | "panel" | "program" | "analysis" = selection.detail.from;
  console.log(from);
});
// @ts-expect-error a panel has no text
document.createElement("news-mark-panel").text = "Text.";

// @ts-expect-error a text is a string
await newsmark.annotate(42);
// @ts-expect-error there is no such option
await newsmark.annotate("Text.", { colour: "red" });
// @ts-expect-error there is no such label
await createInNode({ lists: { add: [{ name: "Harbor Line", label: "colour" }] } });
// @ts-expect-error nothing is `any`
const wrong: number = found.engine;
export { wrong };
