import { as16Bits, as32Bits } from "../text/numbers-in-place.ts";
import type { PackedFile } from "../text/packed-file.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { kindOfTerm } from "./analyze.ts";
import { type FoundTerm, PackedHit } from "./packed-hit.ts";
import { RANKING, REFERENCE } from "./ranking.ts";
import { openSealedFile } from "./sealed-file.ts";
import { checkIndexVersion, type Hit, INDEXED_FIELDS, IndexVersionError, type SearchIndex } from "./search-index.ts";
import { sortByScore } from "./sort-by-score.ts";
import { openTermList, type TermList } from "./term-list.ts";
import { VarintReader } from "./varint.ts";

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
  /** See IndexSections. */
  lengths: Uint16Array;
}

/** What a search found, with what hundreds of hits would otherwise be walked for. */
export interface FoundDocuments {
  hits: Hit[];
  /** Part by part, each part's own: hundreds of ids need not be looked at to tell records from concepts. */
  hitsOf: readonly Hit[][];
  /** Term → how many documents hold it; only terms that some document holds. */
  holders: ReadonlyMap<string, number>;
}

/** An index of packed parts. */
export interface PackedIndex extends SearchIndex {
  find(terms: readonly string[]): FoundDocuments;
}

/** A part with the place of its first passage among those of all parts. */
interface PlacedPart extends IndexPart {
  firstPassage: number;
}

interface JoinedParts {
  parts: readonly PlacedPart[];
  /** Passage → its document, both counted over all parts. */
  documentOf: Uint32Array;
  /** Document → its part. */
  partOf: Uint8Array;
  ids: readonly string[];
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
  return {
    terms: openTermList({ terms: section("terms"), blocks: as32Bits(section("termBlocks")) }),
    postings: section("postings"),
    documentIds: readLines(section("documentIds")),
    documents: as16Bits(section("documents")),
    lengths: as16Bits(section("lengths")),
  };
}

/**
 * Searches several parts as the one index that MiniSearch would build of all their documents, in this order: hits, their
 * order and their scores are MiniSearch's own, number by number.
 */
export function joinParts(parts: readonly IndexPart[]): PackedIndex {
  let firstPassage = 0;
  const placed = parts.map((part): PlacedPart => {
    const place = { ...part, firstPassage };
    firstPassage += part.documents.length;
    return place;
  });
  const ids = parts.flatMap(({ documentIds }) => documentIds);
  const documentOf = new Uint32Array(firstPassage);
  const partOf = new Uint8Array(ids.length);
  let firstDocument = 0;
  placed.forEach(({ documents, documentIds, firstPassage: from }, part) => {
    for (let passage = 0; passage < documents.length; passage++) {
      documentOf[from + passage] = firstDocument + documents[passage]!;
    }
    partOf.fill(part, firstDocument, firstDocument + documentIds.length);
    firstDocument += documentIds.length;
  });
  const joined: JoinedParts = { parts: placed, documentOf, partOf, ids };
  const find = (terms: readonly string[]) => search(new Set(terms), joined);
  return { find, search: (terms) => find(terms).hits };
}

