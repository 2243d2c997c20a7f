import MiniSearch, { type Options, type SearchResult } from "minisearch";
import type { Tokenizer } from "../text/tokenizer.ts";
import { ANALYZER_VERSION, analyzeText, kindOfTerm } from "./analyze.ts";
import { type IndexedField, RANKING } from "./ranking.ts";

/** What is indexed of a record or of a topic outside the plans; texts, not terms. */
export type IndexDocument = { id: string } & Partial<Record<IndexedField, string>>;

/** A built index as it is stored: refused when dictionary or analysis differ from the running ones. */
export interface StoredIndex {
  version: string;
  index: unknown;
}

/** One found document. */
export interface Hit {
  id: string;
  score: number;
  /** Matched term → the fields it was found in. */
  matches: Record<string, string[]>;
}

export interface SearchIndex {
  /** @param terms what `analyzeText` gives for the question. */
  search(terms: string[]): Hit[];
}

/** Id of a passage of a document: `suzaka-36#2`. */
export function passageId(id: string, index: number): string {
  return index === 0 ? id : `${id}#${index}`;
}

/** Passages of one document as one hit: its best passage's score, all the terms that any of them holds. */
function joinPassages(results: SearchResult[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { id: passage, score, match } of results) {
    const id = String(passage).replace(/#\d+$/, "");
    const known = hits.get(id);
    if (!known) hits.set(id, { id, score, matches: match });
    else known.matches = { ...match, ...known.matches };
  }
  return [...hits.values()];
}

/** Thrown when a stored index does not belong to the running tokenizer or analysis. */
export class IndexVersionError extends Error {
  readonly code = "index_version";
}

export function indexVersion(tokenizer: Tokenizer): string {
  return `${tokenizer.version}/${ANALYZER_VERSION}`;
}

const FIELDS = Object.keys(RANKING.fields) as IndexedField[];
/** Terms handed to MiniSearch are joined by a character that no term can hold. */
const SEPARATOR = "\u0001";

function miniSearchOptions(tokenize: (text: string, field?: string) => string[]): Options<IndexDocument> {
  return {
    fields: FIELDS,
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (joined) => joined.split(SEPARATOR),
      processTerm: (term) => term,
      boost: RANKING.fields,
      bm25: RANKING.bm25,
      boostTerm: (term) => RANKING.terms[kindOfTerm(term)],
      combineWith: "OR",
      prefix: false,
      fuzzy: false,
    },
  };
}

/**
 * People's own words are indexed by their whole sound too, so that a question in kana alone meets them however it is cut; the plan's long texts are not, because their sounds would make
 * up half of the index and find little that words and bigrams do not.
 */
const HEARD_FIELDS: ReadonlySet<string> = new Set<IndexedField>(["title", "keywords", "questions"]);

function analyzeField(text: string, field: string | undefined, tokenizer: Tokenizer): string[] {
  const heard = field !== undefined && HEARD_FIELDS.has(field);
  const terms = analyzeText(text, tokenizer, heard);
  return heard ? terms : terms.filter((term) => !isHeard(term));
}

const isHeard = (term: string) => kindOfTerm(term) === "sound" || kindOfTerm(term) === "reading";

/** Builds the index of one city at build time. */
export function buildIndex(documents: IndexDocument[], tokenizer: Tokenizer): StoredIndex {
  const index = new MiniSearch(miniSearchOptions((text, field) => analyzeField(text, field, tokenizer)));
  index.addAll(documents);
  return { version: indexVersion(tokenizer), index: index.toJSON() };
}

/**
 * Opens a stored index.
 * @throws IndexVersionError when it was built with another dictionary or analysis.
 */
export function openIndex(stored: StoredIndex, tokenizer: Tokenizer): SearchIndex {
  const expected = indexVersion(tokenizer);
  if (stored.version !== expected) {
    throw new IndexVersionError(
      `索引の版が違います(索引 ${stored.version}、実行中 ${expected})。npm run build:data で作り直してください`,
    );
  }
  const index = MiniSearch.loadJS(
    stored.index as never,
    miniSearchOptions((text) => text.split(SEPARATOR)),
  );
  return {
    search: (terms) => (terms.length === 0 ? [] : joinPassages(index.search([...new Set(terms)].join(SEPARATOR)))),
  };
}
