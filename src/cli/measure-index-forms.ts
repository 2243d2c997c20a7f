import { gzipSync } from "node:zlib";
import { CONCEPT_INDEX_KIND } from "../find/open-house.ts";
import { analyzeText } from "../search/analyze.ts";
import { type MiniSearchIndex, openMiniSearchIndex } from "../search/mini-search-index.ts";
import { joinParts, openIndexPart } from "../search/packed-index.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { BUILT, readBuiltBytes } from "./generated-files.ts";
import { median } from "./median.ts";
import type { Question } from "./score-question.ts";

/** One index, stored in two forms. */
interface IndexForm {
  name: string;
  /** The bytes as they are stored. */
  read(): ArrayBuffer;
  /** Whether the stored bytes are needed no more once it is open. */
  isText: boolean;
  /** From the bytes of the file to something that can be searched. */
  open(bytes: ArrayBuffer, tokenizer: Tokenizer): SearchIndex;
}

const FORMS: IndexForm[] = [
  {
    name: "詰めた形(Worker)",
    read: () => readBuiltBytes(BUILT.conceptIndex),
    isText: false,
    open: (bytes, tokenizer) => joinParts([openIndexPart(bytes, CONCEPT_INDEX_KIND, tokenizer)]),
  },
  {
    name: "MiniSearch",
    read: () => readBuiltBytes(BUILT.conceptMiniSearch),
    isText: true,
    open: (bytes, tokenizer) =>
      openMiniSearchIndex(JSON.parse(new TextDecoder().decode(bytes)) as MiniSearchIndex, tokenizer),
  },
];

const OPENINGS = 5;

/** Size, time to open, memory and time of one search of each form; memory only where Node runs with `--expose-gc`. */
export function measureIndexForms(tokenizer: Tokenizer, questions: readonly Question[]) {
  const searches = questions.map(({ q }) => analyzeText(q, tokenizer));
  return FORMS.map(({ name, read, isText, open }) => {
    const before = usedBytes();
    const bytes = read();
    const size = { "ファイル KB": toKb(bytes.byteLength), "gzip KB": toKb(gzipSync(bytes).byteLength) };
    const openingsMs = Array.from({ length: OPENINGS }, () => timeMs(() => open(bytes, tokenizer)));
    const index = open(bytes, tokenizer);
    // A search of the JSON form needs its text no more.
    const memory = usedBytes() - before - (isText ? bytes.byteLength : 0);
    for (const terms of searches) index.search(terms);
    const searchesMs = searches.map((terms) => timeMs(() => index.search(terms)));
    return {
      形: name,
      ...size,
      "開く ms": round(median(openingsMs)),
      "メモリ MB": round(memory / 1024 / 1024),
      "検索1回 µs": Math.round(median(searchesMs) * 1000),
    };
  });
}

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timeMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const toKb = (bytes: number) => Math.round(bytes / 1024);
const round = (value: number) => Math.round(value * 100) / 100;
