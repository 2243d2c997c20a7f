import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { DictionarySections } from "../text/dictionary.ts";

/** Where kuromoji's own dictionary files lie. */
export const KUROMOJI_DICT_DIR = path.join(
  path.dirname(createRequire(import.meta.url).resolve("kuromoji/package.json")),
  "dict",
);

/** One entry of IPADIC as kuromoji ships it. */
export interface DictionaryEntry {
  surface: string;
  /** Connection class; IPADIC's left and right ids are always the same. */
  classId: number;
  cost: number;
  /** 品詞, 品詞細分類1–3, 活用型, 活用形, joined by commas. */
  features: string;
  base: string;
  /** Katakana, for symbols the symbol itself; "" when the dictionary has none. */
  reading: string;
}

/** kuromoji's tables for words not in the dictionary. */
export type UnknownWordSections = Pick<
  DictionarySections,
  "unknownTokens" | "unknownFeatures" | "unknownMap" | "characterCategories" | "invokeDefinitions"
>;

/** Left id, right id, cost (16 bits each) and the place of the features (32 bits). */
const TOKEN_BYTES = 10;
const FEATURES_OFFSET = 6;

/** Every entry, those of one surface in the order in which kuromoji tries them. */
export function readDictionaryEntries(): DictionaryEntry[] {
  const tokens = viewOf(readDictFile("tid"));
  const features = readDictFile("tid_pos");
  const { ids } = readTargetMap(readDictFile("tid_map"));
  return ids.map((id) => readEntry(tokens, features, id));
}

/** The cost matrix: rows, columns, then row after row. */
export function readConnectionCosts(): Int16Array {
  const bytes = readDictFile("cc");
  const view = viewOf(bytes);
  return Int16Array.from({ length: bytes.length >> 1 }, (_, index) => view.getInt16(2 * index, true));
}

/** Byte for byte, but for the zeros that pad the files to megabytes (kuromoji would read classes out of them). */
export function readUnknownWordSections(): UnknownWordSections {
  const tokens = readDictFile("unk");
  const map = readDictFile("unk_map");
  const { ids, end } = readTargetMap(map);
  return {
    // Cut behind the last token, not behind the last byte that is not zero: kuromoji reads a cut number as 0.
    unknownTokens: tokens.subarray(0, Math.max(...ids) + TOKEN_BYTES),
    unknownFeatures: cutPadding(readDictFile("unk_pos")),
    unknownMap: map.subarray(0, end),
    characterCategories: readDictFile("unk_char"),
    invokeDefinitions: cutPadding(readDictFile("unk_invoke")),
  };
}

function readDictFile(name: string): Buffer {
  return gunzipSync(readFileSync(path.join(KUROMOJI_DICT_DIR, `${name}.dat.gz`)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Word ids in file order (number of keys; then key, number of ids, ids), and where the table ends, in bytes. */
function readTargetMap(bytes: Uint8Array): { ids: number[]; end: number } {
  const view = viewOf(bytes);
  let at = 0;
  const next = () => {
    const number = view.getInt32(at, true);
    at += 4;
    return number;
  };
  const ids: number[] = [];
  for (let keys = next(); keys > 0; keys--) {
    next();
    for (let count = next(); count > 0; count--) ids.push(next());
  }
  return { ids, end: at };
}

function readEntry(tokens: DataView, features: Buffer, id: number): DictionaryEntry {
  const classId = tokens.getUint16(id, true);
  const start = tokens.getInt32(id + FEATURES_OFFSET, true);
  const line = features.toString("utf8", start, features.indexOf(0, start));
  const fields = line.split(",");
  if (classId !== tokens.getUint16(id + 2, true)) throw new RangeError(`左右の文脈 ID が違う語です: ${line}`);
  const [surface = "", ...rest] = fields;
  const [base = "*", reading = "*"] = rest.slice(6);
  if (base === "*") throw new RangeError(`原形のない語です: ${line}`);
  return {
    surface,
    classId,
    cost: tokens.getInt16(id + 4, true),
    features: rest.slice(0, 6).join(","),
    base,
    reading: reading === "*" ? "" : reading,
  };
}

/** Up to the NUL that ends the last string. */
function cutPadding(bytes: Buffer): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end + 1);
}
