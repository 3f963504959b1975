/** The forms that a review can be written in. */
export type ExportFormat = "json" | "web-annotation" | "csv" | "html" | "claim-review" | "claims";

/** A review that was read from a file. */
export interface Imported {
  review: Review;
  report: ImportReport;
}

export interface ImportReport {
  /** How many annotations that people decided about were read. */
  read: { mentions: number; quotes: number; claims: number };
  /** What was not read, or otherwise than it was written, in the order of the file. */
  notes: ImportNote[];
}

export interface ImportNote {
  code: ImportCode;
  /** For people. */
  message: string;
  /** Where in the file: `items[3].target`. */
  place: string;
}

export type ImportCode =
  /** Something that is no annotation, or one without what it needs. */
  | "annotation-unreadable"
  /** A page that stands in another file; nothing is fetched. */
  | "page-elsewhere"
  /** A target without words and position, or with ones that cannot be. */
  | "target-unreadable"
  /** A position outside the text. */
  | "out-of-range"
  /** The words stand nowhere in the text. */
  | "orphaned"
  /** The words stand at several places that are equally good. */
  | "ambiguous"
  /** A body that is neither text nor an address. */
  | "body-unreadable"
  /** The review in a file of ours cannot be read; its annotations were read one by one. */
  | "review-unreadable"
  /** An annotation of the review in the file that is not among the annotations; it is kept. */
  | "annotation-missing"
  /** Suggestions of the machine that nobody judged: the analysis makes its own. */
  | "suggestions-left-out"
  /** A remark without a kind of ours; it is a claim with a note now. */
  | "read-as-claim"
  /** A rating that is not on the scale; it stands in the note. */
  | "rating-unknown"
  /** The words were found elsewhere, or in other surroundings. */
  | "moved"
  /** Only a position was given: whether the words are the ones that were meant is unknown. */
  | "unverified";
