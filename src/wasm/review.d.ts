/** The review of one article, as it is saved. Its state follows from `text` and `decisions`. */
export interface Review {
  format: "newsmark-review";
  version: 1;
  title: string;
  /** Where the article was published; `http` or `https`. */
  url?: string;
  /** The article as it was first given. */
  text: string;
  /** `offsets` is the unit of every offset in `decisions`. */
  options: Options;
  /** The ratings of verdicts, from worst to best. */
  scale: string[];
  /** The oldest first: dropping the last one is an undo. */
  decisions: Decision[];
}

/** One thing that a person decided. Its offsets count into the text as it was at that moment. */
export type Decision = Decided & Action;

export interface Decided {
  /** ISO 8601 */
  at: string;
  by: string;
}

export type Action =
  | { action: "accept" | "reject" | "reset"; targets: Target[] }
  | { action: "change"; targets: Target[]; change: Change }
  | { action: "add"; target: Target; change: Change }
  | { action: "note"; target: Target; note: string }
  | { action: "verdict"; target: Target; verdict: Verdict | null }
  | { action: "edit"; start: number; end: number; insert: string }
  | { action: "replace"; text: string };

export type Kind = "mention" | "quote" | "claim";

/** The annotation that a decision is about, told by its kind and place. */
export interface Target {
  kind: Kind;
  /** Its pieces, in order; only a quote can have more than one. */
  spans: [start: number, end: number][];
}

/** How an annotation should be; what is absent stays as it is. */
export interface Change {
  /** Its place; only with a single target. */
  spans?: [start: number, end: number][];
  /** What a mention names. */
  label?: Label;
  /** Who a mention or the speaker of a quote is; an empty name says that nobody is known. */
  name?: string;
  quoteKind?: QuoteKind;
  claimKinds?: ClaimKind[];
}

export interface Verdict {
  /** One of `Review.scale`. */
  rating: string;
  summary: string;
  sources: { url: string; note: string }[];
}

/** What a review comes to. */
export interface Reviewed {
  /** The text after all edits. */
  text: string;
  /** What stands: changes made, without what was rejected. */
  annotations: Annotations;
  /** What people said of an annotation, by its id in `annotations`. */
  judgements: Record<string, Judgement>;
  rejected: Rejected[];
  orphans: Orphan[];
  progress: { open: number; checked: number; dismissed: number };
}

export interface Judgement {
  /** `suggested`: there is only a note or a verdict. */
  state: "suggested" | "accepted" | "changed" | "added";
  by: string;
  /** ISO 8601 */
  at: string;
  anchoring: Anchoring;
  note?: string;
  verdict?: Verdict;
  /** Who gave the verdict, and when. */
  checker?: string;
  checkedAt?: string;
}

export type Anchoring = "exact" | "moved" | "altered" | "ambiguous" | "orphaned";

export interface Rejected {
  target: Target;
  text: string;
  by: string;
  at: string;
}

/** Something decided about words that are gone, or that stand at several places. */
export interface Orphan {
  /** An index into `Review.decisions`. */
  decision: number;
  kind: Kind;
  text: string;
  anchoring: "ambiguous" | "orphaned";
  /** Where it could stand, when it is ambiguous. */
  places: Target[];
  judgement: Judgement | null;
}
