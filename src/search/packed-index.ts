import { as16Bits, as32Bits } from "../text/numbers-in-place.ts";
import type { PackedFile } from "../text/packed-file.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { kindOfTerm } from "./analyze.ts";
import { type FoundPassages, HitList } from "./hit-list.ts";
import type { FoundTerms } from "./packed-hit.ts";
import { RANKING } from "./ranking.ts";
import { openTerm, prepareLengths, type ScoredPart, scoreTerm } from "./score-term.ts";
import { openSealedFile } from "./sealed-file.ts";
import { type SearchDesk, takeDesk, wipeDesk } from "./search-desk.ts";
import { checkIndexVersion, INDEXED_FIELDS, IndexVersionError, type SearchIndex } from "./search-index.ts";
import { openTermList, type TermList } from "./term-list.ts";

/**
 * The sections of an index file, read in place. Numbers are little-endian, as on every machine that runs a Worker.
 * A field is its place in INDEXED_FIELDS, a passage its place in the order of adding.
 */
export interface IndexSections {
  /** Lines of UTF-8: INDEXED_FIELDS when the index was built. */
  fields: Uint8Array;
  /** Lines of UTF-8. */
  documentIds: Uint8Array;
  /** 16 bits a passage: the document it belongs to. */
  documents: Uint8Array;
  /** 16 bits a passage, field after field: how many different terms stand there. */
  lengths: Uint8Array;
  /** See TermSections. */
  terms: Uint8Array;
  termBlocks: Uint8Array;
  /**
   * Varints. Per term: the set of fields that hold it, a bit each; then for each of these the number of passages, and
   * per passage how far it lies behind the one next to the last, doubled, plus 1 when the term stands there more than
   * once: then how often follows.
   */
  postings: Uint8Array;
}

/** An opened index file: documents that can be searched together with those of other files. */
export interface IndexPart {
  terms: TermList;
  postings: Uint8Array;
  documentIds: string[];
  documents: Uint16Array;
  /** See ScoredPart. */
  lengths: Uint16Array;
}

/** What a search found, with what hundreds of hits would otherwise be walked for. */
export interface FoundDocuments {
  /** Part by part, each part's own: hundreds of ids need not be looked at to tell records from concepts. */
  hitsOf: readonly HitList[];
  /** Term → how many documents hold it; only terms that some document holds. */
  holders: ReadonlyMap<string, number>;
}

/** An index of packed parts. */
export interface PackedIndex extends SearchIndex {
  find(terms: readonly string[]): FoundDocuments;
  /** Document by document, 1 for those that are wanted: asked once, where each search would ask for hundreds of ids. */
  mark(isWanted: (id: string) => boolean): Uint8Array;
}

/** A part as it stands among the others. */
interface PlacedPart extends ScoredPart {
  terms: TermList;
  inPieces: boolean;
}

interface JoinedParts {
  parts: readonly PlacedPart[];
  /** Passage → its document, both counted over all parts. */
  documentOf: Uint32Array;
  ids: readonly string[];
}

/** What a search leaves on its desk, until the next one. */
interface Search {
  desk: SearchDesk;
  /** How many passages it met. */
  metCount: number;
  found: FoundTerms;
  holders: FoundDocuments["holders"];
}

/**
 * Opens what `packIndex` made, without copying: the buffer must not change afterwards.
 * @throws PackedFileError when the file is no whole index; IndexVersionError when it was built with another dictionary,
 * analysis or set of fields.
 */
export function openIndexPart(buffer: ArrayBuffer, kind: string, tokenizer: Tokenizer): IndexPart {
  return readIndexPart(openSealedFile(buffer, kind), tokenizer);
}

/** The same for a file that carries more than an index and is open already. */
export function readIndexPart(file: PackedFile, tokenizer: Tokenizer): IndexPart {
  checkIndexVersion(file.version, tokenizer);
  const section = (name: keyof IndexSections) => file.section(name);
  const fields = readLines(section("fields"));
  if (fields.join() !== INDEXED_FIELDS.join()) {
    throw new IndexVersionError(`索引の欄が違います(${fields.join("、")})。npm run build:data で作り直してください`);
  }
  const documents = as16Bits(section("documents"));
  const lengths = as16Bits(section("lengths"));
  prepareLengths(lengths);
  return {
    terms: openTermList({ terms: section("terms"), blocks: as32Bits(section("termBlocks")) }),
    postings: section("postings"),
    documentIds: readLines(section("documentIds")),
    documents,
    lengths,
  };
}

