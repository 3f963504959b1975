// What every project does with the package: an article is annotated, a review is exported.

const ARTICLE = "The fare rose by 12 percent in May, Mayor Adela Brandt said. Brandt paid $48.5 million for six boats.";

/**
 * Leaves what came out in the page, for the test to read.
 *
 * @param {(setup?: { workerUrl?: string }) => Promise<import("newsmark").Newsmark>} createNewsmark
 * @param {{ workerUrl?: string }} [setup]
 */
export async function show(createNewsmark, setup) {
  const result = document.querySelector("output");
  try {
    result.textContent = JSON.stringify(await work(await createNewsmark(setup)));
  } catch (error) {
    result.textContent = JSON.stringify({ failed: `${error.code}: ${error.message}` });
  }
  result.dataset.done = "";
}

/** @param {import("newsmark").Newsmark} newsmark */
export async function work(newsmark) {
  const { mentions, claims, options } = await newsmark.annotate(ARTICLE);
  const review = { format: "newsmark-review", version: 1, title: "Fares", text: ARTICLE, options, scale: ["False", "True"], decisions: [] };
  const table = await newsmark.exportReview(review, "csv");
  return { thread: newsmark.thread(), mentions: mentions.map(({ text }) => text), claims: claims.length, table: table.length };
}
