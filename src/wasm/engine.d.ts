/** Choices for one analysis. An unknown key is an error with the code `invalid-option`. */
export interface Options {
  /** The unit of every offset in the result. Default: `utf16`, as JavaScript slices strings. */
  offsets?: OffsetUnit;
  /** The day on which the article appeared, `YYYY-MM-DD`: relative dates are counted from it. */
  published?: string | null;
  /** The least worth of each band of claims, 0..1. Defaults: 0.7, 0.5, 0.35. */
  bands?: Partial<Bands>;
  /** The user's own names; they win over the model. */
  lists?: Partial<Lists>;
}

/**
 * A name stands where its words stand one after the other, spelled so or all in capitals; one that
 * is listed without a capital stands in any case. At most 50,000 names a list, 200 bytes a name.
 */
export interface Lists {
  /** Names that are always found. */
  add: ListedName[];
  /** Names that are never found, though a longer name may hold one. */
  remove: string[];
}

export interface ListedName {
  name: string;
  label: NameLabel;
}

/** The labels of names, which can be listed. */
export type NameLabel =
  | "person"
  | "organization"
  | "place"
  | "nationality"
  | "event"
  | "work"
  | "law"
  | "product";

/** UTF-8 bytes, UTF-16 code units or Unicode code points. */
export type OffsetUnit = "byte" | "utf16" | "codepoint";

/** The least worth of a claim in each band; a sentence under `low` is no claim. */
export interface Bands {
  high: number;
  medium: number;
  low: number;
}

/** `Options` with the defaults filled in. */
export interface EffectiveOptions {
  offsets: OffsetUnit;
  published: string | null;
  bands: Bands;
  lists: Lists;
}

/** A stretch of the text, end exclusive, in `options.offsets` units. */
export interface Span {
  start: number;
  end: number;
}

/** Everything that was found in one text. */
export interface Annotations {
  /** The program and the model that made this result. */
  engine: Engine;
  /** The language whose methods were used, as a BCP 47 tag. */
  language: string;
  /** The options that were in force. */
  options: EffectiveOptions;
  /** The blocks of the text, in order, without overlap. */
  blocks: Block[];
  /** Every sentence of the article's body, in order. */
  sentences: Sentence[];
  /** Names, dates, amounts ..., in order, without overlap. */
  mentions: Mention[];
  /** What the mentions refer to; every mention belongs to exactly one. */
  entities: Entity[];
  /** Ordered by where their content starts. */
  quotes: Quote[];
  /** Words between quotation marks that are no quotation, in text order. */
  quoted: QuotedWords[];
  /** Sentences worth checking, in text order. */
  claims: Claim[];
}

export interface Engine {
  name: string;
  /** The version of the program. */
  version: string;
  /** The version of the lexicons and weights. */
  model: string;
}

export interface Block extends Span {
  role: Role;
}

export type Role =
  | "headline"
  | "dateline"
  | "byline"
  | "paragraph"
  | "caption"
  | "credit"
  | "furniture";

export interface Sentence extends Span {
  /** The estimated probability, 0..1, that an editor would send it to be checked. */
  worth: number;
}

export type MentionId = `m${number}`;
export type EntityId = `e${number}`;
export type QuoteId = `q${number}`;
export type ClaimId = `c${number}`;

export type Label =
  | "person"
  | "organization"
  | "place"
  | "nationality"
  | "date"
  | "time"
  | "duration"
  | "money"
  | "percent"
  | "quantity"
  | "number"
  | "event"
  | "work"
  | "law"
  | "product"
  | "url"
  | "email";

export interface Mention extends Span {
  id: MentionId;
  text: string;
  label: Label;
  entity: EntityId;
  /** What it says, in a normal form, for dates and amounts. */
  value?: Value;
  /** 0..1 */
  confidence: number;
  /** The recognizer that found it. */
  rule: string;
}

/** The normal form of a date, a time or an amount. Only what the text states is set. */
export interface Value {
  /** ISO 8601, or EDTF for a decade. */
  iso?: string;
  /** The amount; the lower end of a range. */
  amount?: number;
  /** The upper end of a range. */
  upper?: number;
  /** ISO 4217 */
  currency?: string;
  /** UCUM where it has the unit, else the English noun. */
  unit?: string;
  /** How exact the amount is meant to be; absent for an exact one. */
  bound?: Bound;
  /** ISO 3166-1 alpha-2, for a nationality. */
  country?: string;
}

