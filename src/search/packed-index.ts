import { openPackedFile, type PackedFile } from "../text/packed-file.ts";
import { PackedFileError } from "../text/packed-file-error.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { kindOfTerm } from "./analyze.ts";
import { checksumAround } from "./checksum.ts";
import { RANKING } from "./ranking.ts";
import { checkIndexVersion, type Hit, INDEXED_FIELDS, IndexVersionError, type SearchIndex } from "./search-index.ts";
import { openTermList, type TermList } from "./term-list.ts";
import { VarintReader } from "./varint.ts";

export const INDEX_KIND = "index";

/**
 * The sections of an index file, read in place. Numbers are little-endian, as on every machine that runs a Worker.
 * A field is its place in INDEXED_FIELDS, a passage its place in the order of adding.
 */
export interface IndexSections {
  /** 32 bits: `checksumAround` themselves. */
  checksum: Uint8Array;
  /** Lines of UTF-8: INDEXED_FIELDS when the index was built. */
  fields: Uint8Array;
  /** Lines of UTF-8. */
  documentIds: Uint8Array;
  /** 16 bits a passage: the document it belongs to. */
  documents: Uint8Array;
  /** 16 bits a passage, field after field: how many different terms stand there. */
  lengths: Uint8Array;
  /** 64-bit floating point a field: MiniSearch's average of `lengths`. */
  averageLengths: Uint8Array;
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

/** A file's sections as the numbers they are. */
interface OpenedSections {
  terms: TermList;
  postings: Uint8Array;
  documentIds: string[];
  documents: Uint16Array;
  /** See IndexSections. */
  lengths: Uint16Array;
  averageLengths: Float64Array;
}

/** How one term of a question meets the passages. */
interface FoundTerm {
  term: string;
  /** A passage's fields that hold it, a bit each. */
  fields: Uint8Array;
}

/**
 * Opens what `packIndex` made, without copying: the buffer must not change afterwards. Hits, their order and their
 * scores are MiniSearch's own, number by number.
 * @throws PackedFileError when the file is no whole index; IndexVersionError when it was built with another dictionary,
 * analysis or set of fields.
 */
export function openPackedIndex(buffer: ArrayBuffer, tokenizer: Tokenizer): SearchIndex {
  const file = openPackedFile(buffer, INDEX_KIND);
  checkIndexVersion(file.version, tokenizer);
  const sections = openSections(file);
  return { search: (terms) => search(new Set(terms), sections) };
}

function openSections(file: PackedFile): OpenedSections {
  const section = (name: keyof IndexSections) => file.section(name);
  if (checksumAround(section("checksum")) !== as32Bits(section("checksum"))[0]) {
    throw new PackedFileError("damaged", "索引のファイルが壊れています。npm run build:data で作り直してください");
  }
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
    averageLengths: as64BitFloats(section("averageLengths")),
  };
}

function search(terms: ReadonlySet<string>, sections: OpenedSections): Hit[] {
  const count = sections.documents.length;
  const scores = new Float64Array(count);
  const termScores = new Float64Array(count);
  const termsHeld = new Uint16Array(count);
  /** Passages in the order in which terms met them: equal scores stay in it. */
  const met: number[] = [];
  const found: FoundTerm[] = [];
  for (const term of terms) {
    const start = sections.terms.startOf(term);
    if (start < 0) continue;
    const { fields, holders } = scoreTerm(start, RANKING.terms[kindOfTerm(term)], sections, termScores);
    found.push({ term, fields });
    for (const passage of holders) {
      if (termsHeld[passage]!++ === 0) met.push(passage);
      scores[passage]! += termScores[passage]!;
      termScores[passage] = 0;
    }
  }
  for (const passage of met) scores[passage]! *= termsHeld[passage]!;
  met.sort((one, other) => scores[other]! - scores[one]!);
  return joinPassages(met, scores, found, sections);
}

/**
 * BM25+ of one term in every passage that holds it, summed over fields, each step as MiniSearch takes it.
 * @param termScores zeros; afterwards the scores of the holders.
 */
function scoreTerm(start: number, termBoost: number, sections: OpenedSections, termScores: Float64Array) {
  const { postings, documents, lengths, averageLengths } = sections;
  const count = documents.length;
  const { k, b, d } = RANKING.bm25;
  const fields = new Uint8Array(count);
  const holders: number[] = [];
  const reader = new VarintReader(postings, start);
  const present = reader.next();
  INDEXED_FIELDS.forEach((name, field) => {
    const bit = 1 << field;
    if ((present & bit) === 0) return;
    const boost = termBoost * RANKING.fields[name];
    const passages = reader.next();
    const rarity = Math.log(1 + (count - passages + 0.5) / (passages + 0.5));
    let passage = 0;
    for (let posting = 0; posting < passages; posting++, passage++) {
      const gap = reader.next();
      passage += gap >> 1;
      const frequency = gap & 1 ? reader.next() : 1;
      const norm = k * (1 - b + (b * lengths[field * count + passage]!) / averageLengths[field]!);
      if (fields[passage] === 0) holders.push(passage);
      fields[passage]! |= bit;
      termScores[passage]! += boost * (rarity * (d + (frequency * (k + 1)) / (frequency + norm)));
    }
  });
  return { fields, holders };
}

/** Passages of one document as one hit: its best passage's score, all the terms that any of them holds. */
function joinPassages(ranked: number[], scores: Float64Array, found: FoundTerm[], sections: OpenedSections): Hit[] {
  const hits = new Map<number, Hit>();
  for (const passage of ranked) {
    const document = sections.documents[passage]!;
    // Every question has terms of its own: without a prototype V8 keeps a plain table instead of a shape for each.
    const matches: Hit["matches"] = Object.create(null);
    for (const { term, fields } of found) {
      const held = fields[passage]!;
      if (held !== 0) matches[term] = FIELD_SETS[held]!;
    }
    const known = hits.get(document);
    if (!known) hits.set(document, { id: sections.documentIds[document]!, score: scores[passage]!, matches });
    else known.matches = Object.assign(matches, known.matches);
  }
  return [...hits.values()];
}

/** The names of every set of fields, made once. */
const FIELD_SETS = Array.from({ length: 1 << INDEXED_FIELDS.length }, (_, set) =>
  INDEXED_FIELDS.filter((_name, field) => (set & (1 << field)) !== 0),
);

const as16Bits = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new Uint16Array(buffer, byteOffset, byteLength >> 1);
const as32Bits = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new Uint32Array(buffer, byteOffset, byteLength >> 2);
const as64BitFloats = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new Float64Array(buffer, byteOffset, byteLength >> 3);

function readLines(section: Uint8Array): string[] {
  return new TextDecoder().decode(section).split("\n");
}
