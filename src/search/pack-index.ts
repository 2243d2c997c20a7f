import type { AsPlainObject } from "minisearch";
import { bytesOf } from "../text/numbers-in-place.ts";
import type { MiniSearchIndex } from "./mini-search-index.ts";
import type { IndexSections } from "./packed-index.ts";
import { sealFile } from "./sealed-file.ts";
import { documentIdOf, INDEXED_FIELDS } from "./search-index.ts";
import { encodeTerms } from "./term-list.ts";
import { pushVarint } from "./varint.ts";

const SERIALIZATION_VERSION = 2;
/** A set of fields is a byte. */
const MAX_FIELDS = 8;
const MAX_LENGTH = 0xffff;

/**
 * MiniSearch's index → the file that `openPackedIndex` reads in place. The same index gives the same bytes.
 * @param beside what else the file carries, section by section
 * @throws RangeError when MiniSearch stores an index otherwise than this code knows, or a number does not fit.
 */
export function packIndex(
  { version, index }: MiniSearchIndex,
  kind: string,
  beside: Record<string, Uint8Array> = {},
): Uint8Array<ArrayBuffer> {
  if (index.serializationVersion !== SERIALIZATION_VERSION || (index.dirtCount ?? 0) > 0) {
    throw new RangeError(`この形の MiniSearch の索引は詰められません(${index.serializationVersion})`);
  }
  if (INDEXED_FIELDS.length > MAX_FIELDS) throw new RangeError(`欄が多すぎます: ${INDEXED_FIELDS.length}`);
  const passages = Object.keys(index.documentIds).map(Number);
  const sections: IndexSections = {
    fields: encodeLines(INDEXED_FIELDS),
    ...encodeDocuments(passages.map((passage) => documentIdOf(index.documentIds[passage]!))),
    ...encodeLengths(index, passages),
    ...encodePostings(index, new Map(passages.map((passage, place) => [passage, place]))),
  };
  return sealFile(kind, version, { ...sections, ...beside });
}

/** MiniSearch numbers passages in the order they were added; so the passages of a document need not be neighbours. */
function encodeDocuments(owners: string[]): Pick<IndexSections, "documentIds" | "documents"> {
  const places = new Map<string, number>();
  for (const id of owners) if (!places.has(id)) places.set(id, places.size);
  return {
    documentIds: encodeLines([...places.keys()]),
    documents: bytesOf(Uint16Array.from(owners, (id) => checkLength(places.get(id)!))),
  };
}

function encodeLengths(index: AsPlainObject, passages: number[]): Pick<IndexSections, "lengths"> {
  const fieldIds = INDEXED_FIELDS.map((field) => index.fieldIds[field]!);
  const lengths = fieldIds.flatMap((field) =>
    passages.map((passage) => checkLength(index.fieldLength[passage]?.[field] ?? 0)),
  );
  return { lengths: bytesOf(Uint16Array.from(lengths)) };
}

function encodePostings(
  index: AsPlainObject,
  places: ReadonlyMap<number, number>,
): Pick<IndexSections, "terms" | "termBlocks" | "postings"> {
  const postings: number[] = [];
  const entries = index.index
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([term, byField]) => {
      const start = postings.length;
      const present = INDEXED_FIELDS.map((field) => byField[index.fieldIds[field]!] as Frequencies | undefined);
      const set = present.reduce((bits, frequencies, field) => (frequencies ? bits | (1 << field) : bits), 0);
      pushVarint(postings, set);
      for (const frequencies of present) if (frequencies) pushField(postings, frequencies, places);
      return { term, length: postings.length - start };
    });
  const { terms, blocks } = encodeTerms(entries);
  return { terms, termBlocks: bytesOf(blocks), postings: Uint8Array.from(postings) };
}

/** Passage, by MiniSearch's number → how often a term stands there. */
type Frequencies = Record<string, number>;

/** See `IndexSections.postings`. */
function pushField(bytes: number[], frequencies: Frequencies, places: ReadonlyMap<number, number>): void {
  const found = Object.entries(frequencies).map(([passage, frequency]) => [places.get(Number(passage))!, frequency]);
  pushVarint(bytes, found.length);
  let next = 0;
  for (const [place, frequency] of found as [number, number][]) {
    pushVarint(bytes, ((place - next) << 1) | (frequency > 1 ? 1 : 0));
    if (frequency > 1) pushVarint(bytes, frequency);
    next = place + 1;
  }
}

function encodeLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"));
}

function checkLength(number: number): number {
  if (number > MAX_LENGTH) throw new RangeError(`2 バイトに入りません: ${number}`);
  return number;
}
