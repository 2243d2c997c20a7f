import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from "minisearch";
import { isChinese } from "../text/chinese-forms.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { analyzeText, kindOfTerm } from "./analyze.ts";
import { type IndexedField, RANKING, REFERENCE } from "./ranking.ts";
import {
  checkIndexVersion,
  documentIdOf,
  type Hit,
  INDEXED_FIELDS,
  type IndexDocument,
  indexVersion,
  type SearchIndex,
} from "./search-index.ts";

/** An index as MiniSearch builds it: it defines what `packIndex` packs and which hits and scores are right. */
export interface MiniSearchIndex {
  version: string;
  index: AsPlainObject;
}

/** Terms handed to MiniSearch are joined by a character that no term can hold. */
const SEPARATOR = "\u0001";

function miniSearchOptions(tokenize: (text: string, field?: string) => string[]): Options<IndexDocument> {
  return {
    fields: INDEXED_FIELDS,
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
 * People's own words are indexed by their whole sound too, so that a question in kana alone meets them however it is
 * cut; the plan's long texts are not, because their sounds would make up half of the index and find little that words
 * and bigrams do not.
 */
const HEARD_FIELDS: ReadonlySet<string> = new Set<IndexedField>(["title", "keywords", "questions"]);

function analyzeField(text: string, field: string | undefined, tokenizer: Tokenizer): string[] {
  // Each line is of one language.
  if (field === "foreign") return text.split("\n").flatMap((line) => analyzeForeign(line, tokenizer));
  const heard = field !== undefined && HEARD_FIELDS.has(field);
  const terms = analyzeText(text, tokenizer, heard);
  return heard ? [...terms] : terms.filter(isSeen);
}

function analyzeForeign(line: string, tokenizer: Tokenizer): string[] {
  const terms = analyzeText(line, tokenizer).filter(isSeen);
  return isChinese(line) ? terms.filter((term) => kindOfTerm(term) === "chinese") : terms;
}

const isSeen = (term: string) => kindOfTerm(term) !== "sound" && kindOfTerm(term) !== "reading";

/**
 * Builds an index at build time. MiniSearch keeps terms in a tree and looks through a node's children one by one, of
 * which thousands begin with a kanji; by their numbers, a node has no more than there are digits.
 */
export function buildIndex(documents: readonly IndexDocument[], tokenizer: Tokenizer): MiniSearchIndex {
  const numbers = new Map<string, string>();
  const numberOf = (term: string) => {
    const known = numbers.get(term) ?? numbers.size.toString(DIGITS);
    numbers.set(term, known);
    return known;
  };
  const options = miniSearchOptions((text, field) => analyzeField(text, field, tokenizer));
  const built = new MiniSearch({ ...options, processTerm: numberOf });
  built.addAll(documents);
  const terms = [...numbers.keys()];
  const { index, ...rest } = built.toJSON();
  const named = index.map(([number, postings]): (typeof index)[number] => [
    terms[Number.parseInt(number, DIGITS)]!,
    postings,
  ]);
  return { version: indexVersion(tokenizer), index: { ...rest, index: named } };
}

const DIGITS = 36;

/**
 * Opens an index in MiniSearch itself: where tests and the bench hold the packed form against it. Scores are counted as
 * in an index of the reference size.
 * @throws IndexVersionError when it was built with another dictionary or analysis.
 */
export function openMiniSearchIndex({ version, index }: MiniSearchIndex, tokenizer: Tokenizer): SearchIndex {
  checkIndexVersion(version, tokenizer);
  const averages = Object.entries(index.fieldIds).map(([field, at]) => [
    at,
    REFERENCE.averageLengths[field as IndexedField],
  ]);
  const opened = MiniSearch.loadJS(
    { ...index, documentCount: REFERENCE.documents, averageFieldLength: Object.fromEntries(averages) },
    miniSearchOptions((text) => text.split(SEPARATOR)),
  );
  return {
    search: (terms) => (terms.length === 0 ? [] : joinPassages(opened.search([...new Set(terms)].join(SEPARATOR)))),
  };
}

/** Passages of one document as one hit: its best passage's score, all the terms that any of them holds. */
function joinPassages(results: SearchResult[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { id: passage, score, match } of results) {
    const id = documentIdOf(String(passage));
    const known = hits.get(id);
    if (!known) hits.set(id, { id, score, matches: match });
    else known.matches = { ...match, ...known.matches };
  }
  return [...hits.values()];
}
