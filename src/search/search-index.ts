import type { Tokenizer } from "../text/tokenizer.ts";
import { ANALYZER_VERSION } from "./analyze.ts";
import { type IndexedField, RANKING } from "./ranking.ts";

/** What is indexed of a record or of a topic outside the plans; texts, not terms. */
export type IndexDocument = { id: string } & Partial<Record<IndexedField, string>>;

/** In the order in which fields are indexed, and a hit names them. */
export const INDEXED_FIELDS = Object.keys(RANKING.fields) as IndexedField[];

/** One found document. */
export interface Hit {
  id: string;
  score: number;
  /** Matched term → the fields it was found in. */
  matches: Record<string, string[]>;
  /** The matched terms alone, in the same order, where they are listed more cheaply. */
  terms?: readonly string[];
}

export const termsOf = (hit: Hit): readonly string[] => hit.terms ?? Object.keys(hit.matches);

/** The same hit with another score; what it holds is still listed when it is asked for. */
export const rescore = (hit: Hit, score: number): Hit => ({
  id: hit.id,
  score,
  get matches() {
    return hit.matches;
  },
  get terms() {
    return termsOf(hit);
  },
});

export interface SearchIndex {
  /** @param terms what `analyzeText` gives for the question. */
  search(terms: readonly string[]): Hit[];
}

/** Id of a passage of a document: `suzaka-36#2`. */
export function passageId(id: string, index: number): string {
  return index === 0 ? id : `${id}#${index}`;
}

/** The document that a passage belongs to. */
export function documentIdOf(passage: string): string {
  return passage.replace(/#\d+$/, "");
}

/** Thrown when a stored index does not belong to the running tokenizer or analysis. */
export class IndexVersionError extends Error {
  readonly code = "index_version";
}

export function indexVersion(tokenizer: Tokenizer): string {
  return `${tokenizer.version}/${ANALYZER_VERSION}`;
}

/** @throws IndexVersionError when `version` is not the running dictionary's and analysis's. */
export function checkIndexVersion(version: string, tokenizer: Tokenizer): void {
  const expected = indexVersion(tokenizer);
  if (version === expected) return;
  throw new IndexVersionError(
    `索引の版が違います(索引 ${version}、実行中 ${expected})。npm run build:data で作り直してください`,
  );
}
