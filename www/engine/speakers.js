// @ts-check
// Who speaks in the quotes of a result: people and bodies with a name, sources without one.

/**
 * @typedef {import("../pkg/newsmark.js").Entity} Entity
 * @typedef {import("../pkg/newsmark.js").Quote} Quote
 * @typedef {import("../pkg/newsmark.js").Speaker} Speaker
 */

/** The name for quotes of which the engine does not know who speaks. */
export const UNKNOWN_SPEAKER = "Speaker not identified";

/**
 * The speaker's name, where the text tells it.
 *
 * @param {Speaker | null | undefined} speaker
 */
export function knownName(speaker) {
  if (!speaker) return null;
  const { kind, entity, name } = speaker;
  if (kind === "name") return name;
  // "they", of residents who spoke before; "the minister", of nobody who is named
  return (kind === "role" || kind === "pronoun") && entity !== null ? name : null;
}

/**
 * What the text calls a source that it does not name: "a lawyer for Tom Birk". Nothing where it does not decide who
 * is meant.
 *
 * @param {Speaker | null | undefined} speaker
 */
export function unnamedSource(speaker) {
  if (!speaker || knownName(speaker) !== null || speaker.candidates?.length) return null;
  return speaker.kind === "pronoun" ? speaker.name : speaker.text;
}

/**
 * Who speaks: the name, or the words of a source that the text does not name.
 *
 * @param {Speaker | null | undefined} speaker
 */
export function speakerName(speaker) {
  const unnamed = unnamedSource(speaker);
  return knownName(speaker) ?? (unnamed === null ? UNKNOWN_SPEAKER : `Unnamed source: ${unnamed}`);
}

/**
 * The quotes of one speaker, or of all whose speaker is not known.
 *
 * @typedef {object} Group
 * @property {"named" | "unnamed" | "unknown"} standing
 * @property {string} name
 * @property {string | undefined} role
 * @property {import("../pkg/newsmark.js").EntityId | null} entity
 * @property {Quote[]} quotes
 */

const ORDER = { named: 0, unnamed: 1, unknown: 2 };

/**
 * In the order in which they first speak; sources without a name, apart by their words, come after the named ones, and
 * who is not known comes last.
 *
 * @param {readonly Quote[]} quotes
 * @param {(a: Group, b: Group) => number} [order] - of those that are alike, if not that of the text
 * @returns {Group[]}
 */
export function groupBySpeaker(quotes, order = () => 0) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const quote of quotes) {
    const { speaker } = quote;
    const name = speakerName(speaker);
    const named = knownName(speaker) !== null;
    const key = (named && speaker?.entity) || (named ? name : name.toLowerCase());
    const standing = named ? "named" : unnamedSource(speaker) === null ? "unknown" : "unnamed";
    const group = groups.get(key) ?? { standing, name, role: undefined, entity: speaker?.entity ?? null, quotes: [] };
    group.role ??= standing === "unknown" ? undefined : speaker?.role;
    group.quotes.push(quote);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => ORDER[a.standing] - ORDER[b.standing] || order(a, b));
}

/** @type {[label: import("../pkg/newsmark.js").Label | undefined, one: string, many: string][]} */
const NAMED = [
  ["person", "person", "people"],
  ["organization", "organization", "organizations"],
  ["place", "place", "places"],
  [undefined, "other", "others"],
];

/**
 * How many are quoted: "3 people, 2 organizations, 4 unnamed sources".
 *
 * @param {Group[]} groups
 * @param {readonly Entity[]} entities
 */
export function countSpeakers(groups, entities) {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const labelOf = (/** @type {Group} */ { entity }) => NAMED.find(([label]) => label && entity && label === labels.get(entity))?.[0];
  const all = (/** @type {Group["standing"]} */ standing) => groups.filter((group) => group.standing === standing);
  const named = all("named").map(labelOf);
  const unknown = all("unknown").reduce((sum, { quotes }) => sum + quotes.length, 0);
  /** @type {[count: number, one: string, many: string][]} */
  const counts = [
    ...NAMED.map(([label, one, many]) => /** @type {[number, string, string]} */ ([named.filter((each) => each === label).length, one, many])),
    [all("unnamed").length, "unnamed source", "unnamed sources"],
    [unknown, "quote without a known speaker", "quotes without a known speaker"],
  ];
  const told = counts.filter(([count]) => count > 0);
  return told.map(([count, one, many]) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`).join(", ");
}