export type Bound = "about" | "more-than" | "less-than" | "at-least" | "at-most";

export interface Entity {
  id: EntityId;
  /** Its fullest name in the text. */
  name: string;
  label: Label;
  /** A person's role, where the text gives it. */
  role?: string;
  /** In text order. */
  mentions: MentionId[];
}

export type QuoteKind = "direct" | "mixed" | "indirect";

export interface Quote {
  id: QuoteId;
  /** What was said, as `[start, end]` pieces, in order; quotation marks stay outside. */
  content: [start: number, end: number][];
  /** The texts of the pieces, joined by " ... ". */
  text: string;
  kind: QuoteKind;
  /** The words that say that it was said. */
  cue: Cue | null;
  /** How the cue puts it; absent without a cue. */
  stance?: Stance;
  speaker: Speaker | null;
  /** 0..1 */
  confidence: number;
  /** The rule that found it. */
  rule: string;
}

/**
 * How the cue puts what was said: "said", "claimed", "denied", "warned", "admitted", "asked". It is
 * the writer's word for the speech, and says nothing of the truth.
 */
export type Stance = "neutral" | "claimed" | "denied" | "warned" | "conceded" | "asked";

export interface Cue extends Span {
  text: string;
}

/** Words between quotation marks that are no quotation; the marks stay outside. */
export interface QuotedWords extends Span {
  text: string;
  /** The rule that sets them apart. */
  reason: QuotedReason;
}

/**
 * The name of a work (the film "Home"), a name that goes with another (Earl "Fatha" Hines), a word as
 * a word (the term "flood"), words that the writer does not vouch for (a so-called "expert"), or
 * more words than that whose speaker is not told.
 */
export type QuotedReason = "title" | "nickname" | "term" | "scare" | "unattributed";

export interface Speaker extends Span {
  text: string;
  /** The entity, where it is known. */
  entity: EntityId | null;
  /**
   * The entity's name, else what the text calls the source; null for a pronoun that stands for nobody known. It names
   * somebody only where `kind` is "name", "role" or "pronoun".
   */
  name: string | null;
  role?: string;
  /** What the words are. */
  kind: SpeakerKind;
  /**
   * Why the speaker is this one ("last woman named as subject"), or why nobody is named; the evidence is what the words
   * refer to. Results of earlier versions have none.
   */
  reason?: Reason;
  /** Whom a pronoun or a noun may stand for where the text does not decide, likeliest first. */
  candidates?: EntityId[];
}

/**
 * What the words for a speaker are: a name, a role ("the minister"), a pronoun, several people or a body without a
 * name ("officials", "police"), a document ("the report"), or anything else ("a lawyer for Tom Birk").
 */
export type SpeakerKind = "name" | "role" | "pronoun" | "group" | "document" | "unnamed";

export type Band = "high" | "medium" | "low";

/** What a claim is about, after Full Fact's annotation schema (arXiv 1809.08193). */
export type ClaimKind =
  | "quantity"
  | "comparison"
  | "cause"
  | "rule"
  | "prediction"
  | "event"
  | "allegation"
  | "personal"
  | "other";

/** A sentence that is worth checking. Whether it is true is not said anywhere. */
export interface Claim extends Span {
  id: ClaimId;
  text: string;
  /** As in `Sentence.worth`. */
  worth: number;
  band: Band;
  /** Never empty. */
  kinds: ClaimKind[];
  /** The weightiest first. */
  reasons: Reason[];
  /** The quote that it stands in. */
  attributedTo?: QuoteId;
  /** Whether it is understood without the sentence before it; "It fell by half" is not. */
  standsAlone: boolean;
  opinion: boolean;
  /** In text order. */
  entities: EntityId[];
}

export interface Reason {
  /** Stable, for programs. */
  code: string;
  /** For people. */
  message: string;
  /** The words that show it. */
  evidence: Span[];
}

/** The `code` of an `Error` that the engine throws. */
export type ErrorCode =
  | "text-empty"
  | "text-too-long"
  | "invalid-option"
  | "invalid-review"
  | "claim-review-incomplete"
  | "unreadable-file"
  | "text-missing";