/**
 * Searches several parts as the one index that MiniSearch would build of all their documents, in this order: hits, their
 * order and their scores are MiniSearch's own, number by number.
 */
export function joinParts(parts: readonly IndexPart[]): PackedIndex {
  const ids = parts.flatMap(({ documentIds }) => documentIds);
  const documentOf = new Uint32Array(parts.reduce((sum, { documents }) => sum + documents.length, 0));
  let firstPassage = 0;
  let firstDocument = 0;
  const placed = parts.map(({ terms, postings, lengths, documents, documentIds }): PlacedPart => {
    const passages = documents.length;
    const part = { terms, postings, lengths, passages, firstPassage, inPieces: passages > documentIds.length };
    for (let passage = 0; passage < passages; passage++) {
      documentOf[firstPassage + passage] = firstDocument + documents[passage]!;
    }
    firstPassage += passages;
    firstDocument += documentIds.length;
    return part;
  });
  const joined: JoinedParts = { parts: placed, documentOf, ids };
  /** The hits among the passages from one place up to another; the desk is wiped when all of them are taken. */
  const listHits = (done: Search, from: number, to: number, inPieces: boolean) =>
    new HitList(takePassages(done, from, to), { documentOf, ids, inPieces });
  return {
    mark: (isWanted) => Uint8Array.from(ids, (id) => (isWanted(id) ? 1 : 0)),
    search(terms) {
      const done = search(new Set(terms), joined);
      const hits = listHits(done, 0, documentOf.length, true);
      wipeDesk(done.desk, done.metCount);
      return [...hits];
    },
    find(terms) {
      const done = search(new Set(terms), joined);
      const hitsOf = placed.map(({ firstPassage: from, passages, inPieces }) =>
        listHits(done, from, from + passages, inPieces),
      );
      wipeDesk(done.desk, done.metCount);
      return { hitsOf, holders: done.holders };
    },
  };
}

/** Scores every passage that holds one of the terms. */
function search(terms: ReadonlySet<string>, { parts, documentOf }: JoinedParts): Search {
  const count = documentOf.length;
  const desk = takeDesk(count);
  const { scores, termScores, termsHeld, met, holders, lastTerm } = desk;
  let metCount = 0;
  const found: string[] = [];
  const width = terms.size;
  // One buffer for all terms, for to make one costs more than to fill it.
  const fields = new Uint8Array(width * count);
  const holdersOf = new Map<string, number>();
  const cursors = parts.map((part) => ({ part, at: 0, fields: 0, holding: 0 }));
  for (const term of terms) {
    for (const cursor of cursors) openTerm(cursor, cursor.part.terms.startOf(term));
    if (cursors.every(({ fields }) => fields === 0)) continue;
    const held = scoreTerm(cursors, RANKING.terms[kindOfTerm(term)], desk, fields, width, found.length);
    found.push(term);
    let documents = 0;
    for (let at = 0; at < held; at++) {
      const passage = holders[at]!;
      if (termsHeld[passage]!++ === 0) met[metCount++] = passage;
      scores[passage]! += termScores[passage]!;
      termScores[passage] = 0;
      const document = documentOf[passage]!;
      if (lastTerm[document] !== found.length) documents++;
      lastTerm[document] = found.length;
    }
    holdersOf.set(term, documents);
  }
  return { desk, metCount, found: { terms: found, fields, width }, holders: holdersOf };
}

/** Of the passages that were met, those from one place up to another, as they were met. */
function takePassages({ desk, metCount, found }: Search, from: number, to: number): FoundPassages {
  const passages: number[] = [];
  const scores: number[] = [];
  for (let at = 0; at < metCount; at++) {
    const passage = desk.met[at]!;
    if (passage < from || to <= passage) continue;
    passages.push(passage);
    scores.push(desk.scores[passage]! * desk.termsHeld[passage]!);
  }
  return { passages, scores, found };
}

function readLines(section: Uint8Array): string[] {
  return section.length === 0 ? [] : new TextDecoder().decode(section).split("\n");
}
