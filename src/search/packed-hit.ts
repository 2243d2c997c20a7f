import { type Hit, INDEXED_FIELDS } from "./search-index.ts";

/** How one term of a question meets the passages. */
export interface FoundTerm {
  term: string;
  /** From `first` on, passage by passage: the fields that hold it, a bit each. */
  fields: Uint8Array;
  first: number;
}

/**
 * Passages of one document as one hit: its best passage's score, all the terms that any of them holds. Of hundreds of hits
 * a question looks at the terms of a few dozen: they are listed when they are asked for.
 */
export class PackedHit implements Hit {
  readonly id: string;
  readonly score: number;
  // Not `#`: a search makes hundreds of hits, and V8 takes far longer to add such a field than any other.
  private readonly found: readonly FoundTerm[];
  private readonly passage: number;
  private morePassages: number[] | undefined;
  private listed: Hit["matches"] | undefined;

  constructor(id: string, score: number, passage: number, found: readonly FoundTerm[]) {
    this.id = id;
    this.score = score;
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

  get terms(): readonly string[] {
    if (this.morePassages) return Object.keys(this.matches);
    const terms: string[] = [];
    for (const { term, fields, first } of this.found) if (fields[first + this.passage] !== 0) terms.push(term);
    return terms;
  }

  /** A getter of a class is no property of its own. */
  toJSON(): Hit {
    return { id: this.id, score: this.score, matches: this.matches };
  }

  private listMatches(passage: number): Hit["matches"] {
    // Every question has terms of its own: without a prototype V8 keeps a plain table instead of a shape for each.
    const matches: Hit["matches"] = Object.create(null);
    for (const { term, fields, first } of this.found) {
      const held = fields[first + passage]!;
      if (held !== 0) matches[term] = FIELD_SETS[held]!;
    }
    return matches;
  }
}

/** The names of every set of fields, made once. */
const FIELD_SETS = Array.from({ length: 1 << INDEXED_FIELDS.length }, (_, set) =>
  INDEXED_FIELDS.filter((_name, field) => (set & (1 << field)) !== 0),
);