function search(terms: ReadonlySet<string>, { parts, documentOf, partOf, ids }: JoinedParts): FoundDocuments {
  const count = documentOf.length;
  const scores = new Float64Array(count);
  const termScores = new Float64Array(count);
  const termsHeld = new Uint16Array(count);
  /** Passages in the order in which terms met them: equal scores stay in it. */
  const met = new Uint32Array(count);
  let metCount = 0;
  const found: FoundTerm[] = [];
  /** A piece for each term: one buffer for all of them, for to make one costs more than to fill it. */
  const fields = new Uint8Array(terms.size * count);
  const holdersOf = new Map<string, number>();
  /** A document's last term, counted from 1: one with several passages holds a term once. */
  const lastTerm = new Uint16Array(ids.length);
  for (const term of terms) {
    const starts = parts.map((part) => part.terms.startOf(term));
    if (starts.every((start) => start < 0)) continue;
    const first = found.length * count;
    const holders = scoreTerm(starts, RANKING.terms[kindOfTerm(term)], parts, termScores, fields, first);
    found.push({ term, fields, first });
    let documents = 0;
    for (const passage of holders) {
      if (termsHeld[passage]!++ === 0) met[metCount++] = passage;
      scores[passage]! += termScores[passage]!;
      termScores[passage] = 0;
      const document = documentOf[passage]!;
      if (lastTerm[document] !== found.length) documents++;
      lastTerm[document] = found.length;
    }
    holdersOf.set(term, documents);
  }
  for (let at = 0; at < metCount; at++) scores[met[at]!]! *= termsHeld[met[at]!]!;
  const hitOf = new Array<PackedHit | undefined>(ids.length);
  const hits: PackedHit[] = [];
  const hitsOf = parts.map((): PackedHit[] => []);
  for (const passage of sortByScore(met.subarray(0, metCount), scores)) {
    const document = documentOf[passage]!;
    const known = hitOf[document];
    if (known) {
      known.addPassage(passage);
      continue;
    }
    const hit = new PackedHit(ids[document]!, scores[passage]!, passage, found);
    hitOf[document] = hit;
    hits.push(hit);
    hitsOf[partOf[document]!]!.push(hit);
  }
  return { hits, hitsOf, holders: holdersOf };
}

/**
 * BM25+ of one term in every passage that holds it, summed over fields, each step as MiniSearch takes it.
 * @param starts per part, where the term's postings start; -1 where it has none
 * @param termScores zeros; afterwards the scores of the holders
 * @param fields from `first` on zeros; afterwards the holders' fields that hold the term, a bit each
 * @returns the holders
 */
function scoreTerm(
  starts: readonly number[],
  termBoost: number,
  parts: readonly PlacedPart[],
  termScores: Float64Array,
  fields: Uint8Array,
  first: number,
): number[] {
  const { k, b, d } = RANKING.bm25;
  const holders: number[] = [];
  const readers = parts.map((part, at) => (starts[at]! < 0 ? null : new VarintReader(part.postings, starts[at]!)));
  const present = readers.map((reader) => reader?.next() ?? 0);
  const counts = parts.map(() => 0);
  const anywhere = present.reduce((all, bits) => all | bits, 0);
  for (let field = 0; field < INDEXED_FIELDS.length; field++) {
    const bit = 1 << field;
    if ((anywhere & bit) === 0) continue;
    const name = INDEXED_FIELDS[field]!;
    let holding = 0;
    for (let at = 0; at < parts.length; at++) {
      counts[at] = present[at]! & bit ? readers[at]!.next() : 0;
      holding += counts[at]!;
    }
    const boost = termBoost * RANKING.fields[name];
    const averageLength = REFERENCE.averageLengths[name];
    const rarity = Math.log(1 + (REFERENCE.documents - holding + 0.5) / (holding + 0.5));
    for (let at = 0; at < parts.length; at++) {
      const reader = readers[at];
      if (!reader) continue;
      const { lengths, documents, firstPassage } = parts[at]!;
      const firstLength = field * documents.length;
      let passage = 0;
      for (let posting = 0; posting < counts[at]!; posting++, passage++) {
        const gap = reader.next();
        passage += gap >> 1;
        const frequency = gap & 1 ? reader.next() : 1;
        const norm = k * (1 - b + (b * lengths[firstLength + passage]!) / averageLength);
        const place = firstPassage + passage;
        if (fields[first + place] === 0) holders.push(place);
        fields[first + place]! |= bit;
        termScores[place]! += boost * (rarity * (d + (frequency * (k + 1)) / (frequency + norm)));
      }
    }
  }
  return holders;
}

function readLines(section: Uint8Array): string[] {
  return section.length === 0 ? [] : new TextDecoder().decode(section).split("\n");
}
