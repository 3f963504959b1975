// The texts on which the builds must agree.

import { readFileSync, readdirSync } from "node:fs";

import { parse } from "smol-toml";

const tests = new URL("../", import.meta.url);

function read(folder, extension) {
  const files = readdirSync(new URL(folder, tests)).filter((name) => name.endsWith(extension));
  return files.sort().map((name) => readFileSync(new URL(`${folder}/${name}`, tests), "utf8"));
}

/** The sample articles. */
export const articles = () => read("articles", ".txt");

/** The text of every case. */
export const cases = () => read("cases", ".toml").flatMap((file) => parse(file).case.map(({ text }) => text));

const PIECES = [
  ..."abcXYZ 0123456789.,;:!?'\"-()[]$€£%@#&/\\\t\n",
  ..."“”‘’«»„‚—–…\u00a0\u00ad\u200b\u200d\u2028\ufeff\0\r",
  ..."éßıİﬁ漢字かなעבריתالعربيةไทย",
  ..."😀🇫🇷𝒜\u{10ffff}\ufffd\u0301",
  "\r\n", "\n\n", "e\u0301", "👩‍👩‍👧‍👦", "👨🏽‍🚒", "\u202eabc\u202c",
  " said", " Ms. Lee", " the U.S.", " 1.5 million", " $20", " March 28", " nearly 100", "\n\nLONDON (AP) — ",
  "\"We won,\" she said. ", "“No,” ", " according to ", "https://a.example/b?c=d", "<mark>", "&amp;",
];

/** `count` texts of random pieces, the same in every run. */
export function random(count, seed = 1) {
  const next = generator(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + (next() % 80) }, () => PIECES[next() % PIECES.length]).join(""),
  );
}

/** Marsaglia's xorshift32. */
function generator(state) {
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
}
