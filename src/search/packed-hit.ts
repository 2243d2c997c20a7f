import { type Hit, INDEXED_FIELDS } from "./search-index.ts";

/** How the terms of a question meet the passages. */
export interface FoundTerms {
  terms: readonly string[];
  /** For each passage a row of `width`, a byte for each term: the fields that hold it, a bit each. */
  fields: Uint8Array;
  width: number;
}

/**
 * Passages of one document as one hit: its best passage's score, all the terms that any of them holds. Of hundreds of hits
 * a question looks at the terms of a few dozen: they are listed when they are asked for.
 */
export class PackedHit implements Hit {
  readonly id: string;
  readonly score: number;
  /** Its place among those of all parts. */
  readonly document: number;
  // Not `#`: a search makes hundreds of hits, and V8 takes far longer to add such a field than any other.
  private readonly found: FoundTerms;
  /** The best one. */
  private readonly passage: number;
  private morePassages: number[] | undefined;
  private listed: Hit["matches"] | undefined;

  constructor(id: string, score: number, document: number, passage: number, found: FoundTerms) {
    this.id = id;
    this.score = score;
    this.document = document;
    this.passage = passage;
    this.found = found;
  }

  addPassage(passage: number): void {
    this.morePassages ??= [];
    this.morePassages.push(passage);
  }

  get matches(): Hit["matches"] {
    this.listed ??= [this.passage, ...(this.morePassages ?? [])]
      .map((passage) => this.listMatches(passage))
      .reduce((known, more) => Object.assign(more, known));
    return this.listed;
  }

  /** In the order of `matches`: what the passage met last holds stands first. */
  get terms(): readonly string[] {
    const own = this.termsOfPassage(this.passage);
    if (!this.morePassages) return own;
    return [...new Set([...this.morePassages.toReversed().flatMap((passage) => this.termsOfPassage(passage)), ...own])];
  }

  private termsOfPassage(passage: number): string[] {
    const { terms, fields, width } = this.found;
    const held: string[] = [];
    for (let column = 0; column < terms.length; column++) {
      if (fields[passage * width + column] !== 0) held.push(terms[column]!);
    }
    return held;
  }

  /** A getter of a class is no property of its own. */
  toJSON(): Hit {
    return { id: this.id, score: this.score, matches: this.matches };
  }

  private listMatches(passage: number): Hit["matches"] {
    // Every question has terms of its own: without a prototype V8 keeps a plain table instead of a shape for each.
    const matches: Hit["matches"] = Object.create(null);
    const { terms, fields, width } = this.found;
    for (const [column, term] of terms.entries()) {
      const held = fields[passage * width + column]!;
      if (held !== 0) matches[term] = FIELD_SETS[held]!;
    }
    return matches;
  }
}

/** The names of every set of fields, made once. */
const FIELD_SETS = Array.from({ length: 1 << INDEXED_FIELDS.length }, (_, set) =>
  INDEXED_FIELDS.filter((_name, field) => (set & (1 << field)) !== 0),
);
